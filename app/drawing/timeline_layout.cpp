#include "drawing/timeline_layout.h"

#include "drawing/paint.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace hw {
namespace {

constexpr double gap = 8;           // between two marks of a row
constexpr double mergeWithin = 6;   // diamonds nearer than that become one
constexpr double leastBar = 8;      // pixels
constexpr double chevronRoom = 12;  // an open end runs that far beyond the snapshot
constexpr double lanePadding = 4;   // above and below the rows of a lane
constexpr double foldedHeight = 20; // of a lane
constexpr double longestLabel = 180;
constexpr std::size_t mostLabelled = 60; // marks of a lane in which names are given room of their own
constexpr int mostLabelledRows = 6;
constexpr double leastPitch = 24, highestPitch = 36, compactPitch = 18;
constexpr int mostUndatedRows = 3;

constexpr double unbounded = std::numeric_limits<double>::infinity();
constexpr double beyondTime = 16; // pixels that names may reach beyond the last day

/// Names to the left make the order of the spans another one than that of the marks.
LanePacking packInOrder(std::span<const PackedSpan> spans) {
    const auto isBefore = [](const PackedSpan &a, const PackedSpan &b) { return a.left < b.left; };
    if (std::is_sorted(spans.begin(), spans.end(), isBefore))
        return packLane(spans, gap);
    std::vector<std::size_t> order(spans.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return spans[a].left < spans[b].left; });
    std::vector<PackedSpan> sorted;
    for (const std::size_t i : order)
        sorted.push_back(spans[i]);
    const LanePacking packed = packLane(sorted, gap);
    LanePacking packing{std::vector<int>(spans.size()), packed.count};
    for (std::size_t i = 0; i < order.size(); ++i)
        packing.rows[order[i]] = packed.rows[i];
    return packing;
}

} // namespace

Severity severityOf(const TimelineLayout &layout, const TimelineMark &mark) {
    Severity worst = Severity::Attempt;
    for (std::size_t i = 0; i < mark.count; ++i)
        worst = std::max(worst, layout.itemOf(mark, i).severity);
    return worst;
}

QString markName(const TimelineLayout &layout, const TimelineMark &mark) {
    if (mark.shape == TimelineMark::Shape::More)
        return u'+' + paint::number(mark.count);
    if (mark.count > 1)
        return paint::number(mark.count);
    const TimelineLane &lane = layout.scene().laneOf(layout.scene().lanes[mark.lane]);
    return layout.scene().itemNames[lane.places[layout.placesOf(mark)[0]].item];
}

bool isSelected(const TimelineLayout &layout, const TimelineMark &mark, const std::vector<ObjectIndex> &selected) {
    for (std::size_t i = 0; !selected.empty() && i < mark.count; ++i)
        if (std::find(selected.begin(), selected.end(), layout.itemOf(mark, i).event) != selected.end())
            return true;
    return false;
}

MarkKnown knownOf(const TimelineLayout &layout, const TimelineMark &mark, const std::optional<DayNumber> &day) {
    MarkKnown known;
    if (!day)
        return {mark.count, Known::Public};
    for (std::size_t i = 0; i < mark.count; ++i) {
        const Known one = knownBy(layout.itemOf(mark, i).reported, layout.placeOf(mark, i).since, *day);
        known.known += one == Known::Public;
        known.as = i == 0 ? one : std::min(known.as, one); // one that was public makes the mark so
    }
    return known;
}

TimelineLayout::TimelineLayout(const Theme &theme, const TimelineScene &scene, const Room &room, DigestPtr digest)
    : m_scene(&scene)
    , m_digest(digest ? std::move(digest) : std::make_shared<const TimelineDigest>(theme, scene))
    , m_room(room)
    , m_digit(paint::textWidth(theme, QStringLiteral("0"), Type::Micro))
    , m_lanes(scene.lanes.size()) {
    const double fits = m_lanes.empty() ? highestPitch : room.height / double(m_lanes.size()) - 2 * lanePadding;
    m_pitch = theme.density() == Density::Compact
                  ? std::max<double>(compactPitch, theme.lineHeight(Type::Caption) + 3)
                  : std::clamp(fits, std::max<double>(leastPitch, theme.lineHeight(Type::Caption) + 8), highestPitch);
    for (std::uint32_t lane = 0; lane < m_lanes.size(); ++lane) {
        Lane &at = m_lanes[lane];
        at.first = static_cast<std::uint32_t>(m_marks.size());
        if (scene.laneOf(scene.lanes[lane]).is == TimelineLane::Is::Undated) {
            layOutUndated(theme, lane);
        } else {
            makeMarks(lane);
            pack(at, scene.lanes[lane].folded);
        }
        at.count = static_cast<std::uint32_t>(m_marks.size()) - at.first;
        at.top = m_height;
        at.height = scene.lanes[lane].folded ? theme.scaled(int(foldedHeight)) : at.rows * m_pitch + 2 * lanePadding;
        m_height += at.height;
        double reach = -unbounded;
        for (std::uint32_t i = at.first; i < m_marks.size(); ++i)
            m_reach.push_back(reach = std::max(reach, m_marks[i].right + m_marks[i].labelRoom));
    }
}

std::span<const std::uint32_t> TimelineLayout::placesOf(const TimelineMark &mark) const {
    return std::span(m_members).subspan(mark.first, mark.count);
}

const TimelineLane::Place &TimelineLayout::placeOf(const TimelineMark &mark, std::size_t member) const {
    return m_scene->laneOf(m_scene->lanes[mark.lane]).places[m_members[mark.first + member]];
}

const TimelineItem &TimelineLayout::itemOf(const TimelineMark &mark, std::size_t member) const {
    return m_scene->timeline->items[placeOf(mark, member).item];
}

std::uint32_t TimelineLayout::markOf(ObjectIndex event, std::uint32_t lane) const {
    const auto find = [&](std::uint32_t from, std::uint32_t to) {
        for (std::uint32_t i = from; i < to; ++i)
            for (std::size_t member = 0; member < m_marks[i].count; ++member)
                if (itemOf(m_marks[i], member).event == event)
                    return i;
        return noMark;
    };
    std::uint32_t found = noMark;
    if (lane < m_lanes.size())
        found = find(m_lanes[lane].first, m_lanes[lane].first + m_lanes[lane].count);
    return found != noMark ? found : find(0, static_cast<std::uint32_t>(m_marks.size()));
}

std::uint32_t TimelineLayout::laneAt(double y) const {
    if (m_lanes.empty() || y < 0 || y >= m_height)
        return noMark;
    const auto after = std::upper_bound(m_lanes.begin(), m_lanes.end(), y,
                                        [](double value, const Lane &lane) { return value < lane.top; });
    return static_cast<std::uint32_t>(after - m_lanes.begin()) - 1;
}

std::span<const TimelineMark> TimelineLayout::marksOf(std::uint32_t lane) const {
    return std::span(m_marks).subspan(m_lanes[lane].first, m_lanes[lane].count);
}

std::uint32_t TimelineLayout::firstReaching(std::uint32_t lane, double x) const {
    const Lane &at = m_lanes[lane];
    if (at.count == 0 || !hasDays(m_marks[at.first]))
        return at.first;
    const auto from = m_reach.begin() + at.first;
    return at.first + static_cast<std::uint32_t>(std::lower_bound(from, from + at.count, x) - from);
}

QRectF TimelineLayout::rectOf(const TimelineMark &mark) const {
    const Lane &lane = m_lanes[mark.lane];
    if (m_scene->lanes[mark.lane].folded)
        return {mark.left, lane.top + lane.height / 2 - 5, mark.right - mark.left, 10};
    return {mark.left, lane.top + lanePadding + mark.row * m_pitch + 2, mark.right - mark.left, m_pitch - 4};
}

TimelineMark TimelineLayout::barOf(const TimelineDigest::Place &place) const {
    const double wide = m_room.dayWidth;
    TimelineMark mark;
    mark.shape = place.isOperation ? TimelineMark::Shape::Operation : TimelineMark::Shape::Bar;
    mark.left = place.first * wide;
    mark.right = std::max((place.last + 1.0) * wide + (place.openEnd ? chevronRoom : 0), mark.left + leastBar);
    mark.at = (mark.left + mark.right) / 2;
    mark.sureLeft = place.sureFirst * wide;
    mark.sureRight = place.openEnd ? mark.right : (place.sureLast + 1.0) * wide;
    if (place.sureFirst > place.sureLast)
        mark.sureLeft = mark.sureRight = mark.at;
    return mark;
}

/// Members of a mark stand behind each other: it is the last one that is being made.
void TimelineLayout::addMember(TimelineMark &mark, std::uint32_t place) {
    if (mark.count == 0)
        mark.first = static_cast<std::uint32_t>(m_members.size());
    ++mark.count;
    m_members.push_back(place);
}

/// Bars one by one, diamonds that touch as one; in order of their left ends.
void TimelineLayout::makeMarks(std::uint32_t lane) {
    const std::size_t from = m_marks.size();
    const auto bars = m_digest->bars(lane);
    for (std::uint32_t i = 0; i < bars.size(); ++i) {
        TimelineMark &mark = m_marks.emplace_back(barOf(bars[i]));
        mark.lane = lane;
        mark.bar = i;
        mark.count = 0;
        addMember(mark, bars[i].place);
    }
    double begins = -unbounded;
    for (const TimelineDigest::Place &place : m_digest->incidents(lane)) {
        const double at = (place.at + 0.5) * m_room.dayWidth;
        const double left = std::min(place.first * m_room.dayWidth, at - place.reach);
        const double right = std::max((place.last + 1.0) * m_room.dayWidth, at + place.reach);
        if (at - begins > mergeWithin) {
            TimelineMark &mark = m_marks.emplace_back();
            mark.lane = lane;
            mark.count = 0;
            mark.left = left;
            mark.right = right;
            begins = at;
        }
        TimelineMark &mark = m_marks.back();
        addMember(mark, place.place);
        mark.left = std::min(mark.left, left);
        mark.right = std::max(mark.right, right);
        mark.at = (begins + at) / 2;
    }
    sortMarks(from);
}

/// By their left ends; marks are large, so it is decided on keys what goes where.
void TimelineLayout::sortMarks(std::size_t from) {
    m_order.clear();
    for (std::size_t i = from; i < m_marks.size(); ++i)
        m_order.emplace_back(m_marks[i].left, static_cast<std::uint32_t>(i));
    if (std::is_sorted(m_order.begin(), m_order.end()))
        return;
    std::sort(m_order.begin(), m_order.end());
    m_sorted.clear();
    for (const auto &[left, mark] : m_order)
        m_sorted.push_back(m_marks[mark]);
    std::copy(m_sorted.begin(), m_sorted.end(), m_marks.begin() + static_cast<std::ptrdiff_t>(from));
}

/// Names of bars get room of their own where that does not make the lane too high; names of diamonds take what is left.
void TimelineLayout::pack(Lane &lane, bool folded) {
    const std::span<TimelineMark> marks = std::span(m_marks).subspan(lane.first);
    if (folded || marks.empty())
        return;
    LanePacking packing;
    const bool labelled = marks.size() <= mostLabelled;
    if (labelled) {
        findSpans(marks, true);
        packing = packInOrder(m_spans);
    }
    if (!labelled || packing.count > mostLabelledRows) {
        findSpans(marks, false);
        packing = packInOrder(m_spans);
    }
    lane.rows = std::max(1, packing.count);
    // From the right: what comes next in the row bounds the room for a name.
    std::vector<double> next(std::size_t(lane.rows), unbounded);
    for (std::size_t i = marks.size(); i-- > 0;) {
        TimelineMark &mark = marks[i];
        mark.row = packing.rows[i];
        double &bound = next[std::size_t(mark.row)];
        mark.labelRoom = mark.labelLeft ? 0 : std::clamp(bound - mark.right - gap / 2, 0.0, longestLabel);
        bound = m_spans[i].left;
    }
}

/// Pixels of a number, whose figures are all of one width.
double TimelineLayout::countWidth(std::uint32_t count) const {
    int figures = 1;
    for (std::uint32_t left = count; left >= 10; left /= 10)
        ++figures;
    return (figures + (figures - 1) / 3) * m_digit; // with what parts thousands
}

/// How much of a row each mark takes: with the number of several, and, where that is wanted, with the name of a bar
/// that is too narrow for it.
void TimelineLayout::findSpans(std::span<TimelineMark> marks, bool labelled) {
    const double endOfTime = (m_scene->timeline->lastDay + 1.0) * m_room.dayWidth;
    m_spans.clear();
    for (TimelineMark &mark : marks) {
        PackedSpan span{mark.left, mark.right};
        mark.labelLeft = false;
        if (mark.count > 1) // "5", or "3/5" when the second clock is on
            span.right = std::max(span.right, mark.at + 14 + 2 * countWidth(mark.count));
        if (labelled && mark.shape != TimelineMark::Shape::Diamond) {
            const double name = m_digest->nameWidth(mark.lane, m_digest->bars(mark.lane)[mark.bar]) + 8;
            const bool outside = name + 10 > mark.right - mark.left;
            mark.labelLeft = outside && mark.right + name > endOfTime + beyondTime;
            if (mark.labelLeft)
                span.left -= name;
            else if (outside)
                span.right += std::min(name, longestLabel);
        }
        m_spans.push_back(span);
    }
}

/// What has no date has no place on the axis: pills with names, one after the other.
void TimelineLayout::layOutUndated(const Theme &theme, std::uint32_t lane) {
    const auto &places = m_scene->laneOf(m_scene->lanes[lane]).places;
    const double room = std::max(120.0, m_room.plotWidth - 2 * gap);
    double x = gap;
    int row = 0;
    for (std::uint32_t i = 0; i < places.size(); ++i) {
        TimelineMark mark;
        mark.shape = TimelineMark::Shape::Pill;
        mark.lane = lane;
        mark.first = static_cast<std::uint32_t>(m_members.size());
        m_members.push_back(i);
        const double name = paint::textWidth(theme, m_scene->itemNames[places[i].item], Type::Caption);
        const double wide = std::min(std::min(name, longestLabel) + 30, room);
        if (x + wide > room && x > gap) {
            x = gap;
            ++row;
        }
        const bool last = row + 1 == mostUndatedRows && i + 1 < places.size() && x + wide + 60 + longestLabel > room;
        if (last) { // the rest is a number that leads to the list
            mark.shape = TimelineMark::Shape::More;
            mark.count = static_cast<std::uint32_t>(places.size()) - i;
            for (std::uint32_t more = i + 1; more < places.size(); ++more)
                m_members.push_back(more);
        }
        mark.row = row;
        mark.left = x;
        mark.right = x + (last ? 52 : wide);
        mark.at = x + 12;
        m_marks.push_back(mark);
        x = mark.right + gap;
        if (last)
            break;
    }
    m_lanes[lane].rows = row + 1;
}

} // namespace hw
