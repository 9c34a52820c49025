#include "program.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace hw::test;

class ExplainTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};

    Answer explain(const QStringList &arguments) const {
        return helixwatch(QStringList{"explain"} + arguments + QStringList{"--data", m_small.path()});
    }
    /// Claims' ids are hashes; what matters here is that there is one.
    static QString withoutIds(const QByteArray &text) {
        static const QRegularExpression id(QStringLiteral("\\[[0-9a-f]{8}\\]"));
        return QString::fromUtf8(text).replace(id, QStringLiteral("[id]"));
    }

private slots:
    void directClaims() {
        const Answer answer = explain({"Alpha", "genetics"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.err, QByteArray());
        QCOMPARE(withoutIds(answer.out), QString::fromUtf8(alphaAndGenetics.data()));
    }

    void throughAnEvent() {
        const Answer answer = explain({"act-beta", "ra-gen"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(withoutIds(answer.out), QString::fromUtf8(betaAndGenetics.data()));
    }

    void longNamesAreCut() {
        const std::string name = "Heron" + std::string(9000, 'n');
        const LandscapeFile landscape("source s \"R\" publisher=\"P\"\nactor act-x \"" + name +
                                      "\" type=crime\nresearch-area ra \"Science\"\n"
                                      "research-area rb \"Art\"\nclaim act-x targets ra basis=targeted src=s\n");
        for (const char *to : {"ra", "rb"}) {
            const Answer answer = helixwatch({"explain", "act-x", to, "--data", landscape.path()});
            QCOMPARE(answer.status, 0);
            const QByteArray all = answer.out + answer.err;
            QVERIFY(all.contains("Heronn"));
            for (const QByteArray &line : all.split('\n'))
                QVERIFY2(line.size() < 1000, qPrintable(QString::number(line.size())));
        }
    }

    void oneThing() {
        const Answer answer = explain({"inc-clinic"});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.out.startsWith("Clinic: 3 claims from 1 source of 1 publisher.\n"), answer.out.constData());
        QVERIFY(answer.out.contains("Hospitals"));
        QVERIFY(answer.out.contains("Beta"));
        QVERIFY(answer.out.contains("[1] Vendor X: A report on A, March 2020.\n      https://example.org/a\n"));
    }

    void theSameAsJsonAndCsv() {
        const QJsonObject json =
            QJsonDocument::fromJson(explain({"act-beta", "ra-gen", "--format", "json"}).out).object();
        QCOMPARE(json["a"].toObject()["id"].toString(), QStringLiteral("act-beta"));
        QCOMPARE(json["b"].toObject()["id"].toString(), QStringLiteral("ra-gen"));
        QCOMPARE(json["claims"].toInt(), 2);
        QCOMPARE(json["sources"].toInt(), 1);
        const QJsonArray steps = json["steps"].toArray();
        QCOMPARE(steps.size(), 1);
        QCOMPARE(steps.at(0)[u"through"][u"id"].toString(), QStringLiteral("inc-lab"));
        QCOMPARE(steps.at(0)[u"confidence"].toString(), QStringLiteral("low"));
        QVERIFY(steps.at(0)[u"disputed"].toBool());
        QCOMPARE(steps.at(0)[u"claims"].toArray().size(), 2);
        QCOMPARE(steps.at(0)[u"claims"][0][u"via"][u"id"].toString(), QStringLiteral("inc-lab"));

        const QByteArray csv = explain({"act-beta", "ra-gen", "--format", "csv"}).out;
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY2(csv.contains(",inc-lab,attributed-to,act-beta,"), csv.constData());
        QVERIFY2(csv.contains(",The institute disagrees.,"), csv.constData());
    }

    void nothingJoinsThem() {
        const Answer answer = explain({"act-beta", "ra-onc"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.err.startsWith("No claim joins Beta and Oncology"), answer.err.constData());
    }

    void unknownAndAmbiguous() {
        const Answer unknown = explain({"Alhpa", "genetics"});
        QCOMPARE(unknown.status, 1);
        QCOMPARE(unknown.out, QByteArray());
        QVERIFY2(unknown.err.contains("\"Alhpa\"") && unknown.err.contains("Alpha (Leviathan)"),
                 unknown.err.constData());
        const LandscapeFile two("actor act-a \"Panda one\" type=crime\nactor act-b \"Panda two\" type=crime\n");
        const Answer ambiguous = helixwatch({"explain", "panda", "--data", two.path()});
        QCOMPARE(ambiguous.status, 1);
        QVERIFY2(ambiguous.err.contains("act-a") && ambiguous.err.contains("act-b"), ambiguous.err.constData());
    }

    void namesAreHarmless() {
        const LandscapeFile nasty(nastyLandscape);
        for (const QString &id : QStringList{"act-esc", "act-rtl", "act-markup"}) {
            const Answer answer = helixwatch({"explain", id, "--data", nasty.path()});
            QCOMPARE(answer.status, 0);
            for (const char c : answer.out + answer.err)
                QVERIFY2(c == '\n' || static_cast<unsigned char>(c) >= 0x20, qPrintable(id));
            QVERIFY(!(answer.out + answer.err).contains("\u202e"));
        }
    }
};

HW_TEST(ExplainTest, "explain")
#include "tst_explain.moc"
