#include "layered_layout.h"

#include "layout/layer_order.h"
#include "layout/spread.h"

#include <algorithm>

namespace hw {
namespace {

constexpr int alignments = 12;

/// The layers without holes.
std::vector<std::uint32_t> numberedLayers(std::uint32_t nodes, std::vector<std::uint32_t> layers) {
    layers.resize(nodes, 0);
    std::vector<std::uint32_t> used = layers;
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (std::uint32_t &layer : layers)
        layer = static_cast<std::uint32_t>(std::lower_bound(used.begin(), used.end(), layer) - used.begin());
    return layers;
}

class Columns {
public:
    Columns(const GraphTopology &topology, const LayeredOptions &options)
        : m_topology(topology)
        , m_options(options)
        , m_layers(numberedLayers(topology.nodeCount(), options.layers))
        , m_positions(topology.nodeCount()) {
        LayerOrder order(topology, m_layers);
        order.improve(options.sweeps);
        for (std::uint32_t layer = 0; layer < order.columns().size(); ++layer)
            breakColumn(layer, order.columns()[layer]);
    }

    Positions place() {
        placeAcross();
        for (Lane &lane : m_lanes)
            stack(lane);
        for (int i = 0; i < alignments; ++i)
            for (std::size_t k = 0; k < m_lanes.size(); ++k)
                align(m_lanes[i % 2 == 0 ? k : m_lanes.size() - 1 - k]);
        moveToOrigin();
        return std::move(m_positions);
    }

private:
    struct Lane {
        std::uint32_t layer;
        std::vector<std::uint32_t> nodes;
        std::vector<float> gaps; // from each node's place to the next
    };
    Body bodyOf(std::uint32_t node) const {
        return {{}, m_topology.radius(node), node < m_options.labels.size() ? m_options.labels[node] : LabelSize{}, {}};
    }
    void breakColumn(std::uint32_t layer, const std::vector<std::uint32_t> &nodes) {
        const std::size_t most = m_options.mostRows == 0 ? nodes.size() : m_options.mostRows;
        const std::size_t lanes = nodes.empty() ? 0 : (nodes.size() + most - 1) / most;
        for (std::size_t i = 0; i < lanes; ++i) {
            const auto begin = nodes.begin() + static_cast<std::ptrdiff_t>(nodes.size() * i / lanes);
            const auto end = nodes.begin() + static_cast<std::ptrdiff_t>(nodes.size() * (i + 1) / lanes);
            Lane lane{layer, {begin, end}, {}};
            for (std::size_t k = 0; k + 1 < lane.nodes.size(); ++k)
                lane.gaps.push_back(extentOf(bodyOf(lane.nodes[k])).bottom + m_options.rowGap -
                                    extentOf(bodyOf(lane.nodes[k + 1])).top);
            m_lanes.push_back(std::move(lane));
        }
    }
    void placeAcross() {
        float right = 0;
        for (std::size_t i = 0; i < m_lanes.size(); ++i) {
            float half = 0;
            for (const std::uint32_t node : m_lanes[i].nodes)
                half = std::max(half, extentOf(bodyOf(node)).right);
            const bool sameLayer = i > 0 && m_lanes[i].layer == m_lanes[i - 1].layer;
            right += i == 0 ? 0 : sameLayer ? 2 * m_options.rowGap : m_options.columnGap;
            for (const std::uint32_t node : m_lanes[i].nodes)
                m_positions[node].x = right + half;
            right += 2 * half;
        }
    }
    void stack(const Lane &lane) {
        const std::vector<float> middle(lane.nodes.size(), 0);
        setRows(lane, spreadApart(middle, lane.gaps));
    }
    /// As near to the middle of their neighbours as the order and the gaps allow.
    void align(const Lane &lane) {
        std::vector<float> wanted;
        for (const std::uint32_t node : lane.nodes) {
            float sum = 0;
            float weights = 0;
            for (const GraphNeighbour &other : m_topology.neighbours(node))
                if (m_layers[other.node] != lane.layer) {
                    sum += m_positions[other.node].y;
                    ++weights;
                }
            wanted.push_back(weights > 0 ? sum / weights : m_positions[node].y);
        }
        setRows(lane, spreadApart(wanted, lane.gaps));
    }
    void setRows(const Lane &lane, const std::vector<float> &rows) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_positions[lane.nodes[i]].y = rows[i];
    }
    void moveToOrigin() {
        Box all{1e30F, 1e30F, -1e30F, -1e30F};
        for (const Point &p : m_positions)
            all = {std::min(all.left, p.x), std::min(all.top, p.y), std::max(all.right, p.x),
                   std::max(all.bottom, p.y)};
        for (Point &p : m_positions)
            p = p - all.centre();
    }

    const GraphTopology &m_topology;
    const LayeredOptions &m_options;
    std::vector<std::uint32_t> m_layers;
    std::vector<Lane> m_lanes;
    Positions m_positions;
};

} // namespace

Positions layOutLayered(const GraphTopology &topology, const LayeredOptions &options) {
    return Columns(topology, options).place();
}

} // namespace hw
