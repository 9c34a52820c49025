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
    ink.setWidth((ink.width() + 3) / 4 * 4); // four pixels are laid at a time; what is beyond the picture is empty
    return {ink.isEmpty() ? QImage() : picture.copy(ink), ink.isEmpty() ? QPoint() : ink.topLeft()};
}

void Stamps::add(const Stamp &stamp, const QPoint &at) {
    if (!stamp.picture.isNull())
        m_added.push_back({reinterpret_cast<const QRgb *>(stamp.picture.constBits()),
                           stamp.picture.bytesPerLine() / qsizetype(sizeof(QRgb)), stamp.picture.size(),
                           at + stamp.offset});
}

void Stamps::print(QImage &onto) {
    auto *pixels = reinterpret_cast<QRgb *>(onto.bits());
    const auto row = onto.bytesPerLine() / qsizetype(sizeof(QRgb));
    const QSize size = onto.size();
    const auto printRows = [&](std::uint32_t first, std::uint32_t end) {
        for (const Added &added : m_added) {
            const QPoint at = added.at;
            const int top = std::max(int(first), at.y()), bottom = std::min(int(end), at.y() + added.size.height());
            const int left = std::max(0, at.x()), right = std::min(size.width(), at.x() + added.size.width());
            for (int y = top; y < bottom && left < right; ++y)
                layOver(added.pixels + (y - at.y()) * added.row + (left - at.x()), pixels + y * row + left,
                        right - left);
        }
    };
    const auto rows = std::uint32_t(size.height());
    m_pool.run(rows, m_added.size() < worthSharing ? rows : rowsAtATime, printRows);
    m_added.clear();
}

} // namespace hw
