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
    for (const FrameNode &n : frame.nodes()) {
        const NodeMark mark =
            nodeMark(colours, frame.sceneNode(n), n.radius, frame.camera().zoom(), n.dimmed, frame.look());
        if (sprites != nullptr)
            sprites->drawNode(p, t, mark, n.at);
        else
            drawNodeMark(p, t, mark, n.at);
        if (n.isRinged())
            paintRings(p, t, frame, n);
        paintBadges(p, t, badgesOf(t, frame, n));
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
    for (const ShownLabel &label : labels.nodes)
        if (sprites != nullptr)
            sprites->drawLabel(p, t, label.mark, label.box);
        else
            drawLabelMark(p, t, label.mark, label.box);
    for (const ShownEdgeLabel &label : labels.edges)
        paintEdgeLabel(p, t, label);
    p.restore();
}

} // namespace hw
