// What passes a filter: bits over objects and claims. `visibleIn` is pure and fast enough for every keystroke.
#pragma once

#include "landscape/filter.h"
#include "landscape/landscape.h"

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstdint>
#include <vector>

// Rules (README, "What a filter means"):
//  1. A claim *holds* when its confidence, evidence basis, area basis (if it has one), period and publishers pass: at
//     least one source's publisher is wanted and not excluded. Undated claims take their subject's span. Undated
//     lasting claims (isLasting in claim.h, and all claims of software) hold in every period; what else stays
//     undated holds in none.
//  2. An event passes when its kind passes, one of its `occurred` claims holds and its holding claims meet every key:
//     - keys that name objects: one links it to a wanted value (or what lies under it), none to an excluded one;
//     - basis: when one is wanted, a claim has it;
//     - origin, type, actor, sponsor: one actor that it is attributed to meets them all, none is excluded; nobody
//       attributed: no type, actor or sponsor is met, and its origin is the state that is named first, else unknown;
//     - words: each stands in its own texts or in a name of something that it is linked to.
//  3. An actor passes when it meets origin, type, actor and sponsor itself and a passing event is attributed to it, or
//     else its own holding claims meet every other key as in 2 and no event attributed to it links to something
//     excluded. When something is asked of claims, one of its own must hold; with a period, one that lies in it.
//  4. Everything else passes when nothing narrows, or when a holding claim joins it to an actor or event that passes,
//     directly or over one step (tactic <- technique, mitigation -> technique, recommendation -> mitigation,
//     name -> software, context event and priority -> area, source <- claim), unless it is excluded itself. Words alone
//     also find objects of every kind by their own texts. A priority has to meet the key origin.
//  5. A claim is visible when it holds and both its ends pass.
//  6. `kind` with kinds of events narrows events (2). With other kinds it hides every object of a kind that is not
//     wanted, at the very end: claims stay visible while one of their ends does.
namespace hw {

class Bits {
public:
    Bits() = default;
    explicit Bits(std::size_t size, bool value = false);
    /// The bits that `isSet` gives as 0 or 1 for 0, 1, 2 …
    template<std::invocable<std::size_t> IsSet>
    Bits(std::size_t size, IsSet isSet)
        : Bits(size) {
        for (std::size_t w = 0; w < m_words.size(); ++w) {
            std::uint64_t word = 0;
            for (std::size_t i = w * 64, end = std::min(i + 64, size); i < end; ++i)
                word |= static_cast<std::uint64_t>(isSet(i)) << (i & 63);
            m_words[w] = word;
        }
    }
    std::size_t size() const { return m_size; }
    bool test(std::size_t i) const { return (m_words[i >> 6] >> (i & 63)) & 1U; }
    void set(std::size_t i) { m_words[i >> 6] |= std::uint64_t{1} << (i & 63); }
    void reset(std::size_t i) { m_words[i >> 6] &= ~(std::uint64_t{1} << (i & 63)); }
    /// Calls `each` with the place of every bit that is set, in order.
    template<class Each>
    void forEach(Each each) const {
        for (std::size_t w = 0; w < m_words.size(); ++w)
            for (std::uint64_t left = m_words[w]; left; left &= left - 1)
                each(w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
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
