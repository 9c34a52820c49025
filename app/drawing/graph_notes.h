// What the user drew on the board: frames below everything, texts and arrows above the nodes.
#pragma once

#include "drawing/graph_frame.h"
#include "drawing/theme.h"

#include <QRectF>

class QPainter;

namespace hw {

void paintFrames(QPainter &p, const Theme &theme, const GraphFrame &frame);
void paintNotes(QPainter &p, const Theme &theme, const GraphFrame &frame);

/// Whether it has a place that can be drawn.
bool isDrawable(const SceneNote &note);
/// What a text or a frame covers on the screen; a text is as high as it needs.
QRectF noteRect(const Theme &theme, const SceneNote &note, const GraphCamera &camera);
/// The note at a place: a text anywhere, a frame at its border or title, an arrow near its line; noScene: none.
SceneIndex noteAt(const Theme &theme, const GraphFrame &frame, const QPointF &at);

} // namespace hw
