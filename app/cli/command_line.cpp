#include "cli/command_line.h"

#include "basics/folded.h"
#include "basics/nearest_word.h"
#include "basics/partial_date.h"

#include <algorithm>
#include <charconv>

namespace hw::cli {
namespace {

constexpr std::size_t longestEcho = 120; // bytes of a word that is said again

tl::unexpected<UsageError> wrong(std::string message) {
    return tl::unexpected<UsageError>(UsageError{std::move(message)});
}

std::vector<std::string_view> commandNames() {
    std::vector<std::string_view> names;
    for (const CommandSpec &command : commands())
        if (!command.name.empty())
            names.push_back(command.name);
    return names;
}

std::string calledCommand(const CommandSpec &command) {
    return command.name.empty() ? std::string("helixwatch without a command")
                                : "helixwatch " + std::string(command.name);
}

std::string seeHelp(const CommandSpec *command) {
    return command && !command->name.empty() ? " See helixwatch " + std::string(command->name) + " --help."
                                             : std::string(" See helixwatch --help.");
}

std::optional<int> wholeNumber(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<Size> sizeOf(std::string_view text) {
    const std::size_t x = text.find_first_of("xX");
    if (x == std::string_view::npos)
        return std::nullopt;
    const auto width = wholeNumber(text.substr(0, x));
    const auto height = wholeNumber(text.substr(x + 1));
    if (!width || !height || *width < 320 || *height < 240 || *width > 16384 || *height > 16384)
        return std::nullopt;
    return Size{*width, *height};
}

std::string wrongValue(const OptionSpec &option, std::string_view value, std::string_view expected,
                       std::span<const std::string_view> words = {}) {
    return "The value " + asTyped(value) + " of " + std::string(option.name) + " is not one of " +
           std::string(expected) + "." + didYouMean(value, words);
}

std::string joined(std::span<const std::string_view> words, std::string_view between) {
    std::string out;
    for (const std::string_view word : words)
        out += (out.empty() ? "" : std::string(between)) + std::string(word);
    return out;
}

/// Puts the value of an option in its place, or says what was expected.
std::string assign(Invocation &invocation, const OptionSpec &option, std::string value) {
    static constexpr std::string_view themes[] = {"light", "dark"};
    static constexpr int scales[] = {80, 90, 100, 115, 130, 150};
    const std::string_view name = option.name;
    if (value.empty())
        return std::string(name) + " needs a value: " + valueOf(option, *invocation.command) + ".";
    if (name == "--data")
        invocation.data = std::move(value);
    else if (name == "--workspace")
        invocation.workspace = std::move(value);
    else if (name == "--output")
        invocation.output = std::move(value);
    else if (name == "--focus")
        invocation.focus = std::move(value);
    else if (name == "--with")
        invocation.with = std::move(value);
    else if (name == "--periods")
        invocation.periods = std::move(value);
    else if (name == "--profile")
        invocation.profile = std::move(value);
    else if (name == "--board")
        invocation.board = std::move(value);
    else if (name == "--deck")
        invocation.deck = std::move(value);
    else if (name == "--tlp")
        invocation.tlp = std::move(value);
    else if (name == "--since")
        invocation.since = std::move(value);
    else if (name == "--paper")
        invocation.paper = std::move(value);
    else if (name == "--title")
        invocation.title = std::move(value);
    else if (name == "--organisation")
        invocation.organisation = std::move(value);
    else if (name == "--committee")
        invocation.committee = std::move(value);
    else if (name == "--author")
        invocation.author = std::move(value);
    else if (name == "--audience")
        invocation.audience = std::move(value);
    else if (name == "--known-by") {
        if (const auto date = PartialDate::parse(value); !date)
            return "The value of --known-by: " + date.error().message;
        invocation.knownBy = std::move(value);
    } else if (name == "--theme") {
        if (value != "light" && value != "dark")
            return wrongValue(option, value, "light, dark", themes);
        invocation.dark = value == "dark";
    } else if (name == "--format") {
        const auto formats = invocation.command->formats;
        if (invocation.command->formatFromEnding && (value == "stix" || value == "navigator"))
            return "This version does not write " + value + " yet; it writes graphml, gexf and csv.";
        if (std::find(formats.begin(), formats.end(), value) == formats.end())
            return wrongValue(option, value, joined(formats, ", "), formats);
        invocation.format = *formatNamed(value);
        invocation.formatGiven = true;
    } else if (name == "--size") {
        invocation.size = sizeOf(value);
        if (!invocation.size)
            return "The value " + asTyped(value) +
                   " of --size is not a width and a height from 320x240 to 16384x16384, "
                   "such as 1440x900.";
    } else if (name == "--text-scale") {
        const auto scale = wholeNumber(value.ends_with('%') ? value.substr(0, value.size() - 1) : value);
        if (!scale || std::find(std::begin(scales), std::end(scales), *scale) == std::end(scales))
            return wrongValue(option, value, "80, 90, 100, 115, 130, 150");
        invocation.textScale = scale;
    } else if (name == "--max") {
        invocation.most = wholeNumber(value);
        const int highest = invocation.command->mostAnswers;
        if (highest > 0 && (!invocation.most || *invocation.most < 1 || *invocation.most > highest))
            return "The value " + asTyped(value) + " of --max is not a number from 1 to " + std::to_string(highest) +
                   ".";
    }
    return {};
}

const OptionSpec *findOption(std::string_view name) {
    for (const OptionSpec &option : options())
        if (option.name == name || (!option.shortName.empty() && option.shortName == name))
            return &option;
    return nullptr;
}

/// Words and what has been understood so far.
class Parser {
public:
    explicit Parser(std::span<const std::string> words)
        : m_words(words) {}

    tl::expected<Invocation, UsageError> run() {
        // The command may come after options, so it is looked for first: it says which options there are.
        if (std::string fault = findCommand(); !fault.empty())
            return wrong(std::move(fault));
        for (m_at = 0; m_at < m_words.size(); ++m_at)
            if (std::string fault = read(m_words[m_at]); !fault.empty())
                return wrong(std::move(fault));
        if (std::string fault = countArguments(); !fault.empty())
            return wrong(std::move(fault));
        if (!m_invocation.formatGiven && !m_invocation.command->formats.empty())
            m_invocation.format = *formatNamed(m_invocation.command->formats.front());
        return std::move(m_invocation);
    }

private:
    static bool looksLikeOption(std::string_view word) { return word.size() > 1 && word.front() == '-'; }

    std::string findCommand() {
        m_invocation.command = &commands().front();
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            const std::string_view word = m_words[i];
            if (word == "--")
                return {};
            if (looksLikeOption(word)) {
                const OptionSpec *option = findOption(word);
                if (option && !option->value.empty())
                    ++i; // its value
                continue;
            }
            if (word.starts_with("helixwatch:"))
                return {}; // a link, for the window
            m_invocation.command = commandNamed(word);
            m_commandAt = i;
            if (!m_invocation.command)
                return "There is no command " + asTyped(word) + "." + didYouMean(word, commandNames()) +
                       seeHelp(nullptr);
            return {};
        }
        return {};
    }

    std::string read(const std::string &word) {
        if (m_at == m_commandAt)
            return {};
        if (!m_onlyArguments && word == "--") {
            m_onlyArguments = true;
            return {};
        }
        const bool excludedTerm =
            m_invocation.command->takesFilter && !word.starts_with("--") && word.find(':') != std::string::npos;
        if (!m_onlyArguments && looksLikeOption(word) && !excludedTerm)
            return readOption(word);
        m_invocation.arguments.push_back(word);
        return {};
    }

    std::string readOption(const std::string &word) {
        const CommandSpec &command = *m_invocation.command;
        const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string::npos;
        const std::string name = word.substr(0, equals);
        const OptionSpec *option = findOption(name);
        const bool taken =
            option && std::find(command.options.begin(), command.options.end(), option->name) != command.options.end();
        if (!option) {
            std::string hint = didYouMean(name, command.options);
            if (hint.empty() && command.takesFilter && !word.starts_with("--"))
                hint = " A word to exclude goes after a --, as in: -- " + shortened(word, longestEcho) + ".";
            return "There is no option " + asTyped(name) + "." + hint + seeHelp(&command);
        }
        if (!taken)
            return calledCommand(command) + " has no option " + std::string(option->name) + "." + seeHelp(&command);
        if (option->value.empty()) {
            if (equals != std::string::npos)
                return std::string(option->name) + " takes no value.";
            (option->name == "--help"           ? m_invocation.help
             : option->name == "--through-hubs" ? m_invocation.throughHubs
             : option->name == "--confirm-red"  ? m_invocation.confirmRed
                                                : m_invocation.version) = true;
            return {};
        }
        if (equals != std::string::npos)
            return assign(m_invocation, *option, word.substr(equals + 1));
        if (m_at + 1 >= m_words.size())
            return std::string(option->name) + " needs a value: " + valueOf(*option, command) + "." + seeHelp(&command);
        return assign(m_invocation, *option, m_words[++m_at]);
    }

    std::string countArguments() const {
        const CommandSpec &command = *m_invocation.command;
        const std::size_t count = m_invocation.arguments.size();
        if (m_invocation.help || m_invocation.version)
            return {};
        if (count < command.least)
            return "Something is missing: helixwatch " + std::string(command.synopsis) + "." + seeHelp(&command);
        if (count > command.most)
            return asTyped(m_invocation.arguments[command.most]) + " is one argument too many: helixwatch" +
                   (command.synopsis.empty() ? "" : " ") + std::string(command.synopsis) + "." + seeHelp(&command);
        if (command.name.empty() && count == 1 && !m_invocation.arguments.front().starts_with("helixwatch:"))
            return "There is no command " + asTyped(m_invocation.arguments.front()) + "." + seeHelp(nullptr);
        return {};
    }

    std::span<const std::string> m_words;
    std::size_t m_at = 0, m_commandAt = SIZE_MAX;
    bool m_onlyArguments = false;
    Invocation m_invocation;
};

} // namespace

const CommandSpec *commandNamed(std::string_view name) {
    for (const CommandSpec &command : commands())
        if (command.name == name)
            return &command;
    return nullptr;
}

const OptionSpec &optionNamed(std::string_view name) {
    return *std::find_if(options().begin(), options().end(), [&](const OptionSpec &o) { return o.name == name; });
}

std::string valueOf(const OptionSpec &option, const CommandSpec &command) {
    return option.name == "--format" && !command.formats.empty() ? joined(command.formats, "|")
                                                                 : std::string(option.value);
}

std::optional<Format> formatNamed(std::string_view word) {
    static constexpr std::string_view names[] = {"table", "json", "csv", "text", "graphml", "gexf"};
    const auto *const name = std::find(std::begin(names), std::end(names), word);
    if (name == std::end(names))
        return std::nullopt;
    return static_cast<Format>(name - std::begin(names));
}

tl::expected<Invocation, UsageError> parseCommandLine(std::span<const std::string> words) {
    return Parser(words).run();
}

std::string asTyped(std::string_view word) { return "\"" + shortened(word, longestEcho) + "\""; }

std::string didYouMean(std::string_view typed, std::span<const std::string_view> known) {
    const std::string_view nearest = nearestWord(typed, known);
    return nearest.empty() ? std::string() : " Did you mean \"" + std::string(nearest) + "\"?";
}

} // namespace hw::cli
