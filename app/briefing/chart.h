// Chart: what a picture on a page shows, as a value that holds everything it needs: painted at any size by
// paintChart(), turned into native charts and tables by writers, asked again by the presenter through its ids.
#pragma once

#include "drawing/bars.h"
#include "drawing/chain.h"
#include "drawing/heatmap.h"
#include "landscape/overview.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace hw::briefing {

/// Events over time, stacked by origin.
struct Columns {
    Activity activity;
};
/// Who targets what. Ids are those of the landscape; empty for rows and columns that sum up the rest.
struct Matrix {
    HeatmapContent content;
    QStringList rowIds, columnIds;
    std::vector<MatrixRow::Is> rowsAre; ///< what the rest is of which a row is the sum; may be empty in old decks
    std::vector<MatrixColumn::Is> columnsAre;
    QStringList listedActors, listedAreas; ///< what others are the rest of, also where a page has no room for them
    int markedRow = -1, markedColumn = -1; ///< the one cell that the page speaks of
};
/// Labelled bars, one for each object.
struct Ranks {
    std::vector<BarRow> rows;
    QStringList ids;
};
/// A path from left to right.
struct Steps {
    Chain chain;
    QStringList ids;                ///< of the objects
    std::vector<QStringList> links; ///< claim ids of each link
};
/// A view as it was: SVG of this size, in device-independent pixels.
struct Picture {
    QByteArray svg;
    QSizeF size;
};
using Chart = std::variant<Columns, Matrix, Ranks, Steps, Picture>;

} // namespace hw::briefing
