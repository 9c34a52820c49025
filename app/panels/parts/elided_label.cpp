#include "panels/parts/elided_label.h"

#include "drawing/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace hw {

ElidedLabel::ElidedLabel(const Theme &theme, const QString &text, Type role, const char *token, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_role(role)
    , m_token(token) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ElidedLabel::setText(const QString &text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void ElidedLabel::setToken(const char *token) {
    m_token = token;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

bool ElidedLabel::isElided() const { return paint::textWidth(m_theme, m_text, m_role) > width() + 0.5; }

QSize ElidedLabel::sizeHint() const {
    return {int(std::ceil(paint::textWidth(m_theme, m_text, m_role))), m_theme.lineHeight(m_role)};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {std::min(sizeHint().width(), m_theme.scaled(24)), m_theme.lineHeight(m_role)};
}

void ElidedLabel::paintEvent(QPaintEvent *) {
    QPainter p(this);
    paint::text(p, m_theme, QRectF(rect()), m_text, m_role, m_theme.color(isEnabled() ? m_token : "text.disabled"),
                int(m_alignment), Qt::ElideRight);
}

bool ElidedLabel::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (isElided())
            QToolTip::showText(help->globalPos(), paint::toolTip(m_text), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace hw
