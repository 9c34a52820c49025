#include "quadtree.h"

#include <algorithm>
#include <array>

namespace hw {
namespace {

constexpr std::uint32_t leafSize = 16;
constexpr std::uint32_t mostNear = 128; // so many nodes on practically one point count as one body
constexpr int bitsPerAxis = 16;

std::uint32_t spreadBits(std::uint32_t v) {
    v = (v | (v << 8)) & 0x00FF00FFU;
    v = (v | (v << 4)) & 0x0F0F0F0FU;
    v = (v | (v << 2)) & 0x33333333U;
    return (v | (v << 1)) & 0x55555555U;
}

Box boundsOf(std::span<const Point> positions) {
    Box all{positions[0].x, positions[0].y, positions[0].x, positions[0].y};
    for (const Point &p : positions) {
        all.left = std::min(all.left, p.x);
        all.right = std::max(all.right, p.x);
        all.top = std::min(all.top, p.y);
        all.bottom = std::max(all.bottom, p.y);
    }
    return all;
}

float gap(const Box &a, const Box &b, bool horizontal) {
    return horizontal ? std::max({0.F, a.left - b.right, b.left - a.right})
                      : std::max({0.F, a.top - b.bottom, b.top - a.bottom});
}

} // namespace

void Quadtree::build(std::span<const Point> positions, std::span<const float> masses, ChunkPool &pool) {
    m_cells.clear();
    m_leaves.clear();
    if (positions.empty())
        return;
    sortByKey(positions, pool);
    m_sorted.resize(positions.size());
    pool.run(static_cast<std::uint32_t>(positions.size()), 8192, [&](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t i = first; i < last; ++i) {
            const std::uint32_t node = m_keyed[i].node;
            m_sorted[i] = {positions[node].x, positions[node].y, masses[node]};
        }
    });
    const Box all = boundsOf(positions);
    addCell(0, static_cast<std::uint32_t>(positions.size()), 2 * (bitsPerAxis - 1),
            std::max(all.width(), all.height()));
}

void Quadtree::sortByKey(std::span<const Point> positions, ChunkPool &pool) {
    const auto count = static_cast<std::uint32_t>(positions.size());
    const Box all = boundsOf(positions);
    const float side = std::max({all.width(), all.height(), 1e-3F});
    const float scale = 65535.F / side;
    m_keyed.resize(count);
    m_spare.resize(count);
    pool.run(count, 8192, [&](std::uint32_t first, std::uint32_t last) {
        for (std::uint32_t i = first; i < last; ++i) {
            const auto x = static_cast<std::uint32_t>((positions[i].x - all.left) * scale);
            const auto y = static_cast<std::uint32_t>((positions[i].y - all.top) * scale);
            m_keyed[i] = {spreadBits(std::min(x, 65535U)) | (spreadBits(std::min(y, 65535U)) << 1), i};
        }
    });
    if (count < 2000) {
        std::sort(m_keyed.begin(), m_keyed.end(),
                  [](Keyed a, Keyed b) { return a.key != b.key ? a.key < b.key : a.node < b.node; });
        return;
    }
    for (const int shift : {0, 11, 22}) { // radix sort, stable
        std::array<std::uint32_t, 2049> place{};
        for (const Keyed keyed : m_keyed)
            ++place[((keyed.key >> shift) & 2047U) + 1];
        for (std::size_t i = 1; i < place.size(); ++i)
            place[i] += place[i - 1];
        for (const Keyed keyed : m_keyed)
            m_spare[place[(keyed.key >> shift) & 2047U]++] = keyed;
        m_keyed.swap(m_spare);
    }
}

void Quadtree::addCell(std::uint32_t first, std::uint32_t last, int shift, float side) {
    const auto number = static_cast<std::uint32_t>(m_cells.size());
    Cell cell;
    cell.first = first;
    cell.last = last;
    cell.side = side;
    cell.isLeaf = last - first <= leafSize || shift < 0;
    if (cell.isLeaf) {
        closeLeaf(cell);
        m_leaves.push_back(number);
        cell.next = number + 1;
        m_cells.push_back(cell);
        return;
    }
    m_cells.push_back(cell);
    Body body;
    Box bounds{1e30F, 1e30F, -1e30F, -1e30F};
    for (std::uint32_t begin = first; begin < last;) {
        const std::uint32_t quarter = m_keyed[begin].key >> shift;
        std::uint32_t end = begin + 1;
        while (end < last && m_keyed[end].key >> shift == quarter)
            ++end;
        const std::size_t child = m_cells.size();
        addCell(begin, end, shift - 2, side / 2);
        const Cell &added = m_cells[child];
        body.mass += added.body.mass;
        body.x += added.body.mass * added.body.x;
        body.y += added.body.mass * added.body.y;
        bounds = {std::min(bounds.left, added.bounds.left), std::min(bounds.top, added.bounds.top),
                  std::max(bounds.right, added.bounds.right), std::max(bounds.bottom, added.bounds.bottom)};
        begin = end;
    }
    m_cells[number].body = {body.x / body.mass, body.y / body.mass, body.mass};
    m_cells[number].bounds = bounds;
    m_cells[number].next = static_cast<std::uint32_t>(m_cells.size());
}

void Quadtree::closeLeaf(Cell &cell) const {
    cell.bounds = {1e30F, 1e30F, -1e30F, -1e30F};
    for (std::uint32_t i = cell.first; i < cell.last; ++i) {
        const Body &b = m_sorted[i];
        cell.body.mass += b.mass;
        cell.body.x += b.mass * b.x;
        cell.body.y += b.mass * b.y;
        cell.bounds = {std::min(cell.bounds.left, b.x), std::min(cell.bounds.top, b.y),
                       std::max(cell.bounds.right, b.x), std::max(cell.bounds.bottom, b.y)};
    }
    cell.body.x /= cell.body.mass;
    cell.body.y /= cell.body.mass;
}

void Quadtree::repulsion(float softening, std::span<Point> force, ChunkPool &pool) const {
    pool.run(static_cast<std::uint32_t>(m_leaves.size()), 64, [&](std::uint32_t first, std::uint32_t last) {
        std::vector<Body> bodies;
        for (std::uint32_t i = first; i < last; ++i)
            forcesOnLeaf(m_cells[m_leaves[i]], softening * softening, bodies, force);
    });
}

/// What acts on the leaf: nodes near by, and far cells as one body each.
void Quadtree::collect(const Cell &leaf, std::vector<Body> &bodies) const {
    bodies.clear();
    for (std::uint32_t i = 0; i < m_cells.size();) {
        const Cell &cell = m_cells[i];
        const float dx = gap(leaf.bounds, cell.bounds, true);
        const float dy = gap(leaf.bounds, cell.bounds, false);
        const float reach = m_openingAngle * m_openingAngle * (dx * dx + dy * dy);
        if (cell.side * cell.side < reach || (cell.isLeaf && cell.last - cell.first > mostNear)) {
            bodies.push_back(cell.body);
            i = cell.next;
        } else {
            if (cell.isLeaf)
                bodies.insert(bodies.end(), m_sorted.begin() + cell.first, m_sorted.begin() + cell.last);
            ++i;
        }
    }
}

void Quadtree::forcesOnLeaf(const Cell &leaf, float softening2, std::vector<Body> &bodies,
                            std::span<Point> force) const {
    collect(leaf, bodies);
    for (std::uint32_t first = leaf.first; first < leaf.last; first += leafSize) {
        const std::uint32_t count = std::min(leafSize, leaf.last - first);
        std::array<float, leafSize> x{};
        std::array<float, leafSize> y{};
        std::array<float, leafSize> fx{};
        std::array<float, leafSize> fy{};
        for (std::uint32_t k = 0; k < count; ++k) {
            x[k] = m_sorted[first + k].x;
            y[k] = m_sorted[first + k].y;
        }
        for (const Body &body : bodies)
            for (std::uint32_t k = 0; k < leafSize; ++k) { // all of them, so that the compiler can use wide registers
                const float dx = x[k] - body.x;
                const float dy = y[k] - body.y;
                const float push = body.mass / (dx * dx + dy * dy + softening2);
                fx[k] += push * dx;
                fy[k] += push * dy;
            }
        for (std::uint32_t k = 0; k < count; ++k)
            force[m_keyed[first + k].node] = {fx[k], fy[k]};
    }
}

} // namespace hw
