#include "layout/layered_layout.h"
#include "support/generated_graph.h"
#include "support/layout_quality.h"
#include "support/test_registry.h"

#include <algorithm>
#include <numeric>

using namespace hw;

namespace {

struct Layered {
    GraphTopology topology;
    LayeredOptions options;
    Positions positions;
};

Layered layered(std::uint32_t nodes, std::uint32_t edges, std::uint32_t layers) {
    Layered l{GraphTopology(nodes, test::scaleFreeEdges(nodes, edges, 4)), {}, {}};
    for (std::uint32_t i = 0; i < nodes; ++i) {
        l.options.layers.push_back((i * 7) % layers);
        l.options.labels.push_back({40 + static_cast<float>(i % 6) * 12, 14});
    }
    l.positions = layOutLayered(l.topology, l.options);
    return l;
}

/// The rows as they stand in the picture, from the top.
std::vector<std::uint32_t> rowsOf(const Layered &l) {
    std::vector<std::uint32_t> order(l.positions.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return l.positions[a].y < l.positions[b].y; });
    std::vector<std::uint32_t> next(32, 0);
    std::vector<std::uint32_t> rows(order.size());
    for (const std::uint32_t node : order)
        rows[node] = next[l.options.layers[node]]++;
    return rows;
}

std::vector<std::uint32_t> naiveRows(const Layered &l) {
    std::vector<std::uint32_t> next(32, 0);
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t layer : l.options.layers)
        rows.push_back(next[layer]++);
    return rows;
}

void verifyNoOverlap(const Layered &l) {
    for (std::uint32_t a = 0; a < l.positions.size(); ++a)
        for (std::uint32_t b = 0; b < a; ++b)
            QVERIFY(!extentOf({l.positions[a], 10, l.options.labels[a], {}})
                         .overlaps(extentOf({l.positions[b], 10, l.options.labels[b], {}})));
}

} // namespace

class LayeredLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void columnsStandInOrder() {
        const Layered l = layered(80, 140, 5);
        for (std::uint32_t a = 0; a < 80; ++a)
            for (std::uint32_t b = 0; b < 80; ++b) {
                if (l.options.layers[a] == l.options.layers[b])
                    QCOMPARE(l.positions[a].x, l.positions[b].x);
                else if (l.options.layers[a] < l.options.layers[b])
                    QVERIFY(l.positions[a].x + 20 < l.positions[b].x);
            }
        verifyNoOverlap(l);
    }
    void fewerEdgesCrossThanInTheirOwnOrder() {
        for (const auto &[nodes, edges] : {std::pair{40U, 60U}, {80U, 140U}, {300U, 900U}}) {
            const Layered l = layered(nodes, edges, 5);
            const auto naive = layerCrossings(l.topology, l.options.layers, naiveRows(l));
            const auto found = layerCrossings(l.topology, l.options.layers, rowsOf(l));
            QVERIFY2(2 * found < naive, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(naive)));
        }
    }
    void treeHasNoCrossing() {
        std::vector<GraphEdge> edges; // given in an order that crosses
        LayeredOptions options;
        options.layers.assign(1, 0);
        for (std::uint32_t i = 1; i <= 6; ++i) {
            edges.push_back({0, i, 1});
            options.layers.push_back(1);
        }
        for (std::uint32_t i = 7; i <= 24; ++i) {
            edges.push_back({1 + (i * 5) % 6, i, 1});
            options.layers.push_back(2);
        }
        const GraphTopology topology(25, edges);
        QCOMPARE(test::crossings(topology, layOutLayered(topology, options)), std::size_t(0));
    }
    void countsCrossings() {
        const GraphTopology t(4, std::vector<GraphEdge>{{0, 3, 1}, {1, 2, 1}});
        const std::vector<std::uint32_t> layers{0, 0, 1, 1};
        QCOMPARE(layerCrossings(t, layers, std::vector<std::uint32_t>{0, 1, 0, 1}), std::uint64_t(1));
        QCOMPARE(layerCrossings(t, layers, std::vector<std::uint32_t>{0, 1, 1, 0}), std::uint64_t(0));
    }
    void longColumnsAreBroken() {
        Layered l = layered(120, 200, 3);
        l.options.mostRows = 15;
        l.positions = layOutLayered(l.topology, l.options);
        std::vector<float> across;
        for (const Point &p : l.positions)
            across.push_back(p.x);
        std::sort(across.begin(), across.end());
        across.erase(std::unique(across.begin(), across.end()), across.end());
        QCOMPARE(across.size(), std::size_t(9)); // 40 nodes of each layer in three columns
        verifyNoOverlap(l);
    }
    void emptyLayersTakeNoRoom() {
        const GraphTopology t(2, std::vector<GraphEdge>{{0, 1, 1}});
        const Positions near = layOutLayered(t, {.layers = {0, 1}, .labels = {}});
        QVERIFY(layOutLayered(t, {.layers = {3, 900}, .labels = {}}) == near);
        QVERIFY(near[0].x < near[1].x);
        QVERIFY(std::abs(near[0].y - near[1].y) < 0.01F);
    }
    void oddInput() {
        QVERIFY(layOutLayered(GraphTopology(0, {}), {}).empty());
        QCOMPARE(layOutLayered(GraphTopology(1, {}), {}), (Positions{{0, 0}}));
        const GraphTopology hub(2001, test::starEdges(2000)); // no layers given: one column
        const Positions positions = layOutLayered(hub, {});
        QVERIFY(test::allUsable(positions));
        QCOMPARE(test::overlaps(positions, hub.radii()), std::size_t(0));
    }
};

HW_TEST(LayeredLayoutTest, "layered_layout")
#include "tst_layered_layout.moc"
