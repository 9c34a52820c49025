// The Timeline as a person has it: by mouse, by keys, on two clocks; and what it says equals what the landscape says.
#include "drawing/timeline_edges.h"
#include "landscape/filter_text.h"
#include "landscape/overview.h"
#include "panel_bench.h"
#include "panels/page_tables.h"
#include "panels/parts/segmented_control.h"
#include "panels/timeline/timeline_canvas.h"
#include "panels/timeline/timeline_clock.h"
#include "panels/timeline/timeline_drawer.h"
#include "panels/timeline/timeline_panel.h"
#include "panels/timeline/timeline_strip_view.h"
#include "session/area_place.h"
#include "session/rows_query.h"
#include "session/timeline_place.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

using namespace hw;
using namespace hw::test;

class TimelinePanelTest : public QObject {
    Q_OBJECT

    LandscapePtr m_landscape = landscapeOf(R"(
source s1 "Report" publisher="Vendor X" published=2021-03-15
source s2 "Report" publisher="Vendor Y" published=2022-06-01
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
research-area ra-x "Genetics"
campaign c1 "Quiet campaign" start=2020-02-03 end=2021-09-20 src=s1
incident i1 "One" start=2020-06-10 src=s1 subtype=ransomware summary="What happened."
incident i2 "Two" start=2021-11-02 src=s2 subtype=ransomware
incident i3 "Three" start=2023-05-20 src=s2 subtype=espionage
incident i4 "No date" src=s2
claim c1 attributed-to act-a src=s1
claim i1 attributed-to act-b src=s2
claim i2 attributed-to act-b src=s2
claim i1 linked-to ra-x basis=service-disrupted src=s1
context-event x1 "Charges" start=2020-09-16 subtype=indictment src=s1
context-event x2 "Advice" start=2022-01-05 subtype=advisory src=s1
)");
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<TimelinePanel> m_panel;

    ObjectIndex object(const char *id) const { return *m_landscape->find(id); }
    static DayNumber day(const char *text) { return PartialDate::parse(text)->firstDay(); }
    TimelineCanvas &canvas() const { return m_panel->canvas(); }
    Exploration &exploration() const { return m_bench->exploration; }
    std::string filter() const { return printFilter(exploration().filter()); }
    QPoint pointOf(const char *id) const {
        const std::uint32_t mark = canvas().layout().markOf(object(id));
        const TimelineMark &it = canvas().layout().marks()[mark];
        const TimelineFrame frame = canvas().frame();
        return (it.shape == TimelineMark::Shape::Diamond ? frame.middleOf(it)
                                                         : frame.rectOf(it).intersected(frame.plot()).center())
            .toPoint();
    }
    void click(const char *id, Qt::KeyboardModifiers with = {}) {
        QTest::mouseClick(&canvas(), Qt::LeftButton, with, pointOf(id));
        Bench::settle();
    }
    void key(int which, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(&canvas(), Qt::Key(which), with);
        Bench::settle();
    }
    void wheel(const QPoint &at, int steps, Qt::KeyboardModifiers with = {}) {
        QWheelEvent event(at, canvas().mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, with, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&canvas(), &event);
        Bench::settle();
    }
    void drag(QWidget &widget, const QPoint &from, const QPoint &to) {
        QTest::mousePress(&widget, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 8; ++i) {
            const QPoint at = from + (to - from) * i / 8;
            QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&widget, &move);
            Bench::settle();
        }
        QTest::mouseRelease(&widget, Qt::LeftButton, {}, to);
        Bench::settle();
    }

private slots:
    void init() {
        m_bench = std::make_unique<Bench>(m_landscape);
        exploration().go({View::Timeline, {}, {}});
        m_panel = std::make_unique<TimelinePanel>(exploration(), m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        Bench::settle();
    }
    void cleanup() {
        m_panel.reset();
        m_bench.reset();
    }

    void opensWithEverything() {
        const Overview overview = overviewOf(*m_landscape, exploration().visible());
        QCOMPARE(m_panel->statusText(), QStringLiteral("1 campaign, 4 incidents; 1 without a date"));
        QCOMPARE(overview.events, 5U);
        QCOMPARE(canvas().scene().lanes.size(), std::size_t(4)); // Alpha, Beta, nobody named, undated
        QCOMPARE(canvas().window(), canvas().domain());
        for (const char *id : {"c1", "i1", "i2", "i3", "i4"})
            QVERIFY2(canvas().layout().markOf(object(id)) != noMark, id);
        QCOMPARE(canvas().scene().notes.size(), std::size_t(1)); // advisories are not shown unless asked for
        QCOMPARE(cutTexts(*m_panel), QStringList());
        QCOMPARE(nameless(*m_panel), QStringList());
        QVERIFY(!m_panel->clock().isPlaying()); // no timer at rest
    }
    void aClickShowsItsClaims() {
        auto *drawer = m_panel->findChild<TimelineDrawer *>();
        QVERIFY(!drawer->isVisible());
        click("i1");
        QCOMPARE(exploration().selection().objects, std::vector{object("i1")});
        QVERIFY(drawer->isVisible());
        QCOMPARE(drawer->content().title, QStringLiteral("One"));
        QVERIFY(drawer->content().happened.contains(QStringLiteral("10 June 2020")));
        QVERIFY(drawer->content().known.contains(QStringLiteral("15 March 2021")));
        QVERIFY(drawer->list().lines().rowCount() > 0);
        for (int row = 0; row < drawer->list().lines().rowCount(); ++row)
            QCOMPARE(m_landscape->claim(drawer->list().lines().item(row).claim).subject, object("i1"));
        const Route before = exploration().route();
        emit drawer->rowOpened(drawer->list().lines().item(0));
        QCOMPARE(exploration().route().view, View::Profile); // the claim in full
        QVERIFY(openedClaim(exploration().route(), *m_landscape));
        exploration().back();
        QCOMPARE(exploration().route(), before);
    }
    void aDoubleClickOpensThePage() {
        QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, pointOf("i2"));
        QCOMPARE(exploration().route(), profileRoute(*m_landscape, object("i2")));
    }
    void theGroundTakesTheSelectionAway() {
        click("i1");
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, QPoint(canvas().width() - 30, canvas().height() - 20));
        Bench::settle();
        QVERIFY(exploration().selection().objects.empty());
        QVERIFY(!m_panel->findChild<TimelineDrawer *>()->isVisible());
    }
    void theWheelZoomsAboutThePointer() {
        const QPoint at(700, 300);
        const double moment = canvas().frame().scale().timeAt(at.x());
        const double days = canvas().window().days();
        wheel(at, 4);
        QVERIFY(std::abs(canvas().window().days() - days / std::pow(1.2, 4)) < 1e-6);
        QVERIFY(std::abs(canvas().frame().scale().timeAt(at.x()) - moment) < 1e-6);
        QVERIFY2(filter().empty(), "what is looked at is no filter");
        wheel(at, 60);
        QVERIFY(canvas().frame().scale().dayWidth() <= TimeScale::widestDay * 1.001);
        wheel(at, -200);
        QCOMPARE(canvas().window(), canvas().domain());
    }
    void draggingTheGroundPans() {
        wheel({700, 300}, 6);
        const TimeWindow before = canvas().window();
        const double dayWidth = canvas().frame().scale().dayWidth();
        drag(canvas(), {800, 400}, {700, 400});
        QVERIFY(std::abs(canvas().window().from - before.from - 100 / dayWidth) < 1e-6);
        QVERIFY(exploration().filter().isEmpty());
    }
    void whatMovedUnderTheHandIsNotChosen() {
        const QPoint at = pointOf("i1");
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, at);
        wheel(at, -8); // the marks are others now
        wheel(at, 20);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, at);
        Bench::settle();
        QVERIFY(exploration().selection().objects.empty());
        click("i1");
        QCOMPARE(exploration().selection().objects, std::vector{object("i1")});
    }
    void allIsLitWhileAllIsShown() {
        auto *span = m_panel->findChild<SegmentedControl *>();
        QVERIFY(span);
        const TimeWindow start = canvas().window();
        QCOMPARE(span->current(), 3);
        wheel(canvas().frame().plot().center().toPoint(), 5);
        QCOMPARE(span->current(), -1);
        emit span->chosen(3);
        Bench::settle();
        QCOMPARE(canvas().window(), start);
        QCOMPARE(span->current(), 3);
    }
    void theBrushIsThePeriodOfTheFilter() {
        TimelineStripView &strip = m_panel->strip();
        const TimelineStrip before = strip.strip();
        const int y = int(before.plot().center().y());
        const int steps = exploration().undoSteps();
        drag(strip, {int(before.scale().x(day("2021-01-01"))), y}, {int(before.scale().x(day("2023-01-01"))), y});
        QCOMPARE(filter(), std::string("since:2021 until:2022"));
        QCOMPARE(exploration().undoSteps(), steps + 1); // however many steps the hand took
        QCOMPARE(canvas().window(), (TimeWindow{double(day("2021-01-01")), double(day("2023-01-01"))}));
        const Overview overview = overviewOf(*m_landscape, exploration().visible());
        QCOMPARE(canvas().scene().timeline->incidents + canvas().scene().timeline->campaigns, overview.events);
        // An edge, then the body.
        const ChartPeriod brush = *strip.brush();
        const QPoint handle = strip.strip().handleRect(brush, true).center().toPoint();
        drag(strip, handle, handle + QPoint(int(strip.strip().scale().dayWidth() * 365), 0));
        QCOMPARE(filter(), std::string("since:2021 until:2023"));
        exploration().undo();
        Bench::settle();
        QCOMPARE(filter(), std::string("since:2021 until:2022"));
        QTest::mouseDClick(&strip, Qt::LeftButton, {}, strip.strip().brushRect(*strip.brush()).center().toPoint());
        Bench::settle();
        QVERIFY(filter().empty());
        QCOMPARE(canvas().window(), canvas().domain());
    }
    void thePeriodByKeys() {
        key(Qt::Key_B);
        TimelineStripView &strip = m_panel->strip();
        QVERIFY(strip.hasFocus());
        QTest::keyClick(&strip, Qt::Key_Right, Qt::ControlModifier);
        Bench::settle();
        QVERIFY(exploration().filter().since.has_value());
        const DayNumber from = exploration().filter().since->firstDay();
        QTest::keyClick(&strip, Qt::Key_Right, Qt::ControlModifier);
        Bench::settle();
        QVERIFY(exploration().filter().since->firstDay() > from);
        QTest::keyClick(&strip, Qt::Key_Delete);
        Bench::settle();
        QVERIFY(exploration().filter().isEmpty());
        QTest::keyClick(&strip, Qt::Key_B);
        QVERIFY(canvas().hasFocus());
    }
    void spansArePeriodsUpToTheDayOfTheDataset() {
        auto *spans = m_panel->findChild<SegmentedControl *>();
        const auto press = [&](int which) {
            QTest::mouseClick(spans->findChildren<QAbstractButton *>().at(which), Qt::LeftButton);
            m_panel->refreshNow();
            Bench::settle();
        };
        QCOMPARE(spans->current(), 3); // all
        press(2);
        QCOMPARE(filter(), std::string("since:2023-02 until:2026-01")); // 36 months, the dataset is of January 2026
        QCOMPARE(spans->current(), 2);
        QCOMPARE(canvas().window(), (TimeWindow{double(day("2023-02-01")), double(day("2026-02-01"))}));
        press(0);
        QCOMPARE(filter(), std::string("since:2025-02 until:2026-01"));
        press(3);
        QCOMPARE(filter(), std::string());
        exploration().undo();
        exploration().undo();
        QCOMPARE(filter(), std::string("since:2023-02 until:2026-01"));
    }
    void aPeriodDrawnOnTheAxis() {
        const TimelineFrame frame = canvas().frame();
        const int from = int(frame.scale().x(day("2021-02-01")) + 1), to = int(frame.scale().x(day("2022-03-01")) + 1);
        drag(canvas(), {from, 40}, {to, 40});
        QVERIFY(exploration().filter().since && exploration().filter().until);
        QVERIFY(std::abs(exploration().filter().since->firstDay() - day("2021-02-01")) <= 3);
        QVERIFY(std::abs(exploration().filter().until->lastDay() - day("2022-03-01")) <= 3);
    }
    void theSecondClockSaysWhatWasPublic() {
        TimelineClock &clock = m_panel->clock();
        clock.slider().setValue(day("2021-03-15"));
        Bench::settle();
        QCOMPARE(clock.day(), std::optional(day("2021-03-15")));
        QCOMPARE(canvas().look().knownBy, std::optional(day("2021-03-15")));
        QStringList texts = textsOn(*m_panel);
        QVERIFY2(texts.contains(QStringLiteral("On 15 March 2021, our sources had reported 2 of these 5.")),
                 qPrintable(texts.join(u'\n')));
        QVERIFY(m_panel->copyText().contains(QStringLiteral("not reported by 15 March 2021")));
        const auto table = m_panel->copyText().split(u'\n');
        QVERIFY(table.first().contains(QStringLiteral("On 15 March 2021")));
    }
    void playingStopsByItself() {
        TimelineClock &clock = m_panel->clock();
        std::vector<DayNumber> days;
        connect(&clock, &TimelineClock::dayChanged, this, [&](std::optional<DayNumber> at) { days.push_back(*at); });
        key(Qt::Key_P);
        QVERIFY(clock.isPlaying());
        clock.tick();
        clock.tick();
        QVERIFY(days.size() >= 3);
        QCOMPARE(days[0], DayNumber(clock.slider().minimum()));
        QCOMPARE(days[2] - days[1], clock.playStep());
        m_panel->hide();
        QVERIFY(!clock.isPlaying());
        m_panel->show();
        clock.slider().setValue(clock.slider().maximum() - 1);
        clock.setPlaying(true);
        clock.tick();
        clock.tick();
        QVERIFY(!clock.isPlaying());
        QCOMPARE(clock.day(), std::optional<DayNumber>(clock.slider().maximum()));
    }
    void eventsOneAfterTheOther() {
        canvas().setFocus(Qt::TabFocusReason);
        QStringList way;
        for (int i = 0; i < 4; ++i) {
            key(Qt::Key_Period);
            way << QString::fromStdString(std::string(m_landscape->id(exploration().selection().objects.at(0))));
        }
        QCOMPARE(way, (QStringList{"c1", "i1", "i2", "i3"}));
        key(Qt::Key_Comma);
        QCOMPARE(exploration().selection().objects, std::vector{object("i2")});
        key(Qt::Key_Return);
        QCOMPARE(exploration().route(), profileRoute(*m_landscape, object("i2")));
    }
    void whatElseHappenedByKeys() {
        key(Qt::Key_C);
        QCOMPARE(exploration().selection().objects, std::vector{object("x1")});
        QVERIFY(m_panel->findChild<TimelineDrawer *>()->isVisible());
        key(Qt::Key_C); // the advisory is not shown unless asked for
        QCOMPARE(exploration().selection().objects, std::vector{object("x1")});
        canvas().setWindow({double(day("2023-01-01")), double(day("2023-06-01"))});
        key(Qt::Key_C, Qt::ShiftModifier);
        const double at = day("2020-09-16");
        QVERIFY(canvas().window().from <= at && canvas().window().to > at);
    }
    void lanesByKeys() {
        canvas().setFocus(Qt::TabFocusReason);
        key(Qt::Key_Down);
        QCOMPARE(canvas().cursorLane(), 0U);
        key(Qt::Key_Down);
        QCOMPARE(canvas().cursorLane(), 1U);
        key(Qt::Key_Right);
        QCOMPARE(canvas().eventsOf(canvas().cursor()), std::vector{object("i1")});
        key(Qt::Key_Right);
        QCOMPARE(canvas().eventsOf(canvas().cursor()), std::vector{object("i2")});
        key(Qt::Key_Up);
        QCOMPARE(canvas().eventsOf(canvas().cursor()), std::vector{object("c1")});
        key(Qt::Key_Space);
        QCOMPARE(exploration().selection().objects, std::vector{object("c1")});
        const double whole = canvas().layout().laneHeight(0);
        key(Qt::Key_F);
        QVERIFY(canvas().scene().lanes[0].folded && canvas().layout().laneHeight(0) < whole);
        key(Qt::Key_Down);
        const QString second = canvas().scene().lanes[1].name;
        key(Qt::Key_K);
        QCOMPARE(canvas().scene().lanes[0].name, second);
        QVERIFY(canvas().scene().lanes[0].pinned);
        QCOMPARE(canvas().cursorLane(), 0U); // the keys' place goes with its lane
    }
    void lanesByOtherQuestions() {
        m_bench->go(*m_panel, timelineRoute({LanesBy::Area, {}}));
        QCOMPARE(canvas().scene().lanes.front().name, QStringLiteral("Genetics"));
        exploration().back();
        Bench::settle();
        QCOMPARE(canvas().scene().lanes.front().name, QStringLiteral("Alpha"));
    }
    void aLaneIsSelectedAndOpened() {
        const QPoint header = canvas().frame().headerRect(1).center().toPoint();
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, header);
        Bench::settle();
        QCOMPARE(exploration().selection().objects, std::vector{object("act-b")});
        QTest::mouseDClick(&canvas(), Qt::LeftButton, {}, header);
        QCOMPARE(exploration().route(), profileRoute(*m_landscape, object("act-b")));
    }
    void theTableSaysTheSame() {
        key(Qt::Key_T);
        QVERIFY(m_panel->showsTable());
        auto *table = m_panel->findChild<QTableView *>();
        QCOMPARE(table->model()->rowCount(), 6); // with what happened around them
        QCOMPARE(table->model()->index(1, 0).data().toString(), QStringLiteral("One"));
        QCOMPARE(table->model()->index(2, 0).data().toString(), QStringLiteral("Charges"));
        QCOMPARE(table->model()->index(2, 2).data().toString(), QStringLiteral("Context, indictment"));
        QCOMPARE(table->model()->index(1, 3).data().toString(), QStringLiteral("Care or research disrupted"));
        QVERIFY(exploration().selection().objects.empty()); // to look at the table chooses nothing
        QTest::keyClick(table, Qt::Key_Down);
        Bench::settle();
        QVERIFY(!exploration().selection().objects.empty());
        // By a column, as what stands in it is ordered: not "April" before "January".
        const auto published = [&] {
            QStringList texts;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                texts << table->model()->index(row, 7).data().toString();
            return texts;
        };
        table->sortByColumn(7, Qt::DescendingOrder);
        const QStringList latest = published();
        table->sortByColumn(7, Qt::AscendingOrder);
        QStringList earliest = published();
        QCOMPARE(earliest.front(), QStringLiteral("15 March 2021"));
        QVERIFY2(earliest.indexOf(QStringLiteral("1 June 2022")) > 0, qPrintable(earliest.join(u'\n')));
        QVERIFY(latest.indexOf(QStringLiteral("1 June 2022")) < latest.indexOf(QStringLiteral("15 March 2021")));
        table->sortByColumn(1, Qt::DescendingOrder);
        QCOMPARE(table->model()->index(4, 0).data().toString(), QStringLiteral("One"));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(3, 0)).center());
        QCOMPARE(exploration().selection().objects, std::vector{object("x1")});
        QVERIFY(m_panel->findChild<TimelineDrawer *>()->isVisible()); // its claims
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                          table->visualRect(table->model()->index(4, 0)).center());
        QCOMPARE(exploration().selection().objects, std::vector{object("i1")});
        QTest::keyClick(table, Qt::Key_T);
        QVERIFY(!m_panel->showsTable());
    }
    void theTableGoesIntoABriefing() {
        const auto lanes = [this] {
            briefing::Deck deck;
            briefing::PageMaker maker(deck, briefing::selectionOf(m_landscape, exploration().filter()));
            const auto page = m_panel->forBriefing()->make(maker);
            for (const briefing::Block &block : page->blocks)
                if (const auto *figure = std::get_if<briefing::Figure>(&block))
                    return *figure;
            return briefing::Figure();
        };
        const briefing::Figure whole = lanes();
        QVERIFY(std::get<briefing::Picture>(whole.chart).svg.contains("Quiet campaign"));
        QVERIFY(!std::get<briefing::Picture>(whole.chart).svg.contains("By actor")); // nothing to press
        QVERIFY(std::get<briefing::Picture>(whole.chart).svg.contains("Intrusion")); // the legend
        QCOMPARE(whole.claims.size(), 8); // five that took place, three that say whose it is
        canvas().setWindow({double(day("2023-01-01")), double(day("2024-01-01"))});
        QVERIFY(lanes().claims.size() < 5); // of what is in view, and of what has no date
        key(Qt::Key_T);
        const auto rows = [this] {
            briefing::Deck deck;
            briefing::PageMaker maker(deck, briefing::selectionOf(m_landscape, exploration().filter()));
            const auto page = m_panel->forBriefing()->make(maker);
            for (const briefing::Block &block : page->blocks)
                if (const auto *table = std::get_if<briefing::Table>(&block))
                    return table->rows;
            return std::vector<briefing::Table::Row>();
        };
        QCOMPARE(rows().size(), std::size_t(6));
        for (const briefing::Table::Row &row : rows())
            QVERIFY2(!row.claims.isEmpty(), qPrintable(row.cells.join(u'|')));
        exploration().select({{object("i2"), object("x1")}});
        QCOMPARE(rows().size(), std::size_t(2));
    }
    void theHintsAtTheEdgesLeadThere() {
        canvas().setWindow({double(day("2024-01-01")), double(day("2024-07-01"))});
        const std::uint32_t lane = 1; // Beta: over before
        const TimelineFrame frame = canvas().frame();
        const LaneElsewhere found = elsewhereOf(frame, lane);
        QVERIFY(found.before && !found.after);
        const QRectF hint = elsewhereRect(frame, lane, found, false);
        QVERIFY(!hint.isEmpty());
        QCOMPARE(frame.hitAt(hint.center()), (TimelineHit{TimelineHit::What::Before, lane}));
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, hint.center().toPoint());
        Bench::settle();
        QVERIFY(canvas().window().from <= *found.before && *found.before < canvas().window().to);
        QVERIFY(!elsewhereOf(canvas().frame(), lane).before);
        // by keys: Right from the lane's name
        canvas().setWindow({double(day("2024-01-01")), double(day("2024-07-01"))});
        canvas().setFocus(Qt::TabFocusReason);
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        QCOMPARE(canvas().cursorLane(), lane);
        QVERIFY(canvas().accessibleDescription().contains(QStringLiteral("before it until")));
        key(Qt::Key_Right);
        QCOMPARE(canvas().eventsOf(canvas().cursor()), std::vector{object("i2")}); // the last one, not the first
        const double at = day("2021-11-02");
        QVERIFY(canvas().window().from <= at && at < canvas().window().to);
        // the number of all that is outside shows all of it
        QTest::mouseClick(&canvas(), Qt::LeftButton, {}, outsideRect(canvas().frame()).center().toPoint());
        QCOMPARE(canvas().window(), canvas().domain());
    }
    void thePeriodBeginsByKeys() {
        TimelineStripView &strip = m_panel->strip();
        strip.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&strip, Qt::Key_Left); // the last year
        Bench::settle();
        QVERIFY(strip.brush() && strip.brush()->to + 1 >= DayNumber(strip.strip().scale().window().to) - 31);
        QVERIFY(strip.brush()->to - strip.brush()->from < 400);
        const ChartPeriod last = *strip.brush();
        QTest::keyClick(&strip, Qt::Key_Left);
        Bench::settle();
        QVERIFY(strip.brush()->from < last.from && strip.brush()->to < last.to);
        QTest::keyClick(&strip, Qt::Key_Delete);
        Bench::settle();
        QTest::keyClick(&strip, Qt::Key_Right); // the first year
        Bench::settle();
        QVERIFY(strip.brush()->from <= day("2020-02-03") && strip.brush()->to < day("2021-06-01"));
        QTest::keyClick(&strip, Qt::Key_Delete);
        Bench::settle();
        canvas().setWindow({double(day("2021-01-01")), double(day("2022-01-01"))});
        QTest::keyClick(&strip, Qt::Key_Right); // what the lanes show
        Bench::settle();
        QCOMPARE(filter(), std::string("since:2021 until:2021"));
    }
    void aLaneOfAnAreaLeadsToWhoReachesForIt() {
        m_bench->go(*m_panel, timelineRoute({LanesBy::Area, {}}));
        canvas().setFocus(Qt::TabFocusReason);
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        QCOMPARE(exploration().route(), areaRoute(*m_landscape, object("ra-x")));
    }
    void comingBackRestoresEverything() {
        wheel({700, 300}, 5);
        m_panel->clock().slider().setValue(day("2021-06-01"));
        canvas().setFocus(Qt::TabFocusReason);
        key(Qt::Key_Down);
        key(Qt::Key_F);
        const TimeWindow window = canvas().window();
        m_bench->go(*m_panel, profileRoute(*m_landscape, object("i1")));
        canvas().setWindow(canvas().domain());
        m_panel->clock().setDay({});
        exploration().back();
        m_panel->refreshNow();
        Bench::settle();
        QCOMPARE(canvas().window(), window);
        QCOMPARE(m_panel->clock().day(), std::optional(day("2021-06-01")));
        QVERIFY(canvas().scene().lanes[0].folded);
    }
    void aStateOfAnotherVersionIsPassedOver() {
        wheel({700, 300}, 5);
        const TimeWindow window = canvas().window();
        m_panel->hide(); // it keeps nothing of its own then
        exploration().keepViewState(QByteArrayLiteral("nonsense"));
        exploration().go(profileRoute(*m_landscape, object("i1")));
        exploration().back();
        m_panel->show();
        Bench::settle();
        QCOMPARE(canvas().window(), window);
        QCOMPARE(canvas().scene().lanes.size(), std::size_t(4));
    }
    void aRouteSetsTheSecondClock() {
        m_bench->go(*m_panel, timelineRoute({LanesBy::Origin, day("2022-01-01")}));
        QCOMPARE(m_panel->clock().day(), std::optional(day("2022-01-01")));
    }
    void otherFiltersLeaveTheWindowAlone() {
        wheel({700, 300}, 5);
        const TimeWindow window = canvas().window();
        exploration().narrow(*parseFilter("type:crime", *m_landscape), {});
        m_panel->refreshNow();
        QCOMPARE(canvas().window(), window);
        QCOMPARE(canvas().scene().lanes.size(), std::size_t(1));
    }
    void oddDatesAreShownAsWhatTheyAre() {
        Bench bench(landscapeOf(R"(
source s1 "Report" published=2021-03-15
source s2 "Without a day"
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
incident year "Only a year" start=2020 src=s1
incident since "Since at least" start=2019-04 sinceAtLeast ongoing src=s1
incident open "Goes on" start=2023-01-31 ongoing src=s1
campaign long "Since at least, and goes on" start=2018 sinceAtLeast ongoing src=s1
campaign ended "Nobody says since when" end=2021-06 src=s1
campaign back "Ends before it begins" start=2022-05 end=2022-02 src=s1
incident leap "On a leap day" start=2024-02-29 end=2024-02-29 src=s1
incident future "Of the future" start=2031-05-01 src=s1
incident none "Nobody says when" src=s2
incident none2 "Nobody says when, either" src=s2
disinformation rumour "A rumour" start=2021-02 end=2021-08 src=s2
claim year attributed-to act-a src=s1
claim since attributed-to act-a src=s1
claim long attributed-to act-a src=s1
claim ended attributed-to act-b src=s1
claim back attributed-to act-b src=s1
claim none attributed-to act-b src=s2
)"));
        bench.exploration.go({View::Timeline, {}, {}});
        TimelinePanel panel(bench.exploration, bench.theme);
        bench.show(panel, {1256, 784});
        TimelineCanvas &canvas = panel.canvas();
        canvas.setWindow(canvas.domain());
        Bench::settle();
        picture(panel, QStringLiteral("timeline_odd_dates"));
        QVERIFY2(panel.statusText().contains(QStringLiteral("2 without a date")), qPrintable(panel.statusText()));
        const TimelineScene &scene = canvas.scene();
        const TimelineLane &last = scene.laneOf(scene.lanes.back());
        QCOMPARE(last.is, TimelineLane::Is::Undated);
        QCOMPARE(last.places.size(), std::size_t(2));
        const QString table = panel.copyText();
        for (const char *words :
             {"Only a year\t2020\t", "On a leap day\t29 February 2024\t", "dated after this dataset"})
            QVERIFY2(table.contains(QLatin1String(words)), qPrintable(table));
        for (std::uint32_t i = 0; i < canvas.layout().marks().size(); ++i) {
            const TimelineMark &mark = canvas.layout().marks()[i];
            QVERIFY(std::isfinite(mark.left) && mark.right >= mark.left);
        }
    }
    void aPeriodSetElsewhereIsShown() {
        // As in the window, which shows a page before that page hears of the filter.
        m_panel.reset();
        connect(&exploration(), &Exploration::changed, this, [this] {
            if (m_panel)
                m_panel->setVisible(exploration().route().view == View::Timeline);
        });
        m_panel = std::make_unique<TimelinePanel>(exploration(), m_bench->theme);
        m_bench->show(*m_panel, {1256, 784});
        exploration().go({View::Overview, {}, {}});
        exploration().select({{object("i2")}}); // outside of that period: the window does not go there
        Bench::settle();
        exploration().go(timelineRoute({}), *parseFilter("since:2020-07 until:2020-09", *m_landscape),
                         QStringLiteral("Period"));
        Bench::settle();
        QCOMPARE(canvas().window(), (TimeWindow{double(day("2020-07-01")), double(day("2020-10-01"))}));
        QVERIFY(m_panel->findChild<TimelineDrawer *>()->isHidden());
    }
    void nothingSaysWhatIsInTheWay() {
        exploration().narrow(*parseFilter("origin:IR", *m_landscape), {});
        m_panel->refreshNow();
        Bench::settle();
        QVERIFY(textsOn(*m_panel).contains(QStringLiteral("No incidents or campaigns match these filters")));
        exploration().narrow({}, {});
        m_panel->refreshNow();
        Bench::settle();
        QVERIFY(canvas().isVisible());
    }
    void selectionIsShared() {
        exploration().select({{object("act-b"), object("i2")}});
        m_panel->refreshNow();
        QCOMPARE(canvas().look().selected, (std::vector{object("act-b"), object("i2")}));
    }
    void whatWasSelectedElsewhereIsBroughtIntoSight() {
        std::string many;
        for (int i = 10; i < 60; ++i)
            many += "actor act-" + std::to_string(i) + " type=crime\nincident i" + std::to_string(i) +
                    " start=2020-01-0" + std::to_string(i % 9 + 1) + "\nclaim i" + std::to_string(i) +
                    " attributed-to act-" + std::to_string(i) + "\n";
        Bench bench(landscapeOf(many));
        TimelinePanel panel(bench.exploration, bench.theme);
        const ObjectIndex last = *bench.exploration.landscape().find("act-59");
        bench.exploration.select({{last}});
        bench.exploration.go({View::Timeline, {}, {}});
        bench.show(panel, {1256, 784});
        const TimelineFrame frame = panel.canvas().frame();
        for (std::uint32_t lane = 0; lane < frame.scene().lanes.size(); ++lane)
            if (frame.scene().laneOf(frame.scene().lanes[lane]).object == last)
                QVERIFY(frame.plot().contains(QPointF(frame.plot().left(), frame.laneRect(lane).center().y())));
        QVERIFY(panel.canvas().scroll() > 0);
    }
    void everyWidthAndThemeAndScale() {
        for (const auto &[size, scale] : {std::pair(QSize(968, 564), 100),
                                          {QSize(1224, 684), 100},
                                          {QSize(1736, 964), 115},
                                          {QSize(1256, 784), 150}})
            for (const bool dark : {false, true})
                for (const auto &known : {std::optional<DayNumber>(), std::optional(day("2021-06-01"))}) {
                    m_panel->clock().slider().setValue(known.value_or(day("2021-06-02")));
                    m_bench->theme.setDark(dark);
                    m_bench->theme.setTextScale(scale);
                    m_panel->resize(size);
                    Bench::settle();
                    click("i1");
                    Bench::settle();
                    const QStringList cut = cutTexts(*m_panel);
                    QVERIFY2(
                        cut.isEmpty(),
                        qPrintable(QStringLiteral("%1 at %2 %: %3").arg(size.width()).arg(scale).arg(cut.join(u'\n'))));
                    QVERIFY(canvas().height() > 100);
                }
    }
};

HW_TEST(TimelinePanelTest, "timeline_panel")
#include "tst_timeline_panel.moc"
