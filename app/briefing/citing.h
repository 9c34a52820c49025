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

    enum class Order : std::uint8_t {
        SurestFirst, ///< then those whose texts were read, then the newest
        AsGiven      ///< where the caller knows which matter most
    };
    /// Their ids, each once.
    QStringList cite(std::vector<ClaimIndex> claims, Order order = Order::SurestFirst);
    /// What the draft says of counted facts.
    Statement say(const QString &text, std::vector<ClaimIndex> claims = {}, Order order = Order::SurestFirst);
    /// The same for what needs all of these claims, with how sure that is and why (see surenessOf); neither where no
    /// claim stands behind. What says that nothing is reported is no claim's: it is said, not sure.
    Statement sure(const QString &text, const std::vector<ClaimIndex> &claims, Order order = Order::SurestFirst);
    /// Why that is so sure, for pages without room: how its claims are held, else their sources alone.
    QString shortWhy(const Statement &statement) const;

private:
    Deck &m_deck;
    const Landscape &m_landscape;
};

} // namespace hw::briefing
