#include "landscape/area_techniques.h"

#include "landscape/event_facts.h"

#include <tuple>
#include <unordered_map>

namespace hw {
namespace {

constexpr std::uint32_t leastHere = 2; ///< one report is an anecdote

double part(std::uint32_t reported, std::uint32_t events) { return (reported + 0.5) / (events + 1.0); }

} // namespace

AreaTechniques areaTechniquesOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area) {
    const AreaLinks links = linksTo(landscape, visible, area);
    AreaTechniques answer;
    std::unordered_map<ObjectIndex, AreaTechnique> found;
    std::vector<ObjectIndex> techniques;
    for (const ObjectIndex event : countedEvents(landscape, visible)) {
        const bool isHere = std::binary_search(links.events.begin(), links.events.end(), event);
        techniques.clear();
        for (const ClaimIndex c : landscape.claimsFrom(event)) {
            const Claim &claim = landscape.claim(c);
            if (claim.predicate != Predicate::Uses || !visible.claim(c) ||
                landscape.kind(claim.object) != Kind::Technique)
                continue;
            techniques.push_back(claim.object);
            if (const ObjectIndex above = landscape.parent(claim.object); above.isValid())
                techniques.push_back(above);
            if (isHere)
                for (ObjectIndex t = claim.object; t.isValid(); t = landscape.parent(t))
                    found[t].claims.push_back(c);
        }
        sortOnce(techniques);
        if (techniques.empty()) {
            answer.silent += isHere;
            continue;
        }
        ++(isHere ? answer.here : answer.elsewhere);
        for (const ObjectIndex technique : techniques) {
            AreaTechnique &of = found[technique];
            of.technique = technique;
            ++(isHere ? of.here : of.elsewhere);
            if (isHere)
                of.events.push_back(event);
        }
    }
    for (auto &[technique, of] : found) {
        if (of.here == 0)
            continue;
        of.ratio = part(of.here, answer.here) / part(of.elsewhere, answer.elsewhere);
        sortOnce(of.claims);
        sortOnce(of.events);
        if (of.here >= leastHere && of.ratio > 1)
            answer.typical.push_back(of);
        answer.mostReported.push_back(std::move(of));
    }
    std::sort(answer.typical.begin(), answer.typical.end(), [](const AreaTechnique &a, const AreaTechnique &b) {
        return std::tuple(b.ratio, b.here, a.technique) < std::tuple(a.ratio, a.here, b.technique);
    });
    std::sort(answer.mostReported.begin(), answer.mostReported.end(),
              [](const AreaTechnique &a, const AreaTechnique &b) {
                  return std::tuple(b.here, b.ratio, a.technique) < std::tuple(a.here, a.ratio, b.technique);
              });
    return answer;
}

} // namespace hw
