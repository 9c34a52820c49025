// Spans: campaigns as bars and incidents as diamonds on one time axis, for the profile's activity card. Imprecise ends
// look imprecise: what is certain is solid, what the dates merely allow is pale. A pure layout of one rectangle; see
// heatmap.h.
#pragma once

#include "basics/partial_date.h"
#include "drawing/theme.h"
#include "landscape/kinds.h"

#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace hw {

struct Span {
    QString name;
    Kind kind = Kind::Campaign; ///< campaigns and operations are bars, incidents diamonds
    Origin origin = Origin::Unknown;
    TimeSpan time;
    Confidence confidence = Confidence::NotStated; ///< below high: dashed edge
};

class Spans {
public:
    struct Marks {
        int hovered = -1, selected = -1, cursor = -1;
    };

    /// Spans without any date are left out and counted. The axis covers all others.
    Spans(const Theme &theme, std::vector<Span> spans, const QRectF &area);

    const std::vector<Span> &spans() const { return m_spans; } ///< as given
    void paint(QPainter &p) const { paint(p, Marks()); }
    void paint(QPainter &p, const Marks &marks) const;
    int hitTest(const QPointF &at) const; ///< index into spans(), -1 none
    QRectF rectOf(int span) const;        ///< all that the dates allow; empty where it is not drawn
    QRectF certainRect(int span) const;   ///< what lies between the latest start and the earliest end
    int undated() const { return m_undated; }
    int hidden() const { return m_hidden; } ///< dated, but no row was left
    DayNumber firstDay() const { return m_from; }
    DayNumber lastDay() const { return m_to; }
    double xOf(DayNumber day) const;

private:
    struct Box {
        int row = -1; ///< -1: not drawn
        QRectF all, certain;
        bool openStart = false, openEnd = false, bar = true;
    };
    void pack();
    void paintAxis(QPainter &p) const;
    void paintBar(QPainter &p, const Span &span, const Box &box) const;
    void paintDiamond(QPainter &p, const Span &span, const Box &box) const;

    const Theme *m_theme;
    std::vector<Span> m_spans;
    std::vector<Box> m_boxes;
    QRectF m_area, m_plot;
    DayNumber m_from = 0, m_to = 1;
    double m_rowHeight = 0;
    int m_undated = 0, m_hidden = 0;
};

} // namespace hw
