// AreaMatrixChart: actor by research area with honest blanks (landscape/area_matrix.h). The four states differ in shape
// as well as in colour: a filled cell is reported, an outlined one rests on one publisher, a ring was looked for and
// none is reported, hatching is not assessed. A pure layout that scrolls under its headings; see heatmap.h.
#pragma once

#include "drawing/scale.h"
#include "landscape/area_matrix.h"

#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace hw {

struct AreaMatrixContent {
    struct Row {
        QString name;
        Origin origin = Origin::Unknown;
        std::uint32_t events = 0;
    };
    struct Column {
        QString name, fullName;
        std::uint32_t events = 0;
    };
    std::vector<Row> rows;
    std::vector<Column> columns;
    std::vector<AreaCell> cells; ///< row by row
    std::uint32_t events = 0;
    const AreaCell &cell(int row, int column) const {
        return cells[static_cast<std::size_t>(row) * columns.size() + static_cast<std::size_t>(column)];
    }
};
AreaMatrixContent areaMatrixContent(const Landscape &landscape, const AreaMatrix &matrix);

class AreaMatrixChart {
public:
    struct Place {
        enum class Part : std::uint8_t { None, Cell, RowHeader, ColumnHeader };
        Part part = Part::None;
        int row = -1, column = -1;
        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Marks {
        Place hovered, selected;
        std::optional<Place> cursor; ///< set while the keyboard's cursor is to be shown
    };

    /// `offset`: how far the cells are scrolled under the headings.
    AreaMatrixChart(const Theme &theme, AreaMatrixContent content, const QRectF &area, const QPointF &offset = {});

    const AreaMatrixContent &content() const { return m_content; }
    const SequentialScale &scale() const { return m_scale; }
    void setOffset(const QPointF &offset);
    QSizeF contentSize() const; ///< of all cells with their headings
    QRectF cellArea() const;    ///< what the headings leave of the rectangle
    double rowHeight() const { return m_rowHeight; }
    double columnWidth() const { return m_cellWidth; }
    void paint(QPainter &p) const { paint(p, Marks()); }
    void paint(QPainter &p, const Marks &marks) const;
    Place hitTest(const QPointF &at) const;
    QRectF rectOf(const Place &place) const; ///< where it stands now, seen or not
    Place moved(const Place &from, int rows, int columns) const;
    /// "APT41, Genomics, 12 incidents and campaigns, observed targeting", "… looked for, none reported".
    QString describe(const Place &place) const;
    static QString stateWords(const AreaCell &cell);

    /// One cell as it is drawn, for the legend: `count` nothing: without a number.
    static void paintCell(QPainter &p, const Theme &t, const QRectF &r, CellState state, const QColor &fill,
                          std::optional<std::uint32_t> count, bool targeted);

private:
    void paintCells(QPainter &p, const Marks &marks) const;
    void paintHeadings(QPainter &p, const Marks &marks) const;

    const Theme *m_theme;
    AreaMatrixContent m_content;
    SequentialScale m_scale;
    QRectF m_area;
    QPointF m_offset;
    double m_headerHeight = 0, m_rowHeight = 0, m_rowHeader = 0, m_cellWidth = 0;
};

} // namespace hw
