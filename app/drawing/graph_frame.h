// GraphFrame: where everything of a scene stands on the screen, and in which state: what is drawn, labelled and hit.
// A pure layout of one scene, look and camera, which must live as long as it does; cheap enough for every mouse move.
#pragma once

#include "drawing/graph_camera.h"
#include "drawing/graph_scene.h"

#include <QLineF>

#include <optional>
#include <span>
#include <vector>

namespace hw {

struct FrameNode {
    SceneIndex node = noScene;
    QPointF at;        ///< pixels
    double radius = 0; ///< pixels
    bool dimmed = false, selected = false, onPath = false, neighbour = false, hovered = false, cursor = false;
    bool isRinged() const { return selected || onPath || hovered || cursor; }
    bool isLifted() const { return isRinged() || neighbour; }
};

/// How far an edge stands out; in the order in which they are drawn.
enum class EdgeTone : std::uint8_t { Faint, Usual, Strong, Path };

struct FrameEdge {
    QLineF line;           ///< pixels, from centre to centre, aside where several join the same two nodes
    double loopRadius = 0; ///< above 0: a circle around the beginning of the line, from a node to itself
    SceneIndex edge = noScene;
    EdgeTone tone = EdgeTone::Usual;
    bool labelled = false; ///< on the path, hovered or selected
    bool isNear = false;   ///< both ends are in the picture or close to it: there is nothing to cut
};

class GraphFrame {
public:
    /// `among`: of the edges only these.
    GraphFrame(const GraphScene &scene, const GraphLook &look, const GraphCamera &camera,
               const std::vector<SceneIndex> *among = nullptr);
    GraphFrame(const GraphScene &, const GraphLook &&, const GraphCamera &,
               const std::vector<SceneIndex> * = nullptr) = delete; // it would be gone

    const GraphScene &scene() const { return *m_scene; }
    const GraphLook &look() const { return *m_look; }
    const GraphCamera &camera() const { return *m_camera; }
    /// In the order in which they are drawn; only what can be seen.
    const std::vector<FrameNode> &nodes() const { return m_nodes; }
    const std::vector<FrameEdge> &edges() const { return m_edges; }
    const SceneNode &sceneNode(const FrameNode &n) const { return m_scene->nodes[n.node]; }
    const SceneEdge &sceneEdge(const FrameEdge &e) const { return m_scene->edges[e.edge]; }
    const FrameNode *find(SceneIndex node) const; ///< none where it is not seen

private:
    enum State : std::uint8_t { Shown = 1, Selected = 2, OnPath = 4, Neighbour = 8, Hovered = 16, EdgeEnd = 32 };
    void markNodes();
    void markEdges();
    void placeNodes();
    void placeEdges();
    void markEdge(SceneIndex edge);
    template<class Each>
    void forEachEdge(Each each) const;
    bool placeEdge(FrameEdge &shown) const;
    EdgeTone toneOf(std::uint8_t state) const;
    bool isThere(const SceneEdge &edge) const;

    const GraphScene *m_scene;
    const GraphLook *m_look;
    const GraphCamera *m_camera;
    const std::vector<SceneIndex> *m_among; ///< null: all edges
    std::vector<std::uint8_t> m_states;     ///< by scene node
    std::vector<QPointF> m_at;              ///< by scene node: pixels
    std::vector<float> m_radii;             ///< by scene node: pixels
    std::vector<std::uint8_t> m_sides;      ///< by scene node: on which sides of the viewport it lies outside
    std::vector<std::uint8_t> m_edgeStates; ///< by scene edge
    std::vector<FrameNode> m_nodes;
    std::vector<FrameEdge> m_edges;
};

/// What a camera has to show: all nodes that are drawn and all notes, or only some nodes, with room for their labels.
std::vector<FitPoint> fitPoints(const GraphScene &scene, const GraphLook &look, std::span<const SceneIndex> only = {});

/// One pixel to the left of where a line leads; none for a point.
QPointF acrossOf(const QLineF &line);
/// The part of a line inside a rectangle; nothing where it does not meet it. Safe for lines of any length.
std::optional<QLineF> clippedTo(const QRectF &r, const QLineF &line);

} // namespace hw
