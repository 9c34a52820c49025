#include "session/graph_opening.h"

#include "landscape/activity.h"
#include "landscape/event_facts.h"
#include "landscape/overview.h"
#include "session/graph_collections.h"
#include "session/graph_edits.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace hw {
namespace {

/// How many of a kind come in one turn: who did what to whom first. None: only when nothing else is left, because a
/// further name or a source says little about relations.
std::size_t turnsOf(Kind kind) {
    switch (kind) {
    case Kind::Actor:
    case Kind::Campaign:
    case Kind::Incident:
    case Kind::Disinformation:
    case Kind::ResearchArea: return 2;
    case Kind::Name:
    case Kind::Source: return 0;
    default: return 1;
    }
}

/// Every kind in turn, each in its order of rank.
std::vector<ObjectIndex> fairShare(const Landscape &landscape, const std::vector<ObjectIndex> &ranked,
                                   std::size_t most) {
    std::array<std::vector<ObjectIndex>, kindCount> ofKind;
    std::vector<ObjectIndex> last, chosen;
    for (const ObjectIndex o : ranked)
        if (turnsOf(landscape.kind(o)) == 0)
            last.push_back(o);
        else
            ofKind[static_cast<std::size_t>(landscape.kind(o))].push_back(o);
    std::array<std::size_t, kindCount> taken{};
    const std::size_t first = ranked.size() - last.size();
    while (chosen.size() < std::min(most, first))
        for (std::size_t k = 0; k < kindCount; ++k)
            for (std::size_t turn = 0; turn < turnsOf(static_cast<Kind>(k)) && taken[k] < ofKind[k].size(); ++turn)
                if (chosen.size() < most)
                    chosen.push_back(ofKind[k][taken[k]++]);
    for (const ObjectIndex o : last)
        if (chosen.size() < most)
            chosen.push_back(o);
    return chosen;
}

class Opening {
public:
    Opening(const Landscape &landscape, const VisibleSet &visible, const LinkGraph &graph, const OpeningShape &shape)
        : m_landscape(landscape)
        , m_visible(visible)
        , m_graph(graph)
        , m_shape(shape)
        , m_board(landscape.objectCount()) {}

    std::vector<ObjectIndex> around(ObjectIndex focus) {
        add(focus);
        for (const ObjectIndex o :
             fairShare(m_landscape, rankedNeighbours(m_graph, m_board, focus), m_shape.neighbours))
            add(o);
        return std::move(m_list);
    }

    std::vector<ObjectIndex> mostActive() {
        addActors();
        addEvents();
        addAreas();
        if (m_list.empty())
            addMostConnected();
        return std::move(m_list);
    }

private:
    void add(ObjectIndex o) {
        if (m_board.test(o.value))
            return;
        m_board.set(o.value);
        m_list.push_back(o);
    }

    bool moreConnected(ObjectIndex a, ObjectIndex b) const {
        const auto degreeA = m_graph.neighbourCount(a), degreeB = m_graph.neighbourCount(b);
        return degreeA != degreeB ? degreeA > degreeB : a < b;
    }

    void addActors() {
        const Overview overview = overviewOf(m_landscape, m_visible, {0, 0});
        for (const RankedActor &ranked : overview.ranking)
            if (m_list.size() < m_shape.actors)
                add(ranked.actor);
        if (!m_list.empty())
            return;
        std::vector<ObjectIndex> active = activeActors(m_landscape, m_visible);
        std::sort(active.begin(), active.end(), [this](ObjectIndex a, ObjectIndex b) { return moreConnected(a, b); });
        for (const ObjectIndex actor : active)
            if (m_list.size() < m_shape.actors)
                add(actor);
    }

    /// Campaigns before incidents, the newest first; those without a date last.
    std::vector<ObjectIndex> eventsOf(ObjectIndex actor) const {
        std::vector<ObjectIndex> events;
        for (const LinkIndex i : m_graph.linksAt(actor)) {
            const auto &link = m_graph.link(i);
            if (link.predicate == Predicate::AttributedTo && link.to == actor &&
                isCounted(m_landscape, m_visible, link.from))
                events.push_back(link.from);
        }
        const auto key = [this](ObjectIndex o) {
            const auto day = chartDay(m_landscape, o);
            return std::tuple(m_landscape.kind(o) != Kind::Campaign, !day.has_value(),
                              day ? -static_cast<std::int64_t>(*day) : 0, o);
        };
        std::sort(events.begin(), events.end(), [&key](ObjectIndex a, ObjectIndex b) { return key(a) < key(b); });
        return events;
    }

    void addEvents() {
        std::vector<std::vector<ObjectIndex>> ofActors;
        std::size_t longest = 0;
        for (const ObjectIndex actor : m_list) {
            ofActors.push_back(eventsOf(actor));
            longest = std::max(longest, ofActors.back().size());
        }
        const std::size_t end = m_list.size() + m_shape.events;
        for (std::size_t turn = 0; turn < longest; ++turn)
            for (const auto &events : ofActors)
                if (turn < events.size() && m_list.size() < end)
                    add(events[turn]);
    }

    void addAreas() {
        std::vector<std::pair<std::size_t, ObjectIndex>> areas;
        for (const ObjectIndex area : m_landscape.objectsOf(Kind::ResearchArea)) {
            const std::vector<ObjectIndex> around = m_graph.neighbours(area);
            const auto linked = std::ranges::count_if(around, [this](ObjectIndex o) { return m_board.test(o.value); });
            if (linked > 0)
                areas.emplace_back(linked, area);
        }
        std::stable_sort(areas.begin(), areas.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        for (std::size_t i = 0; i < std::min(areas.size(), m_shape.areas); ++i)
            add(areas[i].second);
    }

    void addMostConnected() {
        std::vector<ObjectIndex> all;
        m_visible.objects.forEach([&](std::size_t o) { all.emplace_back(static_cast<std::uint32_t>(o)); });
        const std::size_t most = std::min(all.size(), m_shape.actors + m_shape.events + m_shape.areas);
        const auto comesBefore = [this](ObjectIndex a, ObjectIndex b) {
            const bool lastA = turnsOf(m_landscape.kind(a)) == 0, lastB = turnsOf(m_landscape.kind(b)) == 0;
            return lastA != lastB ? lastB : moreConnected(a, b);
        };
        std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(most), all.end(), comesBefore);
        for (std::size_t i = 0; i < most; ++i)
            add(all[i]);
    }

    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    const LinkGraph &m_graph;
    OpeningShape m_shape;
    Bits m_board;
    std::vector<ObjectIndex> m_list;
};

} // namespace

BoardContent openingContent(const Landscape &landscape, const VisibleSet &visible, const LinkGraph &graph,
                            ObjectIndex focus, const OpeningShape &shape) {
    Opening opening(landscape, visible, graph, shape);
    BoardContent content;
    content.shown = focus.isValid() ? opening.around(focus) : opening.mostActive();
    content.centre = focus;
    gatherLeaves(content, graph);
    return content;
}

BoardContent contentFrom(std::span<const ObjectIndex> objects, const Landscape &landscape, const VisibleSet &visible,
                         const LinkGraph &graph) {
    if (objects.size() > 1)
        return addObjects({}, graph, objects).content;
    return openingContent(landscape, visible, graph, objects.empty() ? ObjectIndex() : objects.front());
}

} // namespace hw
