// landscape_compiler DATADIR OUT.db: the text dataset as landscape.db, or every fault in it and no file.
// Exit status: 0 written, 1 faults or it could not be written, 2 wrong usage.
#include "exchange/dataset_reader.h"
#include "store/landscape_writer.h"

#include <cstdio>
#include <filesystem>

namespace {

int compile(const std::string &directory, const std::string &output) {
    hw::NoProgress silent;
    const auto reading = hw::readDataset(directory, silent);
    if (!reading) {
        std::fprintf(stderr, "%s\n", reading.error().message.c_str());
        return 1;
    }
    if (!reading->report.passed()) {
        for (hw::DatasetFault fault : reading->report.faults) {
            fault.file = (std::filesystem::path(directory) / fault.file).string();
            std::fprintf(stderr, "%s\n", fault.text().c_str());
        }
        std::fprintf(stderr, "%zu faults in %zu files; no landscape was written.\n", reading->report.faults.size(),
                     reading->report.files);
        return 1;
    }
    if (const auto written = hw::writeLandscape(reading->dataset, output); !written) {
        std::fprintf(stderr, "%s\n", written.error().message.c_str());
        return 1;
    }
    std::printf("Landscape %s: %zu objects, %zu claims from %zu files.\n", reading->dataset.version.c_str(),
                reading->report.objects, reading->report.claims, reading->report.files);
    return 0;
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 3) {
        std::fprintf(stderr, "Usage: landscape_compiler DATADIR OUT.db\n"
                             "Compiles DATADIR/dataset.json and DATADIR/landscape/ into OUT.db.\n");
        return 2;
    }
    const int status = compile(argv[1], argv[2]);
    if (status != 0) {
        // An old landscape must not pass for the new one.
        std::error_code ignored;
        std::filesystem::remove(argv[2], ignored);
    }
    return status;
}
