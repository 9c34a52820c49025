// What passes a filter: bits over objects and claims. `visibleIn` is pure and fast enough for every keystroke.
//
// Rules (README, "What a filter means"):
//  1. A claim *holds* when its confidence, evidence basis, area basis and period pass and at least one of its sources'
//     publishers is wanted and not excluded. Undated claims take their subject event's span; what stays undated is
//     outside every period.
//  2. An event passes when its kind passes, one of its `occurred` claims holds (area basis aside) and, for each key
//  that
//     names objects, a holding claim links it to one of the wanted values and none links it to an excluded one.
//  3. An actor passes when its own attributes pass and each key that names objects is met by a holding claim of its own
//     or by a passing event that a holding claim attributes to it. With a period: one of those must lie in it.
//  4. Everything else passes when nothing narrows, or when a holding claim joins it to an actor or event that passes
//     (techniques, software, areas, countries …), directly or over one step (mitigation -> technique,
//     recommendation -> mitigation, name -> actor, source <- claim).
//  5. A claim is visible when it holds and both its ends pass.
#pragma once

#include "landscape/filter.h"
#include "landscape/landscape.h"

#include <cstdint>
#include <vector>

namespace hw {

class Bits {
public:
    Bits() = default;
    explicit Bits(std::size_t size, bool value = false);
    std::size_t size() const { return m_size; }
    bool test(std::size_t i) const { return (m_words[i >> 6] >> (i & 63)) & 1U; }
    void set(std::size_t i) { m_words[i >> 6] |= std::uint64_t{1} << (i & 63); }
    void reset(std::size_t i) { m_words[i >> 6] &= ~(std::uint64_t{1} << (i & 63)); }
    std::size_t count() const;
    std::size_t count(std::size_t from, std::size_t to) const; ///< in [from, to)
    Bits &operator&=(const Bits &other);
    Bits &operator|=(const Bits &other);
    friend bool operator==(const Bits &, const Bits &) = default;

private:
    std::vector<std::uint64_t> m_words;
    std::size_t m_size = 0;
};

class VisibleSet {
public:
    bool object(ObjectIndex o) const { return objects.test(o.value); }
    bool claim(ClaimIndex c) const { return claims.test(c.value); }
    std::size_t count(const Landscape &landscape, Kind kind) const;
    std::vector<ObjectIndex> list(const Landscape &landscape, Kind kind) const;

    Bits objects;
    Bits claims;
    friend bool operator==(const VisibleSet &, const VisibleSet &) = default;
};

VisibleSet visibleIn(const Landscape &landscape, const Filter &filter);

/// For a popover: every value of the key with the number of incidents and campaigns it would show under the *other*
/// keys of the filter, in display order. Values without any stay, with zero.
struct FacetCount {
    std::string value; ///< what goes into the filter
    std::string label; ///< what people read
    std::size_t count = 0;
    int depth = 0; ///< of a taxonomy
};
std::vector<FacetCount> facetCounts(const Landscape &landscape, const Filter &filter, FilterKey key);

/// Which single key, when relaxed, brings how many incidents and campaigns back (for the empty state); largest first.
struct Relaxation {
    Filter without;
    std::string label; ///< "confidence", "origin" …
    std::size_t gained = 0;
};
std::vector<Relaxation> relaxations(const Landscape &landscape, const Filter &filter);

} // namespace hw
