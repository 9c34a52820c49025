// HelixStyle: which of its painters draws what; everything else is Fusion's.
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"

#include <QAbstractScrollArea>
#include <QComboBox>
#include <QStyleOption>

namespace hw {

QRect HelixStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const {
    switch (element) {
    case SE_LineEditContents:
        if (widget && widget->property("bare").toBool())
            return option->rect;
        return option->rect.adjusted(7, 0, -7, 0); // the edit itself adds two
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
    case SE_ProgressBarLabel: return option->rect;
    case SE_HeaderLabel: { // beside the arrow, where there is one
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (header && header->orientation == Qt::Vertical)
            break;
        const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
        return visualRect(option->direction, option->rect, option->rect.adjusted(8, 0, sorted ? -22 : -8, 0));
    }
    case SE_HeaderArrow: { // beside the middle of the title, whatever the height of the header is
        const QRect &r = option->rect;
        return visualRect(option->direction, r, QRect(r.right() - 19, r.top() + (r.height() - 14) / 2, 14, 14));
    }
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect HelixStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                 const QWidget *widget) const {
    if (control == CC_ScrollBar)
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBarRect(*bar, sub);
    if (control == CC_SpinBox)
        if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return spinBoxRect(*box, sub);
    if (control == CC_ComboBox && (sub == SC_ComboBoxEditField || sub == SC_ComboBoxArrow)) {
        const QRect &r = option->rect;
        const QRect part =
            sub == SC_ComboBoxEditField ? r.adjusted(2, 0, -26, 0) : QRect(r.right() - 25, r.top(), 26, r.height());
        return visualRect(option->direction, r, part);
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

void HelixStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const {
    QPainter &p = *painter;
    const QStyleOption &o = *option;
    const QRectF r(o.rect);
    switch (element) {
    case PE_PanelButtonCommand: buttonPanel(o, p, widget, false); return;
    case PE_PanelButtonTool: buttonPanel(o, p, widget, true); return;
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit:
    case PE_FrameMenu:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar: return;
    case PE_FrameFocusRect:
        if (m_keyboardInUse || (o.state & State_KeyboardFocusChange))
            paint::focusRing(p, m_theme, r, 6);
        return;
    case PE_PanelLineEdit: {
        const QWidget *owner = widget ? widget->parentWidget() : nullptr;
        const bool inside = owner && (owner->inherits("QComboBox") || owner->inherits("QAbstractSpinBox"));
        if (!inside && !(widget && widget->property("bare").toBool()))
            field(o, p, widget, 6);
        return;
    }
    case PE_Frame: frame(o, p, widget); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: checkBox(o, p); return;
    case PE_IndicatorRadioButton: radioButton(o, p); return;
    case PE_PanelItemViewItem: itemPanel(o, p, false); return;
    case PE_PanelItemViewRow: itemPanel(o, p, true); return;
    case PE_PanelMenu:
        p.fillRect(o.rect, m_theme.color("bg.raised"));
        paint::roundedRect(p, r, 5, m_theme.color("bg.raised"), m_theme.color("stroke.strong"));
        return;
    case PE_PanelTipLabel: p.fillRect(o.rect, m_theme.color("bg.tooltip")); return;
    case PE_FrameTabBarBase:
        p.fillRect(QRect(o.rect.left(), o.rect.bottom(), o.rect.width(), 1), m_theme.color("stroke.subtle"));
        return;
    case PE_IndicatorTabClose:
        drawIcon(p, QStringLiteral("close"), r.adjusted(2, 2, -2, -2), m_theme.color("text.subtle"));
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool up = header ? header->sortIndicator == QStyleOptionHeader::SortUp : element == PE_IndicatorArrowUp;
        const QString name = up                                  ? QStringLiteral("chev-up")
                             : element == PE_IndicatorArrowLeft  ? QStringLiteral("chev-left")
                             : element == PE_IndicatorArrowRight ? QStringLiteral("chev-right")
                                                                 : QStringLiteral("chev-down");
        const double side = std::min({r.width(), r.height(), 14.0});
        drawIcon(p, name, {r.center().x() - side / 2, r.center().y() - side / 2, side, side},
                 m_theme.color("text.muted"), 1.2);
        return;
    }
    case PE_IndicatorBranch: branch(o, p); return;
    case PE_PanelScrollAreaCorner: return; // the page shows through
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void HelixStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const {
    QPainter &p = *painter;
    switch (element) {
    case CE_PushButton:
        if (const auto *o = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButton(*o, p, widget);
        break;
    case CE_PushButtonLabel:
        if (const auto *o = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonLabel(*o, p, widget);
        break;
    case CE_CheckBoxLabel:
    case CE_RadioButtonLabel:
        if (const auto *o = qstyleoption_cast<const QStyleOptionButton *>(option))
            return boxLabel(*o, p);
        break;
    case CE_TabBarTabShape: return tab(*option, p);
    case CE_TabBarTabLabel:
        if (const auto *o = qstyleoption_cast<const QStyleOptionTab *>(option))
            return tabLabel(*o, p);
        break;
    case CE_HeaderEmptyArea: return headerSection(*option, p, true);
    case CE_HeaderSection: return headerSection(*option, p, false);
    case CE_HeaderLabel:
        if (const auto *o = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return headerLabel(*o, p);
        break;
    case CE_MenuItem:
        if (const auto *o = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItem(*o, p);
        break;
    case CE_ComboBoxLabel:
        if (const auto *o = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return comboBoxLabel(*o, p);
        break;
    case CE_Splitter:
        p.fillRect(option->rect, m_theme.color(option->state & State_MouseOver ? "accent.default" : "stroke.subtle"));
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel: return;
    case CE_ProgressBarContents:
        if (const auto *o = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return progress(*o, p);
        break;
    case CE_ItemViewItem:
        if (const auto *o = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            return item(*o, p, widget);
        break;
    case CE_ShapedFrame:
        if (const auto *o = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
            if (o->frameShape == QFrame::HLine || o->frameShape == QFrame::VLine) {
                const QRect &r = o->rect;
                const QColor line = m_theme.color("stroke.subtle");
                if (o->frameShape == QFrame::HLine)
                    p.fillRect(QRect(r.left(), r.center().y(), r.width(), 1), line);
                else
                    p.fillRect(QRect(r.center().x(), r.top(), 1, r.height()), line);
                return;
            }
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HelixStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const {
    QPainter &p = *painter;
    if (control == CC_ComboBox) {
        if (const auto *o = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return comboBox(*o, p, widget);
    } else if (control == CC_SpinBox) {
        if (const auto *o = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return spinBox(*o, p, widget);
    } else if (control == CC_ScrollBar) {
        if (const auto *o = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollBar(*o, p);
    } else if (control == CC_Slider) {
        if (const auto *o = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return slider(*o, p, widget);
    } else if (control == CC_ToolButton) {
        if (const auto *o = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return toolButton(*o, p, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace hw
