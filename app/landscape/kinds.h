// The closed lists of the landscape: kinds of object, predicates of claims, and the scales that a claim is held
// against. The words here are the words of the dataset's text files, of the filter text and of the command line.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace hw {

// clang-format off
enum class Kind : std::uint8_t {
    Actor, Sponsor, Country, Campaign, Incident, Disinformation, ResearchArea, Subsector, Technique, Tactic, Software,
    Vulnerability, Mitigation, Recommendation, ContextEvent, Priority, Name, Source
};
inline constexpr std::size_t kindCount = 18;

/// Where an activity comes from, in the fixed order of stacks and legends (design system 2.3).
/// Criminal wins over a country: a gang that lives in Russia is no Russian state activity.
enum class Origin : std::uint8_t { China, Russia, NorthKorea, Iran, OtherState, Criminal, Unknown };
inline constexpr std::size_t originCount = 7;

enum class ActorType : std::uint8_t { State, Crime, Hacktivist, Unknown };

/// What a claim says of its subject. STIX 2.1 relationship names where there is one (Appendix B); the others are ours.
enum class Predicate : std::uint8_t {
    // dated or valued facts: the claim has a value, no object
    Occurred,       ///< an event took place in the claim's span
    FirstSeen, LastSeen,
    Outcome,        ///< what came of an event
    Victim,         ///< who was hit: name in the value, country as the object where stated
    Sophistication, ///< an assessment of an actor's skill, in the assessor's word
    Motivation,
    Statement,      ///< something said about the subject that names no area or subsector
    // relations: the claim has an object
    OriginatesFrom,  ///< actor, sponsor or event -> country
    SponsoredBy,     ///< actor -> sponsor
    AttributedTo,    ///< event -> actor
    Targets,         ///< actor or event -> research area: the area was the aim; -> subsector: an actor's targeting
    LinkedTo,        ///< actor or event -> research area by anything less than aim; see AreaBasis
    Affects,         ///< event -> subsector
    Uses,            ///< actor, event or software -> technique or software
    Exploits,        ///< actor, event or software -> vulnerability
    Mitigates,       ///< mitigation -> technique
    MapsTo,          ///< recommendation -> mitigation
    StatesPriority,  ///< state priority -> research area
    ContextFor,      ///< context event -> actor or research area
    RelatedTo,       ///< actor -> actor
    Names,           ///< name -> actor or software
    SameAs, Overlaps, DisputedSameAs, FormerlyNamed, SubsetOf ///< name -> name
};
inline constexpr std::size_t predicateCount = 27;

/// Why a research area is attached. Only Targeted may be drawn as targeting.
enum class AreaBasis : std::uint8_t {
    None, Targeted, AssessedInterest, DataExposed, ServiceDisrupted, VictimField, ProductField, LureTheme
};
inline constexpr std::size_t areaBasisCount = 8;

/// ICD 203 confidence words; NotStated is its own value, never zero and never low.
enum class Confidence : std::uint8_t { NotStated, Low, Moderate, High };

/// What was read before the claim was recorded.
enum class Evidence : std::uint8_t { Unverified, AddressOnly, SummarySeen, TextRead };
// clang-format on

/// The word of the text files and the filter ("research-area", "originates-from", "text-read", "CN").
std::string_view word(Kind);
std::string_view word(Origin); ///< the two-letter code: CN RU KP IR OT EC UN
std::string_view word(ActorType);
std::string_view word(Predicate);
std::string_view word(AreaBasis);
std::string_view word(Confidence);
std::string_view word(Evidence);

/// The words for people, in English: singular ("Research area"), plural of kinds ("Research areas").
std::string_view title(Kind);
std::string_view pluralTitle(Kind);
std::string_view title(Origin); ///< "China-nexus"
std::string_view title(ActorType);
std::string_view title(Predicate); ///< as it reads between subject and object: "is attributed to"
std::string_view title(AreaBasis);
std::string_view title(Confidence);
std::string_view title(Evidence);

/// All words of one list in their order, for parsers and for messages that say what was expected.
template<class E>
std::span<const std::string_view> words();
template<>
std::span<const std::string_view> words<Kind>();
template<>
std::span<const std::string_view> words<Origin>();
template<>
std::span<const std::string_view> words<ActorType>();
template<>
std::span<const std::string_view> words<Predicate>();
template<>
std::span<const std::string_view> words<AreaBasis>();
template<>
std::span<const std::string_view> words<Confidence>();
template<>
std::span<const std::string_view> words<Evidence>();

template<class E>
std::optional<E> fromWord(std::string_view text) {
    const auto list = words<E>();
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i] == text)
            return static_cast<E>(i);
    return std::nullopt;
}

/// Campaigns, incidents and disinformation operations: things that happened and can be attributed.
constexpr bool isEvent(Kind k) { return k == Kind::Campaign || k == Kind::Incident || k == Kind::Disinformation; }
/// Whether the predicate needs an object (a relation) rather than a value.
constexpr bool isRelation(Predicate p) { return p >= Predicate::OriginatesFrom; }

} // namespace hw
