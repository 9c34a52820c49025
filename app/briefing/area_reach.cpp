#include "briefing/area_reach.h"

#include "landscape/event_facts.h"
#include "landscape/filter.h"

#include <algorithm>
#include <map>

namespace hw::briefing {
namespace {

using ByActor = std::map<ObjectIndex, std::vector<ClaimIndex>>;

std::vector<ObjectIndex> mostFirst(const ByActor &by) {
    std::vector<ObjectIndex> actors;
    for (const auto &[actor, claims] : by)
        actors.push_back(actor);
    std::stable_sort(actors.begin(), actors.end(),
                     [&](ObjectIndex a, ObjectIndex b) { return by.at(a).size() > by.at(b).size(); });
    return actors;
}

} // namespace

bool AreaReach::isOf(const Landscape &landscape, ObjectIndex area) const {
    return std::any_of(asked.begin(), asked.end(), [&](ObjectIndex each) { return landscape.isWithin(area, each); });
}

std::vector<ObjectIndex> areasAskedFor(const Landscape &landscape, const Filter &filter) {
    std::vector<ObjectIndex> areas;
    for (const std::string &value : filter.values(FilterKey::Area).include) {
        const auto object = landscape.find(value);
        if (!object || landscape.kind(*object) != Kind::ResearchArea)
            return {};
        areas.push_back(*object);
    }
    return areas;
}

AreaReach reachOf(const Landscape &landscape, const VisibleSet &visible, std::vector<ObjectIndex> areas) {
    AreaReach reach;
    reach.asked = std::move(areas);
    ByActor aimers, interested;
    EventFacts facts;
    // Claims of events name the actors that these are attributed to; those claims say it, too.
    const auto use = [&](ClaimIndex c, AreaBasis basis, ByActor &by, std::vector<ClaimIndex> &said) {
        const Claim &claim = landscape.claim(c);
        if (claim.areaBasis != basis)
            return;
        if (landscape.kind(claim.subject) == Kind::Actor) {
            by[claim.subject].push_back(c);
            said.push_back(c);
        } else if (isCounted(landscape, visible, claim.subject)) {
            readFacts(landscape, visible, claim.subject, facts);
            for (const ObjectIndex actor : facts.actors)
                by[actor].push_back(c);
            if (!facts.actors.empty())
                said.push_back(c);
            for (const ClaimIndex other : landscape.claimsFrom(claim.subject))
                if (visible.claim(other) && landscape.claim(other).predicate == Predicate::AttributedTo)
                    said.push_back(other);
            if (basis != AreaBasis::Targeted)
                return;
            reach.aims.push_back(c);
            if (std::find(reach.aimed.begin(), reach.aimed.end(), claim.subject) == reach.aimed.end()) {
                reach.aimed.push_back(claim.subject);
                if (!facts.isUnattributed())
                    reach.attributed.push_back(claim.subject);
            }
        }
    };
    std::vector<ObjectIndex> all;
    for (const ObjectIndex area : reach.asked)
        for (const ObjectIndex each : landscape.withDescendants(area))
            if (std::find(all.begin(), all.end(), each) == all.end())
                all.push_back(each);
    for (const ObjectIndex area : all)
        for (const ClaimIndex c : landscape.claimsTo(area))
            if (visible.claim(c)) {
                use(c, AreaBasis::Targeted, aimers, reach.aimersSaid);
                use(c, AreaBasis::AssessedInterest, interested, reach.interestsAssessed);
            }
    reach.aimers = mostFirst(aimers);
    for (const ObjectIndex actor : mostFirst(interested))
        if (!aimers.contains(actor))
            reach.interested.push_back(actor);
    return reach;
}

bool isInitialAccess(const Landscape &landscape, ObjectIndex technique) {
    if (!technique.isValid() || landscape.kind(technique) != Kind::Technique)
        return false;
    const auto tactics = landscape.tacticsOf(technique);
    return std::any_of(tactics.begin(), tactics.end(), [&](ObjectIndex t) { return landscape.id(t) == "TA0001"; });
}

BasisCount hitOf(const Landscape &landscape, const VisibleSet &visible, const AreaReach &reach, AreaBasis basis) {
    BasisCount count = eventsOfBasis(landscape, visible, basis);
    if (reach.asked.empty() || basis == AreaBasis::ServiceDisrupted)
        return count;
    std::erase_if(count.claims, [&](ClaimIndex c) { return !reach.isOf(landscape, landscape.claim(c).object); });
    std::erase_if(count.events, [&](ObjectIndex event) {
        return std::none_of(count.claims.begin(), count.claims.end(),
                            [&](ClaimIndex c) { return landscape.claim(c).subject == event; });
    });
    return count;
}

} // namespace hw::briefing
