#include "drawing/area_flow_layout.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr int sweeps = 24;
constexpr double smallestGap = 2;
constexpr double lastPart = 0.24; // of the width at most for the labels of the last column

std::vector<std::vector<std::size_t>> columnsOf(const FlowBars &flow) {
    std::vector<std::vector<std::size_t>> columns(static_cast<std::size_t>(flow.columns));
    for (std::size_t b = 0; b < flow.bars.size(); ++b)
        columns[static_cast<std::size_t>(flow.bars[b].column)].push_back(b);
    return columns;
}

/// What two columns of these bars leave between them, so that all fit.
double gapFor(std::size_t bars, double height) {
    if (bars < 2)
        return 0;
    // At most a third of the height is air.
    return std::max(smallestGap, std::min(AreaFlowLayout::gap, height / 3 / static_cast<double>(bars - 1)));
}

class Orderer {
public:
    explicit Orderer(const FlowBars &flow)
        : m_flow(flow)
        , m_columns(columnsOf(flow))
        , m_at(flow.bars.size())
        , m_rows(flow.bars.size(), 0) {
        for (std::size_t r = 0; r < flow.ribbons.size(); ++r) {
            m_at[flow.ribbons[r].from].push_back(r);
            m_at[flow.ribbons[r].to].push_back(r);
        }
        for (auto &column : m_columns) {
            std::stable_sort(column.begin(), column.end(),
                             [&](std::size_t a, std::size_t b) { return flow.bars[a].last < flow.bars[b].last; });
            number(column);
        }
    }

    std::vector<int> run() {
        std::vector<int> best = m_rows;
        double least = weighedCrossings(m_flow, best);
        for (int i = 0; i < sweeps && least > 0; ++i) {
            const int count = m_flow.columns;
            for (int c = 1; c < count; ++c)
                order(i % 2 == 0 ? c : count - 1 - c, i % 2 == 0);
            swapNeighbours();
            if (const double now = weighedCrossings(m_flow, m_rows); now < least - 1e-12) {
                least = now;
                best = m_rows;
            }
        }
        return best;
    }

private:
    void number(const std::vector<std::size_t> &column) {
        for (std::size_t i = 0; i < column.size(); ++i)
            m_rows[column[i]] = static_cast<int>(i);
    }
    bool isFixed(int column) const { return column == 0 && m_flow.keepsFirstColumn; }

    /// By the weighed middle of what each bar is joined with in the column before.
    void order(int column, bool lookLeft) {
        if (isFixed(column))
            return;
        std::vector<double> sum(m_flow.bars.size(), 0), weight(m_flow.bars.size(), 0);
        for (const FlowBars::Ribbon &ribbon : m_flow.ribbons) {
            const std::size_t here = lookLeft ? ribbon.to : ribbon.from, there = lookLeft ? ribbon.from : ribbon.to;
            sum[here] += ribbon.weight * m_rows[there];
            weight[here] += ribbon.weight;
        }
        auto &bars = m_columns[static_cast<std::size_t>(column)];
        const auto middle = [&](std::size_t b) { return weight[b] > 0 ? sum[b] / weight[b] : m_rows[b]; };
        std::stable_sort(bars.begin(), bars.end(), [&](std::size_t a, std::size_t b) {
            if (m_flow.bars[a].last != m_flow.bars[b].last)
                return m_flow.bars[b].last;
            return middle(a) < middle(b);
        });
        number(bars);
    }

    void swapNeighbours() {
        for (int column = 0; column < m_flow.columns; ++column) {
            if (isFixed(column))
                continue;
            auto &bars = m_columns[static_cast<std::size_t>(column)];
            for (std::size_t i = 1; i < bars.size(); ++i) {
                if (m_flow.bars[bars[i - 1]].last != m_flow.bars[bars[i]].last)
                    continue;
                if (crossingsOf(bars[i - 1], bars[i]) <= crossingsOf(bars[i], bars[i - 1]) + 1e-12)
                    continue;
                std::swap(m_rows[bars[i - 1]], m_rows[bars[i]]);
                std::swap(bars[i - 1], bars[i]);
            }
        }
    }

    /// Between the ribbons of two bars of a column, the one standing right above the other.
    double crossingsOf(std::size_t upper, std::size_t lower) const {
        double crossings = 0;
        for (const std::size_t a : m_at[upper])
            for (const std::size_t b : m_at[lower]) {
                const FlowBars::Ribbon &one = m_flow.ribbons[a], &other = m_flow.ribbons[b];
                const bool leaves = one.from == upper;
                if (leaves != (other.from == lower))
                    continue;
                if (m_rows[leaves ? one.to : one.from] > m_rows[leaves ? other.to : other.from])
                    crossings += one.weight * other.weight;
            }
        return crossings;
    }

    const FlowBars &m_flow;
    std::vector<std::vector<std::size_t>> m_columns;
    std::vector<std::vector<std::size_t>> m_at; ///< per bar: its ribbons
    std::vector<int> m_rows;
};

} // namespace

double weighedCrossings(const FlowBars &flow, const std::vector<int> &rows) {
    double crossings = 0;
    for (std::size_t a = 0; a < flow.ribbons.size(); ++a)
        for (std::size_t b = a + 1; b < flow.ribbons.size(); ++b) {
            const FlowBars::Ribbon &one = flow.ribbons[a], &other = flow.ribbons[b];
            if (flow.bars[one.from].column != flow.bars[other.from].column)
                continue;
            const int left = rows[one.from] - rows[other.from], right = rows[one.to] - rows[other.to];
            if ((left < 0 && right > 0) || (left > 0 && right < 0))
                crossings += one.weight * other.weight;
        }
    return crossings;
}

std::vector<int> fewCrossings(const FlowBars &flow) { return Orderer(flow).run(); }

double AreaFlowLayout::scaleIn(const FlowBars &flow, const QRectF &area) {
    double scale = 0;
    for (const auto &column : columnsOf(flow)) {
        double weight = 0;
        for (const std::size_t b : column)
            weight += flow.bars[b].weight;
        if (weight <= 0)
            continue;
        const double air = gapFor(column.size(), area.height()) * static_cast<double>(column.size() - 1);
        const double fits = std::max(0.0, area.height() - air) / weight;
        scale = scale > 0 ? std::min(scale, fits) : fits;
    }
    return scale;
}

AreaFlowLayout::AreaFlowLayout(const FlowBars &flow, const QRectF &area, const std::vector<double> &labelRooms,
                               double pixelsPerUnit)
    : m_area(area) {
    placeColumns(flow.columns, labelRooms);
    m_scale = scaleIn(flow, area);
    if (pixelsPerUnit > 0)
        m_scale = std::min(m_scale, pixelsPerUnit);
    m_rows = fewCrossings(flow);
    placeBars(flow);
    placeRibbons(flow);
}

double AreaFlowLayout::columnLeft(int column) const { return m_lefts[static_cast<std::size_t>(column)]; }

void AreaFlowLayout::placeColumns(int columns, std::vector<double> rooms) {
    const auto count = static_cast<std::size_t>(std::max(0, columns));
    rooms.resize(count, 0);
    if (count == 0)
        return;
    // Beside the last column there are no ribbons to be seen: its labels come first.
    rooms.back() = std::min(rooms.back(), lastPart * m_area.width());
    double left = std::max(0.0, m_area.width() - barWidth * columns - rooms.back());
    std::vector<double> ascending(rooms.begin(), rooms.end() - 1);
    std::sort(ascending.begin(), ascending.end());
    double cap = -1; // no other column gets more than that; -1: all have what they like
    for (std::size_t i = 0; i + 1 < count && cap < 0; ++i) {
        const double even = left / static_cast<double>(count - 1 - i);
        if (ascending[i] > even)
            cap = even;
        left -= ascending[i];
    }
    const double more = cap < 0 && count > 1 ? left / static_cast<double>(count - 1) : 0;
    double x = m_area.left();
    for (std::size_t c = 0; c < count; ++c) {
        m_lefts.push_back(x);
        x += barWidth + (cap < 0 ? rooms[c] : std::min(rooms[c], cap)) + more;
    }
}

void AreaFlowLayout::placeBars(const FlowBars &flow) {
    m_bars.assign(flow.bars.size(), QRectF());
    for (auto &column : columnsOf(flow)) {
        std::sort(column.begin(), column.end(), [&](std::size_t a, std::size_t b) { return m_rows[a] < m_rows[b]; });
        double weight = 0;
        for (const std::size_t b : column)
            weight += flow.bars[b].weight;
        const double air = gapFor(column.size(), m_area.height());
        const double height = weight * m_scale + air * std::max<double>(0, static_cast<double>(column.size()) - 1);
        double y = m_area.top() + (m_area.height() - height) / 2;
        for (const std::size_t b : column) {
            const double tall = flow.bars[b].weight * m_scale;
            m_bars[b] = {columnLeft(flow.bars[b].column), y, barWidth, tall};
            y += tall + air;
        }
    }
}

/// At each bar the ribbons stand in the order of the bars that they lead to.
void AreaFlowLayout::placeRibbons(const FlowBars &flow) {
    m_ribbons.assign(flow.ribbons.size(), Band());
    std::vector<std::size_t> order(flow.ribbons.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::vector<double> used(flow.bars.size(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return m_rows[flow.ribbons[a].to] < m_rows[flow.ribbons[b].to];
    });
    for (const std::size_t r : order) {
        const FlowBars::Ribbon &ribbon = flow.ribbons[r];
        Band &band = m_ribbons[r];
        band.left = m_bars[ribbon.from].right();
        band.topLeft = m_bars[ribbon.from].top() + used[ribbon.from];
        used[ribbon.from] += ribbon.weight * m_scale;
        band.bottomLeft = m_bars[ribbon.from].top() + used[ribbon.from];
    }
    std::fill(used.begin(), used.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return m_rows[flow.ribbons[a].from] < m_rows[flow.ribbons[b].from];
    });
    for (const std::size_t r : order) {
        const FlowBars::Ribbon &ribbon = flow.ribbons[r];
        Band &band = m_ribbons[r];
        band.right = m_bars[ribbon.to].left();
        band.topRight = m_bars[ribbon.to].top() + used[ribbon.to];
        used[ribbon.to] += ribbon.weight * m_scale;
        band.bottomRight = m_bars[ribbon.to].top() + used[ribbon.to];
    }
}

} // namespace hw
