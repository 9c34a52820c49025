#include "drawing/graph_badges.h"
#include "drawing/graph_hits.h"
#include "drawing/graph_marks.h"
#include "graph_sample.h"
#include "support/test_registry.h"

using namespace hw;

class GraphHitsTest : public QObject {
    Q_OBJECT
    using What = GraphHit::What;
    Theme m_theme;
    GraphScene m_scene;
    GraphLook m_look;
    GraphCamera m_camera{QRectF(0, 0, 921, 784)};

    GraphHit hit(const QPointF &at) const {
        const GraphFrame frame(m_scene, m_look, m_camera);
        return graphHitAt(m_theme, frame, graphLabels(m_theme, frame), at);
    }
    QPointF placeOf(SceneIndex node) const { return m_camera.toScreen(m_scene.nodes[node].at); }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void init() {
        m_scene = test::sampleGraph();
        m_look = {};
        m_camera = GraphCamera(QRectF(0, 0, 921, 784));
        std::vector<FitPoint> points;
        for (const SceneNode &node : m_scene.nodes)
            points.push_back({node.at, 30});
        m_camera.fit(points);
    }

    void everyNodeIsFound() {
        const GraphFrame frame(m_scene, m_look, m_camera);
        for (SceneIndex i = 0; i < m_scene.nodes.size(); ++i) {
            QCOMPARE(nodeAt(frame, placeOf(i)), i);
            QCOMPARE(hit(placeOf(i)), (GraphHit{What::Node, i}));
        }
        QCOMPARE(nodeAt(frame, {-50, -50}), noScene);
        QCOMPARE(hit({3, 780}), GraphHit());
    }
    void smallNodesHaveRoomForTheHand() {
        m_camera.setZoom(0.3);
        const GraphFrame frame(m_scene, m_look, m_camera);
        const SceneIndex alone = test::nodeNamed(m_scene, "T1486");
        QVERIFY(frame.find(alone)->radius < 8);
        QCOMPARE(nodeAt(frame, placeOf(alone) + QPointF(-8, -8)), alone);
        QVERIFY(nodeAt(frame, placeOf(alone) + QPointF(-13, -13)) != alone);
    }
    void hiddenKindsAreNotHit() {
        m_look.kindsOff.set(static_cast<std::size_t>(Kind::Actor));
        const GraphFrame frame(m_scene, m_look, m_camera);
        QVERIFY(nodeAt(frame, placeOf(0)) != 0U);
    }
    void edgesAreHitWithinFourPixels() {
        GraphScene scene;
        scene.nodes.resize(2);
        scene.nodes[0].at = {-100, 0};
        scene.nodes[1].at = {100, 0};
        SceneEdge edge;
        edge.to = 1;
        scene.edges.push_back(edge);
        m_scene = scene;
        m_camera = GraphCamera(QRectF(-200, -200, 400, 400));
        const GraphFrame frame(m_scene, m_look, m_camera);
        const double half = edgeWidth(0) / 2;
        QCOMPARE(edgeAt(frame, {0, 3.9 + half}), 0U);
        QCOMPARE(edgeAt(frame, {0, -3.9 - half}), 0U);
        QCOMPARE(edgeAt(frame, {0, 4.1 + half}), noScene);
        QCOMPARE(edgeAt(frame, {106, 0}), noScene);          // a segment, not a line
        QCOMPARE(hit({-100, 0}), (GraphHit{What::Node, 0})); // nodes lie above
        QCOMPARE(hit({20, 2}), (GraphHit{What::Edge, 0}));
        QCOMPARE(hit({20, 9}), GraphHit());
    }
    void theNearestOfParallelEdgesIsHit() {
        m_scene = {};
        m_scene.nodes.resize(2);
        m_scene.nodes[0].at = {-100, 0};
        m_scene.nodes[1].at = {100, 0};
        for (int i = 0; i < 3; ++i) {
            SceneEdge edge;
            edge.to = 1;
            m_scene.edges.push_back(edge);
        }
        SceneEdge self;
        m_scene.edges.push_back(self);
        assignLanes(m_scene);
        m_camera = GraphCamera(QRectF(-200, -200, 400, 400));
        const GraphFrame frame(m_scene, m_look, m_camera);
        for (const FrameEdge &e : frame.edges())
            if (e.loopRadius > 0)
                QCOMPARE(edgeAt(frame, e.line.p1() - QPointF(e.loopRadius, 0)), e.edge);
            else
                QCOMPARE(edgeAt(frame, e.line.center()), e.edge);
    }
    void badgesAreHit() {
        const SceneIndex pinned = 0, busy = test::nodeNamed(m_scene, "APT29");
        const GraphFrame frame(m_scene, m_look, m_camera);
        const NodeBadges pin = badgesOf(m_theme, frame, *frame.find(pinned));
        QVERIFY(!pin.pin.isEmpty() && pin.hidden.isEmpty());
        QCOMPARE(hit(pin.pin.center()), (GraphHit{What::Pin, pinned}));
        const NodeBadges more = badgesOf(m_theme, frame, *frame.find(busy));
        QCOMPARE(more.hiddenText, QStringLiteral("+12"));
        QVERIFY(more.pin.isEmpty());
        QCOMPARE(hit(more.hidden.center()), (GraphHit{What::HiddenNeighbours, busy}));
        // 24 pixels for the hand, but the node itself stays the node.
        QCOMPARE(hit(more.hidden.center() - QPointF(0, 11)), (GraphHit{What::HiddenNeighbours, busy}));
        QCOMPARE(hit(placeOf(busy) - QPointF(4, 4)), (GraphHit{What::Node, busy}));
        QVERIFY(badgesOf(m_theme, frame, *frame.find(2)).pin.isEmpty());
        m_scene.nodes[busy].hiddenNeighbours = 123456;
        QVERIFY(badgesOf(m_theme, frame, *frame.find(busy)).hidden.width() < 50);
    }
    void labelsBelongToTheirThings() {
        m_look = test::samplePath(m_scene);
        const GraphFrame frame(m_scene, m_look, m_camera);
        const GraphLabels labels = graphLabels(m_theme, frame);
        for (const ShownEdgeLabel &label : labels.edges)
            QCOMPARE(hit(label.box.center()), (GraphHit{What::Edge, label.edge}));
        int found = 0;
        for (const ShownLabel &label : labels.nodes)
            found += hit(label.box.center()) == GraphHit{What::Node, label.node};
        QVERIFY(found > int(labels.nodes.size()) * 9 / 10);
    }
    void aRectangleGathers() {
        const GraphFrame frame(m_scene, m_look, m_camera);
        QCOMPARE(nodesIn(frame, m_camera.viewport()).size(), m_scene.nodes.size());
        const QPointF at = placeOf(4);
        QCOMPARE(nodesIn(frame, QRectF(at + QPointF(3, 3), at - QPointF(3, 3))), std::vector<SceneIndex>{4});
        QVERIFY(nodesIn(frame, {}).empty());
    }
};

HW_TEST(GraphHitsTest, "graph_hits")
#include "tst_graph_hits.moc"
