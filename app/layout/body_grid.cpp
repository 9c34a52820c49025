#include "body_grid.h"

#include "layout/layout_noise.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace hw {

const std::vector<BodyGrid::Pair> &BodyGrid::pairsOf(std::span<const Box> boxes) {
    m_pairs.clear();
    if (boxes.size() < 2)
        return m_pairs;
    measure(boxes);
    sortIn(boxes);
    for (std::uint32_t bucket = 0; bucket < m_buckets; ++bucket)
        for (std::uint32_t i = m_first[bucket]; i < m_first[bucket + 1]; ++i)
            for (std::uint32_t j = i + 1; j < m_first[bucket + 1]; ++j)
                if (tells(boxes, m_entries[i], m_entries[j]))
                    m_pairs.emplace_back(m_entries[i].box, m_entries[j].box);
    return m_pairs;
}

/// Whether two boxes of one cell overlap, and this is the cell, of all that both lie in, that tells: the one with the
/// left top corner of what they share.
bool BodyGrid::tells(std::span<const Box> boxes, const Entry &one, const Entry &other) const {
    const Box &a = boxes[one.box];
    const Box &b = boxes[other.box];
    if (one.column != other.column || one.row != other.row || !a.overlaps(b))
        return false;
    const Point corner{std::max(a.left, b.left), std::max(a.top, b.top)};
    const Cells at = cellsOf({corner.x, corner.y, corner.x, corner.y});
    return at.firstColumn == one.column && at.firstRow == one.row;
}

/// Cells about as large as a box and a half, and no box over more than a thousand of them.
void BodyGrid::measure(std::span<const Box> boxes) {
    double sum = 0;
    float largest = 0;
    for (const Box &box : boxes) {
        sum += std::max(box.width(), box.height());
        largest = std::max({largest, box.width(), box.height()});
    }
    const auto usual = static_cast<float>(1.5 * sum / static_cast<double>(boxes.size()));
    m_side = std::max({usual, largest / 30, 0.01F});
    m_buckets = std::bit_ceil(static_cast<std::uint32_t>(2 * boxes.size()));
}

BodyGrid::Cells BodyGrid::cellsOf(const Box &box) const {
    const auto number = [this](float at) { return static_cast<std::int32_t>(std::floor(at / m_side)); };
    return {number(box.left), number(box.right), number(box.top), number(box.bottom)};
}

std::uint32_t BodyGrid::bucketOf(std::int32_t column, std::int32_t row) const {
    const auto key = static_cast<std::uint32_t>(column) * 0x9E3779B1U + static_cast<std::uint32_t>(row);
    return mixed(key) & (m_buckets - 1);
}

void BodyGrid::sortIn(std::span<const Box> boxes) {
    m_first.assign(std::size_t(m_buckets) + 1, 0);
    const auto forCells = [this](const Box &box, const auto &visit) {
        const Cells cells = cellsOf(box);
        for (std::int32_t row = cells.firstRow; row <= cells.lastRow; ++row)
            for (std::int32_t column = cells.firstColumn; column <= cells.lastColumn; ++column)
                visit(bucketOf(column, row), column, row);
    };
    for (const Box &box : boxes)
        forCells(box, [this](std::uint32_t bucket, std::int32_t, std::int32_t) { ++m_first[bucket + 1]; });
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_entries.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::uint32_t i = 0; i < boxes.size(); ++i)
        forCells(boxes[i], [&](std::uint32_t bucket, std::int32_t column, std::int32_t row) {
            m_entries[next[bucket]++] = {i, column, row};
        });
}

} // namespace hw
