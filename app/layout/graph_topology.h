// GraphTopology: who is joined with whom and how strongly, as compressed adjacency both ways. A value that never
// changes once it is built; any thread may read.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace hw {

struct GraphEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    float weight = 1;
};

struct GraphNeighbour {
    std::uint32_t node = 0;
    float weight = 1;
};

class GraphTopology {
public:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    static constexpr float usualRadius = 10;
    static constexpr float leastWeight = 0.05F;
    static constexpr float mostWeight = 1e6F;

    GraphTopology() = default;
    /// What the edges say, for layouts: direction does not matter; parallel edges become one whose weight is their sum;
    /// an edge from a node to itself pulls nowhere and is only counted; an edge to a node that is not there is left out
    /// and counted. A weight that is no number, zero or less counts as `leastWeight`, and one edge never more than
    /// `mostWeight`. Radii: one per node, or none for `usualRadius` everywhere; what is no number or below zero becomes
    /// `usualRadius`.
    GraphTopology(std::uint32_t nodeCount, std::span<const GraphEdge> edges, std::vector<float> radii = {});

    std::uint32_t nodeCount() const { return static_cast<std::uint32_t>(m_radii.size()); }
    /// Pairs of nodes that are joined.
    std::size_t pairCount() const { return m_neighbours.size() / 2; }
    std::uint32_t selfLoops() const { return m_selfLoops; }
    std::uint32_t edgesToNowhere() const { return m_edgesToNowhere; }
    /// Each neighbour once, by rising number.
    std::span<const GraphNeighbour> neighbours(std::uint32_t node) const {
        return {m_neighbours.data() + m_first[node], m_first[node + 1] - m_first[node]};
    }
    std::uint32_t degree(std::uint32_t node) const { return m_first[node + 1] - m_first[node]; }
    float radius(std::uint32_t node) const { return m_radii[node]; }
    std::span<const float> radii() const { return m_radii; }

private:
    void fill(std::span<const GraphEdge> edges);
    void mergeParallel();

    std::vector<std::uint32_t> m_first{0}; // one more than nodes
    std::vector<GraphNeighbour> m_neighbours;
    std::vector<float> m_radii;
    std::uint32_t m_selfLoops = 0;
    std::uint32_t m_edgesToNowhere = 0;
};

/// The connected parts, numbered by falling size, equal sizes by their first node.
struct GraphParts {
    std::vector<std::uint32_t> partOf;             // by node
    std::vector<std::uint32_t> numberInPart;       // by node
    std::vector<std::vector<std::uint32_t>> nodes; // by part, rising
};
GraphParts partsOf(const GraphTopology &topology);

/// One part as a graph of its own, nodes numbered by `numberInPart`.
GraphTopology topologyOfPart(const GraphTopology &topology, const GraphParts &parts, std::uint32_t part);

} // namespace hw
