#include "landscape/timeline.h"

#include "landscape/activity.h"
#include "landscape/event_facts.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace hw {
namespace {

constexpr std::array<std::string_view, lanesByCount> lanesByWords{"actor", "origin", "area", "sector", "country"};

/// Kinds of incident of which no intrusion is reported.
constexpr std::string_view attempts[] = {"intrusion attempt", "reconnaissance", "spear-phishing", "credential phishing",
                                         "vulnerability disclosure"};

bool isAttempt(std::string_view subtype) {
    return std::find(std::begin(attempts), std::end(attempts), subtype) != std::end(attempts);
}

/// One event with another date of it: what both allow, and what both are sure of.
EventDays joined(const EventDays &a, const EventDays &b) {
    EventDays days = a;
    days.first = std::min(a.first, b.first);
    days.last = std::max(a.last, b.last);
    days.startLast = std::max(a.startLast, b.startLast);
    days.sureFirst = std::max(a.sureFirst, b.sureFirst);
    days.sureLast = std::min(a.sureLast, b.sureLast);
    days.openStart = a.openStart || b.openStart;
    days.openEnd = a.openEnd || b.openEnd;
    return days;
}

DayNumber snapshotOf(const Landscape &landscape) {
    const auto date = PartialDate::parse(landscape.info().date);
    return date ? date->lastDay() : 0;
}

std::uint32_t upTo(const std::vector<DayNumber> &sorted, DayNumber day) {
    return static_cast<std::uint32_t>(std::upper_bound(sorted.begin(), sorted.end(), day) - sorted.begin());
}

} // namespace

std::string_view word(LanesBy by) { return lanesByWords[static_cast<std::size_t>(by)]; }

std::optional<LanesBy> lanesByFromWord(std::string_view text) {
    for (std::size_t i = 0; i < lanesByCount; ++i)
        if (lanesByWords[i] == text)
            return static_cast<LanesBy>(i);
    return std::nullopt;
}

EventDays eventDays(const TimeSpan &span, DayNumber snapshot) {
    EventDays days;
    if (!span.isKnown())
        return days;
    const PartialDate &start = span.start ? *span.start : *span.end;
    days.first = start.firstDay();
    days.startLast = start.lastDay();
    days.at = days.first + (days.startLast - days.first) / 2;
    days.openStart = span.sinceAtLeast || !span.start;
    days.openEnd = span.ongoing;
    days.sureFirst = start.lastDay();
    if (span.end) {
        days.last = span.end->lastDay();
        days.sureLast = span.end->firstDay();
    } else {
        days.last = span.ongoing ? std::max(snapshot, start.lastDay()) : start.lastDay();
        days.sureLast = span.ongoing ? days.last : start.firstDay();
    }
    return days;
}

Known knownBy(const ReportDays &event, const ReportDays &place, DayNumber day) {
    if (!event.isKnown())
        return Known::NotStated;
    if (event.first > day)
        return Known::NotYet;
    if (event.last > day)
        return Known::Perhaps;
    if (place.isKnown() && place.first > day)
        return Known::Unplaced;
    return place.isKnown() && place.last > day ? Known::Perhaps : Known::Public;
}

std::uint32_t TimelineLane::knownOn(DayNumber day) const { return upTo(knownDays, day); }

KnownCount Timeline::knownOn(DayNumber day) const {
    KnownCount count;
    count.all = total();
    count.known = upTo(m_knownLast, day);
    count.perhaps = upTo(m_knownFirst, day) - count.known;
    count.notStated = count.all - static_cast<std::uint32_t>(m_knownLast.size());
    count.begunUnseen = upTo(m_begun, day) - upTo(m_begunAndKnown, day);
    return count;
}

/// Fills one Timeline: one walk over the events and their claims, then the lanes in order.
class TimelineBuilder {
public:
    TimelineBuilder(const Landscape &landscape, const VisibleSet &visible, LanesBy by, ReportDates &dates)
        : m_landscape(landscape)
        , m_visible(visible)
        , m_dates(dates) {
        m_out.by = by;
        m_out.snapshot = snapshotOf(landscape);
    }
    Timeline build();

private:
    /// Where the event at hand belongs, as its claims say.
    struct Home {
        TimelineLane::Is is;
        ObjectIndex object;
        Origin origin;
        ReportDays since;
    };
    void read(ObjectIndex event);
    void readPlace(ClaimIndex c, const ReportDays &reported);
    void addHome(ObjectIndex object, const ReportDays &since);
    void settleHomes(const TimelineItem &item);
    void sortItems();
    void fillLanes();
    TimelineLane &laneOf(const Home &home);
    void readContext();
    void indexDays();

    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    ReportDates &m_dates;
    Timeline m_out;
    std::vector<Home> m_homes; ///< of the event that is read
    bool m_stateNamed = false;
    std::vector<ReportDays> m_originSince = std::vector<ReportDays>(originCount);
    std::vector<std::vector<Home>> m_homesOf;  ///< per item, as it was read
    std::vector<std::uint32_t> m_laneOfObject; ///< per object: place among the lanes, or none
    std::array<std::uint32_t, originCount> m_laneOfOrigin{};
    std::uint32_t m_stateOnly = ObjectIndex::none, m_unnamed = ObjectIndex::none;
};

void TimelineBuilder::addHome(ObjectIndex object, const ReportDays &since) {
    const auto at = std::find_if(m_homes.begin(), m_homes.end(), [&](const Home &h) { return h.object == object; });
    if (at == m_homes.end())
        m_homes.push_back({TimelineLane::Is::Object, object, Origin::Unknown, since});
    else
        at->since = earlier(at->since, since);
}

void TimelineBuilder::readPlace(ClaimIndex c, const ReportDays &reported) {
    const auto &columns = m_landscape.columns();
    const ObjectIndex object(columns.object[c.value]);
    const Predicate predicate = columns.predicate[c.value];
    const auto is = [&](Kind kind) { return object.isValid() && m_landscape.kind(object) == kind; };
    if (predicate == Predicate::AttributedTo || predicate == Predicate::OriginatesFrom) {
        ReportDays &since = m_originSince[static_cast<std::size_t>(m_landscape.origin(object))];
        since = earlier(since, reported);
        m_stateNamed = m_stateNamed || predicate == Predicate::OriginatesFrom;
    }
    switch (m_out.by) {
    case LanesBy::Actor:
        if (predicate == Predicate::AttributedTo)
            addHome(object, reported);
        break;
    case LanesBy::Area:
        if ((predicate == Predicate::Targets || predicate == Predicate::LinkedTo) && is(Kind::ResearchArea))
            addHome(object, reported);
        break;
    case LanesBy::Subsector:
        if ((predicate == Predicate::Affects || predicate == Predicate::Targets) && is(Kind::Subsector))
            addHome(object, reported);
        break;
    case LanesBy::Country:
        if (predicate == Predicate::Victim && is(Kind::Country))
            addHome(object, reported);
        break;
    case LanesBy::Origin: break;
    }
}

/// An event that belongs nowhere by name stands in the lane for these.
void TimelineBuilder::settleHomes(const TimelineItem &item) {
    const ReportDays since = m_originSince[static_cast<std::size_t>(item.origin)];
    if (m_out.by == LanesBy::Origin)
        m_homes.push_back({TimelineLane::Is::Origin, {}, item.origin, since});
    else if (m_homes.empty() && m_out.by == LanesBy::Actor && m_stateNamed)
        m_homes.push_back({TimelineLane::Is::StateOnly, {}, Origin::Unknown, since});
    else if (m_homes.empty())
        m_homes.push_back({TimelineLane::Is::Unnamed, {}, Origin::Unknown, {}});
}

void TimelineBuilder::read(ObjectIndex event) {
    const auto &columns = m_landscape.columns();
    TimelineItem item;
    item.event = event;
    item.kind = m_landscape.kind(event);
    item.origin = originIn(m_landscape, m_visible, event);
    m_homes.clear();
    m_stateNamed = false;
    std::fill(m_originSince.begin(), m_originSince.end(), ReportDays());
    ReportDays ofAny;
    bool disrupted = false;
    for (const ClaimIndex c : m_landscape.claimsFrom(event)) {
        if (!m_visible.claim(c))
            continue;
        const ReportDays &reported = m_dates.of(m_landscape, c);
        ofAny = earlier(ofAny, reported);
        disrupted = disrupted || columns.areaBasis[c.value] == AreaBasis::ServiceDisrupted;
        if (columns.predicate[c.value] == Predicate::Occurred) {
            item.reported = earlier(item.reported, reported);
            item.confidence = lowerOf(item.confidence, columns.confidence[c.value]);
            if (const EventDays days = eventDays(m_landscape.claim(c).span, m_out.snapshot); days.isDated())
                item.days = item.days.isDated() ? joined(item.days, days) : days;
        }
        readPlace(c, reported);
    }
    if (!item.reported.isKnown())
        item.reported = ofAny;
    // The axis of the Overview reads the event's own span, whatever the filter lets through.
    if (!item.days.isDated())
        item.days = eventDays(m_landscape.span(event), m_out.snapshot);
    if (const auto day = chartDay(m_landscape, event); day && item.days.isDated())
        item.days.at = std::clamp(*day, item.days.first, item.days.last); // a claim of it may be hidden
    item.severity = disrupted                               ? Severity::Disrupted
                    : isAttempt(m_landscape.subtype(event)) ? Severity::Attempt
                                                            : Severity::Intrusion;
    item.future = item.days.isDated() && item.days.first > m_out.snapshot;
    settleHomes(item);
    item.several = m_homes.size() > 1;
    m_out.items.push_back(item);
    m_homesOf.push_back(m_homes);
    (item.kind == Kind::Incident   ? m_out.incidents
     : item.kind == Kind::Campaign ? m_out.campaigns
                                   : m_out.disinformation)++;
    m_out.undated += !item.days.isDated();
    m_out.future += item.future;
    m_out.several += item.several;
}

void TimelineBuilder::sortItems() {
    std::vector<std::uint32_t> order(m_out.items.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
        return m_out.items[a].days.first < m_out.items[b].days.first; // noDayFirst is the largest
    });
    std::vector<TimelineItem> items;
    std::vector<std::vector<Home>> homes;
    items.reserve(order.size());
    homes.reserve(order.size());
    for (const std::uint32_t i : order) {
        items.push_back(m_out.items[i]);
        homes.push_back(std::move(m_homesOf[i]));
    }
    m_out.items = std::move(items);
    m_homesOf = std::move(homes);
}

TimelineLane &TimelineBuilder::laneOf(const Home &home) {
    std::uint32_t &place = home.is == TimelineLane::Is::Object   ? m_laneOfObject[home.object.value]
                           : home.is == TimelineLane::Is::Origin ? m_laneOfOrigin[static_cast<std::size_t>(home.origin)]
                           : home.is == TimelineLane::Is::StateOnly ? m_stateOnly
                                                                    : m_unnamed;
    if (place == ObjectIndex::none) {
        place = static_cast<std::uint32_t>(m_out.lanes.size());
        TimelineLane lane;
        lane.is = home.is;
        lane.object = home.object;
        lane.origin =
            m_out.by == LanesBy::Actor && home.object.isValid() ? m_landscape.origin(home.object) : home.origin;
        m_out.lanes.push_back(std::move(lane));
    }
    return m_out.lanes[place];
}

void TimelineBuilder::fillLanes() {
    m_laneOfObject.assign(m_landscape.objectCount(), ObjectIndex::none);
    m_laneOfOrigin.fill(ObjectIndex::none);
    TimelineLane undated;
    undated.is = TimelineLane::Is::Undated;
    for (std::uint32_t i = 0; i < m_out.items.size(); ++i) {
        const TimelineItem &item = m_out.items[i];
        for (const Home &home : m_homesOf[i]) {
            TimelineLane &lane = laneOf(home);
            if (item.days.isDated())
                lane.places.push_back({i, home.since});
            else
                ++lane.undated;
            if (item.reported.isKnown())
                lane.knownDays.push_back(home.since.isKnown() ? std::max(item.reported.last, home.since.last)
                                                              : item.reported.last);
        }
        if (!item.days.isDated())
            undated.places.push_back({i, item.reported});
    }
    if (!undated.places.empty())
        m_out.lanes.push_back(std::move(undated));
    for (TimelineLane &lane : m_out.lanes)
        std::sort(lane.knownDays.begin(), lane.knownDays.end());
}

void TimelineBuilder::readContext() {
    for (const ObjectIndex event : m_landscape.objectsOf(Kind::ContextEvent)) {
        if (!m_visible.object(event))
            continue;
        const EventDays days = eventDays(m_landscape.span(event), m_out.snapshot);
        if (days.isDated())
            m_out.context.push_back({event, m_landscape.subtype(event), days});
    }
    std::stable_sort(m_out.context.begin(), m_out.context.end(),
                     [](const ContextMark &a, const ContextMark &b) { return a.days.at < b.days.at; });
}

void TimelineBuilder::indexDays() {
    bool first = true;
    for (const TimelineItem &item : m_out.items) {
        if (item.reported.isKnown()) {
            m_out.m_knownFirst.push_back(item.reported.first);
            m_out.m_knownLast.push_back(item.reported.last);
        }
        if (!item.days.isDated())
            continue;
        m_out.firstDay = first ? item.days.first : std::min(m_out.firstDay, item.days.first);
        m_out.lastDay = first ? item.days.last : std::max(m_out.lastDay, item.days.last);
        first = false;
        m_out.m_begun.push_back(item.days.startLast); // for certain
        const bool exact = item.days.first == item.days.startLast && !item.days.openStart && item.reported.isKnown() &&
                           item.reported.first == item.reported.last;
        if (exact && item.reported.first >= item.days.first)
            m_out.delays.push_back(item.reported.first - item.days.first);
        if (item.reported.isKnown())
            m_out.m_begunAndKnown.push_back(std::max(item.days.startLast, item.reported.last));
    }
    m_out.firstDay = first ? m_out.snapshot : std::min(m_out.firstDay, m_out.snapshot);
    m_out.lastDay = first ? m_out.snapshot : std::max(m_out.lastDay, m_out.snapshot);
    for (auto *days : {&m_out.m_knownFirst, &m_out.m_knownLast, &m_out.m_begun, &m_out.m_begunAndKnown, &m_out.delays})
        std::sort(days->begin(), days->end());
}

Timeline TimelineBuilder::build() {
    for (const Kind kind : {Kind::Incident, Kind::Campaign, Kind::Disinformation})
        for (const ObjectIndex event : m_landscape.objectsOf(kind))
            if (m_visible.object(event) && !m_landscape.isBackground(event))
                read(event);
    sortItems();
    fillLanes();
    readContext();
    indexDays();
    sortLanes(m_out, m_landscape, LaneOrder::OriginAndCount);
    return std::move(m_out);
}

Timeline timelineOf(const Landscape &landscape, const VisibleSet &visible, LanesBy by) {
    ReportDates dates;
    return timelineOf(landscape, visible, by, dates);
}

Timeline timelineOf(const Landscape &landscape, const VisibleSet &visible, LanesBy by, ReportDates &dates) {
    return TimelineBuilder(landscape, visible, by, dates).build();
}

void sortLanes(Timeline &timeline, const Landscape &landscape, LaneOrder order) {
    const auto group = [](const TimelineLane &lane) { // named ones first
        return lane.is <= TimelineLane::Is::Origin ? 0 : static_cast<int>(lane.is);
    };
    const auto name = [&](const TimelineLane &lane) {
        return lane.object.isValid() ? landscape.name(lane.object) : title(lane.origin);
    };
    const auto key = [&](const TimelineLane &lane) -> std::int64_t {
        const auto &places = lane.places;
        switch (order) {
        case LaneOrder::OriginAndCount:
            return (static_cast<std::int64_t>(lane.origin) << 32) - static_cast<std::int64_t>(lane.total());
        case LaneOrder::Count: return -static_cast<std::int64_t>(lane.total());
        case LaneOrder::Name: return 0;
        case LaneOrder::First: return places.empty() ? noDayFirst : timeline.items[places.front().item].days.first;
        case LaneOrder::Latest: return places.empty() ? noDayFirst : -timeline.items[places.back().item].days.first;
        }
        return 0;
    };
    std::stable_sort(timeline.lanes.begin(), timeline.lanes.end(), [&](const TimelineLane &a, const TimelineLane &b) {
        return std::tuple(group(a), key(a), name(a)) < std::tuple(group(b), key(b), name(b));
    });
}

} // namespace hw
