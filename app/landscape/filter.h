// Filter: what the person asked to see, as a value. Terms of different keys are ANDed, values of one key ORed (bare
// words have no key: each must be found), excluded values win. Values are stable words and ids, so that a saved filter
// outlives a dataset.
#pragma once

#include "basics/partial_date.h"
#include "landscape/kinds.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// The keys that hold lists of values. Period and the confidence floor are fields of Filter.
enum class FilterKey : std::uint8_t {
    Kind,          ///< kind of object: "actor"
    Origin,        ///< "CN"
    Type,          ///< kind of actor: "state"
    Actor,         ///< object id
    Sponsor,       ///< object id
    Area,          ///< object id of a research area or subsector; with descendants
    Sector,        ///< object id of a subsector; with descendants
    Country,       ///< object id: country of a victim
    Technique,     ///< object id; with sub-techniques
    Tactic,        ///< object id
    Software,      ///< object id
    Vulnerability, ///< object id
    Mitigation,    ///< object id: what it mitigates
    Publisher,     ///< publisher's name
    Confidence,    ///< "high": exactly this one
    Evidence,      ///< "text-read"
    Basis,         ///< area basis: "targeted"
    Text           ///< bare words: names, aliases and text, folded
};
inline constexpr std::size_t filterKeyCount = 18;

std::string_view word(FilterKey); ///< "area", "publisher" …; "text" for bare words
template<>
std::span<const std::string_view> words<FilterKey>();
/// The kinds of object that the key's values name; empty for keys whose values are words.
std::span<const Kind> objectKindsOf(FilterKey);

struct FilterValues {
    std::vector<std::string> include; ///< sorted, unique
    std::vector<std::string> exclude; ///< sorted, unique
    bool empty() const { return include.empty() && exclude.empty(); }
    friend bool operator==(const FilterValues &, const FilterValues &) = default;
};

class Filter {
public:
    std::optional<PartialDate> since; ///< its first day belongs to the period
    std::optional<PartialDate> until; ///< its last day belongs to the period
    std::optional<Confidence> confidenceAtLeast;

    const FilterValues &values(FilterKey key) const { return m_values[static_cast<std::size_t>(key)]; }
    void include(FilterKey key, std::string value); ///< keeps the list sorted; takes it out of the excluded ones
    void exclude(FilterKey key, std::string value);
    void remove(FilterKey key, std::string_view value); ///< from both lists
    void clear(FilterKey key);
    void setOnly(FilterKey key, std::string value); ///< this value and no other
    bool has(FilterKey key) const { return !values(key).empty(); }
    bool isEmpty() const;
    friend bool operator==(const Filter &, const Filter &) = default;

private:
    std::array<FilterValues, filterKeyCount> m_values;
};

} // namespace hw
