// Streams: the one way out of a command: data to standard output or a file, whole or not at all; sentences to standard
// error. Lives as long as the command; one thread.
#pragma once

#include "basics/progress.h"
#include "basics/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace hw::cli {

inline constexpr int done = 0, couldNotBeDone = 1, wrongUsage = 2; ///< exit status

/// Before anything else: writing to a closed pipe becomes an error instead of a signal, and no file that is opened
/// later can take the place of a standard stream that the caller closed.
void guardStandardStreams();

class Streams {
public:
    Streams();

    /// Columns of the terminal that standard output is; 0 when it is none.
    std::size_t terminalWidth() const { return m_terminalWidth; }
    bool messagesGoToTerminal() const { return m_errorsAreTerminal; }

    /// A message for the person, harmless whatever it holds; line ends stay.
    void say(std::string_view sentence) const;
    /// The same with the program's name before it. Returns couldNotBeDone.
    int fail(std::string_view sentence) const;
    int wrong(std::string_view sentence) const; ///< returns wrongUsage

    /// Data: to standard output when `path` is empty or "-", else to the file. Returns the exit status. `whyNothing` is
    /// the sentence of a question without an answer: it is said beside the data, and is what a file holds that would
    /// be empty.
    int deliver(std::string_view data, const std::string &path, std::string_view whyNothing = {}) const;

private:
    std::size_t m_terminalWidth = 0;
    bool m_errorsAreTerminal = false;
};

/// Writes all of it or says why not; files: see whole_file.h.
Result<void> writeStandardOutput(std::string_view data);

/// Shows on a terminal how far a slow command is, from half a second on; elsewhere nothing.
class TerminalProgress final : public Progress {
public:
    TerminalProgress(const Streams &streams, std::string what);
    ~TerminalProgress() override;
    void report(std::uint64_t step, std::uint64_t total) override;
    bool cancelled() const override { return false; } ///< Ctrl+C ends the program; nothing is half written

private:
    std::string m_what;
    std::chrono::steady_clock::time_point m_started, m_shown;
    bool m_onTerminal, m_hasLine = false;
};

} // namespace hw::cli
