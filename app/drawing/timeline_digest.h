// TimelineDigest: what a layout asks of the places of a scene, gathered once and in the order in which it is asked: a
// zoom step then reads along instead of hither and thither, and measures no name twice. Made for one scene and the
// fonts that the theme has then; shared by the layouts of all zoom steps. Window's thread.
#pragma once

#include "drawing/theme.h"
#include "drawing/timeline_scene.h"

#include <span>

namespace hw {

class TimelineDigest {
public:
    struct Place {
        std::uint32_t place = 0; ///< of its lane
        DayNumber first = 0, last = 0, sureFirst = 0, sureLast = 0, at = 0;
        float reach = 0; ///< of a diamond: pixels from its middle
        bool isOperation = false, openEnd = false;
        mutable float name = -1; ///< pixels; not measured yet
    };
    TimelineDigest(const Theme &theme, const TimelineScene &scene);

    /// Of a lane of the scene, without what has no date: bars by their first day, incidents by the day of their mark.
    std::span<const Place> bars(std::uint32_t lane) const;
    std::span<const Place> incidents(std::uint32_t lane) const;
    /// Pixels of the name beside a bar.
    double nameWidth(std::uint32_t lane, const Place &place) const;

private:
    struct Lane {
        std::uint32_t bars = 0, incidents = 0, end = 0; ///< where they begin in m_places
    };
    const Theme *m_theme;
    const TimelineScene *m_scene;
    std::vector<Place> m_places;
    std::vector<Lane> m_lanes;
};

/// How far a diamond of that severity reaches from its middle.
double diamondRadius(Severity severity);

} // namespace hw
