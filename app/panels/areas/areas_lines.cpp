#include "panels/areas/areas_lines.h"

#include "drawing/area_flow_diagram.h"
#include "drawing/area_matrix_chart.h"
#include "panels/areas/areas_programmes.h"
#include "panels/profile_lines.h"
#include "session/area_place.h"
#include "session/rows_query.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::AreasLines", text); }

constexpr std::size_t mostOfReach = 150; ///< lines of one reach: more nobody reads, and they take their time

QString publishers(std::uint32_t n) { return wording::count(n, tr("publisher"), tr("publishers")); }
QString claims(std::size_t n) { return wording::count(qint64(n), tr("claim"), tr("claims")); }

LineItem heading(const QString &text) {
    LineItem item;
    item.title = text;
    item.heading = true;
    item.accessible = text;
    return item;
}

QString nobodyNamed(Origin origin) {
    return origin == Origin::Unknown ? tr("No actor named")
                                     : tr("%1, no actor named").arg(wording::text(title(origin)));
}
QString whoName(const Landscape &l, const AreaWho &who) {
    return who.who.isValid() ? wording::name(l, who.who) : nobodyNamed(who.origin);
}

/// What the list, the table and a briefing say of one: the claims are those that it opens, all of them.
struct WhoNumbers {
    explicit WhoNumbers(const Landscape &l, const AreaWho &who)
        : claims(who.allClaims())
        , publishers(publisherCount(l, claims))
        , events(qint64(who.reachEvents.size()))
        , weaker(qint64(who.events.size() - who.reachEvents.size())) {}
    std::vector<ClaimIndex> claims;
    std::uint32_t publishers;
    qint64 events; ///< of this reach
    qint64 weaker; ///< more that reach less far, such as what was only disrupted there
};

QString whoWords(const Landscape &l, const AreaWho &who, const WhoNumbers &numbers) {
    QStringList words;
    if (who.reach == AreaReach::StatedPriority) {
        for (const ObjectIndex priority : who.priorities)
            words << wording::name(l, priority, 60);
        return words.join(QStringLiteral(" · "));
    }
    if (numbers.events > 0)
        words << wording::events(numbers.events);
    words << claims(numbers.claims.size()) << publishers(numbers.publishers);
    if (numbers.weaker > 0)
        words << tr("%1 more reach less far").arg(wording::number(numbers.weaker));
    return words.join(QStringLiteral(" · "));
}

/// What the strongest of it rests on alone, where other claims have more publishers.
QString thinWords(const AreaWho &who, const WhoNumbers &numbers) {
    if (numbers.publishers <= 1)
        return tr("one publisher");
    switch (who.reach) {
    case AreaReach::Targeted: return tr("aim: one publisher");
    case AreaReach::AssessedInterest: return tr("interest: one publisher");
    default: return tr("link: one publisher");
    }
}

LineItem whoLine(const Landscape &l, const AreaWho &who) {
    const WhoNumbers numbers(l, who);
    LineItem item;
    item.title = whoName(l, who);
    item.origin = who.origin;
    item.second = whoWords(l, who, numbers);
    if (who.disputed)
        item.warning = tr("disputed");
    else if (who.isThin() && who.reach != AreaReach::StatedPriority)
        item.warning = thinWords(who, numbers);
    item.confidence = who.confidence;
    item.object = who.who;
    item.opens = claimsRoute(l, numbers.claims);
    item.accessible = QStringLiteral("%1, %2, %3").arg(item.title, wording::text(title(who.reach)), item.second);
    return item;
}

QString comparedName(const Landscape &l, const ComparedRow &row) {
    return row.object.isValid() ? wording::name(l, row.object) : nobodyNamed(row.origin);
}

/// "3, observed targeting", "none reported".
QString sideWords(const ComparedRow::Side &side) {
    QString words = side.isReported() ? side.events > 0 ? wording::number(side.events) : claims(side.claims.size())
                                      : tr("none reported");
    if (side.reach)
        words += QStringLiteral(", ") + wording::text(title(*side.reach)).toLower();
    if (side.weaker > 0)
        words += QStringLiteral(", ") + tr("%1 more reach less far").arg(wording::number(side.weaker));
    return words;
}

LineItem comparedLine(const Landscape &l, const ComparedRow &row, const QString &a, const QString &b) {
    LineItem item;
    item.title = comparedName(l, row);
    const bool isActor =
        !row.object.isValid() || l.kind(row.object) == Kind::Actor || l.kind(row.object) == Kind::Country;
    if (isActor)
        item.origin = row.origin;
    QStringList sides;
    std::vector<ClaimIndex> all;
    for (const int side : {0, 1}) {
        const ComparedRow::Side &of = row.sides[std::size_t(side)];
        sides << QStringLiteral("%1: %2").arg(side == 0 ? a : b, sideWords(of));
        all.insert(all.end(), of.claims.begin(), of.claims.end());
    }
    item.second = sides.join(QStringLiteral(" · "));
    item.right = row.isInBoth() ? tr("both") : row.sides[0].isReported() ? tr("only the first") : tr("only the second");
    item.object = row.object;
    item.opens = claimsRoute(l, all);
    item.accessible = QStringLiteral("%1, %2").arg(item.title, item.second);
    return item;
}

} // namespace

QString shortAreaName(const Landscape &l, ObjectIndex area, const QString &name) {
    constexpr int fits = 18; // letters beside mark, trend and number
    if (name.size() > fits)
        for (const Fact &fact : l.facts(area))
            if (fact.key == "short")
                return wording::line(fact.value, 60);
    return name;
}

std::vector<LineItem> areaLines(const Landscape &l, const std::vector<AreaNode> &tree) {
    std::vector<LineItem> items;
    for (const AreaNode &node : tree) {
        LineItem item;
        const QString name = node.depth == 0 ? tr("All research areas") : wording::name(l, node.area);
        item.title = shortAreaName(l, node.area, name);
        item.mark = Kind::ResearchArea;
        item.indent = std::max(0, node.depth - 1);
        item.object = node.area;
        item.opens = areaRoute(l, node.area);
        item.dim = !node.isReported();
        if (node.events > 0) {
            item.right = wording::number(node.events);
            item.trend.assign(node.trend.begin(), node.trend.end());
        } else {
            item.right = node.isReported() ? claims(node.claims) : tr("none reported");
        }
        item.accessible = QStringLiteral("%1, %2, %3 with observed targeting")
                              .arg(name, wording::events(node.events), wording::number(node.targeted));
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> reachLines(const Landscape &l, const AreaPage &page) {
    std::vector<LineItem> items;
    for (std::size_t reach = 0; reach < areaReachCount; ++reach) {
        const auto &group = page.who[reach];
        const QString name = wording::text(title(static_cast<AreaReach>(reach)));
        if (group.empty()) {
            items.push_back(heading(tr("%1: none reported").arg(name)));
            continue;
        }
        items.push_back(heading(QStringLiteral("%1: %2").arg(name, wording::number(qint64(group.size())))));
        for (std::size_t i = 0; i < std::min(group.size(), mostOfReach); ++i)
            items.push_back(whoLine(l, group[i]));
        if (group.size() > mostOfReach) {
            LineItem more;
            more.title =
                tr("and %1 more; Ctrl+C copies all of them").arg(wording::number(qint64(group.size() - mostOfReach)));
            more.accessible = more.title;
            items.push_back(std::move(more));
        }
    }
    return items;
}

std::vector<LineItem> typicalLines(const Landscape &l, const AreaTechniques &techniques, std::size_t most) {
    std::vector<LineItem> items;
    const bool areTypical = !techniques.typical.empty();
    for (const AreaTechnique &technique : areTypical ? techniques.typical : techniques.mostReported) {
        if (items.size() == most)
            break;
        LineItem item;
        item.code = codeOf(l, technique.technique);
        item.title = wording::name(l, technique.technique);
        item.right = tr("%1 of %2").arg(wording::number(technique.here), wording::number(techniques.here));
        if (areTypical)
            item.second = tr("%1 times as often as elsewhere (%2 of %3)")
                              .arg(QString::number(technique.ratio, 'f', 1), wording::number(technique.elsewhere),
                                   wording::number(techniques.elsewhere));
        item.object = technique.technique;
        item.opens = claimsRoute(l, technique.claims);
        item.accessible = QStringLiteral("%1 %2, %3, %4").arg(item.code, item.title, item.right, item.second);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> gapLines(const Landscape &l, const AreaPage &page) {
    std::vector<LineItem> items;
    for (const AreaGap &gap : page.gaps) {
        LineItem item;
        item.title = wording::line(gap.sentence);
        item.accessible = item.title;
        if (!gap.claims.empty())
            item.opens = claimsRoute(l, gap.claims);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> programmeLines(const Landscape &l, const ExposureProfile &profile, const AreaPage &page) {
    std::vector<LineItem> items;
    for (const ExposureProgramme &programme : profile.programmes) {
        const auto area = l.find(programme.area);
        if (!area || std::ranges::find(page.areas, *area) == page.areas.end())
            continue;
        LineItem item;
        item.mark = Kind::Subsector;
        item.title = wording::line(programme.name);
        item.second = programmeWords(programme).join(QStringLiteral(", "));
        item.accessible = QStringLiteral("%1, %2").arg(item.title, item.second);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<LineItem> comparisonLines(const Landscape &l, const AreaComparison &comparison, const QString &a,
                                      const QString &b) {
    std::vector<LineItem> items;
    const auto add = [&](const QString &name, const std::vector<ComparedRow> &rows, std::size_t most) {
        items.push_back(heading(rows.empty() ? tr("%1: none reported").arg(name) : name));
        for (std::size_t i = 0; i < std::min(rows.size(), most); ++i)
            items.push_back(comparedLine(l, rows[i], a, b));
    };
    add(tr("Who"), comparison.who, 40);
    add(tr("Kinds of organisation"), comparison.victims, 12);
    add(tr("Techniques"), comparison.techniques, 12);
    return items;
}

TextTable reachTable(const Landscape &l, const AreaPage &page) {
    TextTable table;
    table.header << tr("Who") << tr("Reach") << tr("Incidents and campaigns") << tr("More, reaching less far")
                 << tr("Claims") << tr("Publishers") << tr("Confidence");
    for (const auto &group : page.who)
        for (const AreaWho &who : group) {
            const WhoNumbers numbers(l, who);
            const bool isState = who.reach == AreaReach::StatedPriority; // nothing is counted of it
            const auto counted = [&](qint64 n) {
                return isState ? QString() : n > 0 ? wording::number(n) : tr("none reported");
            };
            table.rows << QStringList{whoName(l, who),
                                      wording::text(title(who.reach)),
                                      counted(numbers.events),
                                      numbers.weaker > 0 ? wording::number(numbers.weaker) : QString(),
                                      wording::number(qint64(numbers.claims.size())),
                                      wording::number(numbers.publishers),
                                      wording::confidence(who.confidence)};
        }
    return table;
}

std::pair<TextTable, std::vector<std::vector<ClaimIndex>>>
comparisonTable(const Landscape &l, const AreaComparison &comparison, const QStringList &sides) {
    TextTable table;
    table.header << tr("Who") << sides;
    std::vector<std::vector<ClaimIndex>> claims;
    for (const ComparedRow &row : comparison.who) {
        table.rows << QStringList{comparedName(l, row), sideWords(row.sides[0]), sideWords(row.sides[1])};
        claims.push_back(row.sides[0].claims);
        claims.back().insert(claims.back().end(), row.sides[1].claims.begin(), row.sides[1].claims.end());
        sortOnce(claims.back());
    }
    return {std::move(table), std::move(claims)};
}

} // namespace hw
