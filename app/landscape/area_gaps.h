// What nobody reports of a research area: the last part of its page. Used by area_page.cpp alone.
#pragma once

#include "landscape/area_page.h"

namespace hw::area_gaps {

/// `page` has everything but its gaps. The order is fixed; a gap that is none is left out.
std::vector<AreaGap> gapsOf(const Landscape &landscape, const VisibleSet &visible, const AreaLinks &links,
                            const AreaPage &page);

} // namespace hw::area_gaps
