// The picture of a timeline on any painter: screen, PNG, SVG and PDF go through these functions. Only what is in view
// is touched. The header column, the axis and the lanes; the strip below is timeline_strip.h.
#pragma once

#include "drawing/timeline_frame.h"

class QPainter;

namespace hw {

void paintTimeline(QPainter &p, const TimelineFrame &frame, const TimelineLook &look);

/// Whether the mark, or one of several, is among these.
bool isSelected(const TimelineLayout &layout, const TimelineMark &mark, const std::vector<ObjectIndex> &selected);
/// What was public of a mark's members on the look's day: how many, and how the mark is drawn.
struct MarkKnown {
    std::uint32_t known = 0;
    Known as = Known::Public;
};
MarkKnown knownOf(const TimelineLayout &layout, const TimelineMark &mark, const std::optional<DayNumber> &knownBy);

/// The legend of the shapes, from `left` on around the line `y`; returns where it ends. Entries that do not fit up to
/// `right` are left out.
double paintTimelineLegend(QPainter &p, const Theme &theme, double left, double right, double y, bool twoClocks,
                           bool operations);
double timelineLegendWidth(const Theme &theme, bool twoClocks, bool operations);

} // namespace hw
