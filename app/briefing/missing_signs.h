// Missing signs: characters of a deck that no font here can draw, so that a file would show boxes in their place. Our
// own typeface has Latin, Greek and Cyrillic; the rest comes from what is installed. Needs loadFonts().
#pragma once

#include "briefing/deck.h"

namespace hw::briefing {

/// Each once, in the order of the deck; signs beyond 16 bits as two units.
QStringList signsWithoutGlyph(const Deck &deck);
/// "No font here can draw 𒀀 (U+12000): …", or empty.
QString missingSignsWords(const Deck &deck);

} // namespace hw::briefing
