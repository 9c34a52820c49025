#include "landscape/paths.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>

namespace hw {
namespace {

constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t noWay = std::numeric_limits<std::uint64_t>::max();

/// How much a link carries, as one number: the order of isStronger.
std::uint64_t strengthOf(const Link &link) {
    return (static_cast<std::uint64_t>(link.confidence) << 32) | link.publishers;
}

/// The best path of one part of all paths: those that begin with the first `branch + 1` objects and do not go on to one
/// of `banned`.
struct Candidate {
    Path path;
    std::size_t branch = 0;
    std::vector<ObjectIndex> banned;
};

/// Finds the best path, splits the paths that are left into parts by where they leave it, and goes on with the best of
/// their best (Lawler's form of Yen's method): every part costs one walk over the links, however many paths there are.
class PathSearch {
public:
    PathSearch(const LinkGraph &graph, const PathQuestion &question)
        : m_graph(graph)
        , m_question(question)
        , m_distance(graph.landscape().objectCount(), unreached)
        , m_strength(graph.landscape().objectCount(), 0)
        , m_traffic(graph.landscape().objectCount(), noWay)
        , m_onWay(graph.landscape().objectCount(), 0)
        , m_isFirst(graph.landscape().objectCount(), 0) {}

    std::vector<Path> answer() {
        std::vector<Path> paths;
        if (m_question.from == m_question.to || m_question.most == 0)
            return paths;
        addBestOf({m_question.from}, {});
        while (!m_candidates.empty()) {
            const auto best =
                std::min_element(m_candidates.begin(), m_candidates.end(),
                                 [this](const Candidate &a, const Candidate &b) { return better(a.path, b.path); });
            const Candidate taken = std::move(*best);
            m_candidates.erase(best);
            paths.push_back(taken.path);
            if (paths.size() == m_question.most)
                break;
            split(taken);
        }
        return paths;
    }

private:
    bool mayPass(ObjectIndex o) const { return o == m_question.to || m_question.throughHubs || !isHub(m_graph, o); }

    void split(const Candidate &taken) {
        const std::vector<ObjectIndex> &objects = taken.path.objects;
        for (std::size_t at = taken.branch; at + 1 < objects.size(); ++at) {
            std::vector<ObjectIndex> banned;
            if (at == taken.branch)
                banned = taken.banned;
            banned.push_back(objects[at + 1]);
            addBestOf({objects.begin(), objects.begin() + static_cast<std::ptrdiff_t>(at) + 1}, std::move(banned));
        }
    }

    void addBestOf(std::vector<ObjectIndex> prefix, std::vector<ObjectIndex> banned) {
        const std::size_t branch = prefix.size() - 1;
        if (branch >= m_question.mostSteps)
            return;
        for (const ObjectIndex o : prefix)
            m_onWay[o.value] = 1;
        const ObjectIndex here = prefix.back();
        std::vector<ObjectIndex> firsts;
        for (const LinkIndex i : m_graph.linksAt(here))
            if (const ObjectIndex next = m_graph.link(i).other(here);
                !m_isFirst[next.value] && std::find(banned.begin(), banned.end(), next) == banned.end()) {
                m_isFirst[next.value] = 1;
                firsts.push_back(next);
            }
        if (measure(m_question.mostSteps - branch)) {
            goOn(prefix);
            m_candidates.push_back({pathAlong(std::move(prefix)), branch, std::move(banned)});
        }
        forget(firsts);
    }

    /// Steps to the goal in m_distance, in waves from it, until a wave holds one of the first objects that may follow.
    /// False when that takes more than `most` steps in all.
    bool measure(std::size_t most) {
        m_waves.assign(1, {m_question.to});
        m_distance[m_question.to.value] = 0;
        bool met = m_isFirst[m_question.to.value] != 0;
        while (!met && m_waves.size() < most && !m_waves.back().empty()) {
            const auto distance = static_cast<std::uint32_t>(m_waves.size());
            std::vector<ObjectIndex> wave;
            for (const ObjectIndex o : m_waves.back())
                for (const LinkIndex i : m_graph.linksAt(o)) {
                    const ObjectIndex other = m_graph.link(i).other(o);
                    if (m_distance[other.value] != unreached || m_onWay[other.value] || !mayPass(other))
                        continue;
                    m_distance[other.value] = distance;
                    met = met || m_isFirst[other.value];
                    wave.push_back(other);
                }
            m_waves.push_back(std::move(wave));
        }
        return met;
    }

    /// Calls `each(other, strength)` for the links of `o` that lead one wave nearer to the goal; `o` itself stands in
    /// wave `wave`, or is the end of the prefix and stands behind the last one.
    template<class Each>
    void forEachNearer(ObjectIndex o, std::size_t wave, Each each) const {
        const bool isEnd = wave == m_waves.size();
        for (const LinkIndex i : m_graph.linksAt(o)) {
            const ObjectIndex other = m_graph.link(i).other(o);
            if (m_distance[other.value] == wave - 1 && (!isEnd || m_isFirst[other.value]))
                each(other, strengthOf(m_graph.link(i)));
        }
    }

    std::uint64_t strengthFrom(ObjectIndex o, std::size_t wave) const {
        std::uint64_t best = 0;
        forEachNearer(o, wave, [&](ObjectIndex other, std::uint64_t strength) {
            best = std::max(best, std::min(strength, m_strength[other.value]));
        });
        return best;
    }

    std::uint64_t trafficFrom(ObjectIndex o, std::size_t wave, std::uint64_t atLeast) const {
        std::uint64_t least = noWay;
        forEachNearer(o, wave, [&](ObjectIndex other, std::uint64_t strength) {
            if (strength >= atLeast)
                least = std::min(least, m_traffic[other.value]);
        });
        return least;
    }

    /// Extends the prefix to the goal by the best of the shortest ways: the weakest link as strong as can be, then the
    /// least traffic, then the first objects.
    void goOn(std::vector<ObjectIndex> &way) {
        m_strength[m_question.to.value] = noWay; // nothing is weaker at the goal itself
        for (std::size_t wave = 1; wave < m_waves.size(); ++wave)
            for (const ObjectIndex o : m_waves[wave])
                m_strength[o.value] = strengthFrom(o, wave);
        std::uint64_t atLeast = strengthFrom(way.back(), m_waves.size());
        for (std::size_t i = 1; i < way.size(); ++i)
            atLeast = std::min(atLeast, strengthOf(m_graph.link(m_graph.strongest(way[i - 1], way[i]))));

        m_traffic[m_question.to.value] = 0;
        for (std::size_t wave = 1; wave < m_waves.size(); ++wave)
            for (const ObjectIndex o : m_waves[wave])
                if (const std::uint64_t rest = trafficFrom(o, wave, atLeast); rest != noWay)
                    m_traffic[o.value] = rest + m_graph.neighbourCount(o);
        for (std::size_t wave = m_waves.size(); wave > 0; --wave) {
            const std::uint64_t least = trafficFrom(way.back(), wave, atLeast);
            ObjectIndex next; // the invalid one is the last of all
            forEachNearer(way.back(), wave, [&](ObjectIndex other, std::uint64_t strength) {
                if (strength >= atLeast && m_traffic[other.value] == least)
                    next = std::min(next, other);
            });
            way.push_back(next);
        }
    }

    void forget(const std::vector<ObjectIndex> &firsts) {
        for (const auto &wave : m_waves)
            for (const ObjectIndex o : wave) {
                m_distance[o.value] = unreached;
                m_traffic[o.value] = noWay;
            }
        for (const ObjectIndex o : firsts)
            m_isFirst[o.value] = 0;
        std::fill(m_onWay.begin(), m_onWay.end(), std::uint8_t(0));
    }

    Path pathAlong(std::vector<ObjectIndex> objects) const {
        Path path;
        path.objects = std::move(objects);
        for (std::size_t i = 1; i < path.objects.size(); ++i)
            path.links.push_back(m_graph.strongest(path.objects[i - 1], path.objects[i]));
        path.weakest = *std::min_element(path.links.begin(), path.links.end(), [this](LinkIndex a, LinkIndex b) {
            return isStronger(m_graph.link(b), m_graph.link(a));
        });
        return path;
    }

    std::uint64_t traffic(const Path &path) const {
        std::uint64_t sum = 0;
        for (std::size_t i = 1; i + 1 < path.objects.size(); ++i)
            sum += m_graph.neighbourCount(path.objects[i]);
        return sum;
    }

    bool better(const Path &a, const Path &b) const {
        if (a.steps() != b.steps())
            return a.steps() < b.steps();
        const std::uint64_t weakA = strengthOf(m_graph.link(a.weakest)), weakB = strengthOf(m_graph.link(b.weakest));
        if (weakA != weakB)
            return weakA > weakB;
        const std::uint64_t trafficA = traffic(a), trafficB = traffic(b);
        return trafficA != trafficB ? trafficA < trafficB : a.objects < b.objects;
    }

    const LinkGraph &m_graph;
    const PathQuestion &m_question;
    std::vector<Candidate> m_candidates;

    // Of the part that is being looked at; one entry per object.
    std::vector<std::vector<ObjectIndex>> m_waves;
    std::vector<std::uint32_t> m_distance; ///< steps to the goal
    std::vector<std::uint64_t> m_strength; ///< of the weakest link on the best way to the goal
    std::vector<std::uint64_t> m_traffic;  ///< neighbours of what lies on that way, itself included, without the goal
    std::vector<std::uint8_t> m_onWay;     ///< belongs to the prefix
    std::vector<std::uint8_t> m_isFirst;   ///< may follow the prefix
};

/// For each of the neighbours, ascending, the weakest of the strongest links to the objects.
std::vector<std::uint64_t> weakestOf(const LinkGraph &graph, std::span<const ObjectIndex> objects,
                                     const std::vector<ObjectIndex> &neighbours) {
    std::vector<std::uint64_t> weakest(neighbours.size(), noWay), strongest;
    for (const ObjectIndex object : objects) {
        strongest.assign(neighbours.size(), 0);
        for (const LinkIndex i : graph.linksAt(object)) {
            const auto at = std::lower_bound(neighbours.begin(), neighbours.end(), graph.link(i).other(object));
            if (at == neighbours.end() || *at != graph.link(i).other(object))
                continue;
            std::uint64_t &best = strongest[static_cast<std::size_t>(at - neighbours.begin())];
            best = std::max(best, strengthOf(graph.link(i)));
        }
        for (std::size_t i = 0; i < weakest.size(); ++i)
            weakest[i] = std::min(weakest[i], strongest[i]);
    }
    return weakest;
}

} // namespace

std::vector<Path> shortestPaths(const LinkGraph &graph, const PathQuestion &question) {
    return PathSearch(graph, question).answer();
}

std::vector<ObjectIndex> neighboursInCommon(const LinkGraph &graph, std::span<const ObjectIndex> objects) {
    if (objects.empty())
        return {};
    std::vector<ObjectIndex> common = graph.neighbours(objects.front());
    for (const ObjectIndex o : objects.subspan(1)) {
        const std::vector<ObjectIndex> of = graph.neighbours(o);
        std::vector<ObjectIndex> both;
        std::set_intersection(common.begin(), common.end(), of.begin(), of.end(), std::back_inserter(both));
        common = std::move(both);
    }
    std::erase_if(common, [&](ObjectIndex o) { return std::find(objects.begin(), objects.end(), o) != objects.end(); });

    const std::vector<std::uint64_t> weakest = weakestOf(graph, objects, common);
    std::vector<std::size_t> order(common.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (weakest[a] != weakest[b])
            return weakest[a] > weakest[b];
        const std::uint32_t countA = graph.neighbourCount(common[a]), countB = graph.neighbourCount(common[b]);
        return countA != countB ? countA < countB : a < b;
    });
    std::vector<ObjectIndex> ranked;
    ranked.reserve(common.size());
    for (const std::size_t at : order)
        ranked.push_back(common[at]);
    return ranked;
}

std::vector<LinkIndex> linksInCommon(const LinkGraph &graph, std::span<const ObjectIndex> objects,
                                     ObjectIndex neighbour) {
    std::vector<LinkIndex> links;
    for (const ObjectIndex object : objects) {
        // Either end knows them in the same order; one of the two may be a hub.
        const bool fewerHere = graph.linksAt(object).size() < graph.linksAt(neighbour).size();
        const ObjectIndex from = fewerHere ? object : neighbour, to = fewerHere ? neighbour : object;
        for (const LinkIndex link : graph.linksAt(from))
            if (graph.link(link).other(from) == to)
                links.push_back(link);
    }
    return links;
}

} // namespace hw
