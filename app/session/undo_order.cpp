#include "session/undo_order.h"

#include "session/graph_board.h"

#include <algorithm>
#include <utility>

namespace hw {

/// Takes the newest of its kind out of the order; false when there is none.
bool UndoOrder::takeNewest(std::vector<Step> &order, Step what) {
    const auto at = std::find(order.rbegin(), order.rend(), what);
    if (at == order.rend())
        return false;
    order.erase(std::next(at).base());
    return true;
}

UndoOrder::UndoOrder(Exploration &exploration, Notebook *notebook, QObject *parent)
    : QObject(parent) {
    const int filter = include(sourceOf(exploration));
    connect(&exploration, &Exploration::changed, this, [this, filter] { note(filter); });
    if (!notebook)
        return;
    const int work = include(sourceOf(*notebook));
    connect(notebook, &Notebook::changed, this, [this, work] { note(work); });
}

int UndoOrder::include(Source source) {
    const Steps steps = source.steps();
    m_sources.push_back({std::move(source), steps});
    return int(m_sources.size()) - 1;
}

void UndoOrder::include(GraphBoard &board) {
    Source source = sourceOf(board);
    source.steps = [&board, steps = source.steps] {
        Steps now = steps();
        now.stack = board.stackOfSteps();
        return now;
    };
    const int of = include(std::move(source));
    connect(&board, &GraphBoard::changed, this, [this, of](GraphBoard::Parts parts) {
        if (parts & GraphBoard::HistoryPart) // selecting and laying out are no steps
            note(of);
    });
}

/// Follows the stacks: a new step, one that was undone or redone here or elsewhere, one that was taken back.
void UndoOrder::note(int of) {
    Known &known = m_sources[std::size_t(of)];
    const Steps now = known.source.steps();
    const Steps before = std::exchange(known.steps, now);
    const Step step{of, now.stack};
    if (now.taken != before.taken) {
        m_undone.clear();
        m_done.push_back(step);
        if (now.undo == before.undo && now.stack == before.stack) // it is full: the oldest step is forgotten
            m_done.erase(std::find(m_done.begin(), m_done.end(), step));
    } else if (now.stack == before.stack) { // else steps of another stack wait until it is there again
        for (int i = 0; i < before.undo - now.undo; ++i)
            if (takeNewest(m_done, step) && i < now.redo - before.redo)
                m_undone.push_back(step);
        for (int i = 0; i < before.redo - now.redo; ++i)
            if (takeNewest(m_undone, step) && i < now.undo - before.undo)
                m_done.push_back(step);
    }
    emit changed();
}

int UndoOrder::next(const std::vector<Step> &order, bool undoing) const {
    for (auto what = order.rbegin(); what != order.rend(); ++what) {
        const Steps steps = m_sources[std::size_t(what->source)].source.steps();
        if (steps.stack == what->stack && (undoing ? steps.undo : steps.redo) > 0)
            return what->source;
    }
    return -1;
}

void UndoOrder::undo() {
    if (const int of = next(m_done, true); of >= 0)
        m_sources[std::size_t(of)].source.undo();
}

void UndoOrder::redo() {
    if (const int of = next(m_undone, false); of >= 0)
        m_sources[std::size_t(of)].source.redo();
}

QString UndoOrder::undoTitle() const {
    const int of = next(m_done, true);
    return of < 0 ? QString() : m_sources[std::size_t(of)].source.undoTitle();
}

QString UndoOrder::redoTitle() const {
    const int of = next(m_undone, false);
    return of < 0 ? QString() : m_sources[std::size_t(of)].source.redoTitle();
}

} // namespace hw
