// Type setting for pages: runs of text broken into lines and drawn, the same lines on every device, because all is
// measured in one unit of 1/20 point without hinting. Needs a QGuiApplication and the fonts of loadFonts().
#pragma once

#include "briefing/laid_page.h"
#include "drawing/theme.h"

#include <QFont>
#include <QPainter>

namespace hw::briefing {

QFont pageFont(double points, Weight weight); ///< in units: draw it through drawText of this file only
double textWidth(const QString &text, double points, Weight weight);

struct SetText {
    double height = 0; ///< points
    int lines = 0;
};
/// What the runs take in this width; `leading` is the distance of lines, in points.
SetText measure(const std::vector<Run> &runs, double points, double leading, double width);
/// How many words from the start fit into this height.
int wordsThatFit(const std::vector<Run> &runs, double points, double leading, double width, double height);
int wordCount(const QString &text);

/// Where runs with a link or an endnote stand, line by line, in points of the page.
struct RunRect {
    std::size_t run = 0;
    QRectF rect;
};
std::vector<RunRect> linkRects(const TextBox &box);

/// Where these characters of the box's text stand, line by line, in points of the page.
std::vector<QRectF> rectsOf(const TextBox &box, qsizetype from, qsizetype length);

/// In points, whatever the painter's scale.
void drawText(QPainter &p, const Theme &theme, const TextBox &box);

} // namespace hw::briefing
