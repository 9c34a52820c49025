#include "drawing/timeline_digest.h"

#include "drawing/paint.h"

#include <algorithm>

namespace hw {

double diamondRadius(Severity severity) {
    return severity == Severity::Attempt ? 3.6 : severity == Severity::Intrusion ? 4.8 : 6.2;
}

TimelineDigest::TimelineDigest(const Theme &theme, const TimelineScene &scene)
    : m_theme(&theme)
    , m_scene(&scene) {
    const auto size = [this] { return static_cast<std::uint32_t>(m_places.size()); };
    for (const TimelineScene::Lane &lane : scene.lanes) {
        const TimelineLane &data = scene.laneOf(lane);
        Lane at{size(), 0, 0};
        const auto add = [&](bool incidents) {
            for (std::uint32_t i = 0; i < data.places.size(); ++i) {
                const TimelineItem &item = scene.timeline->items[data.places[i].item];
                if (!item.days.isDated() || (item.kind == Kind::Incident) != incidents)
                    continue;
                Place place{i, item.days.first, item.days.last, item.days.sureFirst, item.days.sureLast, item.days.at};
                place.reach = static_cast<float>(diamondRadius(item.severity));
                place.isOperation = item.kind == Kind::Disinformation;
                place.openEnd = item.days.openEnd;
                m_places.push_back(place);
            }
        };
        if (data.is != TimelineLane::Is::Undated) {
            add(false);
            at.incidents = size();
            add(true);
        }
        at.incidents = std::max(at.incidents, at.bars);
        at.end = size();
        std::stable_sort(m_places.begin() + at.incidents, m_places.end(),
                         [](const Place &a, const Place &b) { return a.at < b.at; });
        m_lanes.push_back(at);
    }
}

std::span<const TimelineDigest::Place> TimelineDigest::bars(std::uint32_t lane) const {
    return std::span(m_places).subspan(m_lanes[lane].bars, m_lanes[lane].incidents - m_lanes[lane].bars);
}

std::span<const TimelineDigest::Place> TimelineDigest::incidents(std::uint32_t lane) const {
    return std::span(m_places).subspan(m_lanes[lane].incidents, m_lanes[lane].end - m_lanes[lane].incidents);
}

double TimelineDigest::nameWidth(std::uint32_t lane, const Place &place) const {
    if (place.name < 0) {
        const std::uint32_t item = m_scene->laneOf(m_scene->lanes[lane]).places[place.place].item;
        place.name = static_cast<float>(paint::textWidth(*m_theme, m_scene->itemNames[item], Type::CaptionMed));
    }
    return place.name;
}

} // namespace hw
