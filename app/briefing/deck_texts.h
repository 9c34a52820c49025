// Every text of a deck with its place: what the TLP gate and the wording check read, so that neither forgets one:
// titles, sentences, numbers, tables, what stands in charts and pictures, alternative texts, notes, metadata, cited
// claims and sources. Pure.
#pragma once

#include "briefing/laid_page.h"

#include <functional>

namespace hw::briefing {

struct DeckText {
    enum class Is : std::uint8_t { Title, Text, Number, Cell, Figure, Notes, Metadata, Claim, Source };
    Is is = Is::Text;
    int page = -1; ///< index into Deck::pages; -1: metadata, claims and sources belong to the deck
    Place place;
    QString text;
    Tlp marking = Tlp::Clear; ///< that somebody gave it; labels written in the text come on top
    QString id;               ///< of the claim or source
    const Statement *statement = nullptr;
    const QStringList *claims = nullptr; ///< of what it belongs to; null: rests on none
};
/// With who gave a permission that is in use, which stands beside the sources; the texts that permissions name are on
/// the pages. `each` may keep nothing of it beyond the call.
void forEachText(const Deck &deck, const std::function<void(const DeckText &)> &each);
/// Of one page: without what stands once for the deck. `index`: its number in the deck.
void forEachText(const Page &page, int index, const std::function<void(const DeckText &)> &each);
/// A likelihood term stands on the page, so that the scale of terms has something to explain. Notes do not count.
bool speaksOfLikelihood(const Page &page);
bool speaksOfLikelihood(const Deck &deck); ///< on any page
/// Name, organisation, author …: what stands above every page and in the properties of files.
QStringList metadataOf(const Deck &deck);

} // namespace hw::briefing
