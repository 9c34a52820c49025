// The Relationships view as a person has it: it opens with what matters, answers by mouse and keys, and what it says
// equals what the landscape says.
#include "drawing/graph_marks.h"
#include "landscape/filter_text.h"
#include "landscape/paths.h"
#include "panels/object_field.h"
#include "panels/relationships/graph_inspector.h"
#include "panels/relationships/graph_tables.h"
#include "panels/relationships/path_bar.h"
#include "relationships_stage.h"
#include "session/rows_query.h"
#include "session/wording.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace hw;
using namespace hw::test;

namespace {

constexpr const char *small = R"(
source s1 "Report" publisher="Vendor X" published=2021-03
source s2 "Report" publisher="Vendor Y" published=2022-03
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
actor act-far "Far away" type=crime
research-area ra-x "Genetics"
research-area ra-y "Oncology"
technique T1 "Phishing"
technique T2 "Dumping"
campaign cam-1 "First" start=2020 src=s1
campaign cam-2 "Second" start=2021 src=s2
claim cam-1 attributed-to act-a conf=high src=s1,s2
claim cam-2 attributed-to act-b conf=moderate src=s2
claim cam-1 targets ra-x basis=targeted src=s1
claim cam-2 targets ra-x basis=targeted src=s2
claim cam-2 targets ra-y basis=targeted conf=low src=s2 dispute="Vendor X doubts it"
claim act-a uses T1 src=s1
claim act-a uses T2 src=s1
claim act-b uses T1 src=s2
)";

} // namespace

class RelationshipsPanelTest : public QObject, OnRelationshipsStage {
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<RelationshipsStage>(landscapeOf(small)); }
    void cleanup() { m_stage.reset(); }

    void opensWithWhatMatters() {
        for (const char *id : {"act-a", "act-b", "cam-1", "cam-2", "ra-x", "ra-y"})
            QVERIFY2(nodeOf(id) != noScene, id);
        QCOMPARE(nodeOf("act-far"), noScene); // nothing is linked with it
        const auto &nodes = canvas().scene().nodes;
        for (std::size_t a = 0; a < nodes.size(); ++a) {
            QVERIFY(isUsable(nodes[a].at));
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY(double(distance(nodes[a].at, nodes[b].at)) >= nodeRadius(nodes[a]) + nodeRadius(nodes[b]));
        }
        QVERIFY(m_stage->panel->statusText().contains(QString::number(nodes.size())));
        QCOMPARE(cutTexts(*m_stage->panel), QStringList());
        QCOMPARE(nameless(*m_stage->panel), QStringList());
    }
    void theSameDataGivesTheSamePicture() {
        const Positions first = canvas().positions();
        cleanup();
        init();
        QCOMPARE(canvas().positions(), first);
    }
    void aClickShowsLinksAndTheirClaims() {
        click("cam-2");
        QCOMPARE(m_stage->exploration().selection().objects, std::vector{object("cam-2")});
        auto *inspector = m_stage->panel->findChild<GraphInspector *>();
        QCOMPARE(inspector->content().title, QStringLiteral("Second"));
        emit inspector->tabChosen(1);
        settle();
        const auto links = board().graph().linksAt(object("cam-2"));
        QCOMPARE(inspector->list().lines().rowCount(), int(links.size()));
        for (int row = 0; row < inspector->list().lines().rowCount(); ++row) {
            const auto query = rowsQueryOf(*inspector->list().lines().item(row).opens, *m_stage->landscape);
            QVERIFY(query);
            QVERIFY(!rowsOf(*m_stage->landscape, m_stage->exploration().visible(), *query).claims.empty());
        }
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint(3, canvas().height() - 3));
        settle();
        QVERIFY(m_stage->exploration().selection().objects.empty());
    }
    void aPathIsTheShortestAndStepsRound() {
        click("act-a");
        click("act-b", Qt::ControlModifier);
        key(Qt::Key_P);
        const auto paths = shortestPaths(board().graph(), {object("act-a"), object("act-b")});
        QVERIFY(paths.size() > 1);
        QCOMPARE(board().paths().size(), paths.size());
        QCOMPARE(board().currentPath()->objects, paths.front().objects);
        QCOMPARE(canvas().look().pathNodes.size(), paths.front().objects.size());
        QCOMPARE(canvas().look().pathEdges.size(), paths.front().links.size());
        auto *bar = m_stage->panel->findChild<PathBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->sentence(), board().pathSentence());
        key(Qt::Key_BracketRight);
        QCOMPARE(board().currentPath()->objects, paths[1].objects);
    }
    void theMarksOfTheEndsDoNotPileUp() {
        board().setPath(object("act-a"), object("act-b"));
        settle();
        auto &field = m_stage->panel->findChild<PathBar *>()->from();
        const auto marks = field.findChildren<QAction *>().size();
        for (int i = 0; i < 4; ++i)
            key(Qt::Key_BracketRight);
        QCOMPARE(field.findChildren<QAction *>().size(), marks);
    }
    void theEndsOfAPathCanBeTyped() {
        key(Qt::Key_P);
        auto *bar = m_stage->panel->findChild<PathBar *>();
        QVERIFY(bar->isVisible() && !board().content().path);
        QCOMPARE(QApplication::focusWidget(), &bar->from());
        QTest::keyClicks(&bar->from(), "Nobody");
        QTest::keyClick(&bar->from(), Qt::Key_Return);
        QVERIFY(bar->sentence().contains("Nobody"));
        bar->from().clear();
        QTest::keyClicks(&bar->from(), "Alpha");
        QTest::keyClick(&bar->from(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &bar->to());
        QTest::keyClicks(&bar->to(), "act-b");
        QTest::keyClick(&bar->to(), Qt::Key_Return);
        settle();
        QVERIFY(board().content().path);
        QCOMPARE(board().content().path->from, object("act-a"));
        QCOMPARE(board().content().path->to, object("act-b"));
        QVERIFY(board().currentPath());
        key(Qt::Key_P); // again: leaves it
        QVERIFY(!board().content().path && !bar->isVisible());
    }
    void theStepsOfAPathOpenTheirClaims() {
        board().setPath(object("act-a"), object("act-b"));
        settle();
        const auto *inspector = m_stage->panel->findChild<GraphInspector *>();
        const LinesModel &rows = inspector->list().lines();
        const Path &path = *board().currentPath();
        QCOMPARE(rows.rowCount(), int(path.steps()));
        for (int row = 0; row < rows.rowCount(); ++row) {
            const auto query = rowsQueryOf(*rows.item(row).opens, *m_stage->landscape);
            QVERIFY(query);
            const auto claims = board().graph().claimsOf(path.links[std::size_t(row)]);
            QCOMPARE(rowsOf(*m_stage->landscape, m_stage->exploration().visible(), *query).claims.size(),
                     claims.size());
        }
    }
    void aBoardStartsFromTheRowsOfAList() {
        m_stage->exploration().go(
            relationshipsRoute(*m_stage->landscape, std::vector{object("act-a"), object("ra-y")}));
        settle();
        QCOMPARE(canvas().scene().nodes.size(), std::size_t{2});
        QVERIFY(nodeOf("act-a") != noScene && nodeOf("ra-y") != noScene);
        QCOMPARE(board().selection().size(), std::size_t{2});
    }
    void answersCanBePutOnTheBoard() {
        board().hide(std::vector{object("act-b")});
        click("act-a");
        auto *inspector = m_stage->panel->findChild<GraphInspector *>();
        emit inspector->tabChosen(2); // alike
        settle();
        QCOMPARE(inspector->list().lines().rowCount(), 1);
        QCOMPARE(inspector->list().lines().item(0).object, object("act-b"));
        emit inspector->addWanted();
        settle();
        QVERIFY(nodeOf("act-b") != noScene);
        board().undo();
        settle();
        QCOMPARE(nodeOf("act-b"), noScene);
    }
    void actorsAreComparedElsewhereAndOnlyTheLastQuestionCounts() {
        const auto all = [](const QWidget &root) {
            QStringList said = textsOn(root);
            return said.join(u'|');
        };
        click("act-a");
        auto *inspector = m_stage->panel->findChild<GraphInspector *>();
        emit inspector->tabChosen(2);
        QCOMPARE(inspector->list().lines().rowCount(), 0); // not on the window's thread
        QVERIFY2(all(*inspector).contains(QStringLiteral("Being compared")), qPrintable(all(*inspector)));
        board().select({object("act-b")}); // what was asked is of no interest any more
        settle();
        QCOMPARE(inspector->content().title, wording::name(*m_stage->landscape, object("act-b")));
        emit inspector->tabChosen(2);
        settle();
        QCOMPARE(inspector->list().lines().rowCount(), 1);
        QCOMPARE(inspector->list().lines().item(0).object, object("act-a"));
        emit inspector->tabChosen(0); // its first page, and back: nothing is asked again
        emit inspector->tabChosen(2);
        QCOMPARE(inspector->list().lines().rowCount(), 1);
        Filter none;
        none.include(FilterKey::Origin, "KP");
        m_stage->exploration().narrow(none, {});
        settle();
        board().select({object("act-b")});
        settle();
        emit inspector->tabChosen(2);
        settle();
        QCOMPARE(inspector->list().lines().rowCount(), 0);
        QVERIFY(!all(*inspector).contains(QStringLiteral("Being compared")));
    }
    void oneTechniqueIsEnoughToAskWhoFits() {
        board().select({object("T1")});
        settle();
        auto *inspector = m_stage->panel->findChild<GraphInspector *>();
        QCOMPARE(inspector->content().tabs.size(), 3);
        emit inspector->tabChosen(2);
        settle();
        QCOMPARE(inspector->list().lines().rowCount(), 2); // Alpha and Beta
    }
    void whatIsSelectedElsewhereTakesThePlaceOfALine() {
        auto *inspector = m_stage->panel->findChild<GraphInspector *>();
        emit canvas().edgeChosen(0);
        settle();
        QCOMPARE(canvas().look().selectedEdges, std::vector<SceneIndex>{0});
        m_stage->exploration().select({{object("act-b")}});
        settle();
        QCOMPARE(inspector->content().title, wording::name(*m_stage->landscape, object("act-b")));
        QVERIFY(canvas().look().selectedEdges.empty());
    }
    void whatIsHiddenComesBackWithUndo() {
        const BoardContent before = board().content();
        click("cam-1");
        key(Qt::Key_H);
        QCOMPARE(nodeOf("cam-1"), noScene);
        QVERIFY(m_stage->panel->statusText().contains(QStringLiteral("1 hidden by hand")));
        board().undo();
        settle();
        QVERIFY(nodeOf("cam-1") != noScene);
        QCOMPARE(board().content().shown, before.shown);
    }
    void expandingBringsNeighboursAndMovesNobodyFar() {
        const Point before = canvas().scene().nodes[nodeOf("ra-y")].at;
        click("act-a");
        key(Qt::Key_E);
        QVERIFY(nodeOf("T1") != noScene && nodeOf("T2") != noScene);
        QVERIFY(distance(before, canvas().scene().nodes[nodeOf("ra-y")].at) <= 24.5F);
    }
    void whatIsDraggedStaysThere() {
        const QPoint from = pointOf("cam-1"), to = from + QPoint(90, 40);
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas(), from + QPoint(30, 10));
        QTest::mouseMove(&canvas(), to);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, to);
        settle();
        QVERIFY(board().content().isPinned(object("cam-1")));
        QVERIFY(canvas().scene().nodes[nodeOf("cam-1")].pinned);
        const BoardPlace place = board().content().places.at(object("cam-1"));
        const Point at = canvas().scene().nodes[nodeOf("cam-1")].at;
        QVERIFY(std::abs(double(at.x) - place.x) < 0.1 && std::abs(double(at.y) - place.y) < 0.1);
        board().undo();
        settle();
        QVERIFY(!board().content().isPinned(object("cam-1")));
    }
    void thePageThatIsReadStaysOpen() {
        click("act-a");
        auto *inspector = m_stage->panel->findChild<GraphInspector *>();
        emit inspector->tabChosen(1);
        const int links = inspector->list().lines().rowCount();
        board().hide(std::vector{object("ra-y")});
        settle();
        QCOMPARE(inspector->list().lines().rowCount(), links);
        board().setPath(object("act-a"), object("act-b"));
        settle();
        QCOMPARE(inspector->list().lines().rowCount(), int(board().currentPath()->steps())); // a new answer is shown
        board().stepPath(1);
        settle();
        QCOMPARE(inspector->list().lines().rowCount(), int(board().currentPath()->steps()));
        click("ra-x");
        QVERIFY(inspector->list().lines().item(0).title != QStringLiteral("1. First is attributed to Alpha"));
    }
    void onlyTheSelectedCanBeKept() {
        click("act-a");
        QTest::keyClick(&canvas(), Qt::Key_O, Qt::ShiftModifier);
        settle();
        QCOMPARE(board().content().shown, std::vector{object("act-a")});
        board().undo();
        settle();
        QVERIFY(nodeOf("ra-y") != noScene);
    }
    void arrowsInThePathBarStepThroughThePaths() {
        board().setPath(object("act-a"), object("act-b"));
        settle();
        QVERIFY(board().paths().size() > 1);
        auto *bar = m_stage->panel->findChild<PathBar *>();
        QTest::keyClick(bar->findChild<QToolButton *>(), Qt::Key_Right);
        settle();
        QCOMPARE(board().currentPath(), &board().paths()[1]);
        key(Qt::Key_Comma);
        QCOMPARE(board().currentPath(), &board().paths()[0]);
    }
    void theFilterTakesNothingAway() {
        const auto shown = board().content().shown;
        m_stage->exploration().narrow(*parseFilter("origin:CN", *m_stage->landscape), {});
        settle();
        QVERIFY(nodeOf("act-a") != noScene);
        QCOMPARE(nodeOf("act-b"), noScene);
        m_stage->exploration().narrow({}, {});
        settle();
        QVERIFY(nodeOf("act-b") != noScene);
        QCOMPARE(board().content().shown, shown);
    }
    void everyLayoutPlacesEverything() {
        for (const BoardLayout layout : {BoardLayout::Layered, BoardLayout::Radial, BoardLayout::ColumnsByOrigin,
                                         BoardLayout::ColumnsByArea, BoardLayout::Force}) {
            board().setLayout(layout, object("act-a"));
            settle();
            for (const SceneNode &node : canvas().scene().nodes)
                QVERIFY(isUsable(node.at));
        }
        board().setLayout(BoardLayout::Layered);
        settle();
        const auto x = [&](const char *id) { return canvas().scene().nodes[nodeOf(id)].at.x; };
        QVERIFY(x("act-a") < x("cam-1") && x("cam-1") < x("ra-x"));
    }
    void theTwinSaysTheSame() {
        QTest::keyClick(&canvas(), Qt::Key_T);
        settle();
        const auto tables = m_stage->panel->findChildren<QTableView *>();
        QCOMPARE(tables.size(), 2);
        for (const QTableView *table : tables) {
            QVERIFY(table->isVisible());
            QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        }
        QCOMPARE(tables[0]->model()->rowCount(), int(canvas().scene().nodes.size()));
        QCOMPARE(tables[1]->model()->rowCount(), int(canvas().scene().edges.size()));
        tables[0]->selectRow(0);
        settle();
        QCOMPARE(m_stage->exploration().selection().objects, std::vector{board().shown().nodes[0].object});
        tables[0]->sortByColumn(0, Qt::DescendingOrder);
        tables[0]->selectRow(0);
        settle();
        QCOMPARE(m_stage->exploration().selection().objects,
                 std::vector{object("cam-2")}); // "Second", the last by name
        tables[1]->selectRow(0);
        settle();
        QCOMPARE(canvas().look().selectedEdges.size(), std::size_t{1});
        QTest::keyClick(tables[1], Qt::Key_T); // the view's keys hold here too
        settle();
        QVERIFY(!tables[0]->isVisible() && canvas().isVisible());
        QVERIFY(m_stage->panel->copyText().startsWith("Name\t") || m_stage->panel->copyText().startsWith("From\t"));
    }
    void keysWalkDownTheTwin() {
        QTest::keyClick(&canvas(), Qt::Key_T);
        settle();
        const auto tables = m_stage->panel->findChildren<QTableView *>();
        int row = tables[0]->currentIndex().row();
        for (int step = 0; step < 3; ++step) {
            QTest::keyClick(tables[0], Qt::Key_Down);
            settle();
            ++row;
            QCOMPARE(m_stage->exploration().selection().objects,
                     std::vector{board().shown().nodes[std::size_t(row)].object});
            QCOMPARE(tables[0]->currentIndex().row(), row);
        }
        board().hide(std::vector{board().shown().nodes.back().object}); // other tables
        settle();
        QCOMPARE(tables[0]->currentIndex().row(), row);
        QTest::keyClick(&canvas(), Qt::Key_T);
        settle();
    }
    void keysWalkFromNodeToNode() {
        canvas().setFocus(Qt::TabFocusReason);
        key(Qt::Key_Right);
        const SceneIndex first = canvas().cursor();
        QVERIFY(first != noScene);
        key(Qt::Key_Space);
        QCOMPARE(board().selection(), std::vector{canvas().scene().nodes[first].object});
        QSet<SceneIndex> seen{first};
        for (const Qt::Key each : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up}) {
            key(each);
            seen.insert(canvas().cursor());
        }
        QVERIFY(seen.size() > 2);
        for (std::size_t i = 0; i < canvas().scene().nodes.size(); ++i) {
            key(Qt::Key_PageDown);
            seen.insert(canvas().cursor());
        }
        QCOMPARE(std::size_t(seen.size()), canvas().scene().nodes.size()); // nothing is out of reach
    }
    void anEmptyBoardSaysSo() {
        m_stage->exploration().narrow(*parseFilter("until:1990", *m_stage->landscape), {});
        settle();
        QVERIFY(canvas().scene().nodes.empty());
        QVERIFY(textsOn(*m_stage->panel).contains(QStringLiteral("Nothing that is linked passes this filter")));
        m_stage->exploration().narrow({}, {});
        settle();
        board().setColouring(BoardColouring::Origin); // the person's own from now on
        m_stage->exploration().narrow(*parseFilter("until:1990", *m_stage->landscape), {});
        settle();
        QVERIFY(canvas().scene().nodes.empty());
        QVERIFY(textsOn(*m_stage->panel).contains(QStringLiteral("Nothing on the board passes this filter")));
        m_stage->exploration().narrow({}, {});
        settle();
        const auto says = [this](const char *why) {
            settle();
            return canvas().scene().nodes.empty() && textsOn(*m_stage->panel).contains(QLatin1String(why));
        };
        for (std::size_t k = 0; k < kindCount; ++k)
            board().setKindOn(static_cast<Kind>(k), false);
        QVERIFY(says("All kinds of things that are here are switched off"));
        for (std::size_t k = 0; k < kindCount; ++k)
            board().setKindOn(static_cast<Kind>(k), true);
        board().hide(std::vector(board().content().shown));
        QVERIFY(says("Everything on this board is hidden"));
        board().load({});
        QVERIFY(says("There is nothing on this board"));
    }
    void whatHasNoOriginIsNotOfAnUnknownOne() {
        for (const QString &line : m_stage->panel->copyText().split(QLatin1Char('\n')))
            if (line.startsWith(QLatin1String("Genetics")))
                QCOMPARE(line.split(QLatin1Char('\t')).at(2), QString());
            else if (line.startsWith(QLatin1String("Alpha")))
                QVERIFY(!line.split(QLatin1Char('\t')).at(2).isEmpty());
        QVERIFY(m_stage->panel->copyText().contains(QLatin1String("\nGenetics\t")));
    }

    void aPathIsShownWholeAndLeftAgain() {
        const auto look = [this] { return std::pair(canvas().camera().centre(), canvas().camera().zoom()); };
        board().setPath(object("act-a"), object("act-b"));
        settle();
        for (const ObjectIndex on : board().currentPath()->objects) {
            const QPointF at = canvas().camera().toScreen(canvas().scene().nodes[*board().shown().placeOf(on)].at);
            QVERIFY(QRectF(canvas().rect()).contains(at));
            for (const QRectF &floats : canvas().obstacles())
                QVERIFY(!floats.contains(at));
        }
        board().clearPath();
        settle();
        const auto after = look();
        canvas().fit();
        QVERIFY(look() == after); // everything
        // A camera that the person has put somewhere comes back; one that was moved meanwhile stays.
        GraphCamera mine = canvas().camera();
        mine.zoomAbout({300, 300}, 1.7);
        canvas().setCamera(mine);
        board().setPath(object("act-a"), object("act-b"));
        settle();
        QVERIFY(look() != std::pair(mine.centre(), mine.zoom()));
        board().clearPath();
        settle();
        QVERIFY(look() == std::pair(mine.centre(), mine.zoom()));
        board().setPath(object("act-a"), object("act-b"));
        settle();
        canvas().zoomBy(1.5);
        const auto moved = look();
        board().clearPath();
        settle();
        QVERIFY(look() == moved);
    }
};

HW_TEST(RelationshipsPanelTest, "relationships_panel")
#include "tst_relationships_panel.moc"
