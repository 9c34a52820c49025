#include "drawing/paint.h"
#include "drawing/timeline_marks.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"
#include "timeline_sample.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

using namespace hw;
using namespace hw::test;

/// What is drawn, as colours at places: who, how bad, how sure, since when it was public.
class TimelinePainterTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    const QRectF m_area{0, 0, 1196, 560};
    const TimelineSample m_sample{timelineWorld()};

    TimeWindow window(const char *from, const char *to) const {
        return {double(PartialDate::parse(from)->firstDay()), double(PartialDate::parse(to)->firstDay())};
    }
    /// Draws, and gives the part of the picture where the mark of that event is.
    struct Drawn {
        QImage image;
        QRectF rect;
        QPointF middle;
    };
    Drawn drawn(const char *id, TimelineLook look = {}, const char *from = "2019-01-01",
                const char *to = "2024-01-01") const {
        const TimeWindow w = window(from, to);
        const QRectF plot = TimelineFrame::plotOf(m_theme, m_area);
        const TimelineLayout layout(m_theme, m_sample.scene,
                                    {TimeScale(w, 0, plot.width()).dayWidth(), plot.width(), plot.height()});
        const TimelineFrame frame(m_theme, layout, w, 0, m_area);
        const TimelineMark &mark = layout.marks()[m_sample.markOf(layout, id)];
        return {drawnTimeline(frame, look), frame.rectOf(mark), frame.middleOf(mark)};
    }
    int ink(const Drawn &d, const char *token, double reach = 9) const {
        return pixelsOf(d.image, m_theme.color(token),
                        QRectF(d.middle - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)));
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void biggerAndFullerIsWorse() {
        const int attempt = ink(drawn("i3", {}, "2021-10-01", "2021-12-01"), "origin.ECRIME");
        const int intrusion = ink(drawn("i4", {}, "2021-10-01", "2021-12-01"), "origin.ECRIME");
        const int disrupted = ink(drawn("i1"), "origin.ECRIME");
        QVERIFY2(attempt < intrusion / 2 && intrusion * 1.3 < disrupted,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(attempt).arg(intrusion).arg(disrupted)));
    }
    void whatWasNotPublicIsOutlined() {
        TimelineLook look;
        look.knownBy = m_sample.day("2021-03-14");
        const int before = ink(drawn("i1", look), "origin.ECRIME");
        look.knownBy = m_sample.day("2021-03-15");
        const int after = ink(drawn("i1", look), "origin.ECRIME");
        QVERIFY2(after > 30 && before == 0, qPrintable(QStringLiteral("%1 %2").arg(before).arg(after)));
        QCOMPARE(after, ink(drawn("i1"), "origin.ECRIME"));
    }
    void certainIsStrongerThanAllowed() {
        const Drawn d = drawn("c2", {}, "2020-06-01", "2022-12-01");
        const auto shade = [&](double x) { return d.image.pixelColor(int(x), int(d.rect.bottom() - 3)).lightness(); };
        const int allowed = shade(d.rect.left() + 40);
        const int certain = shade(d.rect.left() + d.rect.width() * 0.85); // 2021-12-31 to 2022-05-01
        QVERIFY2(certain < allowed, qPrintable(QStringLiteral("%1 %2").arg(certain).arg(allowed)));
    }
    void anExactStartIsSolid() {
        const Drawn exact = drawn("c1"), vague = drawn("c2");
        const auto solid = [&](const Drawn &d) {
            return pixelsOf(d.image, m_theme.color("origin.CN"),
                            QRectF(d.rect.left(), d.rect.top(), 3, d.rect.height()));
        };
        QVERIFY(solid(exact) > 30);
        QCOMPARE(solid(vague), 0);
    }
    void nothingIsRightOfTheSnapshotButWhatGoesOn() {
        const Drawn d = drawn("c3", {}, "2023-01-01", "2027-06-01");
        const TimeScale scale(window("2023-01-01", "2027-06-01"), 196, 1000);
        const double now = scale.x(m_sample.day("2026-01-01") + 1.0);
        QVERIFY(pixelsOf(d.image, m_theme.color("accent.default"), {now - 1, d.rect.top(), 3, 10}) > 5);
        QVERIFY(d.rect.right() > now + 5 && d.rect.right() < now + 20);
        const int colours = pixelsOf(d.image, m_theme.color("origin.ECRIME"), {now + 20, 60, 300, 400});
        QCOMPARE(colours, 0);
    }
    void selectedMarksHaveARing() {
        TimelineLook look;
        look.selected = {*m_sample.landscape->find("i1")};
        QVERIFY(ink(drawn("i1", look), "text.default", 14) > ink(drawn("i1"), "text.default", 14) + 20);
    }
    void theSameInTheDarkAndAtEveryScale() {
        for (const bool dark : {false, true})
            for (const int scale : {80, 100, 150}) {
                m_theme.setDark(dark);
                m_theme.setTextScale(scale);
                TimelineLook look;
                look.knownBy = m_sample.day("2021-06-01");
                const Drawn d = drawn("c1", look);
                QCOMPARE(pixelsOf(d.image, Qt::magenta, m_area, 0), 0); // no hole
                QVERIFY(pixelsOf(d.image, m_theme.color("bg.surface"), m_area) > 10000);
            }
        m_theme.setDark(false);
        m_theme.setTextScale(100);
    }
    void farBeyondTheWindowNothingBreaks() {
        // Single days, with a bar that begins and ends years away on both sides.
        const Drawn d = drawn("c1", {}, "2020-10-01", "2020-10-15");
        QVERIFY(pixelsOf(d.image, mixed(m_theme.color("bg.surface"), m_theme.color("origin.CN"), 0.15),
                         {300, d.rect.top(), 600, d.rect.height()}) > 3000);
    }
    void vectorsSayTheSame() {
        const TimeWindow w = window("2019-01-01", "2024-01-01");
        const QRectF plot = TimelineFrame::plotOf(m_theme, m_area);
        const TimelineLayout layout(m_theme, m_sample.scene,
                                    {TimeScale(w, 0, plot.width()).dayWidth(), plot.width(), plot.height()});
        const TimelineFrame frame(m_theme, layout, w, 0, m_area);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(m_area.size().toSize());
        QPainter p(&svg);
        paintTimeline(p, frame, {});
        p.end();
        QVERIFY(bytes.contains("Quiet campaign") && bytes.contains("Snapshot") == false); // the snapshot lies outside
        QVERIFY(bytes.contains("Alpha"));
        QVERIFY(bytes.contains("+1") && bytes.contains("Takedown")); // two share a chip, the third has room
    }
    void theLegendFitsWhatItIsGiven() {
        QImage image(900, 30, QImage::Format_ARGB32_Premultiplied);
        image.fill(m_theme.color("bg.surface"));
        QPainter p(&image);
        const double full = timelineLegendWidth(m_theme, true, true);
        QVERIFY(full > timelineLegendWidth(m_theme, false, false));
        QVERIFY(std::abs(paintTimelineLegend(p, m_theme, 10, 10 + full, 15, true, true) - 10 - full) < 1);
        QVERIFY(paintTimelineLegend(p, m_theme, 10, 200, 15, true, true) <= 200);
    }
};

HW_TEST(TimelinePainterTest, "timeline_painter")
#include "tst_timeline_painter.moc"
