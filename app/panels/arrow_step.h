// ArrowStep: where an arrow key leads within a chart, for every chart that is walked by keys.
#pragma once

#include <Qt>

#include <optional>

namespace hw {

struct ArrowStep {
    int down = 0, right = 0; ///< -1, 0 or 1
};
/// Nothing for other keys.
inline std::optional<ArrowStep> arrowStep(int key) {
    switch (key) {
    case Qt::Key_Down: return ArrowStep{1, 0};
    case Qt::Key_Up: return ArrowStep{-1, 0};
    case Qt::Key_Right: return ArrowStep{0, 1};
    case Qt::Key_Left: return ArrowStep{0, -1};
    default: return std::nullopt;
    }
}

} // namespace hw
