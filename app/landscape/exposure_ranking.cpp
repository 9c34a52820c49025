#include "landscape/exposure_ranking.h"

#include <cmath>
#include <tuple>

namespace hw {
namespace {

constexpr std::size_t placeOf(ExposureTerm term) { return static_cast<std::size_t>(term); }

/// Weights as parts of 1 over the terms that are asked.
std::array<double, exposureTermCount> shares(const ExposureFinding &finding, const ExposureWeights &weights) {
    std::array<double, exposureTermCount> parts{};
    const bool allZero = std::ranges::all_of(weights.of, [](int weight) { return weight == 0; });
    double sum = 0;
    for (std::size_t t = 0; t < exposureTermCount; ++t) {
        parts[t] = finding.parts[t].asked ? (allZero ? 1 : weights.of[t]) : 0;
        sum += parts[t];
    }
    for (double &part : parts)
        part = sum > 0 ? part / sum : 0;
    return parts;
}

/// Sums of equal parts must come out equal, whatever the order of adding.
double rounded(double points) { return std::round(points * 1e6) / 1e6; }

RankedExposure sumOf(const ExposureFinding &finding, std::size_t place, const ExposureWeights &weights) {
    RankedExposure ranked;
    ranked.finding = place;
    const auto parts = shares(finding, weights);
    for (std::size_t t = 0; t < exposureTermCount; ++t) {
        ranked.low[t] = 100 * parts[t] * finding.parts[t].low;
        ranked.high[t] = 100 * parts[t] * finding.parts[t].high;
        ranked.lowSum += ranked.low[t];
        ranked.highSum += ranked.high[t];
    }
    ranked.lowSum = rounded(ranked.lowSum);
    ranked.highSum = rounded(ranked.highSum);
    return ranked;
}

class Order {
public:
    Order(const Landscape &landscape, const ExposureFindings &findings)
        : m_l(landscape)
        , m_findings(findings) {}
    bool nameBefore(const RankedExposure &a, const RankedExposure &b) const {
        const ObjectIndex actorA = m_findings.linked[a.finding].actor, actorB = m_findings.linked[b.finding].actor;
        return std::tuple(m_l.name(actorA), actorA) < std::tuple(m_l.name(actorB), actorB);
    }
    bool operator()(const RankedExposure &a, const RankedExposure &b) const {
        if (a.lowSum != b.lowSum)
            return a.lowSum > b.lowSum;
        return a.highSum != b.highSum ? a.highSum > b.highSum : nameBefore(a, b);
    }

private:
    const Landscape &m_l;
    const ExposureFindings &m_findings;
};

std::vector<RankedExposure> sorted(const Landscape &landscape, const ExposureFindings &findings,
                                   const ExposureWeights &weights) {
    std::vector<RankedExposure> ranked;
    for (std::size_t i = 0; i < findings.linked.size(); ++i)
        ranked.push_back(sumOf(findings.linked[i], i, weights));
    std::sort(ranked.begin(), ranked.end(), Order(landscape, findings));
    return ranked;
}

/// Whether the finding has this rank or a better one under other weights. Those that lead now come first: they mostly
/// still do, and so it is soon told.
bool isAmongFirst(const Landscape &landscape, const ExposureFindings &findings, const ExposureWeights &weights,
                  const std::vector<RankedExposure> &ranked, std::size_t finding, std::size_t rank) {
    const Order order(landscape, findings);
    const RankedExposure own = sumOf(findings.linked[finding], finding, weights);
    std::size_t before = 0;
    for (std::size_t i = 0; i < ranked.size() && before < rank; ++i)
        before += ranked[i].finding != finding &&
                  order(sumOf(findings.linked[ranked[i].finding], ranked[i].finding, weights), own);
    return before < rank;
}

std::string ordinal(std::size_t rank) {
    static constexpr std::string_view words[] = {"first", "second",  "third",  "fourth", "fifth",
                                                 "sixth", "seventh", "eighth", "ninth",  "tenth"};
    return rank >= 1 && rank <= std::size(words) ? std::string(words[rank - 1]) : "number " + std::to_string(rank);
}

std::string hundredths(double value) {
    const int percent = static_cast<int>(std::ceil(value * 100 - 1e-9));
    return std::to_string(percent) + " of 100";
}

class Lifts {
public:
    Lifts(const Landscape &landscape, const ExposureFindings &findings, const ExposureWeights &weights,
          const std::vector<RankedExposure> &ranked, std::size_t place, std::size_t rank)
        : m_l(landscape)
        , m_findings(findings)
        , m_weights(weights)
        , m_ranked(ranked)
        , m_place(place)
        , m_rank(rank) {}

    std::vector<ExposureLift> list() {
        if (m_rank == 0 || m_place < m_rank || m_place >= m_ranked.size() || m_rank > m_ranked.size())
            return {};
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            byFinding(static_cast<ExposureTerm>(t));
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            byWeight(static_cast<ExposureTerm>(t));
        return std::move(m_lifts);
    }

private:
    const ExposureFinding &finding() const { return m_findings.linked[m_ranked[m_place].finding]; }

    /// What the term would have to be for the actor to be strictly above the one that has the rank now.
    void byFinding(ExposureTerm term) {
        const ExposurePart &part = finding().part(term);
        const double share = 100 * shares(finding(), m_weights)[placeOf(term)];
        if (share <= 0)
            return;
        const double gap = m_ranked[m_rank - 1].lowSum - m_ranked[m_place].lowSum;
        const double needed = part.low + gap / share;
        if (needed > 1 - 1e-6)
            return;
        std::string sentence = "It would be " + ordinal(m_rank) + " if “" + std::string(title(term)) +
                               "” came to more than " + hundredths(needed) + " (now ";
        sentence += part.isUnknown() ? std::string("unknown") : hundredths(part.low);
        sentence += part.isKnown() || part.isUnknown() ? ")" : " at least)";
        sentence += needed < part.high ? ", which what is unknown leaves open." : ".";
        m_lifts.push_back({ExposureLift::By::Finding, term, needed, 0, std::move(sentence)});
    }

    void byWeight(ExposureTerm term) {
        const int now = m_weights[term];
        for (int step = 1; step <= ExposureWeights::most; ++step)
            for (const int weight : {now + step, now - step}) {
                if (weight < 0 || weight > ExposureWeights::most)
                    continue;
                ExposureWeights tried = m_weights;
                tried.of[placeOf(term)] = weight;
                if (!isAmongFirst(m_l, m_findings, tried, m_ranked, m_ranked[m_place].finding, m_rank))
                    continue;
                m_lifts.push_back({ExposureLift::By::Weight, term, 0, weight,
                                   "It would be " + ordinal(m_rank) + " or above if “" + std::string(title(term)) +
                                       "” weighed " + std::to_string(weight) + " instead of " + std::to_string(now) +
                                       "."});
                return;
            }
    }

    const Landscape &m_l;
    const ExposureFindings &m_findings;
    const ExposureWeights &m_weights;
    const std::vector<RankedExposure> &m_ranked;
    std::size_t m_place, m_rank;
    std::vector<ExposureLift> m_lifts;
};

} // namespace

std::vector<RankedExposure> rankExposure(const Landscape &landscape, const ExposureFindings &findings,
                                         const ExposureWeights &weights) {
    std::vector<RankedExposure> ranked = sorted(landscape, findings, weights);
    const Order order(landscape, findings);
    // Where equal sums meet, the name decides; as a number it is compared at once.
    std::vector<std::size_t> byName(ranked.size()), nameRank(ranked.size());
    for (std::size_t i = 0; i < byName.size(); ++i)
        byName[i] = i;
    std::sort(byName.begin(), byName.end(),
              [&](std::size_t a, std::size_t b) { return order.nameBefore(ranked[a], ranked[b]); });
    for (std::size_t i = 0; i < byName.size(); ++i)
        nameRank[byName[i]] = i;
    using Stand = std::pair<double, std::size_t>; // negative, so that the highest sum comes first
    std::vector<Stand> least, most;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        least.emplace_back(-ranked[i].lowSum, nameRank[i]);
        most.emplace_back(-ranked[i].highSum, nameRank[i]);
    }
    std::sort(least.begin(), least.end());
    std::sort(most.begin(), most.end());
    const auto before = [](const std::vector<Stand> &all, const Stand &own) {
        return static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), own) - all.begin());
    };
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        RankedExposure &of = ranked[i];
        of.bestRank = 1 + before(least, {-of.highSum, nameRank[i]});
        of.worstRank = before(most, {-of.lowSum, nameRank[i]}) + (of.highSum > of.lowSum ? 0 : 1); // itself is in it
    }
    return ranked;
}

std::vector<ExposureLift> liftsTo(const Landscape &landscape, const ExposureFindings &findings,
                                  const ExposureWeights &weights, const std::vector<RankedExposure> &ranked,
                                  std::size_t place, std::size_t rank) {
    return Lifts(landscape, findings, weights, ranked, place, rank).list();
}

std::string rankWords(const RankedExposure &ranked, std::size_t place) {
    std::string words = "Rank " + std::to_string(place + 1);
    if (ranked.bestRank == ranked.worstRank)
        return words + ", whatever is not known";
    return words + ", between " + std::to_string(ranked.bestRank) + " and " + std::to_string(ranked.worstRank) +
           " by what is not known";
}

std::optional<NarrowedRanking> withoutWidestTerm(const Landscape &landscape, const ExposureFindings &findings,
                                                 const ExposureWeights &weights,
                                                 const std::vector<RankedExposure> &ranked) {
    std::array<double, exposureTermCount> open{};
    for (const RankedExposure &each : ranked)
        for (std::size_t t = 0; t < exposureTermCount; ++t)
            open[t] += each.high[t] - each.low[t];
    const auto widest = std::ranges::max_element(open);
    if (*widest <= 0)
        return std::nullopt;
    NarrowedRanking narrowed;
    narrowed.without = static_cast<ExposureTerm>(widest - open.begin());
    ExposureWeights others = weights;
    others.of[placeOf(narrowed.without)] = 0;
    if (std::ranges::all_of(others.of, [](int weight) { return weight == 0; })) // would count as all equal
        return std::nullopt;
    narrowed.ranked = rankExposure(landscape, findings, others);
    return narrowed;
}

namespace {

/// "all of it but one term": nothing where that leaves the range as wide.
std::string narrowedWords(const RankedExposure &own, const std::optional<NarrowedRanking> &narrowed) {
    if (!narrowed)
        return {};
    const auto found = std::ranges::find(narrowed->ranked, own.finding, &RankedExposure::finding);
    if (found == narrowed->ranked.end() || found->worstRank - found->bestRank >= own.worstRank - own.bestRank)
        return {};
    std::string words = " Without “" + std::string(title(narrowed->without)) + "” it would be rank " +
                        std::to_string(found->bestRank);
    if (found->worstRank > found->bestRank)
        words += " to " + std::to_string(found->worstRank);
    return words + ".";
}

} // namespace

std::string rangeWords(const ExposureFindings &findings, const std::vector<RankedExposure> &ranked, std::size_t place,
                       const std::optional<NarrowedRanking> &narrowed) {
    const RankedExposure &own = ranked[place];
    if (own.bestRank == own.worstRank)
        return {};
    std::string words;
    if (const std::size_t passers = own.worstRank - 1 - place; passers > 0) {
        // One term may be enough: of which one that holds most often.
        std::array<std::size_t, exposureTermCount> alone{};
        for (std::size_t i = place + 1; i < ranked.size(); ++i)
            for (std::size_t t = 0; t < exposureTermCount; ++t)
                alone[t] += findings.linked[ranked[i].finding].parts[t].asked &&
                            rounded(ranked[i].lowSum + ranked[i].high[t] - ranked[i].low[t]) > own.lowSum;
        const auto most = std::ranges::max_element(alone);
        words = passers == 1 ? "1 actor that stands below would pass it"
                             : std::to_string(passers) + " actors that stand below would pass it";
        words += passers == 1 ? " if all that nobody says of it came to its most."
                              : ", each if all that nobody says of it came to its most.";
        if (*most > 0)
            words += (passers == 1 ? std::string(" “") : " For " + std::to_string(*most) + " of them “") +
                     std::string(title(static_cast<ExposureTerm>(most - alone.begin()))) + "” alone would do.";
    }
    if (const std::size_t passed = place + 1 - own.bestRank; passed > 0)
        words += (words.empty() ? "It would pass " : " It would itself pass ") + std::to_string(passed) + " that " +
                 (passed == 1 ? "stands" : "stand") + " above, if what nobody says of it did.";
    return words + narrowedWords(own, narrowed) + " The range is what no claim rules out, not what is likely.";
}

} // namespace hw
