#include "landscape/event_facts.h"
#include "landscape/filter_text.h"
#include "landscape/overview.h"
#include "landscape/timeline.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <algorithm>
#include <set>

using namespace hw;

namespace {

DayNumber day(const char *text) { return PartialDate::parse(text)->firstDay(); }

Timeline all(const LandscapePtr &l, LanesBy by = LanesBy::Actor, const char *filter = "") {
    return timelineOf(*l, visibleIn(*l, *parseFilter(filter, *l)), by);
}

const TimelineItem &item(const Timeline &t, const LandscapePtr &l, const char *id) {
    const auto at =
        std::find_if(t.items.begin(), t.items.end(), [&](const TimelineItem &i) { return l->id(i.event) == id; });
    if (at == t.items.end())
        qFatal("%s is not on the timeline", id);
    return *at;
}

std::string nameOf(const LandscapePtr &l, const TimelineLane &lane) {
    switch (lane.is) {
    case TimelineLane::Is::Object: return std::string(l->name(lane.object));
    case TimelineLane::Is::Origin: return std::string(title(lane.origin));
    case TimelineLane::Is::StateOnly: return "state";
    case TimelineLane::Is::Unnamed: return "unnamed";
    case TimelineLane::Is::Undated: return "undated";
    }
    return {};
}

/// "Alpha i1 i2 | unnamed i3": lanes with their items, in order.
std::string shown(const Timeline &t, const LandscapePtr &l) {
    std::string text;
    for (const TimelineLane &lane : t.lanes) {
        text += (text.empty() ? "" : " | ") + nameOf(l, lane);
        for (const TimelineLane::Place &place : lane.places)
            text += " " + std::string(l->id(t.items[place.item].event));
        if (lane.is != TimelineLane::Is::Undated && lane.undated > 0)
            text += " +" + std::to_string(lane.undated);
    }
    return text;
}

constexpr const char *world = R"(
source s20 "Report" publisher="Vendor X" published=2020-06-10
source s21 "Report" publisher="Vendor Y" published=2021-03-02
source s22 "Report" publisher="Vendor Z" published=2022-01-05
actor act-a "Alpha" type=state origin=CN
actor act-b "Beta" type=crime
actor act-c "Gamma" type=state origin=RU
research-area ra-x "Genetics"
research-area ra-y "Oncology"
subsector hs-h "Hospitals"
incident i1 start=2020-03-01 src=s20 subtype=ransomware
incident i2 start=2019 src=s21 subtype="intrusion attempt"
incident i3 start=2021-02 end=2021-05 src=s22 subtype=espionage
incident i4 subtype=espionage src=s22
campaign c1 start=2019-05 end=2022-11 src=s21
campaign bg start=2018 background src=s21
disinformation d1 start=2020-04 ongoing src=s20
claim i1 attributed-to act-a src=s22
claim i2 attributed-to act-a src=s21
claim i2 attributed-to act-b src=s21
claim i4 attributed-to act-a src=s21
claim c1 attributed-to act-c conf=low src=s21
claim d1 originates-from country-RU src=s20
claim i1 linked-to ra-x basis=service-disrupted src=s20
claim i1 linked-to ra-y basis=victim-field src=s22
claim c1 targets ra-x basis=targeted src=s21
claim i1 affects hs-h src=s20
claim i1 victim "Hospital" object=country-US src=s20
claim i3 victim "Lab" object=country-CN src=s22
context-event x1 "Charges" start=2020-09-16 subtype=indictment src=s20
context-event x2 "Plan" start=2016 subtype="policy or plan" src=s20
context-event x3 "Undated" subtype="policy or plan" src=s20
)";

} // namespace

class TimelineTest : public QObject {
    Q_OBJECT
    LandscapePtr m_l = test::landscapeOf(world);

private slots:
    void wordsGoThereAndBack() {
        for (std::size_t i = 0; i < lanesByCount; ++i)
            QCOMPARE(lanesByFromWord(word(static_cast<LanesBy>(i))), std::optional(static_cast<LanesBy>(i)));
        QVERIFY(!lanesByFromWord("actors"));
    }
    void lanesByActor() {
        const Timeline t = all(m_l);
        QCOMPARE(shown(t, m_l),
                 std::string("Alpha i2 i1 +1 | Gamma c1 | Beta i2 | state d1 | unnamed i3 | undated i4"));
        QCOMPARE(t.total(), 6U);
        QCOMPARE(t.incidents, 4U);
        QCOMPARE(t.campaigns, 1U);
        QCOMPARE(t.disinformation, 1U);
        QCOMPARE(t.undated, 1U);
        QCOMPARE(t.several, 1U); // i2 stands in two lanes and is counted once
        QVERIFY(item(t, m_l, "i2").several && !item(t, m_l, "i1").several);
        QCOMPARE(t.lanes[0].total(), 3U);
    }
    void lanesByEveryOtherQuestion() {
        QCOMPARE(shown(all(m_l, LanesBy::Origin), m_l),
                 std::string("China-nexus i2 i1 +1 | Russia-nexus c1 d1 | Unknown i3 | undated i4"));
        QCOMPARE(shown(all(m_l, LanesBy::Area), m_l),
                 std::string("Genetics c1 i1 | Oncology i1 | unnamed i2 d1 i3 +1 | undated i4"));
        QCOMPARE(shown(all(m_l, LanesBy::Subsector), m_l),
                 std::string("Hospitals i1 | unnamed i2 c1 d1 i3 +1 | undated i4"));
        QCOMPARE(shown(all(m_l, LanesBy::Country), m_l),
                 std::string("CN i3 | US i1 | unnamed i2 c1 d1 +1 | undated i4"));
    }
    void sumsAgreeWithTheOverview() {
        const auto l = test::generatedLandscape({3000, 9000, 7});
        for (const char *filter : {"", "origin:CN", "confidence:>=moderate", "since:2015 until:2019", "type:crime"}) {
            const VisibleSet visible = visibleIn(*l, *parseFilter(filter, *l));
            const Overview overview = overviewOf(*l, visible);
            for (std::size_t by = 0; by < lanesByCount; ++by) {
                const Timeline t = timelineOf(*l, visible, static_cast<LanesBy>(by));
                QCOMPARE(t.incidents + t.campaigns, overview.events);
                QCOMPARE(t.incidents, overview.incidents);
                QCOMPARE(t.disinformation, overview.disinformation);
                std::set<ObjectIndex> once;
                for (const TimelineLane &lane : t.lanes)
                    for (const auto &place : lane.places)
                        once.insert(t.items[place.item].event);
                QCOMPARE(once.size(), std::size_t(t.total()));
            }
            const Timeline t = timelineOf(*l, visible, LanesBy::Actor);
            for (const RankedActor &ranked : overview.ranking) {
                const auto lane = std::find_if(t.lanes.begin(), t.lanes.end(),
                                               [&](const TimelineLane &x) { return x.object == ranked.actor; });
                QVERIFY(lane != t.lanes.end());
                std::uint32_t counted = 0; // disinformation operations are no events of the ranking
                for (const auto &place : lane->places)
                    counted += t.items[place.item].kind != Kind::Disinformation;
                QVERIFY(counted <= ranked.events && ranked.events <= counted + lane->undated);
            }
        }
    }
    void severityIsTheDatasOwn() {
        const Timeline t = all(m_l);
        QCOMPARE(item(t, m_l, "i1").severity, Severity::Disrupted);
        QCOMPARE(item(t, m_l, "i2").severity, Severity::Attempt);
        QCOMPARE(item(t, m_l, "i3").severity, Severity::Intrusion);
        // When the claim that says so does not pass, nobody says so.
        const auto l = test::landscapeOf("research-area ra-x \"Genetics\"\nincident i1 start=2020-03-01\n"
                                         "claim i1 linked-to ra-x basis=service-disrupted conf=low\n");
        const Timeline every = all(l), surer = all(l, LanesBy::Actor, "confidence:>=moderate");
        QCOMPARE(item(every, l, "i1").severity, Severity::Disrupted);
        QCOMPARE(item(surer, l, "i1").severity, Severity::Intrusion);
    }
    void impreciseDatesAllowAllTheirDays() {
        const auto days = [](const char *start, const char *end, bool since = false, bool ongoing = false) {
            TimeSpan span;
            if (*start)
                span.start = *PartialDate::parse(start);
            if (*end)
                span.end = *PartialDate::parse(end);
            span.sinceAtLeast = since;
            span.ongoing = ongoing;
            return eventDays(span, day("2026-01-01"));
        };
        EventDays d = days("2020", "");
        QCOMPARE(d.first, day("2020-01-01"));
        QCOMPARE(d.last, day("2020-12-31"));
        QCOMPARE(d.at, day("2020-07-01")); // 2020 is a leap year: 183 days before the end
        QVERIFY(d.sureFirst > d.sureLast);
        d = days("2020-02", "2020-03-02");
        QCOMPARE(d.last, day("2020-03-02"));
        QCOMPARE(d.sureFirst, day("2020-02-29"));
        QCOMPARE(d.sureLast, day("2020-03-02"));
        d = days("2020-02-29", "");
        QCOMPARE(d.first, d.last);
        QCOMPARE(d.sureFirst, d.sureLast);
        d = days("2012", "", true, true);
        QVERIFY(d.openStart && d.openEnd);
        QCOMPARE(d.last, day("2026-01-01"));
        d = days("2027-03", "", false, true); // begins after the snapshot and goes on
        QCOMPARE(d.last, day("2027-03-31"));
        d = days("", "2019-06");
        QVERIFY(d.openStart && !d.openEnd);
        QCOMPARE(d.first, day("2019-06-01"));
        QVERIFY(!days("", "").isDated());
    }
    void twoDatesOfOneEventAllowBoth() {
        const auto l = test::landscapeOf("incident i1 start=2020-03-01 end=2020-03-20\n"
                                         "claim i1 occurred start=2020-02-10 end=2020-03-10 conf=low\n");
        const TimelineItem i = all(l).items.front();
        QCOMPARE(i.days.first, day("2020-02-10"));
        QCOMPARE(i.days.last, day("2020-03-20"));
        QCOMPARE(i.days.sureFirst, day("2020-03-01"));
        QCOMPARE(i.days.sureLast, day("2020-03-10"));
        QCOMPARE(i.confidence, Confidence::Low);
    }
    void whatBeginsAfterTheSnapshotIsMarked() {
        const auto l = test::landscapeOf("incident i1 start=2026-01-01\nincident i2 start=2026-01-02\n");
        const Timeline t = all(l);
        QCOMPARE(t.snapshot, day("2026-01-01"));
        QVERIFY(!item(t, l, "i1").future && item(t, l, "i2").future);
        QCOMPARE(t.future, 1U);
        QCOMPARE(t.lastDay, day("2026-01-02"));
    }
    void knownByItsFirstReport() {
        const Timeline t = all(m_l);
        const auto state = [&](const char *id, const char *lane, const char *on) {
            for (const TimelineLane &l : t.lanes)
                for (const auto &place : l.places)
                    if (nameOf(m_l, l) == lane && m_l->id(t.items[place.item].event) == id)
                        return knownBy(t.items[place.item].reported, place.since, day(on));
            return Known::NotStated;
        };
        QCOMPARE(state("i1", "Alpha", "2020-06-09"), Known::NotYet);
        QCOMPARE(state("i1", "Alpha", "2020-06-10"), Known::Unplaced); // attributed only in 2022
        QCOMPARE(state("i1", "Alpha", "2022-01-05"), Known::Public);
        QCOMPARE(state("i2", "Alpha", "2021-03-01"), Known::NotYet);
        QCOMPARE(state("i2", "Alpha", "2021-03-02"), Known::Public);
        const KnownCount before = t.knownOn(day("2020-06-09"));
        QCOMPARE(before.known, 0U);
        QCOMPARE(before.all, 6U);
        QCOMPARE(before.begunUnseen, 4U); // i1, i2, c1, d1
        const KnownCount then = t.knownOn(day("2020-06-10"));
        QCOMPARE(then.known, 2U);
        QCOMPARE(then.begunUnseen, 2U);
        QCOMPARE(t.knownOn(day("2022-01-05")).known, 6U);
        QCOMPARE(t.lanes[0].knownOn(day("2021-12-31")), 1U);
        QCOMPARE(t.lanes[0].knownOn(day("2022-01-05")), 3U); // with i4, which has no date
    }
    void impreciseReportsAreKnownForCertainAtTheirEnd() {
        const auto l = test::landscapeOf("source y publisher=X published=2020\nsource m publisher=X published=2020-06\n"
                                         "source none publisher=X\n"
                                         "incident i1 start=2020-01 src=y\nincident i2 start=2020-01 src=y,m\n"
                                         "incident i3 start=2020-01 src=none\n");
        const Timeline t = all(l);
        const auto state = [&](const char *id, const char *on) {
            return knownBy(item(t, l, id).reported, {}, day(on));
        };
        QCOMPARE(state("i1", "2019-12-31"), Known::NotYet);
        QCOMPARE(state("i1", "2020-12-30"), Known::Perhaps);
        QCOMPARE(state("i1", "2020-12-31"), Known::Public);
        QCOMPARE(state("i2", "2020-06-29"), Known::Perhaps);
        QCOMPARE(state("i2", "2020-06-30"), Known::Public); // another source says by when
        QCOMPARE(state("i3", "2030-01-01"), Known::NotStated);
        const KnownCount count = t.knownOn(day("2020-07-01"));
        QCOMPARE(count.known, 1U);
        QCOMPARE(count.perhaps, 1U);
        QCOMPARE(count.notStated, 1U);
        QCOMPARE(count.begunUnseen, 2U);
    }
    void countsOfEveryDayAreWhatCountingSays() {
        const auto l = test::generatedLandscape({2000, 6000, 3});
        const Timeline t = all(l, LanesBy::Area);
        QVERIFY(t.total() > 100);
        for (DayNumber on = day("2007-06-01"); on < day("2027-01-01"); on += 37) {
            KnownCount plain;
            for (const TimelineItem &i : t.items) {
                const Known k = knownBy(i.reported, {}, on);
                plain.known += k == Known::Public;
                plain.perhaps += k == Known::Perhaps;
                plain.notStated += k == Known::NotStated;
                plain.begunUnseen += i.days.isDated() && i.days.startLast <= on && k != Known::Public;
            }
            const KnownCount count = t.knownOn(on);
            QCOMPARE(count.known, plain.known);
            QCOMPARE(count.perhaps, plain.perhaps);
            QCOMPARE(count.notStated, plain.notStated);
            QCOMPARE(count.begunUnseen, plain.begunUnseen);
            for (const TimelineLane &lane : t.lanes) {
                std::uint32_t known = 0;
                for (const auto &place : lane.places)
                    known += knownBy(t.items[place.item].reported, place.since, on) == Known::Public;
                if (lane.is != TimelineLane::Is::Undated)
                    QVERIFY(lane.knownOn(on) >= known && lane.knownOn(on) <= known + lane.undated);
            }
        }
    }
    void theEventIsKnownByItsOwnReportNotByThatOfItsTools() {
        const auto l = test::landscapeOf("source tool publisher=X published=2010-01-01\n"
                                         "source event publisher=X published=2020-05-01\nsoftware S1\n"
                                         "incident i1 start=2020-03 src=event\nclaim i1 uses S1 src=tool\n");
        QCOMPARE(all(l).items.front().reported.first, day("2020-05-01"));
    }
    void contextInOrderOfItsDays() {
        const Timeline t = all(m_l);
        QCOMPARE(t.context.size(), std::size_t(2));
        QCOMPARE(m_l->id(t.context[0].event), std::string_view("x2"));
        QCOMPARE(t.context[1].kind, std::string_view("indictment"));
        QCOMPARE(t.context[1].days.at, day("2020-09-16"));
    }
    void lanesInOtherOrders() {
        Timeline t = all(m_l);
        const auto names = [&](LaneOrder order) {
            sortLanes(t, *m_l, order);
            std::string text;
            for (const TimelineLane &lane : t.lanes)
                text += nameOf(m_l, lane) + " ";
            return text;
        };
        QCOMPARE(names(LaneOrder::Name), std::string("Alpha Beta Gamma state unnamed undated "));
        QCOMPARE(names(LaneOrder::Count), std::string("Alpha Beta Gamma state unnamed undated "));
        QCOMPARE(names(LaneOrder::Latest), std::string("Alpha Gamma Beta state unnamed undated "));
        QCOMPARE(names(LaneOrder::First), std::string("Alpha Beta Gamma state unnamed undated "));
        QCOMPARE(names(LaneOrder::OriginAndCount), std::string("Alpha Gamma Beta state unnamed undated "));
    }
    void nothingVisibleIsNothing() {
        const Timeline t = all(m_l, LanesBy::Actor, "nosuchword");
        QVERIFY(t.items.empty() && t.lanes.empty());
        QCOMPARE(t.knownOn(0).all, 0U);
        QCOMPARE(t.firstDay, t.lastDay);
    }
};

HW_TEST(TimelineTest, "timeline")
#include "tst_timeline.moc"
