#include "store/database.h"
#include "store/workspace.h"
#include "support/test_registry.h"
#include "workspace_samples.h"

#include <QRegularExpression>
#include <random>

using namespace hw;
using namespace hw::test;
using Is = WorkspaceOpening::Is;

namespace {

QString said(const WorkspaceOpening &opening) { return QString::fromStdString(opening.message); }

/// A file of layout 1 as the first program of that layout wrote it: frozen here, whatever the program does today.
constexpr const char *layout1 = R"(
    CREATE TABLE pin (target_kind TEXT NOT NULL CHECK (target_kind IN ('object', 'claim')), target_id TEXT NOT NULL,
        position INTEGER NOT NULL, PRIMARY KEY (target_kind, target_id)) STRICT, WITHOUT ROWID;
    CREATE TABLE saved_view (name TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, filter_text TEXT NOT NULL,
        route_text TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE note (target_kind TEXT NOT NULL CHECK (target_kind IN ('object', 'claim')), target_id TEXT NOT NULL,
        markdown TEXT NOT NULL, changed_at INTEGER NOT NULL, PRIMARY KEY (target_kind, target_id)) STRICT, WITHOUT ROWID;
    CREATE TABLE tag (target_kind TEXT NOT NULL CHECK (target_kind IN ('object', 'claim')), target_id TEXT NOT NULL,
        text TEXT NOT NULL, PRIMARY KEY (target_kind, target_id, text)) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO pin VALUES ('object', 'act-apt41', 1), ('claim', '0badcafe', 0);
    INSERT INTO saved_view VALUES ('Genetics', 0, 'area:genetics', '');
    INSERT INTO note VALUES ('object', 'act-apt41', '# Ours', 1764000000000);
    INSERT INTO tag VALUES ('object', 'act-apt41', 'board');
    INSERT INTO setting VALUES ('theme', 'dark');
    PRAGMA application_id = 0x48785773;
    PRAGMA user_version = 1;
)";

/// What layout 2 had more than layout 1.
constexpr const char *layout2 = R"(
    CREATE TABLE target_name (target_kind TEXT NOT NULL CHECK (target_kind IN ('object', 'claim')),
        target_id TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (target_kind, target_id)) STRICT, WITHOUT ROWID;
    INSERT INTO target_name VALUES ('object', 'act-apt41', 'APT41');
    PRAGMA user_version = 2;
)";

bool run(const std::string &path, const std::string &sql) {
    auto database = Database::open(path, Database::Mode::ReadWriteCreate);
    return database && database->execute(sql).has_value();
}

std::string answer(const std::string &path, const char *sql) {
    auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return "cannot be opened";
    auto text = database->text(sql);
    return text ? *text : text.error().message;
}

constexpr const char *columnsOfAll =
    "SELECT group_concat(t.name || '.' || c.name || ' ' || c.type || ' ' || c.pk || ' ' || c.\"notnull\", ', ') "
    "FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name) t, pragma_table_info(t.name) c";

bool make(const std::string &path, const WorkspaceContent &content) {
    auto opening = openWorkspace(path);
    return opening.workspace && opening.workspace->save(content).has_value();
}

/// Enough to fill many pages of every table.
WorkspaceContent large() {
    WorkspaceContent content;
    for (int i = 0; i < 300; ++i) {
        const WorkspaceTarget target{i % 3 == 0, "target-" + std::to_string(i), "Name of " + std::to_string(i)};
        content.pins.push_back(target);
        content.notes.push_back({target, "Note " + std::to_string(i) + std::string(200, 'n'), i});
        content.tags.push_back({target, "tag"});
        content.views.push_back({"View " + std::to_string(i), "origin:CN", ""});
        content.boards.push_back({"Board " + std::to_string(i), std::string(300, 'b'), i});
        content.settings["key/" + std::to_string(i)] = "value";
    }
    return content;
}

/// Whatever the bytes are: one of the outcomes with a sentence, the file untouched unless it was opened, and a way on.
QString faultWith(const QByteArray &bytes) {
    const Folder folder;
    if (!writeBytes(folder.path(), bytes))
        return QStringLiteral("the test could not write its file");
    auto opening = openWorkspace(folder.path());
    if (opening.is == Is::Opened) {
        if (!opening.workspace)
            return QStringLiteral("opened, but there is no workspace");
        auto content = opening.workspace->content();
        content.settings["more"] = "work";
        const auto saved = opening.workspace->save(content);
        if (!saved && saved.error().message.empty())
            return QStringLiteral("a save failed without a word");
        return {};
    }
    if (opening.message.empty() || opening.workspace)
        return QStringLiteral("refused without a word");
    if (bytesOf(folder.path()) != bytes)
        return QStringLiteral("the refused file was changed: %1").arg(said(opening));
    if (!opening.offersFresh())
        return QStringLiteral("no way on from: %1").arg(said(opening));
    auto fresh = startFreshWorkspace(folder.path());
    if (!fresh.workspace)
        return QStringLiteral("no fresh one after “%1”: %2").arg(said(opening), said(fresh));
    if (bytesOf(fresh.keptAs) != bytes)
        return QStringLiteral("what was set aside is not what was there");
    if (folder.files().filter(QLatin1String("reading")).size() > 0)
        return QStringLiteral("left over: %1").arg(folder.files().join(QLatin1Char(' ')));
    return {};
}

} // namespace

class WorkspaceDamageTest : public QObject {
    Q_OBJECT
private slots:
    void anOlderFileIsBroughtForwardWithABackup() {
        const Folder folder;
        QVERIFY(run(folder.path(), layout1));
        const QByteArray before = bytesOf(folder.path());
        auto opening = openWorkspace(folder.path());
        QVERIFY2(opening.is == Is::Opened, qPrintable(said(opening)));
        const QString backup = QString::fromStdString(opening.keptAs);
        const QRegularExpression pattern(QStringLiteral("/workspace\\.db\\.backup-\\d{4}-\\d{2}-\\d{2}-v1$"));
        QVERIFY2(pattern.match(backup).hasMatch(), qPrintable(backup));
        QVERIFY(said(opening).contains(backup));

        const WorkspaceContent &content = opening.workspace->content();
        QVERIFY(content.pins == (std::vector<WorkspaceTarget>{{true, "0badcafe", ""}, {false, "act-apt41", ""}}));
        QVERIFY(content.views == (std::vector<WorkspaceView>{{"Genetics", "area:genetics", ""}}));
        QVERIFY(content.notes == (std::vector<WorkspaceNote>{{{false, "act-apt41", ""}, "# Ours", 1764000000000}}));
        QVERIFY(content.tags == (std::vector<WorkspaceTag>{{{false, "act-apt41", ""}, "board"}}));
        QVERIFY(content.settings == (std::map<std::string, std::string>{{"theme", "dark"}}));
        opening.workspace.reset();

        QCOMPARE(answer(opening.keptAs, "PRAGMA user_version"), std::string("1"));
        QCOMPARE(answer(opening.keptAs, "SELECT markdown FROM note"), std::string("# Ours"));
        QCOMPARE(bytesOf(opening.keptAs).size(), before.size());
        // The same tables as in a file that is made today.
        QVERIFY(make(folder.path("new.db"), {}));
        QCOMPARE(answer(folder.path(), columnsOfAll), answer(folder.path("new.db"), columnsOfAll));
        QCOMPARE(answer(folder.path(), "PRAGMA user_version"), std::to_string(Workspace::layoutVersion()));
        // Once is enough.
        auto again = openWorkspace(folder.path());
        QVERIFY(again.workspace && again.message.empty() && again.keptAs.empty());
        QCOMPARE(folder.files().filter(QLatin1String("backup")).size(), 1);
    }

    void aFileWithoutBoardsIsBroughtForward() {
        const Folder folder;
        QVERIFY(run(folder.path(), std::string(layout1) + layout2));
        auto opening = openWorkspace(folder.path());
        QVERIFY2(opening.is == Is::Opened, qPrintable(said(opening)));
        QVERIFY2(opening.keptAs.ends_with("-v2"), opening.keptAs.c_str());
        WorkspaceContent content = opening.workspace->content();
        QVERIFY(content.boards.empty());
        QCOMPARE(content.pins.back().name, std::string("APT41"));
        content.boards = sampleContent().boards;
        QVERIFY(opening.workspace->save(content));
        opening.workspace.reset();
        QVERIFY(make(folder.path("new.db"), {}));
        QCOMPARE(answer(folder.path(), columnsOfAll), answer(folder.path("new.db"), columnsOfAll));
        const auto again = openWorkspace(folder.path());
        QVERIFY(again.workspace && again.message.empty());
        QVERIFY(again.workspace->content() == content);
    }

    void aBackupNeverReplacesAnother() {
        const Folder folder;
        QVERIFY(run(folder.path(), layout1));
        auto first = openWorkspace(folder.path());
        QVERIFY(first.workspace);
        first.workspace.reset();
        const QByteArray backup = bytesOf(first.keptAs);
        QVERIFY(QFile::remove(QString::fromStdString(folder.path())));
        QVERIFY(run(folder.path(), layout1));
        auto second = openWorkspace(folder.path());
        QVERIFY(second.workspace);
        QCOMPARE(second.keptAs, first.keptAs + "-2");
        QCOMPARE(bytesOf(first.keptAs), backup);
    }

    void anOlderFileThatIsNotWholeIsNotBroughtForward() {
        const Folder folder;
        // A table that the step to the next layout wants to make is there already: the step fails, all of it is undone.
        QVERIFY(run(folder.path(), std::string(layout1) + "CREATE TABLE target_name (x TEXT);"));
        const QByteArray before = bytesOf(folder.path());
        const auto opening = openWorkspace(folder.path());
        QVERIFY(opening.is == Is::Unreachable);
        QVERIFY2(said(opening).contains(QLatin1String("it is as it was")), qPrintable(said(opening)));
        QCOMPARE(bytesOf(folder.path()), before);
    }

    void aNewerFileIsNotTouched() {
        const Folder folder;
        QVERIFY(make(folder.path(), sampleContent()));
        QVERIFY(run(folder.path(), "PRAGMA user_version = 99; CREATE TABLE future (x TEXT)"));
        const QByteArray before = bytesOf(folder.path());
        const auto opening = openWorkspace(folder.path());
        QVERIFY(opening.is == Is::Newer);
        QVERIFY2(said(opening).contains(QLatin1String("newer Helixwatch (layout 99, this one knows up to 3)")),
                 qPrintable(said(opening)));
        QCOMPARE(bytesOf(folder.path()), before);
        auto fresh = startFreshWorkspace(folder.path());
        QVERIFY(fresh.workspace && fresh.workspace->content().isEmpty());
        QVERIFY2(fresh.keptAs.find("workspace.db.newer-") != std::string::npos, fresh.keptAs.c_str());
        QCOMPARE(bytesOf(fresh.keptAs), before);
        QVERIFY(said(fresh).contains(QString::fromStdString(fresh.keptAs)));
    }

    void aFileOfAnotherKindIsNotTouched() {
        const Folder folder;
        QVERIFY(run(folder.path("landscape.db"), "PRAGMA application_id = 1234567; CREATE TABLE object (id TEXT)"));
        QVERIFY(run(folder.path("anything.db"), "CREATE TABLE bookmarks (url TEXT)"));
        for (const char *name : {"landscape.db", "anything.db"}) {
            const QByteArray before = bytesOf(folder.path(name));
            const auto opening = openWorkspace(folder.path(name));
            QVERIFY2(opening.is == Is::Foreign, qPrintable(said(opening)));
            QCOMPARE(bytesOf(folder.path(name)), before);
            const auto fresh = startFreshWorkspace(folder.path(name));
            QVERIFY(fresh.workspace);
            QCOMPARE(bytesOf(fresh.keptAs), before);
        }
        QCOMPARE(folder.files().filter(QLatin1String("foreign-")).size(), 2);
    }

    void aWorkspaceWithForeignPartsIsRefused() {
        for (const char *sql :
             {"CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM pin; END", "CREATE VIEW v AS SELECT * FROM note",
              "DROP TABLE tag", "ALTER TABLE note ADD COLUMN more TEXT", "PRAGMA user_version = 0",
              "PRAGMA user_version = -7"}) {
            const Folder folder;
            QVERIFY(make(folder.path(), sampleContent()));
            QVERIFY2(run(folder.path(), sql), sql);
            const auto opening = openWorkspace(folder.path());
            QVERIFY2(opening.is == Is::Damaged, sql);
            QVERIFY2(said(opening).contains(QString::fromStdString(folder.path())), sql);
        }
    }

    void anEmptyFileIsAFreshWorkspaceButNotNextToALog() {
        const Folder folder;
        QVERIFY(writeBytes(folder.path(), {}));
        QVERIFY(openWorkspace(folder.path()).is == Is::Opened);

        const Folder emptied;
        QVERIFY(writeBytes(emptied.path(), {}));
        QVERIFY(writeBytes(emptied.path("workspace.db-wal"), "the last work"));
        QVERIFY(openWorkspace(emptied.path()).is == Is::Damaged);
        auto fresh = startFreshWorkspace(emptied.path());
        QVERIFY(fresh.workspace);
        QCOMPARE(bytesOf(fresh.keptAs + "-wal"), QByteArray("the last work"));

        const Folder lost;
        QVERIFY(writeBytes(lost.path("workspace.db-wal"), "the last work"));
        const auto opening = openWorkspace(lost.path());
        QVERIFY(opening.is == Is::Opened);
        QVERIFY(!opening.message.empty());
        QCOMPARE(bytesOf(opening.keptAs), QByteArray("the last work"));
    }

    void whatCanBeReadOfADamagedFileIsTakenOver() {
        const Folder folder;
        const WorkspaceContent whole = large();
        QVERIFY(make(folder.path(), whole));
        QByteArray bytes = bytesOf(folder.path());
        // The last quarter is lost, the header says the old size: as after a failing disk.
        const auto pageSize = 4096;
        const auto from = bytes.size() / pageSize * 3 / 4 * pageSize;
        bytes.replace(from, bytes.size() - from, QByteArray(bytes.size() - from, '\0'));
        QVERIFY(writeBytes(folder.path(), bytes));
        const auto opening = openWorkspace(folder.path());
        QVERIFY(opening.is == Is::Damaged);
        QVERIFY(said(opening).contains(QLatin1String("damaged")));
        auto fresh = startFreshWorkspace(folder.path());
        QVERIFY2(fresh.workspace != nullptr, qPrintable(said(fresh)));
        const WorkspaceContent &rest = fresh.workspace->content();
        QVERIFY(rest.notes.size() > 20);
        QVERIFY(rest.notes.size() <= whole.notes.size());
        for (const WorkspaceNote &note : rest.notes)
            QVERIFY(std::any_of(whole.notes.begin(), whole.notes.end(), [&note](const WorkspaceNote &original) {
                return original.target.id == note.target.id && original.markdown == note.markdown;
            }));
        QVERIFY2(said(fresh).contains(QStringLiteral("%1 notes").arg(rest.notes.size())), qPrintable(said(fresh)));
        QCOMPARE(bytesOf(fresh.keptAs), bytes);
        const auto kept = rest.notes.size(); // `rest` goes with the workspace
        fresh.workspace.reset();
        QCOMPARE(openWorkspace(folder.path()).workspace->content().notes.size(), kept);
    }

    void flippedBytesGiveAWordOrAWorkspace() {
        const Folder folder;
        QVERIFY(make(folder.path(), large()));
        const QByteArray sound = bytesOf(folder.path());
        int refused = 0;
        for (unsigned seed = 1; seed <= 80; ++seed) {
            std::mt19937 random(seed);
            QByteArray bytes = sound;
            const unsigned flips = 1 + random() % 8;
            for (unsigned i = 0; i < flips; ++i) {
                // Half of them where it hurts: header and roots of the tables.
                const auto range = static_cast<unsigned>(seed % 2 == 0 ? bytes.size() : 40000);
                bytes[static_cast<qsizetype>(random() % range)] ^= static_cast<char>(1U << (random() % 8));
            }
            const QString fault = faultWith(bytes);
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(fault)));
            const Folder again;
            QVERIFY(writeBytes(again.path(), bytes));
            refused += openWorkspace(again.path()).is != Is::Opened;
        }
        QVERIFY2(refused > 20, qPrintable(QString::number(refused))); // the damage was real
    }

    void cutFilesGiveAWordOrAWorkspace() {
        const Folder folder;
        QVERIFY(make(folder.path(), large()));
        const QByteArray sound = bytesOf(folder.path());
        for (const qsizetype length :
             {qsizetype(1), qsizetype(15), qsizetype(16), qsizetype(50), qsizetype(99), qsizetype(100), qsizetype(511),
              qsizetype(512), qsizetype(1024), qsizetype(4095), qsizetype(4096), qsizetype(4097), qsizetype(8192),
              sound.size() / 2, sound.size() - 1}) {
            const QString fault = faultWith(sound.left(length));
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1 bytes: %2").arg(length).arg(fault)));
        }
        for (const QByteArray &bytes : {QByteArray("x"), QByteArray(5000, '\0'), QByteArray(5000, '\xFF'),
                                        QByteArray("SQLite format 3\0", 16), QByteArray("{\"pins\": []}\n")}) {
            const QString fault = faultWith(bytes);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }
};

HW_TEST(WorkspaceDamageTest, "workspace_damage")
#include "tst_workspace_damage.moc"
