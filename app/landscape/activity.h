// Activity: where events stand on the axis of a chart, and how many stand in each of its bars. Pure.
#pragma once

#include "landscape/overview.h"

#include <optional>
#include <span>

namespace hw {

/// The day that stands for an event: the middle of its start, which is imprecise when only a month or year is known;
/// without a start the middle of its end; nothing when no date is known.
std::optional<DayNumber> chartDay(const Landscape &landscape, ObjectIndex event);

/// Bars without gaps over the days of these events; the unit, unless given, follows from the time between the first and
/// the last.
struct DatedEvent {
    DayNumber day = 0; ///< see chartDay
    Origin origin = Origin::Unknown;
};
Activity activityOf(std::span<const DatedEvent> dated, std::uint32_t undated, std::optional<BucketUnit> unit = {});
/// The same of events as they stand in a landscape. Origins are those that the visible claims give (originIn).
Activity activityOf(const Landscape &landscape, const VisibleSet &visible, std::span<const ObjectIndex> events,
                    std::optional<BucketUnit> unit = {});

} // namespace hw
