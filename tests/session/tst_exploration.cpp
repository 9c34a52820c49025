#include "landscape/landscape_builder.h"
#include "session/exploration.h"
#include "support/test_registry.h"

#include <QSignalSpy>

using namespace hw;

namespace {

LandscapePtr smallLandscape(std::initializer_list<const char *> actors = {"act-a", "act-b", "act-c"}) {
    DatasetRecord data;
    data.version = "test";
    data.date = "2026-01-01";
    for (const char *id : actors) {
        ObjectRecord actor;
        actor.id = id;
        actor.kind = Kind::Actor;
        actor.name = std::string("Actor ") + id;
        data.objects.push_back(actor);
    }
    auto built = LandscapeBuilder::build(std::move(data));
    if (!built)
        qFatal("%s", built.error().message.c_str());
    return *built;
}

Filter origin(const char *code) {
    Filter filter;
    filter.include(FilterKey::Origin, code);
    return filter;
}

Selection selected(const Exploration &exploration, const char *id) { return {{*exploration.landscape().find(id)}}; }

} // namespace

class ExplorationTest : public QObject {
    Q_OBJECT
    struct Stage {
        Exploration exploration{smallLandscape()};
        qint64 now = 10000;
        QList<int> signalled;
        Stage() {
            exploration.setClock([this] { return now; });
            QObject::connect(&exploration, &Exploration::changed, &exploration,
                             [this](Exploration::Parts parts) { signalled << static_cast<int>(parts.toInt()); });
        }
        void narrow(const Filter &filter, const char *title = "Origin") {
            now += 5000;
            exploration.narrow(filter, QString::fromLatin1(title));
        }
    };

private slots:
    void narrowSignalsOnceWithEverythingInPlace() {
        Stage stage;
        bool inPlace = false;
        connect(&stage.exploration, &Exploration::changed, this, [&] {
            inPlace = stage.exploration.filter() == origin("CN") &&
                      stage.exploration.visible() == visibleIn(stage.exploration.landscape(), origin("CN")) &&
                      stage.exploration.undoSteps() == 1 && stage.exploration.canGoBack();
        });
        stage.narrow(origin("CN"));
        QCOMPARE(stage.signalled, (QList<int>{Exploration::FilterPart | Exploration::HistoryPart}));
        QVERIFY(inPlace);
    }
    void theSameFilterIsNoChange() {
        Stage stage;
        stage.narrow(Filter{});
        QVERIFY(stage.signalled.isEmpty());
        QCOMPARE(stage.exploration.undoSteps(), 0);
        QVERIFY(!stage.exploration.canGoBack());
    }
    void quickChangesAreOnePlaceAndOneStep() {
        Stage stage;
        stage.narrow(origin("CN"));
        Filter two = origin("CN");
        two.include(FilterKey::Origin, "RU");
        stage.now += 1499;
        stage.exploration.narrow(two, "Origin");
        QCOMPARE(stage.exploration.places().size(), std::size_t{1});
        stage.exploration.undo();
        QVERIFY(stage.exploration.filter().isEmpty());
        QCOMPARE(stage.exploration.undoSteps(), 0);
        stage.exploration.redo();
        QCOMPARE(stage.exploration.filter(), two);
    }
    void slowChangesAreTwo() {
        Stage stage;
        stage.narrow(origin("CN"));
        stage.now += 1500;
        stage.exploration.narrow(origin("RU"), "Origin");
        QCOMPARE(stage.exploration.places().size(), std::size_t{2});
        stage.exploration.undo();
        QCOMPARE(stage.exploration.filter(), origin("CN"));
    }
    void onAndOffWithinTheWindowLeavesNothingBehind() {
        Stage stage;
        stage.narrow(origin("CN"));
        stage.exploration.narrow(Filter{}, "Origin");
        QVERIFY(!stage.exploration.canGoBack());
        QCOMPARE(stage.exploration.undoSteps(), 0);
        stage.exploration.narrow(origin("RU"), "Origin"); // does not join what is gone
        stage.exploration.back();
        QVERIFY(stage.exploration.filter().isEmpty());
    }
    void backRestoresFilterSelectionAndViewState() {
        Stage stage;
        Exploration &e = stage.exploration;
        connect(&e, &Exploration::leaving, this, [&] {
            if (e.route().view == View::Overview)
                e.keepViewState("scrolled 120");
        });
        stage.narrow(origin("CN"));
        e.select(selected(e, "act-b"));
        e.go({View::Profile, "act-a", {}});
        QCOMPARE(e.viewState(), QByteArray());
        e.select(selected(e, "act-c"));
        stage.narrow(origin("RU"));
        e.back();
        QCOMPARE(e.filter(), origin("CN"));
        QCOMPARE(e.route(), (Route{View::Profile, "act-a", {}}));
        QCOMPARE(e.selection(), selected(e, "act-c"));
        e.back();
        QCOMPARE(e.route(), Route{});
        QCOMPARE(e.selection(), selected(e, "act-b"));
        QCOMPARE(e.viewState(), QByteArray("scrolled 120"));
        e.forward();
        QCOMPARE(e.route(), (Route{View::Profile, "act-a", {}}));
        QCOMPARE(e.selection(), selected(e, "act-c"));
        e.forward();
        QCOMPARE(e.filter(), origin("RU"));
        QVERIFY(!e.canGoForward());
        QCOMPARE(e.visible(), visibleIn(e.landscape(), origin("RU")));
    }
    void backSignalsWhatChangedAndNoMore() {
        Stage stage;
        stage.exploration.go({View::List, "actor", {}});
        stage.signalled.clear();
        stage.exploration.back();
        QCOMPARE(stage.signalled, (QList<int>{Exploration::RoutePart | Exploration::HistoryPart}));
    }
    void goingSomewhereCutsTheWayForward() {
        Stage stage;
        stage.exploration.go({View::List, "actor", {}});
        stage.exploration.back();
        QVERIFY(stage.exploration.canGoForward());
        stage.exploration.go({View::List, "incident", {}});
        QVERIFY(!stage.exploration.canGoForward());
    }
    void goingToTheSamePlaceIsNoMove() {
        Stage stage;
        stage.exploration.go(Route{});
        QVERIFY(stage.signalled.isEmpty());
        QVERIFY(!stage.exploration.canGoBack());
    }
    void placesAreListedNewestFirstAndCanBeJumpedTo() {
        Stage stage;
        Exploration &e = stage.exploration;
        for (const char *id : {"act-a", "act-b", "act-c"})
            e.go({View::Profile, QString::fromLatin1(id), {}});
        const auto places = e.places();
        QCOMPARE(places.size(), std::size_t{3});
        QCOMPARE(places[0].route.focus, QString("act-b"));
        QCOMPARE(places[2].route, Route{});
        QCOMPARE(e.places(2).size(), std::size_t{2});
        e.backTo(2);
        QCOMPARE(e.route().focus, QString("act-a"));
        QCOMPARE(e.placesAhead().size(), std::size_t{2});
        QCOMPARE(e.placesAhead()[0].route.focus, QString("act-b"));
        e.forwardTo(99);
        QCOMPARE(e.route().focus, QString("act-c"));
    }
    void historyHasAnEnd() {
        Stage stage;
        for (int i = 0; i < 150; ++i)
            stage.exploration.go({View::List, QString::number(i), {}});
        QCOMPARE(stage.exploration.places(1000).size(), std::size_t{100});
    }
    void undoKeepsThePlace() {
        Stage stage;
        stage.narrow(origin("CN"), "Origin: China");
        stage.exploration.go({View::List, "actor", {}});
        QCOMPARE(stage.exploration.undoTitle(), QString("Origin: China"));
        stage.exploration.undo();
        QVERIFY(stage.exploration.filter().isEmpty());
        QCOMPARE(stage.exploration.route().view, View::List);
        QCOMPARE(stage.exploration.redoTitle(), QString("Origin: China"));
        stage.exploration.redo();
        QCOMPARE(stage.exploration.filter(), origin("CN"));
    }
    void aNewChangeForgetsWhatCouldBeRedone() {
        Stage stage;
        stage.narrow(origin("CN"));
        stage.exploration.undo();
        stage.narrow(origin("IR"));
        QCOMPARE(stage.exploration.redoSteps(), 0);
    }
    void undoPassesOverWhatBackHasUndone() {
        Stage stage;
        stage.narrow(origin("CN"));
        stage.narrow(origin("RU"));
        stage.exploration.back();
        QCOMPARE(stage.exploration.filter(), origin("CN"));
        stage.exploration.undo();
        QVERIFY(stage.exploration.filter().isEmpty());
    }
    void goWithAFilterIsOneMove() {
        Stage stage;
        stage.exploration.go({View::List, "actor", {}}, origin("CN"), "Origin: China");
        QCOMPARE(stage.signalled,
                 (QList<int>{Exploration::FilterPart | Exploration::RoutePart | Exploration::HistoryPart}));
        stage.exploration.back();
        QCOMPARE(stage.exploration.route(), Route{});
        QVERIFY(stage.exploration.filter().isEmpty());
    }
    void aDragIsOneStepHoweverLongItTakes() {
        Stage stage;
        Exploration &e = stage.exploration;
        stage.narrow(origin("IR"), "Before");
        const auto drag = [&](const char *code, Exploration::Step step) {
            stage.now += 60'000;
            e.narrow(origin(code), QStringLiteral("Drag"), step);
        };
        drag("CN", Exploration::Step::OfItsOwn);
        drag("RU", Exploration::Step::Continues);
        drag("KP", Exploration::Step::Continues);
        QCOMPARE(e.undoSteps(), 2);
        e.undo();
        QCOMPARE(e.filter(), origin("IR"));
        // Dragged back to where it began, and on again: still one step, and the step before is untouched.
        drag("CN", Exploration::Step::OfItsOwn);
        drag("IR", Exploration::Step::Continues);
        QCOMPARE(e.undoSteps(), 1);
        drag("RU", Exploration::Step::Continues);
        QCOMPARE(e.undoSteps(), 2);
        e.undo();
        QCOMPARE(e.filter(), origin("IR"));
    }
    void aNewLandscapeKeepsSelectionsById() {
        Stage stage;
        Exploration &e = stage.exploration;
        e.select(selected(e, "act-c"));
        e.go({View::Profile, "act-c", {}});
        stage.signalled.clear();
        e.replaceLandscape(smallLandscape({"act-aa", "act-c", "act-z"}));
        QCOMPARE(e.landscape().id(e.selection().objects.at(0)), std::string_view("act-c"));
        QVERIFY(stage.signalled.at(0) & Exploration::LandscapePart);
        e.replaceLandscape(smallLandscape({"act-z"}));
        QVERIFY(e.selection().objects.empty());
        e.back();
        QVERIFY(e.selection().objects.empty());
    }
    void aWalkLeavesOnePlaceBehind() {
        Stage stage;
        Exploration &e = stage.exploration;
        using Step = Exploration::Step;
        const auto area = [](const char *id) { return Route{View::Areas, QString::fromLatin1(id), {}}; };
        e.go(area("start"));
        for (const char *id : {"a", "b", "c"}) { // one arrow key after the other
            stage.now += 400;
            e.go(area(id), Step::MayJoin);
            QCOMPARE(e.route(), area(id));
        }
        QCOMPARE(e.places().size(), std::size_t(2));
        QCOMPARE(e.places().front().route, area("start"));
        stage.now += 5000; // where somebody stayed is a place
        e.go(area("d"), Step::MayJoin);
        QCOMPARE(e.places().front().route, area("c"));
        e.go(area("e")); // a click is a choice, however quick
        QCOMPARE(e.places().front().route, area("d"));
        e.back();
        e.go(area("f"), Step::MayJoin); // nor does a walk go on after something else
        QCOMPARE(e.places().front().route, area("d"));
        e.narrow(origin("CN"), QStringLiteral("Origin"));
        stage.now += 10;
        e.go(area("g"), Step::MayJoin);
        QCOMPARE(e.places().front().route, area("f"));
    }
};

HW_TEST(ExplorationTest, "exploration")
#include "tst_exploration.moc"
