// Bars, key numbers, spans and the words on axes: what is drawn is what is given; hit tests as numbers.
#include "drawing/bars.h"
#include "drawing/kpi.h"
#include "drawing/paint.h"
#include "drawing/spans.h"
#include "drawing/time_axis.h"
#include "support/test_registry.h"

#include <QBuffer>
#include <QDate>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>
#include <QSvgRenderer>

using namespace hw;

namespace {

DayNumber day(int y, int m, int d) { return DayNumber(QDate(1970, 1, 1).daysTo(QDate(y, m, d))); }

template<class Draw>
QImage drawn(const QSize &size, const QColor &ground, Draw draw) {
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(ground);
    QPainter p(&picture);
    draw(p);
    return picture;
}

Span spanOf(const char *from, const char *to, Kind kind = Kind::Campaign, bool ongoing = false) {
    Span span{QStringLiteral("X"), kind, Origin::Russia, {}, Confidence::High};
    if (from)
        span.time.start = *PartialDate::parse(from);
    if (to)
        span.time.end = *PartialDate::parse(to);
    span.time.ongoing = ongoing;
    return span;
}

} // namespace

class MarksTest : public QObject {
    Q_OBJECT
    Theme m_theme;

private slots:
    /// Files of vectors do not clip: what is hatched stays inside by itself, and the lines are there.
    void hatchingStaysInside_data() {
        QTest::addColumn<QRectF>("bar");
        QTest::addColumn<double>("radius");
        QTest::newRow("bar") << QRectF(40, 20, 8, 60) << 0.0;
        QTest::newRow("wide") << QRectF(10, 40, 80, 7) << 2.0;
        QTest::newRow("dot") << QRectF(44, 44, 12, 12) << 6.0;
    }
    void hatchingStaysInside() {
        QFETCH(QRectF, bar);
        QFETCH(double, radius);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize({100, 100});
        svg.setViewBox(QRect(0, 0, 100, 100));
        QPainter p(&svg);
        paint::hatched(p, bar, Qt::black, radius);
        p.end();
        QSvgRenderer file(buffer.data());
        const QImage picture = drawn({100, 100}, Qt::white, [&](QPainter &painter) { file.render(&painter); });
        int inked = 0;
        for (int y = 0; y < 100; ++y)
            for (int x = 0; x < 100; ++x)
                if (picture.pixelColor(x, y).lightness() < 200) {
                    QVERIFY2(bar.adjusted(-1, -1, 1, 1).contains(QPointF(x + 0.5, y + 0.5)),
                             qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
                    ++inked;
                }
        const double area = bar.width() * bar.height();
        QVERIFY2(inked > 0.3 * area && inked < 0.95 * area, qPrintable(QString::number(inked / area)));
        // On the screen it is the same.
        const QImage screen =
            drawn({100, 100}, Qt::white, [&](QPainter &painter) { paint::hatched(painter, bar, Qt::black, radius); });
        QCOMPARE(screen.pixelColor(int(bar.left()) - 3, int(bar.center().y())), QColor(Qt::white));
    }
    void initTestCase() { QVERIFY(loadFonts()); }
    void cleanup() { m_theme.setTextScale(100); }

    void barsDrawWhatTheyAreGiven() {
        std::vector<BarRow> rows(3);
        rows[0] = {{},
                   QStringLiteral("Genomics"),
                   {{6, QStringLiteral("chart.ink"), QStringLiteral("Targeted"), false},
                    {2, QStringLiteral("edge.strong"), QStringLiteral("Data exposed"), false}},
                   {}};
        rows[1] = {{}, QStringLiteral("Oncology"), {{4, QStringLiteral("chart.ink"), {}, false}}, {}};
        rows[2] = {{}, QStringLiteral("Rare diseases"), {}, QStringLiteral("none reported")};
        const Bars bars(m_theme, rows, {10, 10, 340, 80});
        QCOMPARE(rows[0].total(), 8U);
        QCOMPARE(bars.partRect(0, 0).width() + bars.partRect(0, 1).width(), 2 * bars.partRect(1, 0).width());
        QCOMPARE(bars.partRect(0, 0).right(), bars.partRect(0, 1).left());
        QCOMPARE(bars.hitTest(bars.partRect(0, 1).center()), (Bars::Place{0, 1}));
        QCOMPARE(bars.hitTest({12, bars.rowRect(2).center().y()}), (Bars::Place{2, -1}));
        QCOMPARE(bars.hitTest({12, 5}), Bars::Place());
        QCOMPARE(bars.hitTest({12, 200}), Bars::Place());
        QCOMPARE(bars.describe(0), QStringLiteral("Genomics, 8, Targeted 6, Data exposed 2"));
        QCOMPARE(bars.describe(2), QStringLiteral("Rare diseases, none reported"));
        const QImage picture = drawn({360, 100}, Qt::white, [&](QPainter &p) { bars.paint(p); });
        QCOMPARE(picture.pixelColor(bars.partRect(0, 0).center().toPoint()), m_theme.color("chart.ink"));
        QCOMPARE(picture.pixelColor(bars.partRect(0, 1).center().toPoint()), m_theme.color("edge.strong"));
    }

    void kpiShowsBadChangesInAmberOnly() {
        Kpi kpi{QStringLiteral("Incidents"), QStringLiteral("142"), {}, QStringLiteral("18%"), true, true, {}, {}};
        const auto uses = [&](const char *token) {
            const QColor c = m_theme.color(token);
            const QImage picture = drawn({240, 88}, m_theme.color("bg.surface"), [&](QPainter &p) {
                drawKpi(p, m_theme, {0, 0, 240, 88}, kpi);
            });
            int n = 0;
            for (int y = 0; y < 88; ++y)
                for (int x = 0; x < 240; ++x)
                    n += picture.pixelColor(x, y) == c;
            return n;
        };
        QVERIFY(uses("status.warning.bg") > 100);
        QCOMPARE(uses("status.info.bg"), 0);
        kpi.bad = false;
        QCOMPARE(uses("status.warning.bg"), 0);
        QVERIFY(uses("status.info.bg") > 100);
        kpi.change.clear();
        QCOMPARE(uses("status.info.bg"), 0);
        QCOMPARE(describe(Kpi{QStringLiteral("Areas"),
                              QStringLiteral("8"),
                              QStringLiteral("of 12"),
                              QStringLiteral("1"),
                              true,
                              true,
                              QStringLiteral("new: x"),
                              {}}),
                 QStringLiteral("Areas: 8 of 12, up 1, new: x"));
    }

    void spansNeverOverlapInARow() {
        std::vector<Span> spans;
        for (int i = 0; i < 24; ++i)
            spans.push_back(spanOf(qPrintable(QStringLiteral("20%1-0%2").arg(10 + i % 12).arg(1 + i % 9)),
                                   qPrintable(QStringLiteral("20%1").arg(11 + i % 12)),
                                   i % 5 ? Kind::Campaign : Kind::Incident));
        const Spans layout(m_theme, spans, {0, 0, 700, 200});
        int shown = 0;
        for (int i = 0; i < 24; ++i) {
            const QRectF a = layout.rectOf(i);
            if (a.isEmpty())
                continue;
            ++shown;
            QVERIFY(QRectF(-1, -1, 702, 202).contains(a));
            QCOMPARE(layout.hitTest(a.center()) >= 0, true);
            for (int j = i + 1; j < 24; ++j)
                QVERIFY(!layout.rectOf(j).adjusted(-7, 0, 0, 0).intersects(a) || layout.rectOf(j).isEmpty());
        }
        QCOMPARE(shown + layout.hidden(), 24);
        QVERIFY(shown > 3);
    }
    void spansTellCertainFromPossible() {
        const std::vector<Span> spans{spanOf("2019", "2023"), spanOf("2019-05-04", "2022-05-04"),
                                      spanOf("2020", nullptr, Kind::Incident), spanOf(nullptr, nullptr),
                                      spanOf("2021-01-01", nullptr, Kind::Campaign, true)};
        const Spans layout(m_theme, spans, {0, 0, 600, 200});
        QCOMPARE(layout.undated(), 1);
        QVERIFY(layout.rectOf(3).isEmpty());
        // A year may mean any of its days: only 2020 to 2022 are certain.
        QVERIFY(qAbs(layout.certainRect(0).left() - layout.xOf(day(2019, 12, 31))) < 0.01);
        QVERIFY(qAbs(layout.certainRect(0).right() - layout.xOf(day(2023, 1, 2))) < 0.6);
        QVERIFY(qAbs(layout.rectOf(0).left() - layout.xOf(day(2019, 1, 1))) < 0.01);
        // A day is a day.
        QVERIFY(layout.rectOf(1).width() - layout.certainRect(1).width() < 1);
        // An incident somewhere in 2020: a whisker over the year, nothing certain.
        QCOMPARE(layout.certainRect(2).width(), 0.0);
        QVERIFY(qAbs(layout.rectOf(2).width() - (layout.xOf(day(2021, 1, 1)) - layout.xOf(day(2020, 1, 1)))) < 0.01);
        // What goes on runs to the edge.
        QCOMPARE(layout.rectOf(4).right(), 600.0);
        drawn({600, 200}, Qt::white, [&](QPainter &p) { layout.paint(p); });
        const Spans nothing(m_theme, {}, {0, 0, 100, 100});
        QCOMPARE(nothing.hitTest({50, 50}), -1);
        drawn({100, 100}, Qt::white, [&](QPainter &p) { nothing.paint(p); });
    }

    void countAxisHasFewRoundSteps() {
        for (std::uint32_t largest = 0; largest < 3000; ++largest) {
            const CountAxis axis = countAxis(largest);
            QVERIFY(axis.top >= largest && axis.top > 0);
            QCOMPARE(axis.top % axis.step, 0U);
            QVERIFY(axis.top / axis.step <= 4); // five labels with the zero
            std::uint32_t mantissa = axis.step;
            while (mantissa % 10 == 0)
                mantissa /= 10;
            QVERIFY(mantissa == 1 || mantissa == 2 || mantissa == 5 || axis.step == 4);
        }
        QCOMPARE(countAxis(10).step, 4U);
        QVERIFY(countAxis(4'294'967'295U).step > 0);
    }
    void timeLabelsNeverTouch_data() {
        QTest::addColumn<int>("unit");
        QTest::addColumn<int>("buckets");
        for (int unit = 0; unit < 3; ++unit)
            for (const int buckets : {1, 2, 7, 24, 36, 60, 140})
                QTest::addRow("unit %d, %d buckets", unit, buckets) << unit << buckets;
    }
    void timeLabelsNeverTouch() {
        QFETCH(int, unit);
        QFETCH(int, buckets);
        Activity activity;
        activity.unit = static_cast<BucketUnit>(unit);
        const int months = unit == 0 ? 1 : unit == 1 ? 3 : 12;
        QDate date(1998, unit == 0 ? 6 : unit == 1 ? 4 : 1, 1);
        for (int i = 0; i < buckets; ++i, date = date.addMonths(months)) {
            ActivityBucket bucket;
            bucket.firstDay = day(date.year(), date.month(), 1);
            bucket.lastDay = bucket.firstDay + 27;
            activity.buckets.push_back(bucket);
        }
        for (const int scale : {100, 150})
            for (const double width : {200.0, 650.0, 1400.0}) {
                m_theme.setTextScale(scale);
                const double step = width / buckets;
                const auto labels = bucketLabels(m_theme, activity, step);
                QVERIFY(!labels.empty());
                double end = -1e9;
                for (const TimeLabel &label : labels) {
                    const double half = paint::textWidth(m_theme, label.text, Type::Caption) / 2;
                    QVERIFY((label.bucket + 0.5) * step - half > end);
                    end = (label.bucket + 0.5) * step + half;
                }
                QVERIFY(labels.front().text.contains(QRegularExpression(QStringLiteral("\\d{4}")))); // says its year
            }
    }
    void bucketsHaveTitles() {
        QCOMPARE(bucketTitle(BucketUnit::Month, day(2025, 5, 1)), QStringLiteral("May 2025"));
        QCOMPARE(bucketTitle(BucketUnit::Quarter, day(2025, 4, 1)), QStringLiteral("Q2 2025"));
        QCOMPARE(bucketTitle(BucketUnit::Year, day(2025, 1, 1)), QStringLiteral("2025"));
        QCOMPARE(dayTitle(day(2025, 5, 22)), QStringLiteral("22 May 2025"));
    }
};

HW_TEST(MarksTest, "marks")
#include "tst_marks.moc"
