// The bottom line: two sentences from templates over counted events. Facts only, so no likelihood words (ICD 203);
// every number in them is counted from visible claims, which are handed over with them.
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
    use(aims[0]);
    const std::string name(landscape.name(aims[0].area));
    if (aims.size() > 1 && aims[1].events == aims[0].events) {
        use(aims[1]);
        if (aims[0].events == 1 || (aims.size() > 2 && aims[2].events == aims[0].events))
            return "No research area stands out: the most often named as the aim have " +
                   count(aims[0].events, "incident or campaign", "incidents and campaigns") + " each.";
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

std::string secondSentence(const Landscape &landscape, const VisibleSet &visible, const Overview &overview,
                           BottomLine &line) {
    std::uint32_t byCriminals = 0;
    EventFacts facts;
    for (const ObjectIndex event : countedEvents(landscape, visible)) {
        readFacts(landscape, visible, event, facts);
        if (!facts.has(AreaBasis::ServiceDisrupted))
            continue;
        byCriminals += facts.origin == Origin::Criminal;
        for (const ClaimIndex c : landscape.claimsFrom(event))
            if (visible.claim(c) && landscape.claim(c).areaBasis == AreaBasis::ServiceDisrupted)
                line.claims.push_back(c);
    }
    const std::string nobody =
        overview.unattributed == 0 ? std::string() : count(overview.unattributed, "has", "have") + " no attribution";
    if (overview.careDisrupted == 0)
        return nobody.empty() ? std::string()
                              : "Of " + count(overview.events, "incident or campaign", "incidents and campaigns") +
                                    ", " + nobody + ".";
    std::string sentence = ofEvents(overview.careDisrupted, overview.events) + " disrupted care or research";
    if (byCriminals > 0)
        sentence += ", " + std::to_string(byCriminals) + " by criminal groups";
    return sentence + (nobody.empty() ? "." : "; " + nobody + ".");
}

/// As sure as the less sure of the two sentences: the claims of the one do not carry the other.
void countSources(const Landscape &landscape, std::size_t ofFirst, BottomLine &line) {
    const std::span<const ClaimIndex> all(line.claims);
    const Sureness first = surenessOf(landscape, all.first(ofFirst)),
                   second = surenessOf(landscape, all.subspan(ofFirst));
    line.confidence = lowerOf(first.confidence, second.confidence);
    const Sureness both = surenessOf(landscape, line.claims);
    line.sources = both.sources;
    line.weakSources = both.weakSources;
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
    const std::size_t ofFirst = line.claims.size();
    line.second = secondSentence(landscape, visible, overview, line);
    countSources(landscape, ofFirst, line);
    std::sort(line.claims.begin(), line.claims.end());
    line.claims.erase(std::unique(line.claims.begin(), line.claims.end()), line.claims.end());
    return line;
}

} // namespace hw
