// What the person typed after `helixwatch`, as a value, and the one table of commands and options that parsing, help
// and the man page's test share. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace hw::cli {

enum class Format { Table, Json, Csv, Text, GraphMl, Gexf };

struct Invocation;
class Streams;

/// An option with a value ("--format table|json|csv") or without one ("--help").
struct OptionSpec {
    std::string_view name;      ///< "--output"
    std::string_view shortName; ///< "-o", or empty
    std::string_view value;     ///< how help shows the value: "FILE"; empty: the option takes none; see valueOf
    std::string_view help;
};

struct CommandSpec {
    std::string_view name;                     ///< empty: the window
    std::string_view synopsis;                 ///< "list KIND [FILTER]"
    std::string_view summary;                  ///< one line for --help
    std::string_view details;                  ///< paragraphs for COMMAND --help
    std::span<const std::string_view> options; ///< names, in the order in which help lists them
    std::size_t least = 0, most = 0;           ///< number of arguments
    bool takesFilter = false;                  ///< the arguments may be a filter: "-publisher:…" is one of them
    int (*run)(const Invocation &, Streams &) = nullptr;
    std::span<const std::string_view> formats{}; ///< what --format may be; the first one where it is not given
    bool formatFromEnding = false;               ///< instead, where it is not given the ending of the file decides
    int usualAnswers = 0, mostAnswers = 0;       ///< of --max: where it is not given, and the highest that it may be
};

std::span<const CommandSpec> commands(); ///< the window first
std::span<const OptionSpec> options();
const CommandSpec *commandNamed(std::string_view name);
const OptionSpec &optionNamed(std::string_view name);
/// How the value of a command's option is shown: "table|json|csv" for its --format, else as the option says.
std::string valueOf(const OptionSpec &option, const CommandSpec &command);
/// By its word: "graphml".
std::optional<Format> formatNamed(std::string_view word);

struct Size {
    int width = 0, height = 0;
    friend bool operator==(const Size &, const Size &) = default;
};

struct Invocation {
    const CommandSpec *command = nullptr;
    std::vector<std::string> arguments;
    std::string data, workspace, output, focus, with, periods, knownBy, board, deck, profile, tlp, since, paper;
    std::string title, organisation, committee, author, audience; ///< of a briefing
    Format format = Format::Table;
    bool formatGiven = false;
    std::optional<bool> dark;
    std::optional<Size> size;
    std::optional<int> textScale, most;
    bool throughHubs = false, confirmRed = false, help = false, version = false;
    bool opensWindow() const { return command->name.empty() && !help && !version; }
};

/// Wrong usage: a sentence, with the nearest valid word where there is one.
struct UsageError {
    std::string message;
};
/// `words` without the program's name.
tl::expected<Invocation, UsageError> parseCommandLine(std::span<const std::string> words);

/// A word that was typed, in quotes and cut to a length that can be read, to be said again.
std::string asTyped(std::string_view word);

/// The nearest of `known` as a sentence ("Did you mean …?", with a blank before it), or empty.
std::string didYouMean(std::string_view typed, std::span<const std::string_view> known);

} // namespace hw::cli
