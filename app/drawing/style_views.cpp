// HelixStyle: tables, trees, lists, headers, tabs.
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"

#include <QStyleOption>

namespace hw {

void HelixStyle::itemPanel(const QStyleOption &o, QPainter &p, bool wholeRow) const {
    const auto *view = qstyleoption_cast<const QStyleOptionViewItem *>(&o);
    const bool selected = o.state & State_Selected;
    if (wholeRow) { // the strip beside a tree's items
        if (selected)
            p.fillRect(o.rect, m_theme.color("bg.selected"));
        return;
    }
    const bool hover = (o.state & State_Enabled) && (o.state & State_MouseOver);
    if (selected)
        p.fillRect(o.rect, m_theme.color("bg.selected"));
    else if (hover)
        p.fillRect(o.rect, m_theme.color("bg.hover"));
    else if (view && view->backgroundBrush.style() != Qt::NoBrush)
        p.fillRect(o.rect, view->backgroundBrush);
    const bool first = view && (view->viewItemPosition == QStyleOptionViewItem::Beginning ||
                                view->viewItemPosition == QStyleOptionViewItem::OnlyOne ||
                                (view->viewItemPosition == QStyleOptionViewItem::Invalid && view->index.isValid() &&
                                 view->index.column() == 0));
    if (selected && first) {
        const int x = o.direction == Qt::RightToLeft ? o.rect.right() - 2 : o.rect.left();
        p.fillRect(QRect(x, o.rect.top(), 3, o.rect.height()), m_theme.color("accent.default"));
    }
}

void HelixStyle::item(const QStyleOptionViewItem &option, QPainter &p, const QWidget *widget) const {
    // Qt's own layout of check, icon and text; but never inverted text on a selection, nor its dotted focus box.
    QStyleOptionViewItem o = option;
    o.palette.setColor(QPalette::HighlightedText, o.palette.color(QPalette::Text));
    o.state &= ~State_HasFocus;
    QProxyStyle::drawControl(CE_ItemViewItem, &o, &p, widget);
    if (showsFocus(option))
        paint::focusRing(p, m_theme, QRectF(option.rect), 4);
}

void HelixStyle::branch(const QStyleOption &o, QPainter &p) const {
    if (!(o.state & State_Children))
        return;
    const QPointF c = QRectF(o.rect).center();
    const QString closed = o.direction == Qt::RightToLeft ? QStringLiteral("chev-left") : QStringLiteral("chev-right");
    drawIcon(p, o.state & State_Open ? QStringLiteral("chev-down") : closed, {c.x() - 7, c.y() - 7, 14, 14},
             m_theme.color("text.subtle"), 1.2);
}

void HelixStyle::headerSection(const QStyleOption &o, QPainter &p, bool empty) const {
    const bool hover = !empty && (o.state & State_MouseOver) && (o.state & State_Enabled);
    p.fillRect(o.rect, m_theme.color(hover ? "bg.hover" : "bg.surface"));
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&o);
    const QColor line = m_theme.color("stroke.default");
    if (header && header->orientation == Qt::Vertical)
        p.fillRect(QRect(o.rect.right(), o.rect.top(), 1, o.rect.height()), line);
    else
        p.fillRect(QRect(o.rect.left(), o.rect.bottom(), o.rect.width(), 1), line);
}

void HelixStyle::headerLabel(const QStyleOptionHeader &header, QPainter &p) const {
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    QRectF r(header.rect);
    if (!header.icon.isNull()) {
        header.icon.paint(&p, QRect(int(r.left()), int(r.center().y()) - 7, 14, 14));
        r.setLeft(r.left() + 18);
    }
    paint::text(p, m_theme, r, header.text, Type::CaptionMed, m_theme.color(sorted ? "text.default" : "text.subtle"),
                int((header.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter));
}

void HelixStyle::tab(const QStyleOption &o, QPainter &p) const {
    const QRectF r(o.rect);
    if (o.state & State_Selected)
        paint::roundedRect(p, {r.left() + 10, r.bottom() - 2.5, r.width() - 20, 2.5}, 1.25,
                           m_theme.color("accent.default"));
    else if ((o.state & State_MouseOver) && (o.state & State_Enabled))
        paint::roundedRect(p, r.adjusted(4, 6, -4, -6), 5, m_theme.color("bg.hover"));
}

void HelixStyle::tabLabel(const QStyleOptionTab &tab, QPainter &p) const {
    const bool selected = tab.state & State_Selected;
    const char *colour = !(tab.state & State_Enabled) ? "text.disabled" : selected ? "text.default" : "text.muted";
    paint::text(p, m_theme, QRectF(tab.rect), withoutMnemonic(tab.text), selected ? Type::BodyStrong : Type::BodyMed,
                m_theme.color(colour), Qt::AlignCenter);
    if (showsFocus(tab))
        paint::focusRing(p, m_theme, QRectF(tab.rect).adjusted(3, 5, -3, -5), 5);
}

} // namespace hw
