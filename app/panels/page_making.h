// PageMaking: how something that is on the screen becomes a page of the briefing: what people call it, and the function
// that makes the page. Handed from views to whoever has the deck.
#pragma once

#include <QString>

#include <functional>
#include <optional>

namespace hw {

namespace briefing {
struct Page;
class PageMaker;
} // namespace briefing

struct PageMaking {
    QString what; ///< "APT41", "Who targets what"
    /// Nothing when there is nothing under the filter to make it from.
    std::function<std::optional<briefing::Page>(briefing::PageMaker &)> make;
};

} // namespace hw
