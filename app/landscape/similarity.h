// Similarity: which actors work alike, and which actor fits what was seen. Both compare techniques and software that
// visible claims give to an actor itself or to what is attributed to it, and weigh each by how few actors share it.
// Pure; the answer carries its reasons.
#pragma once

#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <span>
#include <string>
#include <vector>

namespace hw {

/// A technique or software in a comparison. Weight: the natural logarithm of (actors with any + 1) / actors with this
/// one (inverse document frequency), so what everybody does counts little.
struct WeighedTrait {
    ObjectIndex trait;
    double weight = 0;
    ObjectIndex
        through; ///< of a fit: what the actor is known for where it is not the trait itself, but above or under it
};

struct SimilarActor {
    ObjectIndex actor;
    double score = 0; ///< weighted Jaccard index: shared weight by the weight of all that either has, 0 to 1
    std::vector<WeighedTrait> shared; ///< the heaviest first
    std::size_t traits = 0;           ///< how many are known of this actor at all
};
/// Actors that share anything with `actor`, the most alike first; ties by name. `most` of them. None
/// when `actor` is no actor.
std::vector<SimilarActor> similarActors(const Landscape &landscape, const VisibleSet &visible, ObjectIndex actor,
                                        std::size_t most);

struct FittingActor {
    ObjectIndex actor;
    double score = 0; ///< weight of what was seen and is known of it, by the weight of all that was seen, 0 to 1
    std::vector<WeighedTrait> matched;  ///< the heaviest first
    std::vector<ObjectIndex> unmatched; ///< what was seen and is not reported of it; that is not a reason against it
    std::size_t traits = 0;
};
/// "We saw these techniques and this software: who fits?" A technique is also met by one above or under it in the
/// taxonomy, with half of its weight. What no actor has weighs as if one had it.
std::vector<FittingActor> whoFits(const Landscape &landscape, const VisibleSet &visible,
                                  std::span<const ObjectIndex> seen, std::size_t most);
/// Techniques and software.
bool isTrait(Kind kind);
/// How many actors, groups and the like an answer names where nobody says how many.
inline constexpr std::size_t usualAnswers = 12;

// The words for it; the command line and the window say the same. `most` of the names; with ids they can be asked for
// again.
enum class TraitNames : std::uint8_t { Plain, WithIds };
/// What it goes by, for the head of an answer.
std::string_view likenessBasis();
std::string_view fitBasis();
/// "shares ShadowPad, PlugX and 7 more": the heaviest first.
std::string sharedWords(const Landscape &landscape, const SimilarActor &actor, std::size_t most, TraitNames names);
/// "known for Mimikatz and Phishing (by its part Spearphishing Link, which counts half)".
std::string matchedWords(const Landscape &landscape, const FittingActor &actor, std::size_t most, TraitNames names);
/// "not reported of it: Mimikatz"; empty where all of it is.
std::string unmatchedWords(const Landscape &landscape, const FittingActor &actor, std::size_t most, TraitNames names);

} // namespace hw
