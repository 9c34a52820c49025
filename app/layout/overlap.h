// Takes overlaps out of a picture with small moves: circles, their labels, obstacles, and the lines of a path that is
// shown. Pure and deterministic; any thread. Bodies are pushed apart pair by pair until none touch.
#pragma once

#include "basics/progress.h"
#include "layout/geometry.h"
#include "layout/leash.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hw {

struct LabelSize {
    float width = 0; // 0: no label
    float height = 0;
};

struct Body {
    Point at;
    float radius = 10;
    LabelSize label; // below the circle
    Leash leash;
};

struct OverlapOptions {
    float gap = 6;                   // that stays between circles, and between labels
    std::vector<Box> obstacles;      // kept free
    std::vector<std::uint32_t> path; // bodies in the order of the path; its lines run from each to the next
    float pathSpacing = 96;          // between any two bodies of the path
    float pathClearance = 8;         // between a line and every other body
    int rounds = 200;                // at most
};

constexpr float labelOffset = 3; // from a circle down to its label

/// What the body covers: its circle, with the label when it has one.
Box extentOf(const Body &body);

/// Moves bodies, never further than their leashes allow. Returns how many pairs touched before the last round pushed
/// them apart, obstacles and path lines counted in: 0 unless pins or leashes stand in the way, room was lacking for
/// `rounds`, or it was cancelled.
std::size_t removeOverlaps(std::vector<Body> &bodies, const OverlapOptions &options, Progress &progress);
/// The same; where leashes leave no room for all labels, at least no circle lies on another: a label can stand
/// elsewhere or go, a node cannot.
std::size_t removeOverlapsOfCirclesAtLeast(std::vector<Body> &bodies, const OverlapOptions &options,
                                           Progress &progress);

} // namespace hw
