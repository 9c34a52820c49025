#include "drawing/graph_hits.h"

#include "drawing/graph_badges.h"
#include "drawing/graph_marks.h"
#include "drawing/graph_notes.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double leastTarget = 12; // half of the 24 pixels that a target has at least

double distance(const QPointF &a, const QPointF &b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

QRectF target(const QRectF &r) {
    const double across = std::max(0.0, leastTarget - r.width() / 2),
                 down = std::max(0.0, leastTarget - r.height() / 2);
    return r.adjusted(-across, -down, across, down);
}

/// A badge's target reaches over nodes; what lies on a node itself belongs to the node.
GraphHit badgeAt(const Theme &theme, const GraphFrame &frame, const QPointF &at) {
    const bool onNode = std::any_of(frame.nodes().begin(), frame.nodes().end(),
                                    [&](const FrameNode &n) { return distance(n.at, at) <= n.radius; });
    for (auto n = frame.nodes().rbegin(); n != frame.nodes().rend(); ++n) {
        const NodeBadges badges = badgesOf(theme, frame, *n);
        for (const auto &[rect, what] :
             {std::pair{badges.pin, GraphHit::What::Pin}, std::pair{badges.hidden, GraphHit::What::HiddenNeighbours}})
            if (!rect.isEmpty() && (rect.contains(at) || (!onNode && target(rect).contains(at))))
                return {what, n->node};
    }
    return {};
}

} // namespace

double distanceTo(const QLineF &line, const QPointF &at) {
    const QPointF along = line.p2() - line.p1();
    const double squared = QPointF::dotProduct(along, along);
    const double share = squared > 0 ? std::clamp(QPointF::dotProduct(at - line.p1(), along) / squared, 0.0, 1.0) : 0.0;
    return distance(line.p1() + along * share, at);
}

SceneIndex nodeAt(const GraphFrame &frame, const QPointF &at) {
    SceneIndex found = noScene;
    double nearest = 0; // how far outside the mark, at most what a small target is grown by
    for (const FrameNode &n : frame.nodes()) {
        const double away = distance(n.at, at);
        if (away > std::max(n.radius + 2, leastTarget))
            continue;
        const double outside = std::max(0.0, away - n.radius);
        if (found == noScene || outside <= nearest) { // of two below the hand, the upper one
            found = n.node;
            nearest = outside;
        }
    }
    return found;
}

SceneIndex edgeAt(const GraphFrame &frame, const QPointF &at, double reach) {
    SceneIndex found = noScene;
    double nearest = reach;
    for (const FrameEdge &e : frame.edges()) {
        const double away =
            e.loopRadius > 0 ? std::abs(distance(e.line.p1(), at) - e.loopRadius) : distanceTo(e.line, at);
        const double half = edgeWidth(frame.sceneEdge(e).publishers) / 2;
        if (const double outside = std::max(0.0, away - half); outside <= nearest) {
            found = e.edge;
            nearest = outside;
        }
    }
    return found;
}

std::vector<SceneIndex> nodesIn(const GraphFrame &frame, const QRectF &r) {
    std::vector<SceneIndex> inside;
    for (const FrameNode &n : frame.nodes())
        if (r.normalized().contains(n.at))
            inside.push_back(n.node);
    std::sort(inside.begin(), inside.end());
    return inside;
}

GraphHit graphHitAt(const Theme &theme, const GraphFrame &frame, const GraphLabels &labels, const QPointF &at) {
    if (const GraphHit badge = badgeAt(theme, frame, at); badge.what != GraphHit::What::Nothing)
        return badge;
    for (const ShownEdgeLabel &label : labels.edges)
        if (label.box.contains(at))
            return {GraphHit::What::Edge, label.edge};
    if (const SceneIndex node = nodeAt(frame, at); node != noScene)
        return {GraphHit::What::Node, node};
    for (const ShownLabel &label : labels.nodes)
        if (label.box.contains(at))
            return {GraphHit::What::Node, label.node};
    if (const SceneIndex note = noteAt(theme, frame, at);
        note != noScene && frame.scene().notes[note].form == SceneNote::Form::Text)
        return {GraphHit::What::Note, note};
    if (const SceneIndex edge = edgeAt(frame, at); edge != noScene)
        return {GraphHit::What::Edge, edge};
    if (const SceneIndex note = noteAt(theme, frame, at); note != noScene)
        return {GraphHit::What::Note, note};
    return {};
}

} // namespace hw
