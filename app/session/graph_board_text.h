// The text form of a board, for the person's workspace: JSON with a version number, ids instead of indexes. What a
// landscape lacks is kept as gone and written again. Pure; any thread.
#pragma once

#include "session/graph_board_content.h"

#include <QString>

namespace hw {

inline constexpr int boardTextVersion = 1;

/// The same content gives the same text.
QString boardText(const BoardContent &content, const Landscape &landscape);
/// How many objects are on the board of this text, those included that a landscape may lack. Counts, does not read.
qsizetype objectsOn(const QString &boardText);

struct BoardReading {
    enum class Is {
        Whole,         ///< with every position that it has; the sentence says when single parts were damaged
        WithoutPlaces, ///< damaged, or written by a newer version: objects and notes as far as they can be read
        Unreadable     ///< nothing in it is a board; the content is empty
    };
    Is is = Is::Whole;
    BoardContent content;
    QString sentence; ///< what is not as it was saved, and what is gone; empty: all is as it was
    /// The text holds more than could be read, for it is damaged or newer: writing the content over it would lose that.
    bool losesText = false;
};
/// Never fails: what cannot be read is said.
BoardReading readBoard(const QString &text, const Landscape &landscape);

} // namespace hw
