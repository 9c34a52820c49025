#include "layout/layout_noise.h"
#include "layout/overlap.h"
#include "support/layout_quality.h"
#include "support/test_registry.h"

#include <algorithm>
#include <limits>

using namespace hw;

namespace {

std::vector<Body> crowd(std::uint32_t count, float reach) {
    std::vector<Body> bodies;
    for (std::uint32_t i = 0; i < count; ++i)
        bodies.push_back({noise(1, i, reach), 6 + static_cast<float>(i % 10), {}, {}});
    return bodies;
}

std::size_t touching(const std::vector<Body> &bodies, float gap) {
    Positions positions;
    std::vector<float> radii;
    for (const Body &body : bodies) {
        positions.push_back(body.at);
        radii.push_back(body.radius);
    }
    return test::overlaps(positions, radii, gap);
}

std::size_t solve(std::vector<Body> &bodies, const OverlapOptions &options = {}) {
    NoProgress progress;
    return removeOverlaps(bodies, options, progress);
}

float distanceToLine(Point p, Point from, Point to) {
    const Point line = to - from;
    const float along = std::clamp(dot(p - from, line) / dot(line, line), 0.F, 1.F);
    return distance(p, from + line * along);
}

} // namespace

class OverlapTest : public QObject {
    Q_OBJECT
private slots:
    void crowdComesApart() {
        std::vector<Body> bodies = crowd(300, 250);
        QVERIFY(touching(bodies, 6) > 100);
        QCOMPARE(solve(bodies), std::size_t(0));
        QCOMPARE(touching(bodies, 6), std::size_t(0));
    }
    void whatDoesNotTouchStays() {
        std::vector<Body> bodies{{{0, 0}, 10, {}, {}}, {{100, 0}, 10, {}, {}}, {{110, 0}, 10, {}, {}}};
        solve(bodies);
        QCOMPARE(bodies[0].at, (Point{0, 0}));
        QVERIFY(std::abs(bodies[1].at.x - 92) < 0.1F && std::abs(bodies[2].at.x - 118) < 0.1F); // half the way each
    }
    void sameInputSameOutput() {
        std::vector<Body> one = crowd(200, 150);
        std::vector<Body> other = one;
        solve(one);
        solve(other);
        for (std::size_t i = 0; i < one.size(); ++i)
            QCOMPARE(one[i].at, other[i].at);
    }
    void heapBecomesASpiral() {
        std::vector<Body> bodies(2000);
        QCOMPARE(solve(bodies), std::size_t(0));
        QCOMPARE(touching(bodies, 6), std::size_t(0));
        for (const Body &body : bodies)
            QVERIFY(length(body.at) < 1500);
    }
    void pinsAndLeashesHold() {
        std::vector<Body> bodies = crowd(150, 200);
        for (std::size_t i = 0; i < bodies.size(); i += 5)
            bodies[i].leash = {bodies[i].at, 24};
        bodies[1].at = bodies[2].at;
        bodies[1].leash = {bodies[1].at, 0};
        const std::vector<Body> before = bodies;
        solve(bodies);
        QCOMPARE(bodies[1].at, before[1].at);
        for (std::size_t i = 0; i < bodies.size(); i += 5)
            QVERIFY(distance(bodies[i].at, before[i].at) <= 24.01F);
    }
    void twoPinsOnOnePlaceAreReported() {
        std::vector<Body> bodies(2);
        bodies[0].leash = bodies[1].leash = {{0, 0}, 0};
        QCOMPARE(solve(bodies), std::size_t(1));
        QCOMPARE(bodies[0].at, bodies[1].at);
    }
    void labelsTakeRoom() {
        std::vector<Body> bodies = crowd(80, 200);
        for (std::size_t i = 0; i < bodies.size(); ++i)
            bodies[i].label = {30 + static_cast<float>(i % 8) * 10, 14};
        QCOMPARE(solve(bodies), std::size_t(0));
        for (std::size_t a = 0; a < bodies.size(); ++a)
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY(!extentOf(bodies[a]).overlaps(extentOf(bodies[b])));
    }
    void withoutRoomForLabelsCirclesAtLeastAreApart() {
        std::vector<Body> bodies = crowd(60, 240);
        for (Body &body : bodies) {
            body.label = {150, 14};
            body.leash = {body.at, 24}; // they cannot leave
        }
        std::vector<Body> both = bodies;
        NoProgress progress;
        QVERIFY(removeOverlaps(bodies, {}, progress) > 0);
        QVERIFY(removeOverlapsOfCirclesAtLeast(both, {}, progress) > 0);
        QVERIFY(touching(bodies, 0) > 0);
        QCOMPARE(touching(both, 0), std::size_t(0));
        for (const Body &body : both) {
            QVERIFY(distance(body.at, body.leash.home) <= 24.01F);
            QCOMPARE(body.label.width, 150.F);
        }
    }
    void obstaclesAreLeft() {
        std::vector<Body> bodies = crowd(100, 200);
        OverlapOptions options;
        options.obstacles = {{-100, -100, 60, 40}, {60, -30, 140, 200}};
        QCOMPARE(solve(bodies, options), std::size_t(0));
        for (const Body &body : bodies)
            for (const Box &obstacle : options.obstacles)
                QVERIFY(!extentOf(body).overlaps(obstacle));
    }
    void pathIsClear() {
        std::vector<Body> bodies = crowd(120, 300);
        OverlapOptions options;
        options.path = {3, 40, 77, 100};
        QCOMPARE(solve(bodies, options), std::size_t(0));
        for (std::size_t i = 0; i < options.path.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(distance(bodies[options.path[i]].at, bodies[options.path[j]].at) >= 96);
        for (std::uint32_t body = 0; body < bodies.size(); ++body)
            for (std::size_t i = 0; i + 1 < options.path.size(); ++i)
                if (std::find(options.path.begin(), options.path.end(), body) == options.path.end())
                    QVERIFY(distanceToLine(bodies[body].at, bodies[options.path[i]].at,
                                           bodies[options.path[i + 1]].at) >= bodies[body].radius + 8);
    }
    void farOutliersAreFound() {
        std::vector<Body> bodies = crowd(200, 200);
        bodies.push_back({{9e5F, -9e5F}, 10, {}, {}});
        bodies.push_back({{9e5F + 4, -9e5F}, 10, {}, {}});
        QCOMPARE(solve(bodies), std::size_t(0));
        QCOMPARE(touching(bodies, 5.5F), std::size_t(0));
    }
    void endlessObstacleIsLeftAlone() {
        std::vector<Body> bodies = crowd(20, 50);
        const float endless = std::numeric_limits<float>::infinity();
        OverlapOptions options;
        options.obstacles = {{-endless, -endless, endless, endless}};
        solve(bodies, options);
        for (const Body &body : bodies)
            QVERIFY(isUsable(body.at));
    }
    void numbersThatAreNoneAndPathsToNowhere() {
        const float noNumber = std::numeric_limits<float>::quiet_NaN();
        std::vector<Body> bodies = crowd(20, 50);
        bodies[4].at = {noNumber, 3};
        bodies[5].at = {1e30F, 3};
        OverlapOptions options;
        options.path = {2, 99, 2};
        solve(bodies, options);
        for (const Body &body : bodies)
            QVERIFY(isUsable(body.at));
        std::vector<Body> none;
        QCOMPARE(solve(none), std::size_t(0));
    }
};

HW_TEST(OverlapTest, "overlap")
#include "tst_overlap.moc"
