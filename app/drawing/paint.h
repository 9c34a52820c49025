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
/// The icon inside the kind's shape ("k-actor", "k-disinformation" …).
QString kindGlyph(Kind kind);
bool isOutlined(Kind kind); ///< ours: defences, sources, countries; everything else is filled
/// "origin.CN" … "origin.ECRIME": the colour token of an origin.
QString originToken(Origin origin);

/// Text safe to draw in one line: control characters, line ends and bidirectional overrides replaced, at most
/// `maxLength` UTF-16 units, cut between graphemes. Everything that comes from data goes through here.
QString plain(std::string_view utf8, int maxLength = 400);

/// Text for a tool tip, empty for empty. Qt reads a tool tip as markup where it looks like it: this is escaped, and
/// marked as markup so that it is read back as it was.
QString toolTip(const QString &text);

void text(QPainter &p, const Theme &t, const QRectF &r, const QString &s, Type role, const QColor &c,
          int align = Qt::AlignLeft | Qt::AlignVCenter, Qt::TextElideMode elide = Qt::ElideRight);
double textWidth(const Theme &t, const QString &s, Type role);
/// The name as it is where it fits; else without what stands in brackets at its end ("Wizard Spider" for "Wizard Spider
/// (Ryuk)"): a whole shorter name says more than a cut one. Where that does not fit either, the name, to be elided.
QString fittingName(const Theme &t, const QString &name, Type role, double width);
double fittingWidth(const Theme &t, const QString &name, Type role, double width); ///< of it
/// Draws up to `maxLines` wrapped lines, the last one elided; returns the height used.
double wrapped(QPainter &p, const Theme &t, const QRectF &r, const QString &s, Type role, const QColor &c,
               int maxLines);
double wrappedHeight(const Theme &t, double width, const QString &s, Type role, int maxLines);

void roundedRect(QPainter &p, const QRectF &r, double radius, const QColor &fill, const QColor &stroke = {},
                 double strokeWidth = 1);
void card(QPainter &p, const Theme &t, const QRectF &r);
void confidence(QPainter &p, const Theme &t, const QPointF &topLeft, Confidence c); ///< 12 x 10
double originTag(QPainter &p, const Theme &t, const QPointF &leftMiddle, Origin o); ///< 24 x 15; returns its width
QPainterPath kindPath(Kind kind, const QPointF &centre, double radius);
void kindMark(QPainter &p, const Theme &t, Kind kind, const QPointF &centre, double radius, double opacity = 1);
/// The same in another colour than its kind's. `glyph`: whether it carries its sign, where there is room for one.
void colouredKindMark(QPainter &p, const Theme &t, Kind kind, const QPointF &centre, double radius, const QColor &c,
                      bool glyph = true);
void sparkline(QPainter &p, const QRectF &r, std::span<const double> values, const QColor &c, bool area = true);
double pill(QPainter &p, const Theme &t, const QPointF &leftMiddle, const QString &s, const QColor &fg,
            const QColor &bg, Type role = Type::CaptionMed, double height = 18); ///< returns its width
/// Fills a bar in the colour of its origin; Unknown as vector hatching with an outline, sharp at every scale.
void originBar(QPainter &p, const Theme &t, const QRectF &r, Origin o, double radius = 0);
/// 45 degrees, 1 px lines, 3 px pitch, 1 px outline.
void hatched(QPainter &p, const QRectF &r, const QColor &c, double radius = 0);
/// The box of section 2.6: always these colours. `label` is "TLP:GREEN" and so on; an unknown one is drawn as RED.
void tlp(QPainter &p, const Theme &t, const QRectF &r, const QString &label);
void focusRing(QPainter &p, const Theme &t, const QRectF &r, double radius); ///< 2 px, inside r
/// 2 px ring of a selected or focused data mark, 3 px outside it.
void markRing(QPainter &p, const QRectF &mark, double radius, const QColor &c);
/// The shadow of a floating part: level 1 (tool strip, card) or 2 (palette, dialog). Draw it before the part.
void shadow(QPainter &p, const Theme &t, const QRectF &r, double radius, int level);
/// Full minus (U+2212) and the locale's group separators.
QString number(qint64 value);
QString signedNumber(qint64 value); ///< "+9", "−3", "0"

} // namespace hw::paint
