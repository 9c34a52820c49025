// The labels of a flow diagram: which bars have one, how it is broken into lines, and how much room each needs beside
// its bar, so that none covers another. Pure; made for one size.
#pragma once

#include "drawing/area_flow_content.h"
#include "drawing/theme.h"

namespace hw {

struct FlowLabels {
    FlowBars flow;                   ///< the content's, with the room that each label takes
    std::vector<int> rows;           ///< see fewCrossings
    std::vector<double> columnRooms; ///< that columns would like to have at their right
    std::vector<QStringList> lines;  ///< per bar; empty: there is no room for it
    std::vector<double> widths;      ///< per bar, of label and number
    double scale = 0;                ///< pixels per unit of weight
};
/// `plot`: where the bars go. Names that do not fit beside their bars go on in a second line where that does not make
/// the whole picture much smaller; where a column is too full, the bars with the least weight lose their labels.
/// `rooms`: of the columns, where another diagram has a say in them (flowColumnRooms); else its own.
FlowLabels flowLabels(const Theme &theme, const FlowContent &content, const QRectF &plot,
                      const std::vector<double> &rooms = {});
/// What the labels of each column would like to have at its right, in a plot of this width.
std::vector<double> flowColumnRooms(const Theme &theme, const FlowContent &content, double width);

inline constexpr double flowLabelGap = 6; ///< between a bar and its label

} // namespace hw
