// ExposureRanking: findings and weights in, a ranked list out; fast enough for every step of a slider. Pure.
#pragma once

#include "landscape/exposure.h"

namespace hw {

struct RankedExposure {
    std::size_t finding = 0;                             ///< in ExposureFindings::linked
    std::array<double, exposureTermCount> low{}, high{}; ///< points of each part: they add up to lowSum and highSum
    double lowSum = 0, highSum = 0;                      ///< 0 to 100
    std::size_t bestRank = 1, worstRank = 1;             ///< whatever the unknown turns out to be; from 1
};
/// Highest low sum first, then highest high sum, then by name. Place i has rank i + 1.
std::vector<RankedExposure> rankExposure(const Landscape &landscape, const ExposureFindings &findings,
                                         const ExposureWeights &weights);

/// One change by which an actor would stand at a rank, all else being as it is.
struct ExposureLift {
    enum class By : std::uint8_t { Finding, Weight };
    By by = By::Finding;
    ExposureTerm term = ExposureTerm::Targeting;
    double needed = 0;    ///< of a finding: the value that the term would need, 0 to 1
    int neededWeight = 0; ///< of a weight
    std::string sentence;
};
/// What would bring the actor at `place` to `rank` or above it ("what would make it third"); empty when it is there, or
/// when no single change would do. Findings first, in the order of the terms, then the nearest weight of each term.
/// `ranked`: all of them under these weights (rankExposure).
std::vector<ExposureLift> liftsTo(const Landscape &landscape, const ExposureFindings &findings,
                                  const ExposureWeights &weights, const std::vector<RankedExposure> &ranked,
                                  std::size_t place, std::size_t rank);

/// "Rank 4, between 2 and 9 by what is not known": for lists and screen readers.
std::string rankWords(const RankedExposure &ranked, std::size_t place);

/// The same actors without the one term whose unknown parts make the ranges widest: how much of a range is owed to it.
struct NarrowedRanking {
    ExposureTerm without = ExposureTerm::Region;
    std::vector<RankedExposure> ranked; ///< as rankExposure, that term weighing nothing
};
/// None where nothing is unknown, or where no other term weighs anything.
std::optional<NarrowedRanking> withoutWidestTerm(const Landscape &landscape, const ExposureFindings &findings,
                                                 const ExposureWeights &weights,
                                                 const std::vector<RankedExposure> &ranked);

/// Why the rank is a range, and what the range means: how many could pass the actor, by what that nobody says, how many
/// it could pass itself, and where it stands without the term that leaves most open. Empty where the rank is known.
std::string rangeWords(const ExposureFindings &findings, const std::vector<RankedExposure> &ranked, std::size_t place,
                       const std::optional<NarrowedRanking> &narrowed);

} // namespace hw
