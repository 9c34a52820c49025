#include "landscape/links.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace hw {
namespace {

constexpr std::uint32_t hubNeighbours = 40;

/// Distinct publishers of some claims.
std::uint32_t publisherCount(const Landscape &landscape, std::span<const ClaimIndex> claims) {
    if (claims.size() == 1)
        return static_cast<std::uint32_t>(landscape.publishersOf(claims.front()).size());
    std::vector<std::uint32_t> all;
    for (const ClaimIndex c : claims) {
        const auto of = landscape.publishersOf(c);
        all.insert(all.end(), of.begin(), of.end());
    }
    std::sort(all.begin(), all.end());
    return static_cast<std::uint32_t>(std::unique(all.begin(), all.end()) - all.begin());
}

} // namespace

LinkGraphPtr LinkGraph::of(LandscapePtr landscape, const VisibleSet &visible) {
    std::shared_ptr<LinkGraph> graph(new LinkGraph);
    graph->m_landscape = std::move(landscape);
    graph->gather(visible);
    graph->connect();
    return graph;
}

/// Claims that join two visible objects, grouped into links.
void LinkGraph::gather(const VisibleSet &visible) {
    const Landscape &l = *m_landscape;
    const auto &columns = l.columns();
    const auto joins = [&](std::uint32_t i) {
        return columns.object[i] != ObjectIndex::none && visible.claims.test(i) &&
               visible.objects.test(columns.subject[i]) && visible.objects.test(columns.object[i]);
    };
    const auto key = [&columns](ClaimIndex c) {
        return std::tuple(columns.subject[c.value], columns.object[c.value], columns.predicate[c.value]);
    };
    // By subject first, counted rather than compared: half a million claims are sorted within a frame or two.
    std::vector<std::uint32_t> starts(l.objectCount() + 1, 0);
    for (std::uint32_t i = 0; i < l.claimCount(); ++i)
        if (joins(i))
            ++starts[columns.subject[i] + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    m_claims.resize(starts.back());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (std::uint32_t i = 0; i < l.claimCount(); ++i)
        if (joins(i))
            m_claims[next[columns.subject[i]]++] = ClaimIndex(i);
    for (std::uint32_t o = 0; o < l.objectCount(); ++o)
        std::sort(m_claims.begin() + starts[o], m_claims.begin() + starts[o + 1],
                  [&key](ClaimIndex a, ClaimIndex b) { return std::tuple(key(a), a) < std::tuple(key(b), b); });
    m_links.reserve(m_claims.size());
    for (std::size_t first = 0; first < m_claims.size();) {
        std::size_t end = first + 1;
        while (end < m_claims.size() && key(m_claims[end]) == key(m_claims[first]))
            ++end;
        const std::span<const ClaimIndex> claims(m_claims.data() + first, end - first);
        const std::uint32_t c = claims.front().value;
        Link link{ObjectIndex(columns.subject[c]), ObjectIndex(columns.object[c]), columns.predicate[c]};
        for (const ClaimIndex claim : claims) {
            link.confidence = std::max(link.confidence, columns.confidence[claim.value]);
            link.disputed = link.disputed || l.claim(claim).isDisputed();
        }
        link.publishers = publisherCount(l, claims);
        link.firstClaim = static_cast<std::uint32_t>(first);
        link.claimCount = static_cast<std::uint32_t>(claims.size());
        m_links.push_back(link);
        first = end;
    }
}

void LinkGraph::connect() {
    const std::uint32_t objects = m_landscape->objectCount();
    m_starts.assign(objects + 1, 0);
    const auto forEachEnd = [this](auto put) {
        for (LinkIndex i = 0; i < m_links.size(); ++i) {
            put(m_links[i].from, i);
            if (m_links[i].to != m_links[i].from)
                put(m_links[i].to, i);
        }
    };
    forEachEnd([this](ObjectIndex o, LinkIndex) { ++m_starts[o.value + 1]; });
    for (std::uint32_t o = 0; o < objects; ++o)
        m_starts[o + 1] += m_starts[o];
    m_at.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    forEachEnd([this, &next](ObjectIndex o, LinkIndex i) { m_at[next[o.value]++] = i; });
    m_neighbourCounts.assign(objects, 0);
    std::vector<std::uint32_t> countedFor(objects, ObjectIndex::none);
    for (std::uint32_t o = 0; o < objects; ++o)
        for (const LinkIndex i : linksAt(ObjectIndex(o)))
            if (const std::uint32_t other = m_links[i].other(ObjectIndex(o)).value; other != o)
                m_neighbourCounts[o] += std::exchange(countedFor[other], o) != o;
}

std::span<const ClaimIndex> LinkGraph::claimsOf(LinkIndex i) const {
    return {m_claims.data() + m_links[i].firstClaim, m_links[i].claimCount};
}

std::span<const LinkIndex> LinkGraph::linksAt(ObjectIndex o) const {
    return {m_at.data() + m_starts[o.value], m_starts[o.value + 1] - m_starts[o.value]};
}

std::vector<ObjectIndex> LinkGraph::neighbours(ObjectIndex o) const {
    std::vector<ObjectIndex> list;
    for (const LinkIndex i : linksAt(o))
        if (const ObjectIndex other = m_links[i].other(o); other != o)
            list.push_back(other);
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    return list;
}

LinkIndex LinkGraph::strongest(ObjectIndex a, ObjectIndex b) const {
    const ObjectIndex from = linksAt(a).size() <= linksAt(b).size() ? a : b;
    const ObjectIndex to = from == a ? b : a;
    auto best = static_cast<LinkIndex>(m_links.size());
    for (const LinkIndex i : linksAt(from))
        if (m_links[i].other(from) == to && (best == m_links.size() || isStronger(m_links[i], m_links[best])))
            best = i;
    return best;
}

/// Of the same confidence, what somebody disputes is weaker.
bool isStronger(const Link &a, const Link &b) {
    return std::tuple(a.confidence, !a.disputed, a.publishers) > std::tuple(b.confidence, !b.disputed, b.publishers);
}

bool isHub(const LinkGraph &graph, ObjectIndex o) {
    const Kind kind = graph.landscape().kind(o);
    if (kind == Kind::Country || kind == Kind::Tactic || kind == Kind::Source)
        return true;
    return kind != Kind::Actor && !isEvent(kind) && graph.neighbourCount(o) >= hubNeighbours;
}

} // namespace hw
