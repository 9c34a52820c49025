#include "panels/relationships/graph_carry.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

bool canBeReached(const SceneNode &node, const GraphLook &look) {
    return isUsable(node.at) && !look.kindsOff.test(static_cast<std::size_t>(node.kind));
}

} // namespace

void GraphCarry::take(const GraphScene &scene, const GraphLook &look, SceneIndex node) {
    m_taken.clear();
    const auto &nodes = scene.nodes;
    const auto add = [&](SceneIndex i) {
        if (i < nodes.size() && isUsable(nodes[i].at))
            m_taken.push_back({i, nodes[i].at});
    };
    add(node);
    const bool several = std::find(look.selected.begin(), look.selected.end(), node) != look.selected.end() &&
                         node < nodes.size() && !nodes[node].isCollection();
    for (const SceneIndex i : look.selected)
        if (several && i != node && i < nodes.size() && !nodes[i].isCollection())
            add(i);
}

std::vector<NodeMove> GraphCarry::movedTo(const QPointF &at) const {
    std::vector<NodeMove> moves = m_taken;
    const QPointF by = at - m_pressed;
    for (NodeMove &move : moves)
        move.to = move.to + Point{static_cast<float>(by.x()), static_cast<float>(by.y())};
    return moves;
}

bool GraphCarry::carryOver(const GraphScene &from, const GraphScene &to) {
    return std::all_of(m_taken.begin(), m_taken.end(), [&](NodeMove &move) {
        const ObjectIndex object = from.nodes[move.node].object;
        const auto there = std::find_if(to.nodes.begin(), to.nodes.end(),
                                        [object](const SceneNode &node) { return node.object == object; });
        move.node = SceneIndex(there - to.nodes.begin());
        return object.isValid() && there != to.nodes.end();
    });
}

SceneIndex nodeTowards(const GraphScene &scene, const GraphLook &look, const GraphCamera &camera, SceneIndex from,
                       const QPointF &direction) {
    constexpr double leastStep = 1; // pixels
    const bool first = from >= scene.nodes.size();
    const QPointF start =
        !first && isUsable(scene.nodes[from].at) ? camera.toScreen(scene.nodes[from].at) : camera.viewport().center();
    SceneIndex best = noScene;
    double least = 0;
    for (SceneIndex i = 0; i < scene.nodes.size(); ++i) {
        if (i == from || !canBeReached(scene.nodes[i], look))
            continue;
        const QPointF way = camera.toScreen(scene.nodes[i].at) - start;
        const double along = QPointF::dotProduct(way, direction);
        const double aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const double cost = first ? way.manhattanLength() : along + 2 * aside;
        if ((first || along >= leastStep) && (best == noScene || cost < least)) {
            best = i;
            least = cost;
        }
    }
    return best;
}

SceneIndex nodeAfter(const GraphScene &scene, const GraphLook &look, SceneIndex from, int by) {
    const auto count = static_cast<int>(scene.nodes.size());
    int at = from < scene.nodes.size() ? int(from) : by > 0 ? -1 : count;
    for (int tried = 0; tried < count; ++tried) {
        at = (at + by + count) % count;
        if (canBeReached(scene.nodes[std::size_t(at)], look))
            return SceneIndex(at);
    }
    return noScene;
}

} // namespace hw
