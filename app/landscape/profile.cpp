#include "landscape/profile.h"

#include "landscape/activity.h"
#include "landscape/naming.h"
#include "landscape/profile_parts.h"

#include <algorithm>
#include <set>

namespace hw {

EvidenceType evidenceTypeOf(const Claim &claim) {
    switch (claim.predicate) {
    case Predicate::AttributedTo:
    case Predicate::OriginatesFrom:
    case Predicate::SponsoredBy: return EvidenceType::Attribution;
    case Predicate::Targets:
    case Predicate::LinkedTo:
    case Predicate::Affects:
    case Predicate::Victim: return EvidenceType::Targeting;
    case Predicate::Uses:
    case Predicate::Exploits:
    case Predicate::Mitigates:
    case Predicate::MapsTo: return EvidenceType::Tools;
    case Predicate::Names:
    case Predicate::SameAs:
    case Predicate::Overlaps:
    case Predicate::DisputedSameAs:
    case Predicate::FormerlyNamed:
    case Predicate::SubsetOf: return EvidenceType::Naming;
    default: return EvidenceType::Other;
    }
}

std::string_view title(EvidenceType type) {
    static constexpr std::array<std::string_view, evidenceTypeCount> titles{"Attribution", "Targets", "Tools", "Naming",
                                                                            "Other"};
    return titles[static_cast<std::size_t>(type)];
}

namespace {

using profile_parts::Links;

/// Collects one profile in the order of its members: events first, because most links come through them.
class Collector {
public:
    Collector(const Landscape &landscape, const VisibleSet &visible, ObjectIndex object)
        : m_landscape(landscape)
        , m_visible(visible)
        , m_object(object) {
        m_profile.object = object;
        m_own = ownClaims();
    }
    Profile collect();

private:
    bool isSubject() const { return isEvent(m_landscape.kind(m_object)); }
    std::vector<ClaimIndex> ownClaims() const;
    void collectEvents();
    void collectLinks();
    void collectOwnLink(ClaimIndex claim, ObjectIndex other);
    void collectEventLinks(ObjectIndex event);
    void collectVictim(ClaimIndex claim);
    void collectArea(ObjectIndex area, AreaBasis basis, ClaimIndex claim, bool own);
    void collectStructure();
    void collectTechniquesOfSoftware();
    void collectMitigations();
    void collectNames();
    void collectAssessments();
    void collectSeen();
    void collectEvidence();
    void finish();
    Links *linksFor(Kind kind);
    template<class Each>
    void forEachVisible(std::span<const ClaimIndex> claims, Each each) const {
        for (const ClaimIndex c : claims)
            if (m_visible.claim(c))
                each(c, m_landscape.claim(c));
    }

    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    ObjectIndex m_object;
    Profile m_profile;
    std::vector<ClaimIndex> m_own; ///< visible claims from and about the object (of a source: those that cite it)
    Links m_countries, m_sponsors, m_actors, m_techniques, m_ofSoftware, m_software, m_vulnerabilities;
    Links m_recommendations, m_context, m_priorities, m_related;
    profile_parts::Areas m_areas, m_subsectors;
    std::vector<ProfileMitigation> m_mitigations;
};

std::vector<ClaimIndex> Collector::ownClaims() const {
    std::set<ClaimIndex> claims;
    const auto add = [&](std::span<const ClaimIndex> list) {
        forEachVisible(list, [&](ClaimIndex c, const Claim &) { claims.insert(c); });
    };
    if (m_landscape.kind(m_object) == Kind::Source)
        add(m_landscape.claimsCiting(m_object));
    for (const ObjectIndex o : m_landscape.withDescendants(m_object)) {
        add(m_landscape.claimsFrom(o));
        add(m_landscape.claimsTo(o));
    }
    return {claims.begin(), claims.end()};
}

void Collector::collectEvents() {
    if (isSubject())
        return;
    std::set<ObjectIndex> events;
    for (const ClaimIndex c : m_own)
        if (isEvent(m_landscape.kind(m_landscape.claim(c).subject)))
            events.insert(m_landscape.claim(c).subject);
    if (m_landscape.kind(m_object) == Kind::Sponsor) // its actors' events
        for (const ClaimIndex own : m_own)
            forEachVisible(m_landscape.claimsTo(m_landscape.claim(own).subject), [&](ClaimIndex, const Claim &claim) {
                if (claim.predicate == Predicate::AttributedTo)
                    events.insert(claim.subject);
            });
    m_profile.events.assign(events.begin(), events.end());
    profile_parts::sortNewestFirst(m_landscape, m_profile.events);
    std::vector<ObjectIndex> counted;
    for (const ObjectIndex event : m_profile.events) {
        if (m_landscape.isBackground(event))
            continue;
        const Kind kind = m_landscape.kind(event);
        ++(kind == Kind::Incident   ? m_profile.incidents
           : kind == Kind::Campaign ? m_profile.campaigns
                                    : m_profile.disinformation);
        if (kind != Kind::Disinformation)
            counted.push_back(event);
    }
    m_profile.activity = activityOf(m_landscape, m_visible, counted);
}

Links *Collector::linksFor(Kind kind) {
    switch (kind) {
    case Kind::Country: return &m_countries;
    case Kind::Sponsor: return &m_sponsors;
    case Kind::Actor: return m_landscape.kind(m_object) == Kind::Actor ? &m_related : &m_actors;
    case Kind::Technique: return &m_techniques;
    case Kind::Software: return &m_software;
    case Kind::Vulnerability: return &m_vulnerabilities;
    case Kind::Recommendation: return &m_recommendations;
    case Kind::ContextEvent: return &m_context;
    case Kind::Priority: return &m_priorities;
    case Kind::Name:
    case Kind::Mitigation:
    case Kind::Campaign:
    case Kind::Incident:
    case Kind::Disinformation: return nullptr; // they have parts of their own
    default: return &m_related;
    }
}

void Collector::collectArea(ObjectIndex area, AreaBasis basis, ClaimIndex claim, bool own) {
    const Kind kind = m_landscape.kind(area);
    (kind == Kind::ResearchArea ? m_areas : m_subsectors).add(m_landscape, area, basis, claim, own);
}

/// Once: a country finds it as a claim of its own and as one of its incidents.
void Collector::collectVictim(ClaimIndex claim) {
    if (std::find(m_profile.victims.begin(), m_profile.victims.end(), claim) == m_profile.victims.end())
        m_profile.victims.push_back(claim);
}

/// One end of a claim of the object's own.
void Collector::collectOwnLink(ClaimIndex c, ObjectIndex other) {
    const Claim &claim = m_landscape.claim(c);
    const Kind kind = m_landscape.kind(other);
    if (claim.predicate == Predicate::Victim)
        return collectVictim(c);
    if (kind == Kind::ResearchArea || kind == Kind::Subsector)
        collectArea(other, claim.areaBasis, c, true);
    else if (Links *links = linksFor(kind))
        links->add(m_landscape, other, c, true);
}

void Collector::collectEventLinks(ObjectIndex event) {
    const Kind own = m_landscape.kind(m_object);
    forEachVisible(m_landscape.claimsFrom(event), [&](ClaimIndex c, const Claim &claim) {
        if (claim.predicate == Predicate::Victim)
            collectVictim(c);
        if (!claim.object.isValid() || claim.predicate == Predicate::Victim ||
            m_landscape.isWithin(claim.object, m_object))
            return;
        const Kind kind = m_landscape.kind(claim.object);
        if (kind == Kind::ResearchArea || kind == Kind::Subsector)
            collectArea(claim.object, claim.areaBasis, c, false);
        else if (kind == Kind::Technique || kind == Kind::Software || kind == Kind::Vulnerability ||
                 (kind == Kind::Actor && own != Kind::Sponsor))
            linksFor(kind)->add(m_landscape, claim.object, c, false);
    });
}

/// What joins objects without a claim: a technique stands in tactics.
void Collector::collectStructure() {
    if (m_landscape.kind(m_object) != Kind::Tactic)
        return;
    for (const ObjectIndex technique : m_landscape.objectsOf(Kind::Technique)) {
        const auto tactics = m_landscape.tacticsOf(technique);
        if (m_visible.object(technique) && std::find(tactics.begin(), tactics.end(), m_object) != tactics.end())
            m_techniques.at(technique);
    }
}

void Collector::collectLinks() {
    for (const ClaimIndex c : m_own) {
        const Claim &claim = m_landscape.claim(c);
        for (const ObjectIndex end : {claim.subject, claim.object})
            if (end.isValid() && !m_landscape.isWithin(end, m_object))
                collectOwnLink(c, end);
        if (claim.predicate == Predicate::Victim && !claim.object.isValid())
            collectVictim(c);
    }
    for (const ObjectIndex event : m_profile.events)
        if (!m_landscape.isBackground(event) || m_landscape.kind(m_object) == Kind::Actor)
            collectEventLinks(event);
    collectStructure();
    collectTechniquesOfSoftware();
}

void Collector::collectTechniquesOfSoftware() {
    if (m_landscape.kind(m_object) != Kind::Actor && !isSubject())
        return;
    for (const ProfileLink &software : m_software.list())
        forEachVisible(m_landscape.claimsFrom(software.object), [&](ClaimIndex c, const Claim &claim) {
            if (claim.predicate == Predicate::Uses && m_landscape.kind(claim.object) == Kind::Technique &&
                !m_techniques.has(claim.object))
                m_ofSoftware.add(m_landscape, claim.object, c, true);
        });
}

void Collector::collectMitigations() {
    const Kind kind = m_landscape.kind(m_object);
    std::vector<ObjectIndex> techniques;
    for (const ProfileLink &link : (m_techniques.list().empty() ? m_ofSoftware : m_techniques).list())
        techniques.push_back(link.object);
    if (kind == Kind::Technique)
        techniques = {m_object};
    profile_parts::Mitigations mitigations(m_landscape, m_visible);
    if (kind == Kind::Recommendation) {
        for (const ClaimIndex c : m_own)
            if (m_landscape.claim(c).predicate == Predicate::MapsTo)
                mitigations.add(m_landscape.claim(c).object, {}, c);
    } else if (kind != Kind::Mitigation) {
        for (const ObjectIndex technique : techniques)
            forEachVisible(m_landscape.claimsTo(technique), [&](ClaimIndex c, const Claim &claim) {
                if (claim.predicate == Predicate::Mitigates)
                    mitigations.add(claim.subject, technique, c);
            });
        mitigations.addRecommendations(m_recommendations);
    }
    m_profile.mitigations = mitigations.ranked();
}

void Collector::collectNames() {
    const Kind kind = m_landscape.kind(m_object);
    if (kind == Kind::Name) {
        m_profile.names.push_back(profile_parts::nameOf(m_landscape, m_visible, m_object, {}));
        return;
    }
    for (const Alias &alias : aliasesOf(m_landscape, m_object)) {
        if (!alias.name.isValid())
            m_profile.names.push_back({{}, alias.text, {}, {}});
        else if (auto name = profile_parts::nameOf(m_landscape, m_visible, alias.name, m_object); !name.claims.empty())
            m_profile.names.push_back(std::move(name));
    }
    // The object's own name may be a Name with relations of its own, and aliases leave it out.
    for (const ClaimIndex c : m_own) {
        const Claim &claim = m_landscape.claim(c);
        if (claim.predicate == Predicate::Names && claim.object == m_object &&
            m_landscape.name(claim.subject) == m_landscape.name(m_object) &&
            std::none_of(m_profile.names.begin(), m_profile.names.end(),
                         [&](const ProfileName &n) { return n.name == claim.subject; }))
            m_profile.names.insert(m_profile.names.begin(),
                                   profile_parts::nameOf(m_landscape, m_visible, claim.subject, m_object));
    }
}

void Collector::collectAssessments() {
    for (const Predicate predicate :
         {Predicate::Sophistication, Predicate::Motivation, Predicate::Statement, Predicate::Outcome})
        forEachVisible(m_landscape.claimsFrom(m_object), [&](ClaimIndex c, const Claim &claim) {
            if (claim.predicate == predicate)
                m_profile.assessments.push_back(c);
        });
}

void Collector::collectSeen() {
    const auto earlier = [this](const std::optional<PartialDate> &date) {
        if (date && (!m_profile.firstSeen || *date < *m_profile.firstSeen))
            m_profile.firstSeen = date;
    };
    const auto later = [this](const std::optional<PartialDate> &date) {
        if (date && (!m_profile.lastSeen || date->lastDay() > m_profile.lastSeen->lastDay()))
            m_profile.lastSeen = date;
    };
    forEachVisible(m_landscape.claimsFrom(m_object), [&](ClaimIndex, const Claim &claim) {
        if (claim.predicate == Predicate::FirstSeen)
            earlier(claim.span.start);
        if (claim.predicate == Predicate::LastSeen)
            later(claim.span.start);
    });
    std::vector<ObjectIndex> events = m_profile.events;
    if (isSubject())
        events = {m_object};
    for (const ObjectIndex event : events) {
        const TimeSpan &span = m_landscape.span(event);
        earlier(span.start);
        later(span.end ? span.end : span.start);
    }
}

void Collector::collectEvidence() {
    std::set<ClaimIndex> claims(m_own.begin(), m_own.end());
    for (const ObjectIndex event : m_profile.events)
        forEachVisible(m_landscape.claimsFrom(event), [&](ClaimIndex c, const Claim &claim) {
            const EvidenceType type = evidenceTypeOf(claim);
            if (type == EvidenceType::Attribution || type == EvidenceType::Targeting)
                claims.insert(c);
        });
    std::set<ObjectIndex> sources;
    std::set<std::uint32_t> publishers;
    for (const ClaimIndex c : claims) {
        m_profile.evidenceItems.push_back(profile_parts::evidenceOf(m_landscape, c));
        ++m_profile.evidenceByType[static_cast<std::size_t>(m_profile.evidenceItems.back().type)];
        for (const ObjectIndex source : m_landscape.sourcesOf(c)) {
            sources.insert(source);
            publishers.insert(m_landscape.publisherOf(source));
        }
    }
    // Names are recorded in bulk by catalogues; first they would drown what was found out.
    std::stable_sort(m_profile.evidenceItems.begin(), m_profile.evidenceItems.end(),
                     [](const EvidenceItem &a, const EvidenceItem &b) {
                         const bool aNames = a.type == EvidenceType::Naming, bNames = b.type == EvidenceType::Naming;
                         if (aNames != bNames)
                             return bNames;
                         if (a.date.has_value() != b.date.has_value())
                             return a.date.has_value();
                         return a.date && a.date->lastDay() > b.date->lastDay();
                     });
    m_profile.evidence = static_cast<std::uint32_t>(claims.size());
    m_profile.sources = static_cast<std::uint32_t>(sources.size());
    m_profile.publishers = static_cast<std::uint32_t>(publishers.size());
}

void Collector::finish() {
    m_profile.countries = m_countries.ranked(m_landscape);
    m_profile.sponsors = m_sponsors.ranked(m_landscape);
    m_profile.actors = m_actors.ranked(m_landscape);
    m_profile.areas = m_areas.ranked(m_landscape);
    m_profile.subsectors = m_subsectors.ranked(m_landscape);
    m_profile.techniques = m_techniques.ranked(m_landscape);
    m_profile.techniquesOfSoftware = m_ofSoftware.ranked(m_landscape);
    m_profile.software = m_software.ranked(m_landscape);
    m_profile.vulnerabilities = m_vulnerabilities.ranked(m_landscape);
    m_profile.recommendations = m_recommendations.ranked(m_landscape);
    m_profile.contextEvents = m_context.ranked(m_landscape);
    m_profile.priorities = m_priorities.ranked(m_landscape);
    m_profile.related = m_related.ranked(m_landscape);
}

Profile Collector::collect() {
    collectEvents();
    collectLinks();
    collectMitigations();
    collectNames();
    collectAssessments();
    collectSeen();
    collectEvidence();
    finish();
    return std::move(m_profile);
}

} // namespace

Profile profileOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex object) {
    return Collector(landscape, visible, object).collect();
}

} // namespace hw
