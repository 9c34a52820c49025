// What changed since a briefing, over two datasets; what a refreshed deck keeps; decks and records as text.
#include "briefing/deck_facts.h"
#include "briefing/deck_text.h"
#include "briefing/page_layout.h"
#include "briefing/since.h"
#include "sample_deck.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QTimeZone>

using namespace hw;
using namespace hw::briefing;

namespace {

constexpr const char *common = R"(
source s1 "Report one" publisher="Vendor X" published=2024-03
source s2 "Report two" publisher="Vendor Y" published=2024-05
research-area ra-x "Genetics" parent=ra-root
research-area ra-root "All"
actor act-a "Actor A" type=state origin=CN
actor act-b "Actor B" type=crime origin=RU
)";

LandscapePtr older() {
    return test::landscapeOf(std::string(common) + R"(
incident inc-1 "First" start=2024-03 conf=high src=s1,s2
incident inc-2 "Second" start=2024-05 conf=moderate src=s1
claim inc-1 attributed-to act-a conf=low src=s1
claim inc-1 targets ra-x basis=targeted conf=high src=s1 says="First went for genetics."
claim inc-2 targets ra-x basis=targeted conf=high src=s2
claim inc-2 attributed-to act-b src=s1
)");
}

LandscapePtr newer() {
    return test::landscapeOf(std::string(common) + R"(
incident inc-1 "First" start=2024-03 conf=high src=s1,s2
incident inc-2 "Second" start=2024-05 conf=moderate src=s1
incident inc-3 "Third" start=2024-09 conf=high src=s2
claim inc-1 attributed-to act-a conf=high src=s1
claim inc-1 targets ra-x basis=targeted conf=high src=s1 says="First went for genetics and methods."
claim inc-2 attributed-to act-b src=s1
claim inc-3 targets ra-x basis=targeted conf=high src=s2
)");
}

} // namespace

class SinceTest : public QObject {
    Q_OBJECT

    static Deck draft(const LandscapePtr &landscape) {
        Deck head;
        head.name = QStringLiteral("Brief");
        head.date = QDate(2026, 11, 23);
        return draftOf(selectionOf(landscape, {}), head);
    }
    static QDateTime moment(int day) { return QDateTime(QDate(2026, 11, day), QTime(12, 0), Qt::UTC); }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void changesAreToldApart() {
        const LandscapePtr before = older(), after = newer();
        const Selection selection = selectionOf(before, {});
        const ExportRecord record = recordOf(draft(before), selection, QStringLiteral("b.pdf"), moment(1));
        QVERIFY(!record.shown.isEmpty());
        const Changes same = changesSince(record, before);
        QVERIFY(same.changes.empty());
        QCOMPARE(countWords(same), QStringLiteral("nothing changed"));
        const Changes changes = changesSince(record, after);
        QCOMPARE(changes.count(ClaimChange::Is::Withdrawn), std::size_t(1));
        QCOMPARE(changes.count(ClaimChange::Is::Regraded), std::size_t(1));
        QCOMPARE(changes.count(ClaimChange::Is::Changed), std::size_t(1));
        QCOMPARE(changes.count(ClaimChange::Is::New), std::size_t(2));
        for (const ClaimChange &change : changes.changes) {
            if (change.is == ClaimChange::Is::Withdrawn) {
                QVERIFY(!change.claim);
                QVERIFY(change.before.contains(QStringLiteral("Second")));
                QVERIFY(change.wasShown);
            }
            if (change.is == ClaimChange::Is::Regraded)
                QCOMPARE(change.what, QStringLiteral("confidence high, was low"));
            if (change.is == ClaimChange::Is::Changed)
                QCOMPARE(change.after, QStringLiteral("First went for genetics and methods."));
        }
        QVERIFY(changes.since.contains(QStringLiteral("1 November 2026")));
    }

    /// Another value of the same fact is a correction: nothing was withdrawn, and nothing is new.
    void aCorrectedValueIsAChange() {
        const auto of = [](const char *lines) { return test::landscapeOf(std::string(common) + lines); };
        const LandscapePtr before = of(R"(
incident inc-1 "First" start=2023-04-06 conf=high src=s1,s2
claim inc-1 outcome "One million records." conf=high src=s1
claim inc-1 outcome "A fine." conf=high src=s2
claim inc-1 attributed-to act-a conf=high src=s1
claim inc-1 statement "It was old." src=s1
incident inc-2 "Second" start=2023-05 conf=high src=s2
)");
        const LandscapePtr after = of(R"(
incident inc-1 "First" start=2023-04-07 conf=low src=s1,s2
claim inc-1 outcome "Two million records." conf=high src=s1
claim inc-1 outcome "A fine." conf=high src=s2
claim inc-1 attributed-to act-b conf=high src=s1
claim inc-1 statement "Something else." src=s2
incident inc-3 "Third" start=2023-06 conf=high src=s2
)");
        const ExportRecord record =
            recordOf(draft(before), selectionOf(before, {}), QStringLiteral("b.pdf"), moment(1));
        const Changes changes = changesSince(*recordFrom(textOf(record)), after);
        const auto with = [&](const char *words) {
            const auto at =
                std::find_if(changes.changes.begin(), changes.changes.end(), [&](const ClaimChange &change) {
                    return (change.before + change.after).contains(QLatin1String(words));
                });
            return at == changes.changes.end() ? ClaimChange() : *at;
        };
        const ClaimChange day = with("First took place: 7 April 2023");
        QCOMPARE(day.is, ClaimChange::Is::Changed);
        QVERIFY2(day.before.contains(QStringLiteral("6 April 2023")), qPrintable(day.before));
        QCOMPARE(day.what, QStringLiteral("was 6 April 2023; confidence low, was high"));
        QCOMPARE(day.confidence, Confidence::Low);
        QVERIFY(day.claim && day.wasShown);
        QCOMPARE(with("Two million records").is, ClaimChange::Is::Changed);
        QVERIFY(with("Two million records").before.contains(QStringLiteral("One million records")));
        QCOMPARE(with("A fine").id, QString()); // which nobody touched
        QCOMPARE(with("Actor B").is, ClaimChange::Is::Changed);
        QVERIFY(with("Actor B").before.contains(QStringLiteral("Actor A")));
        // Statements of different sources have nothing to do with each other.
        QCOMPARE(with("It was old").is, ClaimChange::Is::Withdrawn);
        QCOMPARE(with("Something else").is, ClaimChange::Is::New);
        QCOMPARE(with("Second took place").is, ClaimChange::Is::Withdrawn);
        // A kept deck tells the two apart as well.
        Deck kept = draft(before);
        QVERIFY(markWithdrawn(kept, *after));
        kept = *deckFrom(textOf(kept));
        const auto wordsOf = [&](const char *text) {
            for (const CitedClaim &claim : kept.claims)
                if (claim.text.contains(QLatin1String(text)))
                    return withdrawnWords(kept, {claim.id}) + u'|' + claim.corrected;
            return QString();
        };
        QCOMPARE(wordsOf("First took place"), QStringLiteral("corrected|First took place: 7 April 2023."));
        QCOMPARE(wordsOf("Second took place"), QStringLiteral("withdrawn|"));
        QVERIFY(markWithdrawn(kept, *before));
        QCOMPARE(wordsOf("First took place"), QStringLiteral("|"));
        QCOMPARE(with("Second took place").confidence, Confidence::High); // as it was
        QCOMPARE(with("Third took place").is, ClaimChange::Is::New);
        QCOMPARE(changes.count(ClaimChange::Is::Changed), std::size_t(3));
        // What is new and what went stand beside each other on the page.
        Deck deck;
        const Page page = changesPage(deck, selectionOf(after, {}), changes);
        QStringList how;
        for (const Table::Row &row : std::get<Table>(page.blocks[0]).rows)
            how << row.cells[1].section(u';', 0, 0).section(u',', 0, 0);
        QCOMPARE(how.front(), QStringLiteral("new in the dataset"));
        QVERIFY2(how.contains(QStringLiteral("withdrawn")) && how.contains(QStringLiteral("changed")),
                 qPrintable(how.join(u' ')));
        // All of it stands at the end, once.
        putChanges(deck, selectionOf(after, {}), changes);
        std::size_t rows = 0;
        for (const Page &each : deck.pages)
            if (each.kind == PageKind::Detail)
                rows += std::get<Table>(each.blocks[0]).rows.size();
        QCOMPARE(rows, changes.changes.size());
        // A deck that is refreshed says the same.
        Deck old = draft(before);
        const QString said = refresh(old, after).join(u'\n');
        QVERIFY2(said.contains(QStringLiteral("Changed: First took place: 7 April 2023")), qPrintable(said));
        QVERIFY2(!said.contains(QStringLiteral("Withdrawn: First took place")), qPrintable(said));
    }

    /// Headings that somebody wrote stay, and what they stand over is still refreshed, each block once.
    void headingsOfTheirOwnStay() {
        const LandscapePtr before = older(), after = newer();
        Deck deck = draft(before);
        Page &page = deck.pages[0];
        Prose *record = nullptr;
        Figure *figure = nullptr;
        for (Block &block : page.blocks)
            if (auto *prose = std::get_if<Prose>(&block); prose && prose->is == Prose::Is::Judgements)
                record = prose;
            else if (auto *found = std::get_if<Figure>(&block); found && !figure)
                figure = found;
        QVERIFY(record && figure);
        record->heading = QStringLiteral("Our judgements");
        figure->heading = QStringLiteral("Our picture");
        QStringList texts;
        for (const Statement &statement : record->statements)
            texts << statement.text;
        const QString said = refresh(deck, after).join(u'\n');
        QVERIFY2(said.contains(QStringLiteral("your heading “Our judgements” stays")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("your heading “Our picture” stays")), qPrintable(said));
        int own = 0;
        for (const Block &block : deck.pages[0].blocks)
            if (const auto *prose = std::get_if<Prose>(&block);
                prose && prose->heading == QLatin1String("Our judgements")) {
                ++own;
                QStringList now;
                for (const Statement &statement : prose->statements)
                    now << statement.text;
                QVERIFY(now != texts);
            } else if (const auto *found = std::get_if<Figure>(&block);
                       found && found->heading == QLatin1String("Our picture"))
                ++own;
        QCOMPARE(own, 2);
    }

    void theScopeIsThatOfTheRecord() {
        const LandscapePtr before = older(), after = newer();
        Filter filter;
        filter.include(FilterKey::Actor, "act-b");
        const Selection narrow = selectionOf(before, filter);
        const ExportRecord record = recordOf(draftOf(narrow, {}), narrow, QStringLiteral("b.pdf"), moment(1));
        QCOMPARE(record.filters.size(), 1);
        for (const ClaimChange &change : changesSince(record, after).changes)
            QVERIFY2(!(change.after + change.before).contains(QStringLiteral("Third")), qPrintable(change.after));
    }

    /// A page that was added under another filter widens what is held against the next dataset.
    void pagesOfOtherFiltersCount() {
        const LandscapePtr before = older(), after = newer();
        Filter filter;
        filter.include(FilterKey::Actor, "act-b");
        const Selection narrow = selectionOf(before, filter);
        Deck deck = draftOf(narrow, {});
        const auto isNew = [&] {
            const auto all = changesSince(recordOf(deck, narrow, QStringLiteral("b.pdf"), moment(1)), after).changes;
            return std::any_of(all.begin(), all.end(), [](const ClaimChange &change) {
                return change.is == ClaimChange::Is::New && change.after.contains(QStringLiteral("Third"));
            });
        };
        QVERIFY(!isNew());
        deck.pages.back().frozen.filter.clear(); // all of it
        QVERIFY(isNew());
        const auto kept = recordFrom(textOf(recordOf(deck, narrow, QStringLiteral("b.pdf"), moment(1))));
        QVERIFY(kept && kept->filters.size() == 2);
        // A filter that cannot be read says so, and does not make everything new.
        deck.pages.back().frozen.filter = QStringLiteral("nokey:(");
        QVERIFY(!isNew());
        QVERIFY(changesSince(recordOf(deck, narrow, QStringLiteral("b.pdf"), moment(1)), after)
                    .since.contains(QStringLiteral("cannot be read")));
    }

    void onlyTheSameFilterCounts() {
        const LandscapePtr before = older();
        Filter actor;
        actor.include(FilterKey::Actor, "act-b");
        const Selection narrow = selectionOf(before, actor), everything = selectionOf(before, {});
        const QStringList records{textOf(recordOf(draft(before), narrow, QStringLiteral("b.pdf"), moment(1)))};
        const ToldBefore other = toldBefore(records, everything, moment(2));
        QVERIFY(!other.record);
        QVERIFY(other.other);
        const QString words = notToldWords(everything, other);
        QVERIFY2(words.startsWith(QStringLiteral("Not briefed before without a filter.")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("Actor: Actor B")), qPrintable(words));
        const ToldBefore same = toldBefore(records, narrow, moment(2));
        QVERIFY(same.record);
        Deck deck;
        const LandscapePtr after = newer();
        const Page page = changesPage(deck, selectionOf(after, actor), changesSince(*same.record, after));
        QVERIFY2(page.subtitle.text.contains(QStringLiteral("within its filter (Actor: Actor B)")),
                 qPrintable(page.subtitle.text));
    }

    void theSameBriefingInAnotherFileIsNotTheLastOne() {
        const LandscapePtr before = older(), after = newer();
        const Selection then = selectionOf(before, {}), now = selectionOf(after, {});
        QStringList records{textOf(recordOf(draft(before), then, QStringLiteral("may.pdf"), moment(1)))};
        for (const char *file : {"b.md", "b.pdf", "b.pptx"}) {
            const ToldBefore told = toldBefore(records, now, moment(9));
            QVERIFY2(told.record, file);
            QCOMPARE(told.record->when, moment(1));
            QVERIFY2(!changesSince(*told.record, after).changes.empty(), file);
            records << textOf(recordOf(draft(after), now, QLatin1String(file), moment(9)));
        }
        QCOMPARE(toldBefore(records, now, moment(10)).record->when, moment(9)); // the next day it was given
        const ToldBefore first = toldBefore({records.back()}, now, moment(9));
        QVERIFY(!first.record && first.again);
    }

    void whatHappenedIsToldFromWhatWasReported() {
        const LandscapePtr landscape = test::landscapeOf(std::string(common) + R"(
incident inc-old "Old" start=2021-05 conf=high src=s2
incident inc-new "New" start=2024-09 conf=high src=s2
)");
        Deck deck;
        const Selection all = selectionOf(landscape, {});
        const Changes changes = publicSince(all, *PartialDate::parse("2024-05"));
        QVERIFY(changes.happenedSince() > 0 && changes.happenedSince() < changes.changes.size());
        const Page page = changesPage(deck, all, changes);
        QVERIFY2(page.title.text.contains(QStringLiteral("first report since May 2024")), qPrintable(page.title.text));
        const auto &rows = std::get<Table>(page.blocks[0]).rows;
        if (changes.changes.size() > rows.size())
            QVERIFY2(page.subtitle.text.contains(
                         QStringLiteral("%1 of %2 are listed").arg(rows.size()).arg(changes.changes.size())),
                     qPrintable(page.subtitle.text));
        QCOMPARE(rows[0].cells[1], QStringLiteral("new, happened since"));
        QVERIFY(rows[0].confidence != Confidence::NotStated);
        QCOMPARE(rows[1].cells[1], QStringLiteral("of May 2021, reported since"));
    }

    void recordsAreKeptAsText() {
        const LandscapePtr before = older();
        const ExportRecord record =
            recordOf(draft(before), selectionOf(before, {}), QStringLiteral("b.pdf"), moment(3));
        const QString text = textOf(record);
        QVERIFY(!text.contains(u'\n'));
        const auto back = recordFrom(text);
        QVERIFY(back);
        QCOMPARE(back->scope.keys(), record.scope.keys());
        QCOMPARE(back->shown, record.shown);
        QCOMPARE(back->when, record.when);
        QCOMPARE(textOf(*back), text);
        ExportRecord later = record;
        later.when = moment(9);
        later.dataset = QStringLiteral("2099.01");
        const QStringList all{text, QStringLiteral("nonsense"), textOf(later)};
        const Selection everything = selectionOf(before, {});
        const auto told = [&](const char *since) {
            return toldBefore(all, everything, moment(20), QLatin1String(since)).record;
        };
        QCOMPARE(told("")->when, moment(9));
        QCOMPARE(told("2099.01")->when, moment(9));
        QCOMPARE(told("2026-11-05")->when, moment(3));
        QVERIFY(!told("2026-10"));
        QVERIFY(!recordFrom(text.left(text.size() / 2)));
    }

    void decksAreKeptAsText() {
        for (const Deck &deck : {test::sampleDeck(), draft(older())}) {
            const QString text = textOf(deck);
            const auto back = deckFrom(text);
            QVERIFY(back);
            QCOMPARE(textOf(*back), text);
            QCOMPARE(back->pages.size(), deck.pages.size());
            QCOMPARE(markingOf(*back), markingOf(deck));
            QCOMPARE(claimsOf(*back), claimsOf(deck));
            QCOMPARE(back->pages[0].blocks.size(), deck.pages[0].blocks.size());
            for (qsizetype cut = 0; cut < text.size(); cut += 997)
                QVERIFY(!deckFrom(text.left(cut)));
        }
        Deck strange;
        strange.pages.resize(2);
        const auto pictureWith = [](const char *inside) {
            Figure figure;
            figure.chart = Picture{QByteArray("<svg>") + inside + "</svg>", {10, 10}};
            return figure;
        };
        strange.pages[0].blocks = {pictureWith("<image href=\"file:///etc/passwd\"/>")};
        strange.pages[1].blocks = {pictureWith("<use href=\"#a\"/><rect fill=\"url(#b)\"/>")};
        const auto read = deckFrom(textOf(strange));
        const auto svgOf = [&](std::size_t page) {
            return std::get<Picture>(std::get<Figure>(read->pages[page].blocks[0]).chart).svg;
        };
        QVERIFY(svgOf(0).isEmpty());
        QVERIFY(svgOf(1).contains("url(#b)"));
        strange.pages[1].audience = Audience::Technical;
        QCOMPARE(forAudience(strange, Audience::Board).pages.size(), std::size_t(1));
        QCOMPARE(forAudience(strange, Audience::Technical).pages.size(), std::size_t(2));
        QVERIFY(!deckFrom(QStringLiteral("hw-deck-1:AAAA")));
        QVERIFY(!deckFrom(QStringLiteral("hw-deck-1://///wAAAAAAAA=="))); // says that it is four gigabytes long
    }

    void whatSomebodyWroteStaysInARefreshedDeck() {
        const LandscapePtr before = older(), after = newer();
        Deck deck = draft(before);
        deck.pages[0].title.text = QStringLiteral("Our own words");
        auto &line = std::get<Prose>(deck.pages[0].blocks[0]).statements[0];
        const QString generated = line.text;
        const QStringList said = refresh(deck, after);
        QCOMPARE(deck.pages[0].title.text, QStringLiteral("Our own words"));
        QVERIFY(std::get<Prose>(deck.pages[0].blocks[0]).statements[0].text != generated);
        QCOMPARE(std::get<Numbers>(deck.pages[0].blocks[1]).numbers[0].value, QStringLiteral("3"));
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("Withdrawn:")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("Re-graded:")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("2 became 3")), qPrintable(all));
        int withdrawn = 0;
        for (const CitedClaim &claim : deck.claims)
            withdrawn += claim.withdrawn && !claim.text.isEmpty();
        QCOMPARE(withdrawn, 1);
        QStringList gone;
        for (const CitedClaim &claim : deck.claims)
            if (claim.withdrawn)
                gone << claim.id;
        QCOMPARE(withdrawnWords(deck, gone), QStringLiteral("withdrawn"));
        QStringList three = claimsOf(deck);
        three.removeAll(gone.first());
        QCOMPARE(withdrawnWords(deck, gone + three.mid(0, 2)), QStringLiteral("1 of 3 withdrawn"));
        QCOMPARE(withdrawnWords(deck, {}), QString());
        QVERIFY(refresh(deck, after).filter(QStringLiteral("became")).isEmpty()); // the second time nothing changes
    }

    void changesBecomeAPage() {
        const LandscapePtr before = older(), after = newer();
        const ExportRecord record =
            recordOf(draft(before), selectionOf(before, {}), QStringLiteral("b.pdf"), moment(1));
        Deck deck;
        const Page page = changesPage(deck, selectionOf(after, {}), changesSince(record, after));
        QCOMPARE(page.kind, PageKind::Changes);
        QCOMPARE(std::get<Table>(page.blocks[0]).rows.size(), std::size_t(4)); // what is new of one incident is one row
        QVERIFY(page.title.text.contains(QStringLiteral("1 withdrawn, 1 re-graded, 1 changed, 2 new")));
        QVERIFY(changesAppendix(deck, selectionOf(after, {}), changesSince(record, after)).empty());
        QCOMPARE(page.notes.count(u'\n'), qsizetype(4));
        // Many long ones fit on every paper.
        Changes many = changesSince(record, after);
        for (int i = 0; i < 3000; ++i)
            many.changes.push_back({static_cast<ClaimChange::Is>(i % 4), QStringLiteral("00000000"),
                                    QStringLiteral("Before it said this at some length. ").repeated(6),
                                    QStringLiteral("Now it says that at some more length. ").repeated(8),
                                    QStringLiteral("confidence moderate, was not stated; now disputed"), true,
                                    std::nullopt});
        std::reverse(many.changes.begin(), many.changes.end());
        deck.pages = {changesPage(deck, selectionOf(after, {}), many)};
        const auto appendix = changesAppendix(deck, selectionOf(after, {}), many);
        QCOMPARE(appendix.size(), std::size_t(8));
        QVERIFY(appendix.back().subtitle.text.contains(QStringLiteral("more rows")));
        deck.pages.insert(deck.pages.end(), appendix.begin(), appendix.end());
        deck.name = QStringLiteral("Brief");
        const Theme theme;
        for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Wide}) {
            const QStringList misfits = misfitsOf(layOut(deck, paper, theme));
            QVERIFY2(misfits.isEmpty(), qPrintable(misfits.join(u'\n')));
        }
    }

    void claimsAreCitedForGood() {
        CitedClaim claim;
        claim.id = QStringLiteral("ab12cd34");
        claim.dataset = QStringLiteral("2026.11");
        QCOMPARE(citationOf(claim), QStringLiteral("HW 2026.11 / claim ab12cd34"));
        QCOMPARE(claimCited(QStringLiteral("see HW 2026.11 / claim ab12cd34.")), claim.id);
        QCOMPARE(claimCited(QStringLiteral(" AB12CD34 ")), claim.id);
        QCOMPARE(claimCited(QStringLiteral("claim of 2026")), QString());
    }
};

HW_TEST(SinceTest, "since")
#include "tst_since.moc"
