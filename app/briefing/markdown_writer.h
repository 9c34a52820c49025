// Markdown: the deck as text that reads well as it is: label first and last on every page, statements with footnotes,
// tables, figures as tables or in words, notes, sources. Texts are escaped, so that none becomes markup. Pure.
#pragma once

#include "briefing/deck.h"

#include <QByteArray>

namespace hw::briefing {

QByteArray markdownOf(const Deck &deck);
/// Plain text for the middle of a line of Markdown.
QString markdownEscaped(const QString &text);

} // namespace hw::briefing
