// What is said of nodes, collections, links and paths.
#include "session/graph_spoken.h"

#include "graph_stage.h"
#include "landscape/path_answer.h"
#include "session/graph_collections.h"
#include "session/wording.h"
#include "support/test_registry.h"

#include <QTest>
#include <set>

using namespace hw;
using namespace hw::test;

class GraphSpokenTest : public QObject {
    Q_OBJECT
    static QString said(const GraphStage &s, const BoardContent &content, const char *id) {
        const ShownGraph shown = shownGraph(content, *s.graph, s.visible);
        return spoken::node(content, *s.graph, shown.nodes.at(shown.placeOf(s[id]).value()));
    }
    static LinkIndex linkOf(const GraphStage &s, const char *from, const char *to) {
        return s.graph->strongest(s[from], s[to]);
    }

private slots:
    void aNodeSaysWhatItIsAndHowItIsLinked() {
        const GraphStage s(smallGraph);
        BoardContent content;
        content.shown = s.all({"act-a", "act-b", "act-lone", "cam-1", "T2", "S1", "T3", "ra-gen"});
        content.places[s["act-b"]] = {1, 1, true};
        QCOMPARE(said(s, content, "act-a"), QString("Alpha, actor, China-nexus, linked with 3 shown and 3 more."));
        QCOMPARE(said(s, content, "act-lone"),
                 QString("Lone, actor, origin unknown, without links under this filter."));
        QCOMPARE(said(s, content, "cam-1"),
                 QString("Quiet Helix, campaign, China-nexus, March 2021, linked with 2 shown."));
        QCOMPARE(said(s, content, "T3"), QString("Web shell, technique, linked with 1 shown."));
        QVERIFY2(said(s, content, "act-b").endsWith("pinned."), qPrintable(said(s, content, "act-b")));
    }
    void largeNumbersAreReadable() {
        const GraphStage s(hubLandscape(10000));
        const BoardContent content = expand({}, *s.graph, s["act-hub"]).content;
        QCOMPARE(said(s, content, "act-hub"),
                 QString("Hub, actor, origin unknown, linked with 149 shown and 9,851 more."));
        QCOMPARE(spoken::collection(content.collections.at(0), *s.graph),
                 QString("149 techniques of Hub, one collection; it opens as a list."));
        const ShownGraph shown = shownGraph(content, *s.graph, s.visible);
        QCOMPARE(spoken::board(shown), QString("150 things (some in 1 collection), 149 links."));
        QCOMPARE(spoken::bundle(shown, *s.graph, shown.bundles.at(0)),
                 QString("149 links between Hub and 149 techniques of Hub."));
        QCOMPARE(spoken::whatCame(expand(content, *s.graph, s["act-hub"])),
                 QString("Added 150 of 9,851; 9,701 left out."));
        QVERIFY(spoken::whatCame({}).isEmpty());
    }
    void aLinkSaysWhatItRestsOn() {
        const GraphStage s(smallGraph);
        QCOMPARE(spoken::link(*s.graph, linkOf(s, "act-a", "S1")),
                 QString("Alpha uses Tool, 1 claim from 1 publisher, moderate confidence."));
        QCOMPARE(spoken::link(*s.graph, linkOf(s, "act-b", "T2")),
                 QString("Bravo uses Valid accounts, 1 claim from 1 publisher, high confidence, disputed."));
        for (const LinkIndex i : s.graph->linksAt(s["act-a"]))
            if (s.graph->link(i).from == s.graph->link(i).to)
                QCOMPARE(spoken::link(*s.graph, i),
                         QString("Alpha is related to itself, 1 claim from 1 publisher, high confidence."));
    }
    void thePathNamesItsWeakestLink() {
        const GraphStage s(smallGraph);
        const auto paths = shortestPaths(*s.graph, {s["act-b"], s["T3"]});
        QCOMPARE(paths.size(), std::size_t{2});
        QCOMPARE(spoken::path(*s.graph, paths, 0),
                 QString("Path 1 of 2, 4 steps. ") + wording::text(weakestWords(*s.graph, paths[0])));
        QVERIFY(spoken::path(*s.graph, paths, 2).isEmpty());
    }
    void theBoardSaysWhatIsNotSeen() {
        const GraphStage s(smallGraph, originFilter("CN"));
        BoardContent content;
        content.shown = s.all({"act-a", "act-b", "T1", "T2", "S1"});
        content.hidden = s.all({"T3"});
        content.kindsOff = {Kind::Software};
        QCOMPARE(spoken::board(shownGraph(content, *s.graph, s.visible)),
                 QString("3 things, 3 links, 1 hidden by the filter, 1 of kinds switched off, 1 hidden by hand."));
    }
    void predicatesReadFromBothEnds() {
        std::set<QString> out, in;
        for (std::size_t p = static_cast<std::size_t>(Predicate::OriginatesFrom); p < predicateCount; ++p) {
            const auto predicate = static_cast<Predicate>(p);
            out.insert(spoken::ofPredicate({predicate, false}));
            in.insert(spoken::ofPredicate({predicate, true}));
        }
        const std::size_t relations = predicateCount - static_cast<std::size_t>(Predicate::OriginatesFrom);
        QCOMPARE(out.size(), relations); // no two read the same, so a choice is clear
        QCOMPARE(in.size(), relations);
        QVERIFY(!in.contains(QString()));
    }
    void dataStayPlainText() {
        const GraphStage s("actor act-a \"<b>%1 %2</b>\\n=1+1\"\nactor act-b \"%3\"\nactor act-c \"C\"\n"
                           "claim act-a related-to act-b conf=low\nclaim act-b related-to act-c conf=high\n");
        BoardContent content;
        content.shown = s.all({"act-a", "act-b"});
        QCOMPARE(said(s, content, "act-a"), QString("<b>%1 %2</b> =1+1, actor, origin unknown, linked with 1 shown."));
        QCOMPARE(spoken::link(*s.graph, 0),
                 QString("<b>%1 %2</b> =1+1 is related to %3, 1 claim from 1 publisher, low confidence."));
        const std::vector<Path> paths = shortestPaths(*s.graph, {s["act-a"], s["act-c"]});
        QVERIFY2(spoken::path(*s.graph, paths, 0).contains("<b>%1 %2</b> =1+1 is related to %3"),
                 qPrintable(spoken::path(*s.graph, paths, 0)));
    }
};

HW_TEST(GraphSpokenTest, "graph_spoken")
#include "tst_graph_spoken.moc"
