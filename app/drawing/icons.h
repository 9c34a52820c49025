// Our own icons: 20 x 20 strokes (design system, section 5), from resources/icons/*.svg, tinted when painted.
// Window's thread only (the parsed pictures are kept).
#pragma once

#include "drawing/theme.h"

#include <QIcon>
#include <QPainter>

namespace hw {

/// Draws the icon in one colour. An unknown name is a programming error (asserted in debug, nothing drawn otherwise).
void drawIcon(QPainter &p, const QString &name, const QRectF &r, const QColor &c, double strokeScale = 1);
/// For buttons and actions: follows the theme and the widget's state. `token` is its normal colour. The theme must live
/// as long as the icon.
QIcon themedIcon(const Theme &theme, const QString &name, const char *token = "text.muted");
bool hasIcon(const QString &name);

/// The product mark: two strands, one in the accent, one in text colour, three rungs.
void drawProductMark(QPainter &p, const Theme &theme, const QRectF &r);
/// The application's own icon, in all sizes that desktops ask for.
QIcon applicationIcon();

} // namespace hw
