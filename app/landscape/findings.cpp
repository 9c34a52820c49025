#include "landscape/findings.h"

#include "landscape/activity.h"
#include "landscape/event_facts.h"

#include <algorithm>
#include <map>
#include <set>

namespace hw {

std::vector<Aim> aimsOf(const Landscape &landscape, const VisibleSet &visible) {
    std::vector<Aim> aims;
    for (const ObjectIndex area : landscape.objectsOf(Kind::ResearchArea)) {
        Aim aim{area, 0, 0, {}};
        std::set<ObjectIndex> events;
        for (const ClaimIndex c : landscape.claimsTo(area)) {
            const Claim &claim = landscape.claim(c);
            if (!visible.claim(c) || claim.areaBasis != AreaBasis::Targeted ||
                !isCounted(landscape, visible, claim.subject))
                continue;
            aim.claims.push_back(c);
            if (events.insert(claim.subject).second) {
                const Origin origin = originIn(landscape, visible, claim.subject);
                aim.ofStates += origin != Origin::Criminal && origin != Origin::Unknown;
            }
        }
        aim.events = static_cast<std::uint32_t>(events.size());
        if (aim.events > 0)
            aims.push_back(std::move(aim));
    }
    std::stable_sort(aims.begin(), aims.end(), [](const Aim &a, const Aim &b) { return a.events > b.events; });
    return aims;
}

Sureness surenessOf(const Landscape &landscape, std::span<const ClaimIndex> claims) {
    Sureness sure;
    std::set<ObjectIndex> sources;
    std::set<std::uint32_t> publishers;
    Confidence least = Confidence::NotStated;
    for (const ClaimIndex c : claims) {
        const Claim &claim = landscape.claim(c);
        ++sure.held[static_cast<std::size_t>(claim.confidence)];
        least = lowerOf(least, claim.confidence);
        sure.disputed += claim.isDisputed();
        sure.unverified += claim.evidence == Evidence::Unverified || !claim.unverified.empty();
        for (const ObjectIndex source : landscape.sourcesOf(c)) {
            sources.insert(source);
            publishers.insert(landscape.publisherOf(source));
        }
    }
    sure.claims = static_cast<std::uint32_t>(claims.size());
    sure.sources = static_cast<std::uint32_t>(sources.size());
    sure.publishers = static_cast<std::uint32_t>(publishers.size());
    sure.weakSources = static_cast<std::uint32_t>(
        std::count_if(sources.begin(), sources.end(), [&](ObjectIndex s) { return landscape.source(s).weak; }));
    const Confidence most = publishers.size() >= 3 && sure.disputed == 0 ? Confidence::High
                            : publishers.size() >= 2                     ? Confidence::Moderate
                                                                         : Confidence::Low;
    sure.confidence = std::min(least, most); // NotStated is the lowest value: what nobody graded stays that
    return sure;
}

BasisCount eventsOfBasis(const Landscape &landscape, const VisibleSet &visible, AreaBasis basis) {
    BasisCount found;
    for (const ObjectIndex event : countedEvents(landscape, visible)) {
        const std::size_t before = found.claims.size();
        for (const ClaimIndex c : landscape.claimsFrom(event))
            if (visible.claim(c) && landscape.claim(c).areaBasis == basis)
                found.claims.push_back(c);
        if (found.claims.size() > before)
            found.events.push_back(event);
    }
    return found;
}

Stops stopsOf(const Landscape &landscape, const VisibleSet &visible) {
    Stops answer;
    std::map<ObjectIndex, std::vector<ClaimIndex>> against; // technique -> mitigates claims
    std::map<ObjectIndex, std::size_t> used;                // technique -> uses claims
    for (const ObjectIndex technique : landscape.objectsOf(Kind::Technique)) {
        for (const ClaimIndex c : landscape.claimsTo(technique))
            if (visible.claim(c) && landscape.claim(c).predicate == Predicate::Uses)
                ++used[technique];
        if (!used.contains(technique))
            continue;
        answer.seen.push_back(technique);
        for (const ClaimIndex c : landscape.claimsTo(technique))
            if (visible.claim(c) && landscape.claim(c).predicate == Predicate::Mitigates)
                against[technique].push_back(c);
    }
    std::set<ObjectIndex> covered;
    for (const ObjectIndex recommendation : landscape.objectsOf(Kind::Recommendation)) {
        Stop stop{recommendation, {}, {}, {}};
        std::set<ObjectIndex> mitigations, techniques;
        for (const ClaimIndex c : landscape.claimsFrom(recommendation))
            if (visible.claim(c) && landscape.claim(c).predicate == Predicate::MapsTo &&
                mitigations.insert(landscape.claim(c).object).second)
                stop.claims.push_back(c);
        for (const auto &[technique, claims] : against)
            for (const ClaimIndex c : claims)
                if (mitigations.contains(landscape.claim(c).subject)) {
                    techniques.insert(technique);
                    stop.claims.push_back(c);
                }
        stop.mitigations.assign(mitigations.begin(), mitigations.end());
        stop.techniques.assign(techniques.begin(), techniques.end());
        std::stable_sort(stop.techniques.begin(), stop.techniques.end(),
                         [&](ObjectIndex a, ObjectIndex b) { return used[a] > used[b]; });
        covered.insert(techniques.begin(), techniques.end());
        if (!techniques.empty())
            answer.stops.push_back(std::move(stop));
    }
    for (const ObjectIndex technique : answer.seen)
        if (!covered.contains(technique))
            answer.uncovered.push_back(technique);
    std::stable_sort(answer.stops.begin(), answer.stops.end(), [&](const Stop &a, const Stop &b) {
        return a.techniques.size() != b.techniques.size()
                   ? a.techniques.size() > b.techniques.size()
                   : landscape.name(a.recommendation) < landscape.name(b.recommendation);
    });
    return answer;
}

LastTwoYears lastTwoYears(const Landscape &landscape, const VisibleSet &visible) {
    LastTwoYears years;
    const auto date = PartialDate::parse(landscape.info().date);
    if (!date)
        return years;
    years.last = date->year() - 1;
    const auto in = [&](int year) {
        EventQuery query;
        if (const auto span = PartialDate::parse(std::to_string(year))) {
            query.from = span->firstDay();
            query.to = span->lastDay();
        }
        return eventsBehind(landscape, visible, query);
    };
    years.newer = in(years.last);
    years.older = in(years.last - 1);
    years.since = in(years.last + 1);
    EventQuery query;
    if (const auto span = PartialDate::parse(std::to_string(years.last - 1)))
        query.to = span->firstDay() - 1;
    std::optional<DayNumber> day;
    for (const ObjectIndex event : eventsBehind(landscape, visible, query))
        if (const auto began = chartDay(landscape, event); began && (!day || *began > *day))
            day = began;
    if (day) {
        years.beforeYear = PartialDate::ofDay(*day).year();
        years.before = in(years.beforeYear);
    }
    return years;
}

std::vector<ClaimIndex> claimsOfEvents(const Landscape &landscape, const VisibleSet &visible,
                                       std::span<const ObjectIndex> events, std::span<const Predicate> predicates) {
    std::vector<ClaimIndex> found;
    for (const ObjectIndex event : events)
        for (const ClaimIndex c : landscape.claimsFrom(event))
            if (visible.claim(c) &&
                std::find(predicates.begin(), predicates.end(), landscape.claim(c).predicate) != predicates.end())
                found.push_back(c);
    return found;
}

} // namespace hw
