#include "cli/streams.h"

#include "cli/plain_text.h"
#include "cli/whole_file.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <system_error>
#include <unistd.h>

namespace hw::cli {
namespace {

constexpr std::size_t fileWidth = 100; // columns of a sentence in a file

std::string reason(int error) { return std::generic_category().message(error); }

/// Sentences may have several lines; nothing else that a terminal would act on passes.
std::string harmlessLines(std::string_view text) {
    std::string out;
    for (;;) {
        const std::size_t end = text.find('\n');
        out += harmless(text.substr(0, end));
        if (end == std::string_view::npos)
            return out;
        out += '\n';
        text.remove_prefix(end + 1);
    }
}

} // namespace

void guardStandardStreams() {
    std::signal(SIGPIPE, SIG_IGN);
    for (const int stream : {0, 1, 2})
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            // Lowest number first: it becomes `stream`. Read only, so that writing to it still fails and is said.
            (void)::open("/dev/null", O_RDONLY);
}

Streams::Streams()
    : m_errorsAreTerminal(::isatty(STDERR_FILENO) == 1) {
    if (::isatty(STDOUT_FILENO) != 1)
        return;
    winsize size{};
    m_terminalWidth = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

void Streams::say(std::string_view sentence) const {
    const std::string text = harmlessLines(sentence) + '\n';
    (void)writeAll(STDERR_FILENO, text); // there is nowhere left to say that saying failed
}

int Streams::fail(std::string_view sentence) const {
    say("helixwatch: " + std::string(sentence));
    return couldNotBeDone;
}

int Streams::wrong(std::string_view sentence) const {
    say("helixwatch: " + std::string(sentence));
    return wrongUsage;
}

int Streams::deliver(std::string_view data, const std::string &path, std::string_view whyNothing) const {
    const bool toFile = !path.empty() && path != "-";
    std::string sentence;
    if (toFile && data.empty() && !whyNothing.empty()) {
        sentence = wrapped(harmless(whyNothing), fileWidth, 0, 0);
        data = sentence;
    }
    const Result<void> written = toFile ? writeFile(path, data) : writeStandardOutput(data);
    if (!written)
        return fail(written.error().message);
    if (!whyNothing.empty())
        say(whyNothing);
    return done;
}

Result<void> writeStandardOutput(std::string_view data) {
    const int error = writeAll(STDOUT_FILENO, data);
    if (error == EPIPE)
        return hw::fail("Standard output was closed before everything was written.");
    if (error == EBADF)
        return hw::fail("Standard output is closed, so nothing could be written to it. Use -o FILE.");
    if (error != 0)
        return hw::fail("Standard output could not be written: " + reason(error) + ".");
    return {};
}

TerminalProgress::TerminalProgress(const Streams &streams, std::string what)
    : m_what(std::move(what))
    , m_started(std::chrono::steady_clock::now())
    , m_shown(m_started)
    , m_onTerminal(streams.messagesGoToTerminal()) {}

TerminalProgress::~TerminalProgress() {
    if (m_hasLine)
        (void)writeAll(STDERR_FILENO, "\r\x1b[K");
}

void TerminalProgress::report(std::uint64_t step, std::uint64_t total) {
    using namespace std::chrono_literals;
    const auto now = std::chrono::steady_clock::now();
    if (!m_onTerminal || now - m_started < 500ms || now - m_shown < 100ms)
        return;
    m_shown = now;
    m_hasLine = true;
    std::string line = "\r" + m_what + " " + std::to_string(step);
    if (total > 0)
        line += " of " + std::to_string(total);
    (void)writeAll(STDERR_FILENO, line + "\x1b[K");
}

} // namespace hw::cli
