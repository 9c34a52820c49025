// Chart pictures: a chart as SVG and as PNG, for files that take it as a picture. Drawn anew from the value, so that no
// foreign SVG, script or address comes along. Needs a QGuiApplication.
#pragma once

#include "briefing/chart.h"
#include "drawing/theme.h"

#include <QByteArray>
#include <QSizeF>

namespace hw::briefing {

/// Without a title of its own: QSvgGenerator of Qt 6.4 does not escape it. `size` in the theme's pixels; see
/// FigureBox::scale. Names a typeface of our sort where ours is not installed.
QByteArray svgOf(const Chart &chart, const Theme &theme, const QSizeF &size);
/// With `ratio` pixels for one, at most 4096 wide or high; on white.
QByteArray pngOf(const Chart &chart, const Theme &theme, const QSizeF &size, double ratio);

} // namespace hw::briefing
