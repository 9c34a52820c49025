#include "drawing/lane_packing.h"

#include <algorithm>
#include <limits>

namespace hw {
namespace {

/// The right ends of rows, as a tree whose inner nodes hold the smallest end below them: the first row that ends early
/// enough is found in a few steps however many rows there are.
class RowEnds {
public:
    explicit RowEnds(std::size_t mostRows) {
        while (m_leaves < mostRows)
            m_leaves *= 2;
        m_ends.assign(2 * m_leaves, -std::numeric_limits<double>::infinity());
    }
    std::size_t firstEndingBefore(double most) const {
        std::size_t at = 1;
        while (at < m_leaves)
            at = m_ends[2 * at] <= most ? 2 * at : 2 * at + 1;
        return at - m_leaves;
    }
    void setEnd(std::size_t row, double end) {
        std::size_t at = m_leaves + row;
        m_ends[at] = end;
        for (at /= 2; at > 0; at /= 2)
            m_ends[at] = std::min(m_ends[2 * at], m_ends[2 * at + 1]);
    }

private:
    std::size_t m_leaves = 1;
    std::vector<double> m_ends;
};

} // namespace

LanePacking packLane(std::span<const PackedSpan> spans, double gap) {
    LanePacking packing;
    packing.rows.reserve(spans.size());
    RowEnds ends(spans.size());
    for (const PackedSpan &span : spans) {
        const std::size_t row = ends.firstEndingBefore(span.left - gap);
        ends.setEnd(row, span.right);
        packing.rows.push_back(static_cast<int>(row));
        packing.count = std::max(packing.count, static_cast<int>(row) + 1);
    }
    return packing;
}

} // namespace hw
