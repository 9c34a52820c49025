// LineRaster: many straight lines, antialiased and opaque, onto a picture, by several threads. What QPainter needs a
// tenth of a second for (twenty thousand lines) is done between two frames. Owned by who paints, on one thread; the
// threads that help belong to it. The picture does not depend on how many they are.
#pragma once

#include "basics/chunk_pool.h"
#include "drawing/raster_tile.h"

#include <QImage>
#include <QLineF>
#include <QTransform>

#include <cstdint>
#include <span>
#include <vector>

namespace hw {

/// Lines that one pen draws: one above the other by their order, which within one colour cannot be seen.
struct RasterStroke {
    std::span<const QLineF> lines;
    RasterPen pen;
};

class LineRaster {
public:
    explicit LineRaster(unsigned threads)
        : m_pool(threads) {}
    /// In the order given, onto a picture of the format ARGB32_Premultiplied. `intoPicture` moves and scales lines to
    /// pixels of the picture; pens are in these pixels already. What lies outside is cut; lines that are no numbers
    /// are left out.
    void draw(QImage &picture, std::span<const RasterStroke> strokes, const QTransform &intoPicture = {});
    /// Other work that its threads may share, as ChunkPool::run.
    template<class Work>
    void share(std::uint32_t count, std::uint32_t chunk, const Work &work) {
        m_pool.run(count, chunk, work);
    }

private:
    void prepare(std::span<const RasterStroke> strokes, const QTransform &intoPicture);
    void sortIntoTiles();

    ChunkPool m_pool;
    QSize m_tiles; ///< columns and rows
    QSize m_size;  ///< pixels
    std::vector<RasterLine> m_lines;
    std::vector<std::uint16_t> m_tileCounts;                ///< by line: how many tiles it touches
    std::vector<std::vector<std::uint32_t>> m_tilesTouched; ///< by share of the lines: the tiles of each, in a row
    std::vector<std::uint32_t> m_next;  ///< by share of the lines and tile: where its next entry in m_listed goes
    std::vector<std::uint32_t> m_first; ///< by tile: its first entry in m_listed; one more than tiles
    std::vector<std::uint32_t> m_listed;
};

} // namespace hw
