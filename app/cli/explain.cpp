// helixwatch explain A [B]
#include "landscape/explain.h"

#include "basics/folded.h"
#include "cli/claim_json.h"
#include "cli/commands.h"
#include "cli/csv_text.h"
#include "cli/plain_text.h"
#include "session/wording.h"

#include <algorithm>
#include <map>

namespace hw::cli {
namespace {

/// A name in one line that can be read, whatever it holds.
std::string shownName(const Landscape &l, ObjectIndex object) { return harmless(shortened(l.name(object), 400)); }

constexpr std::size_t pageWidth = 100;
constexpr std::size_t longestHeading = 400, longestSentence = 800; // columns of what is made of names

std::string text(const QString &qt) { return harmless(qt.toStdString()); }

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

/// Numbers sources in the order in which they are first cited.
class SourceNumbers {
public:
    std::size_t numberOf(ObjectIndex source) {
        const auto [at, isNew] = m_numbers.emplace(source, m_sources.size() + 1);
        if (isNew)
            m_sources.push_back(source);
        return at->second;
    }
    const std::vector<ObjectIndex> &sources() const { return m_sources; }

private:
    std::map<ObjectIndex, std::size_t> m_numbers;
    std::vector<ObjectIndex> m_sources;
};

class Page {
public:
    Page(const Landscape &landscape, const Explanation &explanation, std::size_t terminalWidth)
        : m_landscape(landscape)
        , m_explanation(explanation)
        , m_width(terminalWidth > 0 ? std::max<std::size_t>(std::min(terminalWidth, pageWidth), 40) : pageWidth) {}

    std::string write() {
        title();
        for (const ExplainedStep &step : m_explanation.steps)
            addStep(step);
        addSources();
        return std::move(m_out);
    }

private:
    void line(const std::string &words, std::size_t first, std::size_t rest) {
        m_out += wrapped(words, m_width, first, rest);
    }

    void title() {
        const Explanation &e = m_explanation;
        std::string words = shownName(m_landscape, e.a);
        if (e.b.isValid())
            words += " and " + shownName(m_landscape, e.b);
        words += ": " + counted(e.claims, "claim", "claims") + " from " + counted(e.sources, "source", "sources") +
                 " of " + counted(e.publishers, "publisher", "publishers");
        line(words + ".", 0, 0);
    }

    void addStep(const ExplainedStep &step) {
        std::string heading = cutToWidth(harmless(step.heading), longestHeading);
        heading += " (confidence: " + lower(hw::title(step.confidence)) + (step.disputed ? ", disputed)" : ")");
        m_out += '\n';
        line(heading, 0, 0);
        for (const ExplainedClaim &claim : step.claims)
            addClaimLines(claim);
    }

    void addClaimLines(const ExplainedClaim &explained) {
        const Landscape &l = m_landscape;
        const Claim &claim = l.claim(explained.claim);
        const std::string statement = claim.statement.empty()
                                          ? cutToWidth(harmless(sentenceOf(l, explained.claim)), longestSentence)
                                          : harmless(claim.statement);
        line("- " + statement, 2, 4);
        if (claim.object.isValid())
            line("Claim: " + shownName(l, claim.subject) + " " + std::string(hw::title(claim.predicate)) + " " +
                     shownName(l, claim.object) +
                     (claim.areaBasis == AreaBasis::None ? "" : " (" + lower(hw::title(claim.areaBasis)) + ")") + " [" +
                     harmless(claim.id) + "]",
                 6, 8);
        else
            line("Claim: " + std::string(word(claim.predicate)) + " [" + harmless(claim.id) + "]", 6, 8);
        line("According to: " + harmless(sayersOf(l, explained.claim)), 6, 8);
        std::string when = "When: " + text(wording::span(claim.span));
        when +=
            "; reported " + (claim.reported ? text(wording::date(*claim.reported)) : std::string("date not stated"));
        line(when, 6, 8);
        line(howSure(claim), 6, 8);
        if (claim.isDisputed())
            line("Disputed: " + harmless(claim.dispute), 6, 8);
        if (!claim.unverified.empty())
            line("Not confirmed by a text: " + text(wording::unverifiedFields(claim.unverified)), 6, 8);
        if (!claim.note.empty())
            line("Note: " + harmless(claim.note), 6, 8);
        std::string sources = "Sources:";
        for (const ObjectIndex source : explained.sources)
            sources += " [" + std::to_string(m_numbers.numberOf(source)) + "]";
        line(sources, 6, 8);
    }

    static std::string howSure(const Claim &claim) {
        std::string words = "Confidence: " + lower(hw::title(claim.confidence));
        if (!claim.confidenceReason.empty())
            words += " (" + harmless(claim.confidenceReason) + ")";
        words += "; evidence: " + lower(hw::title(claim.evidence));
        if (claim.credibility != 0)
            words += "; credibility " + text(wording::credibility(claim.credibility));
        if (claim.analystMapping)
            words += "; the relation is our reading of the source";
        return words;
    }

    void addSources() {
        if (m_numbers.sources().empty())
            return;
        m_out += "\nSources\n";
        for (const ObjectIndex source : m_numbers.sources()) {
            const SourceDetails details = m_landscape.source(source);
            const std::string number = "[" + std::to_string(m_numbers.numberOf(source)) + "]";
            std::string words = number + " " + harmless(details.publisher) + ": " + shownName(m_landscape, source);
            if (!details.titleVerified)
                words += " (title not seen)";
            words += details.published ? ", " + text(wording::date(*details.published)) : ", date not stated";
            words += details.weak ? ". Weak: a mirror, aggregator or wiki." : ".";
            line(words, 2, 6);
            if (!details.url.empty())
                line(harmless(details.url), 6, 6);
        }
    }

    static std::string lower(std::string_view words) {
        std::string out(words);
        if (!out.empty() && out.front() >= 'A' && out.front() <= 'Z')
            out.front() = static_cast<char>(out.front() - 'A' + 'a');
        return out;
    }

    const Landscape &m_landscape;
    const Explanation &m_explanation;
    std::size_t m_width;
    SourceNumbers m_numbers;
    std::string m_out;
};

std::string asJson(const Landscape &l, const Explanation &e) {
    JsonText json;
    json.beginObject();
    addDataset(json, l);
    json.key("a");
    addReference(json, l, e.a);
    json.key("b");
    addReference(json, l, e.b);
    json.member("claims", static_cast<std::int64_t>(e.claims));
    json.member("sources", static_cast<std::int64_t>(e.sources));
    json.member("publishers", static_cast<std::int64_t>(e.publishers));
    json.key("steps").beginArray();
    for (const ExplainedStep &step : e.steps) {
        json.beginObject();
        json.member("heading", step.heading);
        json.key("through");
        addReference(json, l, step.event);
        json.member("confidence", word(step.confidence));
        json.flag("disputed", step.disputed);
        json.key("claims").beginArray();
        for (const ExplainedClaim &claim : step.claims)
            addClaim(json, l, claim.claim, l.claim(claim.claim).subject == step.event ? step.event : ObjectIndex());
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.take();
}

std::string asCsv(const Landscape &l, const Explanation &e) {
    CsvText csv({"step", "claim", "subject", "predicate", "object", "value", "basis", "statement", "according to",
                 "start", "end", "reported", "confidence", "confidence reason", "evidence", "dispute", "sources",
                 "addresses"});
    const auto date = [](const std::optional<PartialDate> &d) { return d ? d->text() : std::string(); };
    for (const ExplainedStep &step : e.steps)
        for (const ExplainedClaim &explained : step.claims) {
            const Claim &claim = l.claim(explained.claim);
            std::string sources, addresses;
            for (const ObjectIndex source : explained.sources) {
                const SourceDetails details = l.source(source);
                sources +=
                    (sources.empty() ? "" : "; ") + std::string(details.publisher) + ": " + std::string(l.name(source));
                if (!details.url.empty())
                    addresses += (addresses.empty() ? "" : " ") + std::string(details.url);
            }
            csv.row({step.heading, std::string(claim.id), std::string(l.id(claim.subject)),
                     std::string(word(claim.predicate)),
                     claim.object.isValid() ? std::string(l.id(claim.object)) : std::string(), std::string(claim.value),
                     claim.areaBasis == AreaBasis::None ? std::string() : std::string(word(claim.areaBasis)),
                     std::string(claim.statement), sayersOf(l, explained.claim), date(claim.span.start),
                     date(claim.span.end), date(claim.reported), std::string(word(claim.confidence)),
                     std::string(claim.confidenceReason), std::string(word(claim.evidence)), std::string(claim.dispute),
                     sources, addresses});
        }
    return csv.take();
}

} // namespace

int explain(const Invocation &invocation, Streams &streams) {
    const Result<LandscapePtr> landscape = openLandscape(invocation, streams);
    if (!landscape)
        return streams.fail(landscape.error().message);
    const Landscape &l = **landscape;
    std::vector<ObjectIndex> ends;
    for (const std::string &typed : invocation.arguments) {
        const Resolved resolved = resolveObject(l, typed);
        if (!resolved.object)
            return streams.fail(resolved.sentence(l, typed));
        ends.push_back(*resolved.object);
    }
    const VisibleSet all = visibleIn(l, Filter());
    const Explanation e = ends.size() == 1 ? hw::explain(l, all, ends[0]) : hw::explain(l, all, ends[0], ends[1]);

    std::string out;
    switch (invocation.format) {
    case Format::Json: out = asJson(l, e); break;
    case Format::Csv: out = asCsv(l, e); break;
    default: { // as a table, the first of its formats
        const bool toTerminal = invocation.output.empty() || invocation.output == "-";
        if (!e.empty())
            out = Page(l, e, toTerminal ? streams.terminalWidth() : 0).write();
    }
    }
    std::string none;
    if (e.empty())
        none = ends.size() == 1
                   ? "No claim about " + shownName(l, e.a) + " is recorded."
                   : "No claim joins " + shownName(l, e.a) + " and " + shownName(l, e.b) +
                         ", neither directly nor through one incident or campaign. That nothing is recorded does not "
                         "mean that there is nothing.";
    return streams.deliver(out, invocation.output, none);
}

} // namespace hw::cli
