// HTML writer: the deck as one file for screen readers and browsers, the twin of the PDF: headings, lists, tables with
// heads and captions, charts with their numbers as tables, endnotes with links both ways, the TLP label at the head and
// foot of every page. No script, nothing loaded from anywhere.
#pragma once

#include "briefing/deck.h"
#include "drawing/theme.h"

#include <QByteArray>

namespace hw::briefing {

/// UTF-8, well-formed as XML too; the same deck makes the same bytes. Without the speaker's notes. Every deck can be
/// written, an empty one says so. Needs a QGuiApplication and loadFonts(); `theme` is the light one at 100 %.
QByteArray htmlOf(const Deck &deck, const Theme &theme);

} // namespace hw::briefing
