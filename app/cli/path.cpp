// helixwatch path A B [FILTER]
#include "basics/folded.h"
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/filter_argument.h"
#include "cli/plain_text.h"
#include "landscape/path_answer.h"
#include "landscape/resolve.h"

#include <algorithm>

namespace hw::cli {
namespace {

constexpr std::size_t pageWidth = 100;

std::string shownName(const Landscape &l, ObjectIndex object) {
    return harmless(shortened(l.name(object), 160)) +
           (l.isBackground(object) ? " (ATT&CK background, not counted)" : "");
}

std::string asText(const PathAnswer &answer, std::size_t terminalWidth) {
    const std::size_t width =
        terminalWidth > 0 ? std::max<std::size_t>(std::min(terminalWidth, pageWidth), 40) : pageWidth;
    const LinkGraph &graph = *answer.graph;
    const Landscape &l = graph.landscape();
    const std::size_t count = answer.paths.size();
    std::string out = wrapped(shownName(l, answer.question.from) + " and " + shownName(l, answer.question.to) + ": " +
                                  (count == 1 ? "1 path" : std::to_string(count) + " paths, the shortest first") +
                                  (answer.isFiltered ? ", under this filter." : "."),
                              width, 0, 0);
    for (std::size_t p = 0; p < count; ++p) {
        const Path &path = answer.paths[p];
        std::string heading = "Path " + std::to_string(p + 1) + ", " + std::to_string(path.steps()) +
                              (path.steps() == 1 ? " step: " : " steps: ");
        for (std::size_t i = 0; i < path.objects.size(); ++i)
            heading += (i == 0 ? "" : " > ") + shownName(l, path.objects[i]);
        out += "\n" + wrapped(heading, width, 0, 2);
        for (std::size_t i = 0; i < path.steps(); ++i) {
            const LinkIndex link = path.links[i];
            out += wrapped(std::to_string(i + 1) + ". " + harmless(linkWords(graph, link)), width, 2, 5);
            std::string basis = harmless(basisWords(graph, link));
            basis.front() = 'C';
            for (const ClaimIndex claim : graph.claimsOf(link))
                basis += " [" + harmless(l.claim(claim).id) + "]";
            out += wrapped(basis, width, 5, 5);
        }
        out += wrapped(harmless(weakestWords(graph, path)), width, 2, 4);
    }
    return out;
}

void addPath(JsonText &json, const LinkGraph &graph, const Path &path) {
    const Landscape &l = graph.landscape();
    json.beginObject();
    json.key("objects").beginArray();
    for (const ObjectIndex object : path.objects) {
        json.beginObject();
        json.member("id", l.id(object)).member("kind", word(l.kind(object))).member("name", l.name(object));
        json.flag("background", l.isBackground(object)).endObject();
    }
    json.endArray().key("steps").beginArray();
    for (const LinkIndex index : path.links) {
        const Link &link = graph.link(index);
        json.beginObject();
        json.member("subject", l.id(link.from)).member("predicate", word(link.predicate));
        json.member("object", l.id(link.to)).member("confidence", word(link.confidence));
        json.flag("disputed", link.disputed).member("publishers", link.publishers);
        json.key("claims").beginArray();
        for (const ClaimIndex claim : graph.claimsOf(index))
            json.text(l.claim(claim).id);
        json.endArray().endObject();
    }
    const auto weakest = std::find(path.links.begin(), path.links.end(), path.weakest) - path.links.begin();
    json.endArray().member("weakestStep", weakest + 1).endObject();
}

std::string asJson(const PathAnswer &answer, const Filter &filter) {
    const Landscape &l = answer.graph->landscape();
    const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
    JsonText json;
    json.beginObject();
    addDataset(json, l);
    json.key("a");
    addReference(json, l, answer.question.from);
    json.key("b");
    addReference(json, l, answer.question.to);
    json.member("filter", printFilter(filter));
    json.flag("throughHubs", answer.question.throughHubs);
    json.member("mostSteps", number(answer.question.mostSteps)).member("mostPaths", number(answer.question.most));
    json.key("paths").beginArray();
    for (const Path &path : answer.paths)
        addPath(json, *answer.graph, path);
    json.endArray().key("otherwise");
    if (!answer.paths.empty() || answer.isSameObject()) {
        json.null();
    } else {
        json.beginObject().member("withoutFilter", number(answer.withoutFilter));
        json.member("throughHubs", number(answer.throughHubs)).member("both", number(answer.withNeither)).endObject();
    }
    return json.endObject().take();
}

} // namespace

int path(const Invocation &invocation, Streams &streams) {
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (!landscape)
        return streams.fail(landscape.error().message);
    const Landscape &l = **landscape;
    PathQuestion question;
    for (ObjectIndex *end : {&question.from, &question.to}) {
        const std::string &typed = invocation.arguments[end == &question.from ? 0 : 1];
        const Resolved resolved = resolveObject(l, typed);
        if (!resolved.object)
            return streams.fail(resolved.sentence(l, typed));
        *end = *resolved.object;
    }
    const auto filter = filterFrom(invocation, 2, l);
    if (!filter)
        return streams.wrong(filter.error().message);
    question.most = static_cast<std::size_t>(invocation.most.value_or(5));
    question.throughHubs = invocation.throughHubs;

    const PathAnswer answer = pathsBetween(*landscape, *filter, question);
    const bool toTerminal = invocation.output.empty() || invocation.output == "-";
    std::string out;
    if (invocation.format == Format::Json)
        out = asJson(answer, *filter);
    else if (!answer.paths.empty())
        out = asText(answer, toTerminal ? streams.terminalWidth() : 0);
    const int status = streams.deliver(out, invocation.output);
    if (status == done && answer.paths.empty())
        streams.say(noPathWords(answer) +
                    (answer.throughHubs + answer.withNeither > 0 ? " Ask for these with --through-hubs." : ""));
    return status;
}

} // namespace hw::cli
