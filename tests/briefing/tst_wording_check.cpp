// The wording check against sentences that break one rule each, and such that break none.
#include "briefing/likelihood.h"
#include "briefing/wording_check.h"
#include "sample_deck.h"
#include "support/test_registry.h"

using namespace hw::briefing;

class WordingCheckTest : public QObject {
    Q_OBJECT

    static bool has(const std::vector<WordingFinding> &findings, WordingRule rule) {
        return std::any_of(findings.begin(), findings.end(), [rule](const auto &f) { return f.rule == rule; });
    }

private slots:
    void termsAreFound() {
        const auto found = likelihoodIn(QStringLiteral(
            "Very unlikely, unlikely, highly probable; likely. Almost certainly roughly even chance. Remote access."));
        QCOMPARE(found.size(), std::size_t(6));
        const int terms[] = {1, 2, 5, 4, 6, 3};
        const bool other[] = {false, false, true, false, false, false};
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].term, terms[i]);
            QCOMPARE(found[i].isOther, other[i]);
        }
    }

    void sentences_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rule"); // -1: none
        QTest::addColumn<QString>("marked");
        const auto row = [](const char *text, int rule, const char *marked) {
            QTest::newRow(text) << QString::fromUtf8(text) << rule << QString::fromUtf8(marked);
        };
        row("We assess with high confidence that theft is likely.", int(WordingRule::LikelihoodWithConfidence),
            "high confidence");
        row("Theft is likely; our confidence is high.", int(WordingRule::LikelihoodWithConfidence), "confidence");
        row("Theft is likely (see p. 3, moderate confidence).", int(WordingRule::LikelihoodWithConfidence),
            "moderate confidence");
        row("“Theft is likely.” Our confidence is high.", -1, "");
        row("In May they struck, and early May saw more.", -1, "");
        row("May they come back in force.", int(WordingRule::BareModal), "May");
        row("Could this stop surgery? It has.", -1, ""); // a question judges nothing
        row("Why? It could stop surgery.", int(WordingRule::BareModal), "could");
        row("There is a possibility of theft.", int(WordingRule::Vague), "possibility");
        row("Theft is likely. Our confidence is high.", -1, "");
        row("It is likely, and then highly probable.", int(WordingRule::MixedRows), "highly probable");
        row("They may come back.", int(WordingRule::BareModal), "may");
        row("Theft might happen.", int(WordingRule::BareModal), "might");
        row("Reported in May 2025; 22 May was a Thursday.", -1, "");
        row("There is a 70 % chance of theft.", int(WordingRule::PercentAsJudgement), "70 %");
        row("38 % of incidents hit hospitals.", -1, "");
        row("Share it as TLP:WHITE.", int(WordingRule::ObsoleteLabel), "TLP:WHITE");
        row("This suggests theft.", int(WordingRule::Vague), "suggests");
        row("A devastating attack.", int(WordingRule::Drama), "devastating");
        row("A ransomware group likely disrupts a partner hospital this year.", -1, "");
    }
    void sentences() {
        QFETCH(QString, text);
        QFETCH(int, rule);
        QFETCH(QString, marked);
        const auto findings = wordingOf(text);
        if (rule < 0) {
            QVERIFY2(findings.empty(), findings.empty() ? "" : qPrintable(findings.front().sentence()));
            return;
        }
        QVERIFY(has(findings, static_cast<WordingRule>(rule)));
        const auto found = std::find_if(findings.begin(), findings.end(),
                                        [&](const auto &f) { return f.rule == static_cast<WordingRule>(rule); });
        QCOMPARE(found->text, marked);
        QCOMPARE(text.mid(found->at, found->length), marked);
        QVERIFY(!found->reason.isEmpty());
        if (found->rule == WordingRule::MixedRows)
            QCOMPARE(found->allowed, QStringList{QStringLiteral("very likely")});
        if (found->rule == WordingRule::BareModal)
            QCOMPARE(found->allowed.size(), qsizetype(7));
    }

    void evidenceIsHeldAgainstTheSentence() {
        Deck deck = hw::test::sampleDeck();
        auto &judgement = std::get<Prose>(deck.pages[0].blocks[2]).statements[0];
        const auto at = [&](WordingRule rule) {
            const auto all = wordingOf(deck);
            return std::any_of(all.begin(), all.end(), [&](const WordingFinding &f) {
                return f.rule == rule && f.page == 0 && f.place == Place{Place::Is::InBlock, 2, 0};
            });
        };
        QVERIFY(!at(WordingRule::NoClaim));
        QVERIFY(!at(WordingRule::OnePublisher));
        judgement.claims.clear();
        QVERIFY(at(WordingRule::NoClaim));
        judgement.claims = {QStringLiteral("00000001")};
        deck.claims[QStringLiteral("00000001")].sources = {QStringLiteral("src-0")};
        QVERIFY(at(WordingRule::OnePublisher));
        judgement.text += QStringLiteral(" Publisher 0 alone says so.");
        QVERIFY(!at(WordingRule::OnePublisher));
        QVERIFY(at(WordingRule::Unverified)); // the sample's claims are
        judgement.why = QStringLiteral("verified by nobody.");
        QVERIFY(at(WordingRule::Unverified)); // that is no word for it
        judgement.why = QStringLiteral("not verified by a text.");
        QVERIFY(!at(WordingRule::Unverified));
        QVERIFY(!at(WordingRule::Withdrawn));
        deck.claims[QStringLiteral("00000001")].withdrawn = true;
        QVERIFY(at(WordingRule::Withdrawn));
        for (const WordingFinding &finding : wordingOf(deck))
            if (finding.rule == WordingRule::Withdrawn) {
                QVERIFY(finding.blocks);
                QVERIFY(finding.reason.contains(QStringLiteral("Claim 1 says something.")));
            }
    }

    void aReasonForConfidenceHasNoLikelihood() {
        Deck deck = hw::test::sampleDeck();
        QVERIFY(!has(wordingOf(deck), WordingRule::LikelihoodWithConfidence));
        std::get<Prose>(deck.pages[0].blocks[2]).statements[0].why = QStringLiteral("it is very likely so.");
        const auto all = wordingOf(deck);
        const auto found = std::find_if(all.begin(), all.end(), [](const WordingFinding &f) {
            return f.rule == WordingRule::LikelihoodWithConfidence;
        });
        QVERIFY(found != all.end() && found->blocks);
        QCOMPARE(found->text, QStringLiteral("very likely"));
    }

    void rowsAreMixedOverAWholeDeck() {
        Deck deck = hw::test::sampleDeck();
        deck.pages[1].title.text = QStringLiteral("Loss of care is highly improbable");
        const auto all = wordingOf(deck);
        const auto found = std::find_if(all.begin(), all.end(),
                                        [](const WordingFinding &f) { return f.rule == WordingRule::MixedRows; });
        QVERIFY(found != all.end());
        QCOMPARE(found->page, 1);
    }

    void rowsAreMixedOverAWholePage() {
        Deck deck = hw::test::sampleDeck();
        auto &means = std::get<Prose>(deck.pages[0].blocks[3]).statements[1];
        means.text = QStringLiteral("Loss of care is highly improbable.");
        QVERIFY(has(wordingOf(deck), WordingRule::MixedRows)); // the judgements on it use the other row
    }
};

HW_TEST(WordingCheckTest, "wording_check")
#include "tst_wording_check.moc"
