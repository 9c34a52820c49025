// LevelGraph: one level of a multilevel layout, and how it is made coarser. Plain columns, owned by the layout under
// way. Levels after Walshaw, "A multilevel algorithm for force-directed graph drawing" (2003); clusters are small stars
// instead of pairs, because few nodes of a scale-free graph find a partner of their own.
#pragma once

#include "layout/graph_topology.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hw {

struct LevelGraph {
    std::vector<std::uint32_t> first{0}; // one more than nodes
    std::vector<GraphNeighbour> neighbours;
    std::vector<float> mass;              // root of 1 + degree at the finest level, then sums
    std::vector<std::uint32_t> clusterOf; // by node: its node one level up; empty at the coarsest
    std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(mass.size()); }
    std::span<const GraphNeighbour> of(std::uint32_t node) const {
        return {neighbours.data() + first[node], first[node + 1] - first[node]};
    }
};

/// Edges pull with the root of their weight: nine sources bring two nodes nearer than one, but do not glue them
/// together.
LevelGraph finestLevel(const GraphTopology &topology);

/// Fills `level.clusterOf` and returns the next level; one without nodes when it would hardly be smaller.
LevelGraph coarser(LevelGraph &level);

/// All levels, the finest first.
std::vector<LevelGraph> levelsOf(const GraphTopology &topology);

} // namespace hw
