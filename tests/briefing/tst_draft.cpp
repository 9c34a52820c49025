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
#include "landscape/timeline.h"
#include "session/timeline_spoken.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

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
    /// Looks at the charts of this kind on the pages of all actors; how many there are.
    template<class Chart, class Look>
    int chartsOfActors(Look look) {
        Deck deck = head();
        PageMaker maker(deck, selected(""));
        int charts = 0;
        for (const ObjectIndex actor : m_landscape->objectsOf(Kind::Actor)) {
            const Page page = maker.profile(actor);
            for (const Block &block : page.blocks) {
                const auto *figure = std::get_if<Figure>(&block);
                if (const auto *chart = figure ? std::get_if<Chart>(&figure->chart) : nullptr) {
                    ++charts;
                    look(actor, *chart);
                }
            }
        }
        return charts;
    }

private slots:
    void initTestCase() {
        const QString fault = m_bundled.open();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
    }

    void everySentenceNamesItsClaims() {
        const Deck deck = draftOf(selected(""), head());
        QVERIFY(deck.pages.size() >= 9);
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
        const AreaReach reach =
            reachOf(*m_landscape, selected("area:genetics").visible, {*m_landscape->find("ra-genomics")});
        QVERIFY(!reach.aimed.empty());
        const QString title = deck.pages[0].title.text;
        QVERIFY2(title.contains(QStringLiteral("%1 of ").arg(reach.aimed.size())) &&
                     title.contains(QStringLiteral("Genetics and genomics")),
                 qPrintable(title));
        const auto &lines = std::get<Prose>(deck.pages[0].blocks[0]).statements;
        QVERIFY2(lines[0].text.contains(QStringLiteral("had Genetics and genomics as the aim")),
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
        int pages = 0;
        for (const char *filter : {"area:genetics", ""})
            for (const Page &page : draftOf(selected(filter), head()).pages)
                if (page.kind == PageKind::WhoTargetsWhat && ++pages > 0)
                    for (const ObjectIndex actor : m_landscape->objectsOf(Kind::Actor))
                        QVERIFY(!page.title.text.startsWith(
                            QString::fromStdString(std::string(m_landscape->name(actor))) + u' '));
        QCOMPARE(pages, 2);
    }

    void decisionsAreAsManyEverywhere() {
        const Selection selection = selected("area:genetics");
        const Deck deck = draftOf(selection, head());
        const Stops stops = stopsOf(*m_landscape, selection.visible);
        QVERIFY(stops.stops.size() >= mostDecisions);
        int tables = 0, pages = 0;
        for (const Page &page : deck.pages) {
            for (const Block &block : page.blocks)
                if (const auto *table = std::get_if<Table>(&block); table && table->numbered) {
                    ++tables;
                    QCOMPARE(table->rows.size(), mostDecisions);
                }
            if (page.kind != PageKind::Decisions)
                continue;
            ++pages;
            QCOMPARE(page.title.text, QStringLiteral("We ask for %1 decisions").arg(mostDecisions));
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
        QCOMPARE(tables, 2); // of the one-page brief and of the page of decisions
        QCOMPARE(pages, 1);
    }

    void theChartShowsTheWholePeriod() {
        const Selection selection = selected("area:genetics");
        const Overview overview = overviewOf(*m_landscape, selection.visible);
        const Deck deck = draftOf(selection, head());
        int charts = 0;
        for (const Block &block : deck.pages[0].blocks)
            if (const auto *figure = std::get_if<Figure>(&block))
                if (const auto *columns = std::get_if<Columns>(&figure->chart)) {
                    ++charts;
                    QVERIFY(columns->activity.unit == BucketUnit::Year);
                    std::uint32_t shown = 0;
                    for (const ActivityBucket &bucket : columns->activity.buckets)
                        shown += bucket.total();
                    const auto year = [](DayNumber day) { return QDate(1970, 1, 1).addDays(day).year(); };
                    const auto &buckets = columns->activity.buckets;
                    QCOMPARE(figure->unit, QStringLiteral("%1 to %2, %3 incidents and campaigns")
                                               .arg(year(buckets.front().firstDay))
                                               .arg(year(buckets.back().lastDay))
                                               .arg(overview.events));
                    QCOMPARE(shown + columns->activity.undated, overview.events);
                }
        QCOMPARE(charts, 1);
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
        const std::size_t aimed =
            reachOf(*m_landscape, selected("area:genetics").visible, {*m_landscape->find("ra-genomics")}).aimed.size();
        QSet<QString> subjects;
        for (const int number : notes.numbersOf(line.claims))
            for (const QString &id : line.claims)
                if (deck.claims[id].sources.contains(notes.all()[std::size_t(number) - 1].source))
                    subjects << QString::number(
                        m_landscape->claim(*m_landscape->findClaim(id.toStdString())).subject.value);
        QCOMPARE(subjects.size(), qsizetype(std::min<std::size_t>(aimed, Endnotes::mostForOne)));
    }

    /// A sentence that needs several claims is no surer than the least sure of them, and no page says otherwise.
    void noSentenceIsSurerThanItsClaims() {
        int judged = 0;
        for (const char *filter : {"", "area:genetics", "area:vaccines", "origin:RU", "type:crime"}) {
            const Deck deck = draftOf(selected(filter), head());
            for (const Page &page : deck.pages)
                forEachStatement(page, [&](const Statement &statement) {
                    if (statement.why.isEmpty())
                        return;
                    ++judged;
                    for (const QString &id : statement.claims)
                        if (const Confidence of = deck.claims[id].confidence; of != Confidence::NotStated)
                            QVERIFY2(statement.confidence <= of, qPrintable(statement.text));
                    QVERIFY2(!statement.why.contains(QStringLiteral("independent")), qPrintable(statement.why));
                    if (!statement.why.contains(QStringLiteral("of one publisher")) &&
                        !statement.why.startsWith(QStringLiteral("of ")))
                        QVERIFY2(statement.why.contains(QStringLiteral("retellings")), qPrintable(statement.why));
                });
        }
        QVERIFY(judged > 10);
    }

    /// What was observed and what is assessed stand apart, each with its own confidence.
    void interestIsJudgedByItself() {
        const LandscapePtr landscape = test::landscapeOf(R"(
source s1 "1" publisher=A published=2024-03
source s2 "2" publisher=B published=2024-03
source s3 "3" publisher=C published=2024-03
research-area ra-root "All"
research-area ra-x "Genetics" parent=ra-root
actor act-a "Actor A" type=state origin=CN
actor act-b "Actor B" type=state origin=RU
incident inc-1 "First" start=2024-03 src=s1,s2,s3
incident inc-2 "Flaws" start=2024-04 src=s1,s2,s3 subtype="vulnerability disclosure"
incident inc-3 "Third" start=2024-05 src=s1,s2,s3 subtype=ransomware
claim inc-1 attributed-to act-a src=s1,s2,s3
claim inc-1 targets ra-x basis=targeted src=s1,s2,s3
claim inc-2 linked-to ra-x basis=product-field src=s1,s2,s3
claim inc-3 linked-to ra-x basis=victim-field src=s1,s2,s3
claim act-b linked-to ra-x basis=assessed-interest conf=low src=s1,s2,s3
)");
        const Selection selection = selectionOf(landscape, *parseFilter("area:ra-x", *landscape));
        const Deck deck = draftOf(selection, head());
        QHash<QString, Confidence> judged;
        QString gaps, bottom, numbers;
        for (const Block &block : deck.pages[0].blocks)
            if (const auto *prose = std::get_if<Prose>(&block))
                for (const Statement &statement : prose->statements) {
                    if (prose->is == Prose::Is::Judgements)
                        judged.insert(statement.text, statement.confidence);
                    if (prose->is == Prose::Is::ChangeOfView)
                        gaps += statement.text;
                    if (prose->is == Prose::Is::BottomLine)
                        bottom += statement.text;
                }
            else if (const auto *all = std::get_if<Numbers>(&block))
                for (const Numbers::Number &number : all->numbers)
                    numbers += number.value + u' ' + number.caption + u'\n';
        QVERIFY(judged.contains(QStringLiteral("Observed targeting: Actor A.")));
        QCOMPARE(judged.value(QStringLiteral("Observed targeting: Actor A.")), Confidence::High);
        QVERIFY(judged.contains(QStringLiteral("Assessed interest alone: Actor B.")));
        QCOMPARE(judged.value(QStringLiteral("Assessed interest alone: Actor B.")), Confidence::Low);
        // Behind a disclosure of flaws there is nobody to name.
        QVERIFY2(gaps.contains(QStringLiteral("for the one intrusion without")), qPrintable(gaps));
        QVERIFY2(bottom.contains(QStringLiteral("2 have no attribution; 1 of these is no intrusion.")),
                 qPrintable(bottom));
        // What nobody reported is not said to be nothing.
        QVERIFY2(numbers.contains(QStringLiteral("none reported to have disrupted care")), qPrintable(numbers));
        // The page of a path keeps them apart, too.
        Deck paths = head();
        PageMaker maker(paths, selection);
        const LinkGraphPtr graph = LinkGraph::of(landscape, selection.visible);
        const auto found = shortestPaths(*graph, {*landscape->find("act-b"), *landscape->find("ra-x"), 1});
        QVERIFY(!found.empty());
        const Page page = maker.path(*graph, found.front());
        QVERIFY2(page.title.text.contains(QStringLiteral("an interest in Genetics is assessed, no more")),
                 qPrintable(page.title.text));
        const auto &said = std::get<Prose>(page.blocks[1]).statements;
        QCOMPARE(said.size(), std::size_t(1)); // one link is not weaker than others
        QVERIFY2(said[0].text.contains(QStringLiteral("(assessed interest)")), qPrintable(said[0].text));
        QVERIFY2(said[0].text.contains(QStringLiteral("According to ")), qPrintable(said[0].text));
    }

    /// The page of what was reported last has the days of the timeline, in their order.
    void reportsAreDatedAsInTheTimeline() {
        for (const char *filter : {"area:genetics", "", "type:crime"}) {
            const Selection selection = selected(filter);
            const Deck deck = draftOf(selection, head());
            const Timeline timeline = timelineOf(*m_landscape, selection.visible, LanesBy::Origin);
            QHash<QString, const TimelineItem *> items;
            for (const TimelineItem &item : timeline.items)
                items.insert(QString::fromStdString(std::string(m_landscape->name(item.event))), &item);
            int rows = 0;
            DayNumber last = noDayFirst;
            for (const Page &page : deck.pages)
                if (page.kind == PageKind::Changes) {
                    QVERIFY2(page.title.text.contains(QStringLiteral("first reported in the last 12 months")),
                             qPrintable(page.title.text));
                    for (const Table::Row &row : std::get<Table>(page.blocks[0]).rows) {
                        ++rows;
                        const TimelineItem *item = items.value(row.cells[0]);
                        QVERIFY2(item, qPrintable(row.cells[0]));
                        QCOMPARE(row.cells[2], spoken::reported(item->reported));
                        QCOMPARE(row.confidence, item->confidence);
                        if (item->confidence == Confidence::Low)
                            continue; // after the others, whatever their day
                        QVERIFY(!item->reported.isKnown() || item->reported.first <= last);
                        last = item->reported.isKnown() ? item->reported.first : last;
                    }
                }
            QCOMPARE(rows, 5);
        }
    }

    /// The bars of an actor's page are of its own origin, also where others are named for the same event.
    void barsOfAnActorAreItsOwn() {
        const int charts = chartsOfActors<Columns>([this](ObjectIndex actor, const Columns &columns) {
            for (const ActivityBucket &bucket : columns.activity.buckets)
                QCOMPARE(bucket.byOrigin[std::size_t(m_landscape->origin(actor))], bucket.total());
        });
        QVERIFY(charts > 5);
    }

    /// A chart on the page of an actor ranks something: its bars are not all of one length.
    void chartsOfActorsShowSomething() {
        const int charts = chartsOfActors<Ranks>([this](ObjectIndex, const Ranks &ranks) {
            QVERIFY(ranks.rows.size() > 1);
            QCOMPARE(qsizetype(ranks.rows.size()), ranks.ids.size());
            for (const QString &id : ranks.ids)
                QVERIFY(m_landscape->find(id.toStdString()));
        });
        QVERIFY(charts > 10);
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
                QCOMPARE(each.reason,
                         QStringLiteral("%1 owners and dates are still open here.").arg(2 * mostDecisions));
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
