// BodyGrid: which boxes may touch, found by sorting them into cells. Built anew for each question; pairs come in the
// same order for the same boxes.
#pragma once

#include "layout/geometry.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hw {

class BodyGrid {
public:
    using Pair = std::pair<std::uint32_t, std::uint32_t>; // the lower number first
    /// Pairs of boxes that overlap, each once.
    const std::vector<Pair> &pairsOf(std::span<const Box> boxes);

private:
    struct Cells {
        std::uint32_t firstColumn, lastColumn, firstRow, lastRow;
    };
    void measure(std::span<const Box> boxes);
    Cells cellsOf(const Box &box) const;
    void sortIn(std::span<const Box> boxes);

    Point m_origin;
    float m_side = 1;
    std::uint32_t m_columns = 1;
    std::uint32_t m_rows = 1;
    std::vector<std::uint32_t> m_first;
    std::vector<std::uint32_t> m_inCell;
    std::vector<Pair> m_pairs;
};

} // namespace hw
