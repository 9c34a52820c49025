// Gate: what in a deck is stricter than the label that somebody chose for sharing it: found wherever texts and pictures
// come from, before anything is written. Pure.
#pragma once

#include "briefing/deck_texts.h"

namespace hw::briefing {

struct Exceeding {
    DeckText::Is is = DeckText::Is::Text;
    bool wholePage = false; ///< the page was raised by hand (page -1: the deck)
    bool fileName = false;
    int page = -1;
    Place place;
    QString id; ///< of a claim or source
    Tlp marking = Tlp::Clear;
    QString what;       ///< the text, cut to a length that can be read
    QString reason;     ///< "Page 3, notes: the text carries TLP:RED."
    QStringList keys{}; ///< by which a permission names it; see labels.h
    bool canBeGeneralised() const { return !wholePage && !fileName; }
    /// The source may allow it to be shared; what a person raised, or wrote above all pages, is theirs to change.
    bool canBePermitted() const { return !keys.isEmpty(); }
};

struct GateAnswer {
    Tlp chosen = Tlp::Clear;
    std::vector<Exceeding> exceeding;
    /// RED leaves the program only after a second, explicit yes.
    bool needsSecondYes() const { return chosen == Tlp::Red; }
    bool isOpen() const { return exceeding.empty(); }
};
GateAnswer gateFor(const Deck &deck, Tlp chosen, const QString &fileName = {});

/// What stands in the place of something withheld; it rests on nothing.
QString withheldWords();
/// Takes it out of the deck: the sentence, the row, the number, the figure, the notes, the claim everywhere that it is
/// cited, the page. Places of other things may move: ask gateFor() again after each.
void removeFrom(Deck &deck, const Exceeding &what);
/// Puts general words in its place, without its claims: that something stands here under a stricter label.
void generalise(Deck &deck, const Exceeding &what);
/// Its source allows it to be shared as `chosen`: recorded in the deck, with who said so and when.
void permit(Deck &deck, const Exceeding &what, Tlp chosen, const QString &by, const QDate &on);
/// With every exceeding thing removed.
Deck withoutExceeding(Deck deck, Tlp chosen);

} // namespace hw::briefing
