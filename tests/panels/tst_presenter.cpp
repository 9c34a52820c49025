// The presenter: slides by keys, live charts and the way back from what they open, notes with clock, black, list.
#include "briefing_stage.h"

#include "panels/briefing/presenter.h"
#include "panels/briefing/presenter_drill.h"
#include "panels/briefing/presenter_notes.h"
#include "panels/lines_view.h"
#include "panels/lists/list_panel.h"
#include "panels/table_text.h"
#include "support/test_registry.h"

#include <QMouseEvent>

using namespace hw;
using namespace hw::test;
using briefing::PageKind;

class PresenterTest : public QObject {
    Q_OBJECT

    std::unique_ptr<BriefingStage> m_stage;
    QDateTime m_now{QDate(2026, 11, 23), QTime(14, 2, 0)};
    Presenter &presenter() const { return *m_stage->panel->presenter(); }
    void key(Qt::Key which) {
        QTest::keyClick(&presenter(), which);
        if (m_stage->panel->presenter())
            Bench::settle();
    }
    /// The first live place that opens something, with the words in its title.
    int live(const QString &words) const {
        const auto &all = presenter().live();
        for (int i = 0; i < int(all.size()); ++i)
            if (all[std::size_t(i)].opens && all[std::size_t(i)].card.title.contains(words))
                return i;
        return -1;
    }
    int sheetOf(PageKind kind) const {
        const auto &sheets = m_stage->desk().laid(briefing::Paper::Wide);
        for (int i = 0; i < int(sheets.size()); ++i)
            if (m_stage->desk().pageAt(sheets[std::size_t(i)].page)->kind == kind)
                return i;
        return -1;
    }

private slots:
    void init() {
        m_stage = std::make_unique<BriefingStage>();
        m_stage->panel->present();
        presenter().setClock([this] { return m_now; });
        presenter().start(0);
        presenter().resize(960, 540);
        Bench::settle();
    }
    void cleanup() { m_stage.reset(); }

    void keysTurnThePages() {
        const int last = presenter().sheetCount() - 1;
        QVERIFY(last > 2);
        QCOMPARE(presenter().sheet(), 0);
        key(Qt::Key_Left);
        QCOMPARE(presenter().sheet(), 0);
        for (const Qt::Key forward : {Qt::Key_Right, Qt::Key_Space, Qt::Key_PageDown})
            key(forward);
        QCOMPARE(presenter().sheet(), 3);
        key(Qt::Key_PageUp);
        QCOMPARE(presenter().sheet(), 2);
        key(Qt::Key_End);
        QCOMPARE(presenter().sheet(), last);
        key(Qt::Key_Right);
        QCOMPARE(presenter().sheet(), last);
        key(Qt::Key_Home);
        QCOMPARE(presenter().sheet(), 0);
    }
    void theLabelStaysInSight() {
        const auto &sheets = m_stage->desk().laid(briefing::Paper::Wide);
        for (const briefing::LaidPage &sheet : sheets)
            QCOMPARE(std::count_if(
                         sheet.boxes.begin(), sheet.boxes.end(),
                         [](const briefing::Box &box) { return std::holds_alternative<briefing::MarkingBox>(box); }),
                     2);
        QVERIFY(presenter().accessibleName().contains(QLatin1String("TLP:CLEAR")));
    }
    void blackHidesThePageAndGoes() {
        const QImage page = presenter().grab().toImage();
        key(Qt::Key_B);
        QVERIFY(presenter().isBlack());
        QVERIFY(presenter().grab().toImage() != page);
        key(Qt::Key_Escape);
        QVERIFY(!presenter().isBlack());
        QCOMPARE(presenter().grab().toImage(), page);
    }
    void aCellOpensItsRowsAndEscLeadsBack() {
        presenter().turnTo(sheetOf(PageKind::WhoTargetsWhat));
        Bench::settle();
        const int cell = live(QStringLiteral("Alpha, Genetics"));
        QVERIFY(cell >= 0);
        const QPoint at = presenter().onScreen(presenter().live()[std::size_t(cell)].rect).center();
        const Route before = m_stage->bench.exploration.route();
        QMouseEvent moved(QEvent::MouseMove, at, presenter().mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&presenter(), &moved);
        auto *card = presenter().findChild<HoverCard *>();
        QVERIFY(card && card->isVisible());
        QVERIFY(card->content().title.contains(QLatin1String("Alpha")));
        QTest::mouseClick(&presenter(), Qt::LeftButton, {}, at);
        Bench::settle();
        QVERIFY(presenter().drill());
        auto *list = qobject_cast<ListPanel *>(presenter().drill()->page());
        QVERIFY(list);
        QCOMPARE(list->rowsAsTable().rows.size(), 1);
        // One level deeper, then all the way back.
        presenter().drill()->exploration().go(profileRoute(*m_stage->landscape, *m_stage->landscape->find("cam-1")));
        QVERIFY(presenter().drill()->page() != list);
        presenter().escape();
        QVERIFY(presenter().drill()->page() == list);
        const int sheet = presenter().sheet();
        presenter().escape();
        QVERIFY(!presenter().drill());
        QCOMPARE(presenter().sheet(), sheet);
        QCOMPARE(m_stage->bench.exploration.route(), before); // the window behind has not moved
    }
    void cellsAnswerWhereTheyArePainted() {
        const int sheet = sheetOf(PageKind::WhoTargetsWhat);
        presenter().turnTo(sheet);
        Bench::settle();
        const briefing::Matrix *matrix = nullptr;
        for (const briefing::Box &box : m_stage->desk().laid(briefing::Paper::Wide)[std::size_t(sheet)].boxes)
            if (const auto *figure = std::get_if<briefing::FigureBox>(&box))
                matrix = std::get_if<briefing::Matrix>(&figure->chart);
        QVERIFY(matrix);
        const QImage page = presenter().grab().toImage();
        const auto scale = SequentialScale::forCounts(matrix->content.cells);
        int cells = 0;
        for (const LivePlace &place : presenter().live()) {
            const auto words = place.card.title.split(QStringLiteral(", "));
            if (words.size() != 3 || !words.last().contains(QLatin1String("campaign")))
                continue;
            const QRect r = presenter().onScreen(place.rect);
            const QColor wanted = scale.color(m_stage->desk().paperTheme(), words.last().section(u' ', 0, 0).toUInt());
            for (const QPoint &at : {r.topLeft() + QPoint(4, 4), r.bottomRight() - QPoint(4, 4)})
                QCOMPARE(page.pixelColor(at), wanted);
            ++cells;
        }
        QVERIFY(cells >= 3);
    }
    void screensAreChosen() {
        QCOMPARE(screensFor(1, 0, 0), (ScreenChoice{0, -1}));
        QCOMPARE(screensFor(1, 0, 3), (ScreenChoice{0, -1}));
        QCOMPARE(screensFor(2, 0, 0), (ScreenChoice{1, 0})); // notes stay where the window is
        QCOMPARE(screensFor(2, 1, 0), (ScreenChoice{0, 1}));
        QCOMPARE(screensFor(2, 0, 1), (ScreenChoice{0, 1})); // moved on
        QCOMPARE(screensFor(2, 0, 2), (ScreenChoice{1, 0}));
        QCOMPARE(screensFor(3, 1, 0), (ScreenChoice{2, 1}));
        QCOMPARE(screensFor(3, 1, 1), (ScreenChoice{0, 1}));
        QCOMPARE(screensFor(3, 1, 2), (ScreenChoice{1, 2}));
        QCOMPARE(screensFor(2, 7, 0), (ScreenChoice{0, 1})); // a screen that is gone
    }
    void theAudienceSeesItsPages() {
        const int all = presenter().sheetCount(), own = sheetOf(PageKind::Actor);
        QVERIFY(own >= 0);
        QCOMPARE(m_stage->desk().pageAt(m_stage->pageOf(PageKind::Actor))->audience, briefing::Audience::Technical);
        m_stage->desk().setAudience(briefing::Audience::Board);
        Bench::settle();
        QVERIFY(presenter().sheetCount() < all);
        for (int sheet = 0; sheet < presenter().sheetCount(); ++sheet) {
            presenter().turnTo(sheet);
            const briefing::Page *page = m_stage->desk().pageAt(presenter().page());
            QVERIFY(page && page->audience != briefing::Audience::Technical);
        }
        // From a page that it does not get, the next one that it gets.
        presenter().start(m_stage->pageOf(PageKind::Actor));
        QVERIFY(presenter().page() > m_stage->pageOf(PageKind::Actor));
        m_stage->desk().setAudience(briefing::Audience::Both);
        Bench::settle();
        QCOMPARE(presenter().sheetCount(), all);
    }
    /// Every mark that a chart draws: by pointing, by click and by key, and what it opens has rows.
    void everyMarkOfEveryChartAnswers_data() {
        QTest::addColumn<int>("kind");
        static const char *names[] = {"columns", "matrix", "ranks", "steps", "picture"};
        for (int i = 0; i < 5; ++i)
            QTest::newRow(names[i]) << i;
    }
    void everyMarkOfEveryChartAnswers() {
        QFETCH(int, kind);
        briefing::Deck deck = m_stage->desk().deck();
        if (kind == 4 || kind == 2) { // of these the small landscape makes none
            briefing::Figure figure;
            figure.heading = QStringLiteral("A view");
            BarRow alpha, beta;
            alpha.label = QStringLiteral("Alpha");
            beta.label = QStringLiteral("Beta");
            alpha.parts = {{3, QStringLiteral("chart.ink"), {}, false}};
            beta.parts = {{1, QStringLiteral("chart.ink"), {}, false}};
            if (kind == 2)
                figure.chart = briefing::Ranks{{alpha, beta}, {QStringLiteral("act-a"), QStringLiteral("act-b")}};
            else
                figure.chart = briefing::Picture{
                    "<svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>", {400, 200}};
            figure.claims = QStringList{deck.claims.firstKey()};
            briefing::Page page;
            page.key = 999;
            page.kind = PageKind::Detail;
            page.title.text = QStringLiteral("A picture");
            page.blocks = {figure};
            deck.pages.insert(deck.pages.begin(), page);
            m_stage->desk().load(deck);
            Bench::settle();
        }
        const briefing::DeckDesk &desk = m_stage->desk();
        int sheet = -1;
        const briefing::FigureBox *figure = nullptr;
        const auto &sheets = desk.laid(briefing::Paper::Wide);
        for (int i = 0; i < int(sheets.size()) && !figure; ++i)
            for (const briefing::Box &box : sheets[std::size_t(i)].boxes)
                if (const auto *found = std::get_if<briefing::FigureBox>(&box);
                    found && int(found->chart.index()) == kind &&
                    desk.pageAt(sheets[std::size_t(i)].page)->kind != PageKind::Brief) {
                    figure = found;
                    sheet = i;
                }
        QVERIFY(figure);
        presenter().turnTo(sheet);
        Bench::settle();
        const QImage page = presenter().grab().toImage();
        // Wherever something is drawn in the chart's marks there is a place that opens.
        int marks = 0;
        for (int i = 0; i < int(presenter().live().size()); ++i) {
            const LivePlace place = presenter().live()[std::size_t(i)];
            if (!figure->rect.adjusted(-1, -1, 1, 1).contains(place.rect))
                continue;
            ++marks;
            QVERIFY2(place.opens, qPrintable(place.card.title));
            QVERIFY2(!place.card.title.isEmpty(), "it says nothing");
            const QPoint at = presenter().onScreen(place.rect).center();
            const int hit = livePlaceAt(presenter().live(), place.rect.center());
            QVERIFY(hit >= 0);
            QMouseEvent moved(QEvent::MouseMove, at, presenter().mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
            QCoreApplication::sendEvent(&presenter(), &moved);
            QVERIFY(presenter().findChild<HoverCard *>()->isVisible());
            QTest::mouseClick(&presenter(), Qt::LeftButton, {}, at);
            QVERIFY2(presenter().drill(), qPrintable(place.card.title));
            if (auto *list = qobject_cast<ListPanel *>(presenter().drill()->page()))
                QVERIFY2(!list->rowsAsTable().rows.isEmpty(), qPrintable(place.card.title));
            presenter().escape();
            QVERIFY(!presenter().drill());
            QCOMPARE(presenter().sheet(), sheet);
        }
        static constexpr int least[] = {6, 8, 2, 3, 1};
        QVERIFY2(marks >= least[kind], qPrintable(QString::number(marks)));
        // By keys the same places, in the same order.
        presenter().turnTo(sheet);
        Bench::settle();
        for (const LivePlace &place : std::vector<LivePlace>(presenter().live())) {
            QTest::keyClick(&presenter(), Qt::Key_Tab);
            QCOMPARE(presenter().accessibleDescription(), place.card.title);
        }
        key(Qt::Key_Return);
        QVERIFY(presenter().drill());
    }
    void keysReachTheSame() {
        presenter().turnTo(sheetOf(PageKind::WhoTargetsWhat));
        Bench::settle();
        const int cell = live(QStringLiteral("Alpha, Genetics"));
        for (int i = 0; i <= cell; ++i)
            QTest::keyClick(&presenter(), Qt::Key_Tab);
        QVERIFY(presenter().accessibleDescription().contains(QLatin1String("Alpha")));
        key(Qt::Key_Return);
        QVERIFY(presenter().drill());
        presenter().escape();
        QVERIFY(!presenter().drill());
    }
    void statementsOpenTheirClaims() {
        int place = -1;
        for (int sheet = 0; sheet < presenter().sheetCount() && place < 0; ++sheet) {
            presenter().turnTo(sheet);
            Bench::settle();
            for (int i = 0; i < int(presenter().live().size()) && place < 0; ++i)
                if (presenter().live()[std::size_t(i)].opens &&
                    presenter().live()[std::size_t(i)].opens->focus == QLatin1String("claim"))
                    place = i;
        }
        QVERIFY(place >= 0);
        QTest::mouseClick(&presenter(), Qt::LeftButton, {},
                          presenter().onScreen(presenter().live()[std::size_t(place)].rect).center());
        QVERIFY(presenter().drill());
        QVERIFY(qobject_cast<ListPanel *>(presenter().drill()->page()));
    }
    void theListLeadsToAPage() {
        key(Qt::Key_G);
        QVERIFY(presenter().showsList());
        auto *list = presenter().findChild<LinesView *>();
        QCOMPARE(list->lines().rowCount(), presenter().sheetCount());
        list->setCurrentIndex(list->model()->index(2, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!presenter().showsList());
        QCOMPARE(presenter().sheet(), 2);
        key(Qt::Key_G);
        presenter().escape();
        QVERIFY(!presenter().showsList());
    }
    void notesHaveClockAndNextPage() {
        briefing::Page page = *m_stage->desk().pageAt(1);
        page.notes = QStringLiteral("Thank the laboratory.");
        m_stage->desk().editPage(1, page, QStringLiteral("Notes"));
        if (!presenter().notes())
            key(Qt::Key_N);
        QVERIFY(presenter().notes());
        presenter().start(0);
        QVERIFY(presenter().notes()->notesText() != QLatin1String("Thank the laboratory."));
        presenter().turnTo(1);
        QCOMPARE(presenter().notes()->notesText(), QStringLiteral("Thank the laboratory."));
        QCOMPARE(presenter().notes()->clockText(), QStringLiteral("14:02"));
        m_now = m_now.addSecs(187);
        presenter().notes()->tick();
        QCOMPARE(presenter().notes()->elapsedText(), QStringLiteral("3:07"));
        QCOMPARE(presenter().notes()->clockText(), QStringLiteral("14:05"));
        m_now = m_now.addSecs(3600);
        presenter().notes()->tick();
        QCOMPARE(presenter().notes()->elapsedText(), QStringLiteral("1:03:07"));
        QTest::keyClick(presenter().notes(), Qt::Key_Right);
        QCOMPARE(presenter().sheet(), 2);
        picture(*presenter().notes(), QStringLiteral("presenter-notes"));
        key(Qt::Key_N);
        QVERIFY(!presenter().notes());
    }
    void theNextPageIsPaintedAhead() {
        PagePictures pictures(m_stage->desk());
        const auto &sheets = m_stage->desk().laid(briefing::Paper::Wide);
        QVERIFY(!pictures.has(sheets[1], briefing::Paper::Wide, 960, 1));
        pictures.of(sheets[1], briefing::Paper::Wide, 960, 1);
        QVERIFY(pictures.has(sheets[1], briefing::Paper::Wide, 960, 1));
        m_stage->desk().remove(0);
        QVERIFY(!pictures.has(m_stage->desk().laid(briefing::Paper::Wide)[1], briefing::Paper::Wide, 960, 1));
    }
    void theDeckMayChangeMeanwhile() {
        presenter().turnTo(presenter().sheetCount() - 1);
        while (m_stage->pages() > 1)
            m_stage->desk().remove(m_stage->pages() - 1);
        Bench::settle();
        QVERIFY(presenter().sheet() < presenter().sheetCount());
        presenter().grab();
    }
    void escapeEnds() {
        const QPointer<Presenter> watched(&presenter());
        presenter().turnTo(2);
        presenter().escape();
        Bench::settle();
        QVERIFY(!watched);
        QCOMPARE(m_stage->desk().current(), m_stage->desk().laid(briefing::Paper::Wide)[2].page);
    }
};

HW_TEST(PresenterTest, "presenter")
#include "tst_presenter.moc"
