// The parts that a profile is put together from: links that gather their claims, areas told apart by basis, mitigations
// and names. Used by profile.cpp alone.
#pragma once

#include "landscape/profile.h"

#include <unordered_map>
#include <vector>

namespace hw::profile_parts {

/// Newest first, undated after them, ATT&CK background last.
void sortNewestFirst(const Landscape &landscape, std::vector<ObjectIndex> &events);

/// Links by the object at their other end; each claim is kept once.
class Links {
public:
    ProfileLink &at(ObjectIndex object);
    bool has(ObjectIndex object) const { return m_places.contains(object); }
    void add(const Landscape &landscape, ObjectIndex object, ClaimIndex claim, bool own);
    const std::vector<ProfileLink> &list() const { return m_links; }
    /// Most events first, then most claims, then by name.
    std::vector<ProfileLink> ranked(const Landscape &landscape) const;

private:
    std::unordered_map<ObjectIndex, std::size_t> m_places;
    std::vector<ProfileLink> m_links;
};

/// Adds a claim to one link: to its own claims or those through events; its events and confidence follow.
void addClaim(const Landscape &landscape, ProfileLink &link, ClaimIndex claim, bool own);

class Areas {
public:
    void add(const Landscape &landscape, ObjectIndex area, AreaBasis basis, ClaimIndex claim, bool own);
    /// Most events that targeted it first, then most events, most claims, by name.
    std::vector<ProfileArea> ranked(const Landscape &landscape) const;

private:
    std::unordered_map<ObjectIndex, std::size_t> m_places;
    std::vector<ProfileArea> m_areas;
};

class Mitigations {
public:
    Mitigations(const Landscape &landscape, const VisibleSet &visible)
        : m_landscape(landscape)
        , m_visible(visible) {}
    /// `technique` may be invalid: a recommendation maps to the mitigation itself.
    void add(ObjectIndex mitigation, ObjectIndex technique, ClaimIndex claim);
    /// Recommendations that map to the mitigations so far, into these and into `links`.
    void addRecommendations(Links &links);
    std::vector<ProfileMitigation> ranked() const; ///< most techniques first, then by name

private:
    const Landscape &m_landscape;
    const VisibleSet &m_visible;
    std::unordered_map<ObjectIndex, std::size_t> m_places;
    std::vector<ProfileMitigation> m_mitigations;
};

/// The name with its visible `names` claims about `named` (all when invalid) and what is said of it and other names.
ProfileName nameOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex name, ObjectIndex named);

EvidenceItem evidenceOf(const Landscape &landscape, ClaimIndex claim);

} // namespace hw::profile_parts
