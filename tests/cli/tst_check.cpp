#include "program.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hw::test;

class CheckTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString put(const QString &name, const QByteArray &text) const {
        QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    static QByteArray source(const QByteArray &id) {
        return "{\n  \"kind\": \"source\",\n  \"id\": \"" + id +
               "\",\n  \"name\": \"Report\",\n  \"licence\": \"own\",\n  \"added\": \"2026.01\",\n  \"publisher\": "
               "\"P\",\n"
               "  \"verification\": \"search-result\"\n}\n";
    }

private slots:
    void initTestCase() {
        put("dataset.json",
            "{ \"version\": \"2026.01\", \"date\": \"2026-01-01\", \"attackVersion\": \"18.1\", \"licences\": "
            "[{ \"key\": \"own\", \"name\": \"Own\", \"notice\": \"Ours.\" }] }");
        put("revoked.json", "{ \"attackVersion\": \"18.1\", \"revoked\": {}, \"deprecated\": [\"T9064\"] }");
        put("landscape/source/s-1.json", source("s-1"));
    }

    void aGoodDatasetPasses() {
        const Answer answer = helixwatch({"check", m_folder.path()});
        QCOMPARE(answer.out, QByteArray());
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.err.contains("no fault"), answer.err.constData());
    }

    void aFaultIsNamedWithItsPlace() {
        const QString path = put("landscape/source/s-2.json", source("s-3"));
        const Answer answer = helixwatch({"check", path});
        QFile::remove(path);
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.out.startsWith(path.toUtf8() + ":3:"), answer.out.constData());
        QVERIFY2(answer.out.contains("s-3"), answer.out.constData());
        QVERIFY2(answer.err.contains("1 fault."), answer.err.constData());
    }

    void faultsAsJsonAndCsv() {
        const QString path = put("landscape/source/s-2.json", source("s-2").replace("\"name\"", "\"nmae\""));
        const Answer json = helixwatch({"check", path, "--format", "json"});
        const Answer csv = helixwatch({"check", path, "--format", "csv"});
        QFile::remove(path);
        QCOMPARE(json.status, 1);
        QCOMPARE(csv.status, 1);
        const QJsonObject report = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(report["passed"].toBool(true), false);
        const QJsonArray faults = report["faults"].toArray();
        QVERIFY(!faults.isEmpty());
        QCOMPARE(faults.at(0)[u"file"].toString(), path);
        QVERIFY(faults.at(0)[u"line"].toInt() > 0);
        QVERIFY(!faults.at(0)[u"message"].toString().isEmpty());
        QVERIFY(csv.out.startsWith("file,line,column,path,message\r\n"));
        QCOMPARE(csv.out.count("\r\n"), faults.size() + 1);
    }

    void whatIsNoDataset() {
        const Answer missing = helixwatch({"check", "/no/such/file.json"});
        QCOMPARE(missing.status, 1);
        QVERIFY2(missing.out.contains("/no/such/file.json"), missing.out.constData());
        const Answer binary = helixwatch({"check", "/bin/sh"});
        QCOMPARE(binary.status, 1);
        QVERIFY2(binary.out.contains("/bin/sh"), binary.out.constData());
    }

    void theBundledDatasetPasses() {
        const Answer answer = helixwatch({"check", QStringLiteral(HELIXWATCH_SOURCE_DIR "/data")});
        QCOMPARE(answer.out, QByteArray());
        QCOMPARE(answer.status, 0);
    }
};

HW_TEST(CheckTest, "check")
#include "tst_check.moc"
