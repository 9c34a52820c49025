// speed_layout [--all] [--attack FILE] [--edges FILE]: graph layouts, as medians and as ratios to the peers that are
// installed (layout_peers.h). ATT&CK where it is present, generated scale-free graphs of three sizes, and any list of
// edges (two numbers a line). Targets (PERFORMANCE.md, 5): first picture under 100 ms; settled 10 x faster than sfdp
// and graphology, with at most 1.1 x their stress; 1,000 labels under 5 ms. With --all the slow peers lay out the
// larger graphs too, which takes many minutes. Quality: normalised stress (lower is better) and the share of neighbours
// that stay neighbours (higher is better), sampled.
#include "attack_graph.h"
#include "layout/force_layout.h"
#include "layout/label_placement.h"
#include "layout/layered_layout.h"
#include "layout/layout_noise.h"
#include "layout/live_layout.h"
#include "layout/radial_layout.h"
#include "layout_peers.h"
#include "support/generated_graph.h"
#include "support/layout_quality.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>

using namespace hw;

namespace {

bool missed = false; // a target

template<class Work>
double medianMs(int rounds, const Work &work) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

const char *verdict(double value, double most) {
    missed = missed || value > most;
    return value <= most ? "within its target" : "OVER ITS TARGET";
}

struct Quality {
    double stress;
    double neighbourhood;
};
Quality qualityOf(const GraphTopology &topology, const Positions &positions) {
    return {test::normalisedStress(topology, positions), test::neighbourhoodPreservation(topology, positions, 500)};
}

void row(const char *what, double ms, Quality quality) {
    std::printf("  %-40s %10.1f ms   stress %.3f   neighbours %.4f\n", what, ms, quality.stress, quality.neighbourhood);
}

void peerRow(const char *what, const std::optional<speed::PeerLayout> &peer, const GraphTopology &topology,
             double ourMs, Quality ours, double leastFaster) {
    if (!peer) {
        std::printf("  %-40s not installed\n", what);
        return;
    }
    const Quality quality = qualityOf(topology, peer->positions);
    row(what, peer->milliseconds, quality);
    std::printf("  %-40s %10.1f x faster", "", peer->milliseconds / ourMs);
    if (leastFaster > 0)
        std::printf(", %s", verdict(leastFaster, peer->milliseconds / ourMs));
    std::printf("; %.2f x its stress, %s\n", ours.stress / quality.stress, verdict(ours.stress, 1.1 * quality.stress));
}

void measureGraph(const char *name, std::uint32_t nodes, const std::vector<GraphEdge> &edges, bool withPeers) {
    NoProgress progress;
    const int rounds = nodes < 20000 ? 7 : 3;
    GraphTopology topology;
    const double build = medianMs(rounds, [&] { topology = GraphTopology(nodes, edges); });
    std::printf("%s: %u nodes, %zu edges, %zu joined pairs\n", name, nodes, edges.size(), topology.pairCount());
    std::printf("  %-40s %10.1f ms\n", "topology from edges", build);
    ForceLayoutOptions options;
    Positions positions;
    const double first = medianMs(rounds, [&] { positions = firstPicture(topology, options); });
    row("first picture (pivot start)", first, qualityOf(topology, positions));
    std::printf("  %-40s %s\n", "", verdict(first, 100));
    const double settled = medianMs(rounds, [&] { positions = layOut(topology, options, progress); });
    const Quality quality = qualityOf(topology, positions);
    row("settled, two threads", settled, quality);
    std::printf("  %-40s %zu overlaps\n", "", test::overlaps(positions, topology.radii(), options.gap));
    options.threads = 1;
    Positions alone;
    const double oneThread = medianMs(std::min(rounds, 3), [&] { alone = layOut(topology, options, progress); });
    std::printf("  %-40s %10.1f ms   %s\n", "settled, one thread", oneThread,
                alone == positions ? "the same picture" : "ANOTHER PICTURE");
    missed = missed || alone != positions;
    options.threads = 2;
    for (const Point &p : positions)
        options.places.push_back({p, Hold::Near});
    LiveLayout live(topology, options);
    live.tick();
    std::printf("  %-40s %10.2f ms\n", "a live tick", medianMs(21, [&] {
                    live.drag(0, live.positions()[0] + Point{1, 1});
                    live.tick();
                }));
    peerRow("igraph Fruchterman-Reingold, grid", speed::igraphLayout(nodes, edges), topology, settled, quality, 0);
    if (!withPeers) {
        std::printf("  the slower peers: only with --all\n");
        return;
    }
    peerRow("graphviz sfdp", speed::graphvizLayout(nodes, edges), topology, settled, quality, 10);
    if (nodes < 20000)
        peerRow("igraph DrL", speed::igraphDrl(nodes, edges), topology, settled, quality, 0);
    // As often as a person lets it run on so many nodes.
    const int iterations = nodes < 20000 ? 500 : 100;
    peerRow("graphology ForceAtlas2, Barnes-Hut", speed::nodeLayout("graphology", iterations, nodes, edges), topology,
            settled, quality, 10);
    peerRow("ngraph.forcelayout", speed::nodeLayout("ngraph", iterations, nodes, edges), topology, settled, quality, 0);
    peerRow("d3-force", speed::nodeLayout("d3", nodes < 20000 ? 300 : 100, nodes, edges), topology, settled, quality,
            0);
}

void measureOpenedView(std::uint32_t nodes, std::uint32_t edges) {
    NoProgress progress;
    const GraphTopology topology(nodes, test::scaleFreeEdges(nodes, edges, 1));
    std::printf("An opened view: %u nodes, %zu joined pairs, with labels\n", nodes, topology.pairCount());
    const std::vector<LabelSize> labels(nodes, LabelSize{80, 14});
    ForceLayoutOptions force;
    force.labels = labels;
    Positions positions;
    const double ms = medianMs(21, [&] { positions = layOut(topology, force, progress); });
    row("force", ms, qualityOf(topology, positions));
    std::vector<NodeLabel> requests;
    for (std::uint32_t node = 0; node < nodes; ++node)
        requests.push_back({positions[node], topology.radius(node), labels[node], topology.radius(node)});
    std::printf("  %-40s %10.3f ms\n", "its labels", medianMs(21, [&] { (void)placeLabels({requests, {}, {}, {}}); }));
    LayeredOptions layered;
    layered.labels = labels;
    for (std::uint32_t node = 0; node < nodes; ++node)
        layered.layers.push_back(node % 5);
    std::printf("  %-40s %10.3f ms\n", "columns", medianMs(21, [&] { (void)layOutLayered(topology, layered); }));
    RadialOptions radial;
    radial.labels = labels;
    std::printf("  %-40s %10.3f ms\n", "rings", medianMs(21, [&] { (void)layOutRadial(topology, radial); }));
}

void measureLabels() {
    std::vector<NodeLabel> labels;
    for (std::uint32_t i = 0; i < 1000; ++i)
        labels.push_back({noise(1, i, 700), 9, {50 + static_cast<float>(i % 50), 14}, static_cast<float>(i % 17)});
    std::size_t shown = 0;
    const double ms = medianMs(101, [&] {
        const LabelPlacement placement = placeLabels({labels, {}, {}, {}});
        shown = static_cast<std::size_t>(std::count_if(placement.nodes.begin(), placement.nodes.end(),
                                                       [](const PlacedLabel &label) { return label.isShown(); }));
    });
    std::printf("1,000 labels on one screen: %.3f ms, %zu shown, %s\n", ms, shown, verdict(ms, 5));
}

std::vector<GraphEdge> readEdges(const char *file, std::uint32_t &nodes) {
    std::vector<GraphEdge> edges;
    std::ifstream in(file);
    for (GraphEdge edge; in >> edge.from >> edge.to;) {
        edges.push_back(edge);
        nodes = std::max({nodes, edge.from + 1, edge.to + 1});
    }
    return edges;
}

} // namespace

int main(int argc, char **argv) {
    bool all = false;
    for (int i = 1; i < argc; ++i) {
        all = all || std::string(argv[i]) == "--all";
        if (std::string(argv[i]) == "--edges" && i + 1 < argc) {
            std::uint32_t nodes = 0;
            const auto edges = readEdges(argv[i + 1], nodes);
            measureGraph(argv[i + 1], nodes, edges, true);
        }
    }
    measureOpenedView(50, 80);
    measureOpenedView(150, 300);
    measureLabels();
    for (const speed::NamedGraph &graph : speed::measuredGraphs(argc, argv))
        measureGraph(graph.name.c_str(), graph.nodes, graph.edges, all || graph.nodes < 5000);
    return missed ? 1 : 0;
}
