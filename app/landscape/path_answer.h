// PathAnswer: "how are these two connected?" under a filter, with the words for it: what a step rests on, which one is
// the weakest, and where there is no path, what would bring one. Pure; the command line and the window say the same.
#pragma once

#include "landscape/filter.h"
#include "landscape/paths.h"

#include <functional>
#include <string>

namespace hw {

struct PathAnswer {
    PathQuestion question;
    LinkGraphPtr graph; ///< of what passes the filter
    std::vector<Path> paths;

    // Why there is none; counted only then, up to PathQuestion::most each.
    bool isFiltered = false;
    bool fromPasses = true, toPasses = true; ///< the filter
    std::size_t withoutFilter = 0;           ///< paths that there are without it
    std::size_t throughHubs = 0;             ///< paths under the filter that go through a hub
    std::size_t withNeither = 0;             ///< through hubs and without the filter, when neither alone brings one

    bool isSameObject() const { return question.from == question.to; }
};
PathAnswer pathsBetween(const LandscapePtr &landscape, const Filter &filter, const PathQuestion &question);
/// The same over a graph that is at hand. `whole` gives the graph without a filter and is only asked where there is no
/// path; null: there is no filter.
using WholeGraph = std::function<LinkGraphPtr()>;
PathAnswer pathsBetween(LinkGraphPtr graph, const VisibleSet &visible, const WholeGraph &whole,
                        const PathQuestion &question);

/// "Bad Blood is attributed to APT41": the link as its claims say it.
std::string linkWords(const LinkGraph &graph, LinkIndex link);
/// What it rests on: "confidence: moderate, 2 claims of 1 publisher, disputed".
std::string basisWords(const LinkGraph &graph, LinkIndex link);
/// "Weakest link: step 2, Bad Blood targets Oncology (confidence: low, 1 claim of 1 publisher)."
std::string weakestWords(const LinkGraph &graph, const Path &path);
/// One or more sentences that say that there is no path, and what brings one. For an answer without paths.
std::string noPathWords(const PathAnswer &answer);

} // namespace hw
