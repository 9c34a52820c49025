// Rings around the selection: each node on the ring of its distance in hops, in the direction of its parents. Pure; any
// thread.
#pragma once

#include "layout/geometry.h"
#include "layout/graph_topology.h"
#include "layout/overlap.h"

#include <cstdint>
#include <vector>

namespace hw {

struct RadialOptions {
    std::vector<std::uint32_t> centres; // none: the node with the most neighbours
    std::vector<LabelSize> labels;      // one per node, or none; below the nodes
    float ringGap = 130;                // from ring to ring, at least
    float gap = 8;                      // between what two nodes of a ring cover
};

/// Around the origin: one centre at it, several on a small ring. What no path joins with a centre is on a last ring of
/// its own.
Positions layOutRadial(const GraphTopology &topology, const RadialOptions &options);

/// The ring of each node, 0 for the centres, as layOutRadial() uses it.
std::vector<std::uint32_t> ringsOf(const GraphTopology &topology, const std::vector<std::uint32_t> &centres);

} // namespace hw
