// AreaPage: what is known about one research area with all that lies under it: who reaches for it (observed targeting,
// stated priority, assessed interest and mere exposure told apart), how that grew over the years, and what nobody
// reports. Pure, from one landscape and one visible set. Every number is the size of a list that stands here, and every
// list leads to its claims. Events are counted as the Overview counts them (overview.h), each once.
#pragma once

#include "landscape/area_links.h"

#include <array>
#include <string>
#include <vector>

namespace hw {

/// One line of the taxonomy.
struct AreaNode {
    ObjectIndex area;
    int depth = 0;                        ///< 0: the root, 1: an area, 2: an area under one
    std::uint32_t events = 0;             ///< of it and what lies under it
    std::uint32_t ownEvents = 0;          ///< of it alone
    std::uint32_t targeted = 0;           ///< of `events`: those with observed targeting
    std::uint32_t actors = 0;             ///< distinct: by attribution of these events, or by claims about themselves
    std::array<std::uint32_t, 8> trend{}; ///< `events` in each of eight equal parts of the time of all events
    std::uint32_t claims = 0;             ///< that join it with events, actors and priorities
    bool isReported() const { return claims > 0; }
};
/// The root first; under each the ones with most events first, then by name.
std::vector<AreaNode> areaTree(const Landscape &landscape, const VisibleSet &visible);

/// Somebody who reaches for the area. In the group of the strongest reach that is claimed.
struct AreaWho {
    ObjectIndex who;                 ///< an actor; a country where a state has priorities; invalid: no actor is named
    Origin origin = Origin::Unknown; ///< of events without an actor: the state that is named, or Unknown
    AreaReach reach = AreaReach::ExposedOnly;
    std::vector<ObjectIndex> events;               ///< of any reach, ascending
    std::vector<ObjectIndex> reachEvents;          ///< of these, the ones for which this reach is claimed
    std::vector<ClaimIndex> claims;                ///< that claim this reach, ascending
    std::vector<ClaimIndex> weakerClaims;          ///< that join the two by less
    std::vector<ClaimIndex> attributions;          ///< that make the events theirs
    std::vector<ObjectIndex> priorities;           ///< of a state
    std::uint32_t publishers = 0;                  ///< distinct ones of `claims`
    Confidence confidence = Confidence::NotStated; ///< the best of `claims`
    bool disputed = false;                         ///< one of `claims` or `attributions` is
    bool isThin() const { return publishers <= 1; }
    std::vector<ClaimIndex> allClaims() const; ///< all three lists, ascending
};

struct AreaYear {
    int year = 0;
    std::vector<ObjectIndex> events;
    std::array<std::uint32_t, originCount> byOrigin{};
};

/// Something that is not reported, as a sentence with its numbers and the claims of what it is about.
struct AreaGap {
    enum class Is : std::uint8_t {
        Nothing, ///< no claim at all names the area
        Targeting,
        Attribution,
        KindOfVictim,
        FirstAccess,
        Techniques,
        Corroboration,
        Dates,
        PriorityWithoutTargeting, ///< a state names it as a priority; nobody reports that its actors are after it
        QuietYears,
        Assessment ///< of how many actors somebody says whether they are after it
    };
    Is is = Is::Nothing;
    std::uint32_t count = 0, of = 0; ///< "5 of 11"; of priorities: states; of years: years; of assessment: actors
    std::string sentence;
    std::vector<ClaimIndex> claims; ///< about what it is missing
};

struct AreaPage {
    ObjectIndex area;
    std::vector<ObjectIndex> areas;  ///< it and what lies under it
    std::vector<ObjectIndex> events; ///< ascending
    std::vector<ClaimIndex> claims;  ///< that join these, actors and priorities with the area
    std::array<std::vector<AreaWho>, areaReachCount>
        who;                          ///< by reach: most events of it first, then most claims, by name
    std::vector<AreaYear> years;      ///< without gaps between the first and the last
    std::vector<ObjectIndex> undated; ///< events that stand in no year
    std::vector<AreaGap> gaps;
    std::uint32_t sources = 0, publishers = 0;     ///< of `claims`
    Confidence confidence = Confidence::NotStated; ///< the best of `claims`
    const std::vector<AreaWho> &of(AreaReach reach) const { return who[static_cast<std::size_t>(reach)]; }
};
AreaPage areaPageOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area);
/// Of the same page its areas, its events and who, without the rest: for a question that asks for no more.
AreaPage areaWhoOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area);

/// Whether it is of the tactic Initial Access (TA0001).
bool isFirstAccess(const Landscape &landscape, ObjectIndex technique);
/// Visible techniques of an event by which it began, each once.
std::vector<ObjectIndex> firstAccessOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event);
/// Visible subsectors that an event affects, each once.
std::vector<ObjectIndex> victimKindsOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event);

} // namespace hw
