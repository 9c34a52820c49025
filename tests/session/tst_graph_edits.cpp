// Expand, collapse, hide, keep only, add; and the collections that many leaves become.
#include "session/graph_edits.h"

#include "graph_stage.h"
#include "session/graph_collections.h"
#include "session/graph_shown.h"
#include "support/test_registry.h"

#include <QTest>
#include <algorithm>

using namespace hw;
using namespace hw::test;

namespace {

BoardContent showing(std::vector<ObjectIndex> objects) {
    BoardContent content;
    content.shown = std::move(objects);
    return content;
}

std::size_t gathered(const BoardContent &content) {
    std::size_t count = 0;
    for (const Collection &collection : content.collections)
        count += collection.members.size();
    return count;
}

} // namespace

class GraphEditsTest : public QObject {
    Q_OBJECT
private slots:
    void countsComeBeforeAnythingIsAdded() {
        const GraphStage s(smallGraph);
        const BoardContent content = showing({s["act-a"]});
        const Expansion e = expansionOf(content, *s.graph, s["act-a"]);
        QCOMPARE(e.count, std::size_t{6}); // itself is not counted
        QCOMPARE(e.kinds.size(), std::size_t{4});
        QVERIFY(e.kinds[0].kind == Kind::Country && e.kinds[0].count == 1);
        QVERIFY(e.kinds[1].kind == Kind::Campaign && e.kinds[1].count == 2);
        QVERIFY(e.kinds[2].kind == Kind::Technique && e.kinds[2].count == 2);
        QVERIFY(e.kinds[3].kind == Kind::Software && e.kinds[3].count == 1);
        QCOMPARE(e.predicates.size(), std::size_t{3});
        QVERIFY((e.predicates[0].by == PredicateEnd{Predicate::OriginatesFrom, false}) && e.predicates[0].count == 1);
        QVERIFY((e.predicates[1].by == PredicateEnd{Predicate::AttributedTo, true}) && e.predicates[1].count == 2);
        QVERIFY((e.predicates[2].by == PredicateEnd{Predicate::Uses, false}) && e.predicates[2].count == 3);
        QCOMPARE(content, showing({s["act-a"]}));
        for (const Expansion::OfKind &kind : e.kinds)
            QCOMPARE(expand(content, *s.graph, s["act-a"], {kind.kind, {}}).added, kind.count);
        for (const Expansion::OfPredicate &predicate : e.predicates)
            QCOMPARE(expand(content, *s.graph, s["act-a"], {{}, predicate.by}).added, predicate.count);
        QCOMPARE(expand(content, *s.graph, s["act-a"]).added, e.count);
    }
    void everyCountIsKeptOnGeneratedGraphs() {
        for (std::uint32_t seed = 1; seed <= 5; ++seed) {
            const GraphStage s(generatedLandscape({300, 1500, seed}));
            Dice dice(seed);
            std::vector<ObjectIndex> some;
            for (std::uint32_t o = 0; o < s.landscape->objectCount(); ++o)
                if (dice.oneIn(8))
                    some.emplace_back(o);
            const BoardContent content = showing(some);
            for (const ObjectIndex o : some) {
                const Expansion e = expansionOf(content, *s.graph, o);
                QCOMPARE(e.count, hiddenNeighbourCount(content, *s.graph, o));
                std::size_t sum = 0;
                for (const Expansion::OfKind &kind : e.kinds) {
                    const Added added = expand(content, *s.graph, o, {kind.kind, {}});
                    QCOMPARE(added.added + added.leftOut, kind.count);
                    sum += kind.count;
                }
                QCOMPARE(sum, e.count);
                for (const Expansion::OfPredicate &predicate : e.predicates) {
                    const Added added = expand(content, *s.graph, o, {{}, predicate.by});
                    QCOMPARE(added.added + added.leftOut, predicate.count);
                }
                QCOMPARE(hiddenNeighbourCount(expand(content, *s.graph, o).content, *s.graph, o), std::size_t{0});
            }
        }
    }
    void theStrongestComeFirst() {
        const GraphStage s(smallGraph);
        const QStringList ranked = s.ids(rankedNeighbours(*s.graph, bitsOf({}, *s.landscape), s["act-a"]));
        QCOMPARE(ranked.last(), QString("T1"));                // low confidence
        QCOMPARE(ranked.at(ranked.size() - 2), QString("S1")); // moderate
        QVERIFY(ranked.indexOf("T2") < ranked.indexOf("S1"));  // high
        const Bits board = bitsOf(s.all({"act-b"}), *s.landscape);
        QCOMPARE(s.ids(rankedNeighbours(*s.graph, board, s["act-a"])).first(), QString("T2")); // shared with one shown
    }
    void whatHasNoLinksExpandsToNothing() {
        const GraphStage s(smallGraph);
        const BoardContent content = showing({s["act-lone"]});
        QCOMPARE(expansionOf(content, *s.graph, s["act-lone"]).count, std::size_t{0});
        QVERIFY(expansionOf(content, *s.graph, s["act-lone"]).kinds.empty());
        QCOMPARE(expand(content, *s.graph, s["act-lone"]).content, content);
        QCOMPARE(collapse(content, *s.graph, s["act-lone"]), content);
        QCOMPARE(hiddenNeighbourCount(content, *s.graph, s["act-lone"]), std::size_t{0});
    }
    void aLoopIsNeitherNeighbourNorLeaf() {
        const GraphStage s(smallGraph);
        const BoardContent content = showing({s["act-a"]});
        QCOMPARE(collapse(content, *s.graph, s["act-a"]), content);
        QVERIFY(!parentOf(*s.graph, bitsOf(content.shown, *s.landscape), s["act-a"]).isValid());
    }

    void aKindThatIsOffComesOnlyWhenAsked() {
        const GraphStage s(smallGraph);
        BoardContent content = showing({s["act-a"]});
        content.kindsOff = {Kind::Technique};
        const Expansion e = expansionOf(content, *s.graph, s["act-a"]);
        QCOMPARE(e.count, std::size_t{6});
        QVERIFY(e.kinds[2].isOff && !e.kinds[1].isOff);
        QCOMPARE(expand(content, *s.graph, s["act-a"]).added, std::size_t{4});
        const Added techniques = expand(content, *s.graph, s["act-a"], {Kind::Technique, {}});
        QCOMPARE(techniques.added, std::size_t{2});
        QVERIFY(techniques.content.kindsOff.empty());
    }
    void whatWasHiddenByHandComesOnlyByHand() {
        const GraphStage s(smallGraph);
        const BoardContent all = expand(showing({s["act-a"]}), *s.graph, s["act-a"]).content;
        const BoardContent without = hide(all, *s.graph, s.all({"T1", "T1", "act-lone"}));
        QCOMPARE(s.ids(without.hidden), QStringList("T1")); // once, and only what was there
        QVERIFY(!s.ids(without.shown).contains("T1"));
        QCOMPARE(expansionOf(without, *s.graph, s["act-a"]).count, std::size_t{0});
        QCOMPARE(expansionOf(without, *s.graph, s["act-a"]).hidden, std::size_t{1});
        QCOMPARE(hiddenNeighbourCount(without, *s.graph, s["act-a"]), std::size_t{1});
        QCOMPARE(expand(without, *s.graph, s["act-a"]).added, std::size_t{0});
        QVERIFY(s.ids(addObjects(without, *s.graph, s.all({"T1"})).content.shown).contains("T1"));
        QVERIFY(addObjects(without, *s.graph, s.all({"T1"})).content.hidden.empty());
        const BoardContent back = showHidden(without, *s.graph);
        QVERIFY(back.hidden.empty() && back.shown.size() == all.shown.size());
        QCOMPARE(showHidden(without, *s.graph, s.all({"T2"})), without); // that one is not hidden
    }
    void collapseTakesWhatHangsOnItAlone() {
        const GraphStage s(smallGraph);
        const BoardContent content = showing(s.all({"act-a", "act-b", "cam-1", "T1", "T2", "S1", "T3", "act-lone"}));
        const BoardContent collapsed = collapse(content, *s.graph, s["act-a"]);
        // T2 is used by the other too, the tool has a technique of its own, the lone one hangs on nothing
        QCOMPARE(s.ids(collapsed.shown), (QStringList{"act-a", "act-b", "T2", "S1", "T3", "act-lone"}));
        QVERIFY(collapsed.hidden.empty());
    }
    void keepOnlyWithOrWithoutNeighbours() {
        const GraphStage s(smallGraph);
        BoardContent content = showing(s.all({"act-a", "act-b", "cam-1", "T1", "T2", "S1", "T3"}));
        content.places[s["T3"]] = {1, 2, true};
        const BoardContent alone = keepOnly(content, *s.graph, s.all({"S1"}), Keep::Selection);
        QCOMPARE(s.ids(alone.shown), QStringList("S1"));
        QCOMPARE(alone.places, content.places);
        const BoardContent more = keepOnly(content, *s.graph, s.all({"S1"}), Keep::WithNeighbours);
        QCOMPARE(s.ids(more.shown), (QStringList{"act-a", "S1", "T3"})); // what is not on the board does not come
        QCOMPARE(s.ids(keepOnly(content, *s.graph, s.all({"S1", "act-lone"}), Keep::Selection).shown),
                 QStringList("S1"));
    }
    void addObjectsTellsWhatIsNew() {
        const GraphStage s(smallGraph);
        BoardContent content = showing(s.all({"act-a"}));
        content.kindsOff = {Kind::Technique, Kind::Software};
        const Added added = addObjects(content, *s.graph, s.all({"act-a", "T1", "T1", "act-b"}));
        QCOMPARE(added.added, std::size_t{2});
        QCOMPARE(added.leftOut, std::size_t{0});
        QCOMPARE(s.ids(added.content.shown), (QStringList{"act-a", "T1", "act-b"}));
        QVERIFY(added.content.kindsOff == std::set<Kind>{Kind::Software});
    }

    void aHundredAndFiftyComeInOneStep() {
        const GraphStage s(hubLandscape(10000));
        const BoardContent content = showing(s.all({"act-hub"}));
        const Expansion e = expansionOf(content, *s.graph, s["act-hub"]);
        QCOMPARE(e.count, std::size_t{10000});
        Added added = expand(content, *s.graph, s["act-hub"]);
        QCOMPARE(added.added, std::size_t{150});
        QCOMPARE(added.leftOut, std::size_t{9850});
        QCOMPARE(added.content.shown.size(), std::size_t{151});
        QCOMPARE(hiddenNeighbourCount(added.content, *s.graph, s["act-hub"]), std::size_t{9850});
        added = expand(added.content, *s.graph, s["act-hub"], {Kind::Technique, {}});
        QCOMPARE(added.content.shown.size(), std::size_t{301});
        QCOMPARE(added.leftOut, std::size_t{9700});
        // what is expanded comes along when it is not there, within the same limit
        added = expand({}, *s.graph, s["act-hub"]);
        QCOMPARE(added.added, std::size_t{150});
        QCOMPARE(added.leftOut, std::size_t{9851});
        std::vector<ObjectIndex> all;
        for (const ObjectIndex o : s.landscape->objectsOf(Kind::Technique))
            all.push_back(o);
        added = addObjects(content, *s.graph, all);
        QCOMPARE(added.added, std::size_t{150});
        QCOMPARE(added.leftOut, std::size_t{9850});
    }
    void tenThousandLeavesAreOneNodeAndGoInOneStep() {
        const GraphStage s(hubLandscape(10000));
        BoardContent content = showing(s.all({"act-hub", "act-other"}));
        for (const ObjectIndex o : s.landscape->objectsOf(Kind::Technique))
            content.shown.push_back(o);
        gatherLeaves(content, *s.graph);
        QCOMPARE(content.collections.size(), std::size_t{1});
        QCOMPARE(content.collections[0].members.size(), std::size_t{9999}); // one hangs on the other too
        QVERIFY(content.collections[0].key == (CollectionKey{s["act-hub"], Kind::Technique}));
        const BoardContent collapsed = collapse(content, *s.graph, s["act-hub"]);
        QCOMPARE(s.ids(collapsed.shown), (QStringList{"act-hub", "act-other", "T000000"}));
        QVERIFY(collapsed.collections.empty());
        const BoardContent hidden = hide(content, *s.graph, content.collections[0].members);
        QCOMPARE(hidden.hidden.size(), std::size_t{9999});
        QCOMPARE(showHidden(hidden, *s.graph).collections, content.collections); // no limit on the way back
    }
    void twentyFiveLeavesAreNodesOneMoreIsACollection() {
        const GraphStage s(hubLandscape(60));
        const auto techniques = s.landscape->objectsOf(Kind::Technique);
        for (const std::size_t count : {std::size_t{25}, std::size_t{26}}) {
            BoardContent content = showing(s.all({"act-hub"}));
            content.shown.insert(content.shown.end(), techniques.begin(), techniques.begin() + count);
            gatherLeaves(content, *s.graph);
            QCOMPARE(gathered(content), count > 25 ? count : 0);
        }
    }
    void newLeavesJoinAndWhatIsNoLeafLeaves() {
        const GraphStage s(hubLandscape(60));
        BoardContent content = showing(s.all({"act-hub"}));
        const auto techniques = s.landscape->objectsOf(Kind::Technique);
        content = addObjects(content, *s.graph, techniques.first(30)).content;
        QCOMPARE(gathered(content), std::size_t{30});
        content = addObjects(content, *s.graph, techniques.subspan(30, 1)).content;
        QCOMPARE(gathered(content), std::size_t{31});
        content = addObjects(content, *s.graph, s.all({"act-other"})).content; // it uses the first one too
        QCOMPARE(gathered(content), std::size_t{30});
        QVERIFY(!std::ranges::count(content.collections[0].members, s["T000000"]));
        content.places[s["T000001"]] = {10, 10, true};
        gatherLeaves(content, *s.graph);
        QCOMPARE(gathered(content), std::size_t{29});
    }
    void aCollectionStaysUntilHalfOfItIsLeft() {
        const GraphStage s(hubLandscape(40));
        BoardContent content = showing(s.all({"act-hub"}));
        const auto techniques = s.landscape->objectsOf(Kind::Technique);
        content = addObjects(content, *s.graph, techniques.first(26)).content;
        const BoardContent thirteen = hide(content, *s.graph, techniques.first(13));
        QCOMPARE(gathered(thirteen), std::size_t{13});
        QCOMPARE(gathered(hide(content, *s.graph, techniques.first(14))), std::size_t{0});
        QCOMPARE(gathered(hide(content, *s.graph, s.all({"act-hub"}))), std::size_t{0});
    }
    void takenApartItIsNotGatheredAgain() {
        const GraphStage s(hubLandscape(60));
        const CollectionKey key{s["act-hub"], Kind::Technique};
        BoardContent content = showing(s.all({"act-hub"}));
        content = addObjects(content, *s.graph, s.landscape->objectsOf(Kind::Technique).first(40)).content;
        const BoardContent before = content;
        QVERIFY(collectionOf(content, key));
        QVERIFY(takeApart(content, key));
        QVERIFY(!takeApart(content, key));
        content = expand(content, *s.graph, s["act-hub"]).content;
        QCOMPARE(gathered(content), std::size_t{0});
        QVERIFY(gatherAgain(content, *s.graph, key));
        QCOMPARE(gathered(content), std::size_t{60});
        BoardContent few = showing(s.all({"act-hub", "T000003"}));
        few.apart = {key};
        QVERIFY(!gatherAgain(few, *s.graph, key));
        QVERIFY(few.apart.contains(key));
        content = addObjects({}, *s.graph, s.landscape->objectsOf(Kind::Technique).first(40)).content;
        content = addObjects(content, *s.graph, s.all({"act-hub"})).content;
        // The number on it is the number of rows behind it, by way of a place of the history too.
        const RowsQuery list = listOf(content.collections.at(0));
        QCOMPARE(rowsOf(*s.landscape, s.visible, list).objects, content.collections[0].members);
        const auto again = rowsQueryOf(routeOf(list, *s.landscape), *s.landscape);
        QVERIFY(again.has_value());
        QCOMPARE(rowsOf(*s.landscape, s.visible, *again).objects, content.collections[0].members);
    }
    void leavesOfTwoKindsAreTwoCollections() {
        std::string text = "actor act-hub\n";
        for (int i = 0; i < 30; ++i) {
            const std::string n = std::to_string(i);
            text += "technique T" + n + "\nsoftware S" + n + "\nclaim act-hub uses T" + n + "\nclaim act-hub uses S" +
                    n + "\n";
        }
        const GraphStage s(text);
        const Added added = expand({}, *s.graph, s["act-hub"]);
        QCOMPARE(added.content.collections.size(), std::size_t{2});
        QCOMPARE(gathered(added.content), std::size_t{60});
    }

    /// `count` techniques of one actor, all of which a second one uses too, the first five with the strongest links.
    static std::string sharedTechniques(int count) {
        std::string text = "actor act-a \"Alpha\"\nactor act-b \"Bravo\"\n";
        for (int i = 0; i < count; ++i) {
            const std::string id = "T" + std::to_string(100 + i);
            text += "technique " + id + "\nclaim act-a uses " + id + (i < 5 ? " conf=high" : " conf=low") +
                    "\nclaim act-b uses " + id + "\n";
        }
        return text;
    }
    void anExpansionOfManyStaysReadable() {
        const GraphStage s(sharedTechniques(80));
        const CollectionKey key{s["act-a"], Kind::Technique};
        const BoardContent both = showing(s.all({"act-a", "act-b"}));
        const Added added = expand(both, *s.graph, s["act-a"], {Kind::Technique, {}});
        QCOMPARE(added.added, std::size_t{80});
        QCOMPARE(gathered(added.content), 80 - mostAlone);
        QCOMPARE(added.gathered.size(), std::size_t{1});
        QCOMPARE(added.gathered[0].alone + added.gathered[0].together, std::size_t{80});
        for (const char *id : {"T100", "T101", "T102", "T103", "T104"}) // the strongest stand for themselves
            QVERIFY(!std::ranges::count(added.content.collections[0].members, s[id]));
        // Twelve nodes with two lines each and the collection with two: not a hundred and sixty lines.
        const ShownGraph shown = shownGraph(added.content, *s.graph, s.visible);
        QCOMPARE(shown.nodes.size(), 2 + mostAlone);
        QCOMPARE(shown.links.size() + shown.bundles.size(), 2 * mostAlone + 2);
        QCOMPARE(shown.drawnLinks(), std::size_t{160});
        QVERIFY(shown.collections.at(0).mixed);
        // It stays as it is while other things come and go, and goes with its parent's neighbours.
        BoardContent later = hide(added.content, *s.graph, s.all({"act-b"}));
        QCOMPARE(gathered(later), 80 - mostAlone);
        later = showHidden(later, *s.graph);
        QCOMPARE(later.collections, added.content.collections);
        QCOMPARE(s.ids(collapse(added.content, *s.graph, s["act-a"]).shown).size(), qsizetype(2 + mostAlone));
        // Taken apart it is eighty nodes, and gathered again what it was.
        BoardContent apart = added.content;
        QVERIFY(takeApart(apart, key));
        QCOMPARE(shownGraph(apart, *s.graph, s.visible).nodes.size(), std::size_t{82});
        QVERIFY(gatherAgain(apart, *s.graph, key));
        QCOMPARE(gathered(apart), 80 - mostAlone);
    }
    void aFewStandForThemselves() {
        const GraphStage s(sharedTechniques(25));
        const Added added = expand(showing(s.all({"act-a", "act-b"})), *s.graph, s["act-a"], {Kind::Technique, {}});
        QCOMPARE(gathered(added.content), std::size_t{0});
        QVERIFY(added.gathered.empty());
        const GraphStage more(sharedTechniques(26));
        QCOMPARE(gathered(expand(showing(more.all({"act-a", "act-b"})), *more.graph, more["act-a"]).content),
                 26 - mostAlone);
    }
};

HW_TEST(GraphEditsTest, "graph_edits")
#include "tst_graph_edits.moc"
