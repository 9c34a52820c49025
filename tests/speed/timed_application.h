// TimedApplication: an application that knows how long its events keep the window's thread: the longest one, and all of
// them together. For measurements with a real window.
#pragma once

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace hw {

class TimedApplication final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        const double ms = double(timer.nsecsElapsed()) / 1e6;
        m_longest = std::max(m_longest, ms);
        m_sum += ms;
        return taken;
    }
    void begin() { m_longest = m_sum = 0; }
    double longest() const { return m_longest; } ///< of one event
    double sum() const { return m_sum; }

private:
    int m_depth = 0;
    double m_longest = 0, m_sum = 0;
};
} // namespace hw
