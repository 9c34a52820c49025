// Live places: what on a page answers when it is pointed at while it is presented: statements, numbers and rows by
// their claims, bars, cells and links of its charts by their rows. Pure, for one laid page.
#pragma once

#include "briefing/laid_page.h"
#include "panels/parts/hover_card.h"
#include "session/rows_query.h"

#include <optional>
#include <vector>

namespace hw {

struct LivePlace {
    QRectF rect; ///< points on the page
    HoverCard::Content card;
    std::optional<Route> opens; ///< nothing where this dataset has none of it any more
};

/// In the order of reading. `paperTheme` is the one that pages are painted with.
std::vector<LivePlace> livePlaces(const briefing::Deck &deck, const briefing::LaidPage &laid, const Theme &paperTheme,
                                  const Landscape &landscape);
/// The smallest at that point; -1: none.
int livePlaceAt(const std::vector<LivePlace> &places, const QPointF &at);

} // namespace hw
