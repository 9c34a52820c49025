// Pixels of pictures that are drawn without a painter, because there are a great many of them.
#pragma once

#include <QImage>
#include <QPainter>
#include <QRgb>

#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/// The same for four pixels.
inline void fourOver(const QRgb *above, QRgb *below) {
#ifdef __SSE2__
    const __m128i even = _mm_set1_epi32(0x00FF00FF), half = _mm_set1_epi16(128);
    const __m128i top = _mm_loadu_si128(reinterpret_cast<const __m128i *>(above));
    const __m128i ground = _mm_loadu_si128(reinterpret_cast<const __m128i *>(below));
    const __m128i alpha = _mm_srli_epi32(top, 24);
    const __m128i keep = _mm_sub_epi16(_mm_set1_epi16(255), _mm_or_si128(alpha, _mm_slli_epi32(alpha, 16)));
    const auto shared = [&](__m128i two) {
        const __m128i t = _mm_mullo_epi16(two, keep);
        return _mm_srli_epi16(_mm_add_epi16(_mm_add_epi16(t, _mm_srli_epi16(t, 8)), half), 8);
    };
    const __m128i rest = _mm_or_si128(shared(_mm_and_si128(ground, even)),
                                      _mm_slli_epi16(shared(_mm_and_si128(_mm_srli_epi16(ground, 8), even)), 8));
    _mm_storeu_si128(reinterpret_cast<__m128i *>(below), _mm_add_epi32(top, rest));
#else
    for (int k = 0; k < 4; ++k)
        below[k] = over(above[k], below[k]);
#endif
}

/// The same for a row of pixels: most of what is drawn is empty or opaque for some pixels in a row.
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
            fourOver(above + x, below + x);
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
