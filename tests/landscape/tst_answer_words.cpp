#include "landscape/answer_words.h"
#include "landscape/provenance.h"
#include "landscape/similarity.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

class AnswerWordsTest : public QObject {
    Q_OBJECT

private slots:
    void namesInARow() {
        const std::vector<std::string> none, one{"A"}, two{"A", "B"}, four{"A", "B", "C", "D"};
        QCOMPARE(answers::listed(none), std::string());
        QCOMPARE(answers::listed(one), std::string("A"));
        QCOMPARE(answers::listed(two), std::string("A and B"));
        QCOMPARE(answers::listed(four), std::string("A, B, C and D"));
        QCOMPARE(answers::listed(four, 4), std::string("A, B, C and D"));
        QCOMPARE(answers::listed(four, 3), std::string("A, B, C and D")); // never "and 1 more"
        QCOMPARE(answers::listed(four, 2), std::string("A, B and 2 more"));
        QCOMPARE(answers::listed(four, 1), std::string("A and 3 more"));
    }
    void sharesAreNeverRoundedAway() {
        QCOMPARE(answers::percent(0), std::string("0 %"));
        QCOMPARE(answers::percent(0.0001), std::string("less than 1 %"));
        QCOMPARE(answers::percent(0.125), std::string("13 %"));
        QCOMPARE(answers::percent(0.9999), std::string("more than 99 %"));
        QCOMPARE(answers::percent(1), std::string("100 %"));
    }
    void likenessInWords() {
        const LandscapePtr l = test::landscapeOf("actor act-a \"A\"\nactor act-b \"B\"\ntechnique T1 \"Phishing\"\n"
                                                 "technique T1.001 \"Link\" parent=T1\nsoftware S1 \"Tool\"\n"
                                                 "claim act-a uses T1.001\nclaim act-a uses S1\nclaim act-b uses S1\n");
        const VisibleSet visible = visibleIn(*l, {});
        const auto at = [&](const char *id) { return *l->find(id); };
        const auto similar = similarActors(*l, visible, at("act-a"), 5);
        QCOMPARE(similar.size(), std::size_t(1));
        QCOMPARE(sharedWords(*l, similar[0], 4, TraitNames::Plain), std::string("shares Tool"));
        const auto fits = whoFits(*l, visible, std::vector{at("T1"), at("S1")}, 5);
        QCOMPARE(fits.size(), std::size_t(2));
        QCOMPARE(matchedWords(*l, fits[0], 4, TraitNames::Plain),
                 std::string("known for Phishing (by its part Link, which counts half) and Tool"));
        QCOMPARE(unmatchedWords(*l, fits[0], 4, TraitNames::Plain), std::string());
        QCOMPARE(unmatchedWords(*l, fits[1], 4, TraitNames::WithIds), std::string("not reported of it: Phishing (T1)"));
        const auto part = whoFits(*l, visible, std::vector{at("T1.001")}, 5);
        QCOMPARE(matchedWords(*l, part[0], 4, TraitNames::WithIds), std::string("known for Link (T1.001)"));
    }
    void whereItIsFrom() {
        const LandscapePtr l = test::landscapeOf("actor act-a\n");
        QVERIFY(versionWords(*l).starts_with("Helixwatch " HELIXWATCH_VERSION "; dataset " + l->info().version));
        QCOMPARE(noticesOf(*l, {}), std::string());
    }
};

HW_TEST(AnswerWordsTest, "answer_words")
#include "tst_answer_words.moc"
