#include "session/undo_order.h"

#include <algorithm>
#include <utility>

namespace hw {
namespace {

/// Takes the newest of its kind out of the order; false when there is none.
template<class Of>
bool takeNewest(std::vector<Of> &order, Of what) {
    const auto at = std::find(order.rbegin(), order.rend(), what);
    if (at == order.rend())
        return false;
    order.erase(std::next(at).base());
    return true;
}

} // namespace

UndoOrder::UndoOrder(Exploration &exploration, Notebook *notebook, QObject *parent)
    : QObject(parent)
    , m_exploration(exploration)
    , m_notebook(notebook)
    , m_filterSteps(stepsOf(exploration)) {
    connect(&exploration, &Exploration::changed, this,
            [this] { note(Of::Filter, stepsOf(m_exploration), m_filterSteps); });
    if (!notebook)
        return;
    m_notebookSteps = stepsOf(*notebook);
    connect(notebook, &Notebook::changed, this, [this] { note(Of::Notebook, stepsOf(*m_notebook), m_notebookSteps); });
}

/// Follows the stacks: a new step, one that was undone or redone here or elsewhere, one that was taken back.
void UndoOrder::note(Of what, const Steps &now, Steps &known) {
    const Steps before = std::exchange(known, now);
    if (now.taken != before.taken) {
        m_undone.clear();
        m_done.push_back(what);
        if (now.undo == before.undo) // the stack is full: the oldest step is forgotten
            m_done.erase(std::find(m_done.begin(), m_done.end(), what));
    } else {
        for (int i = 0; i < before.undo - now.undo; ++i)
            if (takeNewest(m_done, what) && i < now.redo - before.redo)
                m_undone.push_back(what);
        for (int i = 0; i < before.redo - now.redo; ++i)
            if (takeNewest(m_undone, what) && i < now.undo - before.undo)
                m_done.push_back(what);
    }
    emit changed();
}

bool UndoOrder::can(Of what, bool undoing) const {
    if (what == Of::Filter)
        return (undoing ? m_exploration.undoSteps() : m_exploration.redoSteps()) > 0;
    return what == Of::Notebook && m_notebook && (undoing ? m_notebook->canUndo() : m_notebook->canRedo());
}

UndoOrder::Of UndoOrder::next(const std::vector<Of> &order, bool undoing) const {
    for (auto what = order.rbegin(); what != order.rend(); ++what)
        if (can(*what, undoing))
            return *what;
    return Of::Neither;
}

void UndoOrder::undo() {
    if (const Of what = next(m_done, true); what == Of::Filter)
        m_exploration.undo();
    else if (what == Of::Notebook)
        m_notebook->undo();
}

void UndoOrder::redo() {
    if (const Of what = next(m_undone, false); what == Of::Filter)
        m_exploration.redo();
    else if (what == Of::Notebook)
        m_notebook->redo();
}

QString UndoOrder::undoTitle() const {
    const Of what = next(m_done, true);
    return what == Of::Filter ? m_exploration.undoTitle() : what == Of::Notebook ? m_notebook->undoTitle() : QString();
}

QString UndoOrder::redoTitle() const {
    const Of what = next(m_undone, false);
    return what == Of::Filter ? m_exploration.redoTitle() : what == Of::Notebook ? m_notebook->redoTitle() : QString();
}

} // namespace hw
