// show relationships --workspace FILE --board NAME: what the person has kept, as a picture; only read, never written.
#include "program.h"
#include "store/workspace.h"
#include "support/test_registry.h"

#include <QFile>
#include <QImage>

using namespace hw;
using namespace hw::test;

class ShowBoardTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};
    QTemporaryDir m_folder;

    QString at(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Answer show(const QStringList &arguments, const char *output = "x.png") const {
        QFile::remove(at(output));
        return helixwatch(QStringList{"show"} + arguments + QStringList{"-o", at(output), "--data", m_small.path()});
    }
    /// A board with one actor at this place.
    static WorkspaceBoard board(const char *name, const char *id, int x) {
        return {name,
                QStringLiteral(R"({"helixwatch-board":1,"objects":[{"id":"%1","is":"shown","name":"n","x":%2,"y":0,)")
                        .arg(QLatin1String(id))
                        .arg(x)
                        .toStdString() +
                    "\"pinned\":true}],\"collections\":[],\"notes\":[],\"apart\":[],\"kinds-off\":[],"
                    "\"layout\":\"force\",\"colouring\":\"kind\"}",
                0};
    }
    void keep(const WorkspaceContent &content) const {
        auto opening = openWorkspace(at("w.db").toStdString());
        QVERIFY2(opening.workspace != nullptr, opening.message.c_str());
        const auto saved = opening.workspace->save(content);
        QVERIFY2(saved.has_value(), saved ? "" : saved.error().message.c_str());
    }
    QByteArray bytes() const {
        QFile file(at("w.db"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase() {
        WorkspaceContent content;
        const std::string whole = board("x", "act-alpha", 0).text;
        WorkspaceBoard red = board("Red", "act-alpha", 0);
        const std::string none = "\"notes\":[]";
        red.text.replace(red.text.find(none), none.size(),
                         "\"notes\":[{\"note\":\"text\",\"x\":0,\"y\":0,\"width\":80,\"height\":40,"
                         "\"text\":\"TLP:RED, for the room\"}]");
        content.boards = {board("Case 7", "act-alpha", 0),
                          board("Other", "act-beta", 0),
                          {"Torn", whole.substr(0, whole.size() - 20), 0},
                          {"Dust", "no board at all", 0},
                          board("Lost", "act-gone", 0),
                          red};
        content.settings = {{"board", "Other"}};
        keep(content);
    }

    void theBoardThatIsNamedOrWasShownLast() {
        const QByteArray before = bytes();
        const QStringList place{"relationships", "--workspace", at("w.db")};
        const Answer named = show(place + QStringList{"--board", "case 7"}, "case.png");
        QCOMPARE(named.err, QByteArray());
        QCOMPARE(named.status, 0);
        QCOMPARE(show(place, "last.png").status, 0);
        QCOMPARE(show(place + QStringList{"--board", "Other"}, "other.png").status, 0);
        QCOMPARE(show({"relationships"}, "opening.png").status, 0);
        const QImage last(at("last.png"));
        QVERIFY(!last.isNull());
        QVERIFY(last == QImage(at("other.png")));
        QVERIFY(last != QImage(at("case.png")));
        QVERIFY(last != QImage(at("opening.png"))); // nothing is read that was not named
        QCOMPARE(show(place + QStringList{"--board", "case 7"}, "case.svg").status, 0);
        QFile page(at("case.svg")); // a page of its own, not the window around it
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray svg = page.readAll();
        QVERIFY(svg.contains("Case 7"));
        QVERIFY(svg.contains("TLP:CLEAR"));
        QVERIFY(!svg.contains("Add to briefing"));
        QCOMPARE(bytes(), before);
    }

    void redNeedsASecondYes() {
        const QStringList place{"relationships", "--workspace", at("w.db"), "--board", "Red"};
        const Answer refused = show(place, "red.png");
        QVERIFY(refused.status != 0);
        QVERIFY2(refused.err.contains("--confirm-red"), refused.err.constData());
        QVERIFY(!QFile::exists(at("red.png")));
        QCOMPARE(show(place + QStringList{"--confirm-red"}, "red.png").status, 0);
        QVERIFY(QFile::exists(at("red.png")));
    }

    void whatIsNotThereIsSaid() {
        const QStringList place{"relationships", "--workspace", at("w.db"), "--board"};
        const Answer near = show(place + QStringList{"Case 8"});
        QCOMPARE(near.status, 1);
        QVERIFY2(near.err.contains("no board \"Case 8\". Did you mean \"Case 7\"?"), near.err.constData());
        const Answer far = show(place + QStringList{"Quite another name"});
        QCOMPARE(far.status, 1);
        QVERIFY2(far.err.contains("Its boards are: \"Case 7\", \"Other\""), far.err.constData());
        const Answer dust = show(place + QStringList{"Dust"});
        QCOMPARE(dust.status, 1);
        QVERIFY2(dust.err.contains("nothing in it can be read"), dust.err.constData());
        const Answer noFile = show({"relationships", "--workspace", at("none.db")});
        QCOMPARE(noFile.status, 1);
        QVERIFY2(noFile.err.contains("There is no workspace"), noFile.err.constData());
        QVERIFY(!QFile::exists(at("none.db")));
        QVERIFY(!QFile::exists(at("x.png")));
    }

    void damageAndGoneObjectsAreSaidBesideThePicture() {
        const QStringList place{"relationships", "--workspace", at("w.db"), "--board"};
        const Answer torn = show(place + QStringList{"Torn"});
        QCOMPARE(torn.status, 0);
        QVERIFY2(torn.err.contains("opened without positions"), torn.err.constData());
        const Answer lost = show(place + QStringList{"Lost"});
        QCOMPARE(lost.status, 0);
        QVERIFY2(lost.err.contains("not in this dataset"), lost.err.constData());
        QVERIFY(QFile::exists(at("x.png")));
    }

    void whereItDoesNotBelong() {
        const QStringList workspace{"--workspace", at("w.db")};
        for (const QStringList &wrong :
             {QStringList{"overview"} + workspace, QStringList{"relationships", "--board", "Other"},
              QStringList{"relationships", "--focus", "Alpha"} + workspace}) {
            const Answer answer = show(wrong);
            QCOMPARE(answer.status, 2);
            QVERIFY(!answer.err.isEmpty());
        }
    }
};

HW_TEST(ShowBoardTest, "show_board")
#include "tst_show_board.moc"
