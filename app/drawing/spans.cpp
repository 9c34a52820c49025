#include "drawing/spans.h"

#include "drawing/paint.h"
#include "drawing/time_axis.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hw {
namespace {

constexpr int tallestRow = 30;
constexpr int smallestRow = 20;
constexpr double rowGap = 6;
constexpr double sideGap = 8;
constexpr double leastWidth = 6;

bool isBar(const Span &span) { return span.kind != Kind::Incident; }

} // namespace

Spans::Spans(const Theme &theme, std::vector<Span> spans, const QRectF &area)
    : m_theme(&theme)
    , m_spans(std::move(spans))
    , m_boxes(m_spans.size())
    , m_area(area)
    , m_plot(area.adjusted(0, 0, 0, -theme.lineHeight(Type::Caption) - 4)) {
    DayNumber from = INT32_MAX, to = INT32_MIN, lastStart = INT32_MIN;
    for (const Span &span : m_spans) {
        if (!span.time.isKnown()) {
            ++m_undated;
            continue;
        }
        const PartialDate &start = span.time.start ? *span.time.start : *span.time.end;
        const PartialDate &end = span.time.end ? *span.time.end : *span.time.start;
        from = std::min(from, start.firstDay());
        to = std::max(to, end.lastDay());
        lastStart = std::max(lastStart, start.lastDay());
    }
    if (from > to)
        return;
    const bool open = std::any_of(m_spans.begin(), m_spans.end(), [](const Span &s) { return s.time.ongoing; });
    if (open) // what goes on needs room to go on
        to = std::max(to, lastStart + std::max(60, (to - from) / 12));
    const int margin = std::max(15, (to - from) / 60);
    m_from = from - margin;
    m_to = to + margin;
    pack();
}

double Spans::xOf(DayNumber day) const {
    return m_plot.left() + m_plot.width() * double(day - m_from) / std::max(1, m_to - m_from);
}

void Spans::pack() {
    const double row = m_theme->scaled(smallestRow) + rowGap;
    const int mostRows = std::max(1, int((m_plot.height() + rowGap) / row));
    std::vector<int> order(m_spans.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<double> ends; // of each row so far
    for (int i : order) {
        const Span &span = m_spans[std::size_t(i)];
        Box &box = m_boxes[std::size_t(i)];
        if (!span.time.isKnown())
            continue;
        const PartialDate &start = span.time.start ? *span.time.start : *span.time.end;
        const PartialDate &end = span.time.end ? *span.time.end : *span.time.start;
        box.bar = isBar(span);
        box.openEnd = span.time.ongoing;
        box.openStart = span.time.sinceAtLeast || !span.time.start;
        const double left = xOf(start.firstDay());
        const double right = box.openEnd ? m_plot.right() : std::max(xOf(end.lastDay() + 1), left + leastWidth);
        double sureLeft = xOf(start.lastDay());
        double sureRight = box.openEnd ? right : xOf(end.firstDay() + 1);
        if (!box.bar || sureRight <= sureLeft) // nothing is certain but that it lies in there
            sureLeft = sureRight = (left + right) / 2;
        box.all = QRectF(left, 0, right - left, 0);
        box.certain = QRectF(sureLeft, 0, sureRight - sureLeft, 0);
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return m_boxes[std::size_t(a)].all.left() < m_boxes[std::size_t(b)].all.left();
    });
    for (int i : order) {
        Box &box = m_boxes[std::size_t(i)];
        if (!m_spans[std::size_t(i)].time.isKnown())
            continue;
        int place = 0;
        while (place < int(ends.size()) && ends[std::size_t(place)] + sideGap > box.all.left())
            ++place;
        if (place >= mostRows) {
            ++m_hidden;
            continue;
        }
        if (place == int(ends.size()))
            ends.push_back(0);
        ends[std::size_t(place)] = box.all.right();
        box.row = place;
    }
    m_rowHeight = std::min(double(m_theme->scaled(tallestRow)) + rowGap,
                           std::max(row, (m_plot.height() + rowGap) / std::max<double>(1, double(ends.size()))));
    for (Box &box : m_boxes) {
        if (box.row < 0)
            continue;
        const double top = m_plot.top() + box.row * m_rowHeight;
        for (QRectF *r : {&box.all, &box.certain}) {
            r->moveTop(top);
            r->setHeight(m_rowHeight - rowGap);
        }
    }
}

QRectF Spans::rectOf(int span) const {
    const Box &box = m_boxes[std::size_t(span)];
    return box.row < 0 ? QRectF() : box.all;
}

QRectF Spans::certainRect(int span) const {
    const Box &box = m_boxes[std::size_t(span)];
    return box.row < 0 ? QRectF() : box.certain;
}

int Spans::hitTest(const QPointF &at) const {
    int best = -1;
    double bestDistance = 13; // half of the least target
    for (int i = 0; i < int(m_boxes.size()); ++i) {
        const Box &box = m_boxes[std::size_t(i)];
        if (box.row < 0 || at.y() < box.all.top() - rowGap / 2 || at.y() >= box.all.bottom() + rowGap / 2)
            continue;
        const double distance = std::max({0.0, box.all.left() - at.x(), at.x() - box.all.right()});
        if (distance < bestDistance) {
            bestDistance = distance;
            best = i;
        }
    }
    return best;
}

void Spans::paint(QPainter &p, const Marks &marks) const {
    paintAxis(p);
    for (int i = 0; i < int(m_spans.size()); ++i) {
        const Box &box = m_boxes[std::size_t(i)];
        if (box.row < 0)
            continue;
        if (i == marks.hovered)
            paint::roundedRect(p, box.all.adjusted(-3, -2, 3, 2), 4, m_theme->color("bg.hover"));
        if (box.bar)
            paintBar(p, m_spans[std::size_t(i)], box);
        else
            paintDiamond(p, m_spans[std::size_t(i)], box);
        if (i == marks.selected)
            paint::roundedRect(p, box.all.adjusted(-3, -3, 3, 3), 5, {}, m_theme->color("text.default"), 2);
        if (i == marks.cursor)
            paint::roundedRect(p, box.all.adjusted(-3, -3, 3, 3), 5, {}, m_theme->color("stroke.focus"), 2);
    }
}

void Spans::paintAxis(QPainter &p) const {
    const Theme &t = *m_theme;
    p.fillRect(QRectF(m_plot.left(), m_plot.bottom(), m_plot.width(), 1), t.color("chart.axis"));
    for (const DayLabel &label : dayLabels(t, m_from, m_to, m_plot.width())) {
        const double x = std::floor(xOf(label.day));
        p.fillRect(QRectF(x, m_plot.top(), 1, m_plot.height()), t.color("chart.grid"));
        paint::text(p, t, {x, m_plot.bottom() + 3, 120, double(t.lineHeight(Type::Caption))}, label.text, Type::Caption,
                    t.color("chart.label"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
    }
}

void Spans::paintBar(QPainter &p, const Span &span, const Box &box) const {
    const Theme &t = *m_theme;
    const QColor surface = t.color("bg.surface");
    const QColor colour = t.color(paint::originToken(span.origin));
    const QColor sure = mixed(surface, colour, t.isDark() ? 0.26 : 0.15);
    const QColor pale = mixed(surface, colour, t.isDark() ? 0.12 : 0.06);
    const QColor edge = mixed(surface, colour, 0.75);
    const QRectF &r = box.all;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    p.fillPath(outline, pale);
    if (box.certain.width() > 0) {
        QPainterPath certain; // cut as a path, for files that do not clip
        certain.addRect(box.certain);
        p.fillPath(certain.intersected(outline), sure);
    }
    QPen pen(edge, 1);
    if (span.confidence != Confidence::High)
        pen.setDashPattern(span.confidence == Confidence::Moderate ? QList<qreal>{6, 2.5} : QList<qreal>{3, 3});
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawPath(outline);
    const bool exactStart = span.time.start && span.time.start->precision() != DatePrecision::Year && !box.openStart;
    if (exactStart) // a solid start says that it is known
        p.fillRect(QRectF(r.left(), r.top(), 3, r.height()), colour);
    const auto chevron = [&](double x, double direction) {
        const double y = r.center().y();
        p.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.drawPolyline(QPolygonF{QPointF(x - 2.5 * direction, y - 4), QPointF(x + 1.5 * direction, y),
                                 QPointF(x - 2.5 * direction, y + 4)});
    };
    if (box.openEnd)
        chevron(r.right() - 7, 1);
    if (box.openStart)
        chevron(r.left() + 7, -1);
    p.restore();
    const double left = box.openStart ? 14 : 8;
    paint::text(p, t, r.adjusted(left, 0, box.openEnd ? -14 : -6, 0), span.name, Type::CaptionMed,
                t.color("text.default"));
}

void Spans::paintDiamond(QPainter &p, const Span &span, const Box &box) const {
    const Theme &t = *m_theme;
    const QColor colour = t.color(paint::originToken(span.origin));
    const QPointF c = box.all.center();
    if (box.all.width() > 12) { // a whisker over the possible range; the mark sits at its middle
        p.fillRect(QRectF(box.all.left(), std::floor(c.y()), box.all.width(), 1), colour);
        for (const double x : {box.all.left(), box.all.right() - 1})
            p.fillRect(QRectF(x, c.y() - 3, 1, 7), colour);
    }
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(t.color("bg.surface"), 1.5));
    p.setBrush(span.origin == Origin::Unknown ? t.color("bg.surface") : colour);
    if (span.origin == Origin::Unknown)
        p.setPen(QPen(colour, 1.4));
    p.drawPath(paint::kindPath(Kind::Incident, c, 5));
    p.restore();
}

} // namespace hw
