// Writes a dataset as landscape.db: to a temporary file beside it, renamed when all is written, so that a failure keeps
// the old file. The same dataset gives the same bytes, whatever the order of its objects. Any thread.
#pragma once

#include "basics/result.h"
#include "landscape/records.h"

#include <string>

namespace hw {

Result<void> writeLandscape(const DatasetRecord &dataset, const std::string &path);

} // namespace hw
