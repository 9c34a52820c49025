// Files beside the workspace: backups and what was set aside, under names with the date; nothing is ever overwritten.
// Private to app/store.
#pragma once

#include "basics/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hw {

/// "workspace.db" + "damaged" -> "workspace.db.damaged-2026-11-23", with "-2" and so on while that name is taken.
std::string freeNameBeside(const std::string &path, std::string_view word, std::string_view after = {});
/// Moves the file, and the log that belongs to it, to a free name; gives that name.
Result<std::string> setAside(const std::string &path, std::string_view word);
bool fileExists(const std::string &path);
/// 0 where there is none.
std::uintmax_t fileSize(const std::string &path);
std::string logOf(const std::string &path); ///< what SQLite keeps beside the file while it is open
std::string folderOf(const std::string &path);

} // namespace hw
