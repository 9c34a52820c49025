#include "landscape/filter_event_rules.h"

#include "basics/folded.h"
#include "landscape/folded_texts.h"

#include <algorithm>
#include <limits>

namespace hw {
namespace {

constexpr std::array linkKeys{FilterKey::Area,   FilterKey::Sector,   FilterKey::Country,       FilterKey::Technique,
                              FilterKey::Tactic, FilterKey::Software, FilterKey::Vulnerability, FilterKey::Mitigation};

bool contains(const std::vector<std::string> &list, std::string_view value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Which values of a short closed list pass, as bits.
template<class E>
std::uint32_t allowed(const FilterValues &values) {
    std::uint32_t bits = 0;
    const auto list = words<E>();
    for (std::size_t i = 0; i < list.size(); ++i)
        if ((values.include.empty() || contains(values.include, list[i])) && !contains(values.exclude, list[i]))
            bits |= 1U << i;
    return bits;
}

} // namespace

const std::array<FilterEvaluation::KeyBits, predicateCount> FilterEvaluation::keysOfLinks = [] {
    std::array<KeyBits, predicateCount> keys{};
    keys.fill(~((KeyBits{1} << firstWordBit) - 1)); // words are met by any link
    const auto add = [&keys](Predicate predicate, std::initializer_list<FilterKey> met) {
        for (const FilterKey key : met)
            keys[static_cast<std::size_t>(predicate)] |= bit(key);
    };
    for (const Predicate predicate : {Predicate::Targets, Predicate::LinkedTo, Predicate::Affects})
        add(predicate, {FilterKey::Area, FilterKey::Sector});
    add(Predicate::Victim, {FilterKey::Country});
    add(Predicate::Uses, {FilterKey::Technique, FilterKey::Tactic, FilterKey::Software, FilterKey::Mitigation});
    add(Predicate::Exploits, {FilterKey::Vulnerability});
    return keys;
}();

FilterEvaluation::FilterEvaluation(const Landscape &landscape, const Filter &filter)
    : m_l(landscape)
    , m_filter(filter)
    , m_narrow(!filter.isEmpty()) {
    if (!m_narrow) {
        m_holds.assign(m_l.claimCount(), 1);
        m_passes.assign(m_l.objectCount(), 1);
        m_actors.assign(m_l.objectsOf(Kind::Actor).size(), wantedActor);
        m_met.assign(m_l.objectCount(), 0);
        m_excluded.assign(m_l.objectCount(), 0);
        return;
    }
    decidePublishers();
    decideClaims();
    markLinks();
    markWords();
    decideActorStates();
    m_passes.assign(m_l.objectCount(), 0);
    decideEvents();
    decideActors();
}

void FilterEvaluation::decidePublishers() {
    const FilterValues &values = m_filter.values(FilterKey::Publisher);
    if (values.empty())
        return;
    for (const std::string &publisher : m_l.publishers())
        m_publishers.push_back((values.include.empty() || contains(values.include, publisher)) &&
                               !contains(values.exclude, publisher));
}

/// Rule 1.
void FilterEvaluation::decideClaims() {
    const auto &col = m_l.columns();
    std::uint32_t confidence = allowed<Confidence>(m_filter.values(FilterKey::Confidence));
    if (m_filter.confidenceAtLeast)
        confidence &= ~((1U << static_cast<unsigned>(*m_filter.confidenceAtLeast)) - 1);
    const std::uint32_t evidence = allowed<Evidence>(m_filter.values(FilterKey::Evidence));
    const std::uint32_t basis =
        allowed<AreaBasis>(m_filter.values(FilterKey::Basis)) | 1U << static_cast<unsigned>(AreaBasis::None);
    const DayNumber from = m_filter.since ? m_filter.since->firstDay() : std::numeric_limits<DayNumber>::min();
    const DayNumber to = m_filter.until ? m_filter.until->lastDay() : std::numeric_limits<DayNumber>::max();
    const bool period = m_filter.since || m_filter.until;
    m_claimsNarrow = period || m_filter.confidenceAtLeast || m_filter.has(FilterKey::Confidence) ||
                     m_filter.has(FilterKey::Evidence) || m_filter.has(FilterKey::Publisher);

    m_holds.assign(m_l.claimCount(), 1);
    if (!m_claimsNarrow && !m_filter.has(FilterKey::Basis))
        return;
    for (std::size_t i = 0; i < m_holds.size(); ++i) {
        const unsigned inTime = !period || (col.periodFirst[i] <= to && col.periodLast[i] >= from);
        m_holds[i] = static_cast<std::uint8_t>(confidence >> static_cast<unsigned>(col.confidence[i]) &
                                               evidence >> static_cast<unsigned>(col.evidence[i]) &
                                               basis >> static_cast<unsigned>(col.areaBasis[i]) & inTime);
    }
    if (m_publishers.empty())
        return;
    for (std::uint32_t i = 0; i < m_holds.size(); ++i) {
        const auto publishers = m_l.publishersOf(ClaimIndex(i));
        m_holds[i] = m_holds[i] && std::any_of(publishers.begin(), publishers.end(),
                                               [this](std::uint32_t p) { return m_publishers[p] != 0; });
    }
}

/// Which objects meet which keys when something is linked to them.
void FilterEvaluation::markLinks() {
    m_met.assign(m_l.objectCount(), 0);
    m_excluded.assign(m_l.objectCount(), 0);
    m_gone.assign(m_l.objectCount(), 0);
    for (const FilterKey key : linkKeys) {
        const FilterValues &values = m_filter.values(key);
        if (!values.include.empty())
            m_required |= bit(key);
        m_excludes = m_excludes || !values.exclude.empty();
        markNamed(key, values.include, false);
        markNamed(key, values.exclude, true);
    }
    if (!m_filter.values(FilterKey::Basis).include.empty())
        m_required |= bit(FilterKey::Basis);
}

void FilterEvaluation::markNamed(FilterKey key, const std::vector<std::string> &values, bool exclude) {
    auto &masks = exclude ? m_excluded : m_met;
    const auto kinds = objectKindsOf(key);
    for (const std::string &id : values) {
        const auto found = m_l.find(id);
        if (!found || std::find(kinds.begin(), kinds.end(), m_l.kind(*found)) == kinds.end())
            continue; // a value from another dataset: nothing is linked to it
        std::vector<ObjectIndex> branch{*found};
        for (std::size_t i = 0; i < branch.size(); ++i) {
            const ObjectIndex o = branch[i];
            if (exclude)
                m_gone[o.value] = 1;
            if (key != FilterKey::Mitigation && key != FilterKey::Tactic)
                masks[o.value] |= bit(key);
            branch.insert(branch.end(), m_l.children(o).begin(), m_l.children(o).end());
        }
        if (key == FilterKey::Mitigation) {
            for (const ClaimIndex c : m_l.claimsFrom(*found))
                if (holds(c) && m_l.columns().predicate[c.value] == Predicate::Mitigates)
                    masks[m_l.columns().object[c.value]] |= bit(key);
        } else if (key == FilterKey::Tactic) {
            for (const ObjectIndex technique : m_l.objectsOf(Kind::Technique))
                if (const auto tactics = m_l.tacticsOf(technique);
                    std::find(tactics.begin(), tactics.end(), *found) != tactics.end())
                    masks[technique.value] |= bit(key);
        }
    }
}

void FilterEvaluation::markWords() {
    const FilterValues &values = m_filter.values(FilterKey::Text);
    if (values.empty())
        return;
    m_excludes = m_excludes || !values.exclude.empty();
    const FoldedTexts &texts = m_l.foldedTexts();
    m_ownMet.assign(m_l.objectCount(), 0);
    m_ownExcluded.assign(m_l.objectCount(), 0);
    std::vector<std::uint8_t> inNames, anywhere;
    std::size_t used = 0;
    const auto mark = [&](const std::string &value, bool exclude) {
        const std::string wanted = folded(value);
        if (wanted.empty() || used == mostWords)
            return;
        const std::size_t shift = firstWordBit + used++;
        if (!exclude)
            m_required |= KeyBits{1} << shift;
        inNames.assign(m_l.objectCount(), 0);
        texts.names.mark(wanted, inNames);
        anywhere = inNames;
        texts.texts.mark(wanted, anywhere);
        auto &linked = exclude ? m_excluded : m_met, &own = exclude ? m_ownExcluded : m_ownMet;
        for (std::size_t i = 0; i < inNames.size(); ++i) {
            linked[i] |= KeyBits{inNames[i]} << shift;
            own[i] |= KeyBits{anywhere[i]} << shift;
        }
        if (exclude)
            for (std::size_t i = 0; i < inNames.size(); ++i)
                m_gone[i] |= inNames[i];
    };
    for (const std::string &value : values.include)
        mark(value, false);
    for (const std::string &value : values.exclude)
        mark(value, true);
}

bool FilterEvaluation::isOriginWanted(Origin origin) const {
    const auto &include = m_filter.values(FilterKey::Origin).include;
    return include.empty() || contains(include, word(origin));
}

bool FilterEvaluation::isOriginExcluded(Origin origin) const {
    return contains(m_filter.values(FilterKey::Origin).exclude, word(origin));
}

FilterEvaluation::ActorState FilterEvaluation::stateOf(ObjectIndex actor) const {
    const auto &type = m_filter.values(FilterKey::Type), &id = m_filter.values(FilterKey::Actor),
               &sponsor = m_filter.values(FilterKey::Sponsor);
    bool sponsorMet = sponsor.include.empty();
    if (!sponsor.empty()) {
        for (const ClaimIndex c : m_l.claimsFrom(actor)) {
            if (!holds(c) || m_l.columns().predicate[c.value] != Predicate::SponsoredBy)
                continue;
            const auto by = m_l.id(ObjectIndex(m_l.columns().object[c.value]));
            if (contains(sponsor.exclude, by))
                return excludedActor;
            sponsorMet = sponsorMet || contains(sponsor.include, by);
        }
    }
    if (isOriginExcluded(m_l.origin(actor)) || contains(type.exclude, word(m_l.actorType(actor))) ||
        contains(id.exclude, m_l.id(actor)))
        return excludedActor;
    const bool met = sponsorMet && isOriginWanted(m_l.origin(actor)) &&
                     (type.include.empty() || contains(type.include, word(m_l.actorType(actor)))) &&
                     (id.include.empty() || contains(id.include, m_l.id(actor)));
    return met ? wantedActor : otherActor;
}

void FilterEvaluation::decideActorStates() {
    m_actorKeys = m_filter.has(FilterKey::Origin) || m_filter.has(FilterKey::Type) || m_filter.has(FilterKey::Actor) ||
                  m_filter.has(FilterKey::Sponsor);
    m_actors.assign(m_l.objectsOf(Kind::Actor).size(), wantedActor);
    if (m_actorKeys)
        for (const ObjectIndex actor : m_l.objectsOf(Kind::Actor))
            m_actors[actor.value] = stateOf(actor);
    for (const FilterKey key : {FilterKey::Actor, FilterKey::Sponsor})
        for (const std::string &id : m_filter.values(key).exclude)
            if (const auto object = m_l.find(id))
                m_gone[object->value] = 1;
}

/// The actors that holding claims attribute the event to.
template<class Each>
void FilterEvaluation::forEachAttribution(ObjectIndex event, Each each) const {
    const auto &col = m_l.columns();
    for (const ClaimIndex c : m_l.claimsFrom(event))
        if (m_holds[c.value] && col.predicate[c.value] == Predicate::AttributedTo &&
            col.object[c.value] < m_actors.size())
            each(col.object[c.value]);
}

bool FilterEvaluation::isCandidate(ObjectIndex event) const {
    if (!m_narrow)
        return true;
    const FilterValues &kinds = m_filter.values(FilterKey::Kind);
    const bool kindsOfEvents = std::any_of(kinds.include.begin(), kinds.include.end(), [](const std::string &value) {
        const auto kind = fromWord<Kind>(value);
        return kind && isEvent(*kind);
    });
    const std::string_view kind = word(m_l.kind(event));
    return (!kindsOfEvents || contains(kinds.include, kind)) && !contains(kinds.exclude, kind) && !m_gone[event.value];
}

/// Rule 2; and which actors have a passing event, or one that links to something excluded.
void FilterEvaluation::decideEvents() {
    const auto everyClaim = [](ClaimIndex) { return true; };
    m_hasEvent.assign(m_actors.size(), 0);
    m_hasBroken.assign(m_actors.size(), 0);
    for (const Kind kind : {Kind::Campaign, Kind::Incident, Kind::Disinformation}) {
        for (const ObjectIndex event : m_l.objectsOf(kind)) {
            const bool passing = isCandidate(event) && eventPasses(event, everyClaim);
            m_passes[event.value] = passing;
            if (passing)
                forEachAttribution(event, [this](std::uint32_t actor) { m_hasEvent[actor] = 1; });
            else if (m_excludes && linksOf(event, everyClaim).broken != 0)
                forEachAttribution(event, [this](std::uint32_t actor) { m_hasBroken[actor] = 1; });
        }
    }
}

/// Rule 3.
void FilterEvaluation::decideActors() {
    for (const ObjectIndex actor : m_l.objectsOf(Kind::Actor))
        m_passes[actor.value] = actorPasses(actor);
}

bool FilterEvaluation::actorPasses(ObjectIndex actor) const {
    if (m_actors[actor.value] != wantedActor || m_gone[actor.value])
        return false;
    if (m_hasEvent[actor.value])
        return true;
    const Links links = linksOf(actor, [](ClaimIndex) { return true; });
    return (links.anyClaim || !m_claimsNarrow) && (links.met & m_required) == m_required && links.broken == 0 &&
           !m_hasBroken[actor.value];
}

} // namespace hw
