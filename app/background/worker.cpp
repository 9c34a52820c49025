#include "background/worker.h"

namespace hw {

Worker::~Worker() {
    cancelAll();
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

CancelPtr Worker::run(Job job) {
    auto cancel = std::make_shared<Cancel>();
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({std::move(job), cancel});
        if (!m_thread.joinable())
            m_thread = std::thread([this] { loop(); });
    }
    m_wake.notify_one();
    return cancel;
}

void Worker::cancelAll() {
    const std::lock_guard lock(m_mutex);
    for (const Task &task : m_waiting)
        task.cancel->cancel();
    m_waiting.clear();
    if (m_running)
        m_running->cancel();
    else
        m_idle.notify_all();
}

void Worker::wait() {
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_waiting.empty() && !m_running; });
}

void Worker::loop() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
        if (m_ending)
            return;
        Task task = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_running = task.cancel;
        lock.unlock();
        if (!task.cancel->cancelled())
            task.job(*task.cancel);
        task.job = nullptr; // what the job holds is let go on this thread, not under the lock
        lock.lock();
        m_running.reset();
        if (m_waiting.empty())
            m_idle.notify_all();
    }
}

} // namespace hw
