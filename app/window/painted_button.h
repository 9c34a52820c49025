// PaintedButton: base of the shell's own controls: a button that one function paints, with hover, press and a focus
// ring that shows after keyboard use only. IconButton: 30 x 30, one of the window's commands. Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QAbstractButton>

class QAction;

namespace hw {

class PaintedButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit PaintedButton(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override { return measure(); }
    QSize minimumSizeHint() const override { return measure(); }

protected:
    virtual QSize measure() const = 0;
    virtual void paintButton(QPainter &p) = 0;

    const Theme &theme() const { return m_theme; }
    bool isHovered() const { return isEnabled() && underMouse(); }
    bool showsFocus() const;
    /// Background of the quiet buttons: nothing, hover, pressed.
    void paintQuietGround(QPainter &p, const QRectF &r, double radius) const;

    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
};

class IconButton : public PaintedButton {
    Q_OBJECT
public:
    /// Follows the action: enabled, tool tip, accessible name; a click triggers it.
    IconButton(const Theme &theme, QAction *action, const QString &icon, QWidget *parent = nullptr);
    void setIconName(const QString &icon);

signals:
    /// Right click, or pressed for half a second.
    void menuRequested();

protected:
    QSize measure() const override;
    void paintButton(QPainter &p) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QString m_icon;
    int m_longPress = 0;
};

} // namespace hw
