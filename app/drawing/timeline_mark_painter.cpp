#include "drawing/timeline_mark_painter.h"

#include "drawing/paint.h"

#include <QPainter>

#include <algorithm>

namespace hw {

MarkLook TimelineMarkPainter::lookOf(const TimelineMark &mark, const MarkKnown &known) const {
    const TimelineItem &first = f.layout().itemOf(mark);
    MarkLook look{first.origin, false, first.confidence, known.as, first.future};
    for (std::size_t i = 1; i < mark.count; ++i) {
        const TimelineItem &item = f.layout().itemOf(mark, i);
        look.mixedOrigins = look.mixedOrigins || item.origin != first.origin;
        look.future = look.future && item.future;
    }
    return look;
}

void TimelineMarkPainter::paint(std::uint32_t index) const {
    const TimelineMark &mark = f.layout().marks()[index];
    const QRectF r = f.rectOf(mark);
    if (r.bottom() < f.plot().top() || r.top() > f.plot().bottom())
        return;
    const MarkKnown known = knownOf(f.layout(), mark, m_look.knownBy);
    const MarkLook look = lookOf(mark, known);
    if (f.scene().lanes[mark.lane].folded)
        return folded(mark, look);
    switch (mark.shape) {
    case TimelineMark::Shape::Bar:
    case TimelineMark::Shape::Operation: bar(mark, look); break;
    case TimelineMark::Shape::Diamond: diamond(mark, look, known); break;
    case TimelineMark::Shape::Pill:
        paintPill(p, t, r.adjusted(0, 1, 0, -1), f.layout().itemOf(mark).kind, severityOf(f.layout(), mark),
                  markName(f.layout(), mark), look);
        break;
    case TimelineMark::Shape::More:
        paint::pill(p, t, {r.left(), r.center().y()}, markName(f.layout(), mark), color("text.muted"),
                    color("bg.sunken"));
        break;
    }
    rings(index);
}

/// Much in little room: bars and marks as strokes over each other.
void TimelineMarkPainter::folded(const TimelineMark &mark, const MarkLook &look) const {
    if (!TimelineLayout::hasDays(mark))
        return;
    const QRectF r = f.rectOf(mark);
    const QColor colour = markColor(t, look);
    if (mark.shape == TimelineMark::Shape::Diamond)
        p.fillRect(QRectF(f.middleOf(mark).x() - 1, r.center().y() - 5, 2, 10), colour);
    else
        p.fillRect(QRectF(r.left(), r.center().y() - 2, r.width(), 4), mixed(color("bg.surface"), colour, 0.5));
}

void TimelineMarkPainter::bar(const TimelineMark &mark, const MarkLook &look) const {
    const EventDays &days = f.layout().itemOf(mark).days;
    BarEnds ends;
    ends.all = f.rectOf(mark);
    const double shift = ends.all.left() - mark.left;
    // Far beyond the window the ends do not matter, and painters lose their way at large numbers.
    ends.sureLeft = mark.sureLeft + shift;
    ends.sureRight = mark.sureRight + shift;
    ends.exactStart = !days.openStart && (days.startLast - days.first + 1) * f.layout().dayWidth() <= 6;
    ends.openStart = days.openStart;
    ends.openEnd = days.openEnd;
    const double left = f.plot().left() - 40, right = f.plot().right() + 40;
    if (ends.all.left() < left) {
        ends.all.setLeft(left);
        ends.exactStart = ends.openStart = false;
    }
    if (ends.all.right() > right) {
        ends.all.setRight(right);
        ends.openEnd = false;
    }
    ends.sureLeft = std::clamp(ends.sureLeft, left, right);
    ends.sureRight = std::clamp(ends.sureRight, left, right);
    const bool operation = mark.shape == TimelineMark::Shape::Operation;
    paintBar(p, t, ends, look, operation);
    if (ends.all.right() <= f.plot().left() || ends.all.left() >= f.plot().right())
        return; // its name does not stand where it is not
    const QString name = markName(f.layout(), mark);
    const double need = paint::textWidth(t, name, Type::CaptionMed);
    const QColor ink = color(look.known == Known::Public ? "text.default" : "text.muted");
    QRectF inside = barTextRect(ends, operation).intersected(f.plot().adjusted(6, 0, -6, 0));
    const double beside = std::min(mark.labelRoom, f.plot().right() - ends.all.right() - 12);
    if (inside.width() >= need || (inside.width() >= 90 && !mark.labelLeft))
        paint::text(p, t, inside, name, Type::CaptionMed, ink);
    else if (mark.labelLeft)
        paint::text(p, t, {ends.all.left() - need - 6, ends.all.top(), need + 1, ends.all.height()}, name,
                    Type::CaptionMed, ink, Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
    else if (beside >= std::min(need + 1, 60.0))
        paint::text(p, t, {ends.all.right() + 5, ends.all.top(), beside, ends.all.height()}, name, Type::CaptionMed,
                    ink);
    else if (inside.width() >= 36)
        paint::text(p, t, inside, name, Type::CaptionMed, ink);
}

/// How many the mark stands for; with a second clock, how many of them were public.
QString TimelineMarkPainter::countWords(const TimelineMark &mark, const MarkKnown &known) const {
    const bool some = m_look.knownBy && known.known > 0 && known.known < mark.count;
    return some ? paint::number(known.known) + u'/' + paint::number(mark.count) : paint::number(mark.count);
}

void TimelineMarkPainter::diamond(const TimelineMark &mark, const MarkLook &look, const MarkKnown &known) const {
    const QRectF r = f.rectOf(mark);
    const QPointF at = f.middleOf(mark);
    const Severity severity = severityOf(f.layout(), mark);
    const double clear = diamondRadius(severity) + 2;
    DayNumber startFirst = noDayFirst, startLast = noDayLast, last = noDayLast;
    for (std::size_t i = 0; i < mark.count; ++i) {
        const EventDays &days = f.layout().itemOf(mark, i).days;
        startFirst = std::min(startFirst, days.first);
        startLast = std::max(startLast, days.startLast);
        last = std::max(last, days.last);
    }
    const double tail = f.scale().x(last + 1.0);
    const QString words = mark.count > 1 ? countWords(mark, known) : QString();
    const double past = words.isEmpty() ? at.x() : at.x() + clear + 4 + paint::textWidth(t, words, Type::Micro);
    if (last > startLast && tail > std::max(past, at.x() + clear)) // it does not run through the number
        paintTail(p, t, past, std::min(tail, f.plot().right() + 4), r.center().y(), look);
    const double from = f.scale().x(startFirst), to = f.scale().x(startLast + 1.0);
    if (to - from > 2 * clear)
        paintWhisker(p, t, std::max(from, f.plot().left() - 4), std::min(to, f.plot().right() + 4), at.y(), look);
    paintDiamond(p, t, at, severity, look);
    const EventDays &days = f.layout().itemOf(mark).days;
    const bool goesOn = mark.count == 1 && days.openEnd && tail > at.x() + clear;
    if (goesOn)
        paintOpenEnd(p, t, tail + 2, at.y(), true, look);
    if (mark.count == 1 && days.openStart)
        paintOpenEnd(p, t, at.x() - clear - 3, at.y(), false, look);
    const double beside = std::max(at.x() + clear + 2, tail + (goesOn ? 10 : 4));
    if (mark.count > 1)
        return paint::text(p, t, {at.x() + clear + 1, at.y() - 8, 60, 16}, words, Type::Micro, color("text.default"),
                           Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
    // A name that would be cut says less than none: the card under the pointer has it.
    const QString name = markName(f.layout(), mark);
    const double room = std::min(r.right() + mark.labelRoom, f.plot().right() - 10) - beside;
    if (at.x() >= f.plot().left() && paint::textWidth(t, name, Type::Caption) + 4 <= room)
        paint::text(p, t, {beside, r.top(), room, r.height()}, name, Type::Caption, color("text.muted"),
                    Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
}

void TimelineMarkPainter::rings(std::uint32_t index) const {
    const TimelineMark &mark = f.layout().marks()[index];
    QRectF r = f.rectOf(mark).intersected(f.plot().adjusted(-8, -8, 8, 8));
    const bool diamond = mark.shape == TimelineMark::Shape::Diamond;
    if (diamond) {
        const double radius = diamondRadius(severityOf(f.layout(), mark)) + 1;
        r = QRectF(f.middleOf(mark) - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    }
    const double round = diamond ? r.width() : mark.shape == TimelineMark::Shape::Bar ? 5 : r.height() / 2 + 3;
    const auto ring = [&](const char *token, double out) {
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        paint::roundedRect(p, r.adjusted(-out, -out, out, out), diamond ? r.width() / 2 + out : round, {}, color(token),
                           2);
        p.restore();
    };
    const double out = diamond ? 4 : 2;
    if (index == m_look.hovered)
        ring("edge.strong", out);
    if (isSelected(f.layout(), mark, m_look.selected))
        ring("text.default", out);
    if (index == m_look.cursor)
        ring("stroke.focus", out);
}

} // namespace hw
