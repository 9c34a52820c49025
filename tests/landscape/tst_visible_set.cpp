#include "landscape/filter_text.h"
#include "landscape/visible_set.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <algorithm>

using namespace hw;

namespace {

/// The journey of "who targets genetics?" in small: one actor through its campaign, one through an incident, one that
/// only had data exposed, one with an own claim.
constexpr const char *journey = R"(
source s-doj "Indictment" publisher="US DoJ" published=2021-07
source s-pp "BadBlood" publisher="Proofpoint" published=2021-03
source s-gang "Leak" publisher="Vendor X" published=2023-10
research-area ra-root "Research areas"
research-area ra-genomics "Genetics and genomics" parent=ra-root
research-area ra-neuro "Neuroscience" parent=ra-root
research-area ra-gene-editing "Gene editing" parent=ra-genomics
subsector hs-hospitals "Hospitals"
tactic TA1 "Initial access" order=1
technique T1 "Phishing" tactics=TA1
technique T1.001 "Attachment" parent=T1 tactics=TA1
technique T2 "Unused" tactics=TA1
software S1 "Tool"
mitigation M1 "User training"
mitigation M2 "Other"
recommendation rec-1 "Train people"
vulnerability CVE-2020-1 "CVE-2020-1"
sponsor sp-mss "Ministry"
actor act-leviathan "Leviathan" type=state origin=CN
actor act-magic "Magic Hound" type=state origin=IR
actor act-gang "Gang" type=crime origin=RU
actor act-own "Own" type=state origin=CN
actor act-idle "Idle" type=unknown
name name-apt40 "APT40" of=act-leviathan
name name-ta453 "TA453" of=act-magic
campaign cam-40 "University theft" start=2016 end=2018 src=s-doj
campaign cam-bad "BadBlood" start=2020-12 src=s-pp
incident inc-leak "Sequencing firm" start=2023-10 src=s-gang conf=moderate
incident inc-undated "Undated"
campaign cam-back "Background" start=2015 background
context-event ctx-1 "Charges" start=2021-07 src=s-doj
priority pri-1 "Plan" origin=CN
claim cam-40 attributed-to act-leviathan src=s-doj
claim cam-40 targets ra-genomics basis=targeted src=s-doj
claim cam-40 uses T1.001 src=s-doj
claim cam-bad attributed-to act-magic src=s-pp conf=moderate
claim cam-bad targets ra-gene-editing basis=targeted src=s-pp
claim cam-bad targets ra-neuro basis=targeted src=s-pp conf=low
claim inc-leak attributed-to act-gang src=s-gang conf=low
claim inc-leak linked-to ra-genomics basis=data-exposed src=s-gang
claim inc-leak affects hs-hospitals src=s-gang
claim inc-leak victim "A firm" object=country-US src=s-gang
claim inc-leak exploits CVE-2020-1 src=s-gang
claim inc-leak uses S1 src=s-gang
claim act-own targets ra-genomics basis=targeted start=2019
claim act-own uses T1
claim act-leviathan sponsored-by sp-mss
claim M1 mitigates T1.001
claim M2 mitigates T2
claim rec-1 maps-to M1
claim ctx-1 context-for act-leviathan src=s-doj
claim pri-1 states-priority ra-genomics start=2016
)";

const LandscapePtr &landscape() {
    static const LandscapePtr l = test::landscapeOf(journey);
    return l;
}

Filter parsed(const std::string &text) {
    const auto filter = parseFilter(text, *landscape());
    if (!filter)
        throw std::invalid_argument(filter.error().sentence());
    return *filter;
}

QString ids(const std::string &filter, std::vector<Kind> kinds) {
    const VisibleSet visible = visibleIn(*landscape(), parsed(filter));
    QStringList list;
    for (const Kind kind : kinds)
        for (const ObjectIndex o : visible.list(*landscape(), kind))
            list += QString::fromStdString(std::string(landscape()->id(o)));
    return list.join(u' ');
}
QString actors(const std::string &filter) { return ids(filter, {Kind::Actor}); }
QString events(const std::string &filter) { return ids(filter, {Kind::Campaign, Kind::Incident}); }

} // namespace

class VisibleSetTest : public QObject {
    Q_OBJECT
private slots:
    void everythingPassesAnEmptyFilter() {
        const VisibleSet visible = visibleIn(*landscape(), Filter{});
        QCOMPARE(visible.objects.count(), std::size_t(landscape()->objectCount()));
        QCOMPARE(visible.claims.count(), std::size_t(landscape()->claimCount()));
        QCOMPARE(visible.count(*landscape(), Kind::Actor), std::size_t(5));
    }
    void whoTargetsGenetics() {
        QCOMPARE(actors("area:genetics basis:targeted"), "act-leviathan act-magic act-own");
        QCOMPARE(events("area:genetics basis:targeted"), "cam-40 cam-bad");
        QCOMPARE(actors("area:genetics"), "act-gang act-leviathan act-magic act-own");
        QCOMPARE(actors("area:neuro basis:targeted"), "act-magic");
        QCOMPARE(ids("area:genetics basis:targeted", {Kind::Name}), "name-apt40 name-ta453");
    }
    void passing_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("expectedEvents");
        QTest::addColumn<QString>("expectedActors");
        QTest::newRow("origin") << "origin:CN"
                                << "cam-40"
                                << "act-leviathan act-own";
        QTest::newRow("origin unknown") << "origin:UN"
                                        << "cam-back inc-undated"
                                        << "act-idle";
        QTest::newRow("not an origin") << "-origin:CN"
                                       << "cam-back cam-bad inc-leak inc-undated"
                                       << "act-gang act-idle act-magic";
        QTest::newRow("type") << "type:crime"
                              << "inc-leak"
                              << "act-gang";
        QTest::newRow("one actor meets both keys") << "origin:CN type:crime"
                                                   << ""
                                                   << "";
        QTest::newRow("actor") << "actor:act-magic"
                               << "cam-bad"
                               << "act-magic";
        QTest::newRow("sponsor") << "sponsor:sp-mss"
                                 << "cam-40"
                                 << "act-leviathan";
        QTest::newRow("period") << "period:2020..2021"
                                << "cam-bad"
                                << "act-magic";
        QTest::newRow("period, own claim") << "period:2019"
                                           << ""
                                           << "act-own";
        QTest::newRow("period touches a span") << "since:2018-06 until:2018-07"
                                               << "cam-40"
                                               << "act-leviathan";
        QTest::newRow("floor") << "confidence:>=high"
                               << "cam-40 cam-back cam-bad inc-undated"
                               << "act-gang act-leviathan act-magic act-own";
        QTest::newRow("exact confidence") << "confidence:moderate"
                                          << "inc-leak"
                                          << "";
        QTest::newRow("technique with sub-techniques") << "technique:T1"
                                                       << "cam-40"
                                                       << "act-leviathan act-own";
        QTest::newRow("sub-technique") << "technique:T1.001"
                                       << "cam-40"
                                       << "act-leviathan";
        QTest::newRow("tactic") << "tactic:TA1"
                                << "cam-40"
                                << "act-leviathan act-own";
        QTest::newRow("mitigation") << "mitigation:M1"
                                    << "cam-40"
                                    << "act-leviathan";
        QTest::newRow("software") << "software:S1"
                                  << "inc-leak"
                                  << "act-gang";
        QTest::newRow("vulnerability") << "vulnerability:CVE-2020-1"
                                       << "inc-leak"
                                       << "act-gang";
        QTest::newRow("country") << "country:US"
                                 << "inc-leak"
                                 << "act-gang";
        QTest::newRow("sector") << "sector:hospitals"
                                << "inc-leak"
                                << "act-gang";
        QTest::newRow("values are ORed") << "technique:T1 software:S1"
                                         << ""
                                         << "";
        QTest::newRow("areas are ORed") << "area:hospitals,neuro"
                                        << "cam-bad inc-leak"
                                        << "act-gang act-magic";
        QTest::newRow("excluded area") << "-area:genetics"
                                       << "cam-back inc-undated"
                                       << "act-idle";
        QTest::newRow("publisher") << "publisher:Proofpoint"
                                   << "cam-bad"
                                   << "act-magic";
        QTest::newRow("without a publisher") << "-publisher:\"US DoJ\",Publisher"
                                             << "cam-bad inc-leak"
                                             << "act-gang act-magic";
        QTest::newRow("kind of event") << "kind:incident country:US"
                                       << "inc-leak"
                                       << "act-gang";
        QTest::newRow("kind hides") << "kind:actor origin:IR"
                                    << ""
                                    << "act-magic";
        QTest::newRow("alias finds actor and event") << "ta453"
                                                     << "cam-bad"
                                                     << "act-magic";
        QTest::newRow("bare words are ANDed") << "badblood neuro"
                                              << "cam-bad"
                                              << "act-magic";
        QTest::newRow("bare words, nothing") << "badblood hospitals"
                                             << ""
                                             << "";
        QTest::newRow("not a word") << "-apt40 origin:CN"
                                    << ""
                                    << "act-own";
        QTest::newRow("basis alone") << "basis:data-exposed"
                                     << "inc-leak"
                                     << "act-gang";
        QTest::newRow("not a basis") << "-basis:targeted area:genetics"
                                     << "inc-leak"
                                     << "act-gang";
    }
    void passing() {
        QFETCH(QString, filter);
        QFETCH(QString, expectedEvents);
        QFETCH(QString, expectedActors);
        QCOMPARE(events(filter.toStdString()), expectedEvents);
        QCOMPARE(actors(filter.toStdString()), expectedActors);
    }
    void othersFollow() {
        QCOMPARE(ids("actor:act-leviathan", {Kind::Technique}), "T1.001");
        QCOMPARE(ids("actor:act-leviathan", {Kind::Tactic}), "TA1");
        QCOMPARE(ids("actor:act-leviathan", {Kind::Mitigation}), "M1");
        QCOMPARE(ids("actor:act-leviathan", {Kind::Recommendation}), "rec-1");
        QCOMPARE(ids("actor:act-leviathan", {Kind::Sponsor}), "sp-mss");
        QCOMPARE(ids("actor:act-leviathan", {Kind::ContextEvent}), "ctx-1");
        QCOMPARE(ids("actor:act-leviathan", {Kind::Source}), "s-doj src-default");
        QCOMPARE(ids("actor:act-leviathan", {Kind::ResearchArea}), "ra-genomics");
        QCOMPARE(ids("actor:act-leviathan", {Kind::Priority}), "pri-1");
        QCOMPARE(ids("origin:IR", {Kind::Priority}), "");
        QCOMPARE(ids("phishing", {Kind::Technique}), "T1");
    }
};

HW_TEST(VisibleSetTest, "visible_set")
#include "tst_visible_set.moc"
