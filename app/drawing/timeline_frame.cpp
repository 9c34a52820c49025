#include "drawing/timeline_frame.h"

#include "drawing/paint.h"
#include "drawing/text_cache.h"
#include "drawing/timeline_edges.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double chipHeight = 18, chipsRow = 24, ticksRow = 24;
constexpr double widestChip = 168, narrowestChip = 40;
constexpr double halfTarget = 12;
constexpr double foldSize = 24;

} // namespace

double TimelineFrame::axisHeight(const Theme &theme) {
    return theme.scaled(int(chipsRow)) + theme.scaled(int(ticksRow));
}

QRectF TimelineFrame::plotOf(const Theme &theme, const QRectF &area) {
    return area.adjusted(headerWidth(theme), axisHeight(theme), 0, 0);
}

TimelineFrame::TimelineFrame(const Theme &theme, const TimelineLayout &layout, const TimeWindow &window, double scroll,
                             const QRectF &area)
    : m_theme(&theme)
    , m_layout(&layout)
    , m_area(area)
    , m_plot(plotOf(theme, area))
    , m_scale(window, m_plot.left(), m_plot.width()) {
    m_scroll = std::clamp(scroll, 0.0, mostScroll());
    placeChips();
}

double TimelineFrame::mostScroll() const { return std::max(0.0, m_layout->height() - m_plot.height()); }

QRectF TimelineFrame::laneRect(std::uint32_t lane) const {
    return {m_area.left(), m_plot.top() + m_layout->laneTop(lane) - m_scroll, m_area.width(),
            m_layout->laneHeight(lane)};
}

QRectF TimelineFrame::headerRect(std::uint32_t lane) const {
    const QRectF all = laneRect(lane);
    return QRectF(all.left(), all.top(), headerWidth(*m_theme), all.height())
        .intersected(QRectF(m_area.left(), m_plot.top(), m_area.width(), m_plot.height()));
}

QRectF TimelineFrame::foldRect(std::uint32_t lane) const {
    const QRectF header = headerRect(lane);
    return {header.left(), header.center().y() - foldSize / 2, foldSize, foldSize};
}

QRectF TimelineFrame::rectOf(const TimelineMark &mark) const {
    const QRectF r = m_layout->rectOf(mark);
    const double x =
        TimelineLayout::hasDays(mark) ? m_scale.x(r.left() / m_layout->dayWidth()) : m_plot.left() + r.left();
    return {x, m_plot.top() + r.top() - m_scroll, r.width(), r.height()};
}

QPointF TimelineFrame::middleOf(const TimelineMark &mark) const {
    const QRectF r = rectOf(mark);
    return {r.left() + mark.at - mark.left, r.center().y()};
}

std::pair<std::uint32_t, std::uint32_t> TimelineFrame::lanesInView() const {
    const auto count = static_cast<std::uint32_t>(scene().lanes.size());
    if (m_layout->isEmpty() || m_plot.height() <= 0)
        return {0, 0};
    const std::uint32_t first = m_layout->laneAt(m_scroll);
    const std::uint32_t last = m_layout->laneAt(m_scroll + m_plot.height());
    return {first == noMark ? 0 : first, last == noMark ? count : last + 1};
}

double TimelineFrame::xOfNote(std::uint32_t note) const {
    return m_scale.x(scene().timeline->context[scene().notes[note].context].days.at + 0.5);
}

void TimelineFrame::placeChips() {
    if (m_layout->isEmpty())
        return;
    const double top = m_area.top() + (m_theme->scaled(int(chipsRow)) - m_theme->scaled(int(chipHeight))) / 2.0;
    for (std::uint32_t i = 0; i < scene().notes.size(); ++i) {
        const double x = xOfNote(i);
        if (x < m_plot.left() || x > m_plot.right())
            continue;
        if (!m_chips.empty() && x < m_chips.back().rect.right() + 6) {
            m_chips.back().notes.push_back(i);
            continue;
        }
        const double width = std::clamp(paint::textWidth(*m_theme, scene().notes[i].name, Type::Caption) + 13,
                                        narrowestChip, widestChip);
        QRectF rect(x + 3, top, width, m_theme->scaled(int(chipHeight)));
        if (rect.right() > m_plot.right()) // then left of its line
            rect.moveRight(x - 3);
        if (!m_chips.empty() && rect.left() < m_chips.back().rect.right() + 4) {
            m_chips.back().notes.push_back(i);
            continue;
        }
        m_chips.push_back({rect, scene().notes[i].name, {i}});
    }
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        TimelineChip &chip = m_chips[i];
        const QString more =
            chip.notes.size() > 1 ? QStringLiteral(" +") + paint::number(qint64(chip.notes.size()) - 1) : QString();
        const double suffix = paint::textWidth(*m_theme, more, Type::Caption);
        const double most = i + 1 < m_chips.size() ? m_chips[i + 1].rect.left() - 4 : m_plot.right();
        chip.rect.setRight(std::max(chip.rect.right(), std::min(chip.rect.right() + suffix, most)));
        chip.text = m_theme->texts().elided(m_theme->font(Type::Caption), int(Type::Caption), chip.text, Qt::ElideRight,
                                            chip.rect.width() - 12 - suffix) +
                    more;
    }
}

TimelineHit TimelineFrame::hitAt(const QPointF &at) const {
    using What = TimelineHit::What;
    if (!m_area.contains(at) || m_layout->isEmpty())
        return {};
    if (at.y() < m_plot.top()) {
        for (std::uint32_t i = 0; i < m_chips.size(); ++i)
            if (m_chips[i].rect.adjusted(-2, -4, 2, 4).contains(at))
                return {What::Chip, i};
        if (outsideRect(*this).adjusted(0, -4, 0, 4).contains(at))
            return {What::Outside, noMark};
        return {at.x() >= m_plot.left() ? What::Axis : What::Nothing, noMark};
    }
    const std::uint32_t lane = m_layout->laneAt(at.y() - m_plot.top() + m_scroll);
    if (lane == noMark)
        return {};
    if (at.x() < m_plot.left())
        return {foldRect(lane).contains(at) ? What::Fold : What::Lane, lane};
    std::uint32_t best = noMark;
    double least = halfTarget;
    m_layout->forEachIn(lane, pixelOf(at.x()) - 2 * halfTarget, pixelOf(at.x()) + 2 * halfTarget, [&](std::uint32_t i) {
        const TimelineMark &mark = m_layout->marks()[i];
        const QRectF r = rectOf(mark);
        const bool diamond = mark.shape == TimelineMark::Shape::Diamond;
        const double aside =
            diamond ? std::abs(at.x() - middleOf(mark).x()) : std::max({0.0, r.left() - at.x(), at.x() - r.right()});
        const double away = std::max({0.0, r.top() - 2 - at.y(), at.y() - r.bottom() - 2});
        // A whisker is part of its mark, but what stands on it is nearer.
        const double distance =
            diamond && aside > halfTarget && at.x() >= r.left() && at.x() <= r.right() ? halfTarget - 0.5 : aside;
        if (distance + away < least) {
            least = distance + away;
            best = i;
        }
    });
    if (best != noMark)
        return {What::Mark, best};
    const LaneElsewhere found = elsewhereOf(*this, lane);
    for (const bool after : {false, true})
        if (elsewhereRect(*this, lane, found, after).adjusted(-6, -6, 6, 6).contains(at))
            return {after ? What::After : What::Before, lane};
    return {What::Plot, lane};
}

} // namespace hw
