// Waterfall: a sum as its parts, one below the other: each starts where the one before ends; what is known is solid,
// what the unknown may add is hatched. A pure layout of one rectangle; see heatmap.h.
#pragma once

#include "drawing/theme.h"

#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace hw {

struct WaterfallRow {
    QString label;
    double low = 0, high = 0; ///< in units of the axis
    QString value;            ///< "22.5 – 30"; "not asked"
    bool asked = true;
};

class Waterfall {
public:
    struct Marks {
        int hovered = -1, selected = -1, cursor = -1;
    };

    /// The axis runs from 0 to `full`. The last row, drawn by itself, is the sum with `sumLabel`.
    Waterfall(const Theme &theme, std::vector<WaterfallRow> rows, const QString &sumLabel, const QString &sumValue,
              double full, const QRectF &area);

    const std::vector<WaterfallRow> &rows() const { return m_rows; }
    void paint(QPainter &p) const { paint(p, Marks()); }
    void paint(QPainter &p, const Marks &marks) const;
    int hitTest(const QPointF &at) const; ///< a row; rows().size() for the sum; -1 none
    QRectF rowRect(int row) const;
    QRectF knownRect(int row) const;   ///< of the sum: from the axis
    QRectF unknownRect(int row) const; ///< what may be added: begins where the known ends
    QString describe(int row) const;
    static int heightFor(const Theme &theme, int rows);

private:
    double xOf(double value) const;

    const Theme *m_theme;
    std::vector<WaterfallRow> m_rows;
    QString m_sumLabel, m_sumValue;
    double m_full;
    QRectF m_area;
    double m_rowHeight = 0, m_bar = 0, m_barRoom = 0;
};

} // namespace hw
