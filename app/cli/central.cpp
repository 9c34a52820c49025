// helixwatch central [FILTER], helixwatch groups [FILTER]: both measure the whole graph that passes.
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/plain_text.h"
#include "cli/question.h"
#include "landscape/answer_words.h"
#include "landscape/filter_text.h"
#include "landscape/graph_measures.h"

#include <algorithm>

namespace hw::cli {
namespace {

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

struct Measured {
    Asked asked;
    LinkGraphPtr graph;
    MeasureQuestion question;
    GraphMeasures measures;
    std::size_t most = 0;
    const Landscape &landscape() const { return *asked.landscape; }
    /// What is shown of them.
    std::span<const CentralObject> central() const { return first(measures.central); }
    std::span<const Community> groups() const { return first(measures.communities); }

private:
    template<class Each>
    std::span<const Each> first(const std::vector<Each> &found) const {
        return std::span(found).first(std::min(found.size(), most));
    }
};

tl::expected<Measured, int> measured(const Invocation &invocation, Streams &streams) {
    auto question = asked(invocation, streams, {0, 0});
    if (!question)
        return tl::unexpected(question.error());
    Measured all;
    all.asked = std::move(*question);
    all.most = mostOf(invocation);
    all.graph = all.asked.graph();
    all.question.throughHubs = invocation.throughHubs;
    auto measures = measure(*all.graph, all.question, NoProgress());
    if (!measures)
        return tl::unexpected(streams.fail(measures.error().message));
    all.measures = std::move(*measures);
    // A thing that is linked with nothing but itself is no group.
    std::erase_if(all.measures.communities, [](const Community &group) { return group.members.size() < 2; });
    return all;
}

/// The beginning that both have in common.
void addHead(JsonText &json, const Measured &all) {
    json.beginObject();
    addDataset(json, all.landscape());
    json.member("filter", printFilter(all.asked.filter)).flag("throughHubs", all.question.throughHubs);
    json.member("measured", number(all.measures.central.size()));
}

std::string noneWords(const Measured &all) {
    return std::string("Nothing is linked") + (all.asked.filter.isEmpty() ? "" : " under this filter") +
           (all.question.throughHubs
                ? "."
                : ", countries, tactics and the like left out. Ask for these with --through-hubs.") +
           " That nothing is recorded does not mean that there is nothing.";
}

std::string centralText(const Measured &all, std::size_t width) {
    const std::size_t shown = all.central().size(), found = all.measures.central.size();
    const std::string of = shown == found ? ""
                           : shown == 1   ? "the first of "
                                          : "the first " + std::to_string(shown) + " of ";
    std::string out = wrapped("Who stands between the others: " + of + answers::counted(found, "thing", "things") +
                                  " that have links" + underFilter(all.asked.filter) + ".",
                              width, 0, 0) +
                      wrapped(centralBasis(all.question), width, 0, 0) + "\n";
    for (std::size_t i = 0; i < shown; ++i)
        out += wrapped(std::to_string(i + 1) + ". " + harmless(centralWords(*all.graph, all.central()[i])) + " [" +
                           harmless(all.landscape().id(all.central()[i].object)) + "]",
                       width, 0, 4);
    return out;
}

std::string centralJson(const Measured &all) {
    const Landscape &l = all.landscape();
    JsonText json;
    addHead(json, all);
    json.key("objects").beginArray();
    for (const CentralObject &central : all.central()) {
        json.beginObject();
        json.member("id", l.id(central.object)).member("kind", word(l.kind(central.object)));
        json.member("name", l.name(central.object)).key("share").real(central.share);
        json.member("neighbours", central.neighbours).endObject();
    }
    return json.endArray().endObject().take();
}

std::string centralCsv(const Measured &all) {
    const Landscape &l = all.landscape();
    CsvText csv({"id", "kind", "name", "share", "neighbours"});
    for (const CentralObject &central : all.central()) {
        csv.row({std::string(l.id(central.object)), std::string(word(l.kind(central.object))),
                 std::string(l.name(central.object)), fourDecimals(central.share), std::to_string(central.neighbours)});
    }
    return csv.take();
}

std::string groupsText(const Measured &all, std::size_t width) {
    const auto shown = all.groups();
    const std::size_t found = all.measures.communities.size();
    std::string out = wrapped(answers::counted(found, "group", "groups") + " among " +
                                  answers::counted(all.measures.central.size(), "thing", "things") +
                                  " that have links" + underFilter(all.asked.filter) +
                                  listEnd(shown.size(), found, {"the largest", "largest", "the largest first"}),
                              width, 0, 0) +
                      wrapped(communityBasis(), width, 0, 0);
    for (std::size_t i = 0; i < shown.size(); ++i)
        out += "\n" + wrapped("Group " + std::to_string(i + 1) + ": " + harmless(communityWords(*all.graph, shown[i])),
                              width, 0, 4);
    return out;
}

std::string groupsJson(const Measured &all) {
    const Landscape &l = all.landscape();
    JsonText json;
    addHead(json, all);
    json.key("modularity").real(all.measures.modularity);
    json.member("count", number(all.measures.communities.size())).key("groups").beginArray();
    for (const Community &group : all.groups()) {
        json.beginObject();
        json.member("linksInside", number(group.linksInside)).member("linksOutside", number(group.linksOutside));
        json.key("members").beginArray();
        for (const ObjectIndex member : group.members)
            addReference(json, l, member);
        json.endArray().endObject();
    }
    return json.endArray().endObject().take();
}

std::string groupsCsv(const Measured &all) {
    const Landscape &l = all.landscape();
    CsvText csv({"group", "id", "kind", "name", "links inside", "links outside"});
    for (std::size_t i = 0; i < all.groups().size(); ++i) {
        const Community &group = all.groups()[i];
        for (const ObjectIndex member : group.members)
            csv.row({std::to_string(i + 1), std::string(l.id(member)), std::string(word(l.kind(member))),
                     std::string(l.name(member)), std::to_string(group.linksInside),
                     std::to_string(group.linksOutside)});
    }
    return csv.take();
}

} // namespace

int central(const Invocation &invocation, Streams &streams) {
    const auto all = measured(invocation, streams);
    if (!all)
        return all.error();
    const bool none = all->measures.central.empty();
    std::string out;
    switch (invocation.format) {
    case Format::Json: out = centralJson(*all); break;
    case Format::Csv: out = centralCsv(*all); break;
    default: out = none ? std::string() : centralText(*all, pageWidth(invocation, streams));
    }
    return streams.deliver(out, invocation.output, none ? noneWords(*all) : std::string());
}

int groups(const Invocation &invocation, Streams &streams) {
    const auto all = measured(invocation, streams);
    if (!all)
        return all.error();
    const bool none = all->measures.communities.empty();
    std::string out;
    switch (invocation.format) {
    case Format::Json: out = groupsJson(*all); break;
    case Format::Csv: out = groupsCsv(*all); break;
    default: out = none ? std::string() : groupsText(*all, pageWidth(invocation, streams));
    }
    return streams.deliver(out, invocation.output, none ? noneWords(*all) : std::string());
}

} // namespace hw::cli
