#include "pivot_start.h"

#include "layout/layout_noise.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace hw {
namespace {

constexpr std::uint32_t mostPivots = 24;
constexpr std::uint32_t chunkSize = 4096;

using Row = std::array<float, mostPivots>;
using Matrix = std::array<Row, mostPivots>;

/// Nodes spread over the numbers by the seed, each once.
std::vector<std::uint32_t> choosePivots(std::uint32_t nodes, std::uint32_t seed) {
    const std::uint32_t count = std::min(nodes, mostPivots);
    std::vector<std::uint32_t> pivots;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto begin = static_cast<std::uint32_t>(std::uint64_t(nodes) * i / count);
        const auto end = static_cast<std::uint32_t>(std::uint64_t(nodes) * (i + 1) / count);
        pivots.push_back(begin + mixed(seed * 31 + i) % (end - begin));
    }
    return pivots;
}

/// Hops from every pivot, one row per node. What no pivot reaches stays at 0.
class HopSearch {
public:
    HopSearch(const GraphTopology &topology, const std::vector<std::uint32_t> &pivots)
        : m_topology(topology)
        , m_seen(topology.nodeCount(), 0)
        , m_new(topology.nodeCount(), 0)
        , m_hops(topology.nodeCount(), Row{}) {
        for (std::uint32_t i = 0; i < pivots.size(); ++i) {
            m_seen[pivots[i]] |= 1U << i;
            m_frontier.push_back({pivots[i], 1U << i});
        }
    }
    std::vector<Row> run() {
        for (float hops = 1; !m_frontier.empty(); ++hops)
            advance(hops);
        return std::move(m_hops);
    }

private:
    struct Reached {
        std::uint32_t node;
        std::uint32_t bits;
    };
    void advance(float hops) {
        for (const Reached &from : m_frontier)
            for (const GraphNeighbour &neighbour : m_topology.neighbours(from.node)) {
                const std::uint32_t bits = from.bits & ~m_seen[neighbour.node];
                if (bits == 0)
                    continue;
                if (m_new[neighbour.node] == 0)
                    m_touched.push_back(neighbour.node);
                m_new[neighbour.node] |= bits;
            }
        m_frontier.clear();
        for (const std::uint32_t node : m_touched) {
            for (std::uint32_t bits = m_new[node]; bits != 0; bits &= bits - 1)
                m_hops[node][static_cast<std::size_t>(std::countr_zero(bits))] = hops;
            m_seen[node] |= m_new[node];
            m_frontier.push_back({node, m_new[node]});
            m_new[node] = 0;
        }
        m_touched.clear();
    }

    const GraphTopology &m_topology;
    std::vector<std::uint32_t> m_seen;
    std::vector<std::uint32_t> m_new;
    std::vector<std::uint32_t> m_touched;
    std::vector<Reached> m_frontier;
    std::vector<Row> m_hops;
};

/// Squared distances with the means of rows and columns taken out.
void centre(std::vector<Row> &rows, std::size_t pivots) {
    std::array<double, mostPivots> column{};
    for (Row &row : rows) {
        float mean = 0;
        for (std::size_t k = 0; k < pivots; ++k) {
            row[k] *= row[k];
            mean += row[k];
        }
        mean /= static_cast<float>(pivots);
        for (std::size_t k = 0; k < pivots; ++k) {
            row[k] -= mean;
            column[k] += row[k];
        }
    }
    Row means{};
    for (std::size_t k = 0; k < pivots; ++k)
        means[k] = static_cast<float>(column[k] / static_cast<double>(rows.size()));
    for (Row &row : rows)
        for (std::size_t k = 0; k < pivots; ++k)
            row[k] = (means[k] - row[k]) / 2;
}

/// C transposed times C; sums by chunk, so that the result does not depend on the number of threads.
Matrix product(const std::vector<Row> &rows, ChunkPool &pool) {
    const auto count = static_cast<std::uint32_t>(rows.size());
    std::vector<Matrix> parts(count / chunkSize + 1, Matrix{});
    pool.run(count, chunkSize, [&](std::uint32_t first, std::uint32_t last) {
        Matrix &part = parts[first / chunkSize];
        for (std::uint32_t i = first; i < last; ++i)
            for (std::size_t a = 0; a < mostPivots; ++a)
                for (std::size_t b = 0; b < mostPivots; ++b)
                    part[a][b] += rows[i][a] * rows[i][b];
    });
    Matrix sum{};
    for (const Matrix &part : parts)
        for (std::size_t a = 0; a < mostPivots; ++a)
            for (std::size_t b = 0; b < mostPivots; ++b)
                sum[a][b] += part[a][b];
    return sum;
}

float normalise(Row &v) {
    double sum = 0;
    for (const float x : v)
        sum += double(x) * x;
    const auto size = static_cast<float>(std::sqrt(sum));
    for (float &x : v)
        x = size > 1e-20F ? x / size : 0;
    return size;
}

/// The strongest direction that is at right angles to `other`, by power iteration.
Row strongest(const Matrix &m, const Row &other, std::uint32_t seed) {
    Row v{};
    for (std::uint32_t k = 0; k < mostPivots; ++k)
        v[k] = noise(seed, k, 1).x;
    for (int round = 0; round < 100; ++round) {
        Row next{};
        for (std::size_t a = 0; a < mostPivots; ++a)
            for (std::size_t b = 0; b < mostPivots; ++b)
                next[a] += m[a][b] * v[b];
        float along = 0;
        for (std::size_t a = 0; a < mostPivots; ++a)
            along += next[a] * other[a];
        for (std::size_t a = 0; a < mostPivots; ++a)
            next[a] -= along * other[a];
        normalise(next);
        v = next;
    }
    return v;
}

/// So that edges are `edgeLength` on average; the roots of squared distances make hops of equal length.
void scaleTo(Positions &positions, const GraphTopology &topology, float edgeLength) {
    double sum = 0;
    std::size_t edges = 0;
    for (std::uint32_t node = 0; node < topology.nodeCount(); ++node)
        for (const GraphNeighbour &neighbour : topology.neighbours(node)) {
            sum += distance(positions[node], positions[neighbour.node]);
            ++edges;
        }
    const double mean = edges == 0 ? 0 : sum / static_cast<double>(edges);
    const auto factor = static_cast<float>(mean > 1e-12 ? edgeLength / mean : 0);
    for (Point &p : positions)
        p = p * factor;
}

} // namespace

Positions pivotStart(const GraphTopology &topology, float edgeLength, std::uint32_t seed, ChunkPool &pool) {
    const std::uint32_t count = topology.nodeCount();
    Positions positions(count);
    if (count < 2)
        return positions;
    const auto pivots = choosePivots(count, seed);
    std::vector<Row> rows = HopSearch(topology, pivots).run();
    centre(rows, pivots.size());
    const Matrix squared = product(rows, pool);
    const Row across = strongest(squared, Row{}, seed);
    const Row down = strongest(squared, across, seed + 1);
    pool.run(count, chunkSize, [&](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t i = first; i < last; ++i)
            for (std::size_t k = 0; k < mostPivots; ++k)
                positions[i] = positions[i] + Point{rows[i][k] * across[k], rows[i][k] * down[k]};
    });
    scaleTo(positions, topology, edgeLength);
    for (std::uint32_t i = 0; i < count; ++i) // nodes with the same distances lie on one point: spread them a little
        positions[i] = positions[i] + noise(seed, i, edgeLength * 0.3F);
    return positions;
}

} // namespace hw
