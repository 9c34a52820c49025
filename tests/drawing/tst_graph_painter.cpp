#include "drawing/graph_notes.h"
#include "drawing/graph_painter.h"
#include "drawing/paint.h"
#include "graph_sample.h"
#include "support/test_registry.h"

#include <QImage>

#include <cmath>
#include <limits>
#include <set>

using namespace hw;

/// The painter's output as numbers: which colours are there and where, and that bad input leaves no trace.
class GraphPainterTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    const QSize m_size = test::graphSize;

    QImage drawn(const GraphScene &scene, const GraphLook &look, const GraphPaint &how = {}, double ratio = 1) const {
        return test::drawnGraph(m_theme, scene, look, test::cameraFor(scene), how, ratio);
    }
    int count(const QImage &picture, const QColor &c) const { return test::countOf(picture, c); }
    int count(const QImage &picture, const char *token) const { return count(picture, m_theme.color(token)); }
    /// Two nodes far apart with one edge, seen at 100 %, the edge along the middle line.
    static GraphScene pair(Confidence confidence, std::uint32_t publishers, bool disputed = false) {
        GraphScene scene;
        scene.nodes.resize(2);
        scene.nodes[0].at = {-300, 0};
        scene.nodes[1].at = {300, 0};
        SceneEdge edge;
        edge.to = 1;
        edge.confidence = confidence;
        edge.publishers = publishers;
        edge.disputed = disputed;
        scene.edges.push_back(edge);
        return scene;
    }
    QImage drawnInTheMiddle(const GraphScene &scene, const GraphLook &look = {}, const GraphPaint &how = {}) const {
        return test::drawnGraph(m_theme, scene, look, GraphCamera(QRectF(QPointF(0, 0), QSizeF(m_size))), how);
    }
    /// How much of the middle line (nodes left out) has any ink.
    double inkAlong(const QImage &picture) const {
        int ink = 0, all = 0;
        for (int x = m_size.width() / 2 - 250; x < m_size.width() / 2 + 250; ++x, ++all)
            ink += picture.pixelColor(x, m_size.height() / 2) != m_theme.color("bg.surface");
        return double(ink) / all;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }
    void cleanup() {
        m_theme.setDark(false);
        m_theme.setTextScale(100);
    }

    void pathIsLiftedAndTheRestDims() {
        const GraphScene scene = test::sampleGraph();
        const QImage plain = drawn(scene, {}), path = drawn(scene, test::samplePath(scene));
        QVERIFY(count(plain, "edge.path") == 0 && count(path, "edge.path") > 500);
        QVERIFY(count(plain, "kind.actor") > 3 * count(path, "kind.actor")); // only APT41 keeps its colour
        QVERIFY(count(path, "kind.actor") > 200);
        QVERIFY(count(plain, "edge.default") > 1000 && count(path, "edge.default") == 0);
        QVERIFY(count(path, "edge.faint") > 1000 && count(path, "edge.strong") > 200);
    }
    void dashesSayHowSureOneIs() {
        const double solid = inkAlong(drawnInTheMiddle(pair(Confidence::High, 3)));
        const double moderate = inkAlong(drawnInTheMiddle(pair(Confidence::Moderate, 3)));
        const double low = inkAlong(drawnInTheMiddle(pair(Confidence::Low, 3)));
        const double notStated = inkAlong(drawnInTheMiddle(pair(Confidence::NotStated, 3)));
        QCOMPARE(solid, 1.0);
        QVERIFY(moderate < 0.95 && moderate > low + 0.05);
        QVERIFY(low > notStated && notStated > 0.1);
        // Aliased and solid while the camera moves.
        GraphPaint moving;
        moving.moving = true;
        QCOMPARE(inkAlong(drawnInTheMiddle(pair(Confidence::Low, 3), {}, moving)), 1.0);
    }
    void dashesStandStillWhileTheCameraMoves() {
        const GraphScene scene = pair(Confidence::Low, 3);
        GraphCamera camera(QRectF(QPointF(0, 0), QSizeF(m_size)));
        camera.lookAt({0, 0});
        camera.setZoom(4); // both ends lie outside
        const QImage before = test::drawnGraph(m_theme, scene, {}, camera);
        camera.pan({50, 0});
        const QImage after = test::drawnGraph(m_theme, scene, {}, camera);
        for (int x = 100; x < 700; ++x)
            QVERIFY(std::abs(after.pixelColor(x + 50, m_size.height() / 2).lightness() -
                             before.pixelColor(x, m_size.height() / 2).lightness()) < 12);
    }
    void moreSourcesMakeWiderEdges() {
        const auto inked = [this](std::uint32_t publishers) {
            const QImage picture = drawnInTheMiddle(pair(Confidence::High, publishers));
            double ink = 0;
            const double ground = m_theme.color("bg.surface").lightnessF();
            for (int y = m_size.height() / 2 - 8; y < m_size.height() / 2 + 8; ++y)
                ink += std::abs(ground - double(picture.pixelColor(m_size.width() / 2, y).lightnessF()));
            return ink / std::abs(ground - double(m_theme.color("edge.default").lightnessF()));
        };
        for (const std::uint32_t n : {0U, 1U, 3U, 5U})
            QVERIFY2(std::abs(inked(n) - (0.8 + 0.45 * n)) < 0.1, qPrintable(QString::number(inked(n))));
        QCOMPARE(inked(50), inked(5));
    }
    void disputesShowBothSides() {
        const GraphScene scene = pair(Confidence::High, 5, true);
        GraphLook look;
        look.selectedEdges = {0};
        const QImage picture = drawnInTheMiddle(scene, look),
                     agreed = drawnInTheMiddle(pair(Confidence::High, 5), look);
        const auto nearTo = [&](const QImage &image, const char *token) {
            const QColor c = m_theme.color(token);
            int n = 0;
            for (int y = m_size.height() / 2 - 4; y < m_size.height() / 2 + 4; ++y) {
                const QColor at = image.pixelColor(m_size.width() / 2 - 150, y);
                n += std::abs(at.red() - c.red()) + std::abs(at.green() - c.green()) + std::abs(at.blue() - c.blue()) <
                     120;
            }
            return n;
        };
        QVERIFY(nearTo(picture, "compare.b") > 0 && nearTo(picture, "edge.strong") > 0);
        QVERIFY(nearTo(agreed, "compare.b") == 0 && nearTo(agreed, "edge.strong") > 0);
    }
    void coloursFollowTheQuestion() {
        const GraphScene scene = test::sampleGraph();
        GraphLook look;
        look.colour = GraphColour::Origin;
        const QImage origins = drawn(scene, look);
        QVERIFY(count(origins, "origin.CN") > 500 && count(origins, "origin.KP") > 300);
        QVERIFY(count(origins, "kind.actor") == 0);
        look.colour = GraphColour::Area;
        const QImage areas = drawn(scene, look);
        QVERIFY(count(areas, areaToken(0)) > 200 && count(areas, "origin.CN") == 0);
    }
    void unknownOriginIsHatched() {
        GraphScene scene;
        scene.nodes.resize(1);
        scene.nodes[0].origin = Origin::Unknown;
        GraphLook look;
        look.colour = GraphColour::Origin;
        const QImage picture = drawnInTheMiddle(scene, look);
        const QPoint middle(m_size.width() / 2, m_size.height() / 2);
        std::set<QRgb> colours;
        for (int x = -8; x <= 8; ++x)
            colours.insert(picture.pixel(middle + QPoint(x, 0)));
        QVERIFY(colours.size() > 2); // stripes, not a solid
    }
    void collectionsSayHowManyTheyAre() {
        GraphScene scene;
        scene.nodes.resize(1);
        scene.nodes[0].kind = Kind::Technique;
        const QImage one = drawn(scene, {});
        scene.nodes[0].members.resize(214);
        const QImage many = drawn(scene, {});
        QVERIFY(count(many, "kind.technique") > count(one, "kind.technique"));
        const QColor behind = mixed(m_theme.color("bg.surface"), m_theme.color("kind.technique"), 0.55);
        QVERIFY(count(many, behind) > 20 && count(one, behind) == 0);
    }

    void nothingIsDrawnOfNoNumbers() {
        GraphScene scene;
        for (int i = 0; i < 6; ++i) {
            SceneNode node;
            const float wrong =
                i % 2 ? std::numeric_limits<float>::quiet_NaN() : std::numeric_limits<float>::infinity();
            node.at = i < 3 ? Point{wrong, 4} : Point{4, i == 5 ? -1e30F : wrong};
            node.label = QStringLiteral("Never seen");
            node.pinned = true;
            node.hiddenNeighbours = 3;
            scene.nodes.push_back(node);
        }
        for (SceneIndex i = 0; i < 6; ++i) {
            SceneEdge edge;
            edge.from = i;
            edge.to = (i + 1) % 6;
            edge.word = QStringLiteral("uses");
            scene.edges.push_back(edge);
        }
        const double noNumber = std::numeric_limits<double>::quiet_NaN();
        SceneNote note;
        note.text = QStringLiteral("Never read");
        note.box = QRectF(noNumber, 0, 10, 10);
        note.to = {noNumber, 1};
        for (const auto form : {SceneNote::Form::Text, SceneNote::Form::Frame, SceneNote::Form::Arrow}) {
            note.form = form;
            scene.notes.push_back(note);
        }
        GraphLook look;
        look.selected = {0, 1, 2};
        look.pathNodes = {2, 3, 4};
        look.pathEdges = {2, 3};
        look.cursor = 5;
        const QImage picture = drawn(scene, look);
        QCOMPARE(count(picture, "bg.surface"), m_size.width() * m_size.height());
        const QImage nothing = drawn(GraphScene(), look);
        QCOMPARE(nothing, picture);
    }
    void allAtOnePlace() {
        GraphScene scene = test::largeGraph(300);
        for (SceneNode &node : scene.nodes)
            node.at = {7, 7};
        const QImage picture = drawn(scene, {});
        QVERIFY(count(picture, "bg.surface") > m_size.width() * m_size.height() * 8 / 10);
        QVERIFY(count(picture, "bg.surface") < m_size.width() * m_size.height());
    }

    void notesAreDrawnAndFound() {
        GraphScene scene;
        SceneNote frame, text, arrow;
        frame.form = SceneNote::Form::Frame;
        frame.box = QRectF(-200, -150, 400, 300);
        frame.text = QStringLiteral("Genomics cluster");
        text.box = QRectF(-80, -40, 160, 20);
        text.text = QStringLiteral("Ask the vendor about this, before the board meets again in the autumn");
        arrow.form = SceneNote::Form::Arrow;
        arrow.from = {-300, 200};
        arrow.to = {300, 200};
        scene.notes = {frame, text, arrow};
        GraphLook look;
        look.selectedNote = 0;
        const GraphCamera camera(QRectF(QPointF(0, 0), QSizeF(m_size)));
        const GraphFrame placed(scene, look, camera);
        const QImage picture = test::drawnGraph(m_theme, scene, look, camera);
        QVERIFY(count(picture, "accent.default") > 500 && count(picture, "stroke.strong") > 200);
        QCOMPARE(noteAt(m_theme, placed, camera.toScreen(QPointF(0, -30))), 1U);
        QCOMPARE(noteAt(m_theme, placed, camera.toScreen(QPointF(-200, 30))), 0U);
        QCOMPARE(noteAt(m_theme, placed, camera.toScreen(QPointF(-150, 60))), noScene); // inside a frame is the graph's
        QCOMPARE(noteAt(m_theme, placed, camera.toScreen(QPointF(100, 203))), 2U);
        const QRectF box = noteRect(m_theme, text, camera);
        QVERIFY(box.height() > 2 * m_theme.lineHeight(Type::Small)); // as high as its text needs
    }
    void looksAreRecognised() {
        const GraphScene scene = test::sampleGraph();
        GraphLook look;
        const QImage plain = drawn(scene, look);
        look.cursor = 10;
        QVERIFY(count(drawn(scene, look), "stroke.focus") > count(plain, "stroke.focus") + 40);
        look = {};
        look.hovered = 10;
        QVERIFY(count(drawn(scene, look), "edge.strong") > count(plain, "edge.strong") + 40);
        look = {};
        look.selected = {10};
        QVERIFY(count(drawn(scene, look), "text.default") > count(plain, "text.default") + 40);
        look = test::samplePath(scene);
        const QImage dim = drawn(scene, look);
        look.highContrast = true;
        QVERIFY(drawn(scene, look) != dim);
    }
};

HW_TEST(GraphPainterTest, "graph_painter")
#include "tst_graph_painter.moc"
