// Named boards in the real window: the palette's commands, the file of the workspace, quitting, one Ctrl+Z.
#include "panels/parts/toast.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/relationships_boards.h"
#include "panels/relationships/relationships_panel.h"
#include "session/graph_board.h"
#include "session/graph_board_text.h"
#include "session/kept_boards.h"
#include "store/workspace_reading.h"
#include "support/test_registry.h"
#include "window/workspace_dialogs.h"
#include "window/workspace_link.h"
#include "window_stage.h"

#include <QAction>
#include <QCloseEvent>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

using namespace hw;
using namespace hw::test;

namespace {

RelationshipsPanel &relationships(WindowStage &stage) {
    stage.exploration().go({View::Relationships, {}, {}});
    stage.settle();
    auto *panel = qobject_cast<RelationshipsPanel *>(stage.window().page());
    if (!panel)
        qFatal("there is no view of relationships");
    panel->finish();
    return *panel;
}

ObjectIndex firstActor(const RelationshipsPanel &panel) { return panel.board()->content().shown.front(); }

void trigger(WindowStage &stage, const char *command) {
    stage.window().commands().action(QLatin1String(command))->trigger();
    stage.settle();
}

} // namespace

class BoardsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(bundledLandscape()); }

    void quittingKeepsTheLastMove() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.db"));
        std::string moved;
        {
            WindowStage stage;
            WorkspaceLink link(stage.notebook(), path);
            QVERIFY(link.open().opened());
            WorkspaceDialogs dialogs(link, stage.notebook(), stage.theme(), stage.window());
            connect(&stage.window(), &MainWindow::closeRequested, &stage.window(),
                    [&](QCloseEvent *event) { event->setAccepted(dialogs.mayClose()); });
            RelationshipsPanel &panel = relationships(stage);
            QVERIFY(panel.board()->content().shown.size() > 10);
            moved = stage.landscape().id(firstActor(panel));
            panel.board()->pin(std::array{GraphBoard::Placed{firstActor(panel), 480, -320}});
            QVERIFY(link.hasUnsavedWork());
            stage.key("Ctrl+Q"); // no turn of the event loop in between
            QVERIFY(!link.hasUnsavedWork());
        }
        {
            const auto content = contentOfWorkspace(path.toStdString());
            QVERIFY2(content.has_value(), content ? "" : content.error().message.c_str());
            QCOMPARE(content->boards.size(), std::size_t(1));
            const BoardReading reading =
                readBoard(QString::fromStdString(content->boards[0].text), *bundledLandscape());
            QCOMPARE(reading.sentence, QString());
            QVERIFY(reading.content.isPinned(*bundledLandscape()->find(moved)));
        }
        WindowStage stage;
        WorkspaceLink link(stage.notebook(), path);
        QVERIFY(link.open().opened());
        RelationshipsPanel &panel = relationships(stage);
        const BoardPlace place = panel.board()->content().places.at(*bundledLandscape()->find(moved));
        QVERIFY(place == placeAt(480, -320, true));
        QVERIFY(!link.hasUnsavedWork()); // opening it is no change
    }

    void lookingAroundIsNoWork() {
        const QTemporaryDir folder;
        WindowStage stage;
        WorkspaceLink link(stage.notebook(), folder.filePath(QStringLiteral("w.db")));
        QVERIFY(link.open().opened());
        RelationshipsPanel &panel = relationships(stage);
        panel.board()->select({firstActor(panel)});
        stage.settle();
        QVERIFY(!link.hasUnsavedWork());
        QVERIFY(link.finish());
        QVERIFY(stage.notebook().boards().isEmpty());
    }

    void aFileThatCannotBeWrittenKeepsTheBoardInMemory() {
        const QTemporaryDir folder;
        WindowStage stage;
        WorkspaceLink link(stage.notebook(), folder.filePath(QStringLiteral("no/such/w.db")));
        QVERIFY(!link.open().opened());
        RelationshipsPanel &panel = relationships(stage);
        panel.board()->pin(std::array{GraphBoard::Placed{firstActor(panel), 10, 20}});
        QVERIFY(link.hasUnsavedWork());
        QVERIFY(!link.saveNow());
        QVERIFY(link.hasUnsavedWork());
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        const auto saved = link.saveCopy(copy);
        QVERIFY2(saved.has_value(), saved ? "" : saved.error().message.c_str());
        QCOMPARE(contentOfWorkspace(copy.toStdString())->boards.size(), std::size_t(1));
        // What was made meanwhile joins what the file holds, under a name of its own.
        {
            auto other = openWorkspace(folder.filePath(QStringLiteral("w.db")).toStdString());
            WorkspaceContent content;
            content.boards = {{"Untitled", "another text", 7}};
            QVERIFY(other.workspace && other.workspace->save(content));
        }
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("no/such")));
        QVERIFY(QFile::copy(folder.filePath(QStringLiteral("w.db")), link.path()));
        QVERIFY(link.saveNow());
        QStringList names;
        for (const KeptBoard &board : stage.notebook().boards())
            names << board.name;
        QCOMPARE(names, (QStringList{"Untitled", "Untitled (2)"}));
        QCOMPARE(stage.notebook().boards().first().text, QStringLiteral("another text"));
        QVERIFY(panel.board()->canUndo()); // the canvas stayed as it was
        link.saveNow();
        QCOMPARE(contentOfWorkspace(link.path().toStdString())->settings.at("board"), std::string("Untitled (2)"));
    }

    void theCommandsOfThePaletteLeadThere() {
        WindowStage stage;
        trigger(stage, "board.new");
        auto *panel = qobject_cast<RelationshipsPanel *>(stage.window().page());
        QVERIFY(panel && panel->boards());
        QCOMPARE(stage.notebook().boards().size(), 1);
        trigger(stage, "board.duplicate");
        QCOMPARE(stage.notebook().boards().size(), 2);
        trigger(stage, "board.rename");
        auto *name = panel->findChild<QDialog *>()->findChild<QLineEdit *>();
        QVERIFY(name);
        QTRY_VERIFY(name->hasFocus());
        name->setText(QStringLiteral("Ours"));
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(boardNamed(stage.notebook().boards(), QStringLiteral("Ours")));
        trigger(stage, "board.delete");
        for (auto *button : panel->findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Delete board"))
                button->click();
        QVERIFY(!boardNamed(stage.notebook().boards(), QStringLiteral("Ours")));
        QCOMPARE(stage.window().commands().action(QStringLiteral("filter.undo"))->text(),
                 QStringLiteral("Undo: Delete board Ours"));
        trigger(stage, "filter.undo");
        QVERIFY(boardNamed(stage.notebook().boards(), QStringLiteral("Ours")));
        trigger(stage, "board.list");
        auto *menu = panel->boards()->findChild<QMenu *>();
        QVERIFY(menu->isVisible());
        menu->close();
    }

    void dialogsShowTheirWordsInFull_data() {
        QTest::addColumn<int>("scale");
        QTest::newRow("100 %") << 100;
        QTest::newRow("150 %") << 150;
    }
    void dialogsShowTheirWordsInFull() {
        QFETCH(int, scale);
        WindowStage stage({1440, 900}, scale);
        trigger(stage, "board.new");
        stage.notebook().keepBoards({{stage.notebook().boards().first().key, QString(80, u'W'), {}, {}}},
                                    Notebook::BoardsPart);
        for (const char *command : {"board.rename", "board.delete"}) {
            trigger(stage, command);
            QDialog *dialog = nullptr;
            for (auto *each : stage.window().findChildren<QDialog *>())
                if (each->isVisible())
                    dialog = each;
            QVERIFY(dialog);
            const QStringList cut = cutTexts(*dialog);
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
};

HW_TEST(BoardsTest, "boards")
#include "tst_boards.moc"
