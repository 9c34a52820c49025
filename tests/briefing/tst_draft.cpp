// The generated first draft: counted from the landscape, every sentence with its claims, on every paper without a text
// that does not fit; and pages added from a claim, a profile, a path, a table.
#include "briefing/deck_desk.h"
#include "briefing/deck_facts.h"
#include "briefing/deck_text.h"
#include "briefing/likelihood.h"
#include "briefing/markdown_writer.h"
#include "briefing/page_layout.h"
#include "briefing/page_maker.h"
#include "briefing/page_painter.h"
#include "briefing/wording_check.h"
#include "bundled.h"
#include "landscape/filter_text.h"
#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QImage>

using namespace hw;
using namespace hw::briefing;

class DraftTest : public QObject {
    Q_OBJECT
    test::Bundled m_bundled;
    const Theme &m_theme = m_bundled.theme;
    const LandscapePtr &m_landscape = m_bundled.landscape;

    Selection selected(const char *filter) const { return m_bundled.selected(filter); }
    static Deck head() {
        Deck deck;
        deck.name = QStringLiteral("Threat brief");
        deck.date = QDate(2026, 11, 23);
        return deck;
    }
    QStringList misfits(const Deck &deck) const {
        QStringList all;
        for (const Paper paper : {Paper::A4, Paper::Letter, Paper::Wide})
            all += misfitsOf(layOut(deck, paper, m_theme));
        return all;
    }

private slots:
    void initTestCase() {
        const QString fault = m_bundled.open();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void everySentenceNamesItsClaims() {
        const Deck deck = draftOf(selected(""), head());
        QVERIFY(deck.pages.size() == 10);
        QCOMPARE(deck.pages.front().kind, PageKind::Brief);
        QCOMPARE(deck.pages.back().kind, PageKind::Sources);
        int statements = 0, without = 0;
        for (const Page &page : deck.pages)
            forEachStatement(page, [&](const Statement &statement) {
                if (statement.text.isEmpty())
                    return;
                ++statements;
                without += statement.claims.isEmpty();
                QVERIFY2(likelihoodIn(statement.text).empty(), qPrintable(statement.text));
                QCOMPARE(statement.generated, statement.text);
                QVERIFY(!statement.isEdited());
                const bool needsNone = page.kind == PageKind::Sources || page.kind == PageKind::Decisions ||
                                       page.kind == PageKind::Changes || statement.text.startsWith(u"We ask") ||
                                       statement.text.startsWith(u"ATT&CK does not");
                QVERIFY2(needsNone || !statement.claims.isEmpty(), qPrintable(statement.text));
            });
        QVERIFY(statements > 25);
        QVERIFY(without < 12);
        for (const QString &id : claimsOf(deck)) {
            QVERIFY(deck.claims.contains(id));
            QVERIFY(m_landscape->findClaim(id.toStdString()));
            for (const QString &source : deck.claims[id].sources)
                QVERIFY(deck.sources.contains(source));
        }
    }

    void numbersAreThoseOfTheOverview() {
        const Selection selection = selected("area:genetics");
        const Deck deck = draftOf(selection, head());
        const Overview overview = overviewOf(*m_landscape, selection.visible);
        const auto &numbers = std::get<Numbers>(deck.pages[0].blocks[1]).numbers;
        QCOMPARE(numbers[0].value, QString::number(overview.events));
        QCOMPARE(numbers[0].claims.size() >= qsizetype(overview.events), true);
        QCOMPARE(deck.pages[0].frozen.filter, QStringLiteral("area:ra-genomics"));
        QCOMPARE(deck.pages[0].frozen.dataset, QString::fromStdString(m_landscape->info().version));
        std::uint32_t total = 0;
        for (const Block &block : deck.pages[0].blocks)
            if (const auto *figure = std::get_if<Figure>(&block))
                if (const auto *matrix = std::get_if<Matrix>(&figure->chart))
                    total = matrix->content.total;
        QCOMPARE(total, overview.events);
    }

    void aFilterOnAnAreaSaysWhoReachesForIt() {
        const Deck deck = draftOf(selected("area:genetics"), head());
        for (const Page &page : deck.pages) {
            forEachStatement(page, [](const Statement &statement) {
                QVERIFY2(!statement.text.contains(QStringLiteral("most often")), qPrintable(statement.text));
            });
            QCOMPARE(page.frozen.scope, QStringLiteral("Research area: Genetics and genomics"));
        }
        QCOMPARE(deck.pages[0].title.text, QStringLiteral("2 of 11 incidents and campaigns targeted Genomics"));
        const auto &lines = std::get<Prose>(deck.pages[0].blocks[0]).statements;
        QVERIFY2(lines[0].text.contains(QStringLiteral("attributed to APT40 and Magic Hound")),
                 qPrintable(lines[0].text));
        // "8 have no attribution" rests on these eight.
        QSet<ObjectIndex> events;
        EventQuery nobody;
        nobody.unattributedOnly = true;
        const auto behind = eventsBehind(*m_landscape, selected("area:genetics").visible, nobody);
        for (const QString &id : lines[1].claims)
            events << m_landscape->claim(*m_landscape->findClaim(id.toStdString())).subject;
        QCOMPARE(events, QSet<ObjectIndex>(behind.begin(), behind.end()));
        QVERIFY(lines[1].text.contains(QStringLiteral("%1 have no attribution").arg(behind.size())));
    }

    void titlesNameNobodyAtATie() {
        for (const char *filter : {"area:genetics", ""})
            for (const Page &page : draftOf(selected(filter), head()).pages)
                if (page.kind == PageKind::WhoTargetsWhat)
                    for (const ObjectIndex actor : m_landscape->objectsOf(Kind::Actor))
                        QVERIFY(!page.title.text.startsWith(
                            QString::fromStdString(std::string(m_landscape->name(actor))) + u' '));
    }

    void decisionsAreAsManyEverywhere() {
        const Selection selection = selected("area:genetics");
        const Deck deck = draftOf(selection, head());
        const Stops stops = stopsOf(*m_landscape, selection.visible);
        for (const Page &page : deck.pages) {
            for (const Block &block : page.blocks)
                if (const auto *table = std::get_if<Table>(&block); table && table->numbered)
                    QCOMPARE(table->rows.size(), mostDecisions);
            if (page.kind != PageKind::Decisions)
                continue;
            QCOMPARE(page.title.text, QStringLiteral("We ask for 3 decisions"));
            // What stays open is what no other row works against.
            const auto &rows = std::get<Table>(page.blocks[0]).rows;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                std::size_t alone = 0;
                for (const ObjectIndex technique : stops.stops[i].techniques) {
                    std::size_t by = 0;
                    for (std::size_t j = 0; j < rows.size(); ++j)
                        by += std::size_t(
                            std::count(stops.stops[j].techniques.begin(), stops.stops[j].techniques.end(), technique));
                    alone += by == 1;
                }
                const QString said = rows[i].cells[2];
                QVERIFY2(alone == 0   ? said.startsWith(QStringLiteral("Nothing more"))
                         : alone == 1 ? said.endsWith(QStringLiteral("stays open"))
                                      : said.endsWith(QStringLiteral("and %1 more stay open").arg(alone - 1)),
                         qPrintable(said));
            }
        }
    }

    void theChartShowsTheWholePeriod() {
        const Selection selection = selected("area:genetics");
        const Overview overview = overviewOf(*m_landscape, selection.visible);
        const Deck deck = draftOf(selection, head());
        for (const Block &block : deck.pages[0].blocks)
            if (const auto *figure = std::get_if<Figure>(&block))
                if (const auto *columns = std::get_if<Columns>(&figure->chart)) {
                    QVERIFY(columns->activity.unit == BucketUnit::Year);
                    std::uint32_t shown = 0;
                    for (const ActivityBucket &bucket : columns->activity.buckets)
                        shown += bucket.total();
                    QCOMPARE(figure->unit, QStringLiteral("2011 to 2026, 11 incidents and campaigns"));
                    QCOMPARE(shown + columns->activity.undated, overview.events);
                }
    }

    void theSourcesAreCountedOverTheWholeDeck() {
        Deck deck = draftOf(selected("area:genetics"), head());
        const auto counted = [&] {
            for (const Page &page : deck.pages)
                for (const Block &block : page.blocks)
                    if (const auto *prose = std::get_if<Prose>(&block))
                        for (const Statement &statement : prose->statements)
                            if (statement.countsDeck)
                                return statement.text;
            return QString();
        };
        const auto begins = [&] {
            return QStringLiteral("%1 claims from ").arg(QLocale(QLocale::English).toString(claimsOf(deck).size()));
        };
        QVERIFY2(counted().startsWith(begins()), qPrintable(counted()));
        deck.pages.erase(deck.pages.begin(), deck.pages.begin() + 2);
        recount(deck);
        QVERIFY2(counted().startsWith(begins()), qPrintable(counted()));
    }

    void numbersOfSourcesCarryTheSentence() {
        const Deck deck = draftOf(selected("area:genetics"), head());
        const Endnotes notes(deck);
        for (const Page &page : deck.pages)
            forEachStatement(page, [&](const Statement &statement) {
                const auto shown = notes.numbersOf(statement.claims);
                if (shown.empty())
                    return;
                QSet<QString> sources;
                for (const QString &id : statement.claims)
                    for (const QString &source : deck.claims[id].sources)
                        sources << source;
                QCOMPARE(qsizetype(shown.size()) + notes.moreOf(statement.claims), sources.size());
            });
        // Two campaigns had it as the aim: each has a source of its own among the numbers.
        const auto &line = std::get<Prose>(deck.pages[0].blocks[0]).statements[0];
        QSet<QString> subjects;
        for (const int number : notes.numbersOf(line.claims))
            for (const QString &id : line.claims)
                if (deck.claims[id].sources.contains(notes.all()[std::size_t(number) - 1].source))
                    subjects << QString::number(
                        m_landscape->claim(*m_landscape->findClaim(id.toStdString())).subject.value);
        QCOMPARE(subjects.size(), qsizetype(2));
    }

    void ownWordsAreUncheckedUntilConfirmed() {
        DeckDesk desk;
        desk.load(draftOf(selected("area:genetics"), head()));
        const auto unchecked = [&] {
            int found = 0;
            for (const WordingFinding &each : wordingOf(desk.deck()))
                found += each.rule == WordingRule::OwnWords;
            return found;
        };
        QCOMPARE(unchecked(), 0);
        const TextAt title{{Place::Is::Title, -1, -1}, 0, false};
        QVERIFY(desk.setText(0, title, QStringLiteral("Own words")));
        QCOMPARE(unchecked(), 1);
        desk.confirm(0, title.place);
        QCOMPARE(unchecked(), 0);
        QVERIFY(deckFrom(textOf(desk.deck()))->pages[0].title.confirmed == QStringLiteral("Own words"));
        QVERIFY(desk.setText(0, title, QStringLiteral("Other words")));
        QCOMPARE(unchecked(), 1);
    }

    void openOwnersAreSaid() {
        const Deck deck = draftOf(selected("area:genetics"), head());
        int pages = 0;
        for (const WordingFinding &each : wordingOf(deck))
            if (each.rule == WordingRule::Placeholder) {
                ++pages;
                QCOMPARE(each.reason, QStringLiteral("6 owners and dates are still open here."));
            }
        QCOMPARE(pages, 2);
    }

    void pagesNameTheirFilter() {
        const Deck deck = draftOf(selected("area:genetics"), head());
        for (const Paper paper : {Paper::A4, Paper::Wide})
            for (const LaidPage &page : layOut(deck, paper, m_theme)) {
                bool named = false;
                for (const Box &box : page.boxes)
                    if (const auto *text = std::get_if<TextBox>(&box); text && text->role == Role::Footer)
                        named = named || text->text().contains(QStringLiteral("Research area: Genetics and genomics"));
                QVERIFY2(named, qPrintable(page.title));
            }
        QVERIFY(markdownOf(deck).contains("| · |"));
        QVERIFY(!markdownOf(deck).contains("| 0 |"));
    }

    void draftsFitOnEveryPaper_data() {
        QTest::addColumn<QByteArray>("filter");
        const char *filters[] = {"",
                                 "origin:CN",
                                 "origin:RU",
                                 "origin:KP",
                                 "origin:IR",
                                 "type:crime",
                                 "since:2023",
                                 "area:genetics",
                                 "area:oncology",
                                 "confidence:high",
                                 "kind:campaign",
                                 "text:vaccine",
                                 "since:2024 until:2024-06",
                                 "actor:apt41",
                                 "until:2001"};
        for (const char *filter : filters)
            QTest::newRow(filter) << QByteArray(filter);
    }
    void draftsFitOnEveryPaper() {
        QFETCH(QByteArray, filter);
        const Deck deck = draftOf(selected(filter.constData()), head());
        QVERIFY(deck.pages.size() >= 2);
        const QStringList all = misfits(deck);
        QVERIFY2(all.isEmpty(), qPrintable(QLatin1Char('\n') + all.join(QLatin1Char('\n'))));
    }

    void anEmptySelectionSaysSo() {
        const Deck deck = draftOf(selected("until:1950"), head());
        QCOMPARE(deck.pages.size(), std::size_t(2));
        QVERIFY(deck.pages[0].title.text.contains(QStringLiteral("Nothing is recorded")));
    }

    void everythingCanBeAdded() {
        const Selection selection = selected("");
        Deck deck = head();
        PageMaker maker(deck, selection);
        for (const ObjectIndex actor : m_landscape->objectsOf(Kind::Actor))
            deck.pages.push_back(maker.profile(actor));
        for (const Kind kind : {Kind::Incident, Kind::Campaign, Kind::ResearchArea, Kind::Software, Kind::Technique})
            deck.pages.push_back(maker.profile(m_landscape->objectsOf(kind).front()));
        for (std::uint32_t claim = 0; claim < m_landscape->claimCount(); claim += 97)
            deck.pages.push_back(maker.claim(ClaimIndex(claim)));
        AddedTable table;
        table.title = QStringLiteral("Three claims");
        table.columns = {{QStringLiteral("What"), 1, false}, {QStringLiteral("How many"), 1, true}};
        table.rows = {{{QStringLiteral("<b>=1+1</b>"), QStringLiteral("3")}, {ClaimIndex(0), ClaimIndex(1)}}};
        deck.pages.push_back(maker.table(table));
        QStringList keys;
        for (const Page &page : deck.pages)
            keys << QString::number(page.key);
        QCOMPARE(keys.removeDuplicates(), 0);
        const QStringList all = misfitsOf(layOut(deck, Paper::Wide, m_theme));
        QVERIFY2(all.isEmpty(), qPrintable(QLatin1Char('\n') + all.join(QLatin1Char('\n'))));
    }

    void aPageCanBeMadeAgain() {
        const Selection selection = selected("type:state");
        Deck deck = draftOf(selection, head());
        PageMaker maker(deck, selection);
        for (const Page &page : std::vector<Page>(deck.pages)) {
            const auto again = maker.again(page);
            QVERIFY(again);
            QCOMPARE(again->title.text, page.title.text);
            QCOMPARE(again->blocks.size(), page.blocks.size());
            QCOMPARE(claimsOf(*again), claimsOf(page));
        }
    }

    void pictures() {
        const QString folder = qEnvironmentVariable("HELIXWATCH_PICTURES");
        const Deck deck = draftOf(selected(""), head());
        for (const Paper paper : {Paper::A4, Paper::Wide})
            for (const LaidPage &page : layOut(deck, paper, m_theme)) {
                QImage image((page.size * 1.5).toSize(), QImage::Format_RGB32);
                QPainter p(&image);
                p.scale(1.5, 1.5);
                paintPage(p, m_theme, page);
                p.end();
                QVERIFY(!page.boxes.empty());
                if (!folder.isEmpty())
                    image.save(QStringLiteral("%1/draft-%2-%3.png")
                                   .arg(folder, word(paper).remove(u':'))
                                   .arg(page.number, 2, 10, QLatin1Char('0')));
            }
    }
};

HW_TEST(DraftTest, "draft")
#include "tst_draft.moc"
