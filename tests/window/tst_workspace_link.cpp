#include "support/test_registry.h"
#include "window/workspace_link.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace hw;
using Is = WorkspaceOpening::Is;

namespace {

Target object(const char *id) { return {Target::Is::Object, QString::fromLatin1(id), QStringLiteral("Name")}; }

WorkspaceContent inFile(const QString &path) {
    const auto opening = openWorkspace(path.toStdString());
    return opening.workspace ? opening.workspace->content() : WorkspaceContent{};
}

QString saving(const Notebook &notebook) { return notebook.saving().message; }

} // namespace

class WorkspaceLinkTest : public QObject {
    Q_OBJECT
private slots:
    void everyChangeReachesTheFileByItself() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.db"));
        Notebook notebook;
        WorkspaceLink link(notebook, path);
        QVERIFY(notebook.saving().is == Saving::Is::InMemoryOnly);
        const WorkspaceNews news = link.open();
        QVERIFY2(news.opened() && news.title.isEmpty() && news.withoutLabel.isEmpty(), qPrintable(news.message));
        QVERIFY(notebook.saving().is == Saving::Is::Saved);
        notebook.pin(object("a"));
        QVERIFY(notebook.saving().is == Saving::Is::Pending);
        QVERIFY(link.hasUnsavedWork());
        for (int i = 0; i < 50; ++i)
            notebook.setNote(object("a"), QString(i + 1, QLatin1Char('x')));
        QTRY_VERIFY(notebook.saving().is == Saving::Is::Saved);
        QVERIFY(!link.hasUnsavedWork());
        notebook.undo(); // is a change like any other
        QTRY_VERIFY(notebook.saving().is == Saving::Is::Saved);
        notebook.setSetting(settings::theme, QStringLiteral("dark"));
        QVERIFY(!link.hasUnsavedWork()); // a setting is saved, but is not worth a question
        QVERIFY(link.finish());
        QVERIFY(inFile(path).isEmpty()); // still open here: no one else reads it
    }

    void whatWasSavedIsReadAgain() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.db"));
        NotebookContent made;
        {
            Notebook notebook;
            WorkspaceLink link(notebook, path);
            QVERIFY(link.open().opened());
            notebook.pin(object("a"));
            notebook.setNote({Target::Is::Claim, QStringLiteral("0badcafe"), {}}, QStringLiteral("n 🧬"));
            notebook.addTag(object("b"), QStringLiteral("t"));
            notebook.saveView({QStringLiteral("V"), QStringLiteral("origin:CN"), QStringLiteral("r")});
            notebook.setSettingNumber(settings::textScale, 130);
            made = notebook.content();
        } // the destructor saves
        Notebook notebook;
        WorkspaceLink link(notebook, path);
        QSignalSpy spy(&notebook, &Notebook::changed);
        QVERIFY(link.open().opened());
        QVERIFY(spy.count() >= 1);
        const NotebookContent &read = notebook.content();
        QVERIFY(read.pins == made.pins && read.views == made.views && read.tags == made.tags);
        QCOMPARE(read.settings, made.settings);
        QCOMPARE(read.pins.first().target.name, QStringLiteral("Name"));
        QCOMPARE(read.notes.first().markdown, made.notes.first().markdown);
        QCOMPARE(read.notes.first().changedAt, made.notes.first().changedAt);
        QVERIFY(!notebook.canUndo());
        QVERIFY(!link.hasUnsavedWork());
    }

    void aChangeMadeWhileTheFileIsReadIsSavedToo() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.db"));
        {
            Notebook notebook;
            WorkspaceLink link(notebook, path);
            QVERIFY(link.open().opened());
            // As the window does it: names are brought up to date as soon as the work is there.
            connect(&notebook, &Notebook::changed, &notebook, [&notebook](Notebook::Parts parts) {
                if (parts & Notebook::SettingsPart)
                    notebook.setSetting(QStringLiteral("seen"), QStringLiteral("yes"));
            });
            notebook.setSetting(settings::theme, QStringLiteral("dark"));
        }
        {
            Notebook notebook;
            WorkspaceLink link(notebook, path);
            connect(&notebook, &Notebook::changed, &notebook,
                    [&notebook] { notebook.setSetting(QStringLiteral("again"), QStringLiteral("yes")); });
            QVERIFY(link.open().opened());
        }
        const WorkspaceContent content = inFile(path);
        QCOMPARE(content.settings.size(), std::size_t(3));
    }

    void theSecondWindowIsToldAndTakesOverLater() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.db"));
        auto firstNotebook = std::make_unique<Notebook>();
        auto first = std::make_unique<WorkspaceLink>(*firstNotebook, path);
        QVERIFY(first->open().opened());
        firstNotebook->setNote(object("a"), QStringLiteral("first"));
        firstNotebook->setSetting(settings::theme, QStringLiteral("dark"));

        Notebook notebook;
        WorkspaceLink second(notebook, path);
        const WorkspaceNews news = second.open();
        QVERIFY(news.is == Is::InUse);
        QCOMPARE(news.title, QStringLiteral("Your workspace is open in another window"));
        QVERIFY(news.freshLabel.isEmpty());
        QVERIFY(!news.withoutLabel.isEmpty());
        QVERIFY2(saving(notebook).contains(QLatin1String("kept in memory; saving is tried again")),
                 qPrintable(saving(notebook)));
        notebook.setNote(object("a"), QStringLiteral("second"));
        notebook.pin(object("b"));
        QVERIFY(second.hasUnsavedWork());
        QVERIFY(!second.saveNow());
        QVERIFY(!second.finish()); // the window asks before it goes

        first.reset(); // saves and lets go
        QVERIFY(second.saveNow());
        QVERIFY(!second.hasUnsavedWork());
        QVERIFY(notebook.saving().is == Saving::Is::Saved);
        QCOMPARE(notebook.note(object("a"))->markdown, QStringLiteral("first\n\nsecond"));
        QCOMPARE(notebook.setting(settings::theme), QStringLiteral("dark"));
        QVERIFY(notebook.isPinned(object("b")));
    }

    void aMissingFolderIsTriedAgainByItself() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("later/w.db"));
        Notebook notebook;
        WorkspaceLink link(notebook, path);
        QSignalSpy later(&link, &WorkspaceLink::openedLater);
        const WorkspaceNews news = link.open();
        QVERIFY(news.is == Is::Unreachable);
        QVERIFY2(news.message.contains(QLatin1String("does not exist")), qPrintable(news.message));
        notebook.pin(object("a"));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("later")));
        QTRY_COMPARE_WITH_TIMEOUT(later.count(), 1, 20000);
        QTRY_VERIFY(notebook.saving().is == Saving::Is::Saved);
        QVERIFY(link.finish());
        QVERIFY(notebook.isPinned(object("a")));
    }

    void briefingsAndProgrammesAreWork() {
        for (const QString &setting : {settings::decks + QStringLiteral("Q3"), QString(settings::exposureProfile),
                                       settings::exports + QStringLiteral("2026-11-24T03:00:00Z")}) {
            const QTemporaryDir folder;
            QDir dir(folder.path());
            QVERIFY(dir.mkdir(QStringLiteral("home")));
            Notebook notebook;
            WorkspaceLink link(notebook, folder.filePath(QStringLiteral("home/w.db")));
            QVERIFY(link.open().opened());
            QVERIFY(dir.rename(QStringLiteral("home"), QStringLiteral("away")));
            notebook.setSetting(setting, QStringLiteral("what took an afternoon"));
            QVERIFY(link.hasUnsavedWork());
            QVERIFY(!link.finish()); // so the window asks before it goes
        }
    }
    void aLostFolderKeepsTheWorkUntilItIsBack() {
        const QTemporaryDir folder;
        QDir dir(folder.path());
        QVERIFY(dir.mkdir(QStringLiteral("home")));
        const QString path = folder.filePath(QStringLiteral("home/w.db"));
        Notebook notebook;
        WorkspaceLink link(notebook, path);
        QVERIFY(link.open().opened());
        QVERIFY(dir.rename(QStringLiteral("home"), QStringLiteral("away")));
        notebook.pin(object("a"));
        QTRY_VERIFY(notebook.saving().is == Saving::Is::InMemoryOnly);
        QVERIFY2(saving(notebook).contains(QLatin1String("kept in memory")), qPrintable(saving(notebook)));
        QVERIFY(!link.finish());
        // Somewhere else, if the person wants.
        const QString copy = folder.filePath(QStringLiteral("copy.db"));
        QVERIFY(link.saveCopy(copy));
        QCOMPARE(inFile(copy).pins.size(), std::size_t(1));
        QVERIFY(!link.saveCopy(copy)); // never over something
        QVERIFY(dir.rename(QStringLiteral("away"), QStringLiteral("home")));
        QVERIFY(link.saveNow());
        QVERIFY(!link.hasUnsavedWork());
    }

    void aDamagedFileWaitsForTheWordOfThePerson() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("w.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this was a workspace once");
        file.close();
        Notebook notebook;
        WorkspaceLink link(notebook, path);
        const WorkspaceNews news = link.open();
        QVERIFY(news.is == Is::Damaged);
        QVERIFY(news.title.endsWith(QLatin1Char('?')));
        QVERIFY(!news.freshLabel.isEmpty());
        notebook.pin(object("a"));
        QVERIFY(!link.saveNow()); // not without a word
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("this was a workspace once"));
        file.close();
        const WorkspaceNews fresh = link.startFresh();
        QVERIFY2(fresh.opened(), qPrintable(fresh.message));
        QVERIFY(!fresh.title.isEmpty());
        QVERIFY(fresh.keptAs.startsWith(path + QLatin1String(".damaged-")));
        QVERIFY(link.saveNow());
        QVERIFY(notebook.isPinned(object("a"))); // what was made meanwhile came along
        QFile kept(fresh.keptAs);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("this was a workspace once"));
    }

    void joiningLosesNothing() {
        const auto at = [](int day) { return QDateTime(QDate(2026, 1, day), QTime(0, 0), Qt::UTC); };
        NotebookContent kept, made;
        kept.pins = {{object("a")}, {object("b")}};
        made.pins = {{object("b")}, {object("c")}};
        kept.views = {{QStringLiteral("V"), QStringLiteral("1"), {}}, {QStringLiteral("W"), QStringLiteral("w"), {}}};
        made.views = {{QStringLiteral("V"), QStringLiteral("2"), {}}, {QStringLiteral("W"), QStringLiteral("w"), {}}};
        kept.notes = {{object("a"), QStringLiteral("one"), at(1)}, {object("b"), QStringLiteral("same"), at(1)}};
        made.notes = {{object("a"), QStringLiteral("two"), at(2)}, {object("b"), QStringLiteral("same"), at(2)}};
        kept.tags = {{object("a"), QStringLiteral("t")}};
        made.tags = {{object("a"), QStringLiteral("t")}, {object("a"), QStringLiteral("u")}};
        kept.settings = {{QStringLiteral("x"), QStringLiteral("1")}, {QStringLiteral("y"), QStringLiteral("1")}};
        made.settings = {{QStringLiteral("y"), QStringLiteral("2")}};
        const NotebookContent both = joined(kept, made);
        QCOMPARE(both.pins.size(), 3);
        QCOMPARE(both.views.size(), 3);
        QCOMPARE(both.views.last().name, QStringLiteral("V (2)"));
        QCOMPARE(both.notes.size(), 2);
        QCOMPARE(both.notes.first().markdown, QStringLiteral("one\n\ntwo"));
        QCOMPARE(both.notes.first().changedAt, at(2));
        QCOMPARE(both.notes.last().markdown, QStringLiteral("same"));
        QCOMPARE(both.tags.size(), 2);
        QCOMPARE(both.settings.value(QStringLiteral("y")), QStringLiteral("2"));
        QCOMPARE(both.settings.size(), 2);
    }

    void theDefaultPlaceIsThePlatformsDataFolder() {
        // In test mode, so that nobody's own work is touched.
        QVERIFY(QStandardPaths::isTestModeEnabled());
        const QString path = WorkspaceLink::defaultPath();
        QVERIFY(path.endsWith(QLatin1String("/workspace.db")));
        QVERIFY(path.startsWith(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)));
        Notebook notebook;
        WorkspaceLink link(notebook);
        QCOMPARE(link.path(), path);
        QVERIFY(link.open().opened());
        QVERIFY(QFile::exists(path));
    }
};

HW_TEST(WorkspaceLinkTest, "workspace_link")
#include "tst_workspace_link.moc"
