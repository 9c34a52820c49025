// The bottom line: two sentences from templates over counted events. Facts only, so no likelihood words (ICD 203);
// every number in them is counted from visible claims. Those of the first sentence, which is the judgement, are handed
// over with it; the numbers of the second have sets of their own (service-disrupted, without attribution).
#include "landscape/bottom_line.h"

#include "landscape/event_facts.h"
#include "landscape/findings.h"
#include "landscape/overview.h"

#include <algorithm>

namespace hw {
namespace {

std::string count(std::uint32_t n, const char *one, const char *many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string ofEvents(std::uint32_t n, std::uint32_t total) {
    return std::to_string(n) + " of " + count(total, "incident or campaign", "incidents and campaigns");
}

std::string firstSentence(const Landscape &landscape, const std::vector<Aim> &aims, std::uint32_t events,
                          ObjectIndex asked, BottomLine &line) {
    if (aims.empty())
        return "No report in this selection names a research area as the aim.";
    const auto use = [&](const Aim &aim) {
        line.claims.insert(line.claims.end(), aim.claims.begin(), aim.claims.end());
    };
    for (const Aim &aim : aims)
        if (aim.events == aims[0].events)
            use(aim);
    const std::string name(landscape.name(aims[0].area));
    if (aims.size() > 1 && aims[0].events == 1)
        return "No research area stands out: " + std::to_string(aims.size()) + " are named as the aim, once each, in " +
               count(events, "incident or campaign", "incidents and campaigns") + ".";
    if (aims.size() > 1 && aims[1].events == aims[0].events) {
        if (aims.size() > 2 && aims[2].events == aims[0].events)
            return "No research area stands out: the most often named are the aim of " +
                   std::to_string(aims[0].events) + " incidents and campaigns each.";
        return name + " and " + std::string(landscape.name(aims[1].area)) +
               " are most often named as the aim: " + std::to_string(aims[0].events) + " each of " +
               count(events, "incident or campaign", "incidents and campaigns") + ".";
    }
    std::string sentence = aims[0].area == asked
                               ? name + " is named as the aim of " + ofEvents(aims[0].events, events)
                               : name + " is most often named as the aim: " + ofEvents(aims[0].events, events);
    if (aims[0].ofStates > 0)
        sentence += ", " +
                    (aims[0].ofStates == aims[0].events ? std::string("all") : std::to_string(aims[0].ofStates)) +
                    " state-linked";
    return sentence + ".";
}

std::string secondSentence(const Landscape &landscape, const VisibleSet &visible, const Overview &overview) {
    std::uint32_t byCriminals = 0;
    EventFacts facts;
    for (const ObjectIndex event : countedEvents(landscape, visible)) {
        readFacts(landscape, visible, event, facts);
        if (!facts.has(AreaBasis::ServiceDisrupted))
            continue;
        byCriminals += facts.origin == Origin::Criminal;
    }
    const std::string nobody =
        overview.unattributed == 0 ? std::string() : count(overview.unattributed, "has", "have") + " no attribution";
    if (overview.careDisrupted == 0)
        return nobody.empty() ? std::string()
                              : "Of " + count(overview.events, "incident or campaign", "incidents and campaigns") +
                                    ", " + nobody + ".";
    std::string sentence = ofEvents(overview.careDisrupted, overview.events) + " disrupted care or research";
    if (byCriminals > 0)
        sentence += ", " +
                    (byCriminals > 1 && byCriminals == overview.careDisrupted ? "all" : std::to_string(byCriminals)) +
                    " by criminal groups";
    return sentence + (nobody.empty() ? "." : "; " + nobody + ".");
}

/// Of the first sentence, which stands beside them.
void countSources(const Landscape &landscape, BottomLine &line) {
    const Sureness sure = surenessOf(landscape, line.claims);
    line.sources = sure.sources;
    line.weakSources = sure.weakSources;
    line.confidence = sure.confidence;
}

} // namespace

BottomLine bottomLineOf(const Landscape &landscape, const VisibleSet &visible, const Overview &overview,
                        ObjectIndex asked) {
    BottomLine line;
    if (overview.events == 0) {
        line.first = "No recorded incident or campaign passes this filter.";
        line.second = "That says nothing about attacks that nobody has reported.";
        return line;
    }
    line.first = firstSentence(landscape, aimsOf(landscape, visible), overview.events, asked, line);
    line.second = secondSentence(landscape, visible, overview);
    std::sort(line.claims.begin(), line.claims.end());
    line.claims.erase(std::unique(line.claims.begin(), line.claims.end()), line.claims.end());
    countSources(landscape, line);
    return line;
}

} // namespace hw
