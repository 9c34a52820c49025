// GraphCanvas: pointer and keys.
#include "panels/relationships/graph_canvas.h"

#include "drawing/graph_frame.h"
#include "drawing/paint.h"
#include "drawing/style.h"
#include "panels/relationships/graph_note_tool.h"
#include "panels/relationships/graph_pictures.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double nearby = 40; // pixels around the hand
constexpr Qt::MouseButtons handButtons = Qt::LeftButton | Qt::MiddleButton;

bool isWheelOfTouchpad(const QWheelEvent &event) {
    const QPointingDevice *device = event.pointingDevice();
    return (device != nullptr && device->type() == QInputDevice::DeviceType::TouchPad) ||
           (!event.pixelDelta().isNull() && event.phase() != Qt::NoScrollPhase);
}

} // namespace

GraphCanvas::GraphCanvas(const Theme &theme, QWidget *parent)
    : GraphView(theme, parent)
    , m_card(new HoverCard(theme, this))
    , m_notes(new GraphNoteTool({theme, m_scene, m_look, m_camera}, this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Graph of relationships; the same as a table: T"));
    connect(m_notes, &GraphNoteTool::stale, this, &GraphCanvas::stale);
    connect(m_notes, &GraphNoteTool::nodesTaken, this, &GraphCanvas::nodesTaken);
    connect(m_notes, &GraphNoteTool::nodesDragged, this, &GraphCanvas::nodesDragged);
    connect(m_notes, &GraphNoteTool::nodesPutBack, this, &GraphCanvas::nodesPutBack);
    // What a person draws and moves stays under the hand.
    connect(m_notes, &GraphNoteTool::drawn, this, &GraphCanvas::stopFollowing);
    connect(m_notes, &GraphNoteTool::changed, this, &GraphCanvas::stopFollowing);
}

void GraphCanvas::sceneComes(const GraphScene &next) {
    m_cursorObject = m_cursor < m_scene.nodes.size() ? m_scene.nodes[m_cursor].object : ObjectIndex();
    if (m_hand != Hand::Drags || !m_carry.carryOver(m_scene, next))
        m_hand = Hand::Free;
}

void GraphCanvas::sceneCame() {
    m_cursor = noScene;
    for (SceneIndex i = 0; m_cursorObject.isValid() && i < m_scene.nodes.size(); ++i)
        if (m_scene.nodes[i].object == m_cursorObject)
            m_cursor = i;
    m_look.cursor = m_cursor != noScene && focusIsVisible(*this) ? m_cursor : noScene;
    m_notes->sceneChanged();
}

bool GraphCanvas::keepInHand() {
    if (m_hand == Hand::Drags)
        for (const NodeMove &move : m_carry.movedTo(m_camera.toScene(m_last)))
            m_scene.nodes[move.node].at = move.to;
    return m_hand != Hand::Free;
}

void GraphCanvas::paintAbove(QPainter &p) {
    m_notes->paint(p);
    if (m_hand == Hand::Frames) {
        const QRectF box = QRectF(m_pressedAt, m_last).normalized();
        QColor wash = m_theme.color("accent.default");
        wash.setAlphaF(0.10F);
        p.fillRect(box, wash);
        paint::roundedRect(p, box, 2, {}, m_theme.color("accent.default"));
    }
    if (focusIsVisible(*this) && m_cursor == noScene && m_notes->selected() == noScene)
        paint::focusRing(p, m_theme, QRectF(rect()).adjusted(1, 1, -1, -1), 4);
}

GraphHit GraphCanvas::hitAt(const QPointF &at) const {
    if (!isLarge())
        return graphHitAt(m_theme, frame(), labels(), at);
    // Only what is near the hand: looking at all of it takes longer than a hand waits.
    GraphCamera near(QRectF(at, QSizeF()).adjusted(-nearby, -nearby, nearby, nearby));
    near.setZoom(m_camera.zoom());
    near.lookAt(m_camera.toScene(at));
    const GraphPictures::Picture &shown = pictures().picture();
    const GraphFrame around(m_scene, m_look, near, &shown.edges);
    return graphHitAt(m_theme, around, shown.camera == m_camera ? shown.labels : GraphLabels(), at);
}

/// What the hand has just been shown counts, even when pointing at its label has moved that away.
GraphHit GraphCanvas::pointedAt(const QPointF &at) const {
    const GraphHit hit = hitAt(at);
    const bool misses = hit.what == GraphHit::What::Nothing || hit.what == GraphHit::What::Edge;
    if (misses && m_look.hovered != noScene &&
        (at - m_hoveredAt).manhattanLength() <= QApplication::startDragDistance())
        return {GraphHit::What::Node, m_look.hovered};
    return hit;
}

void GraphCanvas::mousePressEvent(QMouseEvent *event) {
    if (m_hand != Hand::Free)
        return; // a second button changes nothing of what the first one does
    m_pressedAt = m_last = event->position();
    m_carry.press(m_camera.toScene(m_pressedAt));
    m_pressed = pointedAt(m_pressedAt);
    if (event->button() == Qt::MiddleButton) {
        m_hand = Hand::Pans;
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (m_notes->press(m_pressedAt, m_pressed)) {
        m_hand = Hand::Notes;
        return;
    }
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    m_hand = m_pressed.what == GraphHit::What::Nothing && shift ? Hand::Frames : Hand::Pressed;
    if (m_pressed.what == GraphHit::What::Pin)
        m_pressed.what = GraphHit::What::Node; // a second click within a moment lets it go
    if (m_pressed.what == GraphHit::What::HiddenNeighbours) {
        m_hand = Hand::Free; // a menu may open, and it gets the release
        emit moreChosen(m_pressed.index, event->globalPosition().toPoint());
    } else if (m_pressed.what == GraphHit::What::Node) {
        setCursorNode(m_pressed.index);
    }
}

bool GraphCanvas::isCarrying() const { return m_hand == Hand::Drags || m_notes->isCarrying(); }

void GraphCanvas::dragNodes(const QPointF &at) {
    const std::vector<NodeMove> moves = m_carry.movedTo(m_camera.toScene(at));
    for (const NodeMove &move : moves)
        m_scene.nodes[move.node].at = move.to;
    stale();
    emit nodesDragged(moves);
}

/// Everything where it was before the drag.
void GraphCanvas::putBack() {
    m_hand = Hand::Free;
    for (const NodeMove &taken : m_carry.taken())
        m_scene.nodes[taken.node].at = taken.to;
    stale();
    emit nodesPutBack(m_carry.taken());
}

void GraphCanvas::mouseMoveEvent(QMouseEvent *event) {
    if (m_hand != Hand::Free && !(event->buttons() & handButtons))
        mouseReleaseEvent(event); // somebody else, such as a menu, was told of the release
    const QPointF at = event->position();
    if (m_hand == Hand::Pressed && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance() / 2.0) {
        m_hand = m_pressed.what == GraphHit::What::Node ? Hand::Drags : Hand::Pans;
        m_carry.take(m_scene, m_look, m_pressed.index);
        if (m_hand == Hand::Drags)
            emit nodesTaken();
    }
    switch (m_hand) {
    case Hand::Pans:
        m_camera.pan(at - m_last);
        moved();
        break;
    case Hand::Drags: dragNodes(at); break;
    case Hand::Notes: m_notes->drag(at, event->modifiers()); break;
    case Hand::Frames: update(); break;
    case Hand::Free: hover(at); break;
    case Hand::Pressed: break;
    }
    m_last = at;
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent *event) {
    if (event->buttons() & handButtons)
        return;
    const Hand hand = std::exchange(m_hand, Hand::Free);
    if (hand == Hand::Drags) {
        emit nodesDropped(m_carry.movedTo(m_camera.toScene(event->position())));
    } else if (hand == Hand::Notes) {
        m_notes->release(event->position(), event->modifiers());
        hover(event->position());
    } else if (hand == Hand::Frames) {
        emit nodesChosen(nodesIn(frame(), QRectF(m_pressedAt, event->position()).normalized()));
        update();
    } else if (hand == Hand::Pressed) {
        if (m_pressed.what == GraphHit::What::Node)
            emit nodeChosen(m_pressed.index, event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
        else if (m_pressed.what == GraphHit::What::Edge)
            emit edgeChosen(m_pressed.index);
        else if (m_pressed.what == GraphHit::What::Nothing)
            emit groundChosen();
    }
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    const GraphHit hit = pointedAt(event->position());
    if (hit.what == GraphHit::What::Node)
        emit nodeOpened(hit.index);
    else if (hit.what == GraphHit::What::Pin)
        emit pinChosen(hit.index);
    else if (hit.what == GraphHit::What::Note)
        emit m_notes->editWanted(hit.index);
}

/// Two fingers pan, a wheel zooms; Ctrl zooms with both, Shift pans sideways with both.
void GraphCanvas::wheelEvent(QWheelEvent *event) {
    event->accept();
    const QPoint angle = event->angleDelta();
    const bool fingers = isWheelOfTouchpad(*event);
    const QPointF way = fingers && !event->pixelDelta().isNull() ? QPointF(event->pixelDelta()) : QPointF(angle) / 2;
    if (event->modifiers() & Qt::ControlModifier || (!fingers && !(event->modifiers() & Qt::ShiftModifier))) {
        if (angle.y() == 0)
            return;
        m_camera.zoomAbout(event->position(), std::pow(1.2, angle.y() / 120.0));
    } else if (event->modifiers() & Qt::ShiftModifier) {
        m_camera.pan({way.x() != 0 ? way.x() : way.y(), 0}); // some systems turn the wheel themselves
    } else {
        m_camera.pan(way);
    }
    moved();
    // What is in the hand goes on lying where the hand is.
    if (m_hand == Hand::Drags)
        dragNodes(m_last);
    else if (m_hand == Hand::Notes)
        m_notes->drag(m_last, event->modifiers());
}

bool GraphCanvas::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && (m_notes->wantsEscape() || m_hand == Hand::Drags) &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept(); // not the window's
    if (event->type() != QEvent::NativeGesture)
        return QWidget::event(event);
    const auto *gesture = static_cast<QNativeGestureEvent *>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture)
        m_camera.zoomAbout(gesture->position(), std::max(0.2, 1 + gesture->value()));
    else if (gesture->gestureType() == Qt::PanNativeGesture)
        m_camera.pan(gesture->delta());
    else
        return QWidget::event(event);
    moved();
    return true;
}

/// Notes are further stops of the Tab key; after the last it goes on to the next part of the view.
bool GraphCanvas::focusNextPrevChild(bool next) {
    if (!hasFocus() || !m_notes->step(next)) // the editor on it asks, too
        return QWidget::focusNextPrevChild(next);
    m_look.cursor = m_cursor = noScene;
    const QRectF note = extentOf(m_scene.notes[m_notes->selected()]);
    if (!m_camera.seen().intersects(note.adjusted(-1, -1, 1, 1))) {
        m_camera.lookAt(note.center());
        moved();
    }
    stale();
    return true;
}

void GraphCanvas::hover(const QPointF &at) {
    const GraphHit hit = hitAt(at);
    const auto shape = m_notes->cursorAt(at, hit);
    const bool onNode = hit.what == GraphHit::What::Node || hit.what == GraphHit::What::Pin ||
                        hit.what == GraphHit::What::HiddenNeighbours;
    const SceneIndex node = onNode ? hit.index : noScene;
    const SceneIndex edge = hit.what == GraphHit::What::Edge ? hit.index : noScene;
    setCursor(shape ? *shape : hit.what == GraphHit::What::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (node == m_look.hovered && edge == m_look.hoveredEdge)
        return;
    m_look.hovered = node;
    m_look.hoveredEdge = edge;
    m_hoveredAt = at;
    stale();
    if (hit.what == GraphHit::What::Nothing || hit.what == GraphHit::What::Note || !m_teller)
        return m_card->hide();
    const HoverCard::Content content = m_teller(hit);
    if (content.title.isEmpty())
        return m_card->hide();
    QRectF mark(at - QPointF(8, 8), QSizeF(16, 16));
    if (node != noScene)
        mark = QRectF(m_camera.toScreen(m_scene.nodes[node].at) - QPointF(18, 18), QSizeF(36, 36));
    m_card->showFor(mark.toRect(), at.toPoint(), content);
}

void GraphCanvas::leaveEvent(QEvent *) {
    m_look.hovered = m_look.hoveredEdge = noScene;
    stale();
}

void GraphCanvas::contextMenuEvent(QContextMenuEvent *event) {
    if (m_hand != Hand::Free)
        return; // the menu would get the release, and what is in the hand would stay there
    if (event->reason() == QContextMenuEvent::Mouse) {
        emit menuWanted(hitAt(event->pos()), event->globalPos());
    } else if (m_notes->selected() < m_scene.notes.size()) {
        const SceneNote &note = m_scene.notes[m_notes->selected()];
        const QPointF at = noteWordsRect(m_theme, note, m_camera).center();
        emit menuWanted({GraphHit::What::Note, m_notes->selected()}, mapToGlobal(at.toPoint()));
    } else if (m_cursor < m_scene.nodes.size()) {
        const QPointF at = m_camera.toScreen(m_scene.nodes[m_cursor].at);
        emit menuWanted({GraphHit::What::Node, m_cursor}, mapToGlobal(at.toPoint()));
    }
}

void GraphCanvas::setCursorNode(SceneIndex node) {
    m_cursor = node;
    m_look.cursor = node != noScene && focusIsVisible(*this) ? node : noScene;
    stale();
    emit cursorMoved(node);
}

void GraphCanvas::goTo(SceneIndex node) {
    if (node == noScene)
        return;
    setCursorNode(node);
    show(node);
}

void GraphCanvas::keyPressEvent(QKeyEvent *event) {
    if (m_notes->key(*event))
        return;
    if (event->key() == Qt::Key_Escape && m_hand == Hand::Drags)
        return putBack();
    constexpr double step = 48;
    const bool pans = event->modifiers() & Qt::ShiftModifier;
    const auto go = [&](QPointF direction) {
        if (!pans)
            return goTo(nodeTowards(m_scene, m_look, m_camera, m_cursor, direction));
        m_camera.pan(-direction * step);
        moved();
    };
    // While a path is shown, these step through the paths (design system 12.2).
    const bool isPathsOwn =
        !pans && !m_look.pathNodes.empty() && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right);
    if (isPathsOwn)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Left: return go({-1, 0});
    case Qt::Key_Right: return go({1, 0});
    case Qt::Key_Up: return go({0, -1});
    case Qt::Key_Down: return go({0, 1});
    case Qt::Key_PageDown: return goTo(nodeAfter(m_scene, m_look, m_cursor, 1));
    case Qt::Key_PageUp: return goTo(nodeAfter(m_scene, m_look, m_cursor, -1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor != noScene)
            return emit nodeOpened(m_cursor);
        break;
    case Qt::Key_Space:
        if (m_cursor != noScene)
            return emit nodeChosen(m_cursor, event->modifiers() & Qt::ControlModifier);
        break;
    default: break;
    }
    event->ignore(); // the panel's keys
}

void GraphCanvas::focusInEvent(QFocusEvent *) {
    m_look.cursor = focusIsVisible(*this) ? m_cursor : noScene;
    stale();
}

void GraphCanvas::focusOutEvent(QFocusEvent *) {
    m_look.cursor = noScene;
    stale();
}

} // namespace hw
