// Page painter: a laid page drawn onto any QPainter in points: PDF, the composer, thumbnails, the presenter. Always
// with the light theme. Pure.
#pragma once

#include "briefing/laid_page.h"
#include "drawing/theme.h"

#include <QPainter>

namespace hw::briefing {

/// The painter's unit is a point, its origin the top left of the page; the page's white ground is drawn too.
void paintPage(QPainter &p, const Theme &theme, const LaidPage &page);
void paintBox(QPainter &p, const Theme &theme, const Box &box);
/// `area` in the theme's pixels; see FigureBox::scale.
void paintChart(QPainter &p, const Theme &theme, const Chart &chart, const QRectF &area);
/// Where paintChart() puts a row of ranked bars.
QRectF rankRect(const Ranks &ranks, const QRectF &area, int row);
/// The figure's chart in words: what it shows and its largest parts.
QString describe(const Theme &theme, const Chart &chart);

} // namespace hw::briefing
