#include "landscape/overview.h"

#include "landscape/activity.h"
#include "landscape/event_table.h"

#include <algorithm>
#include <tuple>

namespace hw {
namespace {

using RowIs = MatrixRow::Is;
using ColumnIs = MatrixColumn::Is;

constexpr std::size_t newestShown = 20;

auto isIn(const std::vector<ObjectIndex> &list) {
    return [&list](ObjectIndex o) { return std::find(list.begin(), list.end(), o) != list.end(); };
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
template<class Facts, class IsListed, class Row>
void forEachRow(const Facts &facts, IsListed isListed, Row row) {
    bool other = false;
    for (const ObjectIndex actor : facts.actors)
        if (isListed(actor))
            row(RowIs::Actor, actor);
        else
            other = true;
    if (other)
        row(RowIs::OtherActors, ObjectIndex());
    if (facts.actors.empty())
        row(facts.stateNamed ? RowIs::StateOnly : RowIs::Unattributed, ObjectIndex());
}

template<class Facts, class IsListed, class Column>
void forEachColumn(const Facts &facts, IsListed isListed, Column column) {
    bool other = false;
    for (const ObjectIndex area : facts.areas)
        if (isListed(area))
            column(ColumnIs::Area, area);
        else
            other = true;
    if (other)
        column(ColumnIs::OtherAreas, ObjectIndex());
    if (facts.areas.empty())
        column(ColumnIs::NoArea, ObjectIndex());
}

EventTable eventsRead(const Landscape &landscape, const VisibleSet &visible) {
    const auto events = countedEvents(landscape, visible);
    return {landscape, visible, events, EventTable::partsFor(events.size())};
}

constexpr DayNumber twoYears = 731; ///< days

/// Fills one Overview: one walk over the events and their claims, then counts over what it found, then the matrix whose
/// heads the counts decide.
class Counter {
public:
    Counter(const Landscape &landscape, const VisibleSet &visible, OverviewShape shape)
        : m_landscape(landscape)
        , m_visible(visible)
        , m_shape(shape)
        , m_events(eventsRead(landscape, visible))
        , m_eventsOf(landscape.objectCount(), 0)
        , m_placeOf(landscape.objectCount(), 0) {
        const auto snapshot = PartialDate::parse(landscape.info().date);
        if (snapshot && (shape.lastDay == noDayLast || snapshot->lastDay() < shape.lastDay))
            m_shape.lastDay = snapshot->lastDay();
    }
    Overview count();

private:
    void countEvents();
    void countEvent(const EventTable::Event &event);
    void countEvidence();
    void placeInTime();
    void countActors();
    void countAreas();
    void rank();
    void fillMatrix();
    void listHeads();
    std::size_t rowOf(RowIs is, ObjectIndex actor) const;
    std::size_t columnOf(ColumnIs is, ObjectIndex area) const;
    void listNewest();
    std::size_t trendPart(DayNumber day) const;

    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    OverviewShape m_shape;
    EventTable m_events;
    std::vector<std::uint32_t> m_eventsOf; ///< per object: events attributed to the actor, linked to the area
    std::vector<std::uint32_t> m_placeOf;  ///< per object: among the actors or areas with events, once it has any
    DayNumber m_firstDay = 0, m_lastDay = 0;
    std::vector<std::pair<DayNumber, ObjectIndex>> m_reported; ///< events by the day that they became public
    std::vector<ObjectIndex> m_listedActors, m_listedAreas;
    Overview m_overview;
};

void Counter::countEvent(const EventTable::Event &event) {
    ++m_overview.events;
    ++(m_landscape.kind(event.event) == Kind::Incident ? m_overview.incidents : m_overview.campaigns);
    m_overview.claims += event.claims;
    m_overview.careDisrupted += event.careDisrupted;
    m_overview.unattributed += event.isUnattributed();
    m_overview.singlePublisher += event.singlePublisher;
    m_overview.weakOnly += event.weakOnly;
    if (event.reportedDay != noDayFirst)
        m_reported.emplace_back(event.reportedDay, event.event);
    const bool dated = event.day != noDayFirst;
    const std::size_t part = dated && !event.actors.empty() ? trendPart(event.day) : 0;
    for (std::size_t i = 0; i < event.actors.size(); ++i) {
        const ObjectIndex actor = event.actors[i];
        if (m_eventsOf[actor.value]++ == 0) {
            m_placeOf[actor.value] = static_cast<std::uint32_t>(m_overview.ranking.size());
            m_overview.ranking.push_back({actor, 0, {}, 0, 0, Confidence::NotStated});
        }
        RankedActor &ranked = m_overview.ranking[m_placeOf[actor.value]];
        ++ranked.events;
        ranked.confidence = lowerOf(ranked.confidence, event.actorConfidences[i]);
        ranked.trend[part] += dated;
        const std::int64_t ago = dated && m_shape.lastDay != noDayLast ? std::int64_t(m_shape.lastDay) - event.day : -1;
        ranked.recent += ago >= 0 && ago < twoYears;
        ranked.before += ago >= twoYears && ago < 2 * twoYears;
    }
    for (const ObjectIndex area : event.areas)
        ++m_eventsOf[area.value];
}

std::size_t Counter::trendPart(DayNumber day) const {
    const auto length = static_cast<std::int64_t>(m_lastDay) - m_firstDay + 1;
    const auto offset = static_cast<std::int64_t>(day) - m_firstDay;
    return static_cast<std::size_t>(offset * 8 / length);
}

void Counter::placeInTime() {
    std::vector<DatedEvent> dated;
    std::uint32_t undated = 0;
    m_events.forEach([&](const EventTable::Event &event) {
        if (event.day == noDayFirst)
            ++undated;
        else
            dated.push_back({event.day, event.origin});
    });
    m_overview.activity = activityOf(dated, undated);
    if (!m_overview.activity.buckets.empty()) {
        m_firstDay = m_overview.activity.buckets.front().firstDay;
        m_lastDay = m_overview.activity.buckets.back().lastDay;
    }
}

void Counter::countEvents() {
    m_events.forEach([this](const EventTable::Event &event) { countEvent(event); });
    for (const ObjectIndex operation : m_landscape.objectsOf(Kind::Disinformation))
        m_overview.disinformation += m_visible.object(operation);
}

void Counter::countEvidence() {
    Bits publishers(m_landscape.publishers().size());
    m_events.sources().forEach([&](std::size_t source) {
        publishers.set(m_landscape.publisherOf(ObjectIndex(static_cast<std::uint32_t>(source))));
    });
    m_overview.sources = static_cast<std::uint32_t>(m_events.sources().count());
    m_overview.publishers = static_cast<std::uint32_t>(publishers.count());
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
    std::sort(m_overview.ranking.begin(), m_overview.ranking.end(), [&](const RankedActor &a, const RankedActor &b) {
        return std::tuple(b.events, m_landscape.name(a.actor), a.actor) <
               std::tuple(a.events, m_landscape.name(b.actor), b.actor);
    });
}

void Counter::listHeads() {
    for (const RankedActor &ranked : m_overview.ranking) {
        m_placeOf[ranked.actor.value] = static_cast<std::uint32_t>(m_listedActors.size());
        m_listedActors.push_back(ranked.actor);
    }
    m_listedActors.resize(std::min(m_listedActors.size(), m_shape.matrixRows));
    for (const ObjectIndex area : m_landscape.objectsOf(Kind::ResearchArea))
        if (m_eventsOf[area.value] > 0)
            m_listedAreas.push_back(area);
    std::stable_sort(m_listedAreas.begin(), m_listedAreas.end(),
                     [&](ObjectIndex a, ObjectIndex b) { return m_eventsOf[a.value] > m_eventsOf[b.value]; });
    for (std::size_t i = 0; i < m_listedAreas.size(); ++i)
        m_placeOf[m_listedAreas[i].value] = static_cast<std::uint32_t>(i);
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
    return is == RowIs::Actor ? m_placeOf[actor.value] : m_listedActors.size() + static_cast<std::size_t>(is) - 1;
}

std::size_t Counter::columnOf(ColumnIs is, ObjectIndex area) const {
    return is == ColumnIs::Area ? m_placeOf[area.value] : m_listedAreas.size() + static_cast<std::size_t>(is) - 1;
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
    const auto rowListed = [this](ObjectIndex o) { return m_placeOf[o.value] < m_listedActors.size(); };
    const auto columnListed = [this](ObjectIndex o) { return m_placeOf[o.value] < m_listedAreas.size(); };
    m_events.forEach([&](const EventTable::Event &event) {
        rows.clear();
        columns.clear();
        forEachRow(event, rowListed, [&](RowIs is, ObjectIndex o) { rows.push_back(rowOf(is, o)); });
        forEachColumn(event, columnListed, [&](ColumnIs is, ObjectIndex o) { columns.push_back(columnOf(is, o)); });
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
    });
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
    placeInTime();
    countEvents();
    countEvidence();
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
        forEachRow(facts, isIn(listed), [&](RowIs is, ObjectIndex actor) {
            inRow = inRow || (is == query.row->is && actor == query.row->actor);
        });
    }
    if (query.column) {
        const auto listed = query.column->is == ColumnIs::Area ? std::vector{query.column->area} : query.listedAreas;
        forEachColumn(facts, isIn(listed), [&](ColumnIs is, ObjectIndex area) {
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
