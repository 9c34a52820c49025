// The list of the person's named boards as a value: finding, naming, and what undo makes of it. Pure.
#pragma once

#include "session/notebook_values.h"

namespace hw {

inline constexpr qsizetype longestBoardName = 80;

/// What was typed, as a board may be called: one line of plain text of at most 80 characters; empty when nothing is
/// left of it.
QString boardName(const QString &typed);
/// Such a name that no board has, but the one with this key: "Ours", "Ours (2)".
QString freeBoardName(const QList<KeptBoard> &boards, const QString &wanted, int exceptKey = 0);

/// Null where there is none; valid until the list changes.
const KeptBoard *boardOfKey(const QList<KeptBoard> &boards, int key);
/// The case of letters makes no difference.
const KeptBoard *boardNamed(const QList<KeptBoard> &boards, const QString &name);
QList<KeptBoard> without(QList<KeptBoard> boards, int key);

// Undo and redo take boards away, bring them back, rename them. What is drawn on them has undo steps of its own.
/// Those of a step that are there still, as they are now.
void refreshBoards(QList<KeptBoard> &ofStep, const QList<KeptBoard> &now);
/// `now` after a step from one list to the other. A board that was made and then changed by hand stays, even when its
/// making is undone: nothing else would have that work.
QList<KeptBoard> boardsAfter(QList<KeptBoard> now, const QList<KeptBoard> &from, const QList<KeptBoard> &to,
                             bool undoing);

} // namespace hw
