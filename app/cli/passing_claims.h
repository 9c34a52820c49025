// Which claims let a row of a list pass its filter. Pure.
#pragma once

#include "landscape/filter.h"
#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <vector>

namespace hw::cli {

struct PassingClaim {
    ClaimIndex claim;
    ObjectIndex via; ///< of an actor: the event that stands between it and the claim; invalid for its own claims
};

/// Of actors and events under a filter that names objects (area, technique, country …): the visible claims that join
/// them with the wanted values, an actor's also through its events, then together with the claim that attributes the
/// event. Otherwise every visible claim of the row, and for other kinds every visible claim about it.
std::vector<PassingClaim> passingClaims(const Landscape &landscape, const VisibleSet &visible, const Filter &filter,
                                        ObjectIndex row);

} // namespace hw::cli
