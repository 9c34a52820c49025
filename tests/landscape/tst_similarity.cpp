#include "landscape/similarity.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <cmath>

using namespace hw;

namespace {
constexpr const char *text = R"(
actor act-a "A" type=state
actor act-b "B" type=state
actor act-c "C" type=state
actor act-d "D" type=state
technique T1 "Common"
technique T2 "Rare"
technique T3 "Parent"
technique T3.001 "Child" parent=T3
software S1 "Tool"
incident inc-1 start=2020
claim act-a uses T1
claim act-b uses T1
claim act-c uses T1
claim act-a uses T2
claim act-a uses S1
claim inc-1 attributed-to act-b
claim inc-1 uses T2
claim act-c uses T3.001
claim act-d mitigates T1
)";
} // namespace

class SimilarityTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(text);
    VisibleSet m_visible = visibleIn(*m_landscape, {});
    ObjectIndex at(std::string_view id) const { return *m_landscape->find(id); }

private slots:
    void whatFewShareWeighsMore() {
        const auto similar = similarActors(*m_landscape, m_visible, at("act-a"), 10);
        QCOMPARE(similar.size(), std::size_t(2)); // D uses nothing
        QCOMPARE(similar[0].actor, at("act-b"));  // T1 and, through its incident, T2
        QCOMPARE(similar[1].actor, at("act-c"));
        QCOMPARE(similar[0].shared.front().trait, at("T2"));
        // three actors with traits: T1 weighs ln(4/3), T2 ln(4/2), S1 and T3.001 ln(4/1)
        const double t1 = std::log(4.0 / 3), t2 = std::log(2.0), s1 = std::log(4.0);
        QVERIFY(std::abs(similar[0].score - (t1 + t2) / (t1 + t2 + s1)) < 1e-12);
        QVERIFY(std::abs(similar[1].score - t1 / (t1 + t2 + s1 + s1)) < 1e-12);
    }
    void likenessIsTheSameBothWays() {
        for (const ObjectIndex a : m_landscape->objectsOf(Kind::Actor))
            for (const SimilarActor &b : similarActors(*m_landscape, m_visible, a, 10)) {
                const auto back = similarActors(*m_landscape, m_visible, b.actor, 10);
                const auto found =
                    std::find_if(back.begin(), back.end(), [a](const SimilarActor &other) { return other.actor == a; });
                QVERIFY(found != back.end());
                QVERIFY(std::abs(found->score - b.score) < 1e-12);
            }
    }
    void onlyActorsAreCompared() {
        QVERIFY(similarActors(*m_landscape, m_visible, at("T1"), 10).empty());
        QVERIFY(similarActors(*m_landscape, m_visible, at("inc-1"), 10).empty());
        QVERIFY(similarActors(*m_landscape, m_visible, at("act-d"), 10).empty()); // nothing is known of it
        QVERIFY(similarActors(*m_landscape, m_visible, at("act-a"), 0).empty());
    }
    void theFilterDecides() {
        Filter filter;
        filter.exclude(FilterKey::Actor, "act-b");
        const auto similar = similarActors(*m_landscape, visibleIn(*m_landscape, filter), at("act-a"), 10);
        QCOMPARE(similar.size(), std::size_t(1));
        QCOMPARE(similar[0].actor, at("act-c"));
    }
    void whoFitsWhatWasSeen() {
        const std::vector<ObjectIndex> seen{at("T2"), at("S1"), at("T2")};
        const auto fits = whoFits(*m_landscape, m_visible, seen, 10);
        QCOMPARE(fits.size(), std::size_t(2));
        QCOMPARE(fits[0].actor, at("act-a"));
        QCOMPARE(fits[0].score, 1.0);
        QVERIFY(fits[0].unmatched.empty());
        QCOMPARE(fits[1].actor, at("act-b"));
        QVERIFY(fits[1].unmatched == std::vector<ObjectIndex>{at("S1")});
        QCOMPARE(whoFits(*m_landscape, m_visible, seen, 1).size(), std::size_t(1));
        QVERIFY(whoFits(*m_landscape, m_visible, {}, 10).empty());
    }
    void whatNoActorHasCountsAgainstNobodyAlone() {
        const std::vector<ObjectIndex> seen{at("T2"), at("T3")}; // T3 itself is nobody's
        const auto fits = whoFits(*m_landscape, m_visible, seen, 10);
        QCOMPARE(fits.size(), std::size_t(3));
        // T2 weighs ln(4/2), T3 as if one actor had it: ln(4/1), and half of that for its sub-technique.
        const double t2 = std::log(2.0), t3 = std::log(4.0);
        for (const FittingActor &fit : fits)
            QVERIFY(std::abs(fit.score - (fit.actor == at("act-c") ? t3 / 2 : t2) / (t2 + t3)) < 1e-12);
        QVERIFY(whoFits(*m_landscape, m_visible, std::vector<ObjectIndex>{at("act-a")}, 10).empty()); // no trait
    }
    void aTechniqueIsMetByItsSubTechniqueByHalf() {
        const std::vector<ObjectIndex> seen{at("T3")};
        const auto fits = whoFits(*m_landscape, m_visible, seen, 10);
        QCOMPARE(fits.size(), std::size_t(1));
        QCOMPARE(fits[0].actor, at("act-c"));
        QCOMPARE(fits[0].score, 0.5);
        QCOMPARE(fits[0].matched.front().through, at("T3.001"));
    }
};

HW_TEST(SimilarityTest, "similarity")
#include "tst_similarity.moc"
