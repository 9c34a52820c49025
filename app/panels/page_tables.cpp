#include "panels/page_tables.h"

#include "session/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace hw {
namespace {

constexpr std::size_t mostClaims = 12; ///< of one row

QString tr(const char *text) { return QCoreApplication::translate("hw::PageTables", text); }

/// Of what stands there; where nothing does, nothing is known of the column.
bool isNumber(const TextTable &table, int column) {
    const auto isDigit = [](QChar c) { return c.isDigit() || c == u',' || c == u'+' || c == QChar(0x2212); };
    bool any = false;
    for (const QStringList &row : table.rows) {
        const QString cell = row.value(column);
        if (!std::all_of(cell.begin(), cell.end(), isDigit))
            return false;
        any = any || !cell.isEmpty();
    }
    return any;
}

/// Columns that say something, the first ones.
std::vector<int> columnsToShow(const TextTable &table) {
    std::vector<int> columns;
    for (int i = 0; i < table.header.size() && int(columns.size()) < mostColumnsOnPage; ++i) {
        const bool says = std::any_of(table.rows.begin(), table.rows.end(), [i](const QStringList &row) {
            return !row.value(i).isEmpty() && row.value(i) != QString(QChar(0x2014));
        });
        if (says)
            columns.push_back(i);
    }
    return columns;
}

/// As wide as its longest cell wants, within bounds.
double shareOf(const TextTable &table, int column) {
    qsizetype longest = table.header.value(column).size();
    for (const QStringList &row : table.rows)
        longest = std::max(longest, row.value(column).size());
    return double(std::clamp<qsizetype>(longest, 8, 44));
}

} // namespace

std::vector<ClaimIndex> claimsBehind(const Landscape &landscape, const VisibleSet &visible, const RowRef &row) {
    if (row.claim.isValid())
        return {row.claim};
    std::vector<ClaimIndex> claims;
    const auto take = [&](std::span<const ClaimIndex> some) {
        for (const ClaimIndex claim : some)
            if (claims.size() < mostClaims && visible.claims.test(claim.value))
                claims.push_back(claim);
    };
    take(landscape.claimsFrom(row.object));
    take(landscape.claimsTo(row.object));
    return claims;
}

briefing::AddedTable tableForPage(const QString &title, const TextTable &table,
                                  const std::vector<std::vector<ClaimIndex>> &claims, int rowsInAll) {
    TextTable shown{table.header, table.rows.mid(0, mostRowsOnPage)};
    briefing::AddedTable added;
    added.title = shown.rows.size() < rowsInAll
                      ? tr("%1: the first %2 of %3").arg(title).arg(shown.rows.size()).arg(wording::number(rowsInAll))
                      : title;
    const std::vector<int> columns = columnsToShow(shown);
    for (const int column : columns)
        added.columns.push_back({shown.header.value(column), shareOf(shown, column), isNumber(shown, column)});
    for (int i = 0; i < int(shown.rows.size()); ++i) {
        briefing::AddedTable::Row row;
        for (const int column : columns)
            row.cells << shown.rows[i].value(column);
        if (i < int(claims.size()))
            row.claims = claims[std::size_t(i)];
        added.rows.push_back(std::move(row));
    }
    return added;
}

} // namespace hw
