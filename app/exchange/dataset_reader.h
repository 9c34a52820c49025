// Reads a text dataset (data/README.md) into records. What is wrong with it is in the report; the records are for use
// only when the report is clean. Any thread.
#pragma once

#include "exchange/dataset_check.h"
#include "landscape/records.h"

#include <string>

namespace hw {

struct DatasetReading {
    DatasetRecord dataset; ///< objects by kind and id, claims by subject, then as in the file
    CheckReport report;    ///< its files are named relative to the directory
};

/// `directory` holds dataset.json and landscape/. An error means that it could not be looked at or was cancelled.
Result<DatasetReading> readDataset(const std::string &directory, Progress &progress);

} // namespace hw
