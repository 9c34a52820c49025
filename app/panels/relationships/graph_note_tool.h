// GraphNoteTool: what the hand and the keys do with the notes on the canvas of Relationships: draw, select, move,
// resize. A state machine over the canvas's scene, which shows a gesture while it lasts; what has come of it is told
// once, at its end. Owned by GraphCanvas; window's thread.
#pragma once

#include "drawing/graph_hits.h"
#include "drawing/graph_note_handles.h"

#include <QKeyEvent>
#include <QObject>

#include <optional>
#include <vector>

namespace hw {

class GraphNoteTool : public QObject {
    Q_OBJECT
public:
    using Form = SceneNote::Form;
    /// What it works on belongs to the canvas.
    struct On {
        const Theme &theme;
        GraphScene &scene;
        GraphLook &look;
        const GraphCamera &camera;
    };
    GraphNoteTool(const On &on, QObject *parent);

    /// The next gesture draws such a note; none: gestures are the graph's again.
    void arm(std::optional<Form> form);
    std::optional<Form> armed() const { return m_armed; }
    SceneIndex selected() const { return m_on.look.selectedNote; }
    void select(SceneIndex note);

    // The canvas asks these first. True: it was about notes, and is done with.
    bool press(const QPointF &at, const GraphHit &hit);
    void drag(const QPointF &at, Qt::KeyboardModifiers with);
    void release(const QPointF &at, Qt::KeyboardModifiers with);
    bool key(const QKeyEvent &event);
    bool wantsEscape() const { return m_armed || m_hand != Hand::Free || selected() != noScene; }
    bool isCarrying() const { return !m_inside.empty(); } ///< nodes, in a frame
    /// The next or the one before, for Tab; false at the end of them.
    bool step(bool forwards);
    std::optional<Qt::CursorShape> cursorAt(const QPointF &at, const GraphHit &hit) const;
    /// Another scene is shown: a gesture is over, and a note that is gone is not selected.
    void sceneChanged();
    /// What is being drawn, and the handles of the selected note.
    void paint(QPainter &p) const;

signals:
    void armedChanged();
    void selectionChanged();
    void drawn(const hw::SceneNote &note);
    /// The notes as they are now, the one in the hand first, and the nodes that a frame took along. `joins`: goes on
    /// with what was done to this note before.
    void changed(const std::vector<hw::SceneIndex> &notes, const std::vector<hw::NodeMove> &along, bool joins);
    // What lies in a frame: see GraphCanvas.
    void nodesTaken();
    void nodesPutBack(const std::vector<hw::NodeMove> &nodes);
    void nodesDragged(const std::vector<hw::NodeMove> &nodes);
    void editWanted(hw::SceneIndex note);
    void removeWanted(hw::SceneIndex note);
    void stale();

private:
    enum class Hand { Free, Draws, Holds, Moves, Resizes };
    struct Taken {
        SceneIndex index = noScene;
        SceneNote was;
    };
    void take(SceneIndex note);
    std::vector<NodeMove> showMove(const QPointF &by);
    void applyMove(const QPointF &by);
    void giveBack(); ///< everything as it was before the gesture
    std::vector<SceneIndex> takenNotes() const;
    std::vector<NodeMove> along(const QPointF &by) const;
    SceneNote drawing(const QPointF &from, const QPointF &to, bool straight) const;
    bool nudge(const QPointF &direction, Qt::KeyboardModifiers with);
    bool drawInTheMiddle();

    On m_on;
    std::optional<Form> m_armed;
    Hand m_hand = Hand::Free;
    NoteHandle m_handle = NoteHandle::None;
    QPointF m_pressed;              ///< scene units
    std::optional<SceneNote> m_new; ///< while it is drawn
    std::vector<Taken> m_taken;     ///< the note in the hand first, then what lies in it
    std::vector<NodeMove> m_inside; ///< nodes of a frame, where they were
};

} // namespace hw
