#include "cli/claim_json.h"

#include "landscape/explain.h"

#include <map>

namespace hw::cli {
namespace {

void addDate(JsonText &json, std::string_view name, const std::optional<PartialDate> &date) {
    json.textOrNull(name, date ? date->text() : std::string());
}

void addGrade(JsonText &json, std::string_view name, char grade) {
    json.textOrNull(name, grade ? std::string(1, grade) : std::string());
}

void addFacts(JsonText &json, std::span<const Fact> facts) {
    std::map<std::string_view, std::vector<std::string_view>> byKey;
    for (const Fact &fact : facts)
        byKey[fact.key].push_back(fact.value);
    json.key("facts").beginObject();
    for (const auto &[key, values] : byKey) {
        json.key(key).beginArray();
        for (const std::string_view value : values)
            json.text(value);
        json.endArray();
    }
    json.endObject();
}

void addIds(JsonText &json, std::string_view name, const Landscape &l, std::span<const ObjectIndex> objects) {
    json.key(name).beginArray();
    for (const ObjectIndex object : objects)
        json.text(l.id(object));
    json.endArray();
}

void addSourceMembers(JsonText &json, const Landscape &l, ObjectIndex source) {
    const SourceDetails details = l.source(source);
    json.textOrNull("publisher", details.publisher);
    json.member("title", l.name(source));
    json.textOrNull("url", details.url);
    addDate(json, "date", details.published);
    json.textOrNull("verification", details.verification);
    json.flag("titleVerified", details.titleVerified);
    json.flag("weak", details.weak);
    addGrade(json, "reliability", details.reliability);
}

void addUnverified(JsonText &json, std::string_view joined) {
    json.key("unverified").beginArray();
    while (!joined.empty()) {
        const std::size_t comma = joined.find(',');
        json.text(joined.substr(0, comma));
        joined.remove_prefix(comma == std::string_view::npos ? joined.size() : comma + 1);
    }
    json.endArray();
}

} // namespace

void addDataset(JsonText &json, const Landscape &l) {
    json.key("dataset").beginObject();
    json.member("version", l.info().version);
    json.member("date", l.info().date);
    json.textOrNull("attack", l.info().attackVersion);
    json.endObject();
}

void addReference(JsonText &json, const Landscape &l, ObjectIndex object) {
    if (!object.isValid()) {
        json.null();
        return;
    }
    json.beginObject();
    json.member("id", l.id(object)).member("kind", word(l.kind(object))).member("name", l.name(object));
    json.endObject();
}

void addSpan(JsonText &json, std::string_view name, const TimeSpan &span) {
    json.key(name);
    if (!span.isKnown()) {
        json.null();
        return;
    }
    json.beginObject();
    addDate(json, "start", span.start);
    addDate(json, "end", span.end);
    json.flag("sinceAtLeast", span.sinceAtLeast);
    json.flag("ongoing", span.ongoing);
    json.endObject();
}

void addAttributes(JsonText &json, const Landscape &l, ObjectIndex object) {
    const Kind kind = l.kind(object);
    json.member("id", l.id(object)).member("kind", word(kind)).member("name", l.name(object));
    json.textOrNull("summary", l.summary(object));
    if (kind == Kind::Actor)
        json.member("actorType", word(l.actorType(object)));
    else
        json.textOrNull("subtype", l.subtype(object));
    if (kind == Kind::Actor || kind == Kind::Sponsor || kind == Kind::Country || isEvent(kind))
        json.member("origin", word(l.origin(object)));
    if (isEvent(kind) || kind == Kind::ContextEvent)
        addSpan(json, "when", l.span(object));
    if (isEvent(kind))
        json.flag("background", l.isBackground(object));
    if (kind == Kind::ResearchArea || kind == Kind::Subsector || kind == Kind::Technique)
        json.textOrNull("parent", l.parent(object).isValid() ? l.id(l.parent(object)) : std::string_view());
    if (kind == Kind::Technique)
        addIds(json, "tactics", l, l.tacticsOf(object));
    if (kind == Kind::Source)
        addSourceMembers(json, l, object);
    else
        addIds(json, "sources", l, l.sourcesOf(object));
    addFacts(json, l.facts(object));
    json.member("licence", l.licence(object)).textOrNull("added", l.added(object));
}

void addSource(JsonText &json, const Landscape &l, ObjectIndex source) {
    json.beginObject();
    json.member("id", l.id(source));
    addSourceMembers(json, l, source);
    json.endObject();
}

void addClaim(JsonText &json, const Landscape &l, ClaimIndex index, ObjectIndex via) {
    const Claim &claim = l.claim(index);
    json.beginObject();
    json.member("id", claim.id);
    json.key("subject");
    addReference(json, l, claim.subject);
    json.member("predicate", word(claim.predicate));
    json.key("object");
    addReference(json, l, claim.object);
    json.textOrNull("value", claim.value);
    json.key("basis");
    claim.areaBasis == AreaBasis::None ? json.null() : json.text(word(claim.areaBasis));
    json.member("confidence", word(claim.confidence));
    json.textOrNull("confidenceReason", claim.confidenceReason);
    json.member("accordingTo", sayersOf(l, index));
    json.textOrNull("statement", claim.statement);
    addSpan(json, "when", claim.span);
    addDate(json, "reported", claim.reported);
    json.member("evidence", word(claim.evidence));
    addGrade(json, "credibility", claim.credibility);
    json.flag("analystMapping", claim.analystMapping);
    json.textOrNull("dispute", claim.dispute);
    addUnverified(json, claim.unverified);
    json.textOrNull("note", claim.note);
    json.key("via");
    if (via.isValid()) {
        json.beginObject();
        json.member("id", l.id(via)).member("kind", word(l.kind(via))).member("name", l.name(via));
        addSpan(json, "when", l.span(via));
        json.endObject();
    } else {
        json.null();
    }
    json.key("sources").beginArray();
    for (const ObjectIndex source : l.sourcesOf(index))
        addSource(json, l, source);
    json.endArray().endObject();
}

} // namespace hw::cli
