// The years that a slider can play: which ones there are under a filter, and the filter of one of them. Pure; values.
#pragma once

#include "landscape/filter.h"
#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <optional>

namespace hw {

struct YearRange {
    int first = 0, last = 0; ///< calendar years, both belong to it
    friend bool operator==(const YearRange &, const YearRange &) = default;
};
/// From the earliest to the latest year that a claim under the filter names, whatever period the filter has. A claim
/// without a date takes the dates of its incident or campaign; none: nothing is dated. `among`: only claims about these
/// objects, and between them.
std::optional<YearRange> yearsOf(const Landscape &landscape, const Filter &filter, const Bits *among = nullptr);

enum class YearWindow { OneYear, UpToYear };
/// The filter with that period instead of its own.
Filter inYear(Filter filter, int year, YearWindow window);
/// The year in which the filter's period ends.
std::optional<int> lastYearOf(const Filter &filter);

} // namespace hw
