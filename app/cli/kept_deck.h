// The briefing that --deck names in the --workspace: made in the window, read here, never changed.
#pragma once

#include "briefing/deck.h"
#include "cli/commands.h"

namespace hw::cli {

struct KeptDeck {
    std::string name; ///< under which it is kept
    QString text;     ///< as it is kept
    briefing::Deck deck;
};
/// Why there is none: a sentence and the exit status.
struct NoDeck {
    std::string message;
    int status = wrongUsage;
};
/// The one that --deck names, else the one that was worked on last.
tl::expected<KeptDeck, NoDeck> keptDeck(const Invocation &invocation);

} // namespace hw::cli
