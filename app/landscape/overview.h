// The numbers of the Overview: pure, from one landscape and one visible set, each with a way back to its rows.
//
// The counted thing is the *event*: an incident or campaign that passes the filter and is not ATT&CK background
// (disinformation operations are counted apart). All totals count each event once, so that
//   events = sum of the activity bars = grand total of the matrix.
// Ranking and matrix list an event under each actor that a visible claim attributes it to and under each area that a
// visible claim links it to, so their sums may exceed the total; `several…` says how many events stand there more than
// once, and the panels say it in words.
#pragma once

#include "landscape/visible_set.h"

#include <array>
#include <cstdint>
#include <vector>

namespace hw {

enum class BucketUnit : std::uint8_t { Month, Quarter, Year };

/// One bar of the activity chart: events whose span starts in the bucket (middle of an imprecise start).
struct ActivityBucket {
    DayNumber firstDay = 0, lastDay = 0;
    std::array<std::uint32_t, originCount> byOrigin{};
    std::uint32_t total() const;
};

struct Activity {
    BucketUnit unit = BucketUnit::Quarter; ///< months under 3 years of span, quarters under 20, years above
    std::vector<ActivityBucket> buckets;   ///< without gaps
    std::uint32_t undated = 0;             ///< events without any date: not in a bucket, counted in the total
};

struct RankedActor {
    ObjectIndex actor;
    std::uint32_t events = 0;
    std::array<std::uint32_t, 8> trend{}; ///< events in each of the eight equal parts of the period shown
    /// Events of the 24 months up to OverviewShape::lastDay, and of the 24 before, however long the axis is.
    std::uint32_t recent = 0, before = 0;
    Confidence confidence = Confidence::NotStated; ///< lowest stated by the attributing claims
};

/// A row of the matrix: an actor, or the rest.
struct MatrixRow {
    enum class Is : std::uint8_t { Actor, OtherActors, StateOnly, Unattributed };
    Is is = Is::Actor;
    ObjectIndex actor;
    std::uint32_t total = 0; ///< distinct events of the row
};
struct MatrixColumn {
    enum class Is : std::uint8_t { Area, OtherAreas, NoArea };
    Is is = Is::Area;
    ObjectIndex area;
    std::uint32_t total = 0; ///< distinct events of the column
};
struct TargetMatrix {
    std::vector<MatrixRow> rows;
    std::vector<MatrixColumn> columns;
    std::vector<std::uint32_t> cells; ///< row by row: distinct events
    std::uint32_t total = 0;          ///< distinct events: equals Overview::events
    std::uint32_t severalActors = 0;  ///< events that stand in more than one row
    std::uint32_t severalAreas = 0;   ///< events that stand in more than one column
    std::uint32_t cell(std::size_t row, std::size_t column) const { return cells[row * columns.size() + column]; }
};

struct Overview {
    std::uint32_t events = 0, incidents = 0, campaigns = 0, disinformation = 0;
    std::uint32_t activeActors = 0;                    ///< see activeActors() below
    std::uint32_t stateActors = 0, criminalActors = 0; ///< of these
    std::uint32_t areasTargeted = 0;                   ///< see targetedAreas() below
    std::uint32_t areasTotal = 0;                      ///< research areas in the taxonomy, without the root
    std::uint32_t careDisrupted = 0;                   ///< events with a visible claim of basis `service-disrupted`
    std::uint32_t unattributed = 0;    ///< events that no visible claim attributes to an actor or a state
    std::uint32_t singlePublisher = 0; ///< events all of whose visible claims rest on one publisher
    std::uint32_t claims = 0, sources = 0, publishers = 0; ///< visible, behind the counted events
    std::uint32_t weakOnly = 0;                            ///< events whose visible claims rest on weak sources alone
    Activity activity;
    std::vector<RankedActor> ranking; ///< all, most events first; ties by name
    TargetMatrix matrix;
    std::vector<ObjectIndex> newest; ///< events by the day that they became public, newest first, up to 20
};

struct OverviewShape {
    std::size_t matrixRows = 10;
    std::size_t matrixColumns = 8;
    DayNumber lastDay = noDayLast; ///< of the period that was asked for; at most the day of the dataset
};

Overview overviewOf(const Landscape &landscape, const VisibleSet &visible, OverviewShape shape = {});

/// Visible actors with a counted event, or with a visible dated claim of their own about whom they target or are linked
/// to.
std::vector<ObjectIndex> activeActors(const Landscape &landscape, const VisibleSet &visible);
/// Research areas, without the root, with a visible claim of basis `targeted` that is no ATT&CK background's.
std::vector<ObjectIndex> targetedAreas(const Landscape &landscape, const VisibleSet &visible);

/// The rows behind a number. Conditions are ANDed; what is not set does not narrow.
struct EventQuery {
    std::optional<Kind> kind;
    std::optional<Origin> origin;
    std::optional<DayNumber> from, to; ///< by the day that the activity chart places the event on
    std::optional<MatrixRow> row;
    std::optional<MatrixColumn> column;
    std::vector<ObjectIndex> listedActors; ///< what OtherActors is the rest of
    std::vector<ObjectIndex> listedAreas;  ///< what OtherAreas is the rest of
    std::optional<AreaBasis> basis;
    bool undatedOnly = false, unattributedOnly = false, singlePublisherOnly = false, weakOnly = false;
};
std::vector<ObjectIndex> eventsBehind(const Landscape &landscape, const VisibleSet &visible, const EventQuery &query);

} // namespace hw
