// Explain: the claims about one thing, or between two: who says so, how sure and why, from which sources. Pure; the
// command line and the window print the same structure.
#pragma once

#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// What a typed text means. Exactly one object, or several to choose from, or none with the nearest name.
struct Resolved {
    std::optional<ObjectIndex> object;
    std::vector<ObjectIndex> candidates; ///< when ambiguous: best first, at most 10
    std::string nearest;                 ///< when unknown: the nearest name or identifier, or empty
    bool isAmbiguous() const { return candidates.size() > 1; }
    /// A sentence for a person when there is no object: what was typed, what it could be.
    std::string sentence(const Landscape &landscape, std::string_view text) const;
};

/// id, name, alias, attackId, or an unambiguous beginning of a word of a name ("genetics" -> Genetics and genomics), folded.
/// An exact id wins over a name, a name over an alias, an alias over a beginning. `kinds` empty: every kind but sources and
/// names (a Name resolves to what it names). For many look-ups use the filter text or a SearchIndex.
Resolved resolveObject(const Landscape &landscape, std::string_view text, std::span<const Kind> kinds = {});

/// Claims that say one thing, grouped: "APT40 targets Genetics and genomics".
struct ExplainedClaim {
    ClaimIndex claim;
    std::vector<ObjectIndex> sources; ///< in the claim's order
    std::vector<std::string_view> publishers; ///< distinct
};
struct ExplainedStep {
    enum class Is : std::uint8_t {
        Direct,      ///< a claim of A about B or of B about A
        ThroughEvent ///< an event attributed to one and linked to the other; `claims` holds both ends
    };
    Is is = Is::Direct;
    ObjectIndex event;      ///< of ThroughEvent
    std::string heading;    ///< "APT40 targets Genetics and genomics", "Through Bad Blood (2020-12)"
    std::vector<ExplainedClaim> claims;
    Confidence confidence = Confidence::NotStated; ///< of the chain: its weakest claim; a group's best claim
    bool disputed = false;
};
struct Explanation {
    ObjectIndex a, b; ///< b invalid when one thing is explained
    std::vector<ExplainedStep> steps; ///< direct first, then events, newest first; of one thing: by predicate
    std::size_t claims = 0, sources = 0, publishers = 0;
    bool empty() const { return steps.empty(); }
};

/// Everything that is said of `a`: claims from it and about it, grouped by predicate.
Explanation explain(const Landscape &landscape, const VisibleSet &visible, ObjectIndex a);
/// What joins `a` and `b`: directly and through one event. Areas, subsectors and techniques with what lies under them.
Explanation explain(const Landscape &landscape, const VisibleSet &visible, ObjectIndex a, ObjectIndex b);

/// The claim as one plain sentence: "APT40 targets Genetics and genomics (targeted), according to …".
std::string sentenceOf(const Landscape &landscape, ClaimIndex claim);
/// Who makes the claim: `accordingTo`, else the publishers of its sources.
std::string sayersOf(const Landscape &landscape, ClaimIndex claim);

} // namespace hw
