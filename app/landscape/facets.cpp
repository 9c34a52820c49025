// Numbers beside the filter's values: what each would show, and what relaxing one key brings back.
#include "landscape/filter_event_rules.h"

#include <algorithm>
#include <unordered_map>

namespace hw {
namespace {

constexpr std::array countedKinds{Kind::Campaign, Kind::Incident};

/// Values in display order, each with a number that `count` raises once per event.
class Tally {
public:
    void add(std::string value, std::string label, int depth = 0) {
        m_at.emplace(value, m_rows.size());
        m_rows.push_back({std::move(value), std::move(label), 0, depth});
        m_last.push_back(0);
    }
    void startEvent() { ++m_event; }
    void count(std::string_view value) {
        const auto at = m_at.find(std::string(value));
        if (at == m_at.end() || m_last[at->second] == m_event)
            return;
        m_last[at->second] = m_event;
        ++m_rows[at->second].count;
    }
    std::vector<FacetCount> take() { return std::move(m_rows); }

private:
    std::vector<FacetCount> m_rows;
    std::vector<std::size_t> m_last; ///< the event that raised it last
    std::unordered_map<std::string, std::size_t> m_at;
    std::size_t m_event = 0;
};

template<class E>
void addWords(Tally &tally, std::size_t from = 0) {
    const auto list = words<E>();
    for (std::size_t i = from; i < list.size(); ++i)
        tally.add(std::string(list[i]), std::string(title(static_cast<E>(i))));
}

void addBranch(Tally &tally, const Landscape &l, std::vector<ObjectIndex> siblings, int depth) {
    const bool ordered = !siblings.empty() && l.kind(siblings.front()) == Kind::Tactic;
    std::sort(siblings.begin(), siblings.end(), [&](ObjectIndex a, ObjectIndex b) {
        if (ordered && l.order(a) != l.order(b))
            return l.order(a) < l.order(b);
        return l.name(a) != l.name(b) ? l.name(a) < l.name(b) : a < b;
    });
    for (const ObjectIndex o : siblings) {
        tally.add(std::string(l.id(o)), std::string(l.name(o)), depth);
        addBranch(tally, l, {l.children(o).begin(), l.children(o).end()}, depth + 1);
    }
}

void addValues(Tally &tally, const Landscape &l, FilterKey key) {
    switch (key) {
    case FilterKey::Kind:
        for (const Kind kind : {Kind::Incident, Kind::Campaign, Kind::Disinformation})
            tally.add(std::string(word(kind)), std::string(title(kind)));
        return;
    case FilterKey::Origin: return addWords<Origin>(tally);
    case FilterKey::Type: return addWords<ActorType>(tally);
    case FilterKey::Confidence: return addWords<Confidence>(tally);
    case FilterKey::Evidence: return addWords<Evidence>(tally);
    case FilterKey::Basis: return addWords<AreaBasis>(tally, 1);
    case FilterKey::Text: return;
    case FilterKey::Publisher:
        for (const std::string &publisher : l.publishers())
            tally.add(publisher, publisher);
        return;
    default: break;
    }
    for (const Kind kind : objectKindsOf(key)) {
        std::vector<ObjectIndex> roots;
        for (const ObjectIndex o : l.objectsOf(kind))
            if (!l.parent(o).isValid())
                roots.push_back(o);
        addBranch(tally, l, std::move(roots), 0);
    }
}

/// Every passing event that is counted.
template<class Each>
void forEachCounted(const Landscape &l, const FilterEvaluation &evaluation, Each each) {
    for (const Kind kind : countedKinds)
        for (const ObjectIndex event : evaluation.shows(kind) ? l.objectsOf(kind) : std::span<const ObjectIndex>())
            if (evaluation.passes(event) && !l.isBackground(event))
                each(event);
}

std::size_t countedIn(const Landscape &l, const Filter &filter) {
    std::size_t count = 0;
    const FilterEvaluation evaluation(l, filter);
    forEachCounted(l, evaluation, [&count](ObjectIndex) { ++count; });
    return count;
}

void countUp(Tally &tally, const Landscape &l, ObjectIndex o) {
    for (; o.isValid(); o = l.parent(o))
        tally.count(l.id(o));
}

/// Values that one holding claim of an event links it to, for keys that name objects.
void countLink(Tally &tally, const FilterEvaluation &e, const Landscape &l, FilterKey key, const Claim &claim) {
    const auto isUse = [&](Kind kind) { return claim.predicate == Predicate::Uses && l.kind(claim.object) == kind; };
    const bool place = claim.predicate == Predicate::Targets || claim.predicate == Predicate::LinkedTo ||
                       claim.predicate == Predicate::Affects;
    switch (key) {
    case FilterKey::Area:
    case FilterKey::Sector:
        if (place)
            countUp(tally, l, claim.object);
        break;
    case FilterKey::Country:
        if (claim.predicate == Predicate::Victim)
            tally.count(l.id(claim.object));
        break;
    case FilterKey::Technique:
        if (isUse(Kind::Technique))
            countUp(tally, l, claim.object);
        break;
    case FilterKey::Tactic:
        if (isUse(Kind::Technique))
            for (const ObjectIndex tactic : l.tacticsOf(claim.object))
                tally.count(l.id(tactic));
        break;
    case FilterKey::Software:
        if (isUse(Kind::Software))
            tally.count(l.id(claim.object));
        break;
    case FilterKey::Vulnerability:
        if (claim.predicate == Predicate::Exploits)
            tally.count(l.id(claim.object));
        break;
    case FilterKey::Mitigation:
        if (isUse(Kind::Technique))
            for (const ClaimIndex m : l.claimsTo(claim.object))
                if (e.holds(m) && l.claim(m).predicate == Predicate::Mitigates)
                    tally.count(l.id(l.claim(m).subject));
        break;
    default: break;
    }
}

void countActor(Tally &tally, const FilterEvaluation &e, const Landscape &l, FilterKey key, ObjectIndex actor) {
    if (key == FilterKey::Actor)
        tally.count(l.id(actor));
    else if (key == FilterKey::Type)
        tally.count(word(l.actorType(actor)));
    else if (key == FilterKey::Origin)
        tally.count(word(l.origin(actor)));
    else
        for (const ClaimIndex c : l.claimsFrom(actor))
            if (e.holds(c) && l.claim(c).predicate == Predicate::SponsoredBy)
                tally.count(l.id(l.claim(c).object));
}

/// The values of keys for actors: what the attributions of an event lead to, else the states that are named.
void countActors(Tally &tally, const FilterEvaluation &e, const Landscape &l, FilterKey key, ObjectIndex event) {
    bool attributed = false;
    for (const ClaimIndex c : l.claimsFrom(event)) {
        const Claim &claim = l.claim(c);
        if (!e.holds(c) || claim.predicate != Predicate::AttributedTo || l.kind(claim.object) != Kind::Actor)
            continue;
        attributed = true;
        if (e.isActorWanted(claim.object))
            countActor(tally, e, l, key, claim.object);
    }
    if (attributed || key != FilterKey::Origin)
        return;
    for (const ClaimIndex c : l.claimsFrom(event))
        if (e.holds(c) && l.claim(c).predicate == Predicate::OriginatesFrom)
            return tally.count(word(l.origin(l.claim(c).object))); // the first that is named
    tally.count(word(Origin::Unknown));
}

/// Publishers: an event counts for those under whom alone it would still pass.
void countPublishers(Tally &tally, const FilterEvaluation &e, const Landscape &l, ObjectIndex event) {
    for (const ClaimIndex c : l.claimsFrom(event)) {
        if (!e.holds(c) || l.claim(c).predicate != Predicate::Occurred)
            continue;
        for (const std::uint32_t publisher : l.publishersOf(c)) {
            const auto says = [&](ClaimIndex claim) {
                const auto publishers = l.publishersOf(claim);
                return std::binary_search(publishers.begin(), publishers.end(), publisher);
            };
            if (e.eventPasses(event, says))
                tally.count(l.publishers()[publisher]);
        }
    }
}

} // namespace

std::vector<FacetCount> facetCounts(const Landscape &landscape, const Filter &filter, FilterKey key) {
    Tally tally;
    addValues(tally, landscape, key);
    Filter others = filter;
    others.clear(key);
    // Keys that lead over claims of others (who sponsors, what mitigates) must be asked anew for every publisher.
    const bool overClaims = filter.has(FilterKey::Sponsor) || filter.has(FilterKey::Mitigation);
    const bool asked = key == FilterKey::Confidence || key == FilterKey::Evidence || key == FilterKey::Basis ||
                       key == FilterKey::Kind || (key == FilterKey::Publisher && overClaims);
    if (asked) {
        std::vector<FacetCount> rows = tally.take();
        for (FacetCount &row : rows) {
            Filter one = others;
            one.setOnly(key, row.value);
            if (row.value == word(Kind::Disinformation) && key == FilterKey::Kind)
                row.count = visibleIn(landscape, one).count(landscape, Kind::Disinformation);
            else
                row.count = countedIn(landscape, one);
        }
        return rows;
    }
    const FilterEvaluation evaluation(landscape, others);
    const bool ofActors =
        key == FilterKey::Origin || key == FilterKey::Type || key == FilterKey::Actor || key == FilterKey::Sponsor;
    // Without a claim of somebody else an event may pass that does not pass with it: all are asked.
    if (key == FilterKey::Publisher) {
        for (const Kind kind : countedKinds)
            for (const ObjectIndex event : landscape.objectsOf(kind)) {
                tally.startEvent();
                if (evaluation.shows(kind) && evaluation.isCandidate(event) && !landscape.isBackground(event))
                    countPublishers(tally, evaluation, landscape, event);
            }
        return tally.take();
    }
    forEachCounted(landscape, evaluation, [&](ObjectIndex event) {
        // Without a filter everything passes, also an event of which nobody says that it occurred; no value shows it.
        if (others.isEmpty() && !evaluation.eventPasses(event, [](ClaimIndex) { return true; }))
            return;
        tally.startEvent();
        if (ofActors)
            return countActors(tally, evaluation, landscape, key, event);
        for (const ClaimIndex c : landscape.claimsFrom(event))
            if (evaluation.holds(c) && landscape.claim(c).object.isValid())
                countLink(tally, evaluation, landscape, key, landscape.claim(c));
    });
    return tally.take();
}

std::vector<Relaxation> relaxations(const Landscape &landscape, const Filter &filter) {
    std::vector<Relaxation> list;
    const std::size_t now = countedIn(landscape, filter);
    const auto consider = [&](Filter without, std::string label) {
        if (without == filter)
            return;
        const std::size_t count = countedIn(landscape, without);
        list.push_back({std::move(without), std::move(label), count > now ? count - now : 0});
    };
    for (std::size_t k = 0; k < filterKeyCount; ++k) {
        Filter without = filter;
        without.clear(static_cast<FilterKey>(k));
        if (static_cast<FilterKey>(k) == FilterKey::Confidence)
            without.confidenceAtLeast.reset();
        consider(std::move(without), std::string(word(static_cast<FilterKey>(k))));
    }
    Filter anyTime = filter;
    anyTime.since.reset();
    anyTime.until.reset();
    consider(std::move(anyTime), "period");
    std::stable_sort(list.begin(), list.end(),
                     [](const Relaxation &a, const Relaxation &b) { return a.gained > b.gained; });
    return list;
}

} // namespace hw
