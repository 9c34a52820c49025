#include "drawing/scale.h"

#include "drawing/paint.h"

#include <algorithm>
#include <vector>

namespace hw {
namespace {
/// Above this the last fixed bin would swallow most of what there is to see.
constexpr std::uint32_t widestForFixedBreaks = 40;
} // namespace

SequentialScale SequentialScale::forCounts(std::span<const std::uint32_t> counts) {
    SequentialScale scale;
    std::vector<std::uint32_t> sorted;
    std::copy_if(counts.begin(), counts.end(), std::back_inserter(sorted), [](std::uint32_t c) { return c > 0; });
    if (sorted.empty())
        return scale;
    std::sort(sorted.begin(), sorted.end());
    if (sorted.back() <= widestForFixedBreaks)
        return scale;
    scale.m_quantile = true;
    // Each bin begins at its quantile, and at least one above the bin before it.
    for (std::size_t i = 0; i < bins; ++i) {
        const std::uint32_t at = sorted[std::min(sorted.size() - 1, i * sorted.size() / bins)];
        scale.m_lowest[i] = i == 0 ? 1 : std::max(at, scale.m_lowest[i - 1] + 1);
    }
    return scale;
}

int SequentialScale::bin(std::uint32_t count) const {
    return static_cast<int>(std::upper_bound(m_lowest.begin(), m_lowest.end(), count) - m_lowest.begin()) - 1;
}

QString SequentialScale::label(int bin) const {
    const std::uint32_t low = lowest(bin);
    if (bin == bins - 1)
        return paint::number(low) + u'+';
    const std::uint32_t high = lowest(bin + 1) - 1;
    return high == low ? paint::number(low) : paint::number(low) + QChar(0x2013) + paint::number(high);
}

QColor SequentialScale::color(const Theme &theme, std::uint32_t count) const {
    const int b = bin(count);
    return b < 0 ? theme.color("bg.canvas") : theme.color(QStringLiteral("seq.%1").arg(b));
}

} // namespace hw
