#include "drawing/graph_overview_map.h"

#include "drawing/graph_legend.h"
#include "drawing/graph_marks.h"
#include "drawing/paint.h"

#include <QPainter>

#include <algorithm>

namespace hw {
namespace {

constexpr double dotRadius = 1.9;
constexpr std::size_t manyNodes = 1500; // from here on, smaller dots

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

void GraphOverviewMap::paint(QPainter &p) const {
    const Theme &t = *m_theme;
    paintFloatingCard(p, t, m_area);
    const QRectF frame = seen();
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (!frame.isEmpty())
        paint::roundedRect(p, frame, 2, t.color("accent.subtle"));
    p.setPen(Qt::NoPen);
    const double radius = m_scene->nodes.size() > manyNodes ? dotRadius / 2 : dotRadius;
    for (const SceneNode &node : m_scene->nodes) {
        if (!isUsable(node.at) || m_look->kindsOff.test(static_cast<std::size_t>(node.kind)))
            continue;
        const QPointF at = m_map.toScreen(node.at);
        if (!inner().contains(at))
            continue;
        p.setBrush(t.color(nodeToken(node, m_look->colour)));
        p.drawEllipse(at, radius, radius);
    }
    p.restore();
    if (!frame.isEmpty())
        paint::roundedRect(p, frame, 2, {}, t.color("accent.default"), 1.5);
}

} // namespace hw
