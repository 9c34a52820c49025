// helixwatch list KIND [FILTER]
#include "basics/nearest_word.h"
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/filter_argument.h"
#include "cli/passing_claims.h"
#include "cli/plain_text.h"
#include "cli/row_order.h"
#include "panels/list_columns.h"
#include "session/rows_query.h"

namespace hw::cli {
namespace {

std::string text(const QString &qt) { return qt.toStdString(); }

bool isNumberCell(const Cell &cell) { return cell.plain.has_value(); }

/// The rows as the window lists them, with the id in front.
struct Grid {
    std::vector<TextColumn> columns;
    std::vector<std::vector<std::string>> cells;
};

enum class Numbers { AsShown, Bare };

Grid gridOf(const Landscape &l, const VisibleSet &visible, const RowsQuery &query, const Rows &rows, Numbers numbers) {
    const std::vector<Column> columns = columnsFor(query);
    Grid grid;
    grid.columns.push_back({"Id", false});
    for (const Column &column : columns)
        grid.columns.push_back({text(column.title), column.rightAligned});
    const auto addRow = [&](std::string_view id, RowRef row) {
        std::vector<std::string> cells{harmless(id)};
        for (const Column &column : columns) {
            const Cell cell = column.cell(l, visible, row);
            cells.push_back(numbers == Numbers::Bare && isNumberCell(cell) ? std::to_string(*cell.plain)
                                                                           : harmless(text(cell.text)));
        }
        grid.cells.push_back(std::move(cells));
    };
    for (const ObjectIndex object : rows.objects)
        addRow(l.id(object), {object, {}});
    for (const ClaimIndex claim : rows.claims)
        addRow(l.claim(claim).id, {{}, claim});
    return grid;
}

std::string asTable(const Grid &grid, std::size_t width) {
    return grid.cells.empty() ? std::string() : tableText(grid.columns, grid.cells, width);
}

std::string asCsv(const Grid &grid) {
    std::vector<std::string> header;
    for (const TextColumn &column : grid.columns)
        header.push_back(column.title);
    CsvText csv(header);
    for (const auto &cells : grid.cells)
        csv.row(cells);
    return csv.take();
}

std::string asJson(const Landscape &l, const VisibleSet &visible, const Filter &filter, std::string_view kind,
                   const Rows &rows) {
    JsonText json;
    json.beginObject();
    addDataset(json, l);
    json.member("list", kind);
    json.member("filter", printFilter(filter));
    json.member("count", static_cast<std::int64_t>(rows.size()));
    json.key("rows").beginArray();
    for (const ObjectIndex object : rows.objects) {
        json.beginObject();
        addAttributes(json, l, object);
        json.key("claims").beginArray();
        for (const PassingClaim &passing : passingClaims(l, visible, filter, object))
            addClaim(json, l, passing.claim, passing.via);
        json.endArray().endObject();
    }
    for (const ClaimIndex claim : rows.claims)
        addClaim(json, l, claim);
    json.endArray().endObject();
    return json.take();
}

/// Why nothing is there, and which part of the filter would bring the most back.
std::string nothingPasses(const Landscape &l, const Filter &filter, std::string_view kind) {
    std::string out = "None of the " + std::string(kind) +
                      " passes this filter. That nothing is reported does not mean "
                      "that nothing happened.";
    if (filter.isEmpty())
        return "This landscape has no " + std::string(kind) + ".";
    const std::vector<Relaxation> ways = relaxations(l, filter);
    if (!ways.empty() && ways.front().gained > 0)
        out +=
            " Without " + ways.front().label + ", " + std::to_string(ways.front().gained) +
            (ways.front().gained == 1 ? " more incident or campaign passes." : " more incidents and campaigns pass.");
    return out;
}

} // namespace

int list(const Invocation &invocation, Streams &streams) {
    const std::string &typed = invocation.arguments.front();
    if (typed == "exposure")
        return listExposure(invocation, streams);
    const ListedKind *kind = listedKind(typed);
    if (!kind) {
        std::vector<std::string_view> names = listedKindNames();
        names.push_back("exposure");
        return streams.wrong("There is no list of " + asTyped(typed) + "." + didYouMean(typed, names) +
                             " See helixwatch list --help.");
    }
    if (!invocation.profile.empty())
        return streams.wrong("--profile goes with the list exposure, not with " + std::string(kind->name) + ".");
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (!landscape)
        return streams.fail(landscape.error().message);
    const Landscape &l = **landscape;
    const auto filter = filterFrom(invocation, 1, l);
    if (!filter)
        return streams.wrong(filter.error().message);

    const VisibleSet visible = visibleIn(l, *filter);
    Rows rows = rowsOf(l, visible, kind->query);
    sortRows(l, visible, kind->query, rows);
    std::string out;
    switch (invocation.format) {
    case Format::Json: out = asJson(l, visible, *filter, kind->name, rows); break;
    case Format::Csv: out = asCsv(gridOf(l, visible, kind->query, rows, Numbers::Bare)); break;
    default: { // as a table, the first of its formats
        const bool toTerminal = invocation.output.empty() || invocation.output == "-";
        out =
            asTable(gridOf(l, visible, kind->query, rows, Numbers::AsShown), toTerminal ? streams.terminalWidth() : 0);
    }
    }
    return streams.deliver(out, invocation.output,
                           rows.size() == 0 ? nothingPasses(l, *filter, kind->name) : std::string());
}

} // namespace hw::cli
