#include "panels/graph_canvas.h"

#include "drawing/graph_painter.h"
#include "drawing/line_raster.h"
#include "drawing/paint.h"
#include "drawing/style.h"
#include "panels/graph_note_tool.h"
#include "panels/graph_pictures.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace hw {
namespace {

constexpr int restAfter = 80; // milliseconds; PERFORMANCE: sharp soon after the camera stops
constexpr int fadeTime = 200; // milliseconds
constexpr double fitBorder = 24;

/// The same things in another scene. False: not all of them are there, or one is a collection, which is no thing.
bool carryOver(std::vector<NodeMove> &nodes, const GraphScene &from, const GraphScene &to) {
    return std::all_of(nodes.begin(), nodes.end(), [&](NodeMove &move) {
        const ObjectIndex object = from.nodes[move.node].object;
        const auto there = std::find_if(to.nodes.begin(), to.nodes.end(),
                                        [object](const SceneNode &node) { return node.object == object; });
        move.node = SceneIndex(there - to.nodes.begin());
        return object.isValid() && there != to.nodes.end();
    });
}

} // namespace

GraphCanvas::GraphCanvas(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_card(new HoverCard(theme, this))
    , m_raster(std::make_unique<LineRaster>(2U))
    , m_notes(new GraphNoteTool({theme, m_scene, m_look, m_camera}, this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Graph of relationships; the same as a table: T"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_moving = false;
        stale();
    });
    connect(&theme, &Theme::changed, this, &GraphCanvas::stale);
    connect(m_notes, &GraphNoteTool::stale, this, &GraphCanvas::stale);
    connect(m_notes, &GraphNoteTool::nodesTaken, this, &GraphCanvas::nodesTaken);
    connect(m_notes, &GraphNoteTool::nodesDragged, this, &GraphCanvas::nodesDragged);
    connect(m_notes, &GraphNoteTool::nodesPutBack, this, &GraphCanvas::nodesPutBack);
    // What a person draws and moves stays under the hand.
    connect(m_notes, &GraphNoteTool::drawn, this, [this] { m_follows = false; });
    connect(m_notes, &GraphNoteTool::changed, this, [this] { m_follows = false; });
    m_fading.setStartValue(0.0);
    m_fading.setEndValue(1.0);
    m_fading.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_fading, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        m_fade.setShare(share.toDouble());
        m_look.presence = m_fade.presence();
        update();
    });
    connect(&m_fading, &QVariantAnimation::finished, this, &GraphCanvas::endFading);
}

GraphCanvas::~GraphCanvas() = default;

void GraphCanvas::stale() {
    m_labels.reset();
    m_frame.reset();
    m_pictureIsOld = true;
    update();
}

void GraphCanvas::endFading() {
    m_fading.stop();
    m_fade.setShare(1);
    m_look.presence = {};
    update();
}

void GraphCanvas::setScene(GraphScene scene) {
    const bool fades = isVisible() && !m_theme.reducedMotion() && !m_isLarge && !GraphPictures::suit(scene) &&
                       m_fade.begin(m_scene, scene, m_labels.value_or(GraphLabels()), m_camera);
    const ObjectIndex at = m_cursor < m_scene.nodes.size() ? m_scene.nodes[m_cursor].object : ObjectIndex();
    if (m_hand != Hand::Drags || !carryOver(m_taken, m_scene, scene))
        m_hand = Hand::Free;
    m_frame.reset();
    m_scene = std::move(scene);
    m_isLarge = GraphPictures::suit(m_scene);
    if (m_isLarge && !m_pictures) {
        m_pictures = std::make_unique<GraphPictures>(m_theme);
        connect(m_pictures.get(), &GraphPictures::drawn, this, qOverload<>(&QWidget::update));
    }
    if (m_isLarge)
        m_pictures->setScene(m_scene);
    m_sides.clear();
    m_look.hovered = m_look.hoveredEdge = noScene;
    m_cursor = noScene;
    for (SceneIndex i = 0; at.isValid() && i < m_scene.nodes.size(); ++i)
        if (m_scene.nodes[i].object == at)
            m_cursor = i;
    m_look.cursor = m_cursor != noScene && focusIsVisible(*this) ? m_cursor : noScene;
    m_notes->sceneChanged();
    m_fading.stop();
    if (fades) {
        m_look.presence = m_fade.presence();
        m_fading.setDuration(fadeTime);
        m_fading.start();
    } else {
        endFading();
    }
    if (m_follows)
        fit();
    stale();
}

void GraphCanvas::setPositions(const Positions &positions) {
    if (positions.size() != m_scene.nodes.size())
        return;
    for (std::size_t i = 0; i < positions.size(); ++i)
        m_scene.nodes[i].at = positions[i];
    if (m_hand == Hand::Drags) // what is in the hand is where the hand is
        for (const NodeMove &move : dragged(m_last))
            m_scene.nodes[move.node].at = move.to;
    if (m_follows && m_hand == Hand::Free)
        fit();
    stale();
}

Positions GraphCanvas::positions() const {
    Positions all;
    all.reserve(m_scene.nodes.size());
    for (const SceneNode &node : m_scene.nodes)
        all.push_back(node.at);
    return all;
}

void GraphCanvas::setLook(const GraphLook &look) {
    GraphLook next = look;
    next.hovered = m_look.hovered;
    next.hoveredEdge = m_look.hoveredEdge;
    next.cursor = m_look.cursor;
    next.selectedNote = m_look.selectedNote;
    next.presence = m_look.presence;
    m_look = std::move(next);
    stale();
}

void GraphCanvas::setObstacles(std::vector<QRectF> obstacles) {
    if (obstacles == m_obstacles)
        return;
    m_obstacles = std::move(obstacles);
    if (m_follows)
        fit();
    stale();
}

void GraphCanvas::setCamera(const GraphCamera &camera) {
    m_follows = false;
    m_camera = camera;
    m_camera.setViewport(rect());
    stale();
    emit cameraMoved();
}

void GraphCanvas::fit() {
    m_follows = true;
    m_camera.setViewport(rect());
    m_camera.fit(fitPoints(m_scene, m_look), m_obstacles, fitBorder);
    stale();
    emit cameraMoved();
}

void GraphCanvas::zoomBy(double factor) {
    m_camera.zoomAbout(QRectF(rect()).center(), factor);
    moved();
}

void GraphCanvas::show(SceneIndex node) {
    if (node >= m_scene.nodes.size() || !isUsable(m_scene.nodes[node].at))
        return;
    const QPointF at = m_camera.toScreen(m_scene.nodes[node].at);
    const QRectF clear = QRectF(rect()).adjusted(60, 60, -60, -60);
    if (clear.contains(at))
        return;
    m_camera.lookAt(QPointF(double(m_scene.nodes[node].at.x), double(m_scene.nodes[node].at.y)));
    moved();
}

void GraphCanvas::moved() {
    m_follows = false;
    m_moving = true;
    m_rest.start();
    stale();
    emit cameraMoved();
}

void GraphCanvas::resizeEvent(QResizeEvent *) {
    m_camera.setViewport(rect());
    if (m_follows)
        fit();
    stale();
}

const GraphFrame &GraphCanvas::frame() const {
    if (!m_frame)
        m_frame.emplace(m_scene, m_look, m_camera);
    return *m_frame;
}

void GraphCanvas::wantPicture() {
    if (std::exchange(m_pictureIsOld, false))
        m_pictures->want({positions(), m_scene.notes, m_look, m_camera, m_obstacles, devicePixelRatioF(), m_moving});
}

void GraphCanvas::finish() {
    endFading();
    if (!m_isLarge)
        return;
    m_moving = false;
    m_pictureIsOld = true;
    wantPicture();
    m_pictures->finish();
}

/// The last picture, where the camera has it now.
void GraphCanvas::paintPicture(QPainter &p) const {
    const GraphPictures::Picture &last = m_pictures->picture();
    p.fillRect(rect(), m_theme.color("bg.surface"));
    if (last.image.isNull())
        return;
    const QRectF view = last.camera.viewport();
    const double grown = m_camera.zoom() / last.camera.zoom();
    const QPointF at = m_camera.toScreen(last.camera.toScene(view.topLeft()));
    if (std::abs(grown - 1) < 1e-6)
        p.drawImage(at.toPoint(), last.image);
    else
        p.drawImage(QRectF(at, view.size() * grown), last.image);
}

const GraphLabels &GraphCanvas::labels(const GraphFrame &frame) const {
    if (!m_labels) {
        m_labels = graphLabels(m_theme, frame, m_obstacles, m_sides);
        m_sides = sidesOf(*m_labels, m_scene.nodes.size());
    }
    return *m_labels;
}

void GraphCanvas::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const bool fades = m_fade.isOn();
    if (m_isLarge) {
        wantPicture();
        paintPicture(p);
    } else {
        GraphPaint how;
        how.sprites = &m_sprites;
        how.raster = m_raster.get();
        how.moving = m_moving;
        if (fades)
            m_fade.paintGhosts(p, m_theme, m_scene, m_look.colour, m_camera, how);
        how.ground = !fades;
        paintGraph(p, m_theme, frame(), labels(frame()), how);
    }
    m_notes->paint(p);
    if (m_hand == Hand::Frames) {
        const QRectF box = QRectF(m_pressedAt, m_last).normalized();
        QColor wash = m_theme.color("accent.default");
        wash.setAlphaF(0.10F);
        p.fillRect(box, wash);
        paint::roundedRect(p, box, 2, {}, m_theme.color("accent.default"));
    }
    if (focusIsVisible(*this) && m_cursor == noScene && m_notes->selected() == noScene)
        paint::focusRing(p, m_theme, QRectF(rect()).adjusted(1, 1, -1, -1), 4);
}

} // namespace hw
