// BoardMoves: what one gesture puts elsewhere on the board of Relationships: objects, collections and notes together.
// A value; what is no usable place is passed over.
#pragma once

#include "session/graph_board_content.h"

namespace hw {

struct BoardMoves {
    struct Object {
        ObjectIndex object;
        double x = 0, y = 0; ///< scene units
    };
    struct OfCollection {
        CollectionKey key;
        double x = 0, y = 0;
    };
    struct Note {
        std::size_t at = 0; ///< its place in BoardContent::notes
        CanvasNote note;    ///< as it is from now on
    };
    std::vector<Object> objects;
    std::vector<OfCollection> collections;
    std::vector<Note> notes;
};

/// What is put somewhere is pinned there.
BoardContent moved(const BoardContent &content, const BoardMoves &moves);
/// Whether all its numbers can be drawn.
bool isUsable(const CanvasNote &note);

} // namespace hw
