// The force layout of a whole graph: multilevel forces for each connected part (free_layout.h), parts side by side,
// what the person placed left in its place, no overlap at the end. Pure: the same arguments give the same picture on
// the same machine, whatever the number of threads. For a worker thread; it brings the further threads it uses.
#pragma once

#include "basics/progress.h"
#include "layout/geometry.h"
#include "layout/graph_topology.h"
#include "layout/leash.h"
#include "layout/overlap.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace hw {

enum class Hold : std::uint8_t {
    None,     // no place yet: it starts near its parent, or anywhere in a part where nothing has a place
    Near,     // starts at its place and may leave it
    Anchored, // stays within `anchorReach` of its place; where all of a part are, only overlaps move them
    Pinned,   // stays on its place
};

struct StartPlace {
    Point at; // what is no number or a million units out counts as no place
    Hold hold = Hold::None;
    /// Where it stood first. Anchored nodes stay within `anchorReach` of it too, so that the small moves of many
    /// layouts do not add up. No number, or twice that away: there is none.
    Point home = {std::numeric_limits<float>::quiet_NaN(), 0};
};

struct ForceLayoutOptions {
    std::uint32_t seed = 1;
    unsigned threads = 2;
    float edgeLength = 110; // the room that a node gets, in each direction, and the least usual length of an edge
    float anchorReach = 24;
    float gap = 6;                  // between nodes, and between their labels
    std::vector<StartPlace> places; // one per node, or none
    std::vector<LabelSize> labels;  // one per node, or none: kept free of other nodes and labels
    std::vector<Box> obstacles;     // kept free by layOut(); not while a hand moves nodes: what floats has moved on
    /// The nodes of a path that is shown stand apart, and its lines are kept free (overlap.h).
    std::vector<std::uint32_t> path;
    int overlapRounds = 200; // at most
};

/// Whole pictures on the way, called on the thread of layOut().
using FrameSink = std::function<void(const Positions &)>;

/// One position per node, never NaN and never infinite; none at all when it was cancelled.
Positions layOut(const GraphTopology &topology, const ForceLayoutOptions &options, Progress &progress,
                 const FrameSink &show = {});

/// What can be shown at once, before forces: pivot starts, or what has places.
Positions firstPicture(const GraphTopology &topology, const ForceLayoutOptions &options);

/// The hold that counts: places that are no numbers hold nothing.
Hold holdOf(const ForceLayoutOptions &options, std::uint32_t node);
Leash leashOf(const ForceLayoutOptions &options, std::uint32_t node);

/// Nodes with a place at it, the others fanned out around the neighbour through which they are reached first, their
/// parent. What cannot be reached from any place stays at the origin.
Positions startPlaces(const GraphTopology &topology, const ForceLayoutOptions &options);

} // namespace hw
