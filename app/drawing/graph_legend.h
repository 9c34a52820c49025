// The legend of the graph: kinds with shape, name, count and eye, or origins, or research areas, and what lines mean.
// A pure layout of one rectangle; see heatmap.h. The panel and picture files draw the same one.
#pragma once

#include "drawing/graph_scene.h"
#include "drawing/theme.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace hw {

struct LegendRow {
    std::optional<Kind> kind;       ///< of a row that can be hidden: drawn as its shape
    QString token;                  ///< else: the colour of its dot
    bool hatched = false;           ///< origin not known
    std::optional<Confidence> line; ///< or the dash of a line
    bool disputed = false;          ///< or both strands of a disputed one
    QString name;
    std::optional<std::uint32_t> count;
    bool shown = true;
};

/// What the colours of the scene mean, with how many objects of each there are: kinds in the order of the design
/// system, origins in theirs (2.3), areas as in the scene. Members of collection nodes count, hidden kinds too.
std::vector<LegendRow> legendRows(const GraphScene &scene, const GraphLook &look);
/// What the lines mean, as far as the scene has them: for pictures that are read without the program.
std::vector<LegendRow> legendLines(const GraphScene &scene);

class GraphLegend {
public:
    /// `note`: a line or more below the rows; may be empty. Folded: only the title.
    GraphLegend(const Theme &theme, QString title, std::vector<LegendRow> rows, QString note, const QPointF &topLeft,
                bool folded = false);

    const std::vector<LegendRow> &rows() const { return m_rows; }
    QRectF area() const { return m_area; }
    void moveTo(const QPointF &topLeft) { m_area.moveTopLeft(topLeft); }
    QRectF headerRect() const; ///< folds and unfolds
    QRectF rowRect(int row) const;
    QRectF eyeRect(int row) const;      ///< empty for a row that cannot be hidden
    int rowAt(const QPointF &at) const; ///< -1: none
    /// `canFold`: with the arrow in the header (a file has none), and eyes.
    void paint(QPainter &p, int hoveredRow = -1, bool canFold = true) const;
    /// "Actors, 9, shown": for screen readers.
    QString describe(int row) const;

private:
    double rowHeight() const;
    double headerHeight() const;
    void paintRow(QPainter &p, int row, bool eyes) const;
    double noteHeight() const;
    void paintMark(QPainter &p, const LegendRow &row, const QPointF &centre) const;

    const Theme *m_theme;
    QString m_title, m_note;
    std::vector<LegendRow> m_rows;
    QRectF m_area;
    bool m_folded;
};

/// The ground of what floats above the graph: legend, overview map, strips. Its shadow is paint::shadow(…, 8, 1).
void paintFloatingCard(QPainter &p, const Theme &theme, const QRectF &r);

} // namespace hw
