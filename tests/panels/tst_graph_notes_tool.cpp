// Notes on the canvas as a person draws, writes, moves and deletes them; each act is one undo step.
#include "panels/relationships/graph_note_editor.h"
#include "relationships_stage.h"
#include "support/test_registry.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace hw;
using namespace hw::test;

class GraphNotesToolTest : public QObject {
    Q_OBJECT
    using Form = SceneNote::Form;
    std::unique_ptr<RelationshipsStage> m_stage;

    RelationshipsStage &s() const { return *m_stage; }
    const std::vector<CanvasNote> &notes() const { return s().board().content().notes; }
    GraphNoteEditor &editor() const { return *s().panel->findChild<GraphNoteEditor *>(); }
    QPoint screen(double x, double y) const { return s().canvas().camera().toScreen(QPointF(x, y)).toPoint(); }
    void write(const QString &words) {
        QTest::keyClicks(&editor(), words);
        QTest::keyClick(&editor(), Qt::Key_Return, Qt::ControlModifier);
        s().settle();
    }
    /// A frame around free ground; returns its upper left corner.
    QPoint drawFrame(const QSize &size = {120, 80}) {
        const QPoint at = s().freePlace(size);
        s().notes().arm(Form::Frame);
        s().drag(at, at + QPoint(size.width(), size.height()));
        QTest::keyClick(&editor(), Qt::Key_Escape);
        s().settle();
        return at;
    }
    QPoint addText(const QString &words) {
        const QPoint at = s().freePlace({220, 50});
        s().notes().arm(Form::Text);
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, at);
        write(words);
        return at;
    }

private slots:
    void init() {
        m_stage = std::make_unique<RelationshipsStage>();
        s().canvas().setCamera(s().canvas().camera()); // stands still while notes come
    }
    void cleanup() { m_stage.reset(); }

    void aTextIsWrittenWhereTheClickWas() {
        const QPoint at = s().freePlace({220, 50});
        s().notes().arm(Form::Text);
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, at);
        QVERIFY(editor().isVisible());
        QVERIFY(!s().notes().armed());
        QVERIFY(notes().empty()); // without words there is no note
        const int steps = s().board().undoSteps();
        write(QStringLiteral("Ask <b>them</b>"));
        QVERIFY(!editor().isVisible());
        QCOMPARE(notes().size(), std::size_t{1});
        QCOMPARE(notes()[0].text, QStringLiteral("Ask <b>them</b>")); // as it was typed
        QVERIFY((screen(notes()[0].x, notes()[0].y) - at).manhattanLength() <= 2);
        QCOMPARE(s().board().undoSteps(), steps + 1);
        QCOMPARE(s().notes().selected(), SceneIndex{0});
        s().board().undo();
        s().settle();
        QVERIFY(notes().empty() && s().canvas().scene().notes.empty());
        QCOMPARE(s().notes().selected(), noScene);
    }
    void escLeavesTheOldWords() {
        addText(QStringLiteral("Old"));
        const int steps = s().board().undoSteps();
        emit s().notes().editWanted(0);
        QTest::keyClicks(&editor(), QStringLiteral("N"));
        QTest::keyClick(&editor(), Qt::Key_Escape);
        QVERIFY(editor().isVisible()); // what was typed is not thrown away without asking
        QTest::keyClicks(&editor(), QStringLiteral("ew"));
        QTest::keyClick(&editor(), Qt::Key_Escape);
        QVERIFY(editor().isVisible());
        QTest::keyClick(&editor(), Qt::Key_Escape);
        s().settle();
        QCOMPARE(notes()[0].text, QStringLiteral("Old"));
        QCOMPARE(s().board().undoSteps(), steps);
        s().notes().arm(Form::Text); // a new one that is left does not come
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, s().freePlace({220, 50}));
        QTest::keyClicks(&editor(), QStringLiteral("Nothing"));
        QTest::keyClick(&editor(), Qt::Key_Escape);
        QTest::keyClick(&editor(), Qt::Key_Escape);
        s().settle();
        QCOMPARE(notes().size(), std::size_t{1});
    }
    void aClickElsewhereKeepsTheNewWords() {
        const QPoint at = addText(QStringLiteral("Old"));
        QTest::mouseDClick(&s().canvas(), Qt::LeftButton, {}, at + QPoint(12, 10));
        QVERIFY(editor().isVisible());
        QCOMPARE(editor().toPlainText(), QStringLiteral("Old"));
        QTest::keyClicks(&editor(), QStringLiteral("New"));
        const int steps = s().board().undoSteps();
        editor().clearFocus(); // what a click elsewhere does
        s().settle();
        QVERIFY(!editor().isVisible());
        QCOMPARE(notes()[0].text, QStringLiteral("New"));
        QCOMPARE(s().board().undoSteps(), steps + 1);
        emit s().notes().editWanted(0);
        editor().clear();
        editor().keep();
        s().settle();
        QVERIFY(notes().empty()); // a text without words is none
    }
    void aNoteIsBounded() {
        QSignalSpy noticed(s().panel.get(), &Panel::noticed);
        s().notes().arm(Form::Text);
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, s().freePlace({220, 50}));
        editor().setPlainText(QString(30000, QLatin1Char('x')));
        editor().keep();
        s().settle();
        QCOMPARE(notes()[0].text.size(), qsizetype{20000});
        QCOMPARE(noticed.count(), 1);
        QVERIFY(editor().geometry().isEmpty() || s().canvas().rect().contains(editor().geometry()));
    }
    void aFrameIsDrawnByDraggingAndNamed() {
        const QPoint at = s().freePlace({120, 80});
        const int steps = s().board().undoSteps();
        s().notes().arm(Form::Frame);
        s().drag(at + QPoint(120, 80), at); // from any corner
        QCOMPARE(notes().size(), std::size_t{1});
        QCOMPARE(notes()[0].is, CanvasNote::Is::Frame);
        QVERIFY((screen(notes()[0].x, notes()[0].y) - at).manhattanLength() <= 2);
        QVERIFY(std::abs(notes()[0].width * s().canvas().camera().zoom() - 120) <= 2);
        QVERIFY(editor().isVisible());
        QTest::keyClicks(&editor(), QStringLiteral("Watch"));
        QTest::keyClick(&editor(), Qt::Key_Return); // one line
        s().settle();
        QCOMPARE(notes()[0].text, QStringLiteral("Watch"));
        QCOMPARE(s().notes().selected(), SceneIndex{0});
        QCOMPARE(s().board().undoSteps(), steps + 2); // drawn, named
    }
    void aNewNoteIsReadOutWithItsWords() {
        const QPoint at = s().freePlace({240, 60});
        s().notes().arm(Form::Text);
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, at);
        QTest::keyClicks(&editor(), QStringLiteral("Ask them"));
        editor().keep(); // the scene does not have it yet
        QCOMPARE(s().canvas().accessibleDescription(), QStringLiteral("Text: Ask them"));
        s().settle();
        QCOMPARE(s().canvas().accessibleDescription(), QStringLiteral("Text: Ask them"));
        emit s().notes().editWanted(0);
        editor().setPlainText(QStringLiteral("Told"));
        editor().keep();
        s().settle();
        QCOMPARE(s().canvas().accessibleDescription(), QStringLiteral("Text: Told"));
    }
    void anArrowNeedsAWay() {
        s().notes().arm(Form::Arrow);
        const QPoint at = s().freePlace({100, 100});
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, at);
        s().settle();
        QVERIFY(notes().empty());
        QVERIFY(s().notes().armed());
        s().drag(at, at + QPoint(90, 8), Qt::ShiftModifier);
        QCOMPARE(notes()[0].is, CanvasNote::Is::Arrow);
        QVERIFY(std::abs(notes()[0].height) < 0.01); // Shift: straight
        QVERIFY(notes()[0].width > 0);
    }
    void escPutsThePenDown() {
        const auto isTheCanvass = [&] {
            QKeyEvent press(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
            press.ignore();
            QCoreApplication::sendEvent(&s().canvas(), &press);
            return press.isAccepted();
        };
        QVERIFY(!isTheCanvass()); // the window's
        s().notes().arm(Form::Text);
        QVERIFY(isTheCanvass());
        s().notes().arm(Form::Frame);
        s().key(Qt::Key_Escape);
        QVERIFY(!s().notes().armed());
        s().notes().arm(Form::Frame);
        const QPoint at = s().freePlace({100, 100});
        QTest::mousePress(&s().canvas(), Qt::LeftButton, {}, at);
        QTest::mouseMove(&s().canvas(), at + QPoint(60, 60));
        QTest::keyClick(&s().canvas(), Qt::Key_Escape);
        QTest::mouseRelease(&s().canvas(), Qt::LeftButton, {}, at + QPoint(60, 60));
        s().settle();
        QVERIFY(notes().empty());
    }
    void movingIsOneStepAndNothingMeansNothing() {
        const QPoint at = addText(QStringLiteral("Words"));
        const CanvasNote before = notes()[0];
        const int steps = s().board().undoSteps();
        s().drag(at + QPoint(40, 12), at + QPoint(80, 42));
        QCOMPARE(s().board().undoSteps(), steps + 1);
        const double zoom = s().canvas().camera().zoom();
        QVERIFY(std::abs(notes()[0].x - before.x - 40 / zoom) < 0.5 / zoom);
        QVERIFY(std::abs(notes()[0].y - before.y - 30 / zoom) < 0.5 / zoom);
        s().board().undo();
        s().settle();
        QVERIFY(notes()[0] == before);
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, at + QPoint(40, 12));
        s().settle();
        QCOMPARE(s().board().undoSteps(), steps);
    }
    void handlesResize() {
        const QPoint at = drawFrame();
        const CanvasNote before = notes()[0];
        s().notes().select(0);
        const QPoint corner = at + QPoint(120, 80);
        s().drag(corner, corner + QPoint(-40, -20));
        const double zoom = s().canvas().camera().zoom();
        QVERIFY(std::abs(notes()[0].width - before.width + 40 / zoom) < 1 / zoom);
        QVERIFY(std::abs(notes()[0].height - before.height + 20 / zoom) < 1 / zoom);
        QCOMPARE(notes()[0].x, before.x);
        s().board().undo();
        QVERIFY(notes()[0] == before);
    }
    void keysMoveResizeAndDelete() {
        drawFrame();
        s().notes().select(0);
        const CanvasNote before = notes()[0];
        const int steps = s().board().undoSteps();
        for (int i = 0; i < 3; ++i)
            s().key(Qt::Key_Right);
        s().key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(notes()[0].x, before.x + 24);
        QCOMPARE(notes()[0].y, before.y + 1);
        s().key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(notes()[0].width, before.width + 8);
        QCOMPARE(s().board().undoSteps(), steps + 1); // all in a row
        QCOMPARE(s().notes().selected(), SceneIndex{0});
        s().key(Qt::Key_Delete);
        QVERIFY(notes().empty());
        QCOMPARE(s().board().undoSteps(), steps + 2);
        s().board().undo();
        s().board().undo();
        QVERIFY(notes()[0] == before);
    }
    void deleteMeansTheNoteAndNoNode() {
        const auto shown = s().board().content().shown;
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, s().pointOf("act-a"));
        s().settle();
        QCOMPARE(s().board().selection().size(), std::size_t{1});
        addText(QStringLiteral("Words"));
        QVERIFY(s().board().selection().empty());
        s().key(Qt::Key_Delete);
        QVERIFY(notes().empty());
        QCOMPARE(s().board().content().shown, shown);
        addText(QStringLiteral("Words"));
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, s().pointOf("act-a"));
        s().settle();
        QCOMPARE(s().notes().selected(), noScene);
    }
    void theTabKeyReachesNotes() {
        drawFrame();
        addText(QStringLiteral("Words"));
        s().notes().select(noScene);
        s().canvas().setFocus(Qt::TabFocusReason);
        s().key(Qt::Key_Tab);
        QCOMPARE(s().notes().selected(), SceneIndex{0});
        QCOMPARE(s().canvas().accessibleDescription(), QStringLiteral("Frame without words"));
        s().key(Qt::Key_Tab);
        QCOMPARE(s().notes().selected(), SceneIndex{1});
        QVERIFY(s().canvas().accessibleDescription().contains(QStringLiteral("Words")));
        QVERIFY(s().canvas().hasFocus());
        s().key(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(s().notes().selected(), SceneIndex{0});
        s().key(Qt::Key_Return);
        QVERIFY(editor().isVisible());
        QTest::keyClick(&editor(), Qt::Key_Escape);
        s().key(Qt::Key_Escape);
        QCOMPARE(s().notes().selected(), noScene);
        s().key(Qt::Key_Tab);
        s().key(Qt::Key_Tab);
        s().key(Qt::Key_Tab); // after the last it goes on
        QCOMPARE(s().notes().selected(), noScene);
        QVERIFY(!s().canvas().hasFocus());
    }
    void keysDrawInTheMiddle() {
        s().notes().arm(Form::Arrow);
        s().canvas().setFocus(Qt::TabFocusReason);
        s().key(Qt::Key_Return);
        QCOMPARE(notes().size(), std::size_t{1});
        const QPointF middle = s().canvas().camera().centre();
        QVERIFY(std::abs(notes()[0].x + notes()[0].width / 2 - middle.x()) < 1);
    }
    void aFrameTakesAlongWhatIsInIt() {
        const QPoint node = s().pointOf("cam-1");
        s().notes().arm(Form::Frame);
        QTest::mousePress(&s().canvas(), Qt::LeftButton, {}, QPoint(node.x() - 40, node.y() - 60));
        QTest::mouseMove(&s().canvas(), node);
        QTest::mouseRelease(&s().canvas(), Qt::LeftButton, {}, QPoint(node.x() + 40, node.y() + 50));
        QTest::keyClick(&editor(), Qt::Key_Escape);
        s().settle();
        const QPoint border(node.x() - 20, node.y() - 60);
        const BoardContent before = s().board().content();
        const Point was = s().canvas().scene().nodes[s().nodeOf("cam-1")].at;
        const Point other = s().canvas().scene().nodes[s().nodeOf("ra-y")].at;
        const int steps = s().board().undoSteps();
        const Positions all = s().canvas().positions();
        QTest::mousePress(&s().canvas(), Qt::LeftButton, {}, border);
        QTest::mouseMove(&s().canvas(), border + QPoint(30, 24));
        QTest::mouseMove(&s().canvas(), border + s().pointOf("act-a") - node);
        s().settle(); // the others have made way
        QVERIFY(s().canvas().positions() != all);
        QTest::keyClick(&s().canvas(), Qt::Key_Escape);
        QTest::mouseRelease(&s().canvas(), Qt::LeftButton, {}, border);
        s().settle();
        QVERIFY(s().canvas().positions() == all && s().board().content() == before);
        QCOMPARE(s().board().undoSteps(), steps);
        s().drag(border, border + QPoint(30, 24));
        QCOMPARE(s().board().undoSteps(), steps + 1);
        QVERIFY(s().board().content().isPinned(s().object("cam-1")));
        const BoardPlace place = s().board().content().places.at(s().object("cam-1"));
        const double zoom = s().canvas().camera().zoom();
        QVERIFY(std::abs(place.x - double(was.x) - 30 / zoom) < 0.5);
        QVERIFY(std::abs(place.y - double(was.y) - 24 / zoom) < 0.5);
        QVERIFY(!s().board().content().isPinned(s().object("ra-y")));
        QVERIFY(distance(other, s().canvas().scene().nodes[s().nodeOf("ra-y")].at) <= 24.5F);
        s().board().undo();
        QCOMPARE(s().board().content().notes, before.notes);
        QVERIFY(!s().board().content().isPinned(s().object("cam-1")));
    }
    void theMenuOfANote() {
        drawFrame();
        addText(QStringLiteral("Words"));
        s().notes().select(0);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {10, 10}, s().canvas().mapToGlobal(QPoint(10, 10)));
        QCoreApplication::sendEvent(&s().canvas(), &event);
        auto menus = s().canvas().findChildren<QMenu *>();
        QCOMPARE(menus.size(), 1);
        QStringList names;
        for (const QAction *action : menus[0]->actions())
            if (!action->isSeparator())
                names << action->text().section(QLatin1Char('\t'), 0, 0);
        QCOMPARE(names, (QStringList{"Edit the words", "Bring to the front", "Delete"}));
        menus[0]->actions()[1]->trigger();
        menus[0]->close();
        s().settle();
        QCOMPARE(notes().back().is, CanvasNote::Is::Frame);
    }
    void theButtonOffersThreeForms() {
        QToolButton *button = nullptr;
        for (QToolButton *each : s().panel->findChildren<QToolButton *>())
            if (each->accessibleName() == QStringLiteral("Draw a note"))
                button = each;
        QVERIFY(button != nullptr && button->menu() != nullptr);
        QCOMPARE(button->menu()->actions().size(), 3);
        button->menu()->actions()[1]->trigger();
        QCOMPARE(s().notes().armed(), std::optional(Form::Frame));
        QVERIFY(button->isChecked());
        s().key(Qt::Key_Escape);
        QVERIFY(!button->isChecked());
    }
    void leavingTheViewKeepsWhatIsWritten() {
        s().notes().arm(Form::Text);
        QTest::mouseClick(&s().canvas(), Qt::LeftButton, {}, s().freePlace({220, 50}));
        QTest::keyClicks(&editor(), QStringLiteral("Words"));
        s().panel->hide();
        QCOMPARE(notes().size(), std::size_t{1});
        QCOMPARE(notes()[0].text, QStringLiteral("Words"));
        s().panel->show();
        emit s().notes().editWanted(0);
        m_stage.reset(); // closed while it is written: no harm
    }
    void whatIsGoneCannotBeWritten() {
        addText(QStringLiteral("Words"));
        emit s().notes().editWanted(0);
        QVERIFY(editor().isVisible());
        s().board().undo();
        s().settle();
        QVERIFY(!editor().isVisible());
        QVERIFY(notes().empty());
    }
};

HW_TEST(GraphNotesToolTest, "graph_notes_tool")
#include "tst_graph_notes_tool.moc"
