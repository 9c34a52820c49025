// The picture of a timeline on any painter: screen, PNG, SVG and PDF go through these functions. Only what is in view
// is touched. The header column, the axis and the lanes; the strip below is timeline_strip.h.
#pragma once

#include "drawing/timeline_frame.h"

class QPainter;

namespace hw {

void paintTimeline(QPainter &p, const TimelineFrame &frame, const TimelineLook &look);

/// The legend of the shapes, from `left` on around the line `y`; returns where it ends. Where there is little room up
/// to `right` it says less: campaigns, disinformation and what is not reported yet stay longest.
double paintTimelineLegend(QPainter &p, const Theme &theme, double left, double right, double y, bool twoClocks,
                           bool operations);
double timelineLegendWidth(const Theme &theme, bool twoClocks, bool operations);
/// With every shape, in few words.
double briefTimelineLegendWidth(const Theme &theme, bool twoClocks, bool operations);

} // namespace hw
