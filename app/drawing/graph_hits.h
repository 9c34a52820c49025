// What lies at a place of the graph. Pure functions of what is shown; pixels.
#pragma once

#include "drawing/graph_frame.h"
#include "drawing/graph_labels.h"
#include "drawing/theme.h"

#include <vector>

namespace hw {

struct GraphHit {
    enum class What : std::uint8_t { Nothing, Node, Pin, HiddenNeighbours, Edge, Note };
    What what = What::Nothing;
    SceneIndex index = noScene; ///< of the node (of badges, too), edge or note
    friend bool operator==(const GraphHit &, const GraphHit &) = default;
};

/// The uppermost thing: badge, node or its label, edge or its label, note.
GraphHit graphHitAt(const Theme &theme, const GraphFrame &frame, const GraphLabels &labels, const QPointF &at);

/// Small nodes are hit within 12 pixels around their centre. noScene: none.
SceneIndex nodeAt(const GraphFrame &frame, const QPointF &at);
/// The nearest edge within `reach` pixels of its line.
SceneIndex edgeAt(const GraphFrame &frame, const QPointF &at, double reach = 4);
/// Nodes whose centres lie in a rectangle, in the order of the scene.
std::vector<SceneIndex> nodesIn(const GraphFrame &frame, const QRectF &r);

/// From a point to the nearest place of a line's segment.
double distanceTo(const QLineF &line, const QPointF &at);

} // namespace hw
