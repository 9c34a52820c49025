// What the person does with the board: each edit makes the content as it is to be and hands it to edit().
#include "session/graph_board.h"

#include "session/graph_spoken.h"
#include "session/wording.h"

#include <algorithm>

namespace hw {
namespace {

QString kindsOf(Kind kind) { return wording::text(pluralTitle(kind)).toLower(); }

/// What has come to the end of a list: titles name what changes, not what was asked for.
std::span<const ObjectIndex> newIn(const std::vector<ObjectIndex> &after, const std::vector<ObjectIndex> &before) {
    return std::span(after).subspan(std::min(before.size(), after.size()));
}

QString changing(std::size_t note) { return QStringLiteral("note %1").arg(note); }

} // namespace

Added GraphBoard::expand(ObjectIndex object, const ExpansionChoice &choice) {
    Added result = hw::expand(m_content, *m_graph, object, choice);
    QStringList parts{naming(std::span(&object, 1))};
    if (choice.by)
        parts << spoken::ofPredicate(*choice.by);
    if (choice.kind)
        parts << kindsOf(*choice.kind);
    edit(result.content, tr("Expand %1").arg(parts.join(tr(", "))));
    return result;
}

Added GraphBoard::add(std::span<const ObjectIndex> objects) {
    Added result = addObjects(m_content, *m_graph, objects);
    edit(result.content, tr("Add %1").arg(naming(newIn(result.content.shown, m_content.shown))));
    return result;
}

void GraphBoard::collapse(ObjectIndex object) {
    edit(hw::collapse(m_content, *m_graph, object), tr("Collapse %1").arg(naming(std::span(&object, 1))));
}

void GraphBoard::hide(std::span<const ObjectIndex> objects) {
    BoardContent after = hw::hide(m_content, *m_graph, objects);
    const QString title = tr("Hide %1").arg(naming(newIn(after.hidden, m_content.hidden)));
    edit(std::move(after), title);
}

void GraphBoard::showHidden(std::span<const ObjectIndex> objects) {
    BoardContent after = hw::showHidden(m_content, *m_graph, objects);
    const QString title = tr("Show %1").arg(naming(newIn(after.shown, m_content.shown)));
    edit(std::move(after), title);
}

void GraphBoard::keepOnly(std::span<const ObjectIndex> objects, Keep keep) {
    if (objects.empty())
        return;
    edit(hw::keepOnly(m_content, *m_graph, objects, keep),
         (keep == Keep::Selection ? tr("Keep only %1") : tr("Keep only %1 and neighbours")).arg(naming(objects)));
}

void GraphBoard::takeApart(CollectionKey key) {
    BoardContent after = m_content;
    if (hw::takeApart(after, key))
        edit(std::move(after), tr("Take apart the %1 of %2").arg(kindsOf(key.kind), naming(std::span(&key.parent, 1))));
}

void GraphBoard::gather(CollectionKey key) {
    BoardContent after = m_content;
    if (gatherAgain(after, *m_graph, key))
        edit(std::move(after), tr("Gather the %1 of %2").arg(kindsOf(key.kind), naming(std::span(&key.parent, 1))));
}

void GraphBoard::pin(std::span<const Placed> placed) {
    BoardContent after = m_content;
    std::vector<ObjectIndex> pinned;
    for (const Placed &at : placed)
        if (const auto place = placeAt(at.x, at.y, true)) {
            after.places[at.object] = *place;
            pinned.push_back(at.object);
        }
    edit(std::move(after), tr("Pin %1").arg(naming(pinned)));
}

void GraphBoard::unpin(std::span<const ObjectIndex> objects) {
    BoardContent after = m_content;
    std::vector<ObjectIndex> freed;
    for (const ObjectIndex o : objects)
        if (after.isPinned(o)) {
            after.places[o].pinned = false;
            freed.push_back(o);
        }
    edit(std::move(after), tr("Unpin %1").arg(naming(freed)));
}

void GraphBoard::placeCollection(CollectionKey key, double x, double y) {
    BoardContent after = m_content;
    const auto place = placeAt(x, y, true);
    for (Collection &collection : after.collections)
        if (collection.key == key && place)
            collection.place = place;
    edit(std::move(after), tr("Move the %1 of %2").arg(kindsOf(key.kind), naming(std::span(&key.parent, 1))));
}

void GraphBoard::remember(std::span<const Placed> placed) {
    bool isNew = false;
    for (const Placed &at : placed) {
        const auto place = placeAt(at.x, at.y);
        if (!place || m_content.isPinned(at.object))
            continue;
        const auto [known, isFirst] = m_content.places.try_emplace(at.object, *place);
        isNew = isNew || isFirst || known->second != *place;
        known->second = *place;
    }
    if (isNew)
        emit changed(RememberedPart);
}

void GraphBoard::remember(CollectionKey key, double x, double y) {
    const auto place = placeAt(x, y);
    bool isNew = false;
    for (auto *list : {&m_content.collections, &m_shown.collections})
        for (Collection &c : *list)
            if (place && c.key == key && c.place != place && !(c.place && c.place->pinned)) {
                c.place = place;
                isNew = true;
            }
    if (isNew)
        emit changed(RememberedPart);
}

void GraphBoard::setLayout(BoardLayout layout, ObjectIndex centre) {
    BoardContent after = m_content;
    after.layout = layout;
    if (centre.isValid())
        after.centre = centre;
    edit(std::move(after), tr("Change the layout"));
}

void GraphBoard::setColouring(BoardColouring colouring) {
    BoardContent after = m_content;
    after.colouring = colouring;
    edit(std::move(after), tr("Change the colours"));
}

void GraphBoard::setKindOn(Kind kind, bool on) {
    BoardContent after = m_content;
    if (on)
        after.kindsOff.erase(kind);
    else
        after.kindsOff.insert(kind);
    edit(std::move(after), (on ? tr("Switch on %1") : tr("Switch off %1")).arg(kindsOf(kind)));
}

bool GraphBoard::addNote(const CanvasNote &note) {
    if (!isUsable(note))
        return false;
    BoardContent after = m_content;
    after.notes.push_back(note);
    after.notes.back().text = noteText(note.text);
    edit(std::move(after), tr("Draw a note"));
    return true;
}

bool GraphBoard::changeNote(std::size_t at, const CanvasNote &note) {
    if (at >= m_content.notes.size() || !isUsable(note))
        return false;
    BoardContent after = m_content;
    after.notes[at] = note;
    after.notes[at].text = noteText(note.text);
    edit(std::move(after), tr("Change a note"), changing(at));
    return true;
}

void GraphBoard::removeNote(std::size_t at) {
    if (at >= m_content.notes.size())
        return;
    BoardContent after = m_content;
    after.notes.erase(after.notes.begin() + static_cast<std::ptrdiff_t>(at));
    edit(std::move(after), tr("Remove a note"));
}

void GraphBoard::raiseNote(std::size_t at) {
    if (at >= m_content.notes.size())
        return;
    BoardContent after = m_content;
    const auto note = after.notes.begin() + static_cast<std::ptrdiff_t>(at);
    std::rotate(note, note + 1, after.notes.end());
    edit(std::move(after), tr("Bring a note to the front"));
}

void GraphBoard::move(const BoardMoves &moves) {
    if (!moves.notes.empty())
        return edit(moved(m_content, moves), tr("Change a note"), changing(moves.notes.front().at));
    const auto count = static_cast<qint64>(moves.objects.size() + moves.collections.size());
    edit(moved(m_content, moves), tr("Move %1").arg(wording::count(count, tr("thing"), tr("things"))));
}

void GraphBoard::setPath(ObjectIndex from, ObjectIndex to, bool throughHubs) {
    BoardContent after = m_content;
    after.path = ChosenPath{from, to, throughHubs, 0};
    edit(std::move(after), tr("Path from %1 to %2").arg(naming(std::span(&from, 1)), naming(std::span(&to, 1))));
}

void GraphBoard::stepPath(int by) {
    const Path *path = currentPath();
    if (!path)
        return;
    const auto count = static_cast<int>(paths().size());
    const auto now = static_cast<int>(path - paths().data());
    BoardContent after = m_content;
    after.path->number = static_cast<std::uint32_t>(((now + by) % count + count) % count);
    edit(std::move(after), tr("Look at another path"), QStringLiteral("path"));
}

void GraphBoard::keepPath() {
    const Path *path = currentPath();
    if (!path)
        return;
    const std::vector<ObjectIndex> objects = path->objects;
    edit(addObjects(m_content, *m_graph, objects).content, tr("Keep the path on the board"));
}

void GraphBoard::clearPath() {
    BoardContent after = m_content;
    after.path.reset();
    edit(std::move(after), tr("Leave the path"));
}

} // namespace hw
