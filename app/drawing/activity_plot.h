// ActivityPlot: the QCustomPlot behind ActivityChart. Only drawing/ includes this header (it brings qcustomplot.h).
#pragma once

#include "drawing/activity_chart.h"

#include <qcustomplot.h>

namespace hw {

/// Axes, grid and fonts of every plot (design system, section 7.4).
void applyPlotTheme(QCustomPlot &plot, const Theme &theme);

class ActivityPlot final : public QCustomPlot {
public:
    explicit ActivityPlot(const Theme &theme, QWidget *parent = nullptr);

    void setActivity(const Activity &activity, const std::vector<ChartNote> &notes);
    void applyTheme();
    void layOut(const QSize &size); ///< before anything is asked or drawn at that size
    /// Draws onto any painter, as vectors, without a buffer.
    void drawVectors(QPainter &p, const QRectF &r);

    const Activity &activity() const { return m_activity; }
    const std::vector<ChartNote> &notes() const { return m_notes; }
    const Theme &theme() const { return m_theme; }
    int bucketAt(const QPointF &at) const;
    QRectF barRect(int bucket, Origin origin) const;
    QRectF plotRect() const;
    std::uint32_t drawnTotal() const;
    double xOf(DayNumber day) const; ///< pixel; inside the plot's edges

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setAxes();
    void renew(); ///< the buffer is drawn anew before it is shown the next time

    const Theme &m_theme;
    Activity m_activity;
    std::vector<ChartNote> m_notes;
    bool m_stale = true;
    std::array<QCPBars *, originCount> m_bars{};
};

} // namespace hw
