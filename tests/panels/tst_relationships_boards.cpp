// The named boards in the Relationships view: what a person keeps, finds again, and cannot lose.
#include "panel_bench.h"
#include "panels/relationships/graph_canvas.h"
#include "panels/relationships/relationships_boards.h"
#include "panels/relationships/relationships_panel.h"
#include "session/graph_board.h"
#include "session/kept_boards.h"
#include "session/notebook.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hw;
using namespace hw::test;

class RelationshipsBoardsTest : public QObject {
    Q_OBJECT

    LandscapePtr m_landscape = landscapeOf(R"(
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
research-area ra-x "Genetics"
technique T1 "Phishing"
technique T2 "Dumping"
campaign cam-1 "First" start=2020
campaign cam-2 "Second" start=2021
claim cam-1 attributed-to act-a
claim cam-2 attributed-to act-b
claim cam-1 targets ra-x basis=targeted
claim cam-2 targets ra-x basis=targeted
claim act-a uses T1
claim act-a uses T2
claim act-b uses T1
)");
    std::unique_ptr<Notebook> m_notebook;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<RelationshipsPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_noticed;

    ObjectIndex object(const char *id) const { return *m_landscape->find(id); }
    GraphBoard &board() const { return *m_panel->board(); }
    GraphCanvas &canvas() const { return m_panel->canvas(); }
    Point at(const char *id) const {
        for (const SceneNode &node : canvas().scene().nodes)
            if (node.object == object(id))
                return node.at;
        return {-1e9F, 0};
    }
    void settle() {
        Bench::settle();
        m_panel->finish();
        Bench::settle();
    }
    void open(const Route &route = {View::Relationships, {}, {}}) {
        m_bench = std::make_unique<Bench>(m_landscape);
        m_bench->exploration.go(route);
        m_panel = std::make_unique<RelationshipsPanel>(m_bench->exploration, m_bench->theme, m_notebook.get());
        m_noticed = std::make_unique<QSignalSpy>(m_panel.get(), &Panel::noticed);
        m_bench->show(*m_panel, {1200, 800});
        settle();
    }
    void close() {
        m_noticed.reset();
        m_panel.reset();
        m_bench.reset();
    }
    /// As the program does: the last save asks for what is new, and only that outlives the window.
    void restart(const Route &route = {View::Relationships, {}, {}}) {
        m_notebook->gather();
        NotebookContent kept = m_notebook->content();
        for (KeptBoard &board : kept.boards)
            board = {0, board.name, board.text, board.changedAt};
        close();
        m_notebook = std::make_unique<Notebook>();
        m_notebook->load(kept);
        open(route);
    }
    void drag(const char *id, QPoint by) {
        const QPoint from = canvas().camera().toScreen(at(id)).toPoint();
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&canvas(), from + by / 2);
        QTest::mouseMove(&canvas(), from + by);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, from + by);
        settle();
    }
    QStringList names() const {
        QStringList list;
        for (const KeptBoard &each : m_notebook->boards())
            list << each.name;
        return list;
    }
    QMenu &menu() const { return *m_panel->boards()->findChild<QMenu *>(); }
    QAction *entry(const QString &beginning) const {
        for (QAction *action : menu().actions())
            if (action->text().startsWith(beginning))
                return action;
        return nullptr;
    }
    QString onButton() const { return m_panel->boards()->findChild<QToolButton *>()->text(); }
    void press(const QString &label) {
        for (auto *button : m_panel->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == label)
                return QTest::mouseClick(button, Qt::LeftButton);
        QFAIL(qPrintable(QStringLiteral("no button “%1”").arg(label)));
    }
    QString lastNoticed() const { return m_noticed->isEmpty() ? QString() : m_noticed->last().first().toString(); }

private slots:
    void init() {
        m_notebook = std::make_unique<Notebook>();
        open();
    }
    void cleanup() {
        close();
        m_notebook.reset();
    }

    void comesBackAsItWasLeft() {
        drag("cam-1", {70, 50});
        board().hide(std::array{object("cam-2")});
        settle();
        QCOMPARE(onButton(), QStringLiteral("Untitled"));
        const Positions before = canvas().positions();
        const BoardContent left = board().content();
        QVERIFY(left.isPinned(object("cam-1")));
        restart();
        QCOMPARE(canvas().positions().size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) // places are kept in sixteenths
            QVERIFY(distance(canvas().positions()[i], before[i]) < 0.1F);
        QVERIFY(board().content().shown == left.shown && board().content().hidden == left.hidden);
        QVERIFY(board().content().isPinned(object("cam-1")));
        QVERIFY(!board().canUndo());
        QVERIFY(m_noticed->isEmpty());
    }

    void aLayoutByRuleComesBackWithWhatWasMoved() {
        board().setLayout(BoardLayout::Layered);
        settle();
        drag("act-a", {-30, 90});
        const Positions before = canvas().positions();
        restart();
        QVERIFY(board().content().isPinned(object("act-a")));
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY(distance(canvas().positions()[i], before[i]) < 0.1F);
    }

    void nothingOfOneBoardGoesOverToAnother() {
        const Positions opening = canvas().positions();
        drag("cam-1", {90, 60});
        m_panel->boards()->add();
        settle();
        QCOMPARE(names(), (QStringList{"Untitled", "Untitled (2)"}));
        QVERIFY(!board().content().isPinned(object("cam-1")));
        QCOMPARE(canvas().positions(), opening); // seeded: the same as at the first start
        QVERIFY(!board().canUndo());
        board().undo();
        settle();
        QCOMPARE(canvas().positions(), opening);
        entry(QString());
        m_panel->boards()->list();
        entry(QStringLiteral("Untitled\t"))->trigger();
        menu().close();
        settle();
        QVERIFY(board().content().isPinned(object("cam-1")));
        QVERIFY(canvas().positions() != opening);
    }

    void theMenuListsBoardsWithTheirObjects() {
        QTest::keyClick(&canvas(), Qt::Key_B);
        QVERIFY(menu().isVisible());
        QVERIFY(entry(QStringLiteral("Untitled, not kept yet\t"))->isChecked());
        QVERIFY(!entry(QStringLiteral("Duplicate"))->isEnabled());
        QVERIFY(!entry(QStringLiteral("Delete…"))->isEnabled());
        menu().close();
        board().hide(std::array{object("cam-2")});
        settle();
        QTest::keyClick(&canvas(), Qt::Key_B);
        const QAction *here = entry(QStringLiteral("Untitled\t"));
        QVERIFY(here && here->isChecked());
        QCOMPARE(here->text(), QStringLiteral("Untitled\t%1 things").arg(board().content().shown.size()));
        QCOMPARE(menu().activeAction(), here);
        // By keys alone: up from the current one round to Delete.
        QTest::keyClick(&menu(), Qt::Key_Up);
        QCOMPARE(menu().activeAction(), entry(QStringLiteral("Delete…")));
        menu().close();
    }

    void isNamedByKeys() {
        QTest::keyClick(&canvas(), Qt::Key_B);
        entry(QStringLiteral("Name and keep…"))->trigger();
        menu().close();
        auto *name = m_panel->findChild<QDialog *>()->findChild<QLineEdit *>();
        QVERIFY(name && name->isVisible());
        QCOMPARE(name->selectedText(), QStringLiteral("Untitled"));
        name->setText(QStringLiteral("  "));
        QCOMPARE(m_panel->findChild<QLabel *>(QStringLiteral("fault"))->text(),
                 QStringLiteral("A board needs a name."));
        name->setText(QStringLiteral("Genomics & <b>us</b>"));
        QTest::keyClick(name, Qt::Key_Return);
        settle();
        QCOMPARE(names(), QStringList{"Genomics & <b>us</b>"});
        QCOMPARE(onButton(), QStringLiteral("Genomics && <b>us</b>")); // one & on the screen
        QCOMPARE(cutTexts(*m_panel), QStringList());
        QCOMPARE(nameless(*m_panel), QStringList());
        restart();
        QCOMPARE(onButton(), QStringLiteral("Genomics && <b>us</b>"));
    }

    void deletingAsksAndIsUndone() {
        drag("cam-1", {70, 50});
        const BoardContent left = board().content();
        m_panel->boards()->remove();
        press(QStringLiteral("Keep it"));
        settle();
        QCOMPARE(names(), QStringList{"Untitled"});
        m_panel->boards()->remove();
        press(QStringLiteral("Delete board"));
        settle();
        QCOMPARE(names(), QStringList());
        QVERIFY(!board().content().isPinned(object("cam-1")));
        QCOMPARE(lastNoticed(), QStringLiteral("“Untitled” is deleted. Undo brings it back."));
        m_notebook->undo();
        settle();
        QVERIFY(board().content() == left);
        m_panel->boards()->add();
        m_notebook->undo();
        m_panel->boards()->remove();
        QVERIFY(m_panel->findChild<QDialog *>());
    }

    void whatIsAskedAboutOneBoardIsNotDoneToAnother() {
        drag("cam-1", {70, 50});
        m_panel->boards()->remove();
        m_panel->boards()->add(); // as a workspace does that opens late
        settle();
        press(QStringLiteral("Delete board"));
        settle();
        QCOMPARE(names(), (QStringList{"Untitled", "Untitled (2)"}));
        m_panel->boards()->rename();
        const QPointer<QDialog> dialog = m_panel->findChild<BoardNameDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        m_panel->boards()->add();
        settle();
        QVERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(names(), (QStringList{"Untitled", "Untitled (2)", "Untitled (3)"}));
    }

    void aFocusStartsABoardOfItsOwn() {
        drag("cam-1", {70, 50});
        const BoardContent left = board().content();
        const QString kept = (m_notebook->gather(), m_notebook->boards().first().text);
        m_bench->go(*m_panel, {View::Relationships, QStringLiteral("act-b"), {}});
        settle();
        QCOMPARE(onButton(), QStringLiteral("Beta"));
        QCOMPARE(m_bench->exploration.selection().objects, std::vector{object("act-b")});
        QVERIFY2(lastNoticed().contains(QStringLiteral("“Untitled” is as you left it")), qPrintable(lastNoticed()));
        QCOMPARE(m_notebook->boards().first().text, kept);
        m_bench->exploration.back();
        m_panel->refreshNow();
        settle();
        QVERIFY(board().content() == left);
        // A start with a focus leaves it alone, too.
        restart({View::Relationships, QStringLiteral("act-b"), {}});
        QCOMPARE(onButton(), QStringLiteral("Beta"));
        QCOMPARE(m_notebook->boards().first().text, kept);
        restart();
        QVERIFY(board().content() == left);
    }

    void whatIsDamagedIsSaidAndStaysInTheWorkspace() {
        drag("cam-1", {70, 50});
        m_notebook->gather();
        QList<KeptBoard> boards = m_notebook->boards();
        const QString damaged = boards.first().text.chopped(3);
        boards.first().text = damaged;
        close();
        m_notebook->keepBoards(boards, Notebook::BoardsPart);
        open();
        QVERIFY2(lastNoticed().startsWith(QLatin1String("This board is damaged.")), qPrintable(lastNoticed()));
        const auto *button = m_panel->boards()->findChild<QToolButton *>();
        QVERIFY(button->accessibleDescription().startsWith(QLatin1String("This board is damaged.")));
        for (const SceneNode &node : canvas().scene().nodes)
            QVERIFY(isUsable(node.at)); // laid out anew
        QCOMPARE(m_notebook->boards().first().text, damaged);
        drag("cam-1", {40, 10});
        m_notebook->gather();
        QCOMPARE(names(), (QStringList{"Untitled (damaged)", "Untitled"}));
        QVERIFY(button->accessibleDescription().isEmpty()); // what is on the canvas is whole
        QCOMPARE(m_notebook->boards().first().text, damaged);
    }

    void withoutANotebookThereAreNoBoards() {
        close();
        m_notebook.reset();
        open();
        QCOMPARE(m_panel->boards(), nullptr);
        QTest::keyClick(&canvas(), Qt::Key_B); // does nothing
        BoardContent other;
        other.shown = {object("act-a"), object("cam-1")};
        other.places[object("act-a")] = {64, 32, true};
        other.places[object("cam-1")] = {-64, 32, false};
        m_panel->load(other);
        settle();
        QCOMPARE(canvas().scene().nodes.size(), std::size_t(2));
        QVERIFY(distance(at("act-a"), {64, 32}) < 0.1F && distance(at("cam-1"), {-64, 32}) < 0.1F);
    }

    void findsRoomAtEveryWidth() {
        QVERIFY(m_panel->boards() != nullptr);
        m_notebook->keepBoards({{m_notebook->newBoardKey(), QString(80, u'W'), {}, {}}}, Notebook::BoardsPart);
        for (const int width : {640, 900, 968, 1100, 1256, 1600}) {
            m_panel->resize(width, 700);
            settle();
            std::vector<QRect> taken;
            for (const QWidget *child : m_panel->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
                if (child->isVisible() && (qobject_cast<const ToolStrip *>(child) || child == canvas().parent()))
                    taken.push_back(child->geometry().adjusted(12, 12, -12, -12));
            for (std::size_t a = 0; a < taken.size(); ++a) {
                QVERIFY(m_panel->rect().contains(taken[a]));
                for (std::size_t b = 0; b < a; ++b)
                    QVERIFY2(!taken[a].intersects(taken[b]), qPrintable(QString::number(width)));
            }
        }
    }
};

HW_TEST(RelationshipsBoardsTest, "relationships_boards")
#include "tst_relationships_boards.moc"
