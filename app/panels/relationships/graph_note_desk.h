// GraphNoteDesk: makes edits of the board of what the hand does with notes on the canvas, and has their words written.
// Knows both, and no file. Owned by RelationshipsPanel; window's thread.
#pragma once

#include "drawing/graph_scene.h"
#include "session/graph_board.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <span>

class QMenu;

namespace hw {

class GraphCanvas;
class GraphNoteEditor;
class Theme;
struct GraphHit;

class GraphNoteDesk : public QObject {
    Q_OBJECT
public:
    GraphNoteDesk(GraphCanvas &canvas, GraphBoard &board, const Theme &theme, QObject *parent = nullptr);

    /// Text, frame, arrow; `menu` belongs to a button.
    void fillDrawMenu(QMenu &menu);

signals:
    void noticed(const QString &sentence);

private:
    void draw(const SceneNote &note);
    void change(const std::vector<SceneIndex> &notes, const std::vector<NodeMove> &along, bool joins);
    void remove(SceneIndex note);
    void edit(SceneIndex note);
    void keepWords(const QString &words);
    void placeEditor();
    void showMenu(SceneIndex note, const QPoint &globalPos);
    void speak();

    GraphCanvas &m_canvas;
    GraphBoard &m_board;
    const Theme &m_theme;
    GraphNoteEditor *m_editor;
    SceneNote m_written;                 ///< the note whose words are written, as it was then
    std::optional<SceneIndex> m_editing; ///< none while a text is written that is not on the board yet
};

/// What nodes of the scene are on the board, and where they go.
void addMoves(BoardMoves &moves, const ShownGraph &shown, std::span<const NodeMove> nodes);

} // namespace hw
