// GraphScene: what the Relationships view shows, as plain data, and GraphLook: what is lifted out of it at the moment.
// Values; built by whoever asks the landscape, drawn by graph_painter.h. Texts are plain (paint::plain).
#pragma once

#include "basics/strong_id.h"
#include "landscape/kinds.h"
#include "layout/geometry.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <bitset>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace hw {

/// Positions in GraphScene::nodes, edges and notes.
using SceneIndex = std::uint32_t;
inline constexpr SceneIndex noScene = std::numeric_limits<SceneIndex>::max();

struct SceneNode {
    ObjectIndex object; ///< invalid for a collection node
    Kind kind = Kind::Actor;
    std::optional<Origin> origin; ///< of actors and what is attributed to them
    int area = -1;                ///< its research area, position in GraphScene::areas; -1: none, or several
    QString label;
    QString secondLine; ///< dates or counts, shown from 150 % on
    Point at;           ///< scene units: pixels at 100 %. What is no usable point is never drawn
    std::uint32_t degree = 0;
    std::uint32_t hiddenNeighbours = 0; ///< under the same filter, not in the scene
    bool pinned = false;
    std::vector<ObjectIndex> members; ///< of a collection node: the leaves that it stands for

    bool isCollection() const { return !members.empty(); }
};

struct SceneEdge {
    SceneIndex from = 0, to = 0; ///< the same node for an edge to itself
    QString word;                ///< of its predicate, "uses"
    Confidence confidence = Confidence::NotStated;
    std::uint32_t publishers = 0; ///< distinct ones; who retells another counts, too
    bool disputed = false;
    std::uint32_t link = noScene; ///< whose it is: position in LinkGraph::links(); none for those of collection nodes
    std::uint16_t lane = 0, lanes = 1; ///< among the edges of the same two nodes; see assignLanes
};

/// What the user drew on the board.
struct SceneNote {
    enum class Form : std::uint8_t { Text, Frame, Arrow };
    Form form = Form::Text;
    QRectF box;       ///< text and frame; scene units. The text is as wide as it
    QPointF from, to; ///< arrow; scene units
    QString text;
};

struct GraphScene {
    std::vector<SceneNode> nodes;
    std::vector<SceneEdge> edges;
    std::vector<SceneNote> notes;
    std::vector<QString> areas; ///< names, the most frequent first: the first eight have colours of their own
};

/// Edges of the same two nodes lie side by side: tells each its place among them. By whoever builds a scene.
void assignLanes(GraphScene &scene);

/// Somebody's wish to put a node elsewhere.
struct NodeMove {
    SceneIndex node = noScene;
    Point to; ///< scene units
};

/// How far nodes and edges are there while they come or go, by their place in the scene: 0 not at all, 1 wholly. Empty:
/// all wholly. On a screen only, for a moment; colours are mixed with the ground.
struct GraphPresence {
    std::vector<float> nodes, edges;
    double ofNode(SceneIndex i) const { return i < nodes.size() ? double(nodes[i]) : 1; }
    double ofEdge(SceneIndex i) const { return i < edges.size() ? double(edges[i]) : 1; }
    bool isWhole() const { return nodes.empty() && edges.empty(); }
};

/// What the colour of nodes says.
enum class GraphColour : std::uint8_t { Kind, Origin, Area };

struct GraphLook {
    GraphColour colour = GraphColour::Kind;
    std::bitset<kindCount> kindsOff; ///< by Kind: neither these nodes nor their edges are drawn
    std::vector<SceneIndex> selected;
    std::vector<SceneIndex> selectedEdges;
    std::vector<SceneIndex> pathNodes; ///< while there are any, everything that does not belong is dimmed
    std::vector<SceneIndex> pathEdges;
    SceneIndex hovered = noScene;
    SceneIndex hoveredEdge = noScene;
    SceneIndex selectedNote = noScene;
    SceneIndex cursor = noScene; ///< node of the keyboard, while its focus is to be seen
    bool highContrast = false;   ///< all edges strong, dimmed things at 60 % instead of 42 %
    GraphPresence presence;
};

} // namespace hw
