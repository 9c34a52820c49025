// Bars: labelled horizontal bars for profile cards, whole or split by basis. A pure layout of one rectangle; see
// heatmap.h.
#pragma once

#include "drawing/theme.h"
#include "landscape/kinds.h"

#include <QRectF>
#include <QString>
#include <optional>
#include <vector>

class QPainter;

namespace hw {

struct BarRow {
    struct Part {
        std::uint32_t value = 0;
        QString token = QStringLiteral("chart.ink"); ///< colour
        QString name;                                ///< what the part is ("Targeted"), for tool tips and legend
        bool hatched = false;
    };
    QString id; ///< in mono before the label (T1190); may be empty
    QString label;
    std::vector<Part> parts; ///< in the order drawn, left to right
    QString note;            ///< after the value, e.g. "none reported"; may be empty
    std::uint32_t total() const;
};

class Bars {
public:
    struct Place {
        int row = -1;
        int part = -1; ///< -1: the row beside its bar
        friend bool operator==(const Place &, const Place &) = default;
    };
    struct Marks {
        int hovered = -1, selected = -1, cursor = -1;
    };

    Bars(const Theme &theme, std::vector<BarRow> rows, const QRectF &area);

    const std::vector<BarRow> &rows() const { return m_rows; }
    void paint(QPainter &p) const { paint(p, Marks()); }
    void paint(QPainter &p, const Marks &marks) const;
    Place hitTest(const QPointF &at) const;
    QRectF rowRect(int row) const;
    QRectF partRect(int row, int part) const;
    QString describe(int row) const;
    double height() const; ///< of all rows
    static int rowsThatFit(const Theme &theme, double height);

private:
    const Theme *m_theme;
    std::vector<BarRow> m_rows;
    QRectF m_area;
    double m_rowHeight = 0, m_idWidth = 0, m_bar = 0, m_barRoom = 0;
    std::uint32_t m_largest = 1;
};

} // namespace hw
