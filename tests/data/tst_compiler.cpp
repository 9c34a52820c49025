// The compiler as the build runs it: what it prints, what it writes, what it leaves behind.
#include "store/landscape_reader.h"
#include "support/sample_dataset.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace hw;
using test::SampleDataset;

namespace {

struct Run {
    int status = -1;
    QString out, err;
};

Run compile(const QStringList &arguments) {
    QProcess process;
    process.start(QStringLiteral(HELIXWATCH_COMPILER), arguments);
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QByteArray bytesOf(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class CompilerTest : public QObject {
    Q_OBJECT
private slots:
    void compilesTheSampleToTheSameBytesWhateverTheOrder() {
        const QTemporaryDir forwards, backwards;
        SampleDataset().write(forwards.path());
        SampleDataset().write(backwards.path(), true);
        const QString a = forwards.path() + QStringLiteral("/a.db"), b = backwards.path() + QStringLiteral("/b.db");
        const Run run = compile({forwards.path(), a});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.err, QString());
        QCOMPARE(run.out, QStringLiteral("Landscape 2026.01: 25 objects, 39 claims from 26 files.\n"));
        QCOMPARE(compile({backwards.path(), b}).status, 0);
        QVERIFY(!bytesOf(a).isEmpty());
        QVERIFY(bytesOf(a) == bytesOf(b));
        NoProgress silent;
        const auto landscape = readLandscape(a.toStdString(), silent);
        QVERIFY(landscape.has_value());
        QCOMPARE((*landscape)->objectCount(), 25U);
        QCOMPARE((*landscape)->claimCount(), 39U);
    }

    void theBundledLandscapeIsWhatTheCompilerMakes() {
        const QTemporaryDir folder;
        const QString again = folder.path() + QStringLiteral("/again.db");
        const Run run = compile({QStringLiteral(HELIXWATCH_SOURCE_DIR "/data"), again});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QVERIFY(bytesOf(again) == bytesOf(QStringLiteral(HELIXWATCH_LANDSCAPE_DB)));
    }

    void faultsAreListedAndTheOldFileGoes() {
        const QTemporaryDir folder;
        SampleDataset dataset;
        dataset.change("landscape/actor/act-egret.json", "\"crime\"", "\"crimes\"");
        dataset.change("landscape/campaign/cam-reed.json", "2020-05-04", "2020-01-04");
        dataset.write(folder.path());
        const QString output = folder.path() + QStringLiteral("/landscape.db");
        QFile old(output);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("the landscape of yesterday");
        old.close();
        const Run run = compile({folder.path(), output});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.out, QString());
        QCOMPARE(
            run.err,
            QStringLiteral("%1/landscape/actor/act-egret.json:7:16: actorType: The word \"crimes\" is not known here. "
                           "Did you mean \"crime\"? Expected state, crime, hacktivist or unknown.\n"
                           "%1/landscape/campaign/cam-reed.json:10:86: claims[0].end: The end \"2020-01-04\" lies "
                           "before the start \"2020-03\".\n"
                           "2 faults in 26 files; no landscape was written.\n")
                .arg(folder.path()));
        QVERIFY(!QFile::exists(output));
        QVERIFY(QDir(folder.path()).entryList({QStringLiteral("*.part")}).isEmpty());
    }

    void wrongUsageIsTold() {
        for (const QStringList &arguments :
             {QStringList{}, QStringList{QStringLiteral("one")},
              QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}}) {
            const Run run = compile(arguments);
            QCOMPARE(run.status, 2);
            QVERIFY(run.err.startsWith(QLatin1String("Usage: landscape_compiler DATADIR OUT.db\n")));
        }
        const Run run = compile({QStringLiteral("/no/such/folder"), QStringLiteral("/no/such/out.db")});
        QCOMPARE(run.status, 1);
        QVERIFY(run.err.contains(QLatin1String("is not a folder")));
    }

    void whatCannotBeWrittenIsTold() {
        const QTemporaryDir folder;
        SampleDataset().write(folder.path());
        const Run run = compile({folder.path(), folder.path() + QStringLiteral("/no/folder/out.db")});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains(QLatin1String("was not written.")), qPrintable(run.err));
    }

    /// The list of identifiers that must not be used is there and of the dataset's ATT&CK version.
    void revokedIdentifiersAreRefused() {
        const QByteArray list = bytesOf(QStringLiteral(HELIXWATCH_SOURCE_DIR "/data/revoked.json"));
        QVERIFY(list.contains("\"attackVersion\": \"18.1\""));
        QVERIFY(list.contains("\"T1086\": \"T1059.001\""));
        const QTemporaryDir folder;
        SampleDataset dataset;
        dataset.file("revoked.json") = list.toStdString();
        dataset.change("landscape/campaign/cam-reed.json", "\"attributed-to\", \"object\": \"act-heron\"",
                       "\"uses\", \"object\": \"T1086\"");
        dataset.write(folder.path());
        const Run run = compile({folder.path(), folder.path() + QStringLiteral("/out.db")});
        QCOMPARE(run.status, 1);
        QVERIFY2(run.err.contains(QLatin1String("\"T1086\" is revoked in ATT&CK 18.1; use \"T1059.001\".")),
                 qPrintable(run.err));
    }
};

HW_TEST(CompilerTest, "compiler")
#include "tst_compiler.moc"
