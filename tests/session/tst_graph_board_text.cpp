// Boards as text: whole, damaged, from a newer version, and in a dataset that lacks something.
#include "session/graph_board_text.h"

#include "graph_stage.h"
#include "session/graph_collections.h"
#include "session/graph_edits.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <algorithm>
#include <limits>

using namespace hw;
using namespace hw::test;

namespace {

BoardContent fullContent(const GraphStage &s) {
    BoardContent content;
    content.shown = s.all({"act-b", "act-a", "T2", "ra-gen"});
    content.hidden = s.all({"T1", "S1"});
    content.places[s["act-a"]] = *placeAt(-12.3, 400.07, true);
    content.places[s["T1"]] = *placeAt(7, 8);
    content.places[s["cam-1"]] = *placeAt(0.5, -0.0625); // remembered only
    content.notes = {{CanvasNote::Is::Text, 1.5, 2, 100, 40, QStringLiteral("A “note” {with} [marks] \\ and\nlines")},
                     {CanvasNote::Is::Frame, -5, -6, 300, 200, {}},
                     {CanvasNote::Is::Arrow, 10, 10, -40, 12.25, QStringLiteral("why")}};
    content.apart = {{s["act-a"], Kind::Software}};
    content.layout = BoardLayout::ColumnsByArea;
    content.centre = s["act-b"];
    content.colouring = BoardColouring::Origin;
    content.kindsOff = {Kind::Source, Kind::Name};
    content.path = ChosenPath{s["act-a"], s["act-b"], true, 2};
    return content;
}

} // namespace

class GraphBoardTextTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenIsReadAgain() {
        const GraphStage s(smallGraph);
        const BoardContent content = fullContent(s);
        const QString text = boardText(content, *s.landscape);
        QCOMPARE(text, boardText(content, *s.landscape));
        const BoardReading reading = readBoard(text, *s.landscape);
        QVERIFY2(reading.sentence.isEmpty(), qPrintable(reading.sentence));
        QVERIFY(reading.is == BoardReading::Is::Whole);
        QVERIFY(reading.content == content);
        QCOMPARE(boardText(reading.content, *s.landscape), text);
        QVERIFY(text.contains("\"act-a\"") && text.contains("\"helixwatch-board\":1"));
    }
    void anEmptyBoardIsReadAgain() {
        const GraphStage s(smallGraph);
        const BoardReading reading = readBoard(boardText({}, *s.landscape), *s.landscape);
        QVERIFY(reading.is == BoardReading::Is::Whole && reading.content == BoardContent() &&
                reading.sentence.isEmpty());
    }
    void collectionsAreReadAgain() {
        const GraphStage s(hubLandscape(200));
        Added added = expand({}, *s.graph, s["act-hub"]);
        added.content.collections[0].place = placeAt(3, 4, true);
        const BoardReading reading = readBoard(boardText(added.content, *s.landscape), *s.landscape);
        QVERIFY(reading.content == added.content);
        QCOMPARE(reading.content.collections[0].members.size(), std::size_t{149});
    }
    void generatedBoardsAreReadAgain() {
        const GraphStage s(generatedLandscape({400, 1500, 7}));
        for (std::uint32_t seed = 1; seed <= 20; ++seed) {
            Dice dice(seed);
            BoardContent content;
            for (std::uint32_t i = 0; i < s.landscape->objectCount(); ++i) {
                const ObjectIndex o(i);
                const std::uint32_t lot = dice.below(4);
                if (lot < 2)
                    (lot == 0 ? content.shown : content.hidden).push_back(o);
                if (dice.oneIn(2))
                    content.places[o] = *placeAt(dice.below(20000) / 7.0 - 900, dice.below(20000) / 3.0, dice.oneIn(3));
            }
            gatherLeaves(content, *s.graph);
            const BoardReading reading = readBoard(boardText(content, *s.landscape), *s.landscape);
            QVERIFY(reading.content == content);
            QVERIFY(reading.sentence.isEmpty());
        }
    }

    void whatIsGoneIsSaidKeptAndComesBack() {
        const GraphStage full(smallGraph);
        const GraphStage small(R"(
            actor act-b "Bravo" origin=RU
            technique T1 "Phishing"
            technique T2 "Valid accounts"
            claim act-b uses T2
        )");
        const BoardContent content = fullContent(full);
        const QString text = boardText(content, *full.landscape);
        const BoardReading reading = readBoard(text, *small.landscape);
        QVERIFY(reading.is == BoardReading::Is::Whole);
        QCOMPARE(small.ids(reading.content.shown), (QStringList{"act-b", "T2"}));
        QCOMPARE(small.ids(reading.content.hidden), QStringList("T1"));
        QCOMPARE(reading.content.gone.size(), std::size_t{4}); // act-a, ra-gen, the hidden S1, the place of cam-1
        for (const char *name : {"Alpha", "Genetics", "Tool"})
            QVERIFY2(reading.sentence.contains(name), qPrintable(reading.sentence));
        QVERIFY2(reading.sentence.contains("3 things"), qPrintable(reading.sentence));
        QVERIFY2(reading.sentence.contains("path"), qPrintable(reading.sentence));
        QVERIFY(!reading.content.path);
        // saved by the smaller dataset and opened in the full one: all objects and places are there again
        const BoardReading again = readBoard(boardText(reading.content, *small.landscape), *full.landscape);
        QVERIFY(again.content.gone.empty());
        QVERIFY(again.sentence.isEmpty());
        QStringList shown = full.ids(again.content.shown);
        shown.sort();
        QCOMPARE(shown, (QStringList{"T2", "act-a", "act-b", "ra-gen"}));
        QCOMPARE(full.ids(again.content.hidden), (QStringList{"T1", "S1"}));
        QVERIFY(again.content.places == content.places);
        QVERIFY(again.content.notes == content.notes);
    }
    void carriedOverIsTheSameAsSavedAndRead() {
        const GraphStage full(smallGraph);
        const GraphStage small("actor act-b \"Bravo\"\ntechnique T2\ntechnique T1\nclaim act-b uses T2\n");
        const BoardContent content = fullContent(full);
        const BoardContent carried = carriedOver(content, *full.landscape, *small.landscape);
        QVERIFY(carried == readBoard(boardText(content, *full.landscape), *small.landscape).content);
        const BoardContent back = carriedOver(carried, *small.landscape, *full.landscape);
        QVERIFY(back.places == content.places && back.gone.empty());
        QVERIFY(carriedOver(content, *full.landscape, *full.landscape) == content);
    }
    void manyThatAreGoneAreCounted() {
        std::vector<GoneObject> gone;
        for (int i = 0; i < 12; ++i)
            gone.push_back(
                {QStringLiteral("id-%1").arg(i), QStringLiteral("Name %1").arg(i), GoneObject::Was::Shown, {}});
        QVERIFY2(goneSentence(gone).startsWith("12 things"), qPrintable(goneSentence(gone)));
        QVERIFY2(goneSentence(gone).contains("7 more"), qPrintable(goneSentence(gone)));
        QVERIFY(goneSentence({}).isEmpty());
        gone = {{"id-1", {}, GoneObject::Was::Hidden, {}}};
        QVERIFY2(goneSentence(gone).contains("id-1"), qPrintable(goneSentence(gone)));
    }

    /// Each looked for among all others would be some minutes.
    void aBoardOfAnotherDatasetIsReadHoweverLargeItIs() {
        constexpr int count = 200'000;
        const GraphStage s(smallGraph);
        QString text = QStringLiteral("{\"helixwatch-board\":1,\"objects\":[");
        for (int i = 0; i < 2 * count; ++i)
            text += QStringLiteral("%1{\"id\":\"gone-%2\",\"is\":\"shown\"}")
                        .arg(i == 0 ? QString() : QStringLiteral(","))
                        .arg(i % count);
        text += QStringLiteral(
            "],\"collections\":[],\"notes\":[],\"apart\":[],\"layout\":\"force\",\"colouring\":\"kind\"}");
        const BoardReading reading = readBoard(text, *s.landscape);
        QVERIFY(reading.is == BoardReading::Is::Whole && !reading.losesText);
        QCOMPARE(reading.content.gone.size(), std::size_t{count});
        QCOMPARE(reading.content.gone.back().id, QStringLiteral("gone-%1").arg(count - 1));
    }

    void newerTextOpensWithoutPositions() {
        const GraphStage s(smallGraph);
        const BoardContent content = fullContent(s);
        QString text = boardText(content, *s.landscape);
        text.replace("\"helixwatch-board\":1", "\"helixwatch-board\":2");
        const BoardReading reading = readBoard(text, *s.landscape);
        QVERIFY(reading.is == BoardReading::Is::WithoutPlaces);
        QVERIFY2(reading.sentence.contains("newer version"), qPrintable(reading.sentence));
        QVERIFY(reading.content.shown == content.shown && reading.content.hidden == content.hidden);
        QVERIFY(reading.content.places.empty());
        QVERIFY(reading.content.notes == content.notes);
        const BoardReading other = readBoard("{\"helixwatch-board\":9,\"things\":[]}", *s.landscape);
        QVERIFY(other.is == BoardReading::Is::Unreadable);
        QVERIFY2(other.sentence.contains("newer version"), qPrintable(other.sentence));
    }
    void damagedTextOpensWithoutPositions() {
        const GraphStage s(smallGraph);
        const BoardContent content = fullContent(s);
        const QString text = boardText(content, *s.landscape);
        // cut off anywhere: never more than there was, never a position, always a sentence
        std::size_t most = 0;
        for (qsizetype length = 0; length < text.size(); ++length) {
            const BoardReading reading = readBoard(text.left(length), *s.landscape);
            QVERIFY(reading.is != BoardReading::Is::Whole);
            QVERIFY(!reading.sentence.isEmpty());
            QVERIFY(reading.content.places.empty());
            for (const ObjectIndex o : reading.content.shown)
                QVERIFY(std::ranges::count(content.shown, o) == 1);
            QCOMPARE(reading.content.isEmpty(), reading.is == BoardReading::Is::Unreadable);
            most = std::max(most, reading.content.shown.size());
        }
        QCOMPARE(most, content.shown.size());
        for (const char *nothing :
             {"", "{}", "[]", "null", "42", "{\"helixwatch-board\":\"1\"}", "\xF0\x9F", "}}}{{{"}) {
            const BoardReading reading = readBoard(QString::fromUtf8(nothing), *s.landscape);
            QVERIFY2(reading.is == BoardReading::Is::Unreadable && !reading.sentence.isEmpty(), nothing);
        }
    }
    void damagedPartsLeaveTheRest() {
        const GraphStage s(smallGraph);
        const QString text = QStringLiteral(R"({"helixwatch-board":1,"objects":[
            {"id":"act-a","is":"shown","name":"Alpha","x":1e300,"y":2},
            {"id":"act-b","is":"shown","x":"left","y":2,"pinned":true},
            {"id":"T1","is":"shown","x":10,"y":20,"pinned":true},
            {"id":"T1","is":"hidden"}, {"id":"T2","is":"nowhere"}, {"is":"shown"}, 7, null,
            {"id":"S1","is":"shown","x":1e9,"y":0}],
            "collections":[{"parent":"act-a","kind":"technique","members":["T1","T1","act-b",4]},{"kind":"x"},9],
            "notes":[{"note":"text","x":1,"y":1,"width":1,"height":1,"text":"kept\u202Ekept"},{"note":"text","x":1}],
            "apart":[], "kinds-off":["source","nonsense"], "layout":"spiral", "colouring":"kind",
            "path":{"from":"act-a","to":"act-b","number":77}})");
        const BoardReading reading = readBoard(text, *s.landscape);
        QVERIFY(reading.is == BoardReading::Is::Whole);
        QCOMPARE(s.ids(reading.content.shown), (QStringList{"act-a", "act-b", "T1", "S1"}));
        QVERIFY(reading.content.hidden.empty());
        QVERIFY(reading.content.collections.empty()); // one member of its kind is none
        QCOMPARE(reading.content.places.size(), std::size_t{1});
        QVERIFY(reading.content.isPinned(s["T1"]));
        QVERIFY2(reading.sentence.contains("damaged"), qPrintable(reading.sentence));
        QVERIFY2(reading.sentence.contains("positions"), qPrintable(reading.sentence));
        QCOMPARE(reading.content.notes.size(), std::size_t{1});
        QVERIFY(!reading.content.notes[0].text.contains(QChar(0x202E)));
        QVERIFY(reading.content.kindsOff == std::set<Kind>{Kind::Source});
        QVERIFY(reading.content.layout == BoardLayout::Force);
        QCOMPARE(reading.content.path->number, 4U);
    }
    void whateverIsReadIsABoard() {
        const GraphStage s(smallGraph);
        const QString text = boardText(fullContent(s), *s.landscape);
        const QString letters = QStringLiteral("{}[]\",:-0123456789eE.x\\ ");
        int damaged = 0;
        for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
            Dice dice(seed);
            QString other = text;
            for (std::uint32_t n = 1 + dice.below(3); n > 0; --n)
                other[static_cast<qsizetype>(dice.below(static_cast<std::size_t>(other.size())))] =
                    letters.at(static_cast<qsizetype>(dice.below(static_cast<std::size_t>(letters.size()))));
            const BoardReading reading = readBoard(other, *s.landscape);
            damaged += reading.is != BoardReading::Is::Whole;
            const BoardContent &content = reading.content;
            Bits seen(s.landscape->objectCount());
            for (const auto *list : {&content.shown, &content.hidden})
                for (const ObjectIndex o : *list) {
                    QVERIFY(o.value < s.landscape->objectCount() && !seen.test(o.value));
                    seen.set(o.value);
                }
            for (const auto &[o, place] : content.places)
                QVERIFY(o.value < s.landscape->objectCount() && placeAt(place.x, place.y, place.pinned) == place);
            if (reading.is != BoardReading::Is::Unreadable)
                QVERIFY(readBoard(boardText(content, *s.landscape), *s.landscape).content == content);
            else
                QVERIFY(content == BoardContent() && !reading.sentence.isEmpty());
        }
        QVERIFY(damaged > 100); // the dice do hit something
    }
    void noPlaceThatCannotBeDrawnIsTaken() {
        QVERIFY(!placeAt(std::numeric_limits<double>::quiet_NaN(), 0));
        QVERIFY(!placeAt(0, std::numeric_limits<double>::infinity()));
        QVERIFY(!placeAt(-1e6, 0));
        QCOMPARE(placeAt(1.01, -2.99)->x, 1.0);
        QCOMPARE(placeAt(1.01, -2.99)->y, -3.0);
        QVERIFY(!placeAt(1, 1)->pinned && placeAt(1, 1, true)->pinned);
    }
};

HW_TEST(GraphBoardTextTest, "graph_board_text")
#include "tst_graph_board_text.moc"
