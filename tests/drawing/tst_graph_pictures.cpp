#include "drawing/graph_painter.h"
#include "drawing/line_raster.h"
#include "drawing/paint.h"
#include "graph_sample.h"
#include "support/test_registry.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

using namespace hw;

/// Screen and file go one path: the same picture each time, the same in sprites and in vectors.
class GraphPicturesTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    const QSize m_size = test::graphSize;

    QImage drawn(const GraphScene &scene, const GraphLook &look, const GraphPaint &how = {}, double ratio = 1) const {
        return test::drawnGraph(m_theme, scene, look, test::cameraFor(scene), how, ratio);
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void cleanup() {
        m_theme.setDark(false);
        m_theme.setTextScale(100);
    }

    void sameSceneSamePicture() {
        const GraphScene scene = test::sampleGraph();
        const GraphLook look = test::samplePath(scene);
        // The outlines of a font's letters are not quite the same the very first time that they are asked for.
        drawn(scene, look);
        for (const bool dark : {false, true}) {
            m_theme.setDark(dark);
            GraphSprites sprites;
            QCOMPARE(test::difference(drawn(scene, look), drawn(scene, look)), QString());
            const QImage first = drawn(scene, look, {&sprites});
            const qsizetype kept = sprites.size();
            QVERIFY(kept > 20);
            QCOMPARE(test::difference(drawn(scene, look, {&sprites}), first), QString());
            QCOMPARE(sprites.size(), kept); // everything was known
        }
    }

    void screenAndFileAgree() {
        const GraphScene scene = test::sampleGraph();
        const GraphLook look = test::samplePath(scene);
        for (const double ratio : {1.0, 1.5, 2.0}) {
            GraphSprites sprites;
            const QImage vectors = drawn(scene, look, {}, ratio), pixels = drawn(scene, look, {&sprites}, ratio);
            // Sprites stand on whole pixels: edges of shapes may differ by less than one.
            qint64 different = 0, all = 0;
            for (int y = 0; y < vectors.height(); y += 2)
                for (int x = 0; x < vectors.width(); x += 2, ++all) {
                    const QColor a = vectors.pixelColor(x, y), b = pixels.pixelColor(x, y);
                    different += std::abs(a.lightness() - b.lightness()) > 90;
                }
            QVERIFY2(different * 1000 < all * 12, qPrintable(QStringLiteral("%1 of %2").arg(different).arg(all)));
        }
    }

    void spritesFollowTheTheme() {
        const GraphScene scene = test::sampleGraph();
        const GraphLook look = test::samplePath(scene);
        GraphSprites sprites, fresh;
        drawn(scene, look, {&sprites});
        m_theme.setDark(true);
        m_theme.setTextScale(130);
        for (const double ratio : {1.0, 2.0}) { // so that letters of this size have been drawn before
            GraphSprites first;
            drawn(scene, look, {&first}, ratio);
        }
        QCOMPARE(test::difference(drawn(scene, look, {&sprites}), drawn(scene, look, {&fresh})), QString());
        GraphSprites sharp;
        QCOMPARE(test::difference(drawn(scene, look, {&sprites}, 2), drawn(scene, look, {&sharp}, 2)), QString());
    }

    void vectorsContainTheTexts() {
        GraphScene scene = test::sampleGraph();
        scene.nodes[3].label = QStringLiteral("<b>A & B</b>");
        const GraphLook look = test::samplePath(scene);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(m_size);
        svg.setViewBox(QRect(QPoint(), m_size));
        const GraphCamera camera = test::cameraFor(scene);
        const GraphFrame frame(scene, look, camera);
        const GraphLabels labels = graphLabels(m_theme, frame);
        {
            QPainter p(&svg);
            GraphSprites sprites; // are for screens: a file gets vectors
            paintGraph(p, m_theme, frame, labels, {&sprites});
            QCOMPARE(sprites.size(), 0);
        }
        const QString file = QString::fromUtf8(buffer.data());
        for (const ShownLabel &label : labels.nodes)
            QVERIFY2(file.contains(u'>' + label.mark.text.toHtmlEscaped()), qPrintable(label.mark.text));
        for (const ShownEdgeLabel &label : labels.edges)
            QVERIFY(file.contains(u'>' + label.text));
        QVERIFY(!file.contains(QStringLiteral("<b>")));    // never markup
        QVERIFY(!file.contains(QStringLiteral("<image"))); // nothing but vectors
        QVERIFY(!file.contains(QStringLiteral("nan")));
    }

    void veryManyLinesLookTheSame() {
        const GraphScene scene = test::largeGraph(1000);
        for (const double ratio : {1.0, 1.5}) {
            LineRaster raster(2);
            GraphPaint how;
            const QImage slow = drawn(scene, GraphLook(), how, ratio);
            how.raster = &raster;
            const QImage fast = drawn(scene, GraphLook(), how, ratio);
            QCOMPARE(drawn(scene, GraphLook(), how, ratio), fast);
            qint64 apart = 0, ink = 0;
            const int ground = m_theme.color("bg.surface").lightness();
            for (int y = 0; y < slow.height(); ++y)
                for (int x = 0; x < slow.width(); ++x) {
                    apart += std::abs(slow.pixelColor(x, y).lightness() - fast.pixelColor(x, y).lightness());
                    ink += std::abs(slow.pixelColor(x, y).lightness() - ground);
                }
            QVERIFY(apart > 0); // it was the raster that drew
            QVERIFY2(apart * 10 < ink, qPrintable(QStringLiteral("%1 of %2").arg(apart).arg(ink)));
        }
    }

    void aThousandNodes() {
        const GraphScene scene = test::largeGraph(1000);
        const GraphCamera camera = test::cameraFor(scene);
        const GraphLook look;
        const GraphFrame frame(scene, look, camera);
        QCOMPARE(frame.nodes().size(), 1000U);
        QCOMPARE(frame.edges().size(), 2000U);
        GraphSprites sprites;
        const QImage whole = drawn(scene, {}, {&sprites});
        // Every filled node is there, in its colour. (The rims of outlined ones are thinner than a pixel from afar.)
        int found = 0, filled = 0;
        for (const FrameNode &n : frame.nodes()) {
            if (paint::isOutlined(scene.nodes[n.node].kind))
                continue;
            ++filled;
            const QColor c = m_theme.color(nodeToken(scene.nodes[n.node], GraphColour::Kind));
            bool there = false;
            for (int dy = -4; dy <= 4 && !there; ++dy)
                for (int dx = -4; dx <= 4 && !there; ++dx)
                    there = whole.rect().contains(n.at.toPoint() + QPoint(dx, dy)) &&
                            whole.pixelColor(n.at.toPoint() + QPoint(dx, dy)) == c;
            found += there;
        }
        QVERIFY(filled > 400);
        QVERIFY2(found >= filled * 97 / 100, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(filled)));
        QVERIFY(sprites.size() < 400); // few different pictures for many nodes
    }
};

HW_TEST(GraphPicturesTest, "graph_pictures")
#include "tst_graph_pictures.moc"
