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

/// For fillRows: a list of (row, item).
template<class Pairs>
auto pairsOf(const Pairs &pairs) {
    return [&pairs](auto put) {
        for (const auto &[row, item] : pairs)
            put(row, item);
    };
}

/// 0 … count - 1, ordered by text.
template<class TextOf>
std::vector<std::uint32_t> sortedBy(std::uint32_t count, TextOf textOf) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return textOf(a) < textOf(b); });
    return order;
}

} // namespace

/// The stages of one build, in their order. Friend-like: fills a Landscape that nobody else sees yet.
class LandscapeBuilder::Stages {
public:
    explicit Stages(DatasetRecord &dataset)
        : m_l(new Landscape) // make_shared cannot reach the private constructor
        , m_records(m_l->m_records)
        , m_claims(m_l->m_claimRecords) {
        m_l->m_info = {std::move(dataset.version), std::move(dataset.date), std::move(dataset.attackVersion),
                       std::move(dataset.licences)};
        m_records = std::move(dataset.objects);
        m_claims = std::move(dataset.claims);
    }

    Result<LandscapePtr> run() {
        using Stage = Done (Stages::*)();
        for (const Stage stage : {&Stages::orderObjects, &Stages::linkObjects, &Stages::checkHierarchy,
                                  &Stages::numberPublishers, &Stages::orderClaims, &Stages::fillClaims,
                                  &Stages::linkClaims, &Stages::placeInTime, &Stages::findOrigins})
            if (Done done = (this->*stage)(); !done)
                return tl::unexpected(std::move(done.error()));
        return LandscapePtr(std::move(m_l));
    }

private:
    using Done = Result<void>;

    std::uint32_t count() const { return static_cast<std::uint32_t>(m_records.size()); }
    std::uint32_t claimCount() const { return static_cast<std::uint32_t>(m_claims.size()); }
    Result<ObjectIndex> lookUp(std::string_view id, std::string_view wherefrom) const {
        const auto at = m_index.find(id);
        if (at == m_index.end())
            return fail(quoted(wherefrom) + " refers to " + quoted(id) + ", which is no object of this landscape.");
        return ObjectIndex(at->second);
    }

    /// Objects by kind and id, each id once.
    Done orderObjects() {
        const auto before = [](const ObjectRecord &a, const ObjectRecord &b) {
            return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
        };
        // A landscape.db has them in this order already, and records are large to move.
        if (!std::is_sorted(m_records.begin(), m_records.end(), before))
            std::stable_sort(m_records.begin(), m_records.end(), before);
        m_index.reserve(m_records.size());
        m_l->m_kindStarts.fill(0);
        for (std::uint32_t i = 0; i < count(); ++i) {
            const ObjectRecord &record = m_records[i];
            if (!m_index.emplace(record.id, i).second)
                return fail("The id " + quoted(record.id) + " is used by two objects.");
            m_l->m_all.emplace_back(i);
            m_l->m_kinds.push_back(record.kind);
            m_l->m_background.push_back(record.background);
            m_l->m_ids.emplace_back(record.id);
            m_l->m_names.emplace_back(record.name);
            ++m_l->m_kindStarts[static_cast<std::size_t>(record.kind) + 1];
        }
        std::partial_sum(m_l->m_kindStarts.begin(), m_l->m_kindStarts.end(), m_l->m_kindStarts.begin());
        m_l->m_idOrder = sortedBy(count(), [this](std::uint32_t i) { return m_l->m_ids[i]; });
        return {};
    }

    /// The hierarchy, tactics and the records' own sources.
    Done linkObjects() {
        m_l->m_parents.resize(count());
        std::vector<std::pair<std::uint32_t, ObjectIndex>> tactics, sources;
        for (std::uint32_t i = 0; i < count(); ++i) {
            const ObjectRecord &record = m_records[i];
            if (!record.parent.empty()) {
                const auto parent = lookUp(record.parent, record.id);
                if (!parent)
                    return tl::unexpected(parent.error());
                m_l->m_parents[i] = *parent;
            }
            for (const auto &[ids, target] :
                 {std::pair(&record.tactics, &tactics), std::pair(&record.sources, &sources)}) {
                for (const std::string &id : *ids) {
                    const auto object = lookUp(id, record.id);
                    if (!object)
                        return tl::unexpected(object.error());
                    target->emplace_back(i, *object);
                }
            }
        }
        fillRows(m_l->m_tactics, count(), pairsOf(tactics));
        fillRows(m_l->m_objectSources, count(), pairsOf(sources));
        fillRows(m_l->m_children, count(), [this](auto put) {
            for (std::uint32_t i = 0; i < count(); ++i)
                if (m_l->m_parents[i].isValid())
                    put(m_l->m_parents[i].value, ObjectIndex(i));
        });
        return {};
    }

    Done checkHierarchy() {
        for (std::uint32_t i = 0; i < count(); ++i) {
            std::uint32_t steps = 0;
            for (ObjectIndex o(i); o.isValid(); o = m_l->m_parents[o.value])
                if (steps++ > count())
                    return fail("The parents of " + quoted(m_records[i].id) + " form a circle.");
        }
        return {};
    }

    /// Publishers, numbered alphabetically.
    Done numberPublishers() {
        auto &publishers = m_l->m_publishers;
        for (const ObjectRecord &record : m_records)
            if (record.kind == Kind::Source)
                publishers.push_back(record.publisher);
        std::sort(publishers.begin(), publishers.end());
        publishers.erase(std::unique(publishers.begin(), publishers.end()), publishers.end());
        m_l->m_publisherOf.assign(count(), ObjectIndex::none);
        for (std::uint32_t i = 0; i < count(); ++i)
            if (m_records[i].kind == Kind::Source)
                m_l->m_publisherOf[i] = static_cast<std::uint32_t>(
                    std::lower_bound(publishers.begin(), publishers.end(), m_records[i].publisher) -
                    publishers.begin());
        return {};
    }

    /// Claims by subject, those of one subject as in the dataset.
    Done orderClaims() {
        auto &subjects = m_l->m_columns.subject;
        subjects.resize(claimCount());
        for (std::uint32_t i = 0; i < claimCount(); ++i) {
            if (i > 0 && m_claims[i].subject == m_claims[i - 1].subject) {
                subjects[i] = subjects[i - 1];
                continue;
            }
            const auto subject = lookUp(m_claims[i].subject, "A claim");
            if (!subject)
                return tl::unexpected(subject.error());
            subjects[i] = subject->value;
        }
        if (!std::is_sorted(subjects.begin(), subjects.end()))
            moveClaims();
        return {};
    }

    void moveClaims() {
        auto &subjects = m_l->m_columns.subject;
        std::vector<std::uint32_t> order(claimCount());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return subjects[a] < subjects[b]; });
        std::vector<ClaimRecord> sorted;
        sorted.reserve(m_claims.size());
        for (const std::uint32_t i : order)
            sorted.push_back(std::move(m_claims[i]));
        m_claims = std::move(sorted);
        std::sort(subjects.begin(), subjects.end());
    }

    Done fillClaims() {
        m_l->m_claims.resize(claimCount());
        m_l->m_unverified.resize(claimCount());
        m_l->m_columns.resize(claimCount());
        for (std::uint32_t i = 0; i < claimCount(); ++i)
            if (Done done = fillClaim(i); !done)
                return done;
        nameClaims();
        return {};
    }

    void nameClaims() {
        m_l->m_claimIds.resize(claimCount());
        m_l->m_claimIdOrder.reserve(claimCount());
        for (const auto &[number, claim] : numberedClaims(m_claims)) {
            m_l->m_claimIds[claim] = claimIdText(number);
            m_l->m_claims[claim].id = m_l->m_claimIds[claim];
            m_l->m_claimIdOrder.push_back(claim);
        }
    }

    Done fillClaim(std::uint32_t i) {
        const ClaimRecord &r = m_claims[i];
        Claim &c = m_l->m_claims[i];
        c.subject = ObjectIndex(m_l->m_columns.subject[i]);
        if (isRelation(r.predicate) && r.object.empty())
            return fail("A claim of " + quoted(r.subject) + " says \"" + std::string(word(r.predicate)) +
                        "\" and names no object.");
        if (!r.object.empty()) {
            const auto object = lookUp(r.object, r.subject);
            if (!object)
                return tl::unexpected(object.error());
            c.object = *object;
        }
        if (Done done = citeSources(i); !done)
            return done;
        c.reported = r.reported ? r.reported : c.reported;
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
            m_l->m_unverified[i] += (m_l->m_unverified[i].empty() ? "" : ",") + field;
        c.unverified = m_l->m_unverified[i];
        auto &col = m_l->m_columns;
        col.object[i] = c.object.value;
        col.predicate[i] = c.predicate;
        col.areaBasis[i] = c.areaBasis;
        col.confidence[i] = c.confidence;
        col.evidence[i] = c.evidence;
        col.firstDay[i] = c.span.firstDay();
        col.lastDay[i] = c.span.lastDay();
        col.reportedDay[i] = c.reported ? c.reported->firstDay() : noDayFirst;
        return {};
    }

    /// Sources and publishers of claim i; `reported` becomes the earliest date of its sources.
    Done citeSources(std::uint32_t i) {
        Claim &c = m_l->m_claims[i];
        bool weakOnly = true;
        std::vector<std::uint32_t> publishers;
        for (const std::string &id : m_claims[i].sources) {
            const auto source = lookUp(id, m_claims[i].subject);
            if (!source)
                return tl::unexpected(source.error());
            const ObjectRecord &record = m_records[source->value];
            if (record.kind != Kind::Source)
                return fail("A claim of " + quoted(m_claims[i].subject) + " cites " + quoted(id) +
                            ", which is no source.");
            m_claimSources.emplace_back(i, *source);
            publishers.push_back(m_l->m_publisherOf[source->value]);
            weakOnly = weakOnly && record.weak;
            if (record.published && (!c.reported || *record.published < *c.reported))
                c.reported = record.published;
        }
        std::sort(publishers.begin(), publishers.end());
        publishers.erase(std::unique(publishers.begin(), publishers.end()), publishers.end());
        for (const std::uint32_t publisher : publishers)
            m_claimPublishers.emplace_back(i, publisher);
        m_l->m_columns.weakOnly[i] = weakOnly;
        return {};
    }

    Done linkClaims() {
        const auto &col = m_l->m_columns;
        fillRows(m_l->m_claimsFrom, count(), [&](auto put) {
            for (std::uint32_t i = 0; i < claimCount(); ++i)
                put(col.subject[i], ClaimIndex(i));
        });
        fillRows(m_l->m_claimsTo, count(), [&](auto put) {
            for (std::uint32_t i = 0; i < claimCount(); ++i)
                if (col.object[i] != ObjectIndex::none)
                    put(col.object[i], ClaimIndex(i));
        });
        fillRows(m_l->m_claimSources, claimCount(), pairsOf(m_claimSources));
        fillRows(m_l->m_claimPublishers, claimCount(), pairsOf(m_claimPublishers));
        fillRows(m_l->m_claimsCiting, count(), [this](auto put) {
            for (const auto &[claim, source] : m_claimSources)
                put(source.value, ClaimIndex(claim));
        });
        return {};
    }

    /// Spans of objects, then the days that a period is compared with.
    Done placeInTime() {
        m_l->m_spans.resize(count());
        for (std::uint32_t i = 0; i < count(); ++i) {
            const auto claims = m_l->claimsFrom(ObjectIndex(i));
            const auto at = std::find_if(claims.begin(), claims.end(), [this](ClaimIndex c) {
                return m_l->m_columns.predicate[c.value] == Predicate::Occurred;
            });
            if (at != claims.end())
                m_l->m_spans[i] = m_l->m_claims[at->value].span;
        }
        auto &col = m_l->m_columns;
        for (std::uint32_t i = 0; i < claimCount(); ++i) {
            DayNumber first = col.firstDay[i], last = col.lastDay[i];
            const bool undated = !m_l->m_claims[i].span.isKnown();
            const bool ofSoftware = m_l->m_kinds[col.subject[i]] == Kind::Software;
            const bool lasting = undated && (isLasting(col.predicate[i]) || ofSoftware);
            if (lasting) {
                first = INT32_MIN;
                last = INT32_MAX;
            } else if (undated) {
                first = m_l->m_spans[col.subject[i]].firstDay();
                last = m_l->m_spans[col.subject[i]].lastDay();
            }
            col.periodFirst[i] = first;
            col.periodLast[i] = last;
            col.isLasting[i] = lasting;
        }
        return {};
    }

    Origin originOfCountries(ObjectIndex o) const {
        for (const ClaimIndex c : m_l->claimsFrom(o))
            if (m_l->m_columns.predicate[c.value] == Predicate::OriginatesFrom)
                return originOfCountry(m_l->id(m_l->m_claims[c.value].object));
        return Origin::Unknown;
    }

    /// Actors first, because events take their origin from them.
    Done findOrigins() {
        m_l->m_origins.assign(count(), Origin::Unknown);
        for (std::uint32_t i = 0; i < count(); ++i) {
            const Kind kind = m_l->m_kinds[i];
            if (kind == Kind::Country)
                m_l->m_origins[i] = originOfCountry(m_l->m_ids[i]);
            else if (kind == Kind::Actor && m_records[i].actorType == ActorType::Crime)
                m_l->m_origins[i] = Origin::Criminal;
            else if (kind == Kind::Actor || kind == Kind::Sponsor || kind == Kind::Priority)
                m_l->m_origins[i] = originOfCountries(ObjectIndex(i));
        }
        for (std::uint32_t i = 0; i < count(); ++i)
            if (isEvent(m_l->m_kinds[i]))
                m_l->m_origins[i] = originOfEvent(ObjectIndex(i));
        return {};
    }

    Origin originOfEvent(ObjectIndex event) const {
        std::optional<Confidence> best;
        Origin origin = Origin::Unknown;
        for (const ClaimIndex ci : m_l->claimsFrom(event)) {
            const Claim &c = m_l->m_claims[ci.value];
            if (c.predicate == Predicate::AttributedTo && (!best || c.confidence > *best)) {
                best = c.confidence;
                origin = m_l->m_origins[c.object.value];
            }
        }
        return best ? origin : originOfCountries(event);
    }

    std::shared_ptr<Landscape> m_l;
    std::vector<ObjectRecord> &m_records;
    std::vector<ClaimRecord> &m_claims;
    IndexOf m_index;
    std::vector<std::pair<std::uint32_t, ObjectIndex>> m_claimSources;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_claimPublishers;
};

Result<LandscapePtr> LandscapeBuilder::build(DatasetRecord dataset) { return Stages(dataset).run(); }

} // namespace hw
