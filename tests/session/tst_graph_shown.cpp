// What of a board is drawn under a filter.
#include "session/graph_shown.h"

#include "graph_stage.h"
#include "session/graph_collections.h"
#include "session/graph_edits.h"
#include "support/test_registry.h"

#include <QTest>
#include <algorithm>
#include <set>

using namespace hw;
using namespace hw::test;

namespace {

QStringList nodeIds(const GraphStage &s, const ShownGraph &shown) {
    std::vector<ObjectIndex> objects;
    for (const ShownGraph::Node &node : shown.nodes)
        objects.push_back(node.object);
    return s.ids(objects);
}

} // namespace

class GraphShownTest : public QObject {
    Q_OBJECT
private slots:
    void nodesLinksAndBadges() {
        const GraphStage s(smallGraph);
        BoardContent content;
        content.shown = s.all({"act-b", "act-a", "T2", "act-lone"});
        const ShownGraph shown = shownGraph(content, *s.graph, s.visible);
        QCOMPARE(nodeIds(s, shown), (QStringList{"act-b", "act-a", "T2", "act-lone"}));
        QCOMPARE(shown.links.size(), std::size_t{3}); // both use T2; the loop
        QVERIFY(std::ranges::is_sorted(shown.links));
        QVERIFY(std::ranges::any_of(shown.links, [&](LinkIndex i) {
            return s.graph->link(i).from == s["act-a"] && s.graph->link(i).to == s["act-a"];
        }));
        QCOMPARE(shown.nodes[1].linked, 1U);
        QCOMPARE(shown.nodes[1].more, 5U);
        QCOMPARE(shown.nodes[3].linked + shown.nodes[3].more, 0U);
        QCOMPARE(shown.drawnObjects(), std::size_t{4});
        QCOMPARE(shown.drawnLinks(), std::size_t{3});
        QCOMPARE(shown.placeOf(s["T2"]), std::optional<std::uint32_t>(2));
        QVERIFY(!shown.placeOf(s["T1"]));
    }
    void theFilterHidesAndNothingIsForgotten() {
        const GraphStage all(smallGraph);
        const GraphStage some(all.landscape, originFilter("CN"));
        BoardContent content;
        content.shown = all.all({"act-a", "act-b", "inc-1", "cam-1", "ra-gen"});
        content.hidden = all.all({"T1"});
        const BoardContent before = content;
        const ShownGraph shown = shownGraph(content, *some.graph, some.visible);
        QCOMPARE(nodeIds(some, shown), (QStringList{"act-a", "cam-1", "ra-gen"}));
        QCOMPARE(shown.filteredOut, std::size_t{2});
        QCOMPARE(shown.hidden, std::size_t{1});
        QCOMPARE(content, before);
        QCOMPARE(nodeIds(all, shownGraph(content, *all.graph, all.visible)).size(), 5);
    }
    void kindsThatAreOffAreCounted() {
        const GraphStage s(smallGraph);
        BoardContent content;
        content.shown = s.all({"act-a", "T1", "T2", "S1"});
        content.kindsOff = {Kind::Technique};
        const ShownGraph shown = shownGraph(content, *s.graph, s.visible);
        QCOMPARE(nodeIds(s, shown), (QStringList{"act-a", "S1"}));
        QCOMPARE(shown.switchedOff, std::size_t{2});
        QCOMPARE(shown.ofKind[static_cast<std::size_t>(Kind::Technique)], 2U); // the legend says how many there are
        QCOMPARE(shown.ofKind[static_cast<std::size_t>(Kind::Actor)], 1U);
    }
    void thePathIsDrawnWhateverElseIsSaid() {
        const GraphStage s(smallGraph);
        BoardContent content;
        content.shown = s.all({"act-a", "T2"});
        content.kindsOff = {Kind::Technique};
        const std::vector<ObjectIndex> path = s.all({"act-a", "T2", "act-b"});
        const ShownGraph shown = shownGraph(content, *s.graph, s.visible, path);
        QCOMPARE(nodeIds(s, shown), (QStringList{"act-a", "T2", "act-b"}));
        QVERIFY(shown.nodes[1].onPath && shown.nodes[1].onBoard);
        QVERIFY(shown.nodes[2].onPath && !shown.nodes[2].onBoard);
        QCOMPARE(shown.switchedOff, std::size_t{0});
    }
    void originsAndAreasAreThoseOfTheClaimsThatPass() {
        const char *text = R"(
            research-area ra-root
            research-area ra-a parent=ra-root
            research-area ra-b parent=ra-root
            actor act-a type=state origin=CN
            actor act-b type=crime
            incident inc-1 start=2020
            incident inc-2 start=2021
            incident inc-3 start=2021
            technique T1
            claim inc-1 attributed-to act-a conf=low
            claim inc-1 linked-to ra-a basis=victim-field conf=high
            claim inc-1 targets ra-b basis=targeted conf=moderate
            claim inc-2 attributed-to act-b
            claim inc-2 linked-to ra-a basis=victim-field conf=low
            claim inc-2 linked-to ra-b basis=victim-field conf=high
            claim inc-3 attributed-to act-b
            claim inc-3 linked-to ra-b basis=victim-field
            claim act-a uses T1
        )";
        const GraphStage all(text);
        Filter sure;
        sure.confidenceAtLeast = Confidence::Moderate;
        const GraphStage some(all.landscape, sure);
        QVERIFY(areaOf(*all.graph, all["inc-1"]) == all["ra-b"]); // what it aims at, though the other is surer
        QVERIFY(areaOf(*all.graph, all["inc-2"]) == all["ra-b"]);
        QVERIFY(areaOf(*all.graph, all["act-b"]) == all["ra-b"]); // by its events
        QVERIFY(areaOf(*all.graph, all["ra-a"]) == all["ra-a"]);
        QVERIFY(!areaOf(*all.graph, all["T1"]).isValid());
        BoardContent content;
        content.shown = all.all({"inc-1"});
        QVERIFY(shownGraph(content, *all.graph, all.visible).nodes[0].origin == Origin::China);
        QVERIFY(shownGraph(content, *all.graph, all.visible).nodes[0].area == all["ra-b"]);
        QVERIFY(shownGraph(content, *some.graph, some.visible).nodes[0].origin == Origin::Unknown);
    }
    void aCollectionIsOneEndOfItsLinks() {
        const GraphStage s(hubLandscape(40));
        BoardContent content;
        content.shown = s.all({"act-hub"});
        content = addObjects(content, *s.graph, s.landscape->objectsOf(Kind::Technique)).content;
        const ShownGraph shown = shownGraph(content, *s.graph, s.visible);
        QCOMPARE(nodeIds(s, shown), QStringList("act-hub"));
        QCOMPARE(shown.collections.size(), std::size_t{1});
        QVERIFY(shown.links.empty());
        QCOMPARE(shown.bundles.size(), std::size_t{1});
        QVERIFY(shown.bundles[0].from == 0 && shown.bundles[0].to == 1);
        QCOMPARE(shown.bundles[0].links.size(), std::size_t{40});
        QCOMPARE(shown.drawnObjects(), std::size_t{41});
        QCOMPARE(shown.drawnLinks(), std::size_t{40});
        QCOMPARE(shown.placeOf(s["T000007"]), std::optional<std::uint32_t>(1));
        QCOMPARE(shown.nodes[0].linked, 40U);
        // a path through a member draws it as a node
        const std::vector<ObjectIndex> path = s.all({"act-hub", "T000000", "act-other"});
        const ShownGraph led = shownGraph(content, *s.graph, s.visible, path);
        QCOMPARE(nodeIds(s, led), (QStringList{"act-hub", "T000000", "act-other"}));
        QCOMPARE(led.collections[0].members.size(), std::size_t{39});
        QCOMPARE(led.links.size(), std::size_t{2});
    }
    void everyPlaceIsFound() {
        const GraphStage s(hubLandscape(60));
        BoardContent content;
        for (std::uint32_t o = 0; o < s.landscape->objectCount(); o += o % 3 + 1)
            content.shown.emplace_back(o);
        gatherLeaves(content, *s.graph);
        const std::vector<ObjectIndex> path = s.all({"act-hub", "T000000", "act-other"});
        const ShownGraph shown = shownGraph(content, *s.graph, s.visible, path);
        QVERIFY(!shown.nodes.empty() && !shown.collections.empty());
        std::vector<std::optional<std::uint32_t>> expected(s.landscape->objectCount());
        for (std::uint32_t i = 0; i < shown.nodes.size(); ++i)
            expected[shown.nodes[i].object.value] = i;
        for (std::uint32_t c = 0; c < shown.collections.size(); ++c)
            for (const ObjectIndex o : shown.collections[c].members)
                expected[o.value] = static_cast<std::uint32_t>(shown.nodes.size()) + c;
        QVERIFY(std::ranges::any_of(expected, [](const auto &at) { return !at; }));
        for (std::uint32_t o = 0; o < expected.size(); ++o)
            QCOMPARE(shown.placeOf(ObjectIndex(o)), expected[o]);
        QVERIFY(!shown.placeOf(ObjectIndex()));
        QVERIFY(!shown.placeOf(ObjectIndex(s.landscape->objectCount())));
        QVERIFY(!ShownGraph().placeOf(ObjectIndex(0)));
    }
    void linksOfMembersElsewhereAreNotLost() {
        const GraphStage s(hubLandscape(40));
        BoardContent content;
        content.shown = s.all({"act-hub"});
        content = addObjects(content, *s.graph, s.landscape->objectsOf(Kind::Technique)).content;
        content.shown.push_back(s["act-other"]); // as under a looser filter: not gathered anew
        const ShownGraph shown = shownGraph(content, *s.graph, s.visible);
        QCOMPARE(shown.bundles.size(), std::size_t{2});
        QCOMPARE(shown.drawnLinks(), std::size_t{41});
    }
    void everyLinkOfTheBoardIsDrawnOnce() {
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            const GraphStage s(generatedLandscape({300, 2500, seed}));
            Dice dice(seed);
            BoardContent content;
            for (std::uint32_t o = 0; o < s.landscape->objectCount(); ++o)
                if (dice.oneIn(2))
                    content.shown.emplace_back(o);
            content.kindsOff = {Kind::Source};
            gatherLeaves(content, *s.graph);
            const ShownGraph shown = shownGraph(content, *s.graph, s.visible);
            const Bits board = bitsOf(content.shown, *s.landscape);
            std::set<LinkIndex> expected, drawn(shown.links.begin(), shown.links.end());
            std::size_t inside = 0;
            for (LinkIndex i = 0; i < s.graph->links().size(); ++i) {
                const auto &link = s.graph->link(i);
                const bool off =
                    s.landscape->kind(link.from) == Kind::Source || s.landscape->kind(link.to) == Kind::Source;
                if (!off && board.test(link.from.value) && board.test(link.to.value))
                    expected.insert(i);
            }
            std::size_t count = shown.links.size();
            for (const ShownGraph::Bundle &bundle : shown.bundles) {
                QVERIFY(bundle.from < bundle.to && bundle.to < shown.nodes.size() + shown.collections.size());
                count += bundle.links.size();
                drawn.insert(bundle.links.begin(), bundle.links.end());
            }
            QCOMPARE(drawn.size(), count);
            for (const LinkIndex i : expected) // of a member to itself: seen in its list
                inside += !drawn.contains(i) && shown.placeOf(s.graph->link(i).from) >= shown.nodes.size();
            QCOMPARE(drawn.size() + inside, expected.size());
            QVERIFY(shown.nodes.size() > 50);
        }
    }
};

HW_TEST(GraphShownTest, "graph_shown")
#include "tst_graph_shown.moc"
