#include "session/graph_spoken.h"

#include "landscape/path_answer.h"
#include "session/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace hw::spoken {
namespace {

QString tr(const char *sentence) { return QCoreApplication::translate("hw::GraphBoard", sentence); }

QString sentenceOf(const QStringList &parts) { return parts.join(tr(", ")) + QLatin1Char('.'); }

/// Whether an origin means anything for it; see Landscape::origin.
bool hasOrigin(Kind kind) { return kind == Kind::Actor || kind == Kind::Sponsor || isEvent(kind); }

QString confidenceWords(Confidence confidence) {
    return confidence == Confidence::NotStated ? tr("confidence not stated")
                                               : tr("%1 confidence").arg(wording::confidence(confidence).toLower());
}

QString wordsOfLink(const LinkGraph &graph, LinkIndex index) {
    const auto &link = graph.link(index);
    const Landscape &landscape = graph.landscape();
    if (landscape.kind(link.from) == Kind::Incident)
        return wording::line(linkWords(graph, index)); // it is named by whom it hit
    const QString object = link.from == link.to ? tr("itself") : wording::name(landscape, link.to);
    return QStringList{wording::name(landscape, link.from), wording::text(title(link.predicate)), object}.join(
        QLatin1Char(' '));
}

/// "26 techniques of APT41"
QString membersOf(const Collection &collection, const LinkGraph &graph) {
    const Kind kind = collection.key.kind;
    const auto count = static_cast<qint64>(collection.members.size());
    return tr("%1 of %2")
        .arg(wording::count(count, wording::text(title(kind)).toLower(), wording::text(pluralTitle(kind)).toLower()),
             wording::name(graph.landscape(), collection.key.parent));
}

QString publishers(std::uint32_t count) { return wording::count(count, tr("publisher"), tr("publishers")); }

} // namespace

QString node(const BoardContent &content, const LinkGraph &graph, const ShownGraph::Node &node) {
    const Landscape &landscape = graph.landscape();
    const Kind kind = landscape.kind(node.object);
    QStringList parts{wording::name(landscape, node.object), wording::text(title(kind)).toLower()};
    if (hasOrigin(kind))
        parts << (node.origin == Origin::Unknown ? tr("origin unknown") : wording::text(title(node.origin)));
    if (isEvent(kind))
        parts << (landscape.span(node.object).isKnown() ? wording::span(landscape.span(node.object))
                                                        : tr("date not stated"));
    if (node.linked + node.more == 0)
        parts << tr("without links under this filter");
    else if (node.more == 0)
        parts << tr("linked with %1 shown").arg(wording::number(node.linked));
    else
        parts << tr("linked with %1 shown and %2 more").arg(wording::number(node.linked), wording::number(node.more));
    if (content.isPinned(node.object))
        parts << tr("pinned");
    if (node.onPath)
        parts << (node.onBoard ? tr("on the path") : tr("on the path only"));
    return sentenceOf(parts);
}

QString collection(const Collection &collection, const LinkGraph &graph) {
    return tr("%1, one collection; it opens as a list.").arg(membersOf(collection, graph));
}

QString link(const LinkGraph &graph, LinkIndex index) {
    const auto &link = graph.link(index);
    QStringList parts{
        wordsOfLink(graph, index),
        tr("%1 from %2").arg(wording::count(link.claimCount, tr("claim"), tr("claims")), publishers(link.publishers)),
        confidenceWords(link.confidence)};
    if (link.disputed)
        parts << tr("disputed");
    return sentenceOf(parts);
}

QString bundle(const ShownGraph &shown, const LinkGraph &graph, const ShownGraph::Bundle &bundle) {
    const auto nameOf = [&](std::uint32_t at) {
        return at < shown.nodes.size() ? wording::name(graph.landscape(), shown.nodes[at].object)
                                       : membersOf(shown.collections[at - shown.nodes.size()], graph);
    };
    return tr("%1 between %2 and %3.")
        .arg(wording::count(static_cast<qint64>(bundle.links.size()), tr("link"), tr("links")), nameOf(bundle.from),
             nameOf(bundle.to));
}

QString board(const ShownGraph &shown) {
    const auto count = [](std::size_t value, const QString &one, const QString &many) {
        return wording::count(static_cast<qint64>(value), one, many);
    };
    QStringList parts{count(shown.drawnObjects(), tr("thing"), tr("things")),
                      count(shown.drawnLinks(), tr("link"), tr("links"))};
    if (!shown.collections.empty())
        parts.front() += tr(" (some in %1)").arg(count(shown.collections.size(), tr("collection"), tr("collections")));
    if (shown.filteredOut > 0)
        parts << tr("%1 hidden by the filter").arg(wording::number(static_cast<qint64>(shown.filteredOut)));
    if (shown.switchedOff > 0)
        parts << tr("%1 of kinds switched off").arg(wording::number(static_cast<qint64>(shown.switchedOff)));
    if (shown.hidden > 0)
        parts << tr("%1 hidden by hand").arg(wording::number(static_cast<qint64>(shown.hidden)));
    return sentenceOf(parts);
}

QString ofPredicate(PredicateEnd by) {
    if (!by.incoming)
        return wording::text(title(by.predicate));
    switch (by.predicate) {
    case Predicate::OriginatesFrom: return tr("is the origin of");
    case Predicate::SponsoredBy: return tr("sponsors");
    case Predicate::AttributedTo: return tr("is said to be behind");
    case Predicate::Targets: return tr("is targeted by");
    case Predicate::LinkedTo: return tr("is linked to");
    case Predicate::Affects: return tr("is affected by");
    case Predicate::Uses: return tr("is used by");
    case Predicate::Exploits: return tr("is exploited by");
    case Predicate::Mitigates: return tr("is mitigated by");
    case Predicate::MapsTo: return tr("is mapped to by");
    case Predicate::StatesPriority: return tr("is a priority of");
    case Predicate::ContextFor: return tr("has as context");
    case Predicate::Names: return tr("is named");
    case Predicate::FormerlyNamed: return tr("is the newer name of");
    case Predicate::SubsetOf: return tr("contains");
    case Predicate::Victim: return tr("was hit by");
    default: return wording::text(title(by.predicate)); // those that read the same from both ends
    }
}

QString whatCame(const Added &added) {
    const auto number = [](std::size_t value) { return wording::number(static_cast<qint64>(value)); };
    QStringList sentences;
    if (added.leftOut > 0)
        sentences << tr("Added %1 of %2; %3 left out.")
                         .arg(number(added.added), number(added.added + added.leftOut), number(added.leftOut));
    QStringList kinds;
    for (const Added::Gathered &of : added.gathered)
        kinds << tr("%1 of %2 %3")
                     .arg(number(of.alone), number(of.alone + of.together),
                          wording::text(pluralTitle(of.kind)).toLower());
    if (!kinds.isEmpty())
        sentences << tr("By the strongest links, %1 stand for themselves; the rest is a collection, which opens as a "
                        "list or is taken apart.")
                         .arg(kinds.join(tr(", ")));
    return sentences.join(QLatin1Char(' '));
}

QString path(const LinkGraph &graph, std::span<const Path> paths, std::size_t number) {
    if (number >= paths.size())
        return {};
    return tr("Path %1 of %2, %3. %4")
        .arg(wording::number(static_cast<qint64>(number) + 1), wording::number(static_cast<qint64>(paths.size())),
             wording::count(static_cast<qint64>(paths[number].steps()), tr("step"), tr("steps")),
             wording::line(weakestWords(graph, paths[number]), 1000));
}

} // namespace hw::spoken
