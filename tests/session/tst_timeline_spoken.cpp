#include "session/timeline_spoken.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

class TimelineSpokenTest : public QObject {
    Q_OBJECT
    LandscapePtr m_l = test::landscapeOf(R"(
source s20 "Report" publisher="Vendor X" published=2020-06-10
source s21 "Report" publisher="Vendor Y" published=2021-03
source s0 "Report" publisher="Vendor Z"
actor act-a "Alpha" type=state origin=CN
research-area ra-x "Genetics and genomics" fact.short="Genetics"
incident i1 "One" start=2020-06-01 src=s20 subtype=ransomware conf=moderate
incident i2 "Two" start=2019 src=s21 subtype="intrusion attempt"
incident i3 "Three" start=2030-01-01 src=s20
incident i4 "Four" src=s0
campaign c1 "Camp" start=2020-01-01 end=2020-02-01 src=s20
claim i1 attributed-to act-a src=s20
claim i1 linked-to ra-x basis=victim-field src=s20
)");
    Timeline m_t = timelineOf(*m_l, visibleIn(*m_l, {}), LanesBy::Actor);

    const TimelineItem &item(const char *id) const {
        for (const TimelineItem &i : m_t.items)
            if (m_l->id(i.event) == id)
                return i;
        qFatal("no %s", id);
    }
    static DayNumber day(const char *text) { return PartialDate::parse(text)->firstDay(); }

private slots:
    void lanesHaveNames() {
        QStringList names;
        for (const TimelineLane &lane : m_t.lanes)
            names << spoken::lane(*m_l, m_t, lane);
        QCOMPARE(names, (QStringList{"Alpha", "Nobody named", "Undated"}));
        const Timeline areas = timelineOf(*m_l, visibleIn(*m_l, {}), LanesBy::Area);
        QCOMPARE(spoken::lane(*m_l, areas, areas.lanes[0]), QStringLiteral("Genetics"));
        QCOMPARE(spoken::lane(*m_l, areas, areas.lanes[1]), QStringLiteral("No area named"));
    }
    void countsInWords() {
        QCOMPARE(spoken::timeline(m_t),
                 QStringLiteral("1 campaign, 4 incidents; 1 without a date; 1 dated after this dataset"));
        QCOMPARE(spoken::timeline(Timeline()), QStringLiteral("None reported"));
    }
    void whatWasPublicOnADay() {
        QCOMPARE(spoken::knownBy(m_t, day("2020-06-09")),
                 QStringLiteral(
                     "On 9 June 2020, our sources had reported none of these 5; 3 others had begun by then; of 1 no "
                     "source says when it reported them."));
        QCOMPARE(
            spoken::knownBy(m_t, day("2021-03-05")),
            QStringLiteral(
                "On 5 March 2021, our sources had reported 3 of these 5; 1 other had begun by then; of 1 the first "
                "report is dated too roughly to tell; of 1 no source says when it reported them."));
        const auto l =
            test::landscapeOf("source s publisher=X published=2020-01-02\nincident i1 start=2020-01-01 src=s");
        const Timeline one = timelineOf(*l, visibleIn(*l, {}), LanesBy::Origin);
        QCOMPARE(spoken::knownBy(one, day("2020-01-02")),
                 QStringLiteral("On 2 January 2020, our sources had reported all of these 1."));
    }
    void datesAsFarAsTheyAreKnown() {
        QCOMPARE(spoken::reported(item("i1").reported), QStringLiteral("10 June 2020"));
        QCOMPARE(spoken::reported(item("i2").reported), QStringLiteral("March 2021"));
        QCOMPARE(spoken::reported(item("i4").reported), QStringLiteral("not stated"));
        QCOMPARE(spoken::reported({day("2020-01-01"), day("2020-12-31")}), QStringLiteral("2020"));
        QCOMPARE(spoken::reported({day("2020-03-01"), day("2020-05-02")}),
                 QStringLiteral("between 1 March 2020 and 2 May 2020"));
        QCOMPARE(spoken::when(*m_l, item("i3")), QStringLiteral("1 January 2030, dated after this dataset"));
        QCOMPARE(spoken::when(*m_l, item("i4")), QStringLiteral("not stated"));
    }
    void lagsOnlyWhereBothDatesAreKnown() {
        QCOMPARE(spoken::lag(item("i1")), QStringLiteral("reported 9 days after it began"));
        QCOMPARE(spoken::lag(item("i2")), QStringLiteral("reported after its end"));
        QCOMPARE(spoken::lag(item("i3")), QStringLiteral("its first source is older than it is"));
        QCOMPARE(spoken::lag(item("i4")), QString());
        QCOMPARE(spoken::lag(item("c1")), QStringLiteral("reported 161 days after it began, when it was over"));
    }
    void delaysWithTheirBase() {
        QCOMPARE(spoken::delays(m_t), QString()); // two are too few
        std::string text;
        for (const char *published : {"2020-01-02", "2020-01-11", "2020-01-31", "2020-03-01", "2021-01-01", "2020-02"})
            text += std::string("source s") + published + " publisher=X published=" + published + "\nincident i" +
                    published + " start=2020-01-01 src=s" + published + "\n";
        const auto l = test::landscapeOf(text + "incident vague start=2020 src=s2021-01-01\n");
        const Timeline t = timelineOf(*l, visibleIn(*l, {}), LanesBy::Actor);
        QCOMPARE(spoken::delays(t),
                 QStringLiteral("Of 5 with exact dates, our sources reported half within 30 days of their "
                                "beginning; the slowest took 366 days."));
    }
    void allInOneSentence() {
        QCOMPARE(spoken::item(*m_l, item("i1"), QStringLiteral("Alpha")),
                 QStringLiteral("One, incident, ransomware, 1 June 2020, intrusion, lane Alpha, moderate confidence, "
                                "first reported by our sources: 10 June 2020"));
    }
};

HW_TEST(TimelineSpokenTest, "timeline_spoken")
#include "tst_timeline_spoken.moc"
