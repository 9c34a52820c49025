// RelationshipsPanel: how two things are connected: asking, looking at the answers, leaving them.
#include "panels/relationships/relationships_parts.h"

#include "briefing/board_marking.h"
#include "briefing/page_maker.h"

#include "session/wording.h"

namespace hw {

QString RelationshipsPanel::boardName() const {
    return m->shelf && m->shelf->current() != 0 ? m->shelf->title() : QString();
}

briefing::Tlp RelationshipsPanel::marking() const { return briefing::markingOf(m->board->content()); }

std::optional<PageMaking> RelationshipsPanel::forBriefing() const {
    const Path *path = m->board->currentPath();
    if (!path)
        return std::nullopt; // the picture of the graph
    const Landscape &landscape = exploration().landscape();
    return PageMaking{tr("Path from %1 to %2")
                          .arg(wording::name(landscape, path->objects.front(), 40),
                               wording::name(landscape, path->objects.back(), 40)),
                      [graph = m->board->sharedGraph(), path = *path](briefing::PageMaker &maker) {
                          return std::optional(maker.path(*graph, path));
                      }};
}

void RelationshipsPanel::connectPath() {
    m->indexing = std::make_unique<LatestOnly<std::shared_ptr<const SearchIndex>>>(this);
    connect(m->pathBar, &PathBar::indexWanted, this, &RelationshipsPanel::indexNames);
    connect(m->pathBar, &PathBar::endsChosen, this, [this](ObjectIndex from, ObjectIndex to) {
        m->asking = false;
        m->board->setPath(from, to);
        m->canvas->setFocus(Qt::OtherFocusReason);
    });
    connect(m->pathBar, &PathBar::resized, this, &RelationshipsPanel::arrange);
    connect(m->pathBar, &PathBar::endsSettled, this, [this](ObjectIndex from, ObjectIndex to) {
        m->asking = false;
        m->board->setPath(from, to);
    });
    connect(m->pathBar, &PathBar::stepped, this, [this](int by) { m->board->stepPath(by); });
    connect(m->pathBar, &PathBar::closed, this, &RelationshipsPanel::leavePath);
    connect(m->pathBar, &PathBar::keepWanted, this, [this] { m->board->keepPath(); });
    connect(m->pathBar, &PathBar::hubsWanted, this, [this](bool through) {
        if (const auto path = m->board->content().path)
            m->board->setPath(path->from, path->to, through);
    });
}

/// Two selected things are the question; else the bar asks for what is missing. The same key leaves the path.
void RelationshipsPanel::findPath() {
    const auto &selection = m->board->selection();
    const auto &chosen = m->board->content().path;
    const bool another =
        selection.size() == 2 && !(chosen && ((chosen->from == selection[0] && chosen->to == selection[1]) ||
                                              (chosen->from == selection[1] && chosen->to == selection[0])));
    if (another) {
        m->asking = false;
        return m->board->setPath(selection[0], selection[1]);
    }
    if (chosen || m->asking)
        return leavePath();
    askForPath();
}

void RelationshipsPanel::askForPath() {
    m->asking = true;
    showPath();
    m->pathBar->ask(m->board->selection().empty() ? ObjectIndex() : m->board->selection().front());
}

void RelationshipsPanel::leavePath() {
    m->asking = false;
    if (m->board->content().path)
        m->board->clearPath();
    showPath();
    arrange();
    m->canvas->setFocus(Qt::OtherFocusReason);
}

/// Another path is shown whole and large; who leaves it is again where the camera was, unless it was moved meanwhile.
void RelationshipsPanel::lookAtPath() {
    const Path *path = m->board->currentPath();
    std::vector<ObjectIndex> objects = path ? path->objects : std::vector<ObjectIndex>();
    if (objects == m->pathSeen)
        return;
    const GraphCamera &camera = m->canvas->camera();
    if (m->pathSeen.empty())
        m->beforePath = GraphCameraState{camera.centre(), camera.zoom(), m->canvas->follows()};
    m->pathSeen = std::move(objects);
    if (path)
        m->canvas->fitTo(m->pathSeen);
    else if (m->canvas->follows())
        bringCamera(*m->beforePath);
}

void RelationshipsPanel::showPath() {
    const auto &chosen = m->board->content().path;
    m->pathBar->setVisible(chosen || m->asking);
    m->path->setChecked(chosen || m->asking);
    if (m->pathBar->isHidden())
        return;
    if (m->index && m->index->landscape() != exploration().snapshot())
        m->index.reset();
    m->pathBar->setLandscape(exploration().snapshot());
    m->pathBar->setIndex(m->index);
    if (!chosen)
        return; // what changes on the board meanwhile takes nothing out of the hand
    PathBar::Content content;
    content.from = chosen->from;
    content.to = chosen->to;
    content.sentence = m->board->pathSentence();
    content.count = static_cast<int>(m->board->paths().size());
    if (const Path *path = m->board->currentPath())
        content.number = static_cast<int>(path - m->board->paths().data()) + 1;
    content.throughHubs = chosen->throughHubs;
    m->pathBar->setContent(content);
}

/// A row of the path: its line is marked, and its claims are the next page; the steps stay in sight. False for other
/// rows.
bool RelationshipsPanel::chooseStep(const LineItem &row) {
    const Path *path = m->board->currentPath();
    if (!path || m->tabs.empty() || m->tabs[std::size_t(m->tab)] != Parts::Tab::Path)
        return false;
    const ObjectIndex to = row.object;
    for (std::size_t step = 0; step < path->links.size(); ++step)
        if (path->objects[step + 1] == to) {
            chooseLink(path->links[step]);
            m->tab = 0; // the steps stay open
            m->inspector->setTab(m->tab);
            showPage();
            m->inspector->list().selectObject(to);
            return true;
        }
    return false;
}

} // namespace hw
