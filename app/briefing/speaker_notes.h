// Notes for the speaker, as the program writes them: what to say to a page, who says so and how sure it is, what is
// open, and the numbers of claims for who asks. Every line can be defended. Pure.
#pragma once

#include "briefing/deck.h"

namespace hw::briefing {

/// Of a page as it is now; what the page does not say its notes do not say either.
QString speakerNotes(const Deck &deck, const Page &page);

/// After something has become of `before`: notes that nobody wrote follow their pages; from a person's own go the lines
/// that repeat a sentence or name a publisher that is no longer there.
void renewNotes(const Deck &before, Deck &after);
/// The same without touching a person's own: when sentences are only worded anew.
void followPages(const Deck &before, Deck &after);

} // namespace hw::briefing
