// UndoOrder: one Ctrl+Z over the filter, the notebook and the board of Relationships: what was done last is undone
// first. Owned by the window, on its thread; all of them outlive it.
#pragma once

#include "session/exploration.h"
#include "session/notebook.h"

namespace hw {

class GraphBoard;

class UndoOrder : public QObject {
    Q_OBJECT
public:
    /// Without a notebook it is the filter alone.
    UndoOrder(Exploration &exploration, Notebook *notebook, QObject *parent = nullptr);

    /// The board's steps count from now on. Once.
    void include(GraphBoard &board);

    bool canUndo() const { return next(m_done, true) != Of::Neither; }
    bool canRedo() const { return next(m_undone, false) != Of::Neither; }
    QString undoTitle() const;
    QString redoTitle() const;
    void undo();
    void redo();

signals:
    void changed();

private:
    enum class Of { Neither, Filter, Notebook, Board };
    /// What one of them has on its stacks.
    struct Steps {
        int undo = 0, redo = 0, taken = 0;
    };
    template<class Source>
    static Steps stepsOf(const Source &source) {
        return {source.undoSteps(), source.redoSteps(), source.newSteps()};
    }
    bool can(Of what, bool undoing) const;
    Of next(const std::vector<Of> &order, bool undoing) const;
    QString title(Of what, bool undoing) const;
    void note(Of what, const Steps &now, Steps &known);

    Exploration &m_exploration;
    Notebook *m_notebook;
    GraphBoard *m_board = nullptr;
    std::vector<Of> m_done, m_undone; ///< the newest last
    Steps m_filterSteps, m_notebookSteps, m_boardSteps;
};

} // namespace hw
