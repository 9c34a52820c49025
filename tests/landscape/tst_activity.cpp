#include "landscape/activity.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <numeric>

using namespace hw;

class ActivityTest : public QObject {
    Q_OBJECT
    static Activity activityOfAll(const LandscapePtr &l) {
        return activityOf(*l, visibleIn(*l, Filter{}), l->objectsOf(Kind::Incident));
    }
    static std::uint32_t drawn(const Activity &a) {
        return std::accumulate(a.buckets.begin(), a.buckets.end(), 0U, [](std::uint32_t sum, const ActivityBucket &b) {
            return sum + std::accumulate(b.byOrigin.begin(), b.byOrigin.end(), 0U);
        });
    }
private slots:
    void placesImpreciseStartsInTheirMiddle() {
        const auto l =
            test::landscapeOf("incident i1 start=2020\nincident i2 start=2020-02\nincident i3 start=2020-02-03\n"
                              "incident i4 end=2021\nincident i5\n");
        const auto day = [&](const char *id) { return chartDay(*l, *l->find(id)); };
        QCOMPARE(PartialDate::ofDay(*day("i1")).text(), std::string("2020-07-01"));
        QCOMPARE(PartialDate::ofDay(*day("i2")).text(), std::string("2020-02-15"));
        QCOMPARE(PartialDate::ofDay(*day("i3")).text(), std::string("2020-02-03"));
        QCOMPARE(PartialDate::ofDay(*day("i4")).text(), std::string("2021-07-02"));
        QVERIFY(!day("i5"));
    }
    void countsEveryEventOnceAndUndatedApart() {
        const auto l =
            test::landscapeOf("incident i1 start=2020-01-31\nincident i2 start=2020-02-01\nincident i3 start=2021-12\n"
                              "incident i4\n");
        const Activity a = activityOfAll(l);
        QCOMPARE(a.unit, BucketUnit::Month);
        QCOMPARE(a.buckets.size(), std::size_t(24));
        QCOMPARE(drawn(a), 3U);
        QCOMPARE(a.undated, 1U);
        QCOMPARE(a.buckets[0].total(), 1U);
        QCOMPARE(a.buckets[1].total(), 1U);
        QCOMPARE(a.buckets[23].total(), 1U);
    }
    void barsHaveNoGapsAndNoOverlaps() {
        for (const char *last : {"2022-03", "2032-11", "2050-06", "9999-12"}) {
            const auto l =
                test::landscapeOf(std::string("incident i1 start=2019-05\nincident i2 start=") + last + "\n");
            const Activity a = activityOfAll(l);
            QCOMPARE(drawn(a), 2U);
            for (std::size_t i = 1; i < a.buckets.size(); ++i)
                QCOMPARE(a.buckets[i].firstDay, a.buckets[i - 1].lastDay + 1);
            QVERIFY(a.buckets.back().firstDay < a.buckets.back().lastDay);
            QVERIFY(a.buckets.front().total() == 1 && a.buckets.back().total() == 1);
        }
    }
    void stacksByOrigin() {
        const auto l =
            test::landscapeOf("actor act-a type=state origin=CN\nactor act-b type=crime origin=RU\n"
                              "incident i1 start=2020-01\nincident i2 start=2020-01\nincident i3 start=2020-01\n"
                              "claim i1 attributed-to act-a\nclaim i2 attributed-to act-b\n");
        const Activity a = activityOfAll(l);
        QCOMPARE(a.buckets.size(), std::size_t(1));
        QCOMPARE(a.buckets[0].byOrigin[static_cast<std::size_t>(Origin::China)], 1U);
        QCOMPARE(a.buckets[0].byOrigin[static_cast<std::size_t>(Origin::Criminal)], 1U);
        QCOMPARE(a.buckets[0].byOrigin[static_cast<std::size_t>(Origin::Unknown)], 1U);
    }
    void nothingGivesNoBars() {
        const auto l = test::landscapeOf("incident i1\n");
        QVERIFY(activityOfAll(l).buckets.empty());
        QVERIFY(activityOf(*l, visibleIn(*l, Filter{}), {}).buckets.empty());
    }
};

HW_TEST(ActivityTest, "activity")
#include "tst_activity.moc"
