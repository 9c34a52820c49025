// Slide writer: the boxes of one laid page as shapes, placeholders, tables, charts and pictures of a slide, in reading
// order. Private to the PowerPoint writer.
#pragma once

#include "briefing/slide_scope.h"

namespace hw::briefing {

/// Counts parts that several slides have.
struct PartNumbers {
    int charts = 0, pictures = 0;
};
/// Adds the slide's part and those that it needs. Indices of placeholders as in the layout of slide_master.h.
Result<void> writeSlide(SlideScope &slide, const LaidPage &page, const QString &layoutPart, PartNumbers &numbers);

} // namespace hw::briefing
