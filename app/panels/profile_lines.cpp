#include "panels/profile_lines.h"

#include "landscape/explain.h"
#include "session/rows_query.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::ProfileLines", text); }
QString capital(QString text) {
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}
QString claimCount(std::size_t n) { return wording::count(static_cast<qint64>(n), tr("claim"), tr("claims")); }

std::vector<ClaimIndex> allClaims(const ProfileLink &link) {
    std::vector<ClaimIndex> claims = link.ownClaims;
    claims.insert(claims.end(), link.eventClaims.begin(), link.eventClaims.end());
    return claims;
}

LineItem objectLine(const Landscape &l, ObjectIndex o) {
    LineItem item;
    item.title = wording::name(l, o);
    item.code = codeOf(l, o);
    item.object = o;
    item.opens = profileRoute(l, o);
    item.accessible = QStringLiteral("%1, %2").arg(item.title, wording::text(title(l.kind(o))).toLower());
    return item;
}

double shareOf(std::size_t part, std::size_t most) { return most ? double(part) / double(most) : 0; }

/// What the bar of a basis looks like: only `targeted` is solid in the full ink.
LineItem::Part partOf(AreaBasis basis, double share) {
    switch (basis) {
    case AreaBasis::Targeted: return {share, "chart.ink", false};
    case AreaBasis::AssessedInterest: return {share, "chart.ink", true};
    default: return {share, "chart.axis", true};
    }
}

QString basisWords(const ProfileArea &area) {
    QStringList parts;
    for (std::size_t b = 0; b < areaBasisCount; ++b)
        if (const auto n = area.byBasis[b].claimCount(); n > 0 && static_cast<AreaBasis>(b) != AreaBasis::None)
            parts << QStringLiteral("%1 %2").arg(wording::text(title(static_cast<AreaBasis>(b))).toLower(),
                                                 wording::number(static_cast<qint64>(n)));
    return capital(parts.join(QStringLiteral(" · ")));
}

LineItem areaLine(const Landscape &l, const ProfileArea &area, std::uint32_t most) {
    LineItem item = objectLine(l, area.area);
    std::vector<ClaimIndex> claims;
    bool disputed = false;
    // Targeting first, then what an assessment says, then what merely happened there.
    for (std::size_t b = 0; b < areaBasisCount; ++b) {
        const ProfileLink &link = area.byBasis[b];
        if (link.claimCount() == 0)
            continue;
        const auto some = allClaims(link);
        if (static_cast<AreaBasis>(b) == AreaBasis::None) { // organisation types, priorities: the verb says it
            const auto aimed =
                std::ranges::count_if(some, [&](ClaimIndex c) { return l.claim(c).predicate == Predicate::Targets; });
            if (aimed > 0)
                item.bar.push_back(partOf(AreaBasis::Targeted, shareOf(std::size_t(aimed), most)));
            if (std::size_t(aimed) < some.size())
                item.bar.push_back(partOf(AreaBasis::None, shareOf(some.size() - std::size_t(aimed), most)));
        } else {
            item.bar.push_back(partOf(static_cast<AreaBasis>(b), shareOf(link.claimCount(), most)));
        }
        claims.insert(claims.end(), some.begin(), some.end());
        disputed = disputed || link.disputed;
    }
    item.second = basisWords(area);
    item.right = wording::number(area.claims);
    if (disputed)
        item.warning = tr("disputed");
    item.opens = claimsRoute(l, claims);
    item.accessible = QStringLiteral("%1, %2, %3").arg(item.title, claimCount(area.claims), item.second);
    return item;
}

LineItem headingLine(const QString &text) {
    LineItem item;
    item.title = text;
    item.heading = true;
    item.accessible = text;
    return item;
}

QString whenOf(const Landscape &l, ObjectIndex event) {
    const TimeSpan &span = l.span(event);
    return span.isKnown() ? wording::shortSpan(span) : tr("no date stated");
}

} // namespace

Route claimsRoute(const Landscape &l, std::vector<ClaimIndex> claims) {
    RowsQuery query;
    query.what = RowsQuery::What::Claims;
    std::sort(claims.begin(), claims.end());
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    query.claims = std::move(claims);
    return routeOf(query, l);
}

QString sayersInShort(const Landscape &l, const std::vector<ClaimIndex> &claims, int most) {
    QStringList sayers;
    for (const ClaimIndex c : claims) {
        QStringList own{wording::line(l.claim(c).accordingTo, 80)};
        if (l.claim(c).accordingTo.empty()) {
            own.clear();
            for (const ObjectIndex source : l.sourcesOf(c))
                own << wording::line(l.source(source).publisher, 80);
        }
        for (const QString &sayer : own)
            if (!sayer.isEmpty() && !sayers.contains(sayer))
                sayers << sayer;
    }
    if (sayers.size() <= most)
        return sayers.join(tr(" and "));
    return tr("%1 and %2 more")
        .arg(sayers.mid(0, most).join(QStringLiteral(", ")), wording::number(sayers.size() - most));
}

std::vector<LineItem> assessmentLines(const Landscape &l, const Profile &profile) {
    std::vector<LineItem> items;
    for (const ClaimIndex c : profile.assessments) {
        const Claim &claim = l.claim(c);
        LineItem item;
        // The page says already whom it is about.
        item.title = claim.statement.empty() ? capital(wording::claimSupports(l, c)) : wording::claimSentence(l, c);
        const auto sources = static_cast<qint64>(l.sourcesOf(c).size());
        item.second =
            QStringLiteral("%1 · %2 · %3")
                .arg(wording::confidence(claim.confidence), wording::count(sources, tr("source"), tr("sources")),
                     wording::line(sayersOf(l, c), 120));
        item.confidence = claim.confidence;
        if (claim.isDisputed())
            item.warning = tr("disputed");
        item.claim = c;
        item.opens = profileRoute(l, c);
        item.accessible = QStringLiteral("%1 %2").arg(item.title, item.second);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> targetLines(const Landscape &l, const Profile &profile) {
    std::vector<LineItem> items;
    std::uint32_t most = 1;
    for (const auto *list : {&profile.areas, &profile.subsectors})
        for (const ProfileArea &area : *list)
            most = std::max(most, area.claims);
    for (const ProfileArea &area : profile.areas)
        items.push_back(areaLine(l, area, most));
    if (!profile.subsectors.empty())
        items.push_back(headingLine(tr("By type of organisation")));
    for (const ProfileArea &area : profile.subsectors)
        items.push_back(areaLine(l, area, most));
    return items;
}

std::vector<LineItem> techniqueLines(const Landscape &l, const std::vector<ProfileLink> &links, std::size_t most) {
    std::size_t longest = 1;
    for (const ProfileLink &link : links)
        longest = std::max(longest, link.claimCount());
    std::vector<LineItem> items;
    for (const ProfileLink &link : std::span(links).first(std::min(most, links.size()))) {
        LineItem item = objectLine(l, link.object);
        if (longest > 1) {
            item.bar.push_back({shareOf(link.claimCount(), longest), "chart.ink", false});
            item.right = wording::number(static_cast<qint64>(link.claimCount()));
        } else if (const auto tactics = l.tacticsOf(link.object); !tactics.empty()) {
            item.right = wording::name(l, tactics.front(), 30);
        }
        item.accessible += QStringLiteral(", ") + claimCount(link.claimCount());
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> linkLines(const Landscape &l, const std::vector<ProfileLink> &links, std::size_t most) {
    std::vector<LineItem> items;
    for (const ProfileLink &link : std::span(links).first(std::min(most, links.size()))) {
        LineItem item = objectLine(l, link.object);
        const Kind kind = l.kind(link.object);
        if (item.code.isEmpty())
            item.mark = kind;
        const std::vector<ClaimIndex> claims = allClaims(link);
        if (!claims.empty()) {
            const Claim &first = l.claim(claims.front());
            QString what = wording::text(title(first.predicate));
            if (first.areaBasis != AreaBasis::None && first.areaBasis != AreaBasis::Targeted)
                what += QStringLiteral(" (%1)").arg(wording::text(title(first.areaBasis)).toLower());
            item.second = capital(
                QStringLiteral("%1 · %2 · %3").arg(what, claimCount(claims.size()), sayersInShort(l, claims, 1)));
        }
        item.confidence = link.confidence;
        if (link.disputed)
            item.warning = tr("disputed");
        item.accessible += QStringLiteral(", ") + item.second;
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> eventLines(const Landscape &l, const Profile &profile, std::size_t most) {
    std::vector<LineItem> items;
    for (const ObjectIndex event : std::span(profile.events).first(std::min(most, profile.events.size()))) {
        LineItem item = objectLine(l, event);
        item.mark = l.kind(event);
        QStringList about{whenOf(l, event)};
        if (!l.subtype(event).empty())
            about << wording::line(l.subtype(event), 60);
        if (l.isBackground(event))
            about << tr("ATT&CK background, no health link known, not counted");
        item.second = capital(about.join(QStringLiteral(" · ")));
        item.tag = l.origin(event);
        item.accessible += QStringLiteral(", %1, %2").arg(wording::text(title(l.origin(event))), item.second);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> mitigationLines(const Landscape &l, const Profile &profile, std::size_t most) {
    std::size_t longest = 1;
    for (const ProfileMitigation &m : profile.mitigations)
        longest = std::max(longest, m.techniques.size());
    std::vector<LineItem> items;
    for (const ProfileMitigation &m :
         std::span(profile.mitigations).first(std::min(most, profile.mitigations.size()))) {
        LineItem item = objectLine(l, m.mitigation);
        if (longest > 1) { // else all are equal, and a bar would only repeat it
            item.bar.push_back({shareOf(m.techniques.size(), longest), "chart.ink", false});
            item.right = wording::number(static_cast<qint64>(m.techniques.size()));
        }
        if (!m.recommendations.empty())
            item.second = wording::count(static_cast<qint64>(m.recommendations.size()),
                                         tr("health-sector recommendation"), tr("health-sector recommendations"));
        if (!m.techniques.empty())
            item.accessible +=
                QStringLiteral(", ") + wording::count(static_cast<qint64>(m.techniques.size()),
                                                      tr("technique mitigated"), tr("techniques mitigated"));
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> nameLines(const Landscape &l, const Profile &profile) {
    std::vector<LineItem> items;
    for (const ProfileName &name : profile.names) {
        LineItem item;
        item.title = wording::line(name.text, 160);
        QStringList about;
        if (!name.claims.empty())
            about << tr("used by %1").arg(sayersInShort(l, name.claims, 3));
        for (const ProfileName::Relation &relation : name.relations) {
            const Claim &claim = l.claim(relation.claim);
            QString words = QStringLiteral("%1 %2").arg(wording::text(title(claim.predicate)),
                                                        wording::name(l, relation.other, 60));
            if (relation.otherObject.isValid())
                words += tr(", a name of %1,").arg(wording::name(l, relation.otherObject, 60));
            about << tr("%1 according to %2").arg(words, sayersInShort(l, {relation.claim}, 1));
            if (claim.predicate == Predicate::DisputedSameAs || claim.isDisputed())
                item.warning = tr("disputed");
        }
        item.second = about.isEmpty() ? tr("no source says who uses it") : capital(about.join(QStringLiteral("; ")));
        item.object = name.name;
        if (name.name.isValid())
            item.opens = profileRoute(l, name.name);
        item.accessible = QStringLiteral("%1, %2").arg(item.title, item.second);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> victimLines(const Landscape &l, const Profile &profile, std::size_t most) {
    std::vector<LineItem> items;
    for (const ClaimIndex c : std::span(profile.victims).first(std::min(most, profile.victims.size()))) {
        const Claim &claim = l.claim(c);
        LineItem item;
        item.title =
            claim.value.empty() && claim.object.isValid() ? wording::name(l, claim.object) : wording::line(claim.value);
        QStringList about;
        if (claim.object.isValid() && !claim.value.empty())
            about << wording::name(l, claim.object);
        if (claim.subject != profile.object)
            about << wording::name(l, claim.subject);
        item.second = about.join(QStringLiteral(" · "));
        item.confidence = claim.confidence;
        item.claim = c;
        item.opens = profileRoute(l, c);
        item.accessible = QStringLiteral("%1, %2").arg(item.title, item.second);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> detailLines(const Landscape &l, ObjectIndex o) {
    std::vector<LineItem> items;
    const auto add = [&](const QString &label, const QString &value) {
        if (value.isEmpty())
            return;
        LineItem item;
        item.title = label;
        item.second = value;
        item.accessible = QStringLiteral("%1: %2").arg(label, value);
        items.push_back(std::move(item));
    };
    if (l.kind(o) == Kind::Source) {
        const SourceDetails source = l.source(o);
        add(tr("Publisher"), wording::line(source.publisher));
        add(tr("Published"), wording::date(source.published));
        add(tr("Verification"), wording::verification(source.verification));
        add(tr("Reliability"), wording::reliability(source.reliability));
        if (source.weak)
            add(tr("Quality"), tr("weak: a mirror, aggregator or wiki"));
        if (!source.titleVerified)
            add(tr("Title"), tr("not seen on the page itself"));
    }
    // What is said several times ("Platform") has one heading.
    std::vector<std::string_view> told{"url"};
    for (const Fact &fact : l.facts(o)) {
        if (std::ranges::find(told, std::string_view(fact.key)) != told.end())
            continue;
        told.push_back(fact.key);
        QStringList values;
        for (const Fact &other : l.facts(o))
            if (other.key == fact.key)
                values << wording::line(other.value, 600);
        add(wording::factLabel(fact.key), values.join(QStringLiteral(" · ")));
    }
    if (l.parent(o).isValid())
        add(tr("Part of"), wording::name(l, l.parent(o)));
    QStringList tactics;
    for (const ObjectIndex t : l.tacticsOf(o))
        tactics << wording::name(l, t, 40);
    add(tr("Tactics"), tactics.join(QStringLiteral(", ")));
    for (const LicenceRecord &licence : l.info().licences)
        if (licence.key == l.licence(o))
            add(tr("Licence of the record"), wording::line(licence.name, 120));
    add(tr("In the dataset since"), wording::line(l.added(o), 40));
    add(tr("Identifier"), wording::line(l.id(o), 120));
    return items;
}

std::vector<LineItem> evidenceLines(const Landscape &l, const Profile &profile, std::optional<EvidenceType> only) {
    std::vector<LineItem> items;
    for (const EvidenceItem &evidence : profile.evidenceItems) {
        if (only && evidence.type != *only)
            continue;
        const Claim &claim = l.claim(evidence.claim);
        LineItem item;
        const SourceDetails source = evidence.source.isValid() ? l.source(evidence.source) : SourceDetails();
        item.title = evidence.source.isValid() ? wording::name(l, evidence.source, 240) : tr("No source");
        const QString grade = wording::grade(source.reliability, claim.credibility);
        const bool graded = source.reliability || claim.credibility;
        if (graded)
            item.badge = grade;
        const QString supports = wording::claimSupports(l, evidence.claim);
        item.second = claim.subject == profile.object
                          ? capital(supports)
                          : QStringLiteral("%1 %2").arg(wording::name(l, claim.subject, 80), supports);
        QStringList about{wording::line(source.publisher, 80),
                          evidence.date ? wording::shortDate(*evidence.date) : tr("no date"),
                          wording::text(title(claim.evidence)).toLower()};
        about.removeAll(QString());
        item.third = about.join(QStringLiteral(" · "));
        item.confidence = claim.confidence;
        if (evidence.disputed)
            item.warning = tr("disputed");
        else if (evidence.weakOnly)
            item.warning = tr("weak source");
        item.claim = evidence.claim;
        item.accessible =
            QStringLiteral("%1. %2. %3. %4. %5")
                .arg(item.title, item.second, QStringLiteral("%1 · %2").arg(item.third, grade),
                     tr("Confidence %1").arg(wording::confidence(claim.confidence).toLower()), item.warning);
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace hw
