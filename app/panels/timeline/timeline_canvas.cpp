#include "panels/timeline/timeline_canvas.h"

#include "drawing/paint.h"
#include "drawing/style.h"
#include "drawing/timeline_painter.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace hw {

TimelineCanvas::TimelineCanvas(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_card(new HoverCard(theme, this))
    , m_bar(new QScrollBar(Qt::Vertical, this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline of campaigns and incidents; the same as a table: T"));
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_bar->setAccessibleName(tr("Lanes further down"));
    connect(m_bar, &QScrollBar::valueChanged, this, [this] { update(); });
    connect(&theme, &Theme::changed, this, [this] {
        m_digest.reset(); // fonts
        stale();
    });
}

TimelineCanvas::~TimelineCanvas() = default;

QRectF TimelineCanvas::area() const { return rect(); }

ObjectIndex TimelineCanvas::cursorEvent() const {
    if (m_cursor == noMark || !m_layout || m_cursor >= m_layout->marks().size())
        return {};
    return m_stepped.isValid() ? m_stepped : m_layout->itemOf(m_layout->marks()[m_cursor]).event;
}

void TimelineCanvas::stale() {
    const ObjectIndex at = cursorEvent();
    m_layout.reset();
    m_cursor = at.isValid() ? layout().markOf(at, m_cursorLane) : noMark;
    m_hovered = {};
    if (m_hand == Hand::Pressed) // what lay under the hand may be another by now
        m_hand = Hand::Free;
    fitScrollBar();
    update();
}

const TimelineLayout &TimelineCanvas::layout() const {
    if (!m_layout) {
        const QRectF plot = TimelineFrame::plotOf(m_theme, area());
        m_layout.emplace(m_theme, m_scene,
                         TimelineLayout::Room{TimeScale(m_window, 0, plot.width()).dayWidth(),
                                              std::max(1.0, plot.width() - m_bar->sizeHint().width()), plot.height()},
                         m_digest);
        m_digest = m_layout->digest();
    }
    return *m_layout;
}

TimelineFrame TimelineCanvas::frame() const { return {m_theme, layout(), m_window, scroll(), area()}; }

TimelineLook TimelineCanvas::look() const {
    TimelineLook look;
    look.knownBy = m_knownBy;
    look.selected = m_selected;
    if (m_hovered.what == TimelineHit::What::Mark)
        look.hovered = m_hovered.index;
    if (m_hovered.what == TimelineHit::What::Lane || m_hovered.what == TimelineHit::What::Fold)
        look.hoveredLane = m_hovered.index;
    if (focusIsVisible(*this)) {
        look.cursor = m_cursor;
        look.cursorLane = m_cursor == noMark ? m_cursorLane : noMark;
    }
    return look;
}

void TimelineCanvas::fitScrollBar() {
    const QRectF plot = TimelineFrame::plotOf(m_theme, area());
    const double more = layout().height() - plot.height();
    m_bar->setRange(0, int(std::ceil(std::max(0.0, more))));
    m_bar->setPageStep(std::max(1, int(plot.height())));
    m_bar->setSingleStep(std::max(1, int(layout().rowPitch())));
    m_bar->setVisible(more > 0.5);
    const int wide = m_bar->sizeHint().width();
    m_bar->setGeometry(width() - wide, int(plot.top()), wide, int(plot.height()));
}

double TimelineCanvas::scroll() const { return m_bar->value(); }
void TimelineCanvas::setScroll(double scroll) { m_bar->setValue(int(std::lround(scroll))); }

void TimelineCanvas::setScene(TimelineScene scene) {
    const ObjectIndex at = cursorEvent();
    std::optional<TimelineLane> lane; // by what it stands for: its number changes
    if (m_cursorLane < m_scene.lanes.size())
        lane = m_scene.laneOf(m_scene.lanes[m_cursorLane]);
    m_layout.reset(); // it refers to the scene that goes
    m_digest.reset();
    m_cursor = noMark;
    m_scene = std::move(scene);
    stale();
    m_cursorLane = noMark;
    for (std::uint32_t i = 0; lane && i < m_scene.lanes.size(); ++i)
        if (const TimelineLane &other = m_scene.laneOf(m_scene.lanes[i]);
            other.is == lane->is && other.object == lane->object && other.origin == lane->origin)
            m_cursorLane = i;
    m_cursor = at.isValid() ? layout().markOf(at, m_cursorLane) : noMark;
    if (m_cursor != noMark)
        m_cursorLane = layout().marks()[m_cursor].lane;
    if (m_hand != Hand::Pans)
        m_hand = Hand::Free;
}

void TimelineCanvas::setSelected(std::vector<ObjectIndex> selected) {
    m_selected = std::move(selected);
    update();
}

void TimelineCanvas::setKnownBy(std::optional<DayNumber> day) {
    if (day == m_knownBy)
        return;
    m_knownBy = day; // nothing moves: only how marks are drawn
    update();
}

void TimelineCanvas::setDomain(const TimeWindow &domain) {
    m_domain = domain;
    setWindow(m_window);
}

void TimelineCanvas::setWindow(const TimeWindow &window) {
    const double wide = TimelineFrame::plotOf(m_theme, area()).width();
    const TimeWindow next = TimeScale::clamped(window, m_domain, wide);
    if (next == m_window)
        return;
    const bool zoomed = std::abs(next.days() - m_window.days()) > 1e-9 * m_window.days();
    m_window = next;
    if (zoomed)
        stale();
    update();
    emit windowMoved();
}

void TimelineCanvas::zoomBy(double factor) {
    const TimelineFrame now = frame();
    double x = now.plot().center().x();
    if (m_cursor != noMark) {
        const TimelineMark &mark = layout().marks()[m_cursor];
        const double at = mark.shape == TimelineMark::Shape::Diamond ? now.middleOf(mark).x() : now.rectOf(mark).left();
        if (at > now.plot().left() && at < now.plot().right())
            x = at;
    }
    setWindow(now.scale().zoomedAbout(x, factor));
}

void TimelineCanvas::panBy(double days) { setWindow({m_window.from + days, m_window.to + days}); }

void TimelineCanvas::show(std::uint32_t mark, bool inTime) {
    if (mark >= layout().marks().size())
        return;
    const TimelineFrame now = frame();
    const TimelineMark &it = layout().marks()[mark];
    const QRectF r = now.rectOf(it);
    if (r.top() < now.plot().top())
        setScroll(scroll() + r.top() - now.plot().top() - 6);
    else if (r.bottom() > now.plot().bottom())
        setScroll(scroll() + r.bottom() - now.plot().bottom() + 6);
    if (!inTime || !TimelineLayout::hasDays(it))
        return;
    const double left = now.plot().left() + 24, right = now.plot().right() - 24;
    const double from = it.shape == TimelineMark::Shape::Diamond ? now.middleOf(it).x() : r.left();
    const double to = it.shape == TimelineMark::Shape::Diamond ? from : std::min(r.right(), r.left() + right - left);
    const double shift = from < left ? from - left : to > right ? std::min(to - right, from - left) : 0;
    if (shift != 0)
        panBy(shift / now.scale().dayWidth());
}

void TimelineCanvas::showLane(std::uint32_t lane) {
    const QRectF all = frame().laneRect(lane), plot = frame().plot();
    if (all.top() < plot.top())
        setScroll(scroll() + all.top() - plot.top());
    else if (all.bottom() > plot.bottom())
        setScroll(scroll() + std::min(all.bottom() - plot.bottom(), all.top() - plot.top()));
}

void TimelineCanvas::showObject(ObjectIndex object) {
    m_wanted = object;
    for (std::uint32_t i = 0; i < m_scene.lanes.size(); ++i)
        if (m_scene.laneOf(m_scene.lanes[i]).object == object && object.isValid())
            return showLane(i);
    show(layout().markOf(object));
}

std::vector<ObjectIndex> TimelineCanvas::eventsOf(std::uint32_t mark) const {
    std::vector<ObjectIndex> events;
    if (mark < layout().marks().size())
        for (std::size_t i = 0; i < layout().marks()[mark].count; ++i)
            events.push_back(layout().itemOf(layout().marks()[mark], i).event);
    return events;
}

void TimelineCanvas::resizeEvent(QResizeEvent *) {
    m_window = TimeScale::clamped(m_window, m_domain, TimelineFrame::plotOf(m_theme, area()).width());
    stale();
    if (m_wanted.isValid())
        return showObject(m_wanted);
    if (m_cursor != noMark) // what was chosen stays in view when the drawer takes some of the height
        show(m_cursor, false);
}

ChartPeriod TimelineCanvas::brushed() const {
    const TimeScale scale = frame().scale();
    const auto at = [&](double x) { return scale.dayAt(std::clamp(x, scale.left(), scale.right() - 1)); };
    return {at(std::min(m_pressedAt.x(), m_last.x())), at(std::max(m_pressedAt.x(), m_last.x()))};
}

void TimelineCanvas::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const TimelineFrame now = frame();
    paintTimeline(p, now, look());
    if (m_hand == Hand::Brushes) {
        const ChartPeriod period = brushed();
        const double from = now.scale().x(period.from), to = now.scale().x(period.to + 1.0);
        const QRectF brush(from, now.plot().top(), to - from, now.plot().height());
        QColor wash = m_theme.color("accent.default");
        wash.setAlphaF(0.10F);
        p.fillRect(brush, wash);
        paint::roundedRect(p, brush.adjusted(0.5, 0.5, -0.5, -0.5), 2, {}, m_theme.color("accent.default"));
    }
    if (focusIsVisible(*this) && m_cursor == noMark && m_cursorLane == noMark)
        paint::focusRing(p, m_theme, QRectF(rect()).adjusted(1, 1, -1, -1), 4);
}

} // namespace hw
