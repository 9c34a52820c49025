#include "session/route.h"
#include "support/test_registry.h"
#include "support/text_landscape.h"

using namespace hw;

class RouteTest : public QObject {
    Q_OBJECT
    const LandscapePtr m_landscape = test::landscapeOf(R"(
        actor act-apt41 "APT41" type=state origin=CN
        research-area ra-root "Research"
        research-area ra-genetics "Genetics and genomics" parent=ra-root
        incident inc-1 "Hospital" start=2020-03 conf=moderate
    )");

private slots:
    void parseOfPrintIsTheSame_data() {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"helixwatch:overview", "helixwatch:profile?focus=act-apt41", "helixwatch:list?focus=actor",
              "helixwatch:list?focus=event&rows=actor:act-apt41%20basis:targeted",
              "helixwatch:list?focus=claim&rows=about:act-apt41", "helixwatch:list",
              "helixwatch:overview?filter=origin:CN%20area:ra-genetics",
              "helixwatch:profile?focus=act-apt41&filter=since:2020%20confidence:>%3Dmoderate",
              "helixwatch:overview?filter=%22one%20%26%20two%3D%25%23%3F%22"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void parseOfPrintIsTheSame() {
        QFETCH(QString, text);
        const auto link = parseLink(text, *m_landscape);
        QVERIFY2(link.has_value(), link ? "" : link.error().message.c_str());
        QCOMPARE(printLink(*link), text);
        QCOMPARE(*parseLink(printLink(*link), *m_landscape), *link);
    }
    void readsWhatItSays() {
        const auto link =
            parseLink("  helixwatch:profile?focus=act-apt41&rows=claim:0a&filter=origin:CN ", *m_landscape);
        QVERIFY(link.has_value());
        QCOMPARE(link->route, (Route{View::Profile, "act-apt41", "claim:0a"}));
        QCOMPARE(link->filter.values(FilterKey::Origin).include, std::vector<std::string>{"CN"});
    }
    void titlesOfPlacesAreOneHarmlessLine() {
        const QChar shown(QChar::ReplacementCharacter);
        const auto odd = test::landscapeOf("incident inc-2 \"\u202Elive\x1b[31m\" start=2020-03\n");
        QCOMPARE(placeTitle({View::Profile, "inc-2", {}}, *odd), shown + QString("live") + shown + "[31m");
        QCOMPARE(placeTitle({View::Profile, "gone\n", {}}, *odd), QString("gone"));
    }
    void wrongLinksAreExplained_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("scheme") << "https://example.org"
                                << "helixwatch:";
        QTest::newRow("view") << "helixwatch:grph"
                              << "grph";
        QTest::newRow("key") << "helixwatch:overview?colour=red"
                             << "colour";
        QTest::newRow("object") << "helixwatch:profile?focus=act-gone"
                                << "act-gone";
        QTest::newRow("no object") << "helixwatch:profile"
                                   << "dataset";
        QTest::newRow("kind") << "helixwatch:list?focus=unicorns"
                              << "unicorns";
        QTest::newRow("filter") << "helixwatch:overview?filter=orign:CN"
                                << "orign";
    }
    void wrongLinksAreExplained() {
        QFETCH(QString, text);
        QFETCH(QString, word);
        const auto link = parseLink(text, *m_landscape);
        QVERIFY(!link.has_value());
        const QString message = QString::fromStdString(link.error().message);
        QVERIFY2(message.contains(word), qPrintable(message));
        QVERIFY(message.endsWith('.') || message.endsWith('?'));
    }
    void everyViewHasAWordAndATitle() {
        for (int v = 0; v <= static_cast<int>(View::List); ++v) {
            const auto view = static_cast<View>(v);
            QCOMPARE(viewFromWord(viewWord(view)), std::optional(view));
            QVERIFY(!viewTitle(view).isEmpty());
        }
        QVERIFY(!viewFromWord("nowhere"));
    }
    void placesHaveTitles() {
        QCOMPARE(placeTitle({View::Profile, "act-apt41", {}}, *m_landscape), QString("APT41"));
        QCOMPARE(placeTitle({View::List, "actor", {}}, *m_landscape), QString("Actors"));
        QCOMPARE(placeTitle({View::List, "event", "actor:act-apt41"}, *m_landscape),
                 QString("Incidents and campaigns"));
        QCOMPARE(placeTitle({View::List, "claim", {}}, *m_landscape), QString("Claims"));
        QCOMPARE(placeTitle({}, *m_landscape), QString("Overview"));
    }
};

HW_TEST(RouteTest, "route")
#include "tst_route.moc"
