// The force layout of one connected graph whose nodes may go anywhere: pivot start, then forces from the coarsest level
// to the finest. Pure; runs on the caller's thread and its pool.
#pragma once

#include "basics/chunk_pool.h"
#include "basics/progress.h"
#include "layout/force_steps.h"
#include "layout/graph_topology.h"

#include <functional>

namespace hw {

constexpr float usualGravity = 0.005F;

struct FreeLayoutOptions {
    std::uint32_t seed = 1;
    float edgeLength = 110;
    std::function<void(const Positions &)> show; // whole pictures on the way, the first one early; may be empty
};

/// Places around the origin, scaled so that nodes have about `edgeLength` of room each, and edges are not shorter.
/// Without places when it was cancelled.
Positions freeLayout(const GraphTopology &topology, const FreeLayoutOptions &options, Progress &progress,
                     ChunkPool &pool);

/// The first picture alone: the pivot start at the same scale.
Positions firstPlaces(const GraphTopology &topology, const FreeLayoutOptions &options, ChunkPool &pool);

} // namespace hw
