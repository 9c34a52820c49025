// How good a layout is, as numbers that no layout can bend: distances on paper against hops, neighbours that stay
// neighbours, overlaps, crossings. For tests and measurements.
#pragma once

#include "layout/geometry.h"
#include "layout/graph_topology.h"

#include <cstdint>
#include <span>

namespace hw::test {

/// Sum of (scale * distance - hops)² / hops² over pairs, divided by the pairs, with the scale that suits the layout
/// best: 0 is perfect. Pairs: from `sources` nodes chosen by the seed to every node that can be reached.
double normalisedStress(const GraphTopology &topology, const Positions &positions, std::uint32_t sources = 50,
                        std::uint32_t seed = 1);

/// Of the k nodes nearest on paper and the k neighbours in the graph, the share that is the same (Jaccard), averaged
/// over `samples` nodes: 1 is perfect.
double neighbourhoodPreservation(const GraphTopology &topology, const Positions &positions,
                                 std::uint32_t samples = 1000, std::uint32_t seed = 1);

/// Pairs of circles that come nearer to each other than `gap`.
std::size_t overlaps(const Positions &positions, std::span<const float> radii, float gap = 0);

/// Pairs of edges without a common end that cross.
std::size_t crossings(const GraphTopology &topology, const Positions &positions);

/// The edge length that half of the edges stay below.
double medianEdgeLength(const GraphTopology &topology, const Positions &positions);

bool allUsable(const Positions &positions);

/// Places without any thought, over a square of about the usual density.
Positions randomPositions(std::uint32_t nodes, std::uint32_t seed);

} // namespace hw::test
