// RelationshipsPanel: how its parts are made and joined.
#include "panels/relationships/relationships_parts.h"

#include "drawing/icons.h"
#include "panels/relationships/graph_lines.h"
#include "session/graph_spoken.h"
#include "session/wording.h"

#include <QActionGroup>
#include <QMenu>

namespace hw {
void RelationshipsPanel::buildParts() {
    m->canvas = new GraphCanvas(theme(), this);
    m->legend = new GraphLegendCard(theme(), this);
    m->map = new OverviewMapCard(theme(), *m->canvas, this);
    m->pathBar = new PathBar(theme(), this);
    m->pathBar->hide();
    m->inspector = new GraphInspector(theme(), this);
    m->nothing = new EmptyState(theme(), this);
    m->nothing->hide();
    m->tables = new GraphTables(theme(), this);
    m->tables->hide();
    setFocusProxy(m->canvas);
    m->canvas->setTeller([this](const GraphHit &hit) { return tell(hit); });
}

void RelationshipsPanel::buildStrips() {
    m->ask = new ToolStrip(theme(), this);
    m->find = m->ask->add(QStringLiteral("search"), tr("Find or add by name"), QStringLiteral("Ctrl+F"));
    m->find->setCheckable(true);
    connect(m->find, &QToolButton::clicked, this, &RelationshipsPanel::setFinding);
    m->path = m->ask->add(QStringLiteral("path"), tr("Path between the two selected things"), QStringLiteral("P"));
    m->expand = m->ask->add(QStringLiteral("expand"), tr("Show what is linked with it"), QStringLiteral("E"));
    m->hide = m->ask->add(QStringLiteral("eye-off"), tr("Hide"), QStringLiteral("H"));
    m->path->setCheckable(true);
    m->pin = m->ask->add(QStringLiteral("pin"), tr("Pin in its place, or let it go"), QStringLiteral("K"));
    m->look = new ToolStrip(theme(), this);
    m->layout = m->look->add(QStringLiteral("layout"), tr("Layout"), QStringLiteral("L"));
    m->colour = m->look->add(QStringLiteral("tag"), tr("Colours"), QStringLiteral("C"));
    m->list = m->look->add(QStringLiteral("list"), tr("The same as tables"), QStringLiteral("T"));
    m->list->setCheckable(true);
    m->zoom = new ToolStrip(theme(), this);
    const auto onClick = [this](QToolButton *button, int key) {
        connect(button, &QToolButton::clicked, this, [this, key] { act(key); });
    };
    onClick(m->zoom->add(QStringLiteral("minus"), tr("Smaller"), QStringLiteral("-")), Qt::Key_Minus);
    onClick(m->zoom->add(QStringLiteral("plus"), tr("Larger"), QStringLiteral("+")), Qt::Key_Plus);
    onClick(m->zoom->add(QStringLiteral("fit"), tr("Everything"), QStringLiteral("F")), Qt::Key_F);
    onClick(m->path, Qt::Key_P);
    onClick(m->expand, Qt::Key_E);
    onClick(m->hide, Qt::Key_H);
    onClick(m->pin, Qt::Key_K);
    onClick(m->list, Qt::Key_T);
    buildMenus();
}

void RelationshipsPanel::buildMenus() {
    const auto choices = [this](QToolButton *button, const QStringList &names, auto chosen, auto current) {
        auto *menu = new QMenu(button);
        auto *group = new QActionGroup(menu);
        for (int i = 0; i < names.size(); ++i) {
            QAction *action = menu->addAction(names[i]);
            action->setCheckable(true);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [chosen, i] { chosen(i); });
        }
        connect(menu, &QMenu::aboutToShow, this,
                [group, current] { group->actions().at(current())->setChecked(true); });
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
    };
    choices(
        m->layout,
        {tr("By forces"), tr("By kind, from left to right"), tr("Around the selection"), tr("Columns by origin"),
         tr("Columns by research area")},
        [this](int i) {
            const auto &selection = m->board->selection();
            m->board->setLayout(static_cast<BoardLayout>(i), selection.empty() ? ObjectIndex() : selection.back());
        },
        [this] { return int(m->board->content().layout); });
    choices(
        m->colour, {tr("By kind"), tr("By origin"), tr("By research area")},
        [this](int i) { m->board->setColouring(static_cast<BoardColouring>(i)); },
        [this] { return int(m->board->content().colouring); });
}

void RelationshipsPanel::connectCanvas() {
    const auto objectOf = [this](SceneIndex node) {
        const auto &nodes = m->canvas->scene().nodes;
        return node < nodes.size() ? nodes[node].object : ObjectIndex();
    };
    connect(m->canvas, &GraphCanvas::nodeChosen, this, [this, objectOf](SceneIndex node, bool extend) {
        if (objectOf(node).isValid())
            choose({objectOf(node)}, extend);
        else
            openCollection(node);
    });
    connect(m->canvas, &GraphCanvas::nodesChosen, this, [this, objectOf](const std::vector<SceneIndex> &nodes) {
        std::vector<ObjectIndex> objects;
        for (const SceneIndex node : nodes)
            if (objectOf(node).isValid())
                objects.push_back(objectOf(node));
        choose(std::move(objects), false);
    });
    connect(m->canvas, &GraphCanvas::nodeOpened, this, [this, objectOf](SceneIndex node) {
        if (objectOf(node).isValid())
            m->actions->open(objectOf(node));
        else
            openCollection(node);
    });
    connect(m->canvas, &GraphCanvas::groundChosen, this, [this] { choose({}, false); });
    connect(m->canvas, &GraphCanvas::edgeChosen, this, [this](SceneIndex edge) {
        const auto &edges = m->canvas->scene().edges;
        chooseLink(edge < edges.size() ? edges[edge].link : noScene);
    });
    connect(m->canvas, &GraphCanvas::pinChosen, this,
            [this, objectOf](SceneIndex node) { m->board->unpin(std::array{objectOf(node)}); });
    connect(m->canvas, &GraphCanvas::moreChosen, this,
            [this, objectOf](SceneIndex node, const QPoint &where) { expand(objectOf(node), where); });
    connect(m->canvas, &GraphCanvas::menuWanted, this, [this, objectOf](const GraphHit &hit, const QPoint &where) {
        if (hit.what == GraphHit::What::Node && objectOf(hit.index).isValid())
            menuOfNode(objectOf(hit.index), where);
        else if (hit.what == GraphHit::What::Node)
            menuOfCollection(hit.index, where);
    });
    connect(m->canvas, &GraphCanvas::cursorMoved, this, [this](SceneIndex node) {
        const ShownGraph &shown = m->board->shown();
        m->canvas->setAccessibleDescription(
            node < shown.nodes.size() ? spoken::node(m->board->content(), m->board->graph(), shown.nodes[node])
                                      : QString());
    });
}

void RelationshipsPanel::connectParts() {
    connect(m->board.get(), &GraphBoard::changed, this, [this](GraphBoard::Parts parts) {
        const bool idle = !m->pending;
        m->pending |= parts & ~GraphBoard::Parts(GraphBoard::RememberedPart);
        if (idle && m->pending)
            QMetaObject::invokeMethod(this, &RelationshipsPanel::boardChanged, Qt::QueuedConnection);
        if (parts & GraphBoard::SelectionPart)
            exploration().select({m->board->selection()});
    });
    connect(m->layouter, &GraphLayouter::framed, m->canvas, &GraphCanvas::setPositions);
    connect(m->layouter, &GraphLayouter::framed, m->map, qOverload<>(&QWidget::update));
    connect(m->layouter, &GraphLayouter::settled, this, [this] {
        if (m->canvas->isCarrying())
            return; // undo brings back where it was taken from
        std::vector<GraphBoard::Placed> placed;
        for (const SceneNode &node : m->canvas->scene().nodes)
            if (node.object.isValid() && isUsable(node.at))
                placed.push_back({node.object, double(node.at.x), double(node.at.y)});
        m->board->remember(placed);
        rememberCollections();
        m->places.settled(m->canvas->scene(), m->board->content());
        if (!isBehind())
            emit caughtUp();
    });
    connect(m->legend, &GraphLegendCard::kindToggled, this,
            [this](Kind kind, bool on) { m->board->setKindOn(kind, on); });
    connect(m->legend, &GraphLegendCard::resized, this, &RelationshipsPanel::arrange);
    connect(m->inspector, &GraphInspector::tabChosen, this, [this](int tab) {
        m->tab = tab;
        showPage();
    });
    connect(m->inspector, &GraphInspector::rowChosen, this, [this](const LineItem &item) {
        if (!chooseStep(item) && item.object.isValid() && m->board->shown().placeOf(item.object))
            m->canvas->show(*m->board->shown().placeOf(item.object));
    });
    connect(m->inspector, &GraphInspector::rowOpened, this, [this](const LineItem &item) {
        if (item.opens)
            m->actions->go(*item.opens);
    });
    connect(m->inspector, &GraphInspector::menuWanted, this, [this](const LineItem &item, const QPoint &where) {
        if (item.object.isValid())
            menuOfRow(item.object, where);
        else if (item.claim.isValid())
            m->actions->menu(item.claim, where);
    });
    connect(m->inspector, &GraphInspector::openWanted, this, [this] {
        if (m->link != noScene)
            m->actions->go(claimsOfLink(m->board->graph(), m->link));
        else if (!m->board->selection().empty())
            m->actions->open(m->board->selection().back());
    });
    connect(m->inspector, &GraphInspector::addWanted, this, &RelationshipsPanel::addRows);
    connect(m->inspector, &GraphInspector::moreWanted, this, [this](const QPoint &where) {
        if (!m->board->selection().empty())
            menuOfNode(m->board->selection().back(), where);
    });
    connect(m->inspector, &GraphInspector::expandWanted, this, [this](const QPoint &where) {
        if (!m->board->selection().empty())
            expand(m->board->selection().back(), where);
    });
    connectPath();
    connectTables();
}

} // namespace hw
