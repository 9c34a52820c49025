// TimelineStrip: all events over all time as a histogram, with the period of the filter as a brush with two handles and
// the window of the view as a bracket below. Geometry, hits and the picture; pure.
#pragma once

#include "drawing/activity_chart.h"
#include "drawing/time_scale.h"
#include "landscape/overview.h"

#include <QRectF>
#include <optional>

class QPainter;

namespace hw {

class TimelineStrip {
public:
    enum class Part : std::uint8_t { Outside, Ground, Body, From, To };
    struct Look {
        std::optional<ChartPeriod> brush; ///< none: no period is set, all of it counts
        TimeWindow window;                ///< that the view above shows
        std::optional<DayNumber> knownBy; ///< the day of the second clock
        Part hovered = Part::Outside, cursor = Part::Outside;
        QString title, subtitle;
    };

    static double heightFor(const Theme &theme) { return theme.scaled(78); }
    /// The activity must outlive it. `domain`: all that the strip covers.
    TimelineStrip(const Theme &theme, const Activity &activity, const TimeWindow &domain, const QRectF &area);

    const QRectF &plot() const { return m_plot; } ///< of the bars
    const TimeScale &scale() const { return m_scale; }
    QRectF brushRect(const ChartPeriod &period) const;
    QRectF handleRect(const ChartPeriod &period, bool to) const; ///< 8 x 22, as drawn
    Part partAt(const QPointF &at, const std::optional<ChartPeriod> &brush) const;
    /// The day at an edge that is dragged there: whole months where a day is too narrow to be aimed at.
    DayNumber fromAt(double x) const;
    DayNumber toAt(double x) const; ///< the last day of the period
    /// The period after `part` was dragged from one pixel to another; its ends never cross.
    ChartPeriod dragged(const ChartPeriod &start, Part part, double fromX, double toX) const;
    std::uint32_t countIn(const ChartPeriod &period) const; ///< of bars that lie in it with their middle
    void paint(QPainter &p, const Look &look) const;

private:
    void paintBrush(QPainter &p, const Look &look) const;
    bool snapsToMonths() const { return m_scale.dayWidth() < 4; }

    const Theme *m_theme;
    const Activity *m_activity;
    QRectF m_area, m_plot;
    TimeScale m_scale;
};

} // namespace hw
