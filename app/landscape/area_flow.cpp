#include "landscape/area_flow.h"

#include "landscape/area_page.h"

#include <algorithm>
#include <tuple>

namespace hw {

std::string_view title(FlowColumn column) {
    static constexpr std::array<std::string_view, flowColumnCount> titles{"Origin", "Actor", "Research area",
                                                                          "Organisation", "First access"};
    return titles[static_cast<std::size_t>(column)];
}

namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// Claims of one event that put it at one thing, while the event is read.
struct Found {
    std::uint32_t value = none; ///< of a column: the thing that the claims name; none: nobody says
    std::vector<ClaimIndex> claims;
};

/// The things of one column for one event, each once, in memory that is used again.
class FoundList {
public:
    void clear() { m_size = 0; }
    bool isEmpty() const { return m_size == 0; }
    void add(std::uint32_t value, ClaimIndex claim) { of(value).claims.push_back(claim); }
    Found &of(std::uint32_t value) {
        for (std::size_t i = 0; i < m_size; ++i)
            if (m_found[i].value == value)
                return m_found[i];
        if (m_size == m_found.size())
            m_found.emplace_back();
        Found &added = m_found[m_size++];
        added.value = value;
        added.claims.clear();
        return added;
    }
    std::span<Found> all() { return {m_found.data(), m_size}; }
    void sort() {
        std::sort(m_found.begin(), m_found.begin() + static_cast<std::ptrdiff_t>(m_size),
                  [](const Found &a, const Found &b) { return a.value < b.value; });
    }

private:
    std::vector<Found> m_found;
    std::size_t m_size = 0;
};

/// A thing that events of one column stand at, with what they weigh; before it is known which of them get a bar.
struct Counted {
    FlowNode::Is is = FlowNode::Is::NotStated;
    ObjectIndex object;
    Origin origin = Origin::Unknown;
    std::uint32_t events = 0;
    std::uint32_t node = 0;
    ObjectIndex lastEvent;
};

class FlowMaker {
public:
    FlowMaker(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area, FlowShape shape)
        : m_l(landscape)
        , m_columns(landscape.columns())
        , m_visible(visible)
        , m_shape(shape)
        , m_links(linksTo(landscape, visible, area))
        , m_isArea(landscape.objectCount())
        , m_isAccess(landscape.objectCount())
        , m_placeOf(landscape.objectCount(), none) {
        for (const ObjectIndex within : m_links.areas)
            m_isArea.set(within.value);
        for (const ObjectIndex technique : landscape.objectsOf(Kind::Technique))
            if (isFirstAccess(landscape, technique))
                m_isAccess.set(technique.value);
    }

    AreaFlow make() {
        m_flow.events = static_cast<std::uint32_t>(m_links.events.size());
        m_flow.columns = {FlowColumn::Origin, FlowColumn::Actor};
        if (hasSeveralAreas())
            m_flow.columns.push_back(FlowColumn::Area);
        m_flow.columns.push_back(FlowColumn::Victim);
        m_flow.columns.push_back(FlowColumn::Access);
        m_counted.resize(m_flow.columns.size());
        m_originPlaces.fill(none);
        m_notStated.assign(m_flow.columns.size(), none);
        m_flow.threads.reserve(m_links.events.size() * 2);
        for (const ObjectIndex event : m_links.events)
            addThreads(event);
        for (std::size_t column = 0; column < m_counted.size(); ++column)
            placeNodes(column);
        addWeights();
        return std::move(m_flow);
    }

private:
    bool hasSeveralAreas() const {
        return std::ranges::any_of(m_links.eventClaims, [this](ClaimIndex c) {
            return m_columns.object[c.value] != m_columns.object[m_links.eventClaims.front().value];
        });
    }

    /// All that the columns need, in one walk over the event's claims.
    void read(ObjectIndex event) {
        for (FoundList *list : {&m_actors, &m_areas, &m_victims, &m_accesses})
            list->clear();
        m_states.clear();
        m_joins.clear();
        for (const ClaimIndex c : m_l.claimsFrom(event)) {
            if (!m_visible.claim(c))
                continue;
            const std::uint32_t object = m_columns.object[c.value];
            switch (m_columns.predicate[c.value]) {
            case Predicate::AttributedTo: m_actors.add(object, c); break;
            case Predicate::OriginatesFrom: m_states.push_back(c); break;
            case Predicate::Targets:
            case Predicate::LinkedTo:
                if (m_isArea.test(object)) {
                    m_areas.add(object, c);
                    m_joins.push_back(c);
                }
                break;
            case Predicate::Affects: m_victims.add(object, c); break;
            case Predicate::Uses:
                if (m_isAccess.test(object))
                    m_accesses.add(object, c);
                break;
            default: break;
            }
        }
        for (FoundList *list : {&m_areas, &m_victims, &m_accesses})
            list->sort();
        for (FoundList *list : {&m_victims, &m_accesses, &m_actors})
            if (list->isEmpty())
                list->of(none);
    }

    std::uint32_t keep(std::span<const ClaimIndex> claims) {
        m_flow.stops.push_back(
            {static_cast<std::uint32_t>(m_flow.claims.size()), static_cast<std::uint32_t>(claims.size())});
        m_flow.claims.insert(m_flow.claims.end(), claims.begin(), claims.end());
        return static_cast<std::uint32_t>(m_flow.stops.size() - 1);
    }

    /// A thing of a column for this event: its place among the counted ones, and its claims.
    struct Stop {
        std::uint32_t place = 0, claims = 0;
    };
    std::uint32_t counted(std::size_t column, std::uint32_t &place, const Counted &fresh, ObjectIndex event) {
        if (place == none) {
            place = static_cast<std::uint32_t>(m_counted[column].size());
            m_counted[column].push_back(fresh);
        }
        Counted &of = m_counted[column][place];
        of.events += of.lastEvent != event;
        of.lastEvent = event;
        return place;
    }
    Stop stopAt(std::size_t column, const Found &found, ObjectIndex event) {
        const ObjectIndex object = found.value == none ? ObjectIndex() : ObjectIndex(found.value);
        std::uint32_t &place = object.isValid() ? m_placeOf[found.value] : m_notStated[column];
        Counted fresh;
        if (object.isValid())
            fresh = {FlowNode::Is::Object, object, column == 1 ? m_l.origin(object) : Origin::Unknown, 0, 0, {}};
        return {counted(column, place, fresh, event), keep(found.claims)};
    }
    Stop originStop(Origin origin, std::uint32_t claims, ObjectIndex event) {
        return {counted(0, m_originPlaces[static_cast<std::size_t>(origin)],
                        {FlowNode::Is::OfOrigin, {}, origin, 0, 0, {}}, event),
                claims};
    }

    /// Origin and actor belong together: each actor comes from its own origin.
    void addSides(ObjectIndex event) {
        m_sides.clear();
        for (const Found &found : m_actors.all()) {
            const Stop actor = stopAt(1, found, event);
            if (found.value != none) {
                m_sides.emplace_back(originStop(m_l.origin(ObjectIndex(found.value)), actor.claims, event), actor);
                continue;
            }
            const Origin origin =
                m_states.empty() ? Origin::Unknown : m_l.origin(ObjectIndex(m_columns.object[m_states.front().value]));
            m_sides.emplace_back(originStop(origin, keep(m_states), event), actor);
        }
    }
    void addStops(std::size_t column, FoundList &found, ObjectIndex event, std::vector<Stop> &stops) {
        stops.clear();
        for (const Found &each : found.all())
            stops.push_back(stopAt(column, each, event));
    }

    void addThreads(ObjectIndex event) {
        read(event);
        const bool withAreas = m_flow.columns.size() == flowColumnCount;
        const std::size_t victimColumn = withAreas ? 3 : 2;
        addSides(event);
        if (withAreas)
            addStops(2, m_areas, event, m_areaStops);
        else
            m_areaStops.assign(1, {});
        addStops(victimColumn, m_victims, event, m_victimStops);
        addStops(victimColumn + 1, m_accesses, event, m_accessStops);
        const std::uint32_t joins = keep(m_joins);
        const std::size_t ways = m_sides.size() * m_areaStops.size() * m_victimStops.size() * m_accessStops.size();
        for (const auto &[origin, actor] : m_sides)
            for (const Stop &area : m_areaStops)
                for (const Stop &victim : m_victimStops)
                    for (const Stop &access : m_accessStops) {
                        FlowThread thread;
                        thread.event = event;
                        thread.joins = joins;
                        thread.weight = 1.0 / static_cast<double>(ways);
                        std::size_t column = 0;
                        for (const Stop *stop : {&origin, &actor, &area, &victim, &access}) {
                            if (stop == &area && !withAreas)
                                continue;
                            thread.nodes[column] = stop->place; // which node that is will be known when all are counted
                            thread.stops[column++] = stop->claims;
                        }
                        m_flow.threads.push_back(thread);
                    }
    }

    /// Which bars the column gets: origins in their fixed order, objects by weight, what is left as one.
    void placeNodes(std::size_t column) {
        const bool isOrigin = m_flow.columns[column] == FlowColumn::Origin;
        std::vector<Counted *> order;
        for (Counted &of : m_counted[column])
            order.push_back(&of);
        const auto rank = [&](const Counted *of) {
            return std::tuple(of->is, isOrigin ? of->origin : Origin::Unknown, -static_cast<std::int64_t>(of->events),
                              of->object.isValid() ? m_l.name(of->object) : std::string_view(), of->object);
        };
        std::sort(order.begin(), order.end(), [&](const Counted *a, const Counted *b) { return rank(a) < rank(b); });
        const auto objects = static_cast<std::size_t>(
            std::ranges::count_if(order, [](const Counted *of) { return of->is == FlowNode::Is::Object; }));
        const std::size_t shown = isOrigin || objects <= m_shape.mostInColumn ? order.size() : m_shape.mostInColumn;
        std::optional<std::uint32_t> others;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto next = static_cast<std::uint32_t>(m_flow.nodes.size());
            const bool isOther = order[i]->is == FlowNode::Is::Object && i >= shown;
            order[i]->node = isOther ? others.value_or(next) : next;
            if (order[i]->node < next) {
                ++m_flow.nodes[order[i]->node].members;
                continue;
            }
            FlowNode node;
            node.column = m_flow.columns[column];
            node.is = isOther ? FlowNode::Is::Others : order[i]->is;
            if (isOther)
                others = next;
            else
                node.object = order[i]->object;
            node.origin = order[i]->origin;
            m_flow.nodes.push_back(std::move(node));
        }
    }

    static void addEvent(std::vector<ObjectIndex> &events, ObjectIndex event) {
        if (events.empty() || events.back() != event) // threads come event by event
            events.push_back(event);
    }

    void addWeights() {
        const std::size_t nodes = m_flow.nodes.size();
        std::vector<std::uint32_t> linkAt(nodes * nodes, none);
        for (FlowThread &thread : m_flow.threads) {
            for (std::size_t column = 0; column < m_flow.columns.size(); ++column) {
                thread.nodes[column] = m_counted[column][thread.nodes[column]].node;
                FlowNode &node = m_flow.nodes[thread.nodes[column]];
                node.weight += thread.weight;
                addEvent(node.events, thread.event);
                if (column == 0)
                    continue;
                std::uint32_t &at = linkAt[thread.nodes[column - 1] * nodes + thread.nodes[column]];
                if (at == none) {
                    at = static_cast<std::uint32_t>(m_flow.links.size());
                    m_flow.links.push_back({thread.nodes[column - 1], thread.nodes[column], 0, {}});
                }
                FlowLink &link = m_flow.links[at];
                link.weight += thread.weight;
                addEvent(link.events, thread.event);
            }
        }
        std::sort(m_flow.links.begin(), m_flow.links.end(), [](const FlowLink &a, const FlowLink &b) {
            return std::tuple(a.from, a.to) < std::tuple(b.from, b.to);
        });
    }

    const Landscape &m_l;
    const Landscape::ClaimColumns &m_columns;
    const VisibleSet &m_visible;
    FlowShape m_shape;
    AreaLinks m_links;
    Bits m_isArea, m_isAccess; ///< by object
    AreaFlow m_flow;
    FoundList m_actors, m_areas, m_victims, m_accesses; ///< of the event that is read
    std::vector<ClaimIndex> m_states, m_joins;
    std::vector<std::pair<Stop, Stop>> m_sides;
    std::vector<Stop> m_areaStops, m_victimStops, m_accessStops;
    std::vector<std::vector<Counted>> m_counted; ///< per column
    std::vector<std::uint32_t> m_placeOf;        ///< by object: where it stands in m_counted of its column
    std::array<std::uint32_t, originCount> m_originPlaces{};
    std::vector<std::uint32_t> m_notStated; ///< per column
};

template<class Through>
LitFlow litBy(const AreaFlow &flow, Through through) {
    const std::size_t columns = flow.columns.size(), nodes = flow.nodes.size();
    std::vector<std::uint32_t> linkAt(nodes * nodes, none);
    for (std::size_t l = 0; l < flow.links.size(); ++l)
        linkAt[flow.links[l].from * nodes + flow.links[l].to] = static_cast<std::uint32_t>(l);
    LitFlow lit{std::vector<double>(nodes, 0), std::vector<double>(flow.links.size(), 0)};
    for (const FlowThread &thread : flow.threads) {
        if (!through(thread))
            continue;
        for (std::size_t i = 0; i < columns; ++i) {
            lit.nodes[thread.nodes[i]] += thread.weight;
            if (i > 0)
                lit.links[linkAt[thread.nodes[i - 1] * nodes + thread.nodes[i]]] += thread.weight;
        }
    }
    return lit;
}

auto columnsEnd(const AreaFlow &flow, const FlowThread &thread) {
    return thread.nodes.begin() + static_cast<std::ptrdiff_t>(flow.columns.size());
}

void append(const AreaFlow &flow, std::uint32_t stop, std::vector<ClaimIndex> &to) {
    const auto first = flow.claims.begin() + flow.stops[stop].first;
    to.insert(to.end(), first, first + flow.stops[stop].count);
}

} // namespace

AreaFlow areaFlowOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area, FlowShape shape) {
    return FlowMaker(landscape, visible, area, shape).make();
}

std::vector<ClaimIndex> AreaFlow::claimsOfNode(std::size_t node) const {
    std::vector<ClaimIndex> list;
    for (const FlowThread &thread : threads)
        for (std::size_t column = 0; column < columns.size(); ++column)
            if (thread.nodes[column] == node) {
                append(*this, thread.stops[column], list);
                append(*this, thread.joins, list);
            }
    sortOnce(list);
    return list;
}

std::vector<ClaimIndex> AreaFlow::claimsOfLink(std::size_t link) const {
    std::vector<ClaimIndex> list;
    for (const FlowThread &thread : threads)
        for (std::size_t column = 1; column < columns.size(); ++column)
            if (thread.nodes[column - 1] == links[link].from && thread.nodes[column] == links[link].to) {
                append(*this, thread.stops[column - 1], list);
                append(*this, thread.stops[column], list);
                append(*this, thread.joins, list);
            }
    sortOnce(list);
    return list;
}

LitFlow litByNode(const AreaFlow &flow, std::size_t node) {
    return litBy(flow, [&](const FlowThread &thread) {
        return std::ranges::find(thread.nodes.begin(), columnsEnd(flow, thread), node) != columnsEnd(flow, thread);
    });
}

LitFlow litByLink(const AreaFlow &flow, std::size_t link) {
    const FlowLink &of = flow.links[link];
    return litBy(flow, [&](const FlowThread &thread) {
        for (std::size_t i = 1; i < flow.columns.size(); ++i)
            if (thread.nodes[i - 1] == of.from && thread.nodes[i] == of.to)
                return true;
        return false;
    });
}

} // namespace hw
