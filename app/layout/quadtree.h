// Quadtree: the repulsion of every node by all others in n log n (Barnes and Hut 1986). Nodes are sorted along a Morton
// curve, so that a cell is a range of nodes; far cells count as one body. Nodes of one leaf share the walk through the
// tree, and the inner loop runs over them. Owned by one layout; its result does not depend on the pool's number of
// threads.
#pragma once

#include "basics/chunk_pool.h"
#include "layout/geometry.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hw {

class Quadtree {
public:
    /// Cells that look smaller than this from the edge of a leaf (side by distance) count as one body.
    explicit Quadtree(float openingAngle = 2)
        : m_openingAngle(openingAngle) {}

    void build(std::span<const Point> positions, std::span<const float> masses, ChunkPool &pool);
    /// force[i] = sum over j of masses[j] * (p[i] - p[j]) / (distance² + softening²): what remains after the mass of i.
    void repulsion(float softening, std::span<Point> force, ChunkPool &pool) const;

private:
    struct Body {
        float x = 0;
        float y = 0;
        float mass = 0;
    };
    struct Cell {
        Body body;
        float side = 0;
        Box bounds; // of its nodes
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::uint32_t next = 0; // the cell to go on with when this one is not opened
        bool isLeaf = false;
    };
    struct Keyed {
        std::uint32_t key;
        std::uint32_t node;
    };
    void sortByKey(std::span<const Point> positions, ChunkPool &pool);
    void addCell(std::uint32_t first, std::uint32_t last, int shift, float side);
    void closeLeaf(Cell &cell) const;
    void forcesOnLeaf(const Cell &leaf, float softening2, std::vector<Body> &bodies, std::span<Point> force) const;
    void collect(const Cell &leaf, std::vector<Body> &bodies) const;

    float m_openingAngle;
    std::vector<Keyed> m_keyed;
    std::vector<Keyed> m_spare;
    std::vector<Body> m_sorted;
    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_leaves;
};

} // namespace hw
