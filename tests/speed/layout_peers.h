// Other programs' layouts of the same graph, where they are installed: igraph's C library when CMake has found it,
// graphviz when sfdp is on the path, packages of Node's world in the folder that HELIXWATCH_PEERS names:
//   npm install graphology graphology-layout-forceatlas2 ngraph.graph ngraph.forcelayout d3-force
#pragma once

#include "layout/geometry.h"
#include "layout/graph_topology.h"

#include <optional>
#include <span>

namespace hw::speed {

struct PeerLayout {
    Positions positions;
    double milliseconds = 0;
};

/// As a process, with writing and reading of the graph: what a program that calls it pays. None where it is not
/// installed.
std::optional<PeerLayout> graphvizLayout(std::uint32_t nodes, std::span<const GraphEdge> edges);

/// Fruchterman-Reingold with a grid, 500 rounds. None where the library was not found.
std::optional<PeerLayout> igraphLayout(std::uint32_t nodes, std::span<const GraphEdge> edges);
/// DrL, the default settings.
std::optional<PeerLayout> igraphDrl(std::uint32_t nodes, std::span<const GraphEdge> edges);

/// The layout alone, without the start of Node and without reading; `package`: "graphology", "ngraph" or "d3". None
/// where it is not installed.
std::optional<PeerLayout> nodeLayout(const char *package, int iterations, std::uint32_t nodes,
                                     std::span<const GraphEdge> edges);

} // namespace hw::speed
