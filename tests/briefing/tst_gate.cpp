// The TLP gate: a stricter label is found wherever texts and pictures come from, and what is removed or generalised is
// gone from all of them.
#include "briefing/deck_facts.h"
#include "briefing/gate.h"
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
        static const char *names[] = {
            "title",        "subtitle",    "sentence marked", "sentence says", "lead",         "why",
            "number",       "caption",     "table cell",      "table heading", "row marked",   "figure marked",
            "heatmap row",  "alternative", "chain node",      "picture",       "notes marked", "notes say",
            "deck name",    "author",      "restriction",     "filter",        "claim marked", "claim sentence",
            "source title", "page raised", "deck raised"};
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
        if (!own)
            for (const Exceeding &left : gateFor(general, Tlp::Green).exceeding)
                // The words in its place name the stricter label without carrying it further.
                QVERIFY2(left.what.contains(QStringLiteral("stricter label")), qPrintable(left.reason));
    }

    void theFileNameCounts() {
        QVERIFY(!gateFor(clear(), Tlp::Green, QStringLiteral("2026-11-23_brief_TLP-AMBER.pdf")).isOpen());
        QVERIFY(gateFor(clear(), Tlp::Amber, QStringLiteral("2026-11-23_brief_TLP-AMBER.pdf")).isOpen());
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
