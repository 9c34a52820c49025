#include "panels/relationships/relationships_parts.h"

#include "drawing/graph_legend.h"
#include "layout/layered_layout.h"
#include "layout/radial_layout.h"
#include "panels/relationships/graph_scene_of.h"
#include "session/graph_spoken.h"
#include "session/wording.h"

#include <QKeyEvent>
#include <QResizeEvent>

#include <algorithm>

namespace hw {
namespace {

constexpr int edge = 16; ///< from the canvas to what floats above it
constexpr int gap = 8;
constexpr double legendShare = 0.2, legendWidth = 0.35; ///< of the canvas: a legend that takes more folds
/// Scene units: close enough that an opened board of fifty things is drawn large, names and all, in a small window.
constexpr float usualEdge = 80;

/// A rule knows no hand: what the person put somewhere goes back there.
Positions withPins(Positions positions, const std::vector<std::pair<std::size_t, Point>> &pins) {
    for (const auto &[node, at] : pins)
        if (node < positions.size())
            positions[node] = at;
    return positions;
}

} // namespace

RelationshipsPanel::RelationshipsPanel(Exploration &exploration, const Theme &theme, Notebook *notebook,
                                       QWidget *parent)
    : Panel(exploration, theme, parent)
    , m(std::make_unique<Parts>()) {
    m->actions = new ObjectActions(*this, notebook);
    m->board = std::make_unique<GraphBoard>(LinkGraph::of(exploration.snapshot(), exploration.visible()),
                                            exploration.visible());
    m->landscape = &exploration.landscape();
    m->measuring = std::make_unique<LatestOnly<Result<GraphMeasures>>>(this);
    m->comparing = std::make_unique<LatestOnly<Parts::Actors>>(this);
    m->following = std::make_unique<LatestOnly<Followed>>(this);
    m->layouter = new GraphLayouter(this);
    buildParts();
    buildStrips();
    connectCanvas();
    connectParts();
    buildFind();
    buildHand();
    if (notebook)
        buildBoards(*notebook);
    themeChanged();
}

RelationshipsPanel::~RelationshipsPanel() { delete m->notes; } // it speaks to the board, which goes first

GraphBoard *RelationshipsPanel::board() const { return m->board.get(); }
GraphCanvas &RelationshipsPanel::canvas() const { return *m->canvas; }
BoardsStrip *RelationshipsPanel::boards() const { return m->boards; }

QString RelationshipsPanel::statusText() const { return spoken::board(m->board->shown()); }

void RelationshipsPanel::catchUp() {
    Panel::catchUp();
    finishScene();
}

bool RelationshipsPanel::isBehind() const { return m->pending || m->following->isBusy() || m->layouter->isBusy(); }

void RelationshipsPanel::finishScene() {
    finishFollowing();
    boardChanged();
    m->layouter->finish();
}

void RelationshipsPanel::finish() {
    finishScene();
    finishPage();
    if (m->canvas->follows())
        m->canvas->refit();
    m->canvas->finish();
}

void RelationshipsPanel::refresh(Exploration::Parts parts) {
    const Exploration &e = exploration();
    if (e.route().view != View::Relationships)
        return;
    if (parts & (Exploration::FilterPart | Exploration::LandscapePart) || m->landscape != &e.landscape())
        follow();
    if (m->route != e.route()) {
        const std::vector<ObjectIndex> from = startOf(e.route(), e.landscape());
        if (m->shelf)
            m->shelf->visit(from);
        else if (!m->route || !from.empty())
            m->board->start(from);
        if (!from.empty())
            m->board->select(from);
        m->route = e.route();
    }
    if (parts & Exploration::SelectionPart && m->board->selection() != e.selection().objects) {
        m->link = noScene;
        m->board->select(e.selection().objects);
    }
    boardChanged();
}

/// Everything that has changed since the last turn, once.
void RelationshipsPanel::boardChanged() {
    const GraphBoard::Parts parts = std::exchange(m->pending, {});
    if (!parts)
        return;
    const bool others = parts & (GraphBoard::NodesPart | GraphBoard::FilterPart | GraphBoard::PathPart);
    const bool anew = m->laidOut != m->board->content().layout;
    if (others || parts & (GraphBoard::PlacesPart | GraphBoard::NotesPart) || anew)
        showScene(others || anew || parts & GraphBoard::PlacesPart);
    showLook();
    if (others || parts & GraphBoard::SelectionPart)
        showInspector();
    if (others || parts & GraphBoard::PlacesPart)
        showTables();
    else if (!m->tables->isHidden())
        showTableSelection();
    arrange();
    lookAtPath();
    emit statusTextChanged();
}

/// The scene of the board; what was seen before stays where it is.
void RelationshipsPanel::showScene(bool layOutAnew) {
    GraphScene scene = sceneOf(m->board->content(), m->board->shown(), m->board->graph(), m->canvas->scene());
    m->places.carryOver(scene, m->canvas->scene(), m->board->content(), m->board->shown());
    m->canvas->setScene(std::move(scene));
    showEmptiness();
    if (layOutAnew)
        layOutScene();
}

/// Why there is nothing to be seen, and what brings something.
void RelationshipsPanel::showEmptiness() {
    const ShownGraph &shown = m->board->shown();
    m->nothing->setVisible(m->canvas->scene().nodes.empty());
    if (shown.switchedOff > 0)
        m->nothing->setText(tr("All kinds of things that are here are switched off"),
                            tr("The eyes of the legend switch them on again."));
    else if (shown.filteredOut > 0)
        m->nothing->setText(tr("Nothing on the board passes this filter"),
                            tr("What you put there is kept and comes back with another filter."));
    else if (m->board->isUntouched() && !exploration().filter().isEmpty())
        m->nothing->setText(tr("Nothing that is linked passes this filter"), tr("A wider one shows what matters."));
    else if (shown.hidden > 0)
        m->nothing->setText(tr("Everything on this board is hidden"), tr("A shows what was hidden by hand."));
    else
        m->nothing->setText(tr("There is nothing on this board"),
                            tr("Look for something with Ctrl+K and start from it, or undo what you did."));
}

/// What floats, in scene units, for things that come where the camera is to stay: a camera that follows brings
/// everything into the open itself.
std::vector<Box> RelationshipsPanel::newcomersKeepOff(const std::vector<StartPlace> &places) const {
    std::vector<Box> boxes;
    if (m->canvas->follows() ||
        std::none_of(places.begin(), places.end(), [](const StartPlace &p) { return p.hold == Hold::None; }))
        return boxes;
    const GraphCamera &camera = m->canvas->camera();
    for (const QRectF &r : m->canvas->obstacles()) {
        const QPointF from = camera.toScene(r.topLeft()), to = camera.toScene(r.bottomRight());
        boxes.push_back({float(from.x()), float(from.y()), float(to.x()), float(to.y())});
    }
    return boxes;
}

void RelationshipsPanel::layOutScene() {
    const GraphScene &scene = m->canvas->scene();
    const BoardContent &content = m->board->content();
    const bool changed = std::exchange(m->laidOut, content.layout) != content.layout;
    const bool asKept = std::exchange(m->asKept, false);
    GraphTopology topology = topologyOf(scene);
    std::vector<LabelSize> labels = usualLabelSizes(theme(), scene.nodes);
    if (content.layout == BoardLayout::Force) {
        ForceLayoutOptions options;
        options.edgeLength = usualEdge;
        options.labels = std::move(labels);
        options.places = m->places.startPlaces(scene, changed);
        for (StartPlace &place : options.places)
            if (asKept && place.hold == Hold::Anchored)
                place.hold = Hold::Pinned;
        options.obstacles = newcomersKeepOff(options.places);
        if (const Path *path = m->board->currentPath()) // its lines are kept free
            for (const ObjectIndex object : path->objects)
                if (const auto at = m->board->shown().placeOf(object))
                    options.path.push_back(*at);
        return m->layouter->layOutFreely(std::move(topology), std::move(options));
    }
    if (asKept &&
        std::all_of(scene.nodes.begin(), scene.nodes.end(), [](const SceneNode &n) { return isUsable(n.at); }))
        return m->layouter->layOutBy([places = m->canvas->positions()] { return places; });
    std::vector<std::pair<std::size_t, Point>> pins;
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
        if (scene.nodes[i].pinned && isUsable(scene.nodes[i].at))
            pins.emplace_back(i, scene.nodes[i].at);
    if (content.layout == BoardLayout::Radial) {
        RadialOptions options;
        options.labels = std::move(labels);
        if (const auto at = m->board->shown().placeOf(content.centre); content.centre.isValid() && at)
            options.centres = {*at};
        return m->layouter->layOutBy([topology = std::move(topology), options = std::move(options), pins] {
            return withPins(layOutRadial(topology, options), pins);
        });
    }
    LayeredOptions options;
    options.labels = std::move(labels);
    options.layers = content.layout == BoardLayout::Layered           ? layersByKind(scene)
                     : content.layout == BoardLayout::ColumnsByOrigin ? layersByOrigin(scene)
                                                                      : layersByArea(scene);
    options.mostRows = 24;
    m->layouter->layOutBy([topology = std::move(topology), options = std::move(options), pins] {
        return withPins(layOutLayered(topology, options), pins);
    });
}

void RelationshipsPanel::showLook() {
    const BoardContent &content = m->board->content();
    const ShownGraph &shown = m->board->shown();
    GraphLook look;
    look.colour = static_cast<GraphColour>(content.colouring);
    for (const Kind kind : content.kindsOff)
        look.kindsOff.set(static_cast<std::size_t>(kind));
    for (const ObjectIndex object : m->board->selection())
        if (const auto at = shown.placeOf(object))
            look.selected.push_back(*at);
    const auto &edges = m->canvas->scene().edges;
    const auto edgeOf = [&](LinkIndex link) {
        const auto at = std::find_if(edges.begin(), edges.end(), [&](const SceneEdge &e) { return e.link == link; });
        return at == edges.end() ? noScene : static_cast<SceneIndex>(at - edges.begin());
    };
    if (m->link != noScene)
        if (const SceneIndex at = edgeOf(m->link); at != noScene)
            look.selectedEdges.push_back(at);
    if (const Path *path = m->board->currentPath()) {
        for (const ObjectIndex object : path->objects)
            if (const auto at = shown.placeOf(object))
                look.pathNodes.push_back(*at);
        for (const LinkIndex link : path->links)
            if (const SceneIndex at = edgeOf(link); at != noScene)
                look.pathEdges.push_back(at);
    }
    m->canvas->setLook(look);
    std::vector<LegendRow> rows = legendRows(m->canvas->scene(), m->canvas->look());
    if (content.colouring == BoardColouring::Kind)
        for (LegendRow &row : rows)
            if (row.kind)
                row.count = std::max<decltype(row.count)>(row.count, shown.ofKind[static_cast<std::size_t>(*row.kind)]);
    // Kinds that are off are not in the scene, and must come back from somewhere.
    for (const Kind kind : content.kindsOff)
        if (std::none_of(rows.begin(), rows.end(), [&](const LegendRow &r) { return r.kind == kind; })) {
            LegendRow row;
            row.kind = kind;
            row.name = wording::text(pluralTitle(kind));
            row.count = shown.ofKind[static_cast<std::size_t>(kind)];
            row.shown = false;
            rows.push_back(std::move(row));
        }
    m->legend->setRows(
        std::move(rows),
        tr("Solid: high confidence\nDashed, dotted: less sure\nTwo colours: disputed\nWide: many publishers,\n"
           "who retell each other, too"));
    showPath();
    const bool any = !m->board->selection().empty();
    m->expand->setEnabled(m->board->selection().size() == 1);
    m->hide->setEnabled(any);
    m->pin->setEnabled(any);
    m->map->update();
}

void RelationshipsPanel::place(QWidget &widget, const QPoint &at) {
    widget.resize(widget.sizeHint());
    widget.move(at - QPoint(floatingShadow, floatingShadow));
    widget.raise();
}

/// What floats stands at the edges; the graph keeps clear of it.
void RelationshipsPanel::arrange() {
    const int wide = width() >= 900 ? m->inspector->sizeHint().width() : 0;
    m->inspector->setVisible(wide > 0);
    m->inspector->setGeometry(width() - wide, 0, wide, height());
    const QRect area(0, 0, width() - wide, height());
    m->canvas->setGeometry(area);
    m->nothing->setGeometry(area.adjusted(80, 80, -80, -80));
    const QSize shadows(2 * floatingShadow, 2 * floatingShadow);
    const QSize open = m->legend->openSize() - shadows;
    m->legend->setCrowded(open.width() * open.height() > legendShare * area.width() * area.height() ||
                          open.width() > legendWidth * area.width());
    const QSize legend = m->legend->sizeHint() - shadows;
    QPoint at(edge, edge);
    for (ToolStrip *strip : {m->ask, m->look, m->zoom}) {
        place(*strip, at);
        at.rx() += strip->width() - 2 * floatingShadow + gap;
    }
    int below = edge + m->zoom->height() - 2 * floatingShadow + 12;
    if (m->boards) { // beside the tools, or below them where the legend needs the room
        place(*m->boards, at);
        const int high = m->boards->height() - 2 * floatingShadow + gap;
        const int after = at.x() + m->boards->width() - 2 * floatingShadow + gap;
        if (after + legend.width() + edge <= area.width()) {
            at.rx() = after;
        } else {
            place(*m->boards, QPoint(edge, edge + high));
            below += high;
        }
    }
    if (!m->findBar->isHidden()) {
        place(*m->findBar, QPoint(edge, below));
        below += m->findBar->height() - 2 * floatingShadow + gap;
    }
    const bool twin = !m->tables->isHidden();
    m->canvas->setVisible(!twin);
    // Beside the tools, or below them: without it, kinds could not be told apart or brought back.
    const bool beside = area.width() >= at.x() + legend.width() + edge;
    m->legend->setVisible(!twin && (beside || area.width() >= 2 * legend.width()));
    place(*m->legend, QPoint(area.width() - legend.width() - edge, beside ? edge : below));
    m->map->setVisible(!twin && area.height() >= legend.height() + 180);
    const QSize map = m->map->sizeHint() - shadows;
    place(*m->map, QPoint(area.width() - map.width() - edge, area.height() - map.height() - edge));
    if (!m->pathBar->isHidden()) {
        place(*m->pathBar, {});
        const int room = area.width() - 3 * edge - map.width() + 2 * floatingShadow;
        m->pathBar->resize(std::min(m->pathBar->width(), room), m->pathBar->height());
        m->pathBar->move(edge - floatingShadow, area.height() - edge - m->pathBar->height() + floatingShadow);
    }
    placePlayer(area);
    int above = area.height() - edge;
    for (const QWidget *floating : std::initializer_list<const QWidget *>{m->pathBar, m->player})
        if (!floating->isHidden())
            above = std::min(above, floating->y() + floatingShadow - gap);
    m->tables->setGeometry(edge, below, area.width() - 2 * edge, above - below);
    std::vector<QRectF> obstacles;
    for (const QWidget *floating : std::initializer_list<const QWidget *>{
             m->ask, m->look, m->zoom, m->boards, m->findBar, m->legend, m->map, m->pathBar, m->player})
        if (floating && !floating->isHidden())
            obstacles.push_back(QRectF(floating->geometry())
                                    .adjusted(floatingShadow, floatingShadow, -floatingShadow, -floatingShadow));
    m->canvas->setObstacles(std::move(obstacles));
}

void RelationshipsPanel::resizeEvent(QResizeEvent *event) {
    Panel::resizeEvent(event);
    arrange();
}

void RelationshipsPanel::themeChanged() {
    Panel::themeChanged();
    arrange();
}

void RelationshipsPanel::keyPressEvent(QKeyEvent *event) {
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return Panel::keyPressEvent(event);
    if (event->key() == Qt::Key_O && event->modifiers() & Qt::ShiftModifier && !m->board->selection().empty())
        return m->board->keepOnly(m->board->selection(), Keep::Selection);
    act(event->key());
}

} // namespace hw
