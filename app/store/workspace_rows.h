// The workspace's content as table rows: reading all of it, and writing the difference between two contents.
// Private to app/store.
#pragma once

#include "store/workspace.h"
#include "store/workspace_schema.h"

namespace hw {

class Database;

/// All rows; an error when a table cannot be read to its end.
Result<WorkspaceContent> readWorkspace(const Database &database);
/// As much as a damaged file gives: each table up to its first unreadable row.
WorkspaceContent salvageWorkspace(const Database &database);
/// Whether a file would hold the same, whatever the order of notes and tags.
bool sameWorkspace(const WorkspaceContent &a, const WorkspaceContent &b);
/// Inside the caller's transaction: turns the rows of `held` into those of `wanted`.
Result<void> writeWorkspace(Database &database, const WorkspaceContent &held, const WorkspaceContent &wanted);

} // namespace hw
