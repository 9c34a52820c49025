// helixwatch common A B [C...] [FILTER]
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/plain_text.h"
#include "cli/question.h"
#include "landscape/answer_words.h"
#include "landscape/filter_text.h"
#include "landscape/path_answer.h"

#include <algorithm>

namespace hw::cli {
namespace {

using Neighbours = std::span<const ObjectIndex>;

std::string namesOf(const Asked &asked) {
    std::vector<std::string> names;
    for (const ObjectIndex object : asked.objects)
        names.push_back(shownName(*asked.landscape, object));
    return answers::listed(names);
}

std::string asText(const LinkGraph &graph, const Asked &asked, Neighbours shown, std::size_t all, std::size_t width) {
    const Landscape &l = *asked.landscape;
    std::string out = wrapped(
        namesOf(asked) + " have " + answers::counted(all, "thing", "things") + " in common" +
            underFilter(asked.filter) +
            listEnd(shown.size(), all,
                    {"the one with the strongest links", "with the strongest links", "the strongest links first"}),
        width, 0, 0);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        out += "\n" + wrapped(std::to_string(i + 1) + ". " + shownName(l, shown[i]) + " (" +
                                  answers::lowered(title(l.kind(shown[i]))) + ") [" + harmless(l.id(shown[i])) + "]",
                              width, 0, 4);
        for (const LinkIndex link : linksInCommon(graph, asked.objects, shown[i]))
            out += wrapped(harmless(linkWords(graph, link)) + "; " + basisWithIds(graph, link), width, 4, 6);
    }
    return out;
}

std::string asJson(const LinkGraph &graph, const Asked &asked, Neighbours shown, std::size_t all) {
    const Landscape &l = *asked.landscape;
    JsonText json;
    json.beginObject();
    addDataset(json, l);
    json.key("objects").beginArray();
    for (const ObjectIndex object : asked.objects)
        addReference(json, l, object);
    json.endArray().member("filter", printFilter(asked.filter)).member("count", static_cast<std::int64_t>(all));
    json.key("common").beginArray();
    for (const ObjectIndex neighbour : shown) {
        json.beginObject();
        json.member("id", l.id(neighbour)).member("kind", word(l.kind(neighbour)));
        json.member("name", l.name(neighbour)).member("neighbours", graph.neighbourCount(neighbour));
        json.key("links").beginArray();
        for (const LinkIndex link : linksInCommon(graph, asked.objects, neighbour))
            addLink(json, graph, link);
        json.endArray().endObject();
    }
    return json.endArray().endObject().take();
}

/// One row for each link.
std::string asCsv(const LinkGraph &graph, const Asked &asked, Neighbours shown) {
    const Landscape &l = *asked.landscape;
    const auto text = [](std::string_view utf8) { return std::string(utf8); };
    CsvText csv({"common", "kind", "name", "neighbours", "subject", "predicate", "object", "confidence", "disputed",
                 "publishers", "claim ids"});
    for (const ObjectIndex neighbour : shown)
        for (const LinkIndex index : linksInCommon(graph, asked.objects, neighbour)) {
            const Link &link = graph.link(index);
            std::string ids;
            for (const ClaimIndex claim : graph.claimsOf(index))
                ids += (ids.empty() ? "" : " ") + text(l.claim(claim).id);
            csv.row({text(l.id(neighbour)), text(word(l.kind(neighbour))), text(l.name(neighbour)),
                     std::to_string(graph.neighbourCount(neighbour)), text(l.id(link.from)), text(word(link.predicate)),
                     text(l.id(link.to)), text(word(link.confidence)), link.disputed ? "true" : "false",
                     std::to_string(link.publishers), ids});
        }
    return csv.take();
}

std::string noneWords(const Asked &asked) {
    const Landscape &l = *asked.landscape;
    std::string words = "There is nothing that all of " + namesOf(asked) + " are linked with" +
                        (asked.filter.isEmpty() ? "." : " under this filter.");
    for (const ObjectIndex object : asked.objects)
        if (!asked.visible.object(object))
            words += " " + shownName(l, object) + " does not pass the filter.";
    return words + " That nothing is recorded does not mean that there is nothing.";
}

} // namespace

int common(const Invocation &invocation, Streams &streams) {
    auto question = asked(invocation, streams, {2, SIZE_MAX});
    if (!question)
        return question.error();
    auto &objects = question->objects;
    for (std::size_t i = 1; i < objects.size(); ++i)
        if (const auto same = std::find(objects.begin(), objects.begin() + long(i), objects[i]);
            same != objects.begin() + long(i))
            return streams.fail(asTyped(invocation.arguments[i]) + " and " +
                                asTyped(invocation.arguments[std::size_t(same - objects.begin())]) + " are both " +
                                shownName(*question->landscape, objects[i]) + "; name different things.");
    const LinkGraphPtr graph = question->graph();
    const std::vector<ObjectIndex> all = neighboursInCommon(*graph, objects);
    const Neighbours shown = Neighbours(all).first(std::min(all.size(), mostOf(invocation)));
    std::string out;
    switch (invocation.format) {
    case Format::Json: out = asJson(*graph, *question, shown, all.size()); break;
    case Format::Csv: out = asCsv(*graph, *question, shown); break;
    default:
        if (!shown.empty())
            out = asText(*graph, *question, shown, all.size(), pageWidth(invocation, streams));
    }
    return streams.deliver(out, invocation.output, all.empty() ? noneWords(*question) : std::string());
}

} // namespace hw::cli
