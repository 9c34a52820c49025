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
        int stack = 0; ///< of several that come and go: which one is there now
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
                    return Steps{thing.undoSteps(), thing.redoSteps(), thing.newSteps(), 0};
                },
                [&thing] { return thing.undoTitle(); }, [&thing] { return thing.redoTitle(); },
                [&thing] { thing.undo(); }, [&thing] { thing.redo(); }};
    }

    /// Without a notebook it is the filter alone.
    UndoOrder(Exploration &exploration, Notebook *notebook, QObject *parent = nullptr);

    /// The steps of the board count from now on, whichever it shows: those of another wait for it. Once.
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
    struct Step {
        int source = 0; ///< place in m_sources
        int stack = 0;
        friend bool operator==(const Step &, const Step &) = default;
    };
    static bool takeNewest(std::vector<Step> &order, Step what);
    int next(const std::vector<Step> &order, bool undoing) const; ///< a source; -1: none

    std::vector<Known> m_sources;
    std::vector<Step> m_done, m_undone; ///< the newest last
};

} // namespace hw
