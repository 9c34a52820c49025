// EventColumns: events over time as columns stacked by origin, with the sum above each and a legend, for pages and
// files. A pure layout of one rectangle, all vectors; see heatmap.h. The chart of the Overview is ActivityChart.
#pragma once

#include "drawing/theme.h"
#include "drawing/time_axis.h"
#include "landscape/overview.h"

#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace hw {

class EventColumns {
public:
    /// In device-independent pixels of the theme's type; who draws on paper scales the painter.
    EventColumns(const Theme &theme, const Activity &activity, const QRectF &area);

    void paint(QPainter &p, int hovered = -1) const;
    int bucketAt(const QPointF &at) const; ///< -1 none
    QRectF columnRect(int bucket) const;   ///< the whole height of its place
    QRectF barRect(int bucket, Origin origin) const;
    QString describe(int bucket) const;                ///< "Q2 2025: 10 incidents and campaigns; China-nexus 4, …"
    QString describe(int bucket, Origin origin) const; ///< "Q2 2025, China-nexus: 4 incidents and campaigns"
    /// All of it: "Incidents and campaigns by quarter, from 5 in Q1 2020 to 10 in Q2 2025, most 12 in Q3 2023."
    QString summary() const;
    std::vector<Origin> origins() const; ///< that occur, in the order of the legend

private:
    double yOf(std::uint32_t count) const;
    struct Entry {
        Origin origin;
        QRectF rect;
    };
    std::vector<Entry> legend() const; ///< in as many rows as it needs
    void paintLegend(QPainter &p) const;
    void paintAxis(QPainter &p) const;

    const Theme *m_theme;
    const Activity m_activity;
    QRectF m_area, m_plot;
    CountAxis m_axis;
    double m_pitch = 1;
};

} // namespace hw
