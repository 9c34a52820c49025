#include "session/area_place.h"
#include "session/exposure_text.h"
#include "session/route.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

namespace {
constexpr const char *text = R"(
research-area ra "Research areas"
research-area ra-gen "Genetics" parent=ra
research-area ra-onc "Oncology" parent=ra
actor act-a "A" type=state
incident i1 start=2014
incident i2 start=2021
claim i1 targets ra-gen basis=targeted
claim i2 targets ra-gen basis=targeted
)";
} // namespace

class AreaPlaceTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(text);
    const Landscape &l = *m_landscape;
    ObjectIndex at(std::string_view id) const { return *l.find(id); }
    static PartialDate date(const char *text) { return *PartialDate::parse(text); }

private slots:
    void placesComeBackFromTheirText() {
        std::vector<AreaPlace> places(6);
        places[1].area = at("ra-gen");
        places[2] = {AreaPlace::Page::Area, at("ra-gen"), at("ra-onc"), {}, {}};
        places[3].area = at("ra-gen");
        places[3].periods = std::array{AreaPeriod{{}, date("2017")}, AreaPeriod{date("2018-02"), {}}};
        places[4].page = AreaPlace::Page::Matrix;
        places[5] = {AreaPlace::Page::Exposure, {}, {}, {}, at("act-a")};
        for (const AreaPlace &place : places) {
            const Route route = routeOf(place, l);
            QCOMPARE(route.view, View::Areas);
            QVERIFY(areaPlaceOf(route, l) == place);
            const auto link = parseLink(printLink({route, {}}), l);
            QVERIFY(link && link->route == route);
        }
        QCOMPARE(printLink({routeOf(places[1], l), {}}), QStringLiteral("helixwatch:areas?focus=ra-gen"));
    }
    void whatIsNotThereIsLeftOut() {
        QVERIFY(areaPlaceOf({View::Areas, "ra-gone", "with:ra-none"}, l) == AreaPlace());
        QVERIFY(areaPlaceOf({View::Areas, "act-a", {}}, l) == AreaPlace()); // no research area
        QVERIFY(!areaPlaceOf({View::Areas, "ra-gen", "periods:2014..x/2015.."}, l).periods);
        QVERIFY(!parseLink(QStringLiteral("helixwatch:areas?focus=ra-gone"), l).has_value());
    }
    void titlesSayWhereOneIs() {
        QCOMPARE(placeTitle(areaRoute(l, at("ra-gen")), l), QStringLiteral("Genetics"));
        QCOMPARE(placeTitle({View::Areas, {}, {}}, l), QStringLiteral("Research areas"));
        QCOMPARE(placeTitle({View::Areas, {}, "exposure:act-a"}, l), QStringLiteral("Our exposure"));
    }
    void periods() {
        const auto halves = halvesOf(l, visibleIn(l, {}), at("ra-gen"));
        QVERIFY(halves);
        QCOMPARE(periodWords((*halves)[0]), QStringLiteral("2014 – 2017"));
        QCOMPARE(periodWords((*halves)[1]), QStringLiteral("2018 – 2021"));
        const auto later = withSplitMoved(*halves, 2);
        QVERIFY(later);
        QCOMPARE(periodWords((*later)[0]), QStringLiteral("2014 – 2019"));
        QCOMPARE(periodWords((*later)[1]), QStringLiteral("2020 – 2021"));
        QVERIFY(!withSplitMoved(*halves, 4)); // the second would be empty
        QVERIFY(!withSplitMoved(*halves, -4));
        QCOMPARE(periodWords((*withSplitMoved(*halves, -3))[0]), QStringLiteral("2014"));
        QVERIFY(!halvesOf(l, visibleIn(l, {}), at("ra-onc")));
        QCOMPARE(periodWords({}), QStringLiteral("all years"));
        Filter filter;
        filter.since = date("2000");
        QVERIFY(inPeriod(filter, {}).since == date("2000"));
        QVERIFY(inPeriod(filter, (*halves)[1]).since == date("2018"));
    }
    void periodsAreReadAsTyped() {
        QVERIFY(*readPeriod(QStringLiteral(" 2014-02 "), {}) == (AreaPeriod{date("2014-02"), {}}));
        QVERIFY(*readPeriod({}, {}) == AreaPeriod());
        QVERIFY(readPeriod(QStringLiteral("2014"), QStringLiteral("2014-03")).has_value());
        QVERIFY(!readPeriod(QStringLiteral("2015"), QStringLiteral("2014-03")).has_value());
        QVERIFY(!readPeriod(QStringLiteral("the twenties"), {}).has_value());
        // only years that follow on each other are divided elsewhere
        QVERIFY(!withSplitMoved({AreaPeriod{{}, date("2014")}, AreaPeriod{date("2016"), {}}}, 1));
        QVERIFY(!withSplitMoved({AreaPeriod{{}, date("2014-12")}, AreaPeriod{date("2015-01"), {}}}, 1));
        QVERIFY(withSplitMoved({AreaPeriod{{}, date("2014")}, AreaPeriod{date("2015"), {}}}, 1));
    }
    void twoPeriodsAreReadAsOneText() {
        const auto both = readPeriods(QStringLiteral("..2019/2020-03..2023"));
        QVERIFY(both.has_value());
        QVERIFY((*both)[0] == (AreaPeriod{{}, date("2019")}));
        QVERIFY((*both)[1] == (AreaPeriod{date("2020-03"), date("2023")}));
        QVERIFY(readPeriods(QStringLiteral("../..")).has_value());
        for (const char *wrong :
             {"", "2019", "2019/2020", "..2019", "..2019/2020../2021..", "..2019/2020-13..", "2020..2019/2020.."}) {
            const auto read = readPeriods(QString::fromLatin1(wrong));
            QVERIFY2(!read.has_value() && !read.error().message.empty(), wrong);
        }
    }
    void programmesComeBackFromTheirText() {
        ExposureProfile profile;
        profile.institution = "Hospital \"X\" <b>";
        profile.country = "country-US";
        profile.subsector = "hs-gone"; // this dataset need not have it
        profile.programmes.push_back({"ra-gen", "Sequencing", ProgrammeStage::Care, ProgrammeSize::Large, {"A", "B"}});
        profile.programmes.push_back({"ra-gone", "Other", {}, ProgrammeSize::Small, {}});
        ExposureWeights weights;
        weights.of = {0, 10, 3, 4, 5};
        const auto reading = readExposureText(exposureText(profile, weights));
        QVERIFY(reading.profile == profile);
        QVERIFY(reading.weights == weights);
        QVERIFY(reading.sentence.isEmpty());
        QCOMPARE(exposureText(reading.profile, reading.weights), exposureText(profile, weights));
    }
    void damagedProgrammesAreSaid() {
        QVERIFY(!readExposureText(QStringLiteral("nonsense")).sentence.isEmpty());
        const auto some = readExposureText(QStringLiteral(
            R"({"helixwatchProfile":1,"weights":{"region":99},"programmes":[{"area":"ra-gen","name":"P"},{"name":7},3]})"));
        QCOMPARE(some.profile.programmes.size(), std::size_t(1));
        QVERIFY(some.sentence.startsWith(QLatin1String("2 of")));
        QVERIFY(some.weights == ExposureWeights());
        QVERIFY(readExposureText({}).profile == ExposureProfile());
    }
};

HW_TEST(AreaPlaceTest, "area_place")
#include "tst_area_place.moc"
