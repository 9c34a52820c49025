#include "landscape/explain.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

namespace {
constexpr const char *text = R"(
source s1 "Report one" publisher="Vendor X" published=2021-03
source s2 "Report two" publisher="Agency Y" published=2022
actor act-a "Actor A" type=state origin=CN
research-area ra "Research areas"
research-area ra-gen "Genetics" parent=ra
research-area ra-onc "Oncology" parent=ra
claim act-a linked-to ra-gen basis=assessed-interest conf=moderate src=s1 by="Agency Y"
claim act-a uses T1190 src=s1
technique T1190 "Exploit" tactics=TA1
tactic TA1 "Access" order=1
campaign c1 "Old wave" start=2015 src=s1
claim c1 attributed-to act-a conf=low src=s1 by="Vendor X"
claim c1 targets ra-gen basis=targeted conf=high src=s1,s2
incident i1 "New theft" start=2020-05 src=s2
claim i1 attributed-to act-a conf=high src=s2
claim i1 linked-to ra-gen basis=data-exposed conf=moderate src=s2 dispute="The company denies it."
incident i2 "Elsewhere" start=2021 src=s2
claim i2 attributed-to act-a src=s2
claim i2 victim "A hospital" object=country-US src=s2
)";
} // namespace

class ExplainTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(text);
    VisibleSet m_all{Bits(m_landscape->objectCount(), true), Bits(m_landscape->claimCount(), true)};
    ObjectIndex at(const char *id) const { return *m_landscape->find(id); }
private slots:
    void betweenTwoThingsStandDirectClaimsThenEventsNewestFirst() {
        const Explanation e = explain(*m_landscape, m_all, at("act-a"), at("ra-gen"));
        QCOMPARE(e.steps.size(), std::size_t(3));
        QCOMPARE(e.steps[0].heading, std::string("Actor A is linked to Genetics"));
        QCOMPARE(e.steps[1].event, at("i1"));
        QCOMPARE(e.steps[1].heading, std::string("Through New theft (2020-05)"));
        QVERIFY(e.steps[1].disputed);
        QCOMPARE(e.steps[2].event, at("c1"));
        QCOMPARE(e.claims, std::size_t(5));
        QCOMPARE(e.sources, std::size_t(2));
        QCOMPARE(e.publishers, std::size_t(2));
    }
    void aChainIsAsSureAsItsWeakestEnd() {
        const Explanation e = explain(*m_landscape, m_all, at("act-a"), at("ra-gen"));
        QCOMPARE(e.steps[1].confidence, Confidence::Moderate);
        QCOMPARE(e.steps[2].confidence, Confidence::Low);
    }
    void whatLiesUnderAnAreaBelongsToIt() {
        const Explanation e = explain(*m_landscape, m_all, at("act-a"), at("ra"));
        QCOMPARE(e.steps.size(), std::size_t(3));
        QVERIFY(explain(*m_landscape, m_all, at("act-a"), at("ra-onc")).empty());
    }
    void bothOrdersSayTheSame() {
        const auto there = explain(*m_landscape, m_all, at("act-a"), at("ra-gen"));
        const auto back = explain(*m_landscape, m_all, at("ra-gen"), at("act-a"));
        QCOMPARE(back.claims, there.claims);
        QCOMPARE(back.steps.size(), there.steps.size());
    }
    void invisibleClaimsSayNothing() {
        VisibleSet visible = m_all;
        visible.claims = Bits(m_landscape->claimCount());
        QVERIFY(explain(*m_landscape, visible, at("act-a"), at("ra-gen")).empty());
        QVERIFY(explain(*m_landscape, visible, at("act-a")).empty());
    }
    void oneThingIsExplainedByPredicate() {
        const Explanation e = explain(*m_landscape, m_all, at("act-a"));
        std::size_t claims = 0;
        for (const ExplainedStep &step : e.steps)
            claims += step.claims.size();
        QCOMPARE(claims, m_landscape->claimsFrom(at("act-a")).size() + m_landscape->claimsTo(at("act-a")).size());
    }
    void sentencesSayWhoAndHow() {
        const auto sentence = [&](const char *subject, Predicate predicate) {
            for (const ClaimIndex c : m_landscape->claimsFrom(at(subject)))
                if (m_landscape->claim(c).predicate == predicate)
                    return sentenceOf(*m_landscape, c);
            return std::string();
        };
        QCOMPARE(sentence("act-a", Predicate::LinkedTo),
                 std::string("Actor A is linked to Genetics (assessed-interest), according to Agency Y."));
        QCOMPARE(sentence("c1", Predicate::Targets),
                 std::string("Old wave targets Genetics, according to Vendor X, Agency Y."));
        QCOMPARE(sentence("i1", Predicate::Occurred),
                 std::string("New theft took place 2020-05, according to Agency Y."));
        QVERIFY(sentence("i2", Predicate::Victim).starts_with("Elsewhere hit A hospital, "));
    }
};

HW_TEST(ExplainTest, "explain")
#include "tst_explain.moc"
