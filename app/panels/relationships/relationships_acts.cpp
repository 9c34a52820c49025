// RelationshipsPanel: what gestures and keys do.
#include "panels/relationships/relationships_parts.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "session/graph_spoken.h"
#include "session/wording.h"

#include <QMenu>

namespace hw {
namespace {

/// With something chosen already, so that Enter does something.
void openByKey(QToolButton &button) {
    QMenu *menu = button.menu();
    QMetaObject::invokeMethod(
        menu,
        [menu] {
            const auto actions = menu->actions();
            const auto first = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
                return action->isVisible() && action->isEnabled() && !action->isSeparator();
            });
            if (menu->isVisible() && menu->activeAction() == nullptr && first != actions.end())
                menu->setActiveAction(*first);
        },
        Qt::QueuedConnection);
    button.showMenu();
}

QString counted(const QString &what, std::size_t count) {
    return QStringLiteral("%1\t%2").arg(what, wording::number(qint64(count)));
}

} // namespace

void RelationshipsPanel::choose(std::vector<ObjectIndex> objects, bool extend) {
    m->link = noScene;
    if (extend) {
        std::vector<ObjectIndex> all = m->board->selection();
        for (const ObjectIndex object : objects)
            if (std::erase(all, object) == 0)
                all.push_back(object);
        objects = std::move(all);
    }
    m->board->select(std::move(objects));
    m->pending |= GraphBoard::SelectionPart;
    boardChanged();
}

/// A line instead of things.
void RelationshipsPanel::chooseLink(LinkIndex link) {
    m->board->select({});
    m->link = link;
    m->pending |= GraphBoard::SelectionPart;
    boardChanged();
}

/// With few neighbours they come at once; with many a menu counts them by kind and by predicate before any comes.
void RelationshipsPanel::expand(ObjectIndex object, const QPoint &globalPos) {
    if (!object.isValid())
        return;
    const Expansion found = expansionOf(m->board->content(), m->board->graph(), object);
    const auto bring = [this, object](const ExpansionChoice &choice) {
        const Added added = m->board->expand(object, choice);
        if (const QString sentence = spoken::whatCame(added); !sentence.isEmpty())
            emit noticed(sentence);
    };
    if (found.count == 0)
        return emit noticed(found.hidden > 0 ? tr("Everything that is linked with it is here or hidden by hand.")
                                             : tr("Nothing else is linked with it under this filter."));
    if (found.count <= mostUnasked)
        return bring({});
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(
                counted(found.count > mostAdded ? tr("The best %1 of all").arg(mostAdded) : tr("All"), found.count)),
            &QAction::triggered, this, [bring] { bring({}); });
    menu->addSection(tr("By kind"));
    for (const Expansion::OfKind &kind : found.kinds)
        connect(menu->addAction(themedIcon(theme(), paint::kindGlyph(kind.kind)),
                                counted(wording::text(pluralTitle(kind.kind)), kind.count)),
                &QAction::triggered, this, [bring, kind = kind.kind] {
                    bring({kind, {}});
                });
    menu->addSection(tr("By link"));
    for (const Expansion::OfPredicate &predicate : found.predicates)
        connect(menu->addAction(counted(spoken::ofPredicate(predicate.by), predicate.count)), &QAction::triggered, this,
                [bring, by = predicate.by] {
                    bring({{}, by});
                });
    popUp(*menu, globalPos, *m->canvas);
}

void RelationshipsPanel::openCollection(SceneIndex node) {
    const std::size_t at = node - m->board->shown().nodes.size();
    if (node >= m->board->shown().nodes.size() && at < m->board->shown().collections.size())
        m->actions->go(routeOf(listOf(m->board->shown().collections[at]), exploration().landscape()));
}

/// Of leaves that stand together, and at their parent the way back.
void RelationshipsPanel::menuOfCollection(SceneIndex node, const QPoint &globalPos) {
    const std::size_t at = node - m->board->shown().nodes.size();
    if (at >= m->board->shown().collections.size())
        return;
    const CollectionKey key = m->board->shown().collections[at].key;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(themedIcon(theme(), QStringLiteral("list")), tr("Open as a list\tEnter")),
            &QAction::triggered, this, [this, key] {
                const auto &collections = m->board->shown().collections; // others may have come meanwhile
                const auto found = std::find_if(collections.begin(), collections.end(),
                                                [&key](const Collection &c) { return c.key == key; });
                if (found != collections.end())
                    openCollection(
                        SceneIndex(m->board->shown().nodes.size() + std::size_t(found - collections.begin())));
            });
    connect(menu->addAction(themedIcon(theme(), QStringLiteral("expand")), tr("Take it apart")), &QAction::triggered,
            this, [this, key] { m->board->takeApart(key); });
    popUp(*menu, globalPos, *m->canvas);
}

void RelationshipsPanel::addGathering(QMenu &menu, ObjectIndex parent) {
    for (const CollectionKey &key : m->board->content().apart)
        if (key.parent == parent)
            connect(menu.addAction(themedIcon(theme(), QStringLiteral("stack")),
                                   tr("Gather its %1 again").arg(wording::text(pluralTitle(key.kind)).toLower())),
                    &QAction::triggered, this, [this, key] { m->board->gather(key); });
}

void RelationshipsPanel::menuOfNode(ObjectIndex object, const QPoint &globalPos) {
    if (std::find(m->board->selection().begin(), m->board->selection().end(), object) == m->board->selection().end())
        choose({object}, false);
    QMenu *menu = m->actions->menuOf(object, {});
    menu->addSeparator();
    const auto add = [&](const QString &icon, const QString &text, int key) {
        connect(menu->addAction(themedIcon(theme(), icon), text), &QAction::triggered, this, [this, key] { act(key); });
    };
    add(QStringLiteral("expand"), tr("Show what is linked with it\tE"), Qt::Key_E);
    add(QStringLiteral("path"), tr("Path between two\tP"), Qt::Key_P);
    add(QStringLiteral("minus"), tr("Take away what hangs on it alone\tU"), Qt::Key_U);
    add(QStringLiteral("eye-off"), tr("Hide\tH"), Qt::Key_H);
    add(QStringLiteral("eye"), tr("Show what was hidden\tA"), Qt::Key_A);
    add(QStringLiteral("target"), tr("Keep only this and what is linked with it\tO"), Qt::Key_O);
    connect(menu->addAction(tr("Keep only this\tShift+O")), &QAction::triggered, this,
            [this] { m->board->keepOnly(m->board->selection(), Keep::Selection); });
    addGathering(*menu, object);
    add(QStringLiteral("pin"), tr("Pin in its place, or let it go\tK"), Qt::Key_K);
    popUp(*menu, globalPos, *m->canvas);
}

/// What stands in a row need not be on the board, and looking at its menu must not change what the rows are about.
void RelationshipsPanel::menuOfRow(ObjectIndex object, const QPoint &globalPos) {
    QMenu *menu = m->actions->menuOf(object, {});
    menu->addSeparator();
    if (m->board->shown().placeOf(object))
        connect(menu->addAction(themedIcon(theme(), QStringLiteral("target")), tr("Show it on the graph")),
                &QAction::triggered, this, [this, object] {
                    choose({object}, false);
                    if (const auto at = m->board->shown().placeOf(object))
                        m->canvas->show(*at);
                });
    else
        connect(menu->addAction(themedIcon(theme(), QStringLiteral("plus")), tr("Put it on the board")),
                &QAction::triggered, this, [this, object] { bring({object}); });
    popUp(*menu, globalPos, *m->canvas);
}

void RelationshipsPanel::bring(const std::vector<ObjectIndex> &objects) {
    const Added added = m->board->add(objects);
    if (const QString sentence = spoken::whatCame(added); !sentence.isEmpty())
        emit noticed(sentence);
}

void RelationshipsPanel::addRows() {
    if (m->tabShown() == Parts::Tab::Board) // what matters under the filter, instead of what was there
        return m->board->start();
    std::vector<ObjectIndex> objects;
    const LinesModel &rows = m->inspector->list().lines();
    for (int row = 0; row < rows.rowCount(); ++row)
        if (rows.item(row).object.isValid())
            objects.push_back(rows.item(row).object);
    bring(objects);
}

void RelationshipsPanel::togglePins() {
    const auto &selection = m->board->selection();
    std::vector<ObjectIndex> pinned;
    std::vector<GraphBoard::Placed> loose;
    for (const ObjectIndex object : selection) {
        const auto at = m->board->shown().placeOf(object);
        if (m->board->content().isPinned(object))
            pinned.push_back(object);
        else if (at && *at < m->canvas->scene().nodes.size()) {
            const Point place = m->canvas->scene().nodes[*at].at;
            loose.push_back({object, double(place.x), double(place.y)});
        }
    }
    if (loose.empty())
        m->board->unpin(pinned);
    else
        m->board->pin(loose);
}

void RelationshipsPanel::showTwin(bool tables) {
    m->list->setChecked(tables);
    m->tables->setVisible(tables);
    arrange(); // first the room, then the columns in it
    showTables();
    if (tables)
        m->tables->nodes().setFocus(Qt::OtherFocusReason);
    else
        m->canvas->setFocus(Qt::OtherFocusReason);
}

void RelationshipsPanel::act(int key) {
    const std::vector<ObjectIndex> selection = m->board->selection();
    const QPoint middle = m->canvas->mapToGlobal(m->canvas->rect().center());
    switch (key) {
    case Qt::Key_P: return findPath();
    case Qt::Key_E: return selection.empty() ? void() : expand(selection.back(), middle);
    case Qt::Key_U: return selection.empty() ? void() : m->board->collapse(selection.back());
    case Qt::Key_Delete:
    case Qt::Key_H: return selection.empty() ? void() : m->board->hide(selection);
    case Qt::Key_A: return m->board->showHidden();
    case Qt::Key_O: return selection.empty() ? void() : m->board->keepOnly(selection, Keep::WithNeighbours);
    case Qt::Key_K: return togglePins();
    case Qt::Key_B: return m->boards ? m->boards->list() : void();
    case Qt::Key_T: return showTwin(!m->tables->isVisible());
    case Qt::Key_L: return openByKey(*m->layout);
    case Qt::Key_C: return openByKey(*m->colour);
    case Qt::Key_N: return openByKey(*m->note);
    case Qt::Key_Y: return m->player->setOpen(!m->player->isOpen());
    case Qt::Key_0:
    case Qt::Key_F: return m->canvas->fit();
    case Qt::Key_Plus:
    case Qt::Key_Equal: return m->canvas->zoomBy(1.25);
    case Qt::Key_Minus: return m->canvas->zoomBy(0.8);
    case Qt::Key_Left:
    case Qt::Key_Comma:
    case Qt::Key_BracketLeft: return m->board->stepPath(-1);
    case Qt::Key_Right:
    case Qt::Key_Period:
    case Qt::Key_BracketRight: return m->board->stepPath(1);
    default: return;
    }
}

} // namespace hw
