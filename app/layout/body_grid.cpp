#include "body_grid.h"

#include <algorithm>
#include <numeric>

namespace hw {

const std::vector<BodyGrid::Pair> &BodyGrid::pairsOf(std::span<const Box> boxes) {
    m_pairs.clear();
    if (boxes.size() < 2)
        return m_pairs;
    measure(boxes);
    sortIn(boxes);
    for (std::uint32_t cell = 0; cell + 1 < m_first.size(); ++cell)
        for (std::uint32_t i = m_first[cell]; i < m_first[cell + 1]; ++i)
            for (std::uint32_t j = i + 1; j < m_first[cell + 1]; ++j) {
                const Box &a = boxes[m_inCell[i]];
                const Box &b = boxes[m_inCell[j]];
                if (!a.overlaps(b))
                    continue;
                // Of all cells that both lie in, the one with the left top corner of what they share tells.
                const Point corner{std::max(a.left, b.left), std::max(a.top, b.top)};
                const Cells at = cellsOf({corner.x, corner.y, corner.x, corner.y});
                if (at.firstRow * m_columns + at.firstColumn == cell)
                    m_pairs.emplace_back(m_inCell[i], m_inCell[j]);
            }
    return m_pairs;
}

void BodyGrid::measure(std::span<const Box> boxes) {
    Box all = boxes[0];
    double extent = 0;
    for (const Box &box : boxes) {
        all = {std::min(all.left, box.left), std::min(all.top, box.top), std::max(all.right, box.right),
               std::max(all.bottom, box.bottom)};
        extent += std::max(box.width(), box.height());
    }
    // Cells about as large as a box and a half, but not many more of them than boxes.
    const auto usual = static_cast<float>(1.5 * extent / static_cast<double>(boxes.size()));
    const float mostCells = 4 * static_cast<float>(boxes.size()) + 64;
    const float byCount = std::sqrt(all.width() / mostCells * all.height());
    const float bySide = std::max(all.width(), all.height()) / mostCells;
    m_side = std::max({usual, byCount, bySide, 1e-3F});
    m_origin = {all.left, all.top};
    m_columns = static_cast<std::uint32_t>(all.width() / m_side) + 1;
    m_rows = static_cast<std::uint32_t>(all.height() / m_side) + 1;
}

BodyGrid::Cells BodyGrid::cellsOf(const Box &box) const {
    const auto number = [this](float offset, std::uint32_t count) {
        return std::min(static_cast<std::uint32_t>(std::max(0.F, offset) / m_side), count - 1);
    };
    return {number(box.left - m_origin.x, m_columns), number(box.right - m_origin.x, m_columns),
            number(box.top - m_origin.y, m_rows), number(box.bottom - m_origin.y, m_rows)};
}

void BodyGrid::sortIn(std::span<const Box> boxes) {
    m_first.assign(std::size_t(m_columns) * m_rows + 1, 0);
    const auto forCells = [this](const Box &box, const auto &visit) {
        const Cells cells = cellsOf(box);
        for (std::uint32_t row = cells.firstRow; row <= cells.lastRow; ++row)
            for (std::uint32_t column = cells.firstColumn; column <= cells.lastColumn; ++column)
                visit(row * m_columns + column);
    };
    for (const Box &box : boxes)
        forCells(box, [this](std::uint32_t cell) { ++m_first[cell + 1]; });
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_inCell.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::uint32_t i = 0; i < boxes.size(); ++i)
        forCells(boxes[i], [&](std::uint32_t cell) { m_inCell[next[cell]++] = i; });
}

} // namespace hw
