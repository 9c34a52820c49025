#include "layout_peers.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#ifdef HELIXWATCH_IGRAPH
#include <igraph/igraph.h>
#endif

namespace hw::speed {
namespace {

class Clock {
public:
    double milliseconds() const {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

Positions readPlain(const std::filesystem::path &file, std::uint32_t nodes) {
    Positions positions(nodes);
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        unsigned node = 0;
        Point p;
        if (std::sscanf(line.c_str(), "node %u %f %f", &node, &p.x, &p.y) == 3 && node < nodes)
            positions[node] = p;
    }
    return positions;
}

} // namespace

std::optional<PeerLayout> graphvizLayout(std::uint32_t nodes, std::span<const GraphEdge> edges) {
    if (std::system("sfdp -V > /dev/null 2>&1") != 0)
        return {};
    const auto folder = std::filesystem::temp_directory_path();
    const auto in = folder / "helixwatch-speed-layout.dot";
    const auto out = folder / "helixwatch-speed-layout.plain";
    const Clock clock;
    {
        std::ofstream dot(in);
        dot << "graph {\n";
        for (const GraphEdge &edge : edges)
            dot << edge.from << "--" << edge.to << ";\n";
        dot << "}\n";
    }
    PeerLayout layout;
    if (std::system(("sfdp -Tplain '" + in.string() + "' > '" + out.string() + "'").c_str()) != 0)
        return {};
    layout.positions = readPlain(out, nodes);
    layout.milliseconds = clock.milliseconds();
    std::filesystem::remove(in);
    std::filesystem::remove(out);
    return layout;
}

std::optional<PeerLayout> igraphLayout([[maybe_unused]] std::uint32_t nodes,
                                       [[maybe_unused]] std::span<const GraphEdge> edges) {
#ifdef HELIXWATCH_IGRAPH
    const Clock clock;
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * edges.size()));
    for (std::size_t i = 0; i < edges.size(); ++i) {
        VECTOR(ends)[2 * i] = edges[i].from;
        VECTOR(ends)[2 * i + 1] = edges[i].to;
    }
    igraph_t graph;
    igraph_create(&graph, &ends, static_cast<igraph_integer_t>(nodes), false);
    igraph_matrix_t places;
    igraph_matrix_init(&places, 0, 0);
    const double temperature = std::sqrt(static_cast<double>(nodes)) / 10;
    igraph_layout_fruchterman_reingold(&graph, &places, false, 500, temperature, IGRAPH_LAYOUT_GRID, nullptr, nullptr,
                                       nullptr, nullptr, nullptr);
    PeerLayout layout;
    for (std::uint32_t node = 0; node < nodes; ++node)
        layout.positions.push_back(
            {static_cast<float>(MATRIX(places, node, 0)), static_cast<float>(MATRIX(places, node, 1))});
    igraph_matrix_destroy(&places);
    igraph_destroy(&graph);
    igraph_vector_int_destroy(&ends);
    layout.milliseconds = clock.milliseconds();
    return layout;
#else
    return {};
#endif
}

} // namespace hw::speed
