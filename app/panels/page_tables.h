// Tables of views as tables of a briefing: as many rows and columns as a page holds, each row with the claims that it
// rests on. Pure.
#pragma once

#include "briefing/page_maker.h"
#include "panels/list_columns.h"
#include "panels/table_text.h"

namespace hw {

inline constexpr int mostRowsOnPage = 10, mostColumnsOnPage = 5;

/// The visible claims that a row of a list says something by: itself, or what is said of the object.
std::vector<ClaimIndex> claimsBehind(const Landscape &landscape, const VisibleSet &visible, const RowRef &row);
/// `claims`: of each row. Says in the title how many rows there were.
briefing::AddedTable tableForPage(const QString &title, const TextTable &table,
                                  const std::vector<std::vector<ClaimIndex>> &claims, int rowsInAll);

} // namespace hw
