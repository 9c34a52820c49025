// The TLP gate: a stricter label is found wherever texts and pictures come from, and what is removed or generalised is
// gone from all of them.
#include "briefing/briefing_file.h"
#include "briefing/speaker_notes.h"
#include "briefing/deck_facts.h"
#include "briefing/deck_text.h"
#include "briefing/gate.h"
#include "briefing/labels.h"
#include "drawing/theme.h"
#include "sample_deck.h"
#include "support/test_registry.h"

using namespace hw::briefing;

class GateTest : public QObject {
    Q_OBJECT

    static Deck clear() {
        Deck deck = hw::test::sampleDeck();
        deck.raised = Tlp::Clear;
        return deck;
    }
    using Plant = void (*)(Deck &);

private slots:
    void labelsAreRead() {
        QCOMPARE(tlpNamed(QStringLiteral("amber")), Tlp::Amber);
        QCOMPARE(tlpNamed(QStringLiteral("TLP:AMBER+STRICT")), Tlp::AmberStrict);
        QCOMPARE(tlpNamed(QStringLiteral("TLP:WHITE")), Tlp::Clear);
        QVERIFY(!tlpNamed(QStringLiteral("PINK")));
        QCOMPARE(label(Tlp::AmberStrict), QStringLiteral("TLP:AMBER+STRICT"));
        QCOMPARE(strictestIn(QStringLiteral("TLP:AMBER-STRICT, TLP AMBER STRICT")), Tlp::AmberStrict);
        QCOMPARE(strictestIn(QStringLiteral("the redtlp reduced TLP:REDUX, tlprediction, https://x/tlpclear.pdf")),
                 Tlp::Clear);
        const auto found = labelsIn(QStringLiteral("a TLP: Amber + Strict b tlp-red_c TLP:WHITE, TLP:REDUX"));
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].tlp, Tlp::AmberStrict);
        QCOMPARE(found[1].tlp, Tlp::Red);
        QVERIFY(found[2].isObsolete);
    }

    void nothingIsHeldBackOfAClearDeck() {
        const GateAnswer answer = gateFor(clear(), Tlp::Clear, QStringLiteral("brief.pdf"));
        QVERIFY2(answer.isOpen(), answer.isOpen() ? "" : qPrintable(answer.exceeding.front().reason));
        QVERIFY(!answer.needsSecondYes());
        QVERIFY(gateFor(clear(), Tlp::Red).needsSecondYes());
    }

    void aLabelIsFoundWhereverItStands_data() {
        QTest::addColumn<int>("which");
        static const char *names[] = {"title",           "subtitle",       "sentence marked",
                                      "sentence says",   "lead",           "why",
                                      "number",          "caption",        "table cell",
                                      "table heading",   "row marked",     "figure marked",
                                      "heatmap row",     "alternative",    "chain node",
                                      "picture",         "notes marked",   "notes say",
                                      "deck name",       "author",         "restriction",
                                      "filter",          "claim marked",   "claim sentence",
                                      "source title",    "publisher",      "source address",
                                      "unverified",      "lens",           "label in a column",
                                      "in two cells",    "lead and text",  "picture, split",
                                      "picture, entity", "picture, title", "bars",
                                      "no blank",        "unseen signs",   "wide letters",
                                      "page raised",     "deck raised"};
        for (int i = 0; i < int(std::size(names)); ++i)
            QTest::newRow(names[i]) << i;
    }
    void aLabelIsFoundWhereverItStands() {
        static constexpr Plant plants[] = {
            [](Deck &d) { d.pages[0].title.text += QStringLiteral(" TLP:RED"); },
            [](Deck &d) { d.pages[4].subtitle.text += QStringLiteral(" (tlp:red)"); },
            [](Deck &d) { std::get<Prose>(d.pages[0].blocks[2]).statements[1].marking = Tlp::Red; },
            [](Deck &d) { std::get<Prose>(d.pages[0].blocks[2]).statements[1].text += QStringLiteral(" TLP:RED"); },
            [](Deck &d) { std::get<Prose>(d.pages[0].blocks[3]).statements[0].lead = QStringLiteral("TLP:RED"); },
            [](Deck &d) { std::get<Prose>(d.pages[0].blocks[2]).statements[0].why = QStringLiteral("TLP:RED."); },
            [](Deck &d) { std::get<Numbers>(d.pages[0].blocks[1]).numbers[2].value = QStringLiteral("TLP:RED"); },
            [](Deck &d) { std::get<Numbers>(d.pages[0].blocks[1]).numbers[2].caption = QStringLiteral("tlp_red"); },
            [](Deck &d) { std::get<Table>(d.pages[0].blocks[6]).rows[1].cells[2] = QStringLiteral("TLP:RED"); },
            [](Deck &d) { std::get<Table>(d.pages[0].blocks[6]).heading = QStringLiteral("TLP:RED"); },
            [](Deck &d) { std::get<Table>(d.pages[0].blocks[6]).rows[0].marking = Tlp::Red; },
            [](Deck &d) { std::get<Figure>(d.pages[0].blocks[4]).marking = Tlp::Red; },
            [](Deck &d) {
                auto &chart = std::get<Figure>(d.pages[0].blocks[5]).chart;
                std::get<Matrix>(chart).content.rows[0].name = QStringLiteral("TLP:RED");
            },
            [](Deck &d) { std::get<Figure>(d.pages[0].blocks[5]).alternative = QStringLiteral("TLP:RED"); },
            [](Deck &d) {
                auto &chart = std::get<Figure>(d.pages[7].blocks[0]).chart;
                std::get<Steps>(chart).chain.nodes[1].name = QStringLiteral("TLP:RED");
            },
            [](Deck &d) {
                auto &figure = std::get<Figure>(d.pages[7].blocks[0]);
                figure.chart = Picture{"<svg><text>seen TLP:RED here</text></svg>", {100, 100}};
            },
            [](Deck &d) { d.pages[3].notesMarking = Tlp::Red; },
            [](Deck &d) { d.pages[3].notes += QStringLiteral("\nTLP:RED"); },
            [](Deck &d) { d.name = QStringLiteral("TLP:RED brief"); },
            [](Deck &d) { d.author = QStringLiteral("Source of TLP:RED"); },
            [](Deck &d) { d.restriction = QStringLiteral("TLP:RED"); },
            [](Deck &d) { d.pages[2].frozen.filter = QStringLiteral("text:\"TLP:RED\""); },
            [](Deck &d) { d.claims[QStringLiteral("00000003")].marking = Tlp::Red; },
            [](Deck &d) { d.claims[QStringLiteral("00000003")].text += QStringLiteral(" TLP:RED"); },
            [](Deck &d) { d.sources[QStringLiteral("src-1")].title = QStringLiteral("TLP:RED report"); },
            [](Deck &d) { d.sources[QStringLiteral("src-1")].publisher = QStringLiteral("Desk (TLP:RED)"); },
            [](Deck &d) { d.sources[QStringLiteral("src-1")].url = QStringLiteral("https://x.org/?l=tlp%3Ared"); },
            [](Deck &d) { d.claims[QStringLiteral("00000003")].unverified = QStringLiteral("date, TLP:RED"); },
            [](Deck &d) { d.pages[2].frozen.lens = QStringLiteral("TLP:RED names"); },
            [](Deck &d) {
                auto &table = std::get<Table>(d.pages[0].blocks[6]);
                table.columns[2].title = QStringLiteral("TLP");
                table.rows[1].cells[2] = QStringLiteral("RED");
            },
            [](Deck &d) {
                auto &row = std::get<Table>(d.pages[0].blocks[6]).rows[1];
                row.cells[1] = QStringLiteral("Marked TLP");
                row.cells[2] = QStringLiteral("Red");
            },
            [](Deck &d) {
                auto &statement = std::get<Prose>(d.pages[0].blocks[3]).statements[0];
                statement.lead = QStringLiteral("TLP:");
                statement.text = QStringLiteral("RED, from the clinic.");
            },
            [](Deck &d) {
                std::get<Figure>(d.pages[7].blocks[0]).chart =
                    Picture{"<svg><text><tspan>TLP:</tspan><tspan>RED</tspan></text></svg>", {100, 100}};
            },
            [](Deck &d) {
                std::get<Figure>(d.pages[7].blocks[0]).chart =
                    Picture{"<svg><text>TLP&#x3a;R&#69;D</text></svg>", {100, 100}};
            },
            [](Deck &d) {
                std::get<Figure>(d.pages[7].blocks[0]).chart =
                    Picture{"<svg><title>TLP&#58;&#82;ED</title></svg>", {100, 100}};
            },
            [](Deck &d) {
                hw::BarRow row;
                row.label = QStringLiteral("TLP RED");
                std::get<Figure>(d.pages[7].blocks[0]).chart = Ranks{{row}, {QString()}};
            },
            [](Deck &d) { d.pages[0].title.text += QStringLiteral(" TLPRED"); },
            [](Deck &d) { d.pages[0].title.text += QStringLiteral(" T\u200BLP\u00A0:\u00ADR\u2060ED"); },
            [](Deck &d) { d.pages[3].notes += QStringLiteral("\n\uFF34\uFF2C\uFF30\uFF1A\uFF32\uFF25\uFF24"); },
            [](Deck &d) { d.pages[5].raised = Tlp::Red; },
            [](Deck &d) { d.raised = Tlp::Red; },
        };
        QFETCH(int, which);
        Deck deck = clear();
        plants[which](deck);
        for (const Tlp chosen : {Tlp::Clear, Tlp::AmberStrict}) {
            const GateAnswer answer = gateFor(deck, chosen);
            QVERIFY(!answer.isOpen());
            QCOMPARE(answer.exceeding.front().marking, Tlp::Red);
            QVERIFY(answer.exceeding.front().reason.contains(QStringLiteral("TLP:RED")));
        }
        QVERIFY(gateFor(deck, Tlp::Red).isOpen());
        const Deck without = withoutExceeding(deck, Tlp::Green);
        const GateAnswer after = gateFor(without, Tlp::Green);
        // Only the deck's own label cannot be taken out of it.
        QCOMPARE(after.isOpen(), deck.raised != Tlp::Red);
        Deck general = deck;
        for (int i = 0; i < 20 && !gateFor(general, Tlp::Green).isOpen(); ++i) {
            const Exceeding first = gateFor(general, Tlp::Green).exceeding.front();
            if (!first.canBeGeneralised())
                break;
            generalise(general, first);
        }
        const bool own = deck.raised == Tlp::Red || deck.pages[5].raised == Tlp::Red;
        const GateAnswer last = gateFor(general, Tlp::Green);
        QVERIFY2(own || last.isOpen(), last.isOpen() ? "" : qPrintable(last.exceeding.front().reason));
        // The pages carry it before anybody asks.
        QCOMPARE(markingOf(deck), Tlp::Red);
        QVERIFY(own || markingOf(general) == Tlp::Clear);
    }

    /// Whatever is made of the deck then: not a word of it is left.
    void nothingOfAStricterClaimIsLeft_data() {
        QTest::addColumn<bool>("general");
        QTest::newRow("removed") << false;
        QTest::newRow("in general words") << true;
    }
    void nothingOfAStricterClaimIsLeft() {
        QFETCH(bool, general);
        const QString id = QStringLiteral("00000003"), secret = QStringLiteral("The clinic in question paid");
        Deck deck = clear();
        CitedClaim &claim = deck.claims[id];
        claim.text = secret;
        claim.marking = Tlp::Red;
        auto &judgements = std::get<Prose>(deck.pages[0].blocks[2]);
        judgements.statements[0].text = QStringLiteral("Secret sentence");
        judgements.statements[0].claims = {id};
        auto &row = std::get<Table>(deck.pages[0].blocks[6]).rows[0];
        row.cells[1] = QStringLiteral("Secret cell");
        row.claims = {id};
        auto &number = std::get<Numbers>(deck.pages[0].blocks[1]).numbers[0];
        number.caption = QStringLiteral("Secret number");
        number.claims = {id};
        deck.pages[4].title.text = QStringLiteral("Secret title");
        deck.pages[4].title.claims = {id};
        deck.pages[5].notes = QStringLiteral("Say this.\nHW 2026.11 / claim 00000003: ") + secret;
        deck.pages[6].notes = QStringLiteral("As heard: ") + secret.toLower();
        for (int i = 0; i < 50 && !gateFor(deck, Tlp::Amber).isOpen(); ++i) {
            const Exceeding first = gateFor(deck, Tlp::Amber).exceeding.front();
            if (general)
                generalise(deck, first);
            else
                removeFrom(deck, first);
        }
        QVERIFY(gateFor(deck, Tlp::Amber).isOpen());
        forEachText(deck, [&](const DeckText &text) {
            QVERIFY2(!text.text.contains(QStringLiteral("secret"), Qt::CaseInsensitive) &&
                         !text.text.contains(secret, Qt::CaseInsensitive),
                     qPrintable(text.text));
        });
        // The same through the claim alone.
        Deck whole = clear();
        whole.claims[id].marking = Tlp::Red;
        const QString says = whole.claims[id].text;
        const GateAnswer answer = gateFor(whole, Tlp::Green);
        const auto one = std::find_if(answer.exceeding.begin(), answer.exceeding.end(),
                                      [](const Exceeding &e) { return e.is == DeckText::Is::Claim; });
        QVERIFY(one != answer.exceeding.end());
        if (general)
            generalise(whole, *one);
        else
            removeFrom(whole, *one);
        QVERIFY(gateFor(whole, Tlp::Green).isOpen());
        QVERIFY(!claimsOf(whole).contains(id));
    }

    void aSourceTakesWithItWhatNobodyElseSays() {
        Deck deck = clear();
        const QString only = QStringLiteral("only");
        deck.sources[only] = {only, QStringLiteral("TLP:RED report"), QStringLiteral("Desk"), {}, {}, 0, false};
        CitedClaim &alone = deck.claims[QStringLiteral("00000001")];
        alone.sources = QStringList{only};
        CitedClaim &shared = deck.claims[QStringLiteral("00000003")];
        shared.sources << only;
        const GateAnswer answer = gateFor(deck, Tlp::Green);
        const auto source = std::find_if(answer.exceeding.begin(), answer.exceeding.end(),
                                         [](const Exceeding &e) { return e.is == DeckText::Is::Source; });
        QVERIFY(source != answer.exceeding.end());
        removeFrom(deck, *source);
        QVERIFY(!claimsOf(deck).contains(QStringLiteral("00000001")));
        QVERIFY(claimsOf(deck).contains(QStringLiteral("00000003"))); // somebody else says it, too
        QVERIFY(gateFor(deck, Tlp::Green).isOpen());
    }

    void onlyItsSourceLowersALabel() {
        Deck deck = clear();
        deck.claims[QStringLiteral("00000003")].marking = Tlp::Amber;
        deck.pages[3].notes += QStringLiteral(" TLP:AMBER");
        deck.name = QStringLiteral("TLP:AMBER brief");
        int asked = 0;
        for (const Exceeding &each : gateFor(deck, Tlp::Green).exceeding)
            if (each.canBePermitted()) {
                permit(deck, each, Tlp::Green, QStringLiteral("J. Doe, Clinic"), QDate(2026, 11, 20));
                ++asked;
            }
        QCOMPARE(asked, 2); // the claim and the notes
        GateAnswer left = gateFor(deck, Tlp::Green);
        QCOMPARE(left.exceeding.size(), std::size_t(1));
        QVERIFY(!left.exceeding.front().canBePermitted()); // what stands above all pages is ours to change
        deck.name = QStringLiteral("Brief");
        QVERIFY(gateFor(deck, Tlp::Green).isOpen());
        QVERIFY(!gateFor(deck, Tlp::Clear).isOpen()); // to GREEN, no farther
        QCOMPARE(markingOf(deck), Tlp::Green);
        const QStringList words = permissionWords(deck);
        QCOMPARE(words.size(), 2);
        QVERIFY(words.front().contains(QStringLiteral("J. Doe, Clinic, 20 November 2026")));
        // Kept with the deck; another text needs another permission.
        const auto again = deckFrom(textOf(deck));
        QVERIFY(again && gateFor(*again, Tlp::Green).isOpen());
        deck.pages[3].notes += QStringLiteral(" And more.");
        QVERIFY(!gateFor(deck, Tlp::Green).isOpen());
    }

    /// Neither what was taken out nor who once allowed it stands beside the sources.
    void ofWhatWasTakenOutNothingIsSaid() {
        Deck deck = clear();
        const QString secret = QStringLiteral("TLP:RED ransom talks");
        deck.pages[3].notes = secret;
        const GateAnswer gate = gateFor(deck, Tlp::Amber);
        QCOMPARE(gate.exceeding.size(), std::size_t(1));
        permit(deck, gate.exceeding.front(), Tlp::Amber, QStringLiteral("J. Doe"), QDate(2026, 11, 20));
        QVERIFY(gateFor(deck, Tlp::Amber).isOpen());
        QVERIFY(permissionWords(deck).join(u' ').contains(secret));
        const auto wordsIn = [](const Deck &of) {
            const hw::Theme theme;
            QByteArray all = written(FileKind::Markdown, of, Paper::A4, theme).value_or(QByteArray()) +
                             written(FileKind::Html, of, Paper::A4, theme).value_or(QByteArray());
            for (const LaidPage &page : layOut(of, Paper::Wide, theme))
                for (const Box &box : page.boxes)
                    if (const auto *text = std::get_if<TextBox>(&box))
                        all += text->text().toUtf8();
            return all;
        };
        QVERIFY(wordsIn(deck).contains("ransom talks"));
        const Deck without = withoutExceeding(deck, Tlp::Clear);
        QVERIFY(gateFor(without, Tlp::Clear).isOpen());
        QVERIFY(!wordsIn(without).contains("ransom talks"));
        QVERIFY(!wordsIn(without).contains("J. Doe"));
        Deck shorter = deck;
        shorter.pages.erase(shorter.pages.begin() + 3);
        QVERIFY(!wordsIn(shorter).contains("ransom talks"));
        // Who allowed it is written by hand, too.
        deck.permissions.front().by = QStringLiteral("J. Doe (TLP:RED meeting)");
        QVERIFY(!gateFor(deck, Tlp::Amber).isOpen());
        const Deck nobody = withoutExceeding(deck, Tlp::Amber);
        QVERIFY(!wordsIn(nobody).contains("TLP:RED meeting"));
        QVERIFY(!wordsIn(nobody).contains("ransom talks")); // which nobody allows now
    }

    void notesSayOnlyWhatThePagesSay() {
        Deck deck = clear();
        for (std::size_t i = 0; i < deck.pages.size(); ++i)
            deck.pages[i].key = int(i) + 1;
        Statement *said = nullptr;
        for (Block &block : deck.pages[0].blocks)
            if (auto *prose = std::get_if<Prose>(&block); prose && !said)
                for (Statement &statement : prose->statements)
                    if (!statement.claims.isEmpty() && !said)
                        said = &statement;
        QVERIFY(said);
        const QString text = said->text;
        QVERIFY(text.size() > 12);
        deck.pages[0].notes = speakerNotes(deck, deck.pages[0]);
        deck.pages[1].notes = QStringLiteral("Mine.\nAs I said: %1\nAlso mine.").arg(text);
        QVERIFY(deck.pages[0].notes.contains(text));
        const QString publisher = deck.sources.value(deck.claims.value(said->claims.front()).sources.front()).publisher;
        QVERIFY(deck.pages[0].notes.contains(publisher));
        said->marking = Tlp::Amber;
        const Deck without = withoutExceeding(deck, Tlp::Green);
        QVERIFY(!without.pages[0].notes.contains(text));
        QCOMPARE(without.pages[0].notes, speakerNotes(without, without.pages[0]));
        QCOMPARE(without.pages[1].notes, deck.pages[1].notes); // its own page never said it
        // A person's own notes on that page lose the line that repeats it, and no other.
        deck.pages[0].notes = deck.pages[1].notes;
        QCOMPARE(withoutExceeding(deck, Tlp::Green).pages[0].notes, QStringLiteral("Mine.\nAlso mine."));
    }

    void theFileNameCounts() {
        QVERIFY(!gateFor(clear(), Tlp::Green, QStringLiteral("2026-11-23_brief_TLP-AMBER.pdf")).isOpen());
        QVERIFY(gateFor(clear(), Tlp::Amber, QStringLiteral("2026-11-23_brief_TLP-AMBER.pdf")).isOpen());
        QVERIFY(!gateFor(clear(), Tlp::Amber, QStringLiteral("2026-11-23_brief_TLP-CLEAR.pdf")).isOpen());
        QVERIFY(gateFor(clear(), Tlp::Amber, QStringLiteral("brief.pdf")).isOpen());
        Deck deck = clear();
        deck.raised = Tlp::AmberStrict;
        QVERIFY(fileNameFor(deck, QStringLiteral("pdf")).endsWith(QStringLiteral("_TLP-AMBER+STRICT.pdf")));
    }

    void aPageTakesTheStrictestOfWhatItShows() {
        Deck deck = clear();
        QCOMPARE(markingOf(deck), Tlp::Clear);
        deck.claims[QStringLiteral("00000001")].marking = Tlp::Amber;
        QCOMPARE(markingOf(deck, deck.pages[0]), Tlp::Amber);
        QCOMPARE(markingOf(deck, deck.pages[8]), Tlp::Clear); // it rests on no claim
        QCOMPARE(markingOf(deck), Tlp::Amber);
    }
};

HW_TEST(GateTest, "gate")
#include "tst_gate.moc"
