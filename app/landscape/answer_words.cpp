#include "landscape/answer_words.h"

#include "basics/folded.h"

#include <algorithm>
#include <cmath>

namespace hw::answers {
namespace {
constexpr std::size_t longestName = 160; // bytes of a name within a sentence
} // namespace

std::string nameOf(const Landscape &landscape, ObjectIndex object) {
    return shortened(landscape.name(object), longestName);
}

std::string nameWithId(const Landscape &landscape, ObjectIndex object) {
    return nameOf(landscape, object) + " (" + shortened(landscape.id(object), longestName) + ")";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string lowered(std::string_view title) {
    std::string out(title);
    if (!out.empty() && out.front() >= 'A' && out.front() <= 'Z')
        out.front() = static_cast<char>(out.front() - 'A' + 'a');
    return out;
}

std::string percent(double share) {
    if (share > 0 && share < 0.01)
        return "less than 1 %";
    if (share < 1 && share > 0.99)
        return "more than 99 %";
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string listed(const std::vector<std::string> &names, std::size_t most) {
    // "and 1 more" is longer than most names are.
    const std::size_t named = names.size() <= most || names.size() - most == 1 ? names.size() : most;
    std::string out;
    for (std::size_t i = 0; i < named; ++i)
        out += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return named < names.size() ? out + " and " + std::to_string(names.size() - named) + " more" : out;
}

} // namespace hw::answers
