// Collections: neighbours of one kind of one parent, gathered into one node when there are too many to be told apart:
// leaves by themselves, and what an expansion brings beyond the few that matter most, or its lines were a ball of wool.
// Pure.
#pragma once

#include "session/graph_board_content.h"
#include "session/rows_query.h"

namespace hw {

class LinkGraph;

/// From one more leaf on they become a collection (design system 12.2); one that was made stays until half are left.
inline constexpr std::size_t mostLeaves = 25;
inline constexpr std::size_t leastInCollection = 13;
/// Of many of one kind so many stand for themselves.
inline constexpr std::size_t mostAlone = 12;

/// The one object that it hangs on: its only neighbour among those of `board`. None where there is no or more than one.
ObjectIndex parentOf(const LinkGraph &graph, const Bits &board, ObjectIndex o);

/// Brings the collections up to date after an edit: new leaves join, what is no leaf any more or was pinned leaves.
/// Without a neighbour under this filter a member stays.
void gatherLeaves(BoardContent &content, const LinkGraph &graph);

/// Of `ranked`, neighbours of the parent that are of this kind, the best stay nodes and the others become a collection,
/// whatever they are linked with. False where they are few, or the person took it apart: nothing happens.
bool gatherRest(BoardContent &content, const LinkGraph &graph, CollectionKey key, std::span<const ObjectIndex> ranked);

/// Its members are nodes from now on, and are not gathered again. False when there is no such collection.
bool takeApart(BoardContent &content, CollectionKey key);
/// The opposite; false when there are not enough of them.
bool gatherAgain(BoardContent &content, const LinkGraph &graph, CollectionKey key);

const Collection *collectionOf(const BoardContent &content, CollectionKey key); ///< valid until the next change
/// What a list of it shows: its members; of very many, all of the kind that are linked with the parent.
RowsQuery listOf(const Collection &collection);

} // namespace hw
