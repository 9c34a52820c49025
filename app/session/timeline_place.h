// Where a timeline is: which lanes, and by which day things were known, as the focus and the argument of a route
// (`helixwatch:timeline?focus=area&rows=known:2020-03-01`); and periods as dates of a filter. Pure.
#pragma once

#include "basics/result.h"
#include "landscape/filter.h"
#include "landscape/timeline.h"
#include "session/exploration.h"

namespace hw {

struct TimelinePlace {
    LanesBy by = LanesBy::Actor;
    std::optional<DayNumber> knownBy;
    friend bool operator==(const TimelinePlace &, const TimelinePlace &) = default;
};

Route timelineRoute(const TimelinePlace &place);
/// The error says in a sentence what was not understood. Lanes by actor are what an empty focus means.
Result<TimelinePlace> timelinePlaceOf(const Route &route);
/// Whether a Timeline route may have this focus.
bool isTimelineFocus(const QString &focus);

/// The filter with exactly these days as its period, in the coarsest dates that say so ("2020-03" rather than two
/// days).
Filter withPeriod(Filter filter, DayNumber from, DayNumber to);
Filter withoutPeriod(Filter filter);

} // namespace hw
