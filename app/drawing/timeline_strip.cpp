#include "drawing/timeline_strip.h"

#include "drawing/paint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double handleWidth = 8, handleHeight = 22, target = 24;
constexpr double topGap = 8, besideGap = 8;

DayNumber lengthOf(const ChartPeriod &period) { return period.to - period.from; }

} // namespace

TimelineStrip::TimelineStrip(const Theme &theme, const Activity &activity, const TimeWindow &domain, const QRectF &area)
    : m_theme(&theme)
    , m_activity(&activity)
    , m_area(area)
    , m_plot(area.adjusted(theme.scaled(196), topGap, -besideGap, -theme.lineHeight(Type::Caption) - 7))
    , m_scale(domain, m_plot.left(), m_plot.width()) {}

QRectF TimelineStrip::brushRect(const ChartPeriod &period) const {
    const double left = std::clamp(m_scale.x(period.from), m_plot.left(), m_plot.right());
    const double right = std::clamp(m_scale.x(period.to + 1.0), m_plot.left(), m_plot.right());
    return {left, m_plot.top(), std::max(2.0, right - left), m_plot.height()};
}

QRectF TimelineStrip::handleRect(const ChartPeriod &period, bool to) const {
    const QRectF r = brushRect(period);
    // Beside a brush that they would cover.
    const double out = r.width() < 3 * handleWidth ? handleWidth / 2 : 0;
    const double x = to ? r.right() + out : r.left() - out;
    return {x - handleWidth / 2, r.center().y() - handleHeight / 2, handleWidth, handleHeight};
}

TimelineStrip::Part TimelineStrip::partAt(const QPointF &at, const std::optional<ChartPeriod> &brush) const {
    const QRectF wide = m_plot.adjusted(-target / 2, -topGap, target / 2, m_area.bottom() - m_plot.bottom());
    if (!wide.contains(at))
        return Part::Outside;
    if (!brush)
        return Part::Ground;
    const QRectF r = brushRect(*brush);
    const double fromLeft = std::abs(at.x() - r.left()), fromRight = std::abs(at.x() - r.right());
    // In a narrow brush its middle third stays free, so that it can be moved.
    const double reach = std::min(target / 2, std::max(4.0, r.width() / 3));
    const bool inside = at.x() > r.left() && at.x() < r.right();
    if (std::min(fromLeft, fromRight) <= (inside ? reach : target / 2))
        return fromLeft < fromRight ? Part::From : Part::To;
    return inside ? Part::Body : Part::Ground;
}

DayNumber TimelineStrip::fromAt(double x) const {
    const DayNumber day = m_scale.dayAt(std::clamp(x, m_plot.left(), m_plot.right()));
    if (!snapsToMonths())
        return day;
    const DayNumber start = unitStart(TimeUnit::Month, day), next = nextUnit(TimeUnit::Month, day);
    return day - start <= next - day ? start : next;
}

DayNumber TimelineStrip::toAt(double x) const { return fromAt(x) - 1; }

ChartPeriod TimelineStrip::dragged(const ChartPeriod &start, Part part, double fromX, double toX) const {
    const auto first = static_cast<DayNumber>(std::floor(m_scale.window().from));
    const auto last = static_cast<DayNumber>(std::ceil(m_scale.window().to)) - 1;
    ChartPeriod period = start;
    const DayNumber least = snapsToMonths() ? 27 : 0; // a month, or a day
    switch (part) {
    case Part::From: period.from = std::min(fromAt(m_scale.x(start.from) + toX - fromX), start.to - least); break;
    case Part::To: period.to = std::max(toAt(m_scale.x(start.to + 1.0) + toX - fromX), start.from + least); break;
    case Part::Body: {
        // Kept as long as it was, and within what there is.
        const DayNumber wanted = fromAt(m_scale.x(start.from) + toX - fromX);
        const DayNumber from = std::clamp(wanted, std::min(first, start.from),
                                          std::max(last - lengthOf(start), std::min(first, start.from)));
        period = {from, from + lengthOf(start)};
        if (snapsToMonths() && unitStart(TimeUnit::Month, start.from) == start.from)
            period = {unitStart(TimeUnit::Month, period.from + 15), // months are of different lengths
                      unitStart(TimeUnit::Month, period.to + 16) - 1};
        break;
    }
    case Part::Ground:
        period = {fromAt(std::min(fromX, toX)), toAt(std::max(fromX, toX))};
        period.to = std::max(period.to, period.from + least);
        break;
    case Part::Outside: break;
    }
    return period;
}

std::uint32_t TimelineStrip::countIn(const ChartPeriod &period) const {
    std::uint32_t count = 0;
    for (const ActivityBucket &bucket : m_activity->buckets)
        if (const DayNumber middle = bucket.firstDay + (bucket.lastDay - bucket.firstDay) / 2;
            middle >= period.from && middle <= period.to)
            count += bucket.total();
    return count;
}

void TimelineStrip::paint(QPainter &p, const Look &look) const {
    const Theme &t = *m_theme;
    const double line = t.lineHeight(Type::Caption), small = t.lineHeight(Type::SmallMed);
    p.fillRect(m_area, t.color("bg.surface"));
    p.fillRect(QRectF(m_area.left(), m_area.top(), m_area.width(), 1), t.color("stroke.subtle"));
    const double words = t.scaled(196) - 24;
    paint::text(p, t, {m_area.left() + 16, m_area.top() + 12, words, small}, look.title, Type::SmallMed,
                t.color("text.default"));
    paint::text(p, t, {m_area.left() + 16, m_area.top() + 14 + small, words, line}, look.subtitle, Type::Caption,
                t.color("text.subtle"));
    std::uint32_t most = 1;
    for (const ActivityBucket &bucket : m_activity->buckets)
        most = std::max(most, bucket.total());
    const QColor chosen = t.color("accent.default"), rest = t.color("chart.muted");
    for (const ActivityBucket &bucket : m_activity->buckets) {
        const double left = m_scale.x(bucket.firstDay), right = m_scale.x(bucket.lastDay + 1.0);
        const double high = bucket.total() == 0 ? 0 : std::max(2.0, (m_plot.height() - 6) * bucket.total() / most);
        const DayNumber middle = bucket.firstDay + (bucket.lastDay - bucket.firstDay) / 2;
        const bool in = !look.brush || (middle >= look.brush->from && middle <= look.brush->to);
        if (high > 0)
            p.fillRect(QRectF(left, m_plot.bottom() - high, std::max(1.0, right - left - 1), high), in ? chosen : rest);
    }
    p.fillRect(QRectF(m_plot.left(), m_plot.bottom(), m_plot.width(), 1), t.color("chart.axis"));
    for (const TimeTick &tick : timeTicks(t, m_scale))
        if (!tick.text.isEmpty()) {
            p.fillRect(QRectF(std::floor(m_scale.x(tick.day)), m_plot.bottom(), 1, 4), t.color("chart.axis"));
            paint::text(p, t, {m_scale.x(tick.day) + 2, m_plot.bottom() + 4, 90, line}, tick.text, Type::Caption,
                        t.color("chart.label"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
        }
    const double from = std::clamp(m_scale.x(look.window.from), m_plot.left(), m_plot.right());
    const double to = std::clamp(m_scale.x(look.window.to), m_plot.left(), m_plot.right());
    if (to - from < m_plot.width() - 1) // what the lanes above show
        p.fillRect(QRectF(from, m_plot.bottom() + 1, std::max(3.0, to - from), 2), t.color("text.default"));
    if (look.knownBy) {
        const double x = std::clamp(m_scale.x(*look.knownBy + 1.0), m_plot.left(), m_plot.right());
        p.setPen(QPen(chosen, 1.5, Qt::DashLine));
        p.drawLine(QPointF(x, m_area.top() + 3), QPointF(x, m_plot.bottom()));
    }
    if (look.brush)
        paintBrush(p, look);
}

void TimelineStrip::paintBrush(QPainter &p, const Look &look) const {
    const Theme &t = *m_theme;
    const QColor chosen = t.color("accent.default");
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF brush = brushRect(*look.brush);
    QColor wash = chosen;
    wash.setAlphaF(0.10F);
    p.fillRect(brush, wash);
    paint::roundedRect(p, brush.adjusted(0.5, 0.5, -0.5, -0.5), 3, {}, chosen);
    for (const bool right : {false, true}) {
        const QRectF handle = handleRect(*look.brush, right);
        const Part part = right ? Part::To : Part::From;
        paint::roundedRect(p, handle, 4, t.color(look.hovered == part ? "accent.subtle" : "bg.surface"), chosen, 1.5);
        p.fillRect(QRectF(handle.center().x() - 0.5, handle.top() + 7, 1, 8), chosen);
        if (look.cursor == part)
            paint::roundedRect(p, handle.adjusted(-3, -3, 3, 3), 6, {}, t.color("stroke.focus"), 2);
    }
    if (look.cursor == Part::Body)
        paint::roundedRect(p, brush.adjusted(-2, -2, 2, 2), 5, {}, t.color("stroke.focus"), 2);
    p.restore();
}

} // namespace hw
