// Finding and loading the files of a text dataset: which belong to it, which do not, and what is too large or
// unreadable.
#pragma once

#include "basics/result.h"
#include "exchange/dataset_check.h"

#include <optional>
#include <string>
#include <vector>

namespace hw {

struct DatasetPath {
    std::string shown;  ///< as faults name it
    std::string actual; ///< where it lies
    std::string folder; ///< the folder directly under landscape/, empty elsewhere
};

/// Every object file below `directory`/landscape, sorted by path; faults for what does not belong there.
std::vector<DatasetPath> listObjectFiles(const std::string &directory, std::vector<DatasetFault> &faults);

/// The content, or a fault. Files over two megabytes are refused unread.
std::optional<std::string> loadFile(const DatasetPath &path, std::vector<DatasetFault> &faults);

} // namespace hw
