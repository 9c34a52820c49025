// GraphCarry: nodes in the hand, where they were and where they lie while the hand moves; and the way of the keys from
// node to node. Part of GraphCanvas; values and pure functions.
#pragma once

#include "drawing/graph_camera.h"
#include "drawing/graph_scene.h"

namespace hw {

class GraphCarry {
public:
    /// The hand, in scene units: then nodes stay under it, however the camera moves meanwhile.
    void press(const QPointF &at) { m_pressed = at; }
    /// This one; when it is selected, all that are; a collection alone.
    void take(const GraphScene &scene, const GraphLook &look, SceneIndex node);
    /// Where they were; the one that was pressed first.
    const std::vector<NodeMove> &taken() const { return m_taken; }
    std::vector<NodeMove> movedTo(const QPointF &at) const; ///< where they lie when the hand is here
    /// The same things in another scene. False: not all of them are there, or one is a collection, which is no thing.
    bool carryOver(const GraphScene &from, const GraphScene &to);

private:
    QPointF m_pressed;
    std::vector<NodeMove> m_taken;
};

/// The nearest node on that side: what lies aside counts twice as far, but nothing on that side is out of reach. From
/// no node: the one nearest to the middle of the camera.
SceneIndex nodeTowards(const GraphScene &scene, const GraphLook &look, const GraphCamera &camera, SceneIndex from,
                       const QPointF &direction);
/// In the order of the board, round about: so every node is reached, wherever it stands.
SceneIndex nodeAfter(const GraphScene &scene, const GraphLook &look, SceneIndex from, int by);

} // namespace hw
