#include "landscape/claim_union.h"
#include "landscape/exposure_ranking.h"
#include "landscape/landscape_builder.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <cmath>
#include <set>

using namespace hw;

namespace {

constexpr const char *text = R"(
source s1 "One" publisher="Vendor X" published=2020
source s2 "Two" publisher="Agency Y" published=2021
research-area ra "Research areas"
research-area ra-gen "Genetics" parent=ra
research-area ra-onc "Oncology" parent=ra
subsector hs "Subsectors"
subsector hs-hosp "Hospitals" parent=hs
subsector hs-uni "Universities" parent=hs
actor act-a "A" type=state origin=CN
actor act-b "B" type=state origin=RU
actor act-c "C" type=crime
actor act-d "D" type=state origin=CN
actor act-e "E" type=crime
incident i1 start=2024-11-23 src=s1
incident i2 start=2016 src=s1
priority p-cn "Plan" origin=CN
claim i1 attributed-to act-a src=s1
claim i1 targets ra-gen basis=targeted src=s1 conf=moderate
claim i1 victim "Clinic" object=country-US src=s2
claim i2 attributed-to act-c src=s1
claim i2 victim "Clinic" object=country-DE src=s1
claim i2 affects hs-hosp src=s1
claim act-a sophistication "moderate" by="Vendor X"
claim act-a sophistication "high" by="Agency Y"
claim act-b targets ra-onc basis=targeted src=s1
claim act-b sophistication "that of its state" by="Vendor X"
claim act-d targets hs-uni src=s1
claim p-cn states-priority ra-gen src=s1
)";

bool near(double a, double b) { return std::abs(a - b) < 1e-6; }

ExposureProfile profile(std::initializer_list<const char *> areas, const char *country = "country-US",
                        const char *subsector = "hs-hosp") {
    ExposureProfile p;
    p.country = country;
    p.subsector = subsector;
    for (const char *area : areas)
        p.programmes.push_back({area, std::string("Programme ") + area, {}, ProgrammeSize::Medium, {}});
    return p;
}

} // namespace

class ExposureTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = landscape();
    const Landscape &l = *m_landscape;
    VisibleSet m_visible = visibleIn(l, {});

    static LandscapePtr landscape() {
        DatasetRecord records = test::recordsOf(text);
        records.date = "2026-11-23";
        return *LandscapeBuilder::build(std::move(records));
    }
    ObjectIndex at(std::string_view id) const { return *l.find(id); }
    const ExposureFinding *find(const ExposureFindings &findings, std::string_view id) const {
        for (const ExposureFinding &f : findings.linked)
            if (f.actor == at(id))
                return &f;
        return nullptr;
    }
    static void checkRanking(const Landscape &landscape, const ExposureFindings &findings,
                             const ExposureWeights &weights) {
        const auto ranked = rankExposure(landscape, findings, weights);
        QCOMPARE(ranked.size(), findings.linked.size());
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            double low = 0, high = 0;
            for (std::size_t t = 0; t < exposureTermCount; ++t) {
                low += ranked[i].low[t];
                high += ranked[i].high[t];
                QVERIFY(ranked[i].low[t] <= ranked[i].high[t] + 1e-9);
            }
            QVERIFY(near(low, ranked[i].lowSum) && near(high, ranked[i].highSum)); // the sum is its parts
            QVERIFY(low >= 0 && high <= 100 + 1e-6);
            QVERIFY(ranked[i].bestRank <= i + 1 && i + 1 <= ranked[i].worstRank);
            QVERIFY(i == 0 || ranked[i - 1].lowSum >= ranked[i].lowSum);
        }
    }

private slots:
    void eachTermIsWhatItsClaimsSay() {
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gen"}));
        const ExposureFinding *a = find(findings, "act-a");
        QVERIFY(a);
        QVERIFY(near(a->part(ExposureTerm::Targeting).low, 1) && a->part(ExposureTerm::Targeting).isKnown());
        // in our country: yes; which kind of organisation: nobody says
        QVERIFY(near(a->part(ExposureTerm::Region).low, 0.5) && near(a->part(ExposureTerm::Region).high, 1));
        QVERIFY(std::abs(a->part(ExposureTerm::Recency).low - 0.8) < 0.001); // two years of ten
        QVERIFY(near(a->part(ExposureTerm::Capability).low, 2 / 3.0) &&
                near(a->part(ExposureTerm::Capability).high, 1));
        QVERIFY(near(a->part(ExposureTerm::Evidence).low, 1)); // the victim claim is of high confidence
        const ExposureFinding *c = find(findings, "act-c");
        QVERIFY(c);
        QVERIFY(c->part(ExposureTerm::Targeting).isUnknown()); // nobody looked
        // one half is reported; that victims of the other are known elsewhere rules nothing out here
        QVERIFY(near(c->part(ExposureTerm::Region).low, 0.5) && near(c->part(ExposureTerm::Region).high, 1));
        QVERIFY(c->part(ExposureTerm::Capability).isUnknown());
        QVERIFY(near(c->part(ExposureTerm::Evidence).low, 0.5)); // high, halved: one publisher
        QVERIFY(c->part(ExposureTerm::Recency).low < c->part(ExposureTerm::Recency).high + 1e-9);
    }
    void whatSomebodyAssessesIsNoActivity() {
        const LandscapePtr landscape = test::landscapeOf(R"(
source s "S" publisher=P published=2023-05
research-area ra "Research areas"
research-area ra-x "X" parent=ra
actor act-a "A"
actor act-b "B"
claim act-a linked-to ra-x basis=assessed-interest start=2021 end=2025 src=s
claim act-b targets ra-x basis=targeted start=2021 end=2025 src=s
)");
        const auto findings = exposureFindings(*landscape, visibleIn(*landscape, {}), profile({"ra-x"}, "", ""));
        QCOMPARE(findings.linked.size(), std::size_t(2));
        QVERIFY(findings.linked[0].part(ExposureTerm::Recency).isUnknown()); // it is what HC3 thinks, until a plan ends
        const ExposurePart &b = findings.linked[1].part(ExposureTerm::Recency);
        QVERIFY2(b.words.find("no later than its report of 2023-05") != std::string::npos, b.words.c_str());
        QVERIFY(b.low < b.high);
    }
    void ofACountryThatNobodyKnowsNothingIsKnown() {
        for (const ExposureFinding &each :
             exposureFindings(l, m_visible, profile({"ra-gen"}, "country-ZZ", "")).linked) {
            QVERIFY(each.part(ExposureTerm::Region).isUnknown());
            QVERIFY(each.part(ExposureTerm::Region).words.find("the code ZZ") != std::string::npos);
        }
    }
    void theStatesPriorityIsHalf() {
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gen"}, "", ""));
        const ExposureFinding *d = find(findings, "act-d");
        QVERIFY(d);
        QVERIFY(near(d->part(ExposureTerm::Targeting).low, 0.5));
        QVERIFY(d->part(ExposureTerm::Targeting).words.find("stated priority") != std::string::npos);
        QVERIFY(!d->part(ExposureTerm::Region).asked);
    }
    void unknownIsNotZeroAndLookedForIs() {
        // Vendor X says what B is after and reports genetics of A.
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gen", "ra-onc"}, "", ""));
        const ExposureFinding *b = find(findings, "act-b");
        QVERIFY(b);
        QVERIFY(near(b->part(ExposureTerm::Targeting).low, 0.5) && b->part(ExposureTerm::Targeting).isKnown());
        QVERIFY(b->part(ExposureTerm::Targeting).words.find("looked for and none reported") != std::string::npos);
        QVERIFY(b->part(ExposureTerm::Capability).isUnknown()); // stated, but on no scale
        QCOMPARE(b->part(ExposureTerm::Capability).claims.size(), std::size_t(1));
        const ExposureFinding *a = find(findings, "act-a");
        QVERIFY(near(a->part(ExposureTerm::Targeting).low, 0.5) && near(a->part(ExposureTerm::Targeting).high, 1));
    }
    void largeProgrammesCountMore() {
        ExposureProfile p = profile({"ra-gen", "ra-onc"}, "", "");
        p.programmes[1].size = ProgrammeSize::Large; // three of five parts
        p.programmes[0].size = ProgrammeSize::Medium;
        const auto findings = exposureFindings(l, m_visible, p);
        QVERIFY(near(find(findings, "act-b")->part(ExposureTerm::Targeting).low, 0.6));
    }
    void actorsThatNothingJoinsAreNotRanked() {
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gen"}));
        QVERIFY(!find(findings, "act-e"));
        QVERIFY(std::ranges::find(findings.unlinked, at("act-e")) != findings.unlinked.end());
        QCOMPARE(findings.linked.size() + findings.unlinked.size(), std::size_t(5));
        QVERIFY(exposureFindings(l, m_visible, {}).linked.empty());
    }
    void noTermIsWithoutAClaim() {
        for (std::uint32_t seed = 1; seed <= 6; ++seed) {
            const LandscapePtr landscape = test::generatedLandscape({300, 1800, seed});
            const VisibleSet visible = visibleIn(*landscape, {});
            ExposureProfile p;
            for (const ObjectIndex area : landscape->objectsOf(Kind::ResearchArea))
                if (p.programmes.size() < 3)
                    p.programmes.push_back({std::string(landscape->id(area)), "P", {}, ProgrammeSize::Small, {}});
            const auto findings = exposureFindings(*landscape, visible, p);
            for (const ExposureFinding &finding : findings.linked)
                for (const ExposurePart &part : finding.parts) {
                    QVERIFY(!part.words.empty());
                    QVERIFY(!part.claims.empty() || part.isUnknown() || !part.asked);
                    for (const ClaimIndex c : part.claims)
                        QVERIFY(visible.claim(c));
                }
            ExposureWeights weights;
            checkRanking(*landscape, findings, weights);
            weights.of = {0, 0, 0, 0, 0};
            checkRanking(*landscape, findings, weights);
            weights.of = {10, 0, 3, 7, 1};
            checkRanking(*landscape, findings, weights);
        }
    }
    void anUnknownAreaIsNotAsked() {
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gone"}));
        QVERIFY(!findings.programmeAreas.front().isValid());
        QVERIFY(!find(findings, "act-a")->part(ExposureTerm::Targeting).asked);
        const auto ranked = rankExposure(l, findings, {});
        for (const RankedExposure &r : ranked)
            QVERIFY(near(r.high[0], 0)); // its weight falls to the others
    }
    void aLiftDoesWhatItSays() {
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gen", "ra-onc"}));
        const ExposureWeights weights;
        const auto ranked = rankExposure(l, findings, weights);
        QVERIFY(ranked.size() >= 4);
        bool any = false;
        for (std::size_t place = 0; place < ranked.size(); ++place) {
            const auto lifts = liftsTo(l, findings, weights, ranked, place, 3);
            QVERIFY(place >= 3 || lifts.empty());
            for (const ExposureLift &lift : lifts) {
                any = true;
                const auto term = static_cast<std::size_t>(lift.term);
                ExposureFindings changed = findings;
                ExposureWeights tried = weights;
                if (lift.by == ExposureLift::By::Weight) {
                    tried.of[term] = lift.neededWeight;
                } else {
                    ExposurePart &part = changed.linked[ranked[place].finding].parts[term];
                    part.low = lift.needed + 1e-4;
                    part.high = std::max(part.high, part.low);
                }
                const auto after = rankExposure(l, changed, tried);
                const auto at = std::ranges::find_if(
                    after, [&](const RankedExposure &r) { return r.finding == ranked[place].finding; });
                QVERIFY(at - after.begin() < 3);
            }
        }
        QVERIFY(any);
    }
    void theSameQuestionHasTheSameAnswer() {
        const auto once = exposureFindings(l, m_visible, profile({"ra-gen"}));
        const auto again = exposureFindings(l, m_visible, profile({"ra-gen"}));
        QCOMPARE(once.linked.size(), again.linked.size());
        for (std::size_t i = 0; i < once.linked.size(); ++i)
            for (std::size_t t = 0; t < exposureTermCount; ++t) {
                QCOMPARE(once.linked[i].parts[t].words, again.linked[i].parts[t].words);
                QVERIFY(once.linked[i].parts[t].claims == again.linked[i].parts[t].claims);
            }
    }
    void anUnknownOpensTheRangeOfTheRank() {
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gen"}));
        ExposureWeights onlyTargeting;
        onlyTargeting.of = {1, 0, 0, 0, 0};
        const auto ranked = rankExposure(l, findings, onlyTargeting);
        QCOMPARE(findings.linked[ranked[0].finding].actor, at("act-a"));
        const auto c = std::ranges::find_if(
            ranked, [&](const RankedExposure &r) { return findings.linked[r.finding].actor == at("act-c"); });
        QVERIFY(near(c->lowSum, 0) && near(c->highSum, 100));
        QVERIFY(c->bestRank < c->worstRank);
        QCOMPARE(rankWords(ranked[0], 0).substr(0, 6), std::string("Rank 1"));
    }
    void theRangeSaysHowManyCouldPass() {
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gen", "ra-onc"}));
        const ExposureWeights weights;
        const auto ranked = rankExposure(l, findings, weights);
        bool any = false;
        for (std::size_t place = 0; place < ranked.size(); ++place) {
            const std::string words = rangeWords(findings, ranked, place, std::nullopt);
            QCOMPARE(words.empty(), ranked[place].bestRank == ranked[place].worstRank);
            // Who passes it once all that is unknown of that one alone has come to its most.
            std::size_t passers = 0;
            for (std::size_t other = place + 1; other < ranked.size(); ++other) {
                ExposureFindings changed = findings;
                for (ExposurePart &part : changed.linked[ranked[other].finding].parts)
                    part.low = part.high;
                for (ExposurePart &part : changed.linked[ranked[place].finding].parts)
                    part.high = part.low;
                const auto after = rankExposure(l, changed, weights);
                const auto placeOf = [&](std::size_t finding) {
                    return std::ranges::find_if(after, [&](const auto &r) { return r.finding == finding; });
                };
                passers += placeOf(ranked[other].finding) < placeOf(ranked[place].finding);
            }
            QCOMPARE(passers, ranked[place].worstRank - 1 - place);
            if (passers > 0) {
                any = true;
                QVERIFY2(words.starts_with(std::to_string(passers) + " actor"), words.c_str());
            }
        }
        QVERIFY(any);
    }
    void theRangeSaysWhatIsOwedToTheWidestTerm() {
        const auto findings = exposureFindings(l, m_visible, profile({"ra-gen", "ra-onc"}));
        ExposureWeights weights;
        const auto ranked = rankExposure(l, findings, weights);
        const auto narrowed = withoutWidestTerm(l, findings, weights, ranked);
        QVERIFY(narrowed.has_value());
        double widest = 0, without = 0;
        for (std::size_t t = 0; t < exposureTermCount; ++t) {
            double open = 0;
            for (const RankedExposure &each : ranked)
                open += each.high[t] - each.low[t];
            widest = std::max(widest, open);
            without = t == static_cast<std::size_t>(narrowed->without) ? open : without;
        }
        QVERIFY(widest > 0);
        QCOMPARE(without, widest);
        weights.of[static_cast<std::size_t>(narrowed->without)] = 0;
        const auto expected = rankExposure(l, findings, weights);
        QCOMPARE(narrowed->ranked.size(), expected.size());
        std::size_t told = 0;
        for (std::size_t place = 0; place < ranked.size(); ++place) {
            QCOMPARE(narrowed->ranked[place].finding, expected[place].finding);
            const RankedExposure &own = ranked[place];
            const auto alone = std::ranges::find(expected, own.finding, &RankedExposure::finding);
            const std::string words = rangeWords(findings, ranked, place, narrowed);
            const bool isNarrower = alone->worstRank - alone->bestRank < own.worstRank - own.bestRank;
            QCOMPARE(words.find("Without “" + std::string(title(narrowed->without))) != std::string::npos, isNarrower);
            told += isNarrower;
        }
        QVERIFY(told > 0);
        // With nothing else that weighs, there is no other ranking.
        ExposureWeights alone{{0, 0, 0, 0, 0}};
        alone.of[static_cast<std::size_t>(narrowed->without)] = 5;
        const auto byIt = rankExposure(l, findings, alone);
        QVERIFY(!withoutWidestTerm(l, findings, alone, byIt).has_value());
    }
    void claimsAreJoinedOnceAndInOrder() {
        const LandscapePtr landscape = test::generatedLandscape({2000, 6000, 3});
        ClaimUnion claims(*landscape);
        QVERIFY(claims.isEmpty() && claims.take().empty());
        test::Dice dice(4);
        for (const std::uint32_t many : {1U, 7U, 60U, 3000U}) { // sorted as a few, read from the bits as many
            std::set<ClaimIndex> expected;
            for (std::uint32_t i = 0; i < many; ++i) {
                std::vector<ClaimIndex> some;
                for (int j = 0; j < 3; ++j)
                    some.emplace_back(dice.below(landscape->claimCount()));
                claims.add(some);
                claims.add(some);
                expected.insert(some.begin(), some.end());
            }
            QVERIFY(!claims.isEmpty());
            QVERIFY(claims.take() == std::vector<ClaimIndex>(expected.begin(), expected.end()));
            QVERIFY(claims.isEmpty());
        }
        claims.add(ClaimIndex(5)); // nothing of before is left
        QCOMPARE(claims.take(), std::vector<ClaimIndex>{ClaimIndex(5)});
    }
};

HW_TEST(ExposureTest, "exposure")
#include "tst_exposure.moc"
