#include "exchange/dataset_check.h"

#include "exchange/dataset_files.h"
#include "exchange/dataset_reader.h"
#include "exchange/object_reader.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace hw {
namespace {

namespace fs = std::filesystem;

/// What was asked for, by the dataset that it belongs to.
struct Request {
    bool all = false;
    bool relative = false;                 ///< at least one of the paths was
    std::map<fs::path, std::string> files; ///< by their place in the dataset: as the caller named them
    std::set<fs::path> folders;
};

/// The folder with dataset.json at or above a path, or nothing.
std::optional<fs::path> datasetAbove(fs::path folder) {
    std::error_code error;
    for (;; folder = folder.parent_path()) {
        if (fs::is_regular_file(folder / "dataset.json", error))
            return folder;
        if (folder == folder.root_path() || folder.empty())
            return std::nullopt;
    }
}

class Check {
public:
    explicit Check(Progress &progress)
        : m_progress(progress) {}

    void ask(const std::string &given) {
        std::error_code error;
        const fs::path path = fs::weakly_canonical(fs::path(given), error);
        const fs::file_status status = fs::status(path, error);
        if (status.type() == fs::file_type::not_found) {
            fault(given, "There is no such file.");
            return;
        }
        const bool folder = status.type() == fs::file_type::directory;
        const auto root = datasetAbove(folder ? path : path.parent_path());
        if (!root) {
            folder ? fault(given, "There is no dataset.json in this folder or above it.") : m_alone.push_back(given);
            return;
        }
        const fs::path relative = path.lexically_relative(*root);
        const bool object = !relative.empty() && *relative.begin() == "landscape" && relative != "landscape";
        const bool own = relative == "dataset.json" || relative == "revoked.json";
        Request &request = m_requests[*root];
        request.relative = request.relative || fs::path(given).is_relative();
        if (folder && !object)
            request.all = true;
        else if (folder)
            request.folders.insert(relative);
        else if (object || own)
            request.files[relative] = given;
        else
            m_alone.push_back(given);
    }

    Result<CheckReport> run() {
        for (const std::string &given : m_alone)
            checkAlone(given);
        for (const auto &[root, request] : m_requests)
            if (auto checked = checkDataset(root, request); !checked)
                return tl::unexpected(checked.error());
        std::sort(m_report.faults.begin(), m_report.faults.end());
        return std::move(m_report);
    }

private:
    void fault(const std::string &file, std::string message) {
        ++m_report.files;
        m_report.faults.push_back({file, 0, 0, {}, std::move(message)});
    }

    /// Faults in files that were not named one by one: from the working folder when the request was relative to it.
    static std::string shown(const fs::path &file, const Request &request) {
        std::error_code error;
        const fs::path here = request.relative ? fs::current_path(error) : fs::path();
        const fs::path relative = here.empty() ? fs::path() : file.lexically_relative(here);
        return (relative.empty() ? file : relative).generic_string();
    }

    void checkAlone(const std::string &given) {
        ++m_report.files;
        m_report.alone.push_back(given);
        const auto text = loadFile({given, given, {}}, m_report.faults);
        if (!text)
            return;
        const ObjectFile file = readObjectFile(given, fs::path(given).filename().string(), {}, *text, m_report.faults);
        m_report.objects += file.usable ? 1 : 0;
        m_report.claims += file.claims.size();
    }

    static bool wanted(const Request &request, const fs::path &file) {
        if (request.all || request.files.contains(file))
            return true;
        return std::any_of(request.folders.begin(), request.folders.end(), [&](const fs::path &folder) {
            return std::mismatch(folder.begin(), folder.end(), file.begin(), file.end()).first == folder.end();
        });
    }

    Result<void> checkDataset(const fs::path &root, const Request &request) {
        auto reading = readDataset(root.string(), m_progress);
        if (!reading)
            return tl::unexpected(reading.error());
        for (DatasetFault &found : reading->report.faults) {
            const fs::path file(found.file);
            if (!wanted(request, file)) {
                ++m_report.faultsElsewhere;
                continue;
            }
            const auto named = request.files.find(file);
            found.file = named != request.files.end() ? named->second : shown(root / file, request);
            m_report.faults.push_back(std::move(found));
        }
        if (request.all) {
            m_report.files += reading->report.files;
            m_report.objects += reading->report.objects;
            m_report.claims += reading->report.claims;
            return {};
        }
        countWanted(request, reading->dataset);
        return {};
    }

    void countWanted(const Request &request, const DatasetRecord &dataset) {
        std::set<std::string_view> subjects;
        for (const ObjectRecord &object : dataset.objects)
            if (wanted(request, fs::path("landscape") / word(object.kind) / fileNameOf(object.id)))
                subjects.insert(object.id);
        m_report.objects += subjects.size();
        m_report.files += std::max(subjects.size(), request.files.size());
        for (const ClaimRecord &claim : dataset.claims)
            m_report.claims += subjects.contains(claim.subject) ? 1 : 0;
    }

    Progress &m_progress;
    CheckReport m_report;
    std::vector<std::string> m_alone;
    std::map<fs::path, Request> m_requests;
};

} // namespace

std::string DatasetFault::text() const {
    std::string shown = file;
    if (line > 0)
        shown += ":" + std::to_string(line) + ":" + std::to_string(column);
    shown += ": ";
    if (!path.empty())
        shown += path + ": ";
    return shown + message;
}

Result<CheckReport> checkDatasetFiles(const std::vector<std::string> &paths, Progress &progress) {
    Check check(progress);
    for (const std::string &path : paths)
        check.ask(path);
    return check.run();
}

} // namespace hw
