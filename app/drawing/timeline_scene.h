// TimelineScene: a timeline with the words and the order in which it is drawn, and TimelineLook: what is chosen in it.
// Values; made by the panel, drawn by timeline_painter, laid out by timeline_layout.
#pragma once

#include "landscape/timeline.h"

#include <QString>
#include <memory>
#include <optional>
#include <vector>

namespace hw {

struct TimelineScene {
    struct Lane {
        std::uint32_t lane = 0; ///< of timeline->lanes
        QString name;
        std::optional<Origin> tag; ///< lanes of actors and origins
        bool folded = false, pinned = false;
        bool startsGroup = false; ///< a heavier line above it: another origin
    };
    struct Note {
        std::uint32_t context = 0; ///< of timeline->context
        QString name;
    };
    std::shared_ptr<const Timeline> timeline;
    std::vector<QString> itemNames; ///< per item of the timeline
    std::vector<Lane> lanes;        ///< in the order in which they are drawn
    std::vector<Note> notes;        ///< those that are wanted, in order of their days

    const TimelineLane &laneOf(const Lane &lane) const { return timeline->lanes[lane.lane]; }
    bool isEmpty() const { return !timeline || timeline->items.empty(); }
};

inline constexpr std::uint32_t noMark = UINT32_MAX;

struct TimelineLook {
    std::optional<DayNumber> knownBy;                ///< the second clock; none: everything is known
    std::vector<ObjectIndex> selected;               ///< events, and what lanes stand for
    std::uint32_t hovered = noMark, cursor = noMark; ///< marks of the layout
    std::uint32_t hoveredLane = noMark, cursorLane = noMark;
    bool onPaper = false; ///< without what is only there to be pressed
};

} // namespace hw
