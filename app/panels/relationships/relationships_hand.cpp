// RelationshipsPanel: what the hand puts somewhere, notes, the years, and the camera that back and forward bring back.
#include "panels/relationships/relationships_parts.h"

#include "panels/relationships/graph_camera_state.h"
#include "panels/relationships/graph_note_tool.h"
#include "session/wording.h"

#include <QMenu>

namespace hw {

void RelationshipsPanel::buildHand() {
    m->notes = new GraphNoteDesk(*m->canvas, *m->board, theme(), this);
    m->note = m->look->add(QStringLiteral("note"), tr("Draw a note"), QStringLiteral("N"));
    m->note->setCheckable(true);
    auto *menu = new QMenu(m->note);
    m->notes->fillDrawMenu(*menu);
    m->note->setMenu(menu);
    m->note->setPopupMode(QToolButton::InstantPopup);
    const GraphNoteTool *tool = &m->canvas->notes();
    connect(tool, &GraphNoteTool::armedChanged, m->note,
            [button = m->note, tool] { button->setChecked(tool->armed().has_value()); });
    connect(m->notes, &GraphNoteDesk::noticed, this, &RelationshipsPanel::noticed);

    m->player = new GraphPlayer(exploration(), theme(), this);
    m->player->setAmong([this] {
        const Landscape &landscape = m->board->graph().landscape(); // may be the one before
        return GraphPlayer::Among{&landscape, bitsOf(m->board->content().shown, landscape)};
    });
    m->years = m->look->add(QStringLiteral("play"), tr("Play the years"), QStringLiteral("Y"));
    m->years->setCheckable(true);
    connect(m->years, &QToolButton::clicked, m->player, &GraphPlayer::setOpen);
    connect(m->player, &GraphPlayer::openChanged, this, [this](bool open) {
        m->years->setChecked(open);
        arrange();
        if (open)
            m->canvas->setCamera(m->canvas->camera()); // what stays is to stand still
        (open ? static_cast<QWidget *>(m->player) : m->canvas)->setFocus(Qt::OtherFocusReason);
    });
    connect(this, &Panel::statusTextChanged, m->player, [this] {
        const auto count = [](std::size_t n, const QString &one, const QString &many) {
            return wording::count(qint64(n), one, many);
        };
        m->player->setSaid(tr("%1, %2").arg(count(m->board->shown().drawnObjects(), tr("thing"), tr("things")),
                                            count(m->board->shown().drawnLinks(), tr("link"), tr("links"))));
    });

    connect(m->canvas, &GraphCanvas::nodesTaken, m->layouter, &GraphLayouter::mark);
    const auto placesOf = [](const std::vector<NodeMove> &nodes) {
        GraphLayouter::Places places;
        for (const NodeMove &move : nodes)
            places.emplace_back(move.node, move.to);
        return places;
    };
    connect(m->canvas, &GraphCanvas::nodesPutBack, this,
            [this, placesOf](const std::vector<NodeMove> &nodes) { m->layouter->goBack(placesOf(nodes)); });
    connect(m->canvas, &GraphCanvas::nodesDragged, this,
            [this, placesOf](const std::vector<NodeMove> &nodes) { m->layouter->put(placesOf(nodes)); });
    connect(m->canvas, &GraphCanvas::nodesDropped, this, [this](const std::vector<NodeMove> &nodes) {
        BoardMoves moves;
        addMoves(moves, m->board->shown(), nodes);
        if (moves.objects.size() + moves.collections.size() > 1)
            m->board->move(moves);
        else if (!moves.objects.empty())
            m->board->pin(moves.objects);
        else if (!moves.collections.empty())
            m->board->placeCollection(moves.collections.front().key, moves.collections.front().x,
                                      moves.collections.front().y);
    });
    keepCamera();
}

/// A place of the history that is left takes the camera along, and brings it back when one returns to it. What is the
/// camera's own already (another filter at the same place) is left alone.
void RelationshipsPanel::keepCamera() {
    connect(&exploration(), &Exploration::leaving, this, [this] {
        if (exploration().route().view != View::Relationships)
            return;
        const GraphCamera &camera = m->canvas->camera();
        m->cameraKept = bytesOf({camera.centre(), camera.zoom(), m->canvas->follows()});
        exploration().keepViewState(m->cameraKept);
    });
    connect(&exploration(), &Exploration::changed, this, [this](Exploration::Parts parts) {
        const Exploration &e = exploration();
        if (!(parts & Exploration::HistoryPart) || e.route().view != View::Relationships)
            return;
        const bool elsewhere = std::exchange(m->cameraFocus, e.route().focus) != e.route().focus;
        if (e.viewState().isEmpty() && elsewhere)
            m->canvas->fit();
        if (e.viewState().isEmpty() || e.viewState() == m->cameraKept)
            return;
        m->cameraKept = e.viewState();
        const auto state = cameraStateIn(e.viewState());
        if (!state)
            return;
        bringCamera(*state);
    });
}

void RelationshipsPanel::bringCamera(const GraphCameraState &state) {
    if (state.follows)
        return m->canvas->fitTo(m->pathSeen);
    GraphCamera camera = m->canvas->camera();
    camera.setZoom(state.zoom);
    camera.lookAt(state.centre);
    m->canvas->setCamera(camera);
}

void RelationshipsPanel::placePlayer(const QRect &area) {
    m->player->setVisible(m->player->isOpen());
    if (!m->player->isOpen())
        return;
    place(*m->player, {});
    int bottom = area.height() - 16 + floatingShadow;
    if (m->pathBar->isVisible())
        bottom = m->pathBar->y() + 2 * floatingShadow - 8;
    m->player->move(16 - floatingShadow, bottom - m->player->height());
    if (m->tables->isVisible())
        m->tables->resize(m->tables->width(), std::max(0, m->player->y() + floatingShadow - 8 - m->tables->y()));
}

} // namespace hw
