#include "store/workspace_schema.h"

#include "store/database.h"
#include "store/transaction.h"
#include "store/workspace.h"

#include <string>

namespace hw {

namespace {

// Each step brings a file one version forward and is never changed again: files of that version exist.
// Texts rather than numbers where a person might look with another program.
constexpr std::array<const char *, 3> steps = {
    // 1
    R"(
    CREATE TABLE pin (
        target_kind TEXT NOT NULL CHECK (target_kind IN ('object', 'claim')),
        target_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (target_kind, target_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE saved_view (
        name TEXT NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL,
        filter_text TEXT NOT NULL,
        route_text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE note (
        target_kind TEXT NOT NULL CHECK (target_kind IN ('object', 'claim')),
        target_id TEXT NOT NULL,
        markdown TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        PRIMARY KEY (target_kind, target_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tag (
        target_kind TEXT NOT NULL CHECK (target_kind IN ('object', 'claim')),
        target_id TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (target_kind, target_id, text)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    )",
    // 2: what a target was called when last seen, so that a list of what is gone can be read by people
    R"(
    CREATE TABLE target_name (
        target_kind TEXT NOT NULL CHECK (target_kind IN ('object', 'claim')),
        target_id TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (target_kind, target_id)
    ) STRICT, WITHOUT ROWID;
    )",
    // 3: the boards of Relationships; their texts are long, so the table has row numbers
    R"(
    CREATE TABLE board (
        name TEXT NOT NULL PRIMARY KEY,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        changed_at INTEGER NOT NULL
    ) STRICT;
    )",
};

constexpr std::array<std::string_view, 3> pinColumns{"target_kind", "target_id", "position"};
constexpr std::array<std::string_view, 4> viewColumns{"name", "position", "filter_text", "route_text"};
constexpr std::array<std::string_view, 4> noteColumns{"target_kind", "target_id", "markdown", "changed_at"};
constexpr std::array<std::string_view, 3> tagColumns{"target_kind", "target_id", "text"};
constexpr std::array<std::string_view, 2> settingColumns{"key", "value"};
constexpr std::array<std::string_view, 4> boardColumns{"name", "position", "text", "changed_at"};
constexpr std::array<std::string_view, 3> nameColumns{"target_kind", "target_id", "name"};

tl::unexpected<Error> notOurTables(const Database &database, const std::string &what) {
    return fail("\"" + database.path() + "\" is damaged (" + what + ").");
}

} // namespace

const std::array<WorkspaceTable, workspaceTableCount> &workspaceTables() {
    static const std::array<WorkspaceTable, workspaceTableCount> tables{{
        {"pin", pinColumns, 2, "position, target_kind, target_id"},
        {"saved_view", viewColumns, 1, "position, name"},
        {"note", noteColumns, 2, "target_kind, target_id"},
        {"tag", tagColumns, 3, "target_kind, target_id, text"},
        {"setting", settingColumns, 1, "key"},
        {"target_name", nameColumns, 2, "target_kind, target_id"},
        {"board", boardColumns, 1, "position, name"},
    }};
    return tables;
}

int workspaceLayoutVersion() { return static_cast<int>(steps.size()); }

Result<void> migrateWorkspace(Database &database, int version) {
    auto transaction = Transaction::begin(database, Transaction::Kind::Exclusive);
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step)
        if (auto done = database.execute(steps[step]); !done)
            return done;
    if (auto done = database.setApplicationId(Workspace::applicationId); !done)
        return done;
    if (auto done = database.setUserVersion(workspaceLayoutVersion()); !done)
        return done;
    return transaction->commit();
}

Result<void> checkWorkspace(const Database &database) {
    if (auto sound = database.checkStructure(true); !sound)
        return sound;
    // A trigger or view that came with the file would act in the person's name.
    const auto strangers = database.integer("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')");
    if (!strangers)
        return tl::unexpected(strangers.error());
    if (*strangers != 0)
        return notOurTables(database, "it has triggers or views, which no workspace has");
    for (const WorkspaceTable &table : workspaceTables()) {
        auto columns =
            database.text("SELECT coalesce(group_concat(name, ' '), '') FROM (SELECT name FROM pragma_table_info('" +
                          std::string(table.name) + "') ORDER BY cid)");
        if (!columns)
            return tl::unexpected(columns.error());
        std::string expected;
        for (const std::string_view column : table.columns)
            expected.append(expected.empty() ? "" : " ").append(column);
        if (*columns != expected)
            return notOurTables(database,
                                "its table \"" + std::string(table.name) + "\" is missing or has other columns");
    }
    return {};
}

} // namespace hw
