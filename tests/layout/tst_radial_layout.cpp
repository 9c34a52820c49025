#include "layout/radial_layout.h"
#include "support/generated_graph.h"
#include "support/layout_quality.h"
#include "support/test_registry.h"

#include <algorithm>
#include <map>

using namespace hw;

namespace {

void verifyRings(const GraphTopology &topology, const RadialOptions &options) {
    const Positions positions = layOutRadial(topology, options);
    const auto rings = ringsOf(topology, options.centres);
    std::map<std::uint32_t, float> radius;
    for (std::uint32_t node = 0; node < topology.nodeCount(); ++node) {
        const auto [ring, isFirst] = radius.try_emplace(rings[node], length(positions[node]));
        QVERIFY(isFirst || std::abs(ring->second - length(positions[node])) < 0.001F * ring->second + 0.1F);
    }
    for (auto ring = radius.begin(); ring != radius.end() && std::next(ring) != radius.end(); ++ring)
        QVERIFY(std::next(ring)->second >= ring->second + options.ringGap - 0.1F);
    for (std::uint32_t a = 0; a < topology.nodeCount(); ++a)
        for (std::uint32_t b = 0; b < a; ++b) {
            const LabelSize one = a < options.labels.size() ? options.labels[a] : LabelSize{};
            const LabelSize other = b < options.labels.size() ? options.labels[b] : LabelSize{};
            QVERIFY(!extentOf({positions[a], topology.radius(a), one, {}})
                         .overlaps(extentOf({positions[b], topology.radius(b), other, {}})));
        }
}

} // namespace

class RadialLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void ringsFollowDistance() {
        for (const auto &[nodes, edges] : {std::pair{20U, 25U}, {80U, 120U}, {300U, 600U}}) {
            const GraphTopology topology(nodes, test::scaleFreeEdges(nodes, edges, 3));
            RadialOptions options;
            options.centres = {nodes / 2};
            verifyRings(topology, options);
            options.labels.assign(nodes, {70, 14});
            verifyRings(topology, options);
            QCOMPARE(layOutRadial(topology, options)[nodes / 2], (Point{0, 0}));
        }
    }
    void hopsAreCounted() {
        const GraphTopology chain(5, test::gridEdges(5, 1));
        QCOMPARE(ringsOf(chain, {0}), (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
        QCOMPARE(ringsOf(chain, {0, 4}), (std::vector<std::uint32_t>{0, 1, 2, 1, 0}));
        QCOMPARE(ringsOf(GraphTopology(3, std::vector<GraphEdge>{{0, 1, 1}}), {0}),
                 (std::vector<std::uint32_t>{0, 1, 2}));
    }
    void severalCentres() {
        const GraphTopology topology(120, test::scaleFreeEdges(120, 200, 3));
        RadialOptions options;
        options.centres = {0, 10, 20, 20, 500};
        verifyRings(topology, options);
    }
    void childrenStandBehindTheirParents() {
        std::vector<GraphEdge> edges; // a tree: 8 branches of 3 twigs
        for (std::uint32_t i = 1; i <= 8; ++i)
            edges.push_back({0, i, 1});
        for (std::uint32_t i = 9; i <= 32; ++i)
            edges.push_back({1 + (i * 3) % 8, i, 1});
        const GraphTopology tree(33, edges);
        RadialOptions options;
        options.centres = {0};
        const Positions positions = layOutRadial(tree, options);
        QCOMPARE(test::crossings(tree, positions), std::size_t(0));
        for (std::uint32_t i = 9; i <= 32; ++i)
            QVERIFY(dot(positions[i], positions[1 + (i * 3) % 8]) >
                    0.8F * length(positions[i]) * length(positions[1 + (i * 3) % 8]));
    }
    void withoutCentresTheHubIsOne() {
        const GraphTopology star(41, test::starEdges(40));
        QCOMPARE(layOutRadial(star, {})[0], (Point{0, 0}));
        verifyRings(star, {});
    }
    void oddInput() {
        QVERIFY(layOutRadial(GraphTopology(0, {}), {}).empty());
        QCOMPARE(layOutRadial(GraphTopology(1, {}), {}), (Positions{{0, 0}}));
        const GraphTopology hub(3001, test::starEdges(3000));
        const Positions positions = layOutRadial(hub, {});
        QVERIFY(test::allUsable(positions));
        QCOMPARE(test::overlaps(positions, hub.radii()), std::size_t(0));
    }
};

HW_TEST(RadialLayoutTest, "radial_layout")
#include "tst_radial_layout.moc"
