// LayerOrder: the order of the nodes within their layers, made better step by step. Used by the layered layout only.
#pragma once

#include "layout/graph_topology.h"

#include <cstdint>
#include <vector>

namespace hw {

class LayerOrder {
public:
    /// Layers are numbered from 0 without holes. Starts with the nodes' own order.
    LayerOrder(const GraphTopology &topology, std::vector<std::uint32_t> layers);

    void improve(int sweeps);
    const std::vector<std::vector<std::uint32_t>> &columns() const { return m_columns; }
    std::uint64_t crossings() const;

private:
    void sweep(bool toTheRight);
    void orderByNeighbours(std::uint32_t layer, bool lookLeft, bool lookRight);
    float wantedPlace(std::uint32_t node, bool lookLeft, bool lookRight) const;
    void numberRows(std::uint32_t layer);
    bool swapNeighbours();
    std::int64_t gainOfSwap(std::uint32_t upper, std::uint32_t lower) const;

    const GraphTopology &m_topology;
    std::vector<std::uint32_t> m_layers;
    std::vector<std::vector<std::uint32_t>> m_columns;
    std::vector<std::uint32_t> m_rows;
};

} // namespace hw
