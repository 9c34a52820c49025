// Area reach: who reaches for research areas in a selection, with what is observed and what is only assessed kept
// apart, each with the claims that say so. Pure.
#pragma once

#include "landscape/findings.h"

namespace hw {
class Filter;
}

namespace hw::briefing {

struct AreaReach {
    std::vector<ObjectIndex> asked;      ///< the areas; empty: of none
    std::vector<ObjectIndex> aimed;      ///< counted incidents and campaigns that had one of them as the aim
    std::vector<ObjectIndex> attributed; ///< of these, those that an actor or a state is named for
    std::vector<ObjectIndex> aimers;     ///< actors behind them, or said themselves to target it; most claims first
    std::vector<ObjectIndex> interested; ///< actors of whom an interest is assessed, and no more
    std::vector<ClaimIndex> aims;        ///< of the incidents and campaigns that had it as the aim
    std::vector<ClaimIndex> aimersSaid;  ///< what names the aimers
    std::vector<ClaimIndex> interestsAssessed; ///< what names the interested

    bool isOf(const Landscape &landscape, ObjectIndex area) const; ///< one of them or below it
};
AreaReach reachOf(const Landscape &landscape, const VisibleSet &visible, std::vector<ObjectIndex> areas);
/// Whether somebody gets in by it: a technique of the tactic Initial Access, TA0001.
bool isInitialAccess(const Landscape &landscape, ObjectIndex technique);
/// What was hit in that way: of the areas that are asked for, else of any. Care is nobody's research area.
BasisCount hitOf(const Landscape &landscape, const VisibleSet &visible, const AreaReach &reach, AreaBasis basis);
/// The research areas that the filter asks for; none where it also asks for what is no research area.
std::vector<ObjectIndex> areasAskedFor(const Landscape &landscape, const Filter &filter);

} // namespace hw::briefing
