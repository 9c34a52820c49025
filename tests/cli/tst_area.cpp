#include "program.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hw::test;

/// `area AREA`, alone and compared: as a person types it.
class CliAreaTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};

    Answer run(QStringList arguments) const {
        return helixwatch(arguments << QStringLiteral("--data") << m_small.path());
    }
    QJsonObject json(const QStringList &words) const {
        const Answer answer = run(words + QStringList{"--format", "json"});
        return QJsonDocument::fromJson(answer.out).object();
    }
    static QStringList ids(const QJsonArray &rows) {
        QStringList list;
        for (const auto &row : rows)
            list << row[u"object"][u"id"].toString();
        return list;
    }

private slots:
    void whoIsToldApart() {
        const Answer answer = run({"area", "ra-root"});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.err.isEmpty(), answer.err);
        QVERIFY2(answer.out.startsWith("Life sciences: 1 incident or campaign."), answer.out);
        const auto targeting = answer.out.indexOf("Observed targeting\n");
        const auto alpha = answer.out.indexOf("Alpha (Leviathan) (act-alpha): 2 claims of 2 publishers");
        QVERIFY2(targeting > 0 && alpha > targeting, answer.out);
        QVERIFY(answer.out.contains("Stated state priority: none reported"));
        QVERIFY(answer.out.contains("What nobody reports\n"));
    }
    void everyRowNamesItsClaims() {
        const QJsonObject root = json({"area", "Genetics"});
        QCOMPARE(root["sides"].toArray().size(), 1);
        QCOMPARE(root["sides"][0]["area"][u"id"].toString(), QStringLiteral("ra-gen"));
        QCOMPARE(ids(root["who"].toArray()), (QStringList{"act-beta", "act-alpha"}));
        for (const auto &row : root["who"].toArray()) {
            const auto side = row[u"sides"][0];
            QCOMPARE(side[u"reach"].toString(), QStringLiteral("targeted"));
            QVERIFY(!side[u"claims"].toArray().isEmpty());
            // every one of them can be asked for
            QCOMPARE(run({"explain", "claim " + side[u"claims"][0].toString()}).status, 0);
        }
        QVERIFY(!root["gaps"].toArray().isEmpty());
        const QByteArray csv = run({"area", "Genetics", "--format", "csv"}).out;
        QVERIFY(csv.startsWith("part,side,area,filter,id,name,origin,reach,events,publishers,claim ids"));
        QCOMPARE(csv.count("\nwho,A,ra-gen,"), 2);
    }
    void twoAreasStandSideBySide() {
        const QJsonObject root = json({"area", "ra-gen", "--with", "Oncology"});
        QCOMPARE(root["sides"].toArray().size(), 2);
        QCOMPARE(root["sides"][0]["events"].toInt(), 1);
        QCOMPARE(root["sides"][1]["events"].toInt(), 0);
        QCOMPARE(root["eventsOnBothSides"].toInt(), 0);
        const auto who = root["who"].toArray();
        const auto alpha = who[ids(who).indexOf("act-alpha")];
        QCOMPARE(alpha[u"sides"][0][u"reach"].toString(), QStringLiteral("targeted"));
        QCOMPARE(alpha[u"sides"][1][u"reach"].toString(), QStringLiteral("assessed-interest"));
        const auto beta = who[ids(who).indexOf("act-beta")];
        QCOMPARE(beta[u"sides"][1][u"reported"].toBool(), false);
        QVERIFY(beta[u"sides"][1][u"reach"].isNull());
        const QByteArray text = run({"area", "ra-gen", "--with", "ra-onc"}).out;
        QVERIFY2(text.contains("Alpha (Leviathan) (act-alpha): both") && text.contains("Beta (act-beta): only A"),
                 text);
    }
    void twoPeriodsStandSideBySide() {
        const QJsonObject root = json({"area", "ra-gen", "--periods", "..2019/2020.."});
        QCOMPARE(root["sides"][0]["filter"].toString(), QStringLiteral("until:2019"));
        QCOMPARE(root["sides"][1]["filter"].toString(), QStringLiteral("since:2020"));
        QCOMPARE(root["sides"][0]["events"].toInt(), 0);
        QCOMPARE(root["sides"][1]["events"].toInt(), 1);
        // the side is what the filter says
        const QJsonObject later = json({"area", "ra-gen", "since:2020"});
        QCOMPARE(later["sides"][0]["events"].toInt(), 1);
    }
    void wrongWordsAreSaid() {
        const auto error = [this](const QStringList &words, int status) {
            const Answer answer = run(words);
            return answer.status == status && answer.out.isEmpty() ? answer.err : QByteArray();
        };
        QVERIFY(error({"area", "ra-gne"}, 1).contains("ra-gne"));
        QVERIFY(error({"area", "Beta"}, 1).contains("expected a research area"));
        QVERIFY(error({"area", "ra-gen", "--with", "nothing"}, 1).contains("nothing"));
        QVERIFY(error({"area", "ra-gen", "--with", "ra-gen"}, 1).isEmpty()); // wrong usage
        QVERIFY(error({"area", "ra-gen", "--with", "ra-gen"}, 2).contains("Both are Genetics and genomics"));
        QVERIFY(error({"area", "ra-gen", "--with", "ra-onc", "--periods", "..2019/2020.."}, 2).contains("give one"));
        QVERIFY(error({"area", "ra-gen", "--periods", "2019"}, 2).contains("is not two periods"));
        QVERIFY(error({"area", "ra-gen", "--periods", "..2019-13/2020.."}, 2).contains("--periods"));
        QVERIFY(error({"area"}, 2).contains("area AREA"));
    }
    void aComparisonIsDrawn() {
        const QString path = m_small.folder() + "/two.png";
        for (const QStringList &words : {QStringList{"--with", "ra-onc"}, QStringList{"--periods", "..2019/2020.."}}) {
            QFile::remove(path);
            const Answer answer = run(QStringList{"show", "area", "ra-gen"} + words + QStringList{"-o", path});
            QVERIFY2(answer.status == 0 && answer.err.isEmpty(), answer.err);
            QVERIFY(QFile(path).size() > 10'000);
        }
        const Answer wrong = run({"show", "timeline", "--with", "ra-onc", "-o", path});
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.err.contains("go with the view area"), wrong.err);
    }
};

HW_TEST(CliAreaTest, "area")
#include "tst_area.moc"
