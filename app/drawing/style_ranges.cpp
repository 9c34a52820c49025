// HelixStyle: scroll bars, sliders, progress.
#include "drawing/paint.h"
#include "drawing/style.h"

#include <QStyleOption>
#include <QWidget>

namespace hw {

QRect HelixStyle::scrollBarRect(const QStyleOptionSlider &bar, SubControl sub) const {
    const bool lying = bar.orientation == Qt::Horizontal;
    const int length = lying ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int smallest = std::min(32, length);
    const int knob =
        range > 0 ? int(std::max<qint64>(smallest, qint64(bar.pageStep) * length / (range + bar.pageStep))) : length;
    const int at = sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - knob, bar.upsideDown);
    const auto along = [&](int from, int size) {
        return lying ? QRect(from, 0, size, bar.rect.height()) : QRect(0, from, bar.rect.width(), size);
    };
    QRect part;
    switch (sub) {
    case SC_ScrollBarSlider: part = along(at, knob); break;
    case SC_ScrollBarGroove: part = bar.rect; break;
    case SC_ScrollBarSubPage: part = along(0, at); break;
    case SC_ScrollBarAddPage: part = along(at + knob, length - at - knob); break;
    default: return {}; // no arrow buttons
    }
    return visualRect(bar.direction, bar.rect, part);
}

void HelixStyle::scrollBar(const QStyleOptionSlider &bar, QPainter &p) const {
    if (bar.minimum >= bar.maximum)
        return;
    const bool hover = (bar.state & State_Enabled) && (bar.state & State_MouseOver);
    const bool lying = bar.orientation == Qt::Horizontal;
    const double inset = hover ? 2 : 3;
    QRectF r(scrollBarRect(bar, SC_ScrollBarSlider));
    r = lying ? r.adjusted(2, inset, -2, -inset) : r.adjusted(inset, 2, -inset, -2);
    QColor c = m_theme.color("text.subtle");
    c.setAlphaF(hover ? 0.75F : 0.38F);
    paint::roundedRect(p, r, (lying ? r.height() : r.width()) / 2, c);
}

void HelixStyle::slider(const QStyleOptionSlider &s, QPainter &p, const QWidget *widget) const {
    const bool lying = s.orientation == Qt::Horizontal;
    const bool enabled = s.state & State_Enabled;
    const QPointF knob = QRectF(QProxyStyle::subControlRect(CC_Slider, &s, SC_SliderHandle, widget)).center();
    const QRectF r(s.rect);
    const QColor accent = m_theme.color(enabled ? "accent.default" : "text.disabled");
    const QColor groove = m_theme.color("bg.sunken");
    if (lying) {
        const QRectF track(r.left() + 8, r.center().y() - 2, r.width() - 16, 4);
        const bool fromRight = s.upsideDown;
        paint::roundedRect(p, track, 2, groove);
        paint::roundedRect(p,
                           fromRight ? QRectF(knob.x(), track.top(), track.right() - knob.x(), 4)
                                     : QRectF(track.left(), track.top(), knob.x() - track.left(), 4),
                           2, accent);
    } else {
        const QRectF track(r.center().x() - 2, r.top() + 8, 4, r.height() - 16);
        paint::roundedRect(p, track, 2, groove);
        paint::roundedRect(p, {track.left(), knob.y(), 4, track.bottom() - knob.y()}, 2, accent);
    }
    const QPointF centre = lying ? QPointF(knob.x(), r.center().y()) : QPointF(r.center().x(), knob.y());
    paint::roundedRect(p, {centre.x() - 7, centre.y() - 7, 14, 14}, 7, m_theme.color("bg.raised"), accent,
                       showsFocus(s) ? 3.5 : 2);
}

void HelixStyle::progress(const QStyleOptionProgressBar &bar, QPainter &p) const {
    const QRectF r(bar.rect);
    const QRectF track(r.left(), r.center().y() - 2, r.width(), 4);
    paint::roundedRect(p, track, 2, m_theme.color("bg.sunken"));
    const double share =
        bar.maximum > bar.minimum
            ? std::clamp(double(bar.progress - bar.minimum) / (double(bar.maximum) - bar.minimum), 0.0, 1.0)
            : 0.35; // unknown length
    if (share > 0)
        paint::roundedRect(p, {track.left(), track.top(), track.width() * share, 4}, 2,
                           m_theme.color("accent.default"));
}

} // namespace hw
