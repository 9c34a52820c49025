#include "drawing/timeline_edges.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/time_axis.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace hw {
namespace {
QString tr(const char *text) { return QCoreApplication::translate("hw::TimelinePainter", text); }
} // namespace

LaneElsewhere elsewhereOf(const TimelineFrame &frame, std::uint32_t lane) {
    const double from = frame.pixelOf(frame.plot().left()), to = frame.pixelOf(frame.plot().right());
    LaneElsewhere found;
    for (const TimelineMark &mark : frame.layout().marksOf(lane)) {
        if (!TimelineLayout::hasDays(mark) || (mark.right > from && mark.left < to))
            return {};
        for (std::size_t i = 0; i < mark.count; ++i) {
            const EventDays &days = frame.layout().itemOf(mark, i).days;
            if (mark.right <= from)
                found.before = std::max(found.before.value_or(days.last), days.last);
            else
                found.after = std::min(found.after.value_or(days.first), days.first);
        }
    }
    return found;
}

void paintElsewhere(QPainter &p, const TimelineFrame &frame, std::uint32_t lane) {
    const Theme &t = frame.theme();
    const QRectF plot = frame.plot(), all = frame.laneRect(lane);
    const double line = t.lineHeight(Type::Caption), y = all.center().y(), icon = t.scaled(10);
    if (all.height() < line)
        return;
    const LaneElsewhere found = elsewhereOf(frame, lane);
    const QColor ink = t.color("text.subtle");
    const double edge = 6, room = plot.width() / 2 - edge - icon;
    if (found.before) {
        drawIcon(p, QStringLiteral("chev-left"), QRectF(plot.left() + edge, y - icon / 2, icon, icon), ink);
        paint::text(p, t, {plot.left() + edge + icon + 3, y - line / 2, room, line},
                    bucketTitle(BucketUnit::Month, *found.before), Type::Caption, ink);
    }
    if (found.after) {
        const double right = plot.right() - edge - t.scaled(10); // a scroll bar may stand there
        drawIcon(p, QStringLiteral("chev-right"), QRectF(right - icon, y - icon / 2, icon, icon), ink);
        paint::text(p, t, {right - icon - 3 - room, y - line / 2, room, line},
                    bucketTitle(BucketUnit::Month, *found.after), Type::Caption, ink,
                    Qt::AlignRight | Qt::AlignVCenter);
    }
}

void paintOutside(QPainter &p, const TimelineFrame &frame) {
    if (frame.scene().isEmpty())
        return;
    std::uint32_t earlier = 0, later = 0;
    for (const TimelineItem &item : frame.scene().timeline->items) {
        earlier += item.days.isDated() && item.days.last + 1.0 <= frame.scale().window().from;
        later += item.days.isDated() && item.days.first >= frame.scale().window().to;
    }
    QStringList words;
    if (earlier > 0)
        words << tr("%1 earlier").arg(paint::number(earlier));
    if (later > 0)
        words << tr("%1 later").arg(paint::number(later));
    const Theme &t = frame.theme();
    const double line = t.lineHeight(Type::Caption);
    paint::text(
        p, t, {frame.area().left() + 24, frame.plot().top() - 5 - line, TimelineFrame::headerWidth(t) - 34, line},
        words.join(QStringLiteral(" · ")), Type::Caption, t.color("text.subtle"), Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace hw
