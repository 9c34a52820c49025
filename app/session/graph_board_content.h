// BoardContent: what a person has put on the canvas of Relationships, as a value: which objects, where, grouped and
// coloured how, with which notes. It says nothing of the filter: what does not pass it stays here and is not drawn.
// Belongs to one landscape (indexes); its text form with ids is in graph_board_text.h. Values; any thread.
#pragma once

#include "landscape/kinds.h"
#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <QString>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace hw {

/// A place in scene units: pixels at 100 % zoom, y downwards.
struct BoardPlace {
    double x = 0, y = 0;
    bool pinned = false; ///< put there by the person: no layout moves it
    friend bool operator==(const BoardPlace &, const BoardPlace &) = default;
};
/// In sixteenths of a unit, so that texts stay short; nothing for what is no number or a million units out.
std::optional<BoardPlace> placeAt(double x, double y, bool pinned = false);

/// What stands for many leaves of one kind on one parent.
struct CollectionKey {
    ObjectIndex parent;
    Kind kind = Kind::Actor;
    friend auto operator<=>(const CollectionKey &, const CollectionKey &) = default;
};
struct Collection {
    CollectionKey key;
    std::vector<ObjectIndex> members; ///< ascending
    std::optional<BoardPlace> place;
    bool mixed = false; ///< members may be linked with others too; else they are leaves
    friend bool operator==(const Collection &, const Collection &) = default;
};

/// Drawn on the canvas by the person.
struct CanvasNote {
    enum class Is : std::uint8_t { Text, Frame, Arrow };
    Is is = Is::Text;
    double x = 0, y = 0;          ///< top left; of an arrow its start
    double width = 0, height = 0; ///< of an arrow from its start to its head, negative to the left and up
    QString text;                 ///< plain
    friend bool operator==(const CanvasNote &a, const CanvasNote &b) {
        return a.is == b.is && a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height &&
               a.text == b.text;
    }
};
/// As it may stand in a note: plain text of a bounded length.
QString noteText(const QString &text);

enum class BoardLayout : std::uint8_t { Force, Layered, Radial, ColumnsByOrigin, ColumnsByArea };
enum class BoardColouring : std::uint8_t { Kind, Origin, Area };

/// Two ends, and which of the shortest paths between them is looked at.
struct ChosenPath {
    ObjectIndex from, to;
    bool throughHubs = false; ///< see isHub
    std::uint32_t number = 0; ///< from 0
    friend bool operator==(const ChosenPath &, const ChosenPath &) = default;
};

/// An object that this landscape does not have: kept for one that has it.
struct GoneObject {
    QString id;
    QString name; ///< what it was called when last seen
    enum class Was : std::uint8_t { Shown, Hidden, Placed } was = Was::Shown;
    std::optional<BoardPlace> place;
    friend bool operator==(const GoneObject &a, const GoneObject &b) {
        return a.id == b.id && a.name == b.name && a.was == b.was && a.place == b.place;
    }
};

struct BoardContent {
    std::vector<ObjectIndex> shown;           ///< on the board, in the order of their coming, those in collections too
    std::vector<ObjectIndex> hidden;          ///< taken off by hand, in that order; none of them is in `shown`
    std::map<ObjectIndex, BoardPlace> places; ///< pinned and remembered, also of what is not shown any more
    std::vector<Collection> collections;      ///< by key; members are shown
    std::set<CollectionKey> apart;            ///< taken apart by the person: not to be gathered again
    std::vector<CanvasNote> notes;            ///< the lowest first
    BoardLayout layout = BoardLayout::Force;
    ObjectIndex centre; ///< of the radial layout; none: the most connected
    BoardColouring colouring = BoardColouring::Kind;
    std::set<Kind> kindsOff; ///< by the legend's eyes
    std::optional<ChosenPath> path;
    std::vector<GoneObject> gone;

    bool isEmpty() const { return shown.empty() && hidden.empty() && notes.empty() && gone.empty(); }
    /// The person put it there.
    bool isPinned(ObjectIndex o) const;
    friend bool operator==(const BoardContent &, const BoardContent &) = default;
};

/// One bit per object of the landscape.
Bits bitsOf(std::span<const ObjectIndex> objects, const Landscape &landscape);

/// The same board in another landscape, ids looked up anew. What that one lacks is kept as gone; what was gone and is
/// there again comes back, at the end.
BoardContent carriedOver(const BoardContent &content, const Landscape &from, const Landscape &to);

/// "2 things of this board are not in this dataset: Quiet Helix, act-gone. They are kept for one that has them.";
/// empty when none is gone.
QString goneSentence(std::span<const GoneObject> gone);

} // namespace hw
