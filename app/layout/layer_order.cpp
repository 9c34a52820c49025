#include "layer_order.h"

#include "layout/layered_layout.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr std::size_t fewEdges = 20000; // for swaps, whose cost grows with the degrees of both

/// Counts how many of the numbers seen so far are larger (binary indexed tree: Fenwick 1994).
class CountLarger {
public:
    explicit CountLarger(std::size_t numbers)
        : m_tree(numbers + 1, 0) {}
    std::uint64_t andAdd(std::uint32_t number) {
        std::uint64_t upTo = 0;
        for (std::size_t i = std::size_t(number) + 1; i > 0; i &= i - 1)
            upTo += m_tree[i];
        for (std::size_t i = std::size_t(number) + 1; i < m_tree.size(); i += i & (~i + 1))
            ++m_tree[i];
        return m_added++ - upTo;
    }

private:
    std::vector<std::uint64_t> m_tree;
    std::uint64_t m_added = 0;
};

struct Link {
    std::uint32_t leftLayer, rightLayer, leftRow, rightRow;
    auto operator<=>(const Link &) const = default;
};

} // namespace

std::uint64_t layerCrossings(const GraphTopology &topology, std::span<const std::uint32_t> layers,
                             std::span<const std::uint32_t> rows) {
    std::vector<Link> links;
    std::uint32_t mostRows = 0;
    for (std::uint32_t node = 0; node < topology.nodeCount(); ++node) {
        mostRows = std::max(mostRows, rows[node] + 1);
        for (const GraphNeighbour &other : topology.neighbours(node))
            if (layers[node] < layers[other.node])
                links.push_back({layers[node], layers[other.node], rows[node], rows[other.node]});
    }
    std::sort(links.begin(), links.end());
    std::uint64_t crossings = 0;
    for (std::size_t first = 0; first < links.size();) {
        CountLarger larger(mostRows);
        std::size_t i = first;
        for (; i < links.size() && links[i].leftLayer == links[first].leftLayer &&
               links[i].rightLayer == links[first].rightLayer;
             ++i)
            crossings += larger.andAdd(links[i].rightRow);
        first = i;
    }
    return crossings;
}

LayerOrder::LayerOrder(const GraphTopology &topology, std::vector<std::uint32_t> layers)
    : m_topology(topology)
    , m_layers(std::move(layers))
    , m_rows(topology.nodeCount(), 0) {
    for (std::uint32_t node = 0; node < topology.nodeCount(); ++node) {
        if (m_layers[node] >= m_columns.size())
            m_columns.resize(std::size_t(m_layers[node]) + 1);
        m_rows[node] = static_cast<std::uint32_t>(m_columns[m_layers[node]].size());
        m_columns[m_layers[node]].push_back(node);
    }
}

std::uint64_t LayerOrder::crossings() const { return layerCrossings(m_topology, m_layers, m_rows); }

void LayerOrder::improve(int sweeps) {
    auto best = m_columns;
    std::uint64_t least = crossings();
    for (int i = 0; i < sweeps && least > 0; ++i) {
        sweep(i % 2 == 0);
        if (const std::uint64_t now = crossings(); now < least) {
            least = now;
            best = m_columns;
        }
    }
    m_columns = std::move(best);
    for (std::uint32_t layer = 0; layer < m_columns.size(); ++layer)
        numberRows(layer);
    for (int i = 0; i < sweeps && m_topology.pairCount() <= fewEdges && swapNeighbours(); ++i)
        continue;
}

void LayerOrder::sweep(bool toTheRight) {
    const auto count = static_cast<std::uint32_t>(m_columns.size());
    for (std::uint32_t i = 0; i < count; ++i)
        orderByNeighbours(toTheRight ? i : count - 1 - i, toTheRight, !toTheRight);
}

void LayerOrder::orderByNeighbours(std::uint32_t layer, bool lookLeft, bool lookRight) {
    std::vector<std::pair<float, std::uint32_t>> wanted;
    for (const std::uint32_t node : m_columns[layer])
        wanted.emplace_back(wantedPlace(node, lookLeft, lookRight), node);
    std::stable_sort(wanted.begin(), wanted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < wanted.size(); ++i)
        m_columns[layer][i] = wanted[i].second;
    numberRows(layer);
}

/// The mean place of its neighbours, as a share of their column; nearer columns count more. Its own where it has none.
float LayerOrder::wantedPlace(std::uint32_t node, bool lookLeft, bool lookRight) const {
    const auto share = [this](std::uint32_t n) {
        return (static_cast<float>(m_rows[n]) + 0.5F) / static_cast<float>(m_columns[m_layers[n]].size());
    };
    float sum = 0;
    float weights = 0;
    for (const GraphNeighbour &other : m_topology.neighbours(node)) {
        const auto apart = static_cast<float>(m_layers[other.node]) - static_cast<float>(m_layers[node]);
        if ((apart < 0 && lookLeft) || (apart > 0 && lookRight)) {
            const float weight = 1 / std::abs(apart);
            sum += weight * share(other.node);
            weights += weight;
        }
    }
    return weights > 0 ? sum / weights : share(node);
}

void LayerOrder::numberRows(std::uint32_t layer) {
    for (std::uint32_t row = 0; row < m_columns[layer].size(); ++row)
        m_rows[m_columns[layer][row]] = row;
}

bool LayerOrder::swapNeighbours() {
    bool better = false;
    for (auto &column : m_columns)
        for (std::size_t i = 0; i + 1 < column.size(); ++i)
            if (gainOfSwap(column[i], column[i + 1]) > 0) {
                std::swap(column[i], column[i + 1]);
                std::swap(m_rows[column[i]], m_rows[column[i + 1]]);
                better = true;
            }
    return better;
}

/// Crossings between the edges of the two that a swap would save.
std::int64_t LayerOrder::gainOfSwap(std::uint32_t upper, std::uint32_t lower) const {
    std::int64_t gain = 0;
    for (const GraphNeighbour &a : m_topology.neighbours(upper))
        for (const GraphNeighbour &b : m_topology.neighbours(lower))
            if (m_layers[a.node] == m_layers[b.node] && m_layers[a.node] != m_layers[upper])
                gain += m_rows[a.node] > m_rows[b.node] ? 1 : m_rows[a.node] < m_rows[b.node] ? -1 : 0;
    return gain;
}

} // namespace hw
