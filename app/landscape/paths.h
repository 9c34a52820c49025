// Paths: the shortest ways between two objects over links, and what several objects have in common. Pure.
#pragma once

#include "landscape/links.h"

#include <optional>
#include <vector>

namespace hw {

struct PathQuestion {
    ObjectIndex from, to;
    std::size_t most = 5;      ///< paths
    std::size_t mostSteps = 6; ///< links in one path
    bool throughHubs = false;  ///< also through what everything hangs on; see isHub
};

/// A way without a loop.
struct Path {
    std::vector<ObjectIndex> objects; ///< from the one end to the other
    std::vector<LinkIndex> links;     ///< between them; where several join two objects, the strongest
    LinkIndex weakest = 0;            ///< the one that the path hangs on: see isStronger
    std::size_t steps() const { return links.size(); }
};

/// Up to `most` paths: the shorter first; of equal length the one whose weakest link is stronger, then the one that
/// leads through less connected objects, then by order of the objects. Empty when there is none, or both ends are the
/// same.
std::vector<Path> shortestPaths(const LinkGraph &graph, const PathQuestion &question);

/// What all of the objects are linked with, themselves left out. The strongest link to each of them counts, and of
/// these the weakest: where it is stronger (isStronger), the neighbour comes first. Of equal ones the rarer is first,
/// which is linked with fewer objects in all, then by order of the objects.
std::vector<ObjectIndex> neighboursInCommon(const LinkGraph &graph, std::span<const ObjectIndex> objects);

/// All links that join a neighbour with the objects (each named once), in the order of these.
std::vector<LinkIndex> linksInCommon(const LinkGraph &graph, std::span<const ObjectIndex> objects,
                                     ObjectIndex neighbour);

} // namespace hw
