// The Relationships view and what nobody wishes for it: nothing to show, too much, no places, no numbers, and hands
// that do two things at once. It stays on its feet, keeps what is there, and says what is missing.
#include "drawing/graph_marks.h"
#include "landscape/filter_text.h"
#include "landscape/paths.h"
#include "panels/relationships/graph_floating.h"
#include "panels/relationships/graph_inspector.h"
#include "panels/relationships/graph_layouter.h"
#include "panels/relationships/graph_legend_card.h"
#include "panels/relationships/path_bar.h"
#include "relationships_stage.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

using namespace hw;
using namespace hw::test;

namespace {

constexpr const char *small = R"(
source s1 "Report" publisher="Vendor X" published=2021-03
source s2 "Report" publisher="Vendor Y" published=2022-03
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
actor act-far "Far away" type=crime
actor act-i "Island" type=crime
actor act-j "Next island" type=crime
research-area ra-x "Genetics"
research-area ra-y "Oncology"
technique T1 "Phishing"
technique T2 "Dumping"
technique T3 "Moving"
software S1 "Tool"
campaign cam-1 "First" start=2020 src=s1
campaign cam-2 "Second" start=2021 src=s2
claim cam-1 attributed-to act-a conf=high src=s1,s2
claim cam-2 attributed-to act-b conf=moderate src=s2
claim cam-1 targets ra-x basis=targeted src=s1
claim cam-2 targets ra-x basis=targeted conf=low src=s2
claim cam-2 targets ra-y basis=targeted conf=low src=s2
claim act-a uses T1 src=s1
claim act-a uses T2 src=s1
claim act-a uses S1 src=s1
claim act-b uses T1 conf=low src=s2
claim act-b uses T3 src=s2
claim S1 uses T3 src=s1
claim act-a related-to act-a src=s1
claim act-i related-to act-j src=s1
)";

LandscapePtr hubOf(int leaves) {
    std::string text = "actor act-hub \"Hub\"\n";
    for (int i = 0; i < leaves; ++i)
        text += "technique T" + std::to_string(i) + "\nclaim act-hub uses T" + std::to_string(i) + "\n";
    return landscapeOf(text);
}

} // namespace

class RelationshipsStressTest : public QObject, OnRelationshipsStage {
    Q_OBJECT

    GraphLayouter &layouter() const { return *m_stage->panel->findChild<GraphLayouter *>(); }
    void open(LandscapePtr landscape, const char *focus = "", QSize size = {1200, 800}) {
        m_stage.reset();
        m_stage = std::make_unique<RelationshipsStage>(std::move(landscape), focus, size);
    }
    void openSmall(const char *focus = "") { open(landscapeOf(small), focus); }
    bool allIsDrawable() const {
        const auto &nodes = canvas().scene().nodes;
        const GraphCamera &camera = canvas().camera();
        return std::isfinite(camera.zoom()) && std::isfinite(camera.centre().x()) &&
               std::all_of(nodes.begin(), nodes.end(), [](const SceneNode &n) { return isUsable(n.at); });
    }
    std::size_t touching() const {
        const auto &nodes = canvas().scene().nodes;
        std::size_t count = 0;
        for (std::size_t a = 0; a < nodes.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                count += double(distance(nodes[a].at, nodes[b].at)) < nodeRadius(nodes[a]) + nodeRadius(nodes[b]);
        return count;
    }

private slots:
    void cleanup() { m_stage.reset(); }

    void aNodeWithoutEdgesStandsAlone() {
        openSmall("act-far");
        QCOMPARE(canvas().scene().nodes.size(), std::size_t(1));
        QVERIFY(allIsDrawable());
        QSignalSpy noticed(m_stage->panel.get(), &Panel::noticed);
        click("act-far");
        key(Qt::Key_E);
        QCOMPARE(noticed.count(), 1);
        QVERIFY(noticed[0][0].toString().contains(QStringLiteral("Nothing else is linked")));
        QVERIFY(textsOn(*m_stage->panel->findChild<GraphInspector *>()).contains(QStringLiteral("Far away")));
    }
    void withoutAPathTheSentenceSaysWhatTheFilterHides() {
        openSmall();
        m_stage->exploration().narrow(*parseFilter("confidence:>=high", *m_stage->landscape), {});
        settle();
        board().setPath(object("act-a"), object("ra-y"));
        settle();
        QVERIFY(board().paths().empty());
        const LinkGraphPtr whole = LinkGraph::of(m_stage->landscape, visibleIn(*m_stage->landscape, Filter()));
        const auto without = shortestPaths(*whole, {object("act-a"), object("ra-y")}).size();
        QVERIFY(without > 0);
        const QString said = m_stage->panel->findChild<PathBar *>()->sentence();
        QCOMPARE(said, board().pathSentence());
        QVERIFY2(said.contains(QString::number(without)), qPrintable(said));
        m_stage->exploration().narrow({}, {});
        settle();
        QCOMPARE(board().paths().size(), without);
    }
    void betweenIslandsThereIsNoPathAtAll() {
        openSmall();
        board().setPath(object("act-a"), object("act-i"));
        settle();
        QVERIFY(board().paths().empty() && !board().pathSentence().isEmpty());
        QVERIFY(canvas().look().pathNodes.empty()); // nothing is dimmed for a path that is not there
    }
    void aLoopIsDrawnHitAndListed() {
        openSmall("act-a");
        const auto &edges = canvas().scene().edges;
        const auto loop = std::find_if(edges.begin(), edges.end(), [](const SceneEdge &e) { return e.from == e.to; });
        QVERIFY(loop != edges.end());
        const auto at = SceneIndex(loop - edges.begin());
        const GraphFrame frame(canvas().scene(), canvas().look(), canvas().camera());
        const auto drawn =
            std::find_if(frame.edges().begin(), frame.edges().end(), [&](const FrameEdge &e) { return e.edge == at; });
        QVERIFY(drawn != frame.edges().end() && drawn->loopRadius > 0);
        QSignalSpy chosen(&canvas(), &GraphCanvas::edgeChosen);
        const double far = drawn->loopRadius / std::sqrt(2);
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, (drawn->line.p1() + QPointF(-far, far)).toPoint());
        settle();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<SceneIndex>(), at);
        const auto &links = board().shown().links;
        QVERIFY(std::count(links.begin(), links.end(), edges[at].link) == 1);
        QVERIFY(board().graph().link(edges[at].link).from == board().graph().link(edges[at].link).to);
    }
    void manyLeavesAreCountedCappedAndGathered() {
        open(hubOf(2000), "act-hub");
        QVERIFY(canvas().scene().nodes.size() <= 60); // never everything at once
        const Expansion found = expansionOf(board().content(), board().graph(), object("act-hub"));
        QCOMPARE(found.count, std::size_t(2000) - (board().content().shown.size() - 1));
        const Added added = board().expand(object("act-hub"));
        settle();
        QCOMPARE(added.added, mostAdded);
        QCOMPARE(added.leftOut, found.count - mostAdded);
        QCOMPARE(canvas().scene().nodes.size(), std::size_t(2)); // the hub, and one node for all of its leaves
        QVERIFY(canvas().scene().nodes[1].isCollection());
        QVERIFY(canvas().scene().nodes[1].label.startsWith(QString::number(board().content().shown.size() - 1)));
        QVERIFY(allIsDrawable());
        board().takeApart(board().shown().collections[0].key);
        settle();
        QCOMPARE(canvas().scene().nodes.size(), board().content().shown.size());
        QVERIFY(allIsDrawable());
        QCOMPARE(touching(), std::size_t(0));
        board().undo();
        settle();
        QCOMPARE(canvas().scene().nodes.size(), std::size_t(2));
    }
    void tenThousandLeavesOnABoardFromElsewhere() {
        open(hubOf(10000), "act-hub");
        BoardContent all;
        for (std::uint32_t o = 0; o < m_stage->landscape->objectCount(); ++o)
            if (board().graph().neighbourCount(ObjectIndex(o)) > 0)
                all.shown.emplace_back(o);
        QCOMPARE(all.shown.size(), std::size_t(10001));
        board().load(all);
        settle();
        QCOMPARE(canvas().scene().nodes.size(), std::size_t(2));
        QCOMPARE(canvas().scene().nodes[1].members.size(), std::size_t(10000));
        board().takeApart(board().shown().collections[0].key);
        settle();
        QCOMPARE(canvas().scene().nodes.size(), std::size_t(10001));
        QCOMPARE(canvas().scene().edges.size(), std::size_t(10000));
        QVERIFY(allIsDrawable());
        const QImage picture = canvas().grab().toImage();
        QVERIFY(picture.pixel(canvas().rect().center()) != 0 && !picture.isNull());
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, pointOf("act-hub"));
        settle();
        QVERIFY(!board().selection().empty());
    }
    void aHeapComesApart() {
        openSmall();
        BoardContent heap = board().content();
        heap.places.clear();
        for (const ObjectIndex o : heap.shown)
            heap.places[o] = *placeAt(100, 100);
        m_stage->panel->resize(1199, 800);
        board().load(heap);
        settle();
        // The board has moved them, so the screen follows; and then there is room for each.
        QVERIFY(allIsDrawable());
        QCOMPARE(touching(), std::size_t(0));
    }
    void whatIsNoNumberIsNeverSeenNorKept() {
        openSmall();
        const float none = std::numeric_limits<float>::quiet_NaN(), endless = std::numeric_limits<float>::infinity();
        const Positions good = canvas().positions();
        Positions bad = good;
        bad[0] = {none, 0};
        bad[1] = {0, -endless};
        bad[2] = {3e30F, 3e30F};
        canvas().setPositions(bad);
        QVERIFY(std::isfinite(canvas().camera().zoom()) && std::isfinite(canvas().camera().centre().x()));
        QVERIFY(!canvas().grab().isNull());
        emit layouter().settled();
        for (const auto &[o, place] : board().content().places)
            QVERIFY(std::abs(place.x) < 1e6 && std::abs(place.y) < 1e6);
        const auto &nodes = canvas().scene().nodes;
        board().pin(std::array{GraphBoard::Placed{nodes[0].object, double(none), 0},
                               GraphBoard::Placed{nodes[1].object, 0, double(endless)}});
        settle();
        QVERIFY(!board().content().isPinned(nodes[0].object) && !board().content().isPinned(nodes[1].object));
        board().expand(object("act-a"));
        settle();
        QVERIFY(allIsDrawable()); // what had no place got one
    }
    void onePixelIsAWindow() {
        openSmall();
        for (const QSize size : {QSize(1, 1), QSize(1, 900), QSize(1400, 1), QSize(300, 200), QSize(1200, 800)}) {
            m_stage->panel->resize(size);
            settle();
            QVERIFY(allIsDrawable());
            QVERIFY(m_stage->panel->grab().size() == size * m_stage->panel->devicePixelRatioF());
        }
        open(landscapeOf(small), "", {1, 1});
        QVERIFY(allIsDrawable());
    }
    void anEmptyLandscapeIsSaid() {
        open(landscapeOf("source s1 \"Report\" publisher=\"Vendor X\"\n"));
        QVERIFY(!m_stage->panel->grab().isNull());
        for (const Qt::Key each : {Qt::Key_E, Qt::Key_P, Qt::Key_H, Qt::Key_K, Qt::Key_A, Qt::Key_F, Qt::Key_Right})
            key(each);
        QVERIFY(allIsDrawable());
        open(landscapeOf(""));
        QVERIFY(canvas().scene().nodes.empty());
        QVERIFY(!m_stage->panel->grab().isNull());
    }
    void anotherLandscapeKeepsNoNumbersOfTheOld() {
        openSmall();
        m_stage->landscape = landscapeOf("technique T9\n" + std::string(small)); // every object has another number
        m_stage->exploration().replaceLandscape(m_stage->landscape);
        settle();
        QVERIFY(nodeOf("act-a") != noScene && nodeOf("ra-x") != noScene);
        QVERIFY(allIsDrawable());
        QCOMPARE(canvas().scene().nodes[nodeOf("act-a")].label, QStringLiteral("Alpha"));
        QCOMPARE(touching(), std::size_t(0));
    }
    void withAllKindsOffNothingIsDrawnAndAllComesBack() {
        openSmall();
        const std::size_t nodes = canvas().scene().nodes.size();
        for (int k = 0; k < int(kindCount); ++k)
            board().setKindOn(static_cast<Kind>(k), false);
        settle();
        QVERIFY(canvas().scene().nodes.empty());
        QVERIFY(!m_stage->panel->grab().isNull());
        for (int k = 0; k < int(kindCount); ++k)
            board().undo();
        settle();
        QCOMPARE(canvas().scene().nodes.size(), nodes);
        QVERIFY(allIsDrawable());
    }
    /// Two clicks that come together: the page that the second one asks for went with the first.
    void aPageOfWhatIsGoneIsNotAskedFor() {
        openSmall();
        auto *inspector = m_stage->panel->findChild<GraphInspector *>();
        board().setPath(object("act-a"), object("ra-x"));
        settle();
        board().clearPath();
        emit inspector->tabChosen(0);
        settle();
        QVERIFY(board().currentPath() == nullptr);
        click("act-a");
        board().select({});
        for (const int tab : {0, 1, 2})
            emit inspector->tabChosen(tab);
        settle();
        QVERIFY(textsOn(*inspector).contains(QStringLiteral("This board")));
    }
    void aPathLeadsThroughWhatIsHidden() {
        openSmall();
        board().hide(std::array{object("cam-1")});
        settle();
        QCOMPARE(nodeOf("cam-1"), noScene);
        board().setPath(object("act-a"), object("ra-x"));
        settle();
        QVERIFY(nodeOf("cam-1") != noScene); // a path with a hole in it would be none
        const auto &onPath = canvas().look().pathNodes;
        QVERIFY(std::count(onPath.begin(), onPath.end(), nodeOf("cam-1")) == 1);
        QVERIFY(allIsDrawable());
        board().clearPath();
        settle();
        QCOMPARE(nodeOf("cam-1"), noScene);
        QCOMPARE(board().content().hidden, std::vector{object("cam-1")});
    }
    /// As while the years play: what is in the hand stays in it.
    void whatIsDraggedStaysInTheHandWhileTheFilterChanges() {
        openSmall();
        const QPoint from = pointOf("cam-1");
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas(), from + QPoint(40, 10));
        const std::size_t before = canvas().scene().nodes.size();
        m_stage->exploration().narrow(*parseFilter("actor:act-a", *m_stage->landscape), {});
        Bench::settle();
        QVERIFY(canvas().scene().nodes.size() < before && nodeOf("cam-1") != noScene);
        QTest::mouseMove(&canvas(), from + QPoint(-60, 90));
        const Point hand = placeOf("cam-1");
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, from + QPoint(-60, 90));
        settle();
        QVERIFY(board().content().isPinned(object("cam-1")));
        QVERIFY(distance(placeOf("cam-1"), hand) < 0.2F);
        QCOMPARE(std::count_if(canvas().scene().nodes.begin(), canvas().scene().nodes.end(),
                               [](const SceneNode &node) { return node.pinned; }),
                 1);
    }
    void anotherButtonDoesNotTakeWhatIsInTheHand() {
        openSmall();
        const QPoint from = pointOf("cam-1"), to = from + QPoint(70, 50);
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas(), to);
        const Point hand = placeOf("cam-1");
        const auto send = [this, to](QEvent::Type type, Qt::MouseButton button, Qt::MouseButtons held) {
            QMouseEvent event(type, to, canvas().mapToGlobal(to), button, held, {});
            QCoreApplication::sendEvent(&canvas(), &event);
        };
        for (const Qt::MouseButton other : {Qt::RightButton, Qt::MiddleButton}) {
            send(QEvent::MouseButtonPress, other, Qt::LeftButton | other);
            send(QEvent::MouseMove, Qt::NoButton, Qt::LeftButton | other);
            QCOMPARE(placeOf("cam-1"), hand);
            send(QEvent::MouseButtonRelease, other, Qt::LeftButton);
            QVERIFY(!board().content().isPinned(object("cam-1")));
        }
        send(QEvent::MouseMove, Qt::NoButton, Qt::NoButton); // a menu took the release
        settle();
        QVERIFY(board().content().isPinned(object("cam-1")));
        QVERIFY(distance(placeOf("cam-1"), hand) < 0.2F);
    }
    void whatIsDraggedMayVanish() {
        openSmall();
        const QPoint from = pointOf("cam-1");
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas(), from + QPoint(40, 10));
        QTest::mouseMove(&canvas(), from + QPoint(80, 20));
        board().hide(std::array{object("cam-1")});
        Bench::settle();
        QTest::mouseMove(&canvas(), from + QPoint(90, 30));
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, from + QPoint(90, 30));
        settle();
        QCOMPARE(nodeOf("cam-1"), noScene);
        for (const SceneNode &node : canvas().scene().nodes) // nobody else was dropped in its stead
            QVERIFY(!node.pinned);
        QVERIFY(allIsDrawable());
    }
    void manyExpansionsLeaveEverybodyNearHome() {
        openSmall();
        std::map<ObjectIndex, Point> homes, before;
        for (const SceneNode &node : canvas().scene().nodes)
            homes[node.object] = node.at;
        for (const char *id : {"act-a", "act-b", "cam-2", "S1", "T1"}) {
            before.clear();
            for (const SceneNode &node : canvas().scene().nodes)
                before[node.object] = node.at;
            board().expand(object(id));
            settle();
            for (const SceneNode &node : canvas().scene().nodes) {
                if (before.count(node.object))
                    QVERIFY(distance(node.at, before[node.object]) <= 24.1F);
                QVERIFY(distance(node.at, homes.try_emplace(node.object, node.at).first->second) <= 24.1F);
            }
        }
        QVERIFY(before.size() > homes.size() / 2);
    }
    void undoPutsAllBackToThePixel() {
        openSmall();
        std::map<ObjectIndex, Point> before;
        for (const SceneNode &node : canvas().scene().nodes)
            before[node.object] = node.at;
        board().expand(object("act-a"));
        settle();
        QVERIFY(canvas().scene().nodes.size() > before.size());
        board().undo();
        settle();
        QCOMPARE(canvas().scene().nodes.size(), before.size());
        for (const SceneNode &node : canvas().scene().nodes)
            QVERIFY(distance(node.at, before[node.object]) < 0.2F); // boards remember sixteenths
    }

    // Many things at once, with the layout under way on its thread.
    void resizingWhileTheLayoutRuns() {
        open(generatedLandscape({1500, 8000, 3}));
        std::vector<ObjectIndex> all;
        for (std::uint32_t o = 0; o < 600; ++o)
            all.emplace_back(o);
        for (int i = 0; i < 4; ++i) {
            board().add(std::span(all).subspan(std::size_t(i) * 150, 150));
            for (int width = 300; width < 1300; width += 130) {
                m_stage->panel->resize(width, 1300 - width);
                QCoreApplication::sendPostedEvents();
                QVERIFY(!canvas().grab().isNull());
            }
        }
        settle();
        QVERIFY(!layouter().isBusy());
        QVERIFY(allIsDrawable());
        QCOMPARE(canvas().positions().size(), board().shown().nodes.size() + board().shown().collections.size());
    }
    void closingWhileTheLayoutRuns() {
        for (int round = 0; round < 4; ++round) {
            open(generatedLandscape({1500, 8000, 3}));
            std::vector<ObjectIndex> all;
            for (std::uint32_t o = 0; o < 150; ++o)
                all.emplace_back(o);
            board().add(all);
            QCoreApplication::sendPostedEvents();
            if (round % 2)
                layouter().put({{0, {10, 10}}});
            m_stage->panel.reset(); // nobody waits for it, and nothing arrives afterwards
            Bench::settle();
        }
    }
    void aNewerLayoutReplacesTheOneUnderWay() {
        open(generatedLandscape({1500, 8000, 3}));
        for (int round = 0; round < 12; ++round) {
            board().setLayout(static_cast<BoardLayout>(round % 5));
            QCoreApplication::sendPostedEvents();
        }
        board().hide(std::array{board().shown().nodes[0].object});
        settle();
        QVERIFY(!layouter().isBusy());
        QVERIFY(allIsDrawable());
    }
    void linksOfALargeLandscapeComeFromAnotherThread() {
        open(generatedLandscape({6000, 45000, 3}));
        const std::size_t before = canvas().scene().nodes.size();
        QVERIFY(before > 0);
        board().setColouring(BoardColouring::Origin); // what is on it stays on it
        m_stage->exploration().narrow(*parseFilter("origin:CN", *m_stage->landscape), {});
        m_stage->exploration().narrow(*parseFilter("origin:RU", *m_stage->landscape), {});
        settle();
        QVERIFY(board().visible() == m_stage->exploration().visible());
        const LinkGraphPtr now = LinkGraph::of(m_stage->landscape, m_stage->exploration().visible());
        QCOMPARE(board().graph().links().size(), now->links().size());
        QVERIFY(canvas().scene().nodes.size() < before);
        m_stage->exploration().narrow({}, {});
        Bench::settle();
        m_stage->panel.reset(); // while they are gathered
        Bench::settle();
    }

    void whatComesKeepsOffWhatFloats() {
        open(hubOf(20), "act-hub");
        BoardContent alone;
        alone.shown = {object("act-hub")};
        m_stage->panel->load(alone);
        settle();
        // The person looks at it beside the legend.
        const auto *legend = m_stage->panel->findChild<GraphLegendCard *>();
        GraphCamera camera = canvas().camera();
        const QPointF wanted(legend->x() - 20.0, legend->geometry().center().y());
        camera.pan(wanted - camera.toScreen(placeOf("act-hub")));
        canvas().setCamera(camera);
        board().expand(object("act-hub"));
        settle();
        QCOMPARE(canvas().scene().nodes.size(), std::size_t{21});
        QVERIFY(!canvas().follows());
        for (const SceneNode &node : canvas().scene().nodes)
            for (const QRectF &floats : canvas().obstacles())
                QVERIFY(node.object == object("act-hub") || !floats.contains(canvas().camera().toScreen(node.at)));
    }
    void theLegendFoldsWhereRoomIsShort() {
        openSmall();
        auto *legend = m_stage->panel->findChild<GraphLegendCard *>();
        const auto resizeTo = [&](const QSize &size) {
            m_stage->panel->resize(size);
            settle();
        };
        const QSize large(1200, 800), little(500, 260);
        QVERIFY(!legend->isFolded());
        resizeTo(little);
        QVERIFY(legend->isFolded());
        resizeTo(large);
        QVERIFY(!legend->isFolded());
        // What the person does to it counts from then on.
        resizeTo(little);
        const QPoint header(legend->width() / 2, floatingShadow + 12);
        QTest::mouseClick(legend, Qt::LeftButton, {}, header);
        QVERIFY(!legend->isFolded());
        resizeTo(large);
        QTest::mouseClick(legend, Qt::LeftButton, {}, header);
        QVERIFY(legend->isFolded());
        resizeTo(little);
        resizeTo(large);
        QVERIFY(legend->isFolded());
    }
};

HW_TEST(RelationshipsStressTest, "relationships_stress")
#include "tst_relationships_stress.moc"
