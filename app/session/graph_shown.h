// ShownGraph: what of a board is drawn under the filter: nodes, collections, and the links between them. Pure; the
// canvas, its list twin, the screen reader and the exports all take it from here.
#pragma once

#include "landscape/links.h"
#include "session/graph_board_content.h"

#include <array>

namespace hw {

struct ShownGraph {
    struct Node {
        ObjectIndex object;
        std::uint32_t linked = 0;        ///< distinct objects on the board that it is linked with under the filter
        std::uint32_t more = 0;          ///< neighbours under the filter that are not on the board: its badge
        Origin origin = Origin::Unknown; ///< as the claims that pass say it: of an event see originIn
        ObjectIndex area;                ///< see areaOf
        bool onPath = false;
        bool onBoard = true; ///< false: drawn only because the path leads through it
        friend bool operator==(const Node &, const Node &) = default;
    };
    /// Links that end in a collection. Ends are positions: nodes, then nodes.size() and on the collections.
    struct Bundle {
        std::uint32_t from = 0, to = 0; ///< from is less than to
        std::vector<LinkIndex> links;   ///< ascending
        friend bool operator==(const Bundle &, const Bundle &) = default;
    };
    std::vector<Node> nodes;             ///< in the board's order, then those of the path alone
    std::vector<Collection> collections; ///< members that pass the filter, two at least
    std::vector<LinkIndex> links;        ///< between two nodes, or of one to itself; ascending
    std::vector<Bundle> bundles;         ///< by ends

    std::size_t filteredOut = 0;                   ///< on the board, but not passing the filter
    std::size_t switchedOff = 0;                   ///< passing, but of a kind that the legend has switched off
    std::size_t hidden = 0;                        ///< taken off by hand
    std::array<std::uint32_t, kindCount> ofKind{}; ///< on the board and passing, switched off or not: the legend

    std::size_t drawnObjects() const; ///< nodes and members of collections
    std::size_t drawnLinks() const;   ///< those in bundles too
    /// Position as in Bundle: the node, or the collection that it is in; none: not drawn.
    std::optional<std::uint32_t> placeOf(ObjectIndex o) const;
    friend bool operator==(const ShownGraph &, const ShownGraph &) = default;

    static constexpr std::uint32_t nowhere = UINT32_MAX;
    std::vector<std::uint32_t> at; ///< of each object of the landscape: placeOf(), or nowhere
};

/// The research area that it stands for in colours and columns: itself; what it targets, else what it is linked to, by
/// the strongest such link; of an actor without one, the area of most of its events. None: nothing says one.
ObjectIndex areaOf(const LinkGraph &graph, ObjectIndex object);

/// `path`: objects of the path that is looked at; they are drawn whatever else is said of them.
ShownGraph shownGraph(const BoardContent &content, const LinkGraph &graph, const VisibleSet &visible,
                      std::span<const ObjectIndex> path = {});

} // namespace hw
