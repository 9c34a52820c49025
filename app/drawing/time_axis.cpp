#include "drawing/time_axis.h"

#include "drawing/paint.h"

#include <QDate>
#include <QLocale>

namespace hw {
namespace {

constexpr double labelGap = 10;

QDate dateOf(DayNumber day) { return QDate(1970, 1, 1).addDays(day); }
DayNumber dayOf(const QDate &date) { return static_cast<DayNumber>(QDate(1970, 1, 1).daysTo(date)); }

QString monthName(const QDate &date) { return QLocale().standaloneMonthName(date.month(), QLocale::ShortFormat); }

QString quarterName(const QDate &date) { return QStringLiteral("Q%1").arg((date.month() - 1) / 3 + 1); }

/// Steps in months that a person can count along: each is a whole part or a multiple of a year.
constexpr int monthSteps[] = {1, 3, 6, 12, 24, 60, 120, 240, 600};

bool standsOnStep(const QDate &date, int step) {
    if (step >= 12)
        return date.month() == 1 && date.year() % (step / 12) == 0;
    return (date.month() - 1) % step == 0;
}

/// The text at a date when labels are `step` months apart and the label before stood in `lastYear`.
QString labelText(const QDate &date, int step, bool quarters, int lastYear) {
    const QString year = QString::number(date.year());
    if (step >= 12)
        return year;
    const QString part = quarters ? quarterName(date) : monthName(date);
    return date.year() == lastYear ? part : part + u' ' + year;
}

} // namespace

QString bucketTitle(BucketUnit unit, DayNumber firstDay) {
    const QDate date = dateOf(firstDay);
    switch (unit) {
    case BucketUnit::Month: return monthName(date) + u' ' + QString::number(date.year());
    case BucketUnit::Quarter: return quarterName(date) + u' ' + QString::number(date.year());
    case BucketUnit::Year: break;
    }
    return QString::number(date.year());
}

QString dayTitle(DayNumber day) {
    const QDate date = dateOf(day);
    return QStringLiteral("%1 %2 %3").arg(date.day()).arg(monthName(date)).arg(date.year());
}

std::vector<TimeLabel> bucketLabels(const Theme &theme, const Activity &activity, double bucketWidth) {
    const bool quarters = activity.unit == BucketUnit::Quarter;
    const int monthsPerBucket = activity.unit == BucketUnit::Month ? 1 : quarters ? 3 : 12;
    for (const int step : monthSteps) {
        if (step < monthsPerBucket)
            continue;
        std::vector<TimeLabel> labels;
        int lastYear = 0;
        double lastEnd = -1e9;
        bool fits = true;
        for (int i = 0; i < int(activity.buckets.size()) && fits; ++i) {
            const QDate date = dateOf(activity.buckets[std::size_t(i)].firstDay);
            if (!standsOnStep(date, step))
                continue;
            const QString text = labelText(date, step, quarters, lastYear);
            const double half = paint::textWidth(theme, text, Type::Caption) / 2;
            const double centre = (i + 0.5) * bucketWidth;
            fits = centre - half >= lastEnd + labelGap;
            lastEnd = centre + half;
            lastYear = date.year();
            labels.push_back({i, text});
        }
        if (fits && !labels.empty())
            return labels;
        if (fits) // no bucket stands on a step: name the first
            return activity.buckets.empty()
                       ? labels
                       : std::vector<TimeLabel>{{0, bucketTitle(activity.unit, activity.buckets.front().firstDay)}};
    }
    return {};
}

std::vector<DayLabel> dayLabels(const Theme &theme, DayNumber from, DayNumber to, double width) {
    if (to <= from || width <= 0)
        return {};
    for (const int step : monthSteps) {
        const double perStep = width * step * 30.44 / (to - from);
        if (perStep < 12)
            continue;
        std::vector<DayLabel> labels;
        const QDate first = dateOf(from);
        QDate date(first.year(), first.month(), 1);
        int lastYear = 0;
        double lastEnd = -1e9;
        bool fits = true;
        for (; fits && dayOf(date) <= to; date = date.addMonths(1)) {
            if (!standsOnStep(date, step) || dayOf(date) < from)
                continue;
            const QString text = labelText(date, step, false, lastYear);
            const double x = width * (dayOf(date) - from) / (to - from);
            const double wide = paint::textWidth(theme, text, Type::Caption);
            if (x + wide > width)
                break;
            fits = x >= lastEnd + labelGap;
            lastEnd = x + wide;
            lastYear = date.year();
            labels.push_back({dayOf(date), text});
        }
        if (fits && !labels.empty())
            return labels;
    }
    return {};
}

CountAxis countAxis(std::uint32_t largest) {
    CountAxis axis;
    constexpr std::uint32_t mantissas[] = {1, 2, 4, 5};
    for (std::uint32_t power = 1;; power *= 10)
        for (const std::uint32_t mantissa : mantissas) {
            if (mantissa == 4 && power > 1) // 1, 2, 4, 5, 10, 20, 50, 100 …
                continue;
            axis.step = mantissa * power;
            const std::uint32_t steps = largest / axis.step + (largest % axis.step != 0);
            if (steps <= 4 || power >= 100'000'000) {
                axis.top = std::max<std::uint32_t>(1, steps) * axis.step;
                return axis;
            }
        }
}

} // namespace hw
