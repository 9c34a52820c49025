// PowerPoint writer: laid pages as an Office Open XML presentation (ECMA-376): text boxes that can be edited, titles
// and footers as placeholders, native tables, native charts with their workbooks, other charts as vector pictures,
// alternative texts, speaker notes, properties. Follows the boxes of the pages; nothing is placed anew.
#pragma once

#include "basics/result.h"
#include "briefing/laid_page.h"
#include "drawing/theme.h"

#include <QByteArray>

namespace hw::briefing {

/// The bytes of a .pptx; the same deck makes the same bytes. Fails where a page has misfits, where there is no page,
/// and where upright and lying pages are mixed: a presentation has one size. Paper::Wide lays out every page alike.
/// Needs a QGuiApplication and loadFonts(); `theme` is the light one at 100 %.
Result<QByteArray> pptxOf(const Deck &deck, const std::vector<LaidPage> &pages, const Theme &theme);

} // namespace hw::briefing
