#include "basics/partial_date.h"
#include "basics/utf8.h"
#include "support/test_registry.h"

using namespace hw;

class PartialDateTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatItPrints() {
        for (const char *text : {"2014", "2014-02", "2014-02-09", "1999-12-31", "2024-02-29"}) {
            const auto date = PartialDate::parse(text);
            QVERIFY2(date.has_value(), text);
            QCOMPARE(QString::fromStdString(date->text()), QString::fromLatin1(text));
        }
    }
    void refusesWhatIsNoDate() {
        for (const char *text : {"", "14", "2014-", "2014-13", "2014-00", "2014-02-30", "2023-02-29", "2014-2-9",
                                 "2014/02/09", "0014", "2014-02-09T00:00", "abcd"}) {
            const auto date = PartialDate::parse(text);
            QVERIFY2(!date.has_value(), text);
            QVERIFY(QString::fromStdString(date.error().message).contains("YYYY"));
        }
    }
    void cutsWhatIsNoDateBetweenCharacters() {
        const auto date = PartialDate::parse("x" + std::string(39, 'y') + "\xC3\xA9");
        QVERIFY(isUtf8(date.error().message));
        QVERIFY(isUtf8(PartialDate::parse(std::string(39, 'y') + "\xC3\xA9").error().message));
    }
    void coversAllDaysThatItCanMean() {
        const auto year = *PartialDate::parse("2024");
        QCOMPARE(year.lastDay() - year.firstDay() + 1, 366);
        const auto month = *PartialDate::parse("2023-02");
        QCOMPARE(month.lastDay() - month.firstDay() + 1, 28);
        const auto december = *PartialDate::parse("2023-12");
        QCOMPARE(december.lastDay() - december.firstDay() + 1, 31);
        QCOMPARE(PartialDate::parse("1970-01-01")->firstDay(), 0);
        QCOMPARE(PartialDate::ofDay(PartialDate::parse("2020-02-29")->firstDay()).text(), std::string("2020-02-29"));
    }
    void ordersByEarliestDayThenPrecision() {
        QVERIFY(*PartialDate::parse("2014-01-01") < *PartialDate::parse("2014-01"));
        QVERIFY(*PartialDate::parse("2014-01") < *PartialDate::parse("2014"));
        QVERIFY(*PartialDate::parse("2014") < *PartialDate::parse("2014-02"));
    }
    void spansHaveSoftEnds() {
        TimeSpan span;
        QVERIFY(!span.isKnown());
        QVERIFY(span.firstDay() > span.lastDay()); // overlaps nothing
        span.start = *PartialDate::parse("2020-03");
        QCOMPARE(span.lastDay(), PartialDate::parse("2020-03-31")->firstDay());
        span.ongoing = true;
        QVERIFY(span.lastDay() > PartialDate::parse("2999")->lastDay());
    }
};

HW_TEST(PartialDateTest, "partial_date")
#include "tst_partial_date.moc"
