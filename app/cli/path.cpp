// helixwatch path A B [FILTER]
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/plain_text.h"
#include "cli/question.h"
#include "landscape/filter_text.h"
#include "landscape/path_answer.h"

#include <algorithm>

namespace hw::cli {
namespace {

/// There may be more where as many as were asked for came.
std::string howMany(std::size_t count, std::size_t most) {
    if (count == most)
        return count == 1 ? "the shortest path" : "the " + std::to_string(count) + " shortest paths";
    return count == 1 ? "1 path" : std::to_string(count) + " paths, the shortest first";
}

std::string asText(const PathAnswer &answer, std::size_t width) {
    const LinkGraph &graph = *answer.graph;
    const Landscape &l = graph.landscape();
    const std::size_t count = answer.paths.size();
    std::string out =
        wrapped(shownName(l, answer.question.from) + " and " + shownName(l, answer.question.to) + ": " +
                    howMany(count, answer.question.most) + (answer.isFiltered ? ", under this filter." : "."),
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
            std::string basis = basisWithIds(graph, link);
            basis.front() = 'C';
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
    for (const LinkIndex index : path.links)
        addLink(json, graph, index);
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
    const auto question = asked(invocation, streams, {2, 2});
    if (!question)
        return question.error();
    PathQuestion ends{question->objects[0], question->objects[1]};
    ends.most = mostOf(invocation);
    ends.throughHubs = invocation.throughHubs;

    const PathAnswer answer = pathsBetween(question->landscape, question->filter, ends);
    std::string out, none;
    if (invocation.format == Format::Json)
        out = asJson(answer, question->filter);
    else if (!answer.paths.empty())
        out = asText(answer, pageWidth(invocation, streams));
    if (answer.paths.empty())
        none = noPathWords(answer) +
               (answer.throughHubs + answer.withNeither > 0 ? " Ask for these with --through-hubs." : "");
    return streams.deliver(out, invocation.output, none);
}

} // namespace hw::cli
