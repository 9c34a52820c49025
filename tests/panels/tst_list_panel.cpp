#include "briefing/page_maker.h"
#include "panel_bench.h"
#include "panels/claim_detail.h"
#include "panels/lists/list_panel.h"
#include "panels/lists/list_table.h"
#include "panels/parts/empty_state.h"
#include "session/rows_query.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hw;
using namespace hw::test;

class ListPanelTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<ListPanel> m_panel;

    void open(const QString &focus, const QString &argument = {}) {
        m_bench = std::make_unique<Bench>(m_landscape);
        m_panel = std::make_unique<ListPanel>(m_bench->exploration, m_bench->theme);
        m_bench->exploration.go({View::List, focus, argument});
        m_bench->show(*m_panel, {1256, 784});
    }
    ListTable &table() const { return *m_panel->findChild<ListTable *>(); }

private slots:
    void initTestCase() {
        m_landscape = landscapeOf("actor act-a \"=Alpha\" type=state origin=CN\nactor act-b \"Bravo\" type=crime\n"
                                  "incident inc-1 \"One\" start=2020-03\nincident inc-2 \"Two\" start=2021\n"
                                  "claim inc-1 attributed-to act-a\nclaim inc-2 attributed-to act-b\n");
    }
    void everyKindIsOffered() {
        open(QStringLiteral("actor"));
        auto *kinds = m_panel->findChild<QComboBox *>();
        QCOMPARE(kinds->count(), int(kindCount) + 2);
        for (int i = 0; i < kinds->count(); ++i) {
            kinds->setCurrentIndex(i);
            emit kinds->activated(i);
            m_panel->refreshNow();
            const QString counted = kinds->itemText(i).section(QStringLiteral("  "), 1);
            QCOMPARE(counted.toInt(), table().model()->rowCount());
            QCOMPARE(kinds->currentIndex(), i);
        }
    }
    void severalMarkedRowsAreOneSelection() {
        open(QStringLiteral("actor"));
        table().setFocus();
        table().setCurrentIndex(table().model()->index(1, 0));
        table().selectAll();
        QCOMPARE(table().selectedRows().size(), std::size_t{2});
        emit table().menuWanted(static_cast<const RowsModel *>(table().model())->at(1), {});
        m_panel->refreshNow();
        QCOMPARE(m_bench->exploration.selection().objects.size(), std::size_t{2});
        QCOMPARE(table().selectedRows().size(), std::size_t{2}); // and they stay marked
        QStringList texts;
        for (const QMenu *menu : m_panel->findChildren<QMenu *>())
            for (const QAction *action : menu->actions())
                texts << action->text();
        QVERIFY(texts.join('\n').contains(QLatin1String("the 2 selected as a graph")));
        for (QMenu *menu : m_panel->findChildren<QMenu *>())
            menu->close();
    }
    void comingHereChoosesNothing() {
        open(QStringLiteral("actor"));
        m_panel->setFocus();
        QVERIFY(table().hasFocus());
        QVERIFY(table().currentIndex().isValid()); // the cursor waits on the first row
        QVERIFY(m_bench->exploration.selection().objects.empty());
        QTest::keyClick(&table(), Qt::Key_Down); // which the first press chooses
        QCOMPARE(m_bench->exploration.selection().objects.size(), std::size_t{1});
        QCOMPARE(m_bench->exploration.selection().objects.front(),
                 static_cast<const RowsModel *>(table().model())->at(0).object);
    }
    void aBriefingGetsTheListOrTheMarkedRows() {
        open(QStringLiteral("actor"));
        const auto rowsAdded = [this] {
            briefing::Deck deck;
            briefing::PageMaker maker(
                deck, briefing::selectionOf(m_bench->exploration.snapshot(), m_bench->exploration.filter()));
            const auto page = m_panel->forBriefing()->make(maker);
            for (const briefing::Block &block : page->blocks)
                if (const auto *table = std::get_if<briefing::Table>(&block))
                    return table->rows.size();
            return std::size_t{0};
        };
        QCOMPARE(rowsAdded(), std::size_t{2});
        table().setFocus();
        table().selectRow(1);
        QCOMPARE(rowsAdded(), std::size_t{2}); // one is only where somebody looked last
    }
    void enterOpensAndCtrlEnterFilters() {
        open(QStringLiteral("actor"));
        table().setFocus();
        table().setCurrentIndex(table().model()->index(0, 0));
        QTest::keyClick(&table(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_bench->exploration.filter().has(FilterKey::Actor));
        m_bench->exploration.undo();
        m_panel->refreshNow();
        table().setCurrentIndex(table().model()->index(1, 0));
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(m_bench->exploration.route(), (Route{View::Profile, "act-b", {}}));
    }
    void columnsFitWhereTheyCan() {
        for (const Kind kind : {Kind::Actor, Kind::Source, Kind::Technique, Kind::Name}) {
            open(QString::fromUtf8(word(kind).data(), qsizetype(word(kind).size())));
            QVERIFY2(table().horizontalScrollBar()->maximum() == 0, word(kind).data());
        }
        // Titles give; a date or a number is never cut for it.
        open(QStringLiteral("source"));
        QVERIFY(table().columnWidth(0) < 380);
        QVERIFY(table().columnWidth(2) >= 120);
    }
    void theFirstClickOnANumberBringsTheLargest() {
        open(QStringLiteral("actor"));
        auto *header = table().horizontalHeader();
        const auto click = [&](int section) {
            const QPoint at(header->sectionViewportPosition(section) + 20, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        };
        click(3); // incidents
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        click(3);
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
        click(0); // names
        QCOMPARE(header->sortIndicatorSection(), 0);
        QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    }
    void copiesWithHeader() {
        open(QStringLiteral("actor"));
        const QStringList lines = m_panel->copyText().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).startsWith(QStringLiteral("Actor\tOrigin")));
        table().selectRow(1);
        QCOMPARE(m_panel->copyText().split(u'\n', Qt::SkipEmptyParts).size(), 2);
    }
    void exportsWhatIsOnScreen() {
        QTemporaryDir folder;
        open(QStringLiteral("actor"));
        QSignalSpy told(m_panel.get(), &ListPanel::reported);
        QString suggested;
        m_panel->setPathQuestion([&](const QString &name) {
            suggested = name;
            return folder.filePath(name);
        });
        auto *narrow = m_panel->findChild<QLineEdit *>();
        QTest::keyClicks(narrow, "alpha");
        m_panel->exportCsv();
        QCOMPARE(suggested, QStringLiteral("actors.csv"));
        QFile file(folder.filePath(suggested));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), 2);
        QVERIFY(text.contains("'=Alpha"));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.at(0).at(1).toBool(), false);
        m_panel->setPathQuestion([&](const QString &) { return folder.filePath("none/x.csv"); });
        m_panel->exportCsv();
        QCOMPARE(told.at(1).at(1).toBool(), true);
        m_panel->setPathQuestion([](const QString &) { return QString(); }); // the person thought better of it
        m_panel->exportCsv();
        QCOMPARE(told.size(), 2);
    }
    void nothingFoundSaysWhy() {
        open(QStringLiteral("actor"));
        auto *narrow = m_panel->findChild<QLineEdit *>();
        QTest::keyClicks(narrow, "zzz");
        auto *empty = m_panel->findChild<EmptyState *>();
        QVERIFY(empty->isVisibleTo(m_panel.get()));
        QVERIFY(textsOn(*m_panel).join(u' ').contains(QStringLiteral("zzz")));
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(table().model()->rowCount(), 2);
        open(QStringLiteral("event"), QStringLiteral("actor:act-gone"));
        QVERIFY(textsOn(*m_panel).join(u' ').contains(QStringLiteral("act-gone")));
        open(QStringLiteral("software"));
        QVERIFY(textsOn(*m_panel).contains(QStringLiteral("None reported")));
    }
    void aClaimStandsBesideItsList() {
        open(QStringLiteral("claim"));
        table().setFocus();
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {},
                          table().visualRect(table().model()->index(0, 0)).center());
        Bench::settle();
        QVERIFY(m_panel->findChild<ClaimDetail *>());
        QVERIFY(m_panel->findChild<ClaimDetail *>()->isVisible());
    }
    void backBringsTheOrderBack() {
        open(QStringLiteral("actor"));
        const int last = table().model()->columnCount() - 1;
        table().model()->sort(last, Qt::DescendingOrder);
        const QString first = table().model()->index(0, 0).data().toString();
        m_bench->exploration.go({View::Profile, "act-a", {}});
        m_bench->exploration.back();
        m_panel->refreshNow();
        QCOMPARE(table().model()->index(0, 0).data().toString(), first);
    }
};

HW_TEST(ListPanelTest, "list_panel")
#include "tst_list_panel.moc"
