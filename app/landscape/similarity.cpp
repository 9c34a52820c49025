#include "landscape/similarity.h"

#include "landscape/answer_words.h"

#include <algorithm>
#include <cmath>

namespace hw {
namespace {

constexpr double halfMatch = 0.5; ///< a technique for its sub-technique, or the other way round

/// What every actor is known for, ascending, and how many actors each thing is known of.
class Traits {
public:
    Traits(const Landscape &landscape, const VisibleSet &visible)
        : m_l(landscape)
        , m_visible(visible)
        , m_holders(landscape.objectCount(), 0) {
        for (const ObjectIndex actor : m_l.objectsOf(Kind::Actor)) {
            m_of.push_back(visible.object(actor) ? gathered(actor) : std::vector<ObjectIndex>());
            m_actors += !m_of.back().empty();
            for (const ObjectIndex trait : m_of.back())
                ++m_holders[trait.value];
        }
    }

    const std::vector<ObjectIndex> &of(ObjectIndex actor) const { return m_of[actor.value]; } // actors come first
    double weight(ObjectIndex trait) const {
        return std::log(double(m_actors + 1) / std::max<std::uint32_t>(1, m_holders[trait.value]));
    }

private:
    void addUses(ObjectIndex subject, std::vector<ObjectIndex> &traits) const {
        for (const ClaimIndex c : m_l.claimsFrom(subject)) {
            const Claim &claim = m_l.claim(c);
            if (claim.predicate == Predicate::Uses && m_visible.claim(c) && m_visible.object(claim.object))
                traits.push_back(claim.object);
        }
    }
    std::vector<ObjectIndex> gathered(ObjectIndex actor) const {
        std::vector<ObjectIndex> traits;
        addUses(actor, traits);
        for (const ClaimIndex c : m_l.claimsTo(actor)) {
            const Claim &claim = m_l.claim(c);
            if (claim.predicate == Predicate::AttributedTo && m_visible.claim(c))
                addUses(claim.subject, traits);
        }
        std::sort(traits.begin(), traits.end());
        traits.erase(std::unique(traits.begin(), traits.end()), traits.end());
        return traits;
    }

    const Landscape &m_l;
    const VisibleSet &m_visible;
    std::vector<std::vector<ObjectIndex>> m_of;
    std::vector<std::uint32_t> m_holders;
    std::size_t m_actors = 0;
};

void heaviestFirst(std::vector<WeighedTrait> &traits) {
    std::stable_sort(traits.begin(), traits.end(),
                     [](const WeighedTrait &a, const WeighedTrait &b) { return a.weight > b.weight; });
}

template<class Match>
void bestFirst(const Landscape &l, std::vector<Match> &matches, std::size_t most) {
    std::sort(matches.begin(), matches.end(), [&l](const Match &a, const Match &b) {
        if (a.score != b.score)
            return a.score > b.score;
        return l.name(a.actor) != l.name(b.actor) ? l.name(a.actor) < l.name(b.actor) : a.actor < b.actor;
    });
    if (matches.size() > most)
        matches.resize(most);
}

double sumOf(const Traits &traits, const std::vector<ObjectIndex> &list) {
    double sum = 0;
    for (const ObjectIndex trait : list)
        sum += traits.weight(trait);
    return sum;
}

bool has(const std::vector<ObjectIndex> &ascending, ObjectIndex o) {
    return std::binary_search(ascending.begin(), ascending.end(), o);
}

/// What of the actor's meets the thing that was seen, and with which part of its weight.
WeighedTrait matchOf(const Landscape &l, const Traits &traits, ObjectIndex actor, ObjectIndex seen) {
    const std::vector<ObjectIndex> &known = traits.of(actor);
    if (has(known, seen))
        return {seen, traits.weight(seen), {}};
    if (const ObjectIndex above = l.parent(seen); above.isValid() && has(known, above))
        return {seen, halfMatch * traits.weight(seen), above};
    for (const ObjectIndex under : l.children(seen))
        if (has(known, under))
            return {seen, halfMatch * traits.weight(seen), under};
    return {seen, 0, {}};
}

std::string nameOf(const Landscape &l, ObjectIndex trait, TraitNames names) {
    return names == TraitNames::WithIds ? answers::nameWithId(l, trait) : answers::nameOf(l, trait);
}

/// With what stands for it where it is not itself known of the actor.
std::vector<std::string> namesOf(const Landscape &l, const std::vector<WeighedTrait> &traits, TraitNames names) {
    std::vector<std::string> all;
    for (const WeighedTrait &trait : traits) {
        std::string name = nameOf(l, trait.trait, names);
        if (trait.through.isValid())
            name += (l.parent(trait.trait) == trait.through ? " (as part of " : " (by its part ") +
                    nameOf(l, trait.through, names) + ", which counts half)";
        all.push_back(std::move(name));
    }
    return all;
}

} // namespace

std::vector<SimilarActor> similarActors(const Landscape &landscape, const VisibleSet &visible, ObjectIndex actor,
                                        std::size_t most) {
    if (landscape.kind(actor) != Kind::Actor)
        return {};
    const Traits traits(landscape, visible);
    const std::vector<ObjectIndex> &mine = traits.of(actor);
    const double myWeight = sumOf(traits, mine);
    std::vector<SimilarActor> similar;
    for (const ObjectIndex other : landscape.objectsOf(Kind::Actor)) {
        const std::vector<ObjectIndex> &theirs = traits.of(other);
        std::vector<ObjectIndex> both;
        std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(), std::back_inserter(both));
        if (other == actor || both.empty())
            continue;
        SimilarActor match{other, 0, {}, theirs.size()};
        for (const ObjectIndex trait : both)
            match.shared.push_back({trait, traits.weight(trait), {}});
        const double shared = sumOf(traits, both), all = myWeight + sumOf(traits, theirs) - shared;
        match.score = all > 0 ? shared / all : 0;
        heaviestFirst(match.shared);
        similar.push_back(std::move(match));
    }
    bestFirst(landscape, similar, most);
    return similar;
}

std::vector<FittingActor> whoFits(const Landscape &landscape, const VisibleSet &visible,
                                  std::span<const ObjectIndex> seen, std::size_t most) {
    const Traits traits(landscape, visible);
    std::vector<ObjectIndex> asked(seen.begin(), seen.end());
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    const double all = sumOf(traits, asked);
    std::vector<FittingActor> fitting;
    for (const ObjectIndex actor : landscape.objectsOf(Kind::Actor)) {
        FittingActor match{actor, 0, {}, {}, traits.of(actor).size()};
        double sum = 0;
        for (const ObjectIndex trait : asked) {
            const WeighedTrait met = matchOf(landscape, traits, actor, trait);
            sum += met.weight;
            if (met.weight > 0)
                match.matched.push_back(met);
            else
                match.unmatched.push_back(trait);
        }
        if (match.matched.empty())
            continue;
        match.score = sum / all;
        heaviestFirst(match.matched);
        fitting.push_back(std::move(match));
    }
    bestFirst(landscape, fitting, most);
    return fitting;
}

bool isTrait(Kind kind) { return kind == Kind::Technique || kind == Kind::Software; }

std::string_view likenessBasis() {
    return "By the techniques and the software that they share; what few actors use counts more.";
}

std::string_view fitBasis() {
    return "Actors known for what was seen; what few actors use counts more. That something is not reported of an "
           "actor is no reason against it.";
}

std::string sharedWords(const Landscape &landscape, const SimilarActor &actor, std::size_t most, TraitNames names) {
    return "shares " + answers::listed(namesOf(landscape, actor.shared, names), most);
}

std::string matchedWords(const Landscape &landscape, const FittingActor &actor, std::size_t most, TraitNames names) {
    return "known for " + answers::listed(namesOf(landscape, actor.matched, names), most);
}

std::string unmatchedWords(const Landscape &landscape, const FittingActor &actor, std::size_t most, TraitNames names) {
    if (actor.unmatched.empty())
        return {};
    std::vector<std::string> all;
    for (const ObjectIndex trait : actor.unmatched)
        all.push_back(nameOf(landscape, trait, names));
    return "not reported of it: " + answers::listed(all, most);
}

} // namespace hw
