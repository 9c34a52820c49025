#include "landscape/area_techniques.h"

#include "landscape/event_facts.h"

#include <tuple>
#include <unordered_map>

namespace hw {
namespace {

double part(std::uint32_t reported, std::uint32_t events) { return (reported + 0.5) / (events + 1.0); }

} // namespace

AreaTechniques areaTechniquesOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex area,
                                TypicalRule rule) {
    const AreaLinks links = linksTo(landscape, visible, area);
    const auto &columns = landscape.columns();
    AreaTechniques answer;
    std::unordered_map<ObjectIndex, AreaTechnique> found;
    std::vector<ObjectIndex> techniques;
    for (const ObjectIndex event : countedEvents(landscape, visible)) {
        const bool isHere = std::binary_search(links.events.begin(), links.events.end(), event);
        techniques.clear();
        for (const ClaimIndex c : landscape.claimsFrom(event)) {
            if (columns.predicate[c.value] != Predicate::Uses || !visible.claim(c))
                continue;
            const ObjectIndex technique(columns.object[c.value]);
            if (landscape.kind(technique) != Kind::Technique)
                continue;
            techniques.push_back(technique);
            if (const ObjectIndex above = landscape.parent(technique); above.isValid())
                techniques.push_back(above);
            if (isHere)
                for (ObjectIndex t = technique; t.isValid(); t = landscape.parent(t))
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
        if (of.here >= rule.here && answer.elsewhere >= rule.elsewhere && of.ratio > 1)
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
