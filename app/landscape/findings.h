// Findings: what stands out in what passes a filter, each with the claims that it is counted from: which research areas
// were the aim, who stands behind most, what the measures of the health sector would stop, and how sure such claims
// are together. Pure.
#pragma once

#include "landscape/overview.h"

#include <array>
#include <span>
#include <vector>

namespace hw {

/// A research area that was the aim of counted events.
struct Aim {
    ObjectIndex area;
    std::uint32_t events = 0, ofStates = 0;
    std::vector<ClaimIndex> claims; ///< that say so
};
std::vector<Aim> aimsOf(const Landscape &landscape, const VisibleSet &visible); ///< most events first

/// How sure a sentence is that needs all of these claims (design system 13.2): as sure as the least sure of them is
/// held to be; with one publisher never more than low, with two or where one of them is disputed never more than
/// moderate; not stated where nobody graded any. Publishers are counted by name: the data do not tell who only retells
/// another's report, so their number raises nothing.
struct Sureness {
    Confidence confidence = Confidence::NotStated;
    std::uint32_t claims = 0, sources = 0, weakSources = 0, publishers = 0;
    std::uint32_t disputed = 0, unverified = 0; ///< claims
    std::array<std::uint32_t, 4> held{};        ///< claims by the confidence of each
};
Sureness surenessOf(const Landscape &landscape, std::span<const ClaimIndex> claims);

/// The counted events of one basis, with the claims that give it.
struct BasisCount {
    std::vector<ObjectIndex> events;
    std::vector<ClaimIndex> claims;
};
BasisCount eventsOfBasis(const Landscape &landscape, const VisibleSet &visible, AreaBasis basis);

/// A recommendation for health care with the techniques in the selection that it works against.
struct Stop {
    ObjectIndex recommendation;
    std::vector<ObjectIndex> mitigations, techniques; ///< each once; the techniques most used first
    std::vector<ClaimIndex> claims;                   ///< maps-to and mitigates
};
struct Stops {
    std::vector<Stop> stops;            ///< most techniques first, then by name
    std::vector<ObjectIndex> seen;      ///< techniques that a visible claim gives to an actor, event or software
    std::vector<ObjectIndex> uncovered; ///< of these, what no recommendation works against
};
Stops stopsOf(const Landscape &landscape, const VisibleSet &visible);

/// What began in the last two years that are over: the one that the dataset is of is always thin.
struct LastTwoYears {
    int last = 0; ///< 0: the dataset has no date
    std::vector<ObjectIndex> newer, older;
    std::vector<ObjectIndex> since;  ///< in the year that the dataset is of
    std::vector<ObjectIndex> before; ///< in the last year before both of which any is reported
    int beforeYear = 0;
};
LastTwoYears lastTwoYears(const Landscape &landscape, const VisibleSet &visible);

/// Visible claims of these events with one of these predicates: what a count of them rests on.
std::vector<ClaimIndex> claimsOfEvents(const Landscape &landscape, const VisibleSet &visible,
                                       std::span<const ObjectIndex> events, std::span<const Predicate> predicates);

} // namespace hw
