// AreaLinks: everything that visible claims join with a research area and what lies under it: events, actors, state
// priorities. One pass over the claims about these areas; the pages, flows and sums of research areas are made of it.
// Pure.
#pragma once

#include "landscape/visible_set.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hw {

/// How far somebody's reach for an area goes by what is claimed, strongest first. Only the first is targeting.
enum class AreaReach : std::uint8_t {
    Targeted,         ///< observed targeting: basis `targeted`
    StatedPriority,   ///< a state names the area as a priority, or somebody says that it is one
    AssessedInterest, ///< basis `assessed-interest`
    ExposedOnly       ///< data, a service, a victim, a product or a lure of that field; nothing about an aim
};
inline constexpr std::size_t areaReachCount = 4;
std::string_view word(AreaReach reach);  ///< "targeted", "stated-priority", "assessed-interest", "exposed-only"
std::string_view title(AreaReach reach); ///< "Observed targeting" …
/// Of a claim `targets` or `linked-to`.
AreaReach reachOf(AreaBasis basis);

struct AreaLinks {
    std::vector<ObjectIndex> areas;         ///< the area first, then what lies under it
    std::vector<ObjectIndex> events;        ///< incidents and campaigns as the Overview counts them, ascending
    std::vector<ClaimIndex> eventClaims;    ///< of these events, ascending
    std::vector<ClaimIndex> actorClaims;    ///< of actors themselves, ascending
    std::vector<ClaimIndex> priorityClaims; ///< `states-priority`, ascending
};
AreaLinks linksTo(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area);

/// Visible claims by which an event is attributed to an actor, or to anybody when the actor is invalid.
std::vector<ClaimIndex> attributionsOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event,
                                       ObjectIndex actor = {});

/// Distinct publishers of so many claims.
std::uint32_t publisherCount(const Landscape &landscape, std::span<const ClaimIndex> claims);
/// Best confidence of so many claims; NotStated when none says any.
Confidence bestConfidence(const Landscape &landscape, std::span<const ClaimIndex> claims);

/// Sorted, each once.
template<class T>
void sortOnce(std::vector<T> &list) {
    if (!std::is_sorted(list.begin(), list.end())) // most are gathered in order
        std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace hw
