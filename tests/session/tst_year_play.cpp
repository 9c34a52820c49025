#include "session/exploration.h"
#include "session/year_play.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

class YearPlayTest : public QObject {
    Q_OBJECT
    LandscapePtr m_landscape = test::landscapeOf(R"(
actor act-a "Alpha" type=state origin=CN
actor act-b "Bravo" type=state origin=RU
research-area ra-x "Genetics"
technique T1 "Phishing"
campaign cam-1 "First" start=2015-03 end=2016-01
campaign cam-2 "Second" start=2021-06
claim cam-1 attributed-to act-a
claim cam-2 attributed-to act-b
claim cam-1 targets ra-x basis=targeted
claim act-a uses T1
)");

    static Filter origin(const char *code) {
        Filter filter;
        filter.include(FilterKey::Origin, code);
        return filter;
    }

    static QString said(const std::optional<YearRange> &years) {
        return years ? QStringLiteral("%1 to %2").arg(years->first).arg(years->last) : QString();
    }

private slots:
    void theYearsAreThoseOfDatedClaims() {
        QCOMPARE(said(yearsOf(*m_landscape, {})), QStringLiteral("2015 to 2021"));
        QCOMPARE(said(yearsOf(*m_landscape, origin("CN"))), QStringLiteral("2015 to 2016"));
        QCOMPARE(said(yearsOf(*m_landscape, origin("RU"))), QStringLiteral("2021 to 2021"));
        QVERIFY(!yearsOf(*test::landscapeOf("actor act-a \"A\" type=state origin=CN"), {}));
    }
    void onlyClaimsAmongTheseCount() {
        const auto among = [&](std::initializer_list<const char *> ids) {
            Bits bits(m_landscape->objectCount());
            for (const char *id : ids)
                bits.set(m_landscape->find(id)->value);
            return said(yearsOf(*m_landscape, {}, &bits));
        };
        QCOMPARE(among({"act-a", "cam-1", "ra-x"}), QStringLiteral("2015 to 2016"));
        QCOMPARE(among({"act-b", "cam-2", "ra-x"}), QStringLiteral("2021 to 2021"));
        QCOMPARE(among({"act-a", "ra-x"}), QString());
    }
    void thePeriodOfTheFilterDoesNotNarrowThem() {
        QCOMPARE(said(yearsOf(*m_landscape, inYear({}, 2021, YearWindow::OneYear))), QStringLiteral("2015 to 2021"));
    }
    void aYearReplacesThePeriodAndNothingElse() {
        Filter filter = origin("CN");
        filter.since = *PartialDate::parse("2001-02");
        filter = inYear(filter, 2016, YearWindow::OneYear);
        QCOMPARE(filter.values(FilterKey::Origin), origin("CN").values(FilterKey::Origin));
        QCOMPARE(filter.since->text(), std::string("2016"));
        QCOMPARE(filter.until->text(), std::string("2016"));
        QCOMPARE(lastYearOf(filter), std::optional(2016));
        filter = inYear(filter, 2017, YearWindow::UpToYear);
        QVERIFY(!filter.since);
        QCOMPARE(filter.until->text(), std::string("2017"));
        QVERIFY(!lastYearOf({}));
    }
    void whatGoesOnIsOneStepHoweverSlow() {
        Exploration e(m_landscape);
        qint64 now = 5000;
        e.setClock([&] { return now; });
        const auto year = [&](int y, Exploration::Step step) {
            now += 60000;
            e.narrow(inYear(e.filter(), y, YearWindow::OneYear), QString::number(y), step);
        };
        e.narrow(origin("CN"), QStringLiteral("Origin"));
        year(2015, Exploration::Step::OfItsOwn);
        for (const int y : {2016, 2017, 2018})
            year(y, Exploration::Step::Continues);
        QCOMPARE(e.undoSteps(), 2);
        QCOMPARE(e.places().size(), std::size_t{2});
        QCOMPARE(e.undoTitle(), QStringLiteral("2018"));
        e.undo();
        QCOMPARE(e.filter(), origin("CN"));
        year(2019, Exploration::Step::Continues); // after an undo there is nothing to go on with
        QCOMPARE(e.undoSteps(), 2);
        e.go({View::Profile, QStringLiteral("act-a"), {}});
        year(2020, Exploration::Step::Continues);
        QCOMPARE(e.undoSteps(), 3);
    }
    void nothingElseJoinsWhatGoesOn() {
        Exploration e(m_landscape);
        e.setClock([] { return 7000; });
        e.narrow(inYear({}, 2015, YearWindow::OneYear), {}, Exploration::Step::OfItsOwn);
        e.narrow(inYear({}, 2016, YearWindow::OneYear), {}, Exploration::Step::Continues);
        e.narrow(origin("CN"), {}); // at once, and still a step of its own
        QCOMPARE(e.undoSteps(), 2);
    }
};

HW_TEST(YearPlayTest, "year_play")
#include "tst_year_play.moc"
