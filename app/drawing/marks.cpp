// The marks of paint.h that stand for things: kinds, origins, confidence.
#include "drawing/icons.h"
#include "drawing/paint.h"

#include <QLineF>
#include <QPixmap>
#include <QPolygonF>

#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace hw::paint {
namespace {

struct KindLook {
    const char *token; ///< shape and colour: "kind.TOKEN"
    const char *glyph;
};

/// In the order of Kind. Eleven looks for eighteen kinds: what is close in meaning shares a shape and differs in glyph.
constexpr std::array<KindLook, kindCount> looks{{
    {"actor", "k-actor"},
    {"country", "k-sponsor"},
    {"country", "k-country"},
    {"campaign", "k-campaign"},
    {"incident", "k-incident"},
    {"campaign", "k-disinformation"},
    {"research", "k-research"},
    {"sector", "k-sector"},
    {"technique", "k-technique"},
    {"technique", "k-tactic"},
    {"software", "k-software"},
    {"vuln", "k-vuln"},
    {"defence", "k-defence"},
    {"defence", "defence"},
    {"source", "k-event"},
    {"country", "k-priority"},
    {"source", "k-name"},
    {"source", "k-source"},
}};

const KindLook &lookOf(Kind kind) { return looks[static_cast<std::size_t>(kind)]; }

constexpr std::array<const char *, originCount> originTokens{
    "origin.CN", "origin.RU", "origin.KP", "origin.IR", "origin.OTHER", "origin.ECRIME", "origin.UNKNOWN"};

QPainterPath regular(int corners, double rotation, const QPointF &c, double r) {
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double a = rotation + i * 2 * std::numbers::pi / corners;
        polygon << QPointF(c.x() + r * std::cos(a), c.y() + r * std::sin(a));
    }
    QPainterPath path;
    path.addPolygon(polygon);
    path.closeSubpath();
    return path;
}

QPainterPath shield(const QPointF &c, double r) {
    const auto at = [&](double x, double y) { return c + QPointF(x * r, y * r); };
    QPainterPath path(at(0, -1.08));
    path.lineTo(at(0.92, -0.72));
    path.lineTo(at(0.92, 0.05));
    path.cubicTo(at(0.85, 0.72), at(0.3, 1), at(0, 1.15));
    path.cubicTo(at(-0.3, 1), at(-0.85, 0.72), at(-0.92, 0.05));
    path.lineTo(at(-0.92, -0.72));
    path.closeSubpath();
    return path;
}

QPainterPath sheet(const QPointF &c, double r) {
    const double w = r * 0.78;
    QPainterPath path(c + QPointF(-w, -r));
    path.lineTo(c + QPointF(w * 0.35, -r));
    path.lineTo(c + QPointF(w, -r * 0.4));
    path.lineTo(c + QPointF(w, r));
    path.lineTo(c + QPointF(-w, r));
    path.closeSubpath();
    return path;
}

QPainterPath roundedBox(const QPointF &c, double halfWidth, double halfHeight, double radius) {
    QPainterPath path;
    path.addRoundedRect(QRectF(c.x() - halfWidth, c.y() - halfHeight, 2 * halfWidth, 2 * halfHeight), radius, radius);
    return path;
}

/// The part of a line inside a convex outline. Cut by hand and not by the painter: SVG files do not clip, and in PDF
/// files everything behind a clipped part of a chart was lost.
std::optional<QLineF> insideOf(const QPolygonF &outline, const QLineF &line) {
    double from = 0, to = 1;
    const QPointF middle = outline.boundingRect().center();
    for (qsizetype i = 0; i + 1 < outline.size(); ++i) {
        const QPointF a = outline[i], along = outline[i + 1] - a;
        const auto side = [&](const QPointF &at) {
            return along.x() * (at.y() - a.y()) - along.y() * (at.x() - a.x());
        };
        const double sign = side(middle) < 0 ? -1 : 1;
        const double first = sign * side(line.p1()), last = sign * side(line.p2());
        if (first < 0 && last < 0)
            return std::nullopt;
        if (first < 0)
            from = std::max(from, first / (first - last));
        else if (last < 0)
            to = std::min(to, first / (first - last));
    }
    if (from >= to)
        return std::nullopt;
    return QLineF(line.pointAt(from), line.pointAt(to));
}

} // namespace

QString kindToken(Kind kind) { return QString::fromLatin1(lookOf(kind).token); }
QString kindGlyph(Kind kind) { return QString::fromLatin1(lookOf(kind).glyph); }
QString originToken(Origin origin) { return QString::fromLatin1(originTokens[static_cast<std::size_t>(origin)]); }

bool isOutlined(Kind kind) {
    const std::string_view token = lookOf(kind).token;
    return token == "defence" || token == "source" || token == "country";
}

QPainterPath kindPath(Kind kind, const QPointF &c, double r) {
    const std::string_view token = lookOf(kind).token;
    constexpr double up = -std::numbers::pi / 2;
    if (token == "campaign")
        return roundedBox(c, r * 1.05, r * 0.82, r * 0.5);
    if (token == "incident")
        return regular(4, 0, c, r * 1.18);
    if (token == "software")
        return regular(6, 0, c, r * 1.05);
    if (token == "technique")
        return roundedBox(c, r * 0.88, r * 0.88, r * 0.18);
    if (token == "vuln")
        return regular(3, up, c, r * 1.25);
    if (token == "research")
        return regular(8, std::numbers::pi / 8, c, r * 1.04);
    if (token == "sector")
        return regular(5, up, c, r * 1.08);
    if (token == "defence")
        return shield(c, r);
    if (token == "source")
        return sheet(c, r);
    QPainterPath circle;
    circle.addEllipse(c, r, r);
    return circle;
}

void kindMark(QPainter &p, const Theme &t, Kind kind, const QPointF &centre, double radius, double opacity) {
    p.save();
    p.setOpacity(p.opacity() * opacity);
    colouredKindMark(p, t, kind, centre, radius, t.color(QStringLiteral("kind.") + kindToken(kind)));
    p.restore();
}

void colouredKindMark(QPainter &p, const Theme &t, Kind kind, const QPointF &centre, double radius, const QColor &c,
                      bool glyph) {
    const bool outlined = isOutlined(kind);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(outlined ? t.color("bg.surface") : c);
    p.setPen(outlined ? QPen(c, radius < 7 ? 1.4 : 1.75) : QPen(Qt::NoPen));
    p.drawPath(kindPath(kind, centre, outlined ? radius - 0.5 : radius));
    const bool triangle = kind == Kind::Vulnerability;
    if (glyph && radius >= 7 && (!triangle || radius >= 12)) {
        const double side = radius * (triangle ? 0.95 : 1.22);
        const double down = triangle ? radius * 0.2 : kindToken(kind) == QLatin1String("sector") ? radius * 0.04 : 0;
        drawIcon(p, kindGlyph(kind), {centre.x() - side / 2, centre.y() - side / 2 + down, side, side},
                 outlined ? c : t.color("bg.surface"), 1.15);
    }
    p.restore();
}

void confidence(QPainter &p, const Theme &t, const QPointF &o, Confidence c) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    if (c == Confidence::NotStated) { // its own sign: neither zero nor low
        p.setBrush(t.color("text.subtle"));
        for (int i = 0; i < 3; ++i)
            p.drawRoundedRect(QRectF(o.x() + i * 4.5, o.y() + 8.5, 3, 1.5), 0.75, 0.75);
    } else {
        for (int i = 0; i < 3; ++i) {
            const double height = 4 + i * 3;
            p.setBrush(t.color(i < static_cast<int>(c) ? "chart.ink" : "chart.muted"));
            p.drawRoundedRect(QRectF(o.x() + i * 4.5, o.y() + 10 - height, 3, height), 1, 1);
        }
    }
    p.restore();
}

double originTag(QPainter &p, const Theme &t, const QPointF &leftMiddle, Origin o) {
    const double grow = t.textScale() / 100.0;
    const QRectF r(leftMiddle.x(), leftMiddle.y() - 7.5 * grow, 24 * grow, 15 * grow);
    const QColor colour = t.color(originToken(o));
    roundedRect(p, r, 3, mixed(t.color("bg.surface"), colour, t.isDark() ? 0.22 : 0.13));
    roundedRect(p, {r.left(), r.top(), 3, r.height()}, 1.5, colour);
    const std::string_view code = word(o);
    text(p, t, r.adjusted(3, 0, 0, 0), QString::fromUtf8(code.data(), qsizetype(code.size())), Type::Micro,
         t.color("text.default"), Qt::AlignCenter, Qt::ElideNone);
    return r.width();
}

void hatched(QPainter &p, const QRectF &r, const QColor &c, double radius) {
    if (r.width() <= 0 || r.height() <= 0)
        return;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    QPainterPath rounded;
    rounded.addRoundedRect(r, radius, radius);
    const QPolygonF outline = rounded.toFillPolygon();
    p.setPen(QPen(c, 1, Qt::SolidLine, Qt::FlatCap));
    // Anchored to whole steps of the plane, so that neighbouring bars hatch in one rhythm.
    constexpr double step = 3 * std::numbers::sqrt2; // 3 px from line to line
    const double first = std::floor((r.left() + r.top()) / step) * step;
    for (double sum = first; sum <= r.right() + r.bottom(); sum += step)
        if (const auto line = insideOf(outline, {{sum - r.top(), r.top()}, {sum - r.bottom(), r.bottom()}}))
            p.drawLine(*line);
    p.restore();
    roundedRect(p, r, radius, {}, c, 1);
}

void originBar(QPainter &p, const Theme &t, const QRectF &r, Origin o, double radius) {
    const QColor c = t.color(originToken(o));
    if (o == Origin::Unknown)
        hatched(p, r, c, radius);
    else
        roundedRect(p, r, radius, c);
}

} // namespace hw::paint
