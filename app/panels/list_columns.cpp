#include "panels/list_columns.h"

#include "landscape/event_facts.h"
#include "landscape/explain.h"
#include "panels/list_counts.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::ListColumns", text); }

using L = const Landscape &;
using V = const VisibleSet &;

Column nameColumn(const QString &title, Kind kind, int width = 260) {
    return {title, {}, width, false, false, [kind](L l, V, RowRef r) {
                Cell cell = Cell::ofText(wording::name(l, r.object));
                cell.mark = kind;
                return cell;
            }};
}

Column idColumn(const QString &title, int width = 110) {
    return {title, {},   width,
            false, true, [](L l, V, RowRef r) { return Cell::ofText(wording::line(l.id(r.object), 60)); }};
}

Column subtypeColumn(const QString &title, int width = 150) {
    return {title, {}, width, false, false, [](L l, V, RowRef r) {
                QString text = wording::line(l.subtype(r.object), 80);
                if (!text.isEmpty())
                    text[0] = text.at(0).toUpper();
                return Cell::ofText(text);
            }};
}

Column originColumn() {
    return {tr("Origin"),
            tr("Where the activity comes from, as far as a source says so"),
            130,
            false,
            false,
            [](L l, V v, RowRef r) {
                return Cell::ofOrigin(isEvent(l.kind(r.object)) ? originIn(l, v, r.object) : l.origin(r.object));
            }};
}

Column factColumn(const QString &title, std::string_view key, int width, bool mono = false) {
    return {title, {}, width, false, mono, [key](L l, V, RowRef r) {
                QStringList values;
                for (const Fact &fact : l.facts(r.object))
                    if (fact.key == key)
                        values << wording::line(fact.value, 200);
                return Cell::ofText(values.join(QStringLiteral("; ")));
            }};
}

/// How many objects of a kind visible claims of these predicates join with the row.
Column joinedColumn(const QString &title, const QString &explains, Kind kind, std::vector<Predicate> predicates,
                    int width = 110) {
    return {title, explains, width, true, false, [kind, predicates](L l, V v, RowRef r) {
                return Cell::ofCount(
                    static_cast<std::uint32_t>(joinedObjects(l, v, r.object, kind, predicates).size()));
            }};
}

Column joinedNamesColumn(const QString &title, Kind kind, std::vector<Predicate> predicates, int width = 220) {
    return {title, {}, width, false, false, [kind, predicates](L l, V v, RowRef r) {
                return Cell::ofText(namesOf(l, joinedObjects(l, v, r.object, kind, predicates)));
            }};
}

Column claimsColumn() {
    return {tr("Claims"), tr("Claims of and about it that pass the filter"),
            80,           true,
            false,        [](L l, V v, RowRef r) { return Cell::ofCount(visibleClaims(l, v, r.object)); }};
}

Column eventsColumn(const QString &title, std::optional<Kind> kind, int width = 112) {
    return {title, tr("Each counted once, ATT&CK background left out"), width, true, false, [kind](L l, V v, RowRef r) {
                return Cell::ofCount(static_cast<std::uint32_t>(countedEvents(l, v, r.object, kind).size()));
            }};
}

std::vector<Column> actorColumns() {
    return {nameColumn(tr("Actor"), Kind::Actor, 240),
            originColumn(),
            {tr("Type"),
             {},
             110,
             false,
             false,
             [](L l, V, RowRef r) { return Cell::ofText(wording::text(title(l.actorType(r.object)))); }},
            eventsColumn(tr("Incidents"), Kind::Incident),
            eventsColumn(tr("Campaigns"), Kind::Campaign),
            {tr("Areas targeted"), tr("Research areas that a claim names as the aim, of the actor or of its events"),
             120, true, false, [](L l, V v, RowRef r) { return Cell::ofCount(areasTargetedBy(l, v, r.object)); }},
            {tr("Last activity"), tr("Latest date of its events and last-seen claims, as precise as the sources"), 130,
             true, false, [](L l, V v, RowRef r) { return Cell::ofDate(lastActivity(l, v, r.object)); }},
            {tr("Confidence"), tr("Lowest of the claims that attribute events to it"), 120, false, false,
             [](L l, V v, RowRef r) { return Cell::ofConfidence(attributionConfidence(l, v, r.object)); }},
            claimsColumn()};
}

Column whenColumn() {
    return {tr("When"), tr("As precise as the sources; sorted by the earliest day"),     210, false,
            false,      [](L l, V, RowRef r) { return Cell::ofSpan(l.span(r.object)); }, true};
}

Column attributedColumn() {
    return {tr("Attributed to"),
            tr("Actors, else the state that a source names"),
            190,
            false,
            false,
            [](L l, V v, RowRef r) {
                auto actors = joinedObjects(l, v, r.object, Kind::Actor, {Predicate::AttributedTo});
                if (actors.empty())
                    actors = joinedObjects(l, v, r.object, Kind::Country, {Predicate::OriginatesFrom});
                return Cell::ofText(namesOf(l, actors));
            }};
}

Column reportedColumn() {
    return {tr("Reported"), tr("When the first of our sources reported it"), 110, true, false, [](L l, V v, RowRef r) {
                return Cell::ofDate(firstReported(l, v, r.object));
            }};
}

std::vector<Column> eventColumns(bool mixed) {
    std::vector<Column> columns;
    columns.push_back({tr("Name"), {}, 290, false, false, [](L l, V, RowRef r) {
                           Cell cell = Cell::ofText(wording::name(l, r.object));
                           cell.mark = l.kind(r.object);
                           return cell;
                       }});
    if (mixed)
        columns.push_back({tr("Kind"), {}, 90, false, false, [](L l, V, RowRef r) {
                               return Cell::ofText(wording::text(title(l.kind(r.object))));
                           }});
    columns.push_back(subtypeColumn(tr("Type"), 150));
    columns.push_back(whenColumn());
    columns.push_back(attributedColumn());
    columns.push_back(originColumn());
    columns.push_back({tr("Research areas"), tr("With why each is attached"), 230, false, false,
                       [](L l, V v, RowRef r) { return Cell::ofText(areasWithBasis(l, v, r.object)); }});
    columns.push_back(
        joinedNamesColumn(tr("Organisation types"), Kind::Subsector, {Predicate::Affects, Predicate::Targets}));
    columns.push_back(reportedColumn());
    columns.push_back({tr("Confidence"), tr("That it took place as recorded"), 120, false, false,
                       [](L l, V v, RowRef r) { return Cell::ofConfidence(eventConfidence(l, v, r.object)); }});
    columns.push_back(claimsColumn());
    return columns;
}

/// Where no event stands but an actor does, "none reported" would be untrue.
Cell areaCell(const Landscape &l, const VisibleSet &v, ObjectIndex area, bool targetedOnly) {
    Cell cell = Cell::ofCount(eventsOnArea(l, v, area, targetedOnly));
    if (cell.absent && isNamedOfActors(l, v, area, targetedOnly))
        cell.text = tr("actors alone");
    return cell;
}

std::vector<Column> areaColumns(Kind kind) {
    std::vector<Column> columns{nameColumn(wording::text(title(kind)), kind),
                                {tr("Part of"), {}, 190, false, false, [](L l, V, RowRef r) {
                                     const ObjectIndex parent = l.parent(r.object);
                                     return Cell::ofText(parent.isValid() ? wording::name(l, parent) : QString());
                                 }}};
    if (kind == Kind::ResearchArea)
        columns.push_back(
            {tr("Targeted"),
             tr("Incidents and campaigns of which a source says that the area was the aim. “Actors alone”: a source "
                "says it of an actor, of no single event"),
             110, true, false, [](L l, V v, RowRef r) { return areaCell(l, v, r.object, true); }});
    columns.push_back({kind == Kind::ResearchArea ? tr("Any link") : tr("Incidents and campaigns"),
                       tr("Incidents and campaigns with any link to it, each once"), 160, true, false,
                       [](L l, V v, RowRef r) { return areaCell(l, v, r.object, false); }});
    columns.push_back(joinedColumn(tr("Actors"), tr("Actors whose own claims name it"), Kind::Actor, {}));
    if (kind == Kind::ResearchArea)
        columns.push_back(joinedColumn(tr("State priorities"),
                                       tr("Stated by a state; not the same as observed targeting"), Kind::Priority,
                                       {Predicate::StatesPriority}, 130));
    columns.push_back(claimsColumn());
    return columns;
}

std::vector<Column> techniqueColumns() {
    return {idColumn(tr("Number")),
            nameColumn(tr("Technique"), Kind::Technique, 280),
            {tr("Tactics"),
             {},
             220,
             false,
             false,
             [](L l, V, RowRef r) {
                 const auto tactics = l.tacticsOf(r.object);
                 return Cell::ofText(namesOf(l, {tactics.begin(), tactics.end()}));
             }},
            joinedColumn(tr("Actors"), tr("Actors that a claim says use it"), Kind::Actor, {Predicate::Uses}, 90),
            joinedColumn(tr("Software"), {}, Kind::Software, {Predicate::Uses}, 90),
            eventsColumn(tr("Incidents and campaigns"), std::nullopt, 170),
            joinedColumn(tr("Mitigations"), {}, Kind::Mitigation, {Predicate::Mitigates}, 100)};
}

std::vector<Column> sourceColumns() {
    return {nameColumn(tr("Title"), Kind::Source, 380),
            {tr("Publisher"),
             {},
             190,
             false,
             false,
             [](L l, V, RowRef r) { return Cell::ofText(wording::line(l.source(r.object).publisher)); }},
            {tr("Published"),
             {},
             120,
             true,
             false,
             [](L l, V, RowRef r) { return Cell::ofDate(l.source(r.object).published); }},
            {tr("Verification"), tr("How its address was confirmed"), 240, false, false,
             [](L l, V, RowRef r) { return Cell::ofText(wording::verification(l.source(r.object).verification)); }},
            {tr("Quality"), tr("Mirrors, aggregators and wikis are marked weak"), 90, false, false,
             [](L l, V, RowRef r) { return Cell::ofText(l.source(r.object).weak ? tr("Weak") : QString()); }},
            {tr("Reliability"), tr("Admiralty code A to F, where somebody graded it"), 100, false, false,
             [](L l, V, RowRef r) {
                 const char grade = l.source(r.object).reliability;
                 Cell cell = Cell::ofText(grade ? QString(QLatin1Char(grade)) : tr("not graded"));
                 cell.sort = grade ? Cell::Sort::Text : Cell::Sort::Unknown;
                 return cell;
             }},
            {tr("Claims citing it"), tr("That pass the filter"), 120, true, false,
             [](L l, V v, RowRef r) { return Cell::ofCount(claimsCitingVisible(l, v, r.object)); }}};
}

std::vector<Column> claimColumns() {
    return {{tr("About"),
             {},
             190,
             false,
             false,
             [](L l, V, RowRef r) {
                 const ObjectIndex subject = l.claim(r.claim).subject;
                 Cell cell = Cell::ofText(wording::name(l, subject));
                 cell.mark = l.kind(subject);
                 return cell;
             }},
            {tr("Says"),
             {},
             360,
             false,
             false,
             [](L l, V, RowRef r) { return Cell::ofText(wording::claimSupports(l, r.claim)); }},
            {tr("According to"),
             {},
             170,
             false,
             false,
             [](L l, V, RowRef r) { return Cell::ofText(wording::line(sayersOf(l, r.claim), 120)); }},
            {tr("When"), {}, 124, false, false, [](L l, V, RowRef r) { return Cell::ofSpan(l.claim(r.claim).span); }},
            {tr("Reported"), tr("When the first of our sources reported it"), 104, true, false,
             [](L l, V, RowRef r) { return Cell::ofDate(l.claim(r.claim).reported); }},
            {tr("Confidence"),
             {},
             112,
             false,
             false,
             [](L l, V, RowRef r) { return Cell::ofConfidence(l.claim(r.claim).confidence); }},
            {tr("Evidence"), tr("What was read before the claim was recorded"), 116, false, false,
             [](L l, V, RowRef r) { return Cell::ofText(wording::text(title(l.claim(r.claim).evidence))); }},
            {tr("Sources"),
             {},
             70,
             true,
             false,
             [](L l, V, RowRef r) { return Cell::ofCount(static_cast<std::uint32_t>(l.sourcesOf(r.claim).size())); }},
            {tr("Dispute"), tr("Who disagrees"), 72, false, false,
             [](L l, V, RowRef r) { return Cell::ofText(wording::line(l.claim(r.claim).dispute, 160)); }}};
}

std::vector<Column> softwareColumns() {
    return {idColumn(tr("Number")),
            nameColumn(tr("Software"), Kind::Software),
            subtypeColumn(tr("Type"), 110),
            joinedColumn(tr("Actors"), tr("Actors that a claim says use it"), Kind::Actor, {Predicate::Uses}),
            eventsColumn(tr("Incidents and campaigns"), std::nullopt, 170),
            joinedColumn(tr("Techniques"), {}, Kind::Technique, {Predicate::Uses}),
            claimsColumn()};
}

std::vector<Column> otherColumns(Kind kind) {
    const QString name = wording::text(title(kind));
    switch (kind) {
    case Kind::Sponsor:
        return {nameColumn(name, kind), subtypeColumn(tr("Type")), originColumn(),
                joinedNamesColumn(tr("Actors"), Kind::Actor, {Predicate::SponsoredBy}, 320), claimsColumn()};
    case Kind::Country:
        return {nameColumn(name, kind),
                factColumn(tr("Code"), "iso", 70, true),
                joinedColumn(tr("Actors from here"), {}, Kind::Actor, {Predicate::OriginatesFrom}, 140),
                joinedColumn(tr("Incidents with victims here"), {}, Kind::Incident, {Predicate::Victim}, 190),
                joinedColumn(tr("Campaigns with victims here"), {}, Kind::Campaign, {Predicate::Victim}, 190),
                claimsColumn()};
    case Kind::Tactic:
        return {idColumn(tr("Number")),
                nameColumn(name, kind),
                {tr("Techniques"), tr("That pass the filter"), 120, true, false, [](L l, V v, RowRef r) {
                     std::uint32_t n = 0;
                     for (const ObjectIndex t : l.objectsOf(Kind::Technique))
                         n += v.object(t) && std::ranges::count(l.tacticsOf(t), r.object) > 0;
                     return Cell::ofCount(n);
                 }}};
    case Kind::Vulnerability:
        return {
            nameColumn(name, kind, 190), factColumn(tr("Product"), "product", 300),
            joinedColumn(tr("Actors"), tr("Actors that a claim says exploit it"), Kind::Actor, {Predicate::Exploits}),
            eventsColumn(tr("Incidents and campaigns"), std::nullopt, 170), claimsColumn()};
    case Kind::Mitigation:
        return {
            idColumn(tr("Number")), nameColumn(name, kind),
            joinedColumn(tr("Techniques"), tr("That it mitigates"), Kind::Technique, {Predicate::Mitigates}),
            joinedColumn(tr("Recommendations"), tr("That map to it"), Kind::Recommendation, {Predicate::MapsTo}, 150)};
    case Kind::Recommendation:
        return {nameColumn(name, kind, 420),
                joinedNamesColumn(tr("Maps to"), Kind::Mitigation, {Predicate::MapsTo}, 280),
                factColumn(tr("405(d) HICP practice"), "hicp", 200), factColumn(tr("NIST CSF"), "csf", 160),
                claimsColumn()};
    case Kind::ContextEvent:
        return {nameColumn(name, kind, 420),
                subtypeColumn(tr("Type"), 170),
                whenColumn(),
                joinedNamesColumn(tr("About actors"), Kind::Actor, {Predicate::ContextFor}),
                joinedNamesColumn(tr("About areas"), Kind::ResearchArea, {Predicate::ContextFor}),
                claimsColumn()};
    case Kind::Priority:
        return {nameColumn(name, kind, 380), factColumn(tr("Period"), "period", 130),
                joinedNamesColumn(tr("State"), Kind::Country, {Predicate::OriginatesFrom}, 130),
                joinedNamesColumn(tr("Research areas"), Kind::ResearchArea, {Predicate::StatesPriority}, 360),
                claimsColumn()};
    case Kind::Name:
        return {nameColumn(name, kind),
                {tr("Name of"),
                 {},
                 260,
                 false,
                 false,
                 [](L l, V v, RowRef r) {
                     auto named = joinedObjects(l, v, r.object, Kind::Actor, {Predicate::Names});
                     const auto software = joinedObjects(l, v, r.object, Kind::Software, {Predicate::Names});
                     named.insert(named.end(), software.begin(), software.end());
                     return Cell::ofText(namesOf(l, named));
                 }},
                {tr("Used by"), tr("Who calls it so"), 320, false, false,
                 [](L l, V v, RowRef r) { return Cell::ofText(sayersOfNames(l, v, r.object)); }},
                claimsColumn()};
    default: return {nameColumn(name, kind), claimsColumn()};
    }
}

} // namespace

std::vector<Column> columnsFor(const RowsQuery &query) {
    if (query.what == RowsQuery::What::Claims)
        return claimColumns();
    if (query.what == RowsQuery::What::Events)
        return eventColumns(!query.events.kind);
    switch (query.kind) {
    case Kind::Actor: return actorColumns();
    case Kind::Incident:
    case Kind::Campaign:
    case Kind::Disinformation: return eventColumns(false);
    case Kind::ResearchArea:
    case Kind::Subsector: return areaColumns(query.kind);
    case Kind::Technique: return techniqueColumns();
    case Kind::Software: return softwareColumns();
    case Kind::Source: return sourceColumns();
    default: return otherColumns(query.kind);
    }
}

} // namespace hw
