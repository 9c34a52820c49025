// Floating: a card above the page, inside the window (no popup window: it needs no compositor and no window manager).
// Closes on a press outside and on Esc; Tab stays inside. Owned by the window's content; window's thread.
#pragma once

#include "drawing/theme.h"

#include <QPointer>
#include <QWidget>

namespace hw {

class Floating : public QWidget {
    Q_OBJECT
public:
    static constexpr int shadowMargin = 14;
    Floating(const Theme &theme, QWidget *ground);

    /// Below the anchor (above it where there is no room), inside the ground. The card's size is `cardSize()`.
    void openBelow(QWidget *anchor);
    bool isOpen() const { return isVisible(); }
    QRect card() const { return rect().adjusted(shadowMargin, shadowMargin, -shadowMargin, -shadowMargin); }
    /// Closes and keeps what was done.
    void close();
    /// Esc: extended by those who have something to take back.
    virtual void cancel() { close(); }
    QWidget *anchor() const { return m_anchor; }

signals:
    void closed();

protected:
    virtual QSize cardSize() const = 0;
    virtual int radius() const { return 8; }
    virtual int shadowLevel() const { return 1; }
    /// The widget that has the focus after opening.
    virtual QWidget *firstFocus() { return this; }
    void place();
    const Theme &theme() const { return m_theme; }

    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void show();

    const Theme &m_theme;
    QWidget *m_ground;
    QPointer<QWidget> m_anchor, m_focusBefore;
};

} // namespace hw
