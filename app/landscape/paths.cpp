#include "landscape/paths.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <tuple>

namespace hw {
namespace {

constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();
/// Ways of one length that are compared; more would say nothing new and could be millions.
constexpr std::size_t mostCompared = 20000;

class PathSearch {
public:
    PathSearch(const LinkGraph &graph, const PathQuestion &question)
        : m_graph(graph)
        , m_question(question)
        , m_distance(graph.landscape().objectCount(), unreached)
        , m_onWay(graph.landscape().objectCount(), 0) {}

    std::vector<Path> answer() {
        std::vector<Path> paths;
        if (m_question.from == m_question.to)
            return paths;
        measure();
        const std::size_t nearest = m_distance[m_question.from.value];
        for (std::size_t steps = nearest; steps <= m_question.mostSteps && paths.size() < m_question.most; ++steps) {
            std::vector<Path> found = pathsOf(steps);
            std::stable_sort(found.begin(), found.end(), [this](const Path &a, const Path &b) { return better(a, b); });
            for (Path &path : found)
                if (paths.size() < m_question.most)
                    paths.push_back(std::move(path));
        }
        return paths;
    }

private:
    bool mayPass(ObjectIndex o) const {
        return o == m_question.from || o == m_question.to || m_question.throughHubs || !isHub(m_graph, o);
    }

    /// Steps from every object to the goal, as far as paths may reach.
    void measure() {
        std::vector<ObjectIndex> wave{m_question.to};
        m_distance[m_question.to.value] = 0;
        for (std::uint32_t d = 1; d <= m_question.mostSteps && !wave.empty(); ++d) {
            std::vector<ObjectIndex> next;
            for (const ObjectIndex o : wave)
                for (const LinkIndex i : m_graph.linksAt(o)) {
                    const ObjectIndex other = m_graph.link(i).other(o);
                    if (m_distance[other.value] != unreached || !mayPass(other))
                        continue;
                    m_distance[other.value] = d;
                    if (other != m_question.from)
                        next.push_back(other);
                }
            wave = std::move(next);
        }
    }

    std::vector<Path> pathsOf(std::size_t steps) {
        m_found.clear();
        m_way.assign(1, m_question.from);
        m_onWay[m_question.from.value] = 1;
        walk(steps);
        m_onWay[m_question.from.value] = 0;
        return std::move(m_found);
    }

    /// All ways of exactly `left` steps from the end of m_way to the goal.
    void walk(std::size_t left) {
        const ObjectIndex here = m_way.back();
        if (here == m_question.to || left == 0) {
            if (here == m_question.to && left == 0)
                m_found.push_back(pathAlong());
            return;
        }
        for (const ObjectIndex next : m_graph.neighbours(here)) {
            if (m_found.size() >= mostCompared)
                return;
            if (m_onWay[next.value] || m_distance[next.value] == unreached || m_distance[next.value] > left - 1)
                continue;
            m_onWay[next.value] = 1;
            m_way.push_back(next);
            walk(left - 1);
            m_way.pop_back();
            m_onWay[next.value] = 0;
        }
    }

    Path pathAlong() const {
        Path path;
        path.objects = m_way;
        for (std::size_t i = 1; i < m_way.size(); ++i)
            path.links.push_back(m_graph.strongest(m_way[i - 1], m_way[i]));
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
        const Link &weakA = m_graph.link(a.weakest), &weakB = m_graph.link(b.weakest);
        if (isStronger(weakA, weakB) || isStronger(weakB, weakA))
            return isStronger(weakA, weakB);
        const auto trafficA = traffic(a), trafficB = traffic(b);
        return trafficA != trafficB ? trafficA < trafficB : a.objects < b.objects;
    }

    const LinkGraph &m_graph;
    const PathQuestion &m_question;
    std::vector<std::uint32_t> m_distance; ///< steps to the goal
    std::vector<std::uint8_t> m_onWay;
    std::vector<ObjectIndex> m_way;
    std::vector<Path> m_found;
};

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
    return common;
}

} // namespace hw
