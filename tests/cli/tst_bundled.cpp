#include "program.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hw::test;

/// What a person gets from the landscape that comes with the program.
class BundledTest : public QObject {
    Q_OBJECT

    static QStringList texts(const QJsonValue &list, const QString &key) {
        QStringList out;
        const QJsonArray items = list.toArray();
        for (const auto &item : items)
            out << item[key].toString();
        return out;
    }

private slots:
    void whoTargetsGenetics() {
        const Answer answer = helixwatch({"list", "actors", "area:genetics basis:targeted", "--format", "json"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.err, QByteArray());
        const QJsonObject json = QJsonDocument::fromJson(answer.out).object();
        const QJsonArray rows = json["rows"].toArray();
        const QStringList ids = texts(rows, "id");
        QVERIFY2(ids.contains("act-apt40"), qPrintable(ids.join(' ')));
        QVERIFY2(texts(rows, "name").join(' ').contains("TA453"), qPrintable(texts(rows, "name").join(' ')));
        for (const auto &row : rows) {
            const QJsonArray claims = row[u"claims"].toArray();
            bool aims = false;
            for (const auto &claim : claims) {
                const QJsonArray sources = claim[u"sources"].toArray();
                QVERIFY(!sources.isEmpty());
                for (const auto &source : sources) {
                    QVERIFY(!source[u"publisher"].toString().isEmpty());
                    QVERIFY(!source[u"title"].toString().isEmpty());
                    QVERIFY(!source[u"url"].toString().isEmpty());
                }
                aims = aims || (claim[u"predicate"].toString() == QLatin1String("targets") &&
                                claim[u"object"][u"id"].toString() == QLatin1String("ra-genomics") &&
                                claim[u"basis"].toString() == QLatin1String("targeted"));
            }
            QVERIFY2(aims, qPrintable(row[u"id"].toString()));
        }
    }

    void whatJoinsApt41AndGenetics() {
        const Answer answer = helixwatch({"explain", "APT41", "genetics"});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.err, QByteArray());
        const QString text = QString::fromUtf8(answer.out);
        QVERIFY2(text.startsWith("APT41 and Genetics and genomics: "), answer.out.constData());
        for (const QString &part : QStringList{"assessed interest", "According to: HHS HC3", "Confidence: moderate",
                                               "Sources: [1] [2]", "\nSources\n  [1] ", "https://"})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void everyListIsThere() {
        for (const QString &kind : QStringList{"actors", "incidents", "techniques", "measures", "sources", "areas"}) {
            const Answer answer = helixwatch({"list", kind, "--format", "csv"});
            QCOMPARE(answer.status, 0);
            QVERIFY2(answer.out.count("\r\n") > 15, qPrintable(kind));
        }
    }
};

HW_TEST(BundledTest, "bundled")
#include "tst_bundled.moc"
