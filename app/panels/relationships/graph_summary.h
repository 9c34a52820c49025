// The summary of one object beside the graph: what stands in its profile, in short. Pure; every row leads to what it
// was counted from.
#pragma once

#include "landscape/links.h"
#include "panels/lines_view.h"

namespace hw {

/// Numbers, research areas, the strongest links and the latest evidence, each under its heading; what there is none of
/// is left out.
std::vector<LineItem> summaryRows(const LinkGraph &graph, const VisibleSet &visible, ObjectIndex object);

} // namespace hw
