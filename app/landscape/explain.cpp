#include "landscape/explain.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>

namespace hw {
namespace {

ExplainedClaim explained(const Landscape &landscape, ClaimIndex claim) {
    ExplainedClaim result{claim, {}, {}};
    for (const ObjectIndex source : landscape.sourcesOf(claim)) {
        result.sources.push_back(source);
        const std::string_view publisher = landscape.source(source).publisher;
        if (std::find(result.publishers.begin(), result.publishers.end(), publisher) == result.publishers.end())
            result.publishers.push_back(publisher);
    }
    return result;
}

Confidence bestOf(const Landscape &landscape, std::span<const ClaimIndex> claims) {
    Confidence best = Confidence::NotStated;
    for (const ClaimIndex c : claims)
        best = std::max(best, landscape.claim(c).confidence);
    return best;
}

/// The less sure of two; "not stated" says nothing and makes the chain's confidence not stated.
Confidence weaker(Confidence a, Confidence b) { return std::min(a, b); }

ExplainedStep stepOf(const Landscape &landscape, std::span<const ClaimIndex> claims, std::string heading) {
    ExplainedStep step;
    step.heading = std::move(heading);
    step.confidence = bestOf(landscape, claims);
    for (const ClaimIndex c : claims) {
        step.claims.push_back(explained(landscape, c));
        step.disputed = step.disputed || landscape.claim(c).isDisputed();
    }
    return step;
}

std::string spanWords(const TimeSpan &span) {
    if (!span.start)
        return span.end ? "until " + span.end->text() : std::string();
    std::string words = (span.sinceAtLeast ? "since at least " : "") + span.start->text();
    if (span.ongoing)
        return words + " and ongoing";
    if (span.end && *span.end != *span.start)
        words += " to " + span.end->text();
    return words;
}

void countUp(const Landscape &landscape, Explanation &explanation) {
    std::set<ClaimIndex> claims;
    std::set<ObjectIndex> sources;
    std::set<std::uint32_t> publishers;
    for (const ExplainedStep &step : explanation.steps)
        for (const ExplainedClaim &claim : step.claims) {
            claims.insert(claim.claim);
            for (const ObjectIndex source : claim.sources) {
                sources.insert(source);
                publishers.insert(landscape.publisherOf(source));
            }
        }
    explanation.claims = claims.size();
    explanation.sources = sources.size();
    explanation.publishers = publishers.size();
}

/// Visible claims whose subject lies in `from` and whose object lies in `to`, in claim order.
std::vector<ClaimIndex> claimsBetween(const Landscape &landscape, const VisibleSet &visible,
                                      std::span<const ObjectIndex> from, const std::unordered_set<ObjectIndex> &to) {
    std::vector<ClaimIndex> found;
    for (const ObjectIndex subject : from)
        for (const ClaimIndex c : landscape.claimsFrom(subject))
            if (visible.claim(c) && landscape.claim(c).object.isValid() && to.contains(landscape.claim(c).object))
                found.push_back(c);
    return found;
}

/// Events with a visible claim about one of `targets`, each with these claims.
std::map<ObjectIndex, std::vector<ClaimIndex>> eventsAbout(const Landscape &landscape, const VisibleSet &visible,
                                                           std::span<const ObjectIndex> targets) {
    std::map<ObjectIndex, std::vector<ClaimIndex>> events;
    for (const ObjectIndex target : targets)
        for (const ClaimIndex c : landscape.claimsTo(target))
            if (visible.claim(c) && isEvent(landscape.kind(landscape.claim(c).subject)))
                events[landscape.claim(c).subject].push_back(c);
    return events;
}

void addDirectSteps(const Landscape &landscape, std::vector<ClaimIndex> claims, Explanation &explanation) {
    // Claims that say the same of the same two things stand together, in the order in which they first appear.
    while (!claims.empty()) {
        const Claim &first = landscape.claim(claims.front());
        std::vector<ClaimIndex> group;
        std::erase_if(claims, [&](ClaimIndex c) {
            const Claim &claim = landscape.claim(c);
            const bool same =
                claim.subject == first.subject && claim.predicate == first.predicate && claim.object == first.object;
            if (same)
                group.push_back(c);
            return same;
        });
        std::string heading = std::string(landscape.name(first.subject)) + " " + std::string(title(first.predicate)) +
                              " " + std::string(landscape.name(first.object));
        explanation.steps.push_back(stepOf(landscape, group, std::move(heading)));
    }
}

void addEventSteps(const Landscape &landscape, const VisibleSet &visible, std::span<const ObjectIndex> inA,
                   std::span<const ObjectIndex> inB, Explanation &explanation) {
    const auto eventsOfA = eventsAbout(landscape, visible, inA);
    const auto eventsOfB = eventsAbout(landscape, visible, inB);
    std::vector<ObjectIndex> shared;
    for (const auto &[event, claims] : eventsOfA)
        if (eventsOfB.contains(event))
            shared.push_back(event);
    std::stable_sort(shared.begin(), shared.end(), [&](ObjectIndex x, ObjectIndex y) {
        const TimeSpan &sx = landscape.span(x), &sy = landscape.span(y);
        if (sx.isKnown() != sy.isKnown())
            return sx.isKnown();
        return sx.isKnown() && sx.firstDay() > sy.firstDay();
    });
    for (const ObjectIndex event : shared) {
        std::vector<ClaimIndex> claims = eventsOfA.at(event);
        const Confidence confidenceA = bestOf(landscape, claims);
        const auto &ofB = eventsOfB.at(event);
        for (const ClaimIndex c : ofB)
            if (std::find(claims.begin(), claims.end(), c) == claims.end())
                claims.push_back(c);
        const std::string when = spanWords(landscape.span(event));
        std::string heading = "Through " + std::string(landscape.name(event)) + (when.empty() ? "" : " (" + when + ")");
        ExplainedStep step = stepOf(landscape, claims, std::move(heading));
        step.is = ExplainedStep::Is::ThroughEvent;
        step.event = event;
        step.confidence = weaker(confidenceA, bestOf(landscape, ofB));
        explanation.steps.push_back(std::move(step));
    }
}

} // namespace

Explanation explain(const Landscape &landscape, const VisibleSet &visible, ObjectIndex a) {
    Explanation explanation;
    explanation.a = a;
    const auto addGroups = [&](std::span<const ClaimIndex> claims, bool fromA) {
        std::map<Predicate, std::vector<ClaimIndex>> groups;
        for (const ClaimIndex c : claims)
            if (visible.claim(c))
                groups[landscape.claim(c).predicate].push_back(c);
        for (const auto &[predicate, group] : groups) {
            std::string heading(fromA ? landscape.name(a) : "What");
            heading.append(" ").append(title(predicate));
            if (!fromA)
                heading.append(" ").append(landscape.name(a));
            explanation.steps.push_back(stepOf(landscape, group, std::move(heading)));
        }
    };
    addGroups(landscape.claimsFrom(a), true);
    addGroups(landscape.claimsTo(a), false);
    countUp(landscape, explanation);
    return explanation;
}

Explanation explain(const Landscape &landscape, ClaimIndex claim) {
    Explanation explanation;
    explanation.a = landscape.claim(claim).subject;
    std::string heading(landscape.name(explanation.a));
    heading.append(" ").append(title(landscape.claim(claim).predicate));
    if (const ObjectIndex object = landscape.claim(claim).object; object.isValid())
        heading.append(" ").append(landscape.name(object));
    explanation.steps.push_back(stepOf(landscape, {&claim, 1}, std::move(heading)));
    countUp(landscape, explanation);
    return explanation;
}

Explanation explain(const Landscape &landscape, const VisibleSet &visible, ObjectIndex a, ObjectIndex b) {
    Explanation explanation;
    explanation.a = a;
    explanation.b = b;
    const auto inA = landscape.withDescendants(a), inB = landscape.withDescendants(b);
    const std::unordered_set<ObjectIndex> setA(inA.begin(), inA.end()), setB(inB.begin(), inB.end());
    auto direct = claimsBetween(landscape, visible, inA, setB);
    for (const ClaimIndex c : claimsBetween(landscape, visible, inB, setA))
        if (std::find(direct.begin(), direct.end(), c) == direct.end())
            direct.push_back(c);
    addDirectSteps(landscape, std::move(direct), explanation);
    addEventSteps(landscape, visible, inA, inB, explanation);
    countUp(landscape, explanation);
    return explanation;
}

std::string sayersOf(const Landscape &landscape, ClaimIndex claim) {
    const std::string_view said = landscape.claim(claim).accordingTo;
    if (!said.empty())
        return std::string(said);
    std::string sayers;
    for (const std::string_view publisher : explained(landscape, claim).publishers)
        sayers += (sayers.empty() ? "" : ", ") + std::string(publisher);
    return sayers;
}

std::string sentenceOf(const Landscape &landscape, ClaimIndex index) {
    const Claim &claim = landscape.claim(index);
    std::string sentence = std::string(landscape.name(claim.subject)) + " " + std::string(title(claim.predicate));
    if (claim.predicate == Predicate::Occurred || claim.predicate == Predicate::FirstSeen ||
        claim.predicate == Predicate::LastSeen) {
        const std::string when = spanWords(claim.span);
        sentence += " " + (when.empty() ? std::string("at an unknown time") : when);
    } else {
        if (!claim.value.empty())
            sentence += (claim.predicate == Predicate::Victim ? " " : ": ") + std::string(claim.value);
        if (claim.object.isValid())
            sentence += (claim.value.empty() ? " " : ", ") + std::string(landscape.name(claim.object));
    }
    if (claim.areaBasis != AreaBasis::None && claim.areaBasis != AreaBasis::Targeted)
        sentence += " (" + std::string(word(claim.areaBasis)) + ")";
    const std::string sayers = sayersOf(landscape, index);
    return sayers.empty() ? sentence + "." : sentence + ", according to " + sayers + ".";
}

} // namespace hw
