// GraphCanvas: pointer and keys.
#include "panels/graph_canvas.h"

#include "drawing/graph_painter.h"
#include "drawing/style.h"
#include "panels/graph_pictures.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace hw {
namespace {

constexpr double nearby = 40; // pixels around the hand

} // namespace

GraphHit GraphCanvas::hitAt(const QPointF &at) const {
    if (!m_isLarge)
        return graphHitAt(m_theme, frame(), labels(frame()), at);
    // Only what is near the hand: looking at all of it takes longer than a hand waits.
    GraphCamera near(QRectF(at, QSizeF()).adjusted(-nearby, -nearby, nearby, nearby));
    near.setZoom(m_camera.zoom());
    near.lookAt(m_camera.toScene(at));
    const GraphPictures::Picture &shown = m_pictures->picture();
    const GraphFrame around(m_scene, m_look, near, &shown.edges);
    return graphHitAt(m_theme, around, shown.camera == m_camera ? shown.labels : GraphLabels(), at);
}

void GraphCanvas::mousePressEvent(QMouseEvent *event) {
    m_pressedAt = m_last = event->position();
    m_pressed = hitAt(m_pressedAt);
    if (event->button() == Qt::MiddleButton) {
        m_hand = Hand::Pans;
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    m_hand = m_pressed.what == GraphHit::What::Nothing && shift ? Hand::Frames : Hand::Pressed;
    if (m_pressed.what == GraphHit::What::Pin)
        emit pinChosen(m_pressed.index);
    else if (m_pressed.what == GraphHit::What::HiddenNeighbours)
        emit moreChosen(m_pressed.index, event->globalPosition().toPoint());
    else if (m_pressed.what == GraphHit::What::Node)
        setCursorNode(m_pressed.index);
}

void GraphCanvas::mouseMoveEvent(QMouseEvent *event) {
    const QPointF at = event->position();
    if (m_hand == Hand::Pressed && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance() / 2.0)
        m_hand = m_pressed.what == GraphHit::What::Node ? Hand::Drags : Hand::Pans;
    switch (m_hand) {
    case Hand::Pans:
        m_camera.pan(at - m_last);
        moved();
        break;
    case Hand::Drags: {
        const QPointF to = m_camera.toScene(at);
        const Point point{static_cast<float>(to.x()), static_cast<float>(to.y())};
        if (m_pressed.index < m_scene.nodes.size())
            m_scene.nodes[m_pressed.index].at = point;
        stale();
        emit nodeDragged(m_pressed.index, point);
        break;
    }
    case Hand::Frames: update(); break;
    case Hand::Free: hover(at); break;
    case Hand::Pressed: break;
    }
    m_last = at;
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent *event) {
    const Hand hand = std::exchange(m_hand, Hand::Free);
    if (hand == Hand::Drags) {
        const QPointF at = m_camera.toScene(event->position());
        emit nodeDropped(m_pressed.index, {static_cast<float>(at.x()), static_cast<float>(at.y())});
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
    const GraphHit hit = hitAt(event->position());
    if (hit.what == GraphHit::What::Node && event->button() == Qt::LeftButton)
        emit nodeOpened(hit.index);
}

void GraphCanvas::wheelEvent(QWheelEvent *event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps != 0) {
        m_camera.zoomAbout(event->position(), std::pow(1.2, steps));
        moved();
    }
    event->accept();
}

void GraphCanvas::hover(const QPointF &at) {
    const GraphHit hit = hitAt(at);
    const bool onNode = hit.what == GraphHit::What::Node || hit.what == GraphHit::What::Pin ||
                        hit.what == GraphHit::What::HiddenNeighbours;
    const SceneIndex node = onNode ? hit.index : noScene;
    const SceneIndex edge = hit.what == GraphHit::What::Edge ? hit.index : noScene;
    setCursor(hit.what == GraphHit::What::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (node == m_look.hovered && edge == m_look.hoveredEdge)
        return;
    m_look.hovered = node;
    m_look.hoveredEdge = edge;
    stale();
    if (hit.what == GraphHit::What::Nothing || !m_teller) {
        m_card->hide();
        return;
    }
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
    if (event->reason() == QContextMenuEvent::Mouse) {
        emit menuWanted(hitAt(event->pos()), event->globalPos());
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

/// The nearest node in that direction: what lies aside counts twice as far.
void GraphCanvas::moveCursor(QPointF direction) {
    const QPointF from = m_cursor < m_scene.nodes.size() && isUsable(m_scene.nodes[m_cursor].at)
                             ? m_camera.toScreen(m_scene.nodes[m_cursor].at)
                             : QRectF(rect()).center();
    SceneIndex best = noScene;
    double least = 0;
    for (SceneIndex i = 0; i < m_scene.nodes.size(); ++i) {
        const SceneNode &node = m_scene.nodes[i];
        if (i == m_cursor || !isUsable(node.at) || m_look.kindsOff.test(static_cast<std::size_t>(node.kind)))
            continue;
        const QPointF way = m_camera.toScreen(node.at) - from;
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const bool first = m_cursor == noScene; // then the one in the middle
        const double cost = first ? way.manhattanLength() : along + 2 * aside;
        if ((first || (along > 0 && aside < 3 * along)) && (best == noScene || cost < least)) {
            best = i;
            least = cost;
        }
    }
    if (best == noScene)
        return;
    setCursorNode(best);
    show(best);
}

void GraphCanvas::keyPressEvent(QKeyEvent *event) {
    constexpr double step = 48;
    const bool pans = event->modifiers() & Qt::ShiftModifier;
    const auto go = [&](QPointF direction) {
        if (!pans)
            return moveCursor(direction);
        m_camera.pan(-direction * step);
        moved();
    };
    switch (event->key()) {
    case Qt::Key_Left: return go({-1, 0});
    case Qt::Key_Right: return go({1, 0});
    case Qt::Key_Up: return go({0, -1});
    case Qt::Key_Down: return go({0, 1});
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
