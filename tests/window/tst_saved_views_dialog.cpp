#include "support/test_registry.h"
#include "support/text_landscape.h"
#include "window/saved_views_dialog.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace hw;
using namespace hw::test;

namespace {

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

QStringList names(const Notebook &notebook) {
    QStringList all;
    for (const SavedView &view : notebook.views())
        all << view.name;
    return all;
}

} // namespace

class SavedViewsDialogTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_landscape = landscapeOf("actor act-a \"Actor A\" type=state origin=CN");
        m_notebook = std::make_unique<Notebook>();
        m_notebook->saveView({QStringLiteral("China"), QStringLiteral("origin:CN"), {}});
        m_notebook->saveView({QStringLiteral("Old"), QStringLiteral("actor:act-gone"), {}});
        m_notebook->saveView({QStringLiteral("<b>All</b>"), QString(), QStringLiteral("helixwatch:overview")});
    }

    void theModelKeepsItsPromises() {
        SavedViewsModel model(*m_notebook, m_landscape);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 3);
        const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, SavedViewsModel::NameColumn), QStringLiteral("China"));
        QCOMPARE(cell(0, SavedViewsModel::LackColumn), QString());
        QCOMPARE(cell(1, SavedViewsModel::FilterColumn), QStringLiteral("actor:act-gone"));
        QCOMPARE(cell(1, SavedViewsModel::LackColumn), QStringLiteral("1 value is not there"));
        QVERIFY(model.lackOf(1).contains(QLatin1String("actor:act-gone")));
        QCOMPARE(cell(2, SavedViewsModel::NameColumn), QStringLiteral("<b>All</b>"));
        QCOMPARE(cell(2, SavedViewsModel::FilterColumn), QStringLiteral("Everything"));
        m_notebook->saveView({QStringLiteral("Broken"), QStringLiteral("nonsense:1"), {}});
        QCOMPARE(cell(3, SavedViewsModel::LackColumn), QStringLiteral("cannot be read"));
        m_notebook->undo();
        QCOMPARE(model.rowCount(), 3);
        m_notebook->load({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aNameIsTypedInPlace() {
        SavedViewsDialog dialog(*m_notebook, m_landscape, m_theme, nullptr);
        dialog.show();
        auto *table = dialog.findChild<QTableView *>();
        QSignalSpy refused(table->model(), SIGNAL(renameRefused(QString)));
        const auto type = [table](const QString &name) {
            table->edit(table->currentIndex().siblingAtColumn(0));
            auto *editor = table->findChild<QLineEdit *>();
            QVERIFY(editor);
            editor->setText(name);
            QTest::keyClick(editor, Qt::Key_Return);
        };
        type(QStringLiteral("PRC"));
        QTRY_COMPARE(names(*m_notebook).first(), QStringLiteral("PRC"));
        QCOMPARE(refused.count(), 0);
        QTRY_VERIFY(!table->findChild<QLineEdit *>());
        table->selectRow(0);
        type(QStringLiteral("Old"));
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(names(*m_notebook).first(), QStringLiteral("PRC"));
        QVERIFY(textOf(dialog, "fault").contains(QLatin1String("already")));
        QVERIFY(dialog.isVisible()); // Return ended the typing, it did not open the view
        QTRY_VERIFY(!table->findChild<QLineEdit *>());
        type(QStringLiteral("  "));
        QTRY_COMPARE(refused.count(), 2);
        QCOMPARE(names(*m_notebook).first(), QStringLiteral("PRC"));
        QVERIFY(textOf(dialog, "fault").contains(QLatin1String("needs a name")));
    }

    void whatIsDeletedComesBack() {
        SavedViewsDialog dialog(*m_notebook, m_landscape, m_theme, nullptr);
        dialog.show();
        auto *table = dialog.findChild<QTableView *>();
        auto *undo = button(dialog, QStringLiteral("Undo"));
        QVERIFY(!undo->isVisible()); // what was done before is not this dialog's to undo
        table->selectRow(1);
        QVERIFY(textOf(dialog, "detail").contains(QLatin1String("actor:act-gone")));
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(names(*m_notebook), (QStringList{QStringLiteral("China"), QStringLiteral("<b>All</b>")}));
        QVERIFY(undo->isVisible());
        QCOMPARE(table->currentIndex().row(), 1); // the next one
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(names(*m_notebook).size(), 3);
        QCOMPARE(names(*m_notebook).at(1), QStringLiteral("Old"));
        QVERIFY(!undo->isVisible());
        // Undo is only about what was done here last.
        table->selectRow(0);
        QTest::mouseClick(button(dialog, QStringLiteral("Delete")), Qt::LeftButton);
        QVERIFY(undo->isVisible());
        m_notebook->pin({Target::Is::Object, QStringLiteral("act-a"), {}});
        QVERIFY(!undo->isVisible());
    }

    void viewsAreMovedByKeysAndButtons() {
        SavedViewsDialog dialog(*m_notebook, m_landscape, m_theme, nullptr);
        dialog.show();
        auto *table = dialog.findChild<QTableView *>();
        auto *up = button(dialog, QStringLiteral("Move up")), *down = button(dialog, QStringLiteral("Move down"));
        table->selectRow(0);
        QVERIFY(!up->isEnabled() && down->isEnabled());
        QTest::mouseClick(down, Qt::LeftButton);
        QCOMPARE(names(*m_notebook).at(1), QStringLiteral("China"));
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(names(*m_notebook).at(2), QStringLiteral("China"));
        QVERIFY(up->isEnabled() && !down->isEnabled());
        QTest::keyClick(table, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(names(*m_notebook).at(1), QStringLiteral("China"));
    }

    void aViewIsOpenedAndThePresentOneSavedByTheWindow() {
        SavedViewsDialog dialog(*m_notebook, m_landscape, m_theme, nullptr);
        dialog.show();
        QSignalSpy save(&dialog, &SavedViewsDialog::saveRequested);
        QTest::mouseClick(button(dialog, QStringLiteral("Save the present view…")), Qt::LeftButton);
        QCOMPARE(save.count(), 1);
        QVERIFY(dialog.isVisible());
        QString opened;
        connect(&dialog, &SavedViewsDialog::chosen, this, [&opened](const SavedView &view) { opened = view.name; });
        auto *table = dialog.findChild<QTableView *>();
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(opened, QStringLiteral("Old"));
        QVERIFY(!dialog.isVisible());
    }

    void nothingSavedIsSaid() {
        Notebook empty;
        SavedViewsDialog dialog(empty, m_landscape, m_theme, nullptr);
        dialog.show();
        QCOMPARE(textOf(dialog, "detail"), QStringLiteral("No views are saved yet."));
        for (const char *text : {"Open view", "Rename", "Delete", "Move up", "Move down"})
            QVERIFY2(!button(dialog, QString::fromLatin1(text))->isEnabled(), text);
    }

private:
    Theme m_theme;
    LandscapePtr m_landscape;
    std::unique_ptr<Notebook> m_notebook;
};

HW_TEST(SavedViewsDialogTest, "saved_views_dialog")
#include "tst_saved_views_dialog.moc"
