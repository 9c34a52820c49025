#include "taken_room.h"

#include <algorithm>

namespace hw {
namespace {

constexpr std::uint32_t nothing = 0xFFFFFFFFU;
constexpr float mostCellsAcross = 256;

} // namespace

TakenRoom::TakenRoom(const Box &area, float cellSide)
    : m_origin{area.left, area.top}
    , m_side(std::max({cellSide, area.width() / mostCellsAcross, area.height() / mostCellsAcross, 1e-3F}))
    , m_columns(static_cast<std::uint32_t>(std::max(0.F, area.width()) / m_side) + 1)
    , m_rows(static_cast<std::uint32_t>(std::max(0.F, area.height()) / m_side) + 1)
    , m_firstInCell(std::size_t(m_columns) * m_rows, nothing) {}

TakenRoom::Cells TakenRoom::cellsOf(const Box &box) const {
    const auto number = [this](float offset, std::uint32_t count) {
        return static_cast<std::uint32_t>(std::clamp(offset / m_side, 0.F, static_cast<float>(count - 1)));
    };
    return {number(box.left - m_origin.x, m_columns), number(box.right - m_origin.x, m_columns),
            number(box.top - m_origin.y, m_rows), number(box.bottom - m_origin.y, m_rows)};
}

void TakenRoom::add(const Box &box, std::uint32_t owner) {
    const Cells cells = cellsOf(box);
    const auto entry = static_cast<std::uint32_t>(m_entries.size());
    m_entries.push_back({box, owner});
    for (std::uint32_t row = cells.firstRow; row <= cells.lastRow; ++row)
        for (std::uint32_t column = cells.firstColumn; column <= cells.lastColumn; ++column) {
            std::uint32_t &first = m_firstInCell[std::size_t(row) * m_columns + column];
            m_listed.push_back({entry, first});
            first = static_cast<std::uint32_t>(m_listed.size() - 1);
        }
}

float TakenRoom::coveredBy(const Box &box, std::uint32_t owner, bool anyWillDo) const {
    const Cells cells = cellsOf(box);
    float covered = 0;
    for (std::uint32_t row = cells.firstRow; row <= cells.lastRow; ++row)
        for (std::uint32_t column = cells.firstColumn; column <= cells.lastColumn; ++column)
            for (std::uint32_t at = m_firstInCell[std::size_t(row) * m_columns + column]; at != nothing;
                 at = m_listed[at].next) {
                const Entry &entry = m_entries[m_listed[at].entry];
                if (entry.owner == owner || !entry.box.overlaps(box))
                    continue;
                const Box shared{std::max(box.left, entry.box.left), std::max(box.top, entry.box.top),
                                 std::min(box.right, entry.box.right), std::min(box.bottom, entry.box.bottom)};
                if (anyWillDo)
                    return shared.width() * shared.height();
                // Both may be listed in several cells: they count where what they share begins.
                const Cells begin = cellsOf(shared);
                if (begin.firstRow == row && begin.firstColumn == column)
                    covered += shared.width() * shared.height();
            }
    return covered;
}

} // namespace hw
