// The scene of a timeline and what is said of it on screen: lanes in the order that the person wants, cards under the
// pointer, the table that says the same. Pure functions of one Timeline and of a TimelineChoice.
#pragma once

#include "drawing/timeline_scene.h"
#include "panels/parts/hover_card.h"
#include "panels/table_text.h"

#include <QByteArray>
#include <QSet>

namespace hw {

class Landscape;

/// How the person wants the lanes; lanes and kinds by words that outlive a dataset.
struct TimelineChoice {
    LaneOrder order = LaneOrder::OriginAndCount;
    QStringList pinned;     ///< lanes, in the order in which they were pinned
    QSet<QString> folded;   ///< lanes
    QSet<QString> notShown; ///< kinds of context events
    friend bool operator==(const TimelineChoice &, const TimelineChoice &) = default;
};
/// Without advisories, guidance and reports: there are many of them, and they explain least.
TimelineChoice usualChoice();

/// "act-apt41", "CN", "unnamed": what the lane is called in a TimelineChoice.
QString laneKey(const Landscape &landscape, const TimelineLane &lane);
TimelineScene sceneOf(const Landscape &landscape, std::shared_ptr<const Timeline> timeline,
                      const TimelineChoice &choice);

/// Kinds of the context events there are, with how many of each; the most frequent first.
struct ContextKind {
    QString word;  ///< of the data
    QString title; ///< for people
    int count = 0;
};
std::vector<ContextKind> contextKinds(const Timeline &timeline);

enum class TimelineColumn { Event, When, Kind, Outcome, Lanes, Origin, Confidence, Public, Delay, Known };
/// One row per event, in order of its days; with `knownBy` also what was known of it then. The rows' events in order.
TextTable timelineTable(const Landscape &landscape, const Timeline &timeline, std::optional<DayNumber> knownBy);

/// Several events that stand as one mark: the first three by name.
HoverCard::Content cardOf(const Landscape &landscape, const TimelineScene &scene, std::uint32_t lane,
                          std::span<const std::uint32_t> places, std::optional<DayNumber> knownBy);
HoverCard::Content cardOfNotes(const Landscape &landscape, const TimelineScene &scene,
                               std::span<const std::uint32_t> notes);
HoverCard::Content cardOfLane(const Landscape &landscape, const TimelineScene &scene, std::uint32_t lane,
                              std::optional<DayNumber> knownBy);

} // namespace hw
