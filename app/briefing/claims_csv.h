// What a deck rests on, as a list for spreadsheets: it is attached to every PDF. Pure.
#pragma once

#include "briefing/deck.h"

#include <QByteArray>

namespace hw::briefing {

/// One row for every claim that the deck rests on and each of its sources, as CSV (RFC 4180, UTF-8): endnote, citation,
/// sentence, how sure, source, publisher, date, grade, address. A cell that a spreadsheet would run gets an apostrophe.
QByteArray claimsCsv(const Deck &deck);

} // namespace hw::briefing
