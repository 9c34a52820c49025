#include "exchange/exposure_profile_file.h"
#include "program.h"
#include "session/exposure_text.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

using namespace hw::test;

/// `list exposure`, `show areas`, `show area ID`, `show exposure`: as a person types them.
class CliExposureTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};

    QString profile(const QByteArray &text) const {
        const QString path = m_small.folder() + "/profile.json";
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no profile");
        return path;
    }
    QString goodProfile() const {
        return profile(R"({"helixwatchProfile":1,"institution":"Lab","programmes":[{"area":"ra-gen","name":"Core"}]})");
    }
    Answer run(QStringList arguments) const {
        return helixwatch(arguments << QStringLiteral("--data") << m_small.path());
    }

private slots:
    void actorsAreRankedWithTheirClaims() {
        const Answer answer = run({"list", "exposure", "--profile", goodProfile(), "--format", "json"});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.err.isEmpty(), answer.err);
        const QJsonObject root = QJsonDocument::fromJson(answer.out).object();
        QCOMPARE(root["list"].toString(), QStringLiteral("exposure"));
        const QJsonArray rows = root["rows"].toArray();
        QCOMPARE(rows.size(), root["count"].toInt());
        QVERIFY(rows.size() >= 2); // alpha and beta, both after genetics
        int rank = 0;
        double last = 101;
        for (const auto &row : rows) {
            QCOMPARE(row[u"rank"].toInt(), ++rank);
            QVERIFY(row[u"bestRank"].toInt() <= rank && rank <= row[u"worstRank"].toInt());
            QCOMPARE(row[u"whyARange"].isNull(), row[u"bestRank"].toInt() == row[u"worstRank"].toInt());
            QVERIFY(row[u"pointsLow"].toDouble() <= last);
            last = row[u"pointsLow"].toDouble();
            double low = 0;
            for (const auto &term : row[u"terms"].toArray()) {
                low += term[u"pointsLow"].toDouble();
                QVERIFY(!term[u"why"].toString().isEmpty());
                QVERIFY(!term[u"claims"].toArray().isEmpty() || term[u"unknown"].toBool() || !term[u"asked"].toBool());
            }
            QVERIFY(std::abs(low - last) < 0.05); // the sum is its parts
        }
    }
    void theTableAndTheCsvAgree() {
        const Answer table = run({"list", "exposure", "--profile", goodProfile()});
        QCOMPARE(table.status, 0);
        const Answer csv = run({"list", "exposure", "--profile", goodProfile(), "--format", "csv"});
        QCOMPARE(csv.status, 0);
        QCOMPARE(table.out.count('\n'), csv.out.count('\n'));
        QVERIFY(table.out.startsWith("Rank"));
        QVERIFY(csv.out.startsWith("rank,best rank,worst rank,id,actor"));
    }
    void theSameAgain() {
        const QStringList words{"list", "exposure", "--profile", goodProfile(), "--format", "json"};
        QCOMPARE(run(words).out, run(words).out);
    }
    void wrongWordsAreSaid() {
        Answer answer = run({"list", "exposure"});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("add --profile FILE"), answer.err);
        answer = run({"list", "actors", "--profile", goodProfile()});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("--profile goes with the list exposure"), answer.err);
        answer = run({"list", "exposre", "--profile", goodProfile()});
        QVERIFY2(answer.err.contains("Did you mean \"exposure\"?"), answer.err);
        answer = run({"list", "exposure", "--profile",
                      profile(R"({"helixwatchProfile":1,"programmes":[{"area":"ra-gne","name":"Core"}]})")});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("\"ra-gne\" is not known here. Did you mean \"ra-gen\"?"), answer.err);
        QVERIFY(answer.out.isEmpty());
        answer = run({"show", "exposure", "-o", m_small.folder() + "/x.png"});
        QCOMPARE(answer.status, 2);
        answer = run({"show", "overview", "--profile", goodProfile(), "-o", m_small.folder() + "/x.png"});
        QCOMPARE(answer.status, 2);
    }
    void whatTheWindowSavesIsRead() {
        const hw::LandscapePtr landscape = landscapeOf(smallLandscape);
        hw::ExposureProfile kept;
        kept.institution = "Lab \\ \"X\"";
        kept.country = "country-US";
        kept.subsector = "hs-hospital";
        kept.programmes.push_back(
            {"ra-gen", "Core", hw::ProgrammeStage::Clinical, hw::ProgrammeSize::Large, {"A", "B"}});
        kept.programmes.push_back({"ra-onc", "Other", {}, hw::ProgrammeSize::Small, {}});
        hw::ExposureWeights weights;
        weights.of = {1, 2, 3, 4, 10};
        for (const QString &text : {hw::exposureText(kept, weights), hw::exposureFileText(kept, weights)}) {
            const auto read = hw::readExposureProfile("p", text.toStdString(), *landscape);
            QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
            QVERIFY(read->profile == kept && read->weights == weights);
        }
    }
    void theViewsAreDrawn_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("areas") << QStringList{"areas"};
        QTest::newRow("area") << QStringList{"area", "ra-gen"};
        QTest::newRow("area by name, filtered") << QStringList{"area", "Genetics", "since:2019"};
        QTest::newRow("area by focus") << QStringList{"area", "--focus", "ra-gen"};
        QTest::newRow("exposure") << QStringList{"exposure", "--profile", goodProfile()};
    }
    void theViewsAreDrawn() {
        QFETCH(QStringList, words);
        const QString path = m_small.folder() + "/view.png";
        QFile::remove(path);
        const Answer answer = run(QStringList{"show"} + words + QStringList{"-o", path, "--size", "1280x800"});
        QVERIFY2(answer.status == 0, answer.err);
        QVERIFY(answer.err.isEmpty());
        QVERIFY(QFile(path).size() > 10'000);
    }
    void anUnknownAreaIsSaid() {
        const QString path = m_small.folder() + "/none.png";
        Answer answer = run({"show", "area", "ra-gne", "-o", path});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("ra-gne"), answer.err);
        answer = run({"show", "area", "-o", path});
        QCOMPARE(answer.status, 2);
        QVERIFY(!QFile::exists(path));
    }
};

HW_TEST(CliExposureTest, "exposure")
#include "tst_exposure.moc"
