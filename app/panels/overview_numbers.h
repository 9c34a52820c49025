// The key numbers of the Overview as values: only what the data can carry, each with an honest note and the list behind
// it. Pure functions of a landscape, a filter and its Overview.
#pragma once

#include "drawing/kpi.h"
#include "landscape/filter.h"
#include "landscape/overview.h"
#include "session/rows_query.h"

#include <optional>
#include <vector>

namespace hw {

struct KeyNumber {
    Kpi shown;
    Route opens;
    std::size_t rows = 0; ///< how many rows stand behind it
};

/// The period before the one that the filter sets, equally long; nothing when the filter sets no period.
std::optional<Filter> filterBefore(const Filter &filter, const DatasetInfo &info);

/// `filter` is what `v` passes. `before` is the Overview of the period before, where there is one; `beforeFilter` names
/// it in words.
std::vector<KeyNumber> keyNumbers(const Landscape &l, const VisibleSet &v, const Filter &filter,
                                  const Overview &overview, const Overview *before = nullptr,
                                  const Filter *beforeFilter = nullptr);

/// "per quarter, by origin" and the like, for the activity card.
QString unitWords(BucketUnit unit);
/// "Incidents and campaigns per quarter, from January 2013 to March 2026, most 24 from April 2020 to June 2020".
QString activitySummary(const Activity &activity);
/// "12 stand in several rows, 30 in several columns; totals count each once"; empty when nothing repeats.
QString repeatCaption(const TargetMatrix &matrix);
QString rowLabel(const Landscape &l, const MatrixRow &row);
QString columnLabel(const Landscape &l, const MatrixColumn &column);
/// The query behind a row, a column or a cell of the matrix; -1 stands for all rows or all columns.
EventQuery queryOf(const TargetMatrix &matrix, int row, int column);

} // namespace hw
