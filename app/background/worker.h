// Worker: one thread that does one job after the other. Owned by whoever asks; destroying it cancels what runs, drops
// what waits, and waits for the thread. The thread starts with the first job.
#pragma once

#include "background/cancel.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace hw {

class Worker {
public:
    using Job = std::function<void(Progress &)>;

    Worker() = default;
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Jobs run in the order they were given, on the worker's thread. A job must not throw.
    CancelPtr run(Job job);
    /// Cancels the running job and drops the waiting ones.
    void cancelAll();
    /// Returns when everything given so far is done.
    void wait();

private:
    struct Task {
        Job job;
        CancelPtr cancel;
    };
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_wake, m_idle;
    std::deque<Task> m_waiting;
    CancelPtr m_running;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace hw
