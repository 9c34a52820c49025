#include "window/painted_button.h"

#include "drawing/icons.h"
#include "drawing/paint.h"
#include "drawing/style.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>

namespace hw {

PaintedButton::PaintedButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme) {
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PaintedButton::paintQuietGround(QPainter &p, const QRectF &r, double radius) const {
    if (isDown() || isChecked())
        paint::roundedRect(p, r, radius, m_theme.color("bg.pressed"));
    else if (isHovered())
        paint::roundedRect(p, r, radius, m_theme.color("bg.hover"));
}

bool PaintedButton::event(QEvent *event) {
    // A disabled button hands its clicks to what lies behind; nothing here wants that.
    if (!isEnabled() && event->type() == QEvent::MouseButtonPress)
        return true;
    return QAbstractButton::event(event);
}

void PaintedButton::paintEvent(QPaintEvent *) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    paintButton(p);
}

bool PaintedButton::showsFocus() const { return hasFocus() && focusIsVisible(*this); }

void PaintedButton::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

IconButton::IconButton(const Theme &theme, QAction *action, const QString &icon, QWidget *parent)
    : PaintedButton(theme, parent)
    , m_icon(icon) {
    const auto follow = [this, action] {
        setEnabled(action->isEnabled());
        setToolTip(action->toolTip());
        setAccessibleName(action->text());
        update();
    };
    follow();
    connect(action, &QAction::changed, this, follow);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
}

void IconButton::setIconName(const QString &icon) {
    m_icon = icon;
    update();
}

QSize IconButton::measure() const {
    const int side = theme().px(Metric::Control);
    return {side, side};
}

void IconButton::paintButton(QPainter &p) {
    const QRectF r(rect());
    paintQuietGround(p, r, 6);
    const char *token = !isEnabled() ? "text.disabled" : isHovered() ? "text.default" : "text.muted";
    drawIcon(p, m_icon, QRectF((r.width() - 16) / 2, (r.height() - 16) / 2, 16, 16), theme().color(token));
    if (showsFocus())
        paint::focusRing(p, theme(), r, 6);
}

void IconButton::contextMenuEvent(QContextMenuEvent *event) {
    event->accept();
    emit menuRequested();
}

void IconButton::mousePressEvent(QMouseEvent *event) {
    PaintedButton::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && isEnabled())
        m_longPress = startTimer(500);
}

void IconButton::mouseReleaseEvent(QMouseEvent *event) {
    if (m_longPress)
        killTimer(std::exchange(m_longPress, 0));
    PaintedButton::mouseReleaseEvent(event);
}

void IconButton::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_longPress)
        return PaintedButton::timerEvent(event);
    killTimer(std::exchange(m_longPress, 0));
    if (isDown() && receivers(SIGNAL(menuRequested())) > 0) {
        setDown(false);
        emit menuRequested();
    }
}

} // namespace hw
