#include "session/graph_board.h"

#include "session/graph_opening.h"
#include "session/graph_spoken.h"
#include "session/wording.h"

#include <algorithm>
#include <utility>

namespace hw {
namespace {

constexpr std::size_t undoDepth = 100;

GraphBoard::Parts differences(const BoardContent &a, const BoardContent &b) {
    GraphBoard::Parts parts;
    parts.setFlag(GraphBoard::NodesPart, a.shown != b.shown || a.hidden != b.hidden || a.collections != b.collections ||
                                             a.apart != b.apart || a.gone != b.gone);
    parts.setFlag(GraphBoard::PlacesPart, a.places != b.places || a.collections != b.collections);
    parts.setFlag(GraphBoard::LooksPart, a.layout != b.layout || a.centre != b.centre || a.colouring != b.colouring ||
                                             a.kindsOff != b.kindsOff);
    parts.setFlag(GraphBoard::NotesPart, a.notes != b.notes);
    parts.setFlag(GraphBoard::PathPart, a.path != b.path);
    return parts;
}

bool samePaths(const std::vector<Path> &a, const std::vector<Path> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Path &one, const Path &other) {
        return one.objects == other.objects && one.links == other.links;
    });
}

} // namespace

GraphBoard::GraphBoard(LinkGraphPtr graph, VisibleSet visible, QObject *parent)
    : QObject(parent)
    , m_graph(std::move(graph))
    , m_visible(std::move(visible)) {}

QString GraphBoard::naming(std::span<const ObjectIndex> objects) const {
    if (objects.size() == 1)
        return wording::name(m_graph->landscape(), objects.front(), 60);
    return wording::count(static_cast<qint64>(objects.size()), tr("thing"), tr("things"));
}

void GraphBoard::select(std::vector<ObjectIndex> objects) {
    if (objects == m_selection)
        return;
    m_selection = std::move(objects);
    emit changed(SelectionPart);
}

bool GraphBoard::isUntouched() const {
    return m_opened == m_content.shown && !canUndo() && !canRedo() && m_content.hidden.empty() &&
           m_content.notes.empty() && !m_content.path;
}

void GraphBoard::follow(LinkGraphPtr graph, VisibleSet visible, WholeGraph whole, Opening opening) {
    const LinkGraphPtr before = std::exchange(m_graph, std::move(graph));
    m_whole = std::move(whole);
    m_visible = std::move(visible);
    const Landscape &from = before->landscape(), &to = m_graph->landscape();
    Parts parts = FilterPart | PathPart;
    if (&from == &to && opening && isUntouched()) {
        m_opened = opening->shown;
        return replace(std::move(*opening), parts | NodesPart);
    }
    if (&from == &to)
        return replace(m_content, parts);
    m_opened.reset();
    // The indexes of the paths that were found mean nothing any more.
    m_answer = {};
    BoardContent content = carriedOver(m_content, from, to);
    m_steps.of = before->snapshot();
    m_steps.carryOver(m_graph->snapshot());
    std::vector<ObjectIndex> selection;
    for (const ObjectIndex o : m_selection)
        if (const auto there = to.find(from.id(o)))
            selection.push_back(*there);
    m_selection = std::move(selection);
    closeStep();
    // Indexes have other meanings now, whether they look the same or not.
    replace(std::move(content), parts | NodesPart | PlacesPart | SelectionPart | HistoryPart);
}

void GraphBoard::start(std::span<const ObjectIndex> from) {
    const ObjectIndex focus = from.size() == 1 ? from.front() : ObjectIndex();
    BoardContent after = contentFrom(from, m_graph->landscape(), m_visible, *m_graph);
    if (m_content.isEmpty() && !canUndo() && !canRedo() && m_content.places.empty()) {
        if (from.empty())
            m_opened = after.shown;
        replace(std::move(after), {});
        return;
    }
    after.places = m_content.places;
    after.notes = m_content.notes;
    after.layout = m_content.layout;
    after.colouring = m_content.colouring;
    after.kindsOff = m_content.kindsOff;
    after.gone = m_content.gone;
    if (!focus.isValid())
        after.centre = m_content.centre;
    gatherLeaves(after, *m_graph); // what was pinned before is no leaf of a collection
    edit(std::move(after), from.empty() ? tr("Start again") : tr("Start from %1").arg(naming(from)));
}

BoardSteps GraphBoard::takeSteps() {
    m_steps.of = m_graph->snapshot();
    BoardSteps taken = std::exchange(m_steps, {});
    m_steps.stack = ++m_stacks;
    closeStep();
    return taken;
}

void GraphBoard::load(BoardContent content, BoardSteps steps) {
    const bool areKnown = steps.of != nullptr;
    m_opened.reset();
    m_steps = std::move(steps);
    if (areKnown)
        m_steps.carryOver(m_graph->snapshot());
    else
        m_steps.stack = ++m_stacks;
    closeStep();
    gatherLeaves(content, *m_graph);
    replace(std::move(content), HistoryPart);
}

void GraphBoard::edit(BoardContent after, const QString &title, const QString &merging) {
    if (after == m_content)
        return;
    auto &undo = m_steps.undo;
    const bool merges = !merging.isEmpty() && merging == m_merging && !undo.empty();
    m_steps.redo.clear();
    m_merging = merging;
    if (!merges) {
        undo.push_back({title, KeptContent(m_content, undo.empty() ? nullptr : &undo.back().other)});
        ++m_newSteps;
        if (undo.size() > undoDepth)
            undo.erase(undo.begin());
    } else if (undo.back().other.holds(after)) { // changed and changed back: nothing happened
        undo.pop_back();
        closeStep();
    } else {
        undo.back().title = title;
    }
    replace(std::move(after), HistoryPart);
}

/// Undo and redo are one movement: the step and the board exchange their contents, places that the layout told since
/// included.
void GraphBoard::swapWith(std::vector<BoardSteps::Step> &from, std::vector<BoardSteps::Step> &to) {
    if (from.empty())
        return;
    const BoardSteps::Step step = std::move(from.back());
    from.pop_back();
    to.push_back({step.title, KeptContent(m_content, to.empty() ? nullptr : &to.back().other)});
    closeStep();
    replace(step.other.content(), HistoryPart);
}

void GraphBoard::undo() { swapWith(m_steps.undo, m_steps.redo); }
void GraphBoard::redo() { swapWith(m_steps.redo, m_steps.undo); }

void GraphBoard::replace(BoardContent content, Parts parts) {
    parts |= differences(m_content, content);
    m_content = std::move(content);
    if (parts & (PathPart | FilterPart)) {
        const std::vector<Path> before = std::exchange(m_answer, {}).paths;
        findPaths();
        parts.setFlag(PathPart, !(parts & FilterPart) || m_content.path || !samePaths(before, m_answer.paths));
    }
    if (parts & ~Parts(NotesPart | PlacesPart | HistoryPart)) {
        const Path *path = currentPath();
        ShownGraph shown =
            shownGraph(m_content, *m_graph, m_visible,
                       path ? std::span<const ObjectIndex>(path->objects) : std::span<const ObjectIndex>());
        if (shown != m_shown)
            parts |= NodesPart;
        m_shown = std::move(shown);
    }
    emit changed(parts);
}

void GraphBoard::findPaths() {
    if (!m_content.path)
        return;
    const PathQuestion question{m_content.path->from, m_content.path->to, 5, 6, m_content.path->throughHubs};
    m_answer = pathsBetween(m_graph, m_visible, m_whole, question);
}

const Path *GraphBoard::currentPath() const {
    if (!m_content.path || m_answer.paths.empty())
        return nullptr;
    return &m_answer.paths[std::min<std::size_t>(m_content.path->number, m_answer.paths.size() - 1)];
}

QString GraphBoard::pathSentence() const {
    if (!m_content.path)
        return {};
    if (const Path *path = currentPath())
        return spoken::path(*m_graph, paths(), static_cast<std::size_t>(path - paths().data()));
    return wording::line(noPathWords(m_answer), 1000);
}

} // namespace hw
