// Techniques that are typical for a research area: reported there more often than elsewhere. Pure.
//
// The measure: of the events of the area for which any technique is reported, the part that reports this one, against
// the same part of all other events; each part reckoned as (reported + ½) / (events + 1), so that one report of a rare
// technique does not count as much as ten of a common one. Above 1 the technique is reported more often here.
#pragma once

#include "landscape/area_links.h"

namespace hw {

struct AreaTechnique {
    ObjectIndex technique;
    std::uint32_t here = 0, elsewhere = 0; ///< events that report it, or a sub-technique where it is one's parent
    double ratio = 0;                      ///< see above
    std::vector<ObjectIndex> events;       ///< those here
    std::vector<ClaimIndex> claims;        ///< that say so, ascending
};
struct AreaTechniques {
    std::uint32_t here = 0, elsewhere = 0;   ///< events with any reported technique: the base
    std::uint32_t silent = 0;                ///< events here without any
    std::vector<AreaTechnique> typical;      ///< by the rule, and more often than elsewhere: highest ratio first
    std::vector<AreaTechnique> mostReported; ///< most events first
};
/// Of fewer cases nothing can be called typical.
struct TypicalRule {
    std::uint32_t here = 3;       ///< events here that report the technique
    std::uint32_t elsewhere = 20; ///< events elsewhere that report any
};
AreaTechniques areaTechniquesOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area,
                                TypicalRule rule = {});

} // namespace hw
