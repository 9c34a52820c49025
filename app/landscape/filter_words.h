// The words that the filter text knows and how messages speak of them; used by filter_text.cpp alone. Pure.
#pragma once

#include "landscape/filter.h"

#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// The closed list of a key: its words, and the titles that may be typed instead; empty for keys without one.
struct WordList {
    std::vector<std::string_view> words, titles;
};
WordList wordListOf(FilterKey key);

/// What a value of the key is, for messages: "research area or organisation type".
std::string_view nounOf(FilterKey key);
/// "a, b or c"
std::string oneOf(const std::vector<std::string_view> &list);
/// The nearest of the list, or an empty text when none is near; one that begins so is nearest.
std::string_view nearestOf(const std::vector<std::string_view> &list, std::string_view typed);

} // namespace hw
