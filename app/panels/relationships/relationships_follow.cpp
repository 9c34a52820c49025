// RelationshipsPanel: how its board follows the filter.
#include "panels/relationships/relationships_parts.h"

#include "session/graph_opening.h"

#include <QCoreApplication>

namespace hw {
namespace {

/// Up to these, gathering the links is done between two frames; more are gathered on another thread, and the board
/// shows what it has until they are there.
constexpr std::uint32_t fewClaims = 40'000;
/// Up to these, what matters most is found between two frames as well.
constexpr std::uint32_t fewToOpen = 15'000;
/// Of more, another board takes the window longer than a hand waits; what is on it stays, as on a board in use.
constexpr std::uint32_t mostToOpen = 100'000;

} // namespace

void RelationshipsPanel::follow() {
    const Exploration &e = exploration();
    const bool isAnother = m->landscape != &e.landscape();
    if (isAnother)
        m->whole.reset();
    const std::uint32_t claims = e.landscape().claimCount();
    // While years are played, things come and go in their places.
    const bool isAnew = !m->player->isOpen() && m->board->isUntouched() && claims <= mostToOpen;
    const bool isSoon = claims <= (isAnew ? fewToOpen : fewClaims);
    const auto gather = [landscape = e.snapshot(), visible = e.visible(), isNarrowed = !e.filter().isEmpty(),
                         whole = m->whole, isAnew] {
        Followed found{LinkGraph::of(landscape, visible), whole, visible, {}};
        if (isAnew)
            found.opening = openingContent(*landscape, visible, *found.graph);
        if (!isNarrowed)
            found.whole = found.graph;
        else if (!whole)
            found.whole = LinkGraph::of(landscape, visibleIn(*landscape, Filter()));
        return found;
    };
    if (isAnother || isSoon) {
        m->following->drop();
        return followed(gather());
    }
    if (!m->following->isBusy() && e.filter().isEmpty() && m->board->visible() == e.visible())
        return; // as at the beginning, when it was made for this filter
    m->following->ask([gather](Progress &) { return gather(); },
                      [this](Followed found) {
                          if (&found.graph->landscape() != &exploration().landscape())
                              return; // another one came while the view was away, and is followed when it is shown
                          followed(found);
                          boardChanged();
                          if (!isBehind()) // nothing had to be laid out
                              emit caughtUp();
                      });
}

void RelationshipsPanel::followed(const Followed &found) {
    if (std::exchange(m->landscape, &exploration().landscape()) != &exploration().landscape()) {
        m->canvas->setScene({}); // objects have other numbers now
        m->places.forget();
    }
    m->whole = found.whole;
    if (found.opening && m->board->isUntouched())
        m->laidOut.reset();
    m->board->follow(found.graph, found.visible,
                     found.whole != found.graph ? WholeGraph([all = found.whole] { return all; }) : WholeGraph(),
                     found.opening);
    m->opening.reset();
    m->measures.reset();
    m->measuringFault.clear();
    m->measuring->drop();
    m->actorsFor.reset();
    forgetActors();
    m->link = noScene;
}

/// How much of what a board opens with under this filter is not on this one, which somebody has filled before.
std::size_t RelationshipsPanel::Parts::mattersElsewhere(const Filter &filter) {
    const LinkGraph &graph = board->graph();
    if (filter.isEmpty() || graph.landscape().claimCount() > fewClaims)
        return 0;
    if (!opening)
        opening = openingContent(graph.landscape(), board->visible(), graph).shown;
    const std::vector<ObjectIndex> &here = board->content().shown;
    return std::size_t(std::count_if(opening->begin(), opening->end(), [&here](ObjectIndex o) {
        return std::find(here.begin(), here.end(), o) == here.end();
    }));
}

void RelationshipsPanel::finishFollowing() {
    if (!m->following->isBusy())
        return;
    m->following->wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // the answer lies there
}

} // namespace hw
