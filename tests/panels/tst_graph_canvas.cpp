// The canvas by itself and in its view: what fades, the wheel and two fingers, several nodes in one hand, and the
// camera that back and forward bring back.
#include "drawing/graph_badges.h"
#include "panels/relationships/graph_camera_state.h"
#include "relationships_stage.h"
#include "support/test_registry.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QWheelEvent>

#include <limits>

using namespace hw;
using namespace hw::test;

class GraphCanvasTest : public QObject {
    Q_OBJECT

    /// Nodes in a row with edges between neighbours.
    static GraphScene row(std::initializer_list<std::uint32_t> objects) {
        GraphScene scene;
        for (const std::uint32_t object : objects) {
            SceneNode node;
            node.object = ObjectIndex(object);
            node.label = QString::number(object);
            node.at = {float(object) * 80, 0};
            scene.nodes.push_back(node);
            if (scene.nodes.size() > 1) {
                SceneEdge edge;
                edge.from = SceneIndex(scene.nodes.size() - 2);
                edge.to = SceneIndex(scene.nodes.size() - 1);
                edge.word = QStringLiteral("uses");
                scene.edges.push_back(edge);
            }
        }
        return scene;
    }
    static void wheel(QWidget &at, const QPoint &pixels, const QPoint &angle, Qt::KeyboardModifiers with = {},
                      const QPointingDevice *device = QPointingDevice::primaryPointingDevice()) {
        const QPointF middle = QRectF(at.rect()).center();
        QWheelEvent event(middle, at.mapToGlobal(middle), pixels, angle, Qt::NoButton, with, Qt::NoScrollPhase, false,
                          Qt::MouseEventNotSynthesized, device);
        QCoreApplication::sendEvent(&at, &event);
    }
    static bool anyTimerRuns(const QObject &root) {
        for (const QTimer *timer : root.findChildren<QTimer *>())
            if (timer->isActive())
                return true;
        return false;
    }

private slots:
    void whatComesAndGoesFades() {
        Theme theme;
        GraphCanvas canvas(theme);
        canvas.resize(600, 400);
        canvas.setVisible(true);
        canvas.setScene(row({1, 2, 3}));
        QVERIFY(canvas.look().presence.isWhole()); // the first picture is there at once
        canvas.setScene(row({2, 3, 4}));
        const GraphPresence &presence = canvas.look().presence;
        QCOMPARE(presence.ofNode(0), 1.0);
        QCOMPARE(presence.ofNode(2), 0.0);
        QCOMPARE(presence.ofEdge(1), 0.0); // 3 to 4
        QCOMPARE(canvas.scene().nodes.size(), std::size_t{3});
        canvas.finish();
        QVERIFY(canvas.look().presence.isWhole());
        canvas.setScene(row({2, 3, 4})); // nothing comes or goes
        QVERIFY(canvas.look().presence.isWhole());
    }
    /// Pointing at a name moves it nowhere, so that the click still finds it.
    void aLabelStaysUnderTheHandAndIsClicked() {
        Theme theme;
        GraphCanvas canvas(theme);
        canvas.resize(600, 400);
        canvas.setVisible(true);
        GraphScene scene = row({1});
        scene.nodes[0].label = QStringLiteral("A name that is much too long for the usual room of a label");
        scene.nodes[0].at = {0, 0};
        canvas.setScene(scene);
        GraphCamera camera = canvas.camera();
        camera.setZoom(1);
        camera.lookAt({-215, 0}); // 85 pixels from the right border
        canvas.setCamera(camera);
        const auto labelBox = [&](const GraphLook &look) {
            const GraphFrame frame(scene, look, canvas.camera());
            return graphLabels(theme, frame, {}, {}).nodes.at(0).box;
        };
        const QPoint at = labelBox({}).center().toPoint();
        GraphLook pointedAt;
        pointedAt.hovered = 0;
        QCOMPARE(labelBox(pointedAt), labelBox({}));
        QSignalSpy chosen(&canvas, &GraphCanvas::nodeChosen), ground(&canvas, &GraphCanvas::groundChosen);
        QTest::mouseMove(&canvas, at);
        QCOMPARE(canvas.look().hovered, SceneIndex(0));
        QTest::mouseClick(&canvas, Qt::LeftButton, {}, at);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(ground.count(), 0);
    }
    void itFadesFromGroundToInk() {
        Theme theme;
        const GraphCamera camera(QRectF(0, 0, 600, 200));
        GraphFade fade;
        const GraphScene before = row({1}), after = row({2});
        QVERIFY(fade.begin(before, after, {}, camera));
        QCOMPARE(fade.ghostCount(), std::size_t{1});
        const auto ghostInk = [&](double share) {
            fade.setShare(share);
            QImage picture(600, 200, QImage::Format_ARGB32_Premultiplied);
            picture.fill(theme.color("bg.surface"));
            QPainter p(&picture);
            if (fade.isOn())
                fade.paintGhosts(p, theme, after, GraphColour::Kind, camera, {});
            return picture.pixelColor(camera.toScreen(before.nodes[0].at).toPoint() + QPoint(-8, 0));
        };
        QCOMPARE(ghostInk(0), theme.color("kind.actor"));
        QCOMPARE(ghostInk(0.5), mixed(theme.color("bg.surface"), theme.color("kind.actor"), 0.5));
        QCOMPARE(fade.presence().ofNode(0), 0.5);
        QCOMPARE(ghostInk(1), theme.color("bg.surface"));
        QVERIFY(!fade.isOn());
        QVERIFY(fade.presence().isWhole());
    }
    void aFadeThatIsInterruptedGoesOnFromThere() {
        const GraphCamera camera(QRectF(0, 0, 600, 200));
        GraphFade fade;
        fade.begin(row({1, 2}), row({2, 3}), {}, camera);
        fade.setShare(0.5);
        QVERIFY(fade.begin(row({2, 3}), row({1, 2, 3}), {}, camera)); // 1 comes back half way
        QCOMPARE(fade.presence().ofNode(0), 0.5);
        QCOMPARE(fade.presence().ofNode(1), 1.0);
        QCOMPARE(fade.presence().ofNode(2), 0.5);
        QCOMPARE(fade.ghostCount(), std::size_t{0});
    }
    void edgesToWhatIsNotThereAreNoDanger() {
        GraphScene broken = row({1, 2});
        broken.edges[0].to = 9;
        broken.nodes[1].at = {std::numeric_limits<float>::quiet_NaN(), 0};
        GraphFade fade;
        fade.begin(broken, row({3}), {}, GraphCamera(QRectF(0, 0, 600, 200)));
        fade.begin(row({3}), broken, {}, GraphCamera(QRectF(0, 0, 600, 200)));
        QVERIFY(fade.presence().ofNode(7) > 0);
    }
    void withReducedMotionNothingFades() {
        Theme theme;
        theme.setReducedMotion(true);
        GraphCanvas canvas(theme);
        canvas.setVisible(true);
        canvas.setScene(row({1, 2}));
        canvas.setScene(row({2, 3}));
        QVERIFY(canvas.look().presence.isWhole());
    }
    void atRestNoTimerRuns() {
        RelationshipsStage s;
        Filter filter;
        filter.include(FilterKey::Origin, "CN");
        s.exploration().narrow(filter, {});
        Bench::settle();
        QVERIFY(!s.canvas().look().presence.isWhole());
        s.settle();
        QVERIFY(s.canvas().look().presence.isWhole());
        QVERIFY(!anyTimerRuns(*s.panel));
    }
    void theWheelZoomsAndShiftPansSideways() {
        Theme theme;
        GraphCanvas canvas(theme);
        canvas.resize(600, 400);
        canvas.setScene(row({1, 2, 3}));
        const GraphCamera before = canvas.camera();
        wheel(canvas, {}, {0, 120});
        QVERIFY(canvas.camera().zoom() > before.zoom());
        QVERIFY(!canvas.follows());
        const GraphCamera zoomed = canvas.camera();
        wheel(canvas, {}, {0, 120}, Qt::ShiftModifier);
        QCOMPARE(canvas.camera().zoom(), zoomed.zoom());
        QVERIFY(canvas.camera().centre().x() < zoomed.centre().x());
        QCOMPARE(canvas.camera().centre().y(), zoomed.centre().y());
        wheel(canvas, {}, {0, 120}, Qt::ControlModifier);
        QVERIFY(canvas.camera().zoom() > zoomed.zoom());
    }
    void twoFingersPanAndPinch() {
        Theme theme;
        GraphCanvas canvas(theme);
        canvas.resize(600, 400);
        canvas.setScene(row({1, 2, 3}));
        const QPointingDevice pad(QStringLiteral("pad"), 7, QInputDevice::DeviceType::TouchPad,
                                  QPointingDevice::PointerType::Finger, QInputDevice::Capability::Scroll, 2, 0);
        const GraphCamera before = canvas.camera();
        wheel(canvas, {30, -20}, {60, -40}, {}, &pad);
        QCOMPARE(canvas.camera().zoom(), before.zoom());
        QVERIFY(std::abs((before.centre().x() - canvas.camera().centre().x()) * before.zoom() - 30) < 1e-6);
        QVERIFY(std::abs((before.centre().y() - canvas.camera().centre().y()) * before.zoom() + 20) < 1e-6);
        wheel(canvas, {0, 20}, {0, 40}, Qt::ControlModifier, &pad);
        QVERIFY(canvas.camera().zoom() > before.zoom());
        const double zoom = canvas.camera().zoom();
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, &pad, 2, {300, 200}, {300, 200}, {300, 200}, 0.25, {});
        QCoreApplication::sendEvent(&canvas, &pinch);
        QVERIFY(std::abs(canvas.camera().zoom() - zoom * 1.25) < 1e-6);
    }
    void severalNodesMoveInOneHand() {
        RelationshipsStage s;
        const auto place = [&](const char *id) { return s.canvas().scene().nodes[s.nodeOf(id)].at; };
        s.board().select({s.object("act-a"), s.object("cam-1")});
        s.settle();
        const Point one = place("act-a"), two = place("cam-1");
        const double zoom = s.canvas().camera().zoom();
        const int steps = s.board().undoSteps();
        s.drag(s.pointOf("cam-1"), s.pointOf("cam-1") + QPoint(44, 30));
        QCOMPARE(s.board().undoSteps(), steps + 1);
        for (const auto &[id, was] : {std::pair{"act-a", one}, std::pair{"cam-1", two}}) {
            QVERIFY(s.board().content().isPinned(s.object(id)));
            const BoardPlace at = s.board().content().places.at(s.object(id));
            QVERIFY2(std::abs(at.x - double(was.x) - 44 / zoom) < 0.5, id);
            QVERIFY2(std::abs(at.y - double(was.y) - 30 / zoom) < 0.5, id);
        }
        s.board().undo();
        s.settle();
        QVERIFY(!s.board().content().isPinned(s.object("act-a")));
        s.drag(s.pointOf("ra-x"), s.pointOf("ra-x") + QPoint(20, 20)); // not selected: alone
        QVERIFY(s.board().content().isPinned(s.object("ra-x")) && !s.board().content().isPinned(s.object("act-a")));
    }
    void undoBringsBackWhatRestedInTheHand() {
        RelationshipsStage s;
        const auto place = [&] { return s.canvas().scene().nodes[s.nodeOf("cam-1")].at; };
        const Point was = place();
        const QPoint at = s.pointOf("cam-1");
        QTest::mousePress(&s.canvas(), Qt::LeftButton, {}, at);
        QTest::mouseMove(&s.canvas(), at + QPoint(40, 30));
        QTest::mouseMove(&s.canvas(), at + QPoint(160, 120));
        s.settle(); // the others have made way, and the hand has not opened yet
        QTest::mouseMove(&s.canvas(), at + QPoint(170, 130));
        QTest::mouseRelease(&s.canvas(), Qt::LeftButton, {}, at + QPoint(170, 130));
        s.settle();
        const float dragged = distance(was, place());
        QVERIFY(dragged > 60);
        s.board().undo();
        s.settle();
        QVERIFY(!s.board().content().isPinned(s.object("cam-1")));
        QVERIFY2(distance(was, place()) <= 24, qPrintable(QString::number(double(distance(was, place())))));
    }
    void anotherButtonLeavesTheHandAlone() {
        RelationshipsStage s;
        const Point was = s.canvas().scene().nodes[s.nodeOf("cam-1")].at;
        const double zoom = s.canvas().camera().zoom();
        const QPoint at = s.pointOf("cam-1"), to = at + QPoint(50, 40);
        QTest::mousePress(&s.canvas(), Qt::LeftButton, {}, at);
        QTest::mouseMove(&s.canvas(), at + QPoint(20, 20));
        QMouseEvent second(QEvent::MouseButtonPress, QPointF(at) + QPointF(20, 20), {}, Qt::RightButton,
                           Qt::LeftButton | Qt::RightButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &second);
        QMouseEvent letGo(QEvent::MouseButtonRelease, QPointF(at) + QPointF(20, 20), {}, Qt::RightButton,
                          Qt::LeftButton, {});
        QCoreApplication::sendEvent(&s.canvas(), &letGo);
        QVERIFY(!s.board().content().isPinned(s.object("cam-1")));
        QTest::mouseMove(&s.canvas(), to);
        QTest::mouseRelease(&s.canvas(), Qt::LeftButton, {}, to);
        s.settle();
        const BoardPlace place = s.board().content().places.at(s.object("cam-1"));
        QVERIFY(place.pinned);
        QVERIFY(std::abs(place.x - double(was.x) - 50 / zoom) < 0.5);
        QVERIFY(std::abs(place.y - double(was.y) - 40 / zoom) < 0.5);
    }
    /// What opens at the badge gets the release: the graph must not hang on the pointer afterwards.
    void theBadgeTakesNothingIntoTheHand() {
        Theme theme;
        GraphCanvas canvas(theme);
        canvas.resize(600, 400);
        GraphScene scene = row({1, 2});
        scene.nodes.front().hiddenNeighbours = 7;
        canvas.setScene(scene);
        QSignalSpy more(&canvas, &GraphCanvas::moreChosen);
        const GraphFrame frame(canvas.scene(), canvas.look(), canvas.camera());
        const QPoint at = badgesOf(theme, frame, *frame.find(0)).hidden.center().toPoint();
        QTest::mousePress(&canvas, Qt::LeftButton, {}, at);
        QCOMPARE(more.count(), 1);
        const QPointF before = canvas.camera().centre();
        QTest::mouseMove(&canvas, at + QPoint(30, 30));
        QTest::mouseMove(&canvas, at + QPoint(90, 60));
        QCOMPARE(canvas.camera().centre(), before);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, at);
    }
    void theWheelZoomsAboutWhatIsInTheHand() {
        RelationshipsStage s;
        GraphCanvas &canvas = s.canvas();
        const QPoint from = s.pointOf("cam-1"), to = from + QPoint(60, 45);
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas, from + QPoint(20, 20));
        QTest::mouseMove(&canvas, to);
        for (const int angle : {240, -120, 360}) {
            QWheelEvent wheel(to, canvas.mapToGlobal(to), {}, {0, angle}, Qt::LeftButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&canvas, &wheel);
            QVERIFY((s.pointOf("cam-1") - to).manhattanLength() <= 2);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, to);
        s.settle();
        QVERIFY((s.pointOf("cam-1") - to).manhattanLength() <= 2);
        QVERIFY(s.board().content().isPinned(s.object("cam-1")));
    }
    void escPutsBackWhatIsDragged() {
        RelationshipsStage s;
        const Point was = s.canvas().scene().nodes[s.nodeOf("cam-1")].at;
        const QPoint at = s.pointOf("cam-1");
        const int steps = s.board().undoSteps();
        QTest::mousePress(&s.canvas(), Qt::LeftButton, {}, at);
        QTest::mouseMove(&s.canvas(), at + QPoint(20, 20));
        QTest::mouseMove(&s.canvas(), at + QPoint(50, 40));
        QVERIFY(distance(s.canvas().scene().nodes[s.nodeOf("cam-1")].at, was) > 1);
        QTest::keyClick(&s.canvas(), Qt::Key_Escape);
        QTest::mouseRelease(&s.canvas(), Qt::LeftButton, {}, at + QPoint(50, 40));
        s.settle();
        QVERIFY(distance(s.canvas().scene().nodes[s.nodeOf("cam-1")].at, was) < 0.5F);
        QCOMPARE(s.board().undoSteps(), steps);
    }
    void escPutsBackWhatMadeWay() {
        RelationshipsStage s;
        GraphCanvas &canvas = s.canvas();
        const auto furthest = [&](const Positions &a, const Positions &b, SceneIndex but = noScene) {
            float most = 0;
            for (SceneIndex i = 0; i < a.size(); ++i)
                most = i == but ? most : std::max(most, distance(a[i], b[i]));
            return most;
        };
        const Positions before = canvas.positions();
        const BoardContent content = s.board().content();
        const int steps = s.board().undoSteps();
        const SceneIndex held = s.nodeOf("cam-1");
        const QPoint from = s.pointOf("cam-1"), onto = s.pointOf("act-a");
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas, from + QPoint(20, 20));
        QTest::mouseMove(&canvas, onto);
        s.settle(); // the others have made way
        QVERIFY(furthest(before, canvas.positions(), held) > 4);
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, onto);
        s.settle();
        QVERIFY2(furthest(before, canvas.positions()) < 0.01F,
                 qPrintable(QString::number(double(furthest(before, canvas.positions())))));
        QCOMPARE(s.board().undoSteps(), steps);
        QVERIFY(s.board().content() == content); // nothing else is remembered
        // What was in the hand is pinned in the layout no more: it makes way for the next.
        const QPoint next = s.pointOf("act-a"), there = s.pointOf("cam-1");
        QTest::mousePress(&canvas, Qt::LeftButton, {}, next);
        QTest::mouseMove(&canvas, next + QPoint(20, 20));
        QTest::mouseMove(&canvas, there);
        s.settle();
        QVERIFY(distance(canvas.positions()[held], before[held]) > 4);
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, there);
        s.settle();
        QVERIFY(furthest(before, canvas.positions()) < 0.01F);
    }
    void aDoubleClickOnThePinLetsGo() {
        RelationshipsStage s;
        const SceneIndex node = s.nodeOf("act-a");
        const Point at = s.canvas().scene().nodes[node].at;
        s.board().pin(std::array{GraphBoard::Placed{s.object("act-a"), double(at.x), double(at.y)}});
        s.settle();
        const GraphFrame frame(s.canvas().scene(), s.canvas().look(), s.canvas().camera());
        const QPoint badge = badgesOf(s.bench.theme, frame, *frame.find(s.nodeOf("act-a"))).pin.center().toPoint();
        QTest::mouseClick(&s.canvas(), Qt::LeftButton, {}, badge);
        s.settle();
        QVERIFY(s.board().content().isPinned(s.object("act-a"))); // once is no wish
        QTest::mouseDClick(&s.canvas(), Qt::LeftButton, {}, badge);
        s.settle();
        QVERIFY(!s.board().content().isPinned(s.object("act-a")));
    }
    void backAndForwardBringTheCameraBack() {
        RelationshipsStage s;
        GraphCamera camera = s.canvas().camera();
        camera.setZoom(2.5);
        camera.lookAt({33, -44});
        s.canvas().setCamera(camera);
        Filter filter;
        filter.include(FilterKey::Origin, "CN");
        s.exploration().narrow(filter, {});
        s.settle();
        QVERIFY(s.canvas().camera() == camera); // another filter moves nothing
        s.canvas().fit();
        const GraphCamera fitted = s.canvas().camera();
        s.exploration().back();
        s.settle();
        QVERIFY(s.canvas().camera() == camera);
        QVERIFY(!s.canvas().follows());
        s.exploration().forward();
        s.settle();
        QVERIFY(s.canvas().follows());
        QCOMPARE(s.canvas().camera().zoom(), fitted.zoom());
        s.exploration().go({View::Profile, QStringLiteral("act-a"), {}});
        s.exploration().back();
        s.settle();
        QVERIFY(s.canvas().follows());
    }
    void aCameraThatIsNoneChangesNothing() {
        RelationshipsStage s;
        const GraphCamera before = s.canvas().camera();
        const bool followed = s.canvas().follows();
        for (const QByteArray &bad : {QByteArray("120"), QByteArray(30, '\xff'), QByteArray(30, '\0')}) {
            s.exploration().go({View::Profile, QStringLiteral("act-a"), {}});
            s.exploration().go({View::Relationships, {}, {}});
            s.exploration().go({View::Profile, QStringLiteral("act-b"), {}});
            QVERIFY(!cameraStateIn(bad));
            s.exploration().back();
            s.exploration().keepViewState(bad);
            s.settle();
            QVERIFY(s.canvas().camera() == before);
            QCOMPARE(s.canvas().follows(), followed);
        }
    }
    void theBytesOfACameraComeBack() {
        const GraphCameraState state{{12.5, -7}, 0.75, false};
        const QByteArray bytes = bytesOf(state);
        QCOMPARE(cameraStateIn(bytes), std::optional(state));
        for (qsizetype i = 0; i < bytes.size(); ++i)
            QVERIFY(!cameraStateIn(bytes.left(i)));
        QVERIFY(!cameraStateIn(bytes + 'x'));
        QVERIFY(!cameraStateIn(bytesOf({{std::numeric_limits<double>::quiet_NaN(), 0}, 1, true})));
        QVERIFY(!cameraStateIn(bytesOf({{1e12, 0}, 1, true})));
        QVERIFY(!cameraStateIn(bytesOf({{0, 0}, 0, true})));
        QByteArray newer = bytes;
        newer[4] = 9; // a version of tomorrow
        QVERIFY(!cameraStateIn(newer));
    }
};

HW_TEST(GraphCanvasTest, "graph_canvas")
#include "tst_graph_canvas.moc"
