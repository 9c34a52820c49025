// GraphPlaces: where the nodes of the canvas stand while the board changes under it. A node keeps its place on screen,
// unless the board itself has moved it (undo); and however often the layout makes a little room, it stays near the
// place where it first came to rest. Window's thread; forgets everything with the landscape.
#pragma once

#include "drawing/graph_scene.h"
#include "layout/force_layout.h"
#include "session/graph_shown.h"

#include <unordered_map>

namespace hw {

class GraphPlaces {
public:
    /// Gives the nodes of `next`, made of `shown`, the places that those of `now` have on screen.
    void carryOver(GraphScene &next, const GraphScene &now, const BoardContent &content, const ShownGraph &shown);
    /// What a free layout has to respect; `anew`: pins alone.
    std::vector<StartPlace> startPlaces(const GraphScene &scene, bool anew);
    /// The layout rests, and the board has been told where.
    void settled(const GraphScene &scene, const BoardContent &content);
    void forget();

private:
    using Key = std::uint64_t; ///< of an object, or of a collection by parent and kind
    static Key keyOf(ObjectIndex object) { return std::uint64_t{object.value} << 8; }
    static Key keyOf(CollectionKey key) { return keyOf(key.parent) | (std::uint64_t(key.kind) + 1); }
    void note(const BoardContent &content);

    std::vector<Key> m_keys; ///< of the scene that is shown
    std::unordered_map<Key, Point> m_homes;
    std::unordered_map<Key, BoardPlace> m_told; ///< places that the board had when it was last asked
};

} // namespace hw
