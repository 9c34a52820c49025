#include "layout/label_placement.h"
#include "layout/layout_noise.h"
#include "support/test_registry.h"

#include <array>
#include <limits>

using namespace hw;

namespace {

std::vector<NodeLabel> crowd(std::uint32_t count, float reach) {
    std::vector<NodeLabel> labels;
    for (std::uint32_t i = 0; i < count; ++i)
        labels.push_back(
            {noise(2, i, reach), 9, {50 + static_cast<float>(i % 5) * 10, 14}, static_cast<float>(i % 11)});
    return labels;
}

LabelPlacement placed(const std::vector<NodeLabel> &nodes, const std::vector<EdgeLabel> &edges = {},
                      const std::vector<Box> &obstacles = {}) {
    return placeLabels({nodes, edges, {}, obstacles});
}

} // namespace

class LabelPlacementTest : public QObject {
    Q_OBJECT
private slots:
    void sidesAreTriedInOrder() {
        const std::vector<NodeLabel> one{{{0, 0}, 10, {60, 14}}};
        QCOMPARE(placed(one).nodes[0].side, LabelSide::Below);
        QCOMPARE(placed(one).nodes[0].box, (Box{-30, 13, 30, 27}));
        std::vector<Box> obstacles{{-5, 20, 5, 30}};
        QCOMPARE(placed(one, {}, obstacles).nodes[0].side, LabelSide::Right);
        obstacles.push_back({30, -5, 40, 5});
        QCOMPARE(placed(one, {}, obstacles).nodes[0].side, LabelSide::Left);
        obstacles.push_back({-40, -5, -30, 5});
        QCOMPARE(placed(one, {}, obstacles).nodes[0].side, LabelSide::Above);
        obstacles.push_back({-5, -30, 5, -20});
        const LabelSide corners[] = {LabelSide::RightBelow, LabelSide::RightAbove, LabelSide::LeftBelow,
                                     LabelSide::LeftAbove};
        const Box inThem[] = {{50, 15, 60, 20}, {50, -20, 60, -15}, {-60, 15, -50, 20}, {-60, -20, -50, -15}};
        for (int i = 0; i < 4; ++i) {
            const LabelPlacement corner = placed(one, {}, obstacles);
            QCOMPARE(corner.nodes[0].side, corners[i]);
            QVERIFY(corner.nodes[0].box.overlaps(inThem[i]));
            obstacles.push_back(inThem[i]);
        }
        QVERIFY(!placed(one, {}, obstacles).nodes[0].isShown());
    }
    void anotherFormAndThenAPlaceFurtherAwayIsBetterThanNone() {
        std::vector<NodeLabel> one{{{0, 0}, 10, {200, 14}}};
        one[0].other = {90, 28};
        const std::vector<Box> beside{
            {-300, -60, -100, 60}, {100, -60, 300, 60}, {-95, -300, 95, -50}, {-95, 50, 95, 300}};
        const PlacedLabel broken = placed(one, {}, beside).nodes[0];
        QVERIFY(broken.isShown() && broken.isOther && !broken.standsOff);
        for (const Box &box : beside)
            QVERIFY(!broken.box.overlaps(box));
        one[0].other = {};
        QVERIFY(!placed(one, {}, beside).nodes[0].isShown());
        std::vector<Box> around{{-30, 12, 30, 20}, {-30, -20, 30, -12}, {12, -12, 18, 12}, {-18, -12, -12, 12}};
        one[0].size = {40, 14};
        QVERIFY(!placed(one, {}, around).nodes[0].isShown());
        one[0].mayStandOff = true;
        QVERIFY(!placed(one, {}, around).nodes[0].isShown()); // what lies between is not covered either
        around.back() = {-30, 4, -13, 20};                    // a gap, too narrow for the label
        around.push_back({-30, -20, -13, -4});
        const PlacedLabel off = placed(one, {}, around).nodes[0];
        QVERIFY(off.isShown() && off.standsOff);
        QVERIFY(off.side == LabelSide::Left || off.side == LabelSide::LeftBelow || off.side == LabelSide::LeftAbove);
        for (const Box &box : around)
            QVERIFY(!off.box.overlaps(box));
    }
    void nothingCoversAnything() {
        const auto labels = crowd(400, 500);
        const std::vector<Box> obstacles{{-100, -100, 60, 40}};
        const LabelPlacement placement = placed(labels, {}, obstacles);
        std::size_t shown = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (!placement.nodes[i].isShown())
                continue;
            ++shown;
            QVERIFY(!placement.nodes[i].box.overlaps(obstacles[0]));
            for (std::size_t j = 0; j < labels.size(); ++j) {
                QVERIFY(!placement.nodes[i].box.overlaps(boxAround(labels[j].node, 18, 18)));
                if (j < i && placement.nodes[j].isShown())
                    QVERIFY(!placement.nodes[i].box.overlaps(placement.nodes[j].box));
            }
        }
        QVERIFY(shown > 100);
    }
    void importantOnesChooseFirst() {
        // Between the two is room for one label, everything else is taken.
        std::vector<NodeLabel> labels{{{0, 0}, 9, {16, 14}, 1}, {{0, 40}, 9, {16, 14}, 5}};
        const std::vector<Box> obstacles{{-90, -40, -10, 90}, {10, -40, 90, 90}, {-9, -40, 9, -10}, {-9, 50, 9, 90}};
        const LabelPlacement two = placed(labels, {}, obstacles);
        QVERIFY(!two.nodes[0].isShown());
        QCOMPARE(two.nodes[1].side, LabelSide::Above);
        const auto crowded = crowd(400, 200);
        const LabelPlacement many = placed(crowded);
        std::array<std::size_t, 11> shown{};
        for (std::size_t i = 0; i < crowded.size(); ++i)
            shown[i % 11] += many.nodes[i].isShown();
        QVERIFY(shown[10] > shown[0]);
    }
    void someAreNeverHidden() {
        auto labels = crowd(200, 60);
        for (std::size_t i = 0; i < labels.size(); i += 20) {
            labels[i].always = true;
            labels[i].priority = -1;
        }
        const LabelPlacement placement = placed(labels);
        std::size_t hidden = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(!labels[i].always || placement.nodes[i].isShown());
            hidden += !placement.nodes[i].isShown();
        }
        QVERIFY(hidden > 0);
    }
    void sideOfTheLastFrameIsKept() {
        std::vector<NodeLabel> one{{{0, 0}, 10, {60, 14}}};
        one[0].preferred = LabelSide::Left;
        QCOMPARE(placed(one).nodes[0].side, LabelSide::Left);
        one[0].preferred = LabelSide::Hidden;
        QCOMPARE(placed(one).nodes[0].side, LabelSide::Below);
    }
    void edgeLabelsTakeTheFirstFreeSpot() {
        const std::vector<EdgeLabel> edge{{{0, 0}, {1000, 0}, {60, 16}}};
        const auto middleWith = [&](std::vector<Box> obstacles) {
            return placed({}, edge, obstacles).edges[0].box.centre().x;
        };
        QCOMPARE(middleWith({}), 500.F);
        QCOMPARE(middleWith({boxAround({500, 0}, 10, 10)}), 420.F);
        QCOMPARE(middleWith({boxAround({460, 0}, 40, 10)}), 580.F);
        QCOMPARE(middleWith({boxAround({500, 0}, 180, 10)}), 340.F);
        QCOMPARE(middleWith({boxAround({460, 0}, 260, 10)}), 660.F);
        QVERIFY(!placed({}, edge, {boxAround({500, 0}, 900, 10)}).edges[0].isShown());
    }
    void edgeLabelsKeepAwayFromNodes() {
        const std::vector<NodeLabel> node{{{500, 0}, 12, {60, 14}}};
        const std::vector<EdgeLabel> edge{{{0, 0}, {1000, 0}, {60, 16}}};
        QCOMPARE(placed(node, edge).edges[0].box.centre().x, 420.F);
    }
    void oddInput() {
        const float noNumber = std::numeric_limits<float>::quiet_NaN();
        std::vector<NodeLabel> labels{{{noNumber, 0}, 9, {50, 14}}, {{0, 0}, 9, {0, 0}}, {{0, 0}, 9, {noNumber, 14}}};
        labels[0].always = true;
        const std::vector<EdgeLabel> edges{{{noNumber, 0}, {1, 1}, {9, 9}}};
        const LabelPlacement placement = placed(labels, edges);
        for (const PlacedLabel &label : placement.nodes)
            QVERIFY(!label.isShown());
        QVERIFY(!placement.edges[0].isShown());
        QVERIFY(placed({}).nodes.empty());
    }
};

HW_TEST(LabelPlacementTest, "label_placement")
#include "tst_label_placement.moc"
