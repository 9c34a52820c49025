// helixwatch similar ACTOR [FILTER]
#include "landscape/similarity.h"

#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/plain_text.h"
#include "cli/question.h"
#include "landscape/answer_words.h"
#include "landscape/filter_text.h"

#include <algorithm>
#include <array>

namespace hw::cli {
namespace {

using Actors = std::span<const SimilarActor>;

constexpr std::size_t mostNamed = 20; // in the text; the other forms name all

std::string asText(const Asked &asked, Actors shown, std::size_t all, std::size_t width) {
    const Landscape &l = *asked.landscape;
    std::string head = answers::counted(all, "actor shares", "actors share") + " techniques or software with " +
                       shownName(l, asked.objects.front()) + underFilter(asked.filter) +
                       listEnd(shown.size(), all, {"the one most alike", "most alike", "the most alike first"});
    std::string out = wrapped(head, width, 0, 0) + wrapped(likenessBasis(), width, 0, 0);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const SimilarActor &actor = shown[i];
        out += "\n" +
               wrapped(std::to_string(i + 1) + ". " + shownName(l, actor.actor) + " [" + harmless(l.id(actor.actor)) +
                           "]: " + answers::percent(actor.score) + " alike, " + std::to_string(actor.shared.size()) +
                           " of its " + std::to_string(actor.traits) + " shared",
                       width, 0, 4);
        std::string words = harmless(sharedWords(l, actor, mostNamed, TraitNames::WithIds));
        words.front() = 'S';
        out += wrapped(words, width, 4, 6);
    }
    return out;
}

std::string asJson(const Asked &asked, Actors shown, std::size_t all) {
    const Landscape &l = *asked.landscape;
    JsonText json;
    json.beginObject();
    addDataset(json, l);
    json.key("actor");
    addReference(json, l, asked.objects.front());
    json.member("filter", printFilter(asked.filter)).member("count", static_cast<std::int64_t>(all));
    json.key("actors").beginArray();
    for (const SimilarActor &actor : shown) {
        beginActor(json, l, actor, "likeness");
        json.key("shared").beginArray();
        for (const WeighedTrait &trait : actor.shared) {
            beginTrait(json, l, trait);
            json.endObject();
        }
        json.endArray().endObject();
    }
    return json.endArray().endObject().take();
}

/// One row for each thing that is shared, so that the weights can be counted with.
std::string asCsv(const Asked &asked, Actors shown) {
    const Landscape &l = *asked.landscape;
    CsvText csv({"actor", "name", "likeness", "traits", "shared", "kind", "shared name", "weight"});
    for (const SimilarActor &actor : shown)
        for (const WeighedTrait &trait : actor.shared)
            csv.row({std::string(l.id(actor.actor)), std::string(l.name(actor.actor)), fourDecimals(actor.score),
                     std::to_string(actor.traits), std::string(l.id(trait.trait)),
                     std::string(word(l.kind(trait.trait))), std::string(l.name(trait.trait)),
                     fourDecimals(trait.weight)});
    return csv.take();
}

std::string noneWords(const Asked &asked) {
    const Landscape &l = *asked.landscape;
    const ObjectIndex actor = asked.objects.front();
    return "No other actor shares a technique or software with " + shownName(l, actor) +
           (asked.filter.isEmpty() ? "." : " under this filter.") +
           (asked.visible.object(actor) ? "" : " " + shownName(l, actor) + " does not pass the filter.") +
           " That nothing is recorded does not mean that there is nothing.";
}

} // namespace

int similar(const Invocation &invocation, Streams &streams) {
    static constexpr std::array kinds{Kind::Actor};
    const auto question = asked(invocation, streams, {1, 1, kinds, "an actor"});
    if (!question)
        return question.error();
    const auto all = similarActors(*question->landscape, question->visible, question->objects.front(), SIZE_MAX);
    const Actors shown = Actors(all).first(std::min(all.size(), mostOf(invocation)));
    std::string out;
    switch (invocation.format) {
    case Format::Json: out = asJson(*question, shown, all.size()); break;
    case Format::Csv: out = asCsv(*question, shown); break;
    default:
        if (!shown.empty())
            out = asText(*question, shown, all.size(), pageWidth(invocation, streams));
    }
    return streams.deliver(out, invocation.output, all.empty() ? noneWords(*question) : std::string());
}

} // namespace hw::cli
