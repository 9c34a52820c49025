#include "drawing/style.h"

#include "drawing/icons.h"
#include "drawing/paint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolTip>

namespace hw {
namespace {

constexpr int tipRadius = 6;
constexpr int menuRadius = 5;

QRegion roundedRegion(const QRect &r, int radius) {
    QPainterPath path;
    path.addRoundedRect(QRectF(r), radius, radius);
    return QRegion(path.toFillPolygon().toPolygon());
}

void takeOver(QApplication &app, const Theme &theme) {
    app.setPalette(theme.palette());
    app.setFont(theme.font(Type::Body));
    QToolTip::setPalette(theme.palette());
    QToolTip::setFont(theme.font(Type::Small));
}

} // namespace

void applyTheme(QApplication &app, Theme &theme) {
    app.setStyle(new HelixStyle(theme)); // the application owns it
    takeOver(app, theme);
    struct Sizes {
        int textScale;
        Density density;
        int row;
    };
    QObject::connect(&theme, &Theme::changed, &app,
                     [&app, &theme, last = Sizes{theme.textScale(), theme.density(), theme.px(Metric::Row)}]() mutable {
                         takeOver(app, theme);
                         if (last.textScale == theme.textScale() && last.density == theme.density())
                             return;
                         const int rowBefore = last.row;
                         last = {theme.textScale(), theme.density(), theme.px(Metric::Row)};
                         // Sizes come from the style: everybody asks it anew. Rows that have the style's height
                         // follow it; those of a view's own choice stay.
                         for (QWidget *widget : QApplication::allWidgets()) {
                             auto *header = qobject_cast<QHeaderView *>(widget);
                             const bool follows = header && header->orientation() == Qt::Vertical &&
                                                  header->defaultSectionSize() == rowBefore;
                             QEvent styleChange(QEvent::StyleChange);
                             QCoreApplication::sendEvent(widget, &styleChange);
                             if (follows)
                                 header->setDefaultSectionSize(last.row);
                             widget->updateGeometry();
                         }
                     });
}

bool focusIsVisible(const QWidget &widget) {
    const auto *style = qobject_cast<const HelixStyle *>(widget.style());
    return widget.hasFocus() && (!style || style->keyboardInUse());
}

QString withoutMnemonic(QString text) {
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i] == u'&')
            text.remove(i, 1); // the next character stays, also when it is the second of "&&"
    return text;
}

HelixStyle::HelixStyle(const Theme &theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_theme(theme) {
    if (qApp)
        qApp->installEventFilter(this);
}

/// Keeps one fact: whether the person moves about with keys or with the pointer.
bool HelixStyle::eventFilter(QObject *watched, QEvent *event) {
    bool keyboard = m_keyboardInUse;
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin) {
        keyboard = false;
    } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::Shortcut) {
        const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
        if (event->type() == QEvent::Shortcut || key == Qt::Key_Tab || key == Qt::Key_Backtab || key == Qt::Key_F6 ||
            (key >= Qt::Key_Home && key <= Qt::Key_PageDown))
            keyboard = true;
    }
    if (keyboard != m_keyboardInUse) {
        m_keyboardInUse = keyboard;
        if (QWidget *focus = QApplication::focusWidget())
            focus->update();
    }
    return QProxyStyle::eventFilter(watched, event);
}

bool HelixStyle::showsFocus(const QStyleOption &o) const {
    return (o.state & State_HasFocus) && (m_keyboardInUse || (o.state & State_KeyboardFocusChange));
}

void HelixStyle::polish(QWidget *widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QLineEdit *>(widget) || qobject_cast<QScrollBar *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QSlider *>(widget) ||
        qobject_cast<QTabBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    // A dialog is a page to read and fill in, not the ground behind cards.
    if (widget->isWindow() && widget->windowType() == Qt::Dialog) {
        widget->setBackgroundRole(QPalette::Base);
        widget->setAutoFillBackground(true); // a window alone is filled with Window
    }
    // Opaque with a mask: translucent popups show black corners where nothing composes windows.
    if (qobject_cast<QMenu *>(widget))
        widget->setWindowFlag(Qt::NoDropShadowWindowHint);
}

QIcon HelixStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const {
    if (which == SP_LineEditClearButton)
        return themedIcon(m_theme, QStringLiteral("close"));
    return QProxyStyle::standardIcon(which, option, widget);
}

int HelixStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const {
    switch (metric) {
    case PM_ScrollBarExtent: return 10;
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_DefaultFrameWidth: return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize: return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap: return 0;
    case PM_SplitterWidth: return 1;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabVSpace: return 16;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
    case PM_ToolTipLabelFrameWidth: return 8;
    case PM_HeaderMargin: {
        // Of a vertical header it is also the least height of a row.
        const auto *header = qobject_cast<const QHeaderView *>(widget);
        return header && header->orientation() == Qt::Vertical ? 3 : 8;
    }
    case PM_HeaderMarkSize: return 12;
    case PM_HeaderDefaultSectionSizeVertical: return m_theme.px(Metric::Row);
    case PM_FocusFrameHMargin: return 7;
    case PM_FocusFrameVMargin: return 2;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength: return 16;
    case PM_TextCursorWidth: return 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HelixStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *more) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_UnderlineShortcut:
    case SH_ScrollBar_Transient: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Menu_MouseTracking:
    case SH_Menu_SupportsSections:
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_ToolTip_WakeUpDelay: return 450;
    case SH_ToolTip_FallAsleepDelay: return 1500;
    case SH_ToolTipLabel_Opacity: return 255;
    case SH_Menu_SubMenuPopupDelay: return 120;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    case SH_Widget_Animation_Duration: return m_theme.reducedMotion() ? 0 : 120;
    case SH_ToolTip_Mask:
    case SH_Menu_Mask:
        if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(more); mask && option)
            mask->region = roundedRegion(option->rect, hint == SH_Menu_Mask ? menuRadius : tipRadius);
        return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, more);
    }
}

QSize HelixStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const {
    const bool large = widget && widget->property("controlSize").toString() == QLatin1String("large");
    const int control = m_theme.px(large ? Metric::LargeControl : Metric::Control);
    if (type == CT_PushButton)
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return pushButtonSize(*button, widget);
    if (type == CT_MenuItem)
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, size);
    QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        if (!(widget && widget->property("bare").toBool()))
            s.setHeight(control);
        return s;
    case CT_ComboBox: return {s.width() + 16, control};
    case CT_SpinBox: return {size.width() + 46, control}; // text insets and the two arrows
    case CT_ToolButton: return {std::max(s.width() + 4, control), control};
    case CT_ItemViewItem: s.setHeight(std::max(s.height(), m_theme.px(Metric::Row))); return s;
    case CT_HeaderSection: s.setHeight(m_theme.px(Metric::Control)); return s;
    case CT_TabBarTab: {
        // The chosen tab is semibold: every tab keeps room for that, so that nothing moves.
        int width = s.width();
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            width = int(std::ceil(paint::textWidth(m_theme, withoutMnemonic(tab->text), Type::BodyStrong))) + 24;
        return {width, m_theme.scaled(38)};
    }
    case CT_ProgressBar: return {s.width(), 4};
    case CT_Slider: return s.expandedTo({16, 16});
    default: return s;
    }
}

} // namespace hw
