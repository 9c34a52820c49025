#include "layout/graph_topology.h"
#include "support/generated_graph.h"
#include "support/test_registry.h"

#include <algorithm>
#include <limits>

using namespace hw;

class GraphTopologyTest : public QObject {
    Q_OBJECT
private slots:
    void joinsBothWays() {
        const GraphTopology t(3, std::vector<GraphEdge>{{2, 0, 3}, {0, 1, 1}});
        QCOMPARE(t.nodeCount(), 3U);
        QCOMPARE(t.pairCount(), std::size_t(2));
        QCOMPARE(t.degree(0), 2U);
        QCOMPARE(t.neighbours(0)[0].node, 1U);
        QCOMPARE(t.neighbours(0)[1].node, 2U);
        QCOMPARE(t.neighbours(2)[0].weight, 3.F);
    }
    void parallelEdgesBecomeOne() {
        const GraphTopology t(2, std::vector<GraphEdge>{{0, 1, 1}, {1, 0, 2}, {0, 1, 4}});
        QCOMPARE(t.pairCount(), std::size_t(1));
        QCOMPARE(t.neighbours(0)[0].weight, 7.F);
        QCOMPARE(t.neighbours(1)[0].weight, 7.F);
    }
    void selfLoopsAndEdgesToNowherePullNot() {
        const GraphTopology t(2, std::vector<GraphEdge>{{0, 0, 1}, {1, 1, 5}, {0, 2, 1}, {9, 1, 1}});
        QCOMPARE(t.pairCount(), std::size_t(0));
        QCOMPARE(t.selfLoops(), 2U);
        QCOMPARE(t.edgesToNowhere(), 2U);
    }
    void weightsAndRadiiAreNumbers() {
        const float noNumber = std::numeric_limits<float>::quiet_NaN();
        const float endless = std::numeric_limits<float>::infinity();
        const GraphTopology t(4, std::vector<GraphEdge>{{0, 1, noNumber}, {0, 2, -3}, {0, 3, endless}},
                              {noNumber, -1, endless, 4});
        QCOMPARE(t.neighbours(0)[0].weight, GraphTopology::leastWeight);
        QCOMPARE(t.neighbours(0)[1].weight, GraphTopology::leastWeight);
        QCOMPARE(t.neighbours(0)[2].weight, GraphTopology::mostWeight);
        for (std::uint32_t node = 0; node < 3; ++node)
            QCOMPARE(t.radius(node), GraphTopology::usualRadius);
        QCOMPARE(t.radius(3), 4.F);
    }
    void orderOfEdgesDoesNotMatter() {
        std::vector<GraphEdge> edges = test::scaleFreeEdges(100, 400, 5);
        const GraphTopology one(100, edges);
        std::reverse(edges.begin(), edges.end());
        const GraphTopology other(100, edges);
        for (std::uint32_t node = 0; node < 100; ++node) {
            QCOMPARE(one.degree(node), other.degree(node));
            for (std::uint32_t i = 0; i < one.degree(node); ++i) {
                QCOMPARE(one.neighbours(node)[i].node, other.neighbours(node)[i].node);
                QCOMPARE(one.neighbours(node)[i].weight, other.neighbours(node)[i].weight);
            }
        }
    }
    void partsComeBySize() {
        const GraphTopology t(7, std::vector<GraphEdge>{{1, 2, 1}, {4, 5, 1}, {5, 6, 1}});
        const GraphParts parts = partsOf(t);
        QCOMPARE(parts.nodes.size(), std::size_t(4));
        QCOMPARE(parts.nodes[0], (std::vector<std::uint32_t>{4, 5, 6}));
        QCOMPARE(parts.nodes[1], (std::vector<std::uint32_t>{1, 2}));
        QCOMPARE(parts.nodes[2], (std::vector<std::uint32_t>{0}));
        QCOMPARE(parts.partOf[6], 0U);
        QCOMPARE(parts.numberInPart[6], 2U);
        const GraphTopology largest = topologyOfPart(t, parts, 0);
        QCOMPARE(largest.nodeCount(), 3U);
        QCOMPARE(largest.degree(1), 2U);
    }
    void nothingIsAGraphToo() {
        const GraphTopology t(0, {});
        QCOMPARE(t.nodeCount(), 0U);
        QVERIFY(partsOf(t).nodes.empty());
        QCOMPARE(GraphTopology().nodeCount(), 0U);
    }
};

HW_TEST(GraphTopologyTest, "graph_topology")
#include "tst_graph_topology.moc"
