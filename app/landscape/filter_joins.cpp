// The second half of FilterEvaluation: what the passing events and actors join (rule 4) and which claims show (rule 5).
#include "landscape/filter_evaluation.h"

#include <algorithm>

namespace hw {
namespace {

constexpr bool leads(Kind kind) { return isEvent(kind) || kind == Kind::Actor; }

} // namespace

/// A holding claim between something that leads and anything else.
void FilterEvaluation::joinDirectly() {
    const auto &col = m_l.columns();
    // Objects are ordered by kind: actors come first, the three kinds of event are one range.
    const auto countOf = [this](Kind kind) { return static_cast<std::uint32_t>(m_l.objectsOf(kind).size()); };
    const std::uint32_t actors = countOf(Kind::Actor),
                        events = actors + countOf(Kind::Sponsor) + countOf(Kind::Country),
                        afterEvents =
                            events + countOf(Kind::Campaign) + countOf(Kind::Incident) + countOf(Kind::Disinformation);
    const auto isLeading = [=](std::uint32_t o) { return o < actors || (o >= events && o < afterEvents); };
    const auto isJoined = [=, count = m_l.objectCount()](std::uint32_t o) { // an object, but none that leads
        return (o - actors < events - actors) | (o - afterEvents < count - afterEvents);
    };
    const std::uint8_t *const holds = m_holds.data();
    const std::uint32_t *const objects = col.object.data();
    std::uint8_t *const passes = m_passes.data();
    for (std::uint32_t subject = 0; subject < m_passes.size(); ++subject) {
        if ((passes[subject] != 0) != isLeading(subject))
            continue; // it joins nothing, or is joined already
        const auto claims = m_l.claimsFrom(ObjectIndex(subject));
        if (isLeading(subject)) {
            // Without a branch, which nobody could foretell: what joins nothing marks the subject, which passes anyway.
            for (const ClaimIndex c : claims) {
                const std::uint32_t object = objects[c.value];
                const std::uint32_t joins = holds[c.value] & static_cast<std::uint32_t>(isJoined(object));
                passes[subject ^ ((subject ^ object) & (0 - joins))] = 1;
            }
        } else {
            passes[subject] = std::any_of(claims.begin(), claims.end(), [=](ClaimIndex c) {
                const std::uint32_t object = objects[c.value];
                return isLeading(object) && holds[c.value] && passes[object];
            });
        }
    }
}

/// The subjects of a kind pass when one of their holding claims of this predicate leads to something that passes.
void FilterEvaluation::joinAlong(Kind subjects, Predicate predicate) {
    const auto &col = m_l.columns();
    for (const ObjectIndex subject : m_l.objectsOf(subjects)) {
        if (m_passes[subject.value])
            continue;
        for (const ClaimIndex c : m_l.claimsFrom(subject)) {
            const std::uint32_t object = col.object[c.value];
            if (m_holds[c.value] && col.predicate[c.value] == predicate && object != ObjectIndex::none &&
                m_passes[object] && !m_gone[object]) {
                m_passes[subject.value] = 1;
                break;
            }
        }
    }
}

void FilterEvaluation::joinOverOneStep() {
    for (const ObjectIndex technique : m_l.objectsOf(Kind::Technique))
        if (m_passes[technique.value] && !m_gone[technique.value])
            for (const ObjectIndex tactic : m_l.tacticsOf(technique))
                m_passes[tactic.value] = 1;
    joinAlong(Kind::Mitigation, Predicate::Mitigates);
    joinAlong(Kind::Recommendation, Predicate::MapsTo);
    joinAlong(Kind::Name, Predicate::Names);
    joinAlong(Kind::ContextEvent, Predicate::ContextFor);
    joinAlong(Kind::Priority, Predicate::StatesPriority);
    if (m_filter.has(FilterKey::Origin))
        for (const ObjectIndex priority : m_l.objectsOf(Kind::Priority))
            m_passes[priority.value] = m_passes[priority.value] && isOriginWanted(m_l.origin(priority)) &&
                                       !isOriginExcluded(m_l.origin(priority));
}

/// Everything but events, actors and sources.
void FilterEvaluation::decideOthers() {
    joinDirectly();
    joinOverOneStep();
    const bool onlyWords = m_filter.has(FilterKey::Text) && [this] {
        Filter rest = m_filter;
        rest.clear(FilterKey::Text);
        return rest.isEmpty();
    }();
    for (std::uint32_t i = 0; i < m_passes.size(); ++i) {
        const Kind kind = m_l.kind(ObjectIndex(i));
        if (leads(kind))
            continue;
        if (onlyWords && (m_ownMet[i] & m_required) == m_required && m_ownExcluded[i] == 0)
            m_passes[i] = 1;
        if (m_gone[i])
            m_passes[i] = 0;
    }
}

Bits FilterEvaluation::claimsThatShow() const {
    const auto &col = m_l.columns();
    return Bits(m_holds.size(), [&](std::size_t i) {
        const std::uint32_t subject = col.subject[i], object = col.object[i];
        return m_holds[i] & m_passes[subject] & m_passes[object == ObjectIndex::none ? subject : object];
    });
}

/// Sources pass with a claim that cites them; what nobody wants to hear of stays away although a claim cites it as
/// well.
void FilterEvaluation::citeSources(const Bits &claims) {
    const auto wanted = [this](ObjectIndex source) {
        return m_publishers.empty() || m_publishers[m_l.publisherOf(source)] != 0;
    };
    if (claims.count() < claims.size() / 2) {
        claims.forEach([&](std::size_t claim) {
            for (const ObjectIndex source : m_l.sourcesOf(ClaimIndex(static_cast<std::uint32_t>(claim))))
                m_passes[source.value] = wanted(source);
        });
    } else { // where most claims show, one of the first that cite a source is among them
        for (const ObjectIndex source : m_l.objectsOf(Kind::Source)) {
            const auto citing = m_l.claimsCiting(source);
            if (std::any_of(citing.begin(), citing.end(), [&](ClaimIndex c) { return claims.test(c.value); }))
                m_passes[source.value] = wanted(source);
        }
    }
    for (const ObjectIndex source : m_l.objectsOf(Kind::Source))
        if (m_gone[source.value])
            m_passes[source.value] = 0;
}

bool FilterEvaluation::shows(Kind kind) const {
    const FilterValues &values = m_filter.values(FilterKey::Kind);
    const auto has = [](const std::vector<std::string> &list, Kind k) {
        return std::find(list.begin(), list.end(), word(k)) != list.end();
    };
    const bool onlyEvents = std::all_of(values.include.begin(), values.include.end(), [](const std::string &value) {
        const auto named = fromWord<Kind>(value);
        return named && isEvent(*named);
    });
    return (onlyEvents || has(values.include, kind)) && !has(values.exclude, kind);
}

/// The key `kind`, as far as it is not about events, hides objects at the end.
void FilterEvaluation::maskKinds() {
    for (std::size_t k = 0; k < kindCount; ++k)
        if (!shows(static_cast<Kind>(k)))
            for (const ObjectIndex o : m_l.objectsOf(static_cast<Kind>(k)))
                m_passes[o.value] = 0;
}

VisibleSet FilterEvaluation::visible() {
    VisibleSet result;
    if (!m_narrow) {
        result.objects = Bits(m_l.objectCount(), true);
        result.claims = Bits(m_l.claimCount(), true);
        return result;
    }
    decideOthers();
    result.claims = claimsThatShow();
    citeSources(result.claims);
    if (m_filter.has(FilterKey::Kind)) {
        maskKinds();
        const auto &col = m_l.columns();
        for (std::uint32_t i = 0; i < m_holds.size(); ++i)
            if (result.claims.test(i) && !m_passes[col.subject[i]] &&
                (col.object[i] == ObjectIndex::none || !m_passes[col.object[i]]))
                result.claims.reset(i);
    }
    result.objects = Bits(m_passes.size(), [this](std::size_t i) { return m_passes[i]; });
    return result;
}

} // namespace hw
