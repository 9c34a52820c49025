// The person's own work in the real window: saved views, what points to things that are gone.
#include "panels/parts/question_dialog.h"
#include "panels/parts/toast.h"
#include "support/test_registry.h"
#include "window/landscape_fault.h"
#include "window/orphans_dialog.h"
#include "window/saved_views_dialog.h"
#include "window/workspace_dialogs.h"
#include "window_stage.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

using namespace hw;
using namespace hw::test;

class PersonsWorkTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(bundledLandscape()); }

    void aViewIsSavedByNameAndOpenedAgain() {
        WindowStage stage;
        Filter filter;
        filter.include(FilterKey::Origin, "CN");
        stage.exploration().narrow(filter, QStringLiteral("Origin: China"));
        stage.window().commands().action(QStringLiteral("filter.save"))->trigger();
        auto *name = stage.window().findChild<QDialog *>()->findChild<QLineEdit *>();
        QVERIFY(name);
        name->setText(QStringLiteral("China only"));
        for (auto *button : stage.window().findChild<QDialog *>()->findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Save view"))
                button->click();
        QVERIFY(stage.notebook().view(QStringLiteral("China only")));
        stage.exploration().narrow({}, QStringLiteral("Clear"));
        QVERIFY(stage.exploration().filter().isEmpty());

        stage.window().commands().action(QStringLiteral("filter.views"))->trigger();
        auto *dialog = stage.window().findChild<SavedViewsDialog *>();
        QVERIFY(dialog);
        QTest::keyClick(dialog->findChild<QTableView *>(), Qt::Key_Return);
        QVERIFY(stage.exploration().filter() == filter);
        QVERIFY(stage.exploration().route().view == View::Overview);
    }

    void aViewFromAnotherDatasetSaysWhatIsNotThere() {
        WindowStage stage;
        stage.window().openSavedView({QStringLiteral("Old"), QStringLiteral("actor:act-gone origin:CN"),
                                      QStringLiteral("helixwatch:profile?focus=act-gone")});
        QVERIFY2(stage.window().toast().text().contains(QLatin1String("actor:act-gone")),
                 qPrintable(stage.window().toast().text()));
        QCOMPARE(stage.exploration().filter().values(FilterKey::Actor).include, std::vector<std::string>{"act-gone"});
        QVERIFY(stage.exploration().route().view == View::Overview);
        const Filter before = stage.exploration().filter();
        stage.window().openSavedView({QStringLiteral("Broken"), QStringLiteral("since:yesterday"), {}});
        QVERIFY(stage.exploration().filter() == before); // the old filter stays
        QVERIFY(!stage.window().toast().text().contains(QLatin1String("act-gone")));
    }

    void whatIsGoneIsToldAtTheStartAndListed() {
        const QTemporaryDir folder;
        WindowStage stage;
        stage.notebook().setNote({Target::Is::Object, QStringLiteral("act-gone"), QStringLiteral("Lost Panda")},
                                 QStringLiteral("keep me"));
        WorkspaceLink link(stage.notebook(), folder.filePath(QStringLiteral("w.db")));
        WorkspaceDialogs dialogs(link, stage.notebook(), stage.theme(), stage.window());
        dialogs.tell({WorkspaceOpening::Is::Opened, {}, {}, {}, {}, {}});
        QCOMPARE(stage.window().toast().text(),
                 QStringLiteral("1 note points to a thing that this dataset no longer has. It is kept."));
        for (auto *button : stage.window().toast().findChildren<QPushButton *>())
            if (button->text() == QLatin1String("Show them"))
                button->click();
        auto *dialog = stage.window().findChild<OrphansDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QTableView *>()->model()->index(0, 0).data().toString(),
                 QStringLiteral("Lost Panda"));
    }

    void dialogsShowTheirWordsInFull_data() {
        QTest::addColumn<int>("scale");
        QTest::newRow("100 %") << 100;
        QTest::newRow("150 %") << 150;
    }
    void dialogsShowTheirWordsInFull() {
        QFETCH(int, scale);
        WindowStage stage({1440, 900}, scale);
        stage.notebook().saveView({QStringLiteral("Old"), QStringLiteral("actor:act-gone"), {}});
        stage.notebook().pin({Target::Is::Object, QStringLiteral("act-gone"), QStringLiteral("Lost Panda")});
        for (const char *command : {"filter.views", "window.orphans"}) {
            stage.window().commands().action(QString::fromLatin1(command))->trigger();
            QDialog *dialog = nullptr;
            for (auto *each : stage.window().findChildren<QDialog *>())
                if (each->isVisible())
                    dialog = each;
            QVERIFY(dialog);
            stage.settle();
            const QStringList cut = cutTexts(*dialog);
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
            if (const QString pictures = qEnvironmentVariable("HELIXWATCH_PICTURES"); !pictures.isEmpty())
                dialog->grab().save(QStringLiteral("%1/%2-%3.png").arg(pictures, QLatin1String(command)).arg(scale));
            dialog->close();
        }
    }

    void questionsShowTheirWordsInFull_data() {
        QTest::addColumn<int>("scale");
        QTest::addColumn<QString>("file");
        for (const int scale : {100, 150}) {
            const QString at = QStringLiteral(" at %1 %").arg(scale);
            QTest::newRow(qPrintable("short" + at)) << scale << QStringLiteral("w.db");
            QTest::newRow(qPrintable("long" + at)) << scale << QString(200, u'q') + u'/' + QString(200, u'r') + "/w.db";
        }
    }
    void questionsShowTheirWordsInFull() {
        QFETCH(int, scale);
        QFETCH(QString, file);
        Theme theme;
        theme.setTextScale(scale);
        const QString words =
            QStringLiteral("The workspace \"%1\" was written by a newer Helixwatch (layout 77, this one knows up "
                           "to 2). It was not touched. Start the newer program, or start a fresh workspace here.")
                .arg(file);
        QuestionDialog question(QStringLiteral("Your workspace is from a newer Helixwatch. Start a fresh one?"), words,
                                theme, nullptr);
        question.addChoice(QStringLiteral("Go on without saving"), QuestionDialog::Look::Plain, nullptr);
        question.addChoice(QStringLiteral("Start fresh"), QuestionDialog::Look::Primary, nullptr);
        LandscapeFault fault(words, theme);
        for (QDialog *dialog : std::initializer_list<QDialog *>{&question, &fault}) {
            dialog->show();
            const QStringList cut = cutTexts(*dialog);
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(QLatin1Char('\n'))));
            for (const auto *label : dialog->findChildren<QLabel *>())
                QVERIFY2(label->minimumSizeHint().width() <= label->width(), qPrintable(label->text()));
            dialog->close();
        }
        // The name is the only part that may be shortened.
        QString shown = question.findChild<QLabel *>(QStringLiteral("sentences"))->text();
        QVERIFY(shown.remove(QChar(0x200B)).endsWith(words.section(u'"', 2)));
        QVERIFY(shown.contains(QLatin1String("w.db\"")));
    }
};

HW_TEST(PersonsWorkTest, "persons_work")
#include "tst_persons_work.moc"
