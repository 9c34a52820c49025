#include "panels/relationships/graph_fade.h"

#include "drawing/graph_frame.h"

#include <QPainter>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace hw {
namespace {

constexpr std::size_t mostNodes = 3000, mostEdges = 8000; // beyond, each picture of it would take too long

} // namespace

/// Everything that is on the screen when a fade begins.
struct GraphFade::Seen {
    struct Node {
        const SceneNode *node;
        float presence;
        bool stays;
    };
    struct Edge {
        const SceneEdge *edge;
        float presence;
        bool stays;
    };
    std::unordered_map<NodeKey, Node> nodes;
    std::map<EdgeKey, Edge> edges;

    void add(const GraphScene &scene, const GraphPresence &presence) {
        for (SceneIndex i = 0; i < scene.nodes.size(); ++i)
            if (const double share = presence.ofNode(i); share > 0 && isUsable(scene.nodes[i].at))
                nodes.try_emplace(keyOf(scene.nodes[i]), Node{&scene.nodes[i], float(share), false});
        for (SceneIndex i = 0; i < scene.edges.size(); ++i)
            if (const SceneEdge &edge = scene.edges[i]; std::max(edge.from, edge.to) < scene.nodes.size())
                edges.try_emplace(keyOf(scene, edge), Edge{&edge, float(presence.ofEdge(i)), false});
    }
};

GraphFade::NodeKey GraphFade::keyOf(const SceneNode &node) {
    if (!node.isCollection())
        return node.object.value;
    return (NodeKey{1} << 48) | NodeKey(node.kind) << 32 | node.members.front().value;
}

GraphFade::EdgeKey GraphFade::keyOf(const GraphScene &scene, const SceneEdge &edge) {
    return {keyOf(scene.nodes[edge.from]), keyOf(scene.nodes[edge.to]), edge.word};
}

bool GraphFade::begin(const GraphScene &from, const GraphScene &to, const GraphLabels &labels,
                      const GraphCamera &camera) {
    GraphPresence before = presence(), ghostsBefore;
    const GraphScene goneBefore = m_on ? std::move(m_ghosts) : GraphScene();
    for (const float start : m_ghostStarts)
        ghostsBefore.nodes.push_back(float(now(start, 0)));
    ghostsBefore.nodes.resize(goneBefore.nodes.size(), 0);
    for (const float start : m_ghostEdgeStarts)
        ghostsBefore.edges.push_back(float(now(start, 0)));
    *this = {};
    if (from.nodes.empty() || std::max(from.nodes.size(), to.nodes.size()) > mostNodes ||
        std::max(from.edges.size(), to.edges.size()) > mostEdges)
        return false;
    Seen seen;
    seen.add(from, before);
    seen.add(goneBefore, ghostsBefore);
    Places there;
    for (SceneIndex i = 0; i < to.nodes.size(); ++i) {
        there.emplace(keyOf(to.nodes[i]), i);
        const auto was = seen.nodes.find(keyOf(to.nodes[i]));
        m_nodeStarts.push_back(was == seen.nodes.end() ? 0 : was->second.presence);
        if (was != seen.nodes.end())
            was->second.stays = true;
    }
    for (const SceneEdge &edge : to.edges) {
        const bool sound = std::max(edge.from, edge.to) < to.nodes.size();
        const auto was = sound ? seen.edges.find(keyOf(to, edge)) : seen.edges.end();
        m_edgeStarts.push_back(was == seen.edges.end() ? 0 : was->second.presence);
        if (was != seen.edges.end())
            was->second.stays = true;
    }
    addGhosts(seen, to, there);
    const auto comes = [](float start) { return start < 1; };
    m_on = !m_ghosts.nodes.empty() || std::any_of(m_nodeStarts.begin(), m_nodeStarts.end(), comes) ||
           std::any_of(m_edgeStarts.begin(), m_edgeStarts.end(), comes);
    m_share = m_on ? 0 : 1;
    if (m_on)
        addGhostLabels(from, labels, camera);
    return m_on;
}

void GraphFade::addGhosts(const Seen &seen, const GraphScene &to, const Places &there) {
    Places ghosts;
    const auto addGhost = [&](NodeKey key, const SceneNode &node) {
        ghosts.emplace(key, SceneIndex(m_ghosts.nodes.size()));
        m_ghosts.nodes.push_back(node);
        m_ghosts.nodes.back().hiddenNeighbours = 0;
    };
    for (const auto &[key, node] : seen.nodes)
        if (!node.stays) {
            addGhost(key, *node.node);
            m_ghostStarts.push_back(node.presence);
        }
    for (const auto &[key, edge] : seen.edges) {
        if (edge.stays)
            continue;
        bool sound = true;
        for (const NodeKey end : {std::get<0>(key), std::get<1>(key)})
            if (const auto stays = there.find(end); !ghosts.contains(end) && stays != there.end()) {
                addGhost(end, to.nodes[stays->second]);
                m_ends.push_back(stays->second);
            } else {
                sound = sound && ghosts.contains(end);
            }
        if (!sound)
            continue;
        SceneEdge ghost = *edge.edge;
        ghost.from = ghosts[std::get<0>(key)];
        ghost.to = ghosts[std::get<1>(key)];
        m_ghosts.edges.push_back(ghost);
        m_ghostEdgeStarts.push_back(edge.presence);
    }
}

void GraphFade::addGhostLabels(const GraphScene &from, const GraphLabels &labels, const GraphCamera &camera) {
    Places ghosts;
    for (SceneIndex i = 0; i < m_ghostStarts.size(); ++i)
        ghosts.emplace(keyOf(m_ghosts.nodes[i]), i);
    for (const ShownLabel &label : labels.nodes) {
        if (label.node >= from.nodes.size())
            continue;
        const auto ghost = ghosts.find(keyOf(from.nodes[label.node]));
        if (ghost == ghosts.end())
            continue;
        m_labelOffsets.push_back(label.box.topLeft() - camera.toScreen(from.nodes[label.node].at));
        m_ghostLabels.push_back(label);
        m_ghostLabels.back().node = ghost->second;
    }
}

void GraphFade::setShare(double share) {
    m_share = std::clamp(share, 0.0, 1.0);
    if (m_share >= 1)
        *this = {};
}

GraphPresence GraphFade::presence() const {
    GraphPresence presence;
    if (!m_on)
        return presence;
    for (const float start : m_nodeStarts)
        presence.nodes.push_back(float(now(start, 1)));
    for (const float start : m_edgeStarts)
        presence.edges.push_back(float(now(start, 1)));
    return presence;
}

void GraphFade::paintGhosts(QPainter &p, const Theme &theme, const GraphScene &scene, GraphColour colour,
                            const GraphCamera &camera, const GraphPaint &how) {
    for (std::size_t i = 0; i < m_ends.size(); ++i)
        if (m_ends[i] < scene.nodes.size())
            m_ghosts.nodes[m_ghostStarts.size() + i].at = scene.nodes[m_ends[i]].at;
    GraphLook look;
    look.colour = colour;
    for (const float start : m_ghostStarts)
        look.presence.nodes.push_back(float(now(start, 0)));
    look.presence.nodes.resize(m_ghosts.nodes.size(), 0); // the other ends are drawn with the scene
    for (const float start : m_ghostEdgeStarts)
        look.presence.edges.push_back(float(now(start, 0)));
    const GraphFrame frame(m_ghosts, look, camera);
    GraphLabels labels;
    labels.nodes = m_ghostLabels;
    for (ShownLabel &label : labels.nodes)
        label.leader = {};
    for (std::size_t i = 0; i < labels.nodes.size(); ++i)
        labels.nodes[i].box.moveTopLeft(camera.toScreen(m_ghosts.nodes[labels.nodes[i].node].at) + m_labelOffsets[i]);
    paintGraph(p, theme, frame, labels, how);
}

} // namespace hw
