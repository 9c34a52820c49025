// ChunkPool: a few threads that share out the chunks of one piece of work and wait for each other. Owned by what
// runs on it. Which thread takes which chunk is not fixed, so work on a chunk writes only what belongs to the
// chunk: then results do not depend on the number of threads.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace hw {

class ChunkPool {
public:
    /// The thread that calls run() is one of them.
    explicit ChunkPool(unsigned threads);
    ~ChunkPool();
    ChunkPool(const ChunkPool &) = delete;
    ChunkPool &operator=(const ChunkPool &) = delete;

    /// Calls work(first, last) for every chunk of `chunk` numbers below `count`; returns when all are done. `work` must
    /// not throw.
    template<class Work>
    void run(std::uint32_t count, std::uint32_t chunk, const Work &work) {
        if (count <= chunk || m_threads.empty()) {
            for (std::uint32_t first = 0; first < count; first += chunk)
                work(first, first + chunk < count ? first + chunk : count);
            return;
        }
        runShared({count, chunk, &work, [](const void *what, std::uint32_t first, std::uint32_t last) {
                       (*static_cast<const Work *>(what))(first, last);
                   }});
    }

private:
    struct Task {
        std::uint32_t count = 0;
        std::uint32_t chunk = 1;
        const void *work = nullptr;
        void (*call)(const void *, std::uint32_t, std::uint32_t) = nullptr;
    };
    void runShared(const Task &task);
    void takeChunks();
    void serve();

    std::vector<std::thread> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_taskIsThere;
    std::condition_variable m_allAreBack;
    Task m_task;
    std::atomic<std::uint32_t> m_nextChunk{0};
    std::uint64_t m_taskNumber = 0;
    std::size_t m_working = 0;
    bool m_ending = false;
};

} // namespace hw
