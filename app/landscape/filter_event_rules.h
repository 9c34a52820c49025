// How an event or an actor meets the keys of a filter: the walks of FilterEvaluation over the claims of one subject,
// with a condition that a caller adds (a facet asks "and if only these held?"). Internal, like filter_evaluation.h.
#pragma once

#include "landscape/filter_evaluation.h"

#include <optional>

namespace hw {

template<class AlsoHolds>
FilterEvaluation::Links FilterEvaluation::linksOf(ObjectIndex subject, AlsoHolds alsoHolds) const {
    const auto &col = m_l.columns();
    const bool period = m_filter.since || m_filter.until;
    Links links;
    if (!m_ownMet.empty()) {
        links.met = m_ownMet[subject.value];
        links.broken = m_ownExcluded[subject.value];
    }
    for (const ClaimIndex c : m_l.claimsFrom(subject)) {
        if (!m_holds[c.value] || !alsoHolds(c))
            continue;
        const Predicate predicate = col.predicate[c.value];
        links.occurred = links.occurred || predicate == Predicate::Occurred;
        links.anyClaim = links.anyClaim || !period || !col.isLasting[c.value];
        if (col.areaBasis[c.value] != AreaBasis::None)
            links.met |= bit(FilterKey::Basis);
        if (const std::uint32_t object = col.object[c.value]; object != ObjectIndex::none) {
            const KeyBits keys = keysOfLinks[static_cast<std::size_t>(predicate)];
            links.met |= m_met[object] & keys;
            links.broken |= m_excluded[object] & keys;
        }
    }
    return links;
}

template<class AlsoHolds>
bool FilterEvaluation::eventPasses(ObjectIndex event, AlsoHolds alsoHolds) const {
    const Links links = linksOf(event, alsoHolds);
    return links.occurred && (links.met & m_required) == m_required && links.broken == 0 &&
           (!m_actorKeys || meetsActorKeys(event, alsoHolds));
}

template<class AlsoHolds>
bool FilterEvaluation::meetsActorKeys(ObjectIndex event, AlsoHolds alsoHolds) const {
    const auto &col = m_l.columns();
    bool attributed = false, wanted = false;
    std::optional<Origin> state; // the first that is named
    for (const ClaimIndex c : m_l.claimsFrom(event)) {
        const Predicate predicate = col.predicate[c.value];
        if (!m_holds[c.value] || !alsoHolds(c))
            continue;
        if (predicate == Predicate::AttributedTo && m_l.kind(ObjectIndex(col.object[c.value])) == Kind::Actor) {
            const std::uint8_t actor = m_actors[col.object[c.value]];
            if (actor == excludedActor)
                return false;
            attributed = true;
            wanted = wanted || actor == wantedActor;
        } else if (predicate == Predicate::OriginatesFrom && !state) {
            state = m_l.origin(ObjectIndex(col.object[c.value]));
        }
    }
    if (attributed)
        return wanted;
    for (const FilterKey key : {FilterKey::Actor, FilterKey::Type, FilterKey::Sponsor})
        if (!m_filter.values(key).include.empty())
            return false;
    const Origin origin = state.value_or(Origin::Unknown);
    return isOriginWanted(origin) && !isOriginExcluded(origin);
}

} // namespace hw
