#include "session/graph_board_content.h"

#include "session/wording.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double furthest = 1e6; ///< beyond it nothing can be told apart (layout/geometry.h says the same)
constexpr int longestName = 400, longestNote = 20000;
constexpr qsizetype goneNamed = 5;

QString tr(const char *sentence) { return QCoreApplication::translate("hw::GraphBoard", sentence); }

/// Looks up indexes of one landscape in another, and keeps what is not found.
class Carrier {
public:
    Carrier(const BoardContent &content, const Landscape &from, const Landscape &to)
        : m_content(content)
        , m_from(from)
        , m_to(to) {}

    BoardContent carry() {
        BoardContent result;
        result.notes = m_content.notes;
        result.layout = m_content.layout;
        result.colouring = m_content.colouring;
        result.kindsOff = m_content.kindsOff;
        result.centre = found(m_content.centre);
        carryObjects(result);
        carryCollections(result);
        if (m_content.path) {
            ChosenPath path = *m_content.path;
            path.from = found(path.from);
            path.to = found(path.to);
            if (path.from.isValid() && path.to.isValid())
                result.path = path;
        }
        bringBack(result);
        return result;
    }

private:
    ObjectIndex found(ObjectIndex o) const {
        return o.isValid() ? m_to.find(m_from.id(o)).value_or(ObjectIndex()) : ObjectIndex();
    }

    void carryObjects(BoardContent &result) {
        Bits listed(m_from.objectCount());
        const auto carry = [&](const std::vector<ObjectIndex> &list, std::vector<ObjectIndex> &out,
                               GoneObject::Was was) {
            for (const ObjectIndex o : list) {
                listed.set(o.value);
                if (const ObjectIndex there = found(o); there.isValid())
                    out.push_back(there);
                else
                    result.gone.push_back(goneOf(o, was));
            }
        };
        carry(m_content.shown, result.shown, GoneObject::Was::Shown);
        carry(m_content.hidden, result.hidden, GoneObject::Was::Hidden);
        for (const auto &[o, place] : m_content.places) {
            if (const ObjectIndex there = found(o); there.isValid())
                result.places.emplace(there, place);
            else if (!listed.test(o.value))
                result.gone.push_back(goneOf(o, GoneObject::Was::Placed));
        }
    }

    GoneObject goneOf(ObjectIndex o, GoneObject::Was was) const {
        GoneObject gone{wording::text(m_from.id(o)), wording::name(m_from, o, longestName), was, {}};
        if (const auto place = m_content.places.find(o); place != m_content.places.end())
            gone.place = place->second;
        return gone;
    }

    /// Without its parent a collection is nothing; its members are nodes again.
    void carryCollections(BoardContent &result) const {
        for (const Collection &collection : m_content.collections) {
            Collection there{
                {found(collection.key.parent), collection.key.kind}, {}, collection.place, collection.mixed};
            for (const ObjectIndex o : collection.members)
                if (const ObjectIndex member = found(o); member.isValid())
                    there.members.push_back(member);
            std::sort(there.members.begin(), there.members.end());
            if (there.key.parent.isValid() && there.members.size() > 1)
                result.collections.push_back(std::move(there));
        }
        std::sort(result.collections.begin(), result.collections.end(),
                  [](const Collection &a, const Collection &b) { return a.key < b.key; });
        for (const CollectionKey &key : m_content.apart)
            if (const ObjectIndex parent = found(key.parent); parent.isValid())
                result.apart.insert({parent, key.kind});
    }

    void bringBack(BoardContent &result) const {
        for (const GoneObject &gone : m_content.gone) {
            const auto there = m_to.find(gone.id.toStdString());
            if (!there) {
                result.gone.push_back(gone);
                continue;
            }
            if (gone.was == GoneObject::Was::Shown)
                result.shown.push_back(*there);
            else if (gone.was == GoneObject::Was::Hidden)
                result.hidden.push_back(*there);
            if (gone.place)
                result.places.emplace(*there, *gone.place);
        }
    }

    const BoardContent &m_content;
    const Landscape &m_from;
    const Landscape &m_to;
};

} // namespace

std::optional<BoardPlace> placeAt(double x, double y, bool pinned) {
    if (!(std::abs(x) < furthest) || !(std::abs(y) < furthest)) // not for NaN either
        return std::nullopt;
    return BoardPlace{std::round(x * 16) / 16 + 0.0, std::round(y * 16) / 16 + 0.0, pinned};
}

QString noteText(const QString &text) { return wording::paragraph(text.toStdString(), longestNote); }

bool BoardContent::isPinned(ObjectIndex o) const {
    const auto place = places.find(o);
    return place != places.end() && place->second.pinned;
}

Bits bitsOf(std::span<const ObjectIndex> objects, const Landscape &landscape) {
    Bits bits(landscape.objectCount());
    for (const ObjectIndex o : objects)
        bits.set(o.value);
    return bits;
}

BoardContent carriedOver(const BoardContent &content, const Landscape &from, const Landscape &to) {
    return Carrier(content, from, to).carry();
}

QString goneSentence(std::span<const GoneObject> gone) {
    QStringList names;
    qsizetype count = 0;
    for (const GoneObject &object : gone) {
        if (object.was == GoneObject::Was::Placed)
            continue;
        ++count;
        const QString said = object.name.isEmpty() ? object.id : object.name;
        if (names.size() < goneNamed)
            names << wording::line(said.toStdString(), 60);
    }
    if (count == 0)
        return {};
    QString list = names.join(tr(", "));
    if (count > names.size())
        list = tr("%1 and %2 more").arg(list, wording::number(count - names.size()));
    return count == 1
               ? tr("A thing of this board is not in this dataset: %1. It is kept for one that has it.").arg(list)
               : tr("%1 things of this board are not in this dataset: %2. They are kept for one that has them.")
                     .arg(wording::number(count), list);
}

} // namespace hw
