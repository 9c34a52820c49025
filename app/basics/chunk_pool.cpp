#include "basics/chunk_pool.h"

namespace hw {

ChunkPool::ChunkPool(unsigned threads) {
    for (unsigned i = 1; i < threads; ++i)
        m_threads.emplace_back([this] { serve(); });
}

ChunkPool::~ChunkPool() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_taskIsThere.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ChunkPool::runShared(const Task &task) {
    {
        const std::lock_guard lock(m_mutex);
        m_task = task;
        m_nextChunk = 0;
        m_working = m_threads.size();
        ++m_taskNumber;
    }
    m_taskIsThere.notify_all();
    takeChunks();
    std::unique_lock lock(m_mutex);
    m_allAreBack.wait(lock, [this] { return m_working == 0; });
}

void ChunkPool::takeChunks() {
    const std::uint32_t chunks = (m_task.count - 1) / m_task.chunk + 1;
    for (std::uint32_t taken = m_nextChunk++; taken < chunks; taken = m_nextChunk++) {
        const std::uint32_t first = taken * m_task.chunk;
        m_task.call(m_task.work, first, taken + 1 < chunks ? first + m_task.chunk : m_task.count);
    }
}

void ChunkPool::serve() {
    std::uint64_t done = 0;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_taskIsThere.wait(lock, [&] { return m_ending || m_taskNumber != done; });
        if (m_ending)
            return;
        done = m_taskNumber;
        lock.unlock();
        takeChunks();
        lock.lock();
        if (--m_working == 0)
            m_allAreBack.notify_one();
    }
}

} // namespace hw
