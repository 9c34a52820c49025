// HelixStyle: push buttons, tool buttons, check boxes, radio buttons.
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"

#include <QStyleOption>
#include <QWidget>

#include <cmath>

namespace hw {
namespace {

constexpr int sidePadding = 13;
constexpr int iconSide = 16;
constexpr int iconGap = 6;
constexpr double radius = 6;

QString variantOf(const QWidget *widget) { return widget ? widget->property("variant").toString() : QString(); }

QIcon::Mode iconMode(const QStyleOption &o) {
    return o.state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled;
}

QIcon::State iconState(const QStyleOption &o) { return o.state & QStyle::State_On ? QIcon::On : QIcon::Off; }

} // namespace

HelixStyle::Look HelixStyle::buttonLook(const QStyleOption &o, const QWidget *widget, bool toolButton) const {
    const auto c = [&](const char *token) { return m_theme.color(token); };
    const QString variant = variantOf(widget);
    const bool enabled = o.state & State_Enabled;
    const bool hover = enabled && (o.state & State_MouseOver);
    const bool down = o.state & State_Sunken;
    const bool on = o.state & State_On;
    if (variant == QLatin1String("primary")) {
        if (!enabled)
            return {c("bg.sunken"), {}, c("text.disabled")};
        return {c(down ? "accent.pressed" : hover ? "accent.hover" : "accent.default"), {}, c("accent.on")};
    }
    if (variant == QLatin1String("danger")) {
        const QColor tint = c("status.danger.bg");
        return {enabled && (hover || down) ? mixed(tint, c("status.danger"), down ? 0.16 : 0.1) : tint,
                {},
                c(enabled ? "status.danger" : "text.disabled")};
    }
    if (toolButton || variant == QLatin1String("ghost") || variant == QLatin1String("link")) {
        const char *text = !enabled                                 ? "text.disabled"
                           : on || variant == QLatin1String("link") ? "accent.text"
                           : toolButton                             ? "text.muted"
                                                                    : "text.default";
        return {on ? c("accent.subtle") : down ? c("bg.pressed") : hover ? c("bg.hover") : QColor(), {}, c(text)};
    }
    if (!enabled)
        return {c("bg.surface"), c("stroke.subtle"), c("text.disabled")};
    return {c(on      ? "accent.subtle"
              : down  ? "bg.pressed"
              : hover ? "bg.hover"
                      : "bg.surface"),
            c(on      ? "accent.default"
              : hover ? "stroke.strong"
                      : "stroke.default"),
            c(on ? "accent.text" : "text.default")};
}

void HelixStyle::buttonPanel(const QStyleOption &o, QPainter &p, const QWidget *widget, bool toolButton) const {
    const Look look = buttonLook(o, widget, toolButton);
    if (look.fill.isValid() || look.edge.isValid())
        paint::roundedRect(p, QRectF(o.rect), radius, look.fill, look.edge);
}

QSize HelixStyle::pushButtonSize(const QStyleOptionButton &button, const QWidget *widget) const {
    const bool large = widget && widget->property("controlSize").toString() == QLatin1String("large");
    const int height = m_theme.px(large ? Metric::LargeControl : Metric::Control);
    const int icon = button.icon.isNull() ? 0 : iconSide;
    if (button.text.isEmpty())
        return {height, height};
    const int text = int(std::ceil(paint::textWidth(m_theme, withoutMnemonic(button.text), Type::BodyMed)));
    const int arrow = button.features & QStyleOptionButton::HasMenu ? iconGap + 14 : 0;
    return {text + icon + (icon ? iconGap : 0) + arrow + 2 * sidePadding, height};
}

void HelixStyle::pushButton(const QStyleOptionButton &button, QPainter &p, const QWidget *widget) const {
    buttonPanel(button, p, widget, false);
    pushButtonLabel(button, p, widget);
    if (!showsFocus(button))
        return;
    const QRectF r(button.rect);
    paint::focusRing(p, m_theme, r, radius);
    if (variantOf(widget) == QLatin1String("primary")) // the ring has the button's own colour: set it off
        paint::roundedRect(p, r.adjusted(2, 2, -2, -2), 4, {}, m_theme.color("bg.surface"));
}

void HelixStyle::pushButtonLabel(const QStyleOptionButton &button, QPainter &p, const QWidget *widget) const {
    const Look look = buttonLook(button, widget, false);
    const QString text = withoutMnemonic(button.text);
    const bool menu = button.features & QStyleOptionButton::HasMenu;
    const double icon = button.icon.isNull() ? 0 : iconSide;
    const double gap = icon > 0 && !text.isEmpty() ? iconGap : 0;
    const double arrow = menu ? iconGap + 14 : 0;
    const QRectF r(button.rect);
    const double room = std::max(0.0, r.width() - 8 - icon - gap - arrow);
    const double width = std::min(room, paint::textWidth(m_theme, text, Type::BodyMed));
    double x = r.center().x() - (width + icon + gap + arrow) / 2;
    if (icon > 0) {
        const QRect box(qRound(x), qRound(r.center().y()) - iconSide / 2, iconSide, iconSide);
        button.icon.paint(&p, box, Qt::AlignCenter, iconMode(button), iconState(button));
        x += icon + gap;
    }
    paint::text(p, m_theme, {x, r.top(), width, r.height()}, text, Type::BodyMed, look.text);
    if (menu)
        drawIcon(p, QStringLiteral("chev-down"), {x + width + iconGap, r.center().y() - 7, 14, 14}, look.text, 1.2);
}

void HelixStyle::toolButton(const QStyleOptionToolButton &button, QPainter &p, const QWidget *widget) const {
    buttonPanel(button, p, widget, true);
    const Look look = buttonLook(button, widget, true);
    const QRectF r(button.rect);
    const bool withText = button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
    const bool withIcon = button.toolButtonStyle != Qt::ToolButtonTextOnly && !button.icon.isNull();
    const bool menu = withText && (button.features & QStyleOptionToolButton::HasMenu);
    const QString text = withText ? withoutMnemonic(button.text) : QString();
    const double icon = withIcon ? iconSide : 0;
    const double gap = withIcon && withText ? iconGap : 0;
    const double arrow = menu ? 18 : 0;
    const double width =
        std::min(std::max(0.0, r.width() - 6 - icon - gap - arrow), paint::textWidth(m_theme, text, Type::SmallMed));
    double x = r.center().x() - (width + icon + gap + arrow) / 2;
    if (withIcon) {
        const QRect box(qRound(x), qRound(r.center().y()) - iconSide / 2, iconSide, iconSide);
        button.icon.paint(&p, box, Qt::AlignCenter, iconMode(button), iconState(button));
        x += icon + gap;
    }
    paint::text(p, m_theme, {x, r.top(), width + 1, r.height()}, text, Type::SmallMed, look.text);
    if (menu)
        drawIcon(p, QStringLiteral("chev-down"), {x + width + 4, r.center().y() - 7, 14, 14}, look.text, 1.2);
    if (showsFocus(button))
        paint::focusRing(p, m_theme, r, radius);
}

void HelixStyle::checkBox(const QStyleOption &o, QPainter &p) const {
    const bool enabled = o.state & State_Enabled;
    const bool hover = enabled && (o.state & State_MouseOver);
    const bool some = o.state & State_NoChange;
    const QRectF r(o.rect.center().x() - 7.5, o.rect.center().y() - 7.5, 16, 16);
    if (!(o.state & State_On) && !some) {
        paint::roundedRect(p, r, 4, m_theme.color("bg.surface"),
                           m_theme.color(!enabled ? "stroke.default"
                                         : hover  ? "text.subtle"
                                                  : "stroke.strong"),
                           1.2);
        return;
    }
    paint::roundedRect(p, r, 4, m_theme.color(!enabled ? "text.disabled" : hover ? "accent.hover" : "accent.default"));
    if (some)
        paint::roundedRect(p, {r.center().x() - 4, r.center().y() - 1, 8, 2}, 1, m_theme.color("accent.on"));
    else
        drawIcon(p, QStringLiteral("check"), r.adjusted(1, 1, -1, -1), m_theme.color("accent.on"), 1.5);
}

void HelixStyle::radioButton(const QStyleOption &o, QPainter &p) const {
    const bool enabled = o.state & State_Enabled;
    const QRectF r(o.rect.center().x() - 7.5, o.rect.center().y() - 7.5, 16, 16);
    if (o.state & State_On)
        paint::roundedRect(p, r, 8, m_theme.color("bg.surface"),
                           m_theme.color(enabled ? "accent.default" : "text.disabled"), 5);
    else
        paint::roundedRect(p, r, 8, m_theme.color("bg.surface"),
                           m_theme.color(!enabled                    ? "stroke.default"
                                         : o.state & State_MouseOver ? "text.subtle"
                                                                     : "stroke.strong"),
                           1.2);
}

void HelixStyle::boxLabel(const QStyleOptionButton &button, QPainter &p) const {
    paint::text(p, m_theme, QRectF(button.rect), withoutMnemonic(button.text), Type::Body,
                m_theme.color(button.state & State_Enabled ? "text.default" : "text.disabled"));
}

} // namespace hw
