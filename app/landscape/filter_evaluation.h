// FilterEvaluation: one filter worked out against one landscape: which claims hold, which events and actors pass, and
// what they join. Internal to visible_set.cpp and facets.cpp; lives on the stack of one question. Rules: visible_set.h.
#pragma once

#include "landscape/filter.h"
#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace hw {

class FilterEvaluation {
public:
    /// Both must outlive it.
    FilterEvaluation(const Landscape &landscape, const Filter &filter);

    bool holds(ClaimIndex c) const { return m_holds[c.value] != 0; }
    /// Events and actors.
    bool passes(ObjectIndex o) const { return m_passes[o.value] != 0; }
    /// Whether objects of a kind are shown at all under the key `kind`.
    bool shows(Kind kind) const;
    /// Whether an attribution to this actor meets the keys for actors.
    bool isActorWanted(ObjectIndex actor) const { return m_actors[actor.value] == wantedActor; }

    /// Whether the event's kind is wanted and it is not excluded itself; the rest is a matter of its claims.
    bool isCandidate(ObjectIndex event) const;
    /// Whether the event passes when a claim holds only where `alsoHolds` is true as well.
    template<class AlsoHolds>
    bool eventPasses(ObjectIndex event, AlsoHolds alsoHolds) const;

    /// Lets the other objects pass and gives the whole answer; once.
    VisibleSet visible();

private:
    enum ActorState : std::uint8_t { otherActor, wantedActor, excludedActor };
    /// One bit per key that links meet; words of text take the bits from `firstWordBit` on.
    using KeyBits = std::uint64_t;
    static constexpr KeyBits bit(FilterKey key) { return KeyBits{1} << static_cast<unsigned>(key); }
    static constexpr unsigned firstWordBit = filterKeyCount;
    static constexpr std::size_t mostWords = 64 - firstWordBit;
    static const std::array<KeyBits, predicateCount> keysOfLinks; ///< per predicate: the keys that it can meet

    void decideClaims();
    void decidePublishers();
    void markLinks();
    void markNamed(FilterKey key, const std::vector<std::string> &values, bool exclude);
    void markWords();
    void decideActorStates();
    ActorState stateOf(ObjectIndex actor) const;
    template<class AlsoHolds>
    bool meetsActorKeys(ObjectIndex event, AlsoHolds alsoHolds) const;
    bool isOriginWanted(Origin origin) const;
    bool isOriginExcluded(Origin origin) const;
    /// What the claims of an event or actor meet and break.
    struct Links {
        KeyBits met = 0, broken = 0;
        bool occurred = false, anyClaim = false;
    };
    template<class AlsoHolds>
    Links linksOf(ObjectIndex subject, AlsoHolds alsoHolds) const;
    void decideEvents();
    template<class Each>
    void forEachAttribution(ObjectIndex event, Each each) const;
    void decideActors();
    bool actorPasses(ObjectIndex actor) const;
    void joinDirectly();
    void joinOverOneStep();
    void joinAlong(Kind subjects, Predicate predicate);
    void decideOthers();
    Bits claimsThatShow() const;
    void citeSources(const Bits &claims);
    void maskKinds();

    const Landscape &m_l;
    const Filter &m_filter;
    bool m_narrow = false;       ///< anything at all is asked
    bool m_claimsNarrow = false; ///< something is asked of claims themselves
    bool m_actorKeys = false;    ///< origin, type, actor or sponsor is asked
    bool m_excludes = false;     ///< links to something are excluded
    KeyBits m_required = 0;
    std::vector<std::uint8_t> m_holds;            ///< per claim
    std::vector<std::uint8_t> m_passes;           ///< per object
    std::vector<std::uint8_t> m_actors;           ///< per actor: ActorState (actors are the first objects)
    std::vector<std::uint8_t> m_hasEvent;         ///< per actor: a passing event is attributed to it
    std::vector<std::uint8_t> m_hasBroken;        ///< per actor: an event that links to something excluded is
    std::vector<std::uint8_t> m_publishers;       ///< per publisher: wanted; empty when nothing is said
    std::vector<KeyBits> m_met, m_excluded;       ///< per object: what a link to it meets, what it breaks
    std::vector<KeyBits> m_ownMet, m_ownExcluded; ///< per object: words in its own texts; empty without words
    std::vector<std::uint8_t> m_gone;             ///< per object: excluded itself, by id, branch, name or publisher
};

} // namespace hw
