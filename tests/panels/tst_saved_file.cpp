#include "panels/saved_file.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace hw;

class SavedFileTest : public QObject {
    Q_OBJECT

    static QByteArray contents(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }

private slots:
    void savesWholeOrNotAtAll() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("list.csv");
        QVERIFY(saveFile(path, "a,\xC3\xBC\r\n").has_value());
        QCOMPARE(contents(path), QByteArray("a,\xC3\xBC\r\n"));
        const auto failed = saveFile(folder.filePath("no/such/folder/list.csv"), "x");
        QVERIFY(!failed);
        QVERIFY(QString::fromStdString(failed.error().message).contains("no/such/folder"));
        QVERIFY(!saveFile(folder.path(), "x").has_value()); // a folder is no file
        QVERIFY(saveFile(path, "new").has_value());
        QCOMPARE(contents(path), QByteArray("new"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{"list.csv"}); // nothing beside it
    }
    void aLinkStaysALink() {
        const QTemporaryDir folder;
        const QString target = folder.filePath("target"), link = folder.filePath("link");
        QVERIFY(QFile::link(target, link));
        for (const char *bytes : {"where nothing was", "where something was"}) {
            QVERIFY(saveFile(link, bytes).has_value());
            QVERIFY(QFileInfo(link).isSymLink());
            QCOMPARE(contents(target), QByteArray(bytes));
        }
    }
};

HW_TEST(SavedFileTest, "saved_file")
#include "tst_saved_file.moc"
