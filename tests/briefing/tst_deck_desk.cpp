// The deck on the desk: every edit is one step that can be taken back, and no text that is too long gets in.
#include "briefing/deck_desk.h"
#include "briefing/speaker_notes.h"

#include "sample_deck.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace hw;
using namespace hw::briefing;

class DeckDeskTest : public QObject {
    Q_OBJECT
    static QStringList titles(const DeckDesk &desk) {
        QStringList all;
        for (const Page &page : desk.deck().pages)
            all << page.title.text;
        return all;
    }
    static std::unique_ptr<DeckDesk> desk() {
        auto desk = std::make_unique<DeckDesk>();
        desk->load(test::sampleDeck());
        return desk;
    }
    static int pageOf(const DeckDesk &desk, PageKind kind) {
        for (int i = 0; i < int(desk.deck().pages.size()); ++i)
            if (desk.deck().pages[std::size_t(i)].kind == kind)
                return i;
        return -1;
    }
    static constexpr TextAt title{{Place::Is::Title, -1, -1}, 0, false};

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void notesThatNobodyWroteFollowTheirPage() {
        const auto d = desk();
        Deck deck = d->deck();
        deck.pages[0].notes = speakerNotes(deck, deck.pages[0]);
        const QString own = deck.pages[1].notes;
        d->load(deck);
        Page page = deck.pages[0], other = deck.pages[1];
        page.title.text = other.title.text = QStringLiteral("Something else is to be said");
        d->editPage(0, page, QStringLiteral("Title"));
        QVERIFY(d->deck().pages[0].notes.contains(page.title.text));
        d->editPage(1, other, QStringLiteral("Title"));
        QCOMPARE(d->deck().pages[1].notes, own);
        page.notes = QStringLiteral("My own words.");
        d->editPage(0, page, QStringLiteral("Notes"));
        page.title.text = QStringLiteral("And once more");
        d->editPage(0, page, QStringLiteral("Title"));
        QCOMPARE(d->deck().pages[0].notes, page.notes);
    }
    void everyEditIsOneStep() {
        const auto d = desk();
        const QStringList before = titles(*d);
        const std::size_t pages = d->deck().pages.size();
        d->move(0, 2);
        QCOMPARE(titles(*d).at(2), before.at(0));
        QCOMPARE(d->current(), 2);
        d->duplicate(1);
        QCOMPARE(d->deck().pages.size(), pages + 1);
        QVERIFY(d->deck().pages[1].key != d->deck().pages[2].key);
        d->remove(0);
        QCOMPARE(d->undoSteps(), 3);
        const QStringList after = titles(*d);
        while (d->canUndo())
            d->undo();
        QCOMPARE(titles(*d), before);
        QCOMPARE(d->redoSteps(), 3);
        d->redo();
        d->redo();
        QCOMPARE(d->deck().pages.size(), pages + 1);
        d->redo();
        QVERIFY(!d->canRedo());
        QCOMPARE(d->deck().pages.size(), pages);
        QCOMPARE(titles(*d), after);
    }
    void whatIsOutOfRangeChangesNothing() {
        const auto d = desk();
        d->move(0, -1);
        d->move(0, 999);
        d->remove(-1);
        d->duplicate(999);
        d->show(999);
        QVERIFY(!d->canUndo());
        QCOMPARE(d->current(), 0);
    }
    void theLastPageCanGo() {
        const auto d = desk();
        while (!d->deck().pages.empty())
            d->remove(0);
        QCOMPARE(d->current(), -1);
        QVERIFY(d->laid().empty());
        d->undo();
        QCOMPARE(d->deck().pages.size(), std::size_t(1));
    }
    void editsOfOneFieldJoin() {
        const auto d = desk();
        for (const char *typed : {"a", "ab", "abc"}) {
            Page page = *d->page();
            page.notes = QString::fromLatin1(typed);
            d->editPage(0, page, QStringLiteral("Notes"), QStringLiteral("notes"));
        }
        QCOMPARE(d->undoSteps(), 1);
        d->closeStep();
        Page page = *d->page();
        page.notes = QStringLiteral("abcd");
        d->editPage(0, page, QStringLiteral("Notes"), QStringLiteral("notes"));
        QCOMPARE(d->undoSteps(), 2);
        d->undo();
        QCOMPARE(d->page()->notes, QStringLiteral("abc"));
    }
    void aTooLongTitleIsRefusedWithTheCount() {
        const auto d = desk();
        const int page = pageOf(*d, PageKind::Brief);
        const QString old = d->pageAt(page)->title.text;
        const auto refused = d->setText(page, title, QStringLiteral("word ").repeated(60).trimmed());
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("60 words") != std::string::npos, refused.error().message.c_str());
        QCOMPARE(d->pageAt(page)->title.text, old);
        QVERIFY(!d->canUndo());
        QVERIFY(d->setText(page, title, QStringLiteral("Short and true")));
        QCOMPARE(d->pageAt(page)->title.text, QStringLiteral("Short and true"));
    }
    void shorterIsNeverRefused() {
        auto deck = test::sampleDeck();
        const auto d = std::make_unique<DeckDesk>();
        deck.pages[0].title.text = QStringLiteral("word ").repeated(60).trimmed();
        d->load(deck);
        QVERIFY(!misfitsOf(d->laid()).isEmpty());
        QVERIFY(d->setText(0, title, QStringLiteral("word ").repeated(50).trimmed()));
    }
    void theBottomLineOfABriefIsOneText() {
        const auto d = desk();
        const int at = pageOf(*d, PageKind::Brief);
        d->show(at);
        const PlacedText *line = nullptr;
        const auto texts = textsOf(*d->page(), *d->laidOf(at).front());
        for (const PlacedText &text : texts)
            if (text.name == QLatin1String("Bottom line"))
                line = &text;
        QVERIFY(line);
        const QStringList claims = claimsAt(*d->page(), line->at.place);
        QVERIFY(!claims.isEmpty());
        QVERIFY(d->setText(at, line->at, QStringLiteral("One sentence says it.")));
        QCOMPARE(textAt(*d->page(), line->at).value(), QStringLiteral("One sentence says it."));
        QCOMPARE(claimsAt(*d->page(), line->at.place), claims);
    }
    void everyTextOfEveryPageCanBeReadAndWritten() {
        const auto d = desk();
        for (int i = 0; i < int(d->deck().pages.size()); ++i) {
            int seen = 0;
            for (const LaidPage *sheet : d->laidOf(i))
                for (const PlacedText &text : textsOf(*d->pageAt(i), *sheet)) {
                    QVERIFY(!text.name.isEmpty());
                    QVERIFY(textAt(*d->pageAt(i), text.at).has_value());
                    Page page = *d->pageAt(i);
                    QVERIFY(setTextAt(page, text.at, QStringLiteral("x")));
                    QCOMPARE(textAt(page, text.at).value(), QStringLiteral("x"));
                    ++seen;
                }
            QVERIFY2(seen > 0, qPrintable(QString::number(i)));
        }
    }
    void newPagesStandBeforeTheSources() {
        const auto d = desk();
        d->show(int(d->deck().pages.size()) - 1);
        const int sources = pageOf(*d, PageKind::Sources);
        if (sources == int(d->deck().pages.size()) - 1)
            QCOMPARE(d->placeForNew(), sources);
        d->show(0);
        QCOMPARE(d->placeForNew(), 1);
    }
    void pagesAreLaidAnewOnlyAfterAChange() {
        const auto d = desk();
        const LaidPage *first = d->laid().data();
        d->show(1);
        QCOMPARE(d->laid().data(), first);
        const int changes = d->changes();
        d->setPaper(Paper::Wide);
        QVERIFY(d->changes() > changes);
        QCOMPARE(d->laid().front().size, QSizeF(960, 540));
    }
    void itSaysWhatHasChanged() {
        const auto d = desk();
        QSignalSpy changed(d.get(), &DeckDesk::changed);
        d->show(1);
        QCOMPARE(changed.last().first().value<DeckDesk::Parts>(), DeckDesk::Parts(DeckDesk::PagePart));
        d->remove(1);
        QVERIFY(changed.last().first().value<DeckDesk::Parts>() & DeckDesk::HistoryPart);
    }
};

HW_TEST(DeckDeskTest, "deck_desk")
#include "tst_deck_desk.moc"
