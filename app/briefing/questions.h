// What people ask, by their role, answered from what passes a filter: with how sure, on how many sources, what is not
// known and which decision is wanted; and the sheet of a 60-minute exercise from the same selection. Pure.
#pragma once

#include "briefing/page_maker.h"

namespace hw::briefing {

enum class Asker : std::uint8_t { Board, ResearchSecurity, Analyst };
inline constexpr std::size_t askerCount = 3;
QString title(Asker asker); ///< "Board questions"

struct Card {
    QString question;
    Statement answer;   ///< with its claims, confidence and the number of sources
    Statement notKnown; ///< what the landscape does not say; where that is counted, with the claims of what is counted
    QString decision;   ///< what is wanted of whoever asks; may be empty
};
std::vector<Card> cardsOf(Deck &deck, const Selection &selection, Asker asker);
Page questionsPage(Deck &deck, const Selection &selection, Asker asker);

/// Scenario, five injects by the minute, questions, decisions: from an event of the selection and what is known of the
/// actor behind most of it. Says so where the selection has none.
Page tabletopPage(Deck &deck, const Selection &selection);

} // namespace hw::briefing
