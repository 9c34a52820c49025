#include "exchange/exposure_profile_file.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QFile>
#include <QTemporaryDir>

using namespace hw;

namespace {

constexpr const char *landscapeText = R"(
research-area ra "Research areas"
research-area ra-genomics "Genetics and genomics" parent=ra
research-area ra-neuro "Neuroscience" parent=ra
subsector hs "Subsectors"
subsector hs-hospitals "Hospitals" parent=hs
)";

constexpr const char *whole = R"({
  "helixwatchProfile": 1,
  "institution": "University hospital",
  "country": "US",
  "subsector": "hs-hospitals",
  "weights": { "targeting": 10, "capability": 0 },
  "programmes": [
    { "area": "ra-genomics", "name": "Sequencing core", "stage": "clinical", "size": "large", "partners": ["A", "B"] },
    { "area": "Neuroscience", "name": "Imaging" }
  ]
})";

QString many(int programmes) {
    QStringList list;
    for (int i = 0; i < programmes; ++i)
        list << QStringLiteral(R"({"area":"ra-neuro","name":"P%1"})").arg(i);
    return QStringLiteral(R"({"helixwatchProfile":1,"programmes":[%1]})").arg(list.join(u','));
}

} // namespace

class ExposureProfileFileTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(landscapeText);

    QString errorOf(const QString &text) const {
        const auto read = readExposureProfile("p.json", text.toStdString(), *m_landscape);
        return read ? QStringLiteral("(none)") : QString::fromStdString(read.error().message);
    }

private slots:
    void everythingIsRead() {
        const auto read = readExposureProfile("p.json", whole, *m_landscape);
        QVERIFY(read.has_value());
        const ExposureProfile &profile = read->profile;
        QCOMPARE(profile.institution, std::string("University hospital"));
        QCOMPARE(profile.country, std::string("country-US"));
        QCOMPARE(profile.subsector, std::string("hs-hospitals"));
        QCOMPARE(profile.programmes.size(), std::size_t(2));
        QCOMPARE(profile.programmes[0].area, std::string("ra-genomics"));
        QVERIFY(profile.programmes[0].stage == ProgrammeStage::Clinical);
        QVERIFY(profile.programmes[0].size == ProgrammeSize::Large);
        QCOMPARE(profile.programmes[0].partners.size(), std::size_t(2));
        QCOMPARE(profile.programmes[1].area, std::string("ra-neuro")); // a name becomes an id
        QVERIFY(!profile.programmes[1].stage);
        QCOMPARE(read->weights[ExposureTerm::Targeting], 10);
        QCOMPARE(read->weights[ExposureTerm::Capability], 0);
        QCOMPARE(read->weights[ExposureTerm::Region], ExposureWeights()[ExposureTerm::Region]); // not given
    }
    void faultsAreSentencesWithTheirPlace_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        const QString head = QStringLiteral("{\"helixwatchProfile\": 1, ");
        const QString tail = QStringLiteral("\"programmes\": [{\"area\": \"ra-neuro\", \"name\": \"P\"}]}");
        QTest::newRow("unknown area")
            << head + "\"programmes\": [\n{\"area\": \"ra-genomcs\", \"name\": \"P\"}]}"
            << "p.json:2:10: programmes[0].area: No research area: \"ra-genomcs\" is not known here. Did you mean "
               "\"ra-genomics\"?";
        QTest::newRow("subsector as area") << head + "\"programmes\": [{\"area\": \"hs-hospitals\", \"name\": \"P\"}]}"
                                           << "No research area: \"hs-hospitals\" is not known here.";
        QTest::newRow("no area") << head + "\"programmes\": [{\"name\": \"P\"}]}"
                                 << "The field \"area\" is missing";
        QTest::newRow("no name") << head + "\"programmes\": [{\"area\": \"ra-neuro\"}]}"
                                 << "The field \"name\" is missing";
        QTest::newRow("field") << head + "\"programms\": []}"
                               << "Did you mean \"programmes\"?";
        QTest::newRow("no programme") << head + "\"programmes\": []}"
                                      << "at least one programme is expected";
        QTest::newRow("stage") << head + "\"programmes\": [{\"area\": \"ra-neuro\", \"name\": \"P\", \"stage\": "
                                         "\"clincal\"}]}"
                               << "Did you mean \"clinical\"?";
        QTest::newRow("weight") << head + "\"weights\": {\"region\": 11}, " + tail
                                << "weights.region: Expected a whole number from 0 to 10.";
        QTest::newRow("half weight") << head + "\"weights\": {\"region\": 2.5}, " + tail
                                     << "Expected a whole number from 0 to 10.";
        QTest::newRow("weight as text") << head + "\"weights\": {\"region\": \"3\"}, " + tail
                                        << "Expected a whole number from 0 to 10.";
        QTest::newRow("huge weight") << head + "\"weights\": {\"region\": 1e300}, " + tail
                                     << "Expected a whole number from 0 to 10.";
        QTest::newRow("term") << head + "\"weights\": {\"regoin\": 1}, " + tail
                              << "There is no term \"regoin\". Did you mean \"region\"?";
        QTest::newRow("country") << head + "\"country\": \"Germany\", " + tail << "expected two capital letters";
        QTest::newRow("version") << "{\"helixwatchProfile\": 2, " + tail << "written by a newer version";
        QTest::newRow("no version") << "{" + tail << "The field \"helixwatchProfile\" is missing";
        QTest::newRow("no JSON") << "area: genomics"
                                 << "p.json:1:";
        QTest::newRow("list") << "[1]"
                              << "An object is expected";
        QTest::newRow("long name") << head + "\"programmes\": [{\"area\": \"ra-neuro\", \"name\": \"" +
                                          QString(201, u'x') + "\"}]}"
                                   << "at most 200 are allowed";
        QTest::newRow("too many") << many(201) << "The list has 201 programmes; at most 200 are read.";
        QTest::newRow("partners") << head + "\"programmes\": [{\"area\": \"ra-neuro\", \"name\": \"P\", \"partners\": "
                                            "[\"A\", \"A\"]}]}"
                                  << "stands in the list twice";
        QTest::newRow("direction") << head + QStringLiteral("\"institution\": \"a\u202Eb\", ") + tail
                                   << "control character U+202E";
    }
    void faultsAreSentencesWithTheirPlace() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const QString error = errorOf(text);
        QVERIFY2(error.contains(part), qPrintable(error));
        QVERIFY2(error.startsWith(QLatin1String("The profile \"p.json\" was not taken: ")), qPrintable(error));
    }
    void allFaultsAreToldAtOnce() {
        const QString error = errorOf(QStringLiteral(
            R"({"helixwatchProfile":1,"country":"x","programmes":[{"area":"nowhere","name":""},{"area":"ra-neuro"}]})"));
        QVERIFY2(error.contains(QStringLiteral("it has 4 faults")), qPrintable(error));
        QCOMPARE(error.count(u'\n'), 4);
    }
    void theMostIsTaken() { QCOMPARE(errorOf(many(200)), QStringLiteral("(none)")); }
    void filesAreRead() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("p.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole);
        file.close();
        QVERIFY(loadExposureProfile(path.toStdString(), *m_landscape).has_value());
        const auto none = loadExposureProfile(folder.filePath(QStringLiteral("none.json")).toStdString(), *m_landscape);
        QVERIFY(!none && none.error().message.find("There is no such file.") != std::string::npos);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.resize(3'000'000);
        file.close();
        const auto large = loadExposureProfile(path.toStdString(), *m_landscape);
        QVERIFY(!large && large.error().message.find("bytes; at most") != std::string::npos);
    }
};

HW_TEST(ExposureProfileFileTest, "exposure_profile_file")
#include "tst_exposure_profile_file.moc"
