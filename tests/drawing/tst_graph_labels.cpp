#include "drawing/graph_badges.h"
#include "drawing/graph_labels.h"
#include "drawing/paint.h"
#include "graph_sample.h"
#include "support/test_registry.h"

#include <algorithm>

using namespace hw;

class GraphLabelsTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    static GraphCamera cameraFor(const GraphScene &scene, double zoom) {
        GraphCamera camera(QRectF(0, 0, 921, 784));
        std::vector<FitPoint> points;
        for (const SceneNode &node : scene.nodes)
            points.push_back({node.at, 30});
        camera.fit(points);
        camera.setZoom(zoom);
        return camera;
    }
    static const ShownLabel *labelOf(const GraphLabels &labels, SceneIndex node) {
        const auto it = std::find_if(labels.nodes.begin(), labels.nodes.end(),
                                     [node](const ShownLabel &l) { return l.node == node; });
        return it == labels.nodes.end() ? nullptr : &*it;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void cleanup() { m_theme.setTextScale(100); }

    void nothingCoversAnything_data() {
        QTest::addColumn<int>("scale");
        QTest::addColumn<double>("zoom");
        QTest::addColumn<bool>("path");
        for (const int scale : {100, 130, 150})
            for (const double zoom : {0.4, 0.7, 1.0, 2.0})
                for (const bool path : {false, true})
                    QTest::addRow("%d %%, zoom %.1f, %s", scale, zoom, path ? "path" : "no path")
                        << scale << zoom << path;
    }
    void nothingCoversAnything() {
        QFETCH(int, scale);
        QFETCH(double, zoom);
        QFETCH(bool, path);
        m_theme.setTextScale(scale);
        const auto panels = test::floatingParts({0, 0, 921, 784});
        for (const GraphScene &scene : {test::sampleGraph(), test::largeGraph(1000)}) {
            const GraphLook look = path ? test::samplePath(test::sampleGraph()) : GraphLook();
            const GraphCamera camera = cameraFor(scene, zoom);
            const GraphFrame frame(scene, look, camera);
            const GraphLabels labels = graphLabels(m_theme, frame, panels);
            if (scene.nodes.size() < 100) // a crowd may leave room for none
                QVERIFY(labels.nodes.size() > 3);
            for (std::size_t i = 0; i < labels.nodes.size(); ++i) {
                const ShownLabel &label = labels.nodes[i];
                const FrameNode *own = frame.find(label.node);
                if (own->isRinged())
                    continue; // shown at any price
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY(!label.box.intersects(labels.nodes[j].box) || frame.find(labels.nodes[j].node)->isRinged());
                for (const QRectF &panel : panels)
                    QVERIFY(!label.box.intersects(panel));
                QVERIFY(camera.viewport().contains(label.box)); // never cut
                for (const FrameNode &n : frame.nodes())
                    if (n.node != label.node && zoom > 0.5) { // from afar, small nodes may be covered
                        const QRectF circle(n.at.x() - n.radius, n.at.y() - n.radius, 2 * n.radius, 2 * n.radius);
                        QVERIFY(!label.box.intersects(circle));
                        QVERIFY(!label.box.intersects(badgesOf(m_theme, frame, n).hidden));
                    }
            }
            // Every label has the room that its text needs.
            for (const ShownLabel &label : labels.nodes)
                QVERIFY(label.box.width() >= paint::textWidth(m_theme, label.mark.text,
                                                              label.mark.strong ? Type::SmallStrong : Type::Small));
        }
    }
    void pathLabelsAreAlwaysThere() {
        GraphScene scene = test::sampleGraph();
        for (SceneNode &node : scene.nodes)
            node.at = node.at * 0.12F; // a crowd
        const GraphLook look = test::samplePath(scene);
        for (const double zoom : {0.1, 0.6, 1.0, 3.0}) {
            const GraphCamera camera = cameraFor(scene, zoom);
            const GraphFrame frame(scene, look, camera);
            const GraphLabels labels = graphLabels(m_theme, frame);
            for (const SceneIndex node : look.pathNodes) {
                const ShownLabel *label = labelOf(labels, node);
                QVERIFY(label != nullptr);
                QCOMPARE(label->mark.text, scene.nodes[node].label);
                QVERIFY(label->mark.strong);
            }
            for (const ShownEdgeLabel &label : labels.edges)
                QVERIFY(label.onPath && label.text == scene.edges[label.edge].word);
        }
        // In a crowd like this most others have to stay without.
        const GraphCamera camera = cameraFor(scene, 1);
        const GraphFrame frame(scene, look, camera);
        QVERIFY(graphLabels(m_theme, frame).nodes.size() < scene.nodes.size());
    }
    void wordsOnAPathCoverNothingAndComeWhenAskedFor() {
        GraphScene scene = test::sampleGraph();
        GraphLook look = test::samplePath(scene);
        bool wasLeftAway = false;
        for (const double zoom : {0.15, 0.4, 0.7, 1.0, 1.4, 3.0}) {
            const GraphCamera camera = cameraFor(scene, zoom);
            const GraphFrame frame(scene, look, camera);
            const GraphLabels labels = graphLabels(m_theme, frame);
            wasLeftAway = wasLeftAway || labels.edges.size() < look.pathEdges.size();
            for (const ShownEdgeLabel &word : labels.edges) {
                for (const ShownLabel &name : labels.nodes)
                    QVERIFY(!name.box.intersects(word.box));
                for (const FrameNode &node : frame.nodes())
                    QVERIFY(zoom < 0.5 || !word.box.contains(node.at));
            }
            // Other names stand beside the lines of the path.
            for (const ShownLabel &name : labels.nodes)
                for (const FrameEdge &edge : frame.edges())
                    QVERIFY(edge.tone != EdgeTone::Path || frame.find(name.node)->isRinged() || zoom < 0.5 ||
                            !clippedTo(name.box, edge.line));
            GraphLook pointing = look;
            for (const SceneIndex edge : look.pathEdges) {
                pointing.hoveredEdge = edge;
                const GraphFrame asked(scene, pointing, camera);
                const GraphLabels now = graphLabels(m_theme, asked);
                QVERIFY(std::any_of(now.edges.begin(), now.edges.end(),
                                    [edge](const ShownEdgeLabel &label) { return label.edge == edge; }));
            }
        }
        QVERIFY(wasLeftAway);
    }
    void edgesAreLabelledOnlyWhenAskedFor() {
        const GraphScene scene = test::sampleGraph();
        const GraphCamera camera = cameraFor(scene, 1);
        GraphLook look;
        const GraphFrame quiet(scene, look, camera);
        QVERIFY(graphLabels(m_theme, quiet).edges.empty());
        const auto edgeOf = [&scene](const char *from, const char *to) {
            const auto it = std::find_if(scene.edges.begin(), scene.edges.end(), [&](const SceneEdge &e) {
                return e.from == test::nodeNamed(scene, from) && e.to == test::nodeNamed(scene, to);
            });
            return SceneIndex(it - scene.edges.begin());
        };
        look.hoveredEdge = edgeOf("Kimsuky", "Vaccines");
        look.selectedEdges = {edgeOf("Lazarus Group", "M1032 MFA")};
        const GraphFrame frame(scene, look, camera);
        const GraphLabels labels = graphLabels(m_theme, frame);
        QCOMPARE(labels.edges.size(), 2U);
        for (const ShownEdgeLabel &label : labels.edges) {
            QCOMPARE(label.box.height(), 16.0);
            const auto it = std::find_if(frame.edges().begin(), frame.edges().end(),
                                         [&](const FrameEdge &e) { return e.edge == label.edge; });
            // At one of the places along the edge.
            const double share = QLineF(it->line.p1(), label.box.center()).length() / it->line.length();
            const double spots[] = {0.50, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74};
            QVERIFY(std::any_of(std::begin(spots), std::end(spots),
                                [share](double spot) { return std::abs(share - spot) < 0.01; }));
            for (const ShownLabel &other : labels.nodes)
                QVERIFY(!other.box.intersects(label.box));
        }
    }
    void zoomDecidesHowMuchIsSaid() {
        const GraphScene scene = test::sampleGraph();
        const GraphLook look;
        std::vector<std::size_t> shown;
        for (const double zoom : {0.3, 0.6, 0.9}) {
            const GraphCamera camera = cameraFor(scene, zoom);
            const GraphFrame frame(scene, look, camera);
            const GraphLabels labels = graphLabels(m_theme, frame);
            shown.push_back(labels.nodes.size());
            for (const ShownLabel &label : labels.nodes) {
                QVERIFY(label.mark.secondLine.isEmpty() || label.mark.goesOn);
                if (zoom > 0.5 && zoom < 0.8)
                    QVERIFY(scene.nodes[label.node].kind != Kind::Source);
            }
        }
        QVERIFY(shown[0] <= 20 && shown[0] > 5);
        QVERIFY(shown[1] > shown[0] && shown[2] > shown[1]);
        const GraphCamera camera = cameraFor(scene, 1.6);
        const GraphFrame frame(scene, look, camera);
        for (const ShownLabel &label : graphLabels(m_theme, frame).nodes) {
            QCOMPARE(label.mark.secondLine, scene.nodes[label.node].secondLine);
            QVERIFY(label.box.height() > 24);
        }
    }
    void theImportantOnesAreNamedFromAfar() {
        GraphScene scene = test::largeGraph(1000);
        scene.nodes[500].degree = 400;
        scene.nodes[500].kind = Kind::Actor;
        const GraphLook look;
        const GraphCamera camera = cameraFor(scene, 0.3);
        const GraphFrame frame(scene, look, camera);
        const GraphLabels labels = graphLabels(m_theme, frame);
        QVERIFY(labels.nodes.size() <= 20 && labels.nodes.size() > 10);
        QVERIFY(labelOf(labels, 500) != nullptr);
        for (const ShownLabel &label : labels.nodes)
            QCOMPARE(scene.nodes[label.node].kind, Kind::Actor);
    }
    void labelsStayOnTheirSide() {
        const GraphScene scene = test::sampleGraph();
        const GraphLook look;
        const GraphCamera camera = cameraFor(scene, 1);
        const GraphFrame frame(scene, look, camera);
        const GraphLabels first = graphLabels(m_theme, frame);
        QVERIFY(std::any_of(first.nodes.begin(), first.nodes.end(),
                            [](const ShownLabel &l) { return l.side == LabelSide::Below; }));
        std::vector<LabelSide> sides(scene.nodes.size(), LabelSide::Hidden);
        const SceneIndex alone = test::nodeNamed(scene, "T1486");
        QVERIFY(labelOf(first, alone)->side == LabelSide::Below);
        sides[alone] = LabelSide::Above;
        const GraphLabels second = graphLabels(m_theme, frame, {}, sides);
        QVERIFY(labelOf(second, alone)->side == LabelSide::Above);
        QCOMPARE(sidesOf(second, scene.nodes.size())[alone], LabelSide::Above);
    }
    void longNamesAreCut() {
        GraphScene scene;
        scene.nodes.resize(1);
        scene.nodes[0].label = QString(400, u'W');
        const GraphLook look;
        const GraphCamera camera(QRectF(0, 0, 921, 784));
        const GraphFrame frame(scene, look, camera);
        const GraphLabels labels = graphLabels(m_theme, frame);
        QCOMPARE(labels.nodes.size(), 1U);
        QVERIFY(labels.nodes[0].box.width() < 200 && labels.nodes[0].mark.text.endsWith(QChar(0x2026)));
        QVERIFY(usualLabelSizes(m_theme, std::span(scene.nodes).first(1)).front().width < 200);
        QCOMPARE(usualLabelSizes(m_theme, std::vector<SceneNode>(1)).front().width, 0.0F);
        // Of thousands they are about as large; a node without a name has none.
        std::vector<SceneNode> many(3000, scene.nodes[0]);
        many[1].label = QStringLiteral("Fancy Bear");
        many[2].label.clear();
        const std::vector<LabelSize> about = usualLabelSizes(m_theme, many);
        const LabelSize exact = usualLabelSizes(m_theme, std::span(many).subspan(1, 1)).front();
        QVERIFY(about[0].width < 200);
        QVERIFY(std::abs(about[1].width - exact.width) < 0.5F * exact.width);
        QCOMPARE(about[1].height, exact.height);
        QCOMPARE(about[2].width, 0.0F);
    }
};

HW_TEST(GraphLabelsTest, "graph_labels")
#include "tst_graph_labels.moc"
