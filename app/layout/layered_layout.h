// Columns from left to right: each node in the column of its layer (kind, origin, research area), ordered within the
// column so that few edges cross. Pure; any thread. After Sugiyama, Tagawa, Toda, "Methods for visual understanding of
// hierarchical system structures" (1981): barycentre sweeps; then neighbours in a column change places where that saves
// crossings.
#pragma once

#include "layout/geometry.h"
#include "layout/graph_topology.h"
#include "layout/overlap.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hw {

struct LayeredOptions {
    std::vector<std::uint32_t>
        layers;                    // one per node; what is missing goes to layer 0. Layers without nodes take no room
    std::vector<LabelSize> labels; // one per node, or none; below the nodes
    float columnGap = 110;         // between what two columns cover
    float rowGap = 12;             // between what two nodes of a column cover
    std::uint32_t mostRows = 0;    // longer columns are broken into several side by side; 0: never
    int sweeps = 16;
};

/// Around the origin; the first layer is on the left.
Positions layOutLayered(const GraphTopology &topology, const LayeredOptions &options);

/// Crossings between edges that join the same two layers when the nodes of a layer stand in the order of `rows`.
std::uint64_t layerCrossings(const GraphTopology &topology, std::span<const std::uint32_t> layers,
                             std::span<const std::uint32_t> rows);

} // namespace hw
