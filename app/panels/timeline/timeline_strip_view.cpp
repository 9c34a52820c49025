#include "panels/timeline/timeline_strip_view.h"

#include "drawing/paint.h"
#include "drawing/style.h"
#include "session/wording.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {
using Part = TimelineStrip::Part;
}

TimelineStripView::TimelineStripView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

QSize TimelineStripView::sizeHint() const { return {400, int(std::ceil(TimelineStrip::heightFor(m_theme)))}; }

TimelineStrip TimelineStripView::strip() const { return {m_theme, m_activity, m_domain, QRectF(rect())}; }

void TimelineStripView::setActivity(Activity activity, const TimeWindow &domain) {
    m_activity = std::move(activity);
    m_domain = domain;
    describe();
    update();
}

void TimelineStripView::setBrush(std::optional<ChartPeriod> period) {
    m_look.brush = period;
    describe();
    update();
}

void TimelineStripView::setWindow(const TimeWindow &window) {
    m_look.window = window;
    update();
}

void TimelineStripView::setKnownBy(std::optional<DayNumber> day) {
    m_look.knownBy = day;
    update();
}

void TimelineStripView::setWords(const QString &title, const QString &subtitle) {
    m_look.title = title;
    m_look.subtitle = subtitle;
    update();
}

void TimelineStripView::describe() {
    setAccessibleName(tr("Period of the filter"));
    setAccessibleDescription(m_look.brush
                                 ? tr("%1 to %2, %3. Arrows move it, with Shift they move its end, with Ctrl its "
                                      "beginning; Delete takes it away.")
                                       .arg(wording::day(m_look.brush->from), wording::day(m_look.brush->to),
                                            wording::events(strip().countIn(*m_look.brush)))
                                 : tr("No period is set. Arrows set one: what the lanes show, or where that is all, "
                                      "the first year or the last."));
}

void TimelineStripView::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = strip().partAt(event->position(), m_look.brush);
    m_start = m_look.brush.value_or(ChartPeriod());
    m_fromX = event->position().x();
    m_moved = false;
    if (m_dragged == Part::From || m_dragged == Part::To || m_dragged == Part::Body)
        m_cursor = m_dragged;
}

void TimelineStripView::dragTo(double x) {
    const ChartPeriod period = strip().dragged(m_start, m_dragged, m_fromX, x);
    if (m_look.brush == period)
        return;
    setBrush(period); // at once: the filter follows in the same turn or the next one
    using Step = Exploration::Step;
    emit periodDragged(period, std::exchange(m_moved, true) ? Step::Continues : Step::OfItsOwn);
}

void TimelineStripView::mouseMoveEvent(QMouseEvent *event) {
    if (m_dragged == Part::Outside) {
        const Part part = strip().partAt(event->position(), m_look.brush);
        setCursor(part == Part::From || part == Part::To ? Qt::SizeHorCursor
                  : part == Part::Body                   ? Qt::OpenHandCursor
                  : part == Part::Ground                 ? Qt::CrossCursor
                                                         : Qt::ArrowCursor);
        if (std::exchange(m_look.hovered, part) != part)
            update();
        return;
    }
    if (m_moved || std::abs(event->position().x() - m_fromX) >= QApplication::startDragDistance() / 2.0)
        dragTo(event->position().x());
}

void TimelineStripView::mouseReleaseEvent(QMouseEvent *) { m_dragged = Part::Outside; }

void TimelineStripView::mouseDoubleClickEvent(QMouseEvent *event) {
    m_dragged = Part::Outside;
    if (event->button() == Qt::LeftButton && m_look.brush)
        emit periodCleared();
}

void TimelineStripView::leaveEvent(QEvent *) {
    m_look.hovered = Part::Outside;
    update();
}

/// The period that the keys begin with: what the lanes show; where that is all, a year at the end that the hand comes
/// from.
ChartPeriod TimelineStripView::firstPeriod(int by) const {
    const auto first = static_cast<DayNumber>(std::floor(m_domain.from));
    const auto last = static_cast<DayNumber>(std::ceil(m_domain.to)) - 1;
    constexpr DayNumber year = 365;
    DayNumber from = by > 0 ? first : std::max(first, last - year + 1);
    DayNumber to = by > 0 ? std::min(last, first + year - 1) : last;
    if (m_look.window.days() < 0.9 * m_domain.days() && m_look.window.to > first && m_look.window.from < last) {
        from = std::max(first, static_cast<DayNumber>(std::floor(m_look.window.from)));
        to = std::min(last, static_cast<DayNumber>(std::ceil(m_look.window.to)) - 1);
    }
    const TimelineStrip now = strip();
    return now.dragged({}, Part::Ground, now.scale().x(from), now.scale().x(to + 1.0)); // to months, as the hand's are
}

/// By a month, or by a day where days can be told apart. Without a period, an end is moved of all there is.
void TimelineStripView::move(int by, bool resize) {
    const TimelineStrip now = strip();
    const ChartPeriod all{static_cast<DayNumber>(std::floor(m_domain.from)),
                          static_cast<DayNumber>(std::ceil(m_domain.to)) - 1};
    const ChartPeriod start = m_look.brush.value_or(all);
    const Part part = resize ? m_cursor : Part::Body;
    const double step = now.scale().dayWidth() * (now.scale().dayWidth() < 4 ? 30.44 : 1) * by;
    const ChartPeriod next = m_look.brush || resize ? now.dragged(start, part, 0, step) : firstPeriod(by);
    if (next == m_look.brush)
        return;
    setBrush(next);
    emit periodDragged(next, Exploration::Step::MayJoin);
}

void TimelineStripView::keyPressEvent(QKeyEvent *event) {
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int by = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (by != 0) {
        m_cursor = modifiers & Qt::ShiftModifier ? Part::To : modifiers & Qt::ControlModifier ? Part::From : Part::Body;
        return move(by, m_cursor != Part::Body);
    }
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && m_look.brush)
        return emit periodCleared();
    if (event->key() == Qt::Key_B)
        return emit left();
    event->ignore();
}

void TimelineStripView::focusInEvent(QFocusEvent *) { update(); }
void TimelineStripView::focusOutEvent(QFocusEvent *) { update(); }

void TimelineStripView::paintEvent(QPaintEvent *) {
    QPainter p(this);
    TimelineStrip::Look look = m_look;
    look.cursor = focusIsVisible(*this) && look.brush ? m_cursor : Part::Outside;
    strip().paint(p, look);
    if (focusIsVisible(*this) && !look.brush)
        paint::focusRing(p, m_theme, QRectF(rect()).adjusted(1, 1, -1, -1), 4);
}

} // namespace hw
