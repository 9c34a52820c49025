// ForceSteps: one level of a force layout under way: joined nodes attract each other by distance, all push each other
// off by mass over distance (the energy of ForceAtlas2: Jacomy, Venturini, Heymann, Bastian 2014), a light pull goes to
// the middle. Each node steps by its force over its own stiffness, with momentum, and slower where it swings: this
// holds for any weights. Owned by one layout on one thread; the result does not depend on the pool's number of threads.
#pragma once

#include "basics/chunk_pool.h"
#include "layout/geometry.h"
#include "layout/leash.h"
#include "layout/level_graph.h"
#include "layout/quadtree.h"

#include <vector>

namespace hw {

struct ForceSettings {
    float strength = 3000; // of the repulsion; it decides how large the layout becomes
    float gravity = 0.02F;
    float spacing = 110; // about from node to node; steps are measured in it
    Point middle;
};

/// The strength of repulsion at which these positions are just as large as they want to be. At rest the pull of all
/// edges and the push of all pairs balance (virial theorem), and both sums are known.
float restingStrength(const LevelGraph &graph, const Positions &positions, float gravity, Point middle);
Point middleOf(const Positions &positions);
/// Root of the mean squared distance from `middle`.
float spreadOf(const Positions &positions, Point middle);

class ForceSteps {
public:
    /// `leashes`: one per node, or none when all are free. Graph, leashes and pool outlive the steps.
    ForceSteps(const LevelGraph &graph, const ForceSettings &settings, std::span<const Leash> leashes, ChunkPool &pool);

    /// One step of all nodes, none longer than `heat` spacings.
    void step(Positions &positions, float heat);
    /// How far nodes moved in the last step, on average, in spacings.
    float meanMove() const { return m_meanMove; }

private:
    void moveNode(std::uint32_t node, const Positions &now, Positions &next, float longest);

    const LevelGraph &m_graph;
    ForceSettings m_settings;
    std::span<const Leash> m_leashes;
    ChunkPool &m_pool;
    Quadtree m_tree;
    std::vector<float> m_stiffness;
    std::vector<float> m_gain;
    std::vector<Point> m_push; // by the other nodes
    std::vector<Point> m_lastMove;
    std::vector<double> m_movedInChunk;
    Positions m_next;
    float m_meanMove = 0;
};

} // namespace hw
