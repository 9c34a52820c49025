#include "basics/nearest_word.h"

#include <algorithm>
#include <array>

namespace hw {
namespace {

constexpr std::size_t longest = 128; // longer words are compared by their beginnings

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t limit) {
    a = a.substr(0, longest);
    b = b.substr(0, longest);
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > limit)
        return limit + 1;
    // Rows of the optimal string alignment table; only three are ever needed.
    std::array<std::array<std::size_t, longest + 1>, 3> rows;
    for (std::size_t j = 0; j <= a.size(); ++j)
        rows[0][j] = j;
    for (std::size_t i = 1; i <= b.size(); ++i) {
        auto &row = rows[i % 3];
        const auto &above = rows[(i + 2) % 3];
        const auto &twoAbove = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= a.size(); ++j) {
            const bool same = lower(a[j - 1]) == lower(b[i - 1]);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && lower(a[j - 1]) == lower(b[i - 2]) && lower(a[j - 2]) == lower(b[i - 1]))
                row[j] = std::min(row[j], twoAbove[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > limit)
            return limit + 1;
    }
    return std::min(rows[b.size() % 3][a.size()], limit + 1);
}

std::string_view nearestWord(std::string_view typed, std::span<const std::string_view> words) {
    std::string_view best;
    // Of a single letter nothing is left when it is replaced.
    const std::size_t letters = std::min(typed.size(), longest);
    std::size_t limit = letters < 2 ? 0 : std::max<std::size_t>(1, letters / 3);
    bool found = false;
    for (const std::string_view word : words) {
        const std::size_t distance = editDistance(typed, word, limit);
        if (distance > limit || (found && distance == limit))
            continue;
        best = word;
        found = true;
        limit = distance;
        if (distance == 0)
            break;
    }
    return best;
}

} // namespace hw
