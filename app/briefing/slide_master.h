// Slide master, layout, notes master and theme: what all slides share, in our colours and type. Private to the
// PowerPoint writer.
#pragma once

#include "briefing/slide_scope.h"

namespace hw::briefing {

/// Placeholders of the layout that a slide's shapes name.
struct Placeholder {
    const char *type; ///< "title"
    const char *size; ///< empty: full
    int index;        ///< 0: none written
};
inline constexpr Placeholder titlePlace{"title", "", 0}, subtitlePlace{"body", "quarter", 13},
    footerPlace{"ftr", "quarter", 11}, numberPlace{"sldNum", "quarter", 12};

/// Adds master, layout and theme, related with each other; `size` of the slide in points.
struct MasterParts {
    QString master, layout;
};
MasterParts addMaster(OfficePackage &package, const Theme &theme, const QSizeF &size);
/// Adds the notes master with a theme of its own; returns its part.
QString addNotesMaster(OfficePackage &package, const Theme &theme);
/// Adds the notes of a slide. `label` stands in header and footer of the notes page.
void addNotes(OfficePackage &package, const Theme &theme, const QString &master, const QString &slide, int number,
              const QString &text, const QString &label);

} // namespace hw::briefing
