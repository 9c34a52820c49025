#include "landscape/kinds.h"

namespace hw {
namespace {

using V = std::string_view;

/// One row per value: the word of files and filters, and the words for people.
template<std::size_t N>
struct Table {
    std::array<V, N> words;
    std::array<V, N> titles;
};

constexpr Table<kindCount> kinds{{"actor", "sponsor", "country", "campaign", "incident", "disinformation",
                                  "research-area", "subsector", "technique", "tactic", "software", "vulnerability",
                                  "mitigation", "recommendation", "context-event", "priority", "name", "source"},
                                 {"Actor", "Sponsor", "Country", "Campaign", "Incident", "Disinformation operation",
                                  "Research area", "Organisation type", "Technique", "Tactic", "Software",
                                  "Vulnerability", "Mitigation", "Recommendation", "Context event", "State priority",
                                  "Name", "Source"}};
constexpr std::array<V, kindCount> kindPlurals{"Actors",         "Sponsors",
                                               "Countries",      "Campaigns",
                                               "Incidents",      "Disinformation operations",
                                               "Research areas", "Organisation types",
                                               "Techniques",     "Tactics",
                                               "Software",       "Vulnerabilities",
                                               "Mitigations",    "Recommendations",
                                               "Context events", "State priorities",
                                               "Names",          "Sources"};

constexpr Table<originCount> origins{
    {"CN", "RU", "KP", "IR", "OT", "EC", "UN"},
    {"China-nexus", "Russia-nexus", "DPRK-nexus", "Iran-nexus", "Other state", "Criminal", "Unknown"}};
constexpr Table<4> actorTypes{{"state", "crime", "hacktivist", "unknown"},
                              {"State-linked", "Criminal", "Hacktivist", "Unknown type"}};
constexpr Table<predicateCount> predicates{
    {"occurred",       "first-seen", "last-seen", "outcome",         "victim",
     "sophistication", "motivation", "statement", "originates-from", "sponsored-by",
     "attributed-to",  "targets",    "linked-to", "affects",         "uses",
     "exploits",       "mitigates",  "maps-to",   "states-priority", "context-for",
     "related-to",     "names",      "same-as",   "overlaps",        "disputed-same-as",
     "formerly-named", "subset-of"},
    {"took place",
     "was first seen",
     "was last seen",
     "led to",
     "hit",
     "is of sophistication",
     "is driven by",
     "is said to",
     "originates from",
     "is sponsored by",
     "is attributed to",
     "targets",
     "is linked to",
     "affects",
     "uses",
     "exploits",
     "mitigates",
     "maps to",
     "states as a priority",
     "is context for",
     "is related to",
     "is a name of",
     "is the same as",
     "overlaps with",
     "is the same as, which is disputed,",
     "was formerly named",
     "is a subset of"}};
constexpr Table<areaBasisCount> bases{{"none", "targeted", "assessed-interest", "data-exposed", "service-disrupted",
                                       "victim-field", "product-field", "lure-theme"},
                                      {"No area", "Targeted", "Assessed interest", "Data exposed", "Service disrupted",
                                       "Victim's field", "Product's field", "Lure theme"}};
constexpr Table<4> confidences{{"not-stated", "low", "moderate", "high"}, {"Not stated", "Low", "Moderate", "High"}};
constexpr Table<4> evidences{{"unverified", "address-only", "summary-seen", "text-read"},
                             {"Unverified", "Address only", "Summary seen", "Text read"}};

template<class T, class E>
constexpr V at(const T &list, E value) {
    return list[static_cast<std::size_t>(value)];
}

} // namespace

V word(Kind v) { return at(kinds.words, v); }
V word(Origin v) { return at(origins.words, v); }
V word(ActorType v) { return at(actorTypes.words, v); }
V word(Predicate v) { return at(predicates.words, v); }
V word(AreaBasis v) { return at(bases.words, v); }
V word(Confidence v) { return at(confidences.words, v); }
V word(Evidence v) { return at(evidences.words, v); }

V title(Kind v) { return at(kinds.titles, v); }
V pluralTitle(Kind v) { return at(kindPlurals, v); }
V title(Origin v) { return at(origins.titles, v); }
V title(ActorType v) { return at(actorTypes.titles, v); }
V title(Predicate v) { return at(predicates.titles, v); }
V title(AreaBasis v) { return at(bases.titles, v); }
V title(Confidence v) { return at(confidences.titles, v); }
V title(Evidence v) { return at(evidences.titles, v); }

template<>
std::span<const V> words<Kind>() {
    return kinds.words;
}
template<>
std::span<const V> words<Origin>() {
    return origins.words;
}
template<>
std::span<const V> words<ActorType>() {
    return actorTypes.words;
}
template<>
std::span<const V> words<Predicate>() {
    return predicates.words;
}
template<>
std::span<const V> words<AreaBasis>() {
    return bases.words;
}
template<>
std::span<const V> words<Confidence>() {
    return confidences.words;
}
template<>
std::span<const V> words<Evidence>() {
    return evidences.words;
}

} // namespace hw
