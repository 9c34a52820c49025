// The terms that are about the actor itself and about what the other terms rest on; see exposure_terms.h.
#include "basics/folded.h"
#include "landscape/exposure_terms.h"

#include <cmath>

namespace hw {
namespace {

constexpr double daysOfMemory = 3652.5; ///< ten years

double recency(DayNumber day, DayNumber now) {
    return std::clamp(1 - (static_cast<double>(now) - day) / daysOfMemory, 0.0, 1.0);
}

/// Step of a sophistication as a source words it; nothing where it is no step of a scale.
std::optional<double> stepOf(std::string_view words) {
    static constexpr std::pair<std::string_view, double> steps[] = {
        {"none", 0},           {"minimal", 0},      {"low", 1 / 3.0},
        {"moderate", 2 / 3.0}, {"medium", 2 / 3.0}, {"intermediate", 2 / 3.0},
        {"high", 1},           {"advanced", 1},     {"expert", 1},
        {"innovator", 1},      {"strategic", 1}};
    const std::string said = folded(words);
    for (const auto &[step, value] : steps)
        if (said.starts_with(step) &&
            (said.size() == step.size() || said[step.size()] == ' ' || said[step.size()] == ','))
            return value;
    return std::nullopt;
}

double stepOf(Confidence confidence) { return static_cast<double>(confidence) / 3; }

} // namespace

ExposurePart ExposureTerms::recencyOf(ObjectIndex actor) const {
    struct Dated {
        DayNumber first = noDayLast, last = noDayLast;
        std::vector<ClaimIndex> claims;
        std::string what;
    } latest;
    DayNumber surest = noDayLast; // the latest day that is certain
    const auto add = [&](const TimeSpan &span, ClaimIndex c, ObjectIndex what) {
        const auto &date = span.end ? span.end : span.start;
        if (!date && !span.ongoing)
            return;
        DayNumber first = span.ongoing ? m_today : date->firstDay();
        DayNumber last = std::min(span.ongoing ? m_today : date->lastDay(), std::max(m_today, first));
        std::string when = span.ongoing ? std::string("goes on") : date->text();
        // Who says what somebody is after does not report what was still to come: only what had been by then is known.
        const auto &reported = m_l.claim(c).reported;
        const Predicate predicate = m_l.claim(c).predicate;
        const bool isAim = predicate == Predicate::Targets || predicate == Predicate::LinkedTo;
        if (isAim && !span.ongoing && reported && reported->lastDay() < first) {
            last = reported->lastDay();
            first = std::min(last, span.start ? span.start->firstDay() : last);
            when = "no later than its report of " + reported->text();
        }
        surest = std::max(surest, first);
        if (std::pair(last, first) > std::pair(latest.last, latest.first))
            latest = {first, last, {}, when + " (" + std::string(m_l.name(what)) + ")"};
        if (last == latest.last && first == latest.first)
            latest.claims.push_back(c);
    };
    for (const ClaimIndex c : m_l.claimsFrom(actor)) {
        const Claim &claim = m_l.claim(c);
        if (claim.areaBasis == AreaBasis::AssessedInterest) // what somebody thinks it wants is nothing that it did
            continue;
        if (m_visible.claim(c) && (claim.predicate == Predicate::LastSeen || claim.predicate == Predicate::Targets ||
                                   claim.predicate == Predicate::LinkedTo))
            add(claim.span, c, claim.object.isValid() ? claim.object : actor);
    }
    for (const ObjectIndex event : eventsOf(actor))
        for (const ClaimIndex c : m_l.claimsFrom(event))
            if (m_l.claim(c).predicate == Predicate::Occurred && m_visible.claim(c))
                add(m_l.claim(c).span, c, event);
    ExposurePart part;
    if (latest.claims.empty()) {
        part.high = 1;
        part.words = "No dated activity is reported, so unknown.";
        return part;
    }
    part.low = recency(surest, m_today);
    part.high = std::max(part.low, recency(latest.last, m_today));
    part.claims = latest.claims;
    part.words = "Last reported activity: " + latest.what + ".";
    return part;
}

ExposurePart ExposureTerms::capabilityOf(ObjectIndex actor) const {
    ExposurePart part;
    std::optional<double> least, most;
    for (const ClaimIndex c : m_l.claimsFrom(actor)) {
        const Claim &claim = m_l.claim(c);
        if (claim.predicate != Predicate::Sophistication || !m_visible.claim(c))
            continue;
        part.claims.push_back(c);
        const auto step = stepOf(claim.value);
        if (step) {
            least = std::min(least.value_or(*step), *step);
            most = std::max(most.value_or(*step), *step);
        }
        part.words += (part.words.empty() ? "" : " ") +
                      (claim.accordingTo.empty() ? "A source" : std::string(claim.accordingTo)) +
                      " states: " + std::string(claim.value) + (step ? "." : ", which is no step of a scale.");
    }
    if (part.claims.empty())
        part.words = "No source states how capable it is, so unknown.";
    part.low = least.value_or(0);
    part.high = most.value_or(1);
    return part;
}

ExposurePart ExposureTerms::evidenceOf(std::vector<ClaimIndex> links) const {
    ExposurePart part;
    const Confidence best = bestConfidence(m_l, links);
    const std::uint32_t publishers = publisherCount(m_l, links);
    part.low = stepOf(best);
    part.high = best == Confidence::NotStated ? 1 : part.low;
    part.words = best == Confidence::NotStated ? "Nobody states a confidence, so unknown"
                                               : "The best of these claims has " + folded(title(best)) + " confidence";
    if (publishers <= 1) {
        part.low /= 2;
        part.high /= 2;
        part.words += "; halved, as all rest on one publisher.";
    } else {
        part.words += "; they rest on " + std::to_string(publishers) + " publishers.";
    }
    part.claims = std::move(links);
    return part;
}

} // namespace hw
