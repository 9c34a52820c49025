#include "landscape/profile_parts.h"

#include <algorithm>
#include <tuple>

namespace hw::profile_parts {
namespace {

template<class T>
bool addOnce(std::vector<T> &list, T item) {
    if (std::find(list.begin(), list.end(), item) != list.end())
        return false;
    list.push_back(item);
    return true;
}

/// Lower is better: a graded source before an ungraded one, a strong one before a weak one, the earlier one.
std::tuple<int, bool, DayNumber> sourceRank(const Landscape &landscape, ObjectIndex source) {
    const SourceDetails details = landscape.source(source);
    return {details.reliability ? details.reliability : 'G', details.weak,
            details.published ? details.published->firstDay() : noDayFirst};
}

} // namespace

void sortNewestFirst(const Landscape &landscape, std::vector<ObjectIndex> &events) {
    const auto rank = [&](ObjectIndex e) {
        const TimeSpan &span = landscape.span(e);
        const DayNumber day = span.isKnown() ? span.firstDay() : INT32_MIN;
        return std::tuple(landscape.isBackground(e), -static_cast<std::int64_t>(day), landscape.name(e));
    };
    std::stable_sort(events.begin(), events.end(), [&](ObjectIndex a, ObjectIndex b) { return rank(a) < rank(b); });
}

void addClaim(const Landscape &landscape, ProfileLink &link, ClaimIndex c, bool own) {
    const Claim &claim = landscape.claim(c);
    if (!addOnce(own ? link.ownClaims : link.eventClaims, c))
        return;
    for (const ObjectIndex end : {claim.subject, claim.object})
        if (end.isValid() && isEvent(landscape.kind(end)))
            addOnce(link.events, end);
    link.confidence = std::max(link.confidence, claim.confidence);
    link.disputed = link.disputed || claim.isDisputed();
}

ProfileLink &Links::at(ObjectIndex object) {
    const auto [place, isNew] = m_places.try_emplace(object, m_links.size());
    if (isNew) {
        m_links.emplace_back();
        m_links.back().object = object;
    }
    return m_links[place->second];
}

void Links::add(const Landscape &landscape, ObjectIndex object, ClaimIndex claim, bool own) {
    addClaim(landscape, at(object), claim, own);
}

std::vector<ProfileLink> Links::ranked(const Landscape &landscape) const {
    std::vector<ProfileLink> links = m_links;
    std::stable_sort(links.begin(), links.end(), [&](const ProfileLink &a, const ProfileLink &b) {
        return std::tuple(b.events.size(), b.claimCount(), landscape.name(a.object)) <
               std::tuple(a.events.size(), a.claimCount(), landscape.name(b.object));
    });
    return links;
}

void Areas::add(const Landscape &landscape, ObjectIndex area, AreaBasis basis, ClaimIndex claim, bool own) {
    const auto [place, isNew] = m_places.try_emplace(area, m_areas.size());
    if (isNew) {
        m_areas.emplace_back();
        m_areas.back().area = area;
    }
    ProfileLink &link = m_areas[place->second].byBasis[static_cast<std::size_t>(basis)];
    link.object = area;
    addClaim(landscape, link, claim, own);
}

std::vector<ProfileArea> Areas::ranked(const Landscape &landscape) const {
    std::vector<ProfileArea> areas = m_areas;
    for (ProfileArea &area : areas) {
        std::vector<ObjectIndex> events;
        for (const ProfileLink &link : area.byBasis) {
            area.claims += static_cast<std::uint32_t>(link.claimCount());
            for (const ObjectIndex event : link.events)
                addOnce(events, event);
        }
        area.events = static_cast<std::uint32_t>(events.size());
    }
    const auto targeted = [](const ProfileArea &a) {
        return a.byBasis[static_cast<std::size_t>(AreaBasis::Targeted)].events.size();
    };
    std::stable_sort(areas.begin(), areas.end(), [&](const ProfileArea &a, const ProfileArea &b) {
        return std::tuple(targeted(b), b.events, b.claims, landscape.name(a.area)) <
               std::tuple(targeted(a), a.events, a.claims, landscape.name(b.area));
    });
    return areas;
}

void Mitigations::add(ObjectIndex mitigation, ObjectIndex technique, ClaimIndex claim) {
    const auto [place, isNew] = m_places.try_emplace(mitigation, m_mitigations.size());
    if (isNew)
        m_mitigations.push_back({mitigation, {}, {}, {}});
    ProfileMitigation &m = m_mitigations[place->second];
    if (technique.isValid())
        addOnce(m.techniques, technique);
    addOnce(m.claims, claim);
}

void Mitigations::addRecommendations(Links &links) {
    for (ProfileMitigation &m : m_mitigations)
        for (const ClaimIndex c : m_landscape.claimsTo(m.mitigation)) {
            const Claim &claim = m_landscape.claim(c);
            if (claim.predicate != Predicate::MapsTo || !m_visible.claim(c))
                continue;
            addOnce(m.recommendations, claim.subject);
            links.add(m_landscape, claim.subject, c, true);
        }
}

std::vector<ProfileMitigation> Mitigations::ranked() const {
    std::vector<ProfileMitigation> ranked = m_mitigations;
    std::stable_sort(ranked.begin(), ranked.end(), [this](const ProfileMitigation &a, const ProfileMitigation &b) {
        return std::tuple(b.techniques.size(), m_landscape.name(a.mitigation)) <
               std::tuple(a.techniques.size(), m_landscape.name(b.mitigation));
    });
    return ranked;
}

ProfileName nameOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex name, ObjectIndex named) {
    ProfileName result{name, landscape.name(name), {}, {}};
    for (const ClaimIndex c : landscape.claimsFrom(name)) {
        const Claim &claim = landscape.claim(c);
        if (claim.predicate == Predicate::Names && visible.claim(c) && (!named.isValid() || claim.object == named))
            result.claims.push_back(c);
    }
    const auto addRelation = [&](ClaimIndex c, ObjectIndex other) {
        if (!visible.claim(c) || !other.isValid() || landscape.kind(other) != Kind::Name)
            return;
        ObjectIndex otherObject;
        for (const ClaimIndex o : landscape.claimsFrom(other)) {
            const Claim &names = landscape.claim(o);
            if (names.predicate == Predicate::Names && visible.claim(o) && names.object != named)
                otherObject = names.object;
        }
        result.relations.push_back({c, other, otherObject});
    };
    for (const ClaimIndex c : landscape.claimsFrom(name))
        addRelation(c, landscape.claim(c).object);
    for (const ClaimIndex c : landscape.claimsTo(name))
        addRelation(c, landscape.claim(c).subject);
    return result;
}

EvidenceItem evidenceOf(const Landscape &landscape, ClaimIndex c) {
    const Claim &claim = landscape.claim(c);
    EvidenceItem item{c, evidenceTypeOf(claim), {}, claim.reported, claim.isDisputed(), true};
    for (const ObjectIndex source : landscape.sourcesOf(c)) {
        item.weakOnly = item.weakOnly && landscape.source(source).weak;
        if (!item.source.isValid() || sourceRank(landscape, source) < sourceRank(landscape, item.source))
            item.source = source;
    }
    return item;
}

} // namespace hw::profile_parts
