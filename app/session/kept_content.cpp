#include "session/kept_content.h"

namespace hw {
namespace {

template<class T>
std::shared_ptr<const T> keep(const T &part, const std::shared_ptr<const T> &beside) {
    return beside && *beside == part ? beside : std::make_shared<const T>(part);
}

/// What is left without the parts that grow with the board.
BoardContent restOf(const BoardContent &content) {
    BoardContent rest;
    rest.apart = content.apart;
    rest.layout = content.layout;
    rest.centre = content.centre;
    rest.colouring = content.colouring;
    rest.kindsOff = content.kindsOff;
    rest.path = content.path;
    rest.gone = content.gone;
    return rest;
}

} // namespace

KeptContent::KeptContent(const BoardContent &content, const KeptContent *neighbour)
    : m_shown(keep(content.shown, neighbour ? neighbour->m_shown : nullptr))
    , m_hidden(keep(content.hidden, neighbour ? neighbour->m_hidden : nullptr))
    , m_places(keep(content.places, neighbour ? neighbour->m_places : nullptr))
    , m_collections(keep(content.collections, neighbour ? neighbour->m_collections : nullptr))
    , m_notes(keep(content.notes, neighbour ? neighbour->m_notes : nullptr))
    , m_rest(keep(restOf(content), neighbour ? neighbour->m_rest : nullptr)) {}

BoardContent KeptContent::content() const {
    BoardContent content = *m_rest;
    content.shown = *m_shown;
    content.hidden = *m_hidden;
    content.places = *m_places;
    content.collections = *m_collections;
    content.notes = *m_notes;
    return content;
}

bool KeptContent::holds(const BoardContent &content) const {
    return *m_shown == content.shown && *m_hidden == content.hidden && *m_places == content.places &&
           *m_collections == content.collections && *m_notes == content.notes && *m_rest == restOf(content);
}

int KeptContent::inCommonWith(const KeptContent &other) const {
    return int(m_shown == other.m_shown) + int(m_hidden == other.m_hidden) + int(m_places == other.m_places) +
           int(m_collections == other.m_collections) + int(m_notes == other.m_notes) + int(m_rest == other.m_rest);
}

} // namespace hw
