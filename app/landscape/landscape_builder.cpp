#include "landscape/landscape_builder.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace hw {
namespace {

using IndexOf = std::unordered_map<std::string_view, std::uint32_t>;

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

Origin originOfCountry(std::string_view id) {
    if (id == "country-CN")
        return Origin::China;
    if (id == "country-RU")
        return Origin::Russia;
    if (id == "country-KP")
        return Origin::NorthKorea;
    if (id == "country-IR")
        return Origin::Iran;
    return Origin::OtherState;
}

/// Rows of items, filled by counting first: `forEach` must call its argument with (row, item) in the same order twice.
template<class Rows, class ForEach>
void fillRows(Rows &rows, std::size_t rowCount, ForEach forEach) {
    rows.starts.assign(rowCount + 1, 0);
    forEach([&](std::uint32_t row, auto) { ++rows.starts[row + 1]; });
    std::partial_sum(rows.starts.begin(), rows.starts.end(), rows.starts.begin());
    rows.items.resize(rows.starts.back());
    std::vector<std::uint32_t> next(rows.starts.begin(), rows.starts.end() - 1);
    forEach([&](std::uint32_t row, auto item) { rows.items[next[row]++] = item; });
}

} // namespace

std::string claimId(const ClaimRecord &claim, unsigned occurrence) {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto add = [&hash](std::string_view part) {
        for (const char c : part)
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        hash = (hash ^ 0x1FU) * 1099511628211ULL;
    };
    add(claim.subject);
    add(word(claim.predicate));
    add(claim.object);
    add(claim.value);
    add(claim.accordingTo);
    add(word(claim.areaBasis));
    add(claim.span.start ? claim.span.start->text() : std::string());
    add(claim.span.end ? claim.span.end->text() : std::string());
    if (occurrence)
        add(std::to_string(occurrence));
    const auto folded = static_cast<std::uint32_t>(hash ^ (hash >> 32));
    static constexpr char digits[] = "0123456789abcdef";
    std::string text(8, '0');
    for (unsigned i = 0; i < 8; ++i)
        text[i] = digits[(folded >> (28 - 4 * i)) & 15U];
    return text;
}

namespace {

/// Sorts records by kind and id; fails on the first duplicate.
Result<IndexOf> orderObjects(std::vector<ObjectRecord> &objects) {
    std::stable_sort(objects.begin(), objects.end(), [](const ObjectRecord &a, const ObjectRecord &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    });
    IndexOf index;
    index.reserve(objects.size());
    for (std::uint32_t i = 0; i < objects.size(); ++i)
        if (!index.emplace(objects[i].id, i).second)
            return fail("The id " + quoted(objects[i].id) + " is used by two objects.");
    return index;
}

Result<std::uint32_t> lookUp(const IndexOf &index, std::string_view id, std::string_view wherefrom) {
    const auto at = index.find(id);
    if (at == index.end())
        return fail(quoted(wherefrom) + " refers to " + quoted(id) + ", which is no object of this landscape.");
    return at->second;
}

} // namespace

Result<LandscapePtr> LandscapeBuilder::build(DatasetRecord dataset) {
    // make_shared cannot reach the private constructor.
    std::shared_ptr<Landscape> l(new Landscape);
    l->m_info = {std::move(dataset.version), std::move(dataset.date), std::move(dataset.attackVersion),
                 std::move(dataset.licences)};
    l->m_records = std::move(dataset.objects);
    l->m_claimRecords = std::move(dataset.claims);
    auto &records = l->m_records;
    auto &claims = l->m_claimRecords;

    auto ordered = orderObjects(records);
    if (!ordered)
        return tl::unexpected(ordered.error());
    const IndexOf &index = *ordered;
    const auto count = static_cast<std::uint32_t>(records.size());

    l->m_all.resize(count);
    l->m_kindStarts.fill(0);
    for (std::uint32_t i = 0; i < count; ++i) {
        l->m_all[i] = ObjectIndex(i);
        l->m_kinds.push_back(records[i].kind);
        l->m_ids.emplace_back(records[i].id);
        l->m_names.emplace_back(records[i].name);
        ++l->m_kindStarts[static_cast<std::size_t>(records[i].kind) + 1];
    }
    std::partial_sum(l->m_kindStarts.begin(), l->m_kindStarts.end(), l->m_kindStarts.begin());
    l->m_idOrder.resize(count);
    std::iota(l->m_idOrder.begin(), l->m_idOrder.end(), 0U);
    std::sort(l->m_idOrder.begin(), l->m_idOrder.end(), [&](auto a, auto b) { return l->m_ids[a] < l->m_ids[b]; });

    // The hierarchy, tactics and the records' own sources.
    l->m_parents.resize(count);
    std::vector<std::pair<std::uint32_t, ObjectIndex>> tactics, sources;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (!records[i].parent.empty()) {
            const auto parent = lookUp(index, records[i].parent, records[i].id);
            if (!parent)
                return tl::unexpected(parent.error());
            l->m_parents[i] = ObjectIndex(*parent);
        }
        for (const auto &[list, target] :
             {std::pair(&records[i].tactics, &tactics), std::pair(&records[i].sources, &sources)}) {
            for (const std::string &id : *list) {
                const auto at = lookUp(index, id, records[i].id);
                if (!at)
                    return tl::unexpected(at.error());
                target->emplace_back(i, ObjectIndex(*at));
            }
        }
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        ObjectIndex o(i);
        for (std::uint32_t steps = 0; o.isValid(); o = l->m_parents[o.value])
            if (steps++ > count)
                return fail("The parents of " + quoted(records[i].id) + " form a circle.");
    }
    fillRows(l->m_children, count, [&](auto put) {
        for (std::uint32_t i = 0; i < count; ++i)
            if (l->m_parents[i].isValid())
                put(l->m_parents[i].value, ObjectIndex(i));
    });
    const auto fillPairs = [count](auto &rows, const auto &pairs) {
        fillRows(rows, count, [&](auto put) {
            for (const auto &[row, item] : pairs)
                put(row, item);
        });
    };
    fillPairs(l->m_tactics, tactics);
    fillPairs(l->m_objectSources, sources);

    // Publishers, numbered alphabetically.
    for (const ObjectRecord &r : records)
        if (r.kind == Kind::Source)
            l->m_publishers.push_back(r.publisher);
    std::sort(l->m_publishers.begin(), l->m_publishers.end());
    l->m_publishers.erase(std::unique(l->m_publishers.begin(), l->m_publishers.end()), l->m_publishers.end());
    l->m_publisherOf.assign(count, StrongIndex<void>::none);
    for (std::uint32_t i = 0; i < count; ++i)
        if (records[i].kind == Kind::Source)
            l->m_publisherOf[i] = static_cast<std::uint32_t>(
                std::lower_bound(l->m_publishers.begin(), l->m_publishers.end(), records[i].publisher) -
                l->m_publishers.begin());

    // Claims, ordered by subject.
    std::unordered_map<std::string_view, std::uint32_t> firstOf;
    for (const ClaimRecord &c : claims)
        if (const auto at = lookUp(index, c.subject, "a claim"); !at)
            return tl::unexpected(at.error());
    std::stable_sort(claims.begin(), claims.end(), [&](const ClaimRecord &a, const ClaimRecord &b) {
        return index.find(a.subject)->second < index.find(b.subject)->second;
    });
    const auto claimCount = static_cast<std::uint32_t>(claims.size());
    std::vector<std::pair<std::uint32_t, ObjectIndex>> claimSources;
    l->m_claims.resize(claimCount);
    l->m_claimIds.resize(claimCount);
    l->m_unverified.resize(claimCount);
    std::unordered_map<std::string, unsigned> seen;
    seen.reserve(claimCount);
    auto &col = l->m_columns;
    for (std::uint32_t i = 0; i < claimCount; ++i) {
        const ClaimRecord &r = claims[i];
        Claim &c = l->m_claims[i];
        c.subject = ObjectIndex(index.find(r.subject)->second);
        if (!r.object.empty()) {
            const auto object = lookUp(index, r.object, r.subject);
            if (!object)
                return tl::unexpected(object.error());
            c.object = ObjectIndex(*object);
        }
        for (const std::string &id : r.sources) {
            const auto source = lookUp(index, id, r.subject);
            if (!source)
                return tl::unexpected(source.error());
            if (records[*source].kind != Kind::Source)
                return fail("A claim of " + quoted(r.subject) + " cites " + quoted(id) + ", which is no source.");
            claimSources.emplace_back(i, ObjectIndex(*source));
            if (!r.reported && records[*source].published && (!c.reported || *records[*source].published < *c.reported))
                c.reported = records[*source].published;
        }
        if (r.reported)
            c.reported = r.reported;
        std::string id = claimId(r);
        for (unsigned n = 1; !seen.emplace(id, i).second; ++n)
            id = claimId(r, n);
        l->m_claimIds[i] = std::move(id);
        c.id = l->m_claimIds[i];
        c.predicate = r.predicate;
        c.areaBasis = r.areaBasis;
        c.confidence = r.confidence;
        c.evidence = r.evidence;
        c.credibility = r.credibility;
        c.analystMapping = r.analystMapping;
        c.span = r.span;
        c.value = r.value;
        c.statement = r.statement;
        c.accordingTo = r.accordingTo;
        c.confidenceReason = r.confidenceReason;
        c.dispute = r.dispute;
        c.note = r.note;
        for (const std::string &field : r.unverified)
            l->m_unverified[i] += (l->m_unverified[i].empty() ? "" : ",") + field;
        c.unverified = l->m_unverified[i];
        col.subject.push_back(c.subject.value);
        col.object.push_back(c.object.value);
        col.predicate.push_back(c.predicate);
        col.areaBasis.push_back(c.areaBasis);
        col.confidence.push_back(c.confidence);
        col.evidence.push_back(c.evidence);
        col.firstDay.push_back(c.span.firstDay());
        col.lastDay.push_back(c.span.lastDay());
    }
    l->m_claimIdOrder.resize(claimCount);
    std::iota(l->m_claimIdOrder.begin(), l->m_claimIdOrder.end(), 0U);
    std::sort(l->m_claimIdOrder.begin(), l->m_claimIdOrder.end(),
              [&](auto a, auto b) { return l->m_claimIds[a] < l->m_claimIds[b]; });
    fillRows(l->m_claimsFrom, count, [&](auto put) {
        for (std::uint32_t i = 0; i < claimCount; ++i)
            put(col.subject[i], ClaimIndex(i));
    });
    fillRows(l->m_claimsTo, count, [&](auto put) {
        for (std::uint32_t i = 0; i < claimCount; ++i)
            if (l->m_claims[i].object.isValid())
                put(col.object[i], ClaimIndex(i));
    });
    fillRows(l->m_claimSources, claimCount, [&](auto put) {
        for (const auto &[claim, source] : claimSources)
            put(claim, source);
    });
    fillRows(l->m_claimsCiting, count, [&](auto put) {
        for (const auto &[claim, source] : claimSources)
            put(source.value, ClaimIndex(claim));
    });

    // Spans and origins: actors first, because events take theirs from them.
    l->m_spans.resize(count);
    l->m_origins.assign(count, Origin::Unknown);
    const auto countryOrigin = [&](ObjectIndex o) {
        for (const ClaimIndex c : l->claimsFrom(o))
            if (l->m_claims[c.value].predicate == Predicate::OriginatesFrom)
                return originOfCountry(l->id(l->m_claims[c.value].object));
        return Origin::Unknown;
    };
    for (std::uint32_t i = 0; i < count; ++i) {
        const ObjectIndex o(i);
        const Kind kind = l->m_kinds[i];
        if (kind == Kind::Country)
            l->m_origins[i] = originOfCountry(l->m_ids[i]);
        else if (kind == Kind::Sponsor || kind == Kind::Priority)
            l->m_origins[i] = countryOrigin(o);
        else if (kind == Kind::Actor)
            l->m_origins[i] = records[i].actorType == ActorType::Crime ? Origin::Criminal : countryOrigin(o);
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        const ObjectIndex o(i);
        std::optional<Confidence> best;
        bool dated = false;
        for (const ClaimIndex ci : l->claimsFrom(o)) {
            const Claim &c = l->m_claims[ci.value];
            if (c.predicate == Predicate::Occurred && !dated) {
                l->m_spans[i] = c.span;
                dated = true;
            }
            if (isEvent(l->m_kinds[i]) && c.predicate == Predicate::AttributedTo && (!best || c.confidence > *best)) {
                best = c.confidence;
                l->m_origins[i] = l->m_origins[c.object.value];
            }
        }
        if (isEvent(l->m_kinds[i]) && !best)
            l->m_origins[i] = countryOrigin(o);
    }
    return LandscapePtr(std::move(l));
}

} // namespace hw
