#include "panels/plain_text.h"

#include "drawing/paint.h"

#include <QHelpEvent>
#include <QStyleOption>
#include <QToolTip>
#include <cmath>

namespace hw {
namespace {
constexpr int anyNumber = 10000;
}

PlainText::PlainText(const Theme &theme, Type role, const char *token, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_role(role)
    , m_token(token) {
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PlainText::setMaxLines(int lines) {
    m_maxLines = lines;
    QSizePolicy policy(QSizePolicy::Preferred, lines == 1 ? QSizePolicy::Fixed : QSizePolicy::Minimum);
    policy.setHeightForWidth(lines != 1);
    setSizePolicy(policy);
    updateGeometry();
}

void PlainText::setRole(Type role) {
    m_role = role;
    updateGeometry();
    update();
}

void PlainText::setToken(const char *token) {
    m_token = token;
    update();
}

int PlainText::mostLines() const { return m_maxLines == 0 ? anyNumber : m_maxLines; }

int PlainText::heightForWidth(int width) const {
    if (m_maxLines == 1)
        return m_theme.lineHeight(m_role);
    // Line ends of the data are kept: each part wraps by itself.
    double height = 0;
    int left = mostLines();
    for (const QString &part : text().split(u'\n')) {
        if (left <= 0)
            break;
        const double used =
            part.isEmpty() ? m_theme.lineHeight(m_role) : paint::wrappedHeight(m_theme, width, part, m_role, left);
        height += used;
        left -= int(std::lround(used / m_theme.lineHeight(m_role)));
    }
    return int(std::ceil(height));
}

QSize PlainText::sizeHint() const {
    const int wide = int(std::ceil(paint::textWidth(m_theme, text(), m_role))) + 1;
    if (m_maxLines == 1)
        return {wide, m_theme.lineHeight(m_role)};
    const int width = std::min(wide, m_theme.scaled(320));
    return {width, heightForWidth(std::max(1, width))};
}

QSize PlainText::minimumSizeHint() const {
    const int narrow = std::min(sizeHint().width(), m_theme.scaled(m_maxLines == 1 ? 24 : 80));
    return {narrow, m_theme.lineHeight(m_role)};
}

bool PlainText::isCut() const {
    if (m_maxLines == 1)
        return paint::textWidth(m_theme, text(), m_role) > width() + 1;
    return paint::wrappedHeight(m_theme, width(), text(), m_role, anyNumber) > height() + 1;
}

void PlainText::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const QColor color = m_theme.color(isEnabled() ? m_token : "text.disabled");
    if (m_maxLines == 1) {
        paint::text(p, m_theme, rect(), text(), m_role, color, int(alignment() | Qt::AlignVCenter));
        return;
    }
    double y = 0;
    int left = mostLines();
    for (const QString &part : text().split(u'\n')) {
        if (left <= 0)
            break;
        const int line = m_theme.lineHeight(m_role);
        const double used =
            part.isEmpty() ? line
                           : paint::wrapped(p, m_theme, QRectF(0, y, width(), height() - y), part, m_role, color, left);
        y += used;
        left -= int(std::lround(used / line));
    }
}

bool PlainText::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (isCut())
            QToolTip::showText(help->globalPos(), paint::toolTip(text().left(1000)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QLabel::event(event);
}

LinkText::LinkText(const Theme &theme, const QString &text, Type role, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_role(role) {
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LinkText::setRole(Type role, const char *token) {
    m_role = role;
    m_token = token;
    updateGeometry();
    update();
}

QSize LinkText::sizeHint() const {
    return {int(std::ceil(paint::textWidth(m_theme, text(), m_role))) + 5, std::max(24, m_theme.lineHeight(m_role))};
}

QSize LinkText::minimumSizeHint() const {
    return {std::min(sizeHint().width(), m_theme.scaled(40)), sizeHint().height()};
}

void LinkText::paintEvent(QPaintEvent *) {
    QPainter p(this);
    const QRectF inner = QRectF(rect()).adjusted(0, 0, -1, 0);
    const QColor color = m_theme.color(isEnabled() ? m_token : "text.disabled");
    paint::text(p, m_theme, inner, text(), m_role, color);
    if (isEnabled() && (underMouse() || isDown())) {
        const double wide = std::min(inner.width(), paint::textWidth(m_theme, text(), m_role));
        const double y = inner.center().y() + m_theme.lineHeight(m_role) * 0.38;
        p.fillRect(QRectF(inner.left(), std::round(y), wide, 1), color);
    }
    if (showsFocus(*this))
        paint::focusRing(p, m_theme, QRectF(rect()), 4);
}

bool showsFocus(const QWidget &widget) {
    QStyleOption option;
    option.initFrom(&widget);
    return widget.hasFocus() && (option.state & QStyle::State_KeyboardFocusChange);
}

} // namespace hw
