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
#include <optional>
#include <utility>

namespace hw {
namespace {

constexpr int usualWidth = 150; // pixels at 100 % text
constexpr int widestLabel = 230;
constexpr int leastBroken = 72;
constexpr std::size_t notMany = 400; // nodes that each can keep names away, however small they are
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
Type secondRoleOf(const LabelMark &mark) { return mark.goesOn ? roleOf(mark) : Type::Caption; }
double lineHeight(const Theme &t) { return t.lineHeight(Type::Caption); }

LabelSize sizeOf(const Theme &t, const LabelMark &mark) {
    if (mark.text.isEmpty())
        return {};
    double width = paint::textWidth(t, mark.text, roleOf(mark));
    if (!mark.secondLine.isEmpty())
        width = std::max(width, paint::textWidth(t, mark.secondLine, secondRoleOf(mark)));
    return {float(std::ceil(width) + 2), float(lineHeight(t) * (mark.secondLine.isEmpty() ? 1 : 2))};
}

QString fitted(const Theme &t, const QString &text, Type role, int room) {
    const double width = t.scaled(room);
    return t.texts().elided(t.font(role), int(role), paint::fittingName(t, text, role, width), Qt::ElideRight, width);
}

bool isCut(const LabelMark &mark) { return mark.text.endsWith(QChar(0x2026)); }
/// A name on two lines of about the same width; none where it cannot be broken, or need not be.
std::optional<LabelMark> brokenInTwo(const Theme &t, const QString &name, Type role) {
    const double all = paint::textWidth(t, name, role);
    if (all < t.scaled(leastBroken))
        return std::nullopt;
    std::optional<LabelMark> best;
    double least = all * 0.85; // it has to be worth it
    for (qsizetype blank = name.indexOf(u' '); blank > 0; blank = name.indexOf(u' ', blank + 1)) {
        const QString first = name.left(blank), second = name.mid(blank + 1);
        const double width = std::max(paint::textWidth(t, first, role), paint::textWidth(t, second, role));
        if (width < least) {
            least = width;
            best.emplace();
            best->text = first;
            best->secondLine = second;
        }
    }
    if (!best)
        return best;
    best->goesOn = true;
    const double room = t.scaled(usualWidth);
    for (QString *line : {&best->text, &best->secondLine})
        *line = t.texts().elided(t.font(role), int(role), *line, Qt::ElideRight, room);
    return best;
}

/// Of what is selected, the name stays while the hand points at something else; what is pointed at is drawn above it.
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
        , m_zoom(frame.camera().zoom())
        , m_areMany(frame.nodes().size() > notMany) {}

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
            if (nodes[i].isLifted() ||
                ((m_zoom >= farZoom || !m_areMany) && nodeRadius(m_frame.sceneNode(nodes[i])) >= middleRadius))
                wanted[i] = true;
        }
        if (m_zoom >= farZoom || !m_areMany)
            return wanted;
        std::vector<float> priorities;
        priorities.reserve(nodes.size());
        for (const FrameNode &n : nodes)
            priorities.push_back(priorityOf(m_frame.sceneNode(n), n));
        const auto few = order.begin() + std::ptrdiff_t(std::min(labelsFromAfar, order.size()));
        std::partial_sort(order.begin(), few, order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return priorities[a] != priorities[b] ? priorities[a] > priorities[b] : nodes[a].node < nodes[b].node;
        });
        for (auto i = order.begin(); i != few; ++i)
            wanted[*i] = true;
        return wanted;
    }
    LabelMark markOf(const FrameNode &n) const {
        const SceneNode &node = m_frame.sceneNode(n);
        LabelMark mark;
        mark.strong = n.selected || n.onPath;
        // Pointing alone makes no label jump.
        const bool isWide = n.selected || n.onPath || (m_areMany && n.isRinged()) || m_zoom >= nearZoom;
        const int room = isWide ? widestLabel : usualWidth;
        mark.text = fitted(m_theme, node.label, roleOf(mark), room);
        if (m_zoom >= nearZoom && !n.dimmed)
            mark.secondLine = fitted(m_theme, node.secondLine, Type::Caption, room);
        mark.colour = n.dimmed ? mixed(m_theme.color("bg.surface"), m_theme.color("text.subtle"), 0.72)
                               : m_theme.color(n.isLifted() ? "text.default" : "text.muted");
        return mark;
    }
    /// A name that would be cut goes on a second line; another one, where it finds no room on one.
    std::array<LabelMark, 2> formsOf(const FrameNode &n) const {
        LabelMark mark = markOf(n);
        const QString &name = m_frame.sceneNode(n).label;
        if (m_areMany || n.selected || n.onPath || !mark.secondLine.isEmpty())
            return {std::move(mark), LabelMark()};
        const bool wasCut = isCut(mark);
        std::optional<LabelMark> broken = brokenInTwo(m_theme, wasCut ? name : mark.text, roleOf(mark));
        if (!broken)
            return {std::move(mark), LabelMark()};
        broken->strong = mark.strong;
        broken->colour = mark.colour;
        if (wasCut)
            std::swap(mark, *broken);
        return {std::move(mark), std::move(*broken)};
    }
    void requestNodes(std::span<const LabelSide> lastSides) {
        const std::vector<bool> isWanted = wanted();
        const QRectF seen = m_frame.camera().viewport();
        for (std::uint32_t i = 0; i < isWanted.size(); ++i) {
            // From afar, small nodes may be covered: else none of a large graph had a name.
            if (!isWanted[i] && m_zoom < farZoom && m_areMany)
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
            std::array<LabelMark, 2> forms;
            // Without a label, the node is still in the way of others.
            if (isWanted[i]) {
                forms = formsOf(n);
                label.size = sizeOf(m_theme, forms[0]);
                label.other = sizeOf(m_theme, forms[1]);
                label.mayStandOff = !m_areMany && nodeRadius(m_frame.sceneNode(n)) >= middleRadius;
            }
            if (n.node < lastSides.size() && lastSides[n.node] != LabelSide::Hidden)
                label.preferred = lastSides[n.node];
            m_marks.push_back(std::move(forms));
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
            if (!e.labelled && e.tone != EdgeTone::Path)
                continue;
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
    /// From the rim of the node to what is nearest of its label.
    static QLineF leaderTo(const QRectF &box, const FrameNode &n) {
        QLineF line(n.at,
                    {std::clamp(n.at.x(), box.left(), box.right()), std::clamp(n.at.y(), box.top(), box.bottom())});
        const double length = line.length();
        if (length <= n.radius + 4)
            return {};
        return {line.pointAt((n.radius + 2) / length), line.pointAt((length - 1) / length)};
    }
    GraphLabels shown(const LabelPlacement &placement) const {
        GraphLabels labels;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (!placement.nodes[i].isShown())
                continue;
            const PlacedLabel &placed = placement.nodes[i];
            const FrameNode &n = m_frame.nodes()[m_ofFrame[i]];
            ShownLabel label{n.node, rectOf(placed.box), placed.side, m_marks[i][placed.isOther ? 1 : 0], {}};
            if (placed.standsOff)
                label.leader = leaderTo(label.box, n);
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
    bool m_areMany;
    std::vector<NodeLabel> m_nodes;
    std::vector<std::uint32_t> m_ofFrame; // by label: its node of the frame
    std::vector<std::array<LabelMark, 2>> m_marks;
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
            const auto broken = isCut(mark) ? brokenInTwo(theme, node.label, Type::Small) : std::nullopt;
            sizes.push_back(sizeOf(theme, broken.value_or(mark)));
        }
        return sizes;
    }
    mark.text = QStringLiteral("Average name");
    const LabelSize usual = sizeOf(theme, mark);
    const float perLetter = usual.width / float(mark.text.size());
    for (const SceneNode &node : nodes)
        sizes.push_back(
            {std::min(float(theme.scaled(usualWidth)), perLetter * float(node.label.size())), usual.height});
    return sizes;
}

void drawLabelMark(QPainter &p, const Theme &t, const LabelMark &mark, const QRectF &box) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const double height = mark.secondLine.isEmpty() ? box.height() : box.height() / 2;
    drawLine(p, t, {box.left(), box.top(), box.width(), height}, mark.text, roleOf(mark), mark.colour, mark.align);
    if (!mark.secondLine.isEmpty())
        drawLine(p, t, {box.left(), box.top() + height, box.width(), height}, mark.secondLine, secondRoleOf(mark),
                 mark.goesOn ? mark.colour : t.color("text.subtle"), mark.align);
    p.restore();
}

void paintEdgeLabel(QPainter &p, const Theme &t, const ShownEdgeLabel &label) {
    paint::roundedRect(p, label.box, label.box.height() / 2, t.color("bg.surface"),
                       t.color(label.onPath ? "edge.path" : "edge.strong"));
    paint::text(p, t, label.box, label.text, Type::CaptionMed, t.color(label.onPath ? "accent.text" : "text.default"),
                Qt::AlignCenter, Qt::ElideNone);
}

} // namespace hw
