#include "session/undo_order.h"

#include "session/graph_board.h"

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

void UndoOrder::include(GraphBoard &board) {
    m_board = &board;
    m_boardSteps = stepsOf(board);
    connect(&board, &GraphBoard::changed, this, [this](GraphBoard::Parts parts) {
        if (parts & GraphBoard::HistoryPart) // selecting and laying out are no steps
            note(Of::Board, stepsOf(*m_board), m_boardSteps);
    });
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
    switch (what) {
    case Of::Filter: return (undoing ? m_exploration.undoSteps() : m_exploration.redoSteps()) > 0;
    case Of::Notebook: return m_notebook && (undoing ? m_notebook->canUndo() : m_notebook->canRedo());
    case Of::Board: return m_board && (undoing ? m_board->canUndo() : m_board->canRedo());
    case Of::Neither: break;
    }
    return false;
}

UndoOrder::Of UndoOrder::next(const std::vector<Of> &order, bool undoing) const {
    for (auto what = order.rbegin(); what != order.rend(); ++what)
        if (can(*what, undoing))
            return *what;
    return Of::Neither;
}

void UndoOrder::undo() {
    switch (next(m_done, true)) {
    case Of::Filter: m_exploration.undo(); break;
    case Of::Notebook: m_notebook->undo(); break;
    case Of::Board: m_board->undo(); break;
    case Of::Neither: break;
    }
}

void UndoOrder::redo() {
    switch (next(m_undone, false)) {
    case Of::Filter: m_exploration.redo(); break;
    case Of::Notebook: m_notebook->redo(); break;
    case Of::Board: m_board->redo(); break;
    case Of::Neither: break;
    }
}

QString UndoOrder::title(Of what, bool undoing) const {
    switch (what) {
    case Of::Filter: return undoing ? m_exploration.undoTitle() : m_exploration.redoTitle();
    case Of::Notebook: return undoing ? m_notebook->undoTitle() : m_notebook->redoTitle();
    case Of::Board: return undoing ? m_board->undoTitle() : m_board->redoTitle();
    case Of::Neither: break;
    }
    return {};
}

QString UndoOrder::undoTitle() const { return title(next(m_done, true), true); }
QString UndoOrder::redoTitle() const { return title(next(m_undone, false), false); }

} // namespace hw
