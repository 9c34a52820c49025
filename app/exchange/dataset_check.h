// Checking the text dataset (data/README.md): every fault with file, place, what is wrong and what was expected; all of
// them, in one order. Behind `helixwatch check` and the compiler. Any thread.
#pragma once

#include "basics/progress.h"
#include "basics/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hw {

struct DatasetFault {
    std::string file;         ///< as the caller reaches it
    std::uint32_t line = 0;   ///< from 1; 0 where no line is at fault
    std::uint32_t column = 0; ///< from 1, in bytes
    std::string path;         ///< of the field: "claims[3].start"; empty for the whole file
    std::string message;      ///< what is wrong and what was expected: full sentences
    /// "file:line:column: path: message", the form that editors jump to.
    std::string text() const;
    friend auto operator<=>(const DatasetFault &, const DatasetFault &) = default;
};

struct CheckReport {
    std::vector<DatasetFault> faults; ///< by file, line, column
    std::size_t files = 0;            ///< looked at on request
    std::size_t objects = 0;
    std::size_t claims = 0;
    std::size_t faultsElsewhere = 0; ///< in files of the same dataset that were not asked for
    /// Files that belong to no dataset: checked one by one, references were not followed.
    std::vector<std::string> alone;
    bool passed() const { return faults.empty(); }
};

/// Files and folders: a folder with dataset.json (or inside one) is checked as a whole dataset, a file of a dataset
/// together with the rest of it, any other file on its own. A missing file is a fault; an error is a cancelled check.
Result<CheckReport> checkDatasetFiles(const std::vector<std::string> &paths, Progress &progress);

} // namespace hw
