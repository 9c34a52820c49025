#include "drawing/graph_notes.h"

#include "drawing/graph_hits.h"
#include "drawing/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hw {
namespace {

constexpr double padding = 8;
constexpr double leastWidth = 90;
constexpr int mostLines = 12;
constexpr double reach = 5; // pixels at a line that the hand may miss it by
constexpr double headLength = 9;

bool isUsable(const QPointF &p) { return std::abs(p.x()) < 1e6 && std::abs(p.y()) < 1e6; }

QColor inkOf(const Theme &t, const GraphFrame &frame, std::size_t note) {
    return t.color(note == frame.look().selectedNote ? "accent.default" : "stroke.strong");
}

QRectF titleRect(const Theme &t, const QRectF &box) {
    return {box.left() + padding, box.top() + 4, std::max(0.0, box.width() - 2 * padding),
            double(t.lineHeight(Type::Small))};
}

QLineF arrowLine(const SceneNote &note, const GraphCamera &camera) {
    return {camera.toScreen(note.from), camera.toScreen(note.to)};
}

void paintText(QPainter &p, const Theme &t, const QRectF &box, const SceneNote &note, const QColor &ink) {
    paint::roundedRect(p, box, 6, t.color("bg.raised"), ink);
    paint::wrapped(p, t, box.adjusted(padding, 5, -padding, -5), note.text, Type::Small, t.color("text.default"),
                   mostLines);
}

void paintArrow(QPainter &p, const Theme &t, const QRectF &room, const QLineF &line, const SceneNote &note,
                const QColor &ink) {
    const auto seen = clippedTo(room, line);
    if (!seen || line.length() < 1)
        return;
    p.setPen(QPen(ink, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawLine(*seen);
    const double angle = std::atan2(line.dy(), line.dx());
    QPolygonF head;
    for (const double side : {-1.0, 0.0, 1.0}) {
        const double a = angle + std::numbers::pi - side * 0.45;
        head << (side == 0.0 ? line.p2() : line.p2() + QPointF(std::cos(a), std::sin(a)) * headLength);
    }
    p.drawPolyline(head);
    if (note.text.isEmpty())
        return;
    const double width = std::min(220.0, std::ceil(paint::textWidth(t, note.text, Type::Small))) + 10;
    const double height = t.lineHeight(Type::Small);
    const QRectF box(seen->center().x() - width / 2, seen->center().y() - height / 2, width, height);
    paint::roundedRect(p, box, 4, t.color("bg.surface"));
    paint::text(p, t, box.adjusted(5, 0, -5, 0), note.text, Type::Small, t.color("text.default"), Qt::AlignCenter);
}

} // namespace

bool isDrawable(const SceneNote &note) {
    return note.form == SceneNote::Form::Arrow ? isUsable(note.from) && isUsable(note.to)
                                               : isUsable(note.box.topLeft()) && isUsable(note.box.bottomRight());
}

QRectF noteRect(const Theme &t, const SceneNote &note, const GraphCamera &camera) {
    const QRectF box = note.box.normalized();
    const QRectF shown(camera.toScreen(box.topLeft()), camera.toScreen(box.bottomRight()));
    if (note.form != SceneNote::Form::Text)
        return shown;
    const double width = std::max(double(t.scaled(int(leastWidth))), shown.width());
    const double text = paint::wrappedHeight(t, width - 2 * padding, note.text, Type::Small, mostLines);
    return {shown.left(), shown.top(), width, std::max(double(t.lineHeight(Type::Small)), text) + 10};
}

void paintFrames(QPainter &p, const Theme &t, const GraphFrame &frame) {
    const QRectF room = frame.camera().viewport().adjusted(-8, -8, 8, 8);
    for (std::size_t i = 0; i < frame.scene().notes.size(); ++i) {
        const SceneNote &note = frame.scene().notes[i];
        if (note.form != SceneNote::Form::Frame || !isDrawable(note))
            continue;
        const QRectF box = noteRect(t, note, frame.camera());
        if (!box.intersects(room))
            continue;
        // Cut to what is near: corners far outside need not be drawn.
        paint::roundedRect(p, box.intersected(room), 8, {}, inkOf(t, frame, i), 1.25);
        paint::text(p, t, titleRect(t, box), note.text, Type::SmallMed, t.color("text.muted"));
    }
}

void paintNotes(QPainter &p, const Theme &t, const GraphFrame &frame) {
    const QRectF room = frame.camera().viewport().adjusted(-8, -8, 8, 8);
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(Qt::NoBrush);
    for (std::size_t i = 0; i < frame.scene().notes.size(); ++i) {
        const SceneNote &note = frame.scene().notes[i];
        if (note.form == SceneNote::Form::Frame || !isDrawable(note))
            continue;
        if (note.form == SceneNote::Form::Arrow)
            paintArrow(p, t, room, arrowLine(note, frame.camera()), note, inkOf(t, frame, i));
        else if (const QRectF box = noteRect(t, note, frame.camera()); box.intersects(room))
            paintText(p, t, box, note, inkOf(t, frame, i));
    }
    p.restore();
}

SceneIndex noteAt(const Theme &t, const GraphFrame &frame, const QPointF &at) {
    for (std::size_t i = frame.scene().notes.size(); i-- > 0;) { // the uppermost first
        const SceneNote &note = frame.scene().notes[i];
        if (!isDrawable(note))
            continue;
        if (note.form == SceneNote::Form::Arrow) {
            if (distanceTo(arrowLine(note, frame.camera()), at) <= reach)
                return SceneIndex(i);
            continue;
        }
        const QRectF box = noteRect(t, note, frame.camera());
        const bool inside = box.adjusted(reach, reach, -reach, -reach).contains(at);
        const bool onFrame = box.adjusted(-reach, -reach, reach, reach).contains(at) &&
                             (!inside || (!note.text.isEmpty() && titleRect(t, box).contains(at)));
        if (note.form == SceneNote::Form::Text ? box.contains(at) : onFrame)
            return SceneIndex(i);
    }
    return noScene;
}

} // namespace hw
