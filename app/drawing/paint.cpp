#include "drawing/paint.h"

#include "drawing/icons.h"
#include "drawing/text_cache.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hw::paint {
namespace {

/// What stands for a character that would move, hide or reorder the text around it.
enum class Harm { None, Space, Drop, Replace };

Harm harmOf(char32_t c) {
    if (c == U'\t' || c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
        return Harm::Space;
    if (c < 0x20 || (c >= 0x7F && c < 0xA0))
        return Harm::Replace;
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
        return Harm::Replace; // embeddings, overrides, isolates
    if (c == 0x200E || c == 0x200F || c == 0x061C || c == 0x200B || c == 0xFEFF || (c >= 0x2060 && c <= 0x2064) ||
        (c >= 0x206A && c <= 0x206F) || (c >= 0xE0000 && c <= 0xE0FFF))
        return Harm::Drop; // marks without a shape
    if (c >= 0xFFF0 && c <= 0xFFFB)
        return Harm::Replace;
    if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
        return Harm::Replace; // no characters at all
    return Harm::None;
}

constexpr int mostMarksOnALetter = 4;

QString cutAtGrapheme(QString s, int maxLength) {
    if (s.size() <= maxLength)
        return s;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, s);
    finder.setPosition(std::max(0, maxLength - 1));
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    s.truncate(std::max<qsizetype>(0, finder.position()));
    while (!s.isEmpty() && s.back().isSpace())
        s.chop(1);
    return maxLength > 0 ? s + QChar(0x2026) : QString();
}

} // namespace

QString toolTip(const QString &text) {
    return text.isEmpty() ? QString() : QStringLiteral("<qt>") + text.toHtmlEscaped() + QStringLiteral("</qt>");
}

QString plain(std::string_view utf8, int maxLength) {
    // Printable ASCII, as most texts are, needs nothing of what follows.
    if (utf8.size() <= static_cast<std::size_t>(std::max(0, maxLength)) &&
        std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7F; }))
        return QString::fromLatin1(utf8.data(), static_cast<qsizetype>(utf8.size()));
    // A character takes at most four bytes; what lies far behind the cut need not be decoded.
    const std::size_t enough = static_cast<std::size_t>(std::max(0, maxLength)) * 4 + 256;
    if (utf8.size() > enough) {
        std::size_t end = enough;
        while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80)
            --end;
        utf8 = utf8.substr(0, end);
    }
    const QString decoded = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QString safe;
    safe.reserve(decoded.size());
    int marks = 0;
    for (const uint c : decoded.toUcs4()) {
        const Harm harm = harmOf(c);
        if (harm == Harm::Drop)
            continue;
        const bool mark = QChar::isMark(c);
        marks = mark ? marks + 1 : 0;
        if (mark && marks > mostMarksOnALetter)
            continue;
        if (harm == Harm::Space) {
            if (!safe.endsWith(u' '))
                safe += u' ';
        } else if (harm == Harm::Replace) {
            safe += QChar(QChar::ReplacementCharacter);
        } else {
            safe += QStringView(QChar::fromUcs4(c));
        }
    }
    return cutAtGrapheme(std::move(safe), maxLength);
}

void text(QPainter &p, const Theme &t, const QRectF &r, const QString &s, Type role, const QColor &c, int align,
          Qt::TextElideMode elide) {
    if (s.isEmpty() || r.width() <= 0)
        return;
    p.setFont(t.font(role));
    p.setPen(c);
    const QStaticText shaped = t.texts().shaped(
        t.font(role), int(role),
        elide == Qt::ElideNone ? s : t.texts().elided(t.font(role), int(role), s, elide, r.width() + 0.5));
    QPointF at = r.topLeft();
    const QSizeF free = r.size() - shaped.size();
    if (align & (Qt::AlignRight | Qt::AlignHCenter))
        at.rx() += align & Qt::AlignRight ? free.width() : free.width() / 2;
    if (align & (Qt::AlignBottom | Qt::AlignVCenter))
        at.ry() += align & Qt::AlignBottom ? free.height() : free.height() / 2;
    p.drawStaticText(at, shaped);
}

double textWidth(const Theme &t, const QString &s, Type role) { return t.texts().width(t.font(role), int(role), s); }

QString fittingName(const Theme &t, const QString &name, Type role, double width) {
    const qsizetype bracket = name.indexOf(QStringLiteral(" ("));
    if (bracket <= 0 || !name.endsWith(u')') || textWidth(t, name, role) <= width)
        return name;
    const QString head = name.left(bracket);
    return textWidth(t, head, role) <= width ? head : name;
}

double fittingWidth(const Theme &t, const QString &name, Type role, double width) {
    return textWidth(t, fittingName(t, name, role, width), role);
}

double wrapped(QPainter &p, const Theme &t, const QRectF &r, const QString &s, Type role, const QColor &c,
               int maxLines) {
    const int lineHeight = t.lineHeight(role);
    double y = r.top();
    for (const QString &line : t.texts().lines(t.font(role), int(role), s, r.width(), maxLines)) {
        text(p, t, {r.left(), y, r.width(), double(lineHeight)}, line, role, c, Qt::AlignLeft | Qt::AlignVCenter,
             Qt::ElideNone);
        y += lineHeight;
    }
    return y - r.top();
}

double wrappedHeight(const Theme &t, double width, const QString &s, Type role, int maxLines) {
    if (maxLines == 1 && width > 0 && !s.isEmpty())
        return t.lineHeight(role); // elided where it does not fit
    return double(t.texts().lines(t.font(role), int(role), s, width, maxLines).size()) * t.lineHeight(role);
}

void roundedRect(QPainter &p, const QRectF &r, double radius, const QColor &fill, const QColor &stroke,
                 double strokeWidth) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (stroke.isValid()) {
        const double half = strokeWidth / 2;
        p.setPen(QPen(stroke, strokeWidth));
        const double inner = std::max(0.0, radius - half);
        p.drawRoundedRect(r.adjusted(half, half, -half, -half), inner, inner);
    } else {
        p.setPen(Qt::NoPen);
        p.drawRoundedRect(r, radius, radius);
    }
    p.restore();
}

void card(QPainter &p, const Theme &t, const QRectF &r) {
    roundedRect(p, r, 8, t.color("bg.surface"), t.color("stroke.subtle"));
}

void sparkline(QPainter &p, const QRectF &r, std::span<const double> values, const QColor &c, bool area) {
    if (values.size() < 2)
        return;
    const double top = std::max(1e-9, *std::max_element(values.begin(), values.end()));
    QPolygonF line;
    for (std::size_t i = 0; i < values.size(); ++i)
        line << QPointF(r.left() + r.width() * double(i) / double(values.size() - 1),
                        r.bottom() - 1 - values[i] / top * (r.height() - 3));
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (area) {
        QColor wash = c;
        wash.setAlphaF(0.13F);
        p.setPen(Qt::NoPen);
        p.setBrush(wash);
        p.drawPolygon(QPolygonF(line) << r.bottomRight() << r.bottomLeft());
    }
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(c, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawPolyline(line);
    p.setPen(Qt::NoPen);
    p.setBrush(c);
    p.drawEllipse(line.back(), 2, 2);
    p.restore();
}

double pill(QPainter &p, const Theme &t, const QPointF &leftMiddle, const QString &s, const QColor &fg,
            const QColor &bg, Type role, double height) {
    const double h = std::max(height, double(t.lineHeight(role)) + 2);
    const QRectF r(leftMiddle.x(), leftMiddle.y() - h / 2, std::ceil(textWidth(t, s, role)) + 14, h);
    roundedRect(p, r, h / 2, bg);
    text(p, t, r, s, role, fg, Qt::AlignCenter, Qt::ElideNone);
    return r.width();
}

void tlp(QPainter &p, const Theme &t, const QRectF &r, const QString &label) {
    const char *token = label.startsWith(QLatin1String("TLP:AMBER"))   ? "tlp.amber"
                        : label.startsWith(QLatin1String("TLP:GREEN")) ? "tlp.green"
                        : label.startsWith(QLatin1String("TLP:CLEAR")) ? "tlp.clear"
                                                                       : "tlp.red";
    roundedRect(p, r, 2, t.color("tlp.box"));
    QFont font = t.font(Type::Small);
    font.setWeight(QFont::Bold);
    // The marking is never cut: in a narrow box it gets smaller.
    const double wide = QFontMetricsF(font).horizontalAdvance(label) + 8;
    if (wide > r.width())
        font.setPixelSize(std::max(6, int(font.pixelSize() * r.width() / wide)));
    p.setFont(font);
    p.setPen(t.color(token));
    p.drawText(r, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, label);
}

void focusRing(QPainter &p, const Theme &t, const QRectF &r, double radius) {
    roundedRect(p, r, radius, {}, t.color("stroke.focus"), 2);
}

void markRing(QPainter &p, const QRectF &mark, double radius, const QColor &c) {
    roundedRect(p, mark.adjusted(-4, -4, 4, 4), radius + 4, {}, c, 2);
}

void shadow(QPainter &p, const Theme &t, const QRectF &r, double radius, int level) {
    // A stack of translucent outlines: no blur filter, the same on every paint device.
    const double blur = level >= 2 ? 28 : 6;
    const double offset = level >= 2 ? 6 : 1;
    const double strength = level >= 2 ? (t.isDark() ? 0.55 : 0.16) : (t.isDark() ? 0.40 : 0.10);
    const int steps = level >= 2 ? 14 : 6;
    QColor c = t.color("shadow");
    c.setAlphaF(static_cast<float>(strength / steps));
    for (int i = 0; i < steps; ++i) {
        const double grow = blur / 2 * double(i) / steps;
        roundedRect(p, r.translated(0, offset).adjusted(-grow, -grow, grow, grow), radius + grow, c);
    }
}

QString number(qint64 value) {
    QString s = QLocale().toString(value < 0 ? -value : value);
    return value < 0 ? QChar(0x2212) + s : s;
}

QString signedNumber(qint64 value) { return value > 0 ? u'+' + number(value) : number(value); }

} // namespace hw::paint
