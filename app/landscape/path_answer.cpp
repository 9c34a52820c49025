#include "landscape/path_answer.h"

#include "landscape/answer_words.h"

#include <algorithm>

namespace hw {
namespace {

using namespace answers;

/// "there is 1", "there are 3", "there are 5 or more" where no more than these were looked for.
std::string thereAre(std::size_t paths, std::size_t most) {
    return paths == 1 && most > 1 ? "there is 1"
                                  : "there are " + std::to_string(paths) + (paths == most ? " or more" : "");
}

/// What all links of a path have in common where none is weaker.
std::string strengthWords(const Link &link) {
    return "confidence: " + lowered(title(link.confidence)) + (link.disputed ? ", disputed" : "");
}

} // namespace

PathAnswer pathsBetween(const LandscapePtr &landscape, const Filter &filter, const PathQuestion &question) {
    const VisibleSet visible = visibleIn(*landscape, filter);
    const auto whole = [&] { return LinkGraph::of(landscape, visibleIn(*landscape, Filter())); };
    return pathsBetween(LinkGraph::of(landscape, visible), visible, filter.isEmpty() ? WholeGraph() : whole, question);
}

PathAnswer pathsBetween(LinkGraphPtr graph, const VisibleSet &visible, const WholeGraph &whole,
                        const PathQuestion &question) {
    PathAnswer answer;
    answer.question = question;
    answer.isFiltered = whole != nullptr;
    answer.graph = std::move(graph);
    answer.paths = shortestPaths(*answer.graph, question);
    if (!answer.paths.empty() || answer.isSameObject())
        return answer;
    answer.fromPasses = visible.object(question.from);
    answer.toPasses = visible.object(question.to);
    PathQuestion wider = question;
    wider.throughHubs = true;
    if (!question.throughHubs)
        answer.throughHubs = shortestPaths(*answer.graph, wider).size();
    if (answer.isFiltered) {
        const LinkGraphPtr all = whole();
        answer.withoutFilter = shortestPaths(*all, question).size();
        if (!question.throughHubs && answer.withoutFilter == 0 && answer.throughHubs == 0)
            answer.withNeither = shortestPaths(*all, wider).size();
    }
    return answer;
}

std::string linkWords(const LinkGraph &graph, LinkIndex index) {
    const Landscape &landscape = graph.landscape();
    const Link &link = graph.link(index);
    if (landscape.kind(link.from) == Kind::Incident) { // named by whom it hit, who did nothing of it
        if (link.predicate == Predicate::Uses || link.predicate == Predicate::Exploits)
            return nameOf(landscape, link.to) +
                   (link.predicate == Predicate::Uses ? " was used in " : " was exploited in ") +
                   nameOf(landscape, link.from);
        if (link.predicate == Predicate::Targets)
            return nameOf(landscape, link.from) + " was aimed at " + nameOf(landscape, link.to);
    }
    return nameOf(landscape, link.from) + " " + std::string(title(link.predicate)) + " " + nameOf(landscape, link.to);
}

std::string basisWords(const LinkGraph &graph, LinkIndex index) {
    const Link &link = graph.link(index);
    return "confidence: " + lowered(title(link.confidence)) + ", " + counted(link.claimCount, "claim", "claims") +
           (link.publishers == 0 ? " without a source" : " of " + counted(link.publishers, "publisher", "publishers")) +
           (link.disputed ? ", disputed" : "");
}

std::string weakestWords(const LinkGraph &graph, const Path &path) {
    const auto isWeakest = [&](LinkIndex i) { return !isStronger(graph.link(i), graph.link(path.weakest)); };
    const auto ofThem = std::count_if(path.links.begin(), path.links.end(), isWeakest);
    if (path.steps() == 1)
        return "It hangs on this one link.";
    if (static_cast<std::size_t>(ofThem) == path.steps())
        return "No link is weaker than the others (" + strengthWords(graph.link(path.weakest)) + ").";
    const auto first = std::find_if(path.links.begin(), path.links.end(), isWeakest);
    std::string words = "Weakest link: step " + std::to_string(first - path.links.begin() + 1) + ", " +
                        linkWords(graph, *first) + " (" + basisWords(graph, *first) + ").";
    if (ofThem > 1)
        words += " " + counted(static_cast<std::size_t>(ofThem) - 1, "other is", "others are") + " no stronger.";
    return words;
}

std::string noPathWords(const PathAnswer &answer) {
    const Landscape &landscape = answer.graph->landscape();
    const PathQuestion &question = answer.question;
    const std::string a = nameOf(landscape, question.from), b = nameOf(landscape, question.to);
    if (answer.isSameObject())
        return "Both ends are " + a + "; a path joins two different things.";
    std::string words = "No path within " + counted(question.mostSteps, "step", "steps") + " joins " + a + " and " + b;
    if (answer.isFiltered)
        words += " under this filter" + (answer.withoutFilter > 0
                                             ? "; without it " + thereAre(answer.withoutFilter, question.most)
                                             : std::string());
    words += ".";
    for (const auto &[passes, end] :
         {std::pair(answer.fromPasses, question.from), std::pair(answer.toPasses, question.to)})
        if (landscape.kind(end) == Kind::Source)
            words += " " + nameOf(landscape, end) + " is a source: claims rest on it, and none is about it.";
        else if (!passes)
            words += " " + nameOf(landscape, end) + " does not pass the filter.";
    const std::string hubs = " what everything hangs on, such as countries, ";
    if (answer.throughHubs > 0)
        words += " Through" + hubs + thereAre(answer.throughHubs, question.most) + ".";
    if (answer.withNeither > 0)
        words += " Without it and through" + hubs + thereAre(answer.withNeither, question.most) + ".";
    if (answer.withoutFilter + answer.throughHubs + answer.withNeither == 0)
        words += " That nothing is recorded does not mean that there is nothing.";
    return words;
}

} // namespace hw
