#include "drawing/graph_camera.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace hw {
namespace {

constexpr double farthest = 1e7;           // scene units
constexpr std::size_t mostTriedOut = 3000; // points; above, obstacles are kept clear by their free rectangle only

double safe(double v, double otherwise) { return std::isfinite(v) ? std::clamp(v, -farthest, farthest) : otherwise; }

/// Left, top, right and bottom of the points, and what their margins need on each side.
struct Extent {
    QRectF points;
    double margin = 0;
};

double zoomFor(const Extent &extent, const QRectF &room) {
    const double across = std::max(1.0, room.width() - 2 * extent.margin);
    const double down = std::max(1.0, room.height() - 2 * extent.margin);
    return std::clamp(
        std::min(across / std::max(1e-6, extent.points.width()), down / std::max(1e-6, extent.points.height())),
        GraphCamera::leastZoom, GraphCamera::mostFitZoom);
}

bool isFree(const QRectF &room, std::span<const QRectF> obstacles) {
    return std::none_of(obstacles.begin(), obstacles.end(), [&](const QRectF &o) { return o.intersects(room); });
}

/// The rectangle without obstacles in which the extent becomes largest: its sides are those of obstacles or of the
/// room, so all of them can be tried. The room itself where none is left.
QRectF freeRoom(const QRectF &room, std::span<const QRectF> obstacles, const Extent &extent) {
    std::vector<double> xs{room.left(), room.right()}, ys{room.top(), room.bottom()};
    for (const QRectF &o : obstacles) {
        xs.insert(xs.end(),
                  {std::clamp(o.left(), room.left(), room.right()), std::clamp(o.right(), room.left(), room.right())});
        ys.insert(ys.end(),
                  {std::clamp(o.top(), room.top(), room.bottom()), std::clamp(o.bottom(), room.top(), room.bottom())});
    }
    for (auto *list : {&xs, &ys}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    QRectF best;
    double bestWorth = 0;
    for (std::size_t l = 0; l < xs.size(); ++l)
        for (std::size_t r = l + 1; r < xs.size(); ++r)
            for (std::size_t t = 0; t < ys.size(); ++t)
                for (std::size_t b = t + 1; b < ys.size(); ++b) {
                    const QRectF candidate(QPointF(xs[l], ys[t]), QPointF(xs[r], ys[b]));
                    // Of equally good ones the larger: then few nodes lie in the open.
                    const double worth = zoomFor(extent, candidate) + 1e-9 * candidate.width() * candidate.height();
                    if (worth > bestWorth && isFree(candidate, obstacles)) {
                        best = candidate;
                        bestWorth = worth;
                    }
                }
    return best.isEmpty() ? room : best;
}

bool isClear(const GraphCamera &camera, std::span<const FitPoint> points, std::span<const QRectF> obstacles) {
    for (const FitPoint &point : points) {
        if (!isUsable(point.at))
            continue;
        const QPointF c = camera.toScreen(point.at);
        const QRectF around(c.x() - point.margin, c.y() - point.margin, 2 * point.margin, 2 * point.margin);
        if (!isFree(around, obstacles))
            return false;
    }
    return true;
}

} // namespace

void GraphCamera::setViewport(const QRectF &viewport) {
    const QRectF v = viewport.normalized();
    m_view = QRectF(safe(v.left(), 0), safe(v.top(), 0), std::max(1.0, safe(v.width(), 1)),
                    std::max(1.0, safe(v.height(), 1)));
}

void GraphCamera::setZoom(double zoom) {
    if (std::isfinite(zoom))
        m_zoom = std::clamp(zoom, leastZoom, mostZoom);
}

void GraphCamera::lookAt(const QPointF &scene) {
    m_centre = {safe(scene.x(), m_centre.x()), safe(scene.y(), m_centre.y())};
}

void GraphCamera::zoomAbout(const QPointF &screen, double factor) {
    const QPointF held = toScene(screen);
    setZoom(m_zoom * factor);
    lookAt(held - (screen - m_view.center()) / m_zoom);
}

void GraphCamera::pan(const QPointF &pixels) { lookAt(m_centre - pixels / m_zoom); }

void GraphCamera::fit(std::span<const FitPoint> points, std::span<const QRectF> obstacles, double border) {
    Extent extent;
    double left = farthest, top = farthest, right = -farthest, bottom = -farthest;
    for (const FitPoint &point : points) {
        if (!isUsable(point.at))
            continue;
        left = std::min(left, double(point.at.x));
        right = std::max(right, double(point.at.x));
        top = std::min(top, double(point.at.y));
        bottom = std::max(bottom, double(point.at.y));
        extent.margin = std::max(extent.margin, point.margin);
    }
    if (left > right) {
        m_zoom = 1;
        m_centre = {};
        return;
    }
    extent.points = QRectF(QPointF(left, top), QPointF(right, bottom));
    QRectF room = m_view.adjusted(border, border, -border, -border);
    if (room.isEmpty())
        room = m_view;
    const auto place = [&](double zoom, const QPointF &middle) {
        setZoom(zoom);
        lookAt(extent.points.center() - (middle - m_view.center()) / m_zoom);
    };
    const QRectF open = freeRoom(room, obstacles, extent);
    const double sure = zoomFor(extent, open);
    // Corners are often empty: larger than the free rectangle allows, as long as no point comes under an obstacle.
    if (!obstacles.empty() && points.size() <= mostTriedOut)
        for (double zoom = zoomFor(extent, room); zoom > sure * 0.99; zoom *= 0.96) {
            const double spareX = std::max(0.0, room.width() - extent.points.width() * zoom - 2 * extent.margin) / 2;
            const double spareY = std::max(0.0, room.height() - extent.points.height() * zoom - 2 * extent.margin) / 2;
            for (const double x : {0.0, -0.5, 0.5, -1.0, 1.0})
                for (const double y : {0.0, -0.5, 0.5, -1.0, 1.0}) {
                    place(zoom, room.center() + QPointF(x * spareX, y * spareY));
                    if (isClear(*this, points, obstacles))
                        return;
                }
        }
    place(sure, open.center());
}

GraphCamera GraphCamera::between(const GraphCamera &a, const GraphCamera &b, double share) {
    const double s = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) : 1.0;
    if (s >= 1)
        return b;
    GraphCamera camera = b;
    camera.m_zoom = a.m_zoom * std::pow(b.m_zoom / a.m_zoom, s);
    camera.m_centre = a.m_centre + (b.m_centre - a.m_centre) * s;
    return camera;
}

} // namespace hw
