#include "landscape/exposure.h"

#include "landscape/exposure_terms.h"

namespace hw {
namespace {

constexpr std::array<std::string_view, 7> stages{"planned",    "discovery", "preclinical", "clinical",
                                                 "production", "care",      "archived"};
constexpr std::array<std::string_view, 3> sizes{"small", "medium", "large"};

} // namespace

std::string_view word(ProgrammeStage stage) { return stages[static_cast<std::size_t>(stage)]; }
std::string_view word(ProgrammeSize size) { return sizes[static_cast<std::size_t>(size)]; }
std::span<const std::string_view> stageWords() { return stages; }
std::span<const std::string_view> sizeWords() { return sizes; }

std::string_view word(ExposureTerm term) {
    static constexpr std::array<std::string_view, exposureTermCount> words{"targeting", "region", "recency",
                                                                           "capability", "evidence"};
    return words[static_cast<std::size_t>(term)];
}

std::string_view title(ExposureTerm term) {
    static constexpr std::array<std::string_view, exposureTermCount> titles{
        "Targeting of our areas", "Our country and kind", "Recency", "Stated capability", "Quality of evidence"};
    return titles[static_cast<std::size_t>(term)];
}

double reachValue(AreaReach reach) {
    switch (reach) {
    case AreaReach::Targeted: return 1;
    case AreaReach::AssessedInterest: return 0.7;
    case AreaReach::StatedPriority: return 0.5;
    case AreaReach::ExposedOnly: return 0.3;
    }
    return 0;
}

ExposureFindings exposureFindings(const Landscape &landscape, const VisibleSet &visible,
                                  const ExposureProfile &profile) {
    ExposureTerms terms(landscape, visible, profile);
    ExposureFindings findings;
    findings.programmeAreas = terms.programmeAreas();
    for (const ObjectIndex actor : landscape.objectsOf(Kind::Actor)) {
        if (!visible.object(actor))
            continue;
        auto finding = terms.findingOf(actor);
        if (finding)
            findings.linked.push_back(std::move(*finding));
        else
            findings.unlinked.push_back(actor);
    }
    return findings;
}

} // namespace hw
