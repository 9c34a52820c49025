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

std::optional<PeerLayout> byIgraph([[maybe_unused]] std::uint32_t nodes,
                                   [[maybe_unused]] std::span<const GraphEdge> edges, [[maybe_unused]] bool drl) {
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
    if (drl) {
        igraph_layout_drl_options_t options;
        igraph_layout_drl_options_init(&options, IGRAPH_LAYOUT_DRL_DEFAULT);
        igraph_layout_drl(&graph, &places, false, &options, nullptr);
    } else {
        const double temperature = std::sqrt(static_cast<double>(nodes)) / 10;
        igraph_layout_fruchterman_reingold(&graph, &places, false, 500, temperature, IGRAPH_LAYOUT_GRID, nullptr,
                                           nullptr, nullptr, nullptr, nullptr);
    }
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

std::optional<PeerLayout> igraphLayout(std::uint32_t nodes, std::span<const GraphEdge> edges) {
    return byIgraph(nodes, edges, false);
}

std::optional<PeerLayout> igraphDrl(std::uint32_t nodes, std::span<const GraphEdge> edges) {
    return byIgraph(nodes, edges, true);
}

std::optional<PeerLayout> nodeLayout(const char *package, int iterations, std::uint32_t nodes,
                                     std::span<const GraphEdge> edges) {
    const char *folder = std::getenv("HELIXWATCH_PEERS");
    if (folder == nullptr)
        return {};
    const auto in = std::filesystem::temp_directory_path() / "helixwatch-speed-layout.edges";
    const auto out = std::filesystem::temp_directory_path() / "helixwatch-speed-layout.places";
    {
        std::ofstream file(in);
        file << nodes << '\n';
        for (const GraphEdge &edge : edges)
            file << edge.from << ' ' << edge.to << '\n';
    }
    const std::string command = "cd '" + std::string(folder) + "' && node --max-old-space-size=4096 '" +
                                HELIXWATCH_SOURCE_DIR "/tests/speed/layout_peers.mjs' " + package + ' ' +
                                std::to_string(iterations) + " '" + in.string() + "' '" + out.string() + "'";
    if (std::system(command.c_str()) != 0)
        return {};
    PeerLayout layout;
    std::ifstream file(out);
    file >> layout.milliseconds;
    for (Point p; file >> p.x >> p.y;)
        layout.positions.push_back(p);
    std::filesystem::remove(in);
    std::filesystem::remove(out);
    if (layout.positions.size() != nodes)
        return {};
    return layout;
}

} // namespace hw::speed
