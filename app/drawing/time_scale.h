// TimeScale: which pixel is which day, and which day is which pixel, from decades down to single days; and where ticks
// and bands of an axis stand on it. Days are whole days in UTC: day d covers x(d) to x(d + 1). A value; pure.
#pragma once

#include "drawing/theme.h"
#include "landscape/overview.h"

#include <QString>
#include <vector>

namespace hw {

/// A stretch of time, in days since 1970 and parts of days; `to` is its end, not its last day.
struct TimeWindow {
    double from = 0, to = 1;
    double days() const { return to - from; }
    friend bool operator==(const TimeWindow &, const TimeWindow &) = default;
};

class TimeScale {
public:
    static constexpr double widestDay = 72;        ///< pixels: nothing is gained by a wider one
    static constexpr double longestWindow = 3.7e6; ///< days: the calendar of the data ends with the year 9999

    TimeScale() = default;
    /// The window over the pixels from `left` on, `width` of them (at least one).
    TimeScale(const TimeWindow &window, double left, double width);

    const TimeWindow &window() const { return m_window; }
    double left() const { return m_left; }
    double right() const { return m_left + m_width; }
    double width() const { return m_width; }
    double dayWidth() const { return m_width / m_window.days(); }
    double x(double day) const { return m_left + (day - m_window.from) * dayWidth(); }
    double timeAt(double x) const { return m_window.from + (x - m_left) / dayWidth(); } ///< inverse of x()
    DayNumber dayAt(double x) const; ///< the day that covers this pixel; dayAt(x(d)) is d

    /// The window after zooming, with the moment at pixel `x` kept where it is. A factor above 1 shows less time.
    TimeWindow zoomedAbout(double x, double factor) const;
    TimeWindow panned(double pixels) const; ///< as when the picture is dragged to the right
    /// The window brought to an allowed length around its middle, and to where it meets `domain`.
    static TimeWindow clamped(TimeWindow window, const TimeWindow &domain, double width);

private:
    TimeWindow m_window;
    double m_left = 0, m_width = 1;
};

/// What stands on an axis, coarse or fine.
enum class TimeUnit : std::uint8_t { Day, Week, Month, Quarter, Year, Decade, Century };
/// The first day of the unit that the day lies in (weeks begin on Monday), and of the one after it.
DayNumber unitStart(TimeUnit unit, DayNumber day);
DayNumber nextUnit(TimeUnit unit, DayNumber day);

struct TimeTick {
    DayNumber day = 0;
    QString text;        ///< "Jan 2024", "Feb", "12"; empty where its words would touch the ones before
    bool strong = false; ///< a year or, among days, a month begins
};
/// The ticks of a scale, as many as fit with their words.
std::vector<TimeTick> timeTicks(const Theme &theme, const TimeScale &scale);

struct TimeBand {
    DayNumber from = 0, to = 0; ///< `to` belongs no more to it
    bool shaded = false;        ///< every other one; the same ones wherever the window stands
};
/// Quarters, or what else can be told apart at this scale.
std::vector<TimeBand> timeBands(const TimeScale &scale);

} // namespace hw
