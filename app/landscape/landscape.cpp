#include "landscape/landscape.h"

#include "landscape/folded_texts.h"

#include <algorithm>

namespace hw {

Landscape::Landscape() = default;
Landscape::~Landscape() = default;

const FoldedTexts &Landscape::foldedTexts() const {
    std::call_once(m_foldedOnce, [this] { m_folded = std::make_unique<const FoldedTexts>(*this); });
    return *m_folded;
}

std::span<const ObjectIndex> Landscape::objectsOf(Kind kind) const {
    const auto k = static_cast<std::size_t>(kind);
    return {m_all.data() + m_kindStarts[k], m_all.data() + m_kindStarts[k + 1]};
}

namespace {
/// The position in `order` whose text equals `wanted`, found by halving.
template<class TextOf>
std::optional<std::uint32_t> findSorted(const std::vector<std::uint32_t> &order, std::string_view wanted,
                                        TextOf textOf) {
    const auto at = std::lower_bound(order.begin(), order.end(), wanted,
                                     [&](std::uint32_t i, std::string_view text) { return textOf(i) < text; });
    if (at == order.end() || textOf(*at) != wanted)
        return std::nullopt;
    return *at;
}
} // namespace

std::optional<ObjectIndex> Landscape::find(std::string_view id) const {
    const auto at = findSorted(m_idOrder, id, [this](std::uint32_t i) { return m_ids[i]; });
    return at ? std::optional(ObjectIndex(*at)) : std::nullopt;
}

void Landscape::ClaimColumns::resize(std::size_t claims) {
    const auto toAll = [claims](auto &...columns) { (columns.resize(claims), ...); };
    toAll(subject, object, predicate, areaBasis, confidence, evidence, firstDay, lastDay, periodFirst, periodLast,
          isLasting, weakOnly, reportedDay);
}

std::optional<ClaimIndex> Landscape::findClaim(std::string_view claimId) const {
    const auto at =
        findSorted(m_claimIdOrder, claimId, [this](std::uint32_t i) { return std::string_view(m_claimIds[i]); });
    return at ? std::optional(ClaimIndex(*at)) : std::nullopt;
}

SourceDetails Landscape::source(ObjectIndex o) const {
    const ObjectRecord &r = m_records[o.value];
    return {r.publisher, r.url, r.published, r.verification, r.titleVerified, r.weak, r.reliability};
}

std::span<const ObjectIndex> Landscape::children(ObjectIndex o) const { return m_children.row(o.value); }

bool Landscape::isWithin(ObjectIndex o, ObjectIndex ancestor) const {
    for (; o.isValid(); o = m_parents[o.value])
        if (o == ancestor)
            return true;
    return false;
}

std::vector<ObjectIndex> Landscape::withDescendants(ObjectIndex o) const {
    std::vector<ObjectIndex> all{o};
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const ObjectIndex child : children(all[i]))
            all.push_back(child);
    return all;
}

std::span<const ObjectIndex> Landscape::tacticsOf(ObjectIndex technique) const {
    return m_tactics.row(technique.value);
}
std::span<const ObjectIndex> Landscape::sourcesOf(ObjectIndex o) const { return m_objectSources.row(o.value); }
std::span<const ClaimIndex> Landscape::claimsTo(ObjectIndex object) const { return m_claimsTo.row(object.value); }
std::span<const ClaimIndex> Landscape::claimsCiting(ObjectIndex s) const { return m_claimsCiting.row(s.value); }

} // namespace hw
