#include "landscape/graph_measures.h"

#include "landscape/answer_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <igraph/igraph.h>
#include <mutex>
#include <tuple>

namespace hw {
namespace {

using namespace answers;

/// igraph keeps its handlers, its random numbers and what it has to free in one place for the whole process: the
/// packages of Debian are built without thread-local storage.
std::mutex igraphMutex;
const Progress *runningProgress = nullptr; // guarded by igraphMutex

igraph_error_t stopWhenCancelled(void *) {
    if (!runningProgress->cancelled())
        return IGRAPH_SUCCESS;
    IGRAPH_FINALLY_FREE();
    return IGRAPH_INTERRUPTED;
}

/// While it lives igraph belongs to this thread, returns its errors instead of ending the program, asks whether it was
/// cancelled, and draws random numbers from the seed.
class IgraphSession {
public:
    IgraphSession(const Progress &progress, std::uint32_t seed)
        : m_lock(igraphMutex)
        , m_oldErrors(igraph_set_error_handler(igraph_error_handler_ignore))
        , m_oldWarnings(igraph_set_warning_handler(igraph_warning_handler_ignore))
        , m_oldInterruption(igraph_set_interruption_handler(stopWhenCancelled))
        , m_oldNumbers(igraph_rng_default()) {
        runningProgress = &progress;
        m_isReady = igraph_rng_init(&m_numbers, &igraph_rngtype_mt19937) == IGRAPH_SUCCESS;
        if (m_isReady) {
            igraph_rng_seed(&m_numbers, seed);
            igraph_rng_set_default(&m_numbers);
        }
    }
    ~IgraphSession() {
        if (m_isReady) {
            igraph_rng_set_default(m_oldNumbers);
            igraph_rng_destroy(&m_numbers);
        }
        runningProgress = nullptr;
        igraph_set_interruption_handler(m_oldInterruption);
        igraph_set_warning_handler(m_oldWarnings);
        igraph_set_error_handler(m_oldErrors);
    }
    IgraphSession(const IgraphSession &) = delete;
    IgraphSession &operator=(const IgraphSession &) = delete;
    bool isReady() const { return m_isReady; }

private:
    std::lock_guard<std::mutex> m_lock;
    igraph_error_handler_t *m_oldErrors;
    igraph_warning_handler_t *m_oldWarnings;
    igraph_interruption_handler_t *m_oldInterruption;
    igraph_rng_t *m_oldNumbers;
    igraph_rng_t m_numbers{};
    bool m_isReady = false;
};

/// Thrown and caught in this file only.
struct IgraphFault {
    igraph_error_t error;
};

void check(igraph_error_t error) {
    if (error != IGRAPH_SUCCESS)
        throw IgraphFault{error};
}

class Numbers {
public:
    explicit Numbers(std::size_t size = 0) {
        check(igraph_vector_init(&m_vector, static_cast<igraph_integer_t>(size)));
    }
    ~Numbers() { igraph_vector_destroy(&m_vector); }
    Numbers(const Numbers &) = delete;
    Numbers &operator=(const Numbers &) = delete;
    igraph_vector_t *get() { return &m_vector; }
    double operator[](std::size_t i) const { return VECTOR(m_vector)[i]; }

private:
    igraph_vector_t m_vector{};
};

class Integers {
public:
    explicit Integers(std::size_t size = 0) {
        check(igraph_vector_int_init(&m_vector, static_cast<igraph_integer_t>(size)));
    }
    ~Integers() { igraph_vector_int_destroy(&m_vector); }
    Integers(const Integers &) = delete;
    Integers &operator=(const Integers &) = delete;
    igraph_vector_int_t *get() { return &m_vector; }
    void set(std::size_t i, std::size_t value) { VECTOR(m_vector)[i] = static_cast<igraph_integer_t>(value); }
    std::size_t operator[](std::size_t i) const { return static_cast<std::size_t>(VECTOR(m_vector)[i]); }

private:
    igraph_vector_int_t m_vector{};
};

class Graph {
public:
    Graph(std::size_t nodes, Integers &edges) {
        check(igraph_create(&m_graph, edges.get(), static_cast<igraph_integer_t>(nodes), IGRAPH_UNDIRECTED));
    }
    ~Graph() { igraph_destroy(&m_graph); }
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;
    const igraph_t *get() const { return &m_graph; }

private:
    igraph_t m_graph{};
};

/// What is measured, with numbers of its own: things that are joined with another one, and each joined pair once.
struct SimpleGraph {
    std::vector<ObjectIndex> objects;
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    std::vector<std::uint32_t> neighbours;

    SimpleGraph(const LinkGraph &graph, bool withHubs) {
        const std::uint32_t count = graph.landscape().objectCount();
        std::vector<std::uint8_t> taken(count);
        for (std::uint32_t o = 0; o < count; ++o)
            taken[o] = graph.neighbourCount(ObjectIndex(o)) > 0 && (withHubs || !isHub(graph, ObjectIndex(o)));
        std::vector<std::size_t> place(count, SIZE_MAX);
        const auto placeOf = [&](ObjectIndex o) {
            if (place[o.value] == SIZE_MAX) {
                place[o.value] = objects.size();
                objects.push_back(o);
                neighbours.push_back(0);
            }
            return place[o.value];
        };
        for (std::uint32_t o = 0; o < count; ++o) {
            if (!taken[o])
                continue;
            for (const ObjectIndex other : graph.neighbours(ObjectIndex(o)))
                if (other.value > o && taken[other.value]) {
                    pairs.emplace_back(placeOf(ObjectIndex(o)), placeOf(other));
                    ++neighbours[pairs.back().first];
                    ++neighbours[pairs.back().second];
                }
        }
    }
};

std::vector<CentralObject> centralOf(const SimpleGraph &simple, const Graph &graph) {
    const std::size_t count = simple.objects.size();
    Numbers between;
    check(igraph_betweenness(graph.get(), between.get(), igraph_vss_all(), IGRAPH_UNDIRECTED, nullptr));
    Integers component, sizes;
    check(igraph_connected_components(graph.get(), component.get(), sizes.get(), nullptr, IGRAPH_WEAK));
    double joinedPairs = 0;
    for (std::size_t c = 0; c < static_cast<std::size_t>(igraph_vector_int_size(sizes.get())); ++c)
        joinedPairs += 0.5 * double(sizes[c]) * double(sizes[c] - 1);
    std::vector<CentralObject> central;
    for (std::size_t i = 0; i < count; ++i) {
        const double pairsOfOthers = joinedPairs - double(sizes[component[i]] - 1);
        const double share = pairsOfOthers > 0 ? std::clamp(between[i] / pairsOfOthers, 0.0, 1.0) : 0;
        central.push_back({simple.objects[i], share, simple.neighbours[i]});
    }
    std::sort(central.begin(), central.end(), [](const CentralObject &a, const CentralObject &b) {
        return std::tuple(b.share, b.neighbours, a.object) < std::tuple(a.share, a.neighbours, b.object);
    });
    return central;
}

/// Leiden with the quality function that is modularity: every thing weighs as many as it has neighbours.
void addCommunities(const SimpleGraph &simple, const Graph &graph, GraphMeasures &measures) {
    const std::size_t count = simple.objects.size();
    Numbers degrees(count);
    for (std::size_t i = 0; i < count; ++i)
        VECTOR(*degrees.get())[i] = simple.neighbours[i];
    Integers membership;
    igraph_integer_t groups = 0;
    igraph_real_t quality = 0;
    constexpr double beta = 0.01; // how far a step may lead away from the best: igraph's own
    constexpr igraph_integer_t untilStable = -1;
    check(igraph_community_leiden(graph.get(), nullptr, degrees.get(), 0.5 / double(simple.pairs.size()), beta, false,
                                  untilStable, membership.get(), &groups, &quality));
    measures.modularity = quality;
    // igraph 0.10.2 may count a group that has lost its last member.
    measures.communities.resize(static_cast<std::size_t>(groups));
    std::vector<std::uint32_t> inside(count);
    for (const auto &[a, b] : simple.pairs) {
        Community &of = measures.communities[membership[a]];
        if (membership[a] == membership[b]) {
            ++of.linksInside;
            ++inside[a];
            ++inside[b];
        } else {
            ++of.linksOutside;
            ++measures.communities[membership[b]].linksOutside;
        }
    }
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(inside[b], simple.objects[a]) < std::tuple(inside[a], simple.objects[b]);
    });
    for (const std::size_t i : order)
        measures.communities[membership[i]].members.push_back(simple.objects[i]);
    std::erase_if(measures.communities, [](const Community &community) { return community.members.empty(); });
    std::sort(measures.communities.begin(), measures.communities.end(), [](const Community &a, const Community &b) {
        return std::tuple(b.members.size(), a.members.front()) < std::tuple(a.members.size(), b.members.front());
    });
}

} // namespace

Result<GraphMeasures> measure(const LinkGraph &graph, const MeasureQuestion &question, const Progress &progress) {
    const SimpleGraph simple(graph, question.throughHubs);
    GraphMeasures measures;
    if (simple.pairs.empty())
        return measures;
    const IgraphSession session(progress, question.seed);
    try {
        if (!session.isReady())
            throw IgraphFault{IGRAPH_ENOMEM};
        Integers edges(2 * simple.pairs.size());
        for (std::size_t i = 0; i < simple.pairs.size(); ++i) {
            edges.set(2 * i, simple.pairs[i].first);
            edges.set(2 * i + 1, simple.pairs[i].second);
        }
        const Graph measured(simple.objects.size(), edges);
        measures.central = centralOf(simple, measured);
        check(progress.cancelled() ? IGRAPH_INTERRUPTED : IGRAPH_SUCCESS);
        addCommunities(simple, measured, measures);
    } catch (const IgraphFault &fault) {
        return fail(fault.error == IGRAPH_INTERRUPTED
                        ? std::string("The measuring was cancelled.")
                        : "The graph could not be measured: " + std::string(igraph_strerror(fault.error)) + ".");
    }
    return measures;
}

std::string centralWords(const LinkGraph &graph, const CentralObject &central) {
    return nameOf(graph.landscape(), central.object) + " stands on " +
           (central.share > 0 ? percent(central.share) + " of all" : std::string("none of the")) +
           " shortest ways between two others and is linked with " + counted(central.neighbours, "thing", "things") +
           ".";
}

std::string communityWords(const LinkGraph &graph, const Community &community) {
    constexpr std::size_t namedMembers = 3;
    const Landscape &landscape = graph.landscape();
    const std::size_t count = community.members.size(), named = std::min(count, namedMembers);
    std::string words = counted(count, "thing", "things") + (count > named ? " around " : ": ");
    for (std::size_t i = 0; i < named; ++i)
        words += (i == 0 ? "" : i + 1 == named ? " and " : ", ") + nameOf(landscape, community.members[i]);
    if (count > named) {
        std::array<std::size_t, kindCount> kinds{};
        for (const ObjectIndex o : community.members)
            ++kinds[static_cast<std::size_t>(landscape.kind(o))];
        std::vector<std::size_t> order;
        for (std::size_t k = 0; k < kindCount; ++k)
            if (kinds[k] > 0)
                order.push_back(k);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return kinds[a] > kinds[b]; });
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto kind = static_cast<Kind>(order[i]);
            words +=
                (i == 0 ? ": " : ", ") + counted(kinds[order[i]], lowered(title(kind)), lowered(pluralTitle(kind)));
        }
    }
    const double all = double(community.linksInside + community.linksOutside);
    return words + ". " + (all > 0 ? percent(double(community.linksInside) / all) : std::string("None")) +
           " of their links stay among them.";
}

std::string_view centralBasis(const MeasureQuestion &question) {
    return question.throughHubs ? "Through whom the shortest ways between all others lead."
                                : "Through whom the shortest ways between all others lead, countries, tactics and the "
                                  "like left out.";
}

std::string_view communityBasis() {
    return "Things that are linked with one another more often than chance would make them. Where less than half of "
           "their "
           "links stay among them, the group is a loose one.";
}

} // namespace hw
