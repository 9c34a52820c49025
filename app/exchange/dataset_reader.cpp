#include "exchange/dataset_reader.h"

#include "exchange/dataset_files.h"
#include "exchange/dataset_links.h"

#include <algorithm>
#include <filesystem>

namespace hw {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> stopped() { return fail("The check was stopped; nothing was changed."); }

/// Objects by kind and id, claims by subject, then as in the file: the order of a Landscape.
void gather(std::vector<ObjectFile> &files, DatasetRecord &dataset) {
    std::sort(files.begin(), files.end(), [](const ObjectFile &a, const ObjectFile &b) {
        return a.object.kind != b.object.kind ? a.object.kind < b.object.kind : a.object.id < b.object.id;
    });
    for (ObjectFile &file : files) {
        dataset.objects.push_back(std::move(file.object));
        std::move(file.claims.begin(), file.claims.end(), std::back_inserter(dataset.claims));
    }
}

} // namespace

Result<DatasetReading> readDataset(const std::string &directory, Progress &progress) {
    std::error_code error;
    if (!fs::is_directory(directory, error))
        return fail("\"" + directory + "\" is not a folder; expected one with dataset.json and landscape/.");
    DatasetReading reading;
    CheckReport &report = reading.report;
    const auto beside = [&](const char *name) { return DatasetPath{name, (fs::path(directory) / name).string(), {}}; };

    DatasetFile head;
    if (const auto text = loadFile(beside("dataset.json"), report.faults))
        head = readDatasetFile("dataset.json", *text, report.faults);
    RevokedIds revoked;
    if (const auto text = loadFile(beside("revoked.json"), report.faults))
        revoked = readRevokedFile("revoked.json", *text, report.faults);

    std::vector<ObjectFile> files;
    const auto paths = listObjectFiles(directory, report.faults);
    files.reserve(paths.size());
    for (const DatasetPath &path : paths) {
        if (files.size() % 64 == 0) {
            progress.report(files.size(), paths.size());
            if (progress.cancelled())
                return stopped();
        }
        if (const auto text = loadFile(path, report.faults))
            files.push_back(readObjectFile(path.shown, fs::path(path.actual).filename().string(), path.folder, *text,
                                           report.faults));
        else
            files.emplace_back().file = path.shown; // what refers to it is not at fault
    }
    checkLinks(head, revoked, files, report.faults);
    std::sort(report.faults.begin(), report.faults.end());
    report.files = paths.size() + 1;
    report.objects = files.size();
    for (const ObjectFile &file : files)
        report.claims += file.claims.size();
    reading.dataset = std::move(head.dataset);
    gather(files, reading.dataset);
    progress.report(paths.size(), paths.size());
    return reading;
}

} // namespace hw
