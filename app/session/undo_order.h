// UndoOrder: one Ctrl+Z over the filter, the notebook, the board of Relationships and the deck of Briefing: what was
// done last is undone first. Owned by the window, on its thread; all of them outlive it.
#pragma once

#include "session/exploration.h"
#include "session/notebook.h"

#include <functional>

namespace hw {

class GraphBoard;

class UndoOrder : public QObject {
    Q_OBJECT
public:
    /// What something has on its stacks, and how its newest step is taken back.
    struct Steps {
        int undo = 0, redo = 0, taken = 0;
    };
    struct Source {
        std::function<Steps()> steps;
        std::function<QString()> undoTitle, redoTitle;
        std::function<void()> undo, redo;
    };
    /// Of everything that counts its steps as Exploration does; it outlives the order.
    template<class T>
    static Source sourceOf(T &thing) {
        return {[&thing] {
                    return Steps{thing.undoSteps(), thing.redoSteps(), thing.newSteps()};
                },
                [&thing] { return thing.undoTitle(); }, [&thing] { return thing.redoTitle(); },
                [&thing] { thing.undo(); }, [&thing] { thing.redo(); }};
    }

    /// Without a notebook it is the filter alone.
    UndoOrder(Exploration &exploration, Notebook *notebook, QObject *parent = nullptr);

    /// The board's steps count from now on. Once.
    void include(GraphBoard &board);
    /// So do those of something else: whoever includes it calls note() with the number it gets when steps may have
    /// been taken.
    int include(Source source);
    void note(int of);

    bool canUndo() const { return next(m_done, true) >= 0; }
    bool canRedo() const { return next(m_undone, false) >= 0; }
    QString undoTitle() const;
    QString redoTitle() const;
    void undo();
    void redo();

signals:
    void changed();

private:
    struct Known {
        Source source;
        Steps steps; ///< at the last look
    };
    int next(const std::vector<int> &order, bool undoing) const; ///< -1: none

    std::vector<Known> m_sources;
    std::vector<int> m_done, m_undone; ///< places in m_sources, the newest last
};

} // namespace hw
