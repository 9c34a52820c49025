#include "landscape/graph_measures.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <algorithm>
#include <cmath>
#include <thread>

using namespace hw;

namespace {

/// Actors by name, joined as the pairs say.
LinkGraphPtr graphOf(const std::string &names, std::initializer_list<std::pair<char, char>> pairs,
                     const std::string &more = {}) {
    std::string text;
    for (const char name : names)
        text += std::string("actor act-") + name + " \"" + char(name - 'a' + 'A') + "\"\n";
    for (const auto &[a, b] : pairs)
        text += std::string("claim act-") + a + " related-to act-" + b + "\n";
    const LandscapePtr landscape = test::landscapeOf(text + more);
    return LinkGraph::of(landscape, visibleIn(*landscape, {}));
}

/// Two triangles, a b c and d e f, joined by c and d.
LinkGraphPtr barbell(const std::string &more = {}) {
    return graphOf("abcdef", {{'a', 'b'}, {'b', 'c'}, {'c', 'a'}, {'d', 'e'}, {'e', 'f'}, {'f', 'd'}, {'c', 'd'}},
                   more);
}

class Cancelled final : public Progress {
public:
    void report(std::uint64_t, std::uint64_t) override {}
    bool cancelled() const override { return true; }
};

} // namespace

class GraphMeasuresTest : public QObject {
    Q_OBJECT

    static GraphMeasures measured(const LinkGraph &graph, const MeasureQuestion &question = {}) {
        const auto measures = measure(graph, question, NoProgress());
        if (!measures)
            throw std::runtime_error(measures.error().message);
        return *measures;
    }
    static double shareOf(const LinkGraph &graph, const GraphMeasures &measures, std::string_view id) {
        for (const CentralObject &central : measures.central)
            if (graph.landscape().id(central.object) == id)
                return central.share;
        return -1;
    }
    static QStringList idsOf(const LinkGraph &graph, const Community &community) {
        QStringList ids;
        for (const ObjectIndex o : community.members)
            ids << QString::fromStdString(std::string(graph.landscape().id(o)));
        ids.sort();
        return ids;
    }

private slots:
    void everyWayOfAStarLeadsThroughItsMiddle() {
        const LinkGraphPtr star = graphOf("abcde", {{'a', 'b'}, {'c', 'a'}, {'a', 'd'}, {'e', 'a'}});
        const GraphMeasures measures = measured(*star);
        QCOMPARE(measures.central.size(), std::size_t(5));
        QCOMPARE(measures.central.front().object, *star->landscape().find("act-a"));
        QCOMPARE(measures.central.front().share, 1.0);
        QCOMPARE(measures.central.front().neighbours, 4U);
        for (std::size_t i = 1; i < 5; ++i)
            QCOMPARE(measures.central[i].share, 0.0);
        QCOMPARE(centralWords(*star, measures.central[0]),
                 std::string("A stands on 100 % of all shortest ways between two others and is linked with 4 things."));
        QCOMPARE(centralWords(*star, measures.central[1]),
                 std::string("B stands on none of the shortest ways between two others and is linked with 1 thing."));
    }

    void sharesAreOfThePairsThatAreJoined() {
        // a - b - c - d, and far from it e - f: b stands between a and c, a and d, of three joined pairs without b
        // and one far away.
        const LinkGraphPtr line = graphOf("abcdef", {{'a', 'b'}, {'b', 'c'}, {'c', 'd'}, {'e', 'f'}});
        const GraphMeasures measures = measured(*line);
        QVERIFY(std::abs(shareOf(*line, measures, "act-b") - 2.0 / 4) < 1e-12);
        QVERIFY(std::abs(shareOf(*line, measures, "act-c") - 2.0 / 4) < 1e-12);
        QCOMPARE(shareOf(*line, measures, "act-e"), 0.0);
        // Of two shortest ways around a square each counts half.
        const LinkGraphPtr square = graphOf("abcd", {{'a', 'b'}, {'b', 'c'}, {'c', 'd'}, {'d', 'a'}});
        for (const char *id : {"act-a", "act-b", "act-c", "act-d"})
            QVERIFY(std::abs(shareOf(*square, measured(*square), id) - 0.5 / 3) < 1e-12);
        // Of one pair alone nobody stands between anything.
        const LinkGraphPtr pair = graphOf("ab", {{'a', 'b'}});
        QCOMPARE(measured(*pair).central.front().share, 0.0);
    }

    void groupsAreFound() {
        const LinkGraphPtr graph = barbell();
        const GraphMeasures measures = measured(*graph);
        QVERIFY(std::abs(shareOf(*graph, measures, "act-c") - 0.6) < 1e-12); // a, b with d, e, f: 6 of 10 pairs
        QCOMPARE(measures.communities.size(), std::size_t(2));
        QCOMPARE(idsOf(*graph, measures.communities[0]), (QStringList{"act-a", "act-b", "act-c"}));
        QCOMPARE(idsOf(*graph, measures.communities[1]), (QStringList{"act-d", "act-e", "act-f"}));
        for (const Community &community : measures.communities) {
            QCOMPARE(community.linksInside, std::size_t(3));
            QCOMPARE(community.linksOutside, std::size_t(1));
        }
        // 6 of 7 links lie inside, and by chance it would be a half.
        QVERIFY(std::abs(measures.modularity - (6.0 / 7 - 0.5)) < 1e-9);
        QCOMPARE(communityWords(*graph, measures.communities[0]),
                 std::string("3 things: A, B and C. 75 % of their links stay among them."));
    }

    /// In this one igraph 0.10.2 counts three groups and fills two.
    void noGroupIsEmpty() {
        const GraphMeasures measures = measured(*graphOf("abcdefg", {{'a', 'b'},
                                                                     {'a', 'e'},
                                                                     {'a', 'g'},
                                                                     {'b', 'c'},
                                                                     {'b', 'f'},
                                                                     {'c', 'd'},
                                                                     {'c', 'g'},
                                                                     {'d', 'e'},
                                                                     {'e', 'g'}}));
        std::size_t members = 0;
        for (const Community &community : measures.communities) {
            QVERIFY(!community.members.empty());
            members += community.members.size();
        }
        QCOMPARE(members, std::size_t(7));
    }

    void whatJoinsTwoThingsTwiceCountsOnce() {
        const LinkGraphPtr graph = barbell("claim act-b related-to act-a\nclaim act-c related-to act-c\n"
                                           "claim act-d related-to act-c\nactor act-alone\n");
        const GraphMeasures measures = measured(*graph), plain = measured(*barbell());
        QCOMPARE(measures.central.size(), std::size_t(6)); // who has no link is not measured
        QVERIFY(std::abs(shareOf(*graph, measures, "act-c") - 0.6) < 1e-12);
        QCOMPARE(measures.communities.size(), plain.communities.size());
        QVERIFY(std::abs(measures.modularity - plain.modularity) < 1e-12);
    }

    void hubsAreLeftOutUnlessAskedFor() {
        const LinkGraphPtr graph = graphOf("ab", {{'a', 'b'}},
                                           "country country-CN\nclaim act-a originates-from "
                                           "country-CN\nclaim act-b originates-from country-CN\n");
        QCOMPARE(measured(*graph).central.size(), std::size_t(2));
        QCOMPARE(measured(*graph, {true, 1}).central.size(), std::size_t(3));
    }

    void theSameSeedGivesTheSameGroupsOnEveryThread() {
        std::string more;
        for (int i = 0; i < 400; ++i)
            more += "software S" + std::to_string(1000 + i) + "\nclaim act-" + char('a' + i % 6) + " uses S" +
                    std::to_string(1000 + i) + "\nclaim act-" + char('a' + i * 7 % 5) + " uses S" +
                    std::to_string(1000 + i) + "\n";
        const LinkGraphPtr graph = barbell(more);
        const auto groups = [&graph](std::uint32_t seed) {
            std::vector<std::vector<ObjectIndex>> lists;
            for (const Community &community : measured(*graph, {true, seed}).communities)
                lists.push_back(community.members);
            return lists;
        };
        const auto expected = groups(7);
        QVERIFY(expected.size() > 1);
        std::vector<std::vector<std::vector<ObjectIndex>>> found(4);
        std::vector<std::thread> threads;
        for (auto &mine : found)
            threads.emplace_back([&] { mine = groups(7); });
        for (std::thread &thread : threads)
            thread.join();
        for (const auto &mine : found)
            QVERIFY(mine == expected);
    }

    void nothingToMeasure() {
        const LinkGraphPtr none = graphOf("ab", {}), self = graphOf("ab", {{'a', 'a'}});
        for (const LinkGraphPtr &graph : {none, self}) {
            const GraphMeasures measures = measured(*graph);
            QVERIFY(measures.central.empty() && measures.communities.empty());
        }
    }

    void itEndsWhenCancelled() {
        const auto measures = measure(*barbell(), {}, Cancelled());
        QVERIFY(!measures);
        QCOMPARE(measures.error().message, std::string("The measuring was cancelled."));
        QCOMPARE(measured(*barbell()).communities.size(), std::size_t(2)); // and nothing is left behind
    }

    void wordsForLargeGroupsAndSmallShares() {
        const LinkGraphPtr graph = graphOf("ab", {{'a', 'b'}}, "technique T1\ntechnique T2\n");
        const auto at = [&](const char *id) { return *graph->landscape().find(id); };
        QCOMPARE(communityWords(*graph, {{at("act-a"), at("T2"), at("T1"), at("act-b")}, 9, 1}),
                 std::string("4 things around A, T2 and T1: 2 actors, 2 techniques. 90 % of their links stay among "
                             "them."));
        QVERIFY(centralWords(*graph, {at("act-a"), 0.004, 2}).starts_with("A stands on less than 1 % of all "));
        QVERIFY(centralWords(*graph, {at("act-a"), 0.9999, 2}).starts_with("A stands on more than 99 % of all "));
        QVERIFY(centralWords(*graph, {at("act-a"), 0.124, 2}).starts_with("A stands on 12 % of all "));
    }
};

HW_TEST(GraphMeasuresTest, "graph_measures")
#include "tst_graph_measures.moc"
