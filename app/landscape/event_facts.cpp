#include "landscape/event_facts.h"

#include <algorithm>
#include <iterator>

namespace hw {
namespace {

bool contains(const std::vector<ObjectIndex> &list, ObjectIndex o) {
    return std::find(list.begin(), list.end(), o) != list.end();
}

void addActor(EventFacts &facts, ObjectIndex actor, Confidence confidence) {
    const auto at = std::find(facts.actors.begin(), facts.actors.end(), actor);
    if (at == facts.actors.end()) {
        facts.actors.push_back(actor);
        facts.actorConfidences.push_back(confidence);
        return;
    }
    Confidence &known = facts.actorConfidences[static_cast<std::size_t>(at - facts.actors.begin())];
    known = lowerOf(known, confidence);
}

} // namespace

bool hasIntruder(const Landscape &landscape, ObjectIndex event) {
    static constexpr std::string_view without[] = {"vulnerability disclosure", "data misuse"};
    return std::find(std::begin(without), std::end(without), landscape.subtype(event)) == std::end(without);
}

bool isOwnWord(const Claim &claim) {
    static constexpr std::string_view said[] = {"The gang itself", "The persona itself", "The actor itself",
                                                "The group itself", "Leak by the gang"};
    return std::find(std::begin(said), std::end(said), claim.accordingTo) != std::end(said);
}

Confidence lowerOf(Confidence a, Confidence b) {
    if (a == Confidence::NotStated)
        return b;
    return b == Confidence::NotStated ? a : std::min(a, b);
}

bool isCounted(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event) {
    const Kind kind = landscape.kind(event);
    return (kind == Kind::Incident || kind == Kind::Campaign) && visible.object(event) &&
           !landscape.isBackground(event);
}

std::vector<ObjectIndex> countedEvents(const Landscape &landscape, const VisibleSet &visible) {
    std::vector<ObjectIndex> events;
    for (const Kind kind : {Kind::Incident, Kind::Campaign})
        for (const ObjectIndex event : landscape.objectsOf(kind))
            if (visible.object(event) && !landscape.isBackground(event))
                events.push_back(event);
    return events;
}

Origin originIn(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event) {
    const auto &columns = landscape.columns();
    std::optional<Confidence> best;
    Origin ofActor = Origin::Unknown, ofState = Origin::Unknown;
    bool stateNamed = false;
    for (const ClaimIndex c : landscape.claimsFrom(event)) {
        const Predicate predicate = columns.predicate[c.value];
        if ((predicate != Predicate::AttributedTo && predicate != Predicate::OriginatesFrom) || !visible.claim(c))
            continue;
        const Origin origin = landscape.origin(ObjectIndex(columns.object[c.value]));
        if (predicate == Predicate::OriginatesFrom && !stateNamed) {
            ofState = origin;
            stateNamed = true;
        } else if (predicate == Predicate::AttributedTo && (!best || columns.confidence[c.value] > *best)) {
            ofActor = origin;
            best = columns.confidence[c.value];
        }
    }
    return best ? ofActor : ofState;
}

void readFacts(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event, EventFacts &facts) {
    facts.actors.clear();
    facts.actorConfidences.clear();
    facts.areas.clear();
    facts.bases = 0;
    facts.claims = 0;
    facts.stateNamed = false;
    facts.singlePublisher = facts.weakOnly = true;
    facts.reportedDay = noDayFirst;
    std::optional<std::uint32_t> publisher;
    std::optional<Confidence> best;
    Origin ofActor = Origin::Unknown, ofState = Origin::Unknown;
    const auto &columns = landscape.columns();
    for (const ClaimIndex c : landscape.claimsFrom(event)) {
        if (!visible.claim(c))
            continue;
        ++facts.claims;
        facts.weakOnly = facts.weakOnly && columns.weakOnly[c.value];
        facts.reportedDay = std::min(facts.reportedDay, columns.reportedDay[c.value]);
        if (facts.singlePublisher) {
            for (const std::uint32_t p : landscape.publishersOf(c)) {
                facts.singlePublisher = facts.singlePublisher && publisher.value_or(p) == p;
                publisher = p;
            }
        }
        const ObjectIndex object(columns.object[c.value]);
        switch (columns.predicate[c.value]) {
        case Predicate::AttributedTo:
            addActor(facts, object, columns.confidence[c.value]);
            if (!best || columns.confidence[c.value] > *best) {
                ofActor = landscape.origin(object);
                best = columns.confidence[c.value];
            }
            break;
        case Predicate::OriginatesFrom:
            if (!facts.stateNamed)
                ofState = landscape.origin(object);
            facts.stateNamed = true;
            break;
        case Predicate::Targets:
        case Predicate::LinkedTo:
            if (landscape.kind(object) == Kind::ResearchArea && !contains(facts.areas, object))
                facts.areas.push_back(object);
            facts.bases |= 1U << static_cast<unsigned>(columns.areaBasis[c.value]);
            break;
        default: break;
        }
    }
    facts.origin = best ? ofActor : ofState;
    facts.singlePublisher = facts.singlePublisher && publisher.has_value();
    facts.weakOnly = facts.weakOnly && facts.claims > 0;
}

} // namespace hw
