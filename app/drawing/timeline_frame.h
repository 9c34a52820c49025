// TimelineFrame: a layout seen through a window of time and a scroll position: what stands where on the screen, and
// what lies under a point. Lives for one paint or one question; everything it refers to must outlive it.
#pragma once

#include "drawing/time_scale.h"
#include "drawing/timeline_layout.h"

#include <optional>

namespace hw {

/// A context event's words above the lanes; several that stand too near share one.
struct TimelineChip {
    QRectF rect;
    QString text;
    std::vector<std::uint32_t> notes; ///< of the scene, in order
};

struct TimelineHit {
    /// Before, After: the hint at the edge of a lane that shows nothing; Outside: the number of all that is not shown.
    enum class What : std::uint8_t { Nothing, Mark, Lane, Fold, Chip, Axis, Plot, Before, After, Outside };
    What what = What::Nothing;
    std::uint32_t index = noMark; ///< of the layout's marks, the scene's lanes, the frame's chips
    friend bool operator==(const TimelineHit &, const TimelineHit &) = default;
};

class TimelineFrame {
public:
    static double headerWidth(const Theme &theme) { return theme.scaled(196); }
    static double axisHeight(const Theme &theme); ///< chips of context events, then ticks
    /// Where lanes go in an area of that size.
    static QRectF plotOf(const Theme &theme, const QRectF &area);

    TimelineFrame(const Theme &theme, const TimelineLayout &layout, const TimeWindow &window, double scroll,
                  const QRectF &area);

    const Theme &theme() const { return *m_theme; }
    const TimelineLayout &layout() const { return *m_layout; }
    const TimelineScene &scene() const { return m_layout->scene(); }
    const TimeScale &scale() const { return m_scale; }
    const QRectF &area() const { return m_area; }
    const QRectF &plot() const { return m_plot; }
    double mostScroll() const;

    QRectF laneRect(std::uint32_t lane) const;   ///< header and plot
    QRectF headerRect(std::uint32_t lane) const; ///< as far as it is in view, so that its words can be read
    QRectF foldRect(std::uint32_t lane) const;
    QRectF rectOf(const TimelineMark &mark) const;
    QPointF middleOf(const TimelineMark &mark) const; ///< of a diamond
    /// Pixels from day 0, as marks count them, for a place on the screen.
    double pixelOf(double x) const { return (m_scale.timeAt(x)) * m_layout->dayWidth(); }
    /// Lanes that are in view: [first, second).
    std::pair<std::uint32_t, std::uint32_t> lanesInView() const;
    template<class Each>
    void forEachInView(std::uint32_t lane, Each each) const {
        m_layout->forEachIn(lane, pixelOf(m_plot.left()) - 8, pixelOf(m_plot.right()) + 8, each);
    }

    const std::vector<TimelineChip> &chips() const { return m_chips; }
    double xOfNote(std::uint32_t note) const;
    /// The nearest mark within half of the least target, then what is behind it.
    TimelineHit hitAt(const QPointF &at) const;

private:
    void placeChips();

    const Theme *m_theme;
    const TimelineLayout *m_layout;
    QRectF m_area, m_plot;
    TimeScale m_scale;
    double m_scroll = 0;
    std::vector<TimelineChip> m_chips;
};

} // namespace hw
