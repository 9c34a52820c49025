#include "layout/force_layout.h"
#include "support/generated_graph.h"
#include "support/layout_quality.h"
#include "support/test_registry.h"

#include <algorithm>
#include <limits>

using namespace hw;

namespace {

constexpr float noNumber = std::numeric_limits<float>::quiet_NaN();
constexpr float endless = std::numeric_limits<float>::infinity();

Positions laidOut(const GraphTopology &topology, const ForceLayoutOptions &options = {}) {
    NoProgress progress;
    return layOut(topology, options, progress);
}

GraphTopology scaleFree(std::uint32_t nodes, std::uint32_t edges, std::uint32_t seed = 1) {
    return GraphTopology(nodes, test::scaleFreeEdges(nodes, edges, seed));
}

/// Stops after being asked some times, and counts how often it was asked after that.
class StopsSoon final : public Progress {
public:
    explicit StopsSoon(int questions)
        : m_left(questions) {}
    void report(std::uint64_t, std::uint64_t) override {}
    bool cancelled() const override {
        askedAfterwards += m_left <= 0;
        return m_left-- <= 0;
    }
    mutable int askedAfterwards = 0;

private:
    mutable int m_left;
};

/// An opened view: known nodes at their places, and new ones that were added to them.
struct Grown {
    GraphTopology topology;
    ForceLayoutOptions options;
    std::uint32_t known;
};
Grown grown(std::uint32_t known, std::uint32_t added, Hold hold) {
    std::vector<GraphEdge> edges = test::scaleFreeEdges(known, 2 * known, 3);
    Grown g{{}, {}, known};
    const Positions before = laidOut(GraphTopology(known, edges));
    for (const Point &p : before)
        g.options.places.push_back({p, hold});
    for (std::uint32_t i = 0; i < added; ++i) {
        edges.push_back({(i * 7) % 5, known + i, 1}); // five known nodes are expanded
        g.options.places.push_back({});
    }
    g.topology = GraphTopology(known + added, edges);
    return g;
}

} // namespace

class ForceLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void badInputGivesPlainNumbers_data() {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 9; ++i)
            QTest::addRow("%d", i) << i;
    }
    void badInputGivesPlainNumbers() {
        QFETCH(int, which);
        std::uint32_t nodes = 300;
        std::vector<GraphEdge> edges = test::scaleFreeEdges(nodes, 900, 1);
        ForceLayoutOptions options;
        std::vector<float> radii;
        switch (which) {
        case 0: edges.clear(), nodes = 0; break;
        case 1: edges.clear(), nodes = 1; break;
        case 2: options.places.assign(nodes, StartPlace{{5, 5}, Hold::Near}); break; // all at one place
        case 3: options.places.assign(nodes, StartPlace{{noNumber, endless}, Hold::Pinned}); break;
        case 4: // weights of nothing, of everything and of no number
            for (std::uint32_t i = 0; i < edges.size(); ++i)
                edges[i].weight = i % 4 == 0 ? 0 : i % 4 == 1 ? 1e30F : i % 4 == 2 ? noNumber : -1;
            break;
        case 5: edges = test::starEdges(nodes - 1), radii.assign(nodes, noNumber); break;
        case 6: // self loops only
            for (GraphEdge &edge : edges)
                edge.to = edge.from;
            break;
        case 7: options.places = {{{3e5F, -4e5F}, Hold::Pinned}, {{-9e5F, 8e5F}, Hold::Anchored}}; break;
        case 8:
            options.obstacles = {{-endless, noNumber, endless, noNumber}, {noNumber, noNumber, noNumber, noNumber}};
            break;
        }
        const GraphTopology topology(nodes, edges, radii);
        const Positions positions = laidOut(topology, options);
        QCOMPARE(positions.size(), std::size_t(nodes));
        QVERIFY(test::allUsable(positions));
        QVERIFY(test::allUsable(firstPicture(topology, options)));
    }
    void tenThousandLeavesOnOneHub() {
        const GraphTopology topology(10001, test::starEdges(10000));
        const Positions positions = laidOut(topology);
        QVERIFY(test::allUsable(positions));
        QCOMPARE(test::overlaps(positions, topology.radii()), std::size_t(0));
    }
    void nothingOverlaps() {
        for (const auto &[nodes, edges] : {std::pair{50U, 40U}, {60U, 100U}, {150U, 300U}, {400U, 4000U}}) {
            std::vector<float> radii;
            for (std::uint32_t i = 0; i < nodes; ++i)
                radii.push_back(8 + static_cast<float>(i % 12));
            const GraphTopology topology(nodes, test::scaleFreeEdges(nodes, edges, 7), radii);
            QCOMPARE(test::overlaps(laidOut(topology), radii, 6), std::size_t(0));
        }
    }
    void labelsAreKeptFree() {
        const GraphTopology topology = scaleFree(80, 160);
        ForceLayoutOptions options;
        for (std::uint32_t i = 0; i < 80; ++i)
            options.labels.push_back({40 + static_cast<float>(i % 9) * 10, 14});
        const Positions positions = laidOut(topology, options);
        for (std::uint32_t a = 0; a < 80; ++a)
            for (std::uint32_t b = 0; b < a; ++b)
                QVERIFY(!extentOf({positions[a], 10, options.labels[a], {}})
                             .overlaps(extentOf({positions[b], 10, options.labels[b], {}})));
    }
    void sameSeedSamePicture() {
        const GraphTopology topology = scaleFree(500, 1500);
        ForceLayoutOptions options;
        const Positions first = laidOut(topology, options);
        QVERIFY(laidOut(topology, options) == first);
        options.seed = 2;
        QVERIFY(laidOut(topology, options) != first);
    }
    void threadsDoNotChangeThePicture() {
        const GraphTopology topology = scaleFree(2500, 7500);
        ForceLayoutOptions options;
        options.threads = 1;
        const Positions alone = laidOut(topology, options);
        for (const unsigned threads : {2U, 3U}) {
            options.threads = threads;
            QVERIFY(laidOut(topology, options) == alone);
        }
    }
    void pinsStay() {
        const GraphTopology topology = scaleFree(200, 500);
        ForceLayoutOptions options;
        options.places.resize(200);
        for (std::uint32_t i = 0; i < 200; i += 9)
            options.places[i] = {{static_cast<float>(i) * 4, static_cast<float>(i % 50) * 10}, Hold::Pinned};
        const Positions positions = laidOut(topology, options);
        for (std::uint32_t i = 0; i < 200; i += 9)
            QCOMPARE(positions[i], options.places[i].at);
        QCOMPARE(test::overlaps(positions, topology.radii()), std::size_t(0));
    }
    void fewPinsDrawTheRestToThem() {
        const GraphTopology topology = scaleFree(300, 900);
        ForceLayoutOptions options;
        options.places = {{{5000, 5000}, Hold::Pinned}};
        const Positions positions = laidOut(topology, options);
        QCOMPARE(positions[0], (Point{5000, 5000}));
        for (const Point &p : positions)
            QVERIFY(distance(p, positions[0]) < 3000);
        QVERIFY(test::normalisedStress(topology, positions) < 0.3);
    }
    void knownNodesStayNearTheirPlaces() {
        const Grown g = grown(60, 40, Hold::Anchored);
        const Positions positions = laidOut(g.topology, g.options);
        for (std::uint32_t i = 0; i < g.known; ++i)
            QVERIFY(distance(positions[i], g.options.places[i].at) <= g.options.anchorReach + 0.01F);
        QCOMPARE(test::overlaps(positions, g.topology.radii()), std::size_t(0));
    }
    void manyExpansionsDoNotAddUp() {
        std::vector<GraphEdge> edges = test::scaleFreeEdges(40, 80, 3);
        const Positions homes = laidOut(GraphTopology(40, edges));
        ForceLayoutOptions options;
        for (const Point &p : homes)
            options.places.push_back({p, Hold::Anchored, p});
        for (std::uint32_t step = 0; step < 8; ++step) {
            for (std::uint32_t i = 0; i < 12; ++i) {
                edges.push_back({step, static_cast<std::uint32_t>(options.places.size()), 1});
                options.places.emplace_back();
            }
            const auto count = static_cast<std::uint32_t>(options.places.size());
            const Positions positions = laidOut(GraphTopology(count, edges), options);
            for (std::uint32_t i = 0; i < count; ++i) {
                const bool isNew = options.places[i].hold == Hold::None;
                if (!isNew)
                    QVERIFY(distance(positions[i], options.places[i].at) <= options.anchorReach + 0.01F);
                const Point home = isNew ? positions[i] : options.places[i].home;
                QVERIFY(distance(positions[i], home) <= options.anchorReach + 0.01F);
                options.places[i] = {positions[i], Hold::Anchored, home};
            }
        }
    }
    void homesThatCannotHoldAreNone() {
        const float noNumber = std::numeric_limits<float>::quiet_NaN();
        for (const Point home : {Point{noNumber, 0}, Point{5000, 0}}) {
            ForceLayoutOptions options;
            options.places = {{{10, 10}, Hold::Anchored, home}};
            QCOMPARE(leashOf(options, 0).home, (Point{10, 10}));
            QCOMPARE(leashOf(options, 0).reach, options.anchorReach);
        }
    }
    void withoutNewNodesNobodyMoves() {
        const GraphTopology topology = scaleFree(80, 160);
        const Positions before = laidOut(topology);
        ForceLayoutOptions options;
        for (const Point &p : before)
            options.places.push_back({p, Hold::Anchored});
        QVERIFY(laidOut(topology, options) == before);
    }
    void newNodesStartAtTheirParent() {
        const Grown g = grown(60, 40, Hold::Anchored);
        const Positions start = startPlaces(g.topology, g.options);
        const Positions positions = laidOut(g.topology, g.options);
        for (std::uint32_t i = g.known; i < g.topology.nodeCount(); ++i) {
            const std::uint32_t parent = g.topology.neighbours(i)[0].node;
            QVERIFY(distance(start[i], start[parent]) < 150);
            QVERIFY(distance(positions[i], positions[parent]) < 600);
        }
    }
    void obstaclesAreKeptFree() {
        const GraphTopology topology = scaleFree(120, 200);
        ForceLayoutOptions options;
        options.obstacles = {{-200, -150, -20, 100}, {30, -80, 300, -20}, {100, 200, 250, 380}};
        const Positions positions = laidOut(topology, options);
        for (std::uint32_t node = 0; node < 120; ++node)
            for (const Box &obstacle : options.obstacles)
                QVERIFY(!extentOf({positions[node], topology.radius(node), {}, {}}).overlaps(obstacle));
        QCOMPARE(test::overlaps(positions, topology.radii()), std::size_t(0));
    }
    void partsStandSideBySide() {
        std::vector<GraphEdge> edges;
        for (std::uint32_t i = 1; i < 90; ++i)
            if (i % 9 != 0)
                edges.push_back({i - 1, i, 1});
        const GraphTopology topology(95, edges); // ten chains and five single nodes
        const Positions positions = laidOut(topology);
        const GraphParts parts = partsOf(topology);
        QCOMPARE(parts.nodes.size(), std::size_t(15));
        std::vector<Box> boxes;
        for (const auto &nodes : parts.nodes) {
            Box box{1e9F, 1e9F, -1e9F, -1e9F};
            for (const std::uint32_t node : nodes)
                box = {std::min(box.left, positions[node].x), std::min(box.top, positions[node].y),
                       std::max(box.right, positions[node].x), std::max(box.bottom, positions[node].y)};
            for (const Box &other : boxes)
                QVERIFY(!box.grownBy(10).overlaps(other.grownBy(10)));
            boxes.push_back(box);
        }
    }
    void cancelEndsSoonAndGivesNothing() {
        const GraphTopology topology = scaleFree(2000, 6000);
        for (const int questions : {0, 1, 5, 50}) {
            StopsSoon progress(questions);
            QVERIFY(layOut(topology, {}, progress).empty());
            QVERIFY2(progress.askedAfterwards <= 6, qPrintable(QString::number(progress.askedAfterwards)));
        }
    }
    void wholePicturesOnTheWay() {
        const GraphTopology topology = scaleFree(1000, 3000);
        std::vector<Positions> frames;
        NoProgress progress;
        const Positions last = layOut(topology, {}, progress, [&](const Positions &p) { frames.push_back(p); });
        QVERIFY(frames.size() > 2);
        for (const Positions &frame : frames)
            QVERIFY(frame.size() == 1000 && test::allUsable(frame));
        QVERIFY(frames.front() == firstPicture(topology, {}));
        QVERIFY(last == laidOut(topology)); // watching changes nothing
    }
    void distancesFollowHops() {
        const GraphTopology grid(400, test::gridEdges(20, 20));
        QVERIFY(test::normalisedStress(grid, laidOut(grid)) < 0.05);
        QVERIFY(test::neighbourhoodPreservation(grid, laidOut(grid)) > 0.75);
        const GraphTopology chain(100, test::gridEdges(100, 1));
        QVERIFY(test::normalisedStress(chain, laidOut(chain)) < 0.01);
        QCOMPARE(test::crossings(chain, laidOut(chain)), std::size_t(0));
        for (const auto &[nodes, edges] : {std::pair{60U, 100U}, {150U, 300U}, {400U, 800U}}) {
            const GraphTopology topology = scaleFree(nodes, edges);
            const Positions positions = laidOut(topology);
            const Positions random = test::randomPositions(nodes, 1);
            QVERIFY(test::normalisedStress(topology, positions) < 0.7 * test::normalisedStress(topology, random));
            QVERIFY(test::neighbourhoodPreservation(topology, positions) >
                    3 * test::neighbourhoodPreservation(topology, random));
        }
    }
    void longPicturesLie() {
        const GraphTopology chain(40, test::gridEdges(40, 1));
        const GraphTopology strip(120, test::gridEdges(4, 30));
        for (const GraphTopology &topology : {chain, strip}) {
            Box all{0, 0, 0, 0};
            for (const Point &p : laidOut(topology))
                all = {std::min(all.left, p.x), std::min(all.top, p.y), std::max(all.right, p.x),
                       std::max(all.bottom, p.y)};
            QVERIFY(all.width() > 3 * all.height());
        }
    }
    void edgesHaveAReadableLength() {
        for (const auto &[nodes, edges] : {std::pair{2U, 1U}, {20U, 25U}, {60U, 100U}}) {
            const GraphTopology topology = scaleFree(nodes, edges);
            const double length = test::medianEdgeLength(topology, laidOut(topology));
            QVERIFY2(length > 80 && length < 250, qPrintable(QString::number(length)));
        }
    }
};

HW_TEST(ForceLayoutTest, "force_layout")
#include "tst_force_layout.moc"
