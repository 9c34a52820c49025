// Reading a board's text: strictly where it is whole, and piece by piece where it is not.
#include "session/graph_board_text.h"
#include "session/graph_board_words.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr int longestId = 200, longestName = 400;
constexpr double longestSide = 1e6;

QString tr(const char *sentence) { return QCoreApplication::translate("hw::GraphBoard", sentence); }

QString oneLine(const QString &text, int longest) { return wording::line(text.toStdString(), longest); }

/// A finite number of a size that can be drawn.
std::optional<double> numberOf(const QJsonObject &entry, QLatin1String key) {
    const QJsonValue value = entry.value(key);
    if (!value.isDouble() || !(std::abs(value.toDouble()) < longestSide))
        return std::nullopt;
    return value.toDouble();
}

/// Takes entries into a content; counts what is wrong with them.
class Taker {
public:
    Taker(const Landscape &landscape, bool withPlaces)
        : m_landscape(landscape)
        , m_withPlaces(withPlaces)
        , m_taken(landscape.objectCount()) {}

    bool takeObject(const QJsonObject &entry) {
        const QString id = oneLine(entry.value(keys::id).toString(), longestId + 1);
        const auto was = ofWord<GoneObject::Was>(entry.value(keys::is).toString());
        if (id.isEmpty() || id.size() > longestId || !was)
            return false;
        std::optional<BoardPlace> place;
        if (m_withPlaces)
            place = placeOf(entry);
        const auto object = m_landscape.find(id.toStdString());
        if (!object) {
            takeGone({id, oneLine(entry.value(keys::name).toString(), longestName), *was, place});
            return true;
        }
        if (m_taken.test(object->value))
            return true;
        m_taken.set(object->value);
        if (place)
            m_content.places.emplace(*object, *place);
        if (*was == GoneObject::Was::Shown)
            m_content.shown.push_back(*object);
        else if (*was == GoneObject::Was::Hidden)
            m_content.hidden.push_back(*object);
        return true;
    }

    bool takeNote(const QJsonObject &entry) {
        const auto is = ofWord<CanvasNote::Is>(entry.value(keys::note).toString());
        const auto x = numberOf(entry, keys::x), y = numberOf(entry, keys::y);
        const auto width = numberOf(entry, keys::width), height = numberOf(entry, keys::height);
        if (!is || !x || !y || !width || !height)
            return false;
        m_content.notes.push_back({*is, *x, *y, *width, *height, noteText(entry.value(keys::text).toString())});
        return true;
    }

    void takeBoard(const QJsonObject &board) {
        each(board, keys::objects, [this](const QJsonObject &entry) { return takeObject(entry); });
        each(board, keys::notes, [this](const QJsonObject &entry) { return takeNote(entry); });
        if (!m_withPlaces)
            return;
        m_shown = bitsOf(m_content.shown, m_landscape);
        each(board, keys::collections, [this](const QJsonObject &entry) { return takeCollection(entry); });
        std::sort(m_content.collections.begin(), m_content.collections.end(),
                  [](const Collection &a, const Collection &b) { return a.key < b.key; });
        each(board, keys::apart, [this](const QJsonObject &entry) {
            if (const auto key = collectionKeyOf(entry))
                m_content.apart.insert(*key);
            return true;
        });
        takeLooks(board);
        takePath(board.value(keys::path));
    }

    BoardContent content() { return std::move(m_content); }
    std::size_t damaged() const { return m_damaged; }
    std::size_t withoutPlace() const { return m_withoutPlace; }
    bool pathIsGone() const { return m_pathIsGone; }

private:
    template<class Take>
    void each(const QJsonObject &board, QLatin1String key, const Take &take) {
        if (!board.value(key).isArray()) {
            ++m_damaged;
            return;
        }
        for (const QJsonValue &value : board.value(key).toArray())
            if (!value.isObject() || !take(value.toObject()))
                ++m_damaged;
    }

    std::optional<BoardPlace> placeOf(const QJsonObject &entry) {
        if (!entry.contains(keys::x) && !entry.contains(keys::y))
            return std::nullopt;
        const auto x = numberOf(entry, keys::x), y = numberOf(entry, keys::y);
        const auto place = x && y ? placeAt(*x, *y, entry.value(keys::pinned).toBool()) : std::nullopt;
        m_withoutPlace += !place.has_value();
        return place;
    }

    void takeGone(GoneObject gone) {
        const qsizetype known = m_goneIds.size();
        m_goneIds.insert(gone.id);
        if (m_goneIds.size() > known)
            m_content.gone.push_back(std::move(gone));
    }

    ObjectIndex objectOf(const QJsonValue &id) const {
        return m_landscape.find(id.toString().toStdString()).value_or(ObjectIndex());
    }

    std::optional<CollectionKey> collectionKeyOf(const QJsonObject &entry) const {
        const ObjectIndex parent = objectOf(entry.value(keys::parent));
        const auto kind = fromWord<Kind>(entry.value(keys::kind).toString().toStdString());
        if (!parent.isValid() || !kind)
            return std::nullopt;
        return CollectionKey{parent, *kind};
    }

    /// One whose parent is gone is none: its members are nodes again. That is no damage.
    bool takeCollection(const QJsonObject &entry) {
        const auto key = collectionKeyOf(entry);
        if (!key || std::ranges::any_of(m_content.collections, [&](const Collection &c) { return c.key == *key; }))
            return entry.value(keys::parent).isString();
        Collection collection{*key, {}, placeOf(entry), entry.value(keys::mixed).toBool()};
        for (const QJsonValue &id : entry.value(keys::members).toArray())
            if (const ObjectIndex o = objectOf(id);
                o.isValid() && m_shown.test(o.value) && m_landscape.kind(o) == key->kind && o != key->parent) {
                m_shown.reset(o.value); // in one collection at most
                collection.members.push_back(o);
            }
        std::sort(collection.members.begin(), collection.members.end());
        if (collection.members.size() > 1)
            m_content.collections.push_back(std::move(collection));
        return true;
    }

    void takeLooks(const QJsonObject &board) {
        const auto layout = ofWord<BoardLayout>(board.value(keys::layout).toString());
        const auto colouring = ofWord<BoardColouring>(board.value(keys::colouring).toString());
        m_damaged += !layout + !colouring;
        m_content.layout = layout.value_or(BoardLayout::Force);
        m_content.colouring = colouring.value_or(BoardColouring::Kind);
        m_content.centre = objectOf(board.value(keys::centre));
        for (const QJsonValue &value : board.value(keys::kindsOff).toArray())
            if (const auto kind = fromWord<Kind>(value.toString().toStdString()))
                m_content.kindsOff.insert(*kind);
    }

    void takePath(const QJsonValue &value) {
        const QJsonObject path = value.toObject();
        const ObjectIndex from = objectOf(path.value(keys::from)), to = objectOf(path.value(keys::to));
        m_pathIsGone = value.isObject() && !(from.isValid() && to.isValid());
        if (from.isValid() && to.isValid())
            m_content.path = ChosenPath{from, to, path.value(keys::throughHubs).toBool(),
                                        static_cast<std::uint32_t>(std::clamp(path.value(keys::number).toInt(), 0, 4))};
    }

    const Landscape &m_landscape;
    bool m_withPlaces;
    Bits m_taken, m_shown;
    QSet<QString> m_goneIds;
    BoardContent m_content;
    std::size_t m_damaged = 0, m_withoutPlace = 0;
    bool m_pathIsGone = false;
};

/// What can be read of a text that is no JSON any more: its entries are flat, so each is tried on its own.
void salvage(const QString &text, Taker &taker) {
    static const QRegularExpression braces(QStringLiteral(R"(\{[^{}]*\})"));
    for (auto found = braces.globalMatch(text); found.hasNext();) {
        const QJsonObject entry = QJsonDocument::fromJson(found.next().captured().toUtf8()).object();
        if (!taker.takeObject(entry))
            taker.takeNote(entry);
    }
}

BoardReading withGone(BoardReading reading, QStringList sentences) {
    const QString gone = goneSentence(reading.content.gone);
    if (!gone.isEmpty())
        sentences << gone;
    reading.sentence = sentences.join(QLatin1Char(' '));
    return reading;
}

QString smallDamage(const Taker &taker) {
    QStringList sentences;
    if (taker.damaged() > 0)
        sentences << tr("Parts of this board were damaged and left out.");
    if (taker.withoutPlace() > 0)
        sentences << tr("Some of its positions could not be read; what stood there is laid out anew.");
    if (taker.pathIsGone())
        sentences << tr("The path that was chosen has an end that is not in this dataset.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace

BoardReading readBoard(const QString &text, const Landscape &landscape) {
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    const QJsonValue version = document.object().value(keys::version);
    const bool isBoard = document.isObject() && version.toInt() >= boardTextVersion;
    if (isBoard && version.toInt() == boardTextVersion) {
        Taker taker(landscape, true);
        taker.takeBoard(document.object());
        const QString damage = smallDamage(taker);
        const bool loses = taker.damaged() + taker.withoutPlace() > 0;
        return withGone({BoardReading::Is::Whole, taker.content(), {}, loses},
                        damage.isEmpty() ? QStringList() : QStringList(damage));
    }
    Taker taker(landscape, false);
    if (isBoard)
        taker.takeBoard(document.object());
    else
        salvage(text, taker);
    BoardReading reading{BoardReading::Is::WithoutPlaces, taker.content(), {}, true};
    if (reading.content.isEmpty()) {
        reading.is = BoardReading::Is::Unreadable;
        reading.sentence = isBoard
                               ? tr("This board was saved by a newer version of Helixwatch and cannot be read here. "
                                    "It is kept as it is.")
                               : tr("This board is damaged and nothing in it can be read. It is kept as it is.");
        return reading;
    }
    return withGone(std::move(reading),
                    {isBoard
                         ? tr("This board was saved by a newer version of Helixwatch. It is opened without positions.")
                         : tr("This board is damaged. What can be read of it is opened without positions.")});
}

} // namespace hw
