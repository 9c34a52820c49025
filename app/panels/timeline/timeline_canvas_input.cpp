// TimelineCanvas: pointer and keys.
#include "panels/timeline/timeline_canvas.h"

#include "drawing/timeline_edges.h"

#include "drawing/style.h"
#include "drawing/timeline_painter.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

using What = TimelineHit::What;

constexpr double zoomStep = 1.2;
constexpr double month = 30.44; // days

} // namespace

void TimelineCanvas::mousePressEvent(QMouseEvent *event) {
    m_wanted = {};
    m_pressedAt = m_last = event->position();
    m_pressed = frame().hitAt(m_pressedAt);
    if (event->button() == Qt::MiddleButton) {
        m_hand = Hand::Pans;
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool brushes = m_pressed.what == What::Axis || (m_pressed.what == What::Plot && shift);
    m_hand = brushes ? Hand::Brushes : Hand::Pressed;
    if (m_pressed.what == What::Mark)
        setCursorMark(m_pressed.index, layout().marks()[m_pressed.index].lane);
    else if (m_pressed.what == What::Lane)
        setCursorMark(noMark, m_pressed.index);
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent *event) {
    const QPointF at = event->position();
    if (m_hand == Hand::Pressed &&
        (m_pressed.what == What::Plot || m_pressed.what == What::Mark || m_pressed.what == What::Nothing) &&
        (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance() / 2.0)
        m_hand = Hand::Pans;
    switch (m_hand) {
    case Hand::Pans:
        setWindow(frame().scale().panned(at.x() - m_last.x()));
        setScroll(scroll() - (at.y() - m_last.y()));
        setCursor(Qt::ClosedHandCursor);
        break;
    case Hand::Brushes: update(); break;
    case Hand::Free: hover(at); break;
    case Hand::Pressed: break;
    }
    m_last = at;
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent *event) {
    const Hand hand = std::exchange(m_hand, Hand::Free);
    m_last = event->position();
    unsetCursor();
    update();
    if (hand == Hand::Brushes) {
        if (std::abs(m_last.x() - m_pressedAt.x()) >= QApplication::startDragDistance())
            emit periodChosen(brushed());
    } else if (hand == Hand::Pressed) {
        choose(m_pressed, event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier),
               event->globalPosition().toPoint());
    }
}

void TimelineCanvas::choose(const TimelineHit &hit, bool extend, const QPoint &globalPos) {
    switch (hit.what) {
    case What::Mark:
        if (layout().marks()[hit.index].shape == TimelineMark::Shape::More)
            return emit eventsListed(eventsOf(hit.index));
        return emit eventsChosen(eventsOf(hit.index), extend);
    case What::Lane: return emit laneChosen(hit.index, extend);
    case What::Fold: return emit foldWanted(hit.index);
    case What::Chip: return emit notesChosen(frame().chips()[hit.index].notes, globalPos);
    case What::Before:
    case What::After: return goElsewhere(hit.index, hit.what == What::After);
    case What::Outside: return setWindow(m_domain);
    case What::Plot:
    case What::Nothing: return emit groundChosen();
    case What::Axis: break;
    }
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    const TimelineHit hit = frame().hitAt(event->position());
    if (hit.what == What::Lane)
        return emit laneOpened(hit.index);
    if (hit.what != What::Mark || layout().marks()[hit.index].shape == TimelineMark::Shape::More)
        return;
    const TimelineMark &mark = layout().marks()[hit.index];
    if (mark.count == 1)
        return emit eventOpened(layout().itemOf(mark).event);
    // So close that they part: the two that are farthest from each other stand at the edges of a third of the window.
    DayNumber first = noDayFirst, last = noDayLast;
    for (std::size_t i = 0; i < mark.count; ++i) {
        first = std::min(first, layout().itemOf(mark, i).days.at);
        last = std::max(last, layout().itemOf(mark, i).days.at);
    }
    const double reach = std::max(4.0, double(last - first));
    setWindow({first - reach, last + 1 + reach});
}

void TimelineCanvas::wheelEvent(QWheelEvent *event) {
    m_wanted = {};
    const QPoint turn = event->angleDelta();
    const bool onPlot = event->position().x() >= TimelineFrame::plotOf(m_theme, area()).left();
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (turn.x() != 0 || shift) { // sideways, by wheel or by a touch pad
        const double steps = (turn.x() != 0 ? turn.x() : turn.y()) / 120.0;
        setWindow(frame().scale().panned(steps * 60));
    } else if (onPlot || event->modifiers() & Qt::ControlModifier) {
        setWindow(frame().scale().zoomedAbout(event->position().x(), std::pow(zoomStep, turn.y() / 120.0)));
    } else {
        setScroll(scroll() - turn.y() / 120.0 * 3 * m_bar->singleStep());
    }
    event->accept();
}

void TimelineCanvas::hover(const QPointF &at) {
    const TimelineHit hit = frame().hitAt(at);
    const bool clickable = hit.what != What::Nothing && hit.what != What::Plot && hit.what != What::Axis;
    setCursor(clickable ? Qt::PointingHandCursor : hit.what == What::Axis ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (hit == m_hovered)
        return;
    m_hovered = hit;
    update();
}

void TimelineCanvas::tellAt(const QPoint &at) {
    const TimelineFrame now = frame();
    const TimelineHit hit = now.hitAt(at);
    if (!m_teller || m_hand != Hand::Free)
        return;
    const HoverCard::Content content = m_teller(hit);
    if (content.title.isEmpty())
        return m_card->hide();
    QRectF mark(at - QPoint(8, 8), QSizeF(16, 16));
    if (hit.what == What::Mark) {
        const TimelineMark &it = layout().marks()[hit.index];
        const QPointF middle = now.middleOf(it);
        mark = it.shape == TimelineMark::Shape::Diamond ? QRectF(middle - QPointF(12, 12), QSizeF(24, 24))
                                                        : now.rectOf(it).intersected(now.plot());
    } else if (hit.what == What::Chip) {
        mark = now.chips()[hit.index].rect;
    } else if (hit.what == What::Lane || hit.what == What::Fold) {
        mark = now.headerRect(hit.index);
    }
    m_card->showFor(mark.toRect(), at, content);
}

bool TimelineCanvas::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) { // after the pointer has rested
        tellAt(static_cast<QHelpEvent *>(event)->pos());
        return true;
    }
    return QWidget::event(event);
}

void TimelineCanvas::leaveEvent(QEvent *) {
    m_hovered = {};
    update();
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent *event) {
    const TimelineFrame now = frame();
    if (event->reason() == QContextMenuEvent::Mouse)
        return emit menuWanted(now.hitAt(event->pos()), event->globalPos());
    if (m_cursor != noMark)
        emit menuWanted({What::Mark, m_cursor},
                        mapToGlobal(now.rectOf(layout().marks()[m_cursor]).intersected(now.plot()).center().toPoint()));
    else if (m_cursorLane != noMark)
        emit menuWanted({What::Lane, m_cursorLane}, mapToGlobal(now.headerRect(m_cursorLane).center().toPoint()));
}

void TimelineCanvas::setCursorMark(std::uint32_t mark, std::uint32_t lane) {
    m_cursor = mark;
    m_cursorLane = lane;
    m_stepped = {};
    update();
    emit cursorMoved(mark, lane);
}

/// To what the hint at the edge of the lane names.
void TimelineCanvas::goElsewhere(std::uint32_t lane, bool after) {
    const LaneElsewhere found = elsewhereOf(frame(), lane);
    const auto &day = after ? found.after : found.before;
    if (day)
        panBy(*day + 0.5 - (m_window.from + m_window.to) / 2);
}

/// Where Right leads from the header of a lane: to its first mark in view; where none is, to the next one after the
/// window, else to the last one before it.
std::int64_t TimelineCanvas::firstFromHeader(std::uint32_t lane) const {
    const auto marks = layout().marksOf(lane);
    const double from = m_window.from * layout().dayWidth();
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (!TimelineLayout::hasDays(marks[i]) || marks[i].right > from)
            return std::int64_t(i);
    return std::int64_t(marks.size()) - 1;
}

/// Along the marks of the lane; before the first one stands its header.
void TimelineCanvas::moveInLane(int by) {
    if (m_scene.lanes.empty())
        return;
    if (m_cursorLane == noMark)
        m_cursorLane = frame().lanesInView().first;
    const auto marks = layout().marksOf(m_cursorLane);
    const std::uint32_t first = layout().firstMarkOf(m_cursorLane);
    std::int64_t at = m_cursor == noMark ? -1 : std::int64_t(m_cursor) - first;
    if (m_cursor == noMark && by == 1)
        at = firstFromHeader(m_cursorLane) - 1;
    at = std::clamp<std::int64_t>(at + by, -1, std::int64_t(marks.size()) - 1);
    const std::uint32_t mark = at < 0 ? noMark : first + std::uint32_t(at);
    setCursorMark(mark, m_cursorLane);
    if (mark != noMark)
        show(mark);
}

/// To the lane above or below: to the mark that is nearest in time there.
void TimelineCanvas::moveToLane(int by) {
    if (m_scene.lanes.empty())
        return;
    const auto lanes = std::int64_t(m_scene.lanes.size());
    const std::int64_t from = m_cursorLane == noMark ? (by > 0 ? -1 : lanes) : std::int64_t(m_cursorLane);
    const auto lane = std::uint32_t(std::clamp<std::int64_t>(from + by, 0, lanes - 1));
    std::uint32_t mark = noMark;
    if (m_cursor != noMark) {
        const double at = layout().marks()[m_cursor].at;
        double least = 1e18;
        for (std::uint32_t i = 0; i < layout().marksOf(lane).size(); ++i)
            if (const double away = std::abs(layout().marksOf(lane)[i].at - at); away < least) {
                least = away;
                mark = layout().firstMarkOf(lane) + i;
            }
    }
    setCursorMark(mark, lane);
    if (mark != noMark)
        return show(mark);
    showLane(lane);
}

void TimelineCanvas::stepInTime(int by) {
    if (m_scene.isEmpty())
        return;
    const auto &items = m_scene.timeline->items;
    const auto dated = std::int64_t(items.size()) - m_scene.timeline->undated;
    if (dated <= 0)
        return;
    std::int64_t at = by > 0 ? -1 : dated;
    if (m_cursor != noMark) {
        const ObjectIndex event = m_stepped.isValid() ? m_stepped : layout().itemOf(layout().marks()[m_cursor]).event;
        at = std::find_if(items.begin(), items.end(), [&](const TimelineItem &i) { return i.event == event; }) -
             items.begin();
    } else { // from where the window begins, or ends
        const double day = by > 0 ? m_window.from : m_window.to;
        const auto after = std::partition_point(items.begin(), items.begin() + dated,
                                                [&](const TimelineItem &i) { return i.days.first < day; });
        at = after - items.begin() - (by > 0 ? 1 : 0);
    }
    at = std::clamp<std::int64_t>(at + by, 0, dated - 1);
    const std::uint32_t mark = layout().markOf(items[std::size_t(at)].event);
    if (mark == noMark)
        return;
    setCursorMark(mark, layout().marks()[mark].lane);
    show(mark);
    m_stepped = items[std::size_t(at)].event;
    emit eventsChosen({m_stepped}, false);
}

void TimelineCanvas::stepInContext(int by) {
    const auto &notes = m_scene.notes;
    if (notes.empty())
        return;
    const auto markOf = [&](const TimelineScene::Note &note) { return m_scene.timeline->context[note.context]; };
    const auto placeOf = [&](const auto &is) { return std::find_if(notes.begin(), notes.end(), is) - notes.begin(); };
    std::ptrdiff_t at = placeOf([&](const auto &note) { return markOf(note).event == m_context; });
    if (at == std::ssize(notes)) // from where the window begins
        at = placeOf([&](const auto &note) { return markOf(note).days.at >= m_window.from; }) - (by > 0 ? 1 : 0);
    const auto next = std::clamp<std::ptrdiff_t>(at + by, 0, std::ssize(notes) - 1);
    const ContextMark mark = markOf(notes[std::size_t(next)]);
    if (mark.days.at < m_window.from || mark.days.at >= m_window.to)
        panBy(mark.days.at - (m_window.from + m_window.to) / 2);
    m_context = mark.event;
    emit notesChosen({std::uint32_t(next)}, mapToGlobal(frame().plot().topLeft().toPoint()));
}

bool TimelineCanvas::moveCursor(int key) {
    switch (key) {
    case Qt::Key_Left: moveInLane(-1); return true;
    case Qt::Key_Right: moveInLane(1); return true;
    case Qt::Key_Up: moveToLane(-1); return true;
    case Qt::Key_Down: moveToLane(1); return true;
    case Qt::Key_Home: moveInLane(-int(layout().marks().size())); return true;
    case Qt::Key_End: moveInLane(int(layout().marks().size())); return true;
    case Qt::Key_Comma: stepInTime(-1); return true;
    case Qt::Key_Period: stepInTime(1); return true;
    case Qt::Key_PageUp: setScroll(scroll() - m_bar->pageStep()); return true;
    case Qt::Key_PageDown: setScroll(scroll() + m_bar->pageStep()); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(zoomStep * zoomStep); return true;
    case Qt::Key_Minus: zoomBy(1 / (zoomStep * zoomStep)); return true;
    case Qt::Key_0: setWindow(m_domain); return true;
    default: return false;
    }
}

void TimelineCanvas::keyPressEvent(QKeyEvent *event) {
    m_wanted = {};
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (event->key() == Qt::Key_C && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier))
        return stepInContext(modifiers == Qt::ShiftModifier ? -1 : 1);
    if (modifiers == Qt::ShiftModifier && sideways)
        return panBy(event->key() == Qt::Key_Left ? -month : month);
    if ((modifiers == Qt::NoModifier || event->key() == Qt::Key_Plus) && moveCursor(event->key()))
        return;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && modifiers == Qt::NoModifier) {
        if (m_cursor != noMark && layout().marks()[m_cursor].count == 1)
            return emit eventOpened(layout().itemOf(layout().marks()[m_cursor]).event);
        if (m_cursor != noMark)
            return emit eventsListed(eventsOf(m_cursor));
        if (m_cursorLane != noMark)
            return emit laneOpened(m_cursorLane);
    }
    if (event->key() == Qt::Key_Space) {
        const bool extend = modifiers & Qt::ControlModifier;
        if (m_cursor != noMark)
            return emit eventsChosen(eventsOf(m_cursor), extend);
        if (m_cursorLane != noMark)
            return emit laneChosen(m_cursorLane, extend);
    }
    event->ignore(); // the panel's keys
}

void TimelineCanvas::focusInEvent(QFocusEvent *) { update(); }
void TimelineCanvas::focusOutEvent(QFocusEvent *) { update(); }

} // namespace hw
