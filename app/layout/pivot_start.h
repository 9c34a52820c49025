// The first picture of a graph, in a few milliseconds: every node is placed by its distances (in hops) from some
// pivots. After Brandes and Pich, "Eigensolver methods for progressive multidimensional scaling" (2006); the searches
// from all pivots run at once as bits of one word (after Then et al., "The more the merrier", 2014). Pure; any thread.
#pragma once

#include "basics/chunk_pool.h"
#include "layout/geometry.h"
#include "layout/graph_topology.h"

#include <cstdint>

namespace hw {

/// Places for a connected graph, around the origin, so that a hop is about `edgeLength`. The same seed gives the same
/// places.
Positions pivotStart(const GraphTopology &topology, float edgeLength, std::uint32_t seed, ChunkPool &pool);

} // namespace hw
