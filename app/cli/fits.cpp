// helixwatch fits TRAIT... [FILTER]
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/plain_text.h"
#include "cli/question.h"
#include "landscape/answer_words.h"
#include "landscape/filter_text.h"
#include "landscape/similarity.h"

#include <algorithm>
#include <array>

namespace hw::cli {
namespace {

using Actors = std::span<const FittingActor>;

std::string seenWords(const Asked &asked) {
    std::vector<std::string> names;
    for (const ObjectIndex object : asked.objects)
        names.push_back(answers::nameWithId(*asked.landscape, object));
    return harmless(answers::listed(names));
}

std::string sentence(std::string words) {
    words = harmless(words);
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string asText(const Asked &asked, Actors shown, std::size_t all, std::size_t width) {
    const Landscape &l = *asked.landscape;
    std::string out =
        wrapped(answers::counted(all, "actor is", "actors are") + " known for " +
                    (asked.objects.size() > 1 ? "some of " : "") + seenWords(asked) + underFilter(asked.filter) +
                    listEnd(shown.size(), all, {"the one that fits best", "that fit best", "the best fit first"}),
                width, 0, 0) +
        wrapped(fitBasis(), width, 0, 0);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const FittingActor &actor = shown[i];
        out += "\n" +
               wrapped(std::to_string(i + 1) + ". " + shownName(l, actor.actor) + " [" + harmless(l.id(actor.actor)) +
                           "]: fits " + answers::percent(actor.score) + ", " + std::to_string(actor.matched.size()) +
                           " of " + std::to_string(actor.matched.size() + actor.unmatched.size()),
                       width, 0, 4);
        out += wrapped(sentence(matchedWords(l, actor, SIZE_MAX, TraitNames::WithIds)), width, 4, 6);
        if (!actor.unmatched.empty())
            out += wrapped(sentence(unmatchedWords(l, actor, SIZE_MAX, TraitNames::WithIds)), width, 4, 6);
    }
    return out;
}

std::string asJson(const Asked &asked, Actors shown, std::size_t all) {
    const Landscape &l = *asked.landscape;
    JsonText json;
    json.beginObject();
    addDataset(json, l);
    json.key("seen").beginArray();
    for (const ObjectIndex object : asked.objects)
        addReference(json, l, object);
    json.endArray().member("filter", printFilter(asked.filter)).member("count", static_cast<std::int64_t>(all));
    json.key("actors").beginArray();
    for (const FittingActor &actor : shown) {
        beginActor(json, l, actor, "fit");
        json.key("matched").beginArray();
        for (const WeighedTrait &trait : actor.matched) {
            beginTrait(json, l, trait);
            json.key("through");
            addReference(json, l, trait.through);
            json.endObject();
        }
        json.endArray().key("unmatched").beginArray();
        for (const ObjectIndex trait : actor.unmatched)
            addReference(json, l, trait);
        json.endArray().endObject();
    }
    return json.endArray().endObject().take();
}

/// One row for each thing that was seen, with what it is met by.
std::string asCsv(const Asked &asked, Actors shown) {
    const Landscape &l = *asked.landscape;
    const auto text = [](std::string_view utf8) { return std::string(utf8); };
    CsvText csv({"actor", "name", "fit", "traits", "seen", "kind", "seen name", "reported of it", "weight", "through"});
    for (const FittingActor &actor : shown) {
        const auto row = [&](ObjectIndex seen, bool matched, const std::string &weight, const std::string &through) {
            csv.row({text(l.id(actor.actor)), text(l.name(actor.actor)), fourDecimals(actor.score),
                     std::to_string(actor.traits), text(l.id(seen)), text(word(l.kind(seen))), text(l.name(seen)),
                     matched ? "yes" : "no", weight, through});
        };
        for (const WeighedTrait &trait : actor.matched)
            row(trait.trait, true, fourDecimals(trait.weight),
                trait.through.isValid() ? text(l.id(trait.through)) : std::string());
        for (const ObjectIndex seen : actor.unmatched)
            row(seen, false, {}, {});
    }
    return csv.take();
}

} // namespace

int fits(const Invocation &invocation, Streams &streams) {
    static constexpr std::array kinds{Kind::Technique, Kind::Software};
    auto question = asked(invocation, streams, {1, SIZE_MAX, kinds, "a technique or software"});
    if (!question)
        return question.error();
    // Seen twice is seen. In the order of naming, which is that of the answer.
    std::vector<ObjectIndex> &seen = question->objects;
    for (std::size_t i = 0; i < seen.size(); ++i)
        seen.erase(std::remove(seen.begin() + static_cast<std::ptrdiff_t>(i) + 1, seen.end(), seen[i]), seen.end());
    const auto all = whoFits(*question->landscape, question->visible, question->objects, SIZE_MAX);
    const Actors shown = Actors(all).first(std::min(all.size(), mostOf(invocation)));
    std::string out, none;
    switch (invocation.format) {
    case Format::Json: out = asJson(*question, shown, all.size()); break;
    case Format::Csv: out = asCsv(*question, shown); break;
    default:
        if (!shown.empty())
            out = asText(*question, shown, all.size(), pageWidth(invocation, streams));
    }
    if (all.empty())
        none = "No actor is known for " + std::string(question->objects.size() > 1 ? "any of " : "") +
               seenWords(*question) + (question->filter.isEmpty() ? "." : " under this filter.") +
               " That nothing is recorded does not mean that there is nothing.";
    return streams.deliver(out, invocation.output, none);
}

} // namespace hw::cli
