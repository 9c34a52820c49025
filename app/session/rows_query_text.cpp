// The text form of RowsQuery: "origin:CN from:2020-01-01 to:2020-03-31 actor:act-apt41 area:*none only:undated". Values
// are percent-encoded, lists separated by commas; "*" marks what is no id.
#include "session/rows_query.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QStringList>
#include <QUrl>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::RowsQuery", text); }

constexpr std::pair<RowsQuery::Set, const char *> sets[] = {
    {RowsQuery::Set::Active, "active"},
    {RowsQuery::Set::ActiveState, "active-state"},
    {RowsQuery::Set::ActiveCriminal, "active-crime"},
    {RowsQuery::Set::Targeted, "targeted"},
    {RowsQuery::Set::BottomLine, "bottom-line"},
    {RowsQuery::Set::OfProfile, "profile"},
    {RowsQuery::Set::Undisputed, "undisputed"},
    {RowsQuery::Set::Disputed, "disputed"},
};

constexpr std::pair<bool EventQuery::*, const char *> onlys[] = {
    {&EventQuery::undatedOnly, "undated"},
    {&EventQuery::unattributedOnly, "unattributed"},
    {&EventQuery::singlePublisherOnly, "one-publisher"},
    {&EventQuery::weakOnly, "weak"},
};

class Printer {
public:
    explicit Printer(const Landscape &landscape)
        : m_landscape(landscape) {}
    void add(const char *key, const QString &value) { m_parts << QLatin1String(key) + QLatin1Char(':') + value; }
    void word(const char *key, std::string_view value) { add(key, wording::text(value)); }
    void object(const char *key, ObjectIndex o) {
        if (o.isValid())
            add(key, id(o));
    }
    void objects(const char *key, const std::vector<ObjectIndex> &list) {
        QStringList ids;
        for (const ObjectIndex o : list)
            ids << id(o);
        if (!ids.isEmpty())
            add(key, ids.join(u','));
    }
    QString text() const { return m_parts.join(u' '); }

private:
    QString id(ObjectIndex o) const {
        return QString::fromLatin1(QUrl::toPercentEncoding(wording::text(m_landscape.id(o))));
    }
    const Landscape &m_landscape;
    QStringList m_parts;
};

void printRow(Printer &out, const MatrixRow &row) {
    switch (row.is) {
    case MatrixRow::Is::Actor: out.object("actor", row.actor); break;
    case MatrixRow::Is::OtherActors: out.word("actor", "*other"); break;
    case MatrixRow::Is::StateOnly: out.word("actor", "*state"); break;
    case MatrixRow::Is::Unattributed: out.word("actor", "*none"); break;
    }
}

void printColumn(Printer &out, const MatrixColumn &column) {
    switch (column.is) {
    case MatrixColumn::Is::Area: out.object("area", column.area); break;
    case MatrixColumn::Is::OtherAreas: out.word("area", "*other"); break;
    case MatrixColumn::Is::NoArea: out.word("area", "*none"); break;
    }
}

void printEvents(Printer &out, const EventQuery &events) {
    if (events.kind)
        out.word("kind", word(*events.kind));
    if (events.origin)
        out.word("origin", word(*events.origin));
    if (events.from)
        out.word("from", PartialDate::ofDay(*events.from).text());
    if (events.to)
        out.word("to", PartialDate::ofDay(*events.to).text());
    if (events.row)
        printRow(out, *events.row);
    if (events.column)
        printColumn(out, *events.column);
    out.objects("listed-actors", events.listedActors);
    out.objects("listed-areas", events.listedAreas);
    if (events.basis)
        out.word("basis", word(*events.basis));
    for (const auto &[flag, name] : onlys)
        if (events.*flag)
            out.word("only", name);
}

/// Reads one part after the other; the first fault stops it.
class Reader {
public:
    Reader(const Landscape &landscape, RowsQuery &query)
        : m_landscape(landscape)
        , m_query(query) {}

    bool read(const QString &argument) {
        for (const QString &part : argument.split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype colon = part.indexOf(u':');
            const QString key = part.left(colon);
            const QString value = colon < 0 ? QString() : part.mid(colon + 1);
            const bool known = m_query.what == RowsQuery::What::Events ? event(key, value) : row(key, value);
            if (!m_fault.isEmpty())
                return false;
            if (!known)
                return fault(tr("This list's address has a part that was not understood: “%1”.").arg(part.left(80)));
        }
        return true;
    }
    QString sentence() const { return m_fault; }

private:
    bool fault(const QString &sentence) {
        if (m_fault.isEmpty())
            m_fault = sentence + QLatin1Char(' ') + tr("The whole list is shown when the address ends before it.");
        return false;
    }
    ObjectIndex object(const QString &encoded) {
        const QString id = QUrl::fromPercentEncoding(encoded.toLatin1());
        const auto found = m_landscape.find(id.toStdString());
        if (!found)
            fault(tr("This list is about “%1”, which this dataset does not have.").arg(id.left(80)));
        return found.value_or(ObjectIndex());
    }
    std::vector<ObjectIndex> objects(const QString &list) {
        std::vector<ObjectIndex> found;
        for (const QString &id : list.split(u',', Qt::SkipEmptyParts))
            found.push_back(object(id));
        return found;
    }
    template<class E>
    bool word(std::optional<E> &to, const QString &value) {
        to = fromWord<E>(value.toStdString());
        return to.has_value() ||
               fault(tr("This list's address has a word that is not known: “%1”.").arg(value.left(80)));
    }
    bool day(std::optional<DayNumber> &to, const QString &value) {
        const auto date = PartialDate::parse(value.toStdString());
        if (!date || date->precision() != DatePrecision::Day)
            return fault(
                tr("This list's address has “%1” where a day was expected, like 2020-03-31.").arg(value.left(80)));
        to = date->firstDay();
        return true;
    }
    bool actor(const QString &value) {
        MatrixRow row;
        if (value == QLatin1String("*other"))
            row.is = MatrixRow::Is::OtherActors;
        else if (value == QLatin1String("*state"))
            row.is = MatrixRow::Is::StateOnly;
        else if (value == QLatin1String("*none"))
            row.is = MatrixRow::Is::Unattributed;
        else
            row.actor = object(value);
        m_query.events.row = row;
        return true;
    }
    bool area(const QString &value) {
        MatrixColumn column;
        if (value == QLatin1String("*other"))
            column.is = MatrixColumn::Is::OtherAreas;
        else if (value == QLatin1String("*none"))
            column.is = MatrixColumn::Is::NoArea;
        else
            column.area = object(value);
        m_query.events.column = column;
        return true;
    }
    bool only(const QString &value) {
        for (const auto &[flag, name] : onlys)
            if (value == QLatin1String(name))
                return m_query.events.*flag = true;
        return false;
    }
    bool event(const QString &key, const QString &value) {
        EventQuery &events = m_query.events;
        if (key == QLatin1String("kind"))
            return word(events.kind, value);
        if (key == QLatin1String("origin"))
            return word(events.origin, value);
        if (key == QLatin1String("from"))
            return day(events.from, value);
        if (key == QLatin1String("to"))
            return day(events.to, value);
        if (key == QLatin1String("actor"))
            return actor(value);
        if (key == QLatin1String("area"))
            return area(value);
        if (key == QLatin1String("basis"))
            return word(events.basis, value);
        if (key == QLatin1String("only"))
            return only(value);
        if (key == QLatin1String("set"))
            return set(value) && m_query.set == RowsQuery::Set::OfProfile;
        if (key == QLatin1String("listed-actors")) {
            events.listedActors = objects(value);
            return true;
        }
        if (key == QLatin1String("listed-areas")) {
            events.listedAreas = objects(value);
            return true;
        }
        if (key == QLatin1String("about")) {
            m_query.about = object(value);
            return true;
        }
        return false;
    }
    bool set(const QString &value) {
        for (const auto &[which, name] : sets)
            if (value == QLatin1String(name)) {
                m_query.set = which;
                return true;
            }
        return false;
    }
    bool row(const QString &key, const QString &value) {
        if (key == QLatin1String("set"))
            return set(value);
        if (key == QLatin1String("predicate"))
            return word(m_query.predicate, value);
        if (key == QLatin1String("basis"))
            return word(m_query.basis, value);
        if (key == QLatin1String("among")) {
            m_query.among = objects(value);
            return true;
        }
        ObjectIndex *to = key == QLatin1String("about")    ? &m_query.about
                          : key == QLatin1String("other")  ? &m_query.other
                          : key == QLatin1String("citing") ? &m_query.citing
                                                           : nullptr;
        if (to) {
            *to = object(value);
            return true;
        }
        if (key != QLatin1String("ids"))
            return false;
        for (const QString &id : value.split(u',', Qt::SkipEmptyParts)) {
            const auto claim = m_landscape.findClaim(id.toStdString());
            if (!claim)
                return fault(tr("This list names the claim “%1”, which this dataset does not have.").arg(id.left(40)));
            m_query.claims.push_back(*claim);
        }
        return true;
    }

    const Landscape &m_landscape;
    RowsQuery &m_query;
    QString m_fault;
};

} // namespace

Route routeOf(const RowsQuery &query, const Landscape &landscape) {
    Printer out(landscape);
    if (query.what == RowsQuery::What::Events) {
        printEvents(out, query.events);
        if (query.set == RowsQuery::Set::OfProfile)
            out.word("set", "profile");
        out.object("about", query.about);
        return {View::List, QStringLiteral("event"), out.text()};
    }
    for (const auto &[which, name] : sets)
        if (query.set == which)
            out.word("set", name);
    out.object("about", query.about);
    out.object("other", query.other);
    out.object("citing", query.citing);
    if (query.predicate)
        out.word("predicate", word(*query.predicate));
    if (query.basis)
        out.word("basis", word(*query.basis));
    out.objects("among", query.among);
    QStringList ids;
    for (const ClaimIndex c : query.claims)
        ids << wording::text(landscape.claim(c).id);
    if (!ids.isEmpty())
        out.add("ids", ids.join(u','));
    const QString focus =
        query.what == RowsQuery::What::Claims ? QStringLiteral("claim") : wording::text(word(query.kind));
    return {View::List, focus, out.text()};
}

bool isListFocus(const QString &focus) {
    return focus.isEmpty() || focus == QLatin1String("event") || focus == QLatin1String("claim") ||
           fromWord<Kind>(focus.toStdString());
}

Result<RowsQuery> rowsQueryOf(const Route &route, const Landscape &landscape) {
    RowsQuery query;
    if (route.focus == QLatin1String("event"))
        query.what = RowsQuery::What::Events;
    else if (route.focus == QLatin1String("claim"))
        query.what = RowsQuery::What::Claims;
    else if (const auto kind = fromWord<Kind>(route.focus.toStdString()))
        query.kind = *kind;
    else if (!isListFocus(route.focus))
        return fail(tr("There is no list of “%1”. The lists are those of the kinds of object, “event” and “claim”.")
                        .arg(route.focus.left(80))
                        .toStdString());
    Reader reader(landscape, query);
    if (!reader.read(route.argument))
        return fail(reader.sentence().toStdString());
    return query;
}

} // namespace hw
