#include "drawing/graph_labels.h"

#include "drawing/graph_badges.h"
#include "drawing/graph_marks.h"
#include "drawing/graph_notes.h"
#include "drawing/paint.h"
#include "drawing/text_cache.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr int usualWidth = 150; // pixels at 100 % text
constexpr int widestLabel = 230;
constexpr std::size_t labelsFromAfar = 20;
constexpr double farZoom = 0.5, middleZoom = 0.8, nearZoom = 1.5;
constexpr double middleRadius = 10; // scene units
constexpr double ringReach = 5;     // pixels outside the mark
constexpr double haloReach = 1.75;
constexpr int pillHeight = 16;
constexpr float pathStep = 6; // pixels

Box boxOf(const QRectF &r) { return {float(r.left()), float(r.top()), float(r.right()), float(r.bottom())}; }
QRectF rectOf(const Box &b) {
    return {QPointF(double(b.left), double(b.top)), QPointF(double(b.right), double(b.bottom))};
}
Point pointOf(const QPointF &p) { return {float(p.x()), float(p.y())}; }

Type roleOf(const LabelMark &mark) { return mark.strong ? Type::SmallStrong : Type::Small; }
double lineHeight(const Theme &t) { return t.lineHeight(Type::Caption); }

LabelSize sizeOf(const Theme &t, const LabelMark &mark) {
    if (mark.text.isEmpty())
        return {};
    double width = paint::textWidth(t, mark.text, roleOf(mark));
    if (!mark.secondLine.isEmpty())
        width = std::max(width, paint::textWidth(t, mark.secondLine, Type::Caption));
    return {float(std::ceil(width) + 2), float(lineHeight(t) * (mark.secondLine.isEmpty() ? 1 : 2))};
}

QString fitted(const Theme &t, const QString &text, Type role, int room) {
    const double width = t.scaled(room);
    return t.texts().elided(t.font(role), int(role), paint::fittingName(t, text, role, width), Qt::ElideRight, width);
}

float priorityOf(const SceneNode &node, const FrameNode &n) {
    const int rank = n.selected ? 5 : n.hovered || n.cursor ? 4 : n.onPath ? 3 : n.neighbour ? 2 : n.dimmed ? 0 : 1;
    return float(1000 * rank + 10 * nodeRadius(node)) + float(std::min(node.degree, 500U)) * 0.01F;
}

/// Towards the node.
Qt::Alignment alignmentAt(LabelSide side) {
    switch (side) {
    case LabelSide::Right:
    case LabelSide::RightBelow:
    case LabelSide::RightAbove: return Qt::AlignLeft;
    case LabelSide::Left:
    case LabelSide::LeftBelow:
    case LabelSide::LeftAbove: return Qt::AlignRight;
    case LabelSide::Below:
    case LabelSide::Above:
    case LabelSide::Hidden: break;
    }
    return Qt::AlignHCenter;
}

class Labelling {
public:
    Labelling(const Theme &theme, const GraphFrame &frame)
        : m_theme(theme)
        , m_frame(frame)
        , m_zoom(frame.camera().zoom()) {}

    GraphLabels place(std::span<const QRectF> obstacles, std::span<const LabelSide> lastSides) {
        for (const QRectF &o : obstacles)
            m_obstacles.push_back(boxOf(o));
        keepInside();
        requestNodes(lastSides);
        requestEdges();
        LabelRequest request;
        request.nodes = m_nodes;
        request.edges = m_edges;
        request.taken = m_taken;
        request.obstacles = m_obstacles;
        request.lines = m_lines;
        return shown(placeLabels(request));
    }

private:
    /// What lies around the picture is taken: a label at its rim finds another side rather than being cut. So are
    /// notes.
    void keepInside() {
        const QRectF v = m_frame.camera().viewport();
        constexpr double far = 400;
        const QRectF all = v.adjusted(-far, -far, far, far);
        for (const QRectF &r : {QRectF(all.topLeft(), QPointF(v.left(), all.bottom())),
                                QRectF(QPointF(v.right(), all.top()), all.bottomRight()),
                                QRectF(all.topLeft(), QPointF(all.right(), v.top())),
                                QRectF(QPointF(all.left(), v.bottom()), all.bottomRight())})
            m_obstacles.push_back(boxOf(r));
        for (const SceneNote &note : m_frame.scene().notes)
            if (note.form == SceneNote::Form::Text && isDrawable(note))
                if (const QRectF box = noteRect(m_theme, note, m_frame.camera()); box.intersects(v))
                    m_obstacles.push_back(boxOf(box));
    }
    /// By node of the frame: which ones the zoom leaves a label.
    std::vector<bool> wanted() const {
        const auto &nodes = m_frame.nodes();
        std::vector<bool> wanted(nodes.size(), m_zoom >= middleZoom);
        std::vector<std::uint32_t> order(nodes.size());
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            order[i] = i;
            if (nodes[i].isLifted() || (m_zoom >= farZoom && nodeRadius(m_frame.sceneNode(nodes[i])) >= middleRadius))
                wanted[i] = true;
        }
        if (m_zoom >= farZoom)
            return wanted;
        const auto few = order.begin() + std::ptrdiff_t(std::min(labelsFromAfar, order.size()));
        std::partial_sort(order.begin(), few, order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const float first = priorityOf(m_frame.sceneNode(nodes[a]), nodes[a]);
            const float second = priorityOf(m_frame.sceneNode(nodes[b]), nodes[b]);
            return first != second ? first > second : nodes[a].node < nodes[b].node;
        });
        for (auto i = order.begin(); i != few; ++i)
            wanted[*i] = true;
        return wanted;
    }
    LabelMark markOf(const FrameNode &n) const {
        const SceneNode &node = m_frame.sceneNode(n);
        LabelMark mark;
        mark.strong = n.selected || n.onPath;
        const int room = n.isRinged() || m_zoom >= nearZoom ? widestLabel : usualWidth;
        mark.text = fitted(m_theme, node.label, roleOf(mark), room);
        if (m_zoom >= nearZoom && !n.dimmed)
            mark.secondLine = fitted(m_theme, node.secondLine, Type::Caption, room);
        mark.colour = n.dimmed ? mixed(m_theme.color("bg.surface"), m_theme.color("text.subtle"), 0.72)
                               : m_theme.color(n.isLifted() ? "text.default" : "text.muted");
        return mark;
    }
    void requestNodes(std::span<const LabelSide> lastSides) {
        const std::vector<bool> isWanted = wanted();
        const QRectF seen = m_frame.camera().viewport();
        for (std::uint32_t i = 0; i < isWanted.size(); ++i) {
            // From afar, small nodes may be covered: else none of a large graph had a name.
            if (!isWanted[i] && m_zoom < farZoom)
                continue;
            const FrameNode &n = m_frame.nodes()[i];
            const NodeBadges badges = badgesOf(m_theme, m_frame, n);
            for (const QRectF &badge : {badges.pin, badges.hidden})
                if (!badge.isEmpty())
                    m_taken.push_back(boxOf(badge));
            NodeLabel label;
            label.node = pointOf(n.at);
            // Pointing alone makes no label jump.
            label.radius = float(n.radius + (n.selected || n.onPath || n.cursor ? ringReach : 0));
            label.priority = priorityOf(m_frame.sceneNode(n), n);
            label.always = n.isRinged() && seen.contains(n.at);
            LabelMark mark;
            // Without a label, the node is still in the way of others.
            if (isWanted[i]) {
                mark = markOf(n);
                label.size = sizeOf(m_theme, mark);
            }
            if (n.node < lastSides.size() && lastSides[n.node] != LabelSide::Hidden)
                label.preferred = lastSides[n.node];
            m_marks.push_back(std::move(mark));
            m_nodes.push_back(label);
            m_ofFrame.push_back(i);
        }
    }
    /// A path is read along its lines: names stand beside them.
    void keepClear(const QLineF &line) {
        const int count = int(line.length() / pathStep);
        for (int i = 1; i < count; ++i)
            m_lines.push_back(boxAround(pointOf(line.pointAt(double(i) / count)), pathStep, pathStep));
    }
    void requestEdges() {
        const double height = m_theme.scaled(pillHeight);
        for (const FrameEdge &e : m_frame.edges()) {
            const SceneEdge &edge = m_frame.sceneEdge(e);
            // In the part that is seen: the middle of a long edge may lie far outside.
            const auto seen = clippedTo(m_frame.camera().viewport(), e.line);
            if (seen && e.tone == EdgeTone::Path)
                keepClear(*seen);
            if (!e.labelled || edge.word.isEmpty() || !seen)
                continue;
            EdgeLabel label;
            label.from = pointOf(seen->p1());
            label.to = pointOf(seen->p2());
            label.size = {float(std::ceil(paint::textWidth(m_theme, edge.word, Type::CaptionMed)) + 14), float(height)};
            // On a path, words give way to names and nodes: the inspector says them, and so does pointing at the line.
            const bool isAsked = e.edge == m_frame.look().hoveredEdge || e.tone != EdgeTone::Path;
            label.priority = isAsked ? 2 : 1;
            label.always = isAsked;
            label.beforeNames = e.tone == EdgeTone::Path;
            m_edges.push_back(label);
            m_labelled.push_back(&e);
        }
    }
    GraphLabels shown(const LabelPlacement &placement) const {
        GraphLabels labels;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (!placement.nodes[i].isShown())
                continue;
            ShownLabel label{m_frame.nodes()[m_ofFrame[i]].node, rectOf(placement.nodes[i].box),
                             placement.nodes[i].side, m_marks[i]};
            label.mark.align = alignmentAt(label.side);
            labels.nodes.push_back(std::move(label));
        }
        for (std::size_t i = 0; i < m_edges.size(); ++i)
            if (placement.edges[i].isShown())
                labels.edges.push_back({m_labelled[i]->edge, rectOf(placement.edges[i].box),
                                        m_frame.sceneEdge(*m_labelled[i]).word, m_labelled[i]->tone == EdgeTone::Path});
        return labels;
    }

    const Theme &m_theme;
    const GraphFrame &m_frame;
    double m_zoom;
    std::vector<NodeLabel> m_nodes;
    std::vector<std::uint32_t> m_ofFrame; // by label: its node of the frame
    std::vector<LabelMark> m_marks;
    std::vector<EdgeLabel> m_edges;
    std::vector<const FrameEdge *> m_labelled;
    std::vector<Box> m_taken, m_obstacles, m_lines;
};

void drawLine(QPainter &p, const Theme &t, const QRectF &r, const QString &text, Type role, const QColor &c,
              int align) {
    const QFont &font = t.font(role);
    const QSizeF size = t.texts().shaped(font, int(role), text).size();
    const double left = align & Qt::AlignLeft    ? r.left()
                        : align & Qt::AlignRight ? r.right() - size.width()
                                                 : r.center().x() - size.width() / 2;
    QPainterPath outline;
    outline.addText(left, r.center().y() - size.height() / 2 + QFontMetricsF(font).ascent(), font, text);
    p.strokePath(outline, QPen(t.color("bg.surface"), 2 * haloReach, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    paint::text(p, t, r, text, role, c, align | Qt::AlignVCenter, Qt::ElideNone);
}

} // namespace

GraphLabels graphLabels(const Theme &theme, const GraphFrame &frame, std::span<const QRectF> obstacles,
                        std::span<const LabelSide> lastSides) {
    return Labelling(theme, frame).place(obstacles, lastSides);
}

std::vector<LabelSide> sidesOf(const GraphLabels &labels, std::size_t nodes) {
    std::vector<LabelSide> sides(nodes, LabelSide::Hidden);
    for (const ShownLabel &label : labels.nodes)
        if (label.node < nodes)
            sides[label.node] = label.side;
    return sides;
}

std::vector<LabelSize> usualLabelSizes(const Theme &theme, std::span<const SceneNode> nodes) {
    constexpr std::size_t mostMeasured = 1200; // more of them have no room for labels, and measuring takes its time
    std::vector<LabelSize> sizes;
    sizes.reserve(nodes.size());
    LabelMark mark;
    if (nodes.size() <= mostMeasured) {
        for (const SceneNode &node : nodes) {
            mark.text = fitted(theme, node.label, Type::Small, usualWidth);
            sizes.push_back(sizeOf(theme, mark));
        }
        return sizes;
    }
    mark.text = QStringLiteral("Average name");
    const LabelSize usual = sizeOf(theme, mark);
    const float perLetter = usual.width / float(mark.text.size());
    for (const SceneNode &node : nodes)
        sizes.push_back({std::min(float(usualWidth), perLetter * float(node.label.size())), usual.height});
    return sizes;
}

void drawLabelMark(QPainter &p, const Theme &t, const LabelMark &mark, const QRectF &box) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const double height = mark.secondLine.isEmpty() ? box.height() : box.height() / 2;
    drawLine(p, t, {box.left(), box.top(), box.width(), height}, mark.text, roleOf(mark), mark.colour, mark.align);
    if (!mark.secondLine.isEmpty())
        drawLine(p, t, {box.left(), box.top() + height, box.width(), height}, mark.secondLine, Type::Caption,
                 t.color("text.subtle"), mark.align);
    p.restore();
}

void paintEdgeLabel(QPainter &p, const Theme &t, const ShownEdgeLabel &label) {
    paint::roundedRect(p, label.box, label.box.height() / 2, t.color("bg.surface"),
                       t.color(label.onPath ? "edge.path" : "edge.strong"));
    paint::text(p, t, label.box, label.text, Type::CaptionMed, t.color(label.onPath ? "accent.text" : "text.default"),
                Qt::AlignCenter, Qt::ElideNone);
}

} // namespace hw
