#include "drawing/stamps.h"

#include "drawing/pixels.h"

#include <algorithm>

namespace hw {
namespace {

constexpr std::uint32_t rowsAtATime = 90;
constexpr std::size_t worthSharing = 500; // stamps

void printRow(const QRgb *from, QRgb *to, int count) {
    for (int x = 0; x < count; ++x)
        if (from[x] >> 24 == 255)
            to[x] = from[x];
        else if (from[x] != 0)
            to[x] = over(from[x], to[x]);
}

} // namespace

void Stamps::print(QImage &onto) {
    auto *pixels = reinterpret_cast<QRgb *>(onto.bits());
    const auto row = onto.bytesPerLine() / qsizetype(sizeof(QRgb));
    const auto printRows = [&](std::uint32_t first, std::uint32_t end) {
        for (const Stamp &s : m_stamps) {
            const int top = std::max(int(first), s.at.y()), bottom = std::min(int(end), s.at.y() + s.picture.height());
            const int left = std::max(0, s.at.x()), right = std::min(onto.width(), s.at.x() + s.picture.width());
            for (int y = top; y < bottom && left < right; ++y)
                printRow(reinterpret_cast<const QRgb *>(s.picture.constScanLine(y - s.at.y())) + (left - s.at.x()),
                         pixels + y * row + left, right - left);
        }
    };
    const auto rows = std::uint32_t(onto.height());
    m_pool.run(rows, m_stamps.size() < worthSharing ? rows : rowsAtATime, printRows);
    m_stamps.clear();
}

} // namespace hw
