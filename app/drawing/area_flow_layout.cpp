#include "drawing/area_flow_layout.h"

#include <algorithm>
#include <numeric>

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

/// The bars of one column from above, and where they stand at a scale.
class Stack {
public:
    Stack(const FlowBars &flow, std::vector<std::size_t> bars, const std::vector<int> &rows, double height)
        : m_flow(flow)
        , m_bars(std::move(bars)) {
        std::sort(m_bars.begin(), m_bars.end(), [&](std::size_t a, std::size_t b) { return rows[a] < rows[b]; });
        if (m_bars.size() > 1) // at most a third of the height is air
            m_air = std::max(smallestGap,
                             std::min(AreaFlowLayout::gap, height / 3 / static_cast<double>(m_bars.size() - 1)));
        for (const std::size_t b : m_bars)
            m_weight += flow.bars[b].weight;
    }
    const std::vector<std::size_t> &bars() const { return m_bars; }
    double weight() const { return m_weight; }

    /// Between a bar and the one above it; thin ones keep apart for their labels.
    double gapAbove(std::size_t place, double scale) const {
        const FlowBars::Bar &bar = m_flow.bars[m_bars[place]];
        if (place == 0)
            return std::max(0.0, (bar.room - bar.weight * scale) / 2);
        const FlowBars::Bar &above = m_flow.bars[m_bars[place - 1]];
        return std::max(m_air, (bar.room + above.room - (bar.weight + above.weight) * scale) / 2);
    }
    /// From the top of the first to the bottom of the last, with their labels. It never shrinks as the scale grows.
    double height(double scale) const {
        if (m_bars.empty())
            return 0;
        const FlowBars::Bar &last = m_flow.bars[m_bars.back()];
        double sum = m_weight * scale + std::max(0.0, (last.room - last.weight * scale) / 2);
        for (std::size_t i = 0; i < m_bars.size(); ++i)
            sum += gapAbove(i, scale);
        return sum;
    }
    /// The largest scale at which it is no higher than that.
    double scaleFor(double height) const {
        const double air = m_air * static_cast<double>(m_bars.size() - 1);
        double most = std::max(0.0, height - air) / m_weight;
        if (this->height(most) <= height + 1e-9 || this->height(0) > height)
            return most;
        double least = 0;
        for (int i = 0; i < 48; ++i)
            (this->height((least + most) / 2) <= height ? least : most) = (least + most) / 2;
        return least;
    }

private:
    const FlowBars &m_flow;
    std::vector<std::size_t> m_bars;
    double m_air = 0, m_weight = 0;
};

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
    return scaleIn(flow, fewCrossings(flow), area);
}

double AreaFlowLayout::scaleIn(const FlowBars &flow, const std::vector<int> &rows, const QRectF &area) {
    double scale = 0;
    for (auto &column : columnsOf(flow)) {
        const Stack stack(flow, std::move(column), rows, area.height());
        if (stack.weight() <= 0)
            continue;
        const double fits = stack.scaleFor(area.height());
        scale = scale > 0 ? std::min(scale, fits) : fits;
    }
    return scale;
}

AreaFlowLayout::AreaFlowLayout(const FlowBars &flow, const QRectF &area, const std::vector<double> &labelRooms,
                               double pixelsPerUnit)
    : AreaFlowLayout(flow, fewCrossings(flow), area, labelRooms, pixelsPerUnit) {}

AreaFlowLayout::AreaFlowLayout(const FlowBars &flow, std::vector<int> rows, const QRectF &area,
                               const std::vector<double> &labelRooms, double pixelsPerUnit)
    : m_area(area)
    , m_lefts(columnLefts(flow.columns, area, labelRooms))
    , m_rows(std::move(rows)) {
    m_scale = scaleIn(flow, m_rows, area);
    if (pixelsPerUnit > 0)
        m_scale = std::min(m_scale, pixelsPerUnit);
    placeBars(flow);
    placeRibbons(flow);
}

double AreaFlowLayout::columnLeft(int column) const { return m_lefts[static_cast<std::size_t>(column)]; }

std::vector<double> AreaFlowLayout::columnLefts(int columns, const QRectF &area, std::vector<double> rooms) {
    const auto count = static_cast<std::size_t>(std::max(0, columns));
    std::vector<double> lefts;
    rooms.resize(count, 0);
    if (count == 0)
        return lefts;
    // Beside the last column there are no ribbons to be seen: its labels come first.
    rooms.back() = std::min(rooms.back(), lastPart * area.width());
    double left = std::max(0.0, area.width() - barWidth * columns - rooms.back());
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
    double x = area.left();
    for (std::size_t c = 0; c < count; ++c) {
        lefts.push_back(x);
        x += barWidth + (cap < 0 ? rooms[c] : std::min(rooms[c], cap)) + more;
    }
    return lefts;
}

void AreaFlowLayout::placeBars(const FlowBars &flow) {
    m_bars.assign(flow.bars.size(), QRectF());
    for (auto &column : columnsOf(flow)) {
        const Stack stack(flow, std::move(column), m_rows, m_area.height());
        double y = m_area.top() + (m_area.height() - stack.height(m_scale)) / 2;
        for (std::size_t i = 0; i < stack.bars().size(); ++i) {
            const std::size_t b = stack.bars()[i];
            y += stack.gapAbove(i, m_scale);
            m_bars[b] = {columnLeft(flow.bars[b].column), y, barWidth, flow.bars[b].weight * m_scale};
            y = m_bars[b].bottom();
        }
    }
}

/// One end of all ribbons: at each bar they stand in the order of the bars that they lead to.
std::vector<std::pair<double, double>> AreaFlowLayout::endsOf(const FlowBars &flow, std::size_t FlowBars::Ribbon::*here,
                                                              std::size_t FlowBars::Ribbon::*there) const {
    std::vector<std::size_t> order(flow.ribbons.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return m_rows[flow.ribbons[a].*there] < m_rows[flow.ribbons[b].*there];
    });
    std::vector<double> used(flow.bars.size(), 0);
    std::vector<std::pair<double, double>> ends(flow.ribbons.size());
    for (const std::size_t r : order) {
        const FlowBars::Ribbon &ribbon = flow.ribbons[r];
        const double top = m_bars[ribbon.*here].top();
        double &sofar = used[ribbon.*here];
        ends[r].first = top + sofar;
        sofar += ribbon.weight * m_scale;
        ends[r].second = top + sofar;
    }
    return ends;
}

void AreaFlowLayout::placeRibbons(const FlowBars &flow) {
    const auto left = endsOf(flow, &FlowBars::Ribbon::from, &FlowBars::Ribbon::to);
    const auto right = endsOf(flow, &FlowBars::Ribbon::to, &FlowBars::Ribbon::from);
    for (std::size_t r = 0; r < flow.ribbons.size(); ++r)
        m_ribbons.push_back({m_bars[flow.ribbons[r].from].right(), m_bars[flow.ribbons[r].to].left(), left[r].first,
                             left[r].second, right[r].first, right[r].second});
}

} // namespace hw
