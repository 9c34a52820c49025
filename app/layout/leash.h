// Leash: where a node may go. A value.
#pragma once

#include "layout/geometry.h"

#include <limits>

namespace hw {

/// Anywhere, at most `reach` away from home, or (reach 0) nowhere.
struct Leash {
    static constexpr float endless = std::numeric_limits<float>::infinity();
    Point home;
    float reach = endless;
    bool isFixed() const { return reach <= 0; }
    bool isFree() const { return reach == endless; }
    Point held(Point p) const {
        if (isFree())
            return p;
        const Point away = p - home;
        const float far = length(away);
        return isFixed() ? home : far <= reach ? p : home + away * (reach / far);
    }
};

} // namespace hw
