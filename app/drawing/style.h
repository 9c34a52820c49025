// HelixStyle: every ordinary widget in the design system's look, from the theme's tokens. One QProxyStyle over Fusion,
// owned by the QApplication; window's thread. Its drawing is split by concern over style_*.cpp.
//
// Variants are dynamic properties: "variant" = "primary" | "ghost" | "danger" | "link" and "controlSize" = "large" on
// buttons, "bare" = true on line edits that stand inside a field of their own, "error" = true on fields.
#pragma once

#include "drawing/theme.h"

#include <QProxyStyle>

class QApplication;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

namespace hw {

/// Style, palette and fonts of the whole application; follows the theme. Call once, after loadFonts() and before the
/// first window. The theme must outlive the application's widgets.
void applyTheme(QApplication &app, Theme &theme);

/// Whether the widget has the focus and should show it: after keys, not after a click (design system, section 10).
bool focusIsVisible(const QWidget &widget);

class HelixStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit HelixStyle(const Theme &theme);

    const Theme &theme() const { return m_theme; }
    bool keyboardInUse() const { return m_keyboardInUse; }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void polish(QPalette &palette) override { palette = m_theme.palette(); }
    QPalette standardPalette() const override { return m_theme.palette(); }
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *more) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    struct Look {
        QColor fill, edge, text;
    };
    bool showsFocus(const QStyleOption &o) const;
    QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &text) const;
    QSize pushButtonSize(const QStyleOptionButton &button, const QWidget *widget) const;
    QRect scrollBarRect(const QStyleOptionSlider &bar, SubControl sub) const;
    QRect spinBoxRect(const QStyleOptionSpinBox &box, SubControl sub) const;

    // style_buttons.cpp
    Look buttonLook(const QStyleOption &o, const QWidget *widget, bool toolButton) const;
    void buttonPanel(const QStyleOption &o, QPainter &p, const QWidget *widget, bool toolButton) const;
    void pushButton(const QStyleOptionButton &button, QPainter &p, const QWidget *widget) const;
    void pushButtonLabel(const QStyleOptionButton &button, QPainter &p, const QWidget *widget) const;
    void toolButton(const QStyleOptionToolButton &button, QPainter &p, const QWidget *widget) const;
    void checkBox(const QStyleOption &o, QPainter &p) const;
    void radioButton(const QStyleOption &o, QPainter &p) const;
    void boxLabel(const QStyleOptionButton &button, QPainter &p) const;
    // style_fields.cpp
    void field(const QStyleOption &o, QPainter &p, const QWidget *widget, double radius) const;
    void comboBox(const QStyleOptionComboBox &box, QPainter &p, const QWidget *widget) const;
    void comboBoxLabel(const QStyleOptionComboBox &box, QPainter &p) const;
    void spinBox(const QStyleOptionSpinBox &box, QPainter &p, const QWidget *widget) const;
    void frame(const QStyleOption &o, QPainter &p, const QWidget *widget) const;
    // style_views.cpp
    void itemPanel(const QStyleOption &o, QPainter &p, bool wholeRow) const;
    void item(const QStyleOptionViewItem &option, QPainter &p, const QWidget *widget) const;
    void branch(const QStyleOption &o, QPainter &p) const;
    void headerSection(const QStyleOption &o, QPainter &p, bool empty) const;
    void headerLabel(const QStyleOptionHeader &header, QPainter &p) const;
    void tab(const QStyleOption &o, QPainter &p) const;
    void tabLabel(const QStyleOptionTab &tab, QPainter &p) const;
    // style_menus.cpp
    void menuItem(const QStyleOptionMenuItem &item, QPainter &p) const;
    // style_ranges.cpp
    void scrollBar(const QStyleOptionSlider &bar, QPainter &p) const;
    void slider(const QStyleOptionSlider &s, QPainter &p, const QWidget *widget) const;
    void progress(const QStyleOptionProgressBar &bar, QPainter &p) const;

    const Theme &m_theme;
    bool m_keyboardInUse = false;
};

/// A label's text without its mnemonic marks ("&File" -> "File", "R&&D" -> "R&D").
QString withoutMnemonic(QString text);

} // namespace hw
