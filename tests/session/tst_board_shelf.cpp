// The named boards: what is done to them by hand, what is kept by itself, and that nothing of a person's work is lost.
#include "graph_stage.h"
#include "session/board_shelf.h"
#include "session/graph_board_text.h"
#include "session/kept_boards.h"
#include "session/undo_order.h"
#include "support/test_registry.h"

#include <QSignalSpy>

using namespace hw;
using namespace hw::test;

namespace {

const GraphStage &stage() {
    static const GraphStage made(smallGraph);
    return made;
}

/// A window's part of it: everything is made anew, the notebook's content goes over, as from a file.
struct Desk {
    Notebook notebook;
    GraphBoard board{stage().graph, stage().visible};
    BoardShelf shelf{board, notebook};
    QSignalSpy said{&shelf, &BoardShelf::said};

    explicit Desk(const NotebookContent &kept = {}) { notebook.load(kept); }
    /// What a file would hold: the keys belong to the window.
    NotebookContent saved() {
        notebook.gather();
        NotebookContent content = notebook.content();
        for (KeptBoard &each : content.boards) {
            each.key = 0;
            each.byHand = false;
        }
        return content;
    }
    void moveAlpha(double x) { board.pin(std::array{GraphBoard::Placed{stage()["act-a"], x, 2 * x}}); }
    QString names() const {
        QStringList list;
        for (const KeptBoard &each : shelf.boards())
            list << each.name;
        return list.join(QLatin1String(", "));
    }
    BoardContent contentOf(const char *name) const {
        const KeptBoard *kept = boardNamed(shelf.boards(), QLatin1String(name));
        return kept ? readBoard(kept->text, *stage().landscape).content : BoardContent();
    }
    QString lastSaid() const { return said.isEmpty() ? QString() : said.last().first().toString(); }
};

} // namespace

class BoardShelfTest : public QObject {
    Q_OBJECT
private slots:
    void aNameIsNoPattern() {
        const GraphStage odd("actor act-a \"100%2 Panda %1\"\nactor act-b \"B\"\nclaim act-a related-to act-b\n");
        Notebook notebook;
        GraphBoard board{odd.graph, odd.visible};
        BoardShelf shelf{board, notebook};
        shelf.visit(odd.all({"act-a", "act-b"}));
        QCOMPARE(shelf.title(), QStringLiteral("100%2 Panda %1 and 1 more"));
    }

    void whatNobodyChangedIsNotKept() {
        Desk desk;
        desk.shelf.visit();
        QVERIFY(!desk.board.content().shown.empty());
        desk.board.remember(std::array{GraphBoard::Placed{stage()["act-a"], 10, 20}});
        desk.board.select({stage()["act-a"]});
        desk.notebook.gather();
        QCOMPARE(desk.names(), QString());
        QCOMPARE(desk.shelf.current(), 0);
        QCOMPARE(desk.shelf.title(), QStringLiteral("Untitled"));
    }

    void whatIsChangedByHandComesBackAsItWas() {
        NotebookContent kept;
        BoardContent left;
        {
            Desk desk;
            desk.shelf.visit();
            desk.moveAlpha(320);
            desk.board.remember(std::array{GraphBoard::Placed{stage()["cam-1"], -40, 77}});
            desk.board.hide(std::array{stage()["cam-2"]});
            QVERIFY(desk.board.addNote({CanvasNote::Is::Text, 1, 2, 3, 4, QStringLiteral("ask them")}));
            desk.board.setLayout(BoardLayout::Layered);
            left = desk.board.content();
            kept = desk.saved();
            QCOMPARE(desk.names(), QStringLiteral("Untitled"));
        }
        Desk desk(kept);
        desk.shelf.visit();
        QCOMPARE(desk.shelf.title(), QStringLiteral("Untitled"));
        QVERIFY(desk.board.content() == left);
        QVERIFY(desk.board.content().isPinned(stage()["act-a"]));
        QVERIFY(!desk.board.canUndo());
        QVERIFY(desk.said.isEmpty());
    }

    void whereThingsLieIsKeptWithoutBeingWork() {
        Desk desk;
        desk.shelf.visit();
        desk.moveAlpha(5);
        desk.notebook.gather();
        const QDateTime changedAt = desk.shelf.boards().first().changedAt;
        QList<Notebook::Parts> parts;
        connect(&desk.notebook, &Notebook::changed, this, [&parts](Notebook::Parts p) { parts << p; });
        desk.board.remember(std::array{GraphBoard::Placed{stage()["cam-1"], 1, 1}});
        QCOMPARE(parts, (QList<Notebook::Parts>{Notebook::PlacesPart}));
        desk.notebook.gather();
        QCOMPARE(parts.last(), Notebook::Parts(Notebook::PlacesPart));
        QVERIFY(desk.contentOf("Untitled").places.contains(stage()["cam-1"]));
        QCOMPARE(desk.shelf.boards().first().changedAt, changedAt);
        parts.clear();
        desk.moveAlpha(6);
        QVERIFY(parts.first() & Notebook::BoardsPart);
    }

    void changedAndChangedBackIsNotKept() {
        Desk desk;
        desk.shelf.visit();
        desk.board.hide(std::array{stage()["cam-2"]});
        desk.notebook.gather();
        QCOMPARE(desk.names(), QStringLiteral("Untitled"));
        desk.board.undo();
        desk.notebook.gather();
        QCOMPARE(desk.names(), QString());
        desk.board.redo();
        desk.notebook.gather();
        QCOMPARE(desk.names(), QStringLiteral("Untitled"));
        QVERIFY(desk.shelf.rename(QStringLiteral("Mine"))); // asked for: it stays, whatever is undone
        desk.board.undo();
        desk.notebook.gather();
        QCOMPARE(desk.names(), QStringLiteral("Mine"));
    }

    void namesAreOneLineAndUnique() {
        QCOMPARE(boardName(QStringLiteral("  a\n\tb\u2028c ")), QStringLiteral("a b c"));
        QCOMPARE(boardName(QStringLiteral(" \n ")), QString());
        QCOMPARE(boardName(QString(200, u'x')).size(), longestBoardName);
        const QString emoji = QString(79, u'x') + QStringLiteral("🧬"); // is not cut in two
        QCOMPARE(boardName(emoji), QString(79, u'x'));
        QCOMPARE(boardName(QStringLiteral("../../etc/passwd")), QStringLiteral("../../etc/passwd")); // just a text
        const QList<KeptBoard> boards{{1, QStringLiteral("Ours"), {}, {}}, {2, QString(80, u'y'), {}, {}}};
        QCOMPARE(freeBoardName(boards, QStringLiteral("ours")), QStringLiteral("ours (2)"));
        QCOMPARE(freeBoardName(boards, QStringLiteral("ours"), 1), QStringLiteral("ours"));
        QCOMPARE(freeBoardName({{0, QStringLiteral("Ours"), {}, {}}}, QStringLiteral("Ours")),
                 QStringLiteral("Ours (2)"));
        QCOMPARE(freeBoardName(boards, QString(80, u'y')), QString(76, u'y') + QStringLiteral(" (2)"));

        Desk desk;
        desk.shelf.visit();
        desk.shelf.add();
        QVERIFY(desk.shelf.rename(QStringLiteral("Ours")));
        desk.shelf.add();
        QCOMPARE(desk.names(), QStringLiteral("Ours, Untitled"));
        QCOMPARE(desk.shelf.faultOf(QStringLiteral("OURS ")), QStringLiteral("Another board is called “Ours”."));
        QVERIFY(!desk.shelf.rename(QStringLiteral("ours")));
        QVERIFY(!desk.shelf.rename(QStringLiteral(" ")));
        QCOMPARE(desk.names(), QStringLiteral("Ours, Untitled"));
        QVERIFY(desk.shelf.rename(QStringLiteral("UNTITLED"))); // its own name in other letters
    }

    void eachEditIsOneStep() {
        Desk desk;
        desk.shelf.visit();
        desk.shelf.add();
        QCOMPARE(desk.notebook.undoTitle(), QStringLiteral("New board Untitled"));
        QVERIFY(desk.shelf.rename(QStringLiteral("A")));
        desk.shelf.duplicate();
        QCOMPARE(desk.names(), QStringLiteral("A, A (2)"));
        QCOMPARE(desk.shelf.title(), QStringLiteral("A (2)"));
        QVERIFY(desk.contentOf("A") == desk.contentOf("A (2)"));
        desk.shelf.remove();
        QCOMPARE(desk.names(), QStringLiteral("A"));
        QCOMPARE(desk.shelf.title(), QStringLiteral("A"));
        QCOMPARE(desk.lastSaid(), QStringLiteral("“A (2)” is deleted. Undo brings it back."));

        const QStringList back{"A, A (2)", "A", "Untitled", ""};
        for (const QString &names : back) {
            desk.notebook.undo();
            QCOMPARE(desk.names(), names);
        }
        QCOMPARE(desk.shelf.current(), 0);
        const QStringList forth{"Untitled", "A", "A, A (2)", "A"};
        for (const QString &names : forth) {
            desk.notebook.redo();
            QCOMPARE(desk.names(), names);
            QVERIFY(desk.shelf.current() != 0); // what comes back is looked at
        }
    }

    void aDeletedBoardComesBackWithAllThatWasOnIt() {
        Desk desk;
        desk.shelf.visit();
        desk.shelf.add();
        desk.moveAlpha(64);
        const BoardContent left = desk.board.content();
        desk.shelf.remove();
        QVERIFY(desk.board.content() != left);
        QCOMPARE(desk.names(), QString());
        desk.notebook.undo();
        QVERIFY(desk.board.content() == left);
        QCOMPARE(desk.shelf.title(), QStringLiteral("Untitled"));
        QCOMPARE(desk.notebook.setting(settings::board), QStringLiteral("Untitled"));
    }

    void undoOfANameTakesNoWorkBack() {
        Desk desk;
        desk.shelf.visit();
        desk.shelf.add();
        QVERIFY(desk.shelf.rename(QStringLiteral("B")));
        desk.moveAlpha(64);
        desk.notebook.gather();
        desk.notebook.undo();
        QCOMPARE(desk.names(), QStringLiteral("Untitled"));
        QVERIFY(desk.contentOf("Untitled").isPinned(stage()["act-a"]));
        // And a board that was changed by hand outlives the undoing of its making.
        desk.notebook.undo();
        QCOMPARE(desk.names(), QStringLiteral("Untitled"));
        QVERIFY(desk.board.content().isPinned(stage()["act-a"]));
    }

    void undoDoesNotCrossBoards() {
        Exploration exploration(stage().landscape);
        Desk desk;
        UndoOrder order(exploration, &desk.notebook);
        order.include(desk.board);
        desk.shelf.visit();
        desk.shelf.add();
        desk.moveAlpha(64);
        desk.shelf.add();
        const BoardContent second = desk.board.content();
        QCOMPARE(order.undoTitle(), QStringLiteral("New board Untitled (2)"));
        desk.board.undo();
        QVERIFY(desk.board.content() == second);
        desk.shelf.open(desk.shelf.boards().first().key);
        QVERIFY(desk.board.content().isPinned(stage()["act-a"]));
        QVERIFY(!desk.board.canRedo());
        desk.shelf.open(desk.shelf.boards().last().key);
        QVERIFY(!desk.board.canUndo() && !desk.board.canRedo());
    }

    void theStepsOfABoardWaitForIt() {
        Exploration exploration(stage().landscape);
        Desk desk;
        UndoOrder order(exploration, &desk.notebook);
        order.include(desk.board);
        desk.shelf.visit();
        desk.shelf.add();
        const int first = desk.shelf.current();
        desk.shelf.add();
        const int second = desk.shelf.current();
        desk.board.hide(std::array{stage()["cam-2"]});
        desk.shelf.open(first);
        desk.moveAlpha(64);
        desk.moveAlpha(80);
        const BoardContent moved = desk.board.content();
        order.undo();
        QCOMPARE(order.redoTitle(), QStringLiteral("Pin Alpha"));
        desk.shelf.open(second);
        QCOMPARE(order.undoTitle(), QStringLiteral("Hide Cold Bench"));
        QVERIFY(!order.canRedo()); // what was undone is of the other
        order.undo();
        QVERIFY(desk.board.content().hidden.empty());
        desk.shelf.open(first);
        QCOMPARE(order.redoTitle(), QStringLiteral("Pin Alpha"));
        order.redo();
        QVERIFY(desk.board.content() == moved);
        order.undo();
        order.undo();
        QVERIFY(!desk.board.content().isPinned(stage()["act-a"]));
        QCOMPARE(order.undoTitle(), QStringLiteral("New board Untitled (2)"));
    }

    void aFocusOverwritesNothingAndThereIsAWayBack() {
        Desk desk;
        desk.shelf.visit();
        desk.moveAlpha(64);
        QVERIFY(desk.shelf.rename(QStringLiteral("Case 7")));
        const BoardContent mine = desk.board.content();
        desk.board.hide(std::array{stage()["cam-1"]}); // not saved yet
        const BoardContent latest = desk.board.content();

        desk.shelf.visit(stage()["act-b"]);
        QCOMPARE(desk.shelf.current(), 0);
        QCOMPARE(desk.shelf.title(), QStringLiteral("Bravo"));
        QVERIFY(desk.board.content() != mine);
        QVERIFY(!desk.board.canUndo());
        QCOMPARE(desk.lastSaid(),
                 QStringLiteral("A new board starts from Bravo. “Case 7” is as you left it: B lists your boards."));
        QVERIFY(desk.contentOf("Case 7") == latest);
        QCOMPARE(desk.names(), QStringLiteral("Case 7"));
        // Another focus, and the next start, still know the board.
        desk.shelf.visit(stage()["act-a"]);
        QCOMPARE(desk.notebook.setting(settings::board), QStringLiteral("Case 7"));
        desk.shelf.visit();
        QCOMPARE(desk.shelf.title(), QStringLiteral("Case 7"));
        QVERIFY(desk.board.content() == latest);

        // What was changed on the way is work, too.
        desk.shelf.visit(stage()["act-b"]);
        desk.board.hide(std::array{stage()["inc-1"]});
        const BoardContent around = desk.board.content();
        desk.shelf.visit();
        QCOMPARE(desk.shelf.title(), QStringLiteral("Bravo"));
        QVERIFY(desk.board.content() == around);
        QCOMPARE(desk.names(), QStringLiteral("Case 7, Bravo"));
        QVERIFY(desk.contentOf("Case 7") == latest);
    }

    void aStartWithAFocusKeepsTheBoardOfLastTime() {
        NotebookContent kept;
        {
            Desk desk;
            desk.shelf.visit();
            desk.moveAlpha(64);
            kept = desk.saved();
        }
        Desk desk(kept);
        desk.shelf.visit(stage()["act-b"]);
        QCOMPARE(desk.shelf.current(), 0);
        QCOMPARE(desk.saved().boards, kept.boards);
        desk.shelf.visit();
        QVERIFY(desk.board.content().isPinned(stage()["act-a"]));
    }

    void aDamagedTextIsNeverWrittenOver() {
        NotebookContent kept;
        {
            Desk desk;
            desk.shelf.visit();
            desk.moveAlpha(64);
            kept = desk.saved();
        }
        const QString damaged = kept.boards.first().text.chopped(5);
        kept.boards.first().text = damaged;
        Desk desk(kept);
        desk.shelf.visit();
        QVERIFY2(desk.lastSaid().startsWith(QLatin1String("This board is damaged.")), qPrintable(desk.lastSaid()));
        QVERIFY(!desk.board.content().shown.empty());
        QVERIFY(desk.board.content().places.empty());
        desk.board.remember(std::array{GraphBoard::Placed{stage()["cam-1"], 1, 1}});
        desk.notebook.gather();
        QCOMPARE(desk.shelf.boards().first().text, damaged); // laying it out anew is no reason to write
        QCOMPARE(desk.shelf.boards().size(), 1);
        desk.moveAlpha(32);
        desk.notebook.gather();
        QCOMPARE(desk.names(), QStringLiteral("Untitled (damaged), Untitled"));
        QCOMPARE(boardNamed(desk.shelf.boards(), QStringLiteral("Untitled (damaged)"))->text, damaged);
        QVERIFY(desk.contentOf("Untitled").isPinned(stage()["act-a"]));
        QCOMPARE(desk.lastSaid(), QStringLiteral("What was saved before is kept as “Untitled (damaged)”."));
        QCOMPARE(desk.shelf.title(), QStringLiteral("Untitled"));
        // Looked at again and worked on again: it stays, under its name.
        desk.shelf.open(desk.shelf.boards().first().key);
        desk.moveAlpha(16);
        desk.notebook.gather();
        QCOMPARE(desk.names(), QStringLiteral("Untitled (damaged), Untitled, Untitled (2)"));
        QCOMPARE(desk.shelf.boards().first().text, damaged);
        desk.shelf.open(desk.shelf.boards().first().key);
        desk.shelf.remove(); // until the person wants it gone
        QCOMPARE(desk.names(), QStringLiteral("Untitled, Untitled (2)"));
    }

    void whatCannotBeReadAtAllIsKept() {
        NotebookContent kept;
        kept.boards << KeptBoard{0, QStringLiteral("Broken"), QStringLiteral("{{{{ nothing"),
                                 QDateTime::currentDateTimeUtc()};
        kept.settings[settings::board] = QStringLiteral("Broken");
        Desk desk(kept);
        desk.shelf.visit();
        QCOMPARE(desk.lastSaid(),
                 QStringLiteral("This board is damaged and nothing in it can be read. It is kept as it is."));
        QCOMPARE(desk.shelf.title(), QStringLiteral("Broken"));
        QVERIFY(!desk.board.content().shown.empty()); // what the view opens with
        desk.notebook.gather();
        QCOMPARE(desk.shelf.boards().first().text, QStringLiteral("{{{{ nothing"));
        desk.moveAlpha(1);
        desk.notebook.gather();
        QCOMPARE(desk.names(), QStringLiteral("Broken (damaged), Broken"));
        QCOMPARE(desk.shelf.boards().first().text, QStringLiteral("{{{{ nothing"));
    }

    void whatIsGoneFromTheDatasetIsSaidAndKept() {
        NotebookContent kept;
        {
            Desk desk;
            desk.shelf.visit();
            desk.moveAlpha(64);
            kept = desk.saved();
        }
        kept.boards.first().text.replace(QLatin1String("\"act-a\""), QLatin1String("\"act-gone\""));
        Desk desk(kept);
        desk.shelf.visit();
        QCOMPARE(desk.lastSaid(), goneSentence(desk.board.content().gone));
        QVERIFY(!desk.lastSaid().isEmpty());
        desk.board.hide(std::array{stage()["cam-1"]});
        desk.notebook.gather();
        QCOMPARE(desk.names(), QStringLiteral("Untitled")); // nothing is lost by writing: it is no damage
        QVERIFY(desk.shelf.boards().first().text.contains(QLatin1String("act-gone")));
    }

    void objectsAreCountedWithoutReading() {
        GraphBoard board(stage().graph, stage().visible);
        board.start();
        board.hide(std::array{stage()["cam-1"]});
        QCOMPARE(objectsOn(boardText(board.content(), *stage().landscape)), qsizetype(board.content().shown.size()));
        QCOMPARE(objectsOn(QStringLiteral("no board")), 0);
        BoardContent odd;
        odd.gone.push_back(
            {QStringLiteral("x"), QStringLiteral("a \"is\":\"shown\" name"), GoneObject::Was::Hidden, {}});
        QCOMPARE(objectsOn(boardText(odd, *stage().landscape)), 0);
    }

    void boardsOfAFileThatOpensLaterJoinTheList() {
        Desk desk;
        desk.shelf.visit();
        desk.moveAlpha(64);
        desk.notebook.gather();
        const int mine = desk.shelf.current();
        NotebookContent joined = desk.notebook.content();
        joined.boards.prepend({0, QStringLiteral("Of the file"), {}, QDateTime::currentDateTimeUtc()});
        desk.notebook.load(joined);
        QCOMPARE(desk.shelf.current(), mine);
        QCOMPARE(desk.names(), QStringLiteral("Of the file, Untitled"));
        QVERIFY(desk.board.canUndo()); // nobody took the board from under the hand
        QVERIFY(desk.shelf.boards().first().key != mine && desk.shelf.boards().first().key != 0);
    }

    void aPlaceOfACollectionIsRemembered() {
        const GraphStage hub(hubLandscape(60));
        GraphBoard board(hub.graph, hub.visible);
        board.start(hub["act-hub"]);
        board.expand(hub["act-hub"]);
        QVERIFY(!board.content().collections.empty());
        const CollectionKey key = board.content().collections.front().key;
        QSignalSpy spy(&board, &GraphBoard::changed);
        board.remember(key, 8, 9);
        QCOMPARE(spy.count(), 1);
        board.remember(key, 8, 9);
        QCOMPARE(spy.count(), 1);
        QVERIFY(board.content().collections.front().place == placeAt(8, 9));
        QVERIFY(board.shown().collections.front().place == placeAt(8, 9));
        board.placeCollection(key, 1, 1);
        board.remember(key, 8, 9); // what the person placed stays
        QVERIFY(board.content().collections.front().place == placeAt(1, 1, true));
    }
};

HW_TEST(BoardShelfTest, "board_shelf")
#include "tst_board_shelf.moc"
