#include "drawing/graph_marks.h"

#include "drawing/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace hw {
namespace {

/// In the order of Kind. What shares a shape shares a size.
constexpr std::array<double, kindCount> radii{15, 11, 11, 11, 9.5, 11, 14, 12, 9, 9, 10, 9, 10, 10, 8, 11, 8, 8};

/// The colours of the eight filled kinds: the only eight that are known to be told apart (2.2).
constexpr std::array areaTokens{"kind.research", "kind.technique", "kind.campaign", "kind.software",
                                "kind.sector",   "kind.actor",     "kind.vuln",     "kind.incident"};
constexpr const char *noColour = "edge.strong";

constexpr double haloWidth = 2.5;
constexpr double stackStep = 3.5;

void drawHatched(QPainter &p, const Theme &t, const NodeMark &mark, const QPointF &centre) {
    const QPainterPath shape = paint::kindPath(mark.kind, centre, mark.radius - 0.5);
    const QRectF box = shape.boundingRect();
    QPainterPath stripes;
    constexpr double step = 3 * std::numbers::sqrt2; // 3 px from line to line
    const double half = 0.5 * std::numbers::sqrt2;   // lines of 1 px
    for (double sum = box.left() + box.top(); sum <= box.right() + box.bottom(); sum += step)
        stripes.addPolygon(QPolygonF{{sum - half - box.top(), box.top()},
                                     {sum + half - box.top(), box.top()},
                                     {sum + half - box.bottom(), box.bottom()},
                                     {sum - half - box.bottom(), box.bottom()},
                                     {sum - half - box.top(), box.top()}});
    p.setPen(QPen(mark.colour, 1));
    p.setBrush(t.color("bg.surface"));
    p.drawPath(shape);
    // Cut to the shape as a path: what SVG files cannot clip stays inside all the same.
    p.fillPath(stripes.intersected(shape), mark.colour);
}

void drawCount(QPainter &p, const Theme &t, const NodeMark &mark, const QPointF &centre) {
    const QString count = paint::number(mark.count);
    const bool triangle = mark.kind == Kind::Vulnerability;
    if (paint::textWidth(t, count, Type::Micro) > mark.radius * (triangle ? 1.1 : 1.75))
        return; // its label says it
    const QRectF box(centre.x() - mark.radius, centre.y() - mark.radius + (triangle ? mark.radius * 0.25 : 0),
                     2 * mark.radius, 2 * mark.radius);
    const bool onGround = paint::isOutlined(mark.kind) || mark.hatched;
    paint::text(p, t, box, count, Type::Micro, onGround ? mark.colour : t.color("bg.surface"), Qt::AlignCenter,
                Qt::ElideNone);
}

/// What its links add to a radius, by their number; more than these add no more. A table, because every step of a large
/// graph asks for all of its nodes.
using Joined = std::array<double, 32>;
Joined joinedRadii() {
    Joined joined{};
    for (std::size_t links = 0; links < joined.size(); ++links)
        joined[links] = 0.8 * std::log2(1.0 + double(links));
    return joined;
}

} // namespace

double nodeRadius(const SceneNode &node) {
    static const Joined joined = joinedRadii();
    const double usual = radii[static_cast<std::size_t>(node.kind)];
    return node.isCollection() ? std::max(14.0, usual + 3)
                               : usual + joined[std::min<std::size_t>(node.degree, joined.size() - 1)];
}

double nodeScale(double zoom) {
    if (!(zoom > 0.5)) // from afar in step with what is between them, or they would hide it
        return std::max(0.2, std::pow(0.5, 0.6) * zoom / 0.5);
    return std::min(std::pow(zoom, 0.6), 1.6);
}

const char *areaToken(int area) {
    return area >= 0 && area < int(areaTokens.size()) ? areaTokens[static_cast<std::size_t>(area)] : noColour;
}

QString nodeToken(const SceneNode &node, GraphColour colour) {
    switch (colour) {
    case GraphColour::Origin: return node.origin ? paint::originToken(*node.origin) : QString::fromLatin1(noColour);
    case GraphColour::Area: return QString::fromLatin1(areaToken(node.area));
    case GraphColour::Kind: break;
    }
    return QStringLiteral("kind.") + paint::kindToken(node.kind);
}

QColor dimmedColour(const Theme &theme, const QColor &colour, bool highContrast) {
    return mixed(theme.color("bg.surface"), colour, highContrast ? 0.60 : 0.42);
}

QColor fadedColour(const Theme &theme, const QColor &colour, double presence) {
    if (presence >= 1)
        return colour;
    const double share = std::round(std::clamp(presence, 0.0, 1.0) * 8) / 8;
    return share >= 1 ? colour : mixed(theme.color("bg.surface"), colour, share);
}

const QColor &NodeColours::of(const SceneNode &node, bool dimmed) {
    const int at = m_look.colour == GraphColour::Origin ? (node.origin ? int(*node.origin) + 1 : 0)
                   : m_look.colour == GraphColour::Area ? std::clamp(node.area + 1, 0, int(areaTokens.size()) + 1)
                                                        : int(node.kind);
    QColor &colour = m_known[dimmed ? 1 : 0][static_cast<std::size_t>(std::min(at, 63))];
    if (!colour.isValid()) {
        colour = m_theme.color(nodeToken(node, m_look.colour));
        if (dimmed)
            colour = dimmedColour(m_theme, colour, m_look.highContrast);
    }
    return colour;
}

NodeMark nodeMark(const Theme &theme, const SceneNode &node, double radius, double zoom, bool dimmed,
                  const GraphLook &look) {
    NodeColours colours(theme, look);
    return nodeMark(colours, node, radius, zoom, dimmed, look);
}

NodeMark nodeMark(NodeColours &colours, const SceneNode &node, double radius, double zoom, bool dimmed,
                  const GraphLook &look) {
    NodeMark mark;
    mark.kind = node.kind;
    mark.colour = colours.of(node, dimmed);
    mark.radius = radius;
    mark.glyph = !node.isCollection() && zoom >= 0.5 && (zoom >= 0.8 || nodeRadius(node) >= 10);
    mark.hatched = look.colour == GraphColour::Origin && node.origin == Origin::Unknown;
    mark.stacked = node.isCollection();
    mark.count = static_cast<std::uint32_t>(node.members.size());
    return mark;
}

double reachOf(const NodeMark &mark) { return mark.radius * 1.25 + haloWidth + 2 + (mark.stacked ? 2 * stackStep : 0); }

void drawNodeMark(QPainter &p, const Theme &t, const NodeMark &mark, const QPointF &centre) {
    const QColor ground = t.color("bg.surface");
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    for (int layer = mark.stacked ? 2 : 0; layer >= 0; --layer) {
        const QPointF at = centre + QPointF(layer, -layer) * stackStep;
        const double halo = mark.stacked && layer < 2 ? 1 : haloWidth; // of a stack, the edges below are to be seen
        p.setPen(QPen(ground, 2 * halo, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p.setBrush(ground);
        p.drawPath(paint::kindPath(mark.kind, at, mark.radius));
        if (layer > 0)
            paint::colouredKindMark(p, t, mark.kind, at, mark.radius, mixed(ground, mark.colour, 0.55), false);
        else if (mark.hatched)
            drawHatched(p, t, mark, at);
        else
            paint::colouredKindMark(p, t, mark.kind, at, mark.radius, mark.colour, mark.glyph);
    }
    if (mark.stacked)
        drawCount(p, t, mark, centre);
    p.restore();
}

void drawNodeRing(QPainter &p, Kind kind, const QPointF &centre, double radius, double away, const QColor &c,
                  double width) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(c, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawPath(paint::kindPath(kind, centre, radius + away));
    p.restore();
}

double edgeWidth(std::uint32_t publishers) { return 0.8 + 0.45 * std::min(publishers, 5U); }

QList<double> edgeDash(Confidence confidence) {
    switch (confidence) {
    case Confidence::High: return {};
    case Confidence::Moderate: return {6, 2.5};
    case Confidence::Low: return {3, 3};
    case Confidence::NotStated: break;
    }
    return {1.2, 3};
}

} // namespace hw
