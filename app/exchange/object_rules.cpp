#include "exchange/object_rules.h"

#include <array>
#include <vector>

namespace hw {
namespace {

using Words = std::string_view;

constexpr Words common[] = {"$schema", "kind",  "id",      "name",  "summary",
                            "licence", "added", "sources", "facts", "claims"};
constexpr Words ofClaim[] = {"predicate", "object",         "value",      "statement",        "accordingTo",
                             "start",     "startPrecision", "end",        "endPrecision",     "sinceAtLeast",
                             "ongoing",   "reported",       "confidence", "confidenceReason", "credibility",
                             "evidence",  "areaBasis",      "mapping",    "dispute",          "unverified",
                             "note",      "sources"};
constexpr Words verification[] = {"attack-reference", "misp-reference", "search-result", "repository-copy",
                                  "unverified"};
constexpr Words unverifiable[] = {"start", "end", "victims", "outcome", "attribution", "malware", "cves"};

constexpr Words subtypeField[] = {"subtype"};
constexpr Words parentField[] = {"parent"};
constexpr Words actorFields[] = {"actorType"};
constexpr Words campaignFields[] = {"subtype", "background"};
constexpr Words techniqueFields[] = {"parent", "tactics"};
constexpr Words tacticFields[] = {"order"};
constexpr Words sourceFields[] = {"publisher",     "verification", "url",        "published",
                                  "titleVerified", "weak",         "reliability"};

constexpr Words noteFacts[] = {"note"};
constexpr Words actorFacts[] = {"attackId", "mispId", "mispName", "note"};
constexpr Words countryFacts[] = {"iso"};
constexpr Words campaignFacts[] = {"attackId", "note"};
constexpr Words disinformationFacts[] = {"platform",      "narrative", "audience", "disarm",
                                         "disarmMapping", "sponsor",   "note"};
constexpr Words areaFacts[] = {"short", "mesh", "ukhrcs", "naics", "mappingNote"};
constexpr Words techniqueFacts[] = {"platform", "url"};
constexpr Words tacticFacts[] = {"shortname", "url"};
constexpr Words softwareFacts[] = {"alias", "platform", "url", "mispName"};
constexpr Words vulnerabilityFacts[] = {"product", "productNote"};
constexpr Words mitigationFacts[] = {"url"};
constexpr Words recommendationFacts[] = {"csf", "cpg", "hicp", "basis", "mappingNote"};
constexpr Words priorityFacts[] = {"period", "note"};
constexpr Words sourceFacts[] = {"attackCitation", "alsoAt", "otherDate", "qualityNote"};

const std::array<KindRules, kindCount> kindRules{{
    {actorFields, actorFacts},
    {subtypeField, noteFacts},
    {{}, countryFacts, false},
    {campaignFields, campaignFacts},
    {subtypeField, noteFacts},
    {{}, disinformationFacts},
    {parentField, areaFacts, false},
    {parentField, areaFacts, false},
    {techniqueFields, techniqueFacts},
    {tacticFields, tacticFacts, false},
    {subtypeField, softwareFacts},
    {{}, vulnerabilityFacts},
    {{}, mitigationFacts},
    {{}, recommendationFacts},
    {subtypeField, noteFacts},
    {{}, priorityFacts},
    {{}, {}},
    {sourceFields, sourceFacts, false},
}};

constexpr KindSet everything = [] {
    KindSet all;
    all.bits = (1U << kindCount) - 1U;
    return all;
}();
constexpr KindSet events{Kind::Campaign, Kind::Incident, Kind::Disinformation};
constexpr KindSet actorOrEvent{Kind::Actor, Kind::Campaign, Kind::Incident, Kind::Disinformation};
constexpr KindSet users{Kind::Actor, Kind::Campaign, Kind::Incident, Kind::Software};

constexpr PredicateRules relation(KindSet subjects, KindSet objects) { return {subjects, objects, true, false, false}; }

const std::array<PredicateRules, predicateCount> predicateRules{{
    {{Kind::Campaign, Kind::Incident, Kind::Disinformation, Kind::ContextEvent}, {}, false, true, false}, // occurred
    {everything, {}, false, true, false},                                                                 // first-seen
    {everything, {}, false, true, false},                                                                 // last-seen
    {events, {}, false, true, true},                                                                      // outcome
    {events, {Kind::Country}, false, true, true},                                                         // victim
    {{Kind::Actor}, {}, false, true, true}, // sophistication
    {{Kind::Actor}, {}, false, true, true}, // motivation
    {everything, {}, false, true, false},   // statement
    relation({Kind::Actor, Kind::Sponsor, Kind::Campaign, Kind::Incident, Kind::Disinformation, Kind::Priority},
             {Kind::Country}),
    relation({Kind::Actor, Kind::Disinformation}, {Kind::Sponsor}),
    relation(events, {Kind::Actor}),
    relation(actorOrEvent, {Kind::ResearchArea, Kind::Subsector}),
    relation(actorOrEvent, {Kind::ResearchArea}),
    relation(events, {Kind::Subsector}),
    relation(users, {Kind::Technique, Kind::Software}),
    relation({Kind::Actor, Kind::Campaign, Kind::Incident, Kind::Disinformation, Kind::Software},
             {Kind::Vulnerability}),
    relation({Kind::Mitigation}, {Kind::Technique}),
    relation({Kind::Recommendation}, {Kind::Mitigation}),
    relation({Kind::Priority}, {Kind::ResearchArea}),
    relation({Kind::ContextEvent}, {Kind::Actor, Kind::ResearchArea, Kind::Subsector}),
    relation({Kind::Actor}, {Kind::Actor}),
    relation({Kind::Name}, {Kind::Actor, Kind::Software}),
    relation({Kind::Name}, {Kind::Name}),
    relation({Kind::Name}, {Kind::Name}),
    relation({Kind::Name}, {Kind::Name}),
    relation({Kind::Name}, {Kind::Name}),
    relation({Kind::Name}, {Kind::Name}),
}};

} // namespace

std::string kindNames(KindSet set) {
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < kindCount; ++i)
        if (set.has(static_cast<Kind>(i)))
            names.push_back(word(static_cast<Kind>(i)));
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ").append(names[i]);
    return text;
}

const KindRules &rulesOf(Kind kind) { return kindRules[static_cast<std::size_t>(kind)]; }
const PredicateRules &rulesOf(Predicate predicate) { return predicateRules[static_cast<std::size_t>(predicate)]; }
std::span<const std::string_view> commonFields() { return common; }
std::span<const std::string_view> claimFields() { return ofClaim; }
std::span<const std::string_view> verificationWords() { return verification; }
std::span<const std::string_view> unverifiableFields() { return unverifiable; }

} // namespace hw
