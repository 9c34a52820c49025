#include "drawing/graph_sheet.h"
#include "graph_sample.h"
#include "support/test_registry.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

using namespace hw;

/// The graph as a page: everything has its room, nothing covers the graph, and all words are there as text.
class GraphSheetTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    static GraphSheet::Words words() {
        GraphSheet::Words w;
        w.title = "Relationships of APT41";
        w.filter = "Filter: origin:CN";
        w.counts = "45 nodes, 60 links.";
        w.path = "APT41 to Genomics: path 1 of 2";
        w.from = "Helixwatch 0.1.0; dataset 2026.11";
        w.notices = QString("A notice of some length. ").repeated(12);
        return w;
    }
    static QByteArray svgOf(const GraphSheet &sheet) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(sheet.size());
        svg.setViewBox(QRect(QPoint(), sheet.size()));
        QPainter p(&svg);
        sheet.paint(p);
        p.end();
        return buffer.data();
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void cleanup() {
        m_theme.setDark(false);
        m_theme.setTextScale(100);
    }

    void everythingHasItsRoom() {
        const GraphScene scene = test::sampleGraph();
        for (const int scale : {80, 100, 150}) {
            m_theme.setTextScale(scale);
            const GraphCamera camera = test::cameraFor(scene);
            const GraphSheet sheet(m_theme, scene, test::samplePath(scene), camera, words());
            const QRectF page(QRect({0, 0}, sheet.size())), graph = sheet.graphRect();
            QVERIFY(page.contains(graph));
            QVERIFY(graph.size() == camera.viewport().size());
            QVERIFY(graph.top() > 4 * m_theme.lineHeight(Type::Body)); // the words above it
            QCOMPARE(sheet.legends().size(), std::size_t(2));
            QRectF above;
            for (const GraphLegend &legend : sheet.legends()) {
                QVERIFY(page.contains(legend.area()) && !legend.area().intersects(graph));
                QVERIFY(!legend.area().intersects(above));
                above = legend.area();
            }
        }
    }
    void whatIsEmptyTakesNoRoom() {
        const GraphScene scene = test::sampleGraph();
        const GraphCamera camera = test::cameraFor(scene);
        GraphSheet::Words fewer = words();
        fewer.path.clear();
        const GraphSheet with(m_theme, scene, {}, camera, words()), without(m_theme, scene, {}, camera, fewer);
        QVERIFY(without.size().height() < with.size().height());
        const GraphScene empty;
        const GraphSheet nothing(m_theme, empty, {}, camera, {});
        QVERIFY(nothing.legends().empty());
        QImage picture(nothing.size(), QImage::Format_ARGB32_Premultiplied);
        QPainter p(&picture);
        nothing.paint(p); // and does not fall over
    }
    void theCameraShowsTheSame() {
        const GraphScene scene = test::sampleGraph();
        GraphCamera camera = test::cameraFor(scene);
        camera.zoomAbout(camera.viewport().center(), 1.7);
        const GraphSheet sheet(m_theme, scene, {}, camera, words());
        QImage page(sheet.size(), QImage::Format_ARGB32_Premultiplied);
        QPainter p(&page);
        sheet.paint(p);
        p.end();
        const QImage alone = test::drawnGraph(m_theme, scene, {}, camera);
        // Labels keep clear of nothing else here, so the same ones stand at the same places.
        const QRect inner = QRect(QPoint(), alone.size()).adjusted(2, 2, -2, -2);
        const QImage part = page.copy(inner.translated(sheet.graphRect().topLeft().toPoint()));
        int different = 0;
        for (int y = 0; y < inner.height(); ++y)
            for (int x = 0; x < inner.width(); ++x)
                different += part.pixel(x, y) != alone.pixel(x + inner.left(), y + inner.top());
        QVERIFY2(different * 1000 < inner.width() * inner.height(), qPrintable(QString::number(different)));
    }
    /// What reaches over the edge of the graph does not show beside it, in vectors either.
    void nothingReachesOverTheEdge() {
        const GraphScene scene = test::sampleGraph();
        GraphCamera camera = test::cameraFor(scene);
        camera.zoomAbout(camera.viewport().center(), 3); // most of it is outside
        GraphSheet::Words none;
        const GraphSheet sheet(m_theme, scene, {}, camera, none);
        QImage page(sheet.size(), QImage::Format_ARGB32_Premultiplied);
        QPainter p(&page);
        sheet.paint(p);
        p.end();
        const QRgb ground = m_theme.color("bg.surface").rgb();
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < int(sheet.graphRect().left()) - 1; ++x)
                QCOMPARE(page.pixel(x, y), ground);
        const QByteArray svg = svgOf(sheet);
        QVERIFY(svg.lastIndexOf("<path") > 0 || svg.lastIndexOf("<rect") > 0);
    }
    void wordsAreTexts() {
        const GraphScene scene = test::sampleGraph();
        const QByteArray svg = svgOf(GraphSheet(m_theme, scene, {}, test::cameraFor(scene), words()));
        for (const char *text : {"Relationships of APT41", "Filter: origin:CN", "45 nodes, 60 links.",
                                 "Helixwatch 0.1.0", "Kind", "Actors", "High confidence", "Wider: more publishers"})
            QVERIFY2(svg.contains(text), text);
        QVERIFY(!svg.contains("<image"));
    }
    void theMomentIsNotDrawn() {
        const GraphScene scene = test::sampleGraph();
        GraphLook look;
        look.hovered = look.cursor = test::nodeNamed(scene, "APT41");
        const GraphCamera camera = test::cameraFor(scene);
        QCOMPARE(svgOf(GraphSheet(m_theme, scene, look, camera, words())),
                 svgOf(GraphSheet(m_theme, scene, {}, camera, words())));
    }
};

HW_TEST(GraphSheetTest, "graph_sheet")
#include "tst_graph_sheet.moc"
