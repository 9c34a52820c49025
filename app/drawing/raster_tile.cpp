// Depths: lines that lie over one another let through the product of what each lets through. The logarithm of that is
// a sum: to draw a line is to add, in any order, and a table turns the sum into coverage when a colour is through.
#include "drawing/raster_tile.h"

#include "drawing/pixels.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace hw {
namespace {

constexpr int opaque = 255;    // the depth through which nothing is seen
constexpr int mostParts = 255; // lines, until a depth of 16 bits could run over
constexpr int subpixels = 64;  // places of a line's edge within a pixel
constexpr int widthSteps = 32; // of a pixel
constexpr int thinWidth = 3;   // pixels: of lines with a table
constexpr int rowOfFour = 4;   // pixels that a thin line can touch across
constexpr int fixedPoint = 16; // binary places
constexpr double fixedOne = 1 << fixedPoint;
static_assert((mostParts + 1) * opaque <= 65535);

using Four = std::array<std::uint16_t, rowOfFour>;

std::uint16_t depthOf(double covered) {
    const double through = 1 - std::clamp(covered, 0.0, 1.0);
    return static_cast<std::uint16_t>(through * 256 <= 1 ? opaque
                                                         : std::lround(-std::log(through) / std::log(256.0) * opaque));
}

/// How much of pixel k a line covers that begins at `top` within pixel 0.
double overlap(double top, double width, int k) {
    return std::max(0.0, std::min(top + width, k + 1.0) - std::max(top, double(k)));
}

struct Tables {
    std::array<std::array<Four, subpixels>, thinWidth * widthSteps + 1> thin{}; ///< by width and place
    std::array<std::uint16_t, 257> depths{};                                    ///< by covered parts of 256
    std::array<std::uint8_t, opaque + 1> covered{};                             ///< 255: wholly; by depth
    Tables() {
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

const Tables &tables() {
    static const Tables all;
    return all;
}

bool isNothing(const std::uint16_t *fourDepths) {
    std::uint64_t four = 0;
    std::memcpy(&four, fourDepths, sizeof four);
    return four == 0;
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
    line.half = std::max(0.5F, width) / 2 * std::sqrt(1 + line.slope * line.slope);
    return line;
}

/// A line in pixels of the tile.
struct RasterTile::Along {
    bool steep;
    double at, slope; ///< across the middle of the line
    double half;
};

RasterTile::RasterTile()
    : m_depths(std::size_t(stride) * stride)
    , m_layer(std::size_t(size) * size) {}

void RasterTile::begin(int left, int top) {
    std::fill(m_depths.begin(), m_depths.end(), std::uint16_t{0});
    std::fill(m_layer.begin(), m_layer.end(), 0U);
    m_left = left;
    m_top = top;
    m_unsettledFrom = size;
    m_unsettledTo = 0;
    m_partsSinceBounded = m_covered = 0;
}

bool RasterTile::draw(const RasterLine &line, const RasterPen &pen) {
    if (pen.colour != m_colour) {
        settle();
        m_colour = pen.colour;
    }
    const double alongStart = line.steep ? m_top : m_left, acrossStart = line.steep ? m_left : m_top;
    const Along a{line.steep != 0, double(line.at) + double(line.slope) * alongStart - acrossStart, double(line.slope),
                  double(line.half)};
    double from = std::max(0.0, double(line.from) - alongStart);
    double to = std::min(double(size), double(line.to) - alongStart);
    const double reach = a.half + 1;
    const auto isOutside = [reach](double across) { return !(across >= -reach && across <= size + reach); };
    if (isOutside(a.at + a.slope * from) || isOutside(a.at + a.slope * to)) {
        if (std::abs(a.slope) < 1e-9)
            return true;
        const double perAcross = 1 / a.slope;
        const double one = (-reach - a.at) * perAcross, other = (size + reach - a.at) * perAcross;
        // By whole pixels: an end that is cut lies outside and needs no care.
        const double least = std::min(one, other), most = std::max(one, other);
        if (least > from)
            from = least < size ? int(least) : size;
        if (most < to)
            to = most > 0 ? ceiling(most) : 0;
    }
    if (from >= to)
        return true;
    const double first = line.steep ? from : std::min(a.at + a.slope * from, a.at + a.slope * to) - a.half;
    const double last = line.steep ? to : std::max(a.at + a.slope * from, a.at + a.slope * to) + a.half;
    m_unsettledFrom = std::min(m_unsettledFrom, std::max(0, int(first) - 1));
    m_unsettledTo = std::max(m_unsettledTo, std::min(size, int(last) + 2));
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
    const double start = whole.steep ? m_top : m_left;
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
    if (++m_partsSinceBounded > mostParts)
        keepInBounds();
    if (a.steep)
        drawPart<true>(a, from, to);
    else
        drawPart<false>(a, from, to);
}

template<bool steep>
void RasterTile::drawPart(const Along &a, double from, double to) {
    int first = int(from);
    int end = std::min(size, ceiling(to));
    const auto shareOf = [&](int i) { return std::min(to, i + 1.0) - std::max(from, double(i)); };
    // Pixels at the ends are covered in part along the line.
    if (first < end && from > first) {
        drawAcross<steep>(a, first, shareOf(first));
        ++first;
    }
    if (first < end && to < end) {
        --end;
        drawAcross<steep>(a, end, shareOf(end));
    }
    if (2 * a.half < thinWidth) {
        drawThin<steep>(a, first, end);
        return;
    }
    for (int i = first; i < end; ++i)
        drawAcross<steep>(a, i, 1);
}

/// Most of all work: a table knows what lies on which pixels across.
template<bool steep>
void RasterTile::drawThin(const Along &a, int first, int end) {
    const double width = 2 * a.half;
    const auto step = static_cast<std::size_t>(std::clamp(int(width * widthSteps + 0.5), 1, thinWidth * widthSteps));
    const std::array<Four, subpixels> &places = tables().thin[step];
    const auto slope = std::int32_t(a.slope * fixedOne);
    // Never below 0: a line that does not touch the tile is not drawn.
    auto top = std::int32_t((a.at + a.slope * (first + 0.5) - a.half + around) * fixedOne + 0.5);
    std::uint16_t *base = m_depths.data() + std::size_t(steep ? (first + around) * stride : first + around);
    constexpr std::size_t acrossStep = steep ? 1 : stride, alongStep = steep ? stride : 1;
    const std::size_t more = (step - 1) / widthSteps; // pixels across that can be touched, beyond two
    for (int i = first; i < end; ++i, top += slope, base += alongStep) {
        const Four &add = places[std::size_t(top >> (fixedPoint - 6)) % subpixels];
        std::uint16_t *at = base + std::size_t(top >> fixedPoint) * acrossStep;
        if constexpr (steep) { // side by side in memory; a sum never runs over into the next
            std::uint64_t four = 0, sums = 0;
            std::memcpy(&four, at, sizeof four);
            std::memcpy(&sums, add.data(), sizeof sums);
            four += sums;
            std::memcpy(at, &four, sizeof four);
        } else {
            at[0] = static_cast<std::uint16_t>(at[0] + add[0]);
            at[acrossStep] = static_cast<std::uint16_t>(at[acrossStep] + add[1]);
            if (more > 0)
                at[2 * acrossStep] = static_cast<std::uint16_t>(at[2 * acrossStep] + add[2]);
            if (more > 1)
                at[3 * acrossStep] = static_cast<std::uint16_t>(at[3 * acrossStep] + add[3]);
        }
    }
}

/// One pixel along, `share` of it: all across it that the line covers.
template<bool steep>
void RasterTile::drawAcross(const Along &a, int along, double share) {
    const auto &depths = tables().depths;
    const double middle = a.at + a.slope * (along + 0.5);
    const double top = std::max(0.0, middle - a.half), bottom = std::min(double(size), middle + a.half);
    for (int j = int(top); j < bottom; ++j) {
        const double covered = std::min(bottom, j + 1.0) - std::max(top, double(j));
        const int x = steep ? j : along, y = steep ? along : j;
        std::uint16_t &depth = m_depths[std::size_t((y + around) * stride + x + around)];
        depth = static_cast<std::uint16_t>(depth + depths[std::size_t(covered * share * 256 + 0.5)]);
    }
}

/// So that sums do not run over; and sees whether anything can still be seen.
void RasterTile::keepInBounds() {
    for (std::uint16_t &depth : m_depths)
        depth = std::min<std::uint16_t>(depth, opaque);
    m_partsSinceBounded = 1;
    const auto isCovered = [this](int pixel) {
        return m_depths[std::size_t((pixel / size + around) * stride + pixel % size + around)] >= opaque;
    };
    while (m_covered < size * size && isCovered(m_covered))
        ++m_covered;
}

/// Gives all that was drawn since the last time its colour.
void RasterTile::settle() {
    if (m_unsettledFrom >= m_unsettledTo)
        return;
    std::array<QRgb, 256> shares{};
    for (std::uint32_t share = 0; share < shares.size(); ++share)
        shares[share] = premultiplied(m_colour, share);
    const auto &covered = tables().covered;
    for (int y = m_unsettledFrom; y < m_unsettledTo; ++y) {
        const std::uint16_t *depth = &m_depths[std::size_t((y + around) * stride + around)];
        QRgb *layer = &m_layer[std::size_t(y) * size];
        for (int four = 0; four < size; four += rowOfFour) {
            if (isNothing(depth + four)) // most of many pictures is ground
                continue;
            for (int x = four; x < four + rowOfFour; ++x)
                layer[x] += shares[covered[std::min<std::size_t>(depth[x], opaque)] - (layer[x] >> 24)];
        }
    }
    m_unsettledFrom = size;
    m_unsettledTo = 0;
}

void RasterTile::finish(QRgb *pixels, std::size_t row, int width, int height) {
    settle();
    for (int y = 0; y < std::min(height, size); ++y)
        layOver(&m_layer[std::size_t(y) * size], pixels + std::size_t(y) * row, std::min(width, size));
}

} // namespace hw
