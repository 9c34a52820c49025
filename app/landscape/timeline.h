// Timeline: what happened when, and since when it is known: the visible events as lanes of dated items, on two clocks.
// Pure; days in UTC. Every event stands once in `items` and is counted once, in however many lanes it stands.
#pragma once

#include "landscape/report_dates.h"
#include "landscape/visible_set.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hw {

/// What a lane stands for. The words are those of the filter's keys: "actor", "origin", "area", "sector", "country".
enum class LanesBy : std::uint8_t { Actor, Origin, Area, Subsector, Country };
inline constexpr std::size_t lanesByCount = 5;
std::string_view word(LanesBy);
std::optional<LanesBy> lanesByFromWord(std::string_view text);

/// What came of an incident, by the data's own fields: its kind (an attempt is one by its subtype) and whether a
/// visible claim says that care or research was disrupted (area basis `service-disrupted`).
enum class Severity : std::uint8_t { Attempt, Intrusion, Disrupted };

/// When it happened, as far as the dates say. An imprecise date allows all its days and is sure of none.
struct EventDays {
    DayNumber first = noDayFirst, last = noDayLast;         ///< all days that the dates allow
    DayNumber sureFirst = noDayFirst, sureLast = noDayLast; ///< going on for certain; none where sureFirst > sureLast
    DayNumber startLast = noDayLast;                        ///< latest day on which it can have begun
    DayNumber at = 0;       ///< where a mark stands: the day that the activity chart counts it on
    bool openStart = false; ///< "since at least", or nobody says since when
    bool openEnd = false;   ///< going on; `last` and `sureLast` are the snapshot's day, or the start
    bool isDated() const { return first != noDayFirst; }
};
/// `snapshot`: the day at which what goes on is known to go on.
EventDays eventDays(const TimeSpan &span, DayNumber snapshot);

/// What was public on a day. Unplaced: the event was, but not that it belongs into this lane. Perhaps: its first report
/// is dated too imprecisely to tell. NotStated: no source of it is dated.
enum class Known : std::uint8_t { Public, Unplaced, Perhaps, NotYet, NotStated };
Known knownBy(const ReportDays &event, const ReportDays &place, DayNumber day);

struct TimelineItem {
    ObjectIndex event;
    Kind kind = Kind::Incident;
    Severity severity = Severity::Intrusion;       ///< of incidents
    Origin origin = Origin::Unknown;               ///< as the visible claims have it (originIn)
    Confidence confidence = Confidence::NotStated; ///< least sure of the claims that it took place
    EventDays days;
    ReportDays reported;  ///< the first claim that it took place, else the first of any of its claims
    bool future = false;  ///< begins after the snapshot
    bool several = false; ///< stands in more than one lane
};

struct TimelineLane {
    enum class Is : std::uint8_t { Object, Origin, StateOnly, Unnamed, Undated };
    /// An item's place in a lane, with the day on which it became public that it belongs there.
    struct Place {
        std::uint32_t item = 0;
        ReportDays since;
    };
    Is is = Is::Object;
    ObjectIndex object; ///< actor, area, subsector or country
    Origin origin = Origin::Unknown;
    std::vector<Place> places; ///< dated ones in order of their first day; in the lane Undated those without a date
    std::uint32_t undated = 0; ///< that belong here and stand in the lane Undated
    std::uint32_t total() const {
        return static_cast<std::uint32_t>(places.size()) + (is == Is::Undated ? 0 : undated);
    }
    /// How many of all that belong here were public on that day, and known to belong here.
    std::uint32_t knownOn(DayNumber day) const;
    std::vector<DayNumber> knownDays; ///< sorted: when each of them was known for certain
};

/// A dotted line with words: an indictment, a plan, an emergency.
struct ContextMark {
    ObjectIndex event;
    std::string_view kind; ///< its subtype; as long as the landscape lives
    EventDays days;
};

struct KnownCount { ///< begunUnseen: had begun for certain, and were not public for certain
    std::uint32_t all = 0, known = 0, perhaps = 0, notStated = 0, begunUnseen = 0;
};

class Timeline {
public:
    LanesBy by = LanesBy::Actor;
    std::vector<TimelineItem> items;  ///< dated ones first, in order of their first day
    std::vector<TimelineLane> lanes;  ///< those without a name and the undated last
    std::vector<ContextMark> context; ///< dated, in order
    DayNumber snapshot = 0;           ///< the day of the dataset
    std::uint32_t incidents = 0, campaigns = 0, disinformation = 0, undated = 0, future = 0, several = 0;
    std::uint32_t total() const { return static_cast<std::uint32_t>(items.size()); }
    /// First and last day of what is dated, the snapshot among them.
    DayNumber firstDay = 0, lastDay = 0;

    KnownCount knownOn(DayNumber day) const; ///< by search in sorted days: cheap at any size
    std::vector<DayNumber> delays;           ///< sorted: from beginning to report, of those where both days are exact

private:
    friend class TimelineBuilder;
    std::vector<DayNumber> m_knownFirst, m_knownLast; ///< sorted, of the items whose report is dated
    std::vector<DayNumber> m_begun, m_begunAndKnown;  ///< sorted
};

/// Incidents, campaigns (no ATT&CK background) and disinformation operations that are visible. Lanes by origin, then by
/// count; see sortLanes.
Timeline timelineOf(const Landscape &landscape, const VisibleSet &visible, LanesBy by);
/// The same for who asks again and again: the dates are kept.
Timeline timelineOf(const Landscape &landscape, const VisibleSet &visible, LanesBy by, ReportDates &dates);

enum class LaneOrder : std::uint8_t { OriginAndCount, Count, Name, First, Latest };
inline constexpr std::size_t laneOrderCount = 5;
/// What has no name and what has no date stay last.
void sortLanes(Timeline &timeline, const Landscape &landscape, LaneOrder order);

} // namespace hw
