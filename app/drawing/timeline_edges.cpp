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

QRectF elsewhereRect(const TimelineFrame &frame, std::uint32_t lane, const LaneElsewhere &found, bool after) {
    const auto &day = after ? found.after : found.before;
    const Theme &t = frame.theme();
    const QRectF plot = frame.plot(), all = frame.laneRect(lane);
    const double line = t.lineHeight(Type::Caption), icon = t.scaled(10), edge = 6;
    if (!day || all.height() < line)
        return {};
    const double wide = icon + 3 +
                        std::min(paint::textWidth(t, bucketTitle(BucketUnit::Month, *day), Type::Caption) + 2,
                                 plot.width() / 2 - edge - icon);
    const double left = after ? plot.right() - edge - t.scaled(10) - wide : plot.left() + edge; // beside a scroll bar
    return {left, all.center().y() - line / 2, wide, line};
}

void paintElsewhere(QPainter &p, const TimelineFrame &frame, std::uint32_t lane) {
    const Theme &t = frame.theme();
    const LaneElsewhere found = elsewhereOf(frame, lane);
    const QColor ink = t.color("text.subtle");
    const double icon = t.scaled(10);
    for (const bool after : {false, true}) {
        const QRectF r = elsewhereRect(frame, lane, found, after);
        if (r.isEmpty())
            continue;
        const double x = after ? r.right() - icon : r.left();
        drawIcon(p, after ? QStringLiteral("chev-right") : QStringLiteral("chev-left"),
                 QRectF(x, r.center().y() - icon / 2, icon, icon), ink);
        paint::text(p, t, r.adjusted(after ? 0 : icon + 3, 0, after ? -icon - 3 : 0, 0),
                    bucketTitle(BucketUnit::Month, after ? *found.after : *found.before), Type::Caption, ink,
                    (after ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
}

QRectF outsideRect(const TimelineFrame &frame) {
    const Theme &t = frame.theme();
    const double line = t.lineHeight(Type::Caption);
    return {frame.area().left() + 24, frame.plot().top() - 5 - line, TimelineFrame::headerWidth(t) - 34, line};
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
    paint::text(p, frame.theme(), outsideRect(frame), words.join(QStringLiteral(" · ")), Type::Caption,
                frame.theme().color("text.subtle"), Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace hw
