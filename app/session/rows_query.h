// RowsQuery: which rows a list shows: what stands behind a number, a bar, a cell or a card. A value; its text form is
// the focus and argument of a List route, so Back, links and notes bring the same rows back. Pure; any thread.
#pragma once

#include "basics/result.h"
#include "landscape/landscape.h"
#include "landscape/overview.h"
#include "landscape/visible_set.h"
#include "session/exploration.h"

#include <QString>
#include <optional>
#include <vector>

namespace hw {

struct RowsQuery {
    enum class What : std::uint8_t {
        Objects, ///< of `kind`; route focus: the kind's word
        Events,  ///< incidents and campaigns as the Overview counts them; with Set::OfProfile all that stand on the
                 ///< profile of `about`; route focus: "event"
        Claims   ///< route focus: "claim"
    };
    enum class Set : std::uint8_t {
        All,
        Active, ///< actors as Overview::activeActors counts them
        ActiveState,
        ActiveCriminal,
        Targeted,   ///< research areas as Overview::areasTargeted counts them
        BottomLine, ///< claims that the bottom line rests on
        OfProfile,  ///< what the profile of `about` counts: its events, techniques …, or its evidence (claims)
        Undisputed, ///< claims nobody disagrees with
        Disputed
    };
    What what = What::Objects;
    Kind kind = Kind::Actor; ///< What::Objects
    Set set = Set::All;
    EventQuery events; ///< What::Events
    /// Objects: joined to this one by a visible claim, either way; events: of its profile; claims: with it at either
    /// end.
    ObjectIndex about;
    ObjectIndex other;                  ///< claims: with this one at the other end
    ObjectIndex citing;                 ///< claims that rest on this source
    std::optional<Predicate> predicate; ///< objects and claims: by claims of this predicate only
    std::optional<AreaBasis> basis;     ///< objects and claims: by claims of this area basis only
    std::vector<ClaimIndex> claims;     ///< exactly these claims (as far as they are visible); empty: no such condition
    std::vector<ObjectIndex> among;     ///< objects: of these alone; empty: no such condition
};

/// What a list shows: objects, or claims.
struct Rows {
    std::vector<ObjectIndex> objects;
    std::vector<ClaimIndex> claims;
    std::size_t size() const { return objects.size() + claims.size(); }
};

Rows rowsOf(const Landscape &landscape, const VisibleSet &visible, const RowsQuery &query);

/// Where that list is. Ids, never indices: the route outlives the dataset.
Route routeOf(const RowsQuery &query, const Landscape &landscape);
/// The rows behind a number of the Overview.
Route eventsRoute(const EventQuery &query, const Landscape &landscape);
/// Everything of one kind.
Route listRoute(Kind kind);
/// An object's own page; with a claim: that claim opened.
Route profileRoute(const Landscape &landscape, ObjectIndex object);
Route profileRoute(const Landscape &landscape, ClaimIndex claim);
/// The graph, with an object and what is around it.
Route relationshipsRoute(const Landscape &landscape, ObjectIndex object);
/// Exactly these on the board: ids in the route's argument.
Route relationshipsRoute(const Landscape &landscape, std::span<const ObjectIndex> objects);
/// What a place of Relationships starts with; what the landscape lacks is passed over.
std::vector<ObjectIndex> startOf(const Route &route, const Landscape &landscape);
/// The claim that a Profile route opens, if it names one of this dataset.
std::optional<ClaimIndex> openedClaim(const Route &route, const Landscape &landscape);

/// Whether a List route may have this focus: the word of a kind of object, "event", "claim", or nothing.
bool isListFocus(const QString &focus);
/// The error says in a sentence which part was not understood or is not in this dataset.
Result<RowsQuery> rowsQueryOf(const Route &route, const Landscape &landscape);

/// "Incidents and campaigns", for titles and breadcrumbs; the second says what narrows them: "APT41 · Genetics".
QString rowsTitle(const RowsQuery &query);
QString rowsCondition(const RowsQuery &query, const Landscape &landscape);

} // namespace hw
