// EventFacts: what the visible claims say of one event, gathered in one pass over them. The Overview counts these, and
// the rows behind its numbers are found by the same facts, so the two cannot disagree.
#pragma once

#include "landscape/visible_set.h"

#include <vector>

namespace hw {

struct EventFacts {
    std::vector<ObjectIndex> actors;          ///< that it is attributed to, each once
    std::vector<Confidence> actorConfidences; ///< of these attributions, the least sure claim per actor (lowerOf)
    std::vector<ObjectIndex> areas;           ///< research areas that it targets or is linked to, each once
    std::uint32_t bases = 0;                  ///< one bit per AreaBasis of its claims
    Origin origin = Origin::Unknown;          ///< see originIn
    bool stateNamed = false;                  ///< a claim names a country of origin
    std::uint32_t claims = 0;                 ///< that are visible
    DayNumber reportedDay = noDayFirst;       ///< when the first of its claims became public
    bool singlePublisher = false;             ///< all its claims rest on one and the same publisher
    bool weakOnly = false;                    ///< all its claims rest on weak sources

    bool has(AreaBasis basis) const { return (bases >> static_cast<unsigned>(basis)) & 1U; }
    bool isUnattributed() const { return actors.empty() && !stateNamed; }
};

/// Whether somebody stands behind it who can be named: not where flaws were disclosed, or data were misused by who had
/// them.
bool hasIntruder(const Landscape &landscape, ObjectIndex event);

/// Whether a claim is made by nobody but who it is about: a gang that says it was them.
bool isOwnWord(const Claim &claim);

/// The lower of two confidences; what is not stated does not count against the other.
Confidence lowerOf(Confidence a, Confidence b);

/// Whether the Overview counts it: a visible incident or campaign that is no ATT&CK background.
bool isCounted(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event);
/// All of them, incidents first.
std::vector<ObjectIndex> countedEvents(const Landscape &landscape, const VisibleSet &visible);

/// The event's origin as the visible claims have it: when the only attribution is filtered out, it is unknown. Without
/// a filter the same as Landscape::origin.
Origin originIn(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event);

/// Reads the event's visible claims into `facts`, whose memory is used again.
void readFacts(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event, EventFacts &facts);

} // namespace hw
