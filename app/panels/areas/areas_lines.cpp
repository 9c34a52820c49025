#include "panels/areas/areas_lines.h"

#include "drawing/area_flow_diagram.h"
#include "drawing/area_matrix_chart.h"
#include "panels/profile_lines.h"
#include "session/area_place.h"
#include "session/rows_query.h"
#include "session/wording.h"

#include <QCoreApplication>

namespace hw {
namespace {

QString tr(const char *text) { return QCoreApplication::translate("hw::AreasLines", text); }

QString publishers(std::uint32_t n) { return wording::count(n, tr("publisher"), tr("publishers")); }
QString claims(std::size_t n) { return wording::count(qint64(n), tr("claim"), tr("claims")); }

LineItem heading(const QString &text) {
    LineItem item;
    item.title = text;
    item.heading = true;
    item.accessible = text;
    return item;
}

QString whoName(const Landscape &l, const AreaWho &who) {
    if (who.who.isValid())
        return wording::name(l, who.who);
    return who.origin == Origin::Unknown ? tr("No actor named")
                                         : tr("%1, no actor named").arg(wording::text(title(who.origin)));
}

QString whoWords(const Landscape &l, const AreaWho &who) {
    QStringList words;
    if (who.reach == AreaReach::StatedPriority) {
        for (const ObjectIndex priority : who.priorities)
            words << wording::name(l, priority, 60);
        return words.join(QStringLiteral(" · "));
    }
    if (!who.reachEvents.empty())
        words << wording::events(qint64(who.reachEvents.size()));
    words << claims(who.allClaims().size());
    words << publishers(who.publishers);
    if (who.events.size() > who.reachEvents.size()) // such as only disrupted something there
        words << tr("%1 more reach less far").arg(wording::number(qint64(who.events.size() - who.reachEvents.size())));
    return words.join(QStringLiteral(" · "));
}

LineItem whoLine(const Landscape &l, const AreaWho &who) {
    LineItem item;
    item.title = whoName(l, who);
    item.origin = who.origin;
    item.second = whoWords(l, who);
    if (who.disputed)
        item.warning = tr("disputed");
    else if (who.isThin() && who.reach != AreaReach::StatedPriority)
        item.warning = tr("one publisher");
    item.confidence = who.confidence;
    item.object = who.who;
    item.opens = claimsRoute(l, who.allClaims());
    item.accessible = QStringLiteral("%1, %2, %3").arg(item.title, wording::text(title(who.reach)), item.second);
    return item;
}

/// The name, or its short form where the column of names would cut it.
QString shortArea(const Landscape &l, ObjectIndex area, const QString &name) {
    constexpr int fits = 18; // letters beside mark, trend and number
    if (name.size() > fits)
        for (const Fact &fact : l.facts(area))
            if (fact.key == "short")
                return wording::line(fact.value, 60);
    return name;
}

QString comparedName(const Landscape &l, const ComparedRow &row) {
    return row.object.isValid() ? wording::name(l, row.object)
                                : tr("%1, no actor named").arg(wording::text(title(row.origin)));
}

/// "3, observed targeting", "none reported".
QString sideWords(const ComparedRow::Side &side) {
    QString words = side.isReported() ? side.events > 0 ? wording::number(side.events) : claims(side.claims.size())
                                      : tr("none reported");
    if (side.reach)
        words += QStringLiteral(", ") + wording::text(title(*side.reach)).toLower();
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

std::vector<LineItem> areaLines(const Landscape &l, const std::vector<AreaNode> &tree) {
    std::vector<LineItem> items;
    for (const AreaNode &node : tree) {
        LineItem item;
        const QString name = node.depth == 0 ? tr("All research areas") : wording::name(l, node.area);
        item.title = shortArea(l, node.area, name);
        item.mark = Kind::ResearchArea;
        item.indent = std::max(0, node.depth - 1);
        item.object = node.area;
        item.opens = areaRoute(l, node.area);
        item.dim = !node.isReported();
        if (node.events > 0) {
            item.right = wording::number(node.events);
            item.trend.assign(node.trend.begin(), node.trend.end());
        } else {
            item.right = node.isReported() ? claims(node.claims.size()) : tr("none reported");
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
        for (const AreaWho &who : group)
            items.push_back(whoLine(l, who));
    }
    return items;
}

std::vector<LineItem> typicalLines(const Landscape &l, const AreaTechniques &techniques, std::size_t most) {
    std::vector<LineItem> items;
    for (const AreaTechnique &technique : techniques.typical) {
        if (items.size() == most)
            break;
        LineItem item;
        item.code = codeOf(l, technique.technique);
        item.title = wording::name(l, technique.technique);
        item.right = tr("%1 of %2").arg(wording::number(technique.here), wording::number(techniques.here));
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
        QStringList words;
        if (programme.stage)
            words << wording::text(word(*programme.stage));
        words << wording::text(word(programme.size));
        if (!programme.partners.empty())
            words << tr("shared with %1")
                         .arg(wording::count(qint64(programme.partners.size()), tr("partner"), tr("partners")));
        item.second = words.join(QStringLiteral(", "));
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

TextTable areaTable(const Landscape &l, const std::vector<AreaNode> &tree) {
    TextTable table;
    table.header << tr("Research area") << tr("Incidents and campaigns") << tr("With observed targeting")
                 << tr("Actors") << tr("Claims");
    for (const AreaNode &node : tree)
        table.rows << QStringList{wording::name(l, node.area), wording::number(node.events),
                                  wording::number(node.targeted), wording::number(node.actors),
                                  wording::number(qint64(node.claims.size()))};
    return table;
}

TextTable reachTable(const Landscape &l, const AreaPage &page) {
    TextTable table;
    table.header << tr("Who") << tr("Reach") << tr("Incidents and campaigns") << tr("Claims") << tr("Publishers")
                 << tr("Confidence");
    for (const auto &group : page.who)
        for (const AreaWho &who : group)
            table.rows << QStringList{whoName(l, who),
                                      wording::text(title(who.reach)),
                                      wording::number(qint64(who.events.size())),
                                      wording::number(qint64(who.claims.size())),
                                      wording::number(who.publishers),
                                      wording::confidence(who.confidence)};
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

QString flowNodeName(const Landscape &l, const FlowNode &node) {
    if (node.is == FlowNode::Is::Object)
        return wording::name(l, node.object);
    AreaFlow alone;
    alone.columns = {node.column};
    alone.nodes = {node};
    return flowContent(l, alone).bars.front().name;
}

TextTable flowTable(const Landscape &l, const std::vector<AreaFlow> &flows, const QStringList &names) {
    TextTable table;
    table.header << tr("From") << tr("To") << tr("Incidents and campaigns") << tr("Share");
    if (flows.size() > 1)
        table.header.prepend(tr("Flow"));
    for (std::size_t f = 0; f < flows.size(); ++f)
        for (const FlowLink &link : flows[f].links) {
            QStringList row{flowNodeName(l, flows[f].nodes[link.from]), flowNodeName(l, flows[f].nodes[link.to]),
                            wording::number(qint64(link.events.size())), QString::number(link.weight, 'f', 2)};
            if (flows.size() > 1)
                row.prepend(names.value(int(f)));
            table.rows << row;
        }
    return table;
}

TextTable areaMatrixTable(const Landscape &l, const AreaMatrix &matrix) {
    TextTable table;
    table.header << tr("Actor");
    for (const ObjectIndex area : matrix.areas)
        table.header << wording::name(l, area);
    table.header << tr("Incidents and campaigns");
    for (std::size_t r = 0; r < matrix.actors.size(); ++r) {
        QStringList row{wording::name(l, matrix.actors[r])};
        for (std::size_t c = 0; c < matrix.areas.size(); ++c)
            row << AreaMatrixChart::stateWords(matrix.cell(r, c));
        row << wording::number(matrix.actorEvents[r]);
        table.rows << row;
    }
    return table;
}

QString pointsRange(double low, double high) {
    const QString from = QString::number(low, 'f', 1), to = QString::number(high, 'f', 1);
    return from == to ? from : QStringLiteral("%1 – %2").arg(from, to);
}

QString partPoints(const ExposurePart &part, double low, double high) {
    if (!part.asked)
        return tr("not asked");
    return part.isUnknown() ? tr("unknown") : pointsRange(low, high);
}

TextTable exposureTable(const Landscape &l, const ExposureFindings &findings,
                        const std::vector<RankedExposure> &ranked) {
    TextTable table;
    table.header << tr("Actor") << tr("Rank") << tr("Rank may be") << tr("Points");
    for (std::size_t t = 0; t < exposureTermCount; ++t)
        table.header << wording::text(title(static_cast<ExposureTerm>(t)));
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        const RankedExposure &r = ranked[i];
        const ExposureFinding &finding = findings.linked[r.finding];
        QStringList row{wording::name(l, finding.actor), wording::number(qint64(i + 1)),
                        r.bestRank == r.worstRank ? wording::number(qint64(r.bestRank))
                                                  : QStringLiteral("%1 – %2").arg(wording::number(qint64(r.bestRank)),
                                                                                  wording::number(qint64(r.worstRank))),
                        pointsRange(r.lowSum, r.highSum)};
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            row << partPoints(finding.parts[t], r.low[t], r.high[t]);
        table.rows << row;
    }
    return table;
}

} // namespace hw
