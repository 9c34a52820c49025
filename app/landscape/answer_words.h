// Small words that the answers to questions share: counts, shares, names within sentences. Plain English, UTF-8. Pure.
#pragma once

#include "landscape/landscape.h"

#include <string>
#include <string_view>
#include <vector>

namespace hw::answers {

/// Of a bounded length, for the middle of a sentence.
std::string nameOf(const Landscape &landscape, ObjectIndex object);
/// With the id that it can be asked for again: "ShadowPad (S0596)".
std::string nameWithId(const Landscape &landscape, ObjectIndex object);

/// "1 claim", "12 claims".
std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// A title within a sentence: "Research area" -> "research area".
std::string lowered(std::string_view title);
/// "12 %". What is more than nothing is never 0 %, what is less than all never 100 %.
std::string percent(double share);
/// "A", "A and B", "A, B and C"; with more than `most` of them "A, B and 7 more".
std::string listed(const std::vector<std::string> &names, std::size_t most = SIZE_MAX);

} // namespace hw::answers
