#include "cli/commands.h"
#include "cli/plain_text.h"
#include "store/landscape_location.h"

#include <QtGlobal>
#include <algorithm>

namespace hw::cli {
namespace {

constexpr std::size_t lineWidth = 80;

std::string padded(std::string text, std::size_t width) {
    text.append(width - std::min(width, displayWidth(text)), ' ');
    return text;
}

/// "term" in a column of its own, what it means beside it.
std::string entry(const std::string &term, std::string_view meaning, std::size_t column) {
    const std::string body = wrapped(meaning, lineWidth, column, column).substr(column);
    if (displayWidth(term) + 2 > column)
        return term + "\n" + std::string(column, ' ') + body;
    return padded(term, column) + body;
}

std::string meaningOf(const OptionSpec &option, const CommandSpec &command) {
    if (option.name == "--max")
        return std::string(option.help) + ", 1 to " + std::to_string(command.mostAnswers) + "; " +
               std::to_string(command.usualAnswers) + " unless given.";
    if (option.name != "--format")
        return std::string(option.help);
    return std::string(option.help) + "; " +
           (command.formatFromEnding ? "the ending of -o decides" : std::string(command.formats.front())) +
           " unless given.";
}

std::string optionEntries(const CommandSpec &command) {
    std::string out;
    for (const std::string_view name : command.options) {
        const OptionSpec &option = optionNamed(name);
        std::string term = option.shortName.empty() ? "      " : "  " + std::string(option.shortName) + ", ";
        term += option.name;
        if (!option.value.empty())
            term += " " + valueOf(option, command);
        out += entry(term, meaningOf(option, command), 28);
    }
    return out;
}

std::string paragraphs(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out += wrapped(text.substr(0, end), lineWidth, 0, 0) + "\n";
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

std::string programHelp() {
    std::string out = "Who targets health and life-science research, from published sources.\n\n"
                      "Usage: helixwatch [OPTIONS] [COMMAND ...]\n\nCommands\n";
    out += entry("  (none)", commands().front().summary, 24);
    for (const CommandSpec &command : commands())
        if (!command.name.empty())
            out += entry("  " + std::string(command.synopsis), command.summary, 24);
    out += "\nOptions without a command\n" + optionEntries(commands().front());
    out += "\n" +
           paragraphs("helixwatch COMMAND --help says more about a command. Data goes to standard output, messages to "
                      "standard error. Exit status: 0 done, 1 it could not be done, 2 wrong usage.");
    out.pop_back();
    return out;
}

} // namespace

std::string helpText(const CommandSpec *command) {
    if (!command)
        return programHelp();
    std::string out = "Usage: helixwatch " + std::string(command->synopsis) + " [OPTIONS]\n\n";
    out += std::string(command->summary) + "\n\n";
    out += paragraphs(command->details);
    out += "Options\n" + optionEntries(*command);
    return out;
}

int version(const Invocation &invocation, Streams &streams) {
    std::string out = "helixwatch " HELIXWATCH_VERSION "\n";
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (landscape) {
        const DatasetInfo &info = (*landscape)->info();
        out += "Landscape " + harmless(info.version) + " of " + harmless(info.date) + ", MITRE ATT&CK " +
               harmless(info.attackVersion) + "\n";
    }
    out += std::string("Qt ") + qVersion() + "\n";
    out += "Licence: GPL-3.0-or-later. There is no warranty, to the extent permitted by law.\n";
    const int status = streams.deliver(out, {});
    if (landscape || status != done)
        return status;
    // The program's own version was asked for and given; only a landscape named on purpose has to be there.
    streams.fail(landscape.error().message);
    return invocation.data.empty() ? done : couldNotBeDone;
}

} // namespace hw::cli
