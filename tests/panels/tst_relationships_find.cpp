// Things by their names in Relationships: the bar that finds and adds, the ends of a path, the keys beside the canvas.
#include "panels/object_field.h"
#include "panels/relationships/find_bar.h"
#include "panels/relationships/graph_inspector.h"
#include "panels/relationships/graph_legend_card.h"
#include "panels/relationships/graph_tables.h"
#include "panels/relationships/path_bar.h"
#include "relationships_stage.h"
#include "support/test_registry.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace hw;
using namespace hw::test;

class RelationshipsFindTest : public QObject {
    Q_OBJECT

    static void type(ObjectField &field, const char *text) {
        field.selectAll();
        QTest::keyClicks(&field, QString::fromUtf8(text));
    }
    /// As it is typed: while suggestions are open they get the key first.
    static void press(ObjectField &field, Qt::Key key) {
        QAbstractItemView &rows = rowsOf(field);
        QTest::keyClick(rows.isVisible() ? static_cast<QWidget *>(&rows) : &field, key);
    }
    static QAbstractItemView &rowsOf(ObjectField &field) { return *field.findChild<QCompleter *>()->popup(); }

private slots:
    void whatIsThereIsShownAndWhatIsNotIsAdded() {
        RelationshipsStage s;
        s.board().start(std::vector{s.object("act-a")});
        s.settle();
        s.board().keepOnly(std::vector{s.object("act-a")}, Keep::Selection);
        s.settle();
        const std::size_t before = s.canvas().scene().nodes.size();
        s.panel->find();
        auto *bar = s.panel->findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        QCOMPARE(QApplication::focusWidget(), &bar->field());
        type(bar->field(), "Alpha");
        press(bar->field(), Qt::Key_Return);
        s.settle();
        QCOMPARE(s.canvas().scene().nodes.size(), before); // it was there
        QCOMPARE(s.board().selection(), std::vector{s.object("act-a")});
        type(bar->field(), "act-b");
        press(bar->field(), Qt::Key_Return);
        s.settle();
        QCOMPARE(s.canvas().scene().nodes.size(), before + 1);
        QVERIFY(s.nodeOf("act-b") != noScene);
        QCOMPARE(s.board().selection(), (std::vector{s.object("act-a"), s.object("act-b")})); // both together
        QVERIFY(bar->field().text().isEmpty() && bar->field().hasFocus());                    // for the next one
        s.board().undo();
        s.settle();
        QCOMPARE(s.canvas().scene().nodes.size(), before); // what was added is one step
        press(bar->field(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QCOMPARE(s.panel->window()->focusWidget(), &s.canvas()); // whichever window the platform has made active
    }
    void aNameThatIsNothingIsSaid() {
        RelationshipsStage s;
        s.panel->find();
        auto *bar = s.panel->findChild<FindBar *>();
        QSignalSpy noticed(s.panel.get(), &Panel::noticed);
        type(bar->field(), "Nobody");
        press(bar->field(), Qt::Key_Return);
        QCOMPARE(noticed.count(), 1);
        QVERIFY(noticed.first().first().toString().contains(QLatin1String("Nobody")));
    }
    /// A row that is marked in the suggestions is what Enter means, also where the letters could be several things.
    void suggestionsArePickedByKeyboard() {
        RelationshipsStage s;
        Theme &theme = s.bench.theme;
        ObjectField field(theme, QStringLiteral("From"));
        field.setLandscape(s.landscape);
        field.setIndex(SearchIndex::build(s.landscape));
        field.show();
        field.setFocus();
        QSignalSpy chosen(&field, &ObjectField::chosen), unclear(&field, &ObjectField::unclear),
            left(&field, &ObjectField::left);
        QTest::keyClicks(&field, QStringLiteral("a")); // Alpha, Beta, Genetics
        QVERIFY(rowsOf(field).isVisible());
        QVERIFY(rowsOf(field).model()->rowCount() > 1);
        QTest::keyClick(&rowsOf(field), Qt::Key_Down);
        QTest::keyClick(&rowsOf(field), Qt::Key_Down);
        const QString marked = rowsOf(field).currentIndex().data().toString();
        QTest::keyClick(&rowsOf(field), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(unclear.count(), 0);
        QCOMPARE(field.text(), marked);
        QVERIFY(!rowsOf(field).isVisible());
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("a"));
        QVERIFY(rowsOf(field).isVisible());
        QTest::keyClick(&rowsOf(field), Qt::Key_Escape); // first the suggestions, then the field
        QVERIFY(!rowsOf(field).isVisible());
        QCOMPARE(left.count(), 0);
        QTest::keyClick(&field, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
    }
    void sourcesAreNoEnds() {
        RelationshipsStage s;
        ObjectField field(s.bench.theme, QStringLiteral("From"));
        field.setLandscape(s.landscape);
        field.setIndex(SearchIndex::build(s.landscape));
        field.show();
        field.setFocus();
        QTest::keyClicks(&field, QStringLiteral("Repo")); // "Report" is a source
        QVERIFY(!rowsOf(field).isVisible());
    }
    void aNameThatIsLeftCounts() {
        RelationshipsStage s;
        s.key(Qt::Key_P);
        auto *bar = s.panel->findChild<PathBar *>();
        type(bar->from(), "Alpha");
        press(bar->from(), Qt::Key_Tab);
        QVERIFY(bar->to().hasFocus());
        QCOMPARE(bar->from().object(), s.object("act-a"));
        QCOMPARE(bar->from().text(), QStringLiteral("Alpha"));
        s.board().hide(std::vector{s.object("T1")}); // takes nothing out of the hand
        s.settle();
        QCOMPARE(bar->from().object(), s.object("act-a"));
        type(bar->to(), "Beta");
        press(bar->to(), Qt::Key_Return);
        s.settle();
        QVERIFY(s.board().content().path);
        QCOMPARE(s.board().content().path->from, s.object("act-a"));
        QCOMPARE(s.board().content().path->to, s.object("act-b"));
        s.panel->window()->activateWindow();
        Bench::settle();
        bar->to().setFocus();
        type(bar->to(), "Oncology"); // another end, left with Tab: the path follows, the hand stays
        rowsOf(bar->to()).hide();
        s.panel->window()->activateWindow();
        Bench::settle();
        QTest::keyClick(&bar->to(), Qt::Key_Backtab);
        s.settle();
        QCOMPARE(s.board().content().path->to, s.object("ra-y"));
        QVERIFY(bar->from().hasFocus());
        type(bar->from(), "No such thing");
        press(bar->from(), Qt::Key_Tab);
        QCOMPARE(bar->from().object(), s.object("act-a")); // what it was
    }
    /// A step that is clicked marks its line; its claims are a page away, and the steps stay.
    void aStepOfThePathMarksItsLine() {
        RelationshipsStage s;
        s.board().setPath(s.object("act-a"), s.object("act-b"));
        s.settle();
        auto *inspector = s.panel->findChild<GraphInspector *>();
        const Path path = *s.board().currentPath();
        emit inspector->rowChosen(inspector->list().lines().item(1));
        s.settle();
        QCOMPARE(s.canvas().look().selectedEdges.size(), std::size_t{1});
        QCOMPARE(s.canvas().scene().edges[s.canvas().look().selectedEdges.front()].link, path.links[1]);
        QCOMPARE(inspector->list().lines().rowCount(), int(path.steps()));
        QVERIFY(inspector->list().current());
        QCOMPARE(inspector->list().current()->object, path.objects[2]);
        QVERIFY(inspector->content().open.contains(QLatin1String("claims")));
        emit inspector->tabChosen(1);
        QCOMPARE(inspector->list().lines().rowCount(), int(s.board().graph().link(path.links[1]).claimCount));
        QCOMPARE(inspector->list().lines().item(0).second, QStringLiteral("Vendor X")); // who says so
    }
    /// What a path only leads through is drawn, and therefore counted.
    void theLegendCountsWhatAPathBrings() {
        RelationshipsStage s;
        s.board().start(std::vector{s.object("act-a"), s.object("act-b")});
        s.settle();
        s.board().keepOnly(std::vector{s.object("act-a"), s.object("act-b")}, Keep::Selection);
        s.board().setPath(s.object("act-a"), s.object("act-b"));
        s.settle();
        std::size_t drawn = 0;
        for (const SceneNode &node : s.canvas().scene().nodes)
            drawn += node.kind == Kind::Campaign;
        QVERIFY(drawn > 0);
        for (const LegendRow &row : s.panel->findChild<GraphLegendCard *>()->rows())
            if (row.kind == Kind::Campaign) {
                QCOMPARE(std::size_t(row.count.value_or(0)), drawn);
                return;
            }
        QFAIL("no row for campaigns");
    }
    /// The key that has opened the tables closes them again, and it opens them from the list beside the canvas.
    void lettersInRowsAreTheViewsKeys() {
        RelationshipsStage s;
        s.key(Qt::Key_T);
        auto *tables = s.panel->findChild<GraphTables *>();
        QVERIFY(tables->isVisible() && tables->nodes().hasFocus());
        QTest::keyClick(&tables->nodes(), Qt::Key_T);
        QVERIFY(!tables->isVisible());
        QTest::keyClick(&s.panel->findChild<GraphInspector *>()->list(), Qt::Key_T);
        QVERIFY(tables->isVisible());
    }
    void theTablesShowAllTheirColumns() {
        RelationshipsStage s;
        s.key(Qt::Key_T);
        auto *tables = s.panel->findChild<GraphTables *>();
        for (QTableView *view : {&tables->nodes(), &tables->links()}) {
            QVERIFY(view->model()->rowCount() > 0);
            QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex cell = view->model()->index(0, column);
                bool isNumber = false;
                cell.data().toString().toLongLong(&isNumber);
                QCOMPARE(bool(cell.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight), isNumber);
            }
        }
    }
};

HW_TEST(RelationshipsFindTest, "relationships_find")
#include "tst_relationships_find.moc"
