#include "drawing/kpi.h"

#include "drawing/paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <cmath>

namespace hw {
namespace {
constexpr int sparkWidth = 60;
constexpr int sparkHeight = 24;

/// The pill with its triangle; returns its width.
double changePill(QPainter &p, const Theme &t, const QPointF &leftMiddle, const Kpi &kpi) {
    const QColor ink = t.color(kpi.bad ? "status.warning" : "status.info");
    const double height = t.scaled(18);
    const double width = std::ceil(paint::textWidth(t, kpi.change, Type::CaptionMed)) + 28;
    const QRectF r(leftMiddle.x(), leftMiddle.y() - height / 2, width, height);
    paint::roundedRect(p, r, height / 2, t.color(kpi.bad ? "status.warning.bg" : "status.info.bg"));
    const QPointF c(r.left() + 12, r.center().y());
    const double up = kpi.rises ? -1 : 1;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(ink);
    p.drawPolygon(QPolygonF{c + QPointF(-4, -3.5 * up), c + QPointF(4, -3.5 * up), c + QPointF(0, 3.5 * up)});
    p.restore();
    paint::text(p, t, r.adjusted(20, 0, -8, 0), kpi.change, Type::CaptionMed, ink, Qt::AlignLeft | Qt::AlignVCenter,
                Qt::ElideNone);
    return width;
}
} // namespace

int kpiHeight(const Theme &theme) { return theme.scaled(88); }

void drawKpi(QPainter &p, const Theme &t, const QRectF &r, const Kpi &kpi, bool hovered) {
    const auto s = [&](double px) { return px * t.textScale() / 100; };
    if (hovered)
        paint::roundedRect(p, r.adjusted(6, 6, -6, -6), 6, t.color("bg.hover"));
    const QRectF inner = r.adjusted(16, 0, -16, 0);
    const bool spark = kpi.trend.size() > 1 && inner.width() > s(150);
    const auto line = [&](double middle, double height) {
        return QRectF(inner.left(), r.top() + s(middle) - s(height) / 2, inner.width(), s(height));
    };
    paint::text(p, t, line(20, 18), kpi.label, Type::Small, t.color("text.muted"));
    // Value, unit and change share a line; what does not fit beside the trend gives way from the right.
    const QRectF middle = line(46, 32);
    const double end = spark ? inner.right() - sparkWidth - 8 : inner.right();
    double x = middle.left();
    paint::text(p, t, {x, middle.top(), std::max(0.0, end - x), middle.height()}, kpi.value, Type::Kpi,
                t.color(hovered ? "accent.text" : "text.default"));
    x += paint::textWidth(t, kpi.value, Type::Kpi) + 7;
    if (!kpi.unit.isEmpty()) {
        const double width = paint::textWidth(t, kpi.unit, Type::Small);
        if (x + width <= end) {
            // On the value's baseline: their middles differ.
            const QFontMetricsF big(t.font(Type::Kpi)), small(t.font(Type::Small));
            const double baseline = middle.center().y() + (big.ascent() - big.descent()) / 2;
            paint::text(p, t, {x, baseline - small.ascent(), width + 1, small.height()}, kpi.unit, Type::Small,
                        t.color("text.muted"), Qt::AlignLeft | Qt::AlignVCenter, Qt::ElideNone);
        }
        x += width + 8;
    }
    if (!kpi.change.isEmpty() && x + paint::textWidth(t, kpi.change, Type::CaptionMed) + 28 <= end)
        changePill(p, t, {x, middle.center().y()}, kpi);
    if (spark)
        paint::sparkline(p, {inner.right() - sparkWidth, r.top() + s(42) - sparkHeight / 2.0, sparkWidth, sparkHeight},
                         kpi.trend, t.color("chart.ink"));
    paint::text(p, t, line(71, 16), kpi.note, Type::Caption, t.color("text.muted"));
}

QString describe(const Kpi &kpi) {
    QString text = kpi.label + QStringLiteral(": ") + kpi.value;
    if (!kpi.unit.isEmpty())
        text += u' ' + kpi.unit;
    if (!kpi.change.isEmpty())
        text += QStringLiteral(", ") + (kpi.rises ? QCoreApplication::translate("hw::Kpi", "up %1")
                                                  : QCoreApplication::translate("hw::Kpi", "down %1"))
                                           .arg(kpi.change);
    if (!kpi.note.isEmpty())
        text += QStringLiteral(", ") + kpi.note;
    return text;
}

} // namespace hw
