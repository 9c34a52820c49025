// The marks of a timeline as painters: bars of campaigns, capsules of disinformation operations, diamonds of incidents,
// whiskers, pills. Shape says what it is, fill says how bad and whether it was public, colour says from where.
#pragma once

#include "drawing/theme.h"
#include "landscape/timeline.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace hw {

/// How a mark looks besides its place.
struct MarkLook {
    Origin origin = Origin::Unknown;
    bool mixedOrigins = false;                ///< several events of different origins: ink instead of a colour
    Confidence confidence = Confidence::High; ///< below high: dashed edge
    Known known = Known::Public;
    bool future = false; ///< dated after the snapshot
};

QColor markColor(const Theme &theme, const MarkLook &look);

/// A bar's ends: what is certain lies between them, what the dates allow is `all`.
struct BarEnds {
    QRectF all;
    double sureLeft = 0, sureRight = 0; ///< nothing certain where sureLeft >= sureRight
    bool exactStart = false, openStart = false, openEnd = false;
};
void paintBar(QPainter &p, const Theme &theme, const BarEnds &ends, const MarkLook &look, bool operation);
/// Where a name has room inside of the bar.
QRectF barTextRect(const BarEnds &ends, bool operation);

void paintDiamond(QPainter &p, const Theme &theme, const QPointF &at, Severity severity, const MarkLook &look);
/// The days that a date allows, or those over which an incident lasted: a line with caps.
void paintWhisker(QPainter &p, const Theme &theme, double from, double to, double y, const MarkLook &look);
/// How long it lasted: a solid tail from the mark on.
void paintTail(QPainter &p, const Theme &theme, double from, double to, double y, const MarkLook &look);
/// That it goes on to the right, or that it began at least then.
void paintOpenEnd(QPainter &p, const Theme &theme, double x, double y, bool right, const MarkLook &look);
/// An event without a date: its mark and its name in a pill.
void paintPill(QPainter &p, const Theme &theme, const QRectF &r, Kind kind, Severity severity, const QString &name,
               const MarkLook &look);

} // namespace hw
