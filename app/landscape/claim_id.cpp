#include "landscape/landscape_builder.h"

#include <algorithm>
#include <unordered_set>

namespace hw {
namespace {

std::uint32_t claimNumber(const ClaimRecord &claim, unsigned occurrence = 0) {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto add = [&hash](std::string_view part) {
        for (const char c : part)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        hash = (hash ^ 0x1FU) * 1099511628211ULL;
    };
    add(claim.subject);
    add(word(claim.predicate));
    add(claim.object);
    add(claim.value);
    add(claim.accordingTo);
    add(word(claim.areaBasis));
    add(claim.span.start ? claim.span.start->text() : std::string());
    add(claim.span.end ? claim.span.end->text() : std::string());
    if (occurrence)
        add(std::to_string(occurrence));
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

using Numbered = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Of claims with one number the first keeps it; the others get the next that is free.
void renumberEqual(std::span<const ClaimRecord> claims, Numbered &numbered) {
    const auto sameNumber = [](const auto &a, const auto &b) { return a.first == b.first; };
    if (std::adjacent_find(numbered.begin(), numbered.end(), sameNumber) == numbered.end())
        return;
    std::unordered_set<std::uint32_t> taken;
    for (const auto &entry : numbered)
        taken.insert(entry.first);
    for (auto at = numbered.begin(); at != numbered.end();) {
        const std::uint32_t shared = at->first;
        for (++at; at != numbered.end() && at->first == shared; ++at)
            for (unsigned n = 1; at->first == shared || !taken.insert(at->first).second; ++n)
                at->first = claimNumber(claims[at->second], n);
    }
    std::sort(numbered.begin(), numbered.end());
}

} // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> numberedClaims(std::span<const ClaimRecord> claims) {
    Numbered numbered;
    numbered.reserve(claims.size());
    for (std::uint32_t i = 0; i < claims.size(); ++i)
        numbered.emplace_back(claimNumber(claims[i]), i);
    std::sort(numbered.begin(), numbered.end());
    renumberEqual(claims, numbered);
    return numbered;
}

std::string claimIdText(std::uint32_t number) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(8, '0');
    for (unsigned i = 0; i < 8; ++i)
        text[i] = digits[(number >> (28 - 4 * i)) & 15U];
    return text;
}

std::string claimId(const ClaimRecord &claim, unsigned occurrence) {
    return claimIdText(claimNumber(claim, occurrence));
}

} // namespace hw
