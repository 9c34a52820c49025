// What the canvas opens with.
#include "session/graph_opening.h"

#include "graph_stage.h"
#include "landscape/overview.h"
#include "session/graph_collections.h"
#include "support/test_registry.h"

#include <QTest>
#include <algorithm>

using namespace hw;
using namespace hw::test;

namespace {

BoardContent opening(const GraphStage &s, ObjectIndex focus = {}) {
    return openingContent(*s.landscape, s.visible, *s.graph, focus);
}

std::size_t countOf(const GraphStage &s, const BoardContent &content, Kind kind) {
    return static_cast<std::size_t>(
        std::ranges::count_if(content.shown, [&](ObjectIndex o) { return s.landscape->kind(o) == kind; }));
}

/// Twenty actors, the first with the most campaigns, each of them with an area of its own.
std::string manyActors() {
    std::string text = "research-area ra-root\n";
    for (int a = 0; a < 20; ++a) {
        const std::string actor = "act-" + std::string(1, static_cast<char>('a' + a));
        const std::string area = "ra-" + std::string(1, static_cast<char>('a' + a));
        text += "actor " + actor + "\nresearch-area " + area + " parent=ra-root\n";
        for (int e = 0; e < 25 - a; ++e) {
            const std::string event = "cam-" + actor + "-" + std::to_string(e);
            text += "campaign " + event + " start=" + std::to_string(2000 + e) + "\nclaim " + event +
                    " attributed-to " + actor + "\nclaim " + event + " targets " + area + " basis=targeted\n";
        }
    }
    return text;
}

} // namespace

class GraphOpeningTest : public QObject {
    Q_OBJECT
private slots:
    void theMostActiveTheirNewestCampaignsAndTheAreas() {
        const GraphStage s(manyActors());
        const BoardContent content = opening(s);
        QCOMPARE(content.shown.size(), std::size_t{48}); // twelve actors have twelve areas
        QCOMPARE(countOf(s, content, Kind::Actor), std::size_t{12});
        QCOMPARE(countOf(s, content, Kind::Campaign), std::size_t{24});
        QCOMPARE(countOf(s, content, Kind::ResearchArea), std::size_t{12});
        QCOMPARE(s.ids(content.shown).first(3), (QStringList{"act-a", "act-b", "act-c"})); // as the Overview ranks
        QVERIFY(!s.ids(content.shown).contains("act-m"));
        // each actor has its two newest
        QVERIFY(s.ids(content.shown).contains("cam-act-a-24") && s.ids(content.shown).contains("cam-act-a-23"));
        QVERIFY(!s.ids(content.shown).contains("cam-act-a-22"));
        QVERIFY(s.ids(content.shown).contains("cam-act-l-13") && s.ids(content.shown).contains("cam-act-l-12"));
        QVERIFY(content.layout == BoardLayout::Force && content.places.empty() && content.hidden.empty());
    }
    void aSmallGraphOpensWithItsEvents() {
        const GraphStage s(smallGraph);
        const QStringList ids = s.ids(opening(s).shown);
        QCOMPARE(ids, (QStringList{"act-a", "act-b", "cam-2", "inc-1", "cam-1", "ra-gen"}));
    }
    void itObeysTheFilter() {
        const GraphStage s(smallGraph, originFilter("EC"));
        QCOMPARE(s.ids(opening(s).shown), (QStringList{"act-b", "inc-1", "ra-gen"}));
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            const GraphStage g(generatedLandscape({400, 2400, seed}), originFilter(seed % 2 ? "CN" : "EC"));
            const BoardContent content = opening(g);
            QCOMPARE(content.shown.empty(), g.visible.objects.count() == 0); // never empty while something passes
            for (const ObjectIndex o : content.shown)
                QVERIFY(g.visible.object(o));
        }
        Filter names;
        names.include(FilterKey::Kind, "name");
        const GraphStage alone(std::string(smallGraph) + "\nname name-1 of=act-a\n", names);
        QCOMPARE(alone.ids(opening(alone).shown), QStringList("name-1"));
    }
    void theSameDataGiveTheSameBoardAndNeverTheWholeGraph() {
        for (std::uint32_t seed = 1; seed <= 4; ++seed) {
            const GraphStage one(generatedLandscape({3000, 20000, seed})), two(generatedLandscape({3000, 20000, seed}));
            const BoardContent content = opening(one);
            QVERIFY(content == opening(two));
            QVERIFY(content.shown.size() > 30 && content.shown.size() <= 50);
            const auto ranking = overviewOf(*one.landscape, one.visible).ranking;
            for (std::size_t i = 0; i < 12; ++i)
                QCOMPARE(content.shown[i], ranking[i].actor);
            const ObjectIndex busiest = *std::ranges::max_element(
                content.shown, {}, [&](ObjectIndex o) { return one.graph->neighbourCount(o); });
            const BoardContent focused = opening(one, busiest);
            QVERIFY(focused == opening(two, busiest));
            QCOMPARE(focused.shown.size(), std::size_t{1} + std::min(40U, one.graph->neighbourCount(busiest)));
        }
    }
    void aFocusBringsEveryKindOfNeighbour() {
        std::string text = "actor act-a\nactor act-x\nname name-1 of=act-a\nclaim act-a related-to act-x\n";
        for (int i = 0; i < 60; ++i)
            text += "technique T" + std::to_string(i) + "\nclaim act-a uses T" + std::to_string(i) + "\n";
        text += "campaign cam-1\nclaim cam-1 attributed-to act-a conf=low\n";
        const GraphStage s(text);
        const BoardContent content = opening(s, s["act-a"]);
        const QStringList ids = s.ids(content.shown);
        QCOMPARE(ids.size(), 41);
        QCOMPARE(ids.first(), QString("act-a"));
        QVERIFY(ids.contains("act-x") && ids.contains("cam-1") && !ids.contains("name-1"));
        QCOMPARE(content.centre, s["act-a"]);
        QCOMPARE(content.collections.size(), std::size_t{1}); // 38 techniques that hang on nothing else
        QCOMPARE(content.collections[0].members.size(), std::size_t{38});
        // where there is room, names come too
        const BoardContent name = opening(s, s["act-x"]);
        QCOMPARE(s.ids(name.shown), (QStringList{"act-x", "act-a"}));
        QCOMPARE(s.ids(opening(s, s["name-1"]).shown), (QStringList{"name-1", "act-a"}));
    }
    void aFocusWithoutLinksStandsAlone() {
        const GraphStage s(smallGraph);
        QCOMPARE(s.ids(opening(s, s["act-lone"]).shown), QStringList("act-lone"));
    }
    void aHubOfTenThousandLeavesOpensSmall() {
        const GraphStage s(hubLandscape(10000));
        QCOMPARE(opening(s, s["act-hub"]).shown.size(), std::size_t{41});
        QVERIFY(opening(s).shown.size() <= 50);
        QVERIFY(!opening(s).shown.empty()); // no event anywhere: what is connected most
        QCOMPARE(s.ids(opening(s).shown).first(), QString("act-hub"));
    }
    void nothingOpensEmpty() {
        const GraphStage s(smallGraph, originFilter("KP"));
        QCOMPARE(s.visible.count(*s.landscape, Kind::Actor), std::size_t{0});
        QVERIFY(opening(s).shown.empty());
    }
};

HW_TEST(GraphOpeningTest, "graph_opening")
#include "tst_graph_opening.moc"
