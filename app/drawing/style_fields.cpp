// HelixStyle: line edits, combo boxes, spin boxes, frames.
#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"

#include <QAbstractScrollArea>
#include <QStyleOption>
#include <QTextEdit>

namespace hw {

void HelixStyle::field(const QStyleOption &o, QPainter &p, const QWidget *widget, double radius) const {
    const bool enabled = o.state & State_Enabled;
    const bool focus = o.state & State_HasFocus; // a text field shows it always, also after a click
    const bool error = widget && widget->property("error").toBool();
    const char *edge = error                                    ? "status.danger"
                       : focus                                  ? "stroke.focus"
                       : enabled && (o.state & State_MouseOver) ? "stroke.strong"
                                                                : "stroke.default";
    paint::roundedRect(p, QRectF(o.rect), radius, m_theme.color(enabled ? "bg.surface" : "bg.sunken"),
                       m_theme.color(edge), focus ? 2 : 1);
}

void HelixStyle::comboBox(const QStyleOptionComboBox &box, QPainter &p, const QWidget *widget) const {
    QStyleOption look = box;
    if (!box.editable && !showsFocus(box))
        look.state &= ~State_HasFocus;
    field(look, p, widget, 6);
    const QRectF arrow(subControlRect(CC_ComboBox, &box, SC_ComboBoxArrow, widget));
    drawIcon(p, QStringLiteral("chev-down"), {arrow.center().x() - 7, arrow.center().y() - 6.5, 14, 14},
             m_theme.color(box.state & State_Enabled ? "text.muted" : "text.disabled"), 1.2);
}

void HelixStyle::comboBoxLabel(const QStyleOptionComboBox &box, QPainter &p) const {
    if (box.editable)
        return;
    QRectF r = QRectF(box.rect).adjusted(9, 0, -26, 0);
    if (!box.currentIcon.isNull()) {
        box.currentIcon.paint(&p, QRect(int(r.left()), int(r.center().y()) - 8, 16, 16), Qt::AlignCenter,
                              box.state & State_Enabled ? QIcon::Normal : QIcon::Disabled);
        r.setLeft(r.left() + 22);
    }
    paint::text(p, m_theme, r, box.currentText, Type::Body,
                m_theme.color(box.state & State_Enabled ? "text.default" : "text.disabled"));
}

QRect HelixStyle::spinBoxRect(const QStyleOptionSpinBox &box, SubControl sub) const {
    const QRect &r = box.rect;
    const bool buttons = box.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int side = buttons ? 22 : 0;
    const int half = r.height() / 2;
    QRect part;
    switch (sub) {
    case SC_SpinBoxFrame: part = r; break;
    case SC_SpinBoxEditField: part = r.adjusted(2, 1, -side - 2, -1); break;
    case SC_SpinBoxUp: part = buttons ? QRect(r.right() - side, r.top() + 2, side, half - 2) : QRect(); break;
    case SC_SpinBoxDown: part = buttons ? QRect(r.right() - side, r.top() + half, side, half - 2) : QRect(); break;
    default: break;
    }
    return visualRect(box.direction, r, part);
}

void HelixStyle::spinBox(const QStyleOptionSpinBox &box, QPainter &p, const QWidget *widget) const {
    field(box, p, widget, 6);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto arrow = [&](SubControl sub, const QString &icon, QAbstractSpinBox::StepEnabledFlag step) {
        const QRectF r(spinBoxRect(box, sub));
        const bool can = (box.state & State_Enabled) && (box.stepEnabled & step);
        const bool hover = can && box.activeSubControls == sub && (box.state & State_MouseOver);
        drawIcon(p, icon, {r.center().x() - 6, r.center().y() - 6, 12, 12},
                 m_theme.color(!can    ? "text.disabled"
                               : hover ? "accent.text"
                                       : "text.muted"),
                 1.3);
    };
    arrow(SC_SpinBoxUp, QStringLiteral("chev-up"), QAbstractSpinBox::StepUpEnabled);
    arrow(SC_SpinBoxDown, QStringLiteral("chev-down"), QAbstractSpinBox::StepDownEnabled);
}

void HelixStyle::frame(const QStyleOption &o, QPainter &p, const QWidget *widget) const {
    if (widget && (widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"))) {
        field(o, p, widget, 6);
        return;
    }
    const bool popup = widget && widget->inherits("QComboBoxPrivateContainer");
    const QColor edge = m_theme.color(popup ? "stroke.strong" : "stroke.subtle");
    // Square, because the view inside is: a round frame around square corners shows four dots.
    const QRect &r = o.rect;
    p.fillRect(QRect(r.left(), r.top(), r.width(), 1), edge);
    p.fillRect(QRect(r.left(), r.bottom(), r.width(), 1), edge);
    p.fillRect(QRect(r.left(), r.top(), 1, r.height()), edge);
    p.fillRect(QRect(r.right(), r.top(), 1, r.height()), edge);
}

} // namespace hw
