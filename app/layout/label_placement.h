// Where labels go so that none covers another, a node or an obstacle: greedy, by priority. Pure and deterministic; any
// thread; fast enough for every frame of the opened view.
#pragma once

#include "layout/geometry.h"
#include "layout/overlap.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hw {

enum class LabelSide : std::uint8_t { Below, Right, Left, Above, RightBelow, RightAbove, LeftBelow, LeftAbove, Hidden };

/// The label of a node that is a circle.
struct NodeLabel {
    Point node;
    float radius = 10;
    LabelSize size;
    float priority = 0;                     // higher ones choose first; of equal ones, the first in the list
    bool always = false;                    // never hidden, and placed before all that may be
    LabelSide preferred = LabelSide::Below; // tried first: the side of the last frame keeps labels from jumping
    LabelSize other = {};                   // of another form of it, where the first finds no room; empty: none
    bool mayStandOff = false;               // where there is no room at the node either, with a line that leads there
};

/// The label of a straight edge.
struct EdgeLabel {
    Point from;
    Point to;
    LabelSize size;
    float priority = 0;
    bool always = false;
    bool beforeNames = false; // placed before the labels of nodes that may be hidden
};

struct PlacedLabel {
    Box box;
    LabelSide side = LabelSide::Hidden; // of edge labels: Below when it is shown
    bool isOther = false;               // form
    bool standsOff = false;             // covers nothing between it and its node
    bool isShown() const { return side != LabelSide::Hidden; }
};

struct LabelRequest {
    std::span<const NodeLabel> nodes;
    std::span<const EdgeLabel> edges; // placed after all nodes' labels, but for those that come before names
    std::span<const Box> taken;       // nodes without a label
    std::span<const Box> obstacles;   // floating parts
    std::span<const Box> lines = {};  // kept free of names; words of edges lie on them
    float gap = 2;                    // between labels
};

struct LabelPlacement {
    std::vector<PlacedLabel> nodes; // in the order of the request
    std::vector<PlacedLabel> edges;
};

/// Nodes: below, right, left, above, then between these. Edges: the first free spot of 50, 42, 58, 34, 66, 26, 74 %
/// along the edge. A label that is never hidden and finds no free spot takes the one where it covers least.
LabelPlacement placeLabels(const LabelRequest &request);

} // namespace hw
