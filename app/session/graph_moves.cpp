#include "session/graph_moves.h"

#include <algorithm>

namespace hw {

bool isUsable(const CanvasNote &note) {
    const double all[] = {note.x, note.y, note.width, note.height};
    return std::all_of(std::begin(all), std::end(all), [](double v) { return placeAt(v, 0).has_value(); });
}

BoardContent moved(const BoardContent &content, const BoardMoves &moves) {
    BoardContent after = content;
    for (const BoardMoves::Object &to : moves.objects)
        if (const auto place = placeAt(to.x, to.y, true))
            after.places[to.object] = *place;
    for (const BoardMoves::OfCollection &to : moves.collections)
        for (Collection &collection : after.collections)
            if (const auto place = placeAt(to.x, to.y, true); place && collection.key == to.key)
                collection.place = place;
    for (const BoardMoves::Note &to : moves.notes)
        if (to.at < after.notes.size() && isUsable(to.note)) {
            after.notes[to.at] = to.note;
            after.notes[to.at].text = noteText(to.note.text);
        }
    return after;
}

} // namespace hw
