// helixwatch brief: a file whole or not at all, the label and its gate, what changed since.
#include "briefing/deck_text.h"
#include "program.h"
#include "store/workspace.h"
#include "support/test_registry.h"

#include <QFile>
#include <QFileInfo>

using namespace hw;
using namespace hw::test;

class BriefTest : public QObject {
    Q_OBJECT

    const LandscapeFile m_small{smallLandscape};
    QTemporaryDir m_folder;

    QString at(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    Answer brief(const QStringList &arguments, const QString &output, const LandscapeFile *landscape = nullptr) const {
        return helixwatch(QStringList{"brief"} + arguments +
                          QStringList{"-o", output, "--data", (landscape ? landscape : &m_small)->path()});
    }
    static QByteArray bytes(const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void aPdfAndMarkdown() {
        for (const char *paper : {"a4", "letter", "16:9"}) {
            const QString path = at("b.pdf");
            QFile::remove(path);
            const Answer answer = brief({"--tlp", "AMBER+STRICT", "--paper", paper}, path);
            QVERIFY2(answer.status == 0, answer.err.constData());
            QVERIFY(answer.out.isEmpty());
            QVERIFY(bytes(path).startsWith("%PDF-"));
        }
        const Answer answer = brief({"area:genetics", "--tlp", "green"}, at("b.md"));
        QVERIFY2(answer.status == 0, answer.err.constData());
        const QByteArray text = bytes(at("b.md"));
        QVERIFY(text.startsWith("TLP:GREEN\n"));
        QVERIFY(text.contains("filter area:"));
    }

    void wrongUsageIsSaid_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("label") << QStringList{"--tlp", "PINK"} << QStringLiteral("b.pdf") << QByteArray("AMBER+STRICT");
        QTest::newRow("paper") << QStringList{"--paper", "a5"} << QStringLiteral("b.pdf") << QByteArray("letter");
        QTest::newRow("ending") << QStringList{} << QStringLiteral("b.doc") << QByteArray(".pdf, .pptx, .html, .md");
        QTest::newRow("red") << QStringList{"--tlp", "RED"} << QStringLiteral("b.pdf") << QByteArray("--confirm-red");
        QTest::newRow("audience") << QStringList{"--audience", "all"} << QStringLiteral("b.pdf")
                                  << QByteArray("everybody, board, technical");
        QTest::newRow("slides") << QStringList{"--paper", "a4"} << QStringLiteral("b.pptx") << QByteArray("16:9");
        QTest::newRow("since") << QStringList{"--since", "yesterday"} << QStringLiteral("b.pdf")
                               << QByteArray("--since");
        QTest::newRow("filter") << QStringList{"area:nowhere"} << QStringLiteral("b.pdf") << QByteArray("nowhere");
    }
    void wrongUsageIsSaid() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, output);
        QFETCH(QByteArray, said);
        const QString path = m_folder.filePath(output);
        QFile::remove(path);
        const Answer answer = brief(arguments, path);
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains(said), answer.err.constData());
        QVERIFY(!QFile::exists(path));
    }

    void redNeedsASecondYes() {
        const Answer answer = brief({"--tlp", "RED", "--confirm-red"}, at("red.md"));
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY(bytes(at("red.md")).startsWith("TLP:RED\n"));
    }

    /// A label that the content carries is a first yes of nobody.
    void redByContentNeedsItToo() {
        const LandscapeFile strict(std::string(smallLandscape) +
                                   "\nincident inc-secret \"Secret one (TLP:RED)\" start=2025-01 reported=2025-02\n");
        const QString path = at("content.md");
        const Answer answer = brief({}, path, &strict);
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("--confirm-red"), answer.err.constData());
        QVERIFY(!QFile::exists(path));
        const Answer twice = brief({"--confirm-red"}, path, &strict);
        QVERIFY2(twice.status == 0, twice.err.constData());
        QVERIFY(bytes(path).startsWith("TLP:RED\n"));
    }

    void whoseItIsAndForWhom() {
        const Answer answer = brief({"--title", "Board, June", "--organisation", "St. Aurelia", "--committee",
                                     "Risk Committee", "--author", "J. Doe"},
                                    at("named.md"));
        QVERIFY2(answer.status == 0, answer.err.constData());
        const QByteArray text = bytes(at("named.md"));
        for (const char *part : {"# Board, June", "St. Aurelia", "Risk Committee", "J. Doe"})
            QVERIFY2(text.contains(part), part);
        const Answer plain = brief({}, at("plain.md"));
        QVERIFY(plain.status == 0);
        QVERIFY(bytes(at("plain.md")).contains("# Briefing, ")); // as the window calls it
        const Answer board = brief({"--audience", "board"}, at("board.md"));
        QVERIFY(board.status == 0);
        QVERIFY(bytes(at("board.md")).count("\n## ") < bytes(at("plain.md")).count("\n## "));
    }

    void nothingAboveTheLabelLeaves() {
        const LandscapeFile strict(std::string(smallLandscape) +
                                   "\nincident inc-secret \"Secret one (TLP:AMBER)\" start=2025-01 reported=2025-02\n");
        const QString path = at("strict.pdf");
        const Answer answer = brief({"--tlp", "GREEN"}, path, &strict);
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("TLP:AMBER"), answer.err.constData());
        QVERIFY(!QFile::exists(path));
        const Answer named = brief({"--tlp", "GREEN"}, at("x_TLP-AMBER.pdf"));
        QCOMPARE(named.status, 1);
        QVERIFY(named.err.contains("file name"));
        const Answer lower = brief({"--tlp", "AMBER"}, at("x_TLP-CLEAR.pdf"));
        QCOMPARE(lower.status, 1);
        QVERIFY(!QFile::exists(at("x_TLP-CLEAR.pdf")));
    }

    void aFileThatIsThereStaysWhenItFails() {
        const QString path = at("kept.pdf");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("before");
        file.close();
        QCOMPARE(brief({"--tlp", "PINK"}, path).status, 2);
        QCOMPARE(bytes(path), QByteArray("before"));
        const Answer nowhere = brief({}, at("no/such/folder/b.pdf"));
        QCOMPARE(nowhere.status, 1);
        QVERIFY(!nowhere.err.isEmpty());
    }

    void theNextOneSaysWhatChanged() {
        const QString workspace = at("w.db");
        const Answer first = brief({"--workspace", workspace}, at("first.md"));
        QVERIFY2(first.status == 0, first.err.constData());
        const LandscapeFile more(std::string(smallLandscape) +
                                 "\nincident inc-new \"A new one\" start=2025-03 reported=2025-04\n");
        const Answer second = brief({"--workspace", workspace}, at("second.md"), &more);
        QVERIFY2(second.status == 0, second.err.constData());
        QVERIFY2(second.err.contains("1 new"), second.err.constData());
        QVERIFY(bytes(at("second.md")).contains("A new one"));
        const Answer third = brief({"--workspace", workspace}, at("third.md"), &more);
        QVERIFY2(third.err.contains("1 new"), third.err.constData()); // the same briefing as another file
        // The person's own work is where it was.
        auto opening = openWorkspace(workspace.toStdString());
        QVERIFY(opening.workspace);
        QVERIFY(opening.workspace->content().settings.size() >= 2);
    }

    void anotherFilterWasNotBriefed() {
        const QString workspace = at("scopes.db");
        QCOMPARE(brief({"area:genetics", "--workspace", workspace}, at("g.md")).status, 0);
        const Answer other = brief({"--workspace", workspace}, at("all.md"));
        QVERIFY2(other.err.contains("Not briefed before without a filter."), other.err.constData());
        QVERIFY(!bytes(at("all.md")).contains("othing changed since"));
        const Answer again = brief({"area:genetics", "--workspace", workspace}, at("g.pdf"));
        QVERIFY2(again.err.contains("Not briefed before today"), again.err.constData());
    }

    void aDayInTheFutureIsRefused() {
        const Answer answer = brief({"--since", "9999"}, at("future.md"));
        QCOMPARE(answer.status, 2);
        QVERIFY(answer.err.contains("lies in the future"));
        QVERIFY(!QFile::exists(at("future.md")));
    }

    void theBriefingOfTheWindowIsWritten() {
        const std::string workspace = at("decks.db").toStdString();
        {
            auto opening = openWorkspace(workspace);
            QVERIFY(opening.workspace);
            briefing::Deck deck;
            deck.name = QStringLiteral("Own deck");
            deck.date = QDate(2026, 11, 24);
            deck.pages.resize(1);
            deck.pages[0].title.text = QStringLiteral("Our own words");
            WorkspaceContent content = opening.workspace->content();
            content.settings[briefing::deckKey(deck.name).toStdString()] = textOf(deck).toStdString();
            QVERIFY(opening.workspace->save(content));
        }
        const QString file = QString::fromStdString(workspace);
        const Answer answer = brief({"--workspace", file, "--deck", "own deck"}, at("own.md"));
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY(bytes(at("own.md")).contains("Our own words"));
        QVERIFY(bytes(at("own.md")).contains("# Own deck"));
        const auto drawn = [&](const QStringList &arguments) {
            const QString picture = at("deck.svg");
            QFile::remove(picture);
            const Answer answered =
                helixwatch(QStringList{"show", "briefing", "-o", picture, "--data", m_small.path()} + arguments);
            return answered.status == 0 ? bytes(picture) : answered.err;
        };
        const QByteArray kept = drawn({"--workspace", file}), first = drawn({});
        QVERIFY2(kept.contains("<svg") && first.contains("<svg"), kept.left(300).constData());
        QVERIFY(kept != first); // that is the first draft
        QVERIFY(drawn({"--workspace", file, "--deck", "Othr"}).contains("Own deck"));
        const Answer none = brief({"--workspace", file, "--deck", "Other"}, at("none.md"));
        QCOMPARE(none.status, 1);
        QVERIFY2(none.err.contains("Own deck"), none.err.constData());
        QCOMPARE(brief({"--deck", "Own deck"}, at("none.md")).status, 2);
        QCOMPARE(brief({"area:genetics", "--workspace", file, "--deck", "Own deck"}, at("none.md")).status, 2);
        QVERIFY(!QFile::exists(at("none.md")));
    }

    /// What the window refuses is refused here, too.
    void whatMustBeMendedFirstIsNotWritten() {
        const std::string workspace = at("unmended.db").toStdString();
        {
            auto opening = openWorkspace(workspace);
            QVERIFY(opening.workspace);
            briefing::Deck deck;
            deck.name = QStringLiteral("Own deck");
            deck.pages.resize(1);
            deck.pages[0].title.text = QStringLiteral("Very likely, with high confidence");
            WorkspaceContent content = opening.workspace->content();
            content.settings[briefing::deckKey(deck.name).toStdString()] = textOf(deck).toStdString();
            QVERIFY(opening.workspace->save(content));
        }
        const Answer answer =
            brief({"--workspace", QString::fromStdString(workspace), "--deck", "Own deck"}, at("unmended.md"));
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.contains("never stand in one sentence"), answer.err.constData());
        QVERIFY(!QFile::exists(at("unmended.md")));
    }

    void whatBecamePublicSinceADay() {
        const Answer answer = brief({"--since", "1999"}, at("since.md"));
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY(answer.err.contains("Since 1999"));
    }
};

HW_TEST(BriefTest, "brief")
#include "tst_brief.moc"
