// Bringing a page up to the data of today: the same page made anew under its own filter, what a person wrote kept, and
// what has changed as sentences. Pure.
#pragma once

#include "briefing/page_maker.h"

#include <optional>

namespace hw {

struct RefreshedPage {
    briefing::Deck deck; ///< cites what the new page cites; its pages are those of before
    briefing::Page page;
    QStringList changes; ///< empty: nothing has changed
};
/// Nothing for a page that was not made from the landscape. The error says why its filter cannot be read any more.
Result<std::optional<RefreshedPage>> refreshed(const briefing::Deck &deck, const briefing::Page &page,
                                               const LandscapePtr &landscape);

} // namespace hw
