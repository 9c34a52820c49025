// Large scenes on the canvas: drawn elsewhere, and yet the same picture, the same answers to the hand, and a window
// that shows where the camera is before the next picture is there.
#include "drawing/graph_painter.h"
#include "panel_bench.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/graph_pictures.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace hw;
using namespace hw::test;

namespace {

/// Nodes on a grid, each joined with the next ones.
GraphScene grid(std::uint32_t count) {
    Dice dice(5);
    GraphScene scene;
    for (std::uint32_t i = 0; i < count; ++i) {
        SceneNode node;
        node.object = ObjectIndex(i);
        node.kind = static_cast<Kind>(dice.below(kindCount));
        node.label = QStringLiteral("Node %1").arg(i);
        node.at = {float(i % 50) * 90, float(i / 50) * 80};
        scene.nodes.push_back(std::move(node));
    }
    for (std::uint32_t i = 0; i + 50 < count; ++i)
        for (const std::uint32_t to : {i + 1, i + 50}) {
            SceneEdge edge;
            edge.from = i;
            edge.to = to;
            edge.word = QStringLiteral("uses");
            edge.confidence = static_cast<Confidence>(dice.below(4));
            scene.edges.push_back(std::move(edge));
        }
    assignLanes(scene);
    return scene;
}

} // namespace

class GraphPicturesTest : public QObject {
    Q_OBJECT
    Bench m_bench{generatedLandscape({50, 60, 1})};
    std::unique_ptr<GraphCanvas> m_canvas;

    void show(GraphScene scene) {
        m_canvas = std::make_unique<GraphCanvas>(m_bench.theme);
        m_canvas->resize(900, 600);
        m_canvas->setVisible(true);
        m_canvas->setScene(std::move(scene));
        Bench::settle();
        m_canvas->finish();
        Bench::settle();
    }
    QImage seen() { return m_canvas->grab().toImage().convertToFormat(QImage::Format_RGB32); }
    /// As a file would have it: without another thread, without what is kept.
    QImage expected(const GraphLook &look = {}) const {
        QImage image(m_canvas->size(), QImage::Format_ARGB32_Premultiplied);
        QPainter p(&image);
        GraphSprites sprites;
        GraphPaint how;
        how.sprites = &sprites;
        const GraphFrame frame(m_canvas->scene(), look, m_canvas->camera());
        paintGraph(p, m_bench.theme, frame, graphLabels(m_bench.theme, frame), how);
        return image.convertToFormat(QImage::Format_RGB32);
    }
    /// The share of pixels that are clearly different.
    static double difference(const QImage &a, const QImage &b) {
        if (a.size() != b.size())
            return 1;
        qint64 other = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x) {
                const QRgb one = a.pixel(x, y), two = b.pixel(x, y);
                other += std::abs(qRed(one) - qRed(two)) + std::abs(qGreen(one) - qGreen(two)) +
                             std::abs(qBlue(one) - qBlue(two)) >
                         90;
            }
        return double(other) / double(a.width() * a.height());
    }

private slots:
    void cleanup() { m_canvas.reset(); }

    void smallScenesAreDrawnAtOnce() {
        const GraphScene small = grid(100);
        QVERIFY(!GraphPictures::suit(small));
        QVERIFY(GraphPictures::suit(grid(3000)));
        show(small);
        QVERIFY(difference(seen(), expected()) < 0.01);
    }
    void thePictureIsTheSameAsWithoutAnotherThread() {
        show(grid(3000));
        QVERIFY(difference(seen(), expected()) < 0.02); // lines by another hand differ in their rims
        GraphCamera near(QRectF(0, 0, 900, 600));
        near.lookAt({1000, 1000});
        m_canvas->setCamera(near);
        m_canvas->finish();
        QVERIFY(difference(seen(), expected()) < 0.02);
        GraphLook look;
        look.selected = {1010};
        look.kindsOff.set(static_cast<std::size_t>(Kind::Actor));
        m_canvas->setLook(look);
        m_canvas->finish();
        QVERIFY(difference(seen(), expected(look)) < 0.02);
        m_bench.theme.setDark(true);
        m_canvas->finish();
        const double dark = difference(seen(), expected(look));
        m_bench.theme.setDark(false);
        QVERIFY(dark < 0.02);
    }
    void thePictureMovesBeforeItIsDrawnAnew() {
        show(grid(3000));
        GraphCamera camera(QRectF(0, 0, 900, 600));
        camera.lookAt({1000, 1000});
        m_canvas->setCamera(camera);
        m_canvas->finish();
        const QImage before = seen();
        camera.pan({40, 30});
        m_canvas->setCamera(camera);
        const QImage moved = seen(); // the event loop has not run: nothing new can have arrived
        QVERIFY(before.copy(100, 100, 400, 300) == moved.copy(140, 130, 400, 300));
        m_canvas->finish();
        QVERIFY(difference(seen(), expected()) < 0.02);
    }
    void theHandMeetsWhatItSees() {
        show(grid(3000));
        GraphCamera camera(QRectF(0, 0, 900, 600));
        camera.lookAt({1000, 1000});
        m_canvas->setCamera(camera);
        m_canvas->finish();
        Bench::settle();
        QSignalSpy nodes(m_canvas.get(), &GraphCanvas::nodeChosen), edges(m_canvas.get(), &GraphCanvas::edgeChosen);
        const auto &scene = m_canvas->scene();
        int asked = 0;
        for (SceneIndex i = 0; i < scene.nodes.size(); ++i) {
            const QPointF at = camera.toScreen(scene.nodes[i].at);
            if (!QRectF(30, 30, 840, 540).contains(at) || ++asked > 20)
                continue;
            QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, at.toPoint());
            QVERIFY(!nodes.isEmpty());
            QCOMPARE(nodes.takeLast()[0].value<SceneIndex>(), i);
        }
        QVERIFY(asked > 20);
        int along = 0;
        for (SceneIndex e = 0; e < scene.edges.size() && along < 10; e += 2) { // those to the right: labels are below
            const QPointF from = camera.toScreen(scene.nodes[scene.edges[e].from].at);
            const QPointF to = camera.toScreen(scene.nodes[scene.edges[e].to].at);
            if (!QRectF(30, 30, 840, 540).contains(from) || !QRectF(30, 30, 840, 540).contains(to))
                continue;
            ++along;
            QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, ((from + to) / 2).toPoint());
            QVERIFY(!edges.isEmpty());
            QCOMPARE(edges.takeLast()[0].value<SceneIndex>(), e);
        }
        QCOMPARE(along, 10);
    }
    void scenesMayChangeWhileOneIsDrawn() {
        show(grid(3000));
        for (int round = 0; round < 12; ++round) {
            m_canvas->setScene(grid(round % 3 == 0 ? 40 : round % 3 == 1 ? 2500 : 5000));
            QCoreApplication::sendPostedEvents();
            seen();
            const QPoint middle = m_canvas->rect().center();
            QTest::mouseMove(m_canvas.get(), middle + QPoint(round, round)); // hits a picture of another scene
            QTest::mouseClick(m_canvas.get(), Qt::LeftButton, {}, middle);
            QWheelEvent wheel(middle, m_canvas->mapToGlobal(middle), {}, {0, round % 2 ? 240 : -240}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_canvas.get(), &wheel);
        }
        m_canvas->finish();
        QVERIFY(difference(seen(), expected()) < 0.03);
        m_canvas->setScene(grid(5000));
        seen();
        m_canvas.reset(); // while one is drawn
        Bench::settle();
    }
};

HW_TEST(GraphPicturesTest, "graph_pictures")
#include "tst_graph_pictures.moc"
