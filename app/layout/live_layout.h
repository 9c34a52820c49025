// LiveLayout: a force layout that goes on step by step while nodes are dragged, added and removed. Owned by a worker
// thread, which publishes positions() as whole frames; not thread safe itself. Parts of the graph in which nothing
// happens rest.
#pragma once

#include "basics/chunk_pool.h"
#include "layout/force_layout.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace hw {

class LiveLayout {
public:
    /// Starts from the places of the options; nodes without one start at their parents, and parts without any place
    /// with the pivot start.
    LiveLayout(GraphTopology topology, ForceLayoutOptions options);
    /// Rests where layOut() with these options has put everything, until something is dragged.
    LiveLayout(GraphTopology topology, ForceLayoutOptions options, Positions laidOut);
    ~LiveLayout();
    LiveLayout(LiveLayout &&) noexcept;
    LiveLayout &operator=(LiveLayout &&) noexcept;

    /// One step of all parts that are warm. Returns false when nothing moves any more.
    bool tick();
    bool isSettled() const;
    const Positions &positions() const { return m_positions; }
    const GraphTopology &topology() const { return m_topology; }

    /// The node stands there until it is released. The others make way, but stay within `anchorReach` of where they
    /// were when the drag began: dragging one node never stirs the whole picture. What is no usable point is ignored.
    void drag(std::uint32_t node, Point to);
    /// Ends a drag: the node is held like this at its present place.
    void release(std::uint32_t node, Hold hold);
    /// Everything as it is now, for goBack(): before a drag that may be thought better of.
    void mark();
    /// As it was at mark(): places, holds, and what was under way. False without one: nothing happens.
    bool goBack();
    Hold hold(std::uint32_t node) const { return m_holds[node]; }

private:
    struct Part;
    void start(Positions positions, float heat);
    void warm(std::uint32_t node, float least);
    void stepPart(std::uint32_t number);
    Part &movingPart(std::uint32_t number);
    void pushApart(int rounds);

    GraphTopology m_topology;
    ForceLayoutOptions m_options;
    std::unique_ptr<ChunkPool> m_pool;
    GraphParts m_parts;
    std::vector<std::unique_ptr<Part>> m_moving; // by part; made when it first moves
    std::vector<float> m_heat;                   // by part; 0 while it rests
    std::vector<Hold> m_holds;
    std::vector<Leash> m_leashes;
    Positions m_positions;
    std::uint32_t m_dragged = GraphTopology::none;
    struct Mark {
        std::vector<float> heat;
        std::vector<Hold> holds;
        std::vector<Leash> leashes;
        Positions positions;
    };
    std::optional<Mark> m_mark;
};

} // namespace hw
