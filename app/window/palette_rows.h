// What the palette lists for what was typed: a pure function of the text, the landscape and what the person can do.
// Tiers come from landscape/search.h; groups stand in a fixed order, so the same letters land on the same row.
#pragma once

#include "landscape/search.h"
#include "session/commands.h"
#include "session/notebook_values.h"
#include "session/route.h"

namespace hw {

enum class PaletteScope { All, Commands, Actors, Techniques, Areas };
QString scopeTitle(PaletteScope scope);
/// Takes a leading ">", "@", "#" or ":" off the text; without one the scope stays as it is.
PaletteScope scopeOf(QString &text, PaletteScope otherwise);

struct PaletteRow {
    enum class Is { Group, Object, Command, Place, View, Filter, Message };
    Is is = Is::Group;
    QString title, meta, right, icon;
    int markFrom = 0, markLength = 0; ///< letters of the title that matched
    Kind kind = Kind::Actor;
    ObjectIndex object; ///< Object, and commands about one
    QString command;    ///< of session/commands.h, or "filter-to", "open", "relate", "pin"
    PlaceLink place;    ///< Place, Filter
    SearchTier tier = SearchTier::OneTypo;
    bool canBeChosen() const { return is != Is::Group && is != Is::Message; }
};

struct PaletteContext {
    const Landscape &landscape;
    const VisibleSet &visible;
    const SearchIndex *index; ///< null while it is being built
    const Commands &commands;
    const Filter &filter;
    Route here;
    std::vector<Exploration::Place> recent;
    std::vector<ObjectIndex> pinned, selected;
    QList<SavedView> views;
    bool hasNotebook = false;
};

std::vector<PaletteRow> paletteRows(const QString &text, PaletteScope scope, const PaletteContext &context);
/// The row that Return takes: the best tier, the first of them.
int bestRow(const std::vector<PaletteRow> &rows);

} // namespace hw
