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
    /// Pairs of boxes that overlap, each once. Boxes are no further out than isUsable() says.
    const std::vector<Pair> &pairsOf(std::span<const Box> boxes);

private:
    struct Entry {
        std::uint32_t box;
        std::int32_t column, row;
    };
    struct Cells {
        std::int32_t firstColumn, lastColumn, firstRow, lastRow;
    };
    void measure(std::span<const Box> boxes);
    Cells cellsOf(const Box &box) const;
    std::uint32_t bucketOf(std::int32_t column, std::int32_t row) const;
    bool tells(std::span<const Box> boxes, const Entry &one, const Entry &other) const;
    void sortIn(std::span<const Box> boxes);

    float m_side = 1;
    std::uint32_t m_buckets = 1; // a power of two; cells are spread over them, so that far outliers cost nothing
    std::vector<std::uint32_t> m_first;
    std::vector<Entry> m_entries; // by bucket
    std::vector<Pair> m_pairs;
};

} // namespace hw
