// GraphBoard: the state behind the canvas of Relationships: what is on the board, what is selected, which path is
// looked at. Every edit is one titled undo step. One per window, owned by the view, on the window's thread; it knows no
// file. What does not pass the filter stays on the board and is drawn again when it passes.
#pragma once

#include "landscape/path_answer.h"
#include "session/board_steps.h"
#include "session/graph_collections.h"
#include "session/graph_edits.h"
#include "session/graph_moves.h"
#include "session/graph_shown.h"
#include <QObject>

namespace hw {

class GraphBoard : public QObject {
    Q_OBJECT
public:
    /// Nodes: what is drawn, hidden or gone. Places: moved by an edit, an undo, another landscape; Remembered: told by
    /// the layout, worth saving and nothing to draw. Looks: layout, colouring, kinds that are off. Path: the one
    /// chosen, or what the paths are. Filter: another graph is followed.
    // clang-format off
    enum Part { NodesPart = 1, PlacesPart = 2, LooksPart = 4, NotesPart = 8, SelectionPart = 16, PathPart = 32,
                FilterPart = 64, HistoryPart = 128, RememberedPart = 256 };
    // clang-format on
    Q_DECLARE_FLAGS(Parts, Part)
    GraphBoard(LinkGraphPtr graph, VisibleSet visible, QObject *parent = nullptr);

    const BoardContent &content() const { return m_content; }
    const ShownGraph &shown() const { return m_shown; }
    const LinkGraph &graph() const { return *m_graph; }
    LinkGraphPtr sharedGraph() const { return m_graph; } ///< for what is to outlive the next filter
    const VisibleSet &visible() const { return m_visible; }
    const std::vector<ObjectIndex> &selection() const { return m_selection; } ///< the last one is the current one
    void select(std::vector<ObjectIndex> objects);                            ///< no undo step
    using Opening = std::optional<BoardContent>;
    /// Another filter or landscape. `whole`: see pathsBetween. `opening`: openingContent(), for an untouched board.
    void follow(LinkGraphPtr graph, VisibleSet visible, WholeGraph whole = {}, Opening opening = {});
    void countAsOpened() { m_opened = m_content.shown; } ///< what is on it matters under the filter; nobody chose it
    bool isUntouched() const; ///< it opened with what matters under the filter, and nothing was done since
    /// What matters under the filter, or an object and what is around it, or exactly these. Notes, places and looks
    /// stay. On a board that was never touched it is no undo step.
    void start(std::span<const ObjectIndex> from = {});
    void start(ObjectIndex focus) { start(std::span(&focus, focus.isValid() ? 1 : 0)); }
    /// Takes over a saved board, with the steps that it left with: see takeSteps(). Collections are brought up to date.
    void load(BoardContent content, BoardSteps steps = {});
    /// For the board that is shown, before another one is: it has none from now on.
    BoardSteps takeSteps();
    // Edits: each is one undo step; what changes nothing is no step.
    Added expand(ObjectIndex object, const ExpansionChoice &choice = {}); ///< content in the answer is content()
    Added add(std::span<const ObjectIndex> objects);
    void collapse(ObjectIndex object);
    void hide(std::span<const ObjectIndex> objects);
    void showHidden(std::span<const ObjectIndex> objects = {}); ///< all when empty
    void keepOnly(std::span<const ObjectIndex> objects, Keep keep);
    void takeApart(CollectionKey key);
    void gather(CollectionKey key);
    using Placed = BoardMoves::Object;
    void pin(std::span<const Placed> placed); ///< put there by the person
    void unpin(std::span<const ObjectIndex> objects);
    void placeCollection(CollectionKey key, double x, double y);
    /// Where the layout has put things; what is pinned stays. No undo step.
    void remember(std::span<const Placed> placed);
    void remember(CollectionKey key, double x, double y);
    void setLayout(BoardLayout layout, ObjectIndex centre = {});
    void setColouring(BoardColouring colouring);
    void setKindOn(Kind kind, bool on);
    bool addNote(const CanvasNote &note); ///< false when a number is not usable, and nothing is done; so below
    /// Consecutive changes of one note are one undo step until closeStep() or any other edit.
    bool changeNote(std::size_t at, const CanvasNote &note);
    void removeNote(std::size_t at);
    void raiseNote(std::size_t at); ///< above all others
    /// Everything of one gesture; what is put somewhere is pinned. Like changeNote() for the first of its notes.
    void move(const BoardMoves &moves);
    void closeStep() { m_merging.clear(); }

    // Up to five shortest paths between two objects, one of them looked at.
    void setPath(ObjectIndex from, ObjectIndex to, bool throughHubs = false);
    void stepPath(int by); ///< round about; consecutive steps are one undo step
    void keepPath();       ///< what the path leads through is on the board from now on
    void clearPath();
    const std::vector<Path> &paths() const { return m_answer.paths; }
    const Path *currentPath() const; ///< null when there is none; valid until the next change
    QString pathSentence() const;    ///< what the path bar says, as the command line does; empty without a path chosen
    bool canUndo() const { return !m_steps.undo.empty(); } // steps: the newest 100 are kept
    bool canRedo() const { return !m_steps.redo.empty(); }
    int undoSteps() const { return static_cast<int>(m_steps.undo.size()); }
    int redoSteps() const { return static_cast<int>(m_steps.redo.size()); }
    int newSteps() const { return m_newSteps; }        ///< ever taken; see undo_order.h
    int stackOfSteps() const { return m_steps.stack; } ///< which board's they are; see undo_order.h
    QString undoTitle() const { return canUndo() ? m_steps.undo.back().title : QString(); }
    QString redoTitle() const { return canRedo() ? m_steps.redo.back().title : QString(); }
    void undo();
    void redo();

signals:
    /// Once per change, after all values are in place.
    void changed(hw::GraphBoard::Parts parts);

private:
    QString naming(std::span<const ObjectIndex> objects) const;
    void edit(BoardContent after, const QString &title, const QString &merging = {});
    void swapWith(std::vector<BoardSteps::Step> &from, std::vector<BoardSteps::Step> &to);
    void replace(BoardContent content, Parts parts);
    void findPaths();
    LinkGraphPtr m_graph;
    WholeGraph m_whole;
    VisibleSet m_visible;
    BoardContent m_content;
    ShownGraph m_shown;
    std::vector<ObjectIndex> m_selection;
    PathAnswer m_answer; ///< when a path is asked for
    BoardSteps m_steps;
    std::optional<std::vector<ObjectIndex>> m_opened; ///< what it opened with under the filter; none: otherwise made
    int m_newSteps = 0, m_stacks = 0;
    QString m_merging; ///< edits of this name join the last step
};
Q_DECLARE_OPERATORS_FOR_FLAGS(GraphBoard::Parts)

} // namespace hw
