#include "program.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QImage>

using namespace hw::test;

class ShowTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};
    QTemporaryDir m_folder;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    Answer show(const QStringList &arguments) const {
        return helixwatch(QStringList{"show"} + arguments + QStringList{"--data", m_small.path()});
    }
    static QByteArray beginning(const QString &path, qint64 bytes = 64) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.read(bytes) : QByteArray();
    }

private slots:
    void aPictureOfTheSizeThatWasAsked() {
        const Answer answer = show({"overview", "--size", "1280x800", "-o", at("light.png")});
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, QByteArray());
        const QImage light(at("light.png"));
        QCOMPARE(light.size(), QSize(1280, 800));
        QCOMPARE(show({"overview", "--theme", "dark", "--size", "1280x800", "-o", at("dark.png")}).status, 0);
        const QImage dark(at("dark.png"));
        QCOMPARE(dark.size(), QSize(1280, 800));
        QVERIFY(light.pixelColor(640, 400).lightness() > 200);
        QVERIFY(dark.pixelColor(640, 400).lightness() < 60);
    }

    void theSamePictureTwice() {
        QCOMPARE(show({"overview", "origin:CN", "-o", at("a.png")}).status, 0);
        QCOMPARE(show({"overview", "origin:CN", "-o", at("b.png")}).status, 0);
        QCOMPARE(QImage(at("a.png")), QImage(at("b.png")));
        QCOMPARE(show({"overview", "-o", at("all.png")}).status, 0);
        QVERIFY(QImage(at("a.png")) != QImage(at("all.png")));
    }

    void everyViewAndEnding() {
        QCOMPARE(show({"profile", "--focus", "Alpha", "-o", at("p.svg")}).status, 0);
        QVERIFY2(beginning(at("p.svg"), 400).contains("<svg"), beginning(at("p.svg")).constData());
        QCOMPARE(show({"list", "--focus", "incidents", "-o", at("l.pdf")}).status, 0);
        QVERIFY(beginning(at("l.pdf")).startsWith("%PDF-"));
        QCOMPARE(show({"profile", "--focus", "inc-lab", "--text-scale", "150", "-o", at("big.png")}).status, 0);
        QCOMPARE(QImage(at("big.png")).size(), QSize(1440, 900));
    }

    void theTimelineOnBothItsClocks() {
        QCOMPARE(show({"timeline", "-o", at("t.png")}).status, 0);
        QCOMPARE(show({"timeline", "--focus", "area", "-o", at("area.png")}).status, 0);
        QVERIFY(QImage(at("t.png")) != QImage(at("area.png")));
        QCOMPARE(show({"timeline", "--known-by", "1990-01", "-o", at("early.png")}).status, 0);
        QVERIFY(QImage(at("t.png")) != QImage(at("early.png")));
        const Answer lanes = show({"timeline", "--focus", "aria", "-o", at("x.png")});
        QCOMPARE(lanes.status, 2);
        QVERIFY2(lanes.err.contains("Did you mean \"area\"?"), lanes.err.constData());
        const Answer date = show({"timeline", "--known-by", "2021-02-30", "-o", at("x.png")});
        QCOMPARE(date.status, 2);
        QVERIFY2(date.err.contains("2021-02-30"), date.err.constData());
        const Answer late = show({"timeline", "--known-by", "9999-12-31", "-o", at("x.png")});
        QCOMPARE(late.status, 2);
        QVERIFY2(late.err.contains("this dataset ends on "), late.err.constData());
        const Answer other = show({"overview", "--known-by", "2021", "-o", at("x.png")});
        QCOMPARE(other.status, 2);
        QVERIFY(!QFile::exists(at("x.png")));
    }

    void whatCannotBeShown() {
        const Answer noFocus = show({"profile", "-o", at("x.png")});
        QCOMPARE(noFocus.status, 2);
        QVERIFY2(noFocus.err.contains("--focus"), noFocus.err.constData());
        const Answer unknown = show({"profile", "--focus", "Gamma", "-o", at("x.png")});
        QCOMPARE(unknown.status, 1);
        QVERIFY2(unknown.err.contains("Gamma"), unknown.err.constData());
        const Answer wrongList = show({"list", "--focus", "acters", "-o", at("x.png")});
        QCOMPARE(wrongList.status, 2);
        QVERIFY2(wrongList.err.contains("Did you mean \"actors\"?"), wrongList.err.constData());
        const Answer nowhere = show({"overview", "-o", "/no/such/folder/o.png"});
        QCOMPARE(nowhere.status, 1);
        QVERIFY2(nowhere.err.contains("/no/such/folder"), nowhere.err.constData());
        // In the words of every other file that is saved.
        QVERIFY2(nowhere.err.startsWith("helixwatch: The file /no/such/folder/o.png could not be written: ") &&
                     nowhere.err.endsWith("Choose another folder or free some space.\n"),
                 nowhere.err.constData());
        QVERIFY(!QFile::exists(at("x.png")));
        QVERIFY(QDir(m_folder.path()).entryList({"x.png*"}).isEmpty());
    }
};

HW_TEST(ShowTest, "show")
#include "tst_show.moc"
