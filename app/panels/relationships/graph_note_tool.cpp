#include "panels/relationships/graph_note_tool.h"

#include "drawing/graph_frame.h"
#include "drawing/graph_notes.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hw {
namespace {

constexpr QSizeF usualText(200, 32), usualFrame(280, 180); // pixels
constexpr double usualArrow = 120;                         // pixels
constexpr double keyStep = 8, smallStep = 1;               // scene units
constexpr double leastDrawn = 16;                          // pixels: below, it was a click

QPointF pointOf(Point p) { return {double(p.x), double(p.y)}; }
Point pointOf(const QPointF &p) { return {static_cast<float>(p.x()), static_cast<float>(p.y())}; }

/// The end of a line in one of eight directions.
QPointF straightened(const QPointF &from, const QPointF &to) {
    const QPointF way = to - from;
    constexpr double eighth = std::numbers::pi / 4;
    const double angle = std::round(std::atan2(way.y(), way.x()) / eighth) * eighth;
    return from + QPointF(std::cos(angle), std::sin(angle)) * std::hypot(way.x(), way.y());
}

Qt::CursorShape shapeOf(NoteHandle handle) {
    switch (handle) {
    case NoteHandle::TopLeft:
    case NoteHandle::BottomRight: return Qt::SizeFDiagCursor;
    case NoteHandle::TopRight:
    case NoteHandle::BottomLeft: return Qt::SizeBDiagCursor;
    case NoteHandle::Top:
    case NoteHandle::Bottom: return Qt::SizeVerCursor;
    case NoteHandle::Left:
    case NoteHandle::Right: return Qt::SizeHorCursor;
    default: return Qt::CrossCursor;
    }
}

} // namespace

GraphNoteTool::GraphNoteTool(const On &on, QObject *parent)
    : QObject(parent)
    , m_on(on) {}

void GraphNoteTool::arm(std::optional<Form> form) {
    if (form == m_armed)
        return;
    m_armed = form;
    giveBack();
    emit armedChanged();
    emit stale();
}

void GraphNoteTool::select(SceneIndex note) {
    if (note == m_on.look.selectedNote)
        return;
    m_on.look.selectedNote = note;
    emit selectionChanged();
    emit stale();
}

bool GraphNoteTool::press(const QPointF &at, const GraphHit &hit) {
    m_pressed = m_on.camera.toScene(at);
    if (m_armed) {
        m_hand = Hand::Draws;
        return true;
    }
    const auto &notes = m_on.scene.notes;
    m_handle =
        selected() < notes.size() ? noteHandleAt(m_on.theme, notes[selected()], m_on.camera, at) : NoteHandle::None;
    const bool onNote = hit.what == GraphHit::What::Note && hit.index < notes.size();
    if (m_handle == NoteHandle::None && !onNote) {
        select(noScene);
        return false;
    }
    if (m_handle == NoteHandle::None)
        select(hit.index);
    m_hand = m_handle == NoteHandle::None ? Hand::Holds : Hand::Resizes;
    take(selected());
    return true;
}

/// A frame takes along what lies in it: nodes by their centres, notes that are wholly inside.
void GraphNoteTool::take(SceneIndex note) {
    m_taken = {{note, m_on.scene.notes[note]}};
    m_inside.clear();
    if (m_on.scene.notes[note].form != Form::Frame || m_hand == Hand::Resizes)
        return;
    const QRectF box = m_on.scene.notes[note].box.normalized();
    for (SceneIndex i = 0; i < m_on.scene.notes.size(); ++i)
        if (i != note && isDrawable(m_on.scene.notes[i]) && box.contains(extentOf(m_on.scene.notes[i])))
            m_taken.push_back({i, m_on.scene.notes[i]});
    for (SceneIndex i = 0; i < m_on.scene.nodes.size(); ++i) {
        const SceneNode &node = m_on.scene.nodes[i];
        if (isUsable(node.at) && !m_on.look.kindsOff.test(static_cast<std::size_t>(node.kind)) &&
            box.contains(pointOf(node.at)))
            m_inside.push_back({i, node.at});
    }
}

std::vector<NodeMove> GraphNoteTool::along(const QPointF &by) const {
    std::vector<NodeMove> moves = m_inside;
    for (NodeMove &move : moves)
        move.to = move.to + pointOf(by);
    return moves;
}

std::vector<SceneIndex> GraphNoteTool::takenNotes() const {
    std::vector<SceneIndex> notes;
    for (const Taken &taken : m_taken)
        notes.push_back(taken.index);
    return notes;
}

std::vector<NodeMove> GraphNoteTool::showMove(const QPointF &by) {
    for (const Taken &taken : m_taken)
        m_on.scene.notes[taken.index] =
            m_handle == NoteHandle::None ? moved(taken.was, by) : resized(taken.was, m_handle, by);
    const std::vector<NodeMove> nodes = along(by);
    for (const NodeMove &move : nodes)
        m_on.scene.nodes[move.node].at = move.to;
    emit stale();
    return nodes;
}

void GraphNoteTool::applyMove(const QPointF &by) {
    if (const std::vector<NodeMove> nodes = showMove(by); !nodes.empty())
        emit nodesDragged(nodes);
}

void GraphNoteTool::giveBack() {
    if (m_hand == Hand::Moves || m_hand == Hand::Resizes)
        showMove({});
    const bool carried = m_hand == Hand::Moves;
    m_hand = Hand::Free;
    m_new.reset();
    m_taken.clear();
    const std::vector<NodeMove> nodes = std::exchange(m_inside, {});
    emit stale();
    if (carried && !nodes.empty())
        emit nodesPutBack(nodes);
}

SceneNote GraphNoteTool::drawing(const QPointF &from, const QPointF &to, bool straight) const {
    const QPointF start = m_on.camera.toScene(from);
    const QPointF end = straight ? straightened(start, m_on.camera.toScene(to)) : m_on.camera.toScene(to);
    SceneNote note;
    note.form = m_armed.value_or(Form::Text);
    note.from = start;
    note.to = end;
    note.box = QRectF(start, end).normalized();
    return note;
}

void GraphNoteTool::drag(const QPointF &at, Qt::KeyboardModifiers with) {
    const QPointF pressedAt = m_on.camera.toScreen(m_pressed); // elsewhere than it was, when a wheel has zoomed since
    const bool began = (at - pressedAt).manhattanLength() >= QApplication::startDragDistance() / 2.0;
    if (m_hand == Hand::Draws && (began || m_new)) {
        m_new = drawing(pressedAt, at, m_armed == Form::Arrow && (with & Qt::ShiftModifier));
        emit stale();
    }
    if (m_hand == Hand::Holds && began) {
        m_hand = Hand::Moves;
        if (!m_inside.empty())
            emit nodesTaken();
    }
    if (m_hand != Hand::Moves && m_hand != Hand::Resizes)
        return;
    QPointF by = m_on.camera.toScene(at) - m_pressed;
    if (m_hand == Hand::Resizes && (with & Qt::ShiftModifier) && m_taken.front().was.form == Form::Arrow) {
        const SceneNote &was = m_taken.front().was;
        const bool head = m_handle == NoteHandle::To;
        by = straightened(head ? was.from : was.to, (head ? was.to : was.from) + by) - (head ? was.to : was.from);
    }
    applyMove(by);
}

void GraphNoteTool::release(const QPointF &at, Qt::KeyboardModifiers with) {
    drag(at, with);
    const Hand hand = std::exchange(m_hand, Hand::Free);
    if (hand == Hand::Draws) {
        SceneNote note = m_new.value_or(drawing(at, at, false));
        m_new.reset();
        // A click draws a text or a frame of the usual size, and no arrow.
        const double pixel = 1 / m_on.camera.zoom();
        if (note.form == Form::Text)
            note.box.setSize({note.box.width() < leastDrawn * pixel ? usualText.width() * pixel : note.box.width(),
                              usualText.height() * pixel});
        if (note.form == Form::Frame && std::min(note.box.width(), note.box.height()) < leastDrawn * pixel)
            note.box.setSize(usualFrame * pixel);
        if (note.form == Form::Arrow && QLineF(note.from, note.to).length() < leastDrawn * pixel)
            return emit stale();
        arm(std::nullopt);
        emit drawn(note);
    } else if (hand == Hand::Moves || hand == Hand::Resizes) {
        const SceneNote &now = m_on.scene.notes[m_taken.front().index], &was = m_taken.front().was;
        const QPointF by = m_handle == NoteHandle::None ? extentOf(now).topLeft() - extentOf(was).topLeft() : QPointF();
        if (extentOf(now) != extentOf(was) || now.to != was.to)
            emit changed(takenNotes(), along(by), false);
    }
    m_taken.clear();
    m_inside.clear();
    emit stale();
}

bool GraphNoteTool::nudge(const QPointF &direction, Qt::KeyboardModifiers with) {
    if (with & ~(Qt::ShiftModifier | Qt::ControlModifier | Qt::KeypadModifier))
        return false;
    const QPointF by = direction * (with & Qt::ShiftModifier ? smallStep : keyStep);
    const bool grows = with & Qt::ControlModifier;
    const bool isArrow = m_on.scene.notes[selected()].form == Form::Arrow;
    m_handle = !grows ? NoteHandle::None : isArrow ? NoteHandle::To : NoteHandle::BottomRight;
    m_hand = grows ? Hand::Resizes : Hand::Moves;
    take(selected());
    applyMove(by);
    m_hand = Hand::Free;
    emit changed(takenNotes(), along(by), true);
    return true;
}

bool GraphNoteTool::drawInTheMiddle() {
    const QPointF middle = m_on.camera.viewport().center();
    SceneNote note = drawing(middle, middle, false);
    const double pixel = 1 / m_on.camera.zoom();
    const QSizeF size = (note.form == Form::Frame ? usualFrame : usualText) * pixel;
    note.box = QRectF(note.from - QPointF(size.width(), size.height()) / 2, size);
    note.from -= QPointF(usualArrow * pixel / 2, 0);
    note.to += QPointF(usualArrow * pixel / 2, 0);
    arm(std::nullopt);
    emit drawn(note);
    return true;
}

bool GraphNoteTool::key(const QKeyEvent &event) {
    const int key = event.key();
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape) {
        const bool had = wantsEscape();
        if (m_hand != Hand::Free)
            giveBack();
        else if (m_armed)
            arm(std::nullopt);
        else
            select(noScene);
        return had;
    }
    if (m_armed && enters)
        return drawInTheMiddle();
    if (selected() >= m_on.scene.notes.size() || m_hand != Hand::Free)
        return false;
    switch (key) {
    case Qt::Key_Left: return nudge({-1, 0}, event.modifiers());
    case Qt::Key_Right: return nudge({1, 0}, event.modifiers());
    case Qt::Key_Up: return nudge({0, -1}, event.modifiers());
    case Qt::Key_Down: return nudge({0, 1}, event.modifiers());
    case Qt::Key_Delete:
    case Qt::Key_Backspace: emit removeWanted(selected()); return true;
    default: break;
    }
    if (!enters && key != Qt::Key_F2)
        return false;
    emit editWanted(selected());
    return true;
}

bool GraphNoteTool::step(bool forwards) {
    const auto count = static_cast<SceneIndex>(m_on.scene.notes.size());
    if (count == 0 || m_hand != Hand::Free)
        return false;
    const bool none = selected() >= count;
    if (none ? !forwards : selected() == (forwards ? count - 1 : 0)) {
        select(noScene);
        return false;
    }
    select(none ? 0 : forwards ? selected() + 1 : selected() - 1);
    return true;
}

std::optional<Qt::CursorShape> GraphNoteTool::cursorAt(const QPointF &at, const GraphHit &hit) const {
    if (m_armed)
        return m_armed == Form::Text ? Qt::IBeamCursor : Qt::CrossCursor;
    if (selected() < m_on.scene.notes.size())
        if (const NoteHandle handle = noteHandleAt(m_on.theme, m_on.scene.notes[selected()], m_on.camera, at);
            handle != NoteHandle::None)
            return shapeOf(handle);
    return hit.what == GraphHit::What::Note ? std::optional(Qt::SizeAllCursor) : std::nullopt;
}

void GraphNoteTool::sceneChanged() {
    m_hand = Hand::Free;
    m_new.reset();
    m_taken.clear();
    m_inside.clear();
    if (selected() != noScene && selected() >= m_on.scene.notes.size())
        select(noScene);
}

void GraphNoteTool::paint(QPainter &p) const {
    if (m_new) {
        GraphScene scene;
        scene.notes.push_back(*m_new);
        GraphLook look;
        look.selectedNote = 0;
        const GraphFrame frame(scene, look, m_on.camera);
        paintFrames(p, m_on.theme, frame);
        paintNotes(p, m_on.theme, frame);
    }
    if (selected() < m_on.scene.notes.size())
        paintNoteHandles(p, m_on.theme, m_on.scene.notes[selected()], m_on.camera);
}

} // namespace hw
