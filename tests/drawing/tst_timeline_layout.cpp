#include "drawing/paint.h"
#include "drawing/timeline_edges.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"
#include "timeline_sample.h"

#include <cmath>
#include <set>

using namespace hw;
using namespace hw::test;

/// Where marks stand, in numbers: places follow from days, nothing overlaps, nothing is lost, what is under a point.
class TimelineLayoutTest : public QObject {
    Q_OBJECT
    Theme m_theme;
    const QRectF m_area{0, 0, 1196, 700};

    TimeWindow window(const char *from, const char *to) const {
        return {double(PartialDate::parse(from)->firstDay()), double(PartialDate::parse(to)->firstDay())};
    }
    TimelineLayout layoutFor(const TimelineScene &scene, const TimeWindow &w) const {
        const QRectF plot = TimelineFrame::plotOf(m_theme, m_area);
        return {m_theme, scene, {TimeScale(w, 0, plot.width()).dayWidth(), plot.width(), plot.height()}};
    }
    static void checkNoOverlap(const TimelineLayout &layout) {
        for (std::uint32_t lane = 0; lane < layout.scene().lanes.size(); ++lane) {
            if (layout.scene().lanes[lane].folded)
                continue;
            const auto marks = layout.marksOf(lane);
            std::vector<double> end(std::size_t(layout.rowsOf(lane)), -1e18);
            for (const TimelineMark &mark : marks) {
                QVERIFY(mark.row >= 0 && mark.row < layout.rowsOf(lane));
                QVERIFY2(mark.left >= end[std::size_t(mark.row)] + 8 - 1e-6,
                         qPrintable(QStringLiteral("lane %1").arg(lane)));
                end[std::size_t(mark.row)] = mark.right;
            }
        }
    }

private slots:
    void initTestCase() { QVERIFY(loadFonts()); }

    void marksStandWhereTheirDaysAre() {
        const TimelineSample s(timelineWorld());
        const TimeWindow w = window("2019-01-01", "2024-01-01");
        const TimelineLayout layout = layoutFor(s.scene, w);
        const TimelineFrame frame(m_theme, layout, w, 0, m_area);
        const auto mark = [&](const char *id) { return layout.marks()[s.markOf(layout, id)]; };
        QVERIFY(std::abs(frame.rectOf(mark("c1")).left() - frame.scale().x(s.day("2020-02-03"))) < 1e-6);
        QVERIFY(std::abs(frame.rectOf(mark("c1")).right() - frame.scale().x(s.day("2021-09-21"))) < 1e-6);
        QVERIFY(std::abs(frame.middleOf(mark("i1")).x() - frame.scale().x(s.day("2020-06-10") + 0.5)) < 1e-6);
        // A year alone: the whisker covers it, the mark stands in its middle.
        QVERIFY(std::abs(frame.rectOf(mark("i2")).left() - frame.scale().x(s.day("2019-01-01"))) < 1e-6);
        QVERIFY(std::abs(frame.rectOf(mark("i2")).right() - frame.scale().x(s.day("2020-01-01"))) < 1e-6);
        QVERIFY(std::abs(frame.middleOf(mark("i2")).x() - frame.scale().x(s.day("2019-07-02") + 0.5)) < 1e-6);
        // Between the latest start and the earliest end it is certain.
        QVERIFY(std::abs(mark("c2").sureLeft - s.day("2021-12-31") * layout.dayWidth()) < 1e-6);
        QVERIFY(std::abs(mark("c2").sureRight - (s.day("2022-05-01") + 1) * layout.dayWidth()) < 1e-6);
        // What goes on ends beyond the snapshot's day.
        QVERIFY(mark("c3").right > (s.day("2026-01-01") + 1) * layout.dayWidth());
        QCOMPARE(mark("d1").shape, TimelineMark::Shape::Operation);
    }
    void marksThatTouchBecomeOne() {
        const TimelineSample s(timelineWorld());
        const TimelineLayout far = layoutFor(s.scene, window("2010-01-01", "2026-01-01"));
        const std::uint32_t mark = s.markOf(far, "i3");
        QCOMPARE(mark, s.markOf(far, "i4"));
        QCOMPARE(far.marks()[mark].count, 2U);
        QCOMPARE(markName(far, far.marks()[mark]), QStringLiteral("2"));
        QCOMPARE(severityOf(far, far.marks()[mark]), Severity::Intrusion); // the worst of them
        const TimelineLayout near = layoutFor(s.scene, window("2021-10-01", "2021-12-01"));
        QVERIFY(s.markOf(near, "i3") != s.markOf(near, "i4"));
    }
    void nothingOverlapsAndNothingIsLostAtAnyZoom() {
        const TimelineSample s(generatedLandscape({4000, 12000, 5}));
        std::size_t dated = 0;
        for (const TimelineLane &lane : s.scene.timeline->lanes)
            if (lane.is != TimelineLane::Is::Undated)
                dated += lane.places.size();
        QVERIFY(dated > 500);
        for (double years = 30; years > 0.05; years /= 2.3) {
            const double from = s.day("2012-03-04");
            const TimelineLayout layout = layoutFor(s.scene, {from, from + years * 365.25});
            checkNoOverlap(layout);
            std::size_t members = 0;
            for (const TimelineMark &mark : layout.marks())
                if (TimelineLayout::hasDays(mark))
                    members += mark.count;
            QCOMPARE(members, dated);
        }
    }
    void panningLeavesTheLayoutAsItIs() {
        const TimelineSample s(timelineWorld());
        const TimeWindow a = window("2020-01-01", "2022-01-01"), b{a.from + 200.3, a.to + 200.3};
        const TimelineLayout one = layoutFor(s.scene, a), two = layoutFor(s.scene, b);
        QCOMPARE(one.marks().size(), two.marks().size());
        for (std::size_t i = 0; i < one.marks().size(); ++i)
            QVERIFY(one.marks()[i].row == two.marks()[i].row &&
                    std::abs(one.marks()[i].left - two.marks()[i].left) < 1e-6);
    }
    void theIndexFindsWhatLookingAtAllFinds() {
        const TimelineSample s(generatedLandscape({4000, 12000, 5}), LanesBy::Origin);
        const TimelineLayout layout = layoutFor(s.scene, window("2012-01-01", "2014-01-01"));
        Dice dice(9);
        std::size_t looked = 0, all = 0;
        for (int round = 0; round < 60; ++round) {
            const double from = (s.day("2008-01-01") + double(dice.below(6000))) * layout.dayWidth();
            const double to = from + dice.below(2000);
            for (std::uint32_t lane = 0; lane < s.scene.lanes.size(); ++lane) {
                std::set<std::uint32_t> found, plain;
                layout.forEachIn(lane, from, to, [&](std::uint32_t i) { found.insert(i); });
                for (std::uint32_t i = 0; i < layout.marksOf(lane).size(); ++i) {
                    const TimelineMark &mark = layout.marksOf(lane)[i];
                    if (!TimelineLayout::hasDays(mark) || (mark.left <= to && mark.right + mark.labelRoom >= from))
                        plain.insert(layout.firstMarkOf(lane) + i);
                }
                QCOMPARE(found, plain);
                looked += found.size();
                all += layout.marksOf(lane).size();
            }
        }
        QVERIFY2(looked * 2 < all, "most of it is never in view");
    }
    void lanesLieBelowEachOther() {
        TimelineSample s(timelineWorld());
        s.scene.lanes[0].folded = true;
        const TimelineLayout layout = layoutFor(s.scene, window("2019-01-01", "2024-01-01"));
        double top = 0;
        for (std::uint32_t lane = 0; lane < s.scene.lanes.size(); ++lane) {
            QCOMPARE(layout.laneTop(lane), top);
            QCOMPARE(layout.laneAt(top), lane);
            QCOMPARE(layout.laneAt(top + layout.laneHeight(lane) - 0.5), lane);
            top += layout.laneHeight(lane);
        }
        QCOMPARE(layout.height(), top);
        QCOMPARE(layout.laneAt(top), noMark);
        QCOMPARE(layout.laneAt(-1), noMark);
        QVERIFY(layout.laneHeight(0) < layout.laneHeight(1));
    }
    void whatHasNoDateStandsApart() {
        const TimelineSample s(timelineWorld());
        const TimelineLayout layout = layoutFor(s.scene, window("2019-01-01", "2024-01-01"));
        const auto last = std::uint32_t(s.scene.lanes.size() - 1);
        QCOMPARE(layout.marksOf(last).size(), std::size_t(1));
        QCOMPARE(layout.marksOf(last)[0].shape, TimelineMark::Shape::Pill);
        // Many of them: rows of pills, then a number that stands for the rest.
        const TimelineSample many(generatedLandscape({6000, 600, 2}));
        const auto lane = std::uint32_t(many.scene.lanes.size() - 1);
        const auto places = many.scene.timeline->lanes.back().places.size();
        QVERIFY(places > 100);
        const TimelineLayout full = layoutFor(many.scene, window("2019-01-01", "2024-01-01"));
        std::size_t members = 0;
        for (const TimelineMark &mark : full.marksOf(lane)) {
            members += mark.count;
            QVERIFY(mark.left >= 0 && mark.right <= 1000);
        }
        QCOMPARE(members, places);
        QCOMPARE(full.marksOf(lane).back().shape, TimelineMark::Shape::More);
        checkNoOverlap(full);
    }
    void whatLiesUnderAPoint() {
        using What = TimelineHit::What;
        const TimelineSample s(timelineWorld());
        const TimeWindow w = window("2019-01-01", "2024-01-01");
        const TimelineLayout layout = layoutFor(s.scene, w);
        const TimelineFrame frame(m_theme, layout, w, 0, m_area);
        for (std::uint32_t i = 0; i < layout.marks().size(); ++i) {
            const TimelineMark &mark = layout.marks()[i];
            const QRectF r = frame.rectOf(mark);
            const QPointF at = mark.shape == TimelineMark::Shape::Diamond ? frame.middleOf(mark)
                                                                          : r.intersected(frame.plot()).center();
            QCOMPARE(frame.hitAt(at), (TimelineHit{What::Mark, i}));
        }
        QCOMPARE(frame.hitAt(frame.headerRect(1).center()), (TimelineHit{What::Lane, 1}));
        QCOMPARE(frame.hitAt(frame.foldRect(1).center()), (TimelineHit{What::Fold, 1}));
        QCOMPARE(frame.hitAt({600, 40}).what, What::Axis);
        QCOMPARE(frame.hitAt({-5, 40}).what, What::Nothing);
        QVERIFY(!frame.chips().empty());
        QCOMPARE(frame.hitAt(frame.chips()[0].rect.center()), (TimelineHit{What::Chip, 0}));
        // Off a diamond but within half of a target of 24.
        const QPointF beside = frame.middleOf(layout.marks()[s.markOf(layout, "i1")]) + QPointF(10, 0);
        QCOMPARE(frame.hitAt(beside).what, What::Mark);
    }
    void chipsKeepApartAndShareWhereTheyMust() {
        const TimelineSample s(timelineWorld());
        for (const char *to : {"2020-12-01", "2022-01-01", "2026-01-01", "2040-01-01"}) {
            const TimeWindow w = window("2020-01-01", to);
            const TimelineLayout layout = layoutFor(s.scene, w);
            const TimelineFrame frame(m_theme, layout, w, 0, m_area);
            std::size_t notes = 0;
            double end = 0;
            for (const TimelineChip &chip : frame.chips()) {
                QVERIFY(chip.rect.left() >= end && chip.rect.right() <= m_area.right() + 1e-6);
                QVERIFY(paint::textWidth(m_theme, chip.text, Type::Caption) <= chip.rect.width());
                end = chip.rect.right();
                notes += chip.notes.size();
            }
            std::size_t inView = 0;
            for (std::uint32_t i = 0; i < s.scene.notes.size(); ++i)
                inView += frame.xOfNote(i) >= frame.plot().left() && frame.xOfNote(i) <= frame.plot().right();
            QCOMPARE(notes, inView);
        }
    }
    void aLaneWithNothingInViewSaysWhenItsNearestAre() {
        const TimelineSample s(timelineWorld());
        const auto at = [&](const char *from, const char *to) {
            const TimeWindow w = window(from, to);
            const TimelineLayout layout = layoutFor(s.scene, w);
            return elsewhereOf(TimelineFrame(m_theme, layout, w, 0, m_area),
                               layout.marks()[s.markOf(layout, "i1")].lane);
        };
        const LaneElsewhere between = at("2020-09-01", "2021-09-01"); // of Beta: i1 before, i3 after
        QCOMPARE(between.before, std::optional(s.day("2020-06-10")));
        QCOMPARE(between.after, std::optional(s.day("2021-11-02")));
        const LaneElsewhere early = at("2010-01-01", "2011-01-01");
        QVERIFY(!early.before);
        QCOMPARE(early.after, std::optional(s.day("2019-01-01")));
        const LaneElsewhere full = at("2019-01-01", "2024-01-01");
        QVERIFY(!full.before && !full.after);
    }
    void scrollingStaysWithinTheLanes() {
        const TimelineSample s(generatedLandscape({2000, 6000, 5}));
        const TimeWindow w = window("2012-01-01", "2020-01-01");
        const TimelineLayout layout = layoutFor(s.scene, w);
        QVERIFY(layout.height() > m_area.height());
        const TimelineFrame end(m_theme, layout, w, 1e9, m_area);
        QVERIFY(std::abs(end.laneRect(std::uint32_t(s.scene.lanes.size() - 1)).bottom() - m_area.bottom()) < 1e-6);
        const auto [first, last] = end.lanesInView();
        QVERIFY(first > 0 && last == s.scene.lanes.size());
        for (std::uint32_t lane = 0; lane < s.scene.lanes.size(); ++lane) {
            const bool inView = end.laneRect(lane).intersects(end.plot());
            QVERIFY(!inView || (lane >= first && lane < last));
        }
    }
    void nothingIsNothing() {
        const TimelineScene empty;
        const TimelineLayout layout(m_theme, empty, {1, 900, 500});
        QVERIFY(layout.isEmpty());
        const TimelineFrame frame(m_theme, layout, {0, 100}, 0, m_area);
        QCOMPARE(frame.hitAt({300, 300}).what, TimelineHit::What::Nothing);
        QVERIFY(!drawnTimeline(frame, {}).isNull());
    }
};

HW_TEST(TimelineLayoutTest, "timeline_layout")
#include "tst_timeline_layout.moc"
