// From the board of Relationships to what is drawn: ShownGraph (session) becomes GraphScene (drawing). Pure.
#pragma once

#include "drawing/graph_scene.h"
#include "drawing/theme.h"
#include "layout/force_layout.h"
#include "layout/graph_topology.h"
#include "session/graph_shown.h"

namespace hw {

/// Scene nodes are the nodes of the shown graph and then its collections; scene edges its links and then its bundles.
/// Places are those that the board remembers; what has none stands at a point that is not drawn. `before`: a scene of
/// the same landscape, whose words are used again.
GraphScene sceneOf(const BoardContent &content, const ShownGraph &shown, const LinkGraph &graph,
                   const GraphScene &before = {});

/// Of which an origin is said; that of anything else is not unknown, there is none.
bool hasOrigin(Kind kind);

/// What a layout has to know of a scene. Links to the same pair add up.
GraphTopology topologyOf(const GraphScene &scene);

/// Columns from left to right: origin, actor, campaign, incident, target, the rest (design system 12.2).
std::vector<std::uint32_t> layersByKind(const GraphScene &scene);
std::vector<std::uint32_t> layersByOrigin(const GraphScene &scene);
std::vector<std::uint32_t> layersByArea(const GraphScene &scene);

} // namespace hw
