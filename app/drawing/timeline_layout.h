// TimelineLayout: where the marks of a timeline stand: lanes below each other, rows within them, marks that touch made
// one. It depends on how wide a day is and not on what the window shows, so panning leaves it as it is; an index by
// time finds what is in view. Pixels run from day 0, so x = pixel - from * dayWidth. Made anew for every zoom; a value.
#pragma once

#include "drawing/lane_packing.h"
#include "drawing/timeline_digest.h"

#include <QRectF>
#include <memory>
#include <span>

namespace hw {

struct TimelineMark {
    enum class Shape : std::uint8_t { Bar, Operation, Diamond, Pill, More };
    Shape shape = Shape::Diamond;       ///< Pill: without a date, in the lane of these; More: "+12"
    std::uint32_t lane = 0;             ///< of the scene
    std::uint32_t first = 0, count = 1; ///< its members: places of the lane
    std::uint32_t bar = 0;              ///< of bars: its place among those of the digest
    int row = 0;
    double left = 0, right = 0; ///< all that the dates allow, in pixels from day 0; of pills from the plot's left edge
    double sureLeft = 0, sureRight = 0; ///< bars: going on for certain; nothing where sureLeft >= sureRight
    double at = 0;                      ///< diamonds: its middle
    double labelRoom = 0;               ///< right of it, up to the next mark of its row: where its name may stand
    bool labelLeft = false;             ///< its name stands left of it, because time ends right of it
};

class TimelineLayout {
public:
    struct Room {
        double dayWidth = 1;    ///< pixels
        double plotWidth = 600; ///< for the lane without dates
        double height = 400;    ///< what there is: rows are as high as fits
    };
    TimelineLayout() = default;
    using DigestPtr = std::shared_ptr<const TimelineDigest>;
    /// The scene must outlive it. `digest`: of this scene; made where there is none yet.
    TimelineLayout(const Theme &theme, const TimelineScene &scene, const Room &room, DigestPtr digest = {});
    const DigestPtr &digest() const { return m_digest; } ///< for the layout of another zoom step

    const TimelineScene &scene() const { return *m_scene; }
    bool isEmpty() const { return !m_scene || m_lanes.empty(); }
    std::span<const TimelineMark> marks() const { return m_marks; }
    std::span<const std::uint32_t> placesOf(const TimelineMark &mark) const; ///< of its lane
    const TimelineItem &itemOf(const TimelineMark &mark, std::size_t member = 0) const;
    const TimelineLane::Place &placeOf(const TimelineMark &mark, std::size_t member = 0) const;
    /// The mark that the event is part of, in this lane where it stands there, else in the first. noMark: in none.
    std::uint32_t markOf(ObjectIndex event, std::uint32_t lane = noMark) const;

    double dayWidth() const { return m_room.dayWidth; }
    double height() const { return m_height; } ///< of all lanes
    double rowPitch() const { return m_pitch; }
    double laneTop(std::uint32_t lane) const { return m_lanes[lane].top; }
    double laneHeight(std::uint32_t lane) const { return m_lanes[lane].height; }
    int rowsOf(std::uint32_t lane) const { return m_lanes[lane].rows; }
    std::uint32_t laneAt(double y) const; ///< noMark above and below all

    /// From the top of all lanes; x in pixels from day 0 (pills: from the plot's left edge).
    QRectF rectOf(const TimelineMark &mark) const;
    /// Marks of the lane in order of their left ends.
    std::span<const TimelineMark> marksOf(std::uint32_t lane) const;
    std::uint32_t firstMarkOf(std::uint32_t lane) const { return m_lanes[lane].first; }
    /// Calls `each` with the number of every mark of the lane that reaches into [from, to] pixels from day 0; all of a
    /// lane without dates.
    template<class Each>
    void forEachIn(std::uint32_t lane, double from, double to, Each each) const {
        for (std::uint32_t i = firstReaching(lane, from); i < m_lanes[lane].first + m_lanes[lane].count; ++i) {
            const TimelineMark &mark = m_marks[i];
            if (hasDays(mark) && mark.left > to)
                break;
            if (!hasDays(mark) || mark.right + mark.labelRoom >= from)
                each(i);
        }
    }
    static bool hasDays(const TimelineMark &mark) { return mark.shape < TimelineMark::Shape::Pill; }

private:
    struct Lane {
        double top = 0, height = 0;
        std::uint32_t first = 0, count = 0; ///< of m_marks
        int rows = 1;
    };
    void layOutUndated(const Theme &theme, std::uint32_t lane);
    void makeMarks(std::uint32_t lane);
    TimelineMark barOf(const TimelineDigest::Place &place) const;
    void addMember(TimelineMark &mark, std::uint32_t place);
    void sortMarks(std::size_t from);
    void pack(Lane &lane, bool folded);
    void findSpans(std::span<TimelineMark> marks, bool labelled);
    double countWidth(std::uint32_t count) const;
    std::uint32_t firstReaching(std::uint32_t lane, double x) const;

    const TimelineScene *m_scene = nullptr;
    DigestPtr m_digest;
    Room m_room;
    double m_pitch = 28, m_height = 0, m_digit = 6;
    std::vector<Lane> m_lanes;
    std::vector<TimelineMark> m_marks;    ///< lane by lane
    std::vector<double> m_reach;          ///< per mark: the farthest right end of its lane so far
    std::vector<std::uint32_t> m_members; ///< places; the marks' members are ranges of it
    std::vector<PackedSpan> m_spans;      ///< these three of one lane after the other
    std::vector<TimelineMark> m_sorted;
    std::vector<std::pair<double, std::uint32_t>> m_order;
};

/// The worst of the mark's members.
Severity severityOf(const TimelineLayout &layout, const TimelineMark &mark);
/// Whether the mark, or one of several, is among these.
bool isSelected(const TimelineLayout &layout, const TimelineMark &mark, const std::vector<ObjectIndex> &selected);
/// What was public of a mark's members on the look's day: how many, and how the mark is drawn.
struct MarkKnown {
    std::uint32_t known = 0;
    Known as = Known::Public;
};
MarkKnown knownOf(const TimelineLayout &layout, const TimelineMark &mark, const std::optional<DayNumber> &knownBy);
/// The name of one event, the number of several.
QString markName(const TimelineLayout &layout, const TimelineMark &mark);

} // namespace hw
