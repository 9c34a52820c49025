// HelixStyle: menus.
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"

#include <QStyleOption>

#include <cmath>

namespace hw {
namespace {
constexpr int side = 12;
constexpr int iconColumn = 24;
bool hasIconColumn(const QStyleOptionMenuItem &item) { return item.maxIconWidth > 0 || item.menuHasCheckableItems; }
} // namespace

QSize HelixStyle::menuItemSize(const QStyleOptionMenuItem &item, const QSize &text) const {
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return item.text.isEmpty() ? QSize(10, 9)
                                   : QSize(text.width() + 2 * side, m_theme.lineHeight(Type::Caption) + 12);
    // Qt reserves the width of the keys itself; it stands after a gap.
    const int arrow = item.menuItemType == QStyleOptionMenuItem::SubMenu ? 24 : 0;
    const int keys = item.text.contains(u'\t') ? 24 : 0;
    return {text.width() + 2 * side + (hasIconColumn(item) ? iconColumn : 0) + arrow + keys + 8,
            m_theme.px(Metric::Control)};
}

void HelixStyle::menuItem(const QStyleOptionMenuItem &item, QPainter &p) const {
    const QRectF r(item.rect);
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        // The title of a section stands below the line that it begins with.
        const double line = item.text.isEmpty() ? r.center().y() : r.top() + 4;
        p.fillRect(QRectF(r.left() + 8, std::floor(line), r.width() - 16, 1), m_theme.color("stroke.subtle"));
        paint::text(p, m_theme, r.adjusted(side, 8, -side, 0), item.text, Type::Caption, m_theme.color("text.subtle"));
        return;
    }
    const bool enabled = item.state & State_Enabled;
    if ((item.state & State_Selected) && enabled)
        paint::roundedRect(p, r.adjusted(4, 0, -4, 0), 5, m_theme.color(m_theme.isDark() ? "bg.pressed" : "bg.hover"));
    const QRectF icon(r.left() + side, r.center().y() - 8, 16, 16);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item.checked)
            drawIcon(p, QStringLiteral("check"), icon, m_theme.color(enabled ? "accent.text" : "text.disabled"), 1.2);
    } else if (!item.icon.isNull()) {
        item.icon.paint(&p, icon.toRect(), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const qsizetype tab = item.text.indexOf(u'\t');
    const QString keys = tab < 0 ? QString() : item.text.mid(tab + 1);
    const QString text = withoutMnemonic(tab < 0 ? item.text : item.text.left(tab));
    const double keysWidth = keys.isEmpty() ? 0 : paint::textWidth(m_theme, keys, Type::Caption) + 12;
    const double left = r.left() + side + (hasIconColumn(item) ? iconColumn : 0);
    const double right = r.right() - side - (item.menuItemType == QStyleOptionMenuItem::SubMenu ? 18 : 0);
    paint::text(p, m_theme, {left, r.top(), right - keysWidth - left, r.height()}, text, Type::Body,
                m_theme.color(enabled ? "text.default" : "text.disabled"));
    paint::text(p, m_theme, {left, r.top(), right - 2 - left, r.height()}, keys, Type::Caption,
                m_theme.color(enabled ? "text.subtle" : "text.disabled"), Qt::AlignRight | Qt::AlignVCenter);
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawIcon(p, QStringLiteral("chev-right"), {r.right() - 24, r.center().y() - 7, 14, 14},
                 m_theme.color("text.subtle"), 1.2);
}

} // namespace hw
