// LoadingBars: what stands in a card while it is worked on: nothing for 150 ms, then a skeleton, after a second a
// progress line that says how to stop (design system, section 11). Window's thread.
#pragma once

#include "drawing/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace hw {

class LoadingBars : public QWidget {
    Q_OBJECT
public:
    explicit LoadingBars(const Theme &theme, QWidget *parent = nullptr);
    /// Begins to count; `text` says what is being done ("Laying out 612 nodes").
    void start(const QString &text);
    void stop();
    /// Share of the work done, 0 to 1; below zero: unknown.
    void setProgress(double share);
    /// For pictures and tests: as if so much time had passed; the clock stands still afterwards.
    void showAt(int milliseconds);

signals:
    void stopRequested(); ///< Esc, while the line that names it is on screen

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    qint64 elapsed() const;

    const Theme &m_theme;
    QString m_text;
    double m_share = -1;
    QElapsedTimer m_clock;
    QTimer m_tick;
    qint64 m_frozen = -1;
};

} // namespace hw
