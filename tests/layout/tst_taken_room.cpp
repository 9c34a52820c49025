#include "layout/taken_room.h"
#include "support/test_registry.h"

using namespace hw;

class TakenRoomTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSharedCountsOnceHoweverManyCellsItLiesIn() {
        TakenRoom room({0, 0, 1000, 1000}, 64);
        room.add({10, 10, 310, 40}, 1); // over several cells
        QCOMPARE(room.coveredBy({10, 10, 310, 40}, 2), 300.F * 30.F);
        QCOMPARE(room.coveredBy({110, 20, 510, 200}, 2), 200.F * 20.F);
        room.add({100, 0, 200, 1000}, 3);
        QCOMPARE(room.coveredBy({50, 10, 150, 110}, 2), 100.F * 30.F + 50.F * 100.F);
    }
    void whatLiesOutsideCounts() {
        TakenRoom room({0, 0, 100, 100}, 64);
        room.add({-300, -300, -200, -200}, 1);
        QCOMPARE(room.coveredBy({-250, -250, 500, 500}, 2), 50.F * 50.F);
    }
    void nobodyKeepsAwayFromHimself() {
        TakenRoom room({0, 0, 100, 100}, 64);
        room.add({0, 0, 50, 50}, 1);
        QVERIFY(room.isFree({10, 10, 20, 20}, 1));
        QVERIFY(!room.isFree({10, 10, 20, 20}, 2));
        QCOMPARE(room.coveredBy({10, 10, 20, 20}, 1), 0.F);
    }
};

HW_TEST(TakenRoomTest, "taken_room")
#include "tst_taken_room.moc"
