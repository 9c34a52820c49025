// Profile: everything that the page of one object shows, computed from one landscape and one visible set. Pure; works
// for all kinds with what they have: a part that a kind lacks is empty. Every number is the size of a list that stands
// here.
#pragma once

#include "landscape/overview.h"

#include <array>
#include <string_view>
#include <vector>

namespace hw {

/// Something that the object is joined with, and the claims that say so.
struct ProfileLink {
    ObjectIndex object;
    std::vector<ClaimIndex> ownClaims;   ///< between the two directly
    std::vector<ClaimIndex> eventClaims; ///< of events that the object stands in
    std::vector<ObjectIndex> events;     ///< these events, each once (also events that the direct claims name)
    Confidence confidence = Confidence::NotStated; ///< the best of the claims
    bool disputed = false;
    std::size_t claimCount() const { return ownClaims.size() + eventClaims.size(); }
};

/// A research area or subsector with its links told apart by basis; only `targeted` may be called targeting. Subsectors
/// stand under AreaBasis::None, as their claims have no basis.
struct ProfileArea {
    ObjectIndex area;
    std::array<ProfileLink, areaBasisCount> byBasis;
    std::uint32_t events = 0; ///< distinct, over all bases
    std::uint32_t claims = 0;
};

/// A name of the object: who uses it, and what is said of this name and others.
struct ProfileName {
    ObjectIndex name; ///< the Name object; invalid for a plain alias (a fact)
    std::string_view text;
    std::vector<ClaimIndex> claims; ///< `names` claims: accordingTo is whose name it is
    struct Relation {
        ClaimIndex claim;        ///< same-as, overlaps, disputed-same-as, formerly-named, subset-of
        ObjectIndex other;       ///< the other Name
        ObjectIndex otherObject; ///< what that names, when it is another object than this one
    };
    std::vector<Relation> relations;
};

struct ProfileMitigation {
    ObjectIndex mitigation;
    std::vector<ObjectIndex> techniques; ///< of the object's techniques those that it mitigates
    std::vector<ClaimIndex> claims;
    std::vector<ObjectIndex> recommendations; ///< that map to it
};

enum class EvidenceType : std::uint8_t { Attribution, Targeting, Tools, Naming, Other };
inline constexpr std::size_t evidenceTypeCount = 5;
EvidenceType evidenceTypeOf(const Claim &claim);
std::string_view title(EvidenceType type); ///< "Attribution", "Targets", "Tools", "Naming", "Other"

struct EvidenceItem {
    ClaimIndex claim;
    EvidenceType type = EvidenceType::Other;
    ObjectIndex source;              ///< the best graded, then the earliest of its sources
    std::optional<PartialDate> date; ///< when it became public
    bool disputed = false;           ///< never sorted away
    bool weakOnly = false;           ///< all its sources are weak
};

struct Profile {
    ObjectIndex object;
    // the numbers of the header
    std::uint32_t incidents = 0, campaigns = 0,
                  disinformation = 0; ///< visible events that it stands in, without background
    std::uint32_t evidence = 0, sources = 0,
                  publishers = 0; ///< claims in `evidenceItems`, their distinct sources and publishers
    std::optional<PartialDate> firstSeen, lastSeen; ///< from first-seen and last-seen claims and event spans

    std::vector<ProfileName> names;
    std::vector<ProfileLink> countries; ///< origin of actors, sponsors and events; countries of victims under `victims`
    std::vector<ProfileLink> sponsors;  ///< of an actor; of a sponsor: its actors are under `actors`
    std::vector<ClaimIndex> assessments; ///< sophistication, motivation, statement, outcome: in this order
    std::vector<ClaimIndex> victims;     ///< of an event; of others those of its events
    std::vector<ObjectIndex> events;     ///< incidents, campaigns, disinformation: newest first, background last
    Activity activity;                   ///< of the counted events
    std::vector<ProfileLink> actors;     ///< attributed, using, targeting …: for every kind but actors
    std::vector<ProfileArea> areas;      ///< research areas: most events with basis `targeted` first
    std::vector<ProfileArea> subsectors;
    std::vector<ProfileLink> techniques;           ///< most events first, then claims
    std::vector<ProfileLink> techniquesOfSoftware; ///< not its own: of the software that it uses
    std::vector<ProfileLink> software;
    std::vector<ProfileLink> vulnerabilities;
    std::vector<ProfileMitigation> mitigations; ///< most techniques first
    std::vector<ProfileLink> recommendations;   ///< through these mitigations, or of a mitigation
    std::vector<ProfileLink> contextEvents, priorities;
    std::vector<ProfileLink> related;        ///< everything else that a visible claim joins it with
    std::vector<EvidenceItem> evidenceItems; ///< newest first, undated last, names after the rest; claims of and about
                                             ///< the object and of its events' attribution and targeting
    std::array<std::uint32_t, evidenceTypeCount> evidenceByType{};
};

Profile profileOf(const Landscape &landscape, const VisibleSet &visible, ObjectIndex object);

} // namespace hw
