#include "panels/relationships/graph_lines.h"

#include "landscape/answer_words.h"
#include "landscape/path_answer.h"
#include "panels/profile_lines.h"
#include "session/graph_spoken.h"
#include "session/wording.h"

#include <algorithm>
#include <array>

namespace hw {
namespace {

constexpr std::size_t mostTraits = 4;
constexpr std::size_t namedMembers = 3, namedKinds = 3;

QString tr(const char *text) { return QCoreApplication::translate("hw::GraphLines", text); }

QString weight(const Link &link) {
    return wording::count(link.claimCount, tr("claim"), tr("claims")) + QStringLiteral(" · ") +
           wording::count(link.publishers, tr("publisher"), tr("publishers"));
}

LineItem lineOf(const Landscape &landscape, ObjectIndex object) {
    LineItem item;
    item.mark = landscape.kind(object);
    item.title = wording::name(landscape, object);
    item.object = object;
    item.opens = profileRoute(landscape, object);
    item.accessible = QStringLiteral("%1, %2").arg(item.title, wording::text(title(*item.mark)).toLower());
    return item;
}

/// Short enough to stand at the right end of a row; what is more than nothing is not 0 %.
QString percent(double share) {
    return share > 0 && share < 0.01 ? tr("<1 %") : wording::text(answers::percent(share));
}

/// Who published it, the first two by name.
QString publishersOf(const Landscape &landscape, ClaimIndex claim) {
    constexpr std::size_t named = 2;
    const auto all = landscape.publishersOf(claim);
    QStringList names;
    for (std::size_t i = 0; i < std::min(named, all.size()); ++i)
        names << wording::line(landscape.publishers()[all[i]], 40);
    const QString said = names.join(QStringLiteral(", "));
    return all.size() > named ? tr("%1 and %2 more").arg(said, wording::number(qint64(all.size() - named))) : said;
}

/// "75 names, 38 incidents, 24 actors and more; 56 % of their links stay among them"
QString madeOf(const Landscape &landscape, const Community &group) {
    std::array<qint64, kindCount> counts{};
    for (const ObjectIndex member : group.members)
        ++counts[static_cast<std::size_t>(landscape.kind(member))];
    std::vector<std::size_t> kinds;
    for (std::size_t kind = 0; kind < kindCount; ++kind)
        if (counts[kind] > 0)
            kinds.push_back(kind);
    std::stable_sort(kinds.begin(), kinds.end(), [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    QStringList parts;
    for (std::size_t i = 0; i < std::min(namedKinds, kinds.size()); ++i) {
        const auto kind = static_cast<Kind>(kinds[i]);
        parts << wording::count(counts[kinds[i]], wording::text(title(kind)).toLower(),
                                wording::text(pluralTitle(kind)).toLower());
    }
    QString said = parts.join(QStringLiteral(", "));
    if (kinds.size() > namedKinds)
        said = tr("%1 and more").arg(said);
    const double all = double(group.linksInside + group.linksOutside);
    return all > 0 ? tr("%1; %2 of their links stay among them").arg(said, percent(double(group.linksInside) / all))
                   : said;
}

/// Words about names of the data, for one line.
QString words(const std::string &utf8) { return wording::line(utf8, 600); }

} // namespace

Route claimsOfLink(const LinkGraph &graph, LinkIndex index) {
    const Link &link = graph.link(index);
    RowsQuery query;
    query.what = RowsQuery::What::Claims;
    query.about = link.from;
    query.other = link.to;
    query.predicate = link.predicate;
    return routeOf(query, graph.landscape());
}

std::vector<LineItem> linkRows(const LinkGraph &graph, ObjectIndex object, std::size_t most) {
    const auto at = graph.linksAt(object);
    std::vector<LinkIndex> links(at.begin(), at.end());
    std::stable_sort(links.begin(), links.end(),
                     [&](LinkIndex a, LinkIndex b) { return isStronger(graph.link(a), graph.link(b)); });
    links.resize(std::min(links.size(), most));
    std::vector<LineItem> rows;
    for (const LinkIndex index : links) {
        const Link &link = graph.link(index);
        LineItem item = lineOf(graph.landscape(), link.other(object));
        const QString by = spoken::ofPredicate({link.predicate, link.from != object});
        item.second = by + QStringLiteral(" · ") + weight(link);
        item.warning = link.disputed ? tr("disputed") : QString();
        item.confidence = link.confidence;
        item.opens = claimsOfLink(graph, index);
        item.accessible = spoken::link(graph, index);
        rows.push_back(std::move(item));
    }
    return rows;
}

std::vector<LineItem> pathRows(const LinkGraph &graph, const Path &path) {
    std::vector<LineItem> rows;
    for (std::size_t step = 0; step < path.links.size(); ++step) {
        const Link &link = graph.link(path.links[step]);
        LineItem item;
        item.title =
            tr("%1. %2").arg(wording::number(qint64(step) + 1), wording::line(linkWords(graph, path.links[step])));
        item.second = weight(link);
        item.warning = link.disputed ? tr("disputed") : QString();
        item.confidence = link.confidence;
        item.object = path.objects[step + 1];
        item.opens = claimsOfLink(graph, path.links[step]);
        item.accessible =
            tr("Step %1: %2").arg(wording::number(qint64(step) + 1), spoken::link(graph, path.links[step]));
        rows.push_back(std::move(item));
    }
    return rows;
}

std::vector<LineItem> claimRows(const LinkGraph &graph, std::span<const LinkIndex> links) {
    const Landscape &landscape = graph.landscape();
    std::vector<LineItem> rows;
    for (const LinkIndex index : links)
        for (const ClaimIndex c : graph.claimsOf(index)) {
            const Claim &claim = landscape.claim(c);
            LineItem item;
            item.title =
                claim.statement.empty() ? wording::claimSentence(landscape, c) : wording::line(claim.statement);
            const QString publishers = publishersOf(landscape, c);
            item.second = claim.accordingTo.empty() ? publishers : wording::line(claim.accordingTo, 80);
            QStringList third{wording::shortSpan(claim.span)};
            if (!claim.accordingTo.empty() && item.second != publishers)
                third << publishers;
            third.removeAll(QString());
            item.third = third.join(QStringLiteral(" · "));
            item.warning = claim.isDisputed() ? tr("disputed") : QString();
            item.confidence = claim.confidence;
            item.claim = c;
            item.opens = profileRoute(landscape, c);
            item.accessible = QStringLiteral("%1. %2").arg(item.title, item.second);
            rows.push_back(std::move(item));
        }
    return rows;
}

std::vector<LineItem> objectRows(const Landscape &landscape, std::span<const ObjectIndex> objects) {
    std::vector<LineItem> rows;
    for (const ObjectIndex object : objects)
        rows.push_back(lineOf(landscape, object));
    return rows;
}

std::vector<LineItem> commonRows(const LinkGraph &graph, std::span<const ObjectIndex> objects) {
    std::vector<LineItem> rows;
    for (const ObjectIndex neighbour : neighboursInCommon(graph, objects)) {
        LineItem item = lineOf(graph.landscape(), neighbour);
        QStringList by;
        std::vector<ClaimIndex> claims;
        for (const LinkIndex index : linksInCommon(graph, objects, neighbour)) {
            const Link &link = graph.link(index);
            by << tr("%1 %2").arg(spoken::ofPredicate({link.predicate, link.from != neighbour}),
                                  wording::name(graph.landscape(), link.other(neighbour)));
            if (link.disputed)
                item.warning = tr("disputed");
            const auto of = graph.claimsOf(index);
            claims.insert(claims.end(), of.begin(), of.end());
        }
        for (const ObjectIndex object : objects) {
            const Confidence best = graph.link(graph.strongest(object, neighbour)).confidence;
            item.confidence = std::min(item.confidence.value_or(best), best);
        }
        item.second = by.join(tr(", "));
        item.third = tr("linked with %1 things in all").arg(wording::number(graph.neighbourCount(neighbour)));
        item.opens = claimsRoute(graph.landscape(), std::move(claims));
        item.accessible += QStringLiteral(", %1, %2").arg(item.second, item.third);
        if (!item.warning.isEmpty())
            item.accessible += QStringLiteral(", ") + item.warning;
        rows.push_back(std::move(item));
    }
    return rows;
}

std::vector<LineItem> nodeRows(const Landscape &landscape, const ShownGraph &shown, std::size_t most) {
    std::vector<const ShownGraph::Node *> order;
    for (const ShownGraph::Node &node : shown.nodes)
        order.push_back(&node);
    std::stable_sort(order.begin(), order.end(), [](const auto *a, const auto *b) { return a->linked > b->linked; });
    order.resize(std::min(order.size(), most));
    std::vector<LineItem> rows;
    for (const ShownGraph::Node *node : order) {
        LineItem item = lineOf(landscape, node->object);
        item.right = wording::number(node->linked);
        item.second = node->more == 0 ? tr("everything that it is linked with is here")
                                      : tr("%1 more that it is linked with").arg(wording::number(node->more));
        rows.push_back(std::move(item));
    }
    return rows;
}

std::vector<LineItem> similarRows(const Landscape &landscape, std::span<const SimilarActor> actors) {
    std::vector<LineItem> rows;
    for (const SimilarActor &actor : actors) {
        LineItem item = lineOf(landscape, actor.actor);
        item.right = percent(actor.score);
        item.second = words(sharedWords(landscape, actor, mostTraits, TraitNames::Plain));
        item.bar.push_back({actor.score, "chart.ink", false});
        rows.push_back(std::move(item));
    }
    return rows;
}

std::vector<LineItem> fittingRows(const Landscape &landscape, std::span<const FittingActor> actors) {
    std::vector<LineItem> rows;
    for (const FittingActor &actor : actors) {
        LineItem item = lineOf(landscape, actor.actor);
        item.right = percent(actor.score);
        item.second = words(matchedWords(landscape, actor, mostTraits, TraitNames::Plain));
        item.third = words(unmatchedWords(landscape, actor, mostTraits, TraitNames::Plain));
        rows.push_back(std::move(item));
    }
    return rows;
}

std::vector<LineItem> centralRows(const LinkGraph &graph, const GraphMeasures &measures, std::size_t most) {
    std::vector<LineItem> rows;
    for (const CentralObject &central : measures.central) {
        if (rows.size() == most)
            break;
        LineItem item = lineOf(graph.landscape(), central.object);
        item.right = percent(central.share);
        item.second = tr("linked with %1").arg(wording::count(central.neighbours, tr("thing"), tr("things")));
        item.accessible = words(centralWords(graph, central));
        rows.push_back(std::move(item));
    }
    return rows;
}

std::vector<LineItem> groupRows(const LinkGraph &graph, const GraphMeasures &measures, std::size_t most) {
    std::vector<LineItem> rows;
    for (const Community &group : measures.communities) {
        if (rows.size() == most || group.members.size() < 2)
            break;
        LineItem item = lineOf(graph.landscape(), group.members.front());
        QStringList names;
        for (std::size_t i = 0; i < std::min(namedMembers, group.members.size()); ++i)
            names << wording::name(graph.landscape(), group.members[i], 40);
        item.title = names.join(QStringLiteral(", "));
        item.right = wording::number(qint64(group.members.size()));
        item.second = madeOf(graph.landscape(), group);
        item.accessible = words(communityWords(graph, group));
        rows.push_back(std::move(item));
    }
    return rows;
}

} // namespace hw
