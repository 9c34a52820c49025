#include "layout_quality.h"

#include <algorithm>
#include <random>

namespace hw::test {
namespace {

std::vector<std::uint32_t> hopsFrom(const GraphTopology &topology, std::uint32_t start) {
    std::vector<std::uint32_t> hops(topology.nodeCount(), GraphTopology::none);
    std::vector<std::uint32_t> found{start};
    hops[start] = 0;
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const GraphNeighbour &neighbour : topology.neighbours(found[i]))
            if (hops[neighbour.node] == GraphTopology::none) {
                hops[neighbour.node] = hops[found[i]] + 1;
                found.push_back(neighbour.node);
            }
    return hops;
}

float turn(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

bool cross(Point a, Point b, Point c, Point d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

std::vector<GraphEdge> edgesOf(const GraphTopology &topology) {
    std::vector<GraphEdge> edges;
    for (std::uint32_t node = 0; node < topology.nodeCount(); ++node)
        for (const GraphNeighbour &neighbour : topology.neighbours(node))
            if (neighbour.node > node)
                edges.push_back({node, neighbour.node, neighbour.weight});
    return edges;
}

} // namespace

double normalisedStress(const GraphTopology &topology, const Positions &positions, std::uint32_t sources,
                        std::uint32_t seed) {
    std::mt19937 random(seed);
    double drawnByHops = 0;
    double squaredRatio = 0;
    double pairs = 0;
    for (std::uint32_t i = 0; i < sources && topology.nodeCount() > 1; ++i) {
        const auto source = static_cast<std::uint32_t>(random() % topology.nodeCount());
        const auto hops = hopsFrom(topology, source);
        for (std::uint32_t node = 0; node < topology.nodeCount(); ++node) {
            if (hops[node] == 0 || hops[node] == GraphTopology::none)
                continue;
            const double ratio = double(distance(positions[source], positions[node])) / hops[node];
            drawnByHops += ratio;
            squaredRatio += ratio * ratio;
            ++pairs;
        }
    }
    // The best scale is drawnByHops / squaredRatio; put in, the sum of (scale * ratio - 1)² becomes this.
    return pairs == 0 ? 0 : squaredRatio <= 0 ? 1 : 1 - drawnByHops * drawnByHops / squaredRatio / pairs;
}

double neighbourhoodPreservation(const GraphTopology &topology, const Positions &positions, std::uint32_t samples,
                                 std::uint32_t seed) {
    std::mt19937 random(seed);
    const std::uint32_t count = topology.nodeCount();
    const bool all = samples >= count;
    double sum = 0;
    double sampled = 0;
    for (std::uint32_t i = 0; i < (all ? count : samples); ++i) {
        const std::uint32_t node = all ? i : static_cast<std::uint32_t>(random() % count);
        const std::uint32_t k = topology.degree(node);
        if (k == 0)
            continue;
        std::vector<std::pair<float, std::uint32_t>> near;
        near.reserve(count);
        for (std::uint32_t other = 0; other < count; ++other)
            if (other != node)
                near.emplace_back(distance(positions[node], positions[other]), other);
        std::nth_element(near.begin(), near.begin() + (k - 1), near.end());
        std::uint32_t same = 0;
        for (std::uint32_t j = 0; j < k; ++j) {
            const auto neighbours = topology.neighbours(node);
            const auto found = std::lower_bound(neighbours.begin(), neighbours.end(), near[j].second,
                                                [](const GraphNeighbour &a, std::uint32_t b) { return a.node < b; });
            same += found != neighbours.end() && found->node == near[j].second;
        }
        sum += double(same) / (2.0 * k - same);
        ++sampled;
    }
    return sampled == 0 ? 1 : sum / sampled;
}

std::size_t overlaps(const Positions &positions, std::span<const float> radii, float gap) {
    std::vector<std::uint32_t> order(positions.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return positions[a].x < positions[b].x; });
    const float widest = radii.empty() ? 0 : *std::max_element(radii.begin(), radii.end());
    std::size_t found = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const Point a = positions[order[i]];
            const Point b = positions[order[j]];
            if (b.x - a.x > 2 * widest + gap)
                break;
            found += distance(a, b) < radii[order[i]] + radii[order[j]] + gap - 0.01F;
        }
    return found;
}

std::size_t crossings(const GraphTopology &topology, const Positions &positions) {
    const auto edges = edgesOf(topology);
    std::size_t found = 0;
    for (std::size_t i = 0; i < edges.size(); ++i)
        for (std::size_t j = i + 1; j < edges.size(); ++j) {
            const GraphEdge &a = edges[i];
            const GraphEdge &b = edges[j];
            if (a.from != b.from && a.from != b.to && a.to != b.from && a.to != b.to)
                found += cross(positions[a.from], positions[a.to], positions[b.from], positions[b.to]);
        }
    return found;
}

double medianEdgeLength(const GraphTopology &topology, const Positions &positions) {
    std::vector<float> lengths;
    for (const GraphEdge &edge : edgesOf(topology))
        lengths.push_back(distance(positions[edge.from], positions[edge.to]));
    if (lengths.empty())
        return 0;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

bool allUsable(const Positions &positions) {
    return std::all_of(positions.begin(), positions.end(), [](Point p) { return isUsable(p); });
}

Positions randomPositions(std::uint32_t nodes, std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto side = static_cast<std::uint32_t>(100 * std::sqrt(double(nodes)) + 100);
    Positions positions(nodes);
    for (Point &p : positions)
        p = {static_cast<float>(random() % side), static_cast<float>(random() % side)};
    return positions;
}

} // namespace hw::test
