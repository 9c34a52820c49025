#include "cli/question.h"

#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/filter_argument.h"
#include "cli/plain_text.h"
#include "landscape/answer_words.h"
#include "landscape/path_answer.h"
#include "landscape/resolve.h"

#include <algorithm>

namespace hw::cli {
namespace {

constexpr std::size_t widest = 100, narrowest = 40;

/// "area:genetics", "-publisher:x" and, so that a key with a slip is told as such, "aera:genetics".
bool looksLikeTerm(std::string_view word) {
    if (word.starts_with('-'))
        word.remove_prefix(1);
    const std::size_t colon = word.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           std::all_of(word.begin(), word.begin() + long(colon),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// How many of the arguments are names.
std::size_t namesIn(const Invocation &invocation, const Landscape &l, const AskedFor &what) {
    const auto &words = invocation.arguments;
    std::size_t count = std::min(what.least, words.size());
    while (count < words.size() && count < what.most &&
           (!looksLikeTerm(words[count]) || resolveObject(l, words[count]).object))
        ++count;
    return count;
}

std::string notOne(const Landscape &l, ObjectIndex object, const std::string &typed, std::string_view expected) {
    return asTyped(typed) + " is " + shownName(l, object) + " (" + answers::lowered(title(l.kind(object))) +
           "); expected " + std::string(expected) + ".";
}

} // namespace

tl::expected<Asked, int> asked(const Invocation &invocation, Streams &streams, const AskedFor &what) {
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (!landscape)
        return tl::unexpected(streams.fail(landscape.error().message));
    Asked all;
    all.landscape = *landscape;
    const Landscape &l = **landscape;
    const std::size_t names = namesIn(invocation, l, what);
    for (std::size_t i = 0; i < names; ++i) {
        const std::string &typed = invocation.arguments[i];
        const Resolved resolved = resolveObject(l, typed, what.kinds);
        if (!resolved.object) {
            const Resolved other = resolveObject(l, typed);
            return tl::unexpected(streams.fail(other.object && !resolved.isAmbiguous()
                                                   ? notOne(l, *other.object, typed, what.expected)
                                                   : resolved.sentence(l, typed)));
        }
        all.objects.push_back(*resolved.object);
    }
    const auto filter = filterFrom(invocation, names, l);
    if (!filter)
        return tl::unexpected(streams.wrong(filter.error().message));
    all.filter = *filter;
    all.visible = visibleIn(l, all.filter);
    return all;
}

std::size_t mostOf(const Invocation &invocation) {
    return static_cast<std::size_t>(invocation.most.value_or(invocation.command->usualAnswers));
}

std::size_t pageWidth(const Invocation &invocation, const Streams &streams) {
    const bool toTerminal = invocation.output.empty() || invocation.output == "-";
    const std::size_t width = toTerminal ? streams.terminalWidth() : 0;
    return width > 0 ? std::clamp(width, narrowest, widest) : widest;
}

std::string shownName(const Landscape &l, ObjectIndex object) {
    return harmless(answers::nameOf(l, object)) + (l.isBackground(object) ? " (ATT&CK background, not counted)" : "");
}

std::string underFilter(const Filter &filter) { return filter.isEmpty() ? "" : ", under this filter"; }

std::string listEnd(std::size_t shown, std::size_t all, const ListWords &words) {
    if (shown == all)
        return all > 1 ? ", " + std::string(words.order) + ":" : ":";
    return "; " +
           (shown == 1 ? std::string(words.one) : "the " + std::to_string(shown) + " " + std::string(words.many)) + ":";
}

void beginTrait(JsonText &json, const Landscape &l, const WeighedTrait &trait) {
    json.beginObject().member("id", l.id(trait.trait)).member("kind", word(l.kind(trait.trait)));
    json.member("name", l.name(trait.trait)).key("weight").real(trait.weight);
}

void addLink(JsonText &json, const LinkGraph &graph, LinkIndex index) {
    const Landscape &l = graph.landscape();
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

std::string basisWithIds(const LinkGraph &graph, LinkIndex link) {
    std::string basis = harmless(basisWords(graph, link));
    for (const ClaimIndex claim : graph.claimsOf(link))
        basis += " [" + harmless(graph.landscape().claim(claim).id) + "]";
    return basis;
}

} // namespace hw::cli
