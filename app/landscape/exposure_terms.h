// ExposureTerms: works out the five terms of one actor after the other for one profile; the words and the claims of
// each with it. Used by exposure.cpp alone; lives on the stack of one question.
#pragma once

#include "landscape/area_matrix.h"
#include "landscape/claim_union.h"
#include "landscape/exposure.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace hw {

class ExposureTerms {
public:
    /// All must outlive it.
    ExposureTerms(const Landscape &landscape, const VisibleSet &visible, const ExposureProfile &profile);

    const std::vector<ObjectIndex> &programmeAreas() const { return m_programmeAreas; }
    /// Nothing where no claim joins the actor with areas, country or kind of organisation.
    std::optional<ExposureFinding> findingOf(ObjectIndex actor);

private:
    /// What joins one actor with one area.
    struct Reach {
        AreaReach reach = AreaReach::ExposedOnly;
        std::vector<ClaimIndex> claims; ///< that claim it, then attributions
        std::vector<ClaimIndex> links;  ///< without the attributions
    };
    struct Priority {
        ObjectIndex state;
        std::vector<ClaimIndex> claims;
    };
    struct Area {
        std::unordered_map<ObjectIndex, Reach> reaches; ///< by actor
        std::vector<Priority> priorities;               ///< of states
        std::vector<ObjectIndex> areas;                 ///< with what lies under it
    };
    /// Low and high of one programme or one half of the region, with its words.
    struct Value {
        double low = 0, high = 0;
        std::string words;
    };

    void readArea(ObjectIndex area);
    bool wasLookedFor(ObjectIndex actor, const Area &area) const;
    Value valueOf(ObjectIndex actor, const Area &area);
    ExposurePart targetingOf(ObjectIndex actor);
    ExposurePart regionOf(ObjectIndex actor);
    Value countryValue(ObjectIndex actor);
    Value subsectorValue(ObjectIndex actor);
    ExposurePart recencyOf(ObjectIndex actor) const;
    ExposurePart capabilityOf(ObjectIndex actor) const;
    ExposurePart evidenceOf(std::vector<ClaimIndex> links) const;
    std::vector<ClaimIndex> originClaims(ObjectIndex actor, ObjectIndex state) const;
    /// Visible events that a visible claim attributes to the actor, without ATT&CK background.
    std::vector<ObjectIndex> eventsOf(ObjectIndex actor) const;

    const Landscape &m_l;
    const VisibleSet &m_visible;
    const ExposureProfile &m_profile;
    AreaMatrix m_matrix;
    std::unordered_map<ObjectIndex, std::size_t> m_rows, m_columns; ///< of the matrix
    std::vector<ObjectIndex> m_programmeAreas;
    std::unordered_map<ObjectIndex, Area> m_areas;
    std::optional<ObjectIndex> m_country, m_subsector;
    DayNumber m_today = 0; ///< the dataset's date
    LookedFor m_looked;    ///< remembers what it was asked for
    ClaimUnion m_behind;   ///< of the part that is being worked out
    ClaimUnion m_links;    ///< of the actor: what joins it with the institution
};

} // namespace hw
