#include "landscape/overview.h"

#include "landscape/activity.h"
#include "landscape/event_facts.h"

#include <algorithm>
#include <tuple>

namespace hw {
namespace {

using RowIs = MatrixRow::Is;
using ColumnIs = MatrixColumn::Is;

constexpr std::size_t newestShown = 20;

bool contains(const std::vector<ObjectIndex> &list, ObjectIndex o) {
    return std::find(list.begin(), list.end(), o) != list.end();
}

bool hasDatedTargeting(const Landscape &landscape, const VisibleSet &visible, ObjectIndex actor) {
    const auto &columns = landscape.columns();
    return std::ranges::any_of(landscape.claimsFrom(actor), [&](ClaimIndex c) {
        const Predicate predicate = columns.predicate[c.value];
        return visible.claim(c) && columns.firstDay[c.value] != noDayFirst &&
               (predicate == Predicate::Targets || predicate == Predicate::LinkedTo);
    });
}

/// Which rows an event stands in, as a walk over its facts: each row once.
template<class Facts, class Row>
void forEachRow(const Facts &facts, const std::vector<ObjectIndex> &listed, Row row) {
    bool other = false;
    for (const ObjectIndex actor : facts.actors)
        if (contains(listed, actor))
            row(RowIs::Actor, actor);
        else
            other = true;
    if (other)
        row(RowIs::OtherActors, ObjectIndex());
    if (facts.actors.empty())
        row(facts.stateNamed ? RowIs::StateOnly : RowIs::Unattributed, ObjectIndex());
}

template<class Facts, class Column>
void forEachColumn(const Facts &facts, const std::vector<ObjectIndex> &listed, Column column) {
    bool other = false;
    for (const ObjectIndex area : facts.areas)
        if (contains(listed, area))
            column(ColumnIs::Area, area);
        else
            other = true;
    if (other)
        column(ColumnIs::OtherAreas, ObjectIndex());
    if (facts.areas.empty())
        column(ColumnIs::NoArea, ObjectIndex());
}

/// Where the events stand in the matrix, kept from the first walk over them: (actors, areas) of each, one after the
/// other.
class Places {
public:
    struct Place {
        std::span<const ObjectIndex> actors, areas;
        bool stateNamed = false;
    };
    void add(const EventFacts &facts) {
        m_objects.insert(m_objects.end(), facts.actors.begin(), facts.actors.end());
        m_events.emplace_back(static_cast<std::uint32_t>(m_objects.size()), facts.stateNamed);
        m_objects.insert(m_objects.end(), facts.areas.begin(), facts.areas.end());
        m_starts.push_back(static_cast<std::uint32_t>(m_objects.size()));
    }
    std::size_t size() const { return m_events.size(); }
    Place at(std::size_t i) const {
        const std::span<const ObjectIndex> all(m_objects);
        const auto [middle, stateNamed] = m_events[i];
        return {all.subspan(m_starts[i], middle - m_starts[i]), all.subspan(middle, m_starts[i + 1] - middle),
                stateNamed};
    }

private:
    std::vector<ObjectIndex> m_objects;
    std::vector<std::uint32_t> m_starts{0};
    std::vector<std::pair<std::uint32_t, bool>> m_events; ///< where its areas start
};

/// Fills one Overview: one walk over the events and their claims counts, then the matrix whose heads the counts decide.
class Counter {
public:
    Counter(const Landscape &landscape, const VisibleSet &visible, OverviewShape shape)
        : m_landscape(landscape)
        , m_visible(visible)
        , m_shape(shape)
        , m_events(countedEvents(landscape, visible))
        , m_eventsOf(landscape.objectCount(), 0) {}
    Overview count();

private:
    void countEvents();
    void countEvent(ObjectIndex event, const EventFacts &facts);
    void countActors();
    void countAreas();
    void rank();
    void fillMatrix();
    void listHeads();
    std::size_t rowOf(RowIs is, ObjectIndex actor) const;
    std::size_t columnOf(ColumnIs is, ObjectIndex area) const;
    void listNewest();
    std::size_t trendPart(ObjectIndex event) const;

    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    OverviewShape m_shape;
    std::vector<ObjectIndex> m_events;
    std::vector<std::uint32_t> m_eventsOf; ///< per object: events attributed to the actor, linked to the area
    std::vector<std::uint32_t> m_rankOf;   ///< per object: place in the ranking, once it has one
    DayNumber m_firstDay = 0, m_lastDay = 0;
    Places m_places;
    std::vector<std::pair<DayNumber, ObjectIndex>> m_reported; ///< events by the day that they became public
    std::vector<ObjectIndex> m_listedActors, m_listedAreas;
    Overview m_overview;
};

void Counter::countEvent(ObjectIndex event, const EventFacts &facts) {
    ++m_overview.events;
    ++(m_landscape.kind(event) == Kind::Incident ? m_overview.incidents : m_overview.campaigns);
    m_overview.careDisrupted += facts.has(AreaBasis::ServiceDisrupted);
    m_overview.unattributed += facts.isUnattributed();
    m_overview.singlePublisher += facts.singlePublisher;
    m_overview.weakOnly += facts.weakOnly;
    for (std::size_t i = 0; i < facts.actors.size(); ++i) {
        const ObjectIndex actor = facts.actors[i];
        if (m_eventsOf[actor.value]++ == 0) {
            m_rankOf[actor.value] = static_cast<std::uint32_t>(m_overview.ranking.size());
            m_overview.ranking.push_back({actor, 0, {}, 0, Confidence::NotStated});
        }
        RankedActor &ranked = m_overview.ranking[m_rankOf[actor.value]];
        ++ranked.events;
        ranked.confidence = lowerOf(ranked.confidence, facts.actorConfidences[i]);
        if (chartDay(m_landscape, event))
            ++ranked.trend[trendPart(event)];
    }
    for (const ObjectIndex area : facts.areas)
        ++m_eventsOf[area.value];
}

std::size_t Counter::trendPart(ObjectIndex event) const {
    const auto length = static_cast<std::int64_t>(m_lastDay) - m_firstDay + 1;
    const auto offset = static_cast<std::int64_t>(*chartDay(m_landscape, event)) - m_firstDay;
    return static_cast<std::size_t>(offset * 8 / length);
}

void Counter::countEvents() {
    m_rankOf.resize(m_landscape.objectCount());
    m_overview.activity = activityOf(m_landscape, m_visible, m_events);
    if (!m_overview.activity.buckets.empty()) {
        m_firstDay = m_overview.activity.buckets.front().firstDay;
        m_lastDay = m_overview.activity.buckets.back().lastDay;
    }
    EventFacts facts;
    EvidenceTally tally{0, Bits(m_landscape.objectCount()), Bits(m_landscape.publishers().size())};
    for (const ObjectIndex event : m_events) {
        readFacts(m_landscape, m_visible, event, facts, &tally);
        countEvent(event, facts);
        m_places.add(facts);
        if (facts.reportedDay != noDayFirst)
            m_reported.emplace_back(facts.reportedDay, event);
    }
    m_overview.claims = tally.claims;
    m_overview.sources = static_cast<std::uint32_t>(tally.sources.count());
    m_overview.publishers = static_cast<std::uint32_t>(tally.publishers.count());
    for (const ObjectIndex operation : m_landscape.objectsOf(Kind::Disinformation))
        m_overview.disinformation += m_visible.object(operation);
}

void Counter::countActors() {
    for (const ObjectIndex actor : m_landscape.objectsOf(Kind::Actor)) {
        if (!m_visible.object(actor) ||
            (m_eventsOf[actor.value] == 0 && !hasDatedTargeting(m_landscape, m_visible, actor)))
            continue;
        ++m_overview.activeActors;
        m_overview.stateActors += m_landscape.actorType(actor) == ActorType::State;
        m_overview.criminalActors += m_landscape.actorType(actor) == ActorType::Crime;
    }
}

void Counter::countAreas() {
    for (const ObjectIndex area : m_landscape.objectsOf(Kind::ResearchArea))
        m_overview.areasTotal += m_landscape.parent(area).isValid(); // the root is no area
    m_overview.areasTargeted = static_cast<std::uint32_t>(targetedAreas(m_landscape, m_visible).size());
}

void Counter::rank() {
    for (RankedActor &ranked : m_overview.ranking)
        for (std::size_t i = 0; i < ranked.trend.size(); ++i)
            ranked.change += (i < 4 ? -1 : 1) * static_cast<int>(ranked.trend[i]);
    std::sort(m_overview.ranking.begin(), m_overview.ranking.end(), [&](const RankedActor &a, const RankedActor &b) {
        return std::tuple(b.events, m_landscape.name(a.actor), a.actor) <
               std::tuple(a.events, m_landscape.name(b.actor), b.actor);
    });
}

void Counter::listHeads() {
    for (const RankedActor &ranked : m_overview.ranking)
        if (m_listedActors.size() < m_shape.matrixRows)
            m_listedActors.push_back(ranked.actor);
    for (const ObjectIndex area : m_landscape.objectsOf(Kind::ResearchArea))
        if (m_eventsOf[area.value] > 0)
            m_listedAreas.push_back(area);
    std::stable_sort(m_listedAreas.begin(), m_listedAreas.end(),
                     [&](ObjectIndex a, ObjectIndex b) { return m_eventsOf[a.value] > m_eventsOf[b.value]; });
    m_listedAreas.resize(std::min(m_listedAreas.size(), m_shape.matrixColumns));

    auto &matrix = m_overview.matrix;
    for (const ObjectIndex actor : m_listedActors)
        matrix.rows.push_back({RowIs::Actor, actor, 0});
    for (const RowIs is : {RowIs::OtherActors, RowIs::StateOnly, RowIs::Unattributed})
        matrix.rows.push_back({is, {}, 0});
    for (const ObjectIndex area : m_listedAreas)
        matrix.columns.push_back({ColumnIs::Area, area, 0});
    for (const ColumnIs is : {ColumnIs::OtherAreas, ColumnIs::NoArea})
        matrix.columns.push_back({is, {}, 0});
    matrix.cells.assign(matrix.rows.size() * matrix.columns.size(), 0);
}

std::size_t Counter::rowOf(RowIs is, ObjectIndex actor) const {
    if (is == RowIs::Actor)
        return static_cast<std::size_t>(std::find(m_listedActors.begin(), m_listedActors.end(), actor) -
                                        m_listedActors.begin());
    return m_listedActors.size() + static_cast<std::size_t>(is) - 1;
}

std::size_t Counter::columnOf(ColumnIs is, ObjectIndex area) const {
    if (is == ColumnIs::Area)
        return static_cast<std::size_t>(std::find(m_listedAreas.begin(), m_listedAreas.end(), area) -
                                        m_listedAreas.begin());
    return m_listedAreas.size() + static_cast<std::size_t>(is) - 1;
}

namespace {
/// Rows and columns of the rest that nothing stands in are taken out.
void dropEmptyRests(TargetMatrix &matrix) {
    TargetMatrix kept = matrix;
    kept.rows.clear();
    kept.columns.clear();
    kept.cells.clear();
    for (const MatrixColumn &column : matrix.columns)
        if (column.is == ColumnIs::Area || column.total > 0)
            kept.columns.push_back(column);
    for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
        if (matrix.rows[r].is != RowIs::Actor && matrix.rows[r].total == 0)
            continue;
        kept.rows.push_back(matrix.rows[r]);
        for (std::size_t c = 0; c < matrix.columns.size(); ++c)
            if (matrix.columns[c].is == ColumnIs::Area || matrix.columns[c].total > 0)
                kept.cells.push_back(matrix.cell(r, c));
    }
    matrix = std::move(kept);
}
} // namespace

void Counter::fillMatrix() {
    listHeads();
    auto &matrix = m_overview.matrix;
    std::vector<std::size_t> rows, columns;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Places::Place place = m_places.at(i);
        rows.clear();
        columns.clear();
        forEachRow(place, m_listedActors, [&](RowIs is, ObjectIndex o) { rows.push_back(rowOf(is, o)); });
        forEachColumn(place, m_listedAreas, [&](ColumnIs is, ObjectIndex o) { columns.push_back(columnOf(is, o)); });
        ++matrix.total;
        matrix.severalActors += rows.size() > 1;
        matrix.severalAreas += columns.size() > 1;
        for (const std::size_t r : rows)
            ++matrix.rows[r].total;
        for (const std::size_t c : columns)
            ++matrix.columns[c].total;
        for (const std::size_t r : rows)
            for (const std::size_t c : columns)
                ++matrix.cells[r * matrix.columns.size() + c];
    }
    dropEmptyRests(matrix);
}

/// The events whose first visible claim became public last.
void Counter::listNewest() {
    auto &days = m_reported;
    const auto shown = static_cast<std::ptrdiff_t>(std::min(newestShown, days.size()));
    std::partial_sort(days.begin(), days.begin() + shown, days.end(), [](const auto &a, const auto &b) {
        return std::tuple(b.first, a.second) < std::tuple(a.first, b.second);
    });
    for (std::ptrdiff_t i = 0; i < shown; ++i)
        m_overview.newest.push_back(days[static_cast<std::size_t>(i)].second);
}

Overview Counter::count() {
    countEvents();
    countActors();
    countAreas();
    rank();
    fillMatrix();
    listNewest();
    return std::move(m_overview);
}

bool matches(const Landscape &landscape, ObjectIndex event, const EventFacts &facts, const EventQuery &query) {
    if ((query.kind && landscape.kind(event) != *query.kind) || (query.origin && facts.origin != *query.origin))
        return false;
    const auto day = chartDay(landscape, event);
    if ((query.from && (!day || *day < *query.from)) || (query.to && (!day || *day > *query.to)) ||
        (query.undatedOnly && day))
        return false;
    if ((query.basis && !facts.has(*query.basis)) || (query.unattributedOnly && !facts.isUnattributed()) ||
        (query.singlePublisherOnly && !facts.singlePublisher) || (query.weakOnly && !facts.weakOnly))
        return false;
    bool inRow = !query.row, inColumn = !query.column;
    if (query.row) {
        // An actor's row needs no list of the others: it is found by the actor alone.
        const auto listed = query.row->is == RowIs::Actor ? std::vector{query.row->actor} : query.listedActors;
        forEachRow(facts, listed, [&](RowIs is, ObjectIndex actor) {
            inRow = inRow || (is == query.row->is && actor == query.row->actor);
        });
    }
    if (query.column) {
        const auto listed = query.column->is == ColumnIs::Area ? std::vector{query.column->area} : query.listedAreas;
        forEachColumn(facts, listed, [&](ColumnIs is, ObjectIndex area) {
            inColumn = inColumn || (is == query.column->is && area == query.column->area);
        });
    }
    return inRow && inColumn;
}

} // namespace

Overview overviewOf(const Landscape &landscape, const VisibleSet &visible, OverviewShape shape) {
    return Counter(landscape, visible, shape).count();
}

std::vector<ObjectIndex> activeActors(const Landscape &landscape, const VisibleSet &visible) {
    Bits hasEvent(landscape.objectCount());
    EventFacts facts;
    for (const ObjectIndex event : countedEvents(landscape, visible)) {
        readFacts(landscape, visible, event, facts);
        for (const ObjectIndex actor : facts.actors)
            hasEvent.set(actor.value);
    }
    std::vector<ObjectIndex> actors = visible.list(landscape, Kind::Actor);
    std::erase_if(actors, [&](ObjectIndex actor) {
        return !hasEvent.test(actor.value) && !hasDatedTargeting(landscape, visible, actor);
    });
    return actors;
}

std::vector<ObjectIndex> targetedAreas(const Landscape &landscape, const VisibleSet &visible) {
    const auto &columns = landscape.columns();
    std::vector<ObjectIndex> areas;
    for (const ObjectIndex area : landscape.objectsOf(Kind::ResearchArea))
        if (landscape.parent(area).isValid() && std::ranges::any_of(landscape.claimsTo(area), [&](ClaimIndex c) {
                return visible.claim(c) && columns.areaBasis[c.value] == AreaBasis::Targeted &&
                       !landscape.isBackground(ObjectIndex(columns.subject[c.value]));
            }))
            areas.push_back(area);
    return areas;
}

std::vector<ObjectIndex> eventsBehind(const Landscape &landscape, const VisibleSet &visible, const EventQuery &query) {
    std::vector<ObjectIndex> found;
    EventFacts facts;
    for (const ObjectIndex event : countedEvents(landscape, visible)) {
        readFacts(landscape, visible, event, facts);
        if (matches(landscape, event, facts, query))
            found.push_back(event);
    }
    return found;
}

} // namespace hw
