// The rows and tables of the Overview as values: what is new, and every chart as a table. Pure.
#pragma once

#include "landscape/overview.h"
#include "panels/lines_view.h"
#include "panels/table_text.h"

namespace hw {

std::vector<LineItem> newestLines(const Landscape &l, const VisibleSet &v, const Overview &overview, std::size_t most);
/// One row per bucket, one column per origin that occurs, total last; "without a date" below.
TextTable activityTable(const Activity &activity);
TextTable rankingTable(const Landscape &l, const Overview &overview);
/// Rows, columns and totals as on screen.
TextTable matrixTable(const Landscape &l, const TargetMatrix &matrix);

} // namespace hw
