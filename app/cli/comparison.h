// What two options ask to be compared: --with another research area, or the same one in two --periods. Pure.
#pragma once

#include "cli/command_line.h"
#include "cli/show_board.h"
#include "session/area_place.h"

namespace hw::cli {

struct ComparisonAsked {
    ObjectIndex other; ///< invalid: no other area
    std::optional<std::array<AreaPeriod, 2>> periods;
};
/// `area`: what is compared. What is wrong with them comes as a sentence with its exit status.
tl::expected<ComparisonAsked, ViewError> comparisonAsked(const Invocation &invocation, const Landscape &landscape,
                                                         ObjectIndex area);

} // namespace hw::cli
