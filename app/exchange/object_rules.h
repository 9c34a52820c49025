// What data/README.md allows, as tables: the fields and fact keys of each kind, and which kinds a predicate joins.
// The JSON Schema for editors is held against these tables by a test.
#pragma once

#include "landscape/kinds.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace hw {

/// A set of kinds as bits.
struct KindSet {
    std::uint32_t bits = 0;
    constexpr KindSet() = default;
    constexpr KindSet(std::initializer_list<Kind> kinds) {
        for (const Kind kind : kinds)
            bits |= 1U << static_cast<unsigned>(kind);
    }
    constexpr bool has(Kind kind) const { return (bits >> static_cast<unsigned>(kind)) & 1U; }
    constexpr bool empty() const { return bits == 0; }
};

/// "actor, campaign or incident".
std::string kindNames(KindSet set);

struct KindRules {
    std::span<const std::string_view> fields; ///< besides those that every object has
    std::span<const std::string_view> facts;
    bool needsSource = true; ///< on the object or on one of its claims
};
const KindRules &rulesOf(Kind kind);

struct PredicateRules {
    KindSet subjects;
    KindSet objects; ///< empty: the claim has no object
    bool needsObject = false;
    bool mayHaveValue = false;
    bool needsValue = false;
};
const PredicateRules &rulesOf(Predicate predicate);

/// Fields of every object, of every claim, and the closed lists that are no enumerations of the landscape.
std::span<const std::string_view> commonFields();
std::span<const std::string_view> claimFields();
std::span<const std::string_view> verificationWords();
std::span<const std::string_view> unverifiableFields();

} // namespace hw
