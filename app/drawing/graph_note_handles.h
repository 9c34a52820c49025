// How a note on the board is held: its handles, and what it becomes when one of them is drawn. Pure; pixels on the
// screen, scene units in the note.
#pragma once

#include "drawing/graph_camera.h"
#include "drawing/graph_scene.h"
#include "drawing/theme.h"

#include <vector>

class QPainter;

namespace hw {

enum class NoteHandle : std::uint8_t {
    None,
    TopLeft,
    Top,
    TopRight,
    Right,
    BottomRight,
    Bottom,
    BottomLeft,
    Left,
    From,
    To
};

struct PlacedHandle {
    NoteHandle handle = NoteHandle::None;
    QPointF at; ///< pixels, its middle
};

inline constexpr double handleSide = 8; ///< pixels
/// Of a frame at its corners and sides, of a text at its sides (it is as high as it needs), of an arrow at its ends.
std::vector<PlacedHandle> noteHandles(const Theme &theme, const SceneNote &note, const GraphCamera &camera);
/// The nearest one that a hand at `at` means: within 12 pixels.
NoteHandle noteHandleAt(const Theme &theme, const SceneNote &note, const GraphCamera &camera, const QPointF &at);
void paintNoteHandles(QPainter &p, const Theme &theme, const SceneNote &note, const GraphCamera &camera);

/// The note after a handle was drawn by so many scene units; never smaller than can be held.
SceneNote resized(const SceneNote &note, NoteHandle handle, const QPointF &by);
SceneNote moved(const SceneNote &note, const QPointF &by);
/// What its corners span; of an arrow, too. Scene units.
QRectF extentOf(const SceneNote &note);

/// Where its words stand and are edited: a text's box, a frame's title, the middle of an arrow. Pixels.
QRectF noteWordsRect(const Theme &theme, const SceneNote &note, const GraphCamera &camera);

} // namespace hw
