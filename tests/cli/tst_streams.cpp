#include "cli/whole_file.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace hw::cli;

class StreamsTest : public QObject {
    Q_OBJECT

    static QByteArray contents(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }

private slots:
    void aFileIsWrittenWhole() {
        QTemporaryDir folder;
        const QString path = folder.filePath("out put.csv");
        QVERIFY(writeFile(path.toStdString(), "one"));
        QCOMPARE(contents(path), QByteArray("one"));
        QVERIFY(writeFile(path.toStdString(), "two"));
        QCOMPARE(contents(path), QByteArray("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"out put.csv"});
    }

    void permissionsStay() {
        QTemporaryDir folder;
        const QString path = folder.filePath("secret");
        QVERIFY(writeFile(path.toStdString(), "one"));
        QVERIFY(::chmod(path.toUtf8(), 0640) == 0);
        QVERIFY(writeFile(path.toStdString(), "two"));
        struct stat status {};
        QVERIFY(::stat(path.toUtf8(), &status) == 0);
        QCOMPARE(status.st_mode & 07777U, 0640U);
    }

    void aLinkStaysALink() {
        QTemporaryDir folder;
        const QString target = folder.filePath("target"), link = folder.filePath("link");
        QVERIFY(writeFile(target.toStdString(), "one"));
        QVERIFY(QFile::link(target, link));
        QVERIFY(writeFile(link.toStdString(), "two"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contents(target), QByteArray("two"));
    }

    void aLinkToNothingYetStaysALink() {
        QTemporaryDir folder;
        const auto at = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
        QVERIFY(QDir(folder.path()).mkdir("there"));
        QVERIFY(::symlink("there/second", at("first").toUtf8()) == 0); // as seen from where the link is
        QVERIFY(::symlink(at("target").toUtf8(), at("there/second").toUtf8()) == 0);
        QVERIFY(writeFile(at("first").toStdString(), "new"));
        QVERIFY(QFileInfo(at("first")).isSymLink() && QFileInfo(at("there/second")).isSymLink());
        QCOMPARE(contents(at("target")), QByteArray("new"));
        QVERIFY(!QFileInfo(at("target")).isSymLink());
        // Where several are written and one fails, it leads to nothing again.
        QVERIFY(QFile::remove(at("target")) && QDir(folder.path()).mkdir("folder"));
        const std::vector<FileContent> two{{at("first").toStdString(), "a"}, {at("folder").toStdString(), "b"}};
        QVERIFY(!writeFiles(two));
        QVERIFY(QFileInfo(at("first")).isSymLink() && !QFileInfo::exists(at("target")));

        QVERIFY(::symlink("nowhere/out", at("lost").toUtf8()) == 0);
        const auto lost = writeFile(at("lost").toStdString(), "x");
        QVERIFY(!lost && lost.error().message.ends_with(": No such file or directory. Nothing was left behind."));
        QVERIFY(::symlink("round", at("round").toUtf8()) == 0);
        const auto round = writeFile(at("round").toStdString(), "x");
        QVERIFY(!round && round.error().message.find("Too many levels of symbolic links") != std::string::npos);
        QVERIFY(QFileInfo(at("round")).isSymLink() && QFileInfo(at("lost")).isSymLink());
    }

    void whatCannotBeWrittenIsSaid() {
        QTemporaryDir folder;
        const std::string missing = folder.filePath("none/out.csv").toStdString();
        const auto there = writeFile(missing, "x");
        QVERIFY(!there);
        QCOMPARE(there.error().message,
                 "The file " + missing + " could not be written: No such file or directory. Nothing was left behind.");
        const auto onFolder = writeFile(folder.path().toStdString(), "x");
        QVERIFY(!onFolder);
        QVERIFY(onFolder.error().message.find("is a folder") != std::string::npos);
        const auto nowhere = writeFile("/dev/full", "x");
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().message, std::string("Writing to /dev/full failed: No space left on device."));
    }

    void severalFilesAreWrittenTogether() {
        QTemporaryDir folder;
        const std::string one = folder.filePath("one").toStdString(), two = folder.filePath("two").toStdString();
        QVERIFY(writeFile(two, "old"));
        QVERIFY(::chmod(two.c_str(), 0640) == 0);
        QVERIFY(writeFiles(std::vector<FileContent>{{one, "1"}, {two, "2"}}));
        QCOMPARE(contents(folder.filePath("one")), QByteArray("1"));
        QCOMPARE(contents(folder.filePath("two")), QByteArray("2"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), (QStringList{"one", "two"}));
        struct stat status {};
        QVERIFY(::stat(two.c_str(), &status) == 0);
        QCOMPARE(status.st_mode & 07777U, 0640U);
    }

    void orNoneOfThem() {
        QTemporaryDir folder;
        const std::string one = folder.filePath("one").toStdString(), two = folder.filePath("two").toStdString();
        const std::string missing = folder.filePath("none/out").toStdString();
        QVERIFY(writeFile(one, "old"));
        for (const std::string &bad : {missing, folder.path().toStdString(), std::string("/dev/null")}) {
            const auto written = writeFiles(std::vector<FileContent>{{one, "1"}, {two, "2"}, {bad, "3"}});
            QVERIFY(!written);
            QVERIFY2(written.error().message.find(bad) != std::string::npos, written.error().message.c_str());
            QCOMPARE(contents(folder.filePath("one")), QByteArray("old"));
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"one"});
        }
    }

    void aDeviceIsWrittenTo() { QVERIFY(writeFile("/dev/null", "x")); }
};

HW_TEST(StreamsTest, "streams")
#include "tst_streams.moc"
