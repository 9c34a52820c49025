// Which lists there are on the command line, and in which order their rows come. Pure.
#pragma once

#include "session/rows_query.h"

#include <string_view>
#include <vector>

namespace hw::cli {

struct ListedKind {
    std::string_view name; ///< "actors", as help and output call it
    RowsQuery query;
};
/// By its name, its singular or the dataset's own word ("areas", "area", "research-area"); null for no such list.
const ListedKind *listedKind(std::string_view typed);
std::vector<std::string_view> listedKindNames();

/// Actors: most incidents and campaigns first. Events: the latest first, undated last. Sources: the newest first. What
/// has a number (techniques, software …): by number; tactics in their own order. The rest by name. Claims stay as they
/// are.
void sortRows(const Landscape &landscape, const VisibleSet &visible, const RowsQuery &query, Rows &rows);

} // namespace hw::cli
