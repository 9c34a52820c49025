#include "support/reference_filter.h"

#include "basics/folded.h"
#include "landscape/naming.h"

#include <algorithm>

namespace hw::test {
namespace {

bool in(const std::vector<std::string> &list, std::string_view value) {
    return std::count(list.begin(), list.end(), value) > 0;
}
/// A word passes the list of a key.
bool fits(const FilterValues &values, std::string_view value) {
    return (values.include.empty() || in(values.include, value)) && !in(values.exclude, value);
}
bool isSoftwareOrLasting(const Landscape &l, const Claim &claim) {
    static const std::set<Predicate> lasting{
        Predicate::Sophistication, Predicate::Motivation, Predicate::OriginatesFrom, Predicate::SponsoredBy,
        Predicate::Mitigates,      Predicate::MapsTo,     Predicate::RelatedTo,      Predicate::Names,
        Predicate::SameAs,         Predicate::Overlaps,   Predicate::DisputedSameAs, Predicate::FormerlyNamed,
        Predicate::SubsetOf};
    return lasting.contains(claim.predicate) || l.kind(claim.subject) == Kind::Software;
}

class Reference {
public:
    Reference(const Landscape &l, const Filter &f)
        : m_l(l)
        , m_f(f) {}

    ReferenceAnswer answer() {
        ReferenceAnswer result;
        if (m_f.isEmpty()) {
            for (std::uint32_t i = 0; i < m_l.objectCount(); ++i)
                result.objects.insert(i);
            for (std::uint32_t i = 0; i < m_l.claimCount(); ++i)
                result.claims.insert(i);
            return result;
        }
        std::set<std::uint32_t> passing;
        const auto each = [&](auto test) {
            for (std::uint32_t i = 0; i < m_l.objectCount(); ++i)
                if (test(ObjectIndex(i)))
                    passing.insert(i);
        };
        each([&](ObjectIndex o) { return isEvent(m_l.kind(o)) && eventPasses(o); });
        each([&](ObjectIndex o) { return m_l.kind(o) == Kind::Actor && actorPasses(o, passing); });
        const std::set<std::uint32_t> leading = passing;
        each([&](ObjectIndex o) {
            return !leads(o) && !isNamedByExclusion(o) && (joins(o, leading) || matchesWordsAlone(o));
        });
        each([&](ObjectIndex o) { return isStep(o, Kind::Tactic, passing); });
        each([&](ObjectIndex o) { return isStep(o, Kind::Mitigation, passing); });
        each([&](ObjectIndex o) { return isStep(o, Kind::Recommendation, passing); });
        for (const Kind kind : {Kind::Name, Kind::ContextEvent, Kind::Priority})
            each([&](ObjectIndex o) { return isStep(o, kind, passing); });
        std::erase_if(passing, [&](std::uint32_t i) {
            return m_l.kind(ObjectIndex(i)) == Kind::Priority &&
                   !fits(m_f.values(FilterKey::Origin), word(m_l.origin(ObjectIndex(i)))) &&
                   !matchesWordsAlone(ObjectIndex(i));
        });
        for (std::uint32_t i = 0; i < m_l.claimCount(); ++i) {
            const Claim &c = m_l.claim(ClaimIndex(i));
            if (holds(ClaimIndex(i)) && passing.contains(c.subject.value) &&
                (!c.object.isValid() || passing.contains(c.object.value)))
                result.claims.insert(i);
        }
        for (const std::uint32_t c : result.claims)
            for (const ObjectIndex source : m_l.sourcesOf(ClaimIndex(c)))
                if (fits(m_f.values(FilterKey::Publisher), m_l.source(source).publisher) && !isNamedByExclusion(source))
                    passing.insert(source.value);
        for (const std::uint32_t i : passing)
            if (isKindShown(m_l.kind(ObjectIndex(i))))
                result.objects.insert(i);
        std::erase_if(result.claims, [&](std::uint32_t i) {
            const Claim &c = m_l.claim(ClaimIndex(i));
            return !result.objects.contains(c.subject.value) &&
                   (!c.object.isValid() || !result.objects.contains(c.object.value));
        });
        return result;
    }

private:
    // Rule 1
    bool holds(ClaimIndex index) const {
        const Claim &c = m_l.claim(index);
        if (!fits(m_f.values(FilterKey::Confidence), word(c.confidence)) ||
            !fits(m_f.values(FilterKey::Evidence), word(c.evidence)) ||
            (m_f.confidenceAtLeast && c.confidence < *m_f.confidenceAtLeast))
            return false;
        if (c.areaBasis != AreaBasis::None && !fits(m_f.values(FilterKey::Basis), word(c.areaBasis)))
            return false;
        if (m_f.has(FilterKey::Publisher)) {
            bool any = false;
            for (const ObjectIndex source : m_l.sourcesOf(index))
                any = any || fits(m_f.values(FilterKey::Publisher), m_l.source(source).publisher);
            if (!any)
                return false;
        }
        if (!m_f.since && !m_f.until)
            return true;
        TimeSpan span = c.span;
        if (!span.isKnown()) {
            if (isSoftwareOrLasting(m_l, c))
                return true;
            span = m_l.span(c.subject);
        }
        return span.isKnown() && (!m_f.since || span.lastDay() >= m_f.since->firstDay()) &&
               (!m_f.until || span.firstDay() <= m_f.until->lastDay());
    }
    std::vector<ClaimIndex> holding(ObjectIndex subject) const {
        std::vector<ClaimIndex> list;
        for (const ClaimIndex c : m_l.claimsFrom(subject))
            if (holds(c))
                list.push_back(c);
        return list;
    }

    /// Whether a claim links its subject to the value of a key that names objects.
    bool links(const Claim &c, FilterKey key, const std::string &value) const {
        const auto wanted = m_l.find(value);
        if (!wanted || !c.object.isValid())
            return false;
        const Kind kind = m_l.kind(c.object);
        const bool uses = c.predicate == Predicate::Uses;
        switch (key) {
        case FilterKey::Area:
        case FilterKey::Sector:
            return (c.predicate == Predicate::Targets || c.predicate == Predicate::LinkedTo ||
                    c.predicate == Predicate::Affects) &&
                   m_l.isWithin(c.object, *wanted);
        case FilterKey::Country: return c.predicate == Predicate::Victim && c.object == *wanted;
        case FilterKey::Technique: return uses && kind == Kind::Technique && m_l.isWithin(c.object, *wanted);
        case FilterKey::Tactic: {
            const auto tactics = m_l.tacticsOf(c.object);
            return uses && kind == Kind::Technique && std::count(tactics.begin(), tactics.end(), *wanted) > 0;
        }
        case FilterKey::Software: return uses && kind == Kind::Software && c.object == *wanted;
        case FilterKey::Vulnerability: return c.predicate == Predicate::Exploits && c.object == *wanted;
        case FilterKey::Mitigation:
            if (uses && kind == Kind::Technique)
                for (const ClaimIndex m : m_l.claimsTo(c.object))
                    if (holds(m) && m_l.claim(m).predicate == Predicate::Mitigates && m_l.claim(m).subject == *wanted)
                        return true;
            return false;
        default: return false;
        }
    }
    static bool namesLinks(FilterKey key) {
        return !objectKindsOf(key).empty() && key != FilterKey::Actor && key != FilterKey::Sponsor;
    }
    template<class Test>
    static bool allLinkKeys(Test test) {
        for (std::size_t k = 0; k < filterKeyCount; ++k)
            if (namesLinks(static_cast<FilterKey>(k)) && !test(static_cast<FilterKey>(k)))
                return false;
        return true;
    }
    bool linksToAny(ObjectIndex subject, FilterKey key, const std::vector<std::string> &values) const {
        for (const ClaimIndex c : holding(subject))
            for (const std::string &value : values)
                if (links(m_l.claim(c), key, value))
                    return true;
        return false;
    }

    // Words
    bool inNames(ObjectIndex o, const std::string &value) const {
        std::vector<std::string_view> texts{m_l.name(o)};
        for (const std::string_view id : identifiersOf(m_l, o))
            texts.push_back(id);
        for (const Alias &alias : aliasesOf(m_l, o))
            texts.push_back(alias.text);
        return anyContains(texts, value);
    }
    bool inOwnTexts(ObjectIndex o, const std::string &value) const {
        std::vector<std::string_view> texts{m_l.summary(o)};
        for (const Fact &fact : m_l.facts(o))
            texts.push_back(fact.value);
        for (const ClaimIndex ci : m_l.claimsFrom(o)) {
            const Claim &c = m_l.claim(ci);
            texts.insert(texts.end(), {c.value, c.statement, c.dispute, c.note, c.accordingTo});
        }
        return inNames(o, value) || anyContains(texts, value);
    }
    static bool anyContains(const std::vector<std::string_view> &texts, const std::string &value) {
        return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
            return folded(text).find(folded(value)) != std::string::npos;
        });
    }
    bool meetsWord(ObjectIndex o, const std::string &value) const {
        if (inOwnTexts(o, value))
            return true;
        for (const ClaimIndex c : holding(o))
            if (m_l.claim(c).object.isValid() && inNames(m_l.claim(c).object, value))
                return true;
        return false;
    }
    bool matchesWordsAlone(ObjectIndex o) const {
        Filter rest = m_f;
        rest.clear(FilterKey::Text);
        const FilterValues &words = m_f.values(FilterKey::Text);
        const auto has = [&](const std::string &value) { return inOwnTexts(o, value); };
        return rest.isEmpty() && std::all_of(words.include.begin(), words.include.end(), has) &&
               std::none_of(words.exclude.begin(), words.exclude.end(), has);
    }

    /// What a holding claim of the subject, or its own text, has with something excluded.
    bool isBroken(ObjectIndex o) const {
        const auto &words = m_f.values(FilterKey::Text).exclude;
        return !allLinkKeys([&](FilterKey key) { return !linksToAny(o, key, m_f.values(key).exclude); }) ||
               std::any_of(words.begin(), words.end(), [&](const std::string &value) { return meetsWord(o, value); });
    }
    bool meetsLinks(ObjectIndex o) const {
        const auto &words = m_f.values(FilterKey::Text).include;
        const auto claims = holding(o);
        const bool basis = m_f.values(FilterKey::Basis).include.empty() ||
                           std::any_of(claims.begin(), claims.end(),
                                       [&](ClaimIndex c) { return m_l.claim(c).areaBasis != AreaBasis::None; });
        return basis && allLinkKeys([&](FilterKey key) {
                   return m_f.values(key).include.empty() || linksToAny(o, key, m_f.values(key).include);
               }) &&
               std::all_of(words.begin(), words.end(), [&](const std::string &value) { return meetsWord(o, value); });
    }
    /// Excluded by its own id, branch or name.
    bool isNamedByExclusion(ObjectIndex o) const {
        for (std::size_t k = 0; k < filterKeyCount; ++k) {
            const auto key = static_cast<FilterKey>(k);
            for (const std::string &value : m_f.values(key).exclude) {
                if (key == FilterKey::Text
                        ? inNames(o, value)
                        : !objectKindsOf(key).empty() && m_l.find(value) && m_l.isWithin(o, *m_l.find(value)))
                    return true;
            }
        }
        return false;
    }

    // Actors' own attributes
    std::set<std::string> sponsors(ObjectIndex actor) const {
        std::set<std::string> ids;
        for (const ClaimIndex c : holding(actor))
            if (m_l.claim(c).predicate == Predicate::SponsoredBy)
                ids.emplace(m_l.id(m_l.claim(c).object));
        return ids;
    }
    bool isActorExcluded(ObjectIndex a) const {
        const auto by = sponsors(a);
        return in(m_f.values(FilterKey::Origin).exclude, word(m_l.origin(a))) ||
               in(m_f.values(FilterKey::Type).exclude, word(m_l.actorType(a))) ||
               in(m_f.values(FilterKey::Actor).exclude, m_l.id(a)) ||
               std::any_of(by.begin(), by.end(),
                           [&](const std::string &id) { return in(m_f.values(FilterKey::Sponsor).exclude, id); });
    }
    bool isActorWanted(ObjectIndex a) const {
        const auto by = sponsors(a);
        const auto &wantedSponsors = m_f.values(FilterKey::Sponsor).include;
        return !isActorExcluded(a) && fits(m_f.values(FilterKey::Origin), word(m_l.origin(a))) &&
               fits(m_f.values(FilterKey::Type), word(m_l.actorType(a))) &&
               fits(m_f.values(FilterKey::Actor), m_l.id(a)) &&
               (wantedSponsors.empty() ||
                std::any_of(by.begin(), by.end(), [&](const std::string &id) { return in(wantedSponsors, id); }));
    }
    std::vector<ObjectIndex> attributed(ObjectIndex event) const {
        std::vector<ObjectIndex> actors;
        for (const ClaimIndex c : holding(event))
            if (m_l.claim(c).predicate == Predicate::AttributedTo)
                actors.push_back(m_l.claim(c).object);
        return actors;
    }

    // Rule 2
    bool eventPasses(ObjectIndex e) const {
        const auto claims = holding(e);
        if (std::none_of(claims.begin(), claims.end(),
                         [&](ClaimIndex c) { return m_l.claim(c).predicate == Predicate::Occurred; }))
            return false;
        return isKindOfEventWanted(m_l.kind(e)) && meetsLinks(e) && !isBroken(e) && !isNamedByExclusion(e) &&
               meetsActorKeys(e);
    }
    bool isKindOfEventWanted(Kind kind) const {
        const FilterValues &values = m_f.values(FilterKey::Kind);
        const bool events =
            in(values.include, "campaign") || in(values.include, "incident") || in(values.include, "disinformation");
        return (!events || in(values.include, word(kind))) && !in(values.exclude, word(kind));
    }
    bool isKindShown(Kind kind) const {
        const FilterValues &values = m_f.values(FilterKey::Kind);
        for (const std::string &value : values.include)
            if (value != "campaign" && value != "incident" && value != "disinformation")
                return fits(values, word(kind));
        return !in(values.exclude, word(kind));
    }
    bool meetsActorKeys(ObjectIndex e) const {
        const auto actors = attributed(e);
        if (!actors.empty())
            return std::none_of(actors.begin(), actors.end(), [&](ObjectIndex a) { return isActorExcluded(a); }) &&
                   std::any_of(actors.begin(), actors.end(), [&](ObjectIndex a) { return isActorWanted(a); });
        if (!m_f.values(FilterKey::Type).include.empty() || !m_f.values(FilterKey::Actor).include.empty() ||
            !m_f.values(FilterKey::Sponsor).include.empty())
            return false;
        std::string_view origin = "UN";
        for (const ClaimIndex c : holding(e))
            if (origin == "UN" && m_l.claim(c).predicate == Predicate::OriginatesFrom)
                origin = word(m_l.origin(m_l.claim(c).object));
        return fits(m_f.values(FilterKey::Origin), origin);
    }

    // Rule 3
    bool actorPasses(ObjectIndex a, const std::set<std::uint32_t> &passingEvents) const {
        if (!isActorWanted(a) || isNamedByExclusion(a))
            return false;
        bool brokenEvent = false;
        for (const ClaimIndex c : m_l.claimsTo(a)) {
            if (m_l.claim(c).predicate != Predicate::AttributedTo || !holds(c))
                continue;
            if (passingEvents.contains(m_l.claim(c).subject.value))
                return true;
            brokenEvent = brokenEvent || isBroken(m_l.claim(c).subject);
        }
        const bool period = m_f.since || m_f.until;
        const bool asked = period || m_f.confidenceAtLeast || m_f.has(FilterKey::Confidence) ||
                           m_f.has(FilterKey::Evidence) || m_f.has(FilterKey::Publisher);
        const auto claims = holding(a);
        const bool any = std::any_of(claims.begin(), claims.end(), [&](ClaimIndex c) {
            return !period || m_l.claim(c).span.isKnown() || !isSoftwareOrLasting(m_l, m_l.claim(c));
        });
        return (!asked || any) && meetsLinks(a) && !isBroken(a) && !brokenEvent;
    }

    // Rule 4
    bool leads(ObjectIndex o) const { return isEvent(m_l.kind(o)) || m_l.kind(o) == Kind::Actor; }
    bool joins(ObjectIndex o, const std::set<std::uint32_t> &leading) const {
        for (const ClaimIndex c : m_l.claimsFrom(o))
            if (holds(c) && m_l.claim(c).object.isValid() && leading.contains(m_l.claim(c).object.value))
                return true;
        for (const ClaimIndex c : m_l.claimsTo(o))
            if (holds(c) && leading.contains(m_l.claim(c).subject.value))
                return true;
        return false;
    }
    bool isStep(ObjectIndex o, Kind kind, const std::set<std::uint32_t> &passing) const {
        if (m_l.kind(o) != kind || isNamedByExclusion(o))
            return false;
        if (kind == Kind::Tactic) {
            for (const ObjectIndex t : m_l.objectsOf(Kind::Technique)) {
                const auto tactics = m_l.tacticsOf(t);
                if (passing.contains(t.value) && std::count(tactics.begin(), tactics.end(), o) > 0)
                    return true;
            }
            return false;
        }
        const Predicate along = kind == Kind::Mitigation       ? Predicate::Mitigates
                                : kind == Kind::Recommendation ? Predicate::MapsTo
                                : kind == Kind::Name           ? Predicate::Names
                                : kind == Kind::ContextEvent   ? Predicate::ContextFor
                                                               : Predicate::StatesPriority;
        for (const ClaimIndex c : m_l.claimsFrom(o))
            if (holds(c) && m_l.claim(c).predicate == along && passing.contains(m_l.claim(c).object.value))
                return true;
        return false;
    }

    const Landscape &m_l;
    const Filter &m_f;
};

} // namespace

ReferenceAnswer referenceVisibleIn(const Landscape &landscape, const Filter &filter) {
    return Reference(landscape, filter).answer();
}

Filter anyFilter(const Landscape &landscape, Dice &dice) {
    Filter filter;
    const auto valueFor = [&](FilterKey key) -> std::string {
        switch (key) {
        case FilterKey::Kind:
            return std::string(dice.oneIn(2) ? word(static_cast<Kind>(3 + dice.below(3))) : dice.of(words<Kind>()));
        case FilterKey::Origin: return std::string(dice.of(words<Origin>()));
        case FilterKey::Type: return std::string(dice.of(words<ActorType>()));
        case FilterKey::Confidence: return std::string(dice.of(words<Confidence>()));
        case FilterKey::Evidence: return std::string(dice.of(words<Evidence>()));
        case FilterKey::Basis: return std::string(words<AreaBasis>()[1 + dice.below(areaBasisCount - 1)]);
        case FilterKey::Publisher: return dice.of(landscape.publishers());
        case FilterKey::Text: {
            const auto name = landscape.name(ObjectIndex(dice.below(landscape.objectCount())));
            return std::string(name.substr(0, 2 + dice.below(5)));
        }
        default: {
            const auto kinds = objectKindsOf(key);
            return std::string(landscape.id(dice.of(landscape.objectsOf(kinds[dice.below(kinds.size())]))));
        }
        }
    };
    for (unsigned terms = dice.below(4); terms > 0; --terms) {
        const auto key = static_cast<FilterKey>(dice.below(filterKeyCount));
        for (unsigned n = 1 + dice.below(3); n > 0; --n)
            dice.oneIn(3) ? filter.exclude(key, valueFor(key)) : filter.include(key, valueFor(key));
    }
    if (dice.oneIn(5))
        filter.since = *PartialDate::parse("20" + std::to_string(10 + dice.below(16)));
    if (dice.oneIn(5))
        filter.until = *PartialDate::parse("20" + std::to_string(10 + dice.below(16)) + "-06");
    if (dice.oneIn(6))
        filter.confidenceAtLeast = static_cast<Confidence>(dice.below(4));
    return filter;
}

} // namespace hw::test
