// Findings: aims, bases, what recommendations work against, and how sure claims are together.
#include "landscape/findings.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

namespace {

const char *const text = R"(
source s1 "One" publisher="Vendor X" published=2020
source s2 "Two" publisher="Agency Y" published=2021
source s3 "Three" publisher="Press Z" published=2022
source s4 "Mirror" publisher="Vendor X" weak
research-area ra "All"
research-area ra-x "Genetics" parent=ra
research-area ra-y "Oncology" parent=ra
actor act-a "Actor A" type=state origin=CN
actor act-b "Actor B" type=crime origin=RU
incident inc-1 "First" start=2024 src=s1
incident inc-2 "Second" start=2024 src=s1
incident inc-3 "Third" start=2024 src=s1
claim inc-1 attributed-to act-a src=s1
claim inc-2 attributed-to act-b src=s1
claim inc-1 targets ra-x basis=targeted src=s1
claim inc-2 targets ra-x basis=targeted src=s2
claim inc-3 targets ra-y basis=targeted src=s2
claim inc-3 linked-to ra-x basis=service-disrupted src=s3
tactic TA1 "In" order=1
technique T1 "Phishing" tactics=TA1
technique T2 "Spreading" tactics=TA1
technique T3 "Unseen" tactics=TA1
mitigation M1 "Training"
recommendation rec-1 "Train people"
recommendation rec-2 "Unrelated"
claim act-a uses T1 src=s1
claim act-a uses T2 src=s1
claim act-b uses T1 src=s2
claim M1 mitigates T1 src=s1
claim M1 mitigates T3 src=s1
claim rec-1 maps-to M1 src=s1
)";

} // namespace

class FindingsTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(text);
    VisibleSet m_all = visibleIn(*m_landscape, {});
    ObjectIndex at(const char *id) const { return *m_landscape->find(id); }

private slots:
    void aimsAreCountedByEvent() {
        const auto aims = aimsOf(*m_landscape, m_all);
        QCOMPARE(aims.size(), std::size_t(2));
        QCOMPARE(aims[0].area, at("ra-x"));
        QCOMPARE(aims[0].events, 2U);
        QCOMPARE(aims[0].ofStates, 1U);
        QCOMPARE(aims[0].claims.size(), std::size_t(2));
        QCOMPARE(aims[1].events, 1U);
    }

    void basesAreToldApart() {
        const BasisCount stopped = eventsOfBasis(*m_landscape, m_all, AreaBasis::ServiceDisrupted);
        QCOMPARE(stopped.events, std::vector{at("inc-3")});
        QCOMPARE(stopped.claims.size(), std::size_t(1));
        QVERIFY(eventsOfBasis(*m_landscape, m_all, AreaBasis::LureTheme).events.empty());
    }

    void recommendationsWorkAgainstWhatIsSeen() {
        const Stops stops = stopsOf(*m_landscape, m_all);
        QCOMPARE(stops.seen, (std::vector{at("T1"), at("T2")})); // T3 is used by nobody
        QCOMPARE(stops.stops.size(), std::size_t(1));
        QCOMPARE(stops.stops[0].recommendation, at("rec-1"));
        QCOMPARE(stops.stops[0].techniques, std::vector{at("T1")});
        QCOMPARE(stops.stops[0].claims.size(), std::size_t(2)); // maps-to and mitigates
        QCOMPARE(stops.uncovered, std::vector{at("T2")});
    }

    void surenessFollowsTheRule() {
        const auto claims = [&](std::initializer_list<const char *> sources, const char *conf, const char *more = "") {
            std::string lines =
                "source s1 \"1\" publisher=A\nsource s2 \"2\" publisher=B\nsource s3 \"3\" publisher=C\n"
                "source s4 \"4\" publisher=A weak\nactor a \"A\"\n";
            int n = 0;
            for (const char *source : sources)
                lines += "claim a motivation \"m" + std::to_string(n++) + "\" conf=" + conf + " src=" + source + " " +
                         more + "\n";
            const LandscapePtr landscape = test::landscapeOf(lines);
            const auto of = landscape->claimsFrom(*landscape->find("a"));
            std::vector<ClaimIndex> all;
            for (const ClaimIndex c : of)
                if (landscape->claim(c).predicate == Predicate::Motivation)
                    all.push_back(c);
            return surenessOf(*landscape, all);
        };
        QCOMPARE(claims({"s1", "s2", "s3"}, "high").confidence, Confidence::High);
        QCOMPARE(claims({"s1", "s2", "s3"}, "moderate").confidence, Confidence::Moderate);
        QCOMPARE(claims({"s1", "s2", "s3"}, "low").confidence, Confidence::Low); // many who say it raise nothing
        QCOMPARE(claims({"s1", "s2"}, "high").confidence, Confidence::Moderate);
        QCOMPARE(claims({"s1", "s2", "s3"}, "not-stated").confidence, Confidence::NotStated);
        QCOMPARE(claims({"s1", "s2", "s3"}, "high", "dispute=\"No.\"").confidence, Confidence::Moderate);
        QCOMPARE(claims({"s1", "s4"}, "high").confidence, Confidence::Low);
        QCOMPARE(claims({"s1", "s4"}, "high").weakSources, 1U);
        QCOMPARE(claims({"s1", "s4"}, "high").publishers, 1U);
        QCOMPARE(claims({"s1", "s2"}, "low").held, (std::array<std::uint32_t, 4>{0, 2, 0, 0}));
        QCOMPARE(claims({"s1"}, "high", "ev=unverified").unverified, 1U);
        QCOMPARE(claims({}, "high").confidence, Confidence::NotStated);
    }

    void theLeastSureClaimDecides() {
        const LandscapePtr landscape = test::landscapeOf(R"(
source s1 "1" publisher=A
source s2 "2" publisher=B
source s3 "3" publisher=C
actor a "A"
claim a motivation "one" conf=high src=s1,s2,s3
claim a motivation "two" conf=low src=s1,s2,s3
claim a motivation "three" conf=not-stated src=s1,s2,s3
)");
        std::vector<ClaimIndex> all;
        for (const ClaimIndex c : landscape->claimsFrom(*landscape->find("a")))
            if (landscape->claim(c).predicate == Predicate::Motivation)
                all.push_back(c);
        QCOMPARE(all.size(), std::size_t(3));
        const Sureness together = surenessOf(*landscape, all);
        QCOMPARE(together.confidence, Confidence::Low);
        QCOMPARE(together.held, (std::array<std::uint32_t, 4>{1, 1, 0, 1}));
        QCOMPARE(surenessOf(*landscape, std::span(all).first(1)).confidence, Confidence::High);
    }

    void claimsOfEventsAreThoseThatAreVisible() {
        static constexpr Predicate said[] = {Predicate::AttributedTo};
        const std::vector events{at("inc-1"), at("inc-2"), at("inc-3")};
        QCOMPARE(claimsOfEvents(*m_landscape, m_all, events, said).size(), std::size_t(2));
        Filter filter;
        filter.include(FilterKey::Actor, "act-a");
        QCOMPARE(claimsOfEvents(*m_landscape, visibleIn(*m_landscape, filter), events, said).size(), std::size_t(1));
    }
};

HW_TEST(FindingsTest, "findings")
#include "tst_findings.moc"
