#include "drawing/graph_overview_map.h"

#include "drawing/graph_legend.h"
#include "drawing/graph_marks.h"
#include "drawing/paint.h"

#include <QImage>
#include <QPainter>

#include <algorithm>

namespace hw {
namespace {

constexpr double dotRadius = 1.9;
constexpr std::size_t manyNodes = 300;      // from here on, specks
constexpr std::size_t veryManyNodes = 2000; // from here on, small ones
constexpr int specksPerPixel = 2;           // in each direction

} // namespace

GraphOverviewMap::GraphOverviewMap(const Theme &theme, const GraphScene &scene, const GraphLook &look,
                                   const GraphCamera &camera, const QPointF &topLeft)
    : m_theme(&theme)
    , m_scene(&scene)
    , m_look(&look)
    , m_camera(&camera)
    , m_area(topLeft, size())
    , m_map(inner()) {
    std::vector<FitPoint> points;
    points.reserve(scene.nodes.size());
    for (const SceneNode &node : scene.nodes)
        points.push_back({node.at, 3});
    m_map.fit(points, {}, 3);
}

QRectF GraphOverviewMap::seen() const {
    const QRectF seen = m_camera->seen();
    return QRectF(toMap(seen.topLeft()), toMap(seen.bottomRight())).intersected(inner());
}

template<class Draw>
void GraphOverviewMap::forEachDot(Draw draw) const {
    const QRectF room = inner();
    for (const SceneNode &node : m_scene->nodes) {
        if (!isUsable(node.at) || m_look->kindsOff.test(static_cast<std::size_t>(node.kind)))
            continue;
        if (const QPointF at = m_map.toScreen(node.at); room.contains(at))
            draw(node, at);
    }
}

void GraphOverviewMap::paintDots(QPainter &p) const {
    p.setPen(Qt::NoPen);
    forEachDot([&](const SceneNode &node, const QPointF &at) {
        p.setBrush(m_theme->color(nodeToken(node, m_look->colour)));
        p.drawEllipse(at, dotRadius, dotRadius);
    });
}

/// So many that circles would be no more than specks: as such, and within a frame.
void GraphOverviewMap::paintSpecks(QPainter &p) const {
    const QRectF room = inner();
    QImage specks(room.size().toSize() * specksPerPixel, QImage::Format_ARGB32_Premultiplied);
    specks.fill(Qt::transparent);
    NodeColours colours(*m_theme, *m_look);
    const int side = m_scene->nodes.size() > veryManyNodes ? 1 : 4;
    forEachDot([&](const SceneNode &node, const QPointF &at) {
        const QPoint speck = ((at - room.topLeft()) * specksPerPixel).toPoint();
        const QRect square = QRect(speck, QSize(side, side)).translated(-side / 2, -side / 2) & specks.rect();
        const QRgb colour = colours.of(node, false).rgb();
        for (int y = square.top(); y <= square.bottom(); ++y)
            std::fill_n(reinterpret_cast<QRgb *>(specks.scanLine(y)) + square.left(), square.width(), colour);
    });
    p.drawImage(room, specks);
}

void GraphOverviewMap::paint(QPainter &p) const {
    const Theme &t = *m_theme;
    paintFloatingCard(p, t, m_area);
    const QRectF frame = seen();
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (!frame.isEmpty())
        paint::roundedRect(p, frame, 2, t.color("accent.subtle"));
    if (m_scene->nodes.size() > manyNodes)
        paintSpecks(p);
    else
        paintDots(p);
    p.restore();
    if (!frame.isEmpty())
        paint::roundedRect(p, frame, 2, {}, t.color("accent.default"), 1.5);
}

} // namespace hw
