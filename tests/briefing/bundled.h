// The bundled landscape with the fonts of pages, and what passes a filter of it: what tests of generated pages begin
// with.
#pragma once

#include "briefing/page_maker.h"
#include "drawing/theme.h"
#include "landscape/filter_text.h"
#include "store/landscape_reader.h"

namespace hw::test {

struct Bundled {
    Theme theme;
    LandscapePtr landscape;

    /// What is wrong; empty: all is there.
    QString open() {
        if (!loadFonts())
            return QStringLiteral("There are no fonts.");
        NoProgress nobody;
        const auto read = readLandscape(HELIXWATCH_LANDSCAPE_DB, nobody);
        if (!read)
            return QString::fromStdString(read.error().message);
        landscape = *read;
        return {};
    }
    briefing::Selection selected(const char *filter) const {
        return briefing::selectionOf(landscape, *parseFilter(filter, *landscape));
    }
};

} // namespace hw::test
