#include "landscape/event_facts.h"
#include "landscape/filter_text.h"
#include "landscape/overview.h"
#include "landscape/visible_set.h"
#include "support/generated_landscape.h"
#include "support/reference_filter.h"
#include "support/test_registry.h"

using namespace hw;

namespace {

QByteArray difference(const Landscape &l, const Bits &bits, const std::set<std::uint32_t> &expected, bool claims) {
    for (std::uint32_t i = 0; i < bits.size(); ++i) {
        if (bits.test(i) == expected.contains(i))
            continue;
        const std::string_view id = claims ? l.claim(ClaimIndex(i)).id : l.id(ObjectIndex(i));
        return QByteArray(bits.test(i) ? "passes but should not: " : "should pass: ") +
               QByteArray(id.data(), qsizetype(id.size()));
    }
    return {};
}

std::size_t countedEvents(const Landscape &l, const Filter &filter) {
    const VisibleSet visible = visibleIn(l, filter);
    std::size_t count = 0;
    for (const Kind kind : {Kind::Campaign, Kind::Incident})
        for (const ObjectIndex o : visible.list(l, kind))
            count += !l.isBackground(o);
    return count;
}

} // namespace

class FilterRulesTest : public QObject {
    Q_OBJECT
private slots:
    /// The fast evaluation says what the naive reading of the rules says, object by object and claim by claim.
    void agreesWithTheRules() {
        std::size_t narrow = 0;
        for (std::uint32_t seed = 1; seed <= 12; ++seed) {
            const LandscapePtr l = test::generatedLandscape({250 + 30 * (seed % 3), 900 + 200 * (seed % 4), seed});
            test::Dice dice(seed * 7919);
            for (int round = 0; round < 60; ++round) {
                const Filter filter = test::anyFilter(*l, dice);
                const VisibleSet visible = visibleIn(*l, filter);
                const test::ReferenceAnswer expected = test::referenceVisibleIn(*l, filter);
                const QByteArray where = "seed " + QByteArray::number(seed) + ", filter " +
                                         QByteArray::fromStdString(printFilter(filter)) + ": ";
                const QByteArray objects = difference(*l, visible.objects, expected.objects, false);
                QVERIFY2(objects.isEmpty(), (where + objects).constData());
                const QByteArray claims = difference(*l, visible.claims, expected.claims, true);
                QVERIFY2(claims.isEmpty(), (where + claims).constData());
                narrow += visible.objects.count() > 0 && visible.objects.count() < l->objectCount();
            }
        }
        QVERIFY2(narrow > 300, qPrintable(QString::number(narrow))); // the filters did ask something that has an answer
    }
    /// A number in a popover is the number of incidents and campaigns that choosing the value alone shows.
    void facetsSayWhatChoosingShows() {
        std::size_t numbers = 0;
        for (std::uint32_t seed = 21; seed <= 23; ++seed) {
            const LandscapePtr l = test::generatedLandscape({260, 1100, seed});
            test::Dice dice(seed);
            for (int round = 0; round < 5; ++round) {
                const Filter filter = test::anyFilter(*l, dice);
                for (std::size_t k = 0; k < filterKeyCount; ++k) {
                    const auto key = static_cast<FilterKey>(k);
                    for (const FacetCount &facet : facetCounts(*l, filter, key)) {
                        Filter one = filter;
                        one.setOnly(key, facet.value);
                        std::size_t expected = countedEvents(*l, one);
                        if (facet.value == word(Kind::Disinformation))
                            expected = visibleIn(*l, one).count(*l, Kind::Disinformation);
                        QVERIFY2(facet.count == expected,
                                 (std::to_string(seed) + " " + printFilter(filter) + " | " + std::string(word(key)) +
                                  ":" + facet.value + " " + std::to_string(facet.count) + " but " +
                                  std::to_string(expected))
                                     .c_str());
                        QVERIFY(!facet.label.empty());
                        numbers += facet.count > 0;
                    }
                }
            }
        }
        QVERIFY2(numbers > 500, qPrintable(QString::number(numbers)));
    }
    void relaxationsSayWhatComesBack() {
        const LandscapePtr l = test::generatedLandscape({300, 1400, 31});
        test::Dice dice(5);
        std::size_t gains = 0;
        for (int round = 0; round < 60; ++round) {
            const Filter filter = test::anyFilter(*l, dice);
            const std::size_t now = countedEvents(*l, filter);
            const auto list = relaxations(*l, filter);
            QCOMPARE(list.empty(), filter.isEmpty());
            for (std::size_t i = 0; i < list.size(); ++i) {
                QVERIFY(!(list[i].without == filter));
                const std::size_t then = countedEvents(*l, list[i].without);
                QCOMPARE(list[i].gained, then > now ? then - now : 0);
                QVERIFY(i == 0 || list[i - 1].gained >= list[i].gained);
                gains += list[i].gained > 0;
            }
        }
        QVERIFY(gains > 20);
    }
    /// Bars, matrix and rows follow the filter: an attribution that is filtered out colours nothing.
    void numbersFollowTheFilter() {
        const LandscapePtr l = test::generatedLandscape({400, 2200, 51});
        test::Dice dice(8);
        std::uint32_t counted = 0;
        for (int round = 0; round < 120; ++round) {
            Filter filter = test::anyFilter(*l, dice);
            filter.setOnly(FilterKey::Origin, "CN");
            const VisibleSet visible = visibleIn(*l, filter);
            const Overview overview = overviewOf(*l, visible);
            QCOMPARE(std::size_t(overview.events),
                     filter.has(FilterKey::Kind) ? overview.events : countedEvents(*l, filter));
            std::uint32_t bars = overview.activity.undated;
            for (const ActivityBucket &bucket : overview.activity.buckets) {
                QVERIFY2(bucket.total() == bucket.byOrigin[std::size_t(Origin::China)], printFilter(filter).c_str());
                bars += bucket.total();
            }
            QCOMPARE(bars, overview.events);
            QCOMPARE(overview.matrix.total, overview.events);
            if (!filter.has(FilterKey::Kind))
                QCOMPARE(overview.unattributed, 0U);
            counted += overview.events;
        }
        QVERIFY(counted > 100);
        for (std::uint32_t i = 0; i < l->objectCount(); ++i)
            if (isEvent(l->kind(ObjectIndex(i))))
                QCOMPARE(originIn(*l, visibleIn(*l, Filter{}), ObjectIndex(i)), l->origin(ObjectIndex(i)));
    }
    /// Relaxing never takes an event away unless something is excluded; narrowing never adds one.
    void narrowingNeverAdds() {
        const LandscapePtr l = test::generatedLandscape({300, 1400, 41});
        test::Dice dice(6);
        for (int round = 0; round < 200; ++round) {
            const Filter filter = test::anyFilter(*l, dice);
            Filter narrower = filter;
            narrower.confidenceAtLeast = Confidence::High;
            narrower.since = *PartialDate::parse("2015");
            if (narrower.since && filter.since && *filter.since > *narrower.since)
                narrower.since = filter.since;
            bool excludes = false;
            for (std::size_t k = 0; k < filterKeyCount; ++k)
                excludes = excludes || !filter.values(static_cast<FilterKey>(k)).exclude.empty();
            if (excludes ||
                filter.has(FilterKey::Origin)) // a weaker claim that falls away can take its exclusion along
                continue;
            const VisibleSet wide = visibleIn(*l, filter), narrow = visibleIn(*l, narrower);
            for (const Kind kind : {Kind::Campaign, Kind::Incident, Kind::Disinformation})
                for (const ObjectIndex o : narrow.list(*l, kind))
                    QVERIFY2(wide.object(o), printFilter(filter).c_str());
        }
    }
};

HW_TEST(FilterRulesTest, "filter_rules")
#include "tst_filter_rules.moc"
