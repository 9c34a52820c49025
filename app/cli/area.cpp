// helixwatch area AREA [FILTER] [--with AREA | --periods P/P]
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/comparison.h"
#include "cli/csv_text.h"
#include "cli/plain_text.h"
#include "cli/question.h"
#include "landscape/answer_words.h"
#include "landscape/area_comparison.h"
#include "landscape/filter_text.h"
#include "session/area_place.h"

namespace hw::cli {
namespace {

/// One area, or two sides of a comparison.
struct Answer {
    const Landscape &l;
    const Filter &filter;
    struct Side {
        ObjectIndex area;
        std::optional<AreaPeriod> period;
        Filter filter; ///< with the period in it
        std::string name;
    };
    std::vector<Side> sides;
    AreaComparison compared; ///< of a single area, both of its sides are that one
    std::vector<AreaGap> gaps;
    bool isComparison() const { return sides.size() > 1; }
};

struct Part {
    const char *title, *word;
    const std::vector<ComparedRow> AreaComparison::*rows;
};
constexpr Part parts[] = {{"Who reaches for it", "who", &AreaComparison::who},
                          {"Kinds of organisation", "organisations", &AreaComparison::victims},
                          {"Techniques", "techniques", &AreaComparison::techniques}};

std::string rowName(const Landscape &l, const ComparedRow &row) {
    if (row.object.isValid())
        return answers::nameWithId(l, row.object);
    return row.origin == Origin::Unknown ? "No actor named" : std::string(title(row.origin)) + ", no actor named";
}

/// "2 incidents or campaigns, observed targeting; 5 claims of 3 publishers, high confidence [1a2b] [3c4d]"
std::string sideWords(const Landscape &l, const ComparedRow::Side &side, bool saysReach) {
    if (!side.isReported())
        return "none reported";
    std::string words;
    if (side.events > 0)
        words = answers::counted(side.events, "incident or campaign", "incidents and campaigns") + ", ";
    if (saysReach && side.reach)
        words += answers::lowered(title(*side.reach)) + ", ";
    if (side.weaker > 0)
        words += std::to_string(side.weaker) + " more reach less far, ";
    words += answers::counted(side.claims.size(), "claim", "claims") + " of " +
             answers::counted(publisherCount(l, side.claims), "publisher", "publishers") + ", best confidence " +
             answers::lowered(title(bestConfidence(l, side.claims)));
    for (const ClaimIndex c : side.claims)
        words += " [" + harmless(l.claim(c).id) + "]";
    return words;
}

std::string rowText(const Answer &a, const ComparedRow &row, std::size_t width) {
    if (!a.isComparison())
        return wrapped(harmless(rowName(a.l, row)) + ": " + sideWords(a.l, row.sides[0], false), width, 2, 4);
    std::string out = wrapped(harmless(rowName(a.l, row)) + (row.isInBoth()              ? ": both"
                                                             : row.sides[0].isReported() ? ": only A"
                                                                                         : ": only B"),
                              width, 2, 4);
    for (const std::size_t side : {0U, 1U})
        if (row.sides[side].isReported())
            out += wrapped((side == 0 ? "A " : "B ") + sideWords(a.l, row.sides[side], true), width, 4, 6);
    return out;
}

std::string headText(const Answer &a, std::size_t width) {
    const auto events = [&](std::size_t side) {
        return answers::counted(a.compared.events[side], "incident or campaign", "incidents and campaigns");
    };
    if (!a.isComparison())
        return wrapped(a.sides[0].name + ": " + events(0) + underFilter(a.filter) + ".", width, 0, 0);
    return wrapped("A  " + a.sides[0].name + ": " + events(0), width, 0, 3) +
           wrapped("B  " + a.sides[1].name + ": " + events(1), width, 0, 3) +
           wrapped("On both sides: " + std::to_string(a.compared.shared) + underFilter(a.filter) + ".", width, 0, 0);
}

/// Of one area who is after it stands under what is claimed of them: only the first of these is targeting.
std::string whoByReach(const Answer &a, std::size_t width) {
    std::string out;
    for (std::size_t r = 0; r < areaReachCount; ++r) {
        const auto reach = static_cast<AreaReach>(r);
        std::string rows;
        for (const ComparedRow &row : a.compared.who)
            if (row.sides[0].reach == reach)
                rows += rowText(a, row, width);
        out += "\n" + std::string(title(reach)) + (rows.empty() ? ": none reported\n" : "\n" + rows);
    }
    return out;
}

std::string asText(const Answer &a, std::size_t width) {
    std::string out = headText(a, width);
    for (const Part &part : parts) {
        const auto &rows = a.compared.*part.rows;
        if (&rows == &a.compared.who && !a.isComparison()) {
            out += whoByReach(a, width);
            continue;
        }
        out += "\n" + std::string(part.title) + (rows.empty() ? ": none reported\n" : "\n");
        for (const ComparedRow &row : rows)
            out += rowText(a, row, width);
    }
    if (!a.gaps.empty())
        out += "\nWhat nobody reports\n";
    for (const AreaGap &gap : a.gaps)
        out += wrapped(harmless(gap.sentence), width, 2, 4);
    return out;
}

void addSides(JsonText &json, const Answer &a) {
    json.key("sides").beginArray();
    for (std::size_t i = 0; i < a.sides.size(); ++i) {
        const Answer::Side &side = a.sides[i];
        json.beginObject().key("area");
        addReference(json, a.l, side.area);
        json.member("filter", printFilter(side.filter));
        json.member("events", std::int64_t(a.compared.events[i])).endObject();
    }
    json.endArray();
    if (a.isComparison())
        json.member("eventsOnBothSides", std::int64_t(a.compared.shared));
}

void addClaimIds(JsonText &json, const Landscape &l, const std::vector<ClaimIndex> &claims) {
    json.key("claims").beginArray();
    for (const ClaimIndex c : claims)
        json.text(l.claim(c).id);
    json.endArray();
}

void addRow(JsonText &json, const Answer &a, const ComparedRow &row, bool saysOrigin) {
    json.beginObject().key("object");
    addReference(json, a.l, row.object);
    if (saysOrigin)
        json.member("origin", word(row.origin));
    json.key("sides").beginArray();
    for (std::size_t i = 0; i < a.sides.size(); ++i) {
        const ComparedRow::Side &side = row.sides[i];
        json.beginObject().flag("reported", side.isReported());
        if (saysOrigin)
            json.textOrNull("reach", side.reach ? word(*side.reach) : std::string_view());
        json.member("events", std::int64_t(side.events));
        if (saysOrigin)
            json.member("eventsOfLess", std::int64_t(side.weaker));
        json.member("publishers", std::int64_t(publisherCount(a.l, side.claims)));
        addClaimIds(json, a.l, side.claims);
        json.endObject();
    }
    json.endArray().endObject();
}

std::string asJson(const Answer &a) {
    JsonText json;
    json.beginObject();
    addDataset(json, a.l);
    json.member("filter", printFilter(a.filter));
    addSides(json, a);
    for (const Part &part : parts) {
        const auto &rows = a.compared.*part.rows;
        json.key(part.word).beginArray();
        for (const ComparedRow &row : rows)
            addRow(json, a, row, &rows == &a.compared.who);
        json.endArray();
    }
    if (!a.isComparison()) {
        json.key("gaps").beginArray();
        for (const AreaGap &gap : a.gaps) {
            json.beginObject().member("sentence", gap.sentence);
            addClaimIds(json, a.l, gap.claims);
            json.endObject();
        }
        json.endArray();
    }
    return json.endObject().take();
}

/// One row for each thing on each side that reports it.
std::string asCsv(const Answer &a) {
    CsvText csv(
        {"part", "side", "area", "filter", "id", "name", "origin", "reach", "events", "publishers", "claim ids"});
    for (const Part &part : parts)
        for (const ComparedRow &row : a.compared.*part.rows)
            for (std::size_t i = 0; i < a.sides.size(); ++i) {
                const ComparedRow::Side &side = row.sides[i];
                if (!side.isReported())
                    continue;
                const bool who = part.rows == &AreaComparison::who;
                std::string ids;
                for (const ClaimIndex c : side.claims)
                    ids += (ids.empty() ? "" : " ") + std::string(a.l.claim(c).id);
                csv.row({part.word, i == 0 ? "A" : "B", std::string(a.l.id(a.sides[i].area)),
                         printFilter(a.sides[i].filter),
                         row.object.isValid() ? std::string(a.l.id(row.object)) : std::string(),
                         row.object.isValid() ? std::string(a.l.name(row.object)) : std::string(),
                         who ? std::string(word(row.origin)) : std::string(),
                         side.reach ? std::string(word(*side.reach)) : std::string(), std::to_string(side.events),
                         std::to_string(publisherCount(a.l, side.claims)), ids});
            }
    return csv.take();
}

/// The sides that the invocation asks for; what is wrong has been said, and the exit status comes back.
tl::expected<std::vector<Answer::Side>, int> sidesFor(const Invocation &invocation, const Asked &asked,
                                                      Streams &streams) {
    const auto compared = comparisonAsked(invocation, *asked.landscape, asked.objects.front());
    if (!compared) {
        streams.fail(compared.error().message);
        return tl::unexpected(compared.error().status);
    }
    const ObjectIndex area = asked.objects.front();
    const std::string name = shownName(*asked.landscape, area);
    if (compared->periods) {
        std::vector<Answer::Side> sides;
        for (const AreaPeriod &period : *compared->periods)
            sides.push_back({area, period, inPeriod(asked.filter, period),
                             name + ", " + harmless(periodWords(period).toStdString())});
        return sides;
    }
    std::vector<Answer::Side> sides{{area, {}, asked.filter, name}};
    if (compared->other.isValid())
        sides.push_back({compared->other, {}, asked.filter, shownName(*asked.landscape, compared->other)});
    return sides;
}

} // namespace

int area(const Invocation &invocation, Streams &streams) {
    static constexpr std::array kinds{Kind::ResearchArea};
    const auto question = asked(invocation, streams, {1, 1, kinds, "a research area"});
    if (!question)
        return question.error();
    const Landscape &l = *question->landscape;
    auto sides = sidesFor(invocation, *question, streams);
    if (!sides)
        return sides.error();
    Answer answer{l, question->filter, std::move(*sides), {}, {}};
    const Answer::Side &first = answer.sides.front(), &second = answer.sides.back();
    const VisibleSet visible = visibleIn(l, first.filter);
    answer.compared = compareAreas(l, visible, first.area, visibleIn(l, second.filter), second.area);
    if (!answer.isComparison())
        answer.gaps = areaPageOf(l, visible, first.area).gaps;
    std::string out;
    switch (invocation.format) {
    case Format::Json: out = asJson(answer); break;
    case Format::Csv: out = asCsv(answer); break;
    default: out = asText(answer, pageWidth(invocation, streams));
    }
    return streams.deliver(out, invocation.output);
}

} // namespace hw::cli
