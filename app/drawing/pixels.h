// Pixels of pictures that are drawn without a painter, because there are a great many of them.
#pragma once

#include <QImage>
#include <QPainter>
#include <QRgb>

#include <cstdint>

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
