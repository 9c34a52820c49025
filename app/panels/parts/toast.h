// Toast: one sentence at the bottom right about finished background work, with a way back ("Undo"). Goes by itself
// after 6 s, not while the pointer is on it (design system, section 11). Owned by the window it lies in.
#pragma once

#include "drawing/theme.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace hw {

class TextLabel;

class Toast : public QWidget {
    Q_OBJECT
public:
    Toast(const Theme &theme, QWidget *parent);
    enum class Tone { Done, Told, Failed };
    /// Shows the sentence; an earlier one goes. `action`: the word on the button, empty for none.
    void say(const QString &text, const QString &action = {}, Tone tone = Tone::Done);
    Tone tone() const { return m_tone; }
    QString text() const;
    static constexpr int staysFor = 6000; ///< milliseconds

signals:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void leave();

    const Theme &m_theme;
    Tone m_tone = Tone::Done;
    TextLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace hw
