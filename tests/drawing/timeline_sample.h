// Timelines to draw, for tests: a scene from a landscape written as text or generated.
#pragma once

#include "drawing/timeline_painter.h"
#include "landscape/landscape.h"

#include <QImage>

namespace hw::test {

struct TimelineSample {
    explicit TimelineSample(LandscapePtr landscape, LanesBy by = LanesBy::Actor);
    LandscapePtr landscape;
    TimelineScene scene;

    std::uint32_t markOf(const TimelineLayout &layout, const char *id) const;
    DayNumber day(const char *text) const { return PartialDate::parse(text)->firstDay(); }
};

/// A few actors with bars, diamonds, an operation, context events and something without a date.
LandscapePtr timelineWorld();
QImage drawnTimeline(const TimelineFrame &frame, const TimelineLook &look);
/// How many pixels have this colour, more or less.
int pixelsOf(const QImage &picture, const QColor &colour, const QRectF &in, int tolerance = 6);

} // namespace hw::test
