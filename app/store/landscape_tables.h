// The rows of landscape.db as records: the part of reading that the writer uses too, to know what it wrote.
#pragma once

#include "basics/progress.h"
#include "landscape/records.h"
#include "store/database.h"

#include <cstdint>

namespace hw {

struct TablesReading {
    DatasetRecord dataset;
    std::uint64_t digest = 0; ///< over every value of every row
};

/// Reads and checks all tables; an error says which row is at fault, without naming the file.
Result<TablesReading> readTables(const Database &database, Progress &progress);

} // namespace hw
