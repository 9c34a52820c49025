#include "window/floating.h"

#include "drawing/paint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hw {

Floating::Floating(const Theme &theme, QWidget *ground)
    : QWidget(ground)
    , m_theme(theme)
    , m_ground(ground) {
    hide();
    setFocusPolicy(Qt::ClickFocus);
    connect(&theme, &Theme::changed, this, [this] {
        if (isOpen())
            place();
        update();
    });
}

void Floating::openBelow(QWidget *anchor) {
    m_anchor = anchor;
    show();
}

void Floating::show() {
    if (!isOpen()) {
        m_focusBefore = QApplication::focusWidget();
        qApp->installEventFilter(this);
    }
    place();
    raise();
    QWidget::show();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void Floating::place() {
    if (!m_anchor)
        return;
    const QRect ground = m_ground->rect().adjusted(8, 8, -8, -8);
    const QSize size = cardSize().boundedTo(ground.size());
    const QPoint below = m_anchor->mapTo(m_ground, QPoint(0, m_anchor->height() + 4));
    QRect card(below, size);
    if (card.bottom() > ground.bottom()) {
        const int top = m_anchor->mapTo(m_ground, QPoint(0, 0)).y() - 4 - size.height();
        card.moveTop(top >= ground.top() ? top : ground.bottom() - size.height() + 1);
    }
    card.moveLeft(std::clamp(card.left(), ground.left(), std::max(ground.left(), ground.right() - size.width() + 1)));
    setGeometry(card.adjusted(-shadowMargin, -shadowMargin, shadowMargin, shadowMargin));
}

void Floating::close() {
    if (!isOpen())
        return;
    qApp->removeEventFilter(this);
    const bool hadFocus = isAncestorOf(QApplication::focusWidget()) || QApplication::focusWidget() == this;
    hide();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    emit closed();
}

void Floating::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF r(card());
    paint::shadow(p, m_theme, r, radius(), shadowLevel());
    paint::roundedRect(p, r.adjusted(.5, .5, -.5, -.5), radius(), m_theme.color("bg.raised"),
                       m_theme.color("stroke.default"));
}

bool Floating::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto *widget = static_cast<QWidget *>(watched);
        const auto *mouse = static_cast<QMouseEvent *>(event);
        // A menu is a window of its own; what opened the card closes it by itself.
        const bool outside =
            widget->window() == window() &&
            !QRect(mapToGlobal(card().topLeft()), card().size()).contains(mouse->globalPosition().toPoint());
        const bool onAnchor = m_anchor && (widget == m_anchor || m_anchor->isAncestorOf(widget));
        if (outside && !onAnchor)
            close();
    }
    return QWidget::eventFilter(watched, event);
}

bool Floating::event(QEvent *event) {
    // Esc belongs to the card before it belongs to the window's ladder.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Floating::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

bool Floating::focusNextPrevChild(bool next) {
    QWidget *const start = QApplication::focusWidget();
    if (!start || !isAncestorOf(start))
        return true;
    for (QWidget *w = next ? start->nextInFocusChain() : start->previousInFocusChain(); w && w != start;
         w = next ? w->nextInFocusChain() : w->previousInFocusChain())
        if (isAncestorOf(w) && w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus)) {
            w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            break;
        }
    return true;
}

} // namespace hw
