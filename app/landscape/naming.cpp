#include "landscape/naming.h"

#include <algorithm>

namespace hw {

std::vector<Alias> aliasesOf(const Landscape &landscape, ObjectIndex object) {
    std::vector<Alias> aliases;
    const auto add = [&](std::string_view text, ObjectIndex name) {
        if (text != landscape.name(object) &&
            std::none_of(aliases.begin(), aliases.end(), [&](const Alias &a) { return a.text == text; }))
            aliases.push_back({text, name});
    };
    for (const ClaimIndex c : landscape.claimsTo(object)) {
        const Claim &claim = landscape.claim(c);
        if (claim.predicate == Predicate::Names)
            add(landscape.name(claim.subject), claim.subject);
    }
    for (const Fact &fact : landscape.facts(object))
        if (fact.key == "alias" || fact.key == "mispName")
            add(fact.value, {});
    return aliases;
}

std::vector<std::string_view> identifiersOf(const Landscape &landscape, ObjectIndex object) {
    std::vector<std::string_view> identifiers{landscape.id(object)};
    for (const Fact &fact : landscape.facts(object))
        if (fact.key == "attackId" || fact.key == "iso")
            identifiers.push_back(fact.value);
    return identifiers;
}

} // namespace hw
