#include "drawing/activity_chart.h"
#include "drawing/style.h"
#include "gallery.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QBuffer>
#include <QDate>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QSvgGenerator>

using namespace hw;

namespace {
DayNumber day(int y, int m, int d) { return DayNumber(QDate(1970, 1, 1).daysTo(QDate(y, m, d))); }
} // namespace

class ActivityChartTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    std::unique_ptr<ActivityChart> chart() {
        auto chart = std::make_unique<ActivityChart>(m_theme);
        chart->resize(697, 210);
        chart->setActivity(test::sampleActivity());
        return chart;
    }
private slots:
    void initTestCase() {
        QVERIFY(loadFonts());
        applyTheme(*qApp, m_theme);
        qRegisterMetaType<ChartPeriod>();
    }
    void cleanup() {
        m_theme.setDark(false);
        m_theme.setTextScale(100);
    }

    void drawsEveryEventOnce() {
        const Activity sample = test::sampleActivity();
        std::uint32_t sum = 0;
        for (const ActivityBucket &bucket : sample.buckets)
            for (const std::uint32_t count : bucket.byOrigin)
                sum += count;
        const auto shown = chart();
        test::pictureOf(*shown, {697, 210});
        QCOMPARE(shown->drawnTotal(), sum);
        shown->setActivity({});
        QCOMPARE(shown->drawnTotal(), 0U);
        test::pictureOf(*shown, {697, 210}); // nothing to draw draws nothing
    }
    void stacksInTheFixedOrder() {
        const auto shown = chart();
        test::pictureOf(*shown, {697, 210});
        const Activity &activity = shown->activity();
        for (int bucket = 0; bucket < int(activity.buckets.size()); ++bucket) {
            double top = shown->plotRect().bottom();
            for (std::size_t o = 0; o < originCount; ++o) {
                const QRectF bar = shown->barRect(bucket, static_cast<Origin>(o));
                QCOMPARE(bar.isEmpty(), activity.buckets[std::size_t(bucket)].byOrigin[o] == 0);
                if (bar.isEmpty())
                    continue;
                QVERIFY(bar.bottom() <= top + 1.01); // above what came before
                QVERIFY(bar.bottom() >= top - 2.01); // with at most the gap between
                top = bar.top();
            }
        }
        QVERIFY(shown->barRect(99, Origin::China).isEmpty());
    }
    void barsHaveTheirOriginsColours() {
        for (const bool dark : {false, true}) {
            m_theme.setDark(dark);
            const auto shown = chart();
            const QImage picture = test::pictureOf(*shown, {697, 210});
            const auto at = [&](int bucket, Origin o) {
                return picture.pixelColor(shown->barRect(bucket, o).center().toPoint());
            };
            QCOMPARE(at(23, Origin::China), m_theme.color("origin.CN"));
            QCOMPARE(at(23, Origin::Russia), m_theme.color("origin.RU"));
            QCOMPARE(at(0, Origin::Iran), m_theme.color("origin.IR"));
            QCOMPARE(at(0, Origin::Criminal), m_theme.color("origin.ECRIME"));
            // Unknown is hatched: some of the ground shows.
            const QRectF unknown = shown->barRect(21, Origin::Unknown);
            int ground = 0, inked = 0;
            for (int y = int(unknown.top()) + 2; y < int(unknown.bottom()) - 2; ++y)
                for (int x = int(unknown.left()) + 2; x < int(unknown.right()) - 2; ++x)
                    (contrastRatio(picture.pixelColor(x, y), m_theme.color("bg.surface")) > 1.4 ? inked : ground) += 1;
            QVERIFY(ground > 20 && inked > 20);
        }
    }

    void pointAnywhereInAColumnIsItsBucket() {
        const auto shown = chart();
        test::pictureOf(*shown, {697, 210});
        const QRectF plot = shown->plotRect();
        const double step = plot.width() / 24;
        for (int bucket = 0; bucket < 24; ++bucket)
            for (const double part : {0.02, 0.5, 0.98})
                for (const double y : {plot.top() + 1, plot.center().y(), plot.bottom() - 1})
                    QCOMPARE(shown->bucketAt({plot.left() + (bucket + part) * step, y}), bucket);
        QCOMPARE(shown->bucketAt({plot.left() - 2, plot.center().y()}), -1);
        QCOMPARE(shown->bucketAt({plot.right() + 2, plot.center().y()}), -1);
        QCOMPARE(shown->describe(23),
                 QStringLiteral("May 2025: 10, China-nexus 4, Russia-nexus 1, DPRK-nexus 2, Criminal 3"));
    }
    void clickAndDragChooseAPeriod() {
        const auto shown = chart();
        shown->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.get()));
        const QRectF plot = shown->plotRect();
        const auto at = [&](int bucket) {
            return QPoint(int(plot.left() + (bucket + 0.5) * plot.width() / 24), int(plot.center().y()));
        };
        QSignalSpy chosen(shown.get(), &ActivityChart::periodChosen);
        QSignalSpy opened(shown.get(), &ActivityChart::periodOpened);
        QSignalSpy hovered(shown.get(), &ActivityChart::bucketHovered);
        QTest::mouseMove(shown.get(), at(3));
        QCOMPARE(shown->currentBucket(), 3);
        QCOMPARE(hovered.takeLast().at(0).toInt(), 3);
        QTest::mouseClick(shown.get(), Qt::LeftButton, {}, at(0));
        QCOMPARE(chosen.takeLast().at(0).value<ChartPeriod>(), (ChartPeriod{day(2023, 6, 1), day(2023, 6, 30)}));
        // Dragged backwards and out of the axes: still whole buckets, in order.
        QTest::mousePress(shown.get(), Qt::LeftButton, {}, at(7));
        QTest::mouseMove(shown.get(), at(5));
        QTest::mouseMove(shown.get(), QPoint(-40, at(0).y()));
        QTest::mouseRelease(shown.get(), Qt::LeftButton, {}, QPoint(-40, at(0).y()));
        QCOMPARE(chosen.takeLast().at(0).value<ChartPeriod>(), (ChartPeriod{day(2023, 6, 1), day(2024, 1, 31)}));
        QTest::mouseDClick(shown.get(), Qt::LeftButton, {}, at(23));
        QCOMPARE(opened.takeLast().at(0).value<ChartPeriod>(), (ChartPeriod{day(2025, 5, 1), day(2025, 5, 31)}));
        const auto before = chosen.count();
        QTest::mouseClick(shown.get(), Qt::RightButton, {}, at(2));
        QCOMPARE(chosen.count(), before);
    }
    void keysDoTheSame() {
        const auto shown = chart();
        test::pictureOf(*shown, {697, 210});
        QSignalSpy chosen(shown.get(), &ActivityChart::periodChosen);
        QTest::keyClick(shown.get(), Qt::Key_Return);
        QVERIFY(chosen.isEmpty()); // nothing is current yet
        QTest::keyClick(shown.get(), Qt::Key_Left);
        QCOMPARE(shown->currentBucket(), 23);
        QTest::keyClick(shown.get(), Qt::Key_Right);
        QCOMPARE(shown->currentBucket(), 23);
        QTest::keyClick(shown.get(), Qt::Key_Home);
        QTest::keyClick(shown.get(), Qt::Key_Right);
        QTest::keyClick(shown.get(), Qt::Key_Return);
        QCOMPARE(chosen.takeLast().at(0).value<ChartPeriod>(), (ChartPeriod{day(2023, 7, 1), day(2023, 7, 31)}));
        shown->setActivity({});
        QTest::keyClick(shown.get(), Qt::Key_Right);
        QCOMPARE(shown->currentBucket(), -1);
    }

    /// One picture, three ways: the widget, a file at twice the size, vectors.
    void fileAndScreenAreTheSamePicture() {
        const std::vector<ChartNote> notes{{day(2024, 2, 21), QStringLiteral("Claims clearinghouse outage")}};
        const auto shown = chart();
        shown->setActivity(test::sampleActivity(), notes);
        const QImage screen = test::pictureOf(*shown, {697, 210});
        QImage file(697, 210, QImage::Format_ARGB32_Premultiplied);
        file.fill(Qt::white);
        {
            QPainter p(&file);
            ActivityChart::draw(p, m_theme, {0, 0, 697, 210}, test::sampleActivity(), notes);
        }
        test::keepPicture(screen, QStringLiteral("activity_screen"));
        test::keepPicture(file, QStringLiteral("activity_file"));
        for (int bucket = 0; bucket < 24; ++bucket)
            for (std::size_t o = 0; o < originCount; ++o) {
                const QRectF bar = shown->barRect(bucket, static_cast<Origin>(o)).adjusted(2, 2, -2, -2);
                if (bar.isEmpty() || static_cast<Origin>(o) == Origin::Unknown)
                    continue;
                for (const QPointF &at : {bar.topLeft(), bar.center(), bar.bottomRight()})
                    QCOMPARE(file.pixelColor(at.toPoint()), screen.pixelColor(at.toPoint()));
            }
        // Bars, grid and notes' lines to the pixel; letters may stand a part of a pixel aside.
        int different = 0;
        for (int y = 30; y < 180; ++y)
            for (int x = 34; x < 687; ++x)
                different += qAbs(qGray(file.pixel(x, y)) - qGray(screen.pixel(x, y))) > 40;
        QVERIFY2(different == 0, qPrintable(QString::number(different)));
    }
    void fractionalScreensAreSharp() {
        const auto shown = chart();
        const QImage twice = test::pictureOf(*shown, {697, 210}, 2);
        // A bar's edge is one step, not a ramp of interpolated pixels.
        const QRectF bar = shown->barRect(23, Origin::China);
        const int y = int(bar.center().y() * 2);
        int between = 0;
        for (int x = int(bar.left() * 2) - 6; x < int(bar.left() * 2) + 6; ++x) {
            const QColor c = twice.pixelColor(x, y);
            between +=
                c != m_theme.color("bg.surface") && c != m_theme.color("origin.CN") && c != m_theme.color("chart.grid");
        }
        QVERIFY2(between <= 1, qPrintable(QString::number(between)));
    }
    void vectorsHoldTextAndNoBitmap() {
        QBuffer svg;
        QSvgGenerator generator;
        generator.setOutputDevice(&svg);
        generator.setSize({697, 210});
        generator.setViewBox(QRect(0, 0, 697, 210));
        {
            QPainter p(&generator);
            ActivityChart::draw(p, m_theme, {0, 0, 697, 210}, test::sampleActivity());
        }
        const QByteArray text = svg.data();
        QVERIFY(!text.contains("<image"));
        QVERIFY(text.contains("Jan 2024"));
        QVERIFY(text.count("<path") + text.count("<polygon") + text.count("<rect") > 80);

        // Text in an SVG is as large as on screen.
        QVERIFY(text.contains("font-size=\"11\"") || text.contains("font-size=\"11px\""));
    }
    void textScaleAppliesLive() {
        const auto shown = chart();
        test::pictureOf(*shown, {697, 260});
        m_theme.setTextScale(150);
        const QImage live = test::pictureOf(*shown, {697, 260});
        const auto fresh = chart();
        QCOMPARE(live, test::pictureOf(*fresh, {697, 260}));
    }
};

HW_TEST(ActivityChartTest, "activity_chart")
#include "tst_activity_chart.moc"
