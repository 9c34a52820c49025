// AreaFlowLayout: where the bars and ribbons of a flow diagram stand: columns of bars whose heights are their weights,
// ordered so that few ribbons cross, ribbons one beside the other at both ends. Pure numbers, no painting; the same
// content and rectangle give the same picture.
#pragma once

#include <QRectF>
#include <cstddef>
#include <vector>

namespace hw {

struct FlowBars {
    struct Bar {
        int column = 0;
        double weight = 0;
        bool last = false; ///< stands below the others of its column: the rest, what nobody says
        double room = 0;   ///< pixels that its label takes: its neighbours keep so far away that none meets another
    };
    struct Ribbon {
        std::size_t from = 0, to = 0; ///< places in `bars`, of neighbouring columns
        double weight = 0;
    };
    int columns = 0;
    bool keepsFirstColumn = true; ///< its bars stand in the order given
    std::vector<Bar> bars;
    std::vector<Ribbon> ribbons;
};

/// Crossings between ribbons of the same two columns, each pair by the product of their weights. `rows`: per bar its
/// place within its column.
double weighedCrossings(const FlowBars &flow, const std::vector<int> &rows);
/// Places within the columns: sweeps from left to right and back over the weighed middles of neighbours, the best order
/// that was met; never more crossings than in the order given.
std::vector<int> fewCrossings(const FlowBars &flow);

class AreaFlowLayout {
public:
    struct Band { ///< a ribbon: its top and bottom at both bars
        double left = 0, right = 0;
        double topLeft = 0, bottomLeft = 0, topRight = 0, bottomRight = 0;
    };
    static constexpr double barWidth = 10, gap = 12;

    /// `labelRooms`: per column what its labels would like to have at its right; where that is more than there is, the
    /// widest but the last give way first. `pixelsPerUnit`: no more than that, so that two diagrams can share a scale;
    /// 0: as much as fits.
    AreaFlowLayout(const FlowBars &flow, const QRectF &area, const std::vector<double> &labelRooms,
                   double pixelsPerUnit = 0);
    /// The same with the places of the bars as fewCrossings gives them.
    AreaFlowLayout(const FlowBars &flow, std::vector<int> rows, const QRectF &area,
                   const std::vector<double> &labelRooms, double pixelsPerUnit = 0);

    double scale() const { return m_scale; } ///< pixels per unit of weight
    const std::vector<QRectF> &bars() const { return m_bars; }
    const std::vector<Band> &ribbons() const { return m_ribbons; }
    const std::vector<int> &rows() const { return m_rows; }
    double columnLeft(int column) const;
    /// The scale that a flow would have in this rectangle.
    static double scaleIn(const FlowBars &flow, const QRectF &area);
    static double scaleIn(const FlowBars &flow, const std::vector<int> &rows, const QRectF &area);
    /// Where the columns begin.
    static std::vector<double> columnLefts(int columns, const QRectF &area, std::vector<double> labelRooms);

private:
    void placeBars(const FlowBars &flow);
    void placeRibbons(const FlowBars &flow);
    /// Top and bottom of every ribbon at one of its bars.
    std::vector<std::pair<double, double>> endsOf(const FlowBars &flow, std::size_t FlowBars::Ribbon::*here,
                                                  std::size_t FlowBars::Ribbon::*there) const;

    QRectF m_area;
    double m_scale = 0;
    std::vector<double> m_lefts; ///< of the columns
    std::vector<int> m_rows;
    std::vector<QRectF> m_bars;
    std::vector<Band> m_ribbons;
};

} // namespace hw
