// Lane packing: things with a left and a right end are put into rows so that none overlap, each into the first row that
// has room. Pure.
#pragma once

#include <span>
#include <vector>

namespace hw {

struct PackedSpan {
    double left = 0, right = 0; ///< right >= left
};

struct LanePacking {
    std::vector<int> rows; ///< per span, from 0
    int count = 0;         ///< rows used
};

/// `spans` in order of their left ends. Two in one row are at least `gap` apart. As few rows as there can be, in
/// n log n.
LanePacking packLane(std::span<const PackedSpan> spans, double gap);

} // namespace hw
