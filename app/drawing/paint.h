// The small painters that every view shares: text, pills, tags, kind marks, confidence, sparklines, TLP.
// Pure functions onto any QPainter; text is always plain text (never HTML), cut with an ellipsis, harmless.
#pragma once

#include "drawing/theme.h"
#include "landscape/kinds.h"

#include <QPainter>
#include <QPainterPath>
#include <QRectF>
#include <QString>
#include <span>

namespace hw::paint {

/// What the design system calls the kind for shape, colour and glyph ("actor", "campaign", "vuln", …; section 2.2).
QString kindToken(Kind kind);
/// "origin.CN" … "origin.ECRIME": the colour token of an origin.
QString originToken(Origin origin);

/// Text safe to draw in one line: control characters, line ends and bidirectional overrides replaced, at most
/// `maxLength` characters. Everything that comes from data goes through here.
QString plain(std::string_view utf8, int maxLength = 400);

void text(QPainter &p, const Theme &t, const QRectF &r, const QString &s, Type role, const QColor &c,
          int align = Qt::AlignLeft | Qt::AlignVCenter, Qt::TextElideMode elide = Qt::ElideRight);
double textWidth(const Theme &t, const QString &s, Type role);
/// Draws up to `maxLines` wrapped lines, the last one elided; returns the height used.
double wrapped(QPainter &p, const Theme &t, const QRectF &r, const QString &s, Type role, const QColor &c, int maxLines);
double wrappedHeight(const Theme &t, double width, const QString &s, Type role, int maxLines);

void roundedRect(QPainter &p, const QRectF &r, double radius, const QColor &fill, const QColor &stroke = {},
                 double strokeWidth = 1);
void card(QPainter &p, const Theme &t, const QRectF &r);
void confidence(QPainter &p, const Theme &t, const QPointF &topLeft, Confidence c); ///< 12 x 10
double originTag(QPainter &p, const Theme &t, const QPointF &leftMiddle, Origin o); ///< 24 x 15; returns its width
QPainterPath kindPath(Kind kind, const QPointF &centre, double radius);
void kindMark(QPainter &p, const Theme &t, Kind kind, const QPointF &centre, double radius, double opacity = 1);
void sparkline(QPainter &p, const QRectF &r, std::span<const double> values, const QColor &c, bool area = true);
double pill(QPainter &p, const Theme &t, const QPointF &leftMiddle, const QString &s, const QColor &fg, const QColor &bg,
            Type role = Type::CaptionMed, double height = 18); ///< returns its width
/// The brush of an origin in stacks: solid, or hatched for Unknown (2.3).
QBrush originBrush(const Theme &t, Origin o);
void tlp(QPainter &p, const Theme &t, const QRectF &r, const QString &label);
void focusRing(QPainter &p, const Theme &t, const QRectF &r, double radius);

} // namespace hw::paint
