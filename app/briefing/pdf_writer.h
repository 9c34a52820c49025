// PDF: the laid pages as vectors with searchable text and embedded fonts (QPdfWriter), then bookmarks, links to sources
// and endnotes, metadata and the list of claims as an attachment (qpdf). Makes bytes, touches no file. Needs a
// QGuiApplication and loadFonts().
#pragma once

#include "basics/result.h"
#include "briefing/deck_facts.h"
#include "briefing/laid_page.h"
#include "drawing/theme.h"

#include <QByteArray>

namespace hw::briefing {

/// The error: a text that does not fit, or what the library says.
Result<QByteArray> pdfOf(const Deck &deck, const std::vector<LaidPage> &pages, const Theme &theme);

} // namespace hw::briefing
