#include "landscape/filter_text.h"
#include "program.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hw::test;

class ListTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};

    Answer list(const QStringList &arguments) const {
        return helixwatch(QStringList{"list"} + arguments + QStringList{"--data", m_small.path()});
    }
    QJsonObject json(const QStringList &arguments) const {
        const Answer answer = list(arguments + QStringList{"--format", "json"});
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(answer.out, &error);
        if (answer.status != 0 || !answer.err.isEmpty() || error.error != QJsonParseError::NoError)
            qWarning().noquote() << answer.status << answer.err << error.errorString();
        return document.object();
    }
    static QStringList ids(const QJsonArray &rows) {
        QStringList out;
        for (const auto &row : rows)
            out << row[u"id"].toString();
        return out;
    }
    /// "targets ra-gen", "inc-lab: targets ra-gen": a claim of a row, with the event that it goes through.
    static QStringList claims(const QJsonValue &row) {
        QStringList out;
        const QJsonArray list = row[u"claims"].toArray();
        for (const auto &claim : list) {
            const QString via = claim[u"via"].isNull() ? QString() : claim[u"via"][u"id"].toString() + ": ";
            out << via + claim[u"predicate"].toString() + " " + claim[u"object"][u"id"].toString();
        }
        return out;
    }

private slots:
    void whoTargetsGenetics() {
        const QJsonObject answer = json({"actors", "area:genetics basis:targeted"});
        QCOMPARE(answer["list"].toString(), QStringLiteral("actors"));
        QCOMPARE(answer["filter"].toString(), QStringLiteral("area:ra-gen basis:targeted"));
        QCOMPARE(answer["count"].toInt(), 2);
        const QJsonArray rows = answer["rows"].toArray();
        QStringList found = ids(rows);
        found.sort();
        QCOMPARE(found, (QStringList{"act-alpha", "act-beta"}));
        for (const auto &row : rows) {
            if (row[u"id"] == QLatin1String("act-alpha")) {
                QCOMPARE(claims(row), QStringList{"targets ra-gen"});
            } else {
                QCOMPARE(claims(row), (QStringList{"inc-lab: attributed-to act-beta", "inc-lab: targets ra-gen"}));
            }
        }
    }

    void aRowSaysWhatIsKnown() {
        const QJsonArray rows = json({"actors", "area:genetics origin:CN"})["rows"].toArray();
        QCOMPARE(ids(rows), QStringList{"act-alpha"});
        const QJsonValue row = rows.at(0);
        QCOMPARE(row[u"kind"].toString(), QStringLiteral("actor"));
        QCOMPARE(row[u"name"].toString(), QStringLiteral("Alpha (Leviathan)"));
        QCOMPARE(row[u"summary"].toString(), QStringLiteral("Steals research."));
        QCOMPARE(row[u"actorType"].toString(), QStringLiteral("state"));
        QCOMPARE(row[u"origin"].toString(), QStringLiteral("CN"));

        const QJsonValue claim = row[u"claims"][0];
        QCOMPARE(claim[u"id"].toString().size(), 8);
        QCOMPARE(claim[u"subject"][u"id"].toString(), QStringLiteral("act-alpha"));
        QCOMPARE(claim[u"object"][u"name"].toString(), QStringLiteral("Genetics and genomics"));
        QCOMPARE(claim[u"basis"].toString(), QStringLiteral("targeted"));
        QCOMPARE(claim[u"confidence"].toString(), QStringLiteral("high"));
        QCOMPARE(claim[u"confidenceReason"].toString(), QStringLiteral("indictment"));
        QCOMPARE(claim[u"statement"].toString(), QStringLiteral("Sequencing technology was taken."));
        QVERIFY(claim[u"accordingTo"].toString().contains(QStringLiteral("Vendor X")));
        QCOMPARE(claim[u"when"][u"start"].toString(), QStringLiteral("2011"));
        QCOMPARE(claim[u"when"][u"end"].toString(), QStringLiteral("2018"));
        QVERIFY(claim[u"dispute"].isNull());
        QVERIFY(claim[u"via"].isNull());
        const QJsonArray sources = claim[u"sources"].toArray();
        QCOMPARE(sources.size(), 2);
        QCOMPARE(sources.at(0)[u"publisher"].toString(), QStringLiteral("Department of Justice"));
        QCOMPARE(sources.at(0)[u"title"].toString(), QStringLiteral("Four charged"));
        QCOMPARE(sources.at(0)[u"url"].toString(), QStringLiteral("https://example.org/doj"));
        QCOMPARE(sources.at(0)[u"date"].toString(), QStringLiteral("2021-07-19"));
        QCOMPARE(sources.at(0)[u"reliability"].toString(), QStringLiteral("A"));
        QVERIFY(sources.at(1)[u"reliability"].isNull());
    }

    void disputesAndDoubtsAreCarried() {
        const QJsonValue row = json({"incidents", "actor:act-beta area:genetics"})["rows"][0];
        QCOMPARE(row[u"id"].toString(), QStringLiteral("inc-lab"));
        QCOMPARE(claims(row), (QStringList{"attributed-to act-beta", "targets ra-gen"}));
        const QJsonValue attribution = row[u"claims"][0];
        QCOMPARE(attribution[u"dispute"].toString(), QStringLiteral("The institute disagrees."));
        QCOMPARE(attribution[u"accordingTo"].toString(), QStringLiteral("Vendor X"));
        QCOMPARE(row[u"claims"][1][u"unverified"].toArray(), QJsonArray{"start"});
        const QJsonValue source = attribution[u"sources"][0];
        QVERIFY(source[u"weak"].toBool());
        QVERIFY(!source[u"titleVerified"].toBool());
        QVERIFY(source[u"date"].isNull());
        QVERIFY(source[u"url"].isNull());
    }

    void everyListInEveryFormat_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("count");
        QTest::newRow("actors") << "actors" << 2;
        QTest::newRow("actor") << "actor" << 2;
        QTest::newRow("campaigns") << "campaigns" << 1;
        QTest::newRow("incidents") << "incidents" << 2;
        QTest::newRow("events") << "events" << 3;
        QTest::newRow("areas") << "areas" << 3;
        QTest::newRow("research-area") << "research-area" << 3;
        QTest::newRow("sectors") << "sectors" << 1;
        QTest::newRow("techniques") << "techniques" << 1;
        QTest::newRow("tactics") << "tactics" << 1;
        QTest::newRow("sponsors") << "sponsors" << 1;
        QTest::newRow("countries") << "countries" << 1;
        QTest::newRow("sources") << "sources" << 4;
        QTest::newRow("claims") << "claims" << 13;
    }
    void everyListInEveryFormat() {
        QFETCH(QString, kind);
        QFETCH(int, count);
        const QJsonObject answer = json({kind});
        QCOMPARE(answer["count"].toInt(), count);
        QCOMPARE(answer["rows"].toArray().size(), count);
        const Answer csv = list({kind, "--format", "csv"});
        QCOMPARE(csv.status, 0);
        QCOMPARE(csv.out.count("\r\n"), count + 1);
        const Answer table = list({kind});
        QCOMPARE(table.status, 0);
        QCOMPARE(table.out.count('\n'), count + 1);
        // The same rows in the same order.
        const QStringList expected = ids(answer["rows"].toArray());
        QStringList inTable;
        for (const QByteArray &line : table.out.split('\n').mid(1))
            if (!line.isEmpty())
                inTable << QString::fromUtf8(line.left(line.indexOf(' ')));
        QCOMPARE(inTable, expected);
    }

    void theLatestComesFirst() {
        QCOMPARE(ids(json({"events"})["rows"].toArray()), (QStringList{"inc-clinic", "inc-lab", "cam-old"}));
        QCOMPARE(ids(json({"sources"})["rows"].toArray()).value(0), QStringLiteral("s-doj"));
    }

    void excludedTermsAreNoOptions() {
        QCOMPARE(ids(json({"actors", "-origin:CN"})["rows"].toArray()), QStringList{"act-beta"});
        // What follows "--" is filter text to the end, so the options stand before it.
        const Answer answer =
            helixwatch({"list", "actors", "--data", m_small.path(), "--format", "json", "--", "-alpha"});
        QCOMPARE(ids(QJsonDocument::fromJson(answer.out)["rows"].toArray()), QStringList{"act-beta"});
    }

    void nothingPasses() {
        const Answer answer = list({"incidents", "area:oncology"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.out, QByteArray());
        QVERIFY2(answer.err.startsWith(
                     "None of the incidents passes this filter. That nothing is reported does not mean that "
                     "nothing happened."),
                 answer.err.constData());
        QCOMPARE(list({"incidents", "area:oncology", "--format", "csv"}).out.count("\r\n"), 1);
    }

    void namesAreHarmless() {
        const LandscapeFile nasty(nastyLandscape);
        for (const QString &format : QStringList{"table", "json", "csv"}) {
            const Answer answer = helixwatch({"list", "actors", "--data", nasty.path(), "--format", format});
            QCOMPARE(answer.status, 0);
            for (const char c : answer.out)
                QVERIFY2(c == '\n' || (c == '\r' && format == QLatin1String("csv")) ||
                             static_cast<unsigned char>(c) >= 0x20,
                         qPrintable(format));
            QVERIFY2(!answer.out.contains("\u202e"), qPrintable(format));
            QVERIFY2(answer.out.contains("<b>bold</b>"), qPrintable(format));
            if (format == QLatin1String("csv")) {
                QVERIFY2(answer.out.contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\","), answer.out.constData());
                QVERIFY(answer.out.contains(",\"<b>bold</b>, \"\"quoted\"\"\","));
            }
        }
    }
};

HW_TEST(ListTest, "list")
#include "tst_list.moc"
