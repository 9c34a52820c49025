// What records and changes share. Private to app/briefing.
#pragma once

#include "briefing/since.h"
#include "landscape/filter_text.h"

#include <QSet>

namespace hw::briefing {

/// "22 May 2026", where the person is.
QString dayWords(const QDateTime &when);

/// Every claim that passes one of the filters, once. False: one of them cannot be read in this dataset.
template<class Use>
bool forEachIn(const QStringList &filters, const Landscape &landscape, Use use) {
    QSet<std::uint32_t> used;
    bool all = true;
    for (const QString &text : filters) {
        const auto filter = parseFilter(text.toStdString(), landscape, UnknownValues::Keep);
        all = all && filter;
        if (filter)
            visibleIn(landscape, *filter).claims.forEach([&](std::size_t i) {
                if (const auto index = static_cast<std::uint32_t>(i); !used.contains(index)) {
                    used.insert(index);
                    use(ClaimIndex(index));
                }
            });
    }
    return all;
}

} // namespace hw::briefing
