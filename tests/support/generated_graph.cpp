#include "generated_graph.h"

#include <algorithm>
#include <random>

namespace hw::test {

std::vector<GraphEdge> scaleFreeEdges(std::uint32_t nodes, std::uint32_t edges, std::uint32_t seed) {
    constexpr std::uint32_t communities = 24;
    std::mt19937 random(seed);
    std::vector<GraphEdge> made;
    std::vector<std::vector<std::uint32_t>> ends(communities); // each node as often as it has edges
    std::vector<std::uint32_t> allEnds;
    for (std::uint32_t node = 0; node < nodes; ++node) {
        auto &own = ends[node % communities];
        const auto due = static_cast<std::size_t>(std::uint64_t(edges) * (node + 1) / nodes);
        while (node > 0 && (made.size() < due || made.empty() || made.back().from != node)) {
            const bool atHome = random() % 10 < 7 && !own.empty();
            const auto &from = atHome ? own : allEnds;
            const std::uint32_t to = from.empty() ? 0 : from[random() % from.size()];
            made.push_back({node, to == node ? node - 1 : to, 1});
            ends[made.back().to % communities].push_back(made.back().to);
            allEnds.push_back(made.back().to);
        }
        own.push_back(node);
        allEnds.push_back(node);
    }
    return made;
}

std::vector<GraphEdge> gridEdges(std::uint32_t columns, std::uint32_t rows) {
    std::vector<GraphEdge> made;
    for (std::uint32_t row = 0; row < rows; ++row)
        for (std::uint32_t column = 0; column < columns; ++column) {
            const std::uint32_t node = row * columns + column;
            if (column + 1 < columns)
                made.push_back({node, node + 1, 1});
            if (row + 1 < rows)
                made.push_back({node, node + columns, 1});
        }
    return made;
}

std::vector<GraphEdge> starEdges(std::uint32_t leaves) {
    std::vector<GraphEdge> made;
    for (std::uint32_t leaf = 1; leaf <= leaves; ++leaf)
        made.push_back({0, leaf, 1});
    return made;
}

} // namespace hw::test
