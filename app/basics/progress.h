// Progress: handed to everything slow. Implementations are thread safe: the worker reports, the window cancels.
#pragma once

#include <cstdint>

namespace hw {

class Progress {
public:
    virtual ~Progress() = default;
    /// `done` of `total` steps; total 0 means that the length is unknown.
    virtual void report(std::uint64_t done, std::uint64_t total) = 0;
    /// True when the person has asked to stop; the worker then ends soon and changes nothing.
    virtual bool cancelled() const = 0;
};

/// For callers that neither show nor stop anything.
class NoProgress final : public Progress {
public:
    void report(std::uint64_t, std::uint64_t) override {}
    bool cancelled() const override { return false; }
};

} // namespace hw
