// SequentialScale: which of the seven bins of "how much" a count falls into (design system, section 2.5). A value.
#pragma once

#include "drawing/theme.h"

#include <QString>
#include <array>
#include <cstdint>
#include <span>

namespace hw {

class SequentialScale {
public:
    static constexpr int bins = 7;
    /// 1, 2, 3, 4, 5-6, 7-9, 10+.
    SequentialScale() = default;
    /// The same breaks, or quantiles of the counts where they range too widely for them.
    static SequentialScale forCounts(std::span<const std::uint32_t> counts);

    bool isQuantile() const { return m_quantile; }
    int bin(std::uint32_t count) const; ///< -1 for zero: zero is not on the ramp
    std::uint32_t lowest(int bin) const { return m_lowest[static_cast<std::size_t>(bin)]; }
    QString label(int bin) const;                                ///< "5–6", "10+"
    QColor color(const Theme &theme, std::uint32_t count) const; ///< of zero: the ground of empty cells

private:
    std::array<std::uint32_t, bins> m_lowest{1, 2, 3, 4, 5, 7, 10};
    bool m_quantile = false;
};

} // namespace hw
