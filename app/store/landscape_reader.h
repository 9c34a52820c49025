// Reads landscape.db into a Landscape. Whatever is wrong with the file becomes one sentence that says which fault it is
// and what to do; what comes back is whole and consistent or nothing. Any thread.
#pragma once

#include "basics/progress.h"
#include "landscape/landscape.h"

#include <string>

namespace hw {

Result<LandscapePtr> readLandscape(const std::string &path, Progress &progress);

/// The records behind it, for tests and for what writes the landscape on.
Result<DatasetRecord> readLandscapeRecords(const std::string &path, Progress &progress);

} // namespace hw
