// Draws the graph: ground, frames, edges, nodes with rings and badges, notes, labels. One path for screen, file and
// test; see graph_frame.h for what stands where and graph_labels.h for its labels.
#pragma once

#include "drawing/graph_frame.h"
#include "drawing/graph_labels.h"
#include "drawing/graph_sprites.h"
#include "drawing/theme.h"

#include <span>

class QPainter;

namespace hw {

class LineRaster;

struct GraphPaint {
    GraphSprites *sprites = nullptr; ///< for a screen; none, or onto a file of vectors: vectors
    LineRaster *raster = nullptr;    ///< for a screen: draws the lines where they are very many
    bool moving = false;             ///< while the camera moves: edges without antialiasing and dashes
    bool ground = true;              ///< fills the viewport first
};

void paintGraph(QPainter &p, const Theme &theme, const GraphFrame &frame, const GraphLabels &labels,
                const GraphPaint &how = {});

/// Parts of it, in this order.
void paintEdges(QPainter &p, const Theme &theme, const GraphFrame &frame, bool moving = false,
                LineRaster *raster = nullptr);
void paintNodes(QPainter &p, const Theme &theme, const GraphFrame &frame, GraphSprites *sprites = nullptr);
void paintNodeLabels(QPainter &p, const Theme &theme, const GraphPresence &presence, std::span<const ShownLabel> labels,
                     GraphSprites *sprites = nullptr);

} // namespace hw
