// Depths: lines that lie over one another let through the product of what each lets through. The logarithm of that is
// a sum: to draw a line is to add, in any order, and a table turns the sum into coverage when a colour is through.
#include "drawing/raster_tile.h"

#include "drawing/pixels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace hw {
namespace {

constexpr int opaque = 255;       // the depth through which nothing is seen
constexpr int partsPerLook = 255; // lines, until it is worth looking whether more can be seen
constexpr int subpixels = 64;     // places of a line's edge within a pixel
constexpr int widthSteps = 32;    // of a pixel
constexpr int thinWidth = 3;      // pixels: of lines with a table
constexpr int rowOfFour = 4;      // pixels that a thin line can touch across
constexpr int fixedPoint = 16;    // binary places
constexpr double fixedOne = 1 << fixedPoint;
constexpr double farthest = 1e9; // pixels: where a level line leaves the picture above or below
static_assert(std::endian::native == std::endian::little); // for exchanged()

using Four = std::array<std::uint8_t, rowOfFour>;
using FourRows = std::array<std::uint32_t, rowOfFour>;

std::uint8_t depthOf(double covered) {
    const double through = 1 - std::clamp(covered, 0.0, 1.0);
    return static_cast<std::uint8_t>(through * 256 <= 1 ? opaque
                                                        : std::lround(-std::log(through) / std::log(256.0) * opaque));
}

/// How much of pixel k a line covers that begins at `top` within pixel 0.
double overlap(double top, double width, int k) {
    return std::max(0.0, std::min(top + width, k + 1.0) - std::max(top, double(k)));
}

/// Its row in the tables, by half of its width in pixels.
std::size_t widthStep(double half) {
    return static_cast<std::size_t>(std::clamp(int(2 * half * widthSteps + 0.5), 1, thinWidth * widthSteps));
}

std::uint32_t fourAt(const std::uint8_t *depths) {
    std::uint32_t four = 0;
    std::memcpy(&four, depths, sizeof four);
    return four;
}

/// Four depths and four more: none becomes more than opaque.
std::uint32_t deeper(std::uint32_t four, std::uint32_t more) {
#ifdef __SSE2__
    return std::uint32_t(_mm_cvtsi128_si32(_mm_adds_epu8(_mm_cvtsi32_si128(int(four)), _mm_cvtsi32_si128(int(more)))));
#else
    constexpr std::uint32_t tops = 0x80808080U;
    const std::uint32_t sums = (four & ~tops) + (more & ~tops);
    const std::uint32_t over = ((four & more) | ((four | more) & sums)) & tops;
    return (sums ^ ((four ^ more) & tops)) | (over >> 7) * 0xFF;
#endif
}

/// Rows as columns, of 4 x 4 depths.
FourRows exchanged(const FourRows &rows) {
    constexpr std::uint32_t even = 0x00FF00FFU, low = 0x0000FFFFU;
    const auto pairs = [](std::uint32_t one, std::uint32_t other) {
        return std::pair{(one & even) | (other & even) << 8, (one >> 8 & even) | (other & ~even)};
    };
    const auto [a, b] = pairs(rows[0], rows[1]);
    const auto [c, d] = pairs(rows[2], rows[3]);
    return {(a & low) | c << 16, (b & low) | d << 16, a >> 16 | (c & ~low), b >> 16 | (d & ~low)};
}

/// Of what is not negative; the library's, on processors of any age, is a call.
int ceiling(double value) {
    const int whole = int(value);
    return whole < value ? whole + 1 : whole;
}

std::uint32_t share255(std::uint32_t value, std::uint32_t share) { return (value * share + 128) * 257 >> 16; }

QRgb premultiplied(QRgb colour, std::uint32_t share) {
    return share << 24 | share255(colour >> 16 & 255, share) << 16 | share255(colour >> 8 & 255, share) << 8 |
           share255(colour & 255, share);
}

} // namespace

/// Made once.
struct RasterTables {
    std::array<std::array<Four, subpixels>, thinWidth * widthSteps + 1> thin{}; ///< by width and place
    std::array<std::uint8_t, 257> depths{};                                     ///< by covered parts of 256
    std::array<std::uint8_t, opaque + 1> covered{};                             ///< 255: wholly; by depth
    RasterTables() {
        for (std::size_t width = 1; width < thin.size(); ++width)
            for (std::size_t place = 0; place < subpixels; ++place)
                for (int k = 0; k < rowOfFour; ++k)
                    thin[width][place][std::size_t(k)] =
                        depthOf(overlap((double(place) + 0.5) / subpixels, double(width) / widthSteps, k));
        for (std::size_t part = 0; part < depths.size(); ++part)
            depths[part] = depthOf(double(part) / 256);
        for (std::size_t depth = 0; depth < covered.size(); ++depth)
            covered[depth] = static_cast<std::uint8_t>(
                depth == opaque ? 255 : std::lround(255 * (1 - std::pow(256.0, -double(depth) / opaque))));
    }
};

static const RasterTables &tables() {
    static const RasterTables all;
    return all;
}

RasterLine RasterLine::of(const QLineF &l, float width, std::uint32_t stroke) {
    RasterLine line;
    const double dx = l.dx(), dy = l.dy();
    if (!std::isfinite(dx) || !std::isfinite(dy) || !std::isfinite(l.x1()) || !std::isfinite(l.y1()))
        return line;
    line.stroke = stroke & 0x3FFFFFFFU;
    line.steep = std::abs(dy) > std::abs(dx);
    const double along = line.steep ? dy : dx, across = line.steep ? dx : dy;
    const double begin = line.steep ? l.y1() : l.x1();
    const double slope = along == 0.0 ? 0 : across / along;
    line.slope = float(slope);
    line.at = float((line.steep ? l.x1() : l.y1()) - slope * begin);
    line.from = float(std::min(begin, begin + along));
    line.to = float(std::max(begin, begin + along));
    line.backwards = along < 0;
    line.perAcross = float(std::abs(slope) < 1 / farthest ? farthest : 1 / slope);
    line.half = std::max(0.5F, width) / 2 * std::sqrt(1 + line.slope * line.slope);
    return line;
}

/// A line in pixels of the tile.
struct RasterTile::Along {
    std::uint8_t *depths; ///< by along and across
    const Four *places;   ///< of its width, where that is thin: what it adds to the pixels across
    double at, slope;     ///< across the middle of the line
    double half;
};

RasterTile::RasterTile()
    : m_tables(tables())
    , m_layer(std::size_t(size) * size) {
    for (std::vector<std::uint8_t> &depths : m_depths)
        depths.resize(std::size_t(stride) * stride);
}

void RasterTile::begin(int left, int top) {
    for (std::vector<std::uint8_t> &depths : m_depths)
        std::fill(depths.begin(), depths.end(), std::uint8_t{0});
    std::fill(m_layer.begin(), m_layer.end(), 0U);
    m_start = {left, top};
    m_isSettled = m_isFirst = true;
    m_partsSinceLook = m_covered = 0;
}

bool RasterTile::draw(const RasterLine &line, const RasterPen &pen) {
    if (pen.colour != m_colour) {
        settle();
        m_colour = pen.colour;
    }
    const double alongStart = m_start[line.steep], acrossStart = m_start[1 - line.steep];
    const Along a{m_depths[line.steep].data(), m_tables.thin[widthStep(double(line.half))].data(),
                  double(line.at) + double(line.slope) * alongStart - acrossStart, double(line.slope),
                  double(line.half)};
    // Where it enters and leaves across; by whole pixels, because an end that is cut lies outside and needs no care.
    const double reach = a.half + 1, perAcross = double(line.perAcross);
    const double one = (-reach - a.at) * perAcross, other = (size + reach - a.at) * perAcross;
    const double least = std::clamp(std::min(one, other), 0.0, double(size));
    const double most = std::clamp(std::max(one, other), -1.0, double(size));
    const double from = std::max(double(int(least)), double(line.from) - alongStart);
    const double to = std::min(double(int(most + 1)), std::min(double(size), double(line.to) - alongStart));
    if (!(from < to))
        return true;
    m_isSettled = false;
    if (pen.gap <= 0 || pen.dash <= 0)
        drawPart(a, from, to);
    else
        drawDashes(a, line, pen, from, to);
    return m_covered < size * size;
}

void RasterTile::drawDashes(const Along &a, const RasterLine &whole, const RasterPen &pen, double from, double to) {
    const double perLength = 1 / std::sqrt(1 + a.slope * a.slope); // pixels along for each pixel of the line
    const double dash = std::max(0.25, double(pen.dash) * perLength);
    const double period = dash + std::max(0.25, double(pen.gap) * perLength);
    const double start = m_start[whole.steep];
    const auto drawDash = [&](double least, double most) {
        if (least < most)
            drawPart(a, least, most);
    };
    // Dashes are counted from the beginning of the line, at whichever end along the axis it lies.
    if (whole.backwards) {
        const double begin = double(whole.to) - start;
        for (double end = begin - std::floor((begin - to) / period) * period; end > from; end -= period)
            drawDash(std::max(from, end - dash), std::min(to, end));
    } else {
        const double begin = double(whole.from) - start;
        for (double at = begin + std::floor((from - begin) / period) * period; at < to; at += period)
            drawDash(std::max(from, at), std::min(to, at + dash));
    }
}

void RasterTile::drawPart(const Along &a, double from, double to) {
    if (++m_partsSinceLook > partsPerLook)
        lookWhetherCovered();
    int first = int(from);
    int end = std::min(size, ceiling(to));
    const auto shareOf = [&](int i) { return std::min(to, i + 1.0) - std::max(from, double(i)); };
    const bool isThin = 2 * a.half < thinWidth;
    // Pixels at the ends are covered in part along the line.
    if (first < end && from > first) {
        drawAcross(a, first, shareOf(first));
        ++first;
    }
    if (first < end && to < end) {
        --end;
        drawAcross(a, end, shareOf(end));
    }
    if (isThin)
        drawThin(a, first, end);
    else
        for (int i = first; i < end; ++i)
            drawAcross(a, i, 1);
}

/// Most of all work: a table knows what lies on which pixels across.
void RasterTile::drawThin(const Along &a, int first, int end) {
    const Four *const places = a.places;
    constexpr int placeBits = 6;
    const auto slope = std::int32_t(a.slope * fixedOne);
    // Never below 0: a line that does not touch the tile is not drawn.
    auto top = std::int32_t((a.at + a.slope * (first + 0.5) - a.half + around) * fixedOne + 0.5);
    std::uint8_t *base = a.depths + std::ptrdiff_t(first + around) * stride;
    for (int i = first; i < end; ++i, top += slope, base += stride) {
        const auto place = std::uint32_t(top) >> (fixedPoint - placeBits);
        std::uint8_t *at = base + (place >> placeBits);
        const std::uint32_t sums = deeper(fourAt(at), fourAt(places[place % subpixels].data()));
        std::memcpy(at, &sums, sizeof sums);
    }
}

/// One pixel along, `share` of it: all across it that the line covers.
void RasterTile::drawAcross(const Along &a, int along, double share) {
    const auto &depths = m_tables.depths;
    const double middle = a.at + a.slope * (along + 0.5);
    const double top = std::max(0.0, middle - a.half), bottom = std::min(double(size), middle + a.half);
    std::uint8_t *row = a.depths + std::ptrdiff_t(along + around) * stride + around;
    for (int j = int(top); j < bottom; ++j) {
        const double covered = std::min(bottom, j + 1.0) - std::max(top, double(j));
        row[j] = static_cast<std::uint8_t>(std::min(opaque, row[j] + depths[std::size_t(covered * share * 256 + 0.5)]));
    }
}

int RasterTile::depthAt(int x, int y) const {
    return m_depths[1][std::size_t((y + around) * stride + x + around)] +
           m_depths[0][std::size_t((x + around) * stride + y + around)];
}

void RasterTile::lookWhetherCovered() {
    m_partsSinceLook = 1;
    while (m_covered < size * size && depthAt(m_covered % size, m_covered / size) >= opaque)
        ++m_covered;
}

/// Gives all that was drawn since the last time its colour.
void RasterTile::settle() {
    if (std::exchange(m_isSettled, true))
        return;
    const auto &covered = m_tables.covered;
    std::array<QRgb, 256> shares{}, byDepth{};
    for (std::uint32_t share = 0; share < shares.size(); ++share)
        shares[share] = premultiplied(m_colour, share);
    for (std::size_t depth = 0; depth < byDepth.size(); ++depth)
        byDepth[depth] = shares[covered[depth]];
    const bool isFirst = std::exchange(m_isFirst, false);
    for (int y = 0; y < size; y += rowOfFour)
        for (int x = 0; x < size; x += rowOfFour) {
            const std::uint8_t *steep = &m_depths[1][std::size_t((y + around) * stride + x + around)];
            const std::uint8_t *other = &m_depths[0][std::size_t((x + around) * stride + y + around)];
            FourRows sums{fourAt(other), fourAt(other + stride), fourAt(other + 2 * stride),
                          fourAt(other + 3 * stride)};
            if ((sums[0] | sums[1] | sums[2] | sums[3]) != 0)
                sums = exchanged(sums);
            for (std::size_t row = 0; row < rowOfFour; ++row) {
                std::uint32_t depths = deeper(sums[row], fourAt(steep + row * stride));
                if (depths == 0) // most of many pictures is ground
                    continue;
                QRgb *layer = &m_layer[(std::size_t(y) + row) * size + std::size_t(x)];
                for (int k = 0; k < rowOfFour; ++k, depths >>= 8) {
                    const std::size_t depth = depths & 0xFF;
                    if (isFirst)
                        layer[k] = byDepth[depth];
                    else
                        layer[k] += shares[covered[depth] - (layer[k] >> 24)];
                }
            }
        }
}

void RasterTile::finish(QRgb *pixels, std::size_t row, int width, int height) {
    settle();
    for (int y = 0; y < std::min(height, size); ++y)
        layOver(&m_layer[std::size_t(y) * size], pixels + std::size_t(y) * row, std::min(width, size));
}

} // namespace hw
