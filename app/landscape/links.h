// LinkGraph: what passes a filter as objects and links. A link is every visible claim of one predicate between the same
// two objects, drawn once. Immutable, shared by any thread; belongs to one landscape and one visible set.
#pragma once

#include "landscape/landscape.h"
#include "landscape/visible_set.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace hw {

/// Position in LinkGraph::links().
using LinkIndex = std::uint32_t;

struct Link {
    ObjectIndex from, to; ///< subject and object of its claims; the same object for a link to itself
    Predicate predicate = Predicate::RelatedTo;
    Confidence confidence = Confidence::NotStated; ///< of its best claim
    std::uint32_t publishers = 0;                  ///< distinct ones of all its claims; retellings count
    bool disputed = false;                         ///< one of its claims is
    std::uint32_t firstClaim = 0, claimCount = 0;  ///< see LinkGraph::claimsOf

    ObjectIndex other(ObjectIndex end) const { return end == from ? to : from; }
};

class LinkGraph {
public:
    static std::shared_ptr<const LinkGraph> of(LandscapePtr landscape, const VisibleSet &visible);

    const Landscape &landscape() const { return *m_landscape; }
    const LandscapePtr &snapshot() const { return m_landscape; } ///< the same, to be kept
    /// Ordered by subject, object and predicate.
    std::span<const Link> links() const { return m_links; }
    const Link &link(LinkIndex i) const { return m_links[i]; }
    std::span<const ClaimIndex> claimsOf(LinkIndex i) const;
    /// The links of an object, either way, in their order; a link to itself stands once.
    std::span<const LinkIndex> linksAt(ObjectIndex o) const;
    /// Distinct objects that it is linked with, without itself.
    std::uint32_t neighbourCount(ObjectIndex o) const { return m_neighbourCounts[o.value]; }
    std::vector<ObjectIndex> neighbours(ObjectIndex o) const; ///< ascending
    /// The strongest link between two objects: best confidence, most publishers, first in order; none: links().size().
    LinkIndex strongest(ObjectIndex a, ObjectIndex b) const;

private:
    LinkGraph() = default;
    void gather(const VisibleSet &visible);
    void connect();

    LandscapePtr m_landscape;
    std::vector<Link> m_links;
    std::vector<ClaimIndex> m_claims;    ///< of all links, one after the other
    std::vector<std::uint32_t> m_starts; ///< of m_at, one per object and the end
    std::vector<LinkIndex> m_at;
    std::vector<std::uint32_t> m_neighbourCounts;
};

using LinkGraphPtr = std::shared_ptr<const LinkGraph>;

/// Whether `a` carries more than `b`: confidence first, then publishers.
bool isStronger(const Link &a, const Link &b);

/// Objects that everything hangs on, so that a way through them says little: countries, tactics and sources always;
/// what else is no actor, campaign, incident or operation, from 40 neighbours on.
bool isHub(const LinkGraph &graph, ObjectIndex o);

} // namespace hw
