#include "drawing/graph_marks.h"
#include "drawing/graph_note_handles.h"
#include "drawing/graph_notes.h"
#include "graph_sample.h"
#include "support/test_registry.h"

using namespace hw;

/// What comes and goes is mixed into the ground, and notes are held where they stand.
class GraphPresenceTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    const GraphScene m_scene = test::sampleGraph();

    QImage drawn(const GraphLook &look, const GraphPaint &how = {}) const {
        return test::drawnGraph(m_theme, m_scene, look, test::cameraFor(m_scene), how);
    }
    static GraphLook present(const GraphScene &scene, float share) {
        GraphLook look;
        look.presence.nodes.assign(scene.nodes.size(), share);
        look.presence.edges.assign(scene.edges.size(), share);
        return look;
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void wholePresenceChangesNothing() {
        drawn({}); // letters come out a little otherwise the first time
        QCOMPARE(test::difference(drawn({}), drawn({})), QString());
        QCOMPARE(test::difference(drawn({}), drawn(present(m_scene, 1))), QString());
    }
    void noPresenceLeavesTheGround() {
        const QImage empty = drawn(present(m_scene, 0));
        QCOMPARE(test::countOf(empty, m_theme.color("bg.surface")), empty.width() * empty.height());
    }
    void halfPresenceIsMixedAndOpaque() {
        const QImage half = drawn(present(m_scene, 0.5F));
        QCOMPARE(test::countOf(half, m_theme.color("kind.actor")), 0);
        QVERIFY(test::countOf(half, mixed(m_theme.color("bg.surface"), m_theme.color("kind.actor"), 0.5)) > 500);
        QVERIFY(test::countOf(half, mixed(m_theme.color("bg.surface"), m_theme.color("edge.default"), 0.5)) > 500);
    }
    void spritesAndVectorsAgree() {
        GraphSprites sprites;
        GraphPaint how;
        how.sprites = &sprites;
        const GraphLook look = present(m_scene, 0.5F);
        const QColor half = mixed(m_theme.color("bg.surface"), m_theme.color("kind.actor"), 0.5);
        const int vectors = test::countOf(drawn(look), half), pictures = test::countOf(drawn(look, how), half);
        QVERIFY2(std::abs(vectors - pictures) < vectors / 5, qPrintable(QString::number(pictures)));
    }
    void onlySoManyPicturesAreKept() {
        GraphSprites sprites;
        GraphPaint how;
        how.sprites = &sprites;
        drawn({}, how);
        const qsizetype whole = sprites.size();
        for (int i = 1; i < 100; ++i)
            drawn(present(m_scene, float(i) / 100), how);
        QVERIFY2(sprites.size() <= 9 * whole, qPrintable(QString::number(sprites.size())));
    }
    void notesBelongToEverything() {
        GraphScene scene = m_scene;
        SceneNote note;
        note.form = SceneNote::Form::Frame;
        note.box = QRectF(5000, 5000, 400, 300);
        scene.notes.push_back(note);
        GraphCamera camera(QRectF(0, 0, 900, 700));
        const auto points = fitPoints(scene, {});
        camera.fit(points);
        QVERIFY(camera.seen().contains(note.box));
        QCOMPARE(fitPoints(scene, {}, std::array{SceneIndex{0}}).size(), std::size_t{1});
    }
    void aFrameIsHeldAtEightPlaces() {
        SceneNote note;
        note.form = SceneNote::Form::Frame;
        note.box = QRectF(-100, -60, 200, 120);
        const GraphCamera camera(QRectF(0, 0, 900, 700));
        const auto handles = noteHandles(m_theme, note, camera);
        QCOMPARE(handles.size(), std::size_t{8});
        for (const PlacedHandle &handle : handles) {
            QCOMPARE(noteHandleAt(m_theme, note, camera, handle.at + QPointF(3, -3)), handle.handle);
            const SceneNote after = resized(note, handle.handle, {-1000, -1000});
            QVERIFY(after.box.width() >= 24 && after.box.height() >= 24);
            QCOMPARE(resized(note, handle.handle, {}).box, note.box);
        }
        QCOMPARE(noteHandleAt(m_theme, note, camera, camera.toScreen(QPointF(0, 0))), NoteHandle::None);
        QCOMPARE(resized(note, NoteHandle::TopLeft, {-20, -10}).box, QRectF(-120, -70, 220, 130));
        QCOMPARE(resized(note, NoteHandle::Right, {20, -10}).box, QRectF(-100, -60, 220, 120));
    }
    void anArrowIsHeldAtItsEndsAndATextAtItsSides() {
        SceneNote arrow;
        arrow.form = SceneNote::Form::Arrow;
        arrow.to = {100, 50};
        QCOMPARE(noteHandles(m_theme, arrow, GraphCamera(QRectF(0, 0, 900, 700))).size(), std::size_t{2});
        QCOMPARE(resized(arrow, NoteHandle::From, {5, 6}).from, QPointF(5, 6));
        QCOMPARE(resized(arrow, NoteHandle::From, {5, 6}).to, arrow.to);
        SceneNote text;
        text.box = QRectF(0, 0, 200, 30);
        text.text = QStringLiteral("Words");
        QCOMPARE(noteHandles(m_theme, text, GraphCamera(QRectF(0, 0, 900, 700))).size(), std::size_t{2});
        QCOMPARE(moved(text, {3, 4}).box, QRectF(3, 4, 200, 30));
        // Never where the board could not keep it.
        QVERIFY(std::abs(moved(text, {1e12, 0}).box.left()) < 1e6);
    }
};

HW_TEST(GraphPresenceTest, "graph_presence")
#include "tst_graph_presence.moc"
