#include "store/workspace_files.h"

#include "basics/partial_date.h"

#include <filesystem>

namespace hw {

namespace fs = std::filesystem;

namespace {

bool isThere(const std::string &path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

} // namespace

std::string freeNameBeside(const std::string &path, std::string_view word, std::string_view after) {
    const std::string base = path + "." + std::string(word) + "-" + today().text() + std::string(after);
    std::string name = base;
    for (int i = 2; isThere(name) || isThere(logOf(name)); ++i)
        name = base + "-" + std::to_string(i);
    return name;
}

Result<std::string> setAside(const std::string &path, std::string_view word) {
    const std::string name = freeNameBeside(path, word);
    const auto cannot = [&](const std::error_code &why) {
        return fail("\"" + path + "\" could not be renamed to \"" + name + "\" (" + why.message() +
                    "). Nothing was changed. Check that you may write to the folder.");
    };
    // The log first: if the second step fails it goes back, and the pair is whole either way.
    std::error_code error;
    const bool hasLog = isThere(logOf(path));
    if (hasLog) {
        fs::rename(logOf(path), logOf(name), error);
        if (error)
            return cannot(error);
    }
    if (isThere(path)) {
        fs::rename(path, name, error);
        if (error) {
            std::error_code ignored;
            if (hasLog)
                fs::rename(logOf(name), logOf(path), ignored);
            return cannot(error);
        }
    }
    return name;
}

bool fileExists(const std::string &path) { return isThere(path); }

std::uintmax_t fileSize(const std::string &path) {
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return error ? 0 : size;
}

std::string logOf(const std::string &path) { return path + "-wal"; }

std::string folderOf(const std::string &path) {
    std::error_code ignored;
    const fs::path absolute = fs::absolute(path, ignored);
    return (ignored ? fs::path(path) : absolute).parent_path().string();
}

} // namespace hw
