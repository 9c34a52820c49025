#include "store/database.h"
#include "store/workspace.h"
#include "support/test_registry.h"
#include "workspace_samples.h"

#include <csignal>
#include <cstdint>
#include <functional>
#include <random>
#include <sys/wait.h>

using namespace hw;
using namespace hw::test;
using Is = WorkspaceOpening::Is;

namespace {

/// Every part of the content tells the same number, so that a half-written state would show.
WorkspaceContent numbered(std::int64_t number) {
    const std::string text = std::to_string(number);
    WorkspaceContent content;
    content.settings = {{"number", text}};
    for (int i = 0; i < 40; ++i)
        content.notes.push_back({{i % 2 == 0, "target" + std::to_string(i), ""}, text + std::string(500, 'x'), number});
    content.pins = {{false, "pin" + text, ""}};
    content.tags = {{{false, "pin" + text, ""}, text}};
    content.views = {{"view " + text, text, text}};
    content.boards = {{"board", text + std::string(20000, 'b'), number}, {"board " + text, text, 0}};
    return content;
}

/// The number that all of it agrees on, or -1.
std::int64_t numberOf(const WorkspaceContent &content) {
    if (content.isEmpty())
        return 0;
    const auto found = content.settings.find("number");
    if (found == content.settings.end())
        return -1;
    const std::int64_t number = std::stoll(found->second);
    const WorkspaceContent expected = numbered(number);
    const bool same =
        content.pins == expected.pins && content.views == expected.views && content.tags == expected.tags &&
        content.boards == expected.boards && content.notes.size() == expected.notes.size() &&
        std::all_of(content.notes.begin(), content.notes.end(),
                    [&expected](const WorkspaceNote &note) { return note.markdown == expected.notes[0].markdown; });
    return same ? number : -1;
}

/// Runs `work` in a process of its own, lets `begun` wait for it, and kills it after `microseconds`, wherever it is
/// then.
void killWhileIt(const std::function<void()> &work, const std::function<void()> &begun, useconds_t microseconds) {
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(0);
    }
    begun();
    usleep(microseconds);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
}

} // namespace

class WorkspaceCrashTest : public QObject {
    Q_OBJECT
private slots:
    void aKilledProgramLosesNothingThatWasSaved() {
        const Folder folder;
        int said[2];
        QCOMPARE(pipe(said), 0);
        std::mt19937 random(7);
        std::int64_t last = 0;
        for (int round = 0; round < 25; ++round) {
            std::int64_t promised = last;
            killWhileIt(
                [&] {
                    auto opening = openWorkspace(folder.path());
                    for (std::int64_t number = last + 1;; ++number) {
                        const bool saved = opening.workspace && opening.workspace->save(numbered(number));
                        const std::int64_t answer = saved ? number : -2; // -2 is nobody's promise: the test fails
                        if (write(said[1], &answer, sizeof answer) != sizeof answer || !saved)
                            _exit(1);
                    }
                },
                [&] { QCOMPARE(read(said[0], &promised, sizeof promised), static_cast<ssize_t>(sizeof promised)); },
                static_cast<useconds_t>(random() % 40000));
            // All that the program said is saved comes through the pipe; then the file is asked.
            const std::int64_t end = -1;
            QCOMPARE(write(said[1], &end, sizeof end), static_cast<ssize_t>(sizeof end));
            for (std::int64_t number = 0; read(said[0], &number, sizeof number) == sizeof number && number != end;)
                promised = number;
            const auto opening = openWorkspace(folder.path());
            QVERIFY2(opening.is == Is::Opened, opening.message.c_str());
            const std::int64_t found = numberOf(opening.workspace->content());
            QVERIFY2(
                found == promised || found == promised + 1,
                qPrintable(QStringLiteral("round %1: %2 was promised, %3 found").arg(round).arg(promised).arg(found)));
            QVERIFY(found > last); // it was killed at work, not at breakfast
            last = found;
        }
        close(said[0]);
        close(said[1]);
    }

    void aProgramKilledWhileItBringsAFileForwardCanDoItAgain() {
        std::mt19937 random(11);
        for (int round = 0; round < 15; ++round) {
            const Folder folder;
            {
                auto opening = openWorkspace(folder.path());
                QVERIFY(opening.workspace && opening.workspace->save(numbered(3)));
            }
            {
                // Back to layout 1, which had no names and no boards.
                auto database = Database::open(folder.path(), Database::Mode::ReadWrite);
                QVERIFY(database &&
                        database->execute("DROP TABLE target_name; DROP TABLE board; PRAGMA user_version = 1"));
            }
            killWhileIt([&folder] { openWorkspace(folder.path()); }, [] {},
                        static_cast<useconds_t>(500 + random() % 15000));
            const auto opening = openWorkspace(folder.path());
            QVERIFY2(opening.is == Is::Opened, opening.message.c_str());
            WorkspaceContent content = opening.workspace->content();
            QVERIFY(content.boards.empty());
            content.boards = numbered(3).boards;
            QCOMPARE(numberOf(content), std::int64_t(3));
        }
    }
};

HW_TEST(WorkspaceCrashTest, "workspace_crash")
#include "tst_workspace_crash.moc"
