// RasterTile: a square of a picture while lines are drawn into it, those in front first: where nothing can be seen any
// more, nothing is drawn, which is most of a dense graph. Part of LineRaster.
#pragma once

#include <QLineF>
#include <QRgb>

#include <array>
#include <cstdint>
#include <vector>

namespace hw {

/// In pixels of the picture. Flat ends; width at least half a pixel.
struct RasterPen {
    float width = 1;
    QRgb colour = 0;
    float dash = 0, gap = 0; ///< lengths from the beginning of the line on; a gap of 0: solid
};

/// A line along the axis in which it is longer ("along"); the other axis is "across".
struct alignas(32) RasterLine {
    float from = 0, to = -1;         ///< along; empty where from > to
    float at = 0, slope = 0;         ///< across = at + slope * along
    float perAcross = 0;             ///< along for each pixel across: of level lines, very far
    float half = 0;                  ///< of its width, across
    std::uint32_t stroke : 30 = 0;   ///< whose pen draws it
    std::uint32_t steep : 1 = 0;     ///< along is downwards, not to the right
    std::uint32_t backwards : 1 = 0; ///< it begins at `to`

    /// Empty for a line that is no number.
    static RasterLine of(const QLineF &line, float width, std::uint32_t stroke);
};

struct RasterTables;

class RasterTile {
public:
    static constexpr int size = 120; ///< pixels: with what is around it, it stays in the cache of a core

    RasterTile();
    /// An empty one, whose first pixel is this one of the picture.
    void begin(int left, int top);
    /// Below all that were drawn before. False once nothing more can be seen.
    bool draw(const RasterLine &line, const RasterPen &pen);
    /// Lays what was drawn over a picture, `width` and `height` pixels of it.
    void finish(QRgb *pixels, std::size_t row, int width, int height);

private:
    static constexpr int around = 8; ///< pixels on each side into which a thin line may reach
    static constexpr int stride = size + 2 * around;

    struct Along;
    void drawPart(const Along &line, double from, double to);
    void drawThin(const Along &line, int first, int end);
    void drawAcross(const Along &line, int along, double share);
    void drawDashes(const Along &line, const RasterLine &whole, const RasterPen &pen, double from, double to);
    void settle();
    void lookWhetherCovered();
    int depthAt(int x, int y) const;

    const RasterTables &m_tables;
    /// How much lies over each pixel, see raster_tile.cpp: of lines that are steep, and of the others with rows and
    /// columns exchanged, so that what a line covers across lies side by side in memory for both.
    std::array<std::vector<std::uint8_t>, 2> m_depths; ///< by RasterLine::steep
    std::vector<QRgb> m_layer;                         ///< what is settled, premultiplied
    std::array<int, 2> m_start{};                      ///< pixels: left and top
    QRgb m_colour = 0;                                 ///< of what is not settled yet
    bool m_isSettled = true;
    bool m_isFirst = true; ///< colour: nothing is settled yet
    int m_partsSinceLook = 0;
    int m_covered = 0; ///< pixels in a row from the first on over which nothing more can be seen
};

} // namespace hw
