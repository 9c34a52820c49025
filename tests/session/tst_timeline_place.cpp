#include "landscape/filter_text.h"
#include "session/route.h"
#include "session/timeline_place.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

class TimelinePlaceTest : public QObject {
    Q_OBJECT
    static DayNumber day(const char *text) { return PartialDate::parse(text)->firstDay(); }

private slots:
    void routesThereAndBack() {
        for (std::size_t by = 0; by < lanesByCount; ++by)
            for (const auto &known : {std::optional<DayNumber>(), std::optional(day("2020-02-29"))}) {
                const TimelinePlace place{static_cast<LanesBy>(by), known};
                const Route route = timelineRoute(place);
                QCOMPARE(route.view, View::Timeline);
                const auto back = timelinePlaceOf(route);
                QVERIFY(back && *back == place);
            }
        QCOMPARE(timelineRoute({}), (Route{View::Timeline, {}, {}}));
    }
    void linksThereAndBack() {
        const auto l = test::landscapeOf("actor act-a");
        const PlaceLink link{timelineRoute({LanesBy::Area, day("2020-03-01")}), {}};
        QCOMPARE(printLink(link), QStringLiteral("helixwatch:timeline?focus=area&rows=known:2020-03-01"));
        const auto back = parseLink(printLink(link), *l);
        QVERIFY(back && *back == link);
        QVERIFY(!parseLink(QStringLiteral("helixwatch:timeline?focus=areas"), *l));
    }
    void whatIsNotUnderstoodIsNamed() {
        const auto lanes = timelinePlaceOf({View::Timeline, QStringLiteral("months"), {}});
        QVERIFY(!lanes && lanes.error().message.find("months") != std::string::npos &&
                lanes.error().message.find("country") != std::string::npos);
        QVERIFY(!timelinePlaceOf({View::Timeline, {}, QStringLiteral("since:2020")}));
        const auto date = timelinePlaceOf({View::Timeline, {}, QStringLiteral("known:2020-02-30")});
        QVERIFY(!date && date.error().message.find("2020-02-30") != std::string::npos);
        // A month means all of it.
        QCOMPARE(timelinePlaceOf({View::Timeline, {}, QStringLiteral("known:2020-02")})->knownBy,
                 std::optional(day("2020-02-29")));
    }
    void periodsAreSaidAsShortlyAsTheyCanBe() {
        const auto text = [](const char *from, const char *to) {
            return printFilter(withPeriod({}, day(from), day(to)));
        };
        QCOMPARE(text("2020-01-01", "2021-12-31"), std::string("since:2020 until:2021"));
        QCOMPARE(text("2020-03-01", "2020-02-29"), std::string("since:2020-03 until:2020-02"));
        QCOMPARE(text("2020-03-02", "2021-02-28"), std::string("since:2020-03-02 until:2021-02"));
        QCOMPARE(text("2020-12-31", "2020-12-31"), std::string("since:2020-12-31 until:2020"));
        for (DayNumber from = day("2019-12-20"); from < day("2020-03-10"); ++from) {
            const Filter filter = withPeriod({}, from, from + 40);
            QCOMPARE(filter.since->firstDay(), from);
            QCOMPARE(filter.until->lastDay(), from + 40);
            QVERIFY(withoutPeriod(filter).isEmpty());
        }
    }
};

HW_TEST(TimelinePlaceTest, "timeline_place")
#include "tst_timeline_place.moc"
