#include "session/narrow_to.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

class NarrowToTest : public QObject {
    Q_OBJECT
private slots:
    void anObjectBecomesItsKeyAndOthersStay() {
        Exploration e(test::landscapeOf("source s1 \"Report\" publisher=\"Vendor X\"\n"
                                        "actor act-a \"Actor A\" type=state origin=CN\n"
                                        "incident inc-1 start=2020 src=s1\n"));
        Filter before;
        before.include(FilterKey::Origin, "CN");
        e.narrow(before, QStringLiteral("Origin"), Exploration::Step::OfItsOwn);
        QVERIFY(narrowTo(e, *e.landscape().find("act-a")));
        QCOMPARE(e.filter().values(FilterKey::Actor).include, std::vector<std::string>{"act-a"});
        QCOMPARE(e.filter().values(FilterKey::Origin).include, std::vector<std::string>{"CN"});
        QCOMPARE(e.undoTitle(), QStringLiteral("Actor: Actor A"));
        QVERIFY(narrowTo(e, *e.landscape().find("s1"))); // a source stands for its publisher
        QCOMPARE(e.filter().values(FilterKey::Publisher).include, std::vector<std::string>{"Vendor X"});
    }
    void whatNoKeyNamesChangesNothing() {
        Exploration e(test::landscapeOf("incident inc-1 start=2020\n"));
        QVERIFY(!canNarrowTo(Kind::Incident));
        QVERIFY(!narrowTo(e, *e.landscape().find("inc-1")));
        QVERIFY(!narrowTo(e, {}));
        QVERIFY(e.filter().isEmpty());
    }
};

HW_TEST(NarrowToTest, "narrow_to")
#include "tst_narrow_to.moc"
