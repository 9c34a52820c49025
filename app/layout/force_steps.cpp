#include "force_steps.h"

#include <algorithm>
#include <numeric>

namespace hw {
namespace {

constexpr std::uint32_t chunkSize = 512;
constexpr float momentum = 0.5F;
constexpr float leastGain = 0.05F;

} // namespace

Point middleOf(const Positions &positions) {
    double x = 0;
    double y = 0;
    for (const Point &p : positions) {
        x += p.x;
        y += p.y;
    }
    const double count = positions.empty() ? 1 : static_cast<double>(positions.size());
    return {static_cast<float>(x / count), static_cast<float>(y / count)};
}

float spreadOf(const Positions &positions, Point middle) {
    double sum = 0;
    for (const Point &p : positions)
        sum += dot(p - middle, p - middle);
    return positions.empty() ? 0 : static_cast<float>(std::sqrt(sum / static_cast<double>(positions.size())));
}

float restingStrength(const LevelGraph &graph, const Positions &positions, float gravity, Point middle) {
    double pull = 0;
    double mass = 0;
    double squaredMass = 0;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        const Point at = positions[node];
        pull += gravity * graph.mass[node] * dot(at - middle, at - middle);
        for (const GraphNeighbour &neighbour : graph.of(node))
            pull += 0.5 * neighbour.weight * dot(positions[neighbour.node] - at, positions[neighbour.node] - at);
        mass += graph.mass[node];
        squaredMass += double(graph.mass[node]) * graph.mass[node];
    }
    const double pairs = (mass * mass - squaredMass) / 2;
    return pairs > 0 ? static_cast<float>(pull / pairs) : 0;
}

ForceSteps::ForceSteps(const LevelGraph &graph, const ForceSettings &settings, std::span<const Leash> leashes,
                       ChunkPool &pool)
    : m_graph(graph)
    , m_settings(settings)
    , m_leashes(leashes)
    , m_pool(pool)
    , m_stiffness(graph.nodeCount())
    , m_gain(graph.nodeCount(), 0.8F)
    , m_push(graph.nodeCount())
    , m_lastMove(graph.nodeCount())
    , m_movedInChunk(graph.nodeCount() / chunkSize + 1)
    , m_next(graph.nodeCount()) {
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        float pull = settings.gravity * graph.mass[node];
        for (const GraphNeighbour &neighbour : graph.of(node))
            pull += neighbour.weight;
        m_stiffness[node] = pull;
    }
}

void ForceSteps::step(Positions &positions, float heat) {
    const std::uint32_t count = m_graph.nodeCount();
    if (count == 0)
        return;
    m_tree.build(positions, m_graph.mass, m_pool);
    m_tree.repulsion(m_settings.spacing * 0.05F, m_push, m_pool);
    m_pool.run(count, chunkSize, [&](std::uint32_t first, std::uint32_t last) {
        double moved = 0;
        for (std::uint32_t node = first; node < last; ++node) {
            moveNode(node, positions, m_next, heat * m_settings.spacing);
            moved += length(m_lastMove[node]);
        }
        m_movedInChunk[first / chunkSize] = moved;
    });
    positions.swap(m_next);
    const double moved = std::accumulate(m_movedInChunk.begin(), m_movedInChunk.end(), 0.0);
    m_meanMove = static_cast<float>(moved / count) / m_settings.spacing;
}

void ForceSteps::moveNode(std::uint32_t node, const Positions &now, Positions &next, float longest) {
    const Point at = now[node];
    Point force = (m_settings.middle - at) * (m_settings.gravity * m_graph.mass[node]);
    for (const GraphNeighbour &neighbour : m_graph.of(node)) {
        const Point &other = now[neighbour.node];
        force.x += neighbour.weight * (other.x - at.x);
        force.y += neighbour.weight * (other.y - at.y);
    }
    const float push = m_settings.strength * m_graph.mass[node];
    const Point wanted = (force + m_push[node] * push) * (1 / m_stiffness[node]);
    float &gain = m_gain[node];
    gain = dot(wanted, m_lastMove[node]) < 0 ? std::max(leastGain, gain * 0.7F) : std::min(1.F, gain * 1.1F);
    Point move = wanted * (gain * (1 - momentum)) + m_lastMove[node] * momentum;
    const float size = length(move);
    if (size > longest)
        move = move * (longest / size);
    next[node] = m_leashes.empty() ? at + move : m_leashes[node].held(at + move);
    m_lastMove[node] = next[node] - at;
}

} // namespace hw
