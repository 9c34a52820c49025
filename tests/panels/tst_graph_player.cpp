// The years as they are played over the graph: one undo step, never by itself, to the end and no further.
#include "panels/relationships/graph_player.h"
#include "relationships_stage.h"
#include "session/undo_order.h"
#include "support/test_registry.h"

#include <QAbstractButton>
#include <QSlider>
#include <QToolButton>

using namespace hw;
using namespace hw::test;

class GraphPlayerTest : public QObject {
    Q_OBJECT
    std::unique_ptr<RelationshipsStage> m_stage;

    RelationshipsStage &s() const { return *m_stage; }
    GraphPlayer &player() const { return *s().panel->findChild<GraphPlayer *>(); }
    QSlider &slider() const { return *player().findChild<QSlider *>(); }
    const Filter &filter() const { return s().exploration().filter(); }
    void advance() {
        player().advance();
        s().settle();
    }

private slots:
    void init() {
        m_stage = std::make_unique<RelationshipsStage>();
        s().key(Qt::Key_Y);
    }
    void cleanup() { m_stage.reset(); }

    void openingChangesNothing() {
        QVERIFY(player().isVisible());
        QVERIFY(!player().isPlaying());
        QVERIFY(filter().isEmpty());
        QCOMPARE(player().years(), (YearRange{2018, 2021}));
        QCOMPARE(slider().minimum(), 2018);
        QCOMPARE(slider().maximum(), 2021);
        QVERIFY(textsOn(player()).contains(QStringLiteral("All years")));
        QCOMPARE(cutTexts(player()), QStringList());
        QCOMPARE(nameless(player()), QStringList());
        s().key(Qt::Key_Y);
        QVERIFY(!player().isVisible());
    }
    void itPlaysEveryYearAndStops() {
        QStringList seen;
        player().setPlaying(true);
        s().settle();
        while (player().isPlaying() && seen.size() < 20) {
            seen << QString::number(player().year().value_or(0));
            advance();
        }
        seen << QString::number(player().year().value_or(0));
        QCOMPARE(seen, (QStringList{"2018", "2019", "2020", "2021"}));
        QVERIFY(!player().isPlaying());
        QVERIFY(s().nodeOf("cam-3") != noScene);
        QCOMPARE(s().nodeOf("cam-1"), noScene);
    }
    void everythingPlayedIsOneStep() {
        Exploration &e = s().exploration();
        UndoOrder order(e, nullptr);
        order.include(s().board());
        Filter before;
        before.include(FilterKey::Origin, "CN");
        e.narrow(before, QStringLiteral("Origin"));
        s().settle();
        const int steps = e.undoSteps();
        player().setPlaying(true);
        for (int i = 0; i < 9; ++i)
            advance();
        slider().setValue(2019);
        s().settle();
        QCOMPARE(e.undoSteps(), steps + 1);
        s().key(Qt::Key_Y);
        QCOMPARE(lastYearOf(filter()), std::optional(2019)); // the period stays
        order.undo();
        s().settle();
        QCOMPARE(filter(), before);
        s().key(Qt::Key_Y);
        slider().setValue(2020); // another time, another step
        QCOMPARE(e.undoSteps(), steps + 1);
        QCOMPARE(lastYearOf(filter()), std::optional(2020));
    }
    void whatSomebodyElseNarrowsIsAStepOfItsOwn() {
        Exploration &e = s().exploration();
        player().setPlaying(true);
        advance();
        Filter narrowed = filter();
        narrowed.include(FilterKey::Origin, "CN");
        e.narrow(narrowed, QStringLiteral("Origin"));
        QVERIFY(!player().isPlaying());
        QCOMPARE(player().years(), (YearRange{2018, 2021}));
        advance(); // a timer that was on its way
        QCOMPARE(e.undoSteps(), 3);
        e.undo();
        QCOMPARE(filter(), narrowed);
    }
    void upToTheYearKeepsWhatWas() {
        player().setYear(2020);
        s().settle();
        QCOMPARE(s().nodeOf("cam-1"), noScene);
        player().setWindow(YearWindow::UpToYear);
        s().settle();
        QCOMPARE(player().year(), std::optional(2020));
        QVERIFY(s().nodeOf("cam-1") != noScene && s().nodeOf("cam-2") != noScene);
        QCOMPARE(s().nodeOf("cam-3"), noScene);
    }
    void theKeysOfTheCard() {
        QTest::keyClick(&slider(), Qt::Key_Left);
        s().settle();
        QCOMPARE(player().year(), std::optional(2020));
        QTest::keyClick(&slider(), Qt::Key_Space);
        QVERIFY(player().isPlaying());
        QTest::keyClick(&slider(), Qt::Key_Escape);
        QVERIFY(!player().isPlaying() && player().isOpen());
        QTest::keyClick(&slider(), Qt::Key_Escape);
        QVERIFY(!player().isOpen());
        QVERIFY(s().canvas().hasFocus());
    }
    void escGivesThePeriodBack() {
        Exploration &e = s().exploration();
        Filter before;
        before.include(FilterKey::Origin, "CN");
        before.since = *PartialDate::parse("2019");
        e.narrow(before, QStringLiteral("Since 2019"));
        s().settle();
        const int steps = e.undoSteps();
        player().setYear(2020);
        player().setYear(2021);
        s().settle();
        QVERIFY(filter() != before);
        QTest::keyClick(&slider(), Qt::Key_Escape);
        QVERIFY(!player().isOpen());
        QVERIFY(filter() == before);
        QCOMPARE(e.undoSteps(), steps); // nothing happened
        // Who closes it with its key stays in the year.
        s().key(Qt::Key_Y);
        player().setYear(2020);
        s().key(Qt::Key_Y);
        QVERIFY(filter() != before);
    }
    void escIsTheCardsWhileItHasTheFocus() {
        QKeyEvent press(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
        press.ignore();
        QCoreApplication::sendEvent(&player(), &press);
        QVERIFY(press.isAccepted());
        QKeyEvent other(QEvent::ShortcutOverride, Qt::Key_F1, Qt::NoModifier);
        other.ignore();
        QCoreApplication::sendEvent(&player(), &other);
        QVERIFY(!other.isAccepted());
    }
    void itStopsWhenTheViewIsLeft() {
        player().setPlaying(true);
        s().panel->hide();
        QVERIFY(!player().isPlaying());
    }
    void whatStaysStandsStill() {
        player().setYear(2018);
        s().settle();
        const Point area = s().canvas().scene().nodes[s().nodeOf("ra-x")].at;
        const GraphCamera camera = s().canvas().camera();
        player().setYear(2020);
        s().settle();
        QCOMPARE(s().nodeOf("cam-1"), noScene);
        QCOMPARE(s().canvas().scene().nodes[s().nodeOf("ra-x")].at, area);
        QVERIFY(s().canvas().camera() == camera);
    }
    void theCountIsWhatIsShown() {
        player().setYear(2018);
        s().settle();
        const QString said = QStringLiteral("%1 things, %2 links")
                                 .arg(s().board().shown().drawnObjects())
                                 .arg(s().board().shown().drawnLinks());
        QVERIFY2(textsOn(player()).contains(said), qPrintable(said));
    }
    void yearsAreLookedForWhenMoreThanThePeriodChanges() {
        Exploration &e = s().exploration();
        GraphPlayer player(e, s().bench.theme);
        int asked = 0;
        player.setAmong([&] {
            ++asked;
            return GraphPlayer::Among();
        });
        player.setOpen(true);
        QCOMPARE(asked, 1);
        e.narrow(inYear({}, 2020, YearWindow::OneYear), QStringLiteral("Period"));
        e.undo();
        QCOMPARE(asked, 1);
        Filter chinese;
        chinese.include(FilterKey::Origin, "CN");
        e.narrow(chinese, QStringLiteral("Origin"));
        QCOMPARE(asked, 2);
        e.narrow(inYear(chinese, 2021, YearWindow::UpToYear), QStringLiteral("Period"));
        QCOMPARE(asked, 2);
        QCOMPARE(player.years(), (YearRange{2018, 2021}));
        e.narrow({}, {});
        QCOMPARE(asked, 3);
    }
    void objectsOfAnotherLandscapeOfTheSameSizeDoNotCount() {
        const char *text = "actor act-a \"Alpha\"\ncampaign cam-1 \"First\" start=2018\n"
                           "claim cam-1 attributed-to act-a\n";
        const LandscapePtr before = landscapeOf(text);
        Bench bench(before);
        GraphPlayer player(bench.exploration, bench.theme);
        player.setAmong([&] { return GraphPlayer::Among{before.get(), Bits(before->objectCount())}; });
        player.setOpen(true);
        QVERIFY(!player.years()); // of nothing
        bench.exploration.replaceLandscape(landscapeOf(text));
        QCOMPARE(player.years(), (YearRange{2018, 2018}));
    }
    void withoutDatesThereIsNothingToPlay() {
        Filter none;
        none.include(FilterKey::Origin, "KP");
        s().exploration().narrow(none, QStringLiteral("Origin"));
        s().settle();
        QVERIFY(!player().years());
        player().setPlaying(true);
        QVERIFY(!player().isPlaying());
        QCOMPARE(filter(), none);
        QVERIFY(textsOn(player()).contains(QStringLiteral("No dates")));
    }
};

HW_TEST(GraphPlayerTest, "graph_player")
#include "tst_graph_player.moc"
