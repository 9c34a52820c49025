#include "drawing/graph_note_handles.h"

#include "drawing/graph_notes.h"
#include "drawing/paint.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double leastSide = 24;  // scene units
constexpr double farthest = 9e5;  // scene units: what the board can keep
constexpr double heldWithin = 12; // pixels: half of the least target
constexpr double wordsWidth = 200;

double bounded(double v) { return std::isfinite(v) ? std::clamp(v, -farthest, farthest) : 0; }
QPointF bounded(const QPointF &p) { return {bounded(p.x()), bounded(p.y())}; }

bool isLeft(NoteHandle h) { return h == NoteHandle::TopLeft || h == NoteHandle::Left || h == NoteHandle::BottomLeft; }
bool isRight(NoteHandle h) {
    return h == NoteHandle::TopRight || h == NoteHandle::Right || h == NoteHandle::BottomRight;
}
bool isTop(NoteHandle h) { return h == NoteHandle::TopLeft || h == NoteHandle::Top || h == NoteHandle::TopRight; }
bool isBottom(NoteHandle h) {
    return h == NoteHandle::BottomLeft || h == NoteHandle::Bottom || h == NoteHandle::BottomRight;
}

} // namespace

std::vector<PlacedHandle> noteHandles(const Theme &theme, const SceneNote &note, const GraphCamera &camera) {
    if (!isDrawable(note))
        return {};
    if (note.form == SceneNote::Form::Arrow)
        return {{NoteHandle::From, camera.toScreen(note.from)}, {NoteHandle::To, camera.toScreen(note.to)}};
    const QRectF box = noteRect(theme, note, camera);
    const QPointF middle = box.center();
    if (note.form == SceneNote::Form::Text)
        return {{NoteHandle::Left, {box.left(), middle.y()}}, {NoteHandle::Right, {box.right(), middle.y()}}};
    return {{NoteHandle::TopLeft, box.topLeft()},         {NoteHandle::Top, {middle.x(), box.top()}},
            {NoteHandle::TopRight, box.topRight()},       {NoteHandle::Right, {box.right(), middle.y()}},
            {NoteHandle::BottomRight, box.bottomRight()}, {NoteHandle::Bottom, {middle.x(), box.bottom()}},
            {NoteHandle::BottomLeft, box.bottomLeft()},   {NoteHandle::Left, {box.left(), middle.y()}}};
}

NoteHandle noteHandleAt(const Theme &theme, const SceneNote &note, const GraphCamera &camera, const QPointF &at) {
    NoteHandle found = NoteHandle::None;
    double nearest = heldWithin;
    for (const PlacedHandle &handle : noteHandles(theme, note, camera)) {
        const double away = std::max(std::abs(handle.at.x() - at.x()), std::abs(handle.at.y() - at.y()));
        if (away < nearest) {
            nearest = away;
            found = handle.handle;
        }
    }
    return found;
}

void paintNoteHandles(QPainter &p, const Theme &t, const SceneNote &note, const GraphCamera &camera) {
    const QRectF room = camera.viewport().adjusted(-handleSide, -handleSide, handleSide, handleSide);
    for (const PlacedHandle &handle : noteHandles(t, note, camera))
        if (room.contains(handle.at))
            paint::roundedRect(p,
                               QRectF(handle.at - QPointF(handleSide, handleSide) / 2, QSizeF(handleSide, handleSide)),
                               2, t.color("bg.raised"), t.color("accent.default"), 1.5);
}

SceneNote resized(const SceneNote &note, NoteHandle handle, const QPointF &by) {
    SceneNote after = note;
    if (handle == NoteHandle::From)
        after.from = bounded(note.from + by);
    if (handle == NoteHandle::To)
        after.to = bounded(note.to + by);
    if (note.form == SceneNote::Form::Arrow)
        return after;
    QRectF box = note.box.normalized();
    if (isLeft(handle))
        box.setLeft(std::min(bounded(box.left() + by.x()), box.right() - leastSide));
    if (isRight(handle))
        box.setRight(std::max(bounded(box.right() + by.x()), box.left() + leastSide));
    if (isTop(handle))
        box.setTop(std::min(bounded(box.top() + by.y()), box.bottom() - leastSide));
    if (isBottom(handle))
        box.setBottom(std::max(bounded(box.bottom() + by.y()), box.top() + leastSide));
    after.box = box;
    return after;
}

SceneNote moved(const SceneNote &note, const QPointF &by) {
    SceneNote after = note;
    if (note.form == SceneNote::Form::Arrow) {
        after.from = bounded(note.from + by);
        after.to = bounded(note.to + by);
    } else {
        after.box.moveTopLeft(bounded(note.box.topLeft() + by));
    }
    return after;
}

QRectF extentOf(const SceneNote &note) {
    return note.form == SceneNote::Form::Arrow ? QRectF(note.from, note.to).normalized() : note.box.normalized();
}

QRectF noteWordsRect(const Theme &theme, const SceneNote &note, const GraphCamera &camera) {
    const double line = theme.lineHeight(Type::Small) + 10;
    if (note.form == SceneNote::Form::Arrow) {
        const QPointF middle = (camera.toScreen(note.from) + camera.toScreen(note.to)) / 2;
        return {middle.x() - wordsWidth / 2, middle.y() - line / 2, wordsWidth, line};
    }
    const QRectF box = noteRect(theme, note, camera);
    if (note.form == SceneNote::Form::Frame)
        return {box.left(), box.top(), std::max(wordsWidth, std::min(box.width(), 2 * wordsWidth)), line};
    return box;
}

} // namespace hw
