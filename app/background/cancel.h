// Cancel: the Progress of background work: the window reads how far it is and asks it to stop. Shared; any thread.
#pragma once

#include "basics/progress.h"

#include <atomic>
#include <memory>

namespace hw {

class Cancel final : public Progress {
public:
    void report(std::uint64_t done, std::uint64_t total) override {
        m_total.store(total, std::memory_order_relaxed);
        m_done.store(done, std::memory_order_relaxed);
    }
    bool cancelled() const override { return m_cancelled.load(std::memory_order_acquire); }

    void cancel() { m_cancelled.store(true, std::memory_order_release); }
    std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
    std::uint64_t total() const { return m_total.load(std::memory_order_relaxed); } ///< 0: length unknown

private:
    std::atomic<std::uint64_t> m_done{0}, m_total{0};
    std::atomic<bool> m_cancelled{false};
};
using CancelPtr = std::shared_ptr<Cancel>;

} // namespace hw
