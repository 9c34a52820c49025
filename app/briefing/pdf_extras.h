// What Qt does not write into a PDF: bookmarks, links, language, metadata with label and dataset, the attached list of
// claims. Private to app/briefing; the one file that knows qpdf.
#pragma once

#include "basics/result.h"
#include "briefing/laid_page.h"

#include <QByteArray>

namespace hw::briefing {

Result<QByteArray> withExtras(const QByteArray &pdf, const Deck &deck, const std::vector<LaidPage> &pages);

} // namespace hw::briefing
