#include "drawing/timeline_strip.h"
#include "landscape/activity.h"
#include "support/test_registry.h"
#include "timeline_sample.h"

#include <QPainter>

#include <cmath>

using namespace hw;
using namespace hw::test;

/// The brush: where its parts are, what dragging them makes of the period, and that its counts are those of the bars.
class TimelineStripTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    const QRectF m_area{0, 0, 1196, 78};
    Activity m_activity;

    static DayNumber day(const char *text) { return PartialDate::parse(text)->firstDay(); }
    TimelineStrip strip(const char *from = "2010-01-01", const char *to = "2026-01-01") const {
        return {m_theme, m_activity, {double(day(from)), double(day(to))}, m_area};
    }
    static ChartPeriod period(const char *from, const char *to) { return {day(from), day(to)}; }
    static std::string text(const ChartPeriod &p) {
        return PartialDate::ofDay(p.from).text() + ".." + PartialDate::ofDay(p.to).text();
    }

private slots:
    void initTestCase() {
        QVERIFY(loadFonts());
        m_activity.unit = BucketUnit::Year;
        for (int year = 2010; year < 2026; ++year) {
            ActivityBucket bucket;
            bucket.firstDay = PartialDate::parse(std::to_string(year))->firstDay();
            bucket.lastDay = PartialDate::parse(std::to_string(year))->lastDay();
            bucket.byOrigin[0] = std::uint32_t(year - 2008);
            m_activity.buckets.push_back(bucket);
        }
    }
    void everyPartCanBeGrasped() {
        using Part = TimelineStrip::Part;
        const TimelineStrip s = strip();
        const ChartPeriod p = period("2014-01-01", "2018-12-31");
        QCOMPARE(s.partAt(s.handleRect(p, false).center(), p), Part::From);
        QCOMPARE(s.partAt(s.handleRect(p, true).center(), p), Part::To);
        QCOMPARE(s.partAt(s.brushRect(p).center(), p), Part::Body);
        QCOMPARE(s.partAt({s.plot().left() + 4, s.plot().center().y()}, p), Part::Ground);
        QCOMPARE(s.partAt({20, 40}, p), Part::Outside);
        QCOMPARE(s.partAt(s.brushRect(p).center(), {}), Part::Ground);
        const ChartPeriod narrow = period("2014-01-01", "2014-03-31"); // 15 pixels: handles and body all stay
        const QRectF r = s.brushRect(narrow);
        QVERIFY(r.width() < 20);
        QCOMPARE(s.partAt(r.center(), narrow), Part::Body);
        QCOMPARE(s.partAt({r.left() - 6, r.center().y()}, narrow), Part::From);
        QCOMPARE(s.partAt({r.right() + 6, r.center().y()}, narrow), Part::To);
    }
    void draggingEdgesSnapsToMonths() {
        using Part = TimelineStrip::Part;
        const TimelineStrip s = strip();
        const ChartPeriod p = period("2014-01-01", "2018-12-31");
        const double year = s.scale().dayWidth() * 365.25;
        QCOMPARE(text(s.dragged(p, Part::From, 0, year)), std::string("2015-01-01..2018-12-31"));
        QCOMPARE(text(s.dragged(p, Part::To, 0, -year)), std::string("2014-01-01..2017-12-31"));
        QCOMPARE(text(s.dragged(p, Part::To, 0, 3.0 * year / 12)), std::string("2014-01-01..2019-03-31"));
        QCOMPARE(text(s.dragged(p, Part::From, 0, 20 * year)).substr(12), std::string("2018-12-31"));
        QVERIFY(s.dragged(p, Part::From, 0, 20 * year).from <= p.to);
        QVERIFY(s.dragged(p, Part::To, 0, -20 * year).to >= p.from);
    }
    void draggingTheBodyKeepsItsLength() {
        using Part = TimelineStrip::Part;
        const TimelineStrip s = strip();
        const ChartPeriod p = period("2014-01-01", "2015-12-31");
        const double year = s.scale().dayWidth() * 365.25;
        QCOMPARE(text(s.dragged(p, Part::Body, 0, 3 * year)), std::string("2017-01-01..2018-12-31"));
        QCOMPARE(text(s.dragged(p, Part::Body, 0, 100 * year)), std::string("2024-01-01..2025-12-31"));
        QCOMPARE(text(s.dragged(p, Part::Body, 0, -100 * year)), std::string("2010-01-01..2011-12-31"));
        const TimelineStrip days = strip("2024-01-01", "2024-06-01"); // days can be aimed at
        const ChartPeriod week = period("2024-02-25", "2024-03-02");
        QCOMPARE(text(days.dragged(week, Part::Body, 0, 2 * days.scale().dayWidth())),
                 std::string("2024-02-27..2024-03-04"));
    }
    void aNewPeriodIsDrawnOnTheGround() {
        using Part = TimelineStrip::Part;
        const TimelineStrip s = strip();
        const ChartPeriod drawn =
            s.dragged({}, Part::Ground, s.scale().x(day("2016-01-01")), s.scale().x(day("2017-07-01")));
        QCOMPARE(text(drawn), std::string("2016-01-01..2017-06-30"));
        QCOMPARE(s.dragged({}, Part::Ground, s.scale().x(day("2017-07-01")), s.scale().x(day("2016-01-01"))), drawn);
    }
    void countsAreThoseOfTheBars() {
        const TimelineStrip s = strip();
        QCOMPARE(s.countIn(period("2014-01-01", "2015-12-31")), 6U + 7U);
        QCOMPARE(
            s.countIn(period("2000-01-01", "2030-12-31")), m_activity.buckets.size() * 0U + [&] {
                std::uint32_t all = 0;
                for (const ActivityBucket &b : m_activity.buckets)
                    all += b.total();
                return all;
            }());
    }
    void chosenBarsHaveTheAccent() {
        const TimelineStrip s = strip();
        QImage image(m_area.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        QPainter p(&image);
        TimelineStrip::Look look;
        look.brush = period("2014-01-01", "2015-12-31");
        look.window = {double(day("2014-01-01")), double(day("2016-01-01"))};
        look.title = QStringLiteral("All incidents and campaigns");
        s.paint(p, look);
        p.end();
        const auto bar = [&](const char *of, const char *token) {
            const double x = s.scale().x(day(of)) + 10;
            return pixelsOf(image, m_theme.color(token), {x, s.plot().bottom() - 6, 20, 5}, 3);
        };
        QVERIFY(bar("2015-01-01", "chart.muted") == 0 && bar("2019-01-01", "chart.muted") > 50);
        QVERIFY(bar("2019-01-01", "accent.default") == 0);
    }
};

HW_TEST(TimelineStripTest, "timeline_strip")
#include "tst_timeline_strip.moc"
