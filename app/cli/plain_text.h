// Text for a terminal: how wide it is there, cut, wrapped, set in columns, and harmless whatever the data holds. Pure.
#pragma once

#include "basics/utf8.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hw::cli {

/// One character of UTF-8 at the beginning of `text` and how many bytes it took; a byte that is no UTF-8 is U+FFFD.
struct Character {
    char32_t code = 0;
    std::size_t bytes = 0;
};
Character firstCharacter(std::string_view text);

constexpr bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029; }
constexpr bool isBidiControl(char32_t c) {
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

inline constexpr std::string_view replacement = "\xEF\xBF\xBD"; ///< U+FFFD in UTF-8

/// Calls `each(code, bytes)` for every character; what is no UTF-8 comes as U+FFFD.
template<class Each>
void forEachCharacter(std::string_view text, Each each) {
    while (!text.empty()) {
        const Character c = firstCharacter(text);
        each(c.code, c.code == 0xFFFD ? replacement : text.substr(0, c.bytes));
        text.remove_prefix(c.bytes);
    }
}

/// One line without control characters and bidirectional overrides: each becomes U+FFFD, blanks of any kind one blank.
std::string harmless(std::string_view utf8);

/// Columns that it takes on a terminal: 0 for combining marks, 2 for wide scripts and emoji.
std::size_t displayWidth(std::string_view utf8);
/// At most `width` columns; the last is "…" when something was cut.
std::string cutToWidth(std::string_view utf8, std::size_t width);
/// Lines of at most `width` columns, broken at blanks; a longer word keeps its own line. Every line starts with
/// `indent` blanks, the first one with `firstIndent`. Ends with a line end.
std::string wrapped(std::string_view utf8, std::size_t width, std::size_t firstIndent, std::size_t indent);

struct TextColumn {
    std::string title;
    bool rightAligned = false;
};
/// Columns two blanks apart, the last one not padded. `width` 0: nothing is cut; else the widest left-aligned columns
/// give way until a row fits, down to ten columns each.
std::string tableText(const std::vector<TextColumn> &columns, const std::vector<std::vector<std::string>> &rows,
                      std::size_t width);

} // namespace hw::cli
