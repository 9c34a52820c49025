// Heatmap: who targets what, as a pure layout of one rectangle: it paints onto any QPainter and answers what lies at a
// point. Built anew for every content, size or theme; cheap. Screen, files and tests use the same object.
#pragma once

#include "drawing/scale.h"
#include "landscape/kinds.h"

#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace hw {

class Landscape;
struct TargetMatrix;

struct HeatmapContent {
    struct Row {
        QString name;
        std::optional<Origin> origin;
        std::uint32_t total = 0;
    };
    struct Column {
        QString name;
        std::uint32_t total = 0;
    };
    std::vector<Row> rows;
    std::vector<Column> columns;
    std::vector<std::uint32_t> cells; ///< row by row
    std::uint32_t total = 0;
    std::uint32_t cell(int row, int column) const {
        return cells[static_cast<std::size_t>(row) * columns.size() + static_cast<std::size_t>(column)];
    }
};
HeatmapContent heatmapContent(const Landscape &landscape, const TargetMatrix &matrix);

class Heatmap {
public:
    struct Place {
        enum class Part : std::uint8_t { None, Cell, RowHeader, ColumnHeader, RowTotal, ColumnTotal, GrandTotal };
        Part part = Part::None;
        int row = -1, column = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Marks {
        Place hovered, selected;
        std::optional<Place> cursor; ///< set while the keyboard's cursor is to be shown
    };

    /// On a page the cells get more of the width: a bar instead of the tag of origin, names as wide as they are.
    enum class For : std::uint8_t { Screen, Page };
    Heatmap(const Theme &theme, HeatmapContent content, const QRectF &area, For what = For::Screen);

    const HeatmapContent &content() const { return m_content; }
    const SequentialScale &scale() const { return m_scale; }
    void paint(QPainter &p) const { paint(p, Marks()); }
    void paint(QPainter &p, const Marks &marks) const;
    Place hitTest(const QPointF &at) const;
    QRectF rectOf(const Place &place) const;
    /// The place that an arrow key leads to: cells, totals and headers are one grid; from nowhere the first cell.
    Place moved(const Place &from, int rows, int columns) const;
    /// "APT41, Genomics, 12 incidents and campaigns": for tool tips and screen readers.
    QString describe(const Place &place) const;
    QRectF area() const { return m_area; }
    double rowHeight() const { return m_rowHeight; }

    /// How many rows (without the totals) fit at the smallest row height, and how many columns at a readable width:
    /// what the panel asks the aggregate for.
    static int rowsThatFit(const Theme &theme, double height);
    static int columnsThatFit(const Theme &theme, double width);
    /// Column label in up to three lines; long words of the field are broken where it reads well.
    static QStringList labelLines(const Theme &theme, const QString &name, double width);

private:
    int rowCount() const { return static_cast<int>(m_content.rows.size()); }
    int columnCount() const { return static_cast<int>(m_content.columns.size()); }
    void paintHeaders(QPainter &p, const Marks &marks) const;
    void paintCells(QPainter &p) const;
    void paintTotals(QPainter &p) const;

    const Theme *m_theme;
    HeatmapContent m_content;
    SequentialScale m_scale;
    QRectF m_area;
    For m_for = For::Screen;
    double m_tag = 0; ///< before a name
    double m_headerHeight = 0, m_rowHeight = 0, m_rowHeader = 0, m_cellWidth = 0, m_totalWidth = 0;
};

} // namespace hw
