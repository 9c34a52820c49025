#include "drawing/timeline_marks.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/timeline_layout.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double narrow = 14; // below that a bar is a plain rectangle

bool isOutlined(Known known) { return known == Known::NotYet || known == Known::Unplaced || known == Known::NotStated; }

QPen edgePen(const MarkLook &look, const QColor &edge) {
    QPen pen(edge, 1);
    if (look.known != Known::Public || look.future)
        pen.setDashPattern({1.5, 2});
    else if (look.confidence != Confidence::High)
        pen.setDashPattern(look.confidence == Confidence::Moderate ? QList<qreal>{6, 2.5} : QList<qreal>{3, 3});
    return pen;
}

void chevron(QPainter &p, const QColor &c, double x, double y, double direction) {
    p.setPen(QPen(c, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.setBrush(Qt::NoBrush);
    p.drawPolyline(QPolygonF{QPointF(x - 2.5 * direction, y - 4), QPointF(x + 1.5 * direction, y),
                             QPointF(x - 2.5 * direction, y + 4)});
}

/// Few pixels: no room for edges and dashes. A solid start says that it is known, none that it is not.
void paintNarrow(QPainter &p, const BarEnds &ends, const QColor &fill, const QColor &edge, bool outlined) {
    const QRectF r = ends.all;
    if (!outlined)
        p.fillRect(r, fill);
    p.fillRect(QRectF(r.left(), r.top(), r.width(), 1), edge);
    p.fillRect(QRectF(r.left(), r.bottom() - 1, r.width(), 1), edge);
    if (!ends.openStart)
        p.fillRect(QRectF(r.left(), r.top(), ends.exactStart && !outlined ? 3 : 1, r.height()), edge);
    if (!ends.openEnd)
        p.fillRect(QRectF(r.right() - 1, r.top(), 1, r.height()), edge);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (ends.openStart)
        chevron(p, edge, r.left() - 2, r.center().y(), -1);
    if (ends.openEnd)
        chevron(p, edge, r.right() + 2, r.center().y(), 1);
    p.restore();
}

} // namespace

QColor markColor(const Theme &theme, const MarkLook &look) {
    const QColor full = theme.color(look.mixedOrigins ? QStringLiteral("chart.ink") : paint::originToken(look.origin));
    return look.known == Known::Public
               ? full
               : mixed(theme.color("bg.surface"), full, look.known == Known::Perhaps ? 0.5 : 0.7);
}

QRectF barTextRect(const BarEnds &ends, bool operation) {
    const double left = operation ? ends.all.height() * 0.5 + 12 : ends.openStart ? 15 : 9;
    const double right = operation ? ends.all.height() * 0.4 : ends.openEnd ? 15 : 6;
    return ends.all.adjusted(left, 0, -right, 0);
}

void paintBar(QPainter &p, const Theme &t, const BarEnds &ends, const MarkLook &look, bool operation) {
    const QColor surface = t.color("bg.surface"), colour = markColor(t, look);
    const bool unknown = look.origin == Origin::Unknown && !look.mixedOrigins;
    const bool outlined = isOutlined(look.known);
    const double strength = t.isDark() ? 0.26 : 0.15;
    const QColor sure = outlined ? surface : mixed(surface, colour, strength);
    const QColor pale = outlined ? surface : mixed(surface, colour, strength * 0.4);
    const QColor edge = mixed(surface, colour, 0.75);
    const QRectF r = ends.all;
    if (r.width() < narrow && !operation)
        return paintNarrow(p, ends, sure, colour, outlined);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    const double radius = operation ? std::min(r.width(), r.height()) / 2 : 3;
    outline.addRoundedRect(r.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    p.fillPath(outline, pale);
    const bool anySure = ends.sureRight - ends.sureLeft > 1;
    const QRectF certain(std::max(r.left(), ends.sureLeft), r.top(),
                         std::min(r.right(), ends.sureRight) - std::max(r.left(), ends.sureLeft), r.height());
    if (anySure && certain.width() > 0) {
        p.save();
        p.setClipPath(outline, Qt::IntersectClip);
        if (unknown && !outlined)
            paint::hatched(p, certain, mixed(surface, colour, 0.35));
        else
            p.fillRect(certain, sure);
        p.restore();
    }
    QPen pen = edgePen(look, edge);
    // Where an end is not certain, the edge is dotted up to where it is.
    const bool softLeft = !anySure || certain.left() - r.left() > 4,
               softRight = !anySure || r.right() - certain.right() > 4;
    if (softLeft || softRight) {
        p.setPen(QPen(edge, 1, Qt::DotLine));
        p.drawPath(outline);
        if (anySure && certain.width() > 0) {
            p.setPen(pen);
            p.drawLine(QPointF(certain.left(), r.top() + 0.5), QPointF(certain.right(), r.top() + 0.5));
            p.drawLine(QPointF(certain.left(), r.bottom() - 0.5), QPointF(certain.right(), r.bottom() - 0.5));
        }
    } else {
        p.setPen(pen);
        p.drawPath(outline);
    }
    if (ends.exactStart && !operation && !outlined) // a solid start says that it is known
        p.fillRect(QRectF(r.left(), r.top(), 3, r.height()), colour);
    if (ends.openEnd)
        chevron(p, colour, r.right() - 7, r.center().y(), 1);
    if (ends.openStart)
        chevron(p, colour, r.left() + 7, r.center().y(), -1);
    p.restore();
    if (operation && r.width() > r.height() + 8)
        drawIcon(p, QStringLiteral("k-disinformation"),
                 QRectF(r.left() + r.height() * 0.35, r.center().y() - 7, 14, 14), colour);
}

void paintDiamond(QPainter &p, const Theme &t, const QPointF &at, Severity severity, const MarkLook &look) {
    const QColor colour = markColor(t, look), surface = t.color("bg.surface");
    const double r = diamondRadius(severity);
    const bool outlined = isOutlined(look.known), unknown = look.origin == Origin::Unknown && !look.mixedOrigins;
    const QPolygonF shape{QPointF(at.x(), at.y() - r - 1), QPointF(at.x() + r + 1, at.y()),
                          QPointF(at.x(), at.y() + r + 1), QPointF(at.x() - r - 1, at.y())};
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const bool hollow = severity == Severity::Attempt || outlined || look.future;
    if (!hollow && !unknown) {
        p.setPen(QPen(surface, 1.2)); // a halo parts it from a bar's edge or a whisker
        p.setBrush(colour);
        p.drawPolygon(shape);
        p.restore();
        return;
    }
    QPen pen(colour, outlined || look.future ? 1.1 : 1.4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (outlined || look.future)
        pen.setDashPattern({1.6, 1.4});
    p.setPen(pen);
    p.setBrush(surface);
    p.drawPolygon(shape);
    if (unknown && !hollow) { // hatched: nobody says from where
        p.setPen(QPen(colour, 1.1));
        for (const double shift : {-0.33, 0.0, 0.33})
            p.drawLine(QPointF(at.x() + (shift - 0.5) * r, at.y() + (shift + 0.5) * r),
                       QPointF(at.x() + (shift + 0.5) * r, at.y() + (shift - 0.5) * r));
    }
    if (look.known == Known::Unplaced) { // it was public, but not that it belongs here
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawEllipse(at, 1.4, 1.4);
    }
    p.restore();
}

void paintWhisker(QPainter &p, const Theme &t, double from, double to, double y, const MarkLook &look) {
    const QColor colour = mixed(t.color("bg.surface"), markColor(t, look), 0.6);
    const double middle = std::floor(y);
    p.fillRect(QRectF(from, middle, to - from, 1), colour);
    for (const double x : {from, to - 1})
        p.fillRect(QRectF(x, middle - 3, 1, 7), colour);
}

void paintTail(QPainter &p, const Theme &t, double from, double to, double y, const MarkLook &look) {
    p.fillRect(QRectF(from, std::floor(y) - 1, to - from, 3), mixed(t.color("bg.surface"), markColor(t, look), 0.35));
}

void paintOpenEnd(QPainter &p, const Theme &t, double x, double y, bool right, const MarkLook &look) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    chevron(p, markColor(t, look), x, y, right ? 1 : -1);
    p.restore();
}

void paintPill(QPainter &p, const Theme &t, const QRectF &r, Kind kind, Severity severity, const QString &name,
               const MarkLook &look) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    paint::roundedRect(p, r.adjusted(0.5, 0.5, -0.5, -0.5), r.height() / 2, t.color("bg.surface"),
                       t.color("stroke.default"));
    p.restore();
    const QPointF at(r.left() + 12, r.center().y());
    if (kind == Kind::Incident)
        paintDiamond(p, t, at, severity, look);
    else
        paint::colouredKindMark(p, t, kind, at, 6, markColor(t, look), false);
    paint::text(p, t, r.adjusted(22, 0, -8, 0), name, Type::Caption, t.color("text.default"));
}

} // namespace hw
