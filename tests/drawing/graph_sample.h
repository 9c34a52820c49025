// Graphs for tests and pictures of app/drawing: the one of the design's picture, with invented relations, and large
// ones from a seed.
#pragma once

#include "drawing/graph_camera.h"
#include "drawing/graph_painter.h"

#include <QImage>
#include <QRectF>

#include <vector>

namespace hw::test {

/// 45 nodes of all kinds at the places of the design's picture, APT41 selected, a path to Genomics.
GraphScene sampleGraph();
GraphLook samplePath(const GraphScene &scene);
SceneIndex nodeNamed(const GraphScene &scene, const char *name);

/// `nodes` nodes of all kinds on a loose grid, about two edges each.
GraphScene largeGraph(std::uint32_t nodes, std::uint32_t seed = 1);

inline constexpr QSize graphSize{921, 784}; ///< of the design's picture
/// Shows all of the scene beside the floating parts.
GraphCamera cameraFor(const GraphScene &scene);
QImage drawnGraph(const Theme &theme, const GraphScene &scene, const GraphLook &look, const GraphCamera &camera,
                  const GraphPaint &how = {}, double ratio = 1);
/// Pixels of exactly this colour.
int countOf(const QImage &picture, const QColor &c);
/// Where two pictures of the same size differ; nothing when they are the same.
QString difference(const QImage &a, const QImage &b);

/// The floating parts of a view of this size: strips, legend, path bar, overview map.
std::vector<QRectF> floatingParts(const QRectF &view);

} // namespace hw::test
