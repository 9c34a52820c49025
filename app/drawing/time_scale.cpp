#include "drawing/time_scale.h"

#include "drawing/paint.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double leastWindow = 1;  // day
constexpr double labelGap = 10;    // pixels
constexpr double leastBand = 40;   // pixels
constexpr double tolerance = 1e-6; // days: a tenth of a second, far above what rounding loses
constexpr std::size_t mostTicks = 4000;

QDate dateOf(DayNumber day) { return QDate(1970, 1, 1).addDays(day); }
DayNumber dayOf(const QDate &date) { return static_cast<DayNumber>(QDate(1970, 1, 1).daysTo(date)); }

QString monthName(const QDate &date) { return QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat); }

/// Typical days of a unit, for choosing one.
double daysOf(TimeUnit unit) {
    switch (unit) {
    case TimeUnit::Day: return 1;
    case TimeUnit::Week: return 7;
    case TimeUnit::Month: return 30.44;
    case TimeUnit::Quarter: return 91.31;
    case TimeUnit::Year: return 365.24;
    case TimeUnit::Decade: return 3652.4;
    case TimeUnit::Century: return 36524;
    }
    return 1;
}

/// Ticks every so many units.
struct Step {
    TimeUnit unit;
    int every;
    double days() const { return daysOf(unit) * every; }
};
constexpr Step steps[] = {{TimeUnit::Day, 1},   {TimeUnit::Week, 1},  {TimeUnit::Month, 1},   {TimeUnit::Quarter, 1},
                          {TimeUnit::Year, 1},  {TimeUnit::Year, 2},  {TimeUnit::Year, 5},    {TimeUnit::Decade, 1},
                          {TimeUnit::Year, 20}, {TimeUnit::Year, 50}, {TimeUnit::Century, 1}, {TimeUnit::Year, 500}};

/// The words at a tick; `full` where the ticks before do not say of which month or year it is.
QString words(const Step &step, const QDate &date, bool full) {
    switch (step.unit) {
    case TimeUnit::Day:
        if (full || date.day() == 1)
            return QStringLiteral("%1 %2 %3").arg(date.day()).arg(monthName(date)).arg(date.year());
        return QString::number(date.day());
    case TimeUnit::Week: {
        const QString day = QStringLiteral("%1 %2").arg(date.day()).arg(monthName(date));
        return full ? day + u' ' + QString::number(date.year()) : day;
    }
    case TimeUnit::Month:
    case TimeUnit::Quarter:
        return full || date.month() == 1 ? monthName(date) + u' ' + QString::number(date.year()) : monthName(date);
    default: return QString::number(date.year());
    }
}

/// Whether a year, or among days a month, begins with this tick.
bool isStrong(const Step &step, const QDate &date, const QDate &before) {
    switch (step.unit) {
    case TimeUnit::Day: return date.day() == 1;
    case TimeUnit::Week: return before.isValid() && before.year() != date.year();
    case TimeUnit::Month:
    case TimeUnit::Quarter: return date.month() == 1;
    default: return false;
    }
}

/// How wide the words between two ticks can become.
double usualWidth(const Theme &theme, const Step &step) {
    const QString widest = step.unit == TimeUnit::Day    ? QStringLiteral("28")
                           : step.unit == TimeUnit::Week ? QStringLiteral("28 May")
                           : step.days() < 300           ? QStringLiteral("May")
                                                         : QStringLiteral("2028");
    return paint::textWidth(theme, widest, Type::CaptionMed) + labelGap;
}

const Step &stepFor(const Theme &theme, const TimeScale &scale) {
    for (const Step &step : steps)
        if (step.days() * scale.dayWidth() >= usualWidth(theme, step))
            return step;
    return steps[std::size(steps) - 1];
}

} // namespace

TimeScale::TimeScale(const TimeWindow &window, double left, double width)
    : m_window(window)
    , m_left(left)
    , m_width(std::max(1.0, width)) {
    if (!(m_window.days() >= leastWindow)) // false for what is no number
        m_window.to = m_window.from + leastWindow;
}

DayNumber TimeScale::dayAt(double x) const {
    return static_cast<DayNumber>(std::clamp(std::floor(timeAt(x) + tolerance), -longestWindow, longestWindow));
}

TimeWindow TimeScale::zoomedAbout(double x, double factor) const {
    const double kept = timeAt(x);
    const double part = (x - m_left) / m_width;
    const double days = std::clamp(m_window.days() / factor, std::max(leastWindow, m_width / widestDay), longestWindow);
    return {kept - part * days, kept + (1 - part) * days};
}

TimeWindow TimeScale::panned(double pixels) const {
    const double days = pixels / dayWidth();
    return {m_window.from - days, m_window.to - days};
}

TimeWindow TimeScale::clamped(TimeWindow window, const TimeWindow &domain, double width) {
    if (!std::isfinite(window.from) || !std::isfinite(window.to) || window.days() <= 0)
        return domain;
    const double least = std::max(leastWindow, width / widestDay);
    if (window.days() >= domain.days() && domain.days() >= least)
        return domain;
    const double days = std::clamp(window.days(), least, std::max(least, domain.days()));
    const double middle = (window.from + window.to) / 2;
    if (days != window.days())
        window = {middle - days / 2, middle + days / 2};
    // The window stays within the domain, so that nobody loses the way.
    const double shift = window.from < domain.from ? domain.from - window.from
                         : window.to > domain.to   ? std::max(domain.to - window.to, domain.from - window.from)
                                                   : 0;
    return {window.from + shift, window.to + shift};
}

DayNumber unitStart(TimeUnit unit, DayNumber day) {
    const QDate date = dateOf(day);
    const int year = date.year();
    switch (unit) {
    case TimeUnit::Day: return day;
    case TimeUnit::Week: return day - (date.dayOfWeek() - 1);
    case TimeUnit::Month: return dayOf(QDate(year, date.month(), 1));
    case TimeUnit::Quarter: return dayOf(QDate(year, (date.month() - 1) / 3 * 3 + 1, 1));
    case TimeUnit::Year: return dayOf(QDate(year, 1, 1));
    case TimeUnit::Decade: return dayOf(QDate(std::max(1, year / 10 * 10), 1, 1));
    case TimeUnit::Century: return dayOf(QDate(std::max(1, year / 100 * 100), 1, 1));
    }
    return day;
}

DayNumber nextUnit(TimeUnit unit, DayNumber day) {
    const QDate start = dateOf(unitStart(unit, day));
    switch (unit) {
    case TimeUnit::Day: return day + 1;
    case TimeUnit::Week: return dayOf(start) + 7;
    case TimeUnit::Month: return dayOf(start.addMonths(1));
    case TimeUnit::Quarter: return dayOf(start.addMonths(3));
    case TimeUnit::Year: return dayOf(start.addYears(1));
    case TimeUnit::Decade: return dayOf(QDate(start.year() / 10 * 10 + 10, 1, 1));
    case TimeUnit::Century: return dayOf(QDate(start.year() / 100 * 100 + 100, 1, 1));
    }
    return day + 1;
}

std::vector<TimeTick> timeTicks(const Theme &theme, const TimeScale &scale) {
    const Step &step = stepFor(theme, scale);
    std::vector<TimeTick> ticks;
    QDate before;
    double end = -1e9;
    const DayNumber last = scale.dayAt(scale.right());
    const bool years = step.unit >= TimeUnit::Year;
    for (DayNumber day = unitStart(step.unit, scale.dayAt(scale.left())); day <= last && ticks.size() < mostTicks;
         day = nextUnit(step.unit, day)) {
        const QDate date = dateOf(day);
        if ((years && step.unit == TimeUnit::Year && date.year() % step.every != 0) ||
            scale.x(day) < scale.left() - 0.5)
            continue;
        TimeTick tick{day, {}, isStrong(step, date, before)};
        const QString text = words(step, date, ticks.empty() || tick.strong);
        const Type role = tick.strong ? Type::CaptionMed : Type::Caption;
        const double x = scale.x(day), width = paint::textWidth(theme, text, role);
        if (x >= end + labelGap && x + width <= scale.right()) {
            tick.text = text;
            end = x + width;
        }
        ticks.push_back(std::move(tick));
        before = date;
    }
    return ticks;
}

std::vector<TimeBand> timeBands(const TimeScale &scale) {
    TimeUnit unit = TimeUnit::Century;
    for (const TimeUnit candidate : {TimeUnit::Quarter, TimeUnit::Year, TimeUnit::Decade})
        if (unit == TimeUnit::Century && daysOf(candidate) * scale.dayWidth() >= leastBand)
            unit = candidate;
    if (daysOf(TimeUnit::Quarter) * scale.dayWidth() > scale.width()) // a single band would say nothing
        unit = daysOf(TimeUnit::Month) * scale.dayWidth() > scale.width() ? TimeUnit::Week : TimeUnit::Month;
    std::vector<TimeBand> bands;
    const DayNumber last = scale.dayAt(scale.right());
    for (DayNumber day = unitStart(unit, scale.dayAt(scale.left())); day <= last && bands.size() < mostTicks;) {
        const DayNumber next = nextUnit(unit, day);
        const QDate date = dateOf(day);
        const int number = unit == TimeUnit::Week      ? (day + 3) / 7
                           : unit == TimeUnit::Month   ? date.month()
                           : unit == TimeUnit::Quarter ? (date.month() - 1) / 3
                           : unit == TimeUnit::Year    ? date.year()
                           : unit == TimeUnit::Decade  ? date.year() / 10
                                                       : date.year() / 100;
        bands.push_back({day, next, (number & 1) != 0});
        day = next;
    }
    return bands;
}

} // namespace hw
