#include "landscape/profile.h"
#include "session/rows_query.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

class RowsQueryTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape;

    Rows rows(const Route &route) const {
        const auto query = rowsQueryOf(route, *m_landscape);
        if (!query)
            qFatal("%s", query.error().message.c_str());
        return rowsOf(*m_landscape, visibleIn(*m_landscape, {}), *query);
    }
    void survives(const RowsQuery &query) const {
        const Route route = routeOf(query, *m_landscape);
        const auto back = rowsQueryOf(route, *m_landscape);
        QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
        QCOMPARE(routeOf(*back, *m_landscape), route);
    }

private slots:
    void initTestCase() {
        m_landscape = test::landscapeOf("source s1 \"Report one\" publisher=\"Vendor X\"\n"
                                        "source s2 \"Report two\" publisher=\"Vendor Y\"\n"
                                        "actor act-a \"Actor A\" type=state origin=CN\n"
                                        "actor act-b \"Actor B\" type=crime\n"
                                        "actor act-idle \"Actor without anything\" type=crime\n"
                                        "research-area ra-root \"All\"\n"
                                        "research-area ra-x \"Genetics\" parent=ra-root\n"
                                        "research-area ra-y \"Oncology\" parent=ra-root\n"
                                        "technique T1190 \"Exploit\"\n"
                                        "incident inc-1 \"One\" start=2020-03 src=s1\n"
                                        "incident inc-2 \"Two\" start=2021-05-06 src=s1,s2\n"
                                        "campaign cam-1 \"Three\" src=s2\n"
                                        "claim inc-1 attributed-to act-a src=s1\n"
                                        "claim inc-2 attributed-to act-b src=s1\n"
                                        "claim inc-1 targets ra-x basis=targeted src=s1\n"
                                        "claim inc-2 linked-to ra-y basis=data-exposed src=s1\n"
                                        "claim act-a uses T1190 src=s2 dispute=\"Vendor Z disagrees\"\n");
    }
    void everyQueryComesBackFromItsText() {
        const auto id = [&](const char *text) { return *m_landscape->find(text); };
        RowsQuery query;
        for (const auto what : {RowsQuery::What::Objects, RowsQuery::What::Events, RowsQuery::What::Claims}) {
            query = {};
            query.what = what;
            survives(query);
        }
        for (const auto set : {RowsQuery::Set::Active, RowsQuery::Set::ActiveState, RowsQuery::Set::ActiveCriminal,
                               RowsQuery::Set::Targeted, RowsQuery::Set::BottomLine, RowsQuery::Set::Disputed}) {
            query = {};
            query.set = set;
            survives(query);
        }
        query = {};
        query.what = RowsQuery::What::Events;
        query.events.kind = Kind::Incident;
        query.events.origin = Origin::Criminal;
        query.events.from = PartialDate::parse("2020-01-01")->firstDay();
        query.events.to = PartialDate::parse("2020-03-31")->firstDay();
        query.events.row = MatrixRow{MatrixRow::Is::OtherActors, {}, 0};
        query.events.column = MatrixColumn{MatrixColumn::Is::Area, id("ra-x"), 0};
        query.events.listedActors = {id("act-a"), id("act-b")};
        query.events.basis = AreaBasis::ServiceDisrupted;
        query.events.undatedOnly = query.events.singlePublisherOnly = true;
        survives(query);
        query = {};
        query.what = RowsQuery::What::Claims;
        query.about = id("act-a");
        query.other = id("T1190");
        query.predicate = Predicate::Uses;
        query.claims = {ClaimIndex(0), ClaimIndex(3)};
        survives(query);
        query = {};
        query.what = RowsQuery::What::Claims;
        query.citing = id("s1");
        survives(query);
    }
    void rowsAreThoseThatWereAskedFor() {
        QCOMPARE(rows({View::List, "event", {}}).size(), std::size_t(3));
        QCOMPARE(rows({View::List, "event", "actor:act-a"}).objects, std::vector{*m_landscape->find("inc-1")});
        QCOMPARE(rows({View::List, "event", "only:undated"}).objects, std::vector{*m_landscape->find("cam-1")});
        QCOMPARE(rows({View::List, "research-area", "set:targeted"}).objects, std::vector{*m_landscape->find("ra-x")});
        QCOMPARE(rows({View::List, "technique", "about:act-a"}).objects, std::vector{*m_landscape->find("T1190")});
        QCOMPARE(rows({View::List, "claim", "about:act-a"}).size(),
                 std::size_t(3)); // its origin, its technique, its incident
        QCOMPARE(rows({View::List, "claim", "about:act-a other:T1190"}).size(), std::size_t(1));
        QCOMPARE(rows({View::List, "claim", "set:disputed"}).size(), std::size_t(1));
        const Overview o = overviewOf(*m_landscape, visibleIn(*m_landscape, {}));
        QCOMPARE(rows({View::List, "actor", "set:active"}).size(), std::size_t(o.activeActors));
        QCOMPARE(rows({View::List, "actor", "set:active-state"}).size(), std::size_t(o.stateActors));
        QCOMPARE(rows({View::List, "actor", "set:active-crime"}).size(), std::size_t(o.criminalActors));
    }
    void aBarOfAProfileOpensWhatItCounts() {
        const VisibleSet visible = visibleIn(*m_landscape, {});
        std::size_t bars = 0;
        for (std::uint32_t o = 0; o < m_landscape->objectCount(); ++o)
            for (const ActivityBucket &bucket : profileOf(*m_landscape, visible, ObjectIndex(o)).activity.buckets) {
                RowsQuery query;
                query.what = RowsQuery::What::Events;
                query.events.from = bucket.firstDay;
                query.events.to = bucket.lastDay;
                query.about = ObjectIndex(o);
                QCOMPARE(rows(routeOf(query, *m_landscape)).size(), std::size_t(bucket.total()));
                bars += bucket.total() > 0;
            }
        QVERIFY(bars > 3);
    }
    void faultsAreSentences_data() {
        QTest::addColumn<QString>("focus");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("named");
        QTest::newRow("no such list") << "nonsense"
                                      << ""
                                      << "nonsense";
        QTest::newRow("no such key") << "event"
                                     << "colour:red"
                                     << "colour:red";
        QTest::newRow("gone actor") << "event"
                                    << "actor:act-gone"
                                    << "act-gone";
        QTest::newRow("no such claim") << "claim"
                                       << "ids:00000000"
                                       << "00000000";
        QTest::newRow("no day") << "event"
                                << "from:2020-13-01"
                                << "2020-13-01";
        QTest::newRow("a month where a day belongs") << "event"
                                                     << "from:2020-12"
                                                     << "2020-12";
        QTest::newRow("no such basis") << "event"
                                       << "basis:guessed"
                                       << "guessed";
        QTest::newRow("no such set") << "actor"
                                     << "set:best"
                                     << "set:best";
        QTest::newRow("binary") << "event" << QString(QChar(0)) + QChar(0xD800) + QStringLiteral(":x") << ":x";
    }
    void faultsAreSentences() {
        QFETCH(QString, focus);
        QFETCH(QString, argument);
        QFETCH(QString, named);
        const auto query = rowsQueryOf({View::List, focus, argument}, *m_landscape);
        QVERIFY(!query);
        QVERIFY2(QString::fromStdString(query.error().message).contains(named), query.error().message.c_str());
    }
    void claimsHavePlaces() {
        const Route route = profileRoute(*m_landscape, ClaimIndex(2));
        QCOMPARE(openedClaim(route, *m_landscape), std::optional(ClaimIndex(2)));
        QVERIFY(!openedClaim({View::Profile, route.focus, "claim:ffffffff"}, *m_landscape));
        QVERIFY(!openedClaim({View::Profile, route.focus, {}}, *m_landscape));
    }
    void titlesSayWhatNarrows() {
        const auto query = rowsQueryOf({View::List, "event", "actor:act-a area:ra-x basis:targeted"}, *m_landscape);
        QVERIFY(query.has_value());
        QCOMPARE(rowsTitle(*query), QStringLiteral("Incidents and campaigns"));
        QCOMPARE(rowsCondition(*query, *m_landscape), QStringLiteral("Actor A · Genetics · targeted"));
    }
};

HW_TEST(RowsQueryTest, "rows_query")
#include "tst_rows_query.moc"
