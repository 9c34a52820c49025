#include "landscape/landscape_builder.h"

namespace hw {

std::string claimId(const ClaimRecord &claim, unsigned occurrence) {
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
    const auto folded = static_cast<std::uint32_t>(hash ^ (hash >> 32));
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(8, '0');
    for (unsigned i = 0; i < 8; ++i)
        text[i] = digits[(folded >> (28 - 4 * i)) & 15U];
    return text;
}

} // namespace hw
