#include "session/exploration.h"

#include <QElapsedTimer>
#include <algorithm>

namespace hw {
namespace {

constexpr std::size_t depth = 100;   ///< of the history and of undo
constexpr qint64 mergeWindow = 1500; ///< milliseconds

qint64 steadyMilliseconds() {
    QElapsedTimer timer;
    timer.start();
    return timer.msecsSinceReference();
}

template<class T>
void pushBounded(std::vector<T> &list, T value) {
    if (list.size() >= depth)
        list.erase(list.begin());
    list.push_back(std::move(value));
}

Selection carriedOver(const Selection &selection, const Landscape &from, const Landscape &to) {
    Selection result;
    for (const ObjectIndex o : selection.objects)
        if (const auto there = to.find(from.id(o)))
            result.objects.push_back(*there);
    return result;
}

} // namespace

Exploration::Exploration(LandscapePtr landscape, QObject *parent)
    : QObject(parent)
    , m_landscape(std::move(landscape))
    , m_visible(visibleIn(*m_landscape, {}))
    , m_clock(steadyMilliseconds) {}

void Exploration::setFilter(Filter filter) {
    m_entry.filter = std::move(filter);
    m_visible = visibleIn(*m_landscape, m_entry.filter);
}

/// Leaves the current entry on the way back; what comes next is a new branch.
void Exploration::push() {
    emit leaving();
    pushBounded(m_back, m_entry);
    m_forward.clear();
    m_walkUntil = 0;
}

void Exploration::remember(const Filter &before, const QString &title, bool merge) {
    m_redo.clear();
    if (merge && !m_undo.empty()) {
        m_undo.back().after = m_entry.filter;
        m_undo.back().title = title;
    } else {
        pushBounded(m_undo, FilterStep{before, m_entry.filter, title});
        ++m_newSteps;
    }
}

void Exploration::narrow(Filter filter, const QString &title, Step step) {
    if (filter == m_entry.filter)
        return;
    const qint64 now = m_clock();
    const bool merge = step == Step::Continues ? m_mergeUntil > 0 : now < m_mergeUntil && step == Step::MayJoin;
    if (!merge)
        push();
    const Filter before = m_entry.filter;
    setFilter(std::move(filter));
    remember(before, title, merge);
    m_mergeUntil = step == Step::Continues ? std::max<qint64>(1, now) : now + mergeWindow;
    // Switched on and off again within the window: neither a place nor a step is left behind.
    if (merge && !m_back.empty() && m_back.back().route == m_entry.route && m_back.back().filter == m_entry.filter) {
        m_back.pop_back();
        m_undo.pop_back();
        m_mergeUntil = 0;
    }
    emit changed(FilterPart | HistoryPart);
}

void Exploration::select(Selection selection) {
    if (selection == m_entry.selection)
        return;
    m_entry.selection = std::move(selection);
    emit changed(SelectionPart);
}

void Exploration::go(Route route) { go(std::move(route), m_entry.filter, {}); }

void Exploration::go(Route route, Step step) {
    const qint64 now = m_clock();
    if (step != Step::MayJoin || now >= m_walkUntil || route == m_entry.route) {
        go(std::move(route));
    } else {
        m_entry.route = std::move(route);
        m_entry.viewState.clear();
        emit changed(RoutePart | HistoryPart);
    }
    m_walkUntil = step == Step::MayJoin ? now + mergeWindow : 0;
}

void Exploration::go(Route route, Filter filter, const QString &title) {
    const bool sameRoute = route == m_entry.route;
    const bool sameFilter = filter == m_entry.filter;
    if (sameRoute && sameFilter)
        return;
    push();
    m_mergeUntil = 0;
    Parts parts = HistoryPart;
    if (!sameRoute) {
        m_entry.route = std::move(route);
        m_entry.viewState.clear();
        parts |= RoutePart;
    }
    if (!sameFilter) {
        const Filter before = m_entry.filter;
        setFilter(std::move(filter));
        remember(before, title, false);
        parts |= FilterPart;
    }
    emit changed(parts);
}

/// Back and forward are one movement: entries wander from one stack to the other, the current one between them.
void Exploration::travel(std::vector<Entry> &from, std::vector<Entry> &to, int steps) {
    steps = std::min(steps, static_cast<int>(from.size()));
    if (steps < 1)
        return;
    emit leaving();
    const Entry left = m_entry;
    for (int i = 0; i < steps; ++i) {
        to.push_back(std::move(m_entry));
        m_entry = std::move(from.back());
        from.pop_back();
    }
    m_mergeUntil = m_walkUntil = 0;
    Parts parts = HistoryPart;
    if (m_entry.filter != left.filter) {
        setFilter(m_entry.filter);
        parts |= FilterPart;
    }
    if (m_entry.selection != left.selection)
        parts |= SelectionPart;
    if (m_entry.route != left.route)
        parts |= RoutePart;
    emit changed(parts);
}

void Exploration::back() { travel(m_back, m_forward, 1); }
void Exploration::forward() { travel(m_forward, m_back, 1); }
void Exploration::backTo(int steps) { travel(m_back, m_forward, steps); }
void Exploration::forwardTo(int steps) { travel(m_forward, m_back, steps); }

namespace {

template<class Entries>
std::vector<Exploration::Place> nearest(const Entries &entries, int most) {
    std::vector<Exploration::Place> result;
    for (auto i = entries.rbegin(); i != entries.rend() && static_cast<int>(result.size()) < most; ++i)
        result.push_back({i->route, i->filter});
    return result;
}

} // namespace

std::vector<Exploration::Place> Exploration::places(int most) const { return nearest(m_back, most); }
std::vector<Exploration::Place> Exploration::placesAhead(int most) const { return nearest(m_forward, most); }

// A step that leads to the filter in force (one came back to it another way) is no step; it is passed over.

QString Exploration::undoTitle() const {
    for (auto step = m_undo.rbegin(); step != m_undo.rend(); ++step)
        if (step->before != m_entry.filter)
            return step->title.isNull() ? QStringLiteral("") : step->title;
    return {};
}

QString Exploration::redoTitle() const {
    for (auto step = m_redo.rbegin(); step != m_redo.rend(); ++step)
        if (step->after != m_entry.filter)
            return step->title.isNull() ? QStringLiteral("") : step->title;
    return {};
}

void Exploration::applyStep(std::vector<FilterStep> &from, std::vector<FilterStep> &to, Filter FilterStep::*goal) {
    while (!from.empty()) {
        FilterStep step = std::move(from.back());
        from.pop_back();
        const Filter target = step.*goal;
        to.push_back(std::move(step));
        if (target == m_entry.filter)
            continue;
        push();
        m_mergeUntil = 0;
        setFilter(target);
        emit changed(FilterPart | HistoryPart);
        return;
    }
}

void Exploration::undo() { applyStep(m_undo, m_redo, &FilterStep::before); }
void Exploration::redo() { applyStep(m_redo, m_undo, &FilterStep::after); }

void Exploration::keepViewState(const QByteArray &state) { m_entry.viewState = state; }

void Exploration::replaceLandscape(LandscapePtr landscape) {
    const LandscapePtr old = std::exchange(m_landscape, std::move(landscape));
    m_entry.selection = carriedOver(m_entry.selection, *old, *m_landscape);
    for (auto *entries : {&m_back, &m_forward})
        for (Entry &entry : *entries)
            entry.selection = carriedOver(entry.selection, *old, *m_landscape);
    setFilter(m_entry.filter);
    emit changed(LandscapePart | FilterPart | SelectionPart);
}

} // namespace hw
