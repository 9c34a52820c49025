#include "force_layout.h"

#include "layout/force_steps.h"
#include "layout/free_layout.h"
#include "layout/layout_noise.h"
#include "layout/packing.h"

#include <algorithm>

namespace hw {
namespace {

ForceLayoutOptions optionsOfPart(const ForceLayoutOptions &all, std::span<const std::uint32_t> nodes) {
    ForceLayoutOptions part;
    part.seed = all.seed;
    part.edgeLength = all.edgeLength;
    part.anchorReach = all.anchorReach;
    for (const std::uint32_t node : nodes)
        if (!all.places.empty())
            part.places.push_back(node < all.places.size() ? all.places[node] : StartPlace{});
    return part;
}

class WholeLayout {
public:
    WholeLayout(const GraphTopology &topology, const ForceLayoutOptions &options, Progress &progress,
                const FrameSink &show)
        : m_topology(topology)
        , m_options(options)
        , m_progress(progress)
        , m_show(show)
        , m_pool(options.threads)
        , m_parts(partsOf(topology))
        , m_places(m_parts.nodes.size())
        , m_isHeld(m_parts.nodes.size(), false)
        , m_isLoose(m_parts.nodes.size(), false) {
        for (std::uint32_t node = 0; node < topology.nodeCount(); ++node) {
            const Hold hold = holdOf(options, node);
            if (hold != Hold::None)
                m_isHeld[m_parts.partOf[node]] = true;
            if (hold == Hold::None || hold == Hold::Near)
                m_isLoose[m_parts.partOf[node]] = true;
        }
    }

    Positions firstPicture() {
        for (std::uint32_t part = 0; part < m_parts.nodes.size(); ++part)
            startPart(part, topologyOf(part));
        return assembled();
    }

    Positions run() {
        if (m_show)
            m_show(firstPicture());
        std::uint64_t done = 0;
        for (std::uint32_t part = 0; part < m_parts.nodes.size(); ++part) {
            settlePart(part, topologyOf(part));
            if (m_progress.cancelled())
                return {};
            done += m_parts.nodes[part].size();
            m_progress.report(done, m_topology.nodeCount());
        }
        Positions positions = assembled();
        clearOverlaps(positions);
        return m_progress.cancelled() ? Positions{} : positions;
    }

private:
    bool isSingle(std::uint32_t part) const { return m_parts.nodes[part].size() == 1; }
    GraphTopology topologyOf(std::uint32_t part) const {
        return isSingle(part) ? GraphTopology(1, {}) : topologyOfPart(m_topology, m_parts, part);
    }
    FreeLayoutOptions freeOptions() const { return {m_options.seed, m_options.edgeLength, {}}; }

    void startPart(std::uint32_t part, const GraphTopology &graph) {
        m_places[part] = m_isHeld[part] ? startPlaces(graph, optionsOfPart(m_options, m_parts.nodes[part]))
                                        : firstPlaces(graph, freeOptions(), m_pool);
    }
    void settlePart(std::uint32_t part, const GraphTopology &graph) {
        if (!m_isLoose[part]) { // there is nobody to find a place for
            m_places[part].clear();
            for (const std::uint32_t node : m_parts.nodes[part])
                m_places[part].push_back(m_options.places[node].at);
            return;
        }
        FreeLayoutOptions free = freeOptions();
        if (m_show && !m_isHeld[part] && part == 0)
            free.show = [this](const Positions &places) {
                m_places[0] = places;
                m_show(assembled());
            };
        m_places[part] = freeLayout(graph, free, m_progress, m_pool);
        if (m_isHeld[part] && !m_progress.cancelled())
            settleHeld(part, graph);
    }

    /// The free layout tells how large the part wants to be; then its nodes start at their places and parents.
    void settleHeld(std::uint32_t part, const GraphTopology &graph) {
        const ForceLayoutOptions options = optionsOfPart(m_options, m_parts.nodes[part]);
        const LevelGraph level = finestLevel(graph);
        const Positions &free = m_places[part];
        ForceSettings settings;
        settings.gravity = usualGravity;
        settings.spacing = m_options.edgeLength;
        settings.strength = restingStrength(level, free, settings.gravity, middleOf(free));
        Positions now = startOf(graph, options, free);
        settings.middle = middleOf(now);
        std::vector<Leash> leashes;
        for (std::uint32_t node = 0; node < graph.nodeCount(); ++node)
            leashes.push_back(leashOf(options, node));
        ForceSteps forces(level, settings, leashes, m_pool);
        const int steps = graph.nodeCount() < 3000 ? 150 : 50;
        for (int i = 0; i < steps && !m_progress.cancelled(); ++i) {
            forces.step(now, 1.F - 0.95F * static_cast<float>(i) / static_cast<float>(steps));
            if (forces.meanMove() < 0.002F)
                break;
        }
        m_places[part] = std::move(now);
    }
    /// Where few have places, the free layout is better than a fan around them: it is moved to where they are.
    static Positions startOf(const GraphTopology &graph, const ForceLayoutOptions &options, const Positions &free) {
        Positions start = startPlaces(graph, options);
        Point apart;
        float placed = 0;
        for (std::uint32_t node = 0; node < graph.nodeCount(); ++node)
            if (holdOf(options, node) != Hold::None) {
                apart = apart + (start[node] - free[node]);
                ++placed;
            }
        if (placed * 10 >= static_cast<float>(graph.nodeCount()))
            return start;
        for (std::uint32_t node = 0; node < graph.nodeCount(); ++node)
            if (holdOf(options, node) == Hold::None)
                start[node] = free[node] + apart * (1 / placed);
        return start;
    }

    Body bodyOf(std::uint32_t node, Point at) const {
        const LabelSize label = node < m_options.labels.size() ? m_options.labels[node] : LabelSize{};
        return {at, m_topology.radius(node), label, leashOf(m_options, node)};
    }
    Box boxOf(std::uint32_t part) const {
        Box box{1e30F, 1e30F, -1e30F, -1e30F};
        for (std::size_t i = 0; i < m_places[part].size(); ++i) {
            const Box one = extentOf(bodyOf(m_parts.nodes[part][i], m_places[part][i]));
            box = {std::min(box.left, one.left), std::min(box.top, one.top), std::max(box.right, one.right),
                   std::max(box.bottom, one.bottom)};
        }
        return box;
    }
    /// Parts without any place side by side; where others have places, below them.
    Positions assembled() const {
        std::vector<Box> boxes;
        std::vector<std::uint32_t> loose;
        Box held{1e30F, 1e30F, -1e30F, -1e30F};
        for (std::uint32_t part = 0; part < m_places.size(); ++part) {
            const Box box = boxOf(part);
            if (m_isHeld[part]) {
                held = {std::min(held.left, box.left), std::min(held.top, box.top), std::max(held.right, box.right),
                        std::max(held.bottom, box.bottom)};
            } else {
                loose.push_back(part);
                boxes.push_back(box);
            }
        }
        const float gap = 0.4F * m_options.edgeLength;
        const std::vector<Point> moves = packed(boxes, gap);
        Point corner;
        for (std::size_t i = 0; i < loose.size(); ++i)
            corner.y = std::min(corner.y, boxes[i].top + moves[i].y);
        const Point below = held.left > held.right ? Point{} : Point{held.centre().x, held.bottom + gap - corner.y};
        Positions positions(m_topology.nodeCount());
        for (std::uint32_t part = 0, i = 0; part < m_places.size(); ++part) {
            const Point move = m_isHeld[part] ? Point{} : moves[i++] + below;
            for (std::size_t k = 0; k < m_places[part].size(); ++k)
                positions[m_parts.nodes[part][k]] = m_places[part][k] + move;
        }
        return positions;
    }

    /// Where pushing alone finds no room and nothing has a place of its own, the whole picture grows.
    void clearOverlaps(Positions &positions) const {
        const bool mayGrow = m_options.obstacles.empty() &&
                             std::none_of(m_isHeld.begin(), m_isHeld.end(), [](bool held) { return held; });
        OverlapOptions overlap;
        overlap.gap = m_options.gap;
        overlap.obstacles = m_options.obstacles;
        overlap.path = m_options.path;
        overlap.rounds = mayGrow ? std::min(60, m_options.overlapRounds) : m_options.overlapRounds;
        for (int attempt = 0; attempt < (mayGrow ? 6 : 1); ++attempt) {
            std::vector<Body> bodies;
            for (std::uint32_t node = 0; node < positions.size(); ++node)
                bodies.push_back(bodyOf(node, positions[node]));
            const std::size_t touching = removeOverlapsOfCirclesAtLeast(bodies, overlap, m_progress);
            for (std::uint32_t node = 0; node < positions.size(); ++node)
                positions[node] = bodies[node].at * (mayGrow && touching > 0 ? 1.15F : 1);
            if (touching == 0 || m_progress.cancelled())
                return;
        }
    }

    const GraphTopology &m_topology;
    const ForceLayoutOptions &m_options;
    Progress &m_progress;
    const FrameSink &m_show;
    ChunkPool m_pool;
    GraphParts m_parts;
    std::vector<Positions> m_places; // by part
    std::vector<bool> m_isHeld;      // by part: something in it has a place
    std::vector<bool> m_isLoose;     // by part: something in it may go anywhere
};

} // namespace

Hold holdOf(const ForceLayoutOptions &options, std::uint32_t node) {
    return node < options.places.size() && isUsable(options.places[node].at) ? options.places[node].hold : Hold::None;
}

/// Around the middle between the place and its home, and shorter by half the way between them: so both stay in reach.
Leash anchorOf(const StartPlace &place, float reach) {
    const float away = isUsable(place.home) ? distance(place.at, place.home) : 0;
    if (away <= 0 || away > 2 * reach)
        return {place.at, reach};
    return {(place.at + place.home) * 0.5F, reach - away / 2};
}

Leash leashOf(const ForceLayoutOptions &options, std::uint32_t node) {
    switch (holdOf(options, node)) {
    case Hold::Anchored: return anchorOf(options.places[node], options.anchorReach);
    case Hold::Pinned: return {options.places[node].at, 0};
    case Hold::None:
    case Hold::Near: break;
    }
    return {};
}

Positions startPlaces(const GraphTopology &topology, const ForceLayoutOptions &options) {
    Positions places(topology.nodeCount());
    std::vector<bool> isPlaced(topology.nodeCount(), false);
    std::vector<std::uint32_t> found;
    for (std::uint32_t node = 0; node < topology.nodeCount(); ++node)
        if (holdOf(options, node) != Hold::None) {
            // Nodes that were put on one point come apart only if they start a little apart; pins stay exactly.
            const bool exact = holdOf(options, node) == Hold::Pinned;
            places[node] = options.places[node].at + noise(options.seed, node, exact ? 0 : 0.01F);
            isPlaced[node] = true;
            found.push_back(node);
        }
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::uint32_t children = 0;
        for (const GraphNeighbour &neighbour : topology.neighbours(found[i]))
            if (!isPlaced[neighbour.node]) {
                places[neighbour.node] = places[found[i]] + onSpiral(children++, 0.3F * options.edgeLength);
                isPlaced[neighbour.node] = true;
                found.push_back(neighbour.node);
            }
    }
    return places;
}

Positions firstPicture(const GraphTopology &topology, const ForceLayoutOptions &options) {
    NoProgress progress;
    return WholeLayout(topology, options, progress, {}).firstPicture();
}

Positions layOut(const GraphTopology &topology, const ForceLayoutOptions &options, Progress &progress,
                 const FrameSink &show) {
    if (progress.cancelled())
        return {};
    return WholeLayout(topology, options, progress, show).run();
}

} // namespace hw
