#include "landscape/event_table.h"

#include "landscape/activity.h"

#include <algorithm>
#include <future>
#include <thread>

namespace hw {

std::size_t EventTable::partsFor(std::size_t events) {
    constexpr std::size_t worthAThread = 3000; // to read them takes ten times as long as to start a thread
    return events >= worthAThread && std::thread::hardware_concurrency() > 1 ? 2 : 1;
}

EventTable::EventTable(const Landscape &landscape, const VisibleSet &visible, std::span<const ObjectIndex> events,
                       std::size_t parts)
    : m_parts(std::max<std::size_t>(parts, 1)) {
    const std::size_t share = events.size() / m_parts.size();
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < m_parts.size(); ++i) {
        const auto own = i + 1 < m_parts.size() ? events.subspan(i * share, share) : events.subspan(i * share);
        // Where no thread is to be had, the standard policy reads this part when it is asked for.
        others.push_back(std::async([&, own, i] { m_parts[i].read(landscape, visible, own); }));
    }
    m_parts.front().read(landscape, visible, m_parts.size() > 1 ? events.first(share) : events);
    for (std::size_t i = 1; i < m_parts.size(); ++i) {
        others[i - 1].get();
        m_parts.front().sources |= m_parts[i].sources;
    }
}

void EventTable::Part::read(const Landscape &landscape, const VisibleSet &visible,
                            std::span<const ObjectIndex> events) {
    sources = Bits(landscape.objectCount());
    rows.reserve(events.size());
    actors.reserve(events.size());
    actorConfidences.reserve(events.size());
    areas.reserve(events.size());
    EventFacts facts;
    for (const ObjectIndex event : events) {
        readFacts(landscape, visible, event, facts);
        add(landscape, event, facts);
        addSources(landscape, visible, event, facts);
    }
}

void EventTable::Part::add(const Landscape &landscape, ObjectIndex event, const EventFacts &facts) {
    actors.insert(actors.end(), facts.actors.begin(), facts.actors.end());
    actorConfidences.insert(actorConfidences.end(), facts.actorConfidences.begin(), facts.actorConfidences.end());
    areas.insert(areas.end(), facts.areas.begin(), facts.areas.end());
    Row &row = rows.emplace_back();
    row.event = event;
    row.actorsEnd = static_cast<std::uint32_t>(actors.size());
    row.areasEnd = static_cast<std::uint32_t>(areas.size());
    row.day = chartDay(landscape, event).value_or(noDayFirst);
    row.reportedDay = facts.reportedDay;
    row.claims = facts.claims;
    row.origin = facts.origin;
    row.stateNamed = facts.stateNamed;
    row.careDisrupted = facts.has(AreaBasis::ServiceDisrupted);
    row.singlePublisher = facts.singlePublisher;
    row.weakOnly = facts.weakOnly;
}

void EventTable::Part::addSources(const Landscape &landscape, const VisibleSet &visible, ObjectIndex event,
                                  const EventFacts &facts) {
    const auto claims = landscape.claimsFrom(event);
    if (facts.claims == claims.size()) { // mostly: then there is nothing to ask of each of them
        if (!claims.empty())
            for (const ObjectIndex source : landscape.sourcesOf(claims.front(), claims.size()))
                sources.set(source.value);
        return;
    }
    for (const ClaimIndex c : claims)
        if (visible.claim(c))
            for (const ObjectIndex source : landscape.sourcesOf(c))
                sources.set(source.value);
}

EventTable::Event EventTable::Part::at(std::size_t i) const {
    const Row &row = rows[i];
    const std::size_t firstActor = i > 0 ? rows[i - 1].actorsEnd : 0, firstArea = i > 0 ? rows[i - 1].areasEnd : 0;
    const std::size_t actorCount = row.actorsEnd - firstActor;
    return {row.event,
            std::span(actors).subspan(firstActor, actorCount),
            std::span(actorConfidences).subspan(firstActor, actorCount),
            std::span(areas).subspan(firstArea, row.areasEnd - firstArea),
            row.day,
            row.reportedDay,
            row.claims,
            row.origin,
            row.stateNamed,
            row.careDisrupted,
            row.singlePublisher,
            row.weakOnly};
}

} // namespace hw
