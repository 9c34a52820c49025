// The two files beside the objects: dataset.json and revoked.json, with their faults. Any thread.
#pragma once

#include "exchange/dataset_check.h"
#include "exchange/json_tree.h"
#include "landscape/records.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hw {

/// dataset.json: everything but objects and claims.
struct DatasetFile {
    std::string file;
    DatasetRecord dataset;
    std::vector<TextPlace> licences;
    TextPlace attackVersion;
};
DatasetFile readDatasetFile(const std::string &file, std::string_view text, std::vector<DatasetFault> &faults);

/// revoked.json: ATT&CK's identifiers that must not be used any more, with what stands in their place (may be empty).
struct RevokedIds {
    std::string attackVersion;
    std::vector<std::pair<std::string, std::string>> ids; ///< sorted
};
RevokedIds readRevokedFile(const std::string &file, std::string_view text, std::vector<DatasetFault> &faults);

} // namespace hw
