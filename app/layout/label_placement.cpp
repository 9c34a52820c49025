#include "label_placement.h"

#include "layout/taken_room.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <optional>

namespace hw {
namespace {

constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max(), anyEdge = nobody - 1;
constexpr std::array sides{LabelSide::Below,      LabelSide::Right,      LabelSide::Left,      LabelSide::Above,
                           LabelSide::RightBelow, LabelSide::RightAbove, LabelSide::LeftBelow, LabelSide::LeftAbove};
constexpr std::array offs{0.F, 0.F, 12.F, 24.F, 40.F}; // of the two forms, then further away
constexpr float wayStep = 4;
constexpr float cornerX = 0.8F, cornerY = 0.6F; // of the way to a side, where a label stands between two
constexpr std::array alongEdge{0.50F, 0.42F, 0.58F, 0.34F, 0.66F, 0.26F, 0.74F};

bool isPlaceable(LabelSize size) {
    return size.width > 0 && size.height > 0 && size.width < 1e5F && size.height < 1e5F;
}

Box boxAt(const NodeLabel &label, LabelSize size, float off, LabelSide side) {
    const float away = label.radius + labelOffset + off;
    const float across = away + size.width / 2;
    const float down = away + size.height / 2;
    const Point corner{cornerX * away + size.width / 2, cornerY * away + size.height / 2};
    const auto offset = [&]() -> Point {
        switch (side) {
        case LabelSide::Right: return {across, 0};
        case LabelSide::Left: return {-across, 0};
        case LabelSide::Above: return {0, -down};
        case LabelSide::RightBelow: return corner;
        case LabelSide::RightAbove: return {corner.x, -corner.y};
        case LabelSide::LeftBelow: return {-corner.x, corner.y};
        case LabelSide::LeftAbove: return {-corner.x, -corner.y};
        case LabelSide::Below:
        case LabelSide::Hidden: break;
        }
        return {0, down};
    };
    return boxAround(label.node + offset(), size.width, size.height);
}

/// The small boxes on the way from the rim of a node to its label.
std::vector<Box> wayTo(const NodeLabel &label, const Box &box) {
    const Point end{std::clamp(label.node.x, box.left, box.right), std::clamp(label.node.y, box.top, box.bottom)};
    const float length = distance(label.node, end);
    std::vector<Box> way;
    for (float at = label.radius + wayStep; at < length; at += wayStep)
        way.push_back(boxAround(label.node + (end - label.node) * (at / length), 2, 2));
    return way;
}

Box circleBox(const NodeLabel &label) { return boxAround(label.node, 2 * label.radius, 2 * label.radius); }

/// First what is never hidden, then by priority, then as listed.
template<class Label>
std::vector<std::uint32_t> orderOf(std::span<const Label> labels) {
    std::vector<std::uint32_t> order(labels.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return labels[a].always != labels[b].always ? labels[a].always : labels[a].priority > labels[b].priority;
    });
    return order;
}

struct Candidate {
    Box box;
    LabelSide side;
};

class Placing {
public:
    explicit Placing(const LabelRequest &request)
        : m_request(request)
        , m_room(areaOf(request), 64) {
        for (std::uint32_t i = 0; i < request.nodes.size(); ++i)
            if (isUsable(request.nodes[i].node))
                m_room.add(circleBox(request.nodes[i]), i);
        for (const Box &box : request.taken)
            m_room.add(box, nobody);
        for (const Box &box : request.obstacles)
            m_room.add(box, nobody);
        for (const Box &box : request.lines)
            m_room.add(box, anyEdge);
    }

    LabelPlacement place() {
        LabelPlacement placement;
        placement.nodes.resize(m_request.nodes.size());
        placement.edges.resize(m_request.edges.size());
        const std::vector<std::uint32_t> nodes = orderOf(m_request.nodes);
        const auto placeNodes = [&](bool always) {
            for (const std::uint32_t i : nodes)
                if (m_request.nodes[i].always == always)
                    placement.nodes[i] = placeNode(i);
        };
        placeNodes(true);
        placeEdges(placement, true);
        placeNodes(false);
        placeEdges(placement, false);
        return placement;
    }

private:
    void placeEdges(LabelPlacement &placement, bool beforeNames) {
        for (const std::uint32_t i : orderOf(m_request.edges)) {
            const EdgeLabel &label = m_request.edges[i];
            if (label.beforeNames != beforeNames)
                continue;
            placement.edges[i] = choose(candidatesOf(label), anyEdge, label.always);
            if (placement.edges[i].isShown())
                m_room.add(placement.edges[i].box, nobody);
        }
    }
    static Box areaOf(const LabelRequest &request) {
        std::optional<Box> area;
        const auto include = [&area](Point p) {
            const Box a = area.value_or(Box{p.x, p.y, p.x, p.y});
            area = Box{std::min(a.left, p.x), std::min(a.top, p.y), std::max(a.right, p.x), std::max(a.bottom, p.y)};
        };
        for (const NodeLabel &label : request.nodes)
            if (isUsable(label.node))
                include(label.node);
        for (const Box &box : request.obstacles)
            if (isUsable(box.centre()))
                include(box.centre());
        return area.value_or(Box{}).grownBy(100);
    }
    /// First as it is, then in its other form, then further away, as far as it may.
    PlacedLabel placeNode(std::uint32_t i) {
        const NodeLabel &label = m_request.nodes[i];
        if (!isPlaceable(label.size) || !isUsable(label.node))
            return {};
        for (std::size_t step = 0; step < (label.mayStandOff ? offs.size() : 2); ++step) {
            const bool other = step > 0 && isPlaceable(label.other);
            if (step == 1 && !other)
                continue;
            const LabelSize size = other ? label.other : label.size;
            std::vector<Candidate> candidates = candidatesOf(label, size, offs[step]);
            if (step > 1)
                std::erase_if(candidates, [&](const Candidate &c) { return !isWayFree(label, c.box, i); });
            PlacedLabel placed = choose(candidates, i, false);
            if (!placed.isShown())
                continue;
            m_room.add(placed.box, nobody);
            placed.isOther = other;
            placed.standsOff = step > 1;
            if (placed.standsOff)
                for (const Box &box : wayTo(label, placed.box))
                    m_room.add(box, nobody);
            return placed;
        }
        if (!label.always)
            return {};
        const PlacedLabel placed = choose(candidatesOf(label, label.size, 0), i, true);
        m_room.add(placed.box, nobody);
        return placed;
    }
    bool isWayFree(const NodeLabel &label, const Box &box, std::uint32_t owner) const {
        const std::vector<Box> way = wayTo(label, box);
        return std::all_of(way.begin(), way.end(), [&](const Box &each) { return m_room.isFree(each, owner); });
    }
    static std::vector<Candidate> candidatesOf(const NodeLabel &label, LabelSize size, float off) {
        std::vector<Candidate> candidates;
        if (label.preferred != LabelSide::Hidden)
            candidates.push_back({boxAt(label, size, off, label.preferred), label.preferred});
        for (const LabelSide side : sides)
            if (side != label.preferred)
                candidates.push_back({boxAt(label, size, off, side), side});
        return candidates;
    }
    static std::vector<Candidate> candidatesOf(const EdgeLabel &label) {
        std::vector<Candidate> candidates;
        if (!isPlaceable(label.size) || !isUsable(label.from) || !isUsable(label.to))
            return candidates;
        for (const float share : alongEdge)
            candidates.push_back(
                {boxAround(label.from + (label.to - label.from) * share, label.size.width, label.size.height),
                 LabelSide::Below});
        return candidates;
    }
    PlacedLabel choose(const std::vector<Candidate> &candidates, std::uint32_t owner, bool always) const {
        const Candidate *chosen = nullptr;
        for (const Candidate &candidate : candidates)
            if (m_room.isFree(candidate.box.grownBy(m_request.gap), owner)) {
                chosen = &candidate;
                break;
            }
        if (chosen == nullptr && always && !candidates.empty())
            chosen = &*std::min_element(candidates.begin(), candidates.end(), [&](const auto &a, const auto &b) {
                return m_room.coveredBy(a.box, owner) < m_room.coveredBy(b.box, owner);
            });
        if (chosen == nullptr)
            return {};
        return {chosen->box, chosen->side};
    }

    const LabelRequest &m_request;
    TakenRoom m_room;
};

} // namespace

LabelPlacement placeLabels(const LabelRequest &request) { return Placing(request).place(); }

} // namespace hw
