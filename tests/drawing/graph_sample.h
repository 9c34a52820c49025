// Graphs for tests and pictures of app/drawing: the one of the design's picture, with invented relations, and large
// ones from a seed.
#pragma once

#include "drawing/graph_scene.h"

#include <QRectF>

#include <vector>

namespace hw::test {

/// 45 nodes of all kinds at the places of the design's picture, APT41 selected, a path to Genomics.
GraphScene sampleGraph();
GraphLook samplePath(const GraphScene &scene);
SceneIndex nodeNamed(const GraphScene &scene, const char *name);

/// `nodes` nodes of all kinds on a loose grid, about two edges each.
GraphScene largeGraph(std::uint32_t nodes, std::uint32_t seed = 1);

/// The floating parts of a view of this size: strips, legend, path bar, overview map.
std::vector<QRectF> floatingParts(const QRectF &view);

} // namespace hw::test
