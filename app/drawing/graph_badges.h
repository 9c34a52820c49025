// The small signs at a node of the graph: a pin where the user set it down, and how many neighbours are not shown.
#pragma once

#include "drawing/graph_frame.h"
#include "drawing/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace hw {

struct NodeBadges {
    QRectF pin, hidden; ///< pixels; empty where there is none
    QString hiddenText; ///< "+12"
    bool isEmpty() const { return pin.isEmpty() && hidden.isEmpty(); }
};
NodeBadges badgesOf(const Theme &theme, const GraphFrame &frame, const FrameNode &node);
void paintBadges(QPainter &p, const Theme &theme, const NodeBadges &badges);

} // namespace hw
