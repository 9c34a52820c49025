#include "landscape/activity.h"

#include "landscape/event_facts.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace hw {
namespace {

constexpr int monthsOfMonthBars = 3 * 12;
constexpr int monthsOfQuarterBars = 20 * 12;

int monthNumber(DayNumber day) {
    const PartialDate date = PartialDate::ofDay(day);
    return date.year() * 12 + date.month() - 1;
}

DayNumber firstDayOfMonth(int month) {
    using namespace std::chrono;
    const sys_days first = year{month / 12} / std::chrono::month{static_cast<unsigned>(month % 12 + 1)} / 1;
    return static_cast<DayNumber>(first.time_since_epoch().count());
}

int monthsOf(BucketUnit unit) { return unit == BucketUnit::Month ? 1 : unit == BucketUnit::Quarter ? 3 : 12; }

BucketUnit unitFor(int months) {
    if (months < monthsOfMonthBars)
        return BucketUnit::Month;
    return months < monthsOfQuarterBars ? BucketUnit::Quarter : BucketUnit::Year;
}

DayNumber middle(const PartialDate &date) { return date.firstDay() + (date.lastDay() - date.firstDay()) / 2; }

} // namespace

std::uint32_t ActivityBucket::total() const { return std::accumulate(byOrigin.begin(), byOrigin.end(), 0U); }

std::optional<DayNumber> chartDay(const Landscape &landscape, ObjectIndex event) {
    const TimeSpan &span = landscape.span(event);
    if (span.start)
        return middle(*span.start);
    return span.end ? std::optional(middle(*span.end)) : std::nullopt;
}

Activity activityOf(const Landscape &landscape, const VisibleSet &visible, std::span<const ObjectIndex> events,
                    std::optional<BucketUnit> unit) {
    std::vector<DatedEvent> dated;
    dated.reserve(events.size());
    for (const ObjectIndex event : events)
        if (const auto day = chartDay(landscape, event))
            dated.push_back({*day, originIn(landscape, visible, event)});
    return activityOf(dated, static_cast<std::uint32_t>(events.size() - dated.size()), unit);
}

Activity activityOf(std::span<const DatedEvent> dated, std::uint32_t undated, std::optional<BucketUnit> unit) {
    Activity activity;
    activity.undated = undated;
    if (dated.empty())
        return activity;
    const auto [first, last] = std::ranges::minmax_element(dated, {}, &DatedEvent::day);
    const int firstMonth = monthNumber(first->day), lastMonth = monthNumber(last->day);
    activity.unit = unit.value_or(unitFor(lastMonth - firstMonth));
    const int step = monthsOf(activity.unit);
    const int start = firstMonth - firstMonth % step;
    for (int month = start; month <= lastMonth; month += step) {
        ActivityBucket bucket;
        bucket.firstDay = firstDayOfMonth(month);
        bucket.lastDay = firstDayOfMonth(month + step) - 1;
        activity.buckets.push_back(bucket);
    }
    for (const auto &[day, origin] : dated)
        ++activity.buckets[static_cast<std::size_t>((monthNumber(day) - start) / step)]
              .byOrigin[static_cast<std::size_t>(origin)];
    return activity;
}

} // namespace hw
