#include "drawing/graph_camera.h"
#include "drawing/graph_marks.h"
#include "graph_sample.h"
#include "support/test_registry.h"

#include <cmath>
#include <limits>

using namespace hw;

namespace {

constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

bool near(const QPointF &a, const QPointF &b) { return std::hypot(a.x() - b.x(), a.y() - b.y()) < 1e-6; }

std::vector<FitPoint> pointsOf(const GraphScene &scene) {
    std::vector<FitPoint> points;
    for (const SceneNode &node : scene.nodes)
        points.push_back({node.at, nodeRadius(node) + 6});
    return points;
}

} // namespace

class GraphCameraTest : public QObject {
    Q_OBJECT
private slots:
    void thereAndBack() {
        GraphCamera camera(QRectF(10, 20, 800, 600));
        for (const double zoom : {0.1, 0.7, 1.0, 3.3}) {
            camera.setZoom(zoom);
            camera.lookAt({123.5, -77});
            QVERIFY(near(camera.toScreen(QPointF(123.5, -77)), {410, 320}));
            for (const QPointF &p : {QPointF(0, 0), QPointF(55, 901), QPointF(-3000, 12)}) {
                QVERIFY(near(camera.toScene(camera.toScreen(p)), p));
                QVERIFY(near(camera.toScreen(camera.toScene(p)), p));
            }
            QCOMPARE(camera.seen().width(), 800 / zoom);
        }
    }
    void zoomKeepsWhatIsUnderTheHand() {
        GraphCamera camera(QRectF(0, 0, 800, 600));
        const QPointF hand(650, 80);
        const QPointF held = camera.toScene(hand);
        for (const double factor : {1.3, 1.3, 0.2, 5.0, 0.9}) {
            camera.zoomAbout(hand, factor);
            QVERIFY(near(camera.toScene(hand), held));
        }
        camera.pan({30, -40});
        QVERIFY(near(camera.toScene(hand + QPointF(30, -40)), held));
    }
    void zoomHasLimits() {
        GraphCamera camera(QRectF(0, 0, 800, 600));
        camera.zoomAbout({1, 2}, 1e9);
        QCOMPARE(camera.zoom(), GraphCamera::mostZoom);
        camera.zoomAbout({1, 2}, 1e-12);
        QCOMPARE(camera.zoom(), GraphCamera::leastZoom);
    }
    void noNumbersAreIgnored() {
        GraphCamera camera(QRectF(0, 0, 800, 600));
        camera.zoomAbout({noNumber, 4}, 2);
        camera.zoomAbout({3, 4}, noNumber);
        camera.pan({noNumber, 5});
        camera.setZoom(noNumber);
        camera.lookAt({noNumber, noNumber});
        camera.setViewport({noNumber, 0, 0, -4});
        const QPointF shown = camera.toScreen(QPointF(1, 1));
        QVERIFY(std::isfinite(shown.x()) && std::isfinite(shown.y()));
        QVERIFY(camera.viewport().width() >= 1 && camera.viewport().height() >= 1);
    }

    void fitShowsEverythingBesideTheObstacles_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("as designed") << QSize(921, 784);
        QTest::newRow("wide") << QSize(1600, 900);
        QTest::newRow("small") << QSize(860, 600);
    }
    void fitShowsEverythingBesideTheObstacles() {
        QFETCH(QSize, size);
        const QRectF view(QPointF(0, 0), QSizeF(size));
        const auto obstacles = test::floatingParts(view);
        for (const GraphScene &scene : {test::sampleGraph(), test::largeGraph(30), test::largeGraph(1000)}) {
            GraphCamera camera(view);
            const auto points = pointsOf(scene);
            camera.fit(points, obstacles);
            for (const FitPoint &point : points) {
                const QPointF at = camera.toScreen(point.at);
                const QRectF around(at.x() - point.margin, at.y() - point.margin, 2 * point.margin, 2 * point.margin);
                QVERIFY(view.contains(around));
                for (const QRectF &obstacle : obstacles)
                    QVERIFY(!obstacle.intersects(around));
            }
            // It does not hide in a corner: without obstacles it could not be twice as large.
            GraphCamera free(view);
            free.fit(points);
            QVERIFY2(camera.zoom() > 0.5 * free.zoom(), qPrintable(QString::number(camera.zoom() / free.zoom())));
        }
    }
    void fitOfLittle() {
        GraphCamera camera(QRectF(0, 0, 800, 600));
        camera.setZoom(3);
        camera.lookAt({500, 500});
        camera.fit({});
        QCOMPARE(camera.zoom(), 1.0);
        QVERIFY(near(camera.centre(), {0, 0}));
        const float wrong = std::numeric_limits<float>::quiet_NaN();
        camera.fit(std::vector<FitPoint>{{{wrong, 3}, 20}, {{4, 2e9F}, 20}});
        QCOMPARE(camera.zoom(), 1.0);
        camera.fit(std::vector<FitPoint>{{{50, 60}, 20}, {{wrong, 60}, 20}, {{50, 60}, 20}});
        QCOMPARE(camera.zoom(), GraphCamera::mostFitZoom);
        QVERIFY(near(camera.toScreen(Point{50, 60}), {400, 300}));
    }
    void fitWhereNoRoomIsLeft() {
        GraphCamera camera(QRectF(0, 0, 200, 100));
        const std::vector<QRectF> obstacles{{-10, -10, 400, 400}};
        camera.fit(std::vector<FitPoint>{{{0, 0}, 20}, {{900, 10}, 20}}, obstacles);
        QVERIFY(camera.viewport().contains(camera.toScreen(Point{0, 0})));
        QVERIFY(camera.viewport().contains(camera.toScreen(Point{900, 10})));
    }
    void betweenTwoCameras() {
        GraphCamera a(QRectF(0, 0, 800, 600)), b = a;
        a.setZoom(0.5);
        b.setZoom(2);
        b.lookAt({100, 0});
        QVERIFY(GraphCamera::between(a, b, 0) == a);
        QVERIFY(GraphCamera::between(a, b, 1) == b);
        QVERIFY(GraphCamera::between(a, b, noNumber) == b);
        QCOMPARE(GraphCamera::between(a, b, 0.5).zoom(), 1.0);
        QVERIFY(near(GraphCamera::between(a, b, 0.5).centre(), {50, 0}));
    }
};

HW_TEST(GraphCameraTest, "graph_camera")
#include "tst_graph_camera.moc"
