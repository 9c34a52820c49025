#include "store/database.h"
#include "store/workspace.h"
#include "support/test_registry.h"
#include "workspace_samples.h"

#include <QDir>
#include <QSet>
#include <csignal>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace hw;
using namespace hw::test;
using Is = WorkspaceOpening::Is;

namespace {

QString said(const WorkspaceOpening &opening) { return QString::fromStdString(opening.message); }

QString said(const Result<void> &result) { return result ? QString() : QString::fromStdString(result.error().message); }

void allow(const std::string &path, mode_t mode) { QCOMPARE(chmod(path.c_str(), mode), 0); }

/// Limits the size of every file that this process writes, as a full disk does.
class NoRoom {
public:
    explicit NoRoom(rlim_t bytes) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = bytes;
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~NoRoom() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT
private slots:
    void keepsWhatIsSaved() {
        const Folder folder;
        {
            auto opening = openWorkspace(folder.path());
            QVERIFY2(opening.is == Is::Opened, qPrintable(said(opening)));
            QVERIFY(opening.message.empty());
            QVERIFY(opening.workspace->content().isEmpty());
            const auto saved = opening.workspace->save(sampleContent());
            QVERIFY2(saved.has_value(), qPrintable(said(saved)));
            QVERIFY(opening.workspace->content() == sampleContent());
        }
        QCOMPARE(folder.files(), QStringList{QStringLiteral("workspace.db")}); // one file once closed
        auto again = openWorkspace(folder.path());
        QVERIFY2(again.is == Is::Opened, qPrintable(said(again)));
        const WorkspaceContent &read = again.workspace->content();
        const WorkspaceContent expected = sampleContent();
        QVERIFY(read.pins == expected.pins);
        QVERIFY(read.views == expected.views);
        QVERIFY(read.settings == expected.settings);
        QVERIFY(read.boards == expected.boards); // in the person's order, too
        // Notes and tags come by target: claims before objects.
        QVERIFY(read.notes == (std::vector{expected.notes[1], expected.notes[0]}));
        QVERIFY(read.tags == (std::vector{expected.tags[1], expected.tags[0]}));
    }

    void anyEditReachesTheFile() {
        // Random edits with a fixed seed: after each one the file, read anew, holds what was wanted.
        std::mt19937 random(20261123);
        const auto below = [&random](unsigned n) { return static_cast<std::size_t>(random() % n); };
        const auto target = [&below] {
            const std::string id = "id" + std::to_string(below(6));
            return WorkspaceTarget{below(2) == 0, id, ""};
        };
        const Folder folder;
        WorkspaceContent wanted;
        for (int round = 0; round < 20; ++round) {
            auto opening = openWorkspace(folder.path());
            QVERIFY2(opening.is == Is::Opened, qPrintable(said(opening)));
            wanted = opening.workspace->content();
            for (int edit = 0; edit < 5; ++edit) {
                switch (below(7)) {
                case 0: {
                    const auto t = target();
                    std::erase(wanted.pins, t);
                    wanted.pins.insert(wanted.pins.begin() + static_cast<std::ptrdiff_t>(
                                                                 below(static_cast<unsigned>(wanted.pins.size()) + 1)),
                                       t);
                    break;
                }
                case 1: {
                    const auto t = target();
                    std::erase_if(wanted.notes, [&t](const WorkspaceNote &note) { return note.target == t; });
                    if (below(3) != 0)
                        wanted.notes.push_back(
                            {t, "text " + std::to_string(random()), static_cast<std::int64_t>(random())});
                    break;
                }
                case 2: {
                    const WorkspaceTag tag{target(), "tag" + std::to_string(below(3))};
                    if (std::erase(wanted.tags, tag) == 0)
                        wanted.tags.push_back(tag);
                    break;
                }
                case 3: {
                    const std::string name = "view" + std::to_string(below(4));
                    std::erase_if(wanted.views, [&name](const WorkspaceView &view) { return view.name == name; });
                    wanted.views.insert(wanted.views.begin(), {name, std::to_string(random()), ""});
                    break;
                }
                case 5: {
                    const std::string name = "board" + std::to_string(below(3));
                    std::erase_if(wanted.boards, [&name](const WorkspaceBoard &board) { return board.name == name; });
                    wanted.boards.insert(wanted.boards.begin(),
                                         {name, std::string(below(20000), 'b'), static_cast<std::int64_t>(random())});
                    break;
                }
                case 4: wanted.settings["key" + std::to_string(below(4))] = std::to_string(random()); break;
                default:
                    if (!wanted.pins.empty())
                        wanted.pins.pop_back();
                }
                const auto saved = opening.workspace->save(wanted);
                QVERIFY2(saved.has_value(), qPrintable(said(saved)));
            }
            opening.workspace.reset();
            const auto read = openWorkspace(folder.path());
            QVERIFY(read.workspace);
            const auto byTarget = [](const auto &a, const auto &b) {
                return std::tie(a.target.isClaim, a.target.id) < std::tie(b.target.isClaim, b.target.id);
            };
            auto sorted = wanted;
            auto found = read.workspace->content();
            for (WorkspaceContent *content : {&sorted, &found}) {
                std::sort(content->notes.begin(), content->notes.end(), byTarget);
                std::sort(content->tags.begin(), content->tags.end(),
                          [&byTarget](const WorkspaceTag &a, const WorkspaceTag &b) {
                              return byTarget(a, b) || (!byTarget(b, a) && a.text < b.text);
                          });
            }
            QVERIFY(found == sorted);
        }
        QVERIFY(!wanted.isEmpty());
    }

    void onlyOneWindowAtATime() {
        const Folder folder;
        auto first = openWorkspace(folder.path());
        QVERIFY(first.workspace);
        auto second = openWorkspace(folder.path());
        QVERIFY(second.is == Is::InUse);
        QVERIFY(!second.workspace);
        QVERIFY(said(second).contains(QLatin1String("already open in another Helixwatch window")));
        QVERIFY(said(second).contains(QString::fromStdString(folder.path())));
        QVERIFY(!second.offersFresh());
        QVERIFY(startFreshWorkspace(folder.path()).is == Is::InUse); // never from under another window
        QVERIFY(first.workspace->save(sampleContent()));
        first.workspace.reset();
        QVERIFY(openWorkspace(folder.path()).is == Is::Opened);
    }

    void anotherProcessIsToldAndAKilledOneDoesNotBlock() {
        const Folder folder;
        int ready[2];
        QCOMPARE(pipe(ready), 0);
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            auto opening = openWorkspace(folder.path());
            const bool kept = opening.workspace && opening.workspace->save(sampleContent()).has_value();
            const char answer = kept ? 'y' : 'n';
            if (write(ready[1], &answer, 1) != 1)
                _exit(1);
            pause(); // holds the workspace until it is killed
            _exit(0);
        }
        char answer = 0;
        QCOMPARE(read(ready[0], &answer, 1), 1);
        QCOMPARE(answer, 'y');
        QVERIFY(openWorkspace(folder.path()).is == Is::InUse);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        close(ready[0]);
        close(ready[1]);
        QVERIFY(WIFSIGNALED(status));
        auto after = openWorkspace(folder.path());
        QVERIFY2(after.is == Is::Opened, qPrintable(said(after)));
        QVERIFY(after.workspace->content().pins == sampleContent().pins);
        QCOMPARE(after.workspace->content().notes.size(), std::size_t(2));
    }

    void aFullDiskKeepsTheFileAndASaveCanBeTriedAgain() {
        const Folder folder;
        auto opening = openWorkspace(folder.path());
        QVERIFY(opening.workspace);
        QVERIFY(opening.workspace->save(sampleContent()));
        WorkspaceContent more = sampleContent();
        more.notes[0].markdown = std::string(400000, 'x');
        more.pins.clear();
        {
            const NoRoom noRoom(100000);
            const auto saved = opening.workspace->save(more);
            QVERIFY(!saved.has_value());
            QVERIFY2(said(saved).contains(QString::fromStdString(folder.path())), qPrintable(said(saved)));
            QVERIFY(opening.workspace->content() == sampleContent());
        }
        QVERIFY(opening.workspace->save(more));
        opening.workspace.reset();
        const auto again = openWorkspace(folder.path());
        QVERIFY(again.workspace);
        QVERIFY(again.workspace->content().pins.empty());
        QCOMPARE(again.workspace->content().notes.back().markdown.size(), std::size_t(400000));
    }

    void aFailedSaveChangesNothingInTheFile() {
        const Folder folder;
        auto opening = openWorkspace(folder.path());
        QVERIFY(opening.workspace && opening.workspace->save(sampleContent()));
        WorkspaceContent more;
        more.notes = {{{false, "x", ""}, std::string(400000, 'x'), 0}};
        {
            const NoRoom noRoom(100000);
            QVERIFY(!opening.workspace->save(more));
        }
        opening.workspace.reset();
        const auto again = openWorkspace(folder.path());
        QVERIFY2(again.workspace != nullptr, qPrintable(said(again)));
        QVERIFY(again.workspace->content().pins == sampleContent().pins);
        QCOMPARE(again.workspace->content().notes.size(), std::size_t(2));
    }

    void aFileThatVanishesIsWrittenAnew() {
        const Folder folder;
        auto opening = openWorkspace(folder.path());
        QVERIFY(opening.workspace && opening.workspace->save(sampleContent()));
        QVERIFY(QFile::remove(QString::fromStdString(folder.path())));
        WorkspaceContent more = sampleContent();
        more.settings["theme"] = "light";
        const auto saved = opening.workspace->save(more);
        QVERIFY2(saved.has_value(), qPrintable(said(saved)));
        opening.workspace.reset();
        auto again = openWorkspace(folder.path());
        QVERIFY(again.workspace);
        QVERIFY(again.workspace->content().pins == more.pins);
        QVERIFY(again.workspace->content().settings == more.settings);
    }

    void aFolderThatVanishesIsSaidAndTriedAgain() {
        const Folder folder;
        QDir dir(folder.name());
        QVERIFY(dir.mkdir(QStringLiteral("home")));
        auto opening = openWorkspace(folder.path("home/workspace.db"));
        QVERIFY(opening.workspace && opening.workspace->save(sampleContent()));
        QVERIFY(dir.rename(QStringLiteral("home"), QStringLiteral("away")));
        WorkspaceContent more = sampleContent();
        more.pins.clear();
        for (int i = 0; i < 3; ++i) {
            const auto saved = opening.workspace->save(more);
            QVERIFY(!saved.has_value());
            QVERIFY2(said(saved).contains(QLatin1String("does not exist")), qPrintable(said(saved)));
        }
        QVERIFY(dir.rename(QStringLiteral("away"), QStringLiteral("home")));
        const auto saved = opening.workspace->save(more);
        QVERIFY2(saved.has_value(), qPrintable(said(saved)));
        opening.workspace.reset();
        QVERIFY(openWorkspace(folder.path("home/workspace.db")).workspace->content().pins.empty());
    }

    void aStrangerInItsPlaceIsLeftAlone() {
        const Folder folder;
        WorkspaceContent other;
        other.settings = {{"theme", "light"}};
        {
            auto opening = openWorkspace(folder.path("other.db"));
            QVERIFY(opening.workspace && opening.workspace->save(other));
        }
        auto opening = openWorkspace(folder.path());
        QVERIFY(opening.workspace && opening.workspace->save(sampleContent()));
        QVERIFY(QFile::rename(QString::fromStdString(folder.path()), QString::fromStdString(folder.path("mine.db"))));
        QVERIFY(QFile::rename(QString::fromStdString(folder.path("other.db")), QString::fromStdString(folder.path())));
        WorkspaceContent more = sampleContent();
        more.pins.clear();
        const auto saved = opening.workspace->save(more);
        QVERIFY(!saved.has_value());
        QVERIFY2(said(saved).contains(QLatin1String("was not overwritten")), qPrintable(said(saved)));
        QVERIFY(openWorkspace(folder.path()).workspace->content() == other);
        // Out of the way again: the work finds its place.
        QVERIFY(QFile::rename(QString::fromStdString(folder.path()), QString::fromStdString(folder.path("other.db"))));
        const auto later = opening.workspace->save(more);
        QVERIFY2(later.has_value(), qPrintable(said(later)));
        opening.workspace.reset();
        QVERIFY(openWorkspace(folder.path()).workspace->content().settings == more.settings);
        QVERIFY(openWorkspace(folder.path("other.db")).workspace->content() == other);
    }

    void whereItCannotBeIsSaid() {
        const Folder folder;
        QVERIFY(QDir(folder.name()).mkdir(QStringLiteral("workspace.db")));
        auto opening = openWorkspace(folder.path());
        QVERIFY(opening.is == Is::Unreachable);
        QVERIFY2(said(opening).contains(QLatin1String("is not a file")), qPrintable(said(opening)));
        opening = openWorkspace(folder.path("no/such/workspace.db"));
        QVERIFY(opening.is == Is::Unreachable);
        QVERIFY2(said(opening).contains(QLatin1String("does not exist")), qPrintable(said(opening)));
        opening = openWorkspace("/proc/helixwatch-workspace.db");
        QVERIFY(opening.is == Is::Unreachable);
        QVERIFY(!opening.message.empty());
        for (const WorkspaceOpening &each : {openWorkspace(""), openWorkspace(std::string("a\0b", 3))})
            QVERIFY(each.is == Is::Unreachable && !each.message.empty());
    }

    void aReadOnlyFileOrFolderIsSaid() {
        const Folder folder;
        {
            auto opening = openWorkspace(folder.path());
            QVERIFY(opening.workspace && opening.workspace->save(sampleContent()));
        }
        const QByteArray before = bytesOf(folder.path());
        allow(folder.name().toStdString(), 0555);
        allow(folder.path(), 0444);
        {
            const AsOrdinaryUser user;
            const auto readOnly = openWorkspace(folder.path());
            QVERIFY(readOnly.is == Is::Unreachable);
            QVERIFY2(said(readOnly).contains(QLatin1String("permission")), qPrintable(said(readOnly)));
            const auto missing = openWorkspace(folder.path("new.db"));
            QVERIFY(missing.is == Is::Unreachable);
            QVERIFY2(said(missing).contains(QString::fromStdString(folder.path("new.db"))), qPrintable(said(missing)));
        }
        QCOMPARE(bytesOf(folder.path()), before);
        allow(folder.name().toStdString(), 0755);
    }

    void aWritableFileInAReadOnlyFolderIsSaid() {
        const Folder folder;
        {
            auto opening = openWorkspace(folder.path());
            QVERIFY(opening.workspace && opening.workspace->save(sampleContent()));
        }
        allow(folder.name().toStdString(), 0555);
        allow(folder.path(), 0666);
        {
            const AsOrdinaryUser user;
            auto opening = openWorkspace(folder.path());
            QVERIFY2(opening.is == Is::Unreachable, qPrintable(said(opening)));
            QVERIFY(!opening.message.empty());
        }
        allow(folder.name().toStdString(), 0755);
        QVERIFY(openWorkspace(folder.path()).workspace->content().pins == sampleContent().pins);
    }

    void oddNamesOfFilesAreNames() {
        const Folder folder;
        for (const char *name :
             {"a?mode=memory", "100% mine#1.db", "file:workspace.db", "l'été.db", "with \"marks\".db"}) {
            const std::string path = folder.name().toStdString() + "/" + name;
            {
                auto opening = openWorkspace(path);
                QVERIFY2(opening.workspace && opening.workspace->save(sampleContent()), name);
            }
            QVERIFY2(bytesOf(path).startsWith("SQLite format 3"), name);
        }
    }
};

HW_TEST(WorkspaceTest, "workspace")
#include "tst_workspace.moc"
