#include "graph_stage.h"
#include "session/graph_board.h"
#include "support/test_registry.h"

#include <limits>

using namespace hw;
using namespace hw::test;

/// One gesture that moves several things of the board is one undo step.
class GraphMovesTest : public QObject {
    Q_OBJECT
private slots:
    void objectsAndNotesMoveInOneStep() {
        const GraphStage s(smallGraph);
        GraphBoard board(s.graph, s.visible);
        board.start();
        CanvasNote frame{CanvasNote::Is::Frame, 0, 0, 100, 100, QStringLiteral("Look")};
        QVERIFY(board.addNote(frame));
        const BoardContent before = board.content();
        const int steps = board.undoSteps();
        BoardMoves moves;
        moves.objects = {{s["act-a"], 10, 20}, {s["cam-1"], 30, 40}};
        frame.x = 8;
        moves.notes = {{0, frame}};
        board.move(moves);
        QCOMPARE(board.undoSteps(), steps + 1);
        QCOMPARE(board.content().notes[0].x, 8.0);
        QVERIFY(board.content().isPinned(s["act-a"]) && board.content().isPinned(s["cam-1"]));
        QCOMPARE(board.content().places.at(s["cam-1"]).y, 40.0);
        frame.x = 16; // the same note goes on
        moves.notes = {{0, frame}};
        board.move(moves);
        QCOMPARE(board.undoSteps(), steps + 1);
        board.undo();
        QVERIFY(board.content() == before);
    }
    void whatCannotBeDrawnIsPassedOver() {
        const GraphStage s(smallGraph);
        GraphBoard board(s.graph, s.visible);
        board.start();
        board.addNote({});
        const BoardContent before = board.content();
        BoardMoves moves;
        moves.objects = {{s["act-a"], std::numeric_limits<double>::quiet_NaN(), 0}};
        moves.notes = {{0, {CanvasNote::Is::Text, 1e9, 0, 1, 1, {}}}, {7, {}}};
        moves.collections = {{{s["act-a"], Kind::Technique}, 1, 1}};
        board.move(moves);
        QVERIFY(board.content() == before);
    }
    void aNoteComesToTheFront() {
        const GraphStage s(smallGraph);
        GraphBoard board(s.graph, s.visible);
        for (const char *words : {"a", "b", "c"})
            board.addNote({CanvasNote::Is::Text, 0, 0, 10, 10, QString::fromLatin1(words)});
        const int steps = board.undoSteps();
        board.raiseNote(0);
        QCOMPARE(board.content().notes[2].text, QStringLiteral("a"));
        QCOMPARE(board.content().notes[0].text, QStringLiteral("b"));
        QCOMPARE(board.undoSteps(), steps + 1);
        board.raiseNote(2); // it is there
        board.raiseNote(9);
        QCOMPARE(board.undoSteps(), steps + 1);
        board.undo();
        QCOMPARE(board.content().notes[0].text, QStringLiteral("a"));
    }
};

HW_TEST(GraphMovesTest, "graph_moves")
#include "tst_graph_moves.moc"
