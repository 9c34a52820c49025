#include "landscape/landscape_builder.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

#include <set>

using namespace hw;

namespace {

constexpr const char *small = R"(
source s1 "Report" publisher="Zeta" published=2021-03
source s2 "Older report" publisher="Alpha" published=2019
actor act-a "Actor A" type=state origin=CN
actor act-b "Actor B" type=crime origin=RU
tactic TA1 "Initial access" order=1
technique T1 "Phishing" tactics=TA1
technique T1.001 "Attachment" parent=T1 tactics=TA1
incident inc-1 "One" start=2020-03 src=s1
incident inc-2 "Two" src=s1
incident inc-3 "Three" origin=IR
claim inc-1 attributed-to act-b conf=low src=s1,s2
claim inc-1 attributed-to act-a conf=moderate src=s2
claim inc-2 attributed-to act-b src=s1
claim inc-1 victim "Clinic" object=country-US src=s1
)";

ObjectIndex at(const LandscapePtr &l, std::string_view id) {
    const auto o = l->find(id);
    if (!o)
        throw std::invalid_argument("no " + std::string(id));
    return *o;
}

} // namespace

class LandscapeTest : public QObject {
    Q_OBJECT
private slots:
    void objectsOfAKindAreOneRange() {
        const LandscapePtr l = test::landscapeOf(small);
        QCOMPARE(l->objectsOf(Kind::Actor).size(), std::size_t(2));
        QCOMPARE(l->objectsOf(Kind::Incident).size(), std::size_t(3));
        QCOMPARE(l->objectsOf(Kind::Country).size(), std::size_t(4)); // CN, RU, IR, US
        for (std::size_t k = 0; k < kindCount; ++k)
            for (const ObjectIndex o : l->objectsOf(static_cast<Kind>(k)))
                QCOMPARE(l->kind(o), static_cast<Kind>(k));
        QVERIFY(!l->find("act-gone"));
    }
    void originsComeFromTheBestAttribution() {
        const LandscapePtr l = test::landscapeOf(small);
        QCOMPARE(l->origin(at(l, "act-a")), Origin::China);
        QCOMPARE(l->origin(at(l, "act-b")), Origin::Criminal); // crime wins over the country
        QCOMPARE(l->origin(at(l, "inc-1")), Origin::China);    // moderate wins over low
        QCOMPARE(l->origin(at(l, "inc-2")), Origin::Criminal);
        QCOMPARE(l->origin(at(l, "inc-3")), Origin::Iran); // nobody but a state
        QCOMPARE(l->origin(at(l, "T1")), Origin::Unknown);
    }
    void claimsKnowTheirNeighbours() {
        const LandscapePtr l = test::landscapeOf(small);
        const ObjectIndex inc = at(l, "inc-1");
        QCOMPARE(l->claimsFrom(inc).size(), std::size_t(4));
        QCOMPARE(l->claimsTo(at(l, "act-b")).size(), std::size_t(2));
        QCOMPARE(l->claimsCiting(at(l, "s2")).size(), std::size_t(2));
        for (std::uint32_t i = 0; i < l->claimCount(); ++i) {
            const Claim &c = l->claim(ClaimIndex(i));
            QCOMPARE(l->findClaim(c.id), std::optional(ClaimIndex(i)));
            QCOMPARE(l->columns().subject[i], c.subject.value);
            QVERIFY(i == 0 || l->columns().subject[i - 1] <= c.subject.value);
        }
        QCOMPARE(QString::fromStdString(l->span(inc).start->text()), QString("2020-03"));
        QVERIFY(!l->span(at(l, "inc-2")).isKnown());
    }
    void reportedIsTheEarliestSource() {
        const LandscapePtr l = test::landscapeOf(small);
        for (const ClaimIndex c : l->claimsFrom(at(l, "inc-1")))
            if (l->claim(c).predicate == Predicate::AttributedTo)
                QCOMPARE(QString::fromStdString(l->claim(c).reported->text()), QString("2019"));
    }
    void publishersAreAlphabetical() {
        const LandscapePtr l = test::landscapeOf(small);
        QCOMPARE(l->publishers().size(), std::size_t(3)); // and the default source's
        QVERIFY(std::is_sorted(l->publishers().begin(), l->publishers().end()));
        QCOMPARE(l->publishers()[l->publisherOf(at(l, "s1"))], std::string("Zeta"));
    }
    void hierarchies() {
        const LandscapePtr l = test::landscapeOf(small);
        QVERIFY(l->isWithin(at(l, "T1.001"), at(l, "T1")));
        QVERIFY(!l->isWithin(at(l, "T1"), at(l, "T1.001")));
        QCOMPARE(l->children(at(l, "T1")).size(), std::size_t(1));
        QCOMPARE(l->tacticsOf(at(l, "T1.001")).size(), std::size_t(1));
    }
    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown object") << "claim act-a targets ra-gone"
                                        << "ra-gone";
        QTest::newRow("unknown subject") << "claim act-gone first-seen start=2020"
                                         << "act-gone";
        QTest::newRow("duplicate") << "incident act-a \"x\""
                                   << "act-a";
        QTest::newRow("unknown parent") << "technique T2 \"x\" parent=T9"
                                        << "T9";
        QTest::newRow("circle") << "technique T3 \"x\" parent=T4\ntechnique T4 \"y\" parent=T3"
                                << "circle";
        QTest::newRow("unknown source") << "claim act-a motivation \"m\" src=s9"
                                        << "s9";
        QTest::newRow("relation without object") << "claim inc-1 attributed-to"
                                                 << "names no object";
        QTest::newRow("not a source") << "claim act-a motivation \"m\" src=act-b"
                                      << "act-b";
    }
    void saysWhatIsWrong() {
        QFETCH(QString, line);
        QFETCH(QString, word);
        const auto built = LandscapeBuilder::build(test::recordsOf(std::string(small) + line.toStdString() + "\n"));
        QVERIFY(!built);
        QVERIFY2(QString::fromStdString(built.error().message).contains(word), built.error().message.c_str());
    }
    void claimIdsDoNotDependOnGrading() {
        ClaimRecord claim;
        claim.subject = "a";
        claim.object = "b";
        const std::string id = claimId(claim);
        QCOMPARE(id.size(), std::size_t(8));
        claim.confidence = Confidence::High;
        claim.statement = "re-worded";
        QCOMPARE(claimId(claim), id);
        claim.object = "c";
        QVERIFY(claimId(claim) != id);
    }
    void equalClaimsHaveDifferentIds() {
        const LandscapePtr l = test::landscapeOf("actor act-a\nclaim act-a motivation \"m\"\n"
                                                 "claim act-a motivation \"m\"\nclaim act-a motivation \"m\"");
        QCOMPARE(l->claimCount(), 3U);
        ClaimRecord claim;
        claim.subject = "act-a";
        claim.predicate = Predicate::Motivation;
        claim.value = "m";
        claim.accordingTo = l->claim(ClaimIndex(0)).accordingTo;
        for (std::uint32_t i = 0; i < 3; ++i) {
            QCOMPARE(std::string(l->claim(ClaimIndex(i)).id), claimId(claim, i));
            QCOMPARE(l->findClaim(claimId(claim, i)), ClaimIndex(i));
        }
    }
    void emptyIsALandscapeToo() {
        const LandscapePtr l = test::landscapeOf("");
        QCOMPARE(l->objectCount(), 0U);
        QVERIFY(!l->find(""));
        QVERIFY(l->objectsOf(Kind::Actor).empty());
    }
    void strangeTextsPassUnchanged() {
        const std::string name = std::string("<b>x</b> \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D ") + std::string(10000, 'y') +
                                 std::string(1, '\0') + "z";
        DatasetRecord records;
        ObjectRecord object;
        object.id = "act-a";
        object.name = name;
        records.objects.push_back(object);
        const auto l = LandscapeBuilder::build(std::move(records));
        QVERIFY(l.has_value());
        QVERIFY((*l)->name(ObjectIndex(0)) == name);
    }
};

HW_TEST(LandscapeTest, "landscape")
#include "tst_landscape.moc"
