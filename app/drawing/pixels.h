// Pixels of pictures that are drawn without a painter, because there are a great many of them.
#pragma once

#include <QImage>
#include <QPainter>
#include <QRgb>

#include <cstdint>
#include <cstring>

namespace hw {

/// A premultiplied colour over another, as QPainter::CompositionMode_SourceOver defines it.
inline QRgb over(QRgb above, QRgb below) {
    const std::uint32_t keep = 255 - (above >> 24);
    constexpr std::uint32_t even = 0x00FF00FFU;
    const auto shared = [keep](std::uint32_t two) { // two channels at a time
        const std::uint32_t t = two * keep;
        return (t + (t >> 8 & even) + 0x00800080U) >> 8 & even;
    };
    return above + (shared(below & even) | shared(below >> 8 & even) << 8);
}

/// The same for a row of pixels, four at a time: most of what is drawn is empty or opaque for some pixels in a row.
inline void layOver(const QRgb *above, QRgb *below, int count) {
    int x = 0;
    for (; x + 4 <= count; x += 4) {
        std::uint64_t two = 0, more = 0;
        std::memcpy(&two, above + x, sizeof two);
        std::memcpy(&more, above + x + 2, sizeof more);
        constexpr std::uint64_t alphas = 0xFF000000FF000000U;
        if ((two | more) == 0)
            continue;
        if ((two & more & alphas) == alphas)
            std::memcpy(below + x, above + x, 4 * sizeof(QRgb));
        else
            for (int k = x; k < x + 4; ++k)
                below[k] = over(above[k], below[k]);
    }
    for (; x < count; ++x)
        below[x] = over(above[x], below[x]);
}

/// What is painted on, where that is a picture of premultiplied pixels which `viewport` covers wholly and nothing is
/// clipped from; else none.
inline QImage *pictureUnder(const QPainter &p, const QRectF &viewport) {
    if (p.device()->devType() != QInternal::Image)
        return nullptr;
    auto *picture = static_cast<QImage *>(p.device());
    const bool isWhole = picture->rect() == p.deviceTransform().mapRect(viewport).toAlignedRect();
    const bool isFree = !p.hasClipping() || p.clipBoundingRect().contains(viewport);
    return isWhole && isFree && picture->format() == QImage::Format_ARGB32_Premultiplied ? picture : nullptr;
}

} // namespace hw
