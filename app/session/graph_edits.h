// What a person does with a board, as pure functions from one content to the next: expand, collapse, hide, keep only,
// add. Counts come before anything is added, and nothing is left out without being counted.
#pragma once

#include "landscape/links.h"
#include "session/graph_board_content.h"

namespace hw {

/// At most so many objects come in one step (design system 12.2).
inline constexpr std::size_t mostAdded = 150;

/// With more neighbours than these the person is asked by kind and predicate first.
inline constexpr std::size_t mostUnasked = 12;

/// A predicate and the end at which the object stands that is expanded.
struct PredicateEnd {
    Predicate predicate = Predicate::RelatedTo;
    bool incoming = false; ///< it is the object of the claim: "is used by" rather than "uses"
    friend auto operator<=>(const PredicateEnd &, const PredicateEnd &) = default;
};

/// What would come: neighbours that are not on the board and were not hidden by hand.
struct Expansion {
    struct OfKind {
        Kind kind = Kind::Actor;
        std::size_t count = 0;
        bool isOff = false; ///< by the legend: comes only when this kind is asked for
    };
    struct OfPredicate {
        PredicateEnd by;
        std::size_t count = 0; ///< distinct neighbours; one may stand under several predicates
    };
    std::size_t count = 0;               ///< distinct neighbours that would come, those of kinds that are off too
    std::size_t hidden = 0;              ///< further ones that were hidden by hand
    std::vector<OfKind> kinds;           ///< in the order of the kinds, only those with a neighbour
    std::vector<OfPredicate> predicates; ///< in the order of the predicates, from the object before towards it
};
Expansion expansionOf(const BoardContent &content, const LinkGraph &graph, ObjectIndex object);

/// Which of them; without any condition all whose kind is not off.
struct ExpansionChoice {
    std::optional<Kind> kind;
    std::optional<PredicateEnd> by;
    friend bool operator==(const ExpansionChoice &, const ExpansionChoice &) = default;
};

struct Added {
    BoardContent content;
    std::size_t added = 0;   ///< objects that were not on the board
    std::size_t leftOut = 0; ///< asked for and beyond the limit
    struct Gathered {
        Kind kind = Kind::Actor;
        std::size_t alone = 0, together = 0;
    };
    std::vector<Gathered> gathered; ///< of what came: kinds of which the best stand alone; see gatherRest
};
/// The best of them (rankedNeighbours); a kind that was asked for is switched on again. The object comes too. Of many
/// of one kind a few stand for themselves and the others together.
Added expand(const BoardContent &content, const LinkGraph &graph, ObjectIndex object,
             const ExpansionChoice &choice = {});
/// From a list or a search: those hidden by hand come back, kinds that were off are on again.
Added addObjects(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> objects);

/// Takes away what hangs on this object alone, and what is gathered at it.
BoardContent collapse(const BoardContent &content, const LinkGraph &graph, ObjectIndex object);
BoardContent hide(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> objects);
/// Brings back what was hidden by hand, at its place; all of it when `objects` is empty.
BoardContent showHidden(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> objects = {});
enum class Keep { Selection, WithNeighbours };
/// Takes everything else off the board; places are remembered.
BoardContent keepOnly(const BoardContent &content, const LinkGraph &graph, std::span<const ObjectIndex> selection,
                      Keep keep);

/// Neighbours under the filter that are not on the board, hidden ones too: the number of its badge.
std::size_t hiddenNeighbourCount(const BoardContent &content, const LinkGraph &graph, ObjectIndex object);
std::size_t hiddenNeighbourCount(const Bits &board, const LinkGraph &graph, ObjectIndex object);

/// The strongest link first (isStronger), then by how many of `board` it is linked with, then the better connected one,
/// then in order.
std::vector<ObjectIndex> rankedNeighbours(const LinkGraph &graph, const Bits &board, ObjectIndex object);

} // namespace hw
