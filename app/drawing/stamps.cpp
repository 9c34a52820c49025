#include "drawing/stamps.h"

#include "drawing/pixels.h"

#include <algorithm>

namespace hw {
namespace {

constexpr std::uint32_t rowsAtATime = 90;
constexpr std::size_t worthSharing = 500; // stamps

} // namespace

Stamp Stamp::of(const QImage &picture) {
    QRect ink; // where anything is
    for (int y = 0; y < picture.height(); ++y) {
        const auto *row = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            if (row[x] != 0)
                ink |= QRect(x, y, 1, 1);
    }
    return {ink.isEmpty() ? QImage() : picture.copy(ink), ink.isEmpty() ? QPoint() : ink.topLeft()};
}

void Stamps::print(QImage &onto) {
    auto *pixels = reinterpret_cast<QRgb *>(onto.bits());
    const auto row = onto.bytesPerLine() / qsizetype(sizeof(QRgb));
    const QSize size = onto.size();
    const auto printRows = [&](std::uint32_t first, std::uint32_t end) {
        for (const auto &[stamp, at] : m_added) {
            const QImage &picture = stamp->picture;
            const int top = std::max(int(first), at.y()), bottom = std::min(int(end), at.y() + picture.height());
            const int left = std::max(0, at.x()), right = std::min(size.width(), at.x() + picture.width());
            for (int y = top; y < bottom && left < right; ++y)
                layOver(reinterpret_cast<const QRgb *>(picture.constScanLine(y - at.y())) + (left - at.x()),
                        pixels + y * row + left, right - left);
        }
    };
    const auto rows = std::uint32_t(size.height());
    m_pool.run(rows, m_added.size() < worthSharing ? rows : rowsAtATime, printRows);
    m_added.clear();
}

} // namespace hw
