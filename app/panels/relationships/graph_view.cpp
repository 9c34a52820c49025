#include "panels/relationships/graph_view.h"

#include "drawing/graph_painter.h"
#include "drawing/line_raster.h"
#include "panels/relationships/graph_pictures.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace hw {
namespace {

constexpr int restAfter = 80; // milliseconds; PERFORMANCE: sharp soon after the camera stops
constexpr int fadeTime = 200; // milliseconds
constexpr double fitBorder = 24;
constexpr double nameBorder = 96; // few things are fitted with their names

} // namespace

GraphView::GraphView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_raster(std::make_unique<LineRaster>(2U)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_moving = false;
        stale();
    });
    connect(&theme, &Theme::changed, this, &GraphView::stale);
    m_fading.setStartValue(0.0);
    m_fading.setEndValue(1.0);
    m_fading.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_fading, &QVariantAnimation::valueChanged, this, [this](const QVariant &share) {
        m_fade.setShare(share.toDouble());
        m_look.presence = m_fade.presence();
        update();
    });
    connect(&m_fading, &QVariantAnimation::finished, this, &GraphView::endFading);
}

GraphView::~GraphView() = default;

void GraphView::stale() {
    m_labels.reset();
    m_frame.reset();
    m_pictureIsOld = true;
    update();
}

void GraphView::endFading() {
    m_fading.stop();
    m_fade.setShare(1);
    m_look.presence = {};
    update();
}

void GraphView::setScene(GraphScene scene) {
    const bool fades = isVisible() && !m_theme.reducedMotion() && !m_isLarge && !GraphPictures::suit(scene) &&
                       m_fade.begin(m_scene, scene, m_labels.value_or(GraphLabels()), m_camera);
    sceneComes(scene);
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
    sceneCame();
    m_fading.stop();
    if (fades) {
        m_look.presence = m_fade.presence();
        m_fading.setDuration(fadeTime);
        m_fading.start();
    } else {
        endFading();
    }
    if (m_follows)
        refit();
    stale();
}

void GraphView::setPositions(const Positions &positions) {
    if (positions.size() != m_scene.nodes.size())
        return;
    for (std::size_t i = 0; i < positions.size(); ++i)
        m_scene.nodes[i].at = positions[i];
    if (!keepInHand() && m_follows)
        refit();
    stale();
}

Positions GraphView::positions() const {
    Positions all;
    all.reserve(m_scene.nodes.size());
    for (const SceneNode &node : m_scene.nodes)
        all.push_back(node.at);
    return all;
}

void GraphView::setLook(const GraphLook &look) {
    GraphLook next = look;
    next.hovered = m_look.hovered;
    next.hoveredEdge = m_look.hoveredEdge;
    next.cursor = m_look.cursor;
    next.selectedNote = m_look.selectedNote;
    next.presence = m_look.presence;
    m_look = std::move(next);
    stale();
}

void GraphView::setObstacles(std::vector<QRectF> obstacles) {
    if (obstacles == m_obstacles)
        return;
    m_obstacles = std::move(obstacles);
    if (m_follows)
        refit();
    stale();
}

void GraphView::setCamera(const GraphCamera &camera) {
    m_follows = false;
    m_camera = camera;
    m_camera.setViewport(rect());
    stale();
    emit cameraMoved();
}

void GraphView::fit() { fitTo({}); }

void GraphView::fitTo(std::vector<ObjectIndex> only) {
    m_only = std::move(only);
    refit();
}

void GraphView::refit() {
    m_follows = true;
    m_camera.setViewport(rect());
    std::vector<SceneIndex> nodes;
    for (SceneIndex i = 0; !m_only.empty() && i < m_scene.nodes.size(); ++i)
        if (const SceneNode &node = m_scene.nodes[i];
            isUsable(node.at) && std::find(m_only.begin(), m_only.end(), node.object) != m_only.end())
            nodes.push_back(i);
    m_camera.fit(fitPoints(m_scene, m_look, nodes), m_obstacles, nodes.empty() ? fitBorder : nameBorder);
    stale();
    emit cameraMoved();
}

void GraphView::zoomBy(double factor) {
    m_camera.zoomAbout(QRectF(rect()).center(), factor);
    moved();
}

void GraphView::show(SceneIndex node) {
    if (node >= m_scene.nodes.size() || !isUsable(m_scene.nodes[node].at))
        return;
    const QPointF at = m_camera.toScreen(m_scene.nodes[node].at);
    const QRectF clear = QRectF(rect()).adjusted(60, 60, -60, -60);
    if (clear.contains(at))
        return;
    m_camera.lookAt(QPointF(double(m_scene.nodes[node].at.x), double(m_scene.nodes[node].at.y)));
    moved();
}

void GraphView::moved() {
    m_follows = false;
    m_moving = true;
    m_rest.start();
    stale();
    emit cameraMoved();
}

void GraphView::resizeEvent(QResizeEvent *) {
    m_camera.setViewport(rect());
    if (m_follows)
        refit();
    stale();
}

const GraphFrame &GraphView::frame() const {
    if (!m_frame)
        m_frame.emplace(m_scene, m_look, m_camera);
    return *m_frame;
}

void GraphView::wantPicture() {
    if (std::exchange(m_pictureIsOld, false))
        m_pictures->want({positions(), m_scene.notes, m_look, m_camera, m_obstacles, devicePixelRatioF(), m_moving});
}

void GraphView::finish() {
    endFading();
    if (!m_isLarge)
        return;
    m_moving = false;
    m_pictureIsOld = true;
    wantPicture();
    m_pictures->finish();
}

/// The last picture, where the camera has it now.
void GraphView::paintPicture(QPainter &p) const {
    const GraphPictures::Picture &last = m_pictures->picture();
    if (last.camera == m_camera && !last.image.isNull()) {
        // Its ground is opaque: told so, the painter copies what it would otherwise lay over.
        QImage opaque(last.image.constBits(), last.image.width(), last.image.height(), last.image.bytesPerLine(),
                      QImage::Format_RGB32);
        opaque.setDevicePixelRatio(last.image.devicePixelRatio());
        return p.drawImage(QPointF(), opaque);
    }
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

const GraphLabels &GraphView::labels() const {
    if (!m_labels) {
        m_labels = graphLabels(m_theme, frame(), m_obstacles, m_sides);
        m_sides = sidesOf(*m_labels, m_scene.nodes.size());
    }
    return *m_labels;
}

void GraphView::paintEvent(QPaintEvent *) {
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
        paintGraph(p, m_theme, frame(), labels(), how);
    }
    paintAbove(p);
}

} // namespace hw
