// EventTable: the facts of many events, each read once, in arrays that the counts of the Overview walk over. Internal
// to overview.cpp; lives on the stack of one question.
#pragma once

#include "landscape/event_facts.h"

#include <span>
#include <vector>

namespace hw {

class EventTable {
public:
    /// One event with what its visible claims say; see EventFacts. Valid as long as its table.
    struct Event {
        ObjectIndex event;
        std::span<const ObjectIndex> actors;
        std::span<const Confidence> actorConfidences;
        std::span<const ObjectIndex> areas;
        DayNumber day = noDayFirst; ///< chartDay; noDayFirst when no date is known
        DayNumber reportedDay = noDayFirst;
        std::uint32_t claims = 0;
        Origin origin = Origin::Unknown;
        bool stateNamed = false, careDisrupted = false, singlePublisher = false, weakOnly = false;

        bool isUnattributed() const { return actors.empty() && !stateNamed; }
    };

    /// Reads in so many parts, each but the first on a thread of its own. Both must outlive the constructor alone.
    EventTable(const Landscape &landscape, const VisibleSet &visible, std::span<const ObjectIndex> events,
               std::size_t parts);
    /// Into how many parts it is worth to divide so many events on this machine.
    static std::size_t partsFor(std::size_t events);

    /// Calls `each` with every Event, in the order of the events, whatever the parts.
    template<class Each>
    void forEach(Each each) const {
        for (const Part &part : m_parts)
            for (std::size_t i = 0; i < part.rows.size(); ++i)
                each(part.at(i));
    }

    const Bits &sources() const { return m_parts.front().sources; } ///< by object: what their visible claims rest on

private:
    struct Row {
        ObjectIndex event;
        std::uint32_t actorsEnd = 0, areasEnd = 0; ///< they start where those of the row before end
        DayNumber day = noDayFirst, reportedDay = noDayFirst;
        std::uint32_t claims = 0;
        Origin origin = Origin::Unknown;
        bool stateNamed = false, careDisrupted = false, singlePublisher = false, weakOnly = false;
    };
    struct Part {
        std::vector<Row> rows;
        std::vector<ObjectIndex> actors, areas;
        std::vector<Confidence> actorConfidences;
        Bits sources;

        void read(const Landscape &landscape, const VisibleSet &visible, std::span<const ObjectIndex> events);
        void addSources(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event,
                        const EventFacts &facts);
        void add(const Landscape &landscape, ObjectIndex event, const EventFacts &facts);
        Event at(std::size_t i) const;
    };
    std::vector<Part> m_parts; ///< at least one
};

} // namespace hw
