#include "drawing/graph_notes.h"
#include "drawing/graph_painter.h"
#include "drawing/line_raster.h"
#include "drawing/paint.h"
#include "gallery.h"
#include "graph_sample.h"
#include "support/test_registry.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>
#include <limits>
#include <set>

using namespace hw;

/// The painter's output as numbers: which colours are there and where, that screen and file agree, and that bad input
/// leaves no trace.
class GraphPainterTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    const QSize m_size{921, 784};

    GraphCamera cameraFor(const GraphScene &scene) const {
        const QRectF view(QPointF(0, 0), QSizeF(m_size));
        GraphCamera camera(view);
        std::vector<FitPoint> points;
        for (const SceneNode &node : scene.nodes)
            points.push_back({node.at, 30});
        camera.fit(points, test::floatingParts(view));
        return camera;
    }
    QImage drawn(const GraphScene &scene, const GraphLook &look, const GraphPaint &how = {}, double ratio = 1) const {
        return drawn(scene, look, cameraFor(scene), how, ratio);
    }
    QImage drawn(const GraphScene &scene, const GraphLook &look, const GraphCamera &camera, const GraphPaint &how = {},
                 double ratio = 1) const {
        QImage picture(m_size * ratio, QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::magenta);
        QPainter p(&picture);
        const GraphFrame frame(scene, look, camera);
        paintGraph(p, m_theme, frame, graphLabels(m_theme, frame), how);
        return picture;
    }
    int count(const QImage &picture, const QColor &c) const {
        int n = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                n += picture.pixelColor(x, y) == c;
        return n;
    }
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
        return drawn(scene, look, GraphCamera(QRectF(QPointF(0, 0), QSizeF(m_size))), how);
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

    void sameSceneSamePicture() {
        const GraphScene scene = test::sampleGraph();
        const GraphLook look = test::samplePath(scene);
        for (const bool dark : {false, true}) {
            m_theme.setDark(dark);
            GraphSprites sprites;
            QCOMPARE(drawn(scene, look), drawn(scene, look));
            const QImage first = drawn(scene, look, {&sprites});
            const qsizetype kept = sprites.size();
            QVERIFY(kept > 20);
            QCOMPARE(drawn(scene, look, {&sprites}), first);
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
        QCOMPARE(drawn(scene, look, {&sprites}), drawn(scene, look, {&fresh}));
        GraphSprites sharp;
        QCOMPARE(drawn(scene, look, {&sprites}, 2), drawn(scene, look, {&sharp}, 2));
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
        const GraphCamera camera = cameraFor(scene);
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
        const QImage before = drawn(scene, {}, camera);
        camera.pan({50, 0});
        const QImage after = drawn(scene, {}, camera);
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
                     60;
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
    void aThousandNodes() {
        const GraphScene scene = test::largeGraph(1000);
        const GraphCamera camera = cameraFor(scene);
        const GraphLook look;
        const GraphFrame frame(scene, look, camera);
        QCOMPARE(frame.nodes().size(), 1000U);
        QCOMPARE(frame.edges().size(), 2000U);
        GraphSprites sprites;
        const QImage whole = drawn(scene, {}, {&sprites});
        // Every node is there: at its centre stands no ground and no line alone.
        int found = 0;
        for (const FrameNode &n : frame.nodes()) {
            const QColor c = m_theme.color(nodeToken(scene.nodes[n.node], GraphColour::Kind));
            bool there = false;
            for (int dy = -12; dy <= 12 && !there; ++dy)
                for (int dx = -12; dx <= 12 && !there; ++dx)
                    there = whole.rect().contains(n.at.toPoint() + QPoint(dx, dy)) &&
                            whole.pixelColor(n.at.toPoint() + QPoint(dx, dy)) == c;
            found += there;
        }
        QVERIFY2(found >= 900, qPrintable(QString::number(found)));
        QVERIFY(sprites.size() < 400); // few different pictures for many nodes
    }

    void veryManyLinesLookTheSame() {
        const GraphScene scene = test::largeGraph(1000);
        for (const double ratio : {1.0, 1.5}) {
            LineRaster raster(2);
            GraphPaint how;
            const QImage slow = drawn(scene, {}, how, ratio);
            how.raster = &raster;
            const QImage fast = drawn(scene, {}, how, ratio);
            QCOMPARE(drawn(scene, {}, how, ratio), fast);
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
        const QImage picture = drawn(scene, look, camera);
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
