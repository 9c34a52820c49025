#include "cli/row_order.h"

#include <algorithm>
#include <unordered_map>

namespace hw::cli {
namespace {

RowsQuery everything(Kind kind) {
    RowsQuery query;
    query.kind = kind;
    return query;
}

RowsQuery ofWhat(RowsQuery::What what) {
    RowsQuery query;
    query.what = what;
    return query;
}

const std::vector<ListedKind> &lists() {
    static const std::vector<ListedKind> all{
        {"actors", everything(Kind::Actor)},
        {"campaigns", everything(Kind::Campaign)},
        {"incidents", everything(Kind::Incident)},
        {"events", ofWhat(RowsQuery::What::Events)},
        {"disinformation", everything(Kind::Disinformation)},
        {"areas", everything(Kind::ResearchArea)},
        {"sectors", everything(Kind::Subsector)},
        {"techniques", everything(Kind::Technique)},
        {"tactics", everything(Kind::Tactic)},
        {"software", everything(Kind::Software)},
        {"vulnerabilities", everything(Kind::Vulnerability)},
        {"measures", everything(Kind::Mitigation)},
        {"recommendations", everything(Kind::Recommendation)},
        {"sponsors", everything(Kind::Sponsor)},
        {"countries", everything(Kind::Country)},
        {"context-events", everything(Kind::ContextEvent)},
        {"priorities", everything(Kind::Priority)},
        {"names", everything(Kind::Name)},
        {"sources", everything(Kind::Source)},
        {"claims", ofWhat(RowsQuery::What::Claims)},
    };
    return all;
}

/// "vulnerabilities" -> "vulnerability", "actors" -> "actor".
std::string singular(std::string_view plural) {
    if (plural.ends_with("ies"))
        return std::string(plural.substr(0, plural.size() - 3)) + "y";
    if (plural.ends_with('s'))
        return std::string(plural.substr(0, plural.size() - 1));
    return std::string(plural);
}

bool isCalled(const ListedKind &list, std::string_view typed) {
    if (typed == list.name || typed == singular(list.name))
        return true;
    if (list.query.what != RowsQuery::What::Objects)
        return false;
    const std::string_view kind = word(list.query.kind);
    return typed == kind || singular(typed) == kind;
}

template<class Key>
void sortBy(std::vector<ObjectIndex> &objects, Key key) {
    std::stable_sort(objects.begin(), objects.end(), [&](ObjectIndex a, ObjectIndex b) { return key(a) < key(b); });
}

} // namespace

const ListedKind *listedKind(std::string_view typed) {
    for (const ListedKind &list : lists())
        if (isCalled(list, typed))
            return &list;
    return nullptr;
}

std::vector<std::string_view> listedKindNames() {
    std::vector<std::string_view> names;
    for (const ListedKind &list : lists())
        names.push_back(list.name);
    return names;
}

void sortRows(const Landscape &l, const VisibleSet &visible, const RowsQuery &query, Rows &rows) {
    if (query.what == RowsQuery::What::Claims)
        return;
    const auto byName = [&] { sortBy(rows.objects, [&](ObjectIndex o) { return l.name(o); }); };
    if (query.what == RowsQuery::What::Events || isEvent(query.kind) || query.kind == Kind::ContextEvent) {
        byName();
        // Later first; an undated one has no first day and goes to the end.
        sortBy(rows.objects, [&](ObjectIndex o) {
            return l.span(o).isKnown() ? -static_cast<std::int64_t>(l.span(o).firstDay()) : INT64_MAX;
        });
        return;
    }
    switch (query.kind) {
    case Kind::Actor: {
        std::unordered_map<ObjectIndex, std::uint32_t> events;
        for (const RankedActor &ranked : overviewOf(l, visible).ranking)
            events[ranked.actor] = ranked.events;
        byName();
        sortBy(rows.objects, [&](ObjectIndex o) { return -static_cast<std::int64_t>(events[o]); });
        return;
    }
    case Kind::Tactic: sortBy(rows.objects, [&](ObjectIndex o) { return l.order(o); }); return;
    case Kind::Technique:
    case Kind::Software:
    case Kind::Vulnerability:
    case Kind::Mitigation: sortBy(rows.objects, [&](ObjectIndex o) { return l.id(o); }); return;
    case Kind::Source:
        byName();
        sortBy(rows.objects, [&](ObjectIndex o) {
            const auto published = l.source(o).published;
            return published ? -static_cast<std::int64_t>(published->firstDay()) : INT64_MAX;
        });
        return;
    default: byName(); return;
    }
}

} // namespace hw::cli
