#include "live_layout.h"

#include "layout/force_steps.h"
#include "layout/free_layout.h"

#include <algorithm>

namespace hw {
namespace {

constexpr float startHeat = 1;
constexpr float dragHeat = 0.3F;
constexpr float coldHeat = 0.02F;
constexpr float cooling = 0.96F;
constexpr float hardlyMoves = 0.0015F;
constexpr std::uint32_t pushedEveryTick = 3000; // nodes; larger graphs are pushed apart when they have settled
constexpr std::uint32_t smallEnough = 1000;     // for a free layout that tells how large the part wants to be

} // namespace

/// What a part needs in order to move.
struct LiveLayout::Part {
    Part(const GraphTopology &graph, const ForceLayoutOptions &options, Positions places, std::vector<Leash> held,
         ChunkPool &pool)
        : level(finestLevel(graph))
        , now(std::move(places))
        , leashes(std::move(held))
        , forces(level, settingsFor(graph, options, pool), leashes, pool) {}

    /// As large as it is; small parts, and what lies on a heap, as large as a free layout would be.
    ForceSettings settingsFor(const GraphTopology &graph, const ForceLayoutOptions &options, ChunkPool &pool) const {
        ForceSettings settings;
        settings.gravity = usualGravity;
        settings.spacing = options.edgeLength;
        settings.middle = middleOf(now);
        if (graph.nodeCount() > smallEnough && spreadOf(now, settings.middle) > options.edgeLength) {
            settings.strength = restingStrength(level, now, usualGravity, settings.middle);
        } else {
            NoProgress progress;
            const Positions free = freeLayout(graph, {options.seed, options.edgeLength, {}}, progress, pool);
            settings.strength = restingStrength(level, free, usualGravity, middleOf(free));
        }
        return settings;
    }

    LevelGraph level;
    Positions now;
    std::vector<Leash> leashes;
    ForceSteps forces;
};

LiveLayout::LiveLayout(GraphTopology topology, ForceLayoutOptions options)
    : m_topology(std::move(topology))
    , m_options(std::move(options))
    , m_pool(std::make_unique<ChunkPool>(m_options.threads)) {
    start(firstPicture(m_topology, m_options), startHeat);
}

LiveLayout::LiveLayout(GraphTopology topology, ForceLayoutOptions options, Positions laidOut)
    : m_topology(std::move(topology))
    , m_options(std::move(options))
    , m_pool(std::make_unique<ChunkPool>(m_options.threads)) {
    start(std::move(laidOut), 0);
}

LiveLayout::~LiveLayout() = default;
LiveLayout::LiveLayout(LiveLayout &&) noexcept = default;
LiveLayout &LiveLayout::operator=(LiveLayout &&) noexcept = default;

void LiveLayout::start(Positions positions, float heat) {
    m_positions = std::move(positions);
    m_positions.resize(m_topology.nodeCount());
    m_parts = partsOf(m_topology);
    m_moving.clear();
    m_moving.resize(m_parts.nodes.size());
    m_heat.assign(m_parts.nodes.size(), heat);
    m_holds.clear();
    m_leashes.clear();
    for (std::uint32_t node = 0; node < m_topology.nodeCount(); ++node) {
        m_holds.push_back(holdOf(m_options, node));
        m_leashes.push_back(leashOf(m_options, node));
    }
}

bool LiveLayout::isSettled() const {
    return std::all_of(m_heat.begin(), m_heat.end(), [](float heat) { return heat <= 0; });
}

bool LiveLayout::tick() {
    if (isSettled())
        return false;
    for (std::uint32_t part = 0; part < m_heat.size(); ++part)
        if (m_heat[part] > 0)
            stepPart(part);
    if (isSettled())
        pushApart(m_options.overlapRounds);
    else if (m_topology.nodeCount() <= pushedEveryTick)
        pushApart(4);
    return true;
}

LiveLayout::Part &LiveLayout::movingPart(std::uint32_t number) {
    std::unique_ptr<Part> &part = m_moving[number];
    if (!part) {
        Positions places;
        for (const std::uint32_t node : m_parts.nodes[number])
            places.push_back(m_positions[node]);
        part = std::make_unique<Part>(topologyOfPart(m_topology, m_parts, number), m_options, std::move(places),
                                      std::vector<Leash>(m_parts.nodes[number].size()), *m_pool);
    }
    return *part;
}

void LiveLayout::stepPart(std::uint32_t number) {
    const std::vector<std::uint32_t> &nodes = m_parts.nodes[number];
    float &heat = m_heat[number];
    heat *= cooling;
    const bool isDragged = m_dragged != GraphTopology::none && m_parts.partOf[m_dragged] == number;
    if (isDragged)
        heat = std::max(heat, dragHeat);
    if (nodes.size() < 2) {
        heat = isDragged ? heat : 0;
        m_positions[nodes[0]] = m_leashes[nodes[0]].held(m_positions[nodes[0]]);
        return;
    }
    Part &part = movingPart(number);
    for (std::size_t i = 0; i < nodes.size(); ++i) { // pushes, drags and holds since the last step
        part.leashes[i] = m_leashes[nodes[i]];
        part.now[i] = part.leashes[i].held(m_positions[nodes[i]]);
    }
    part.forces.step(part.now, heat);
    for (std::size_t i = 0; i < nodes.size(); ++i)
        m_positions[nodes[i]] = part.now[i];
    if (!isDragged && (heat < coldHeat || part.forces.meanMove() < hardlyMoves))
        heat = 0;
}

void LiveLayout::pushApart(int rounds) {
    std::vector<Body> bodies;
    for (std::uint32_t node = 0; node < m_topology.nodeCount(); ++node) {
        const LabelSize label = node < m_options.labels.size() ? m_options.labels[node] : LabelSize{};
        bodies.push_back({m_positions[node], m_topology.radius(node), label, m_leashes[node]});
    }
    OverlapOptions options;
    options.gap = m_options.gap;
    options.path = m_options.path;
    options.rounds = rounds;
    NoProgress progress;
    removeOverlapsOfCirclesAtLeast(bodies, options, progress);
    for (std::uint32_t node = 0; node < m_topology.nodeCount(); ++node)
        m_positions[node] = bodies[node].at;
}

void LiveLayout::warm(std::uint32_t node, float least) {
    float &heat = m_heat[m_parts.partOf[node]];
    heat = std::max(heat, least);
}

void LiveLayout::drag(std::uint32_t node, Point to) {
    if (node >= m_topology.nodeCount() || !isUsable(to))
        return;
    if (m_dragged != node) {
        if (m_dragged != GraphTopology::none)
            release(m_dragged, m_holds[m_dragged]);
        for (std::uint32_t other = 0; other < m_topology.nodeCount(); ++other)
            if (m_leashes[other].isFree())
                m_leashes[other] = {m_positions[other], m_options.anchorReach};
    }
    m_dragged = node;
    m_leashes[node] = {to, 0};
    m_positions[node] = to;
    warm(node, dragHeat);
}

void LiveLayout::release(std::uint32_t node, Hold hold) {
    if (node >= m_topology.nodeCount())
        return;
    if (m_dragged == node)
        m_dragged = GraphTopology::none;
    m_holds[node] = hold;
    m_leashes[node] = hold == Hold::Pinned     ? Leash{m_positions[node], 0}
                      : hold == Hold::Anchored ? Leash{m_positions[node], m_options.anchorReach}
                                               : Leash{};
    warm(node, dragHeat);
}

void LiveLayout::mark() { m_mark = Mark{m_heat, m_holds, m_leashes, m_positions}; }

bool LiveLayout::goBack() {
    if (!m_mark)
        return false;
    m_dragged = GraphTopology::none;
    m_heat = m_mark->heat;
    m_holds = m_mark->holds;
    m_leashes = m_mark->leashes;
    m_positions = m_mark->positions;
    return true;
}

} // namespace hw
