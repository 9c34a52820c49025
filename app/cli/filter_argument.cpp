#include "cli/filter_argument.h"

#include "cli/plain_text.h"

#include <algorithm>

namespace hw::cli {

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
    const std::string before = harmless(std::string_view(typed).substr(0, from));
    const std::string part = harmless(std::string_view(typed).substr(from, to - from));
    return fail("The filter was not understood. " + error.sentence() + "\n  " + harmless(typed) + "\n  " +
                std::string(displayWidth(before), ' ') +
                std::string(std::max<std::size_t>(displayWidth(part), 1), '^'));
}

} // namespace hw::cli
