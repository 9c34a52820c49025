// Graphs of known shape, from a seed: for property tests of layouts and for their speed. The same arguments give the
// same graph on every machine.
#pragma once

#include "layout/graph_topology.h"

#include <cstdint>
#include <vector>

namespace hw::test {

/// Scale-free with communities, like relations between reported things: each new node joins nodes that already have
/// many edges, mostly of its own community.
std::vector<GraphEdge> scaleFreeEdges(std::uint32_t nodes, std::uint32_t edges, std::uint32_t seed);
std::vector<GraphEdge> gridEdges(std::uint32_t columns, std::uint32_t rows);
/// Node 0 with `leaves` leaves.
std::vector<GraphEdge> starEdges(std::uint32_t leaves);

} // namespace hw::test
