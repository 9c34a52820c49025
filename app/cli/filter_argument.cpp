#include "cli/filter_argument.h"

#include "cli/plain_text.h"

#include <algorithm>

namespace hw::cli {
namespace {

constexpr std::size_t around = 60; // columns of the text that are shown on either side of the place

/// The end of a text that fits into `width` columns, "…" before it when something is cut.
std::string endOf(std::string_view text, std::size_t width) {
    // No character has more than four bytes, so what is before these cannot be shown; the cut may hit one of them.
    bool cut = text.size() > 4 * width;
    if (cut)
        text.remove_prefix(text.size() - 4 * width);
    while (!text.empty() && ((cut && (text.front() & 0xC0) == 0x80) || displayWidth(text) > width)) {
        text.remove_prefix(firstCharacter(text).bytes);
        cut = true;
    }
    return (cut ? "…" : "") + std::string(text);
}

} // namespace

Result<Filter> filterFrom(const Invocation &invocation, std::size_t first, const Landscape &landscape) {
    std::string typed;
    for (std::size_t i = first; i < invocation.arguments.size(); ++i)
        typed += (typed.empty() ? "" : " ") + invocation.arguments[i];
    const auto filter = parseFilter(typed, landscape);
    if (filter)
        return *filter;
    const FilterTextError &error = filter.error();
    const std::size_t from = std::min(error.position, typed.size());
    const std::size_t to = std::min(from + error.length, typed.size());
    const std::string before = endOf(harmless(std::string_view(typed).substr(0, from)), around);
    const std::string part = cutToWidth(harmless(std::string_view(typed).substr(from, to - from)), around);
    const std::string after = cutToWidth(harmless(std::string_view(typed).substr(to)), around);
    return fail("The filter was not understood. " + error.sentence() + "\n  " + before + part + after + "\n  " +
                std::string(displayWidth(before), ' ') +
                std::string(std::max<std::size_t>(displayWidth(part), 1), '^'));
}

} // namespace hw::cli
