// The whole graph in 152 x 96 pixels, with the part that the camera sees. A pure layout of one rectangle; see
// heatmap.h.
#pragma once

#include "drawing/graph_camera.h"
#include "drawing/graph_scene.h"
#include "drawing/theme.h"

#include <QRectF>

class QPainter;

namespace hw {

class GraphOverviewMap {
public:
    static constexpr QSizeF size() { return {152, 96}; }
    /// Scene, look and camera must live as long as it does.
    GraphOverviewMap(const Theme &theme, const GraphScene &scene, const GraphLook &look, const GraphCamera &camera,
                     const QPointF &topLeft);

    QRectF area() const { return m_area; }
    QRectF inner() const { return m_area.adjusted(9, 8, -9, -8); } ///< where the graph is
    QRectF seen() const;                                           ///< what the camera sees of it; pixels
    QPointF toMap(const QPointF &scene) const { return m_map.toScreen(scene); }
    QPointF toScene(const QPointF &at) const { return m_map.toScene(at); } ///< where a click leads
    void paint(QPainter &p) const;

private:
    template<class Draw>
    void forEachDot(Draw draw) const;
    void paintDots(QPainter &p) const;
    void paintSpecks(QPainter &p) const;

    const Theme *m_theme;
    const GraphScene *m_scene;
    const GraphLook *m_look;
    const GraphCamera *m_camera;
    QRectF m_area;
    GraphCamera m_map;
};

} // namespace hw
