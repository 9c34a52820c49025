// The filter among a command's arguments. Pure.
#pragma once

#include "cli/command_line.h"
#include "landscape/filter_text.h"

namespace hw::cli {

/// The arguments from `first` on, joined with blanks, read as a filter. What is wrong comes as a sentence with the
/// place marked under the text.
Result<Filter> filterFrom(const Invocation &invocation, std::size_t first, const Landscape &landscape);

} // namespace hw::cli
