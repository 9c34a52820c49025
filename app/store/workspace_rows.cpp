#include "store/workspace_rows.h"

#include "store/database.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <variant>

namespace hw {

namespace {

using Cell = std::variant<std::int64_t, std::string>;
using Row = std::vector<Cell>; ///< in the order of the table's columns
using Rows = std::array<std::vector<Row>, workspaceTableCount>;

constexpr std::size_t at(WorkspaceTableIs table) { return static_cast<std::size_t>(table); }

std::string kindOf(const WorkspaceTarget &target) { return target.isClaim ? "claim" : "object"; }

std::string joined(std::span<const std::string_view> columns, std::string_view between, std::string_view after = {}) {
    std::string all;
    for (const std::string_view column : columns)
        all.append(all.empty() ? std::string_view{} : between).append(column).append(after);
    return all;
}

/// Sorted, so that two contents can be compared and subtracted.
Rows rowsOf(const WorkspaceContent &content) {
    Rows rows;
    std::map<std::pair<std::string, std::string>, std::string> names;
    const auto target = [&names](const WorkspaceTarget &t, std::initializer_list<Cell> more) {
        if (!t.name.empty())
            names[{kindOf(t), t.id}] = t.name;
        Row row{kindOf(t), t.id};
        row.insert(row.end(), more.begin(), more.end());
        return row;
    };
    std::int64_t position = 0;
    for (const WorkspaceTarget &pin : content.pins)
        rows[at(WorkspaceTableIs::Pin)].push_back(target(pin, {position++}));
    position = 0;
    for (const WorkspaceView &view : content.views)
        rows[at(WorkspaceTableIs::View)].push_back({view.name, position++, view.filterText, view.routeText});
    for (const WorkspaceNote &note : content.notes)
        rows[at(WorkspaceTableIs::Note)].push_back(target(note.target, {note.markdown, note.changedAt}));
    for (const WorkspaceTag &tag : content.tags)
        rows[at(WorkspaceTableIs::Tag)].push_back(target(tag.target, {tag.text}));
    position = 0;
    for (const WorkspaceBoard &board : content.boards)
        rows[at(WorkspaceTableIs::Board)].push_back({board.name, position++, board.text, board.changedAt});
    for (const auto &[key, value] : content.settings)
        rows[at(WorkspaceTableIs::Setting)].push_back({key, value});
    for (const auto &[key, name] : names)
        rows[at(WorkspaceTableIs::TargetName)].push_back({key.first, key.second, name});
    for (std::vector<Row> &list : rows)
        std::sort(list.begin(), list.end());
    return rows;
}

WorkspaceContent contentOf(Rows rows) {
    const auto text = [](Row &row, std::size_t column) { return std::move(std::get<std::string>(row[column])); };
    std::map<std::pair<std::string, std::string>, std::string> names;
    for (Row &row : rows[at(WorkspaceTableIs::TargetName)])
        names[{text(row, 0), text(row, 1)}] = text(row, 2);
    const auto target = [&names, &text](Row &row) {
        const std::pair key{text(row, 0), text(row, 1)};
        const auto name = names.find(key);
        return WorkspaceTarget{key.first == "claim", key.second, name == names.end() ? std::string() : name->second};
    };
    WorkspaceContent content;
    for (Row &row : rows[at(WorkspaceTableIs::Pin)])
        content.pins.push_back(target(row));
    for (Row &row : rows[at(WorkspaceTableIs::View)])
        content.views.push_back({text(row, 0), text(row, 2), text(row, 3)});
    for (Row &row : rows[at(WorkspaceTableIs::Note)])
        content.notes.push_back({target(row), text(row, 2), std::get<std::int64_t>(row[3])});
    for (Row &row : rows[at(WorkspaceTableIs::Tag)])
        content.tags.push_back({target(row), text(row, 2)});
    for (Row &row : rows[at(WorkspaceTableIs::Board)])
        content.boards.push_back({text(row, 0), text(row, 2), std::get<std::int64_t>(row[3])});
    for (Row &row : rows[at(WorkspaceTableIs::Setting)])
        content.settings[text(row, 0)] = text(row, 1);
    return content;
}

/// Fills `rows` with what the table gives until it ends or fails. Sorting would read all before it gives the first.
Result<void> readTable(const Database &database, const WorkspaceTable &table, bool sorted, std::vector<Row> &rows) {
    std::string sql = "SELECT " + joined(table.columns, ", ") + " FROM " + std::string(table.name);
    if (sorted)
        sql += " ORDER BY " + std::string(table.order);
    auto query = database.prepare(sql);
    if (!query)
        return tl::unexpected(query.error());
    for (;;) {
        const auto more = query->step();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        Row row;
        for (int column = 0; column < query->columnCount(); ++column) {
            const std::string_view name = table.columns[static_cast<std::size_t>(column)];
            if (name == "position" || name == "changed_at")
                row.emplace_back(query->integer(column));
            else
                row.emplace_back(std::string(query->text(column)));
        }
        rows.push_back(std::move(row));
    }
}

Result<void> bindAndRun(Statement &statement, const Row &row, std::size_t count) {
    for (std::size_t column = 0; column < count; ++column) {
        const int index = static_cast<int>(column) + 1;
        if (const auto *number = std::get_if<std::int64_t>(&row[column]))
            statement.bind(index, *number);
        else
            statement.bind(index, std::string_view(std::get<std::string>(row[column])));
    }
    return statement.run();
}

Result<void> runForAll(Database &database, const std::string &sql, const std::vector<Row> &rows, std::size_t cells) {
    if (rows.empty())
        return {};
    auto statement = database.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    for (const Row &row : rows)
        if (auto done = bindAndRun(*statement, row, cells); !done)
            return done;
    return {};
}

} // namespace

Result<WorkspaceContent> readWorkspace(const Database &database) {
    Rows rows;
    for (std::size_t i = 0; i < workspaceTableCount; ++i)
        if (auto done = readTable(database, workspaceTables()[i], true, rows[i]); !done)
            return tl::unexpected(done.error());
    return contentOf(std::move(rows));
}

WorkspaceContent salvageWorkspace(const Database &database) {
    Rows rows;
    for (std::size_t i = 0; i < workspaceTableCount; ++i) {
        (void)readTable(database, workspaceTables()[i], false, rows[i]);
        // A damaged index may give a row twice.
        std::set<Row> keys;
        std::erase_if(rows[i], [&keys, i](const Row &row) {
            const auto end = row.begin() + static_cast<std::ptrdiff_t>(workspaceTables()[i].keys);
            return !keys.insert(Row(row.begin(), end)).second;
        });
    }
    const auto sortBy = [&rows](WorkspaceTableIs table, std::size_t column) {
        auto &list = rows[at(table)];
        std::stable_sort(list.begin(), list.end(),
                         [column](const Row &a, const Row &b) { return a[column] < b[column]; });
    };
    sortBy(WorkspaceTableIs::Pin, 2);
    sortBy(WorkspaceTableIs::View, 1);
    sortBy(WorkspaceTableIs::Board, 1);
    return contentOf(std::move(rows));
}

bool sameWorkspace(const WorkspaceContent &a, const WorkspaceContent &b) { return rowsOf(a) == rowsOf(b); }

Result<void> writeWorkspace(Database &database, const WorkspaceContent &held, const WorkspaceContent &wanted) {
    const Rows before = rowsOf(held), after = rowsOf(wanted);
    for (std::size_t i = 0; i < workspaceTableCount; ++i) {
        const WorkspaceTable &table = workspaceTables()[i];
        std::vector<Row> gone, come;
        std::set_difference(before[i].begin(), before[i].end(), after[i].begin(), after[i].end(),
                            std::back_inserter(gone));
        std::set_difference(after[i].begin(), after[i].end(), before[i].begin(), before[i].end(),
                            std::back_inserter(come));
        const std::string name(table.name);
        const std::string remove =
            "DELETE FROM " + name + " WHERE " + joined(table.columns.first(table.keys), " AND ", " = ?");
        if (auto done = runForAll(database, remove, gone, table.keys); !done)
            return done;
        std::string marks;
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            marks += column == 0 ? "?" : ", ?";
        const std::string insert =
            "INSERT OR REPLACE INTO " + name + " (" + joined(table.columns, ", ") + ") VALUES (" + marks + ")";
        if (auto done = runForAll(database, insert, come, table.columns.size()); !done)
            return done;
    }
    return {};
}

} // namespace hw
