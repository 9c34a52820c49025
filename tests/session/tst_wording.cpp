#include "session/wording.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;
using namespace hw::wording;

class WordingTest : public QObject {
    Q_OBJECT
    static TimeSpan spanOf(const char *start, const char *end, bool since = false, bool ongoing = false) {
        TimeSpan s;
        if (*start)
            s.start = *PartialDate::parse(start);
        if (*end)
            s.end = *PartialDate::parse(end);
        s.sinceAtLeast = since;
        s.ongoing = ongoing;
        return s;
    }
private slots:
    void datesSayNoMoreThanIsKnown() {
        QCOMPARE(wording::date(*PartialDate::parse("2025-05-22")), QStringLiteral("22 May 2025"));
        QCOMPARE(wording::date(*PartialDate::parse("2025-05")), QStringLiteral("May 2025"));
        QCOMPARE(wording::date(*PartialDate::parse("2025")), QStringLiteral("2025"));
        QCOMPARE(wording::date(std::optional<PartialDate>()), QStringLiteral("not stated"));
        QCOMPARE(shortDate(*PartialDate::parse("2023-09-15")), QStringLiteral("15 Sep 2023"));
        QCOMPARE(shortDate(*PartialDate::parse("2024-06")), QStringLiteral("Jun 2024"));
    }
    void spansAreWords() {
        QCOMPARE(span(spanOf("2020-03", "")), QStringLiteral("March 2020"));
        QCOMPARE(span(spanOf("2012", "", true)), QStringLiteral("since at least 2012"));
        QCOMPARE(span(spanOf("2012", "", true, true)), QStringLiteral("since at least 2012, going on"));
        QCOMPARE(span(spanOf("2014", "2016-05")), QStringLiteral("2014 to May 2016"));
        QCOMPARE(span(spanOf("2014", "2014")), QStringLiteral("2014"));
        QCOMPARE(span(spanOf("", "2019")), QStringLiteral("until 2019"));
        QCOMPARE(span({}), QStringLiteral("not stated"));
        QCOMPARE(shortSpan(spanOf("2014-02", "2015-01")), QStringLiteral("Feb 2014 – Jan 2015"));
    }
    void numbersAreOurs() {
        QCOMPARE(number(12702), QStringLiteral("12,702"));
        QCOMPARE(change(-3), QString(QChar(0x2212)) + QStringLiteral("3"));
        QCOMPARE(change(9), QStringLiteral("+9"));
        QCOMPARE(events(0), QStringLiteral("none reported"));
        QCOMPARE(events(1), QStringLiteral("1 incident or campaign"));
        QCOMPARE(events(187), QStringLiteral("187 incidents and campaigns"));
        QCOMPARE(grade('B', '2'), QStringLiteral("B2"));
        QCOMPARE(grade(0, 0), QStringLiteral("not graded"));
        QCOMPARE(unverifiedFields("start,end"), QStringLiteral("start and end"));
        QCOMPARE(unverifiedFields("start,end,victims"), QStringLiteral("start, end and victims"));
    }
    void dataBecomesHarmlessText() {
        QCOMPARE(line(std::string_view("a\0b", 3)), QStringLiteral("a\uFFFDb"));
        QCOMPARE(line("two\r\nlines\there"), QStringLiteral("two lines here"));
        QCOMPARE(paragraph("two\r\nlines"), QStringLiteral("two\nlines"));
        QVERIFY(!line("safe \xE2\x80\xAE"
                      "evil")
                     .contains(QChar(0x202E)));
        QCOMPARE(line("<b>bold</b>"), QStringLiteral("<b>bold</b>"));
        const QString cut = line(std::string(10000, 'x'), 160);
        QCOMPARE(cut.size(), 160);
        QVERIFY(cut.endsWith(QChar(0x2026)));
        // Never half a character.
        std::string faces;
        for (int i = 0; i < 200; ++i)
            faces += "\xF0\x9F\x98\x80";
        for (int most : {10, 11, 12, 13})
            QVERIFY(!line(faces, most).contains(QChar::ReplacementCharacter) &&
                    !line(faces, most).chopped(1).back().isHighSurrogate());
    }
    void claimsReadAsSentences() {
        const auto l = test::landscapeOf("actor act-a \"Actor A\"\nresearch-area ra-x \"Genetics\"\n"
                                         "incident inc-1 \"Hospital\" start=2020-03\n"
                                         "claim act-a linked-to ra-x basis=assessed-interest\n"
                                         "claim act-a motivation \"espionage\"\n"
                                         "claim act-a targets ra-x basis=targeted says=\"It went for genes.\"\n");
        QStringList sentences;
        for (const ClaimIndex c : l->claimsFrom(*l->find("act-a")))
            sentences << claimSentence(*l, c);
        QVERIFY(sentences.contains(QStringLiteral("Actor A is linked to Genetics (assessed interest).")));
        QVERIFY(sentences.contains(QStringLiteral("Actor A, motivation: espionage.")));
        QVERIFY(sentences.contains(QStringLiteral("It went for genes.")));
        QCOMPARE(claimSupports(*l, l->claimsFrom(*l->find("inc-1")).front()), QStringLiteral("took place: March 2020"));
    }
};

HW_TEST(WordingTest, "wording")
#include "tst_wording.moc"
