// RelationshipsPanel: how its board follows the filter.
#include "panels/relationships_parts.h"

#include <QCoreApplication>

namespace hw {
namespace {

/// Up to these, gathering the links is done between two frames; more are gathered on another thread, and the board
/// shows what it has until they are there.
constexpr std::uint32_t fewClaims = 40'000;

} // namespace

void RelationshipsPanel::follow() {
    const Exploration &e = exploration();
    const bool isAnother = m->landscape != &e.landscape();
    if (isAnother || e.landscape().claimCount() <= fewClaims) {
        m->following->drop();
        return followed(LinkGraph::of(e.snapshot(), e.visible()), e.visible());
    }
    if (!m->following->isBusy() && m->board->visible() == e.visible() && e.filter().isEmpty())
        return; // as at the beginning, when it was made for this filter
    m->following->ask(
        [landscape = e.snapshot(), visible = e.visible()](Progress &) {
            return Parts::Followed{LinkGraph::of(landscape, visible), visible};
        },
        [this](Parts::Followed found) {
            followed(std::move(found.graph), found.visible);
            boardChanged();
        });
}

void RelationshipsPanel::followed(LinkGraphPtr graph, const VisibleSet &visible) {
    const Exploration &e = exploration();
    if (std::exchange(m->landscape, &e.landscape()) != &e.landscape()) {
        m->canvas->setScene({}); // objects have other numbers now
        m->places.forget();
    }
    const auto whole = [all = e.snapshot()] { return LinkGraph::of(all, visibleIn(*all, Filter())); };
    m->board->follow(std::move(graph), visible, e.filter().isEmpty() ? WholeGraph() : whole);
    m->measures.reset();
    m->measuring->drop();
    m->link = noScene;
}

void RelationshipsPanel::finishFollowing() {
    if (!m->following->isBusy())
        return;
    m->following->wait();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall); // the answer lies there
}

} // namespace hw
