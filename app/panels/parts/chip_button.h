// ChipButton: one filter of the filter bar: label and value, a cross when set, a lock when the view fixes it (design
// system, section 9.4). Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QAbstractButton>

namespace hw {

class ChipButton : public QAbstractButton {
    Q_OBJECT
public:
    ChipButton(const Theme &theme, const QString &label, const QString &value = {}, QWidget *parent = nullptr);
    QString label() const { return m_label; }
    QString value() const { return m_value; }
    void setLabel(const QString &label);
    void setValue(const QString &value); ///< cut in the middle of long lists by whoever writes it ("China, Russia +1")
    /// Set: the filter narrows something; the chip is tinted and has a cross.
    bool isSet() const { return m_set; }
    void setSet(bool set);
    void setLocked(bool locked);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void clearRequested(); ///< the cross, Delete or Backspace

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF crossRect() const;
    bool hasCross() const { return m_set && !m_locked; }
    void describe();

    const Theme &m_theme;
    QString m_label, m_value;
    bool m_set = false;
    bool m_locked = false;
    bool m_overCross = false;
    bool m_pressedCross = false;
};

} // namespace hw
