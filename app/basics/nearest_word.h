// "Did you mean": the word of a list that a mistyped one is nearest to.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace hw {

/// Edits between two words: a byte put in, left out, replaced, or two neighbours swapped; upper and lower case of
/// ASCII count as the same. Stops at `limit` + 1.
std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit);

/// The nearest word, or an empty one when none is near (more than a third of the letters differ). The first of equals.
std::string_view nearestWord(std::string_view typed, std::span<const std::string_view> words);

} // namespace hw
