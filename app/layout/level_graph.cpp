#include "level_graph.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hw {
namespace {

constexpr std::uint32_t none = GraphTopology::none;
constexpr std::uint8_t largestCluster = 4;
constexpr std::uint32_t fewEnough = 100;

/// Numbers by rising degree: leaves choose first, so hubs gather few nodes instead of their whole surroundings.
std::vector<std::uint32_t> byDegree(const LevelGraph &level) {
    std::uint32_t most = 0;
    for (std::uint32_t node = 0; node < level.nodeCount(); ++node)
        most = std::max(most, level.first[node + 1] - level.first[node]);
    std::vector<std::uint32_t> place(std::size_t(most) + 2, 0);
    for (std::uint32_t node = 0; node < level.nodeCount(); ++node)
        ++place[level.first[node + 1] - level.first[node] + 1];
    std::partial_sum(place.begin(), place.end(), place.begin());
    std::vector<std::uint32_t> order(level.nodeCount());
    for (std::uint32_t node = 0; node < level.nodeCount(); ++node)
        order[place[level.first[node + 1] - level.first[node]]++] = node;
    return order;
}

class Clusters {
public:
    explicit Clusters(const LevelGraph &level)
        : m_level(level)
        , m_clusterOf(level.nodeCount(), none)
        , m_lonelyAt(level.nodeCount(), none) {}

    std::vector<std::uint32_t> make() {
        for (const std::uint32_t node : byDegree(m_level))
            if (m_clusterOf[node] == none)
                place(node);
        return std::move(m_clusterOf);
    }
    std::uint32_t count() const { return static_cast<std::uint32_t>(m_size.size()); }

private:
    void place(std::uint32_t node) {
        std::uint32_t strongest = none; // among all
        std::uint32_t partner = none;   // among those with room
        float strongestPull = -1;
        float partnerPull = -1;
        for (const GraphNeighbour &neighbour : m_level.of(node)) {
            const float pull = neighbour.weight / m_level.mass[neighbour.node];
            if (pull > strongestPull) {
                strongestPull = pull;
                strongest = neighbour.node;
            }
            const std::uint32_t cluster = m_clusterOf[neighbour.node];
            if (pull > partnerPull && (cluster == none || m_size[cluster] < largestCluster)) {
                partnerPull = pull;
                partner = neighbour.node;
            }
        }
        if (partner != none)
            join(node, partner);
        else
            joinAnotherLeaf(node, strongest);
    }
    void join(std::uint32_t node, std::uint32_t partner) {
        if (m_clusterOf[partner] == none) {
            m_clusterOf[partner] = count();
            m_size.push_back(1);
        }
        m_clusterOf[node] = m_clusterOf[partner];
        ++m_size[m_clusterOf[node]];
    }
    /// The hub is full: leaves of one hub pair up.
    void joinAnotherLeaf(std::uint32_t node, std::uint32_t hub) {
        if (hub != none && m_lonelyAt[hub] != none && m_size[m_clusterOf[m_lonelyAt[hub]]] < largestCluster) {
            join(node, m_lonelyAt[hub]);
            return;
        }
        m_clusterOf[node] = count();
        m_size.push_back(1);
        if (hub != none)
            m_lonelyAt[hub] = node;
    }

    const LevelGraph &m_level;
    std::vector<std::uint32_t> m_clusterOf;
    std::vector<std::uint8_t> m_size;
    std::vector<std::uint32_t> m_lonelyAt; // by hub: a cluster of its leaves that has room
};

/// Edges between clusters with the sums of their weights.
void joinClusters(const LevelGraph &level, LevelGraph &up) {
    const std::uint32_t count = up.nodeCount();
    std::vector<std::uint32_t> begin(std::size_t(count) + 1, 0); // nodes by cluster
    for (const std::uint32_t cluster : level.clusterOf)
        ++begin[cluster + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<std::uint32_t> members(level.nodeCount());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (std::uint32_t node = 0; node < level.nodeCount(); ++node)
        members[next[level.clusterOf[node]]++] = node;
    std::vector<std::uint32_t> placeOf(count, 0); // where the neighbour stands in the list under way, if at all
    up.first.reserve(std::size_t(count) + 1);
    up.neighbours.reserve(level.neighbours.size() / 2);
    for (std::uint32_t cluster = 0; cluster < count; ++cluster) {
        for (std::uint32_t i = begin[cluster]; i < begin[cluster + 1]; ++i)
            for (const GraphNeighbour &neighbour : level.of(members[i])) {
                const std::uint32_t other = level.clusterOf[neighbour.node];
                if (other == cluster)
                    continue;
                const std::uint32_t at = placeOf[other];
                if (at >= up.first.back() && at < up.neighbours.size() && up.neighbours[at].node == other) {
                    up.neighbours[at].weight += neighbour.weight;
                } else {
                    placeOf[other] = static_cast<std::uint32_t>(up.neighbours.size());
                    up.neighbours.push_back({other, neighbour.weight});
                }
            }
        up.first.push_back(static_cast<std::uint32_t>(up.neighbours.size()));
    }
}

} // namespace

LevelGraph finestLevel(const GraphTopology &topology) {
    LevelGraph level;
    level.first.reserve(std::size_t(topology.nodeCount()) + 1);
    level.neighbours.reserve(2 * topology.pairCount());
    level.mass.reserve(topology.nodeCount());
    for (std::uint32_t node = 0; node < topology.nodeCount(); ++node) {
        const auto neighbours = topology.neighbours(node);
        for (const GraphNeighbour &neighbour : neighbours)
            level.neighbours.push_back({neighbour.node, std::sqrt(neighbour.weight)});
        level.first.push_back(static_cast<std::uint32_t>(level.neighbours.size()));
        level.mass.push_back(std::sqrt(1 + static_cast<float>(neighbours.size())));
    }
    return level;
}

LevelGraph coarser(LevelGraph &level) {
    if (level.nodeCount() <= fewEnough)
        return {};
    Clusters clusters(level);
    level.clusterOf = clusters.make();
    LevelGraph up;
    if (clusters.count() > level.nodeCount() * 4 / 5) {
        level.clusterOf.clear();
        return up;
    }
    up.mass.assign(clusters.count(), 0);
    for (std::uint32_t node = 0; node < level.nodeCount(); ++node)
        up.mass[level.clusterOf[node]] += level.mass[node];
    joinClusters(level, up);
    return up;
}

std::vector<LevelGraph> levelsOf(const GraphTopology &topology) {
    std::vector<LevelGraph> levels;
    for (LevelGraph level = finestLevel(topology); level.nodeCount() > 0;) {
        LevelGraph up = coarser(level);
        levels.push_back(std::move(level));
        level = std::move(up);
    }
    return levels;
}

} // namespace hw
