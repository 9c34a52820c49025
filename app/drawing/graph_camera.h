// GraphCamera: which part of the scene is seen, and how large. A value; what it is given is made safe (no NaN, no
// empty viewport), so that whatever it answers can be drawn.
#pragma once

#include "layout/geometry.h"

#include <QPointF>
#include <QRectF>

#include <span>

namespace hw {

/// Something that a fit has to show: `margin` in screen pixels around its point (a node's radius and label).
struct FitPoint {
    Point at;
    double margin = 20;
};

class GraphCamera {
public:
    static constexpr double leastZoom = 0.005;
    static constexpr double mostZoom = 5;
    static constexpr double mostFitZoom = 1.25; ///< a fit makes few nodes no larger than this

    GraphCamera() = default;
    explicit GraphCamera(const QRectF &viewport) { setViewport(viewport); }

    double zoom() const { return m_zoom; }            ///< 1: a scene unit is a pixel
    QPointF centre() const { return m_centre; }       ///< scene units; in the middle of the viewport
    const QRectF &viewport() const { return m_view; } ///< screen pixels
    /// What is in the middle stays there.
    void setViewport(const QRectF &viewport);
    void setZoom(double zoom);
    void lookAt(const QPointF &scene);

    QPointF toScreen(const QPointF &scene) const { return m_view.center() + (scene - m_centre) * m_zoom; }
    QPointF toScreen(Point scene) const { return toScreen(QPointF(double(scene.x), double(scene.y))); }
    QPointF toScene(const QPointF &screen) const { return m_centre + (screen - m_view.center()) / m_zoom; }
    QRectF seen() const { return {toScene(m_view.topLeft()), toScene(m_view.bottomRight())}; } ///< scene units

    /// `factor` times as large; what lies at `screen` stays there.
    void zoomAbout(const QPointF &screen, double factor);
    void pan(const QPointF &pixels); ///< the scene follows the hand

    /// Shows all points, as large as it goes, and none of them under an obstacle (floating panels, screen pixels).
    /// Without any usable point: the origin at 100 %.
    void fit(std::span<const FitPoint> points, std::span<const QRectF> obstacles = {}, double border = 16);

    /// On the way from one camera to another: share 0 is `a`, 1 is `b`. Zoom goes geometrically.
    static GraphCamera between(const GraphCamera &a, const GraphCamera &b, double share);

    friend bool operator==(const GraphCamera &a, const GraphCamera &b) {
        return a.m_view == b.m_view && a.m_centre == b.m_centre && a.m_zoom == b.m_zoom;
    }

private:
    QRectF m_view{0, 0, 1, 1};
    QPointF m_centre;
    double m_zoom = 1;
};

} // namespace hw
