#include "drawing/graph_legend.h"
#include "drawing/graph_overview_map.h"
#include "graph_sample.h"
#include "support/test_registry.h"

#include <QImage>
#include <QPainter>

#include <limits>

using namespace hw;

class GraphLegendTest : public QObject {
    Q_OBJECT
    Theme m_theme;

    template<class Thing>
    QImage drawn(const Thing &thing) const {
        QImage picture(400, 500, QImage::Format_ARGB32_Premultiplied);
        picture.fill(m_theme.color("bg.surface"));
        QPainter p(&picture);
        thing.paint(p);
        return picture;
    }
    static int count(const QImage &picture, const QColor &c) {
        int n = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                n += picture.pixelColor(x, y) == c;
        return n;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void cleanup() { m_theme.setTextScale(100); }

    void countsAddUp() {
        GraphScene scene = test::sampleGraph();
        scene.nodes[6].members.resize(30); // a collection of techniques
        const std::uint32_t objects = std::uint32_t(scene.nodes.size()) + 29;
        GraphLook look;
        look.kindsOff.set(static_cast<std::size_t>(Kind::Software));
        for (const GraphColour colour : {GraphColour::Kind, GraphColour::Origin, GraphColour::Area}) {
            look.colour = colour;
            std::uint32_t sum = 0;
            for (const LegendRow &row : legendRows(scene, look)) {
                QVERIFY(!row.name.isEmpty() && *row.count > 0);
                QCOMPARE(row.kind.has_value(), colour == GraphColour::Kind);
                QCOMPARE(row.shown, row.kind != Kind::Software);
                sum += *row.count;
            }
            QCOMPARE(sum, objects);
        }
        QVERIFY(legendRows({}, look).empty());
    }
    void originsAreInTheirOrder() {
        GraphLook look;
        look.colour = GraphColour::Origin;
        const auto rows = legendRows(test::sampleGraph(), look);
        QCOMPARE(rows[0].name, QStringLiteral("China-nexus"));
        QCOMPARE(rows[0].count, 4U);
        QCOMPARE(rows[1].name, QStringLiteral("Russia-nexus"));
        QVERIFY(!rows[0].hatched && rows[rows.size() - 2].hatched);
    }
    void linesOfTheSceneAreExplained() {
        GraphScene scene = test::sampleGraph();
        QCOMPARE(legendLines(scene).size(), 4U); // high, moderate, low, disputed
        scene.edges[0].confidence = Confidence::NotStated;
        QCOMPARE(legendLines(scene).size(), 5U);
        QVERIFY(legendLines({}).empty());
    }
    void hasTheSizesOfTheDesign() {
        const GraphLegend legend(m_theme, QStringLiteral("Show"), legendRows(test::sampleGraph(), {}),
                                 QStringLiteral("Solid line: high confidence"), {100, 50});
        QCOMPARE(legend.area().topLeft(), QPointF(100, 50));
        QCOMPARE(legend.area().width(), 186.0);
        const int rows = int(legend.rows().size());
        for (int i = 0; i < rows; ++i) {
            QCOMPARE(legend.rowRect(i).height(), 24.0);
            QCOMPARE(legend.rowAt(legend.rowRect(i).center()), i);
            QVERIFY(legend.rowRect(i).contains(legend.eyeRect(i)));
            QVERIFY(legend.eyeRect(i).width() >= 24);
            QVERIFY(legend.area().contains(legend.rowRect(i)));
        }
        QVERIFY(legend.rowRect(rows).isEmpty() && legend.rowRect(-1).isEmpty());
        QCOMPARE(legend.rowAt(legend.headerRect().center()), -1);
        QCOMPARE(legend.describe(0), QStringLiteral("Actors, 9, shown"));
        QVERIFY(legend.describe(99).isEmpty());
        const GraphLegend folded(m_theme, QStringLiteral("Show"), legend.rows(), {}, {}, true);
        QVERIFY(folded.area().height() < 40 && folded.rowAt({50, 60}) == -1);
        m_theme.setTextScale(150);
        const GraphLegend large(m_theme, QStringLiteral("Show"), legend.rows(), {}, {});
        QCOMPARE(large.rowRect(0).height(), 36.0);
        QVERIFY(large.area().width() >= 279);
    }
    void showsWhatIsOff() {
        GraphLook look;
        const auto picture = [&] {
            return drawn(
                GraphLegend(m_theme, QStringLiteral("Show"), legendRows(test::sampleGraph(), look), {}, {10, 10}));
        };
        const QColor actor = m_theme.color("kind.actor");
        const int on = count(picture(), actor);
        QVERIFY(on > 60);
        look.kindsOff.set(static_cast<std::size_t>(Kind::Actor));
        QVERIFY(count(picture(), actor) < on / 4);
    }

    void mapShowsNodesAndCamera() {
        GraphScene scene = test::sampleGraph();
        scene.nodes[3].at = {std::numeric_limits<float>::quiet_NaN(), 0};
        const GraphLook look;
        GraphCamera camera(QRectF(0, 0, 921, 784));
        camera.setZoom(2);
        const GraphOverviewMap map(m_theme, scene, look, camera, {20, 30});
        QCOMPARE(map.area(), QRectF(20, 30, 152, 96));
        QVERIFY(map.inner().contains(map.seen()) && map.seen().width() > 10);
        for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
            const QPointF at(double(scene.nodes[i].at.x), double(scene.nodes[i].at.y));
            if (i == 3)
                continue;
            QVERIFY(map.inner().contains(map.toMap(at)));
            QVERIFY((map.toScene(map.toMap(at)) - at).manhattanLength() < 1e-6);
        }
        // The middle of the camera is the middle of its frame.
        QVERIFY((map.toMap(camera.centre()) - map.seen().center()).manhattanLength() < 1e-6);
        const QImage picture = drawn(map);
        QVERIFY(count(picture, m_theme.color("kind.technique")) > 20);
        QVERIFY(count(picture, m_theme.color("accent.default")) > 40);
        const GraphScene none;
        const GraphOverviewMap empty(m_theme, none, look, camera, {});
        QVERIFY(count(drawn(empty), m_theme.color("kind.technique")) == 0);
    }
    void mapShowsLargeGraphsWhole() {
        GraphScene scene = test::largeGraph(10000);
        const GraphLook look;
        const GraphCamera camera(QRectF(0, 0, 921, 784));
        const GraphOverviewMap map(m_theme, scene, look, camera, {});
        for (const SceneNode &node : scene.nodes)
            QVERIFY(map.inner().contains(map.toMap({double(node.at.x), double(node.at.y)})));
    }
};

HW_TEST(GraphLegendTest, "graph_legend")
#include "tst_graph_legend.moc"
