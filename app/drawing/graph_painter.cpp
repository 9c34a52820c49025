#include "drawing/graph_painter.h"

#include "drawing/graph_badges.h"
#include "drawing/graph_marks.h"
#include "drawing/graph_notes.h"

#include <QPainter>

namespace hw {
namespace {

constexpr double ringAway = 4; // pixels from the mark to the middle of its ring

void paintRings(QPainter &p, const Theme &t, const GraphFrame &frame, const FrameNode &n) {
    const Kind kind = frame.sceneNode(n).kind;
    const char *token = n.selected ? "text.default" : n.onPath ? "edge.path" : n.hovered ? "stroke.strong" : nullptr;
    if (token != nullptr)
        drawNodeRing(p, kind, n.at, n.radius, ringAway, t.color(token), n.selected || n.onPath ? 2 : 1.5);
    if (n.cursor)
        drawNodeRing(p, kind, n.at, n.radius, ringAway + (token != nullptr ? 3 : 0), t.color("stroke.focus"));
}

} // namespace

void paintNodes(QPainter &p, const Theme &t, const GraphFrame &frame, GraphSprites *sprites) {
    NodeColours colours(t, frame.look());
    if (sprites != nullptr)
        sprites->gather(p, frame.camera().viewport());
    for (const FrameNode &n : frame.nodes()) {
        const double presence = frame.look().presence.ofNode(n.node);
        if (presence < leastPresence)
            continue;
        NodeMark mark = nodeMark(colours, frame.sceneNode(n), n.radius, frame.camera().zoom(), n.dimmed, frame.look());
        mark.colour = fadedColour(t, mark.colour, presence);
        if (sprites != nullptr)
            sprites->drawNode(p, t, mark, n.at);
        else
            drawNodeMark(p, t, mark, n.at);
        const NodeBadges badges = presence >= 1 ? badgesOf(t, frame, n) : NodeBadges();
        if (sprites != nullptr && (n.isRinged() || !badges.isEmpty()))
            sprites->flush(); // they lie over all nodes until here, and under those that follow
        if (n.isRinged())
            paintRings(p, t, frame, n);
        paintBadges(p, t, badges);
    }
    if (sprites != nullptr)
        sprites->finish();
}

void paintNodeLabels(QPainter &p, const Theme &t, const GraphPresence &presence, std::span<const ShownLabel> labels,
                     GraphSprites *sprites) {
    for (const ShownLabel &label : labels) {
        const double share = presence.ofNode(label.node);
        if (share < leastPresence)
            continue;
        if (!label.leader.isNull()) {
            p.save();
            p.setRenderHint(QPainter::Antialiasing);
            p.setPen(QPen(fadedColour(t, t.color("text.subtle"), share), 1));
            p.drawLine(label.leader);
            p.restore();
        }
        LabelMark mark = label.mark;
        mark.colour = fadedColour(t, mark.colour, share);
        if (sprites != nullptr)
            sprites->drawLabel(p, t, mark, label.box);
        else
            drawLabelMark(p, t, mark, label.box);
    }
}

void paintGraph(QPainter &p, const Theme &t, const GraphFrame &frame, const GraphLabels &labels,
                const GraphPaint &how) {
    GraphSprites *sprites = how.sprites != nullptr && GraphSprites::suit(p) ? how.sprites : nullptr;
    p.save();
    if (how.ground)
        p.fillRect(frame.camera().viewport(), t.color("bg.surface"));
    p.setClipRect(frame.camera().viewport(), Qt::IntersectClip);
    paintFrames(p, t, frame);
    paintEdges(p, t, frame, how.moving, how.raster);
    paintNodes(p, t, frame, sprites);
    paintNotes(p, t, frame);
    paintNodeLabels(p, t, frame.look().presence, labels.nodes, sprites);
    for (const ShownEdgeLabel &label : labels.edges)
        paintEdgeLabel(p, t, label);
    p.restore();
}

} // namespace hw
