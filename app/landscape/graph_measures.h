// Graph measures: who stands between the others, and which things form groups, over the links that pass a filter. Two
// things that several links join count as joined once; directions do not count. Pure and seeded: the same graph gives
// the same answer. The time grows with objects times links, so ask it on a worker. Betweenness (Brandes 2001) and
// Leiden communities by modularity (Traag, Waltman, van Eck 2019), both by igraph.
#pragma once

#include "basics/progress.h"
#include "basics/result.h"
#include "landscape/links.h"

#include <string>
#include <vector>

namespace hw {

struct MeasureQuestion {
    bool throughHubs = false; ///< also what everything hangs on, such as countries; see isHub
    std::uint32_t seed = 1;
};

struct CentralObject {
    ObjectIndex object;
    /// Of all pairs of other things that are joined at all, the part whose shortest ways lead through it, 0 to 1; where
    /// a pair has several shortest ways, each counts for its part.
    double share = 0;
    std::uint32_t neighbours = 0; ///< among the things that were measured
};

/// Things that are linked with one another more often than chance would make them.
struct Community {
    std::vector<ObjectIndex> members;              ///< the one with the most links inside first
    std::size_t linksInside = 0, linksOutside = 0; ///< joined pairs with both ends in it, with one end
};

struct GraphMeasures {
    std::vector<CentralObject> central; ///< all that have a link; the highest share first, then the most neighbours
    std::vector<Community> communities; ///< the largest first
    double modularity = 0;              ///< of the communities, below 1; 0 is what chance would give
};

/// The error: it was cancelled, or there is not enough memory. A graph without links has no measures: empty lists.
Result<GraphMeasures> measure(const LinkGraph &graph, const MeasureQuestion &question, const Progress &progress);

/// "APT41 stands on 12 % of all shortest ways between two others and is linked with 87 things."
std::string centralWords(const LinkGraph &graph, const CentralObject &central);
/// "34 things around APT41, ShadowPad and Winnti: 20 techniques, 12 actors, 2 software. 83 % of their links stay among
/// them."
std::string communityWords(const LinkGraph &graph, const Community &community);
/// What each of them is, for the head of an answer.
std::string_view centralBasis(const MeasureQuestion &question = {});
std::string_view communityBasis();

} // namespace hw
