#include "drawing/line_raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace hw {
namespace {

constexpr int bandHeight = 128;        // pixels: a band of a large screen stays in the cache of a core
constexpr int worthAsking = 4;         // pixels along a line
constexpr std::size_t manyAlike = 100; // lines of one colour in a band

bool isFinite(const QLineF &l) {
    return std::isfinite(l.x1()) && std::isfinite(l.y1()) && std::isfinite(l.x2()) && std::isfinite(l.y2());
}

/// Pixels of one band: colours of the picture, or how far one colour covers each (255: wholly).
template<class Pixel>
struct Band {
    Pixel *pixels;   ///< of its first row
    std::size_t row; ///< pixels from row to row
    int width, top, bottom;

    /// The pixel at a place along and across the axis of a line.
    template<bool steep>
    Pixel &at(int along, int across) const {
        return pixels[std::size_t((steep ? along : across) - top) * row + std::size_t(steep ? across : along)];
    }
};

/// `a`: how much of the pixel is covered, 256 for all of it.
void blend(QRgb &under, QRgb c, std::uint32_t a) {
    if (a >= 256) {
        under = c;
        return;
    }
    // Two channels at a time; all of them premultiplied, the colour opaque.
    constexpr std::uint32_t even = 0x00FF00FFU;
    const std::uint32_t keep = 256 - a;
    const std::uint32_t rb = ((under & even) * keep + (c & even) * a) >> 8 & even;
    const std::uint32_t ag = ((under >> 8 & even) * keep + (c >> 8 & even) * a) & ~even;
    under = rb | ag;
}

/// Many lines of one colour cover a pixel as one would, whatever their order; this is a third of the work.
void blend(std::uint8_t &covered, QRgb, std::uint32_t a) {
    covered = static_cast<std::uint8_t>(covered + ((255U - covered) * a + 255) / 256);
}

/// A line along the axis in which it is longer ("along"); the other axis is "across".
struct Axis {
    bool steep;
    double from, to;  ///< along, from <= to
    double at, slope; ///< across = at + slope * along
    double half;      ///< of its width, across
    double perLength; ///< pixels along for each pixel of its length
};

Axis axisOf(const RasterLine &l) {
    QLineF line = l.line;
    Axis a{};
    a.steep = std::abs(line.dy()) > std::abs(line.dx());
    if (a.steep)
        line = QLineF(line.y1(), line.x1(), line.y2(), line.x2());
    a.slope = line.dx() == 0.0 ? 0 : line.dy() / line.dx();
    a.at = line.y1() - a.slope * line.x1();
    a.from = std::min(line.x1(), line.x2());
    a.to = std::max(line.x1(), line.x2());
    const double stretch = std::sqrt(1 + a.slope * a.slope);
    a.half = std::max(0.5F, l.width) / 2.0 * stretch;
    a.perLength = 1 / stretch;
    return a;
}

/// Numbers with sixteen binary places: adding is all that is done from pixel to pixel.
std::int64_t fixed(double v) { return std::int64_t(std::clamp(v, -1e9, 1e9) * 65536); }

/// One pixel along: all across it that the line covers, `share` of 256 of it.
template<bool steep, class Pixel>
void drawAcross(const Band<Pixel> &band, int along, std::int64_t top, std::int64_t bottom, std::uint32_t share,
                QRgb colour) {
    const int least = steep ? 0 : band.top, most = (steep ? band.width : band.bottom) - 1;
    const int last = int(std::min<std::int64_t>(most, bottom >> 16));
    for (int j = int(std::max<std::int64_t>(least, top >> 16)); j <= last; ++j) {
        const std::int64_t pixel = std::int64_t(j) << 16;
        const auto covered = std::uint32_t(std::min(bottom, pixel + 65536) - std::max(top, pixel)) >> 8;
        blend(band.template at<steep>(along, j), colour, covered * share >> 8);
    }
}

/// The same for many pixels along, where the line is all within the band: nothing has to be asked. Most of all work.
template<bool steep, class Pixel>
void drawInside(const Band<Pixel> &band, int first, int end, std::int32_t top, std::int32_t slope, std::int32_t width,
                QRgb colour) {
    for (int i = first; i < end; ++i, top += slope) {
        int j = top >> 16;
        const std::int32_t inFirst = 65536 - (top & 0xFFFF);
        if (width <= inFirst) {
            blend(band.template at<steep>(i, j), colour, std::uint32_t(width) >> 8);
            continue;
        }
        blend(band.template at<steep>(i, j), colour, std::uint32_t(inFirst) >> 8);
        std::int32_t left = width - inFirst;
        for (; left >= 65536; left -= 65536)
            blend(band.template at<steep>(i, ++j), colour, 256);
        blend(band.template at<steep>(i, ++j), colour, std::uint32_t(left) >> 8);
    }
}

/// For which of `count` numbers k least <= at + slope * k <= most holds: from the first to behind the last.
std::pair<std::int64_t, std::int64_t> within(std::int64_t at, std::int64_t slope, std::int64_t count,
                                             std::int64_t least, std::int64_t most) {
    if (slope < 0)
        return within(-at, -slope, count, -most, -least);
    if (slope == 0)
        return at >= least && at <= most ? std::pair(std::int64_t{0}, count) : std::pair(count, count);
    const std::int64_t first = at >= least ? 0 : (least - at + slope - 1) / slope;
    const std::int64_t end = at > most ? 0 : (most - at) / slope + 1;
    const std::int64_t from = std::min(first, count);
    return {from, std::clamp(end, from, count)};
}

/// The part of a line between two places along it.
template<bool steep, class Pixel>
void drawPart(const Band<Pixel> &band, const Axis &a, double from, double to, QRgb colour) {
    const int first = std::max(steep ? band.top : 0, int(std::floor(std::max(from, -1.0))));
    const int end = std::min(steep ? band.bottom : band.width, int(std::ceil(std::min(to, 1e6))));
    const std::int64_t half = fixed(a.half), slope = fixed(a.slope);
    std::int64_t middle = fixed(a.at + a.slope * (first + 0.5));
    const auto draw = [&](int i, std::int64_t at, std::uint32_t share) {
        drawAcross<steep>(band, i, at - half, at + half, share, colour);
    };
    const auto shareOf = [&](int i) { // 256 but for the ends
        return std::uint32_t(std::max(0.0, std::min(to, i + 1.0) - std::max(from, double(i))) * 256);
    };
    int i = first;
    if (i < end && from > i) {
        draw(i, middle, shareOf(i));
        ++i;
        middle += slope;
    }
    const int whole = std::max(i, to < end ? end - 1 : end); // as far as pixels are covered along all their length
    const auto drawWhole = [&](int until) {
        for (; i < until; ++i, middle += slope)
            draw(i, middle, 256);
    };
    const std::int64_t least = std::int64_t(steep ? 0 : band.top) << 16;
    const std::int64_t most = (std::int64_t((steep ? band.width : band.bottom) - 1) << 16) - 2 * half;
    const auto [safe, safeEnd] = within(middle - half, slope, std::max(0, whole - i), least, most);
    const int start = i;
    if (safeEnd - safe >= worthAsking) {
        drawWhole(start + int(safe));
        drawInside<steep>(band, i, start + int(safeEnd), std::int32_t(middle - half), std::int32_t(slope),
                          std::int32_t(2 * half), colour);
        middle += slope * (start + safeEnd - i);
        i = start + int(safeEnd);
    }
    drawWhole(whole);
    for (; i < end; ++i, middle += slope)
        draw(i, middle, shareOf(i));
}

/// What of a line can touch the band, along it: so that long dashed lines cost what is seen of them.
template<class Pixel>
std::pair<double, double> withinBand(const Band<Pixel> &band, const Axis &a) {
    double from = std::max(a.from, a.steep ? double(band.top) : 0.0);
    double to = std::min(a.to, a.steep ? double(band.bottom) : double(band.width));
    if (std::abs(a.slope) > 1e-9) {
        const double least = (a.steep ? 0 : band.top) - a.half - 1,
                     most = (a.steep ? band.width : band.bottom) + a.half + 1;
        const double one = (least - a.at) / a.slope, other = (most - a.at) / a.slope;
        from = std::max(from, std::min(one, other) - 1);
        to = std::min(to, std::max(one, other) + 1);
    }
    return {std::max(from, a.from), std::min(to, a.to)};
}

template<bool steep, class Pixel>
void drawAlong(const Band<Pixel> &band, const RasterLine &l, const Axis &a) {
    const QRgb colour = l.colour | 0xFF000000U;
    const auto [from, to] = withinBand(band, a);
    if (from >= to)
        return;
    if (l.gap <= 0 || l.dash <= 0) {
        drawPart<steep>(band, a, from, to, colour);
        return;
    }
    const double dash = std::max(0.25, l.dash * a.perLength), period = dash + std::max(0.25, l.gap * a.perLength);
    const auto drawDash = [&](double least, double most) {
        if (least < most)
            drawPart<steep>(band, a, least, most, colour);
    };
    // Dashes are counted from the beginning of the line, at whichever end along the axis it lies.
    const bool backwards = steep ? l.line.dy() < 0 : l.line.dx() < 0;
    if (backwards)
        for (double end = a.to - std::floor((a.to - to) / period) * period; end > from; end -= period)
            drawDash(std::max(from, end - dash), std::min(to, end));
    else
        for (double begin = a.from + std::floor((from - a.from) / period) * period; begin < to; begin += period)
            drawDash(std::max(from, begin), std::min(to, begin + dash));
}

template<class Pixel>
void drawLine(const Band<Pixel> &band, const RasterLine &l) {
    const Axis a = axisOf(l);
    if (a.steep)
        drawAlong<true>(band, l, a);
    else
        drawAlong<false>(band, l, a);
}

/// Lays a colour over what is covered with it.
void fillCovered(const Band<QRgb> &band, const std::vector<std::uint8_t> &covered, QRgb colour) {
    for (int y = band.top; y < band.bottom; ++y) {
        const std::uint8_t *share = covered.data() + std::size_t(y - band.top) * std::size_t(band.width);
        QRgb *pixel = &band.at<false>(0, y);
        for (int x = 0; x < band.width; ++x) {
            std::uint64_t eight = 0;
            if (x % 8 == 0 && x + 8 <= band.width && (std::memcpy(&eight, share + x, 8), eight == 0))
                x += 7; // most of many pictures is ground
            else if (share[x] > 0)
                blend(pixel[x], colour, share[x] + (share[x] >> 7));
        }
    }
}

/// In their order; many of one colour in a row at one go.
void drawBand(const Band<QRgb> &band, std::span<const RasterLine> lines, std::span<const std::uint32_t> listed) {
    std::vector<std::uint8_t> covered;
    for (std::size_t first = 0; first < listed.size();) {
        const QRgb colour = lines[listed[first]].colour | 0xFF000000U;
        std::size_t end = first + 1;
        while (end < listed.size() && (lines[listed[end]].colour | 0xFF000000U) == colour)
            ++end;
        if (end - first < manyAlike) {
            for (std::size_t i = first; i < end; ++i)
                drawLine(band, lines[listed[i]]);
        } else {
            covered.assign(std::size_t(band.width) * std::size_t(band.bottom - band.top), 0);
            const Band<std::uint8_t> plane{covered.data(), std::size_t(band.width), band.width, band.top, band.bottom};
            for (std::size_t i = first; i < end; ++i)
                drawLine(plane, lines[listed[i]]);
            fillCovered(band, covered, colour);
        }
        first = end;
    }
}

} // namespace

void LineRaster::sortIntoBands(const QSize &size, std::span<const RasterLine> lines) {
    const int bands = (size.height() + bandHeight - 1) / bandHeight;
    m_first.assign(std::size_t(bands) + 1, 0);
    const auto rangeOf = [&](const RasterLine &l) {
        const double reach = double(l.width) + 1;
        const double top = std::min(l.line.y1(), l.line.y2()) - reach,
                     bottom = std::max(l.line.y1(), l.line.y2()) + reach;
        if (!isFinite(l.line) || bottom < 0 || top >= size.height() || std::max(l.line.x1(), l.line.x2()) < -reach ||
            std::min(l.line.x1(), l.line.x2()) > size.width() + reach)
            return std::pair(0, 0);
        return std::pair(int(std::max(0.0, top)) / bandHeight,
                         int(std::min(double(size.height() - 1), bottom)) / bandHeight + 1);
    };
    for (const RasterLine &l : lines) {
        const auto [first, end] = rangeOf(l);
        for (int b = first; b < end; ++b)
            ++m_first[std::size_t(b) + 1];
    }
    for (std::size_t b = 1; b < m_first.size(); ++b)
        m_first[b] += m_first[b - 1];
    m_listed.resize(m_first.back());
    std::vector<std::uint32_t> next(m_first.begin(), m_first.end() - 1);
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        const auto [first, end] = rangeOf(lines[i]);
        for (int b = first; b < end; ++b)
            m_listed[next[std::size_t(b)]++] = i;
    }
}

void LineRaster::draw(QImage &picture, std::span<const RasterLine> lines) {
    if (picture.isNull() || lines.empty() || picture.format() != QImage::Format_ARGB32_Premultiplied)
        return;
    sortIntoBands(picture.size(), lines);
    auto *pixels = reinterpret_cast<QRgb *>(picture.bits());
    const std::size_t row = std::size_t(picture.bytesPerLine()) / sizeof(QRgb);
    const int width = picture.width(), height = picture.height();
    m_pool.run(std::uint32_t(m_first.size() - 1), 1, [&](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t b = first; b < last; ++b) {
            const int top = int(b) * bandHeight;
            const Band<QRgb> band{pixels + std::size_t(top) * row, row, width, top, std::min(height, top + bandHeight)};
            drawBand(band, lines, std::span(m_listed).subspan(m_first[b], m_first[b + 1] - m_first[b]));
        }
    });
}

} // namespace hw
