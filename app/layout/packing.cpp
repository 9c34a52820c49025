#include "packing.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

namespace hw {
namespace {

/// The lower rim of what is packed so far, as steps from left to right.
class Rim {
public:
    explicit Rim(float width)
        : m_width(width)
        , m_steps{{0, 0}} {}

    /// The place that is furthest up, then furthest left.
    Point place(float width, float height) {
        Point best{0, std::numeric_limits<float>::max()};
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const float left = m_steps[i].left;
            if (left + width > m_width && i > 0)
                break;
            const float top = lowestUnder(i, left + width);
            if (top < best.y)
                best = {left, top};
        }
        lower(best, width, height);
        return best;
    }

private:
    struct Step {
        float left;
        float bottom;
    };
    float lowestUnder(std::size_t first, float right) const {
        float lowest = 0;
        for (std::size_t i = first; i < m_steps.size() && m_steps[i].left < right; ++i)
            lowest = std::max(lowest, m_steps[i].bottom);
        return lowest;
    }
    void lower(Point at, float width, float height) {
        std::vector<Step> steps;
        float bottomBehind = 0; // of the step that the right edge falls into
        for (const Step &step : m_steps) {
            if (step.left < at.x)
                steps.push_back(step);
            if (step.left <= at.x + width)
                bottomBehind = step.bottom;
        }
        steps.push_back({at.x, at.y + height});
        if (at.x + width < m_width)
            steps.push_back({at.x + width, bottomBehind});
        for (const Step &step : m_steps)
            if (step.left > at.x + width)
                steps.push_back(step);
        m_steps = std::move(steps);
    }

    float m_width;
    std::vector<Step> m_steps;
};

} // namespace

std::vector<Point> packed(std::span<const Box> boxes, float gap) {
    std::vector<Point> moves(boxes.size());
    if (boxes.empty())
        return moves;
    std::vector<std::uint32_t> order(boxes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return boxes[a].height() > boxes[b].height(); });
    double area = 0;
    float widest = 0;
    for (const Box &box : boxes) {
        area += double(box.width() + gap) * (box.height() + gap);
        widest = std::max(widest, box.width() + gap);
    }
    Rim rim(std::max(widest, static_cast<float>(std::sqrt(1.6 * area))));
    Point corner;
    for (const std::uint32_t i : order) {
        const Point at = rim.place(boxes[i].width() + gap, boxes[i].height() + gap);
        moves[i] = at - Point{boxes[i].left, boxes[i].top};
        corner = {std::max(corner.x, at.x + boxes[i].width()), std::max(corner.y, at.y + boxes[i].height())};
    }
    for (Point &move : moves)
        move = move - corner * 0.5F;
    return moves;
}

} // namespace hw
