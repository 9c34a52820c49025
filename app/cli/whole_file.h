// Files written whole or not at all: beside their place first, then they take it. A file that was there keeps its
// rights and stays when anything fails; a link stays a link, and what it points to is replaced, or made
// where there is nothing yet.
#pragma once

#include "basics/result.h"

#include <span>
#include <string>
#include <string_view>

namespace hw::cli {

/// 0, or the error that stopped the writing.
int writeAll(int file, std::string_view data);

/// Writes all of it or says why not. A pipe or a device is written to as it is.
Result<void> writeFile(const std::string &path, std::string_view data);

struct FileContent {
    std::string path;
    std::string data;
};
/// All of the files or none: where one of them fails, those that were there before are back. Regular files only.
Result<void> writeFiles(std::span<const FileContent> files);

} // namespace hw::cli
