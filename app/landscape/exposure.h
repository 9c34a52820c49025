// Exposure: which actors the institution's own programmes are exposed to, as a sum that can be read. Pure.
//
// Five terms, each between 0 and 1, times weights that the person moves. What a term rests on are claims; what nobody
// says is unknown, never zero: the term is then the whole range from 0 to 1, and so the sum becomes a range.
//   targeting  per programme the strongest claim that joins the actor with its area: reachValue() below; programmes
//              count by size. No claim: 0 where somebody looked (area_matrix.h), unknown where nobody did.
//   region     half for a reported victim in the institution's country, half for its kind of organisation. None
//              reported is unknown, also where victims elsewhere are. What the profile leaves open is not asked.
//   recency    1 for activity that was reported at the dataset's date, falling in equal steps to 0 ten years before.
//   capability the sophistication that sources state: low 1/3, moderate 2/3, high or advanced 1; several: the range.
//   evidence   of the claims behind targeting and region the best confidence: low 1/3, moderate 2/3, high 1; halved
//              where all of them rest on one publisher.
// Points are 100 * sum(weight * term) / sum(weight) over the terms that are asked. Actors are ranked by the low end:
// by what is known. Actors that no claim joins with the areas, the country or the kind of organisation are not ranked.
#pragma once

#include "landscape/area_links.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

enum class ProgrammeStage : std::uint8_t { Planned, Discovery, Preclinical, Clinical, Production, Care, Archived };
enum class ProgrammeSize : std::uint8_t { Small, Medium, Large }; ///< counts once, twice, three times
std::string_view word(ProgrammeStage stage);
std::string_view word(ProgrammeSize size);
std::span<const std::string_view> stageWords();
std::span<const std::string_view> sizeWords();

/// Something that the institution does research on. Stage and partners are shown, not weighed: no claim is about them.
struct ExposureProgramme {
    std::string area; ///< id of a research area
    std::string name;
    std::optional<ProgrammeStage> stage;
    ProgrammeSize size = ProgrammeSize::Medium;
    std::vector<std::string> partners;
    friend bool operator==(const ExposureProgramme &, const ExposureProgramme &) = default;
};

struct ExposureProfile {
    static constexpr std::size_t mostProgrammes = 200, mostPartners = 50, longestText = 200;
    std::string institution;
    std::string country;   ///< id of a country, or empty: not asked
    std::string subsector; ///< id of a subsector, or empty: not asked
    std::vector<ExposureProgramme> programmes;
    friend bool operator==(const ExposureProfile &, const ExposureProfile &) = default;
};

enum class ExposureTerm : std::uint8_t { Targeting, Region, Recency, Capability, Evidence };
inline constexpr std::size_t exposureTermCount = 5;
std::string_view word(ExposureTerm term);  ///< "targeting"
std::string_view title(ExposureTerm term); ///< "Targeting of our areas"

/// 0 to `most` each; all zero counts as all equal.
struct ExposureWeights {
    static constexpr int most = 10;
    std::array<int, exposureTermCount> of{5, 3, 2, 1, 2};
    int operator[](ExposureTerm term) const { return of[static_cast<std::size_t>(term)]; }
    friend bool operator==(const ExposureWeights &, const ExposureWeights &) = default;
};

/// What a claim of this reach counts for: 1, 0.5, 0.7, 0.3.
double reachValue(AreaReach reach);

struct ExposurePart {
    double low = 0, high = 0; ///< 0 to 1; equal when it is known
    bool asked = true;        ///< false: the profile says nothing to ask for
    std::string words;        ///< why, as sentences
    std::vector<ClaimIndex> claims;
    bool isKnown() const { return asked && low == high; }
    bool isUnknown() const { return asked && low == 0 && high == 1; }
};

/// One actor's parts, before any weight.
struct ExposureFinding {
    ObjectIndex actor;
    std::array<ExposurePart, exposureTermCount> parts;
    const ExposurePart &part(ExposureTerm term) const { return parts[static_cast<std::size_t>(term)]; }
};
struct ExposureFindings {
    std::vector<ExposureFinding> linked;     ///< in object order
    std::vector<ObjectIndex> unlinked;       ///< visible actors that no claim joins with the institution
    std::vector<ObjectIndex> programmeAreas; ///< per programme; invalid where the landscape does not have its area
};
ExposureFindings exposureFindings(const Landscape &landscape, const VisibleSet &visible,
                                  const ExposureProfile &profile);

} // namespace hw
