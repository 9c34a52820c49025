// Citing: puts claims of a landscape and their sources into a deck, as they are now, and makes statements that name
// them. For the making of pages; pure.
#pragma once

#include "briefing/deck.h"
#include "landscape/landscape.h"

#include <span>
#include <vector>

namespace hw::briefing {

CitedClaim citedClaim(const Landscape &landscape, ClaimIndex claim);
CitedSource citedSource(const Landscape &landscape, ObjectIndex source);

/// As many whole sentences from the start as `most` characters hold; the first one is shortened only where it is longer
/// than that alone.
QString wholeSentences(const QString &text, qsizetype most);

class Citing {
public:
    Citing(Deck &deck, const Landscape &landscape)
        : m_deck(deck)
        , m_landscape(landscape) {}

    /// Their ids, each once: the surest first, then those whose texts were read, then the newest.
    QStringList cite(std::vector<ClaimIndex> claims);
    /// What the draft says of counted facts.
    Statement say(const QString &text, std::vector<ClaimIndex> claims = {});
    /// The same with how sure that is and why, by the rule of design system 13.2.
    Statement sure(const QString &text, const std::vector<ClaimIndex> &claims);

private:
    Deck &m_deck;
    const Landscape &m_landscape;
};

} // namespace hw::briefing
