// The bottom line: two sentences from templates over counted events. Facts only, so no likelihood words (ICD 203);
// every number in them is counted from visible claims, which are handed over with them.
#include "landscape/event_facts.h"
#include "landscape/overview.h"

#include <algorithm>
#include <set>

namespace hw {
namespace {

std::string count(std::uint32_t n, const char *one, const char *many) {
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string ofEvents(std::uint32_t n, std::uint32_t total) {
    return std::to_string(n) + " of " + count(total, "incident or campaign", "incidents and campaigns");
}

/// The research areas that were the aim of most counted events, with the claims that say so.
struct Aim {
    ObjectIndex area;
    std::uint32_t events = 0, ofStates = 0;
    std::vector<ClaimIndex> claims;
};

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

std::string firstSentence(const Landscape &landscape, const std::vector<Aim> &aims, std::uint32_t events,
                          BottomLine &line) {
    if (aims.empty())
        return "No report in this selection names a research area as the aim.";
    const auto use = [&](const Aim &aim) {
        line.claims.insert(line.claims.end(), aim.claims.begin(), aim.claims.end());
    };
    use(aims[0]);
    const std::string name(landscape.name(aims[0].area));
    if (aims.size() > 1 && aims[1].events == aims[0].events) {
        use(aims[1]);
        if (aims.size() > 2 && aims[2].events == aims[0].events)
            return "No research area stands out: the most often named as the aim have " +
                   count(aims[0].events, "report", "reports") + " each.";
        return name + " and " + std::string(landscape.name(aims[1].area)) +
               " are most often named as the aim: " + std::to_string(aims[0].events) + " each of " +
               count(events, "incident or campaign", "incidents and campaigns") + ".";
    }
    std::string sentence = name + " is most often named as the aim: " + ofEvents(aims[0].events, events);
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

/// Proposed by rule (design system 13.2): high with three or more independent publishers, most claims of high
/// confidence and none disputed; moderate with two or more publishers; low otherwise.
Confidence proposedConfidence(const Landscape &landscape, const std::vector<ClaimIndex> &claims,
                              std::size_t publishers) {
    if (claims.empty())
        return Confidence::NotStated;
    std::size_t high = 0;
    bool disputed = false;
    for (const ClaimIndex c : claims) {
        high += landscape.claim(c).confidence == Confidence::High;
        disputed = disputed || landscape.claim(c).isDisputed();
    }
    if (publishers >= 3 && high * 2 > claims.size() && !disputed)
        return Confidence::High;
    return publishers >= 2 ? Confidence::Moderate : Confidence::Low;
}

void countSources(const Landscape &landscape, BottomLine &line) {
    std::set<ObjectIndex> sources;
    std::set<std::uint32_t> publishers;
    for (const ClaimIndex c : line.claims)
        for (const ObjectIndex source : landscape.sourcesOf(c)) {
            sources.insert(source);
            publishers.insert(landscape.publisherOf(source));
        }
    line.sources = static_cast<std::uint32_t>(sources.size());
    line.weakSources = static_cast<std::uint32_t>(
        std::count_if(sources.begin(), sources.end(), [&](ObjectIndex s) { return landscape.source(s).weak; }));
    line.confidence = proposedConfidence(landscape, line.claims, publishers.size());
}

} // namespace

BottomLine bottomLineOf(const Landscape &landscape, const VisibleSet &visible, const Overview &overview) {
    BottomLine line;
    if (overview.events == 0) {
        line.first = "No recorded incident or campaign passes this filter.";
        line.second = "That says nothing about attacks that nobody has reported.";
        return line;
    }
    line.first = firstSentence(landscape, aimsOf(landscape, visible), overview.events, line);
    line.second = secondSentence(landscape, visible, overview, line);
    std::sort(line.claims.begin(), line.claims.end());
    line.claims.erase(std::unique(line.claims.begin(), line.claims.end()), line.claims.end());
    countSources(landscape, line);
    return line;
}

} // namespace hw
