// What a timeline says about the time that it does not show: how many events are over before its window or begin after
// it, and, in a lane that shows nothing, when its nearest ones are. Pure; drawn by timeline_painter.
#pragma once

#include "drawing/timeline_frame.h"

class QPainter;

namespace hw {

/// Of a lane without a mark in view: the last day of what is over before, the first day of what comes after.
struct LaneElsewhere {
    std::optional<DayNumber> before, after;
};
LaneElsewhere elsewhereOf(const TimelineFrame &frame, std::uint32_t lane);

/// Where these hints stand; empty where there is none.
QRectF elsewhereRect(const TimelineFrame &frame, std::uint32_t lane, const LaneElsewhere &found, bool after);
/// "< May 2019" and "Jun 2022 >" at the edges of the lane.
void paintElsewhere(QPainter &p, const TimelineFrame &frame, std::uint32_t lane);
/// Where that number stands.
QRectF outsideRect(const TimelineFrame &frame);
/// "3 earlier · 12 later", of all lanes, above the names of the lanes.
void paintOutside(QPainter &p, const TimelineFrame &frame);

} // namespace hw
