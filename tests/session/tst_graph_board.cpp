// The board as the canvas has it: steps, undo, filter, landscape, path.
#include "session/graph_board.h"

#include "graph_stage.h"
#include "session/graph_opening.h"
#include "session/wording.h"
#include "support/test_registry.h"

#include <QTest>
#include <algorithm>
#include <functional>
#include <limits>

using namespace hw;
using namespace hw::test;

namespace {

QStringList nodeIds(const GraphStage &s, const GraphBoard &board) {
    std::vector<ObjectIndex> objects;
    for (const ShownGraph::Node &node : board.shown().nodes)
        objects.push_back(node.object);
    return s.ids(objects);
}

struct Board : GraphBoard {
    QList<int> signalled;
    explicit Board(const GraphStage &s)
        : GraphBoard(s.graph, s.visible) {
        QObject::connect(this, &GraphBoard::changed, this,
                         [this](GraphBoard::Parts parts) { signalled << static_cast<int>(parts.toInt()); });
    }
    bool lastHas(Part part) const { return !signalled.isEmpty() && (signalled.last() & part); }
    void follow(const GraphStage &s, WholeGraph whole = {}) {
        GraphBoard::follow(s.graph, s.visible, std::move(whole));
    }
    void add(const std::vector<ObjectIndex> &objects) { GraphBoard::add(objects); }
};

using Edit = std::function<void(Board &)>;

} // namespace

class GraphBoardTest : public QObject {
    Q_OBJECT
private slots:
    void everyEditIsOneTitledStepBackToTheEqualContent_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("title");
        const char *titles[] = {"Expand Bravo, techniques",
                                "Add Lone",
                                "Collapse Alpha",
                                "Hide 2 things",
                                "Show Web shell",
                                "Keep only Alpha",
                                "Keep only Alpha and neighbours",
                                "Pin 2 things",
                                "Unpin Alpha",
                                "Change the layout",
                                "Change the colours",
                                "Switch off techniques",
                                "Switch on sources",
                                "Draw a note",
                                "Change a note",
                                "Remove a note",
                                "Path from Alpha to Bravo",
                                "Leave the path",
                                "Keep the path on the board",
                                "Start again",
                                "Start from Tool",
                                "Expand Bravo, is said to be behind"};
        int which = 0;
        for (const char *title : titles)
            QTest::newRow(title) << which++ << QString::fromUtf8(title);
    }
    void everyEditIsOneTitledStepBackToTheEqualContent() {
        QFETCH(int, which);
        QFETCH(QString, title);
        const GraphStage s(smallGraph);
        const auto objects = [&s](std::initializer_list<const char *> ids) { return s.all(ids); };
        const CanvasNote note{CanvasNote::Is::Frame, 1, 2, 3, 4, QStringLiteral("Look")};
        const std::vector<GraphBoard::Placed> two{{s["act-a"], 1, 2}, {s["S1"], 3, 4}};
        const Edit edits[] = {
            [&](Board &b) {
                b.expand(s["act-b"], {Kind::Technique, {}});
            },
            [&](Board &b) { b.add(objects({"act-lone"})); },
            [&](Board &b) { b.collapse(s["act-a"]); },
            [&](Board &b) {
                b.hide(objects({"S1", "T1"}));
            },
            [&](Board &b) { b.showHidden(objects({"T3"})); },
            [&](Board &b) { b.keepOnly(objects({"act-a"}), Keep::Selection); },
            [&](Board &b) { b.keepOnly(objects({"act-a"}), Keep::WithNeighbours); },
            [&](Board &b) { b.pin(two); },
            [&](Board &b) { b.unpin(objects({"act-a"})); },
            [&](Board &b) { b.setLayout(BoardLayout::Radial, s["S1"]); },
            [&](Board &b) { b.setColouring(BoardColouring::Area); },
            [&](Board &b) { b.setKindOn(Kind::Technique, false); },
            [&](Board &b) { b.setKindOn(Kind::Source, true); },
            [&](Board &b) { QVERIFY(b.addNote(note)); },
            [&](Board &b) { QVERIFY(b.changeNote(0, note)); },
            [&](Board &b) { b.removeNote(0); },
            [&](Board &b) { b.setPath(s["act-a"], s["act-b"]); },
            [&](Board &b) { b.clearPath(); },
            [&](Board &b) { b.keepPath(); },
            [&](Board &b) { b.start(); },
            [&](Board &b) { b.start(s["S1"]); },
            [&](Board &b) {
                b.expand(s["act-b"], {{}, PredicateEnd{Predicate::AttributedTo, true}});
            },
        };
        BoardContent content;
        content.shown = objects({"act-a", "act-b", "S1", "T1"});
        content.hidden = objects({"T3"});
        content.places[s["act-a"]] = *placeAt(5, 6, true);
        content.notes = {{CanvasNote::Is::Text, 9, 9, 9, 9, QStringLiteral("First")}};
        content.kindsOff = {Kind::Source};
        if (title == "Leave the path" || title == "Keep the path on the board")
            content.path = ChosenPath{s["act-a"], s["act-b"], false, 0};
        Board board(s);
        board.load(content);
        QVERIFY(board.content() == content);
        const ShownGraph shown = board.shown();
        board.signalled.clear();
        edits[which](board);
        QCOMPARE(board.signalled.size(), 1);
        QVERIFY(board.lastHas(GraphBoard::HistoryPart));
        QCOMPARE(board.undoSteps(), 1);
        QCOMPARE(board.newSteps(), 1);
        QCOMPARE(board.undoTitle(), title);
        const BoardContent after = board.content();
        QVERIFY(!(after == content));
        board.undo();
        QVERIFY(board.content() == content);
        QVERIFY(board.shown() == shown);
        QVERIFY(!board.canUndo());
        QCOMPARE(board.redoTitle(), title);
        board.redo();
        QVERIFY(board.content() == after);
        // the same again changes nothing, so it is no step (notes and starts aside, and what is there only once)
        const QStringList again{"Draw a note", "Remove a note"};
        if (!again.contains(title)) {
            edits[which](board);
            QCOMPARE(board.undoSteps(), 1);
        }
    }
    void anyNumberOfStepsBackAndForth() {
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            const GraphStage s(generatedLandscape({300, 1500, seed}));
            Board board(s);
            board.start();
            QVERIFY(!board.canUndo()); // the first picture is no step
            Dice dice(seed);
            std::vector<BoardContent> before;
            std::vector<ShownGraph> pictures;
            while (before.size() < 60) {
                const BoardContent content = board.content();
                const ShownGraph shown = board.shown();
                const int steps = board.undoSteps();
                anyEdit(board, dice);
                if (board.undoSteps() > steps) {
                    before.push_back(content);
                    pictures.push_back(shown);
                }
            }
            const BoardContent last = board.content();
            for (std::size_t i = before.size(); i-- > 0;) {
                QVERIFY(!board.undoTitle().isEmpty());
                board.undo();
                QVERIFY(board.content() == before[i]);
                QVERIFY(board.shown() == pictures[i]);
            }
            QVERIFY(!board.canUndo());
            while (board.canRedo())
                board.redo();
            QVERIFY(board.content() == last);
        }
    }
    void aHundredStepsAreKept() {
        const GraphStage s(smallGraph);
        Board board(s);
        for (int i = 0; i < 130; ++i)
            board.setKindOn(Kind::Actor, i % 2);
        QCOMPARE(board.undoSteps(), 100);
        QCOMPARE(board.newSteps(), 130);
    }
    void titlesNameWhatChanges() {
        const GraphStage s(smallGraph);
        Board board(s);
        board.add(s.all({"act-a"}));
        board.add(s.all({"act-a", "act-b"}));
        QCOMPARE(board.undoTitle(), QString("Add Bravo"));
        board.hide(s.all({"act-lone", "act-a"}));
        QCOMPARE(board.undoTitle(), QString("Hide Alpha"));
        board.showHidden(s.all({"act-b", "act-a"}));
        QCOMPARE(board.undoTitle(), QString("Show Alpha"));
        board.hide(s.all({"act-lone"}));
        QCOMPARE(board.undoSteps(), 4);
    }
    void aNewStepForgetsWhatCouldBeRedone() {
        const GraphStage s(smallGraph);
        Board board(s);
        board.add(s.all({"act-a"}));
        board.undo();
        QVERIFY(board.canRedo());
        board.add(s.all({"act-b"}));
        QVERIFY(!board.canRedo());
    }
    void placesOfTheLayoutAreNoStepsAndComeBackWithThem() {
        const GraphStage s(smallGraph);
        Board board(s);
        board.add(s.all({"act-a"}));
        board.pin(std::vector<GraphBoard::Placed>{{s["act-a"], 10, 10}});
        board.signalled.clear();
        board.remember(std::vector<GraphBoard::Placed>{
            {s["act-a"], 99, 99}, {s["T1"], 5, 5}, {s["T2"], std::numeric_limits<double>::quiet_NaN(), 0}});
        QCOMPARE(board.signalled, QList<int>{GraphBoard::RememberedPart});
        QCOMPARE(board.undoSteps(), 2);
        QCOMPARE(board.content().places.at(s["act-a"]).x, 10.0); // pinned
        QCOMPARE(board.content().places.size(), std::size_t{2});
        board.remember(std::vector<GraphBoard::Placed>{{s["T1"], 5, 5}});
        QCOMPARE(board.signalled.size(), 1); // nothing new
        const BoardContent now = board.content();
        board.undo();
        QVERIFY(board.content().places.empty());
        QVERIFY(board.lastHas(GraphBoard::PlacesPart));
        board.redo();
        QVERIFY(board.content() == now);
    }
    void typingANoteIsOneStep() {
        const GraphStage s(smallGraph);
        Board board(s);
        CanvasNote note;
        QVERIFY(board.addNote(note));
        for (const char *text : {"a", "ab", "abc"}) {
            note.text = QString::fromLatin1(text);
            QVERIFY(board.changeNote(0, note));
        }
        QCOMPARE(board.undoSteps(), 2);
        board.closeStep();
        note.text = QStringLiteral("abcd");
        QVERIFY(board.changeNote(0, note));
        QCOMPARE(board.undoSteps(), 3);
        note.text = QStringLiteral("abc"); // taken back: no step
        QVERIFY(board.changeNote(0, note));
        QCOMPARE(board.undoSteps(), 2);
        board.undo();
        QVERIFY(board.content().notes[0].text.isEmpty());
        note.width = std::numeric_limits<double>::infinity();
        QVERIFY(!board.addNote(note) && !board.changeNote(0, note));
        QVERIFY(!board.changeNote(7, {}));
    }
    void selectionIsNoStep() {
        const GraphStage s(smallGraph);
        Board board(s);
        board.select(s.all({"act-a"}));
        board.select(s.all({"act-a"}));
        QCOMPARE(board.signalled, QList<int>{GraphBoard::SelectionPart});
        QCOMPARE(board.undoSteps(), 0);
    }

    void anUntouchedBoardOpensWithWhatMattersNow() {
        const GraphStage all(smallGraph);
        const GraphStage some(all.landscape, originFilter("CN"));
        const auto openingOf = [](const GraphStage &s) { return openingContent(*s.landscape, s.visible, *s.graph); };
        Board board(all);
        board.start();
        QVERIFY(board.isUntouched());
        const std::vector<ObjectIndex> opened = board.content().shown;
        board.GraphBoard::follow(some.graph, some.visible, {}, openingOf(some));
        QVERIFY(board.isUntouched());
        QVERIFY(board.content().shown == openingOf(some).shown);
        QVERIFY(board.content().shown != opened);
        QCOMPARE(board.shown().filteredOut, std::size_t{0});
        QVERIFY(!board.canUndo());
        board.GraphBoard::follow(all.graph, all.visible, {}, openingOf(all));
        QVERIFY(board.content().shown == opened);
        board.GraphBoard::follow(some.graph, some.visible); // as years are played
        QVERIFY(board.content().shown == opened);
        board.GraphBoard::follow(all.graph, all.visible);
        board.hide(std::vector{opened.front()});
        QVERIFY(!board.isUntouched());
        const BoardContent content = board.content();
        board.GraphBoard::follow(some.graph, some.visible, {}, openingOf(some));
        QVERIFY(board.content() == content);
        board.undo(); // what can be done again is somebody's work as well
        QVERIFY(!board.isUntouched());
        Board chosen(all);
        chosen.start(all["act-a"]);
        QVERIFY(!chosen.isUntouched());
    }
    void theFilterTakesNothingAway() {
        const GraphStage all(smallGraph);
        const GraphStage some(all.landscape, originFilter("CN"));
        Board board(all);
        board.add(all.all({"act-a", "act-b", "inc-1", "T2"}));
        board.pin(std::vector<GraphBoard::Placed>{{all["act-b"], 1, 1}});
        const BoardContent content = board.content();
        const ShownGraph shown = board.shown();
        board.follow(some);
        QVERIFY(board.lastHas(GraphBoard::FilterPart) && board.lastHas(GraphBoard::NodesPart));
        QCOMPARE(nodeIds(some, board), (QStringList{"act-a", "T2"}));
        QCOMPARE(board.shown().filteredOut, std::size_t{2});
        QVERIFY(board.content() == content);
        QCOMPARE(board.undoSteps(), 2); // the filter has a step of its own elsewhere
        board.follow(all);
        QVERIFY(board.shown() == shown);
        board.signalled.clear();
        board.follow(all);
        QVERIFY(!board.lastHas(GraphBoard::NodesPart)); // the same is drawn
    }
    void anotherLandscapeKeepsTheBoardAndItsSteps() {
        const GraphStage full(smallGraph);
        // the same objects, others before them: every index differs
        const GraphStage moved(std::string("actor act-0\nactor act-00\ntechnique T0\n") + smallGraph);
        const GraphStage small("actor act-b \"Bravo\"\ntechnique T2\nclaim act-b uses T2\n");
        Board board(full);
        board.add(full.all({"act-a", "act-b", "T2"}));
        board.hide(full.all({"act-a"}));
        board.select(full.all({"act-a", "T2"}));
        board.follow(moved);
        QCOMPARE(nodeIds(moved, board), (QStringList{"act-b", "T2"}));
        QCOMPARE(moved.ids(board.selection()), (QStringList{"act-a", "T2"}));
        board.undo();
        QCOMPARE(nodeIds(moved, board), (QStringList{"act-a", "act-b", "T2"}));
        board.follow(small);
        QCOMPARE(nodeIds(small, board), (QStringList{"act-b", "T2"}));
        QCOMPARE(board.content().gone.size(), std::size_t{1});
        QCOMPARE(board.content().gone[0].name, QString("Alpha"));
        QCOMPARE(small.ids(board.selection()), QStringList("T2"));
        board.redo();
        QVERIFY(board.content().gone[0].was == GoneObject::Was::Hidden);
        board.undo();
        board.undo();
        QVERIFY(board.content().isEmpty());
        board.redo();
        board.follow(full);
        QCOMPARE(full.ids(board.content().shown), (QStringList{"act-b", "T2", "act-a"}));
        QVERIFY(board.content().gone.empty());
    }

    void thePathIsSteppedThroughAndLeadsOverWhatIsNotOnTheBoard() {
        const GraphStage s(smallGraph);
        Board board(s);
        board.add(s.all({"act-a", "act-b"}));
        board.setPath(s["act-a"], s["act-b"]);
        QVERIFY(board.lastHas(GraphBoard::PathPart) && board.lastHas(GraphBoard::NodesPart));
        QVERIFY(board.paths().size() > 1 && board.paths().size() <= 5);
        QCOMPARE(s.ids(board.currentPath()->objects), (QStringList{"act-a", "T2", "act-b"}));
        QCOMPARE(nodeIds(s, board), (QStringList{"act-a", "act-b", "T2"}));
        QVERIFY2(board.pathSentence().contains("2 steps"), qPrintable(board.pathSentence()));
        const std::size_t count = board.paths().size();
        for (std::size_t i = 0; i + 1 < count; ++i)
            board.stepPath(1);
        QCOMPARE(board.currentPath(), &board.paths().back());
        QCOMPARE(board.undoSteps(), 3); // stepping is one
        board.stepPath(-1);
        board.stepPath(2); // round about
        QCOMPARE(board.currentPath(), &board.paths().front());
        board.stepPath(-1);
        QCOMPARE(board.currentPath(), &board.paths().back());
        QVERIFY(!board.shown().placeOf(s["T2"]));
        board.undo();
        QCOMPARE(board.currentPath(), &board.paths().front());
        board.keepPath();
        board.clearPath();
        QVERIFY(!board.currentPath() && board.paths().empty() && board.pathSentence().isEmpty());
        QCOMPARE(nodeIds(s, board), (QStringList{"act-a", "act-b", "T2"}));
    }
    void noPathIsSaid() {
        const GraphStage all(smallGraph);
        const GraphStage some(all.landscape, originFilter("CN"));
        Board board(all);
        board.setPath(all["act-a"], all["act-lone"]);
        QVERIFY(!board.currentPath());
        QVERIFY2(board.pathSentence().startsWith("No path within 6 steps joins Alpha and "),
                 qPrintable(board.pathSentence()));
        board.setPath(all["act-a"], all["act-b"]);
        const std::size_t count = board.paths().size();
        board.follow(some, [&] { return all.graph; });
        QVERIFY(board.paths().empty());
        QCOMPARE(count, std::size_t{2});
        // As the command line says it.
        const Filter filter = originFilter("CN");
        const PathQuestion question{all["act-a"], all["act-b"]};
        QCOMPARE(board.pathSentence(), wording::text(noPathWords(pathsBetween(all.landscape, filter, question))));
        QVERIFY(board.pathSentence().contains("under this filter; without it there are 2."));
        board.follow(all);
        QCOMPARE(board.paths().size(), count); // asked again, and found again
        board.setPath(all["act-a"], all["act-a"]);
        QVERIFY(board.paths().empty() && !board.pathSentence().isEmpty());
    }
    void startingAgainKeepsNotesAndPlaces() {
        const GraphStage s(smallGraph);
        Board board(s);
        board.start();
        QVERIFY(board.content() == openingContent(*s.landscape, s.visible, *s.graph));
        QVERIFY(!board.canUndo());
        QVERIFY(board.addNote({}));
        board.pin(std::vector<GraphBoard::Placed>{{s["act-a"], 1, 1}});
        board.start(s["S1"]);
        QCOMPARE(nodeIds(s, board).first(), QString("S1"));
        QCOMPARE(board.content().notes.size(), std::size_t{1});
        QVERIFY(board.content().isPinned(s["act-a"]));
        QCOMPARE(board.undoTitle(), QString("Start from Tool"));
    }
    void collectionsAreMovedTakenApartAndGathered() {
        const GraphStage s(hubLandscape(60));
        const CollectionKey key{s["act-hub"], Kind::Technique};
        Board board(s);
        board.start(s["act-hub"]);
        QCOMPARE(board.shown().collections.size(), std::size_t{1});
        const BoardContent content = board.content();
        board.placeCollection(key, 40, 50);
        QVERIFY(board.lastHas(GraphBoard::PlacesPart));
        QVERIFY(board.shown().collections[0].place == placeAt(40, 50, true));
        board.takeApart(key);
        QVERIFY(board.shown().collections.empty());
        QCOMPARE(board.shown().nodes.size(), std::size_t{41});
        board.gather(key);
        QCOMPARE(board.shown().collections.size(), std::size_t{1});
        QCOMPARE(board.undoSteps(), 3);
        while (board.canUndo())
            board.undo();
        QVERIFY(board.content() == content);
    }

private:
    static void anyEdit(Board &board, Dice &dice) {
        const auto objects = board.graph().landscape().objectCount();
        const auto any = [&] { return ObjectIndex(dice.below(objects)); };
        const auto shown = [&] { return board.content().shown.empty() ? any() : dice.of(board.content().shown); };
        const std::vector<ObjectIndex> three{any(), shown(), shown()};
        switch (dice.below(13)) {
        case 0: board.expand(shown()); break;
        case 1: board.expand(shown(), {static_cast<Kind>(dice.below(kindCount)), {}}); break;
        case 2: board.collapse(shown()); break;
        case 3: board.hide(three); break;
        case 4: board.showHidden(); break;
        case 5: board.add(three); break;
        case 6: board.pin(std::vector<GraphBoard::Placed>{{shown(), dice.below(900) / 3.0, 4}}); break;
        case 7: board.unpin(three); break;
        case 8: board.setPath(shown(), shown()); break;
        case 9: board.setKindOn(static_cast<Kind>(dice.below(kindCount)), dice.oneIn(2)); break;
        case 10: board.setLayout(static_cast<BoardLayout>(dice.below(5)), shown()); break;
        case 11: board.keepPath(); break;
        default:
            if (dice.oneIn(4))
                board.keepOnly(three, Keep::WithNeighbours);
            else
                QVERIFY(board.addNote({CanvasNote::Is::Text, 1.0 * dice.below(99), 2, 3, 4, QStringLiteral("n")}));
        }
    }
};

HW_TEST(GraphBoardTest, "graph_board")
#include "tst_graph_board.moc"
