// The charts of pages: what is drawn is what was given, and what lies at a point is what is drawn there.
#include "drawing/chain.h"
#include "drawing/event_columns.h"
#include "support/test_registry.h"

#include <QImage>
#include <QPainter>

using namespace hw;

class PageChartsTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    static Activity activity() {
        Activity made;
        made.unit = BucketUnit::Year;
        for (int i = 0; i < 5; ++i) {
            ActivityBucket bucket;
            bucket.firstDay = 18262 + i * 366;
            bucket.lastDay = bucket.firstDay + 364;
            bucket.byOrigin = {std::uint32_t(i), 0, 2, 0, 0, 1, std::uint32_t(i % 2)};
            made.buckets.push_back(bucket);
        }
        return made;
    }
    static Chain chain() {
        Chain made;
        for (const char *name : {"Actor A", "Campaign with a long name that needs two lines", "Genetics"})
            made.nodes.push_back({QString::fromUtf8(name), QStringLiteral("Kind"), Kind::Actor});
        made.links = {{QStringLiteral("is attributed to"), Confidence::High, false, true, false},
                      {QStringLiteral("targets"), Confidence::Low, true, false, true}};
        return made;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void columnsStackToTheirSums() {
        const EventColumns chart(m_theme, activity(), {10, 20, 500, 220});
        double unit = 0; // pixels for one event
        for (int bucket = 0; bucket < 5; ++bucket) {
            double bottom = 1e9;
            for (std::size_t o = 0; o < originCount; ++o) {
                const std::uint32_t count = activity().buckets[std::size_t(bucket)].byOrigin[o];
                const QRectF r = chart.barRect(bucket, static_cast<Origin>(o));
                QCOMPARE(r.isEmpty(), count == 0);
                if (r.isEmpty())
                    continue;
                QVERIFY(r.bottom() <= bottom + 0.01); // in the order of stacks, without overlap
                bottom = r.top();
                unit = std::max(unit, r.height() / count);
                QCOMPARE(chart.bucketAt(r.center()), bucket);
            }
        }
        QVERIFY(unit > 10);
        QCOMPARE(chart.bucketAt({5, 5}), -1);
        QCOMPARE(chart.origins(), (std::vector{Origin::China, Origin::NorthKorea, Origin::Criminal, Origin::Unknown}));
    }

    void columnsSayWhatTheyShow() {
        const EventColumns chart(m_theme, activity(), {0, 0, 500, 220});
        QCOMPARE(chart.describe(1), QStringLiteral("2021: 5 incidents and campaigns; China-nexus 1, DPRK-nexus 2, "
                                                   "Criminal 1, Unknown 1"));
        QVERIFY(chart.summary().contains(QStringLiteral("from 3 in 2020 to 7 in 2024")));
        const EventColumns none(m_theme, {}, {0, 0, 500, 220});
        QCOMPARE(none.bucketAt({100, 100}), -1);
        QVERIFY(none.summary().startsWith(QStringLiteral("No incident")));
        QImage image(500, 220, QImage::Format_RGB32);
        QPainter p(&image);
        none.paint(p);
    }

    void chainsKnowTheirPlaces() {
        const ChainView view(m_theme, chain(), {0, 0, 600, 160});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(view.nodeAt(view.nodeRect(i).center()), i);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(view.linkAt(view.linkRect(i).center()), i);
        QCOMPARE(view.nodeAt({-5, -5}), -1);
        QCOMPARE(view.describe(),
                 QStringLiteral("Campaign with a long name that needs two lines is attributed to Actor A; "
                                "Campaign with a long name that needs two lines targets Genetics"));
        QImage image(600, 160, QImage::Format_RGB32);
        image.fill(m_theme.color("bg.surface"));
        QPainter p(&image);
        view.paint(p);
        p.end();
        QVERIFY(image.pixelColor(view.nodeRect(0).center().toPoint()) != m_theme.color("bg.surface") ||
                image.pixelColor(100, 67) != m_theme.color("bg.surface"));
    }
};

HW_TEST(PageChartsTest, "page_charts")
#include "tst_page_charts.moc"
