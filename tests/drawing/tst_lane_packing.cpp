#include "drawing/lane_packing.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"

#include <algorithm>
#include <limits>

using namespace hw;

class LanePackingTest : public QObject {
    Q_OBJECT
    static std::vector<PackedSpan> spans(std::uint32_t seed, std::size_t n) {
        test::Dice dice(seed);
        std::vector<PackedSpan> all;
        for (std::size_t i = 0; i < n; ++i) {
            const double left = dice.below(2000);
            all.push_back({left, left + dice.below(dice.oneIn(5) ? 600 : 30)});
        }
        std::sort(all.begin(), all.end(), [](const PackedSpan &a, const PackedSpan &b) { return a.left < b.left; });
        return all;
    }

private slots:
    void nothingOverlapsAndGapsAreKept() {
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            const auto all = spans(seed, 300);
            const LanePacking packing = packLane(all, 8);
            for (std::size_t a = 0; a < all.size(); ++a)
                for (std::size_t b = 0; b < a; ++b)
                    if (packing.rows[a] == packing.rows[b])
                        QVERIFY(all[a].left >= all[b].right + 8);
        }
    }
    void rowsAreTheFewestThatThereCanBe() {
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            const auto all = spans(seed, 200);
            int most = 0; // that meet at one place, each with its gap
            for (const PackedSpan &at : all) {
                int here = 0;
                for (const PackedSpan &other : all)
                    here += other.left <= at.left && other.right + 8 > at.left;
                most = std::max(most, here);
            }
            QCOMPARE(packLane(all, 8).count, most);
        }
    }
    void theFirstRowThatHasRoom() {
        const std::vector<PackedSpan> all{{0, 10}, {5, 60}, {18, 20}, {27, 30}, {28, 29}, {70, 71}};
        QCOMPARE(packLane(all, 8).rows, (std::vector<int>{0, 1, 0, 2, 0, 0}));
        QCOMPARE(packLane(all, 7).rows, (std::vector<int>{0, 1, 0, 0, 2, 0}));
    }
    void nothingAndWhatIsNoNumber() {
        QCOMPARE(packLane({}, 8).count, 0);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<PackedSpan> all{{nan, nan}, {nan, 3}, {1, nan}, {2, 4}};
        QCOMPARE(packLane(all, 8).rows.size(), all.size());
    }
};

HW_TEST(LanePackingTest, "lane_packing")
#include "tst_lane_packing.moc"
