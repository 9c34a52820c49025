// The columns of every list: what stands in a cell, how it sorts, and what it is when nobody says. Pure.
#pragma once

#include "landscape/landscape.h"
#include "landscape/visible_set.h"
#include "session/rows_query.h"

#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace hw {

/// What a cell shows and sorts by.
struct Cell {
    enum class Sort : std::uint8_t { Unknown, Number, Text }; ///< unknown sorts last in either direction
    QString text;
    Sort sort = Sort::Text;
    double number = 0;
    bool absent = false;                  ///< nothing is reported: shown quietly
    std::optional<Kind> mark;             ///< a kind mark before the text
    std::optional<Origin> origin;         ///< an origin tag before the text
    std::optional<Confidence> confidence; ///< the three bars before the text
    std::optional<qint64> plain;          ///< the bare number, for copies and files

    static Cell ofText(const QString &text);                    ///< empty: "—", unknown
    static Cell ofCount(std::uint32_t count);                   ///< zero: "none reported"
    static Cell ofDate(const std::optional<PartialDate> &date); ///< none: "not stated"
    static Cell ofSpan(const TimeSpan &span);
    static Cell ofConfidence(Confidence confidence);
    static Cell ofOrigin(Origin origin);
};

/// What a row stands for: one of the two is valid.
struct RowRef {
    ObjectIndex object;
    ClaimIndex claim;
};

struct Column {
    QString title;
    QString explains; ///< tool tip of the header; may be empty
    int width = 120;  ///< at 100 % text
    bool rightAligned = false;
    bool mono = false;
    std::function<Cell(const Landscape &, const VisibleSet &, RowRef)> cell;
    bool isWhen = false; ///< lists of events open with this one, newest first
};

/// The columns of a list; the first is what the row is.
std::vector<Column> columnsFor(const RowsQuery &query);

} // namespace hw
