// Words and places of time on an axis: bucket titles, and which labels fit ("Jun 2023", then months, the year again
// when it changes). Pure.
#pragma once

#include "drawing/theme.h"
#include "landscape/overview.h"

#include <QString>
#include <vector>

namespace hw {

/// "May 2025"; "Q2 2025"; "2025".
QString bucketTitle(BucketUnit unit, DayNumber firstDay);
/// "22 May 2025".
QString dayTitle(DayNumber day);

struct TimeLabel {
    int bucket = 0;
    QString text;
};
/// The labels that fit under buckets of equal width without touching, in calendar steps.
std::vector<TimeLabel> bucketLabels(const Theme &theme, const Activity &activity, double bucketWidth);

struct DayLabel {
    DayNumber day = 0; ///< where it stands
    QString text;
};
/// Labels for a continuous axis of `width` from one day to another: years, quarters or months, as many as fit.
std::vector<DayLabel> dayLabels(const Theme &theme, DayNumber from, DayNumber to, double width);

/// A count axis: starts at zero, steps of 1, 2, 4, 5, 10, 20, 50 …, at most five labels.
struct CountAxis {
    std::uint32_t step = 1;
    std::uint32_t top = 1;
};
CountAxis countAxis(std::uint32_t largest);

} // namespace hw
