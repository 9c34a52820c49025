// RelationshipsPanel: the list twin.
#include "panels/relationships/relationships_parts.h"

#include "panels/relationships/graph_lines.h"
#include "panels/relationships/graph_scene_of.h"
#include "session/graph_spoken.h"
#include "session/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hw {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::RelationshipsPanel", text); }

GraphTables::Table nodeTable(const GraphBoard &board) {
    const LinkGraph &graph = board.graph();
    const Landscape &landscape = graph.landscape();
    const ShownGraph &shown = board.shown();
    using enum GraphTables::Column;
    TextTable nodes{{tr("Name"), tr("Kind"), tr("Origin"), tr("Linked here"), tr("Linked, not here"), tr("Pinned")},
                    {}};
    for (const ShownGraph::Node &node : shown.nodes) {
        const Kind kind = landscape.kind(node.object);
        nodes.rows << QStringList{wording::name(landscape, node.object),
                                  wording::text(title(kind)),
                                  hasOrigin(kind) ? wording::text(title(node.origin)) : QString(),
                                  QString::number(node.linked),
                                  QString::number(node.more),
                                  board.content().isPinned(node.object) ? tr("pinned") : QString()};
    }
    for (const Collection &collection : shown.collections)
        nodes.rows << QStringList{spoken::collection(collection, graph),
                                  wording::text(pluralTitle(collection.key.kind)),
                                  {},
                                  QStringLiteral("1"),
                                  {},
                                  {}};
    return {std::move(nodes), {Text, Text, Text, Number, Number, Text}};
}

GraphTables::Table linkTable(const GraphBoard &board) {
    const LinkGraph &graph = board.graph();
    const Landscape &landscape = graph.landscape();
    const ShownGraph &shown = board.shown();
    using enum GraphTables::Column;
    TextTable links{
        {tr("From"), tr("Link"), tr("To"), tr("Confidence"), tr("Claims"), tr("Publishers"), tr("Disputed")}, {}};
    for (const LinkIndex index : shown.links) {
        const Link &link = graph.link(index);
        links.rows << QStringList{wording::name(landscape, link.from),       wording::text(title(link.predicate)),
                                  wording::name(landscape, link.to),         wording::confidence(link.confidence),
                                  QString::number(link.claimCount),          QString::number(link.publishers),
                                  link.disputed ? tr("disputed") : QString()};
    }
    return {std::move(links), {Text, Text, Text, Confidence, Number, Number, Text}};
}

} // namespace

QString RelationshipsPanel::copyText() const {
    return toTsv(m->tables->isHidden() ? nodeTable(*m->board).text : m->tables->table());
}

void RelationshipsPanel::showTables() {
    if (m->tables->isHidden())
        return; // made when they are asked for
    m->tables->setTables(nodeTable(*m->board), linkTable(*m->board));
    showTableSelection();
}

void RelationshipsPanel::showTableSelection() {
    const ShownGraph &shown = m->board->shown();
    std::vector<int> rows;
    for (const ObjectIndex object : m->board->selection())
        if (const auto at = shown.placeOf(object))
            rows.push_back(int(*at));
    m->tables->selectNodes(rows);
    const auto link = std::find(shown.links.begin(), shown.links.end(), m->link);
    m->tables->selectLink(link == shown.links.end() ? -1 : int(link - shown.links.begin()));
}

void RelationshipsPanel::connectTables() {
    connect(m->tables, &GraphTables::nodesChosen, this, [this](const std::vector<int> &rows) {
        std::vector<ObjectIndex> objects;
        for (const int row : rows)
            if (std::size_t(row) < m->board->shown().nodes.size())
                objects.push_back(m->board->shown().nodes[std::size_t(row)].object);
        choose(std::move(objects), false);
    });
    connect(m->tables, &GraphTables::nodeOpened, this, [this](int row) {
        if (std::size_t(row) < m->board->shown().nodes.size())
            m->actions->open(m->board->shown().nodes[std::size_t(row)].object);
        else
            openCollection(static_cast<SceneIndex>(row));
    });
    connect(m->tables, &GraphTables::nodeMenuWanted, this, [this](int row, const QPoint &where) {
        if (std::size_t(row) < m->board->shown().nodes.size())
            menuOfNode(m->board->shown().nodes[std::size_t(row)].object, where);
    });
    connect(m->tables, &GraphTables::linkChosen, this, [this](int row) {
        if (std::size_t(row) < m->board->shown().links.size())
            chooseLink(m->board->shown().links[std::size_t(row)]);
    });
    connect(m->tables, &GraphTables::linkOpened, this, [this](int row) {
        if (std::size_t(row) < m->board->shown().links.size())
            m->actions->go(claimsOfLink(m->board->graph(), m->board->shown().links[std::size_t(row)]));
    });
}

} // namespace hw
