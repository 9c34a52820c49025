#include "landscape/area_links.h"

#include "landscape/event_facts.h"

#include <array>

namespace hw {

std::string_view word(AreaReach reach) {
    static constexpr std::array<std::string_view, areaReachCount> words{"targeted", "stated-priority",
                                                                        "assessed-interest", "exposed-only"};
    return words[static_cast<std::size_t>(reach)];
}

std::string_view title(AreaReach reach) {
    static constexpr std::array<std::string_view, areaReachCount> titles{
        "Observed targeting", "Stated state priority", "Assessed interest", "Only exposed or disrupted"};
    return titles[static_cast<std::size_t>(reach)];
}

AreaReach reachOf(AreaBasis basis) {
    switch (basis) {
    case AreaBasis::Targeted: return AreaReach::Targeted;
    case AreaBasis::AssessedInterest: return AreaReach::AssessedInterest;
    default: return AreaReach::ExposedOnly;
    }
}

AreaLinks linksTo(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area) {
    AreaLinks links;
    links.areas = landscape.withDescendants(area);
    const auto &columns = landscape.columns();
    for (const ObjectIndex within : links.areas)
        for (const ClaimIndex c : landscape.claimsTo(within)) {
            if (!visible.claim(c))
                continue;
            const ObjectIndex subject(columns.subject[c.value]);
            const Predicate predicate = columns.predicate[c.value];
            if (predicate == Predicate::StatesPriority) {
                links.priorityClaims.push_back(c);
            } else if (predicate != Predicate::Targets && predicate != Predicate::LinkedTo) {
                continue;
            } else if (landscape.kind(subject) == Kind::Actor) {
                links.actorClaims.push_back(c);
            } else if (isCounted(landscape, visible, subject)) {
                links.eventClaims.push_back(c);
            }
        }
    sortOnce(links.eventClaims);
    for (const ClaimIndex c : links.eventClaims) // claims are ordered by what they are about
        if (const ObjectIndex event(columns.subject[c.value]); links.events.empty() || links.events.back() != event)
            links.events.push_back(event);
    sortOnce(links.actorClaims);
    sortOnce(links.priorityClaims);
    return links;
}

std::vector<ClaimIndex> attributionsOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event,
                                       ObjectIndex actor) {
    const auto &columns = landscape.columns();
    std::vector<ClaimIndex> claims;
    for (const ClaimIndex c : landscape.claimsFrom(event))
        if (columns.predicate[c.value] == Predicate::AttributedTo && visible.claim(c) &&
            (!actor.isValid() || columns.object[c.value] == actor.value))
            claims.push_back(c);
    return claims;
}

std::uint32_t publisherCount(const Landscape &landscape, std::span<const ClaimIndex> claims) {
    std::vector<std::uint32_t> publishers; // of most questions a few: less than the bits of all there are
    for (const ClaimIndex c : claims) {
        const auto of = landscape.publishersOf(c);
        publishers.insert(publishers.end(), of.begin(), of.end());
    }
    sortOnce(publishers);
    return static_cast<std::uint32_t>(publishers.size());
}

Confidence bestConfidence(const Landscape &landscape, std::span<const ClaimIndex> claims) {
    Confidence best = Confidence::NotStated;
    for (const ClaimIndex c : claims)
        best = std::max(best, landscape.columns().confidence[c.value]);
    return best;
}

} // namespace hw
