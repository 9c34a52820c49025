// GraphFade: how one scene of the canvas becomes the next: what comes fades in, what goes fades out where it stood.
// Knows no clock: its owner says how far it is. Owned by GraphView; window's thread.
#pragma once

#include "drawing/graph_labels.h"
#include "drawing/graph_painter.h"
#include "drawing/graph_scene.h"

#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace hw {

class GraphFade {
public:
    /// From what is seen at the moment, an unfinished fade included, to another scene. `labels`: of the scene before.
    /// False when nothing comes or goes, or too much for it to be shown smoothly.
    bool begin(const GraphScene &from, const GraphScene &to, const GraphLabels &labels, const GraphCamera &camera);
    /// 0: as it was; 1: done with.
    void setShare(double share);
    bool isOn() const { return m_on; }
    /// Of the scene that it leads to; whole when there is no fade.
    GraphPresence presence() const;
    /// What goes, on its ground; `now` says where the other ends of its edges stand.
    void paintGhosts(QPainter &p, const Theme &theme, const GraphScene &now, GraphColour colour,
                     const GraphCamera &camera, const GraphPaint &how);
    std::size_t ghostCount() const { return m_ghostStarts.size(); } ///< nodes that go

private:
    using NodeKey = std::uint64_t;
    using EdgeKey = std::tuple<NodeKey, NodeKey, QString>;
    static NodeKey keyOf(const SceneNode &node);
    static EdgeKey keyOf(const GraphScene &scene, const SceneEdge &edge);
    struct Seen;
    using Places = std::unordered_map<NodeKey, SceneIndex>;
    void addGhosts(const Seen &seen, const GraphScene &to, const Places &there);
    void addGhostLabels(const GraphScene &from, const GraphLabels &labels, const GraphCamera &camera);
    double now(float start, float end) const { return double(start) + double(end - start) * m_share; }

    bool m_on = false;
    double m_share = 1;
    std::vector<float> m_nodeStarts, m_edgeStarts; ///< of what comes or stays
    GraphScene m_ghosts;                           ///< what goes first, then the other ends of its edges
    std::vector<float> m_ghostStarts, m_ghostEdgeStarts;
    std::vector<SceneIndex> m_ends; ///< of the other ends: their nodes of the new scene
    std::vector<ShownLabel> m_ghostLabels;
    std::vector<QPointF> m_labelOffsets; ///< from the middle of its node, pixels
};

} // namespace hw
