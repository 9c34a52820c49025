#include "landscape/area_flow.h"

#include "landscape/area_page.h"
#include "landscape/event_facts.h"

#include <map>
#include <tuple>

namespace hw {

std::string_view title(FlowColumn column) {
    static constexpr std::array<std::string_view, flowColumnCount> titles{"Origin", "Actor", "Research area",
                                                                          "Organisation", "First access"};
    return titles[static_cast<std::size_t>(column)];
}

namespace {

/// What an event stands at in one column, and the claims that put it there.
struct Stop {
    FlowNode::Is is = FlowNode::Is::NotStated;
    ObjectIndex object;
    Origin origin = Origin::Unknown;
    std::vector<ClaimIndex> claims;
};
using StopKey = std::tuple<FlowNode::Is, ObjectIndex, Origin>;
StopKey keyOf(const Stop &stop) {
    return {stop.is, stop.object, stop.is == FlowNode::Is::OfOrigin ? stop.origin : Origin::Unknown};
}

struct Way {
    ObjectIndex event;
    double weight = 0;
    std::vector<Stop> stops; ///< one per column
};

class FlowMaker {
public:
    FlowMaker(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area, FlowShape shape)
        : m_l(landscape)
        , m_visible(visible)
        , m_shape(shape)
        , m_links(linksTo(landscape, visible, area)) {}

    AreaFlow make() {
        m_flow.events = static_cast<std::uint32_t>(m_links.events.size());
        m_flow.columns = {FlowColumn::Origin, FlowColumn::Actor};
        if (hasSeveralAreas())
            m_flow.columns.push_back(FlowColumn::Area);
        m_flow.columns.push_back(FlowColumn::Victim);
        m_flow.columns.push_back(FlowColumn::Access);
        for (const ObjectIndex event : m_links.events)
            addWays(event);
        placeNodes();
        for (const Way &way : m_ways)
            addThread(way);
        finish();
        return std::move(m_flow);
    }

private:
    bool hasSeveralAreas() const {
        std::vector<std::uint32_t> areas;
        for (const ClaimIndex c : m_links.eventClaims)
            areas.push_back(m_l.columns().object[c.value]);
        sortOnce(areas);
        return areas.size() > 1;
    }

    template<class Takes>
    std::vector<ClaimIndex> claimsOf(ObjectIndex event, Takes takes) const {
        std::vector<ClaimIndex> claims;
        for (const ClaimIndex c : m_l.claimsFrom(event))
            if (m_visible.claim(c) && takes(m_l.claim(c)))
                claims.push_back(c);
        return claims;
    }
    std::vector<ClaimIndex> claimsAbout(ObjectIndex event, Predicate predicate, ObjectIndex object) const {
        return claimsOf(event,
                        [&](const Claim &claim) { return claim.predicate == predicate && claim.object == object; });
    }

    /// Origin and actor belong together: each actor comes from its own origin.
    std::vector<std::pair<Stop, Stop>> sides(ObjectIndex event) {
        readFacts(m_l, m_visible, event, m_facts);
        std::vector<std::pair<Stop, Stop>> sides;
        for (const ObjectIndex actor : m_facts.actors) {
            const auto claims = attributionsOf(m_l, m_visible, event, actor);
            sides.push_back({{FlowNode::Is::OfOrigin, {}, m_l.origin(actor), claims},
                             {FlowNode::Is::Object, actor, m_l.origin(actor), claims}});
        }
        if (sides.empty())
            sides.push_back({{FlowNode::Is::OfOrigin,
                              {},
                              m_facts.origin,
                              claimsOf(event, [](const Claim &c) { return c.predicate == Predicate::OriginatesFrom; })},
                             {}});
        return sides;
    }
    std::vector<Stop> areasOf(ObjectIndex event) const {
        std::vector<Stop> stops;
        for (const ObjectIndex area : m_links.areas) {
            auto claims = claimsOf(event, [&](const Claim &c) {
                return c.object == area && (c.predicate == Predicate::Targets || c.predicate == Predicate::LinkedTo);
            });
            if (!claims.empty())
                stops.push_back({FlowNode::Is::Object, area, Origin::Unknown, std::move(claims)});
        }
        return stops;
    }
    std::vector<Stop> stopsOf(ObjectIndex event, const std::vector<ObjectIndex> &objects, Predicate predicate) const {
        std::vector<Stop> stops;
        for (const ObjectIndex object : objects)
            stops.push_back({FlowNode::Is::Object, object, Origin::Unknown, claimsAbout(event, predicate, object)});
        if (stops.empty())
            stops.emplace_back();
        return stops;
    }

    void addWays(ObjectIndex event) {
        const auto from = sides(event);
        const auto areas = areasOf(event);
        const auto victims = stopsOf(event, victimKindsOf(m_l, m_visible, event), Predicate::Affects);
        const auto accesses = stopsOf(event, firstAccessOf(m_l, m_visible, event), Predicate::Uses);
        const bool withAreas = m_flow.columns.size() == flowColumnCount;
        const std::size_t areaWays = withAreas ? areas.size() : 1;
        const double weight = 1.0 / static_cast<double>(from.size() * areaWays * victims.size() * accesses.size());
        for (const auto &[origin, actor] : from)
            for (std::size_t a = 0; a < areaWays; ++a)
                for (const Stop &victim : victims)
                    for (const Stop &access : accesses) {
                        Way way{event, weight, {origin, actor}};
                        if (withAreas)
                            way.stops.push_back(areas[a]);
                        way.stops.push_back(victim);
                        way.stops.push_back(access);
                        m_ways.push_back(std::move(way));
                    }
    }

    struct Counted {
        Stop stop;
        double weight = 0;
        std::vector<ObjectIndex> events;
    };
    std::string_view nameOf(const Stop &stop) const {
        return stop.object.isValid() ? m_l.name(stop.object) : std::string_view();
    }

    /// Which bars each column gets: origins in their fixed order, objects by weight, what is left as one.
    void placeNodes() {
        m_places.resize(m_flow.columns.size());
        for (std::size_t column = 0; column < m_flow.columns.size(); ++column) {
            std::map<StopKey, Counted> counted;
            for (const Way &way : m_ways) {
                Counted &of = counted[keyOf(way.stops[column])];
                of.stop = way.stops[column];
                of.weight += way.weight;
                of.events.push_back(way.event);
            }
            std::vector<Counted> stops;
            for (auto &[key, of] : counted) {
                sortOnce(of.events);
                stops.push_back(std::move(of));
            }
            std::stable_sort(stops.begin(), stops.end(), [&](const Counted &a, const Counted &b) {
                return std::tuple(a.stop.is, a.stop.origin, b.events.size(), nameOf(a.stop)) <
                       std::tuple(b.stop.is, b.stop.origin, a.events.size(), nameOf(b.stop));
            });
            if (m_flow.columns[column] != FlowColumn::Origin)
                std::stable_sort(stops.begin(), stops.end(), [&](const Counted &a, const Counted &b) {
                    return std::tuple(a.stop.is, b.events.size(), nameOf(a.stop)) <
                           std::tuple(b.stop.is, a.events.size(), nameOf(b.stop));
                });
            addNodes(column, stops);
        }
    }
    void addNodes(std::size_t column, const std::vector<Counted> &stops) {
        const bool isLimited = m_flow.columns[column] != FlowColumn::Origin;
        const auto objects = static_cast<std::size_t>(
            std::ranges::count_if(stops, [](const Counted &of) { return of.stop.is == FlowNode::Is::Object; }));
        const std::size_t shown = !isLimited || objects <= m_shape.mostInColumn ? stops.size() : m_shape.mostInColumn;
        std::optional<std::size_t> others;
        for (std::size_t i = 0; i < stops.size(); ++i) {
            const Stop &stop = stops[i].stop;
            if (stop.is == FlowNode::Is::Object && i >= shown) {
                if (!others) {
                    others = m_flow.nodes.size();
                    m_flow.nodes.push_back(
                        {m_flow.columns[column], FlowNode::Is::Others, {}, Origin::Unknown, 0, {}, {}, 0});
                }
                ++m_flow.nodes[*others].members;
                m_places[column][keyOf(stop)] = *others;
                continue;
            }
            m_places[column][keyOf(stop)] = m_flow.nodes.size();
            m_flow.nodes.push_back({m_flow.columns[column], stop.is, stop.object, stop.origin, 0, {}, {}, 1});
        }
    }

    void addThread(const Way &way) {
        FlowThread thread{{}, way.event, way.weight};
        for (std::size_t column = 0; column < way.stops.size(); ++column) {
            const std::size_t place = m_places[column].at(keyOf(way.stops[column]));
            thread.nodes.push_back(place);
            FlowNode &node = m_flow.nodes[place];
            node.weight += way.weight;
            node.events.push_back(way.event);
            append(node.claims, way.stops[column].claims);
            if (column == 0)
                continue;
            const auto [at, isNew] =
                m_linkPlaces.emplace(std::pair(thread.nodes[column - 1], place), m_flow.links.size());
            if (isNew)
                m_flow.links.push_back({thread.nodes[column - 1], place, 0, {}, {}});
            FlowLink &link = m_flow.links[at->second];
            link.weight += way.weight;
            link.events.push_back(way.event);
            append(link.claims, way.stops[column - 1].claims);
            append(link.claims, way.stops[column].claims);
        }
        m_flow.threads.push_back(std::move(thread));
    }
    static void append(std::vector<ClaimIndex> &to, const std::vector<ClaimIndex> &more) {
        to.insert(to.end(), more.begin(), more.end());
    }

    /// What joins the events with the area belongs to every bar and ribbon: it is why they are here at all.
    void addAreaClaims(const std::vector<ObjectIndex> &events, std::vector<ClaimIndex> &claims) const {
        for (const ClaimIndex c : m_links.eventClaims)
            if (std::binary_search(events.begin(), events.end(), m_l.claim(c).subject))
                claims.push_back(c);
        sortOnce(claims);
    }
    void finish() {
        for (FlowNode &node : m_flow.nodes) {
            sortOnce(node.events);
            addAreaClaims(node.events, node.claims);
        }
        for (FlowLink &link : m_flow.links) {
            sortOnce(link.events);
            addAreaClaims(link.events, link.claims);
        }
        std::sort(m_flow.links.begin(), m_flow.links.end(), [](const FlowLink &a, const FlowLink &b) {
            return std::tuple(a.from, a.to) < std::tuple(b.from, b.to);
        });
    }

    const Landscape &m_l;
    const VisibleSet &m_visible;
    FlowShape m_shape;
    AreaLinks m_links;
    AreaFlow m_flow;
    EventFacts m_facts;
    std::vector<Way> m_ways;
    std::vector<std::map<StopKey, std::size_t>> m_places; ///< per column: which node a stop is drawn as
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_linkPlaces;
};

template<class Through>
LitFlow litBy(const AreaFlow &flow, Through through) {
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> places;
    for (std::size_t l = 0; l < flow.links.size(); ++l)
        places[{flow.links[l].from, flow.links[l].to}] = l;
    LitFlow lit{std::vector<double>(flow.nodes.size(), 0), std::vector<double>(flow.links.size(), 0)};
    for (const FlowThread &thread : flow.threads) {
        if (!through(thread))
            continue;
        for (std::size_t i = 0; i < thread.nodes.size(); ++i) {
            lit.nodes[thread.nodes[i]] += thread.weight;
            if (i > 0)
                lit.links[places.at({thread.nodes[i - 1], thread.nodes[i]})] += thread.weight;
        }
    }
    return lit;
}

} // namespace

AreaFlow areaFlowOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area, FlowShape shape) {
    return FlowMaker(landscape, visible, area, shape).make();
}

LitFlow litByNode(const AreaFlow &flow, std::size_t node) {
    return litBy(
        flow, [node](const FlowThread &thread) { return std::ranges::find(thread.nodes, node) != thread.nodes.end(); });
}

LitFlow litByLink(const AreaFlow &flow, std::size_t link) {
    const FlowLink &of = flow.links[link];
    return litBy(flow, [&](const FlowThread &thread) {
        for (std::size_t i = 1; i < thread.nodes.size(); ++i)
            if (thread.nodes[i - 1] == of.from && thread.nodes[i] == of.to)
                return true;
        return false;
    });
}

} // namespace hw
