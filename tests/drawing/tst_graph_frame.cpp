#include "drawing/graph_frame.h"
#include "drawing/graph_marks.h"
#include "graph_sample.h"
#include "support/test_registry.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace hw;

namespace {

GraphCamera cameraFor(const GraphScene &scene, double zoom = 0) {
    GraphCamera camera(QRectF(0, 0, 921, 784));
    std::vector<FitPoint> points;
    for (const SceneNode &node : scene.nodes)
        points.push_back({node.at, 30});
    camera.fit(points);
    if (zoom > 0)
        camera.setZoom(zoom);
    return camera;
}

const FrameEdge *edgeOf(const GraphFrame &frame, SceneIndex edge) {
    const auto it =
        std::find_if(frame.edges().begin(), frame.edges().end(), [edge](const FrameEdge &e) { return e.edge == edge; });
    return it == frame.edges().end() ? nullptr : &*it;
}

GraphScene twoNodes(Point a = {0, 0}, Point b = {100, 0}) {
    GraphScene scene;
    scene.nodes.resize(2);
    scene.nodes[0].at = a;
    scene.nodes[1].at = b;
    return scene;
}

SceneEdge edge(SceneIndex from, SceneIndex to) {
    SceneEdge e;
    e.from = from;
    e.to = to;
    return e;
}

} // namespace

/// Where things stand and in which state: numbers, before anything is painted.
class GraphFrameTest : public QObject {
    Q_OBJECT
private slots:
    void radiiAreThoseOfTheDesign() {
        const auto radius = [](Kind kind, std::uint32_t degree) {
            SceneNode node;
            node.kind = kind;
            node.degree = degree;
            return nodeRadius(node);
        };
        QCOMPARE(radius(Kind::Actor, 0), 15.0);
        QCOMPARE(radius(Kind::ResearchArea, 0), 14.0);
        QCOMPARE(radius(Kind::Subsector, 0), 12.0);
        QCOMPARE(radius(Kind::Campaign, 0), 11.0);
        QCOMPARE(radius(Kind::Country, 0), 11.0);
        QCOMPARE(radius(Kind::Software, 0), 10.0);
        QCOMPARE(radius(Kind::Mitigation, 0), 10.0);
        QCOMPARE(radius(Kind::Incident, 0), 9.5);
        QCOMPARE(radius(Kind::Technique, 0), 9.0);
        QCOMPARE(radius(Kind::Vulnerability, 0), 9.0);
        QCOMPARE(radius(Kind::Source, 0), 8.0);
        QCOMPARE(radius(Kind::Actor, 1000000), 19.0);
        double last = 0;
        for (std::uint32_t degree = 0; degree < 40; ++degree) {
            QVERIFY(radius(Kind::Technique, degree) >= last);
            last = radius(Kind::Technique, degree);
        }
        SceneNode leaves;
        leaves.kind = Kind::Technique;
        leaves.members.resize(214);
        QVERIFY(nodeRadius(leaves) > radius(Kind::Technique, 0));
    }
    void widthsAndDashesAreThoseOfTheDesign() {
        QCOMPARE(edgeWidth(0), 0.8);
        QCOMPARE(edgeWidth(1), 1.25);
        QCOMPARE(edgeWidth(5), 3.05);
        QCOMPARE(edgeWidth(500), 3.05);
        QVERIFY(edgeDash(Confidence::High).isEmpty());
        QCOMPARE(edgeDash(Confidence::Moderate), (QList<double>{6, 2.5}));
        QCOMPARE(edgeDash(Confidence::Low), (QList<double>{3, 3}));
        QVERIFY(!edgeDash(Confidence::NotStated).isEmpty() &&
                edgeDash(Confidence::NotStated) != edgeDash(Confidence::Low)); // not stated is not low
    }
    void nodesGrowSlowerThanTheScene() {
        QCOMPARE(nodeScale(1), 1.0);
        double last = 0;
        for (double zoom = GraphCamera::leastZoom; zoom < GraphCamera::mostZoom; zoom *= 1.1) {
            QVERIFY(nodeScale(zoom) >= last && nodeScale(zoom) > 0);
            last = nodeScale(zoom);
        }
        QVERIFY(last < 2);
    }
    void coloursAnswerOneQuestion() {
        SceneNode node;
        node.kind = Kind::Actor;
        node.origin = Origin::Russia;
        node.area = 1;
        QCOMPARE(nodeToken(node, GraphColour::Kind), QStringLiteral("kind.actor"));
        QCOMPARE(nodeToken(node, GraphColour::Origin), QStringLiteral("origin.RU"));
        node.origin.reset();
        const QString none = nodeToken(node, GraphColour::Origin);
        QVERIFY(none != QStringLiteral("origin.UNKNOWN")); // what has no origin is not of unknown origin
        QSet<QString> areas;
        for (int area = 0; area < 8; ++area)
            areas << QString::fromLatin1(areaToken(area));
        QCOMPARE(areas.size(), 8);
        QVERIFY(!areas.contains(QString::fromLatin1(areaToken(-1))));
        QCOMPARE(QString::fromLatin1(areaToken(8)), QString::fromLatin1(areaToken(-1)));
        QCOMPARE(QString::fromLatin1(areaToken(2'000'000'000)), none);
    }

    void pathLeavesTheRestDim() {
        const GraphScene scene = test::sampleGraph();
        const GraphLook look = test::samplePath(scene);
        const GraphCamera camera = cameraFor(scene);
        const GraphFrame frame(scene, look, camera);
        QCOMPARE(frame.nodes().size(), scene.nodes.size());
        QCOMPARE(frame.edges().size(), scene.edges.size());
        for (const SceneIndex i : look.pathNodes)
            QVERIFY(!frame.find(i)->dimmed && frame.find(i)->onPath);
        QVERIFY(frame.find(0)->selected);
        QVERIFY(!frame.find(test::nodeNamed(scene, "China"))->dimmed); // next to the selection
        QVERIFY(frame.find(test::nodeNamed(scene, "China"))->neighbour);
        QVERIFY(frame.find(test::nodeNamed(scene, "APT29"))->dimmed);
        for (const FrameEdge &e : frame.edges()) {
            const SceneEdge &said = frame.sceneEdge(e);
            const bool onPath = std::count(look.pathEdges.begin(), look.pathEdges.end(), e.edge) > 0;
            QCOMPARE(e.tone == EdgeTone::Path, onPath);
            if (!onPath)
                QCOMPARE(e.tone == EdgeTone::Strong, said.from == 0 || said.to == 0);
        }
        // What is lifted is drawn last.
        QVERIFY(std::is_sorted(frame.edges().begin(), frame.edges().end(),
                               [](const FrameEdge &a, const FrameEdge &b) { return a.tone < b.tone; }));
        QVERIFY(frame.nodes().front().dimmed && frame.nodes().back().selected);

        const GraphLook plain;
        const GraphFrame quiet(scene, plain, camera);
        QVERIFY(std::none_of(quiet.nodes().begin(), quiet.nodes().end(), [](const FrameNode &n) { return n.dimmed; }));
        QVERIFY(std::all_of(quiet.edges().begin(), quiet.edges().end(),
                            [](const FrameEdge &e) { return e.tone == EdgeTone::Usual && !e.labelled; }));
    }
    void highContrastLiftsAllEdges() {
        const GraphScene scene = test::sampleGraph();
        GraphLook look;
        look.highContrast = true;
        const GraphCamera camera = cameraFor(scene);
        const GraphFrame frame(scene, look, camera);
        QVERIFY(std::all_of(frame.edges().begin(), frame.edges().end(),
                            [](const FrameEdge &e) { return e.tone == EdgeTone::Strong; }));
    }
    void hiddenKindsTakeTheirEdgesAlong() {
        const GraphScene scene = test::sampleGraph();
        GraphLook look;
        look.kindsOff.set(static_cast<std::size_t>(Kind::Actor));
        const GraphCamera camera = cameraFor(scene);
        const GraphFrame frame(scene, look, camera);
        QVERIFY(frame.find(0) == nullptr);
        QVERIFY(frame.nodes().size() < scene.nodes.size() && !frame.edges().empty());
        for (const FrameNode &n : frame.nodes())
            QVERIFY(frame.sceneNode(n).kind != Kind::Actor);
        for (const FrameEdge &e : frame.edges())
            QVERIFY(frame.find(frame.sceneEdge(e).from) && frame.find(frame.sceneEdge(e).to));
    }
    void whatIsNoNumberIsNotThere() {
        GraphScene scene = test::sampleGraph();
        const float nan = std::numeric_limits<float>::quiet_NaN();
        scene.nodes[0].at = {nan, 3};
        scene.nodes[1].at = {3, std::numeric_limits<float>::infinity()};
        scene.nodes[2].at = {-3e8F, 0};
        scene.edges.push_back(edge(5, 4'000'000));
        scene.edges.push_back(edge(4'000'000, 5));
        GraphLook look = test::samplePath(scene);
        look.selected.push_back(77777);
        look.pathEdges.push_back(88888);
        const GraphCamera camera = cameraFor(scene);
        const GraphFrame frame(scene, look, camera);
        QCOMPARE(frame.nodes().size(), scene.nodes.size() - 3);
        for (const FrameNode &n : frame.nodes())
            QVERIFY(std::isfinite(n.at.x()) && std::isfinite(n.at.y()) && n.radius > 0);
        for (const FrameEdge &e : frame.edges()) {
            QVERIFY(frame.sceneEdge(e).from > 2 && frame.sceneEdge(e).to > 2);
            QVERIFY(std::isfinite(e.line.length()));
        }
    }
    void whatLiesOutsideIsLeftOut() {
        GraphScene scene = twoNodes({0, 0}, {90000, 0});
        scene.nodes.push_back(SceneNode());
        scene.nodes[2].at = {90000, 50};
        scene.edges = {edge(0, 1), edge(1, 2)};
        const GraphLook look;
        const GraphCamera camera(QRectF(-400, -300, 800, 600));
        const GraphFrame frame(scene, look, camera);
        QVERIFY(frame.find(0) && !frame.find(1) && !frame.find(2));
        QVERIFY(edgeOf(frame, 0)); // passes through
        QVERIFY(!edgeOf(frame, 1));
    }
    void edgesOfOnePairLieSideBySide() {
        GraphScene scene = twoNodes();
        scene.edges = {edge(0, 1), edge(1, 0), edge(0, 1), edge(0, 0)};
        assignLanes(scene);
        QCOMPARE(scene.edges[2].lane, std::uint16_t(2));
        QCOMPARE(scene.edges[3].lanes, std::uint16_t(1));
        const GraphLook look;
        const GraphCamera camera(QRectF(-400, -300, 800, 600));
        const GraphFrame frame(scene, look, camera);
        std::vector<double> heights;
        for (SceneIndex i = 0; i < 3; ++i) {
            const QLineF line = edgeOf(frame, i)->line;
            QCOMPARE(line.y1(), line.y2());
            QVERIFY(std::abs(line.y1()) < frame.find(0)->radius); // ends under the node
            heights.push_back(line.y1());
        }
        std::sort(heights.begin(), heights.end());
        QVERIFY(heights[1] - heights[0] > 3 && heights[2] - heights[1] > 3);
        QVERIFY(edgeOf(frame, 3)->loopRadius > 0);
    }
    void fromAfarOneLineStandsForAll() {
        GraphScene scene = twoNodes({0, 0}, {4000, 0});
        scene.edges = {edge(0, 1), edge(1, 0), edge(0, 1), edge(0, 1), edge(1, 0)};
        assignLanes(scene);
        GraphLook look;
        GraphCamera camera(QRectF(-400, -300, 800, 600));
        camera.setZoom(0.02);
        QCOMPARE(GraphFrame(scene, look, camera).edges().size(), std::size_t(1));
        look.pathEdges = {2};
        look.pathNodes = {0, 1};
        const GraphFrame path(scene, look, camera);
        QVERIFY(edgeOf(path, 2) && edgeOf(path, 2)->tone == EdgeTone::Path); // what is asked for is drawn
        camera.setZoom(1);
        look = {};
        QCOMPARE(GraphFrame(scene, look, camera).edges().size(), std::size_t(5));
    }
    void someEdgesAreEnoughWhereOnlyTheyAreAskedFor() {
        const GraphScene scene = test::sampleGraph();
        const GraphLook look;
        const GraphCamera camera = cameraFor(scene);
        const std::vector<SceneIndex> some{3, 1, 4'000'000};
        const GraphFrame frame(scene, look, camera, &some);
        QCOMPARE(frame.edges().size(), std::size_t(2));
        QVERIFY(edgeOf(frame, 1) && edgeOf(frame, 3));
        QCOMPARE(frame.nodes().size(), GraphFrame(scene, look, camera).nodes().size());
    }
    void theCameraIsToldWhatIsDrawn() {
        GraphScene scene = test::sampleGraph();
        scene.nodes[4].at = {std::numeric_limits<float>::quiet_NaN(), 3};
        GraphLook look;
        QCOMPARE(fitPoints(scene, look).size(), scene.nodes.size() - 1);
        QVERIFY(fitPoints(scene, look)[0].margin > nodeRadius(scene.nodes[0]) + 10);
        look.kindsOff.set(static_cast<std::size_t>(Kind::Actor));
        QCOMPARE(fitPoints(scene, look).size(), scene.nodes.size() - 1 - 9);
        const std::vector<SceneIndex> some{0, 1, 2, 4, 99999}; // an actor, no number, nothing
        QCOMPARE(fitPoints(scene, look, some).size(), 2U);
    }
    void linesAreClipped() {
        const QRectF r(0, 0, 100, 50);
        QVERIFY(!clippedTo(r, {-5, -5, -5, 60}));
        QVERIFY(!clippedTo(r, {-10, 5, 5, -10}));
        QCOMPARE(*clippedTo(r, {10, 10, 20, 20}), QLineF(10, 10, 20, 20));
        QCOMPARE(*clippedTo(r, {-50, 25, 150, 25}), QLineF(0, 25, 100, 25));
        QCOMPARE(clippedTo(r, {-1e9, 25, 1e9, 25})->length(), 100.0);
        QVERIFY(!clippedTo(r, {std::nan(""), 25, 1e9, 25}));
        QCOMPARE(clippedTo(r, {3, 3, 3, 3})->length(), 0.0);
    }
};

HW_TEST(GraphFrameTest, "graph_frame")
#include "tst_graph_frame.moc"
