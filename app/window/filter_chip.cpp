#include "window/filter_chip.h"

#include "drawing/icons.h"
#include "drawing/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <cmath>

namespace hw {
namespace {
constexpr int pad = 10;
constexpr int longestValue = 34; ///< characters
} // namespace

FilterChip::FilterChip(const Theme &theme, const FilterField &field, QWidget *parent)
    : ChipButton(theme, fieldTitle(field), {}, parent)
    , m_field(field) {}

void FilterChip::show(const QString &value, bool set) {
    m_whole = value;
    const int half = (longestValue - 1) / 2;
    const bool cut = value.size() > longestValue;
    setValue(cut ? value.left(half) + QChar(0x2026) + value.right(half) : value);
    setSet(set);
    setToolTip(cut ? paint::toolTip(value) : QString());
    setAccessibleName(tr("Filter %1: %2").arg(fieldTitle(m_field), value));
}

void FilterChip::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        ChipButton::keyPressEvent(event);
}

BarButton::BarButton(const Theme &theme, Look look, const QString &icon, const QString &text, QWidget *parent)
    : PaintedButton(theme, parent)
    , m_look(look)
    , m_icon(icon) {
    setLabel(text);
}

void BarButton::setLabel(const QString &text) {
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize BarButton::measure() const {
    const double text = paint::textWidth(theme(), this->text(), Type::SmallMed);
    const int side = m_look == Look::Chip ? pad : 6;
    return {static_cast<int>(std::ceil(text)) + 2 * side + (m_icon.isEmpty() ? 0 : 14 + 4), theme().px(Metric::Chip)};
}

void BarButton::paintButton(QPainter &p) {
    const QRectF r(rect());
    if (m_look == Look::Chip)
        paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), 6, theme().color(isHovered() ? "bg.hover" : "bg.surface"),
                           theme().color("stroke.default"));
    else
        paintQuietGround(p, r, 6);
    const char *token = !isEnabled()           ? "text.disabled"
                        : m_look == Look::Link ? "text.link"
                        : m_look == Look::Chip ? "text.default"
                                               : "text.muted";
    double x = m_look == Look::Chip ? pad : 6;
    if (!m_icon.isEmpty()) {
        drawIcon(p, m_icon, QRectF(x, (r.height() - 14) / 2, 14, 14), theme().color(token), 1.1);
        x += 14 + 4;
    }
    paint::text(p, theme(), QRectF(x, 0, r.width() - x, r.height()), text(), Type::SmallMed, theme().color(token));
    if (showsFocus())
        paint::focusRing(p, theme(), r, 6);
}

} // namespace hw
