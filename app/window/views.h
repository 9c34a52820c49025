// The views that exist, in one table: the rail, the keys and the page stack derive from it. A new view is one line.
#pragma once

#include "panels/panel.h"

#include <span>

namespace hw {

class Notebook;

struct ViewEntry {
    View view;
    const char *command; ///< of session/commands.h; empty: it has no place of its own on the rail
    const char *icon;
    Route (*start)(); ///< where the rail leads
    Panel *(*make)(Exploration &, const Theme &, Notebook *, QWidget *parent);
};

std::span<const ViewEntry> viewTable();
const ViewEntry *viewEntry(View view);

/// The logical way to a place: what the breadcrumb shows and Up climbs. The last one is the place itself.
struct Crumb {
    QString title;
    Route route;
};
std::vector<Crumb> crumbsOf(const Route &route, const Landscape &landscape);
/// "APT41 – Helixwatch": of the window and of its pictures.
QString windowTitleOf(const Route &route, const Landscape &landscape);

} // namespace hw
