// RelationshipsPanel: what the inspector, the cards under the pointer and the tables say.
#include "panels/relationships/relationships_parts.h"

#include "panels/relationships/graph_lines.h"
#include "panels/relationships/graph_summary.h"
#include "session/graph_spoken.h"
#include "session/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hw {
namespace {

constexpr std::size_t mostRows = 400;

std::vector<ObjectIndex> notOnBoard(const GraphBoard &board, const std::vector<LineItem> &rows) {
    std::vector<ObjectIndex> objects;
    for (const LineItem &row : rows)
        if (row.object.isValid() && !board.shown().placeOf(row.object))
            objects.push_back(row.object);
    return objects;
}

QString addWords(std::size_t others, std::size_t rows) {
    if (others == 0)
        return {};
    if (others == 1)
        return rows == 1 ? RelationshipsPanel::tr("Put it on the board")
                         : RelationshipsPanel::tr("Put the one that is not there on the board");
    const QString count = wording::number(qint64(others));
    return others == rows ? RelationshipsPanel::tr("Put these %1 on the board").arg(count)
                          : RelationshipsPanel::tr("Put the %1 that are not there on the board").arg(count);
}

} // namespace

HoverCard::Content RelationshipsPanel::tell(const GraphHit &hit) const {
    const LinkGraph &graph = m->board->graph();
    const ShownGraph &shown = m->board->shown();
    HoverCard::Content card;
    if (hit.what == GraphHit::What::Edge) {
        const auto &edges = m->canvas->scene().edges;
        if (hit.index >= edges.size())
            return card;
        if (edges[hit.index].link == noScene) {
            const auto bundle = std::find_if(shown.bundles.begin(), shown.bundles.end(), [&](const auto &b) {
                return b.from == edges[hit.index].from && b.to == edges[hit.index].to;
            });
            card.title = bundle == shown.bundles.end() ? QString() : spoken::bundle(shown, graph, *bundle);
            return card;
        }
        const LinkIndex link = edges[hit.index].link;
        card.title = spoken::link(graph, link);
        card.confidence = graph.link(link).confidence;
        for (const ClaimIndex claim : graph.claimsOf(link).first(std::min<std::size_t>(3, graph.claimsOf(link).size())))
            card.lines << wording::line(graph.landscape().claim(claim).accordingTo, 80);
        card.keys = tr("Click: its claims");
    } else if (hit.index < shown.nodes.size()) {
        const ShownGraph::Node &node = shown.nodes[hit.index];
        card.title = wording::name(graph.landscape(), node.object);
        card.lines << spoken::node(m->board->content(), graph, node);
        card.keys = tr("Double click: profile · E: show what is linked with it");
    } else if (hit.index - shown.nodes.size() < shown.collections.size()) {
        card.title = spoken::collection(shown.collections[hit.index - shown.nodes.size()], graph);
        card.keys = tr("Click: as a list");
    }
    return card;
}

void RelationshipsPanel::showInspector() {
    using Tab = Parts::Tab;
    const LinkGraph &graph = m->board->graph();
    const Landscape &landscape = graph.landscape();
    const auto &selection = m->board->selection();
    GraphInspector::Content content;
    const auto add = [&](Tab tab, const QString &title) {
        m->tabs.push_back(tab);
        content.tabs << title;
    };
    // About the same thing, the page that somebody reads stays open whatever changes on the board.
    const auto about = std::pair(selection, m->link);
    const bool isSame = std::exchange(m->inspected, about) == about && std::size_t(m->tab) < m->tabs.size();
    const Tab former = isSame ? m->tabs[std::size_t(m->tab)] : Tab::Board;
    forgetActors();
    m->tabs.clear();
    m->tab = 0;
    if (m->board->currentPath())
        add(Tab::Path, tr("Path"));
    if (m->link != noScene && m->link < graph.links().size()) {
        const Link &link = graph.link(m->link);
        content.title =
            tr("%1 and %2").arg(wording::name(landscape, link.from, 60), wording::name(landscape, link.to, 60));
        content.meta = wording::text(title(link.predicate));
        content.sentence = spoken::link(graph, m->link);
        content.open = tr("List the claims");
        add(Tab::Claims, tr("Claims"));
    } else if (selection.size() == 1) {
        const ObjectIndex object = selection.back();
        const Kind kind = landscape.kind(object);
        content.kind = kind;
        content.title = wording::name(landscape, object);
        content.meta = wording::text(title(kind));
        if (kind == Kind::Actor)
            content.meta += QStringLiteral(" · ") + wording::text(title(landscape.origin(object)));
        content.sentence = wording::paragraph(landscape.summary(object), 400);
        content.open = tr("Open profile");
        content.canExpand = content.canDoMore = true;
        add(Tab::Summary, tr("Summary"));
        add(Tab::Links, tr("Links %1").arg(wording::number(qint64(graph.linksAt(object).size()))));
        if (kind == Kind::Actor)
            add(Tab::Similar, tr("Alike"));
        if (isTrait(kind))
            add(Tab::Fits, tr("Who fits"));
    } else if (selection.size() > 1) {
        content.title = tr("%1 things").arg(wording::number(qint64(selection.size())));
        QStringList names;
        for (const ObjectIndex object : std::span(selection).first(std::min<std::size_t>(6, selection.size())))
            names << wording::name(landscape, object, 40);
        content.meta = names.join(QStringLiteral(", "));
        content.canDoMore = true;
        add(Tab::Common, tr("In common"));
        if (std::all_of(selection.begin(), selection.end(), [&](ObjectIndex o) { return isTrait(landscape.kind(o)); }))
            add(Tab::Fits, tr("Who fits"));
    } else {
        content.title = tr("This board");
        content.meta = statusText();
        add(Tab::Board, tr("What is here"));
        add(Tab::Central, tr("Most central"));
        add(Tab::Groups, tr("Groups"));
        if (m->board->shown().hidden > 0)
            add(Tab::Hidden, tr("Hidden %1").arg(wording::number(qint64(m->board->shown().hidden))));
    }
    // Who selects something else while a path is shown wants to know about that.
    const auto &path = m->board->content().path;
    const auto isEnd = [&](ObjectIndex o) { return path && (o == path->from || o == path->to); };
    if (m->tabs.front() == Tab::Path && (m->link != noScene || !std::all_of(selection.begin(), selection.end(), isEnd)))
        m->tab = 1;
    const auto still = isSame ? std::find(m->tabs.begin(), m->tabs.end(), former) : m->tabs.end();
    if (still != m->tabs.end() && (m->tabs.front() != Tab::Path || m->pathWasShown))
        m->tab = int(still - m->tabs.begin());
    m->pathWasShown = m->tabs.front() == Tab::Path;
    m->inspector->setContent(content);
    m->inspector->setTab(m->tab);
    showPage();
}

/// Measuring takes time on large landscapes: it is asked for by who opens its page, on another thread.
void RelationshipsPanel::measureBoard() {
    if (m->measures || m->measuring->isBusy() || !m->measuringFault.isEmpty())
        return;
    m->measuring->ask([landscape = exploration().snapshot(), visible = exploration().visible()](
                          Progress &progress) { return measure(*LinkGraph::of(landscape, visible), {}, progress); },
                      [this](Result<GraphMeasures> measures) {
                          if (measures)
                              m->measures = std::move(*measures);
                          else
                              m->measuringFault = wording::paragraph(measures.error().message);
                          showPage();
                      });
}

/// Who is like the selected actor, or fits what is selected: that takes all claims of all actors. Asked for by who
/// opens its page, on another thread; false while the page waits for it.
bool RelationshipsPanel::compareActors() {
    using Tab = Parts::Tab;
    const Tab tab = m->tabShown();
    const std::pair question(tab, m->board->selection());
    forgetActors();
    if (tab != Tab::Similar && tab != Tab::Fits)
        return true;
    const LandscapePtr &landscape = exploration().snapshot();
    if (m->actorsFor == question || landscape.get() != &m->board->graph().landscape())
        return m->areCompared; // of another landscape: it is followed, and asked then
    m->areCompared = false;
    m->actorsFor = question;
    m->comparing->ask(
        [landscape, visible = m->board->visible(), objects = question.second, tab](Progress &) {
            Parts::Actors found;
            if (tab == Parts::Tab::Similar)
                found.similar = similarActors(*landscape, visible, objects.back(), usualAnswers);
            else
                found.fitting = whoFits(*landscape, visible, objects, usualAnswers);
            return found;
        },
        [this](Parts::Actors found) {
            m->actors = std::move(found);
            m->areCompared = true;
            showPage();
        });
    return false;
}

/// When they were asked for what is selected no more.
void RelationshipsPanel::forgetActors() {
    if (m->actorsFor && m->actorsFor->second == m->board->selection())
        return;
    m->comparing->drop();
    m->actorsFor.reset();
    m->actors = {};
    m->areCompared = false;
}

/// Waits for what the page of the inspector is made of.
void RelationshipsPanel::finishPage() {
    if (!m->comparing->isBusy() && !m->measuring->isBusy())
        return;
    m->comparing->wait();
    m->measuring->wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // the answers lie there
}

void RelationshipsPanel::showPage() {
    using Tab = Parts::Tab;
    if (m->pending &
        (GraphBoard::NodesPart | GraphBoard::FilterPart | GraphBoard::PathPart | GraphBoard::SelectionPart))
        return; // the tabs are of what was there before; they and their rows come when the turn ends
    const LinkGraph &graph = m->board->graph();
    const Landscape &landscape = graph.landscape();
    const auto &selection = m->board->selection();
    GraphInspector::Page page;
    const Tab tab = m->tabShown();
    const bool isCompared = compareActors();
    switch (tab) {
    case Tab::Path:
        page.explanation = m->board->pathSentence();
        page.rows = pathRows(graph, *m->board->currentPath());
        break;
    case Tab::Summary: page.rows = summaryRows(graph, m->board->visible(), selection.back()); break;
    case Tab::Links:
        page.rows = linkRows(graph, selection.back(), mostRows);
        page.nothing = tr("Nothing is linked with it under this filter.");
        break;
    case Tab::Claims: page.rows = claimRows(graph, std::array{m->link}); break;
    case Tab::Similar:
        page.explanation = wording::text(likenessBasis());
        page.rows = similarRows(landscape, m->actors.similar);
        page.nothing = tr("No other actor shares a technique or software with it under this filter.");
        break;
    case Tab::Common:
        page.explanation =
            tr("What all of them are linked with: by the strongest links first, and of these the rarest.");
        page.rows = commonRows(graph, selection);
        page.nothing = tr("There is nothing that all of them are linked with under this filter.");
        break;
    case Tab::Fits:
        page.explanation = wording::text(fitBasis());
        page.rows = fittingRows(landscape, m->actors.fitting);
        page.nothing = tr("No actor is known for any of it under this filter.");
        break;
    case Tab::Board:
        page.explanation = tr("Click a thing or a line to see what it rests on. Ctrl+F finds one by its name or adds "
                              "it; two selected with Ctrl, and P shows the paths between them.");
        page.rows = nodeRows(landscape, m->board->shown(), mostRows);
        if (const std::size_t all = m->board->shown().nodes.size(); all > mostRows)
            page.explanation += QChar(' ') + tr("Of %1 these are the %2 with the most links; the tables (T) list all.")
                                                 .arg(wording::number(qint64(all)), wording::number(qint64(mostRows)));
        break;
    case Tab::Hidden: page.rows = objectRows(landscape, m->board->content().hidden); break;
    case Tab::Central:
    case Tab::Groups:
        measureBoard();
        page.explanation = wording::text(tab == Tab::Central ? centralBasis() : communityBasis()) + QChar(' ') +
                           tr("About all that passes the filter, not about what is on this board alone.");
        if (m->measures)
            page.rows = tab == Tab::Central ? centralRows(graph, *m->measures, usualAnswers)
                                            : groupRows(graph, *m->measures, usualAnswers);
        page.nothing = m->measuring->isBusy()         ? tr("Being measured…")
                       : !m->measuringFault.isEmpty() ? m->measuringFault
                                                      : tr("Nothing is linked under this filter.");
        break;
    }
    const std::size_t elsewhere = tab == Tab::Board ? m->mattersElsewhere(exploration().filter()) : 0;
    if (elsewhere > 0)
        page.explanation = tr("Of what matters most under this filter, %1 things are not on this board.")
                               .arg(wording::number(qint64(elsewhere))) +
                           QChar(' ') + page.explanation;
    const bool isList = tab != Tab::Summary && tab != Tab::Links && tab != Tab::Board;
    page.add = isList ? addWords(notOnBoard(*m->board, page.rows).size(), page.rows.size()) : QString();
    if (elsewhere > 0)
        page.add = tr("Start again with what matters here");
    if (!isCompared)
        page.nothing = tr("Being compared…");
    m->inspector->setPage(page);
}

} // namespace hw
