#include "exchange/dataset_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace hw {
namespace fs = std::filesystem;

namespace {
constexpr std::uintmax_t largestFile = 2 * 1024 * 1024;
} // namespace

std::vector<DatasetPath> listObjectFiles(const std::string &directory, std::vector<DatasetFault> &faults) {
    std::vector<DatasetPath> paths;
    const fs::path root = fs::path(directory) / "landscape";
    std::error_code error;
    fs::recursive_directory_iterator at(root, error);
    if (error) {
        faults.push_back({"landscape", 0, 0, {}, "The folder of the objects cannot be read: " + error.message() + "."});
        return paths;
    }
    while (!error && at != fs::recursive_directory_iterator()) {
        const fs::path &path = at->path();
        const std::string name = path.filename().string();
        std::error_code ignored;
        if (name.starts_with('.') || name.ends_with('~')) {
            if (at->is_directory(ignored))
                at.disable_recursion_pending();
        } else if (!at->is_directory(ignored)) {
            const fs::path relative = path.lexically_relative(root);
            const std::string shown = (fs::path("landscape") / relative).generic_string();
            const auto depth = std::distance(relative.begin(), relative.end());
            if (path.extension() != ".json")
                faults.push_back({shown, 0, 0, {}, "This is no object; only .json files belong here."});
            else if (depth != 2)
                faults.push_back(
                    {shown, 0, 0, {}, "An object lies in landscape/KIND/ID.json, neither higher nor deeper."});
            else
                paths.push_back({shown, path.string(), relative.begin()->string()});
        }
        at.increment(error);
    }
    if (error)
        faults.push_back({"landscape", 0, 0, {}, "A folder cannot be read: " + error.message() + "."});
    std::sort(paths.begin(), paths.end(), [](const auto &a, const auto &b) { return a.shown < b.shown; });
    return paths;
}

std::optional<std::string> loadFile(const DatasetPath &path, std::vector<DatasetFault> &faults) {
    const auto refuse = [&](std::string why) {
        faults.push_back({path.shown, 0, 0, {}, std::move(why)});
        return std::nullopt;
    };
    std::error_code error;
    const fs::file_status status = fs::status(path.actual, error);
    if (status.type() == fs::file_type::not_found)
        return refuse("There is no such file.");
    if (status.type() != fs::file_type::regular)
        return refuse("This is no file that can be read.");
    const auto size = fs::file_size(path.actual, error);
    if (!error && size > largestFile)
        return refuse("The file has " + std::to_string(size) + " bytes; at most " + std::to_string(largestFile) +
                      " are allowed.");
    std::ifstream file(path.actual, std::ios::binary);
    std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (error || !file)
        return refuse("The file cannot be read. Check its permissions.");
    return text;
}

} // namespace hw
