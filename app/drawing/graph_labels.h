// Which labels of the graph are shown, and where: by zoom, without one covering another, a node or a floating panel
// (design system 12.2; layout/label_placement.h). Pure: the same frame gives the same labels.
#pragma once

#include "drawing/graph_frame.h"
#include "drawing/theme.h"
#include "layout/label_placement.h"

#include <QColor>
#include <QLineF>
#include <QRectF>
#include <QString>

#include <span>
#include <vector>

class QPainter;

namespace hw {

/// All that the picture of a label depends on.
struct LabelMark {
    QString text, secondLine; ///< cut to what is drawn
    bool goesOn = false;      ///< the second line is the rest of the name, and looks like it
    bool strong = false;
    QColor colour;
    int align = Qt::AlignHCenter; ///< of a second line
    friend bool operator==(const LabelMark &, const LabelMark &) = default;
};

struct ShownLabel {
    SceneIndex node = noScene;
    QRectF box; ///< pixels
    LabelSide side = LabelSide::Below;
    LabelMark mark;
    QLineF leader = {}; ///< pixels: from the node to a label that stands off; else none
};

struct ShownEdgeLabel {
    SceneIndex edge = noScene;
    QRectF box; ///< pixels
    QString text;
    bool onPath = false;
};

struct GraphLabels {
    std::vector<ShownLabel> nodes;
    std::vector<ShownEdgeLabel> edges;
};

/// `obstacles`: floating panels, pixels. `lastSides`: by scene node, the sides of the picture before, so that labels do
/// not jump; or none.
GraphLabels graphLabels(const Theme &theme, const GraphFrame &frame, std::span<const QRectF> obstacles = {},
                        std::span<const LabelSide> lastSides = {});
/// By scene node, for the next frame; Hidden where there is no label.
std::vector<LabelSide> sidesOf(const GraphLabels &labels, std::size_t nodes);
/// What the labels of nodes take at 100 %, for layouts; of thousands, about.
std::vector<LabelSize> usualLabelSizes(const Theme &theme, std::span<const SceneNode> nodes);

/// With a halo in the colour of the ground.
void drawLabelMark(QPainter &p, const Theme &theme, const LabelMark &mark, const QRectF &box);
void paintEdgeLabel(QPainter &p, const Theme &theme, const ShownEdgeLabel &label);

} // namespace hw
