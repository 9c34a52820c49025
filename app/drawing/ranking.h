// Ranking: most active actors as rows of tag, name, bar, value, sparkline, change and confidence, at the columns of the
// design system (section 12.1). A pure layout of one rectangle that is as wide as its card; see heatmap.h.
#pragma once

#include "drawing/theme.h"
#include "landscape/kinds.h"

#include <QRectF>
#include <QString>
#include <span>
#include <vector>

class QPainter;

namespace hw {

class Landscape;
struct RankedActor;

struct RankingRow {
    QString name;
    Origin origin = Origin::Unknown;
    std::uint32_t value = 0;
    std::vector<double> trend;
    int before = 0; ///< in the 24 months before the last 24
    int change = 0; ///< in the last 24 months, less `before`
    Confidence confidence = Confidence::NotStated;
};
std::vector<RankingRow> rankingRows(const Landscape &landscape, std::span<const RankedActor> actors, std::size_t most);

class Ranking {
public:
    struct Place {
        enum class Part : std::uint8_t { None, Name, Value, Trend, Change, Confidence };
        Part part = Part::None;
        int row = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Marks {
        int hovered = -1, selected = -1;
        int cursor = -1; ///< 0 or more while the keyboard's cursor is to be shown
    };
    struct Headings { ///< of the columns; "Events", "8 quarters"
        QString value, trend;
    };

    Ranking(const Theme &theme, std::vector<RankingRow> rows, const Headings &headings, const QRectF &area);

    const std::vector<RankingRow> &rows() const { return m_rows; }
    void paint(QPainter &p) const { paint(p, Marks()); }
    void paint(QPainter &p, const Marks &marks) const;
    Place hitTest(const QPointF &at) const;
    QRectF rowRect(int row) const;
    QRectF barRect(int row) const;
    QString describe(int row) const; ///< "APT41, China-nexus, 28 incidents and campaigns, change +9, high confidence"
    QString explainHeading(const QPointF &at) const; ///< what the column says whose heading is there; else empty
    /// A rise that deserves attention: from +5, or from +25 % where there is enough to have a per cent of.
    static bool isLargeRise(const RankingRow &row);
    static int rowsThatFit(const Theme &theme, double height);

private:
    void paintRow(QPainter &p, int row) const;

    const Theme *m_theme;
    std::vector<RankingRow> m_rows;
    Headings m_headings;
    QRectF m_area;
    double m_headerHeight = 0, m_rowHeight = 0;
    double m_name = 0, m_bar = 0, m_valueEnd = 0;       ///< distances from the left
    double m_trend = 0, m_change = 0, m_confidence = 0; ///< from the left; zero: the column is not shown
    std::uint32_t m_largest = 1;
};

} // namespace hw
