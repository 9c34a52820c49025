#include "session/graph_board_text.h"

#include "session/graph_board_words.h"
#include "session/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace hw {
namespace {

QString idOf(const Landscape &landscape, ObjectIndex o) { return wording::text(landscape.id(o)); }
QString kindWord(Kind kind) { return wording::text(word(kind)); }

void putPlace(QJsonObject &entry, const BoardPlace &place) {
    entry[keys::x] = place.x;
    entry[keys::y] = place.y;
    if (place.pinned)
        entry[keys::pinned] = true;
}

QJsonObject entryOf(const QString &id, const QString &name, GoneObject::Was was,
                    const std::optional<BoardPlace> &place) {
    QJsonObject entry{{keys::id, id}, {keys::name, name}, {keys::is, wordOf(was)}};
    if (place)
        putPlace(entry, *place);
    return entry;
}

/// Shown, hidden, then what only has a place; then what is gone.
QJsonArray objectsOf(const BoardContent &content, const Landscape &landscape) {
    QJsonArray list;
    Bits written(landscape.objectCount());
    const auto write = [&](ObjectIndex o, GoneObject::Was was) {
        written.set(o.value);
        const auto place = content.places.find(o);
        list << entryOf(idOf(landscape, o), wording::text(landscape.name(o)), was,
                        place == content.places.end() ? std::nullopt : std::optional(place->second));
    };
    for (const ObjectIndex o : content.shown)
        write(o, GoneObject::Was::Shown);
    for (const ObjectIndex o : content.hidden)
        write(o, GoneObject::Was::Hidden);
    for (const auto &[o, place] : content.places)
        if (!written.test(o.value))
            write(o, GoneObject::Was::Placed);
    for (const GoneObject &gone : content.gone)
        list << entryOf(gone.id, gone.name, gone.was, gone.place);
    return list;
}

QJsonObject keyOf(const CollectionKey &key, const Landscape &landscape) {
    return {{keys::parent, idOf(landscape, key.parent)}, {keys::kind, kindWord(key.kind)}};
}

QJsonArray collectionsOf(const BoardContent &content, const Landscape &landscape) {
    QJsonArray list;
    for (const Collection &collection : content.collections) {
        QJsonObject entry = keyOf(collection.key, landscape);
        QJsonArray members;
        for (const ObjectIndex o : collection.members)
            members << idOf(landscape, o);
        entry[keys::members] = members;
        if (collection.mixed)
            entry[keys::mixed] = true;
        if (collection.place)
            putPlace(entry, *collection.place);
        list << entry;
    }
    return list;
}

QJsonArray notesOf(const BoardContent &content) {
    QJsonArray list;
    for (const CanvasNote &note : content.notes)
        list << QJsonObject{
            {keys::note, wordOf(note.is)}, {keys::text, note.text},    {keys::x, note.x}, {keys::y, note.y},
            {keys::width, note.width},     {keys::height, note.height}};
    return list;
}

} // namespace

/// In compact JSON these characters stand nowhere else: within a text the marks would have strokes before them.
qsizetype objectsOn(const QString &boardText) { return boardText.count(QLatin1String("\"is\":\"shown\"")); }

QString boardText(const BoardContent &content, const Landscape &landscape) {
    QJsonObject board{{keys::version, boardTextVersion},
                      {keys::dataset, QString::fromStdString(landscape.info().version)},
                      {keys::objects, objectsOf(content, landscape)},
                      {keys::collections, collectionsOf(content, landscape)},
                      {keys::notes, notesOf(content)},
                      {keys::layout, wordOf(content.layout)},
                      {keys::colouring, wordOf(content.colouring)}};
    QJsonArray apart, off;
    for (const CollectionKey &key : content.apart)
        apart << keyOf(key, landscape);
    for (const Kind kind : content.kindsOff)
        off << kindWord(kind);
    board[keys::apart] = apart;
    board[keys::kindsOff] = off;
    if (content.centre.isValid())
        board[keys::centre] = idOf(landscape, content.centre);
    if (content.path)
        board[keys::path] = QJsonObject{{keys::from, idOf(landscape, content.path->from)},
                                        {keys::to, idOf(landscape, content.path->to)},
                                        {keys::throughHubs, content.path->throughHubs},
                                        {keys::number, static_cast<int>(content.path->number)}};
    return QString::fromUtf8(QJsonDocument(board).toJson(QJsonDocument::Compact));
}

} // namespace hw
