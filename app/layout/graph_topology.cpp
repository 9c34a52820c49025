#include "graph_topology.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hw {

GraphTopology::GraphTopology(std::uint32_t nodeCount, std::span<const GraphEdge> edges, std::vector<float> radii)
    : m_first(std::size_t(nodeCount) + 1, 0)
    , m_radii(std::move(radii)) {
    m_radii.resize(nodeCount, usualRadius);
    for (float &radius : m_radii)
        if (!(radius >= 0) || !std::isfinite(radius))
            radius = usualRadius;
    fill(edges);
    mergeParallel();
}

void GraphTopology::fill(std::span<const GraphEdge> edges) {
    const std::uint32_t count = nodeCount();
    std::vector<std::uint32_t> next(std::size_t(count) + 1, 0);
    for (const GraphEdge &edge : edges) {
        if (edge.from >= count || edge.to >= count) {
            ++m_edgesToNowhere;
        } else if (edge.from == edge.to) {
            ++m_selfLoops;
        } else {
            ++next[edge.from + 1];
            ++next[edge.to + 1];
        }
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    m_first = next;
    m_neighbours.resize(m_first.back());
    for (const GraphEdge &edge : edges) {
        if (edge.from >= count || edge.to >= count || edge.from == edge.to)
            continue;
        const float weight = edge.weight > leastWeight ? std::min(edge.weight, mostWeight) : leastWeight;
        m_neighbours[next[edge.from]++] = {edge.to, weight};
        m_neighbours[next[edge.to]++] = {edge.from, weight};
    }
}

void GraphTopology::mergeParallel() {
    std::uint32_t kept = 0;
    for (std::uint32_t node = 0; node < nodeCount(); ++node) {
        const auto first = m_neighbours.begin() + m_first[node];
        const auto last = m_neighbours.begin() + m_first[node + 1];
        std::sort(first, last, [](const GraphNeighbour &a, const GraphNeighbour &b) {
            return a.node != b.node ? a.node < b.node : a.weight < b.weight; // sums do not depend on the edges' order
        });
        m_first[node] = kept;
        for (auto at = first; at != last; ++at) {
            if (kept > m_first[node] && m_neighbours[kept - 1].node == at->node)
                m_neighbours[kept - 1].weight += at->weight;
            else
                m_neighbours[kept++] = *at;
        }
    }
    m_first.back() = kept;
    m_neighbours.resize(kept);
}

GraphParts partsOf(const GraphTopology &topology) {
    GraphParts parts;
    parts.partOf.assign(topology.nodeCount(), GraphTopology::none);
    for (std::uint32_t start = 0; start < topology.nodeCount(); ++start) {
        if (parts.partOf[start] != GraphTopology::none)
            continue;
        const auto number = static_cast<std::uint32_t>(parts.nodes.size());
        std::vector<std::uint32_t> found{start};
        parts.partOf[start] = number;
        for (std::size_t i = 0; i < found.size(); ++i)
            for (const GraphNeighbour &neighbour : topology.neighbours(found[i]))
                if (parts.partOf[neighbour.node] == GraphTopology::none) {
                    parts.partOf[neighbour.node] = number;
                    found.push_back(neighbour.node);
                }
        std::sort(found.begin(), found.end());
        parts.nodes.push_back(std::move(found));
    }
    std::stable_sort(parts.nodes.begin(), parts.nodes.end(),
                     [](const auto &a, const auto &b) { return a.size() > b.size(); });
    parts.numberInPart.resize(topology.nodeCount());
    for (std::uint32_t part = 0; part < parts.nodes.size(); ++part)
        for (std::uint32_t i = 0; i < parts.nodes[part].size(); ++i) {
            parts.partOf[parts.nodes[part][i]] = part;
            parts.numberInPart[parts.nodes[part][i]] = i;
        }
    return parts;
}

GraphTopology topologyOfPart(const GraphTopology &topology, const GraphParts &parts, std::uint32_t part) {
    std::vector<float> radii;
    std::vector<GraphEdge> edges;
    for (const std::uint32_t node : parts.nodes[part]) {
        radii.push_back(topology.radius(node));
        for (const GraphNeighbour &neighbour : topology.neighbours(node))
            if (neighbour.node > node)
                edges.push_back({parts.numberInPart[node], parts.numberInPart[neighbour.node], neighbour.weight});
    }
    const auto count = static_cast<std::uint32_t>(parts.nodes[part].size());
    return GraphTopology(count, edges, std::move(radii));
}

} // namespace hw
