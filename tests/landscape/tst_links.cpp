#include "landscape/links.h"
#include "landscape/paths.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <algorithm>
#include <random>

using namespace hw;

namespace {

/// The joining things hang between act-a and act-z: over one shared technique, over an incident and a campaign, over a
/// country. S0001 to S0040 make T1105 a hub.
std::string landscapeText() {
    std::string text = R"(
source s-one "One" publisher="Vendor One"
source s-two "Two" publisher="Vendor Two"
source s-too "One again" publisher="Vendor One"
actor act-a "A" type=state origin=CN
actor act-m "M" type=crime
actor act-z "Z" type=state origin=CN
actor act-alone "Alone" type=crime
technique T1105 "Ingress Tool Transfer"
technique T1566 "Phishing"
software S0900 "Tool"
research-area ra-gen "Genetics"
incident inc-1 "One" start=2020 src=s-one
campaign cam-1 "Campaign" start=2019 src=s-one
claim act-a uses T1105 src=s-one
claim act-z uses T1105 src=s-one
claim act-a uses T1566 conf=moderate src=s-one
claim act-a uses T1566 conf=low src=s-two,s-too
claim act-m uses T1566 conf=high src=s-one
claim act-m uses S0900 src=s-one
claim act-z uses S0900 conf=low dispute="Vendor Two disagrees." src=s-one
claim inc-1 attributed-to act-a src=s-one
claim inc-1 attributed-to act-z conf=low src=s-two
claim inc-1 targets ra-gen basis=targeted src=s-one
claim cam-1 attributed-to act-z src=s-one,s-two
claim cam-1 attributed-to act-a src=s-one,s-two
claim act-m related-to act-m src=s-one
)";
    for (int i = 100; i < 140; ++i)
        text += "software S0" + std::to_string(i) + "\nclaim S0" + std::to_string(i) + " uses T1105 src=s-one\n";
    return text;
}

/// `actors` that are joined at random, some twice, some with themselves.
LinkGraphPtr randomGraph(std::uint32_t seed, std::uint32_t actors, std::uint32_t claims) {
    std::mt19937 random(seed);
    const char *const confidences[] = {"low", "moderate", "high"}, *const sources[] = {"s-one", "s-one,s-two"};
    std::string text = "source s-one publisher=One\nsource s-two publisher=Two\n";
    for (std::uint32_t i = 0; i < actors; ++i)
        text += "actor a" + std::to_string(10 + i) + "\n";
    for (std::uint32_t i = 0; i < claims; ++i) {
        const std::uint32_t from = 10 + random() % actors, to = 10 + random() % actors;
        text += "claim a" + std::to_string(from) + " related-to a" + std::to_string(to) +
                " conf=" + confidences[random() % 3] + " src=" + sources[random() % 2] +
                " start=" + std::to_string(2000 + i) + "\n"; // dates tell claims apart
    }
    const LandscapePtr landscape = test::landscapeOf(text);
    return LinkGraph::of(landscape, visibleIn(*landscape, {}));
}

/// All ways without a loop, as lists of objects.
void everyWay(const LinkGraph &graph, ObjectIndex to, std::size_t mostSteps, std::vector<ObjectIndex> &way,
              std::vector<std::vector<ObjectIndex>> &all) {
    if (way.back() == to) {
        all.push_back(way);
        return;
    }
    if (way.size() > mostSteps)
        return;
    for (const ObjectIndex next : graph.neighbours(way.back())) {
        if (std::find(way.begin(), way.end(), next) != way.end())
            continue;
        way.push_back(next);
        everyWay(graph, to, mostSteps, way, all);
        way.pop_back();
    }
}

/// What paths are ordered by, said in another way than by the search.
auto rank(const LinkGraph &graph, const std::vector<ObjectIndex> &way) {
    std::pair weakest{-int(Confidence::High), -1000};
    std::uint32_t traffic = 0;
    for (std::size_t i = 1; i < way.size(); ++i) {
        const Link &link = graph.link(graph.strongest(way[i - 1], way[i]));
        weakest = std::max(weakest, std::pair{-int(link.confidence), -int(link.publishers)});
        traffic += i + 1 < way.size() ? graph.neighbourCount(way[i]) : 0;
    }
    return std::tuple(way.size(), weakest, traffic, way);
}

} // namespace

class LinksTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(landscapeText());
    LinkGraphPtr m_graph = LinkGraph::of(m_landscape, visibleIn(*m_landscape, {}));

    ObjectIndex at(std::string_view id) const { return *m_landscape->find(id); }
    const Link &between(std::string_view a, std::string_view b) const {
        return m_graph->link(m_graph->strongest(at(a), at(b)));
    }
    QString shown(const Path &path) const {
        QStringList ids;
        for (const ObjectIndex o : path.objects)
            ids << QString::fromUtf8(m_landscape->id(o).data(), qsizetype(m_landscape->id(o).size()));
        return ids.join(QStringLiteral(" > "));
    }
    QStringList paths(PathQuestion question) const {
        QStringList list;
        for (const Path &path : shortestPaths(*m_graph, question))
            list << shown(path);
        return list;
    }

private slots:
    void everyClaimBetweenVisibleObjectsIsInOneLink() {
        std::vector<int> seen(m_landscape->claimCount(), 0);
        for (LinkIndex i = 0; i < m_graph->links().size(); ++i)
            for (const ClaimIndex c : m_graph->claimsOf(i)) {
                ++seen[c.value];
                QCOMPARE(m_landscape->claim(c).subject, m_graph->link(i).from);
                QCOMPARE(m_landscape->claim(c).object, m_graph->link(i).to);
                QCOMPARE(m_landscape->claim(c).predicate, m_graph->link(i).predicate);
            }
        for (std::uint32_t c = 0; c < m_landscape->claimCount(); ++c)
            QCOMPARE(seen[c], int(m_landscape->claim(ClaimIndex(c)).object.isValid()));
    }
    void aLinkSumsItsClaimsUp() {
        const Link &phishing = between("act-a", "T1566");
        QCOMPARE(phishing.claimCount, 2U);
        QCOMPARE(phishing.confidence, Confidence::Moderate); // of the best claim
        QCOMPARE(phishing.publishers, 2U);                   // Vendor One twice is one
        QVERIFY(!phishing.disputed);
        QVERIFY(between("act-z", "S0900").disputed);
    }
    void aLinkToItselfStandsOnce() {
        QCOMPARE(m_graph->link(m_graph->strongest(at("act-m"), at("act-m"))).claimCount, 1U);
        std::size_t own = 0;
        for (const LinkIndex i : m_graph->linksAt(at("act-m")))
            own += m_graph->link(i).from == m_graph->link(i).to;
        QCOMPARE(own, std::size_t(1));
        QCOMPARE(m_graph->neighbourCount(at("act-m")), 2U); // T1566 and S0900
    }
    void theFilterDecidesWhatIsLinked() {
        Filter filter;
        filter.confidenceAtLeast = Confidence::Moderate;
        const LinkGraphPtr narrow = LinkGraph::of(m_landscape, visibleIn(*m_landscape, filter));
        QCOMPARE(narrow->strongest(at("act-z"), at("S0900")), LinkIndex(narrow->links().size()));
        QVERIFY(m_graph->strongest(at("act-z"), at("S0900")) < m_graph->links().size());
    }
    void whatEverythingHangsOnIsAHub() {
        QVERIFY(isHub(*m_graph, at("T1105")));
        QVERIFY(isHub(*m_graph, at("country-CN")));
        QVERIFY(!isHub(*m_graph, at("T1566")));
        QVERIFY(!isHub(*m_graph, at("act-a")));
    }
    void theShortestPathsComeFirstAndTheStrongestOfThem() {
        QCOMPARE(paths({at("act-a"), at("act-z")}), (QStringList{"act-a > cam-1 > act-z", "act-a > inc-1 > act-z",
                                                                 "act-a > T1566 > act-m > S0900 > act-z"}));
        const auto found = shortestPaths(*m_graph, {at("act-a"), at("act-z")});
        QCOMPARE(m_graph->link(found[1].weakest).confidence, Confidence::Low); // the attribution to Z
        QCOMPARE(m_graph->link(found[1].weakest).to, at("act-z"));
        QCOMPARE(found[2].steps(), std::size_t(4));
    }
    void hubsAreWaysOnlyWhereAsked() {
        const QStringList all = paths({at("act-a"), at("act-z"), 5, 6, true});
        QVERIFY(all.contains("act-a > T1105 > act-z"));
        QVERIFY(all.contains("act-a > country-CN > act-z"));
        // An end is never too well connected.
        QVERIFY(paths({at("act-a"), at("T1105")}).contains("act-a > T1105"));
    }
    void pathsEnd() {
        QVERIFY(paths({at("act-a"), at("act-alone")}).isEmpty());
        QVERIFY(paths({at("act-a"), at("act-a")}).isEmpty());
        QCOMPARE(paths({at("act-a"), at("act-z"), 1}).size(), 1);
        QCOMPARE(paths({at("act-a"), at("act-z"), 5, 2}).size(), 2);
        QVERIFY(paths({at("act-a"), at("act-z"), 5, 1}).isEmpty());
    }
    void aPathNeverComesBackToItself() {
        for (const Path &path : shortestPaths(*m_graph, {at("act-a"), at("act-z"), 50, 6, true})) {
            auto objects = path.objects;
            std::sort(objects.begin(), objects.end());
            QVERIFY2(std::adjacent_find(objects.begin(), objects.end()) == objects.end(), qPrintable(shown(path)));
            QCOMPARE(path.objects.size(), path.links.size() + 1);
            for (std::size_t i = 0; i < path.links.size(); ++i)
                QCOMPARE(m_graph->link(path.links[i]).other(path.objects[i]), path.objects[i + 1]);
        }
    }
    void pathsAreTheBestOfAllThatThereAre() {
        for (std::uint32_t seed = 1; seed <= 40; ++seed) {
            const LinkGraphPtr graph = randomGraph(seed, 9, 8 + seed / 2);
            const auto actors = graph->landscape().objectsOf(Kind::Actor);
            for (const std::size_t steps : {std::size_t(3), std::size_t(6)}) {
                std::vector<std::vector<ObjectIndex>> all;
                std::vector<ObjectIndex> way{actors.front()};
                everyWay(*graph, actors.back(), steps, way, all);
                std::sort(all.begin(), all.end(),
                          [&](const auto &a, const auto &b) { return rank(*graph, a) < rank(*graph, b); });
                for (const std::size_t most : {std::size_t(1), std::size_t(5), std::size_t(5000)}) {
                    const auto found = shortestPaths(*graph, {actors.front(), actors.back(), most, steps});
                    QCOMPARE(found.size(), std::min(most, all.size()));
                    for (std::size_t i = 0; i < found.size(); ++i)
                        QVERIFY2(found[i].objects == all[i], qPrintable(QString::number(seed)));
                }
            }
        }
    }
    void tenThousandLeavesDoNotHoldAPathUp() {
        // Between A and the hub's other side there is one way; whoever walked into every leaf and every way through
        // the mesh to see that there is no second one would not come back.
        std::string text = "actor act-a\nactor act-hub\nactor act-z\nclaim act-a related-to act-hub\n"
                           "claim act-hub related-to act-z\n";
        for (int i = 0; i < 10000; ++i)
            text +=
                "software S" + std::to_string(10000 + i) + "\nclaim act-hub uses S" + std::to_string(10000 + i) + "\n";
        for (int i = 0; i < 60; ++i) {
            text += "actor mesh-" + std::to_string(i) + "\n";
            for (int j = 0; j < 60; ++j)
                text += "claim mesh-" + std::to_string(i) + " uses S" + std::to_string(10000 + j) + "\n";
        }
        const LandscapePtr landscape = test::landscapeOf(text);
        const LinkGraphPtr graph = LinkGraph::of(landscape, visibleIn(*landscape, {}));
        const ObjectIndex a = *landscape->find("act-a"), z = *landscape->find("act-z"),
                          hub = *landscape->find("act-hub");
        QCOMPARE(graph->neighbourCount(hub), 10002U);
        for (const bool throughHubs : {false, true}) {
            const auto found = shortestPaths(*graph, {a, z, 50, 6, throughHubs});
            QCOMPARE(found.size(), std::size_t(1));
            QCOMPARE(found.front().steps(), std::size_t(2));
        }
        const ObjectIndex mesh = *landscape->find("mesh-7");
        const auto found = shortestPaths(*graph, {a, mesh, 50, 6, true});
        QCOMPARE(found.size(), std::size_t(50));
        QCOMPARE(found.back().steps(), std::size_t(3));
        QVERIFY(shortestPaths(*graph, {a, mesh}).empty()); // each tool there is a hub of 61
        QCOMPARE(neighboursInCommon(*graph, std::vector<ObjectIndex>{hub, mesh}).size(), std::size_t(60));
    }
    void neighboursInCommonAreThoseOfAll() {
        const std::vector<ObjectIndex> ends{at("act-a"), at("act-z")};
        std::vector<ObjectIndex> expected{at("country-CN"), at("cam-1"), at("inc-1"), at("T1105")};
        std::sort(expected.begin(), expected.end());
        auto found = neighboursInCommon(*m_graph, ends);
        QCOMPARE(found.front(), at("cam-1")); // two publishers
        QCOMPARE(found.back(), at("inc-1"));  // with one of them by a link of low confidence
        std::sort(found.begin(), found.end());
        QVERIFY(found == expected);
        const std::vector<ObjectIndex> three{at("act-a"), at("act-z"), at("act-m")};
        QVERIFY(neighboursInCommon(*m_graph, three).empty());
        QVERIFY(neighboursInCommon(*m_graph, {}).empty());
    }
    void theStrongestLinkedAndRarestInCommonAreFirst() {
        const LandscapePtr landscape = test::landscapeOf(R"(
source s-one publisher=One
source s-two publisher=Two
actor act-a
actor act-b
actor act-c
technique T1
technique T2
technique T3
technique T4
technique T5
technique T6
claim act-a uses T1 src=s-one
claim act-b uses T1 src=s-one
claim act-c uses T1 src=s-one
claim act-a uses T2 src=s-one,s-two
claim act-b uses T2 conf=low src=s-one,s-two
claim act-a uses T3 src=s-one
claim act-b uses T3 src=s-one
claim act-a uses T4 conf=low src=s-two
claim act-a related-to T4 src=s-one
claim act-b uses T4 src=s-one,s-two
claim act-a uses T5 src=s-one,s-two
claim act-b uses T5 src=s-one,s-two
claim act-a uses T6 conf=moderate src=s-one,s-two
claim act-b uses T6 conf=moderate src=s-one
)");
        const LinkGraphPtr graph = LinkGraph::of(landscape, visibleIn(*landscape, {}));
        const ObjectIndex a = *landscape->find("act-a"), b = *landscape->find("act-b");
        const auto ids = [&](const std::vector<ObjectIndex> &ends) {
            std::string out;
            for (const ObjectIndex o : neighboursInCommon(*graph, ends))
                out += (out.empty() ? "" : " ") + std::string(landscape->id(o));
            return out;
        };
        // T4 by the stronger of its two links with A; T1 is not as rare as T3 and T4.
        QCOMPARE(ids({a, b}), std::string("T5 T3 T4 T1 T6 T2"));
        QCOMPARE(ids({b, a}), ids({a, b}));

        const auto links = linksInCommon(*graph, std::vector{b, a}, *landscape->find("T4"));
        QCOMPARE(links.size(), std::size_t(3));
        QCOMPARE(graph->link(links[0]).from, b); // as they are named
        QVERIFY(graph->link(links[1]).from == a && graph->link(links[2]).from == a && links[1] < links[2]);
    }
};

HW_TEST(LinksTest, "links")
#include "tst_links.moc"
