// The tables of the workspace file, the steps that bring an older file forward, and the check that a file has them.
// Private to app/store.
#pragma once

#include "basics/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace hw {

class Database;

/// A table as it is read and written: the key columns come first.
struct WorkspaceTable {
    std::string_view name;
    std::span<const std::string_view> columns;
    std::size_t keys;
    std::string_view order; ///< what the rows are read by
};
enum class WorkspaceTableIs : std::uint8_t { Pin, View, Note, Tag, Setting, TargetName, Board };
inline constexpr std::size_t workspaceTableCount = 7;
const std::array<WorkspaceTable, workspaceTableCount> &workspaceTables();

int workspaceLayoutVersion();
/// From `version` (0: an empty file) to the newest, in one transaction: all of it or nothing.
Result<void> migrateWorkspace(Database &database, int version);
/// Structure, keys and tables are those of a workspace of the newest version.
Result<void> checkWorkspace(const Database &database);

} // namespace hw
