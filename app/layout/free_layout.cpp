#include "free_layout.h"

#include "layout/layout_noise.h"
#include "layout/pivot_start.h"

#include <algorithm>

namespace hw {
namespace {

constexpr float atRest = 0.004F;

/// What a disc with this much room for each node has as spread.
float spreadFor(std::size_t nodes, float room) { return 0.46F * room * std::sqrt(static_cast<float>(nodes)); }

float medianEdge(const GraphTopology &topology, const Positions &positions) {
    std::vector<float> lengths;
    lengths.reserve(topology.pairCount());
    for (std::uint32_t node = 0; node < topology.nodeCount(); ++node)
        for (const GraphNeighbour &neighbour : topology.neighbours(node))
            if (neighbour.node > node)
                lengths.push_back(distance(positions[node], positions[neighbour.node]));
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

void scaleToRoom(const GraphTopology &topology, Positions &positions, float edgeLength) {
    const Point middle = middleOf(positions);
    const float byRoom = spreadFor(positions.size(), edgeLength) / std::max(spreadOf(positions, middle), 1e-6F);
    const float byEdges = edgeLength / std::max(medianEdge(topology, positions), 1e-6F);
    const float factor = std::max(byRoom, byEdges);
    for (Point &p : positions)
        p = (p - middle) * factor;
}

/// Long pictures lie, because screens are wide; those that are about as high as wide are not turned.
void turnLevel(Positions &positions) {
    const Point middle = middleOf(positions);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (const Point &p : positions) {
        const Point off = p - middle;
        xx += double(off.x) * off.x;
        yy += double(off.y) * off.y;
        xy += double(off.x) * off.y;
    }
    const double apart = std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy); // of the variances along both axes
    if (apart < 0.3 * (xx + yy))
        return;
    const double angle = -0.5 * std::atan2(2 * xy, xx - yy);
    const auto cosine = static_cast<float>(std::cos(angle));
    const auto sine = static_cast<float>(std::sin(angle));
    for (Point &p : positions) {
        const Point off = p - middle;
        p = {middle.x + cosine * off.x - sine * off.y, middle.y + sine * off.x + cosine * off.y};
    }
}

class Multilevel {
public:
    Multilevel(const GraphTopology &topology, const FreeLayoutOptions &options, Progress &progress, ChunkPool &pool)
        : m_topology(topology)
        , m_options(options)
        , m_progress(progress)
        , m_pool(pool)
        , m_levels(levelsOf(topology)) {}

    Positions run(Positions start) {
        m_starts.push_back(std::move(start));
        for (std::size_t level = 0; level + 1 < m_levels.size(); ++level)
            m_starts.push_back(clusterMeans(level));
        Positions now = m_starts.back();
        for (std::size_t level = m_levels.size(); level-- > 0;) {
            if (level + 1 < m_levels.size())
                now = placedLike(level, now);
            settle(level, now);
            if (m_progress.cancelled())
                return {};
        }
        turnLevel(now);
        scaleToRoom(m_topology, now, m_options.edgeLength);
        return now;
    }

private:
    Positions clusterMeans(std::size_t level) const {
        const LevelGraph &graph = m_levels[level];
        const LevelGraph &up = m_levels[level + 1];
        Positions means(up.nodeCount());
        for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
            const std::uint32_t cluster = graph.clusterOf[node];
            means[cluster] = means[cluster] + m_starts[level][node] * (graph.mass[node] / up.mass[cluster]);
        }
        return means;
    }
    /// Every node where its cluster is, a little apart from the others.
    Positions placedLike(std::size_t level, const Positions &clusters) const {
        const LevelGraph &graph = m_levels[level];
        const float apart = 0.5F * spacingOf(clusters);
        Positions places(graph.nodeCount());
        for (std::uint32_t node = 0; node < graph.nodeCount(); ++node)
            places[node] = clusters[graph.clusterOf[node]] + noise(m_options.seed, node, apart);
        return places;
    }
    static float spacingOf(const Positions &positions) {
        return std::max(1e-3F, spreadOf(positions, middleOf(positions)) / spreadFor(positions.size(), 1));
    }
    void settle(std::size_t level, Positions &now) {
        const LevelGraph &graph = m_levels[level];
        ForceSettings settings;
        settings.gravity = usualGravity;
        settings.spacing = spacingOf(now);
        settings.strength = restingStrength(graph, now, settings.gravity, {});
        const bool coarsest = level + 1 == m_levels.size();
        const int steps = coarsest ? 400 : static_cast<int>(std::clamp(120000U / graph.nodeCount(), 40U, 120U));
        ForceSteps forces(graph, settings, {}, m_pool);
        for (int i = 0; i < steps && !m_progress.cancelled(); ++i) {
            forces.step(now, coarsest ? 4 : 2);
            if (forces.meanMove() < atRest)
                break;
            showSometimes(level, i, now);
        }
    }
    void showSometimes(std::size_t level, int step, const Positions &now) const {
        if (level != 0 || step % 10 != 9 || !m_options.show)
            return;
        Positions picture = now;
        scaleToRoom(m_topology, picture, m_options.edgeLength);
        m_options.show(picture);
    }

    const GraphTopology &m_topology;
    const FreeLayoutOptions &m_options;
    Progress &m_progress;
    ChunkPool &m_pool;
    std::vector<LevelGraph> m_levels;
    std::vector<Positions> m_starts; // by level
};

} // namespace

Positions firstPlaces(const GraphTopology &topology, const FreeLayoutOptions &options, ChunkPool &pool) {
    Positions places = pivotStart(topology, options.edgeLength, options.seed, pool);
    if (topology.nodeCount() > 1) {
        turnLevel(places);
        scaleToRoom(topology, places, options.edgeLength);
    }
    return places;
}

Positions freeLayout(const GraphTopology &topology, const FreeLayoutOptions &options, Progress &progress,
                     ChunkPool &pool) {
    if (progress.cancelled())
        return {};
    Positions start = firstPlaces(topology, options, pool);
    if (topology.nodeCount() < 2)
        return start;
    if (options.show)
        options.show(start);
    return Multilevel(topology, options, progress, pool).run(std::move(start));
}

} // namespace hw
