#include "session/undo_order.h"

namespace hw {

UndoOrder::UndoOrder(Exploration &exploration, Notebook *notebook, QObject *parent)
    : QObject(parent)
    , m_exploration(exploration)
    , m_notebook(notebook)
    , m_filterSteps(exploration.undoSteps())
    , m_notebookSteps(notebook ? notebook->undoSteps() : 0) {
    connect(&exploration, &Exploration::changed, this,
            [this] { note(Of::Filter, m_exploration.undoSteps(), m_filterSteps); });
    if (notebook)
        connect(notebook, &Notebook::changed, this,
                [this] { note(Of::Notebook, m_notebook->undoSteps(), m_notebookSteps); });
}

/// A step more than known is a new one; as many or fewer: it was merged, or undone elsewhere.
void UndoOrder::note(Of what, int steps, int &known) {
    if (!m_stepping && steps > known) {
        m_done.push_back(what);
        m_undone.clear();
    }
    known = steps;
    if (!m_stepping)
        emit changed();
}

bool UndoOrder::can(Of what, bool undoing) const {
    if (what == Of::Filter)
        return undoing ? m_exploration.canUndo() : m_exploration.canRedo();
    return what == Of::Notebook && m_notebook && (undoing ? m_notebook->canUndo() : m_notebook->canRedo());
}

UndoOrder::Of UndoOrder::next(const std::vector<Of> &order, bool undoing) const {
    for (auto what = order.rbegin(); what != order.rend(); ++what)
        if (can(*what, undoing))
            return *what;
    return Of::Neither;
}

void UndoOrder::step(std::vector<Of> &from, std::vector<Of> &to, bool undoing) {
    while (!from.empty()) {
        const Of what = from.back();
        from.pop_back();
        if (!can(what, undoing))
            continue;
        to.push_back(what);
        m_stepping = true;
        if (what == Of::Filter)
            undoing ? m_exploration.undo() : m_exploration.redo();
        else
            undoing ? m_notebook->undo() : m_notebook->redo();
        m_stepping = false;
        emit changed();
        return;
    }
}

void UndoOrder::undo() { step(m_done, m_undone, true); }
void UndoOrder::redo() { step(m_undone, m_done, false); }

QString UndoOrder::undoTitle() const {
    const Of what = next(m_done, true);
    return what == Of::Filter ? m_exploration.undoTitle() : what == Of::Notebook ? m_notebook->undoTitle() : QString();
}

QString UndoOrder::redoTitle() const {
    const Of what = next(m_undone, false);
    return what == Of::Filter ? m_exploration.redoTitle() : what == Of::Notebook ? m_notebook->redoTitle() : QString();
}

} // namespace hw
