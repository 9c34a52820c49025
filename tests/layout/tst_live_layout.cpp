#include "layout/live_layout.h"
#include "support/generated_graph.h"
#include "support/layout_quality.h"
#include "support/test_registry.h"

#include <algorithm>
#include <limits>

using namespace hw;

namespace {

LiveLayout settled(std::uint32_t nodes, std::uint32_t edges) {
    LiveLayout live(GraphTopology(nodes, test::scaleFreeEdges(nodes, edges, 1)), {});
    for (int i = 0; i < 1000 && live.tick(); ++i)
        continue;
    return live;
}

void run(LiveLayout &live, int ticks) {
    for (int i = 0; i < ticks; ++i)
        live.tick();
}

} // namespace

class LiveLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void comesToRestWithoutOverlap() {
        LiveLayout live = settled(120, 200);
        QVERIFY(live.isSettled());
        QVERIFY(!live.tick());
        QCOMPARE(test::overlaps(live.positions(), live.topology().radii()), std::size_t(0));
        const Positions random = test::randomPositions(120, 1);
        QVERIFY(test::normalisedStress(live.topology(), live.positions()) <
                0.7 * test::normalisedStress(live.topology(), random));
    }
    void sameStepsSameFrames() { QVERIFY(settled(120, 200).positions() == settled(120, 200).positions()); }
    void draggedNodeIsWhereThePersonHoldsIt() {
        LiveLayout live = settled(100, 160);
        const Positions before = live.positions();
        for (int i = 1; i <= 20; ++i) {
            const Point to = before[7] + Point{static_cast<float>(i) * 15, static_cast<float>(-i) * 10};
            live.drag(7, to);
            live.tick();
            QCOMPARE(live.positions()[7], to);
            QVERIFY(!live.isSettled());
        }
        for (std::uint32_t node = 0; node < 100; ++node)
            QVERIFY(node == 7 || distance(before[node], live.positions()[node]) <= 24.01F);
    }
    void restMakesWayForADroppedNode() {
        LiveLayout live = settled(100, 160);
        const Point onto = live.positions()[30];
        live.drag(7, onto);
        run(live, 20);
        live.release(7, Hold::Pinned);
        run(live, 300);
        QVERIFY(live.isSettled());
        QCOMPARE(live.positions()[7], onto);
        QCOMPARE(live.hold(7), Hold::Pinned);
        QVERIFY(distance(live.positions()[30], onto) >= 20);
    }
    void nextDragEndsTheLast() {
        LiveLayout live = settled(30, 40);
        live.drag(1, {900, 900});
        live.drag(2, {-900, 900});
        run(live, 3);
        QCOMPARE(live.positions()[2], (Point{-900, 900}));
        live.release(2, Hold::None);
        run(live, 400);
        QVERIFY(live.isSettled());
    }
    void aDragCanBeThoughtBetterOf() {
        LiveLayout live = settled(100, 160);
        live.drag(4, live.positions()[4] + Point{30, 0});
        live.release(4, Hold::Pinned);
        run(live, 300);
        QVERIFY(!live.goBack()); // to nothing that was marked
        const Positions before = live.positions();
        live.mark();
        live.drag(7, before[30]);
        run(live, 20);
        live.release(7, Hold::Pinned);
        live.drag(8, before[31]);
        run(live, 20);
        QVERIFY(live.positions() != before);
        QVERIFY(live.goBack());
        QVERIFY(live.positions() == before && live.isSettled());
        QVERIFY(live.hold(7) == Hold::None && live.hold(4) == Hold::Pinned);
        live.drag(30, before[7]);
        run(live, 60);
        QVERIFY(distance(live.positions()[7], before[7]) > 4); // it makes way again
    }
    void noPlaceIsNoDrag() {
        LiveLayout live = settled(30, 40);
        const float noNumber = std::numeric_limits<float>::quiet_NaN();
        live.drag(3, {noNumber, 0});
        live.drag(3, {0, std::numeric_limits<float>::infinity()});
        live.drag(99, {0, 0});
        live.release(99, Hold::Pinned);
        QVERIFY(live.isSettled());
        QVERIFY(test::allUsable(live.positions()));
    }
    void pathIsKeptClear() {
        const GraphTopology topology(60, test::scaleFreeEdges(60, 100, 1));
        ForceLayoutOptions options;
        options.path = {1, 0, 9};
        LiveLayout live(topology, options);
        run(live, 400);
        QVERIFY(live.isSettled());
        const Positions &p = live.positions();
        QVERIFY(distance(p[1], p[0]) >= 96 && distance(p[0], p[9]) >= 96 && distance(p[1], p[9]) >= 96);
        for (std::uint32_t node = 0; node < 60; ++node) {
            if (node == 0 || node == 1 || node == 9)
                continue;
            for (const Point from : {p[1], p[9]}) {
                const Point line = p[0] - from;
                const float along = std::clamp(dot(p[node] - from, line) / dot(line, line), 0.F, 1.F);
                QVERIFY(distance(p[node], from + line * along) >= live.topology().radius(node) + 8);
            }
        }
    }
    void restsWhereItWasLaidOutUntilItIsDragged() {
        const GraphTopology topology(60, test::scaleFreeEdges(60, 100, 1));
        NoProgress progress;
        const Positions laidOut = layOut(topology, {}, progress);
        LiveLayout live(topology, {}, laidOut);
        QVERIFY(live.isSettled() && !live.tick());
        QVERIFY(live.positions() == laidOut);
        live.drag(3, laidOut[4]);
        QVERIFY(live.tick());
        for (std::uint32_t node = 0; node < 60; ++node)
            QVERIFY(node == 3 || distance(live.positions()[node], laidOut[node]) <= 24.01F);
        LiveLayout fewer(topology, {}, Positions(3)); // too few places: none of them is read beyond its end
        QCOMPARE(fewer.positions().size(), std::size_t(60));
    }
    void heapComesApart() {
        ForceLayoutOptions options;
        options.places.assign(200, StartPlace{{1, 1}, Hold::Near});
        LiveLayout live(GraphTopology(200, test::scaleFreeEdges(200, 300, 1)), options);
        run(live, 400);
        QVERIFY(test::allUsable(live.positions()));
        QCOMPARE(test::overlaps(live.positions(), live.topology().radii()), std::size_t(0));
    }
    void nothingToDoIsSettled() {
        LiveLayout none(GraphTopology(0, {}), {});
        QVERIFY(none.isSettled() && !none.tick());
        LiveLayout one(GraphTopology(1, {}), {});
        run(one, 3);
        QVERIFY(one.isSettled() && test::allUsable(one.positions()));
    }
};

HW_TEST(LiveLayoutTest, "live_layout")
#include "tst_live_layout.moc"
