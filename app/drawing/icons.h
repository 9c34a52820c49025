// Our own icons: 20 x 20 strokes (design system, section 5), from resources/icons/*.svg, tinted when painted.
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

} // namespace hw
