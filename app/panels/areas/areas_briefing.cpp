// AreasPanel: its pages as pages of a briefing: tables, whose every row names its claims.
#include "panels/areas/areas_exposure_page.h"
#include "panels/areas/areas_lines.h"
#include "panels/areas/areas_matrix_view.h"
#include "panels/areas/areas_page.h"
#include "panels/areas/areas_panel.h"
#include "panels/page_tables.h"
#include "session/wording.h"

#include <numeric>

namespace hw {
namespace {

constexpr std::size_t mostOfRow = 12; ///< claims; the rest stand in the view

using Claims = std::vector<std::vector<ClaimIndex>>;

PageMaking making(const QString &title, const TextTable &table, const Claims &claims, int rowsInAll) {
    if (table.rows.empty())
        return {title, [](briefing::PageMaker &) { return std::optional<briefing::Page>(); }};
    return {title, [added = tableForPage(title, table, claims, rowsInAll)](briefing::PageMaker &maker) {
                return std::optional(maker.table(added));
            }};
}

PageMaking ofArea(const Landscape &l, const AreaPage &page) {
    Claims claims; // as the rows of the table come
    for (const auto &group : page.who)
        for (const AreaWho &who : group)
            claims.push_back(who.allClaims());
    return making(AreasPanel::tr("Who reaches for %1").arg(wording::name(l, page.area, 60)), reachTable(l, page),
                  claims, int(claims.size()));
}

PageMaking ofComparison(const Landscape &l, const AreasPage &page) {
    const auto [table, claims] = comparisonTable(l, page.comparison(), page.sideNames());
    return making(page.comparisonTitle(), table, claims, int(claims.size()));
}

PageMaking ofExposure(const Landscape &l, const AreasExposurePage &page) {
    Claims claims;
    for (const RankedExposure &ranked : page.ranked()) {
        std::vector<ClaimIndex> behind; // in the order of the terms: what joins the actor with us comes first
        for (const ExposurePart &part : page.findings().linked[ranked.finding].parts)
            for (const ClaimIndex c : part.claims)
                if (behind.size() < mostOfRow && std::ranges::find(behind, c) == behind.end())
                    behind.push_back(c);
        claims.push_back(std::move(behind));
    }
    return making(AreasPanel::tr("Who we are exposed to"), exposureTable(l, page.findings(), page.ranked()), claims,
                  int(claims.size()));
}

/// The matrix has more columns than a table on a page: what is reported of an actor stands in words, with the blanks
/// counted. The actors that are selected, else the first ones.
PageMaking ofMatrix(const Exploration &e, const AreaMatrix &matrix) {
    const Landscape &l = e.landscape();
    const auto &selected = e.selection().objects;
    std::vector<std::size_t> rows, all(matrix.actors.size());
    std::iota(all.begin(), all.end(), std::size_t(0));
    std::ranges::copy_if(all, std::back_inserter(rows), [&](std::size_t r) {
        return std::ranges::find(selected, matrix.actors[r]) != selected.end();
    });
    if (rows.empty())
        rows = all;
    const int inAll = int(rows.size());
    rows.resize(std::min(rows.size(), std::size_t(mostRowsOnPage)));
    Claims claims;
    for (const std::size_t r : rows) {
        std::vector<ClaimIndex> behind;
        for (std::size_t c = 0; c < matrix.areas.size(); ++c)
            if (matrix.cell(r, c).state <= CellState::Thin)
                for (const ClaimIndex claim : claimsOfCell(l, e.visible(), matrix.actors[r], matrix.areas[c]))
                    if (behind.size() < mostOfRow && std::ranges::find(behind, claim) == behind.end())
                        behind.push_back(claim);
        claims.push_back(std::move(behind));
    }
    return making(AreasPanel::tr("Who is reported where"), areaMatrixOnPage(l, matrix, rows), claims, inAll);
}

} // namespace

std::optional<PageMaking> AreasPanel::forBriefing() const {
    const Landscape &l = exploration().landscape();
    switch (place().page) {
    case AreaPlace::Page::Area: return place().compares() ? ofComparison(l, areaPage()) : ofArea(l, areaPage().page());
    case AreaPlace::Page::Exposure: return ofExposure(l, exposure());
    case AreaPlace::Page::Matrix: return ofMatrix(exploration(), matrix().matrix());
    }
    return std::nullopt;
}

} // namespace hw
