// helixwatch list exposure --profile FILE [FILTER]
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/filter_argument.h"
#include "cli/plain_text.h"
#include "exchange/exposure_profile_file.h"
#include "landscape/exposure_ranking.h"

#include <charconv>

namespace hw::cli {
namespace {

constexpr std::size_t liftedTo = 3; ///< "what would make it third"

/// What one answer is made of.
struct Answer {
    const Landscape &l;
    const Filter &filter;
    const ExposureProfileFile &file;
    ExposureFindings findings;
    std::vector<RankedExposure> ranked;
};

std::string points(double value) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 1);
    return {digits, end.ptr};
}

/// "61.3", "61.3–78.0", "unknown", "not asked".
std::string rangeOf(const ExposurePart &part, double low, double high) {
    if (!part.asked)
        return "not asked";
    if (part.isUnknown())
        return "unknown";
    const std::string from = points(low), to = points(high);
    return from == to ? from : from + "–" + to;
}

std::string asTable(const Answer &a, std::size_t width) {
    std::vector<TextColumn> columns{
        {"Rank", true}, {"Id", false}, {"Actor", false}, {"Origin", false}, {"Points", true}};
    columns.push_back({"Rank may be", true});
    for (std::size_t t = 0; t < exposureTermCount; ++t)
        columns.push_back({std::string(title(static_cast<ExposureTerm>(t))), true});
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < a.ranked.size(); ++i) {
        const RankedExposure &r = a.ranked[i];
        const ExposureFinding &finding = a.findings.linked[r.finding];
        const std::string low = points(r.lowSum), high = points(r.highSum);
        rows.push_back({std::to_string(i + 1), harmless(a.l.id(finding.actor)), harmless(a.l.name(finding.actor)),
                        std::string(word(a.l.origin(finding.actor))), low == high ? low : low + "–" + high,
                        r.bestRank == r.worstRank ? std::to_string(r.bestRank)
                                                  : std::to_string(r.bestRank) + "–" + std::to_string(r.worstRank)});
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            rows.back().push_back(rangeOf(finding.parts[t], r.low[t], r.high[t]));
    }
    return rows.empty() ? std::string() : tableText(columns, rows, width);
}

std::string asCsv(const Answer &a) {
    std::vector<std::string> header{"rank",  "best rank", "worst rank", "id",
                                    "actor", "origin",    "points low", "points high"};
    for (std::size_t t = 0; t < exposureTermCount; ++t)
        for (const char *end : {" low", " high", " why", " claims"})
            header.push_back(std::string(word(static_cast<ExposureTerm>(t))) + end);
    CsvText csv(header);
    for (std::size_t i = 0; i < a.ranked.size(); ++i) {
        const RankedExposure &r = a.ranked[i];
        const ExposureFinding &finding = a.findings.linked[r.finding];
        std::vector<std::string> cells{std::to_string(i + 1),
                                       std::to_string(r.bestRank),
                                       std::to_string(r.worstRank),
                                       std::string(a.l.id(finding.actor)),
                                       std::string(a.l.name(finding.actor)),
                                       std::string(word(a.l.origin(finding.actor))),
                                       points(r.lowSum),
                                       points(r.highSum)};
        for (std::size_t t = 0; t < exposureTermCount; ++t) {
            const ExposurePart &part = finding.parts[t];
            cells.push_back(part.asked ? points(r.low[t]) : std::string());
            cells.push_back(part.asked ? points(r.high[t]) : std::string());
            cells.push_back(part.words);
            std::string claims;
            for (const ClaimIndex c : part.claims)
                claims += (claims.empty() ? "" : " ") + std::string(a.l.claim(c).id);
            cells.push_back(claims);
        }
        csv.row(cells);
    }
    return csv.take();
}

void addProfile(JsonText &json, const Answer &a) {
    const ExposureProfile &profile = a.file.profile;
    json.key("profile").beginObject();
    json.textOrNull("institution", profile.institution).textOrNull("country", profile.country);
    json.textOrNull("subsector", profile.subsector);
    json.key("weights").beginObject();
    for (std::size_t t = 0; t < exposureTermCount; ++t)
        json.member(word(static_cast<ExposureTerm>(t)), std::int64_t(a.file.weights.of[t]));
    json.endObject().key("programmes").beginArray();
    for (const ExposureProgramme &programme : profile.programmes) {
        json.beginObject().member("area", programme.area).member("name", programme.name);
        json.textOrNull("stage", programme.stage ? word(*programme.stage) : std::string_view());
        json.member("size", word(programme.size)).key("partners").beginArray();
        for (const std::string &partner : programme.partners)
            json.text(partner);
        json.endArray().endObject();
    }
    json.endArray().endObject();
}

void addPart(JsonText &json, const Answer &a, const RankedExposure &r, std::size_t term) {
    const ExposurePart &part = a.findings.linked[r.finding].parts[term];
    json.beginObject().member("term", word(static_cast<ExposureTerm>(term))).flag("asked", part.asked);
    json.flag("unknown", part.isUnknown());
    json.key("low").decimal(part.low, 4).key("high").decimal(part.high, 4);
    json.key("pointsLow").decimal(r.low[term], 2).key("pointsHigh").decimal(r.high[term], 2);
    json.member("why", part.words).key("claims").beginArray();
    for (const ClaimIndex c : part.claims)
        addClaim(json, a.l, c);
    json.endArray().endObject();
}

std::string asJson(const Answer &a) {
    JsonText json;
    json.beginObject();
    addDataset(json, a.l);
    json.member("list", "exposure").member("filter", printFilter(a.filter));
    addProfile(json, a);
    json.member("count", static_cast<std::int64_t>(a.ranked.size())).key("rows").beginArray();
    const auto narrowed = withoutWidestTerm(a.l, a.findings, a.file.weights, a.ranked);
    for (std::size_t i = 0; i < a.ranked.size(); ++i) {
        const RankedExposure &r = a.ranked[i];
        json.beginObject().member("rank", static_cast<std::int64_t>(i + 1));
        json.member("bestRank", static_cast<std::int64_t>(r.bestRank));
        json.member("worstRank", static_cast<std::int64_t>(r.worstRank));
        json.textOrNull("whyARange", rangeWords(a.findings, a.ranked, i, narrowed));
        addAttributes(json, a.l, a.findings.linked[r.finding].actor);
        json.key("pointsLow").decimal(r.lowSum, 2).key("pointsHigh").decimal(r.highSum, 2);
        json.key("terms").beginArray();
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            addPart(json, a, r, t);
        json.endArray().key("wouldMakeItThird").beginArray();
        for (const ExposureLift &lift : liftsTo(a.l, a.findings, a.file.weights, a.ranked, i, liftedTo))
            json.text(lift.sentence);
        json.endArray().endObject();
    }
    json.endArray().key("notRanked").beginArray();
    for (const ObjectIndex actor : a.findings.unlinked)
        addReference(json, a.l, actor);
    return json.endArray().endObject().take();
}

/// What stands beside the table: what is not ranked and why.
std::string closingWords(const Answer &a) {
    std::string words;
    if (a.ranked.empty())
        words = "No visible claim joins an actor with this profile. That nothing is reported does not mean that "
                "nothing happened.";
    if (std::ranges::any_of(a.ranked, [](const RankedExposure &r) { return r.bestRank != r.worstRank; }))
        words += "Ranked by what claims support. A rank may be what no claim rules out, which does not say how likely "
                 "it is; --format json says why.";
    if (!a.findings.unlinked.empty())
        words += std::string(words.empty() ? "" : " ") + std::to_string(a.findings.unlinked.size()) +
                 (a.findings.unlinked.size() == 1 ? " actor is not ranked: no claim joins it"
                                                  : " actors are not ranked: no claim joins them") +
                 " with these areas, this country or this kind of organisation.";
    return words;
}

} // namespace

int listExposure(const Invocation &invocation, Streams &streams) {
    if (invocation.profile.empty())
        return streams.wrong(
            "Exposure is reckoned for your programmes: add --profile FILE. See helixwatch list --help.");
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (!landscape)
        return streams.fail(landscape.error().message);
    const Landscape &l = **landscape;
    const auto filter = filterFrom(invocation, 1, l);
    if (!filter)
        return streams.wrong(filter.error().message);
    const auto file = loadExposureProfile(invocation.profile, l);
    if (!file)
        return streams.fail(file.error().message);
    Answer answer{l, *filter, *file, exposureFindings(l, visibleIn(l, *filter), file->profile), {}};
    answer.ranked = rankExposure(l, answer.findings, file->weights);
    const bool toTerminal = invocation.output.empty() || invocation.output == "-";
    std::string out;
    switch (invocation.format) {
    case Format::Json: out = asJson(answer); break;
    case Format::Csv: out = asCsv(answer); break;
    default: out = asTable(answer, toTerminal ? streams.terminalWidth() : 0);
    }
    const int status = streams.deliver(out, invocation.output);
    if (const std::string words = closingWords(answer);
        status == done && invocation.format == Format::Table && !words.empty())
        streams.say(words);
    return status;
}

} // namespace hw::cli
