#include "drawing/line_raster.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr std::uint32_t shareOfLines = 8192; // that one thread sorts at a time
constexpr std::uint32_t fetchedAhead = 12;   // lines: they lie all over memory
constexpr int tileSize = RasterTile::size;

/// The tiles that a line can touch, by number.
template<class Each>
void forEachTile(const RasterLine &l, const QSize &tiles, Each each) {
    const int alongTiles = l.steep ? tiles.height() : tiles.width();
    const int acrossTiles = l.steep ? tiles.width() : tiles.height();
    const float from = std::max(l.from, 0.0F), to = std::min(l.to, float(alongTiles * tileSize));
    if (from > to)
        return;
    const float reach = l.half + 1;
    const int last = std::min(alongTiles - 1, int(to) / tileSize);
    for (int a = int(from) / tileSize; a <= last; ++a) {
        const float one = l.at + l.slope * std::max(from, float(a * tileSize));
        const float other = l.at + l.slope * std::min(to, float((a + 1) * tileSize));
        const float least = std::min(one, other) - reach, most = std::max(one, other) + reach;
        if (most < 0 || least >= float(acrossTiles * tileSize))
            continue;
        const int end = std::min(acrossTiles - 1, int(std::min(most, 1e9F)) / tileSize);
        for (int b = int(std::max(least, 0.0F)) / tileSize; b <= end; ++b)
            each(std::size_t(l.steep ? a * tiles.width() + b : b * tiles.width() + a));
    }
}

} // namespace

void LineRaster::prepare(std::span<const RasterStroke> strokes, const QTransform &intoPicture) {
    std::vector<std::size_t> ends; // by stroke: behind its last line
    std::size_t count = 0;
    for (const RasterStroke &stroke : strokes)
        ends.push_back(count += stroke.lines.size());
    m_lines.resize(count);
    const std::size_t tiles = std::size_t(m_tiles.width()) * std::size_t(m_tiles.height());
    m_next.assign((count / shareOfLines + 1) * tiles, 0);
    m_tileCounts.resize(count);
    m_tilesTouched.resize(count / shareOfLines + 1);
    const std::size_t mostOfALine = 4 * std::size_t(m_tiles.width() + m_tiles.height());
    m_pool.run(std::uint32_t(count), shareOfLines, [&](std::uint32_t first, std::uint32_t last) {
        std::uint32_t *counts = &m_next[first / shareOfLines * tiles];
        std::vector<std::uint32_t> &touched = m_tilesTouched[first / shareOfLines];
        std::size_t used = 0;
        auto stroke = std::size_t(std::upper_bound(ends.begin(), ends.end(), first) - ends.begin());
        for (std::size_t i = first; i < last; ++i) {
            while (i >= ends[stroke])
                ++stroke;
            const RasterStroke &s = strokes[stroke];
            const QLineF &line = s.lines[i - (ends[stroke] - s.lines.size())];
            m_lines[i] = RasterLine::of(intoPicture.map(line), s.pen.width, std::uint32_t(stroke));
            if (touched.size() < used + mostOfALine)
                touched.resize(2 * (used + mostOfALine));
            const std::size_t before = used;
            forEachTile(m_lines[i], m_tiles, [&](std::size_t tile) {
                ++counts[tile];
                touched[used++] = std::uint32_t(tile);
            });
            m_tileCounts[i] = std::uint16_t(used - before);
        }
    });
}

/// Lists the lines of each tile in their order, whoever sorted which of them.
void LineRaster::sortIntoTiles() {
    const std::size_t tiles = std::size_t(m_tiles.width()) * std::size_t(m_tiles.height());
    m_first.assign(tiles + 1, 0);
    std::uint32_t total = 0;
    for (std::size_t tile = 0; tile < tiles; ++tile) {
        m_first[tile] = total;
        for (std::size_t at = tile; at < m_next.size(); at += tiles) {
            const std::uint32_t count = m_next[at];
            m_next[at] = total;
            total += count;
        }
    }
    m_first[tiles] = total;
    m_listed.resize(total);
    m_pool.run(std::uint32_t(m_lines.size()), shareOfLines, [&](std::uint32_t first, std::uint32_t last) {
        std::uint32_t *next = &m_next[first / shareOfLines * tiles];
        const std::uint32_t *tile = m_tilesTouched[first / shareOfLines].data();
        for (std::uint32_t i = first; i < last; ++i)
            for (std::uint32_t end = m_tileCounts[i]; end > 0; --end)
                m_listed[next[*tile++]++] = i;
    });
}

void LineRaster::draw(QImage &picture, std::span<const RasterStroke> strokes, const QTransform &intoPicture) {
    if (picture.isNull() || strokes.empty() || picture.format() != QImage::Format_ARGB32_Premultiplied)
        return;
    m_size = picture.size();
    m_tiles = {(m_size.width() + tileSize - 1) / tileSize, (m_size.height() + tileSize - 1) / tileSize};
    prepare(strokes, intoPicture);
    sortIntoTiles();
    auto *pixels = reinterpret_cast<QRgb *>(picture.bits());
    const std::size_t row = std::size_t(picture.bytesPerLine()) / sizeof(QRgb);
    const auto columns = std::uint32_t(m_tiles.width());
    // Rows of tiles: what a thread takes at a time is worth its tile.
    m_pool.run(std::uint32_t(m_first.size() - 1), columns, [&](std::uint32_t first, std::uint32_t last) {
        RasterTile tile;
        for (std::uint32_t t = first; t < last; ++t) {
            const int left = int(t % columns) * tileSize, top = int(t / columns) * tileSize;
            if (m_first[t] == m_first[t + 1])
                continue;
            tile.begin(left, top);
            for (std::uint32_t i = m_first[t + 1]; i > m_first[t]; --i) {
                if (i - m_first[t] > fetchedAhead)
                    __builtin_prefetch(&m_lines[m_listed[i - 1 - fetchedAhead]]);
                const RasterLine &line = m_lines[m_listed[i - 1]];
                if (!tile.draw(line, strokes[line.stroke].pen))
                    break;
            }
            tile.finish(pixels + std::size_t(top) * row + std::size_t(left), row, m_size.width() - left,
                        m_size.height() - top);
        }
    });
}

} // namespace hw
