#include "panels/list_counts.h"

#include "landscape/explain.h"
#include "session/wording.h"

#include <QStringList>
#include <algorithm>

namespace hw {
namespace {

void makeUnique(std::vector<ObjectIndex> &list) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

} // namespace

std::vector<ObjectIndex> joinedObjects(const Landscape &l, const VisibleSet &v, ObjectIndex o, Kind kind,
                                       const std::vector<Predicate> &predicates) {
    std::vector<ObjectIndex> found;
    const auto take = [&](ClaimIndex c, ObjectIndex end) {
        if (!v.claim(c) || !end.isValid() || l.kind(end) != kind)
            return;
        if (predicates.empty() || std::ranges::count(predicates, l.claim(c).predicate) > 0)
            found.push_back(end);
    };
    for (const ClaimIndex c : l.claimsFrom(o))
        take(c, l.claim(c).object);
    for (const ClaimIndex c : l.claimsTo(o))
        take(c, l.claim(c).subject);
    makeUnique(found);
    return found;
}

QString namesOf(const Landscape &l, const std::vector<ObjectIndex> &objects) {
    QStringList names;
    for (const ObjectIndex o : objects)
        names << wording::name(l, o, 80);
    return names.join(QStringLiteral(", "));
}

std::vector<ObjectIndex> countedEvents(const Landscape &l, const VisibleSet &v, ObjectIndex o,
                                       std::optional<Kind> kind) {
    std::vector<ObjectIndex> found;
    for (const ClaimIndex c : l.claimsTo(o)) {
        const Claim &claim = l.claim(c);
        if (!v.claim(c) || !isCounted(l, v, claim.subject) || (kind && l.kind(claim.subject) != *kind))
            continue;
        if (l.kind(o) != Kind::Actor || claim.predicate == Predicate::AttributedTo)
            found.push_back(claim.subject);
    }
    makeUnique(found);
    return found;
}

std::uint32_t visibleClaims(const Landscape &l, const VisibleSet &v, ObjectIndex o) {
    const auto passes = [&](ClaimIndex c) { return v.claim(c); };
    return static_cast<std::uint32_t>(std::ranges::count_if(l.claimsFrom(o), passes) +
                                      std::ranges::count_if(l.claimsTo(o), passes));
}

std::uint32_t claimsCitingVisible(const Landscape &l, const VisibleSet &v, ObjectIndex source) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(l.claimsCiting(source), [&](ClaimIndex c) { return v.claim(c); }));
}

std::uint32_t areasTargetedBy(const Landscape &l, const VisibleSet &v, ObjectIndex actor) {
    std::vector<ObjectIndex> areas;
    const auto take = [&](ObjectIndex subject) {
        for (const ClaimIndex c : l.claimsFrom(subject)) {
            const Claim &claim = l.claim(c);
            if (v.claim(c) && claim.areaBasis == AreaBasis::Targeted && claim.object.isValid())
                areas.push_back(claim.object);
        }
    };
    take(actor);
    for (const ObjectIndex event : countedEvents(l, v, actor, std::nullopt))
        take(event);
    makeUnique(areas);
    return static_cast<std::uint32_t>(areas.size());
}

std::uint32_t eventsOnArea(const Landscape &l, const VisibleSet &v, ObjectIndex area, bool targetedOnly) {
    std::vector<ObjectIndex> events;
    for (const ObjectIndex o : l.objectsOf(l.kind(area))) {
        if (!l.isWithin(o, area))
            continue;
        for (const ClaimIndex c : l.claimsTo(o)) {
            const Claim &claim = l.claim(c);
            if (v.claim(c) && isCounted(l, v, claim.subject) &&
                (!targetedOnly || claim.areaBasis == AreaBasis::Targeted))
                events.push_back(claim.subject);
        }
    }
    makeUnique(events);
    return static_cast<std::uint32_t>(events.size());
}

bool isNamedOfActors(const Landscape &l, const VisibleSet &v, ObjectIndex area, bool targetedOnly) {
    return std::ranges::any_of(l.objectsOf(l.kind(area)), [&](ObjectIndex o) {
        return l.isWithin(o, area) && std::ranges::any_of(l.claimsTo(o), [&](ClaimIndex c) {
                   const Claim &claim = l.claim(c);
                   return v.claim(c) && l.kind(claim.subject) == Kind::Actor && !l.isBackground(claim.subject) &&
                          (!targetedOnly || claim.areaBasis == AreaBasis::Targeted);
               });
    });
}

std::optional<PartialDate> lastActivity(const Landscape &l, const VisibleSet &v, ObjectIndex actor) {
    std::optional<PartialDate> last;
    const auto take = [&](const std::optional<PartialDate> &date) {
        if (date && (!last || date->lastDay() > last->lastDay()))
            last = date;
    };
    for (const ClaimIndex c : l.claimsFrom(actor))
        if (v.claim(c) && l.claim(c).predicate == Predicate::LastSeen)
            take(l.claim(c).span.start);
    for (const ClaimIndex c : l.claimsTo(actor)) {
        const Claim &claim = l.claim(c);
        if (v.claim(c) && claim.predicate == Predicate::AttributedTo && v.object(claim.subject)) {
            const TimeSpan &span = l.span(claim.subject);
            take(span.end ? span.end : span.start);
        }
    }
    return last;
}

std::optional<PartialDate> firstReported(const Landscape &l, const VisibleSet &v, ObjectIndex event) {
    std::optional<PartialDate> first, ofAny;
    for (const ClaimIndex c : l.claimsFrom(event)) {
        const Claim &claim = l.claim(c);
        if (!v.claim(c) || !claim.reported)
            continue;
        if (!ofAny || *claim.reported < *ofAny)
            ofAny = claim.reported;
        if (claim.predicate == Predicate::Occurred && (!first || *claim.reported < *first))
            first = claim.reported;
    }
    return first ? first : ofAny;
}

Confidence attributionConfidence(const Landscape &l, const VisibleSet &v, ObjectIndex actor) {
    Confidence lowest = Confidence::NotStated;
    for (const ClaimIndex c : l.claimsTo(actor)) {
        const Claim &claim = l.claim(c);
        if (v.claim(c) && claim.predicate == Predicate::AttributedTo && isCounted(l, v, claim.subject))
            lowest = lowerOf(lowest, claim.confidence);
    }
    return lowest;
}

Confidence eventConfidence(const Landscape &l, const VisibleSet &v, ObjectIndex event) {
    Confidence lowest = Confidence::NotStated;
    for (const ClaimIndex c : l.claimsFrom(event))
        if (v.claim(c) && l.claim(c).predicate == Predicate::Occurred)
            lowest = lowerOf(lowest, l.claim(c).confidence);
    return lowest;
}

QString areasWithBasis(const Landscape &l, const VisibleSet &v, ObjectIndex event) {
    QStringList areas;
    for (const ClaimIndex c : l.claimsFrom(event)) {
        const Claim &claim = l.claim(c);
        if (!v.claim(c) || claim.areaBasis == AreaBasis::None || !claim.object.isValid())
            continue;
        const QString area = QStringLiteral("%1 (%2)").arg(wording::name(l, claim.object, 80),
                                                           wording::text(title(claim.areaBasis)).toLower());
        if (!areas.contains(area))
            areas << area;
    }
    return areas.join(QStringLiteral(", "));
}

QString sayersOfNames(const Landscape &l, const VisibleSet &v, ObjectIndex name) {
    QStringList sayers;
    for (const ClaimIndex c : l.claimsFrom(name)) {
        if (!v.claim(c) || l.claim(c).predicate != Predicate::Names)
            continue;
        const QString sayer = wording::line(sayersOf(l, c), 120);
        if (!sayer.isEmpty() && !sayers.contains(sayer))
            sayers << sayer;
    }
    return sayers.join(QStringLiteral("; "));
}

} // namespace hw
