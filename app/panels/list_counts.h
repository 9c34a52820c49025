// The numbers and short texts that lists show of one object, from its visible claims alone. Pure functions, asked cell
// by cell; each costs as much as the object has claims.
#pragma once

#include "landscape/event_facts.h"
#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <QString>
#include <optional>
#include <span>
#include <vector>

namespace hw {

/// Objects of the kind that visible claims of these predicates (none given: any) join with `o`, either way; each once.
std::vector<ObjectIndex> joinedObjects(const Landscape &l, const VisibleSet &v, ObjectIndex o, Kind kind,
                                       const std::vector<Predicate> &predicates);
/// Their names, by comma.
QString namesOf(const Landscape &l, const std::vector<ObjectIndex> &objects);

/// Incidents and campaigns (or one of the two) as the Overview counts them: passing, no background, joined by a visible
/// claim; of an actor those that are attributed to it.
std::vector<ObjectIndex> countedEvents(const Landscape &l, const VisibleSet &v, ObjectIndex o,
                                       std::optional<Kind> kind);

std::uint32_t visibleClaims(const Landscape &l, const VisibleSet &v, ObjectIndex o);
std::uint32_t claimsCitingVisible(const Landscape &l, const VisibleSet &v, ObjectIndex source);
/// Research areas of basis `targeted`, of the actor's own claims and of its counted events'.
std::uint32_t areasTargetedBy(const Landscape &l, const VisibleSet &v, ObjectIndex actor);
/// Counted events with a visible link to the area or subsector or to one under it.
std::uint32_t eventsOnArea(const Landscape &l, const VisibleSet &v, ObjectIndex area, bool targetedOnly);
/// Whether a visible claim joins it, or one under it, with an actor as such.
bool isNamedOfActors(const Landscape &l, const VisibleSet &v, ObjectIndex area, bool targetedOnly);
/// The latest date of the actor's events and `last-seen` claims, as its profile says it.
std::optional<PartialDate> lastActivity(const Landscape &l, const VisibleSet &v, ObjectIndex actor);
/// The earliest report among our sources that it took place, else of anything about it; as on the timeline.
std::optional<PartialDate> firstReported(const Landscape &l, const VisibleSet &v, ObjectIndex event);
Confidence attributionConfidence(const Landscape &l, const VisibleSet &v, ObjectIndex actor);
/// The lowest of what says that it took place; as on the timeline.
Confidence eventConfidence(const Landscape &l, const VisibleSet &v, ObjectIndex event);
/// "Genetics and genomics (targeted), Oncology (data exposed)".
QString areasWithBasis(const Landscape &l, const VisibleSet &v, ObjectIndex event);
/// Who uses the name: accordingTo of its `names` claims.
QString sayersOfNames(const Landscape &l, const VisibleSet &v, ObjectIndex name);

} // namespace hw
