// Looking into a workspace without touching it, whoever has it open.
#include "store/database.h"
#include "store/workspace_reading.h"
#include "support/test_registry.h"
#include "workspace_samples.h"

#include <QDir>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace hw;
using namespace hw::test;

namespace {

QString fault(const std::string &path) {
    const auto read = contentOfWorkspace(path);
    return read ? QStringLiteral("it was read") : QString::fromStdString(read.error().message);
}

} // namespace

class WorkspaceReadingTest : public QObject {
    Q_OBJECT
private slots:
    void readsAndTouchesNothing() {
        const Folder folder;
        QVERIFY(openWorkspace(folder.path()).workspace->save(sampleContent()));
        const QByteArray before = bytesOf(folder.path());
        QCOMPARE(chmod(folder.path().c_str(), 0400), 0);
        QCOMPARE(chmod(folder.name().toStdString().c_str(), 0500), 0);
        const auto read = contentOfWorkspace(folder.path());
        QCOMPARE(chmod(folder.name().toStdString().c_str(), 0700), 0);
        QVERIFY2(read.has_value(), qPrintable(fault(folder.path())));
        QVERIFY(read->boards == sampleContent().boards);
        QCOMPARE(bytesOf(folder.path()), before);
        QCOMPARE(folder.files(), QStringList{QStringLiteral("workspace.db")});
    }

    void readsWhatAnotherWindowHasOpen() {
        const Folder folder;
        auto opening = openWorkspace(folder.path());
        QVERIFY(opening.workspace && opening.workspace->save(sampleContent()));
        const auto read = contentOfWorkspace(folder.path());
        QVERIFY2(read.has_value(), qPrintable(fault(folder.path())));
        QVERIFY(read->boards == sampleContent().boards);
        WorkspaceContent more = sampleContent();
        more.boards.clear();
        QVERIFY(opening.workspace->save(more)); // it is not disturbed
        QVERIFY(contentOfWorkspace(folder.path())->boards.empty());
    }

    void anOlderFileIsReadAndStaysOld() {
        const Folder folder;
        QVERIFY(openWorkspace(folder.path()).workspace->save(sampleContent()));
        {
            auto database = Database::open(folder.path(), Database::Mode::ReadWrite);
            QVERIFY(database && database->execute("DROP TABLE board; PRAGMA user_version = 2"));
        }
        const QByteArray before = bytesOf(folder.path());
        const auto read = contentOfWorkspace(folder.path());
        QVERIFY2(read.has_value(), qPrintable(fault(folder.path())));
        QVERIFY(read->boards.empty() && read->pins == sampleContent().pins);
        QCOMPARE(bytesOf(folder.path()), before);
        QCOMPARE(folder.files(), QStringList{QStringLiteral("workspace.db")});
    }

    void withoutRoomForACopyTheWorkspaceIsNotBlamed() {
        const Folder folder;
        QVERIFY(openWorkspace(folder.path()).workspace->save(sampleContent()));
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 5000;
        setrlimit(RLIMIT_FSIZE, &small);
        const QString said = fault(folder.path());
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, ignored);
        QVERIFY2(said.contains(QLatin1String("no room for a copy")), qPrintable(said));
    }

    void whatCannotBeReadIsSaid() {
        const Folder folder;
        QVERIFY(fault(folder.path()).startsWith(QLatin1String("There is no workspace \"")));
        QVERIFY(folder.files().isEmpty()); // and none was made
        QVERIFY(writeBytes(folder.path(), QByteArray(5000, 'x')));
        QVERIFY2(fault(folder.path()).contains(QLatin1String("is damaged")), qPrintable(fault(folder.path())));
        QVERIFY(openWorkspace(folder.path("new.db")).workspace->save(sampleContent()));
        {
            auto database = Database::open(folder.path("new.db"), Database::Mode::ReadWrite);
            QVERIFY(database && database->execute("PRAGMA user_version = 99"));
        }
        QVERIFY2(fault(folder.path("new.db")).contains(QLatin1String("newer Helixwatch")),
                 qPrintable(fault(folder.path("new.db"))));
        QCOMPARE(folder.files(), (QStringList{QStringLiteral("new.db"), QStringLiteral("workspace.db")}));
    }
};

HW_TEST(WorkspaceReadingTest, "workspace_reading")
#include "tst_workspace_reading.moc"
