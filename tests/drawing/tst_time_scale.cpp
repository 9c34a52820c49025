#include "drawing/paint.h"
#include "drawing/time_scale.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"

#include <cmath>
#include <limits>

using namespace hw;

/// Days and pixels as inverse functions, zooming, ticks and bands.
class TimeScaleTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    static DayNumber day(const char *text) { return PartialDate::parse(text)->firstDay(); }
    static TimeScale over(const char *from, const char *to, double width = 980, double left = 196) {
        return {{double(day(from)), double(day(to))}, left, width};
    }
    QStringList words(const TimeScale &scale) const {
        QStringList all;
        for (const TimeTick &tick : timeTicks(m_theme, scale))
            if (!tick.text.isEmpty())
                all << (tick.strong ? QStringLiteral("*") : QString()) + tick.text;
        return all;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void theDayOfThePixelOfADayIsThatDay() {
        // From three weeks to three hundred years, at odd widths and places.
        for (const double days : {21.0, 92.5, 548.0, 6210.3, 36524.7, 109573.0})
            for (const double left : {0.0, 196.0, 17.25})
                for (const double width : {301.0, 980.0, 1733.3}) {
                    const double from = day("2011-02-27") + 0.37;
                    const TimeScale scale({from, from + days}, left, width);
                    for (DayNumber d = DayNumber(from) + 1; d < DayNumber(from + days);
                         d += 1 + DayNumber(days / 400)) {
                        QCOMPARE(scale.dayAt(scale.x(d)), d);
                        QCOMPARE(scale.dayAt(scale.x(d) + scale.dayWidth() * 0.98), d);
                        QVERIFY(std::abs(scale.timeAt(scale.x(d)) - d) < 1e-6);
                    }
                }
    }
    void leapDaysAreDaysLikeAnyOther() {
        const TimeScale scale = over("2020-02-01", "2020-04-01", 600, 0);
        QCOMPARE(scale.dayWidth(), 10.0);
        QCOMPARE(scale.dayAt(scale.x(day("2020-02-29"))), day("2020-02-29"));
        QCOMPARE(scale.x(day("2020-03-01")) - scale.x(day("2020-02-28")), 20.0);
        QCOMPARE(over("2021-02-01", "2021-04-01", 590, 0).x(day("2021-03-01")), 280.0);
        QCOMPARE(nextUnit(TimeUnit::Month, day("2020-02-10")), day("2020-03-01"));
        QCOMPARE(nextUnit(TimeUnit::Year, day("2020-02-29")), day("2021-01-01"));
    }
    void zoomingKeepsTheMomentUnderThePointer() {
        test::Dice dice(4);
        TimeScale scale = over("2009-01-01", "2026-11-23");
        for (int i = 0; i < 400; ++i) {
            const double x = 196 + dice.below(980);
            const double before = scale.timeAt(x);
            scale = {scale.zoomedAbout(x, dice.oneIn(2) ? 1.2 : 1 / 1.2), 196, 980};
            QVERIFY(std::abs(scale.timeAt(x) - before) < 1e-4);
        }
    }
    void zoomingEndsAtDaysAndAtTheCalendar() {
        TimeScale scale = over("2020-01-01", "2021-01-01");
        for (int i = 0; i < 100; ++i)
            scale = {scale.zoomedAbout(500, 1.5), 196, 980};
        QVERIFY(std::abs(scale.dayWidth() - TimeScale::widestDay) < 0.01);
        for (int i = 0; i < 200; ++i)
            scale = {scale.zoomedAbout(500, 0.5), 196, 980};
        QVERIFY(scale.window().days() <= TimeScale::longestWindow * 1.0001);
        QVERIFY(!timeTicks(m_theme, scale).empty() && timeTicks(m_theme, scale).size() < 4001);
        QVERIFY(!timeBands(scale).empty());
    }
    void panningAndBack() {
        const TimeScale scale = over("2020-01-01", "2020-04-10", 1000, 0);
        QCOMPARE(TimeScale(scale.panned(250), 0, 1000).x(day("2020-02-01")), scale.x(day("2020-02-01")) + 250);
        QCOMPARE(TimeScale(scale.panned(250), 0, 1000).panned(-250), scale.window());
    }
    void windowsStayWithinWhatThereIs() {
        const TimeWindow domain{1000, 5000};
        QCOMPARE(TimeScale::clamped({0, 1000}, domain, 900), (TimeWindow{1000, 2000}));
        QCOMPARE(TimeScale::clamped({4500, 5500}, domain, 900), (TimeWindow{4000, 5000}));
        QCOMPARE(TimeScale::clamped({-1e6, 1e6}, domain, 900), domain);
        QCOMPARE(TimeScale::clamped({2000, 2001}, domain, 720).days(), 10.0);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(TimeScale::clamped({nan, 3}, domain, 900), domain);
        QCOMPARE(TimeScale::clamped({9, 3}, domain, 900), domain);
        const TimeWindow narrow = TimeScale::clamped({100, 101}, {100, 101}, 720); // one event on one day
        QCOMPARE(narrow.days(), 10.0);
        QCOMPARE(TimeScale({nan, nan}, 0, 0).width(), 1.0);
    }
    void unitsBeginWhereTheCalendarSays() {
        QCOMPARE(unitStart(TimeUnit::Quarter, day("2024-06-30")), day("2024-04-01"));
        QCOMPARE(nextUnit(TimeUnit::Quarter, day("2024-12-31")), day("2025-01-01"));
        QCOMPARE(unitStart(TimeUnit::Week, day("2026-11-23")), day("2026-11-23")); // a Monday
        QCOMPARE(unitStart(TimeUnit::Week, day("2026-11-29")), day("2026-11-23"));
        QCOMPARE(unitStart(TimeUnit::Week, day("1969-12-31")), day("1969-12-29"));
        QCOMPARE(unitStart(TimeUnit::Decade, day("2019-12-31")), day("2010-01-01"));
        QCOMPARE(nextUnit(TimeUnit::Century, day("1999-12-31")), day("2000-01-01"));
        for (DayNumber d = day("1999-12-20"); d < day("2000-03-10"); ++d)
            for (const TimeUnit unit : {TimeUnit::Day, TimeUnit::Week, TimeUnit::Month, TimeUnit::Quarter,
                                        TimeUnit::Year, TimeUnit::Decade, TimeUnit::Century})
                QVERIFY(unitStart(unit, d) <= d && nextUnit(unit, d) > d &&
                        unitStart(unit, nextUnit(unit, d)) == nextUnit(unit, d));
    }
    void ticksSayWhatCanBeRead() {
        const QStringList months = words(over("2024-01-01", "2025-06-01"));
        QVERIFY2(months.startsWith(QStringLiteral("*Jan 2024")), qPrintable(months.join(u' ')));
        QVERIFY(months.contains(QStringLiteral("*Jan 2025")) && months.contains(QStringLiteral("Aug")));
        const QStringList years = words(over("2009-01-01", "2026-11-23"));
        QVERIFY2(years.contains(QStringLiteral("2012")) && years.size() == 18, qPrintable(years.join(u' ')));
        const QStringList days = words(over("2020-02-20", "2020-03-09", 980));
        QVERIFY2(days.front() == QLatin1String("20 Feb 2020") && days.contains(QStringLiteral("29")) &&
                     days.contains(QStringLiteral("*1 Mar 2020")),
                 qPrintable(days.join(u' ')));
        const QStringList weeks = words(over("2020-12-01", "2021-02-20"));
        QVERIFY2(weeks.contains(QStringLiteral("*4 Jan 2021")), qPrintable(weeks.join(u' ')));
        const QStringList decades = words(over("1900-01-01", "2020-01-01", 300));
        QVERIFY2(decades.contains(QStringLiteral("1960")), qPrintable(decades.join(u' ')));
    }
    void wordsOfTicksNeverTouch() {
        for (double days = 14; days < 200000; days *= 1.37)
            for (const int scaled : {100, 150}) {
                m_theme.setTextScale(scaled);
                const TimeScale scale({18000.4, 18000.4 + days}, 196, 700);
                double end = -1e9;
                int named = 0;
                for (const TimeTick &tick : timeTicks(m_theme, scale)) {
                    if (tick.text.isEmpty())
                        continue;
                    const Type role = tick.strong ? Type::CaptionMed : Type::Caption;
                    QVERIFY(scale.x(tick.day) >= end);
                    end = scale.x(tick.day) + paint::textWidth(m_theme, tick.text, role);
                    QVERIFY(end <= scale.right());
                    ++named;
                }
                QVERIFY2(named >= 1, qPrintable(QString::number(days)));
            }
        m_theme.setTextScale(100);
    }
    void bandsCoverAllWithoutGapsAndStayInPlace() {
        for (double days = 10; days < 100000; days *= 1.7) {
            const TimeScale scale({18000.4, 18000.4 + days}, 0, 900);
            const auto bands = timeBands(scale);
            QVERIFY(!bands.empty());
            QVERIFY(bands.front().from <= 18000 && bands.back().to >= 18000 + days);
            for (std::size_t i = 1; i < bands.size(); ++i)
                QCOMPARE(bands[i].from, bands[i - 1].to);
            const auto moved = timeBands(TimeScale(scale.panned(-130), 0, 900));
            for (const TimeBand &a : bands)
                for (const TimeBand &b : moved)
                    if (a.from == b.from)
                        QVERIFY(a.to == b.to && a.shaded == b.shaded);
        }
        const auto quarters = timeBands(over("2024-01-01", "2025-06-01"));
        QCOMPARE(quarters[1].from, day("2024-04-01"));
        QVERIFY(quarters[0].shaded != quarters[1].shaded);
    }
};

HW_TEST(TimeScaleTest, "time_scale")
#include "tst_time_scale.moc"
