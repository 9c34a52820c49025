#include "session/saved_place.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;
using namespace hw::test;

class SavedPlaceTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_landscape = landscapeOf(R"(
            actor act-a "Actor A" type=state origin=CN
            research-area ra-x "Genetics and genomics"
            claim act-a targets ra-x basis=targeted start=2020
        )");
    }

    void whatIsSavedIsFoundAgain() {
        PlaceLink link;
        link.route.view = View::Profile;
        link.route.focus = QStringLiteral("act-a");
        link.filter.include(FilterKey::Origin, "CN");
        link.filter.include(FilterKey::Area, "ra-x");
        const SavedView view = viewOf(QStringLiteral("Mine"), link);
        QCOMPARE(view.name, QStringLiteral("Mine"));
        QVERIFY2(view.filterText.contains(QLatin1String("origin:CN")), qPrintable(view.filterText));
        QVERIFY2(!view.routeText.contains(QLatin1String("filter=")), qPrintable(view.routeText)); // it is kept once
        const auto place = savedPlace(view, *m_landscape);
        QVERIFY(place.has_value());
        QVERIFY(place->link == link);
        QVERIFY(place->unknown.isEmpty() && place->sentence.isEmpty());
    }

    void theRowsBehindANumberAreFoundAgain() {
        PlaceLink link;
        link.route = {View::List, QStringLiteral("event"), QStringLiteral("actor:act-a only:undated")};
        const auto place = savedPlace(viewOf(QStringLiteral("Rows"), link), *m_landscape);
        QVERIFY(place.has_value());
        QVERIFY2(place->sentence.isEmpty(), qPrintable(place->sentence));
        QVERIFY(place->link == link);
    }

    void whatTheDatasetLacksIsSaidAndKept() {
        const SavedView view{QStringLiteral("Old"), QStringLiteral("origin:CN actor:act-gone area:ra-lost"),
                             QStringLiteral("helixwatch:overview")};
        const auto place = savedPlace(view, *m_landscape);
        QVERIFY(place.has_value());
        QCOMPARE(place->unknown, (QStringList{QStringLiteral("actor:act-gone"), QStringLiteral("area:ra-lost")}));
        QVERIFY2(place->sentence.contains(QLatin1String("actor:act-gone")), qPrintable(place->sentence));
        QCOMPARE(place->link.filter.values(FilterKey::Actor).include, std::vector<std::string>{"act-gone"});
        // Saved again it is the same text: nothing was dropped on the way.
        QCOMPARE(viewOf(view.name, place->link).filterText, view.filterText);
    }

    void aPlaceThatIsGoneBecomesTheOverview() {
        const SavedView view{QStringLiteral("P"), QStringLiteral("origin:CN"),
                             QStringLiteral("helixwatch:profile?focus=act-gone")};
        const auto place = savedPlace(view, *m_landscape);
        QVERIFY(place.has_value());
        QVERIFY(place->link.route.view == View::Overview);
        QVERIFY(place->link.filter.has(FilterKey::Origin));
        QVERIFY2(place->sentence.contains(QLatin1String("act-gone")), qPrintable(place->sentence));
    }

    void aLinkThatCarriesItsFilterIsReadToo() {
        // The filter text rules; what the link says of it is not held against the view.
        const SavedView view{QStringLiteral("P"), QStringLiteral("origin:CN"),
                             QStringLiteral("helixwatch:profile?filter=actor:act-gone&focus=act-a")};
        const auto place = savedPlace(view, *m_landscape);
        QVERIFY(place.has_value());
        QVERIFY2(place->sentence.isEmpty(), qPrintable(place->sentence));
        QCOMPARE(place->link.route.focus, QStringLiteral("act-a"));
    }

    void aFilterThatCannotBeReadIsAnError() {
        for (const char *text : {"nonsense:1", "since:yesterday", "origin:"}) {
            const auto place = savedPlace({QStringLiteral("B"), QString::fromLatin1(text), {}}, *m_landscape);
            QVERIFY2(!place.has_value(), text);
            QVERIFY2(!place.error().message.empty(), text);
        }
    }

private:
    LandscapePtr m_landscape;
};

HW_TEST(SavedPlaceTest, "saved_place")
#include "tst_saved_place.moc"
