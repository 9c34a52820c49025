#include "session/undo_order.h"

#include "session/graph_board.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QSignalSpy>

using namespace hw;

class UndoOrderTest : public QObject {
    Q_OBJECT
    struct Stage {
        Exploration exploration{test::landscapeOf("actor act-a \"A\" type=state origin=CN")};
        Notebook notebook;
        UndoOrder order{exploration, &notebook};
        qint64 now = 0;
        Target target{Target::Is::Object, "act-a", "A"};
        Stage() {
            exploration.setClock([this] { return now += 5000; });
        }
        void narrow(const char *origin) {
            Filter filter;
            filter.include(FilterKey::Origin, origin);
            exploration.narrow(filter, QString::fromLatin1(origin));
        }
    };

private slots:
    void theLastDoneIsUndoneFirst() {
        Stage s;
        s.narrow("CN");
        s.notebook.pin(s.target);
        s.narrow("RU");
        QCOMPARE(s.order.undoTitle(), QString("RU"));
        s.order.undo();
        QCOMPARE(s.exploration.filter().values(FilterKey::Origin).include, std::vector<std::string>{"CN"});
        QVERIFY(s.notebook.isPinned(s.target));
        s.order.undo();
        QVERIFY(!s.notebook.isPinned(s.target));
        s.order.undo();
        QVERIFY(s.exploration.filter().isEmpty());
        QVERIFY(!s.order.canUndo());
    }
    void redoRunsTheOtherWay() {
        Stage s;
        s.notebook.pin(s.target);
        s.narrow("CN");
        s.order.undo();
        s.order.undo();
        s.order.redo();
        QVERIFY(s.notebook.isPinned(s.target));
        QVERIFY(s.exploration.filter().isEmpty());
        s.order.redo();
        QVERIFY(!s.exploration.filter().isEmpty());
        QVERIFY(!s.order.canRedo());
    }
    void aNewStepForgetsWhatCouldBeRedone() {
        Stage s;
        s.narrow("CN");
        s.order.undo();
        s.notebook.pin(s.target);
        QVERIFY(!s.order.canRedo());
        s.order.undo();
        QVERIFY(!s.notebook.isPinned(s.target));
    }
    void mergedChangesAreOneStep() {
        Stage s;
        s.exploration.setClock([] { return qint64{1000}; });
        s.narrow("CN");
        s.narrow("RU");
        s.notebook.pin(s.target);
        s.order.undo();
        s.order.undo();
        QVERIFY(s.exploration.filter().isEmpty());
        QVERIFY(!s.order.canUndo());
    }
    void clearingAllIsAStepOfItsOwnHoweverSoon() {
        Stage s;
        s.exploration.setClock([] { return qint64{1000}; });
        s.narrow("CN");
        s.exploration.narrow({}, QStringLiteral("Clear all filters"), Exploration::Step::OfItsOwn);
        s.order.undo();
        QVERIFY(!s.exploration.filter().isEmpty());
    }
    void whatWasSwitchedOnAndOffIsNoStep() {
        Stage s;
        s.narrow("CN");
        s.notebook.pin(s.target);
        s.exploration.setClock([] { return qint64{1000000}; });
        s.narrow("RU");
        s.narrow("CN"); // as it was: nothing is left of the two
        s.order.undo();
        QVERIFY(!s.notebook.isPinned(s.target));
        QCOMPARE(s.exploration.filter().values(FilterKey::Origin).include, std::vector<std::string>{"CN"});
    }
    void whatWasTypedAndTakenBackIsNoStep() {
        Stage s;
        s.notebook.pin(s.target);
        s.narrow("CN");
        s.notebook.setNote(s.target, QStringLiteral("x"));
        s.notebook.setNote(s.target, QString());
        s.order.undo();
        QVERIFY(s.notebook.isPinned(s.target));
        QVERIFY(s.exploration.filter().isEmpty());
    }
    void theOrderHoldsWhenTheOldestStepsAreForgotten() {
        Stage s;
        for (int i = 0; i < 120; ++i)
            s.narrow(i % 2 ? "CN" : "RU");
        s.notebook.pin(s.target);
        s.narrow("IR");
        s.order.undo();
        QVERIFY(s.notebook.isPinned(s.target));
        QCOMPARE(s.exploration.filter().values(FilterKey::Origin).include, std::vector<std::string>{"CN"});
        s.order.redo();
        QCOMPARE(s.exploration.filter().values(FilterKey::Origin).include, std::vector<std::string>{"IR"});
        int steps = 0;
        for (; s.order.canUndo(); ++steps)
            s.order.undo();
        QCOMPARE(steps, 101); // a hundred of the filter, and the pin
        QVERIFY(!s.notebook.isPinned(s.target));
    }
    void anotherNotebookBringsNoSteps() {
        Stage s;
        s.narrow("CN");
        s.notebook.pin(s.target);
        s.notebook.load({});
        s.order.undo();
        QVERIFY(s.exploration.filter().isEmpty());
        QVERIFY(!s.order.canUndo());
    }
    void theBoardTakesItsTurn() {
        Stage s;
        const VisibleSet &visible = s.exploration.visible();
        GraphBoard board(LinkGraph::of(s.exploration.snapshot(), visible), visible);
        s.order.include(board);
        const std::vector<ObjectIndex> actor{*s.exploration.landscape().find("act-a")};
        s.narrow("CN");
        board.add(actor);
        s.notebook.pin(s.target);
        board.hide(actor);
        board.select(actor);                                                        // no step
        board.remember(std::vector<GraphBoard::Placed>{{actor.front(), 1.0, 2.0}}); // nor this
        QCOMPARE(s.order.undoTitle(), QString("Hide A"));
        s.order.undo();
        QCOMPARE(board.content().shown.size(), std::size_t{1});
        QCOMPARE(s.order.redoTitle(), QString("Hide A"));
        s.order.undo();
        QVERIFY(!s.notebook.isPinned(s.target));
        s.order.undo();
        QVERIFY(board.content().shown.empty());
        QVERIFY(!s.exploration.filter().isEmpty());
        s.order.undo();
        QVERIFY(s.exploration.filter().isEmpty());
        QVERIFY(!s.order.canUndo());
        for (int i = 0; i < 4; ++i)
            s.order.redo();
        QVERIFY(!s.order.canRedo());
        QVERIFY(board.content().shown.empty() && board.content().hidden == actor);
        board.load({}); // another board brings no steps
        s.order.undo();
        QVERIFY(!s.notebook.isPinned(s.target));
        s.order.undo();
        QVERIFY(s.exploration.filter().isEmpty());
        QVERIFY(!s.order.canUndo());
    }
    void worksWithoutANotebook() {
        Stage s;
        UndoOrder order(s.exploration, nullptr);
        QSignalSpy spy(&order, &UndoOrder::changed);
        s.narrow("CN");
        QVERIFY(spy.count() > 0);
        QVERIFY(order.canUndo());
        order.undo();
        QVERIFY(s.exploration.filter().isEmpty());
    }
};

HW_TEST(UndoOrderTest, "undo_order")
#include "tst_undo_order.moc"
