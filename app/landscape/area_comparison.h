// AreaComparison: two research areas, or one area in two periods, side by side: who, kinds of victim, techniques. Pure.
// Each side has its own visible set, as a period is a filter.
#pragma once

#include "landscape/area_page.h"

#include <array>

namespace hw {

struct ComparedRow {
    ObjectIndex object;              ///< actor, state, subsector or technique; invalid: no actor is named
    Origin origin = Origin::Unknown; ///< of actors, states and of who is not named
    struct Side {
        std::optional<AreaReach> reach; ///< of actors and states: the strongest
        std::uint32_t events = 0;       ///< of who: those of this reach
        std::uint32_t weaker = 0;       ///< more of who, that reach less far
        std::vector<ClaimIndex> claims; ///< empty: nothing is reported on this side
        bool isReported() const { return !claims.empty(); }
    };
    std::array<Side, 2> sides;
    bool isInBoth() const { return sides[0].isReported() && sides[1].isReported(); }
};

struct AreaComparison {
    std::array<ObjectIndex, 2> areas;
    std::array<std::uint32_t, 2> events{};             ///< distinct, of each side
    std::uint32_t shared = 0;                          ///< events that stand on both sides
    std::vector<ComparedRow> who, victims, techniques; ///< most events on either side first, then by name
};
AreaComparison compareAreas(const Landscape &landscape, const VisibleSet &visibleA, ObjectIndex areaA,
                            const VisibleSet &visibleB, ObjectIndex areaB);

} // namespace hw
