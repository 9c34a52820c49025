// KeptContent: a board as an undo step keeps it. A hundred steps of a large board are mostly the same: each part that
// is as in the step beside it is held by both of them. A value; any thread.
#pragma once

#include "session/graph_board_content.h"

#include <memory>

namespace hw {

class KeptContent {
public:
    /// `neighbour`: a step that it may have parts in common with; null for none.
    KeptContent(const BoardContent &content, const KeptContent *neighbour);

    BoardContent content() const;
    bool holds(const BoardContent &content) const; ///< whether content() would be equal to it
    /// How many of its parts the other one holds, too; of `partCount`.
    int inCommonWith(const KeptContent &other) const;
    static constexpr int partCount = 6;

private:
    template<class T>
    using Part = std::shared_ptr<const T>;

    Part<std::vector<ObjectIndex>> m_shown, m_hidden;
    Part<std::map<ObjectIndex, BoardPlace>> m_places;
    Part<std::vector<Collection>> m_collections;
    Part<std::vector<CanvasNote>> m_notes;
    Part<BoardContent> m_rest; ///< all that is small
};

} // namespace hw
