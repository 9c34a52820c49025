// Explain: the claims about one thing, or between two: who says so, how sure and why, from which sources. Pure; the
// command line and the window print the same structure.
#pragma once

#include "landscape/landscape.h"
#include "landscape/resolve.h"
#include "landscape/visible_set.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// Claims that say one thing, grouped: "APT40 targets Genetics and genomics".
struct ExplainedClaim {
    ClaimIndex claim;
    std::vector<ObjectIndex> sources;         ///< in the claim's order
    std::vector<std::string_view> publishers; ///< distinct
};
struct ExplainedStep {
    enum class Is : std::uint8_t {
        Direct,      ///< a claim of A about B or of B about A
        ThroughEvent ///< an event attributed to one and linked to the other; `claims` holds both ends
    };
    Is is = Is::Direct;
    ObjectIndex event;   ///< of ThroughEvent
    std::string heading; ///< "APT40 targets Genetics and genomics", "Through Bad Blood (2020-12)"
    std::vector<ExplainedClaim> claims;
    Confidence confidence = Confidence::NotStated; ///< of the chain: its weakest claim; a group's best claim
    bool disputed = false;
};
struct Explanation {
    ObjectIndex a, b;                 ///< b invalid when one thing is explained
    std::vector<ExplainedStep> steps; ///< direct first, then events, newest first; of one thing: by predicate
    std::size_t claims = 0, sources = 0, publishers = 0;
    bool empty() const { return steps.empty(); }
};

/// Everything that is said of `a`: claims from it and about it, grouped by predicate.
Explanation explain(const Landscape &landscape, const VisibleSet &visible, ObjectIndex a);
/// What joins `a` and `b`: directly and through one event. Areas, subsectors and techniques with what lies under them.
Explanation explain(const Landscape &landscape, const VisibleSet &visible, ObjectIndex a, ObjectIndex b);

/// One claim alone, for a citation that is opened again; `a` is what it is about.
Explanation explain(const Landscape &landscape, ClaimIndex claim);

/// The claim as one plain sentence: "Bad Blood is linked to Genetics and genomics (data-exposed), according to …".
std::string sentenceOf(const Landscape &landscape, ClaimIndex claim);
/// Who makes the claim: `accordingTo`, else the publishers of its sources.
std::string sayersOf(const Landscape &landscape, ClaimIndex claim);

} // namespace hw
