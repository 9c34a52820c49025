#include "landscape/activity.h"
#include "landscape/area_page.h"
#include "landscape/event_facts.h"

#include <optional>
#include <tuple>

namespace hw {
namespace {

/// The days of all events: what the eight parts of a trend divide.
struct Days {
    std::optional<DayNumber> first, last;
    std::optional<std::size_t> part(std::optional<DayNumber> day) const {
        if (!day || !first)
            return std::nullopt;
        const auto length = static_cast<std::int64_t>(*last) - *first + 1;
        return static_cast<std::size_t>((static_cast<std::int64_t>(*day) - *first) * 8 / length);
    }
};

Days daysOf(const Landscape &landscape, const VisibleSet &visible) {
    Days days;
    for (const ObjectIndex event : countedEvents(landscape, visible))
        if (const auto day = chartDay(landscape, event)) {
            days.first = days.first ? std::min(*days.first, *day) : *day;
            days.last = days.last ? std::max(*days.last, *day) : *day;
        }
    return days;
}

AreaNode nodeOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area, int depth, const Days &days) {
    const AreaLinks links = linksTo(landscape, visible, area);
    AreaNode node;
    node.area = area;
    node.depth = depth;
    node.events = static_cast<std::uint32_t>(links.events.size());
    std::vector<ObjectIndex> own, targeted, actors;
    const auto &columns = landscape.columns();
    for (const ClaimIndex c : links.eventClaims) {
        const ObjectIndex event(columns.subject[c.value]);
        if (columns.object[c.value] == area.value)
            own.push_back(event);
        if (columns.areaBasis[c.value] == AreaBasis::Targeted)
            targeted.push_back(event);
        for (const ClaimIndex attribution : attributionsOf(landscape, visible, event))
            actors.emplace_back(columns.object[attribution.value]);
    }
    for (const ClaimIndex c : links.actorClaims)
        actors.emplace_back(columns.subject[c.value]);
    for (auto *list : {&own, &targeted, &actors})
        sortOnce(*list);
    node.ownEvents = static_cast<std::uint32_t>(own.size());
    node.targeted = static_cast<std::uint32_t>(targeted.size());
    node.actors = static_cast<std::uint32_t>(actors.size());
    for (const ObjectIndex event : links.events)
        if (const auto part = days.part(chartDay(landscape, event)))
            ++node.trend[*part];
    for (const auto *list : {&links.eventClaims, &links.actorClaims, &links.priorityClaims})
        node.claims.insert(node.claims.end(), list->begin(), list->end());
    sortOnce(node.claims);
    return node;
}

void addWithChildren(const Landscape &landscape, const VisibleSet &visible, const AreaNode &node, const Days &days,
                     std::vector<AreaNode> &tree) {
    tree.push_back(node);
    std::vector<AreaNode> children;
    for (const ObjectIndex child : landscape.children(node.area))
        children.push_back(nodeOf(landscape, visible, child, node.depth + 1, days));
    std::sort(children.begin(), children.end(), [&](const AreaNode &a, const AreaNode &b) {
        return std::tuple(b.events, b.claims.size(), landscape.name(a.area), a.area) <
               std::tuple(a.events, a.claims.size(), landscape.name(b.area), b.area);
    });
    for (const AreaNode &child : children)
        addWithChildren(landscape, visible, child, days, tree);
}

} // namespace

std::vector<AreaNode> areaTree(const Landscape &landscape, const VisibleSet &visible) {
    const Days days = daysOf(landscape, visible);
    std::vector<AreaNode> tree;
    for (const ObjectIndex area : landscape.objectsOf(Kind::ResearchArea))
        if (!landscape.parent(area).isValid())
            addWithChildren(landscape, visible, nodeOf(landscape, visible, area, 0, days), days, tree);
    return tree;
}

} // namespace hw
