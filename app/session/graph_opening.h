// What the canvas of Relationships opens with: never the whole graph, but what matters under the filter. Pure; the same
// landscape, filter and focus give the same board.
#pragma once

#include "landscape/links.h"
#include "session/graph_board_content.h"

namespace hw {

/// How much of what an opening shows (design system 12.2: about 50 nodes).
struct OpeningShape {
    std::size_t actors = 12;
    std::size_t events = 24;
    std::size_t areas = 14;
    std::size_t neighbours = 40; ///< of a focus
};

/// Without a focus: the most active actors as the Overview ranks them, their campaigns (of who has none or room for
/// more, incidents), the newest first and each actor in turn, and the research areas that these are linked with most.
/// Where no actor has an event under the filter: active actors, else whatever is connected most.
/// With one: it and its neighbours, the best of every kind in turn. A focus that does not pass the filter is shown
/// anyhow as soon as it passes.
BoardContent openingContent(const Landscape &landscape, const VisibleSet &visible, const LinkGraph &graph,
                            ObjectIndex focus = {}, const OpeningShape &shape = {});

/// What a board starts with: of one object as above, of several exactly these.
BoardContent contentFrom(std::span<const ObjectIndex> objects, const Landscape &landscape, const VisibleSet &visible,
                         const LinkGraph &graph);

} // namespace hw
