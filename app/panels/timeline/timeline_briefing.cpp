// TimelinePanel: its table as a page of a briefing. The lanes leave as a picture.
#include "panels/page_tables.h"
#include "panels/timeline/timeline_parts.h"
#include "session/wording.h"

#include <algorithm>

namespace hw {

/// What is selected of the table, else its first rows; every row names its claims.
std::optional<PageMaking> TimelinePanel::forBriefing() const {
    if (!m->timeline || !showsTable())
        return std::nullopt;
    const Exploration &e = exploration();
    const TextTable all = rowsAsTable();
    const std::vector<TimelineRow> rows = timelineRows(m->canvas->scene());
    const auto &selected = e.selection().objects;
    const auto isChosen = [&](const TimelineRow &row) {
        return std::find(selected.begin(), selected.end(), row.event) != selected.end();
    };
    const bool some = std::any_of(rows.begin(), rows.end(), isChosen);
    TextTable table{all.header, {}};
    std::vector<std::vector<ClaimIndex>> claims;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (some && !isChosen(rows[i]))
            continue;
        table.rows << all.rows.value(qsizetype(i));
        if (claims.size() < std::size_t(mostRowsOnPage))
            claims.push_back(claimsBehind(e.landscape(), e.visible(), {rows[i].event, {}}));
    }
    const QString title = tr("What happened when");
    return PageMaking{title, [added = tableForPage(title, table, claims, int(table.rows.size()))](
                                 briefing::PageMaker &maker) { return std::optional(maker.table(added)); }};
}

} // namespace hw
