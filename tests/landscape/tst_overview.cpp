#include "landscape/activity.h"
#include "landscape/bottom_line.h"
#include "landscape/event_table.h"
#include "landscape/overview.h"
#include "support/generated_landscape.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <numeric>
#include <random>

using namespace hw;

namespace {

constexpr const char *heads = R"(
source s1 "One" publisher="Vendor X" published=2020
source s2 "Two" publisher="Agency Y" published=2021-06
source s3 "Mirror" publisher="Mirror Z" published=2019 weak
research-area ra "Research areas"
)";

/// A landscape with many shapes of event: none, one or several actors, areas and publishers, dated or not.
std::string manyEvents(unsigned seed) {
    std::mt19937 random(seed);
    const auto pick = [&](unsigned n) { return std::to_string(random() % n); };
    std::string text = heads;
    for (int a = 0; a < 14; ++a)
        text += "actor act-" + std::to_string(a) + " type=" + (a % 3 ? "state" : "crime") +
                " origin=" + (a % 2 ? "CN" : "RU") + "\n";
    for (int a = 0; a < 11; ++a)
        text += "research-area ra-" + std::to_string(a) + " parent=ra\n";
    for (int i = 0; i < 150; ++i) {
        const std::string id = (i % 4 ? "i" : "c") + std::to_string(i);
        text += (i % 4 ? "incident " : "campaign ") + id + " src=s" + std::to_string(1 + random() % 3);
        if (random() % 10)
            text += " start=" + std::to_string(2012 + random() % 12) + "-0" + std::to_string(1 + random() % 9);
        text += (i % 4 == 0 && random() % 5 == 0) ? " background\n" : "\n";
        for (unsigned n = random() % 3; n > 0; --n)
            text += "claim " + id + " attributed-to act-" + pick(14) + " conf=" + (random() % 2 ? "low" : "high") +
                    " src=s1,s2\n";
        if (random() % 5 == 0)
            text += "claim " + id + " originates-from country-CN src=s" + std::to_string(1 + random() % 3) + "\n";
        for (unsigned n = random() % 4; n > 0; --n) {
            const bool aimed = random() % 2;
            text += "claim " + id + (aimed ? " targets ra-" : " linked-to ra-") + pick(11) +
                    (aimed ? " basis=targeted" : " basis=service-disrupted") + " src=s" +
                    std::to_string(1 + random() % 3) + " note=" + std::to_string(n) + "\n";
        }
    }
    return text;
}

VisibleSet everything(const Landscape &l) { return {Bits(l.objectCount(), true), Bits(l.claimCount(), true)}; }

/// Hides some events with their claims, and some claims alone.
VisibleSet some(const Landscape &l, unsigned seed) {
    VisibleSet visible = everything(l);
    std::mt19937 random(seed);
    for (std::uint32_t o = 0; o < l.objectCount(); ++o)
        if (random() % 4 == 0) {
            visible.objects.reset(o);
            for (const ClaimIndex c : l.claimsFrom(ObjectIndex(o)))
                visible.claims.reset(c.value);
            for (const ClaimIndex c : l.claimsTo(ObjectIndex(o)))
                visible.claims.reset(c.value);
        }
    for (std::uint32_t c = 0; c < l.claimCount(); ++c)
        if (random() % 6 == 0)
            visible.claims.reset(c);
    return visible;
}

} // namespace

class OverviewTest : public QObject {
    Q_OBJECT

    static std::size_t behind(const Landscape &l, const VisibleSet &v, const EventQuery &q) {
        return eventsBehind(l, v, q).size();
    }
    static EventQuery listed(const Overview &o) {
        EventQuery query;
        for (const MatrixRow &row : o.matrix.rows)
            if (row.is == MatrixRow::Is::Actor)
                query.listedActors.push_back(row.actor);
        for (const MatrixColumn &column : o.matrix.columns)
            if (column.is == MatrixColumn::Is::Area)
                query.listedAreas.push_back(column.area);
        return query;
    }
    static void checkHeadNumbers(const Landscape &l, const VisibleSet &v, const Overview &o) {
        const auto with = [&](auto set) {
            EventQuery query;
            set(query);
            return static_cast<std::uint32_t>(behind(l, v, query));
        };
        QCOMPARE(with([](EventQuery &) {}), o.events);
        QCOMPARE(o.incidents + o.campaigns, o.events);
        QCOMPARE(with([](EventQuery &q) { q.kind = Kind::Incident; }), o.incidents);
        QCOMPARE(with([](EventQuery &q) { q.basis = AreaBasis::ServiceDisrupted; }), o.careDisrupted);
        QCOMPARE(with([](EventQuery &q) { q.unattributedOnly = true; }), o.unattributed);
        QCOMPARE(with([](EventQuery &q) { q.singlePublisherOnly = true; }), o.singlePublisher);
        QCOMPARE(with([](EventQuery &q) { q.weakOnly = true; }), o.weakOnly);
        QCOMPARE(with([](EventQuery &q) { q.undatedOnly = true; }), o.activity.undated);
    }
    static void checkTable(const Landscape &l, const VisibleSet &v, const std::vector<ObjectIndex> &events,
                           const EventTable &table) {
        std::size_t i = 0;
        Bits sources(l.objectCount());
        table.forEach([&](const EventTable::Event &event) {
            EventFacts facts;
            readFacts(l, v, events.at(i), facts);
            QCOMPARE(event.event, events[i++]);
            QVERIFY(std::ranges::equal(event.actors, facts.actors));
            QVERIFY(std::ranges::equal(event.actorConfidences, facts.actorConfidences));
            QVERIFY(std::ranges::equal(event.areas, facts.areas));
            QCOMPARE(event.day, chartDay(l, event.event).value_or(noDayFirst));
            QCOMPARE(event.reportedDay, facts.reportedDay);
            QCOMPARE(event.claims, facts.claims);
            QCOMPARE(event.origin, originIn(l, v, event.event));
            QCOMPARE(event.stateNamed, facts.stateNamed);
            QCOMPARE(event.careDisrupted, facts.has(AreaBasis::ServiceDisrupted));
            QCOMPARE(event.singlePublisher, facts.singlePublisher);
            QCOMPARE(event.weakOnly, facts.weakOnly);
            addSources(l, v, event.event, sources);
        });
        QCOMPARE(i, events.size());
        QVERIFY(table.sources() == sources);
    }
    static void addSources(const Landscape &l, const VisibleSet &v, ObjectIndex event, Bits &sources) {
        for (const ClaimIndex c : l.claimsFrom(event))
            if (v.claim(c))
                for (const ObjectIndex source : l.sourcesOf(c))
                    sources.set(source.value);
    }
    static void checkEvidence(const Landscape &l, const VisibleSet &v, const Overview &o) {
        Bits sources(l.objectCount()), publishers(l.publishers().size());
        std::uint32_t claims = 0;
        for (const ObjectIndex event : countedEvents(l, v)) {
            addSources(l, v, event, sources);
            for (const ClaimIndex c : l.claimsFrom(event)) {
                claims += v.claim(c);
                if (v.claim(c))
                    for (const std::uint32_t publisher : l.publishersOf(c))
                        publishers.set(publisher);
            }
        }
        QCOMPARE(o.claims, claims);
        QCOMPARE(std::size_t(o.sources), sources.count());
        QCOMPARE(std::size_t(o.publishers), publishers.count());
    }
    static void checkBars(const Landscape &l, const VisibleSet &v, const Overview &o) {
        std::uint32_t sum = o.activity.undated;
        for (const ActivityBucket &bucket : o.activity.buckets) {
            sum += bucket.total();
            for (std::size_t i = 0; i < originCount; ++i) {
                EventQuery query;
                query.from = bucket.firstDay;
                query.to = bucket.lastDay;
                query.origin = static_cast<Origin>(i);
                QCOMPARE(behind(l, v, query), std::size_t(bucket.byOrigin[i]));
            }
        }
        QCOMPARE(sum, o.events);
    }
    static void checkMatrix(const Landscape &l, const VisibleSet &v, const Overview &o) {
        QCOMPARE(o.matrix.total, o.events);
        for (std::size_t r = 0; r < o.matrix.rows.size(); ++r) {
            EventQuery query = listed(o);
            query.row = o.matrix.rows[r];
            QCOMPARE(behind(l, v, query), std::size_t(o.matrix.rows[r].total));
            for (std::size_t c = 0; c < o.matrix.columns.size(); ++c) {
                query.column = o.matrix.columns[c];
                QCOMPARE(behind(l, v, query), std::size_t(o.matrix.cell(r, c)));
            }
        }
        for (const MatrixColumn &column : o.matrix.columns) {
            EventQuery query = listed(o);
            query.column = column;
            QCOMPARE(behind(l, v, query), std::size_t(column.total));
        }
    }
    static void checkRanking(const Landscape &l, const VisibleSet &v, const Overview &o) {
        for (std::size_t i = 0; i < o.ranking.size(); ++i) {
            const RankedActor &ranked = o.ranking[i];
            EventQuery query;
            query.row = MatrixRow{MatrixRow::Is::Actor, ranked.actor, 0};
            QCOMPARE(behind(l, v, query), std::size_t(ranked.events));
            if (i > 0)
                QVERIFY(o.ranking[i - 1].events >= ranked.events);
            const auto dated = std::accumulate(ranked.trend.begin(), ranked.trend.end(), 0U);
            QVERIFY(dated <= ranked.events);
        }
    }
private slots:
    void everyNumberIsTheSizeOfItsRows_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyNumberIsTheSizeOfItsRows() {
        QFETCH(unsigned, seed);
        const auto l = test::landscapeOf(manyEvents(seed));
        for (const VisibleSet &v : {everything(*l), some(*l, seed)}) {
            const Overview o = overviewOf(*l, v, {5, 4});
            QVERIFY(o.events > 20);
            checkHeadNumbers(*l, v, o);
            checkBars(*l, v, o);
            checkMatrix(*l, v, o);
            checkRanking(*l, v, o);
            checkEvidence(*l, v, o);
        }
    }
    /// However many threads read them: the same events with the same facts in the same order.
    void partsMakeNoDifference() {
        for (const unsigned seed : {1U, 2U, 3U}) {
            const auto l = test::landscapeOf(manyEvents(seed));
            for (const VisibleSet &v : {everything(*l), some(*l, seed)}) {
                const auto events = countedEvents(*l, v);
                for (const std::size_t parts : {1U, 2U, 3U, 7U, 1000U})
                    checkTable(*l, v, events, EventTable(*l, v, events, parts));
                checkTable(*l, v, {}, EventTable(*l, v, {}, 2));
            }
        }
    }
    /// So many events that they are read in parts, where the machine has the threads.
    void manyEventsCountLikeFew() {
        const auto l = test::generatedLandscape({16000, 40000, 7});
        for (const VisibleSet &v : {everything(*l), some(*l, 7)}) {
            const Overview o = overviewOf(*l, v);
            QVERIFY(o.events > 3000);
            checkHeadNumbers(*l, v, o);
            checkBars(*l, v, o);
            checkEvidence(*l, v, o);
        }
    }
    void severalAreCountedOnceInTotals() {
        const auto l = test::landscapeOf(std::string(heads) +
                                         "actor a\nactor b\nresearch-area x parent=ra\nresearch-area y parent=ra\n"
                                         "incident i start=2020\nclaim i attributed-to a\nclaim i attributed-to b\n"
                                         "claim i targets x basis=targeted\nclaim i targets y basis=targeted\n");
        const Overview o = overviewOf(*l, everything(*l));
        QCOMPARE(o.events, 1U);
        QCOMPARE(o.matrix.total, 1U);
        QCOMPARE(o.matrix.severalActors, 1U);
        QCOMPARE(o.matrix.severalAreas, 1U);
        QCOMPARE(std::accumulate(o.matrix.cells.begin(), o.matrix.cells.end(), 0U), 4U);
        QCOMPARE(o.areasTargeted, 2U);
        QCOMPARE(o.areasTotal, 2U);
    }
    void whatIsNotStatedDoesNotLowerAConfidence() {
        const auto l = test::landscapeOf("actor a\nactor b\nincident i start=2020\nincident j start=2020\n"
                                         "claim i attributed-to a conf=not-stated\nclaim i attributed-to a conf=high\n"
                                         "claim j attributed-to a conf=moderate\n"
                                         "claim j attributed-to b conf=not-stated\n");
        const Overview o = overviewOf(*l, everything(*l));
        QCOMPARE(o.ranking.size(), std::size_t(2));
        QCOMPARE(o.ranking[0].confidence, Confidence::Moderate);
        QCOMPARE(o.ranking[1].confidence, Confidence::NotStated);
    }
    void backgroundCampaignsAreNotCounted() {
        const auto l = test::landscapeOf("actor a\ncampaign c start=2020 background\nclaim c attributed-to a\n");
        const Overview o = overviewOf(*l, everything(*l));
        QCOMPARE(o.events, 0U);
        QVERIFY(o.ranking.empty());
        QCOMPARE(o.activeActors, 0U);
    }
    void newestComeFirst() {
        const auto l =
            test::landscapeOf(std::string(heads) + "incident i1 start=2015 src=s2\nincident i2 start=2018 src=s3\n"
                                                   "incident i3 start=2016 src=s1\n");
        const Overview o = overviewOf(*l, everything(*l));
        QCOMPARE(o.newest, (std::vector{*l->find("i1"), *l->find("i3"), *l->find("i2")}));
        QCOMPARE(o.weakOnly, 1U);
        QCOMPARE(o.singlePublisher, 3U);
        QCOMPARE(o.sources, 3U);
        QCOMPARE(o.publishers, 3U);
    }
    void theBottomLineCountsWhatItSays() {
        const auto l = test::landscapeOf(
            std::string(heads) +
            "actor a type=state origin=CN\nactor g type=crime\nresearch-area x \"Genetics\" parent=ra\n"
            "research-area y \"Oncology\" parent=ra\n"
            "incident i1 start=2020\nclaim i1 attributed-to a\nclaim i1 targets x basis=targeted src=s1\n"
            "incident i2 start=2020\nclaim i2 targets x basis=targeted src=s2\n"
            "incident i3 start=2020\nclaim i3 targets y basis=targeted src=s2\n"
            "incident i4 start=2020\nclaim i4 attributed-to g\nclaim i4 linked-to y basis=service-disrupted src=s3\n");
        const VisibleSet all = everything(*l);
        const BottomLine line = bottomLineOf(*l, all, overviewOf(*l, all));
        QCOMPARE(line.first, std::string("Genetics is most often named as the aim: 2 of 4 incidents and campaigns, 1 "
                                         "state-linked."));
        QCOMPARE(line.second, std::string("1 of 4 incidents and campaigns disrupted care or research, 1 by criminal "
                                          "groups; 2 have no attribution."));
        QCOMPARE(bottomLineOf(*l, all, overviewOf(*l, all), *l->find("x")).first,
                 std::string("Genetics is named as the aim of 2 of 4 incidents and campaigns, 1 state-linked."));
        QCOMPARE(bottomLineOf(*l, all, overviewOf(*l, all), *l->find("y")).first, line.first);
        // Of the first sentence, which the confidence is about.
        QCOMPARE(line.claims.size(), std::size_t(2));
        QCOMPARE(line.sources, 2U);
        QCOMPARE(line.weakSources, 0U);
        QCOMPARE(line.confidence, Confidence::Moderate); // of two publishers
    }
    void oneEventIsSpokenOfAsOne() {
        const auto l = test::landscapeOf(std::string(heads) + "incident i start=2020\n"
                                                              "claim i linked-to ra basis=service-disrupted src=s1\n");
        const VisibleSet all = everything(*l);
        QCOMPARE(bottomLineOf(*l, all, overviewOf(*l, all)).second,
                 std::string("1 of 1 incident or campaign disrupted care or research; 1 has no attribution."));
    }
    void theListsBehindActorsAndAreasAreAsLongAsTheirNumbers() {
        const auto l = test::landscapeOf(manyEvents(3) + "actor act-own\nactor act-undated\nactor act-idle\n"
                                                         "claim act-own linked-to ra-1 basis=assessed-interest "
                                                         "start=2020\nclaim act-undated targets ra-2 basis=targeted\n"
                                                         "claim act-undated targets ra basis=targeted start=2020\n");
        for (const VisibleSet &v : {everything(*l), some(*l, 5)}) {
            const Overview o = overviewOf(*l, v);
            const auto actors = activeActors(*l, v);
            const auto isOf = [&](ActorType type) {
                return std::ranges::count_if(actors, [&](ObjectIndex a) { return l->actorType(a) == type; });
            };
            QCOMPARE(actors.size(), std::size_t(o.activeActors));
            QCOMPARE(isOf(ActorType::State), std::ptrdiff_t(o.stateActors));
            QCOMPARE(isOf(ActorType::Crime), std::ptrdiff_t(o.criminalActors));
            QCOMPARE(targetedAreas(*l, v).size(), std::size_t(o.areasTargeted));
        }
        const auto actors = activeActors(*l, everything(*l));
        QVERIFY(std::ranges::count(actors, *l->find("act-own")) == 1);
        QVERIFY(std::ranges::count(actors, *l->find("act-idle")) == 0);
    }
    /// A change says something of the actor: it is the same whatever else the filter lets through.
    void aChangeIsCountedFromTheLastDayBackwards() {
        const auto l =
            test::landscapeOf("actor a type=state\nincident i1 start=2019-06-01\nincident i2 start=2021-06-01\n"
                              "incident i3 start=2021-07-01\nincident i4 start=2010\n"
                              "claim i1 attributed-to a\nclaim i2 attributed-to a\nclaim i3 attributed-to a\n"
                              "claim i4 attributed-to a\n");
        OverviewShape shape;
        shape.lastDay = PartialDate::parse("2021-12-31")->lastDay();
        const Overview o = overviewOf(*l, everything(*l), shape);
        QCOMPARE(o.ranking.front().recent, 2U);
        QCOMPARE(o.ranking.front().before, 1U);
        // Without a period the dataset's own day counts.
        const auto snapshot = PartialDate::parse(l->info().date);
        QVERIFY(snapshot);
        shape.lastDay = snapshot->lastDay();
        QCOMPARE(overviewOf(*l, everything(*l)).ranking.front().recent,
                 overviewOf(*l, everything(*l), shape).ranking.front().recent);
    }
    void anEmptySelectionIsNoAllClear() {
        const auto l = test::landscapeOf("incident i start=2020\n");
        VisibleSet none{Bits(l->objectCount()), Bits(l->claimCount())};
        const Overview o = overviewOf(*l, none);
        QCOMPARE(o.events, 0U);
        QVERIFY(o.activity.buckets.empty());
        const BottomLine line = bottomLineOf(*l, none, o);
        QVERIFY(line.first.find("No recorded") != std::string::npos);
        QVERIFY(line.second.find("nobody has reported") != std::string::npos);
        QCOMPARE(line.confidence, Confidence::NotStated);
    }
};

HW_TEST(OverviewTest, "overview")
#include "tst_overview.moc"
