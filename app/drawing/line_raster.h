// LineRaster: many straight lines, antialiased and opaque, onto a picture, by several threads. What QPainter needs a
// tenth of a second for (twenty thousand lines) is done between two frames. Owned by who paints, on one thread; the
// threads that help belong to it. The picture does not depend on how many they are.
#pragma once

#include "basics/chunk_pool.h"

#include <QImage>
#include <QLineF>
#include <QRgb>

#include <cstdint>
#include <span>
#include <vector>

namespace hw {

/// In pixels of the picture. Flat ends; width at least half a pixel.
struct RasterLine {
    QLineF line;
    float width = 1;
    QRgb colour = 0;
    float dash = 0, gap = 0; ///< lengths from the beginning of the line on; a gap of 0: solid
};

class LineRaster {
public:
    explicit LineRaster(unsigned threads)
        : m_pool(threads) {}
    /// In the order given, onto a picture of the format ARGB32_Premultiplied. What lies outside is cut; lines that are
    /// no numbers are left out.
    void draw(QImage &picture, std::span<const RasterLine> lines);

private:
    void sortIntoBands(const QSize &size, std::span<const RasterLine> lines);

    ChunkPool m_pool;
    std::vector<std::uint32_t> m_first; ///< by band: its first entry in m_listed; one more than bands
    std::vector<std::uint32_t> m_listed;
};

} // namespace hw
