// Presentation pages: laid pages made to share one size, as a presentation needs, without making any type smaller.
// Pure.
#pragma once

#include "briefing/laid_page.h"

namespace hw::briefing {

/// The same pages where they have one size already. Else slides are as high as the upright pages and shaped like the
/// lying ones: lying pages grow to fill them, upright ones keep their size and stand in the middle. A4 becomes A3
/// lying, which prints on A4.
std::vector<LaidPage> onOneSize(std::vector<LaidPage> pages);

} // namespace hw::briefing
