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
/// Names of events as they are drawn, each made once: a period that is dragged shows the same ones again and again.
class EventNames {
public:
    const QString &of(const Landscape &landscape, ObjectIndex event);

private:
    const Landscape *m_landscape = nullptr;
    std::vector<QString> m_names; ///< by object
};
TimelineScene sceneOf(const Landscape &landscape, std::shared_ptr<const Timeline> timeline,
                      const TimelineChoice &choice, EventNames &names);

/// Kinds of the context events there are, with how many of each; the most frequent first.
struct ContextKind {
    QString word;  ///< of the data
    QString title; ///< for people
    int count = 0;
};
std::vector<ContextKind> contextKinds(const Timeline &timeline);

/// What a row of the table is about: an event, or something that happened around it.
struct TimelineRow {
    ObjectIndex event;
    const TimelineItem *item = nullptr;   ///< null of what happened around it
    const ContextMark *context = nullptr; ///< null of events
    DayNumber firstDay() const { return item ? item->days.first : context->days.first; }
};
/// The events and what of the context is shown, in order of their first days, what has none last. The timeline must
/// outlive them.
std::vector<TimelineRow> timelineRows(const TimelineScene &scene);

enum class TimelineColumn { Event, When, Kind, Outcome, Lanes, Origin, Confidence, Public, Delay, Known };
/// One row for each of the timelineRows; with `knownBy` also what was known of it then.
TextTable timelineTable(const Landscape &landscape, const TimelineScene &scene, std::optional<DayNumber> knownBy);

/// Several events that stand as one mark: the first three by name.
HoverCard::Content cardOf(const Landscape &landscape, const TimelineScene &scene, std::uint32_t lane,
                          std::span<const std::uint32_t> places, std::optional<DayNumber> knownBy);
HoverCard::Content cardOfNotes(const Landscape &landscape, const TimelineScene &scene,
                               std::span<const std::uint32_t> notes);
HoverCard::Content cardOfLane(const Landscape &landscape, const TimelineScene &scene, std::uint32_t lane,
                              std::optional<DayNumber> knownBy);

} // namespace hw
