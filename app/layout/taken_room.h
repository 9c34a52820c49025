// TakenRoom: boxes in the cells of a grid, to ask fast what a new box would cover. Owned by one question.
#pragma once

#include "layout/geometry.h"

#include <cstdint>
#include <vector>

namespace hw {

class TakenRoom {
public:
    /// What lies outside `area` goes to the cells at its rim.
    TakenRoom(const Box &area, float cellSide);
    /// `owner`: who need not keep away from the box.
    void add(const Box &box, std::uint32_t owner);
    bool isFree(const Box &box, std::uint32_t owner) const { return coveredBy(box, owner, true) <= 0; }
    /// The area that it would share with what is there; with `anyWillDo`, of the first that is found.
    float coveredBy(const Box &box, std::uint32_t owner, bool anyWillDo = false) const;

private:
    struct Entry {
        Box box;
        std::uint32_t owner;
    };
    struct Listed {
        std::uint32_t entry;
        std::uint32_t next; // in the same cell
    };
    struct Cells {
        std::uint32_t firstColumn, lastColumn, firstRow, lastRow;
    };
    Cells cellsOf(const Box &box) const;

    Point m_origin;
    float m_side;
    std::uint32_t m_columns;
    std::uint32_t m_rows;
    std::vector<Entry> m_entries;
    std::vector<Listed> m_listed;
    std::vector<std::uint32_t> m_firstInCell;
};

} // namespace hw
