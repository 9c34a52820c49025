// A board as an undo step keeps it: whole, and what is the same in two steps once.
#include "session/kept_content.h"

#include "graph_stage.h"
#include "support/test_registry.h"

#include <QTest>

using namespace hw;
using namespace hw::test;

class KeptContentTest : public QObject {
    Q_OBJECT

    /// With something in every part.
    static BoardContent fullContent(const GraphStage &s) {
        BoardContent content;
        content.shown = s.all({"act-a", "T1", "T2", "cam-1"});
        content.hidden = s.all({"T3"});
        content.places[s["act-a"]] = {10, 20, true};
        content.collections.push_back({{s["act-a"], Kind::Technique}, s.all({"T1", "T2"}), BoardPlace{1, 2, false}});
        content.apart.insert({s["act-b"], Kind::Technique});
        content.notes.push_back({CanvasNote::Is::Frame, 1, 2, 30, 40, QStringLiteral("Watch")});
        content.layout = BoardLayout::Radial;
        content.centre = s["act-b"];
        content.colouring = BoardColouring::Area;
        content.kindsOff.insert(Kind::Software);
        content.path = ChosenPath{s["act-a"], s["act-b"], true, 1};
        content.gone.push_back({QStringLiteral("act-gone"), QStringLiteral("Gone"), GoneObject::Was::Hidden, {}});
        return content;
    }

private slots:
    void itComesBackWhole() {
        const BoardContent content = fullContent(GraphStage(smallGraph));
        const KeptContent kept(content, nullptr);
        QVERIFY(kept.content() == content);
        QVERIFY(kept.holds(content));
        QVERIFY(!kept.holds(BoardContent()));
    }
    void whatIsTheSameIsHeldOnce() {
        const GraphStage s(smallGraph);
        const BoardContent content = fullContent(s);
        const KeptContent first(content, nullptr);
        QCOMPARE(KeptContent(content, &first).inCommonWith(first), KeptContent::partCount);
        QCOMPARE(KeptContent(content, nullptr).inCommonWith(first), 0);
        const auto changed = [&](auto change) {
            BoardContent next = content;
            change(next);
            const KeptContent kept(next, &first);
            return kept.content() == next && !first.holds(next) &&
                   kept.inCommonWith(first) == KeptContent::partCount - 1;
        };
        QVERIFY(changed([&](BoardContent &c) { c.shown.pop_back(); }));
        QVERIFY(changed([&](BoardContent &c) { c.hidden.clear(); }));
        QVERIFY(changed([&](BoardContent &c) { c.places[s["act-a"]].x = 11; }));
        QVERIFY(changed([&](BoardContent &c) { c.collections[0].place.reset(); }));
        QVERIFY(changed([&](BoardContent &c) { c.notes[0].text.clear(); }));
        QVERIFY(changed([&](BoardContent &c) { c.apart.clear(); }));
        QVERIFY(changed([&](BoardContent &c) { c.layout = BoardLayout::Force; }));
        QVERIFY(changed([&](BoardContent &c) { c.centre = s["act-a"]; }));
        QVERIFY(changed([&](BoardContent &c) { c.colouring = BoardColouring::Kind; }));
        QVERIFY(changed([&](BoardContent &c) { c.kindsOff.clear(); }));
        QVERIFY(changed([&](BoardContent &c) { c.path->number = 0; }));
        QVERIFY(changed([&](BoardContent &c) { c.gone.clear(); }));
    }
};

HW_TEST(KeptContentTest, "kept_content")
#include "tst_kept_content.moc"
