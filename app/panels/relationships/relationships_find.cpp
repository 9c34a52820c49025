// RelationshipsPanel: things by their names: found on the board, or put there.
#include "panels/relationships/relationships_parts.h"

#include "panels/object_field.h"
#include "session/graph_spoken.h"
#include "session/wording.h"

#include <algorithm>

namespace hw {

void RelationshipsPanel::buildFind() {
    m->findBar = new FindBar(theme(), this);
    m->findBar->hide();
    connect(m->findBar, &FindBar::indexWanted, this, &RelationshipsPanel::indexNames);
    connect(m->findBar, &FindBar::unclear, this, &Panel::noticed);
    connect(m->findBar, &FindBar::chosen, this, &RelationshipsPanel::found);
    connect(m->findBar, &FindBar::closed, this, [this] { setFinding(false); });
    connect(m->findBar, &FindBar::resized, this, &RelationshipsPanel::arrange);
}

void RelationshipsPanel::find() { setFinding(true); }

void RelationshipsPanel::setFinding(bool on) {
    m->find->setChecked(on);
    m->findBar->setVisible(on);
    m->found.clear();
    if (m->index && m->index->landscape() != exploration().snapshot())
        m->index.reset();
    m->findBar->setLandscape(exploration().snapshot());
    m->findBar->setIndex(m->index);
    arrange();
    if (on)
        m->findBar->ask();
    else if (m->tables->isHidden())
        m->canvas->setFocus(Qt::OtherFocusReason);
    else
        m->tables->nodes().setFocus(Qt::OtherFocusReason);
}

/// The search of names is made when somebody is about to type one.
void RelationshipsPanel::indexNames() {
    if (m->index || m->indexing->isBusy())
        return;
    m->indexing->ask([landscape = exploration().snapshot()](Progress &) { return SearchIndex::build(landscape); },
                     [this](std::shared_ptr<const SearchIndex> index) {
                         if (index->landscape() != exploration().snapshot())
                             return indexNames(); // another landscape came meanwhile
                         m->index = std::move(index);
                         m->pathBar->setIndex(m->index);
                         m->findBar->setIndex(m->index);
                     });
}

/// What was found since the bar was opened is selected together: two have things in common, techniques fit somebody.
void RelationshipsPanel::found(ObjectIndex object) {
    const QString name = wording::name(exploration().landscape(), object, 60);
    const bool wasThere = m->board->shown().placeOf(object).has_value();
    QString left;
    if (!wasThere)
        left = spoken::whatCame(m->board->add(std::array{object}));
    const auto at = m->board->shown().placeOf(object);
    if (!at)
        return m->findBar->ask(left.isEmpty() ? tr("%1 is on the board, but does not pass the filter, or lies in a "
                                                   "collection.")
                                                    .arg(name)
                                              : left);
    std::erase(m->found, object);
    m->found.push_back(object);
    choose(m->found, false);
    m->canvas->show(*at);
    m->findBar->ask(wasThere ? tr("%1 is on the board.").arg(name) : tr("%1 is on the board now.").arg(name));
}

} // namespace hw
