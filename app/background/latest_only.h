// LatestOnly<T>: questions answered on a thread of their own, where only the newest counts: asking again cancels the
// running answer and drops what it brings. Lives on the receiver's thread as a member of the receiver.
#pragma once

#include "background/worker.h"

#include <QObject>

namespace hw {

template<class T>
class LatestOnly {
public:
    /// `receiver` owns this (or outlives it); answers arrive in its thread's event loop.
    explicit LatestOnly(QObject *receiver)
        : m_receiver(receiver)
        , m_state(std::make_shared<State>()) {}
    ~LatestOnly() { drop(); }

    /// `question` runs elsewhere and must hold all that it needs by value; `answer` runs here, unless a newer question
    /// came in between.
    void ask(std::function<T(Progress &)> question, std::function<void(T)> answer) {
        drop();
        m_state->busy = true;
        m_worker.run([receiver = m_receiver, state = m_state, number = m_state->number, question = std::move(question),
                      answer = std::move(answer)](Progress &progress) {
            auto value = std::make_shared<T>(question(progress));
            if (progress.cancelled())
                return;
            // The receiver is there: its LatestOnly waits for this thread before it goes.
            QMetaObject::invokeMethod(
                receiver,
                [state, number, value, answer] {
                    if (number != state->number)
                        return;
                    state->busy = false;
                    answer(std::move(*value));
                },
                Qt::QueuedConnection);
        });
    }

    /// Forgets the question under way.
    void drop() {
        ++m_state->number;
        m_state->busy = false;
        m_worker.cancelAll();
    }

    bool isBusy() const { return m_state->busy; }
    /// Returns when the answer under way has been posted to the receiver's event loop.
    void wait() { m_worker.wait(); }

private:
    /// Read and written on the receiver's thread only; posted answers keep it alive.
    struct State {
        quint64 number = 0;
        bool busy = false;
    };
    QObject *m_receiver;
    std::shared_ptr<State> m_state;
    Worker m_worker; ///< last, so that its thread ends first
};

} // namespace hw
