#include "session/rows_query.h"

#include "landscape/bottom_line.h"
#include "landscape/profile.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::RowsQuery", text); }

bool wanted(const RowsQuery &query, const Claim &claim) {
    return (!query.predicate || claim.predicate == *query.predicate) &&
           (!query.basis || claim.areaBasis == *query.basis);
}

/// Objects of the kind that a visible claim joins to `about`.
std::vector<ObjectIndex> joinedTo(const Landscape &landscape, const VisibleSet &visible, const RowsQuery &query) {
    std::vector<ObjectIndex> found;
    const auto take = [&](ClaimIndex c, ObjectIndex end) {
        if (visible.claim(c) && end.isValid() && landscape.kind(end) == query.kind && wanted(query, landscape.claim(c)))
            found.push_back(end);
    };
    for (const ClaimIndex c : landscape.claimsFrom(query.about))
        take(c, landscape.claim(c).object);
    for (const ClaimIndex c : landscape.claimsTo(query.about))
        take(c, landscape.claim(c).subject);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// The objects of a kind that stand on the profile of `about`, as its header counts them.
std::vector<ObjectIndex> onProfile(const Landscape &landscape, const VisibleSet &visible, const RowsQuery &query) {
    const Profile profile = profileOf(landscape, visible, query.about);
    std::vector<ObjectIndex> found;
    if (isEvent(query.kind))
        std::ranges::copy_if(profile.events, std::back_inserter(found), [&](ObjectIndex e) {
            return landscape.kind(e) == query.kind && !landscape.isBackground(e);
        });
    for (const auto *links : {&profile.actors, &profile.techniques, &profile.software, &profile.vulnerabilities,
                              &profile.recommendations, &profile.contextEvents, &profile.priorities, &profile.related})
        for (const ProfileLink &link : *links)
            if (landscape.kind(link.object) == query.kind)
                found.push_back(link.object);
    if (query.kind == Kind::Mitigation)
        for (const ProfileMitigation &mitigation : profile.mitigations)
            found.push_back(mitigation.mitigation);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<ObjectIndex> eventsOf(const Landscape &landscape, const VisibleSet &visible, const RowsQuery &query) {
    if (query.set == RowsQuery::Set::OfProfile && query.about.isValid())
        return profileOf(landscape, visible, query.about).events;
    std::vector<ObjectIndex> events = eventsBehind(landscape, visible, query.events);
    if (!query.about.isValid())
        return events;
    std::vector<ObjectIndex> onProfile = profileOf(landscape, visible, query.about).events;
    std::sort(onProfile.begin(), onProfile.end());
    std::erase_if(events, [&](ObjectIndex e) { return !std::binary_search(onProfile.begin(), onProfile.end(), e); });
    return events;
}

std::vector<ObjectIndex> objectsOf(const Landscape &landscape, const VisibleSet &visible, const RowsQuery &query) {
    if (query.set == RowsQuery::Set::OfProfile && query.about.isValid())
        return onProfile(landscape, visible, query);
    if (query.set == RowsQuery::Set::Targeted)
        return targetedAreas(landscape, visible);
    if (query.set == RowsQuery::Set::Active || query.set == RowsQuery::Set::ActiveState ||
        query.set == RowsQuery::Set::ActiveCriminal) {
        auto actors = activeActors(landscape, visible);
        std::erase_if(actors, [&](ObjectIndex a) {
            return (query.set == RowsQuery::Set::ActiveState && landscape.actorType(a) != ActorType::State) ||
                   (query.set == RowsQuery::Set::ActiveCriminal && landscape.actorType(a) != ActorType::Crime);
        });
        return actors;
    }
    return query.about.isValid() ? joinedTo(landscape, visible, query) : visible.list(landscape, query.kind);
}

std::vector<ObjectIndex> among(std::vector<ObjectIndex> wanted, std::vector<ObjectIndex> found) {
    if (wanted.empty())
        return found;
    std::sort(wanted.begin(), wanted.end());
    std::erase_if(found, [&](ObjectIndex o) { return !std::binary_search(wanted.begin(), wanted.end(), o); });
    return found;
}

std::vector<ClaimIndex> claimsOf(const Landscape &landscape, const VisibleSet &visible, const RowsQuery &query) {
    std::vector<ClaimIndex> found;
    const auto passes = [&](ClaimIndex c) {
        const Claim &claim = landscape.claim(c);
        if (!visible.claim(c) || !wanted(query, claim))
            return false;
        if (query.other.isValid() && claim.subject != query.other && claim.object != query.other)
            return false;
        return (query.set != RowsQuery::Set::Disputed || claim.isDisputed()) &&
               (query.set != RowsQuery::Set::Undisputed || !claim.isDisputed());
    };
    const auto take = [&](auto &&range) { std::ranges::copy_if(range, std::back_inserter(found), passes); };
    if (query.set == RowsQuery::Set::BottomLine)
        take(bottomLineOf(landscape, visible, overviewOf(landscape, visible)).claims);
    else if (query.set == RowsQuery::Set::OfProfile && query.about.isValid())
        for (const EvidenceItem &item : profileOf(landscape, visible, query.about).evidenceItems)
            found.push_back(item.claim);
    else if (!query.claims.empty())
        take(query.claims);
    else if (query.citing.isValid())
        take(landscape.claimsCiting(query.citing));
    else if (query.about.isValid()) {
        take(landscape.claimsFrom(query.about));
        take(landscape.claimsTo(query.about));
    } else {
        for (std::uint32_t c = 0; c < landscape.claimCount(); ++c)
            if (passes(ClaimIndex(c)))
                found.emplace_back(c);
    }
    return found;
}

QString nameOf(const Landscape &landscape, ObjectIndex o) { return wording::name(landscape, o, 80); }

QString rowCondition(const Landscape &landscape, const MatrixRow &row) {
    switch (row.is) {
    case MatrixRow::Is::Actor: return nameOf(landscape, row.actor);
    case MatrixRow::Is::OtherActors: return tr("other actors");
    case MatrixRow::Is::StateOnly: return tr("a state is named, no actor");
    case MatrixRow::Is::Unattributed: return tr("unattributed");
    }
    return {};
}

QString columnCondition(const Landscape &landscape, const MatrixColumn &column) {
    switch (column.is) {
    case MatrixColumn::Is::Area: return nameOf(landscape, column.area);
    case MatrixColumn::Is::OtherAreas: return tr("other areas");
    case MatrixColumn::Is::NoArea: return tr("no research area named");
    }
    return {};
}

QString periodCondition(const EventQuery &events) {
    if (!events.from && !events.to)
        return {};
    if (!events.to)
        return tr("from %1").arg(wording::day(*events.from));
    if (!events.from)
        return tr("until %1").arg(wording::day(*events.to));
    return tr("%1 to %2").arg(wording::day(*events.from), wording::day(*events.to));
}

QStringList eventConditions(const EventQuery &events, const Landscape &landscape) {
    QStringList parts;
    if (events.row)
        parts << rowCondition(landscape, *events.row);
    if (events.column)
        parts << columnCondition(landscape, *events.column);
    if (events.basis)
        parts << wording::text(title(*events.basis)).toLower();
    if (events.origin)
        parts << wording::text(title(*events.origin));
    if (const QString period = periodCondition(events); !period.isEmpty())
        parts << period;
    if (events.undatedOnly)
        parts << tr("without a date");
    if (events.unattributedOnly)
        parts << tr("unattributed");
    if (events.singlePublisherOnly)
        parts << tr("resting on one publisher");
    if (events.weakOnly)
        parts << tr("resting on weak sources alone");
    return parts;
}

QString setCondition(RowsQuery::Set set) {
    switch (set) {
    case RowsQuery::Set::All:
    case RowsQuery::Set::OfProfile: return {};
    case RowsQuery::Set::Active: return tr("active");
    case RowsQuery::Set::ActiveState: return tr("active, state-linked");
    case RowsQuery::Set::ActiveCriminal: return tr("active, criminal");
    case RowsQuery::Set::Targeted: return tr("targeted");
    case RowsQuery::Set::BottomLine: return tr("what the bottom line rests on");
    case RowsQuery::Set::Undisputed: return tr("undisputed");
    case RowsQuery::Set::Disputed: return tr("disputed");
    }
    return {};
}

} // namespace

Rows rowsOf(const Landscape &landscape, const VisibleSet &visible, const RowsQuery &query) {
    switch (query.what) {
    case RowsQuery::What::Objects: return {among(query.among, objectsOf(landscape, visible, query)), {}};
    case RowsQuery::What::Events: return {eventsOf(landscape, visible, query), {}};
    case RowsQuery::What::Claims: return {{}, claimsOf(landscape, visible, query)};
    }
    return {};
}

Route eventsRoute(const EventQuery &events, const Landscape &landscape) {
    RowsQuery query;
    query.what = RowsQuery::What::Events;
    query.events = events;
    return routeOf(query, landscape);
}

Route listRoute(Kind kind) { return {View::List, wording::text(word(kind)), {}}; }

Route profileRoute(const Landscape &landscape, ObjectIndex object) {
    return {View::Profile, wording::text(landscape.id(object)), {}};
}

Route relationshipsRoute(const Landscape &landscape, ObjectIndex object) {
    return {View::Relationships, wording::text(landscape.id(object)), {}};
}

Route relationshipsRoute(const Landscape &landscape, std::span<const ObjectIndex> objects) {
    if (objects.size() == 1)
        return relationshipsRoute(landscape, objects.front());
    QStringList ids;
    for (const ObjectIndex object : objects)
        ids << wording::text(landscape.id(object));
    return {View::Relationships, {}, ids.join(QLatin1Char(' '))};
}

std::vector<ObjectIndex> startOf(const Route &route, const Landscape &landscape) {
    std::vector<ObjectIndex> objects;
    for (const QString &id : QStringList(route.focus) + route.argument.split(QLatin1Char(' ')))
        if (const auto object = landscape.find(id.toStdString()); object && !id.isEmpty())
            objects.push_back(*object);
    return objects;
}

Route profileRoute(const Landscape &landscape, ClaimIndex claim) {
    Route route = profileRoute(landscape, landscape.claim(claim).subject);
    route.argument = QStringLiteral("claim:") + wording::text(landscape.claim(claim).id);
    return route;
}

std::optional<ClaimIndex> openedClaim(const Route &route, const Landscape &landscape) {
    if (route.view != View::Profile || !route.argument.startsWith(QLatin1String("claim:")))
        return std::nullopt;
    return landscape.findClaim(route.argument.mid(6).toStdString());
}

QString rowsTitle(const RowsQuery &query) {
    if (query.what == RowsQuery::What::Claims)
        return tr("Claims");
    if (query.what == RowsQuery::What::Events && !query.events.kind)
        return tr("Incidents and campaigns");
    return wording::text(pluralTitle(query.what == RowsQuery::What::Events ? *query.events.kind : query.kind));
}

QString rowsCondition(const RowsQuery &query, const Landscape &landscape) {
    QStringList parts;
    if (query.what == RowsQuery::What::Events)
        parts = eventConditions(query.events, landscape);
    if (const QString set = setCondition(query.set); !set.isEmpty())
        parts << set;
    if (query.about.isValid())
        parts << nameOf(landscape, query.about);
    if (query.other.isValid())
        parts << nameOf(landscape, query.other);
    if (query.citing.isValid())
        parts << tr("citing “%1”").arg(nameOf(landscape, query.citing));
    if (query.predicate)
        parts << wording::text(title(*query.predicate));
    if (query.basis)
        parts << wording::text(title(*query.basis)).toLower();
    if (!query.claims.empty())
        parts << tr("chosen claims");
    if (!query.among.empty())
        parts << tr("those gathered on the board");
    return parts.join(QStringLiteral(" · "));
}

} // namespace hw
