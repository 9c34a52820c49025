#include "support/test_registry.h"
#include "support/text_landscape.h"
#include "window/orphans_dialog.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace hw;
using namespace hw::test;

namespace {

const Target gone{Target::Is::Object, QStringLiteral("act-gone"), QStringLiteral("Lost <i>Panda</i>")};
const Target goneClaim{Target::Is::Claim, QStringLiteral("0badcafe"), {}};
const Target present{Target::Is::Object, QStringLiteral("act-a"), QStringLiteral("Actor A")};

QPushButton *button(const QWidget &dialog, const QString &text) {
    for (auto *each : dialog.findChildren<QPushButton *>())
        if (each->text() == text)
            return each;
    return nullptr;
}

QString textOf(const QWidget &dialog, const char *name) {
    const auto *label = dialog.findChild<QWidget *>(QString::fromLatin1(name));
    return label && label->isVisible() ? label->property("text").toString() : QString();
}

} // namespace

class OrphansDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_landscape = landscapeOf("actor act-a \"Actor A\" type=state origin=CN\nactor act-b \"Actor B\" type=state");
        m_notebook = std::make_unique<Notebook>();
        const auto at = [](int day) { return QDateTime(QDate(2026, 1, day), QTime(0, 0), Qt::UTC); };
        NotebookContent content;
        content.notes = {{gone, QStringLiteral("# Ours\nWhat we know"), at(1)},
                         {present, QStringLiteral("here"), at(2)}};
        m_notebook->load(content);
        m_notebook->addTag(gone, QStringLiteral("board"));
        m_notebook->pin(goneClaim);
        m_notebook->pin(present);
    }

    void theModelListsWhatIsGoneAndNothingElse() {
        OrphansModel model(*m_notebook, m_landscape);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 2);
        const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, OrphansModel::NameColumn), QStringLiteral("Lost <i>Panda</i>"));
        QCOMPARE(cell(0, OrphansModel::NumberColumn), QStringLiteral("act-gone"));
        QCOMPARE(cell(0, OrphansModel::WhatColumn), QStringLiteral("Note; Tags: board"));
        QCOMPARE(cell(1, OrphansModel::NameColumn), QStringLiteral("Name not known"));
        QCOMPARE(cell(1, OrphansModel::NumberColumn), QStringLiteral("Claim 0badcafe"));
        m_notebook->forget(goneClaim);
        QCOMPARE(model.rowCount(), 1);
        m_notebook->undo();
        QCOMPARE(model.rowCount(), 2);
    }

    void itIsSaidReadAndCopied() {
        OrphansDialog dialog(*m_notebook, m_landscape, m_theme, nullptr);
        dialog.show();
        QCOMPARE(
            textOf(dialog, "summary"),
            QStringLiteral("1 note, 1 pin and 1 tag point to things that this dataset no longer has. They are kept."));
        QCOMPARE(dialog.findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("# Ours\nWhat we know"));
        QTest::mouseClick(button(dialog, QStringLiteral("Copy text")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("Lost <i>Panda</i> (act-gone)\nTags: board\n\n# Ours\nWhat we know"));
        QVERIFY(!textOf(dialog, "said").isEmpty());
    }

    void itIsMovedToWhatItBelongsToNow() {
        OrphansDialog dialog(*m_notebook, m_landscape, m_theme, nullptr);
        dialog.show();
        auto *where = dialog.findChild<QLineEdit *>();
        auto *move = button(dialog, QStringLiteral("Move there"));
        QVERIFY(!move->isEnabled());
        QTest::keyClicks(where, QStringLiteral("nobody of that name"));
        QTest::mouseClick(move, Qt::LeftButton);
        QVERIFY2(textOf(dialog, "said").contains(QLatin1String("nobody of that name")),
                 qPrintable(textOf(dialog, "said")));
        QVERIFY(m_notebook->note(gone)); // nothing moved
        where->clear();
        QTest::keyClicks(where, QStringLiteral("Actor A"));
        QTest::keyClick(where, Qt::Key_Return);
        QVERIFY(!m_notebook->note(gone));
        QCOMPARE(m_notebook->note(present)->markdown, QStringLiteral("# Ours\nWhat we know\n\nhere"));
        QCOMPARE(m_notebook->tagsOf(present), QStringList{QStringLiteral("board")});
        QCOMPARE(textOf(dialog, "said"), QStringLiteral("Moved to Actor A."));
        auto *undo = button(dialog, QStringLiteral("Undo"));
        QVERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(m_notebook->note(gone));
        QCOMPARE(m_notebook->note(present)->markdown, QStringLiteral("here"));
    }

    void itIsDeletedOnlyByHandAndComesBack() {
        OrphansDialog dialog(*m_notebook, m_landscape, m_theme, nullptr);
        dialog.show();
        auto *table = dialog.findChild<QTableView *>();
        QTest::keyClick(table, Qt::Key_Delete);
        QTest::mouseClick(button(dialog, QStringLiteral("Delete")), Qt::LeftButton);
        QVERIFY(textOf(dialog, "summary").startsWith(QLatin1String("All that you have written")));
        for (const char *text : {"Delete", "Copy text", "Move there"})
            QVERIFY2(!button(dialog, QString::fromLatin1(text))->isEnabled(), text);
        QVERIFY(m_notebook->note(present) && m_notebook->isPinned(present));
        QTest::mouseClick(button(dialog, QStringLiteral("Undo")), Qt::LeftButton);
        QVERIFY(m_notebook->isPinned(goneClaim));
    }

private:
    Theme m_theme;
    LandscapePtr m_landscape;
    std::unique_ptr<Notebook> m_notebook;
};

HW_TEST(OrphansDialogTest, "orphans_dialog")
#include "tst_orphans_dialog.moc"
