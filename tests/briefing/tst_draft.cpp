// The generated first draft: counted from the landscape, every sentence with its claims, on every paper without a text
// that does not fit; and pages added from a claim, a profile, a path, a table.
#include "briefing/likelihood.h"
#include "briefing/page_layout.h"
#include "briefing/page_maker.h"
#include "briefing/page_painter.h"
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
