// Landscape: one immutable snapshot of what is known, as columns of objects and claims with adjacency both ways.
// Shared as shared_ptr<const Landscape>; any thread may read it. Built by LandscapeBuilder only.
#pragma once

#include "basics/strong_id.h"
#include "landscape/claim.h"
#include "landscape/records.h"

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

class FoldedTexts;
class LandscapeBuilder;

struct DatasetInfo {
    std::string version;
    std::string date;
    std::string attackVersion;
    std::vector<LicenceRecord> licences;
};

/// What a source is, apart from its name (its title).
struct SourceDetails {
    std::string_view publisher;
    std::string_view url;
    std::optional<PartialDate> published;
    std::string_view verification;
    bool titleVerified = true;
    bool weak = false;
    char reliability = 0;
};

class Landscape {
public:
    const DatasetInfo &info() const { return m_info; }

    // Objects are ordered by kind, then by id: the objects of one kind are one range.
    std::uint32_t objectCount() const { return static_cast<std::uint32_t>(m_kinds.size()); }
    std::span<const ObjectIndex> objectsOf(Kind kind) const;
    std::optional<ObjectIndex> find(std::string_view id) const;

    Kind kind(ObjectIndex o) const { return m_kinds[o.value]; }
    std::string_view id(ObjectIndex o) const { return m_ids[o.value]; }
    std::string_view name(ObjectIndex o) const { return m_names[o.value]; }
    std::string_view summary(ObjectIndex o) const { return m_records[o.value].summary; }
    std::string_view subtype(ObjectIndex o) const { return m_records[o.value].subtype; }
    std::string_view licence(ObjectIndex o) const { return m_records[o.value].licence; }
    std::string_view added(ObjectIndex o) const { return m_records[o.value].added; }
    std::span<const Fact> facts(ObjectIndex o) const { return m_records[o.value].facts; }
    int order(ObjectIndex o) const { return m_records[o.value].order; }
    bool isBackground(ObjectIndex o) const { return m_background[o.value] != 0; }
    ActorType actorType(ObjectIndex o) const { return m_records[o.value].actorType; }
    /// Actors, sponsors, countries and events; Unknown for everything else. An event takes the origin of the actor that
    /// it is attributed to with the highest confidence (the first such claim on a tie), else of the state named.
    Origin origin(ObjectIndex o) const { return m_origins[o.value]; }
    /// Event span of an object's `occurred` claim (the first one); unknown for others.
    const TimeSpan &span(ObjectIndex o) const { return m_spans[o.value]; }
    SourceDetails source(ObjectIndex o) const;

    // The hierarchy of areas, subsectors and techniques; a technique also stands in tactics.
    ObjectIndex parent(ObjectIndex o) const { return m_parents[o.value]; }
    std::span<const ObjectIndex> children(ObjectIndex o) const;
    bool isWithin(ObjectIndex o, ObjectIndex ancestor) const;      ///< true for itself
    std::vector<ObjectIndex> withDescendants(ObjectIndex o) const; ///< itself first
    std::span<const ObjectIndex> tacticsOf(ObjectIndex technique) const;
    std::span<const ObjectIndex> sourcesOf(ObjectIndex o) const; ///< what the record itself rests on

    // Claims are ordered by subject, then as in the dataset.
    std::uint32_t claimCount() const { return static_cast<std::uint32_t>(m_claims.size()); }
    const Claim &claim(ClaimIndex c) const { return m_claims[c.value]; }
    std::optional<ClaimIndex> findClaim(std::string_view claimId) const;
    std::span<const ClaimIndex> claimsFrom(ObjectIndex subject) const { return m_claimsFrom.row(subject.value); }
    std::span<const ClaimIndex> claimsTo(ObjectIndex object) const;
    std::span<const ObjectIndex> sourcesOf(ClaimIndex c) const { return m_claimSources.row(c.value); }
    /// Of so many claims from this one on, one after the other.
    std::span<const ObjectIndex> sourcesOf(ClaimIndex first, std::size_t claims) const {
        return {m_claimSources.row(first.value).data(),
                m_claimSources.items.data() + m_claimSources.starts[first.value + claims]};
    }
    std::span<const std::uint32_t> publishersOf(ClaimIndex c) const { return m_claimPublishers.row(c.value); } ///< once
    std::span<const ClaimIndex> claimsCiting(ObjectIndex source) const;

    // Publishers are numbered in alphabetical order.
    std::span<const std::string> publishers() const { return m_publishers; }
    std::uint32_t publisherOf(ObjectIndex source) const { return m_publisherOf[source.value]; }

    // Hot columns for the filter and the aggregates: one entry per claim, in claim order.
    struct ClaimColumns {
        std::vector<std::uint32_t> subject, object; ///< object UINT32_MAX where there is none
        std::vector<Predicate> predicate;
        std::vector<AreaBasis> areaBasis;
        std::vector<Confidence> confidence;
        std::vector<Evidence> evidence;
        std::vector<DayNumber> firstDay, lastDay; ///< noDayFirst, noDayLast where undated
        /// For the period of a filter: the claim's own days, else its subject's span; all time for undated lasting
        /// claims.
        std::vector<DayNumber> periodFirst, periodLast;
        std::vector<std::uint8_t> isLasting; ///< undated and of a lasting kind: in every period, but it lies in none
        std::vector<std::uint8_t> weakOnly;  ///< all its sources are weak
        std::vector<DayNumber> reportedDay;  ///< first day of Claim::reported; noDayFirst where nobody says
        void resize(std::size_t claims);
    };
    const ClaimColumns &columns() const { return m_columns; }

    /// Names and texts folded for searching; made by whoever asks first.
    const FoldedTexts &foldedTexts() const;

    Landscape(const Landscape &) = delete;
    Landscape &operator=(const Landscape &) = delete;
    ~Landscape();

private:
    friend class LandscapeBuilder;
    Landscape();

    DatasetInfo m_info;
    std::vector<ObjectRecord> m_records; ///< owns the texts; in object order
    std::vector<ClaimRecord> m_claimRecords;
    std::vector<std::string> m_claimIds;
    std::vector<std::string> m_unverified; ///< joined lists, one per claim
    std::vector<Kind> m_kinds;
    std::vector<std::uint8_t> m_background;
    std::vector<std::string_view> m_ids, m_names;
    std::vector<Origin> m_origins;
    std::vector<TimeSpan> m_spans;
    std::vector<ObjectIndex> m_parents;
    std::vector<ObjectIndex> m_all; ///< 0, 1, 2 …: what objectsOf() cuts its ranges from
    std::array<std::uint32_t, kindCount + 1> m_kindStarts{};
    std::vector<Claim> m_claims;
    ClaimColumns m_columns;
    std::vector<std::string> m_publishers;
    std::vector<std::uint32_t> m_publisherOf;
    std::vector<std::uint32_t> m_idOrder, m_claimIdOrder; ///< sorted by id, for find()

    /// Compressed rows: the items of row r are items[starts[r] … starts[r + 1]).
    template<class T>
    struct Rows {
        std::vector<std::uint32_t> starts;
        std::vector<T> items;
        std::span<const T> row(std::uint32_t r) const {
            return {items.data() + starts[r], items.data() + starts[r + 1]};
        }
    };
    Rows<ObjectIndex> m_children, m_tactics, m_objectSources, m_claimSources;
    Rows<ClaimIndex> m_claimsFrom, m_claimsTo, m_claimsCiting;
    Rows<std::uint32_t> m_claimPublishers;

    mutable std::once_flag m_foldedOnce;
    mutable std::unique_ptr<const FoldedTexts> m_folded;
};

using LandscapePtr = std::shared_ptr<const Landscape>;

} // namespace hw
