#include "landscape/profile.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

namespace {
constexpr const char *text = R"(
source s1 "Vendor report" publisher="Vendor X" published=2021-03
source s2 "Agency note" publisher="Agency Y" published=2022 reliability=B
source s3 "A mirror" publisher="Mirror Z" published=2020 weak
actor act-a "Actor A" type=state origin=CN
actor act-b "Actor B" type=crime
sponsor sp "Ministry"
claim act-a sponsored-by sp conf=moderate src=s1
claim act-a sophistication "high" by="Agency Y" src=s2 start=2021
claim act-a motivation "espionage" src=s1
claim act-a first-seen "" start=2012 src=s1
claim act-a related-to act-b src=s1
research-area ra "Research areas"
research-area ra-gen "Genetics" parent=ra
research-area ra-onc "Oncology" parent=ra
subsector hs "Organisations"
subsector hs-hosp "Hospitals" parent=hs
claim act-a linked-to ra-gen basis=assessed-interest conf=moderate src=s1
claim act-a linked-to ra-onc basis=assessed-interest conf=moderate src=s1
claim act-a targets hs-hosp src=s1
tactic TA1 "Access" order=1
technique T1 "Exploit" tactics=TA1
technique T1.001 "Exploit web" tactics=TA1 parent=T1
technique T2 "Phish" tactics=TA1
software S1 "Tool"
claim act-a uses S1 src=s1
claim S1 uses T2 src=s1
claim act-a uses T1 src=s1
mitigation M1 "Update"
mitigation M2 "Train"
claim M1 mitigates T1 src=s2
claim M2 mitigates T2 src=s2
recommendation rec-1 "Patch quickly"
claim rec-1 maps-to M1 src=s2
campaign c1 "Wave" start=2020 src=s1
campaign c0 "Background" start=2022 src=s1 background
incident i1 "Theft" start=2021-05-04 end=2021-06 src=s3
claim c1 attributed-to act-a conf=high src=s1
claim c0 attributed-to act-a src=s1
claim i1 attributed-to act-a conf=low src=s3 dispute="The victim denies it."
claim c1 targets ra-gen basis=targeted conf=high src=s2
claim i1 linked-to ra-gen basis=data-exposed src=s3
claim i1 affects hs-hosp src=s3
claim i1 uses T1.001 analyst src=s3
claim i1 victim "A hospital" object=country-US src=s3
name name-one "Name One" of=act-a by="Vendor X" src=s1
name name-two "Name Two" of=act-b by="Agency Y" src=s2
claim name-one disputed-same-as name-two src=s2
)";
} // namespace

class ProfileTest : public QObject {
    Q_OBJECT
    LandscapePtr m_l = test::landscapeOf(text);
    VisibleSet m_all{Bits(m_l->objectCount(), true), Bits(m_l->claimCount(), true)};
    ObjectIndex at(const char *id) const { return *m_l->find(id); }
    Profile of(const char *id) const { return profileOf(*m_l, m_all, at(id)); }
    const ProfileLink *link(const std::vector<ProfileLink> &list, const char *id) const {
        for (const ProfileLink &l : list)
            if (l.object == at(id))
                return &l;
        return nullptr;
    }
private slots:
    void anActorHasItsNumbers() {
        const Profile p = of("act-a");
        QCOMPARE(p.incidents, 1U);
        QCOMPARE(p.campaigns, 1U); // the background campaign is listed, not counted
        QCOMPARE(p.events, (std::vector{at("i1"), at("c1"), at("c0")}));
        QCOMPARE(p.firstSeen->text(), std::string("2012"));
        QCOMPARE(p.lastSeen->text(), std::string("2022"));
        QCOMPARE(p.evidence, static_cast<std::uint32_t>(p.evidenceItems.size()));
        QCOMPARE(p.sources, 4U); // with the one that country claims rest on
        QCOMPARE(p.publishers, 4U);
        std::uint32_t byType = 0;
        for (const auto n : p.evidenceByType)
            byType += n;
        QCOMPARE(byType, p.evidence);
    }
    void basesStayApart() {
        const Profile p = of("act-a");
        QCOMPARE(p.areas.size(), std::size_t(2));
        const ProfileArea &genetics = p.areas.front();
        QCOMPARE(genetics.area, at("ra-gen"));
        const auto &by = genetics.byBasis;
        QCOMPARE(by[static_cast<std::size_t>(AreaBasis::Targeted)].events, std::vector{at("c1")});
        QCOMPARE(by[static_cast<std::size_t>(AreaBasis::DataExposed)].events, std::vector{at("i1")});
        QCOMPARE(by[static_cast<std::size_t>(AreaBasis::AssessedInterest)].ownClaims.size(), std::size_t(1));
        QVERIFY(by[static_cast<std::size_t>(AreaBasis::AssessedInterest)].events.empty());
        QCOMPARE(genetics.events, 2U);
        QCOMPARE(p.areas.back().byBasis[static_cast<std::size_t>(AreaBasis::Targeted)].claimCount(), std::size_t(0));
    }
    void ownClaimsAndThoseOfEventsAreToldApart() {
        const Profile p = of("act-a");
        QCOMPARE(p.subsectors.size(), std::size_t(1));
        const ProfileLink &hospitals = p.subsectors[0].byBasis[static_cast<std::size_t>(AreaBasis::None)];
        QCOMPARE(hospitals.ownClaims.size(), std::size_t(1));
        QCOMPARE(hospitals.eventClaims.size(), std::size_t(1));
        QCOMPARE(link(p.techniques, "T1")->ownClaims.size(), std::size_t(1));
        QCOMPARE(link(p.techniques, "T1.001")->eventClaims.size(), std::size_t(1));
        QVERIFY(!link(p.techniques, "T2"));
        QVERIFY(link(p.techniquesOfSoftware, "T2"));
    }
    void mitigationsAreRankedAndCarryTheirRecommendations() {
        const Profile p = of("act-a");
        QCOMPARE(p.mitigations.size(), std::size_t(1));
        QCOMPARE(p.mitigations[0].mitigation, at("M1"));
        QCOMPARE(p.mitigations[0].recommendations, std::vector{at("rec-1")});
        QVERIFY(link(p.recommendations, "rec-1"));
    }
    void namesSayWhoUsesThemAndWhatIsDisputed() {
        const Profile p = of("act-a");
        QCOMPARE(p.names.size(), std::size_t(1));
        QCOMPARE(p.names[0].claims.size(), std::size_t(1));
        QCOMPARE(p.names[0].relations.size(), std::size_t(1));
        QCOMPARE(p.names[0].relations[0].otherObject, at("act-b"));
    }
    void evidenceIsNewestFirstWithDisputesAndWeakSourcesFlagged() {
        const Profile p = of("act-a");
        bool disputed = false;
        QCOMPARE(p.evidenceItems.back().type, EvidenceType::Naming);
        for (std::size_t i = 0; i < p.evidenceItems.size(); ++i) {
            const EvidenceItem &item = p.evidenceItems[i];
            if (i > 0 && item.date && item.type == p.evidenceItems[i - 1].type)
                QVERIFY(p.evidenceItems[i - 1].date && p.evidenceItems[i - 1].date->lastDay() >= item.date->lastDay());
            if (item.disputed) {
                disputed = true;
                QVERIFY(item.weakOnly);
                QCOMPARE(item.source, at("s3"));
            }
        }
        QVERIFY(disputed);
    }
    void everyKindHasAProfileThatAgreesWithItself() {
        for (std::uint32_t i = 0; i < m_l->objectCount(); ++i) {
            const Profile p = profileOf(*m_l, m_all, ObjectIndex(i));
            QCOMPARE(p.evidence, static_cast<std::uint32_t>(p.evidenceItems.size()));
            std::uint32_t counted = 0;
            for (const ObjectIndex event : p.events)
                counted += !m_l->isBackground(event);
            QCOMPARE(p.incidents + p.campaigns + p.disinformation, counted);
        }
    }
    void otherKindsFindTheirParts() {
        QCOMPARE(of("ra").events.size(), std::size_t(2)); // through the areas under it
        QVERIFY(link(of("ra-gen").actors, "act-a"));
        QCOMPARE(of("sp").events.size(), std::size_t(3));
        QVERIFY(link(of("sp").actors, "act-a"));
        QCOMPARE(of("T1").events, std::vector{at("i1")}); // its sub-technique's
        QVERIFY(link(of("TA1").techniques, "T2"));
        QCOMPARE(of("rec-1").mitigations.size(), std::size_t(1));
        QVERIFY(link(of("M1").techniques, "T1"));
        QVERIFY(of("s3").evidence > 0);
        QCOMPARE(of("i1").victims.size(), std::size_t(1));
        QVERIFY(link(of("i1").actors, "act-a"));
        QCOMPARE(of("country-US").incidents, 1U);
        QCOMPARE(of("country-US").victims.size(), std::size_t(1)); // its own claim and its incident's are one
        QCOMPARE(of("s3").victims.size(), std::size_t(1));
    }
    void nothingVisibleGivesNothing() {
        VisibleSet none{Bits(m_l->objectCount()), Bits(m_l->claimCount())};
        const Profile p = profileOf(*m_l, none, at("act-a"));
        QVERIFY(p.evidenceItems.empty() && p.events.empty() && p.areas.empty() && p.names.empty());
    }
};

HW_TEST(ProfileTest, "profile")
#include "tst_profile.moc"
