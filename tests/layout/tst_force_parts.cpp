// The parts that the force layout is made of: threads, tree, levels, pivot start, packing.
#include "basics/chunk_pool.h"
#include "layout/layout_noise.h"
#include "layout/level_graph.h"
#include "layout/packing.h"
#include "layout/pivot_start.h"
#include "layout/quadtree.h"
#include "layout/spread.h"
#include "support/generated_graph.h"
#include "support/layout_quality.h"
#include "support/test_registry.h"

#include <atomic>
#include <numeric>

using namespace hw;

namespace {

Point exactPush(const Positions &positions, const std::vector<float> &masses, std::uint32_t node, double softening) {
    double x = 0;
    double y = 0;
    for (std::uint32_t other = 0; other < positions.size(); ++other) {
        const double dx = double(positions[node].x) - positions[other].x;
        const double dy = double(positions[node].y) - positions[other].y;
        const double push = masses[other] / (dx * dx + dy * dy + softening * softening);
        x += push * dx;
        y += push * dy;
    }
    return {static_cast<float>(x), static_cast<float>(y)};
}

} // namespace

class ForcePartsTest : public QObject {
    Q_OBJECT
private slots:
    void everyNumberIsVisitedOnce() {
        for (const unsigned threads : {1U, 2U, 4U}) {
            ChunkPool pool(threads);
            for (const std::uint32_t count : {0U, 1U, 7U, 1000U}) {
                std::vector<std::atomic<int>> visits(count);
                pool.run(count, 7, [&](std::uint32_t first, std::uint32_t last) {
                    for (std::uint32_t i = first; i < last; ++i)
                        ++visits[i];
                });
                for (const auto &visited : visits)
                    QCOMPARE(visited.load(), 1);
            }
        }
    }
    void treeComesCloseToTheSumOverAllPairs() {
        ChunkPool pool(2);
        const Positions positions = test::randomPositions(3000, 4);
        std::vector<float> masses(positions.size());
        for (std::uint32_t i = 0; i < masses.size(); ++i)
            masses[i] = 1 + static_cast<float>(i % 13);
        Quadtree tree;
        tree.build(positions, masses, pool);
        std::vector<Point> push(positions.size());
        tree.repulsion(5, push, pool);
        double error = 0;
        for (std::uint32_t i = 0; i < positions.size(); i += 10) {
            const Point exact = exactPush(positions, masses, i, 5);
            error += distance(exact, push[i]) / std::max(length(exact), 1e-6F) / 300;
        }
        QVERIFY2(error < 0.03, qPrintable(QString::number(error)));
    }
    void treeStandsAHeap() {
        ChunkPool pool(2);
        const Positions positions(5000, Point{7, 7});
        const std::vector<float> masses(positions.size(), 1);
        Quadtree tree;
        tree.build(positions, masses, pool);
        std::vector<Point> push(positions.size());
        tree.repulsion(5, push, pool);
        QVERIFY(test::allUsable(push));
        tree.build({}, {}, pool);
        tree.repulsion(5, {}, pool);
    }
    void levelsKeepMassAndBecomeFewer() {
        const auto levels = levelsOf(GraphTopology(3000, test::scaleFreeEdges(3000, 9000, 2)));
        QVERIFY(levels.size() > 2);
        for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
            QVERIFY(levels[i + 1].nodeCount() < levels[i].nodeCount());
            const double below = std::accumulate(levels[i].mass.begin(), levels[i].mass.end(), 0.0);
            const double above = std::accumulate(levels[i + 1].mass.begin(), levels[i + 1].mass.end(), 0.0);
            QVERIFY(std::abs(below - above) < 1e-3 * below);
        }
        QVERIFY(levels.back().nodeCount() <= 200);
    }
    void leavesOfOneHubBecomeFewerToo() {
        const auto levels = levelsOf(GraphTopology(4001, test::starEdges(4000)));
        QVERIFY(levels.back().nodeCount() <= 200);
    }
    void pivotStartUnrollsAGrid() {
        ChunkPool pool(2);
        const GraphTopology grid(400, test::gridEdges(20, 20));
        const Positions places = pivotStart(grid, 100, 1, pool);
        QVERIFY(test::normalisedStress(grid, places) < 0.1);
        QVERIFY(test::normalisedStress(grid, places) <
                0.3 * test::normalisedStress(grid, test::randomPositions(400, 1)));
    }
    void boxesArePackedWithoutOverlap() {
        std::vector<Box> boxes{{0, 0, 900, 600}};
        for (std::uint32_t i = 0; i < 300; ++i)
            boxes.push_back(
                boxAround(noise(3, i, 500), 20 + static_cast<float>(i % 7) * 15, 20 + static_cast<float>(i % 5) * 9));
        const auto moves = packed(boxes, 10);
        double area = 0;
        Box all{0, 0, 0, 0};
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            boxes[i] = {boxes[i].left + moves[i].x, boxes[i].top + moves[i].y, boxes[i].right + moves[i].x,
                        boxes[i].bottom + moves[i].y};
            area += double(boxes[i].width()) * boxes[i].height();
            all = {std::min(all.left, boxes[i].left), std::min(all.top, boxes[i].top),
                   std::max(all.right, boxes[i].right), std::max(all.bottom, boxes[i].bottom)};
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!boxes[i].grownBy(4.9F).overlaps(boxes[j].grownBy(4.9F)));
        }
        QVERIFY2(area > 0.4 * all.width() * all.height(), "the boxes fill too little of the picture");
    }
    void spreadingMovesLeast() {
        const std::vector<float> wanted{0, 0, 0, 10, 30};
        const std::vector<float> gaps{2, 2, 2, 2};
        QCOMPARE(spreadApart(wanted, gaps), (std::vector<float>{-2, 0, 2, 10, 30}));
        QCOMPARE(spreadApart(std::vector<float>{5, 1}, std::vector<float>{4}), (std::vector<float>{1, 5}));
        QVERIFY(spreadApart({}, {}).empty());
    }
};

HW_TEST(ForcePartsTest, "force_parts")
#include "tst_force_parts.moc"
