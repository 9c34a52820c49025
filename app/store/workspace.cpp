#include "store/workspace.h"

#include "store/database.h"
#include "store/transaction.h"
#include "store/workspace_files.h"
#include "store/workspace_rows.h"
#include "store/workspace_schema.h"

#include <filesystem>
#include <sqlite3.h>
#include <utility>

namespace hw {

/// Opens the file step by step; every step may end the opening with a sentence.
struct WorkspaceOpener {
    using Is = WorkspaceOpening::Is;
    std::string path;
    WorkspaceOpening opening;
    std::unique_ptr<Database> database;
    bool lostItsMain = false; ///< a log without the file that it belongs to

    WorkspaceOpening run();
    bool ends(Is is, std::string message);
    bool endsByFault(const Error &error);
    bool checkPlace();
    bool connect();
    bool identify(int &version);
    bool bringForward(int version);
    bool settle();
};

namespace {

// Another window that is just closing is given this long.
constexpr int closingGrace = 400; // milliseconds

constexpr const char *untouched =
    " It was not touched. A fresh workspace can be started with all that can still be read; the damaged "
    "file is kept beside it.";

std::string inMarks(const std::string &path) { return "\"" + path + "\""; }

/// "2 pins, 1 note"
std::string told(const WorkspaceContent &content) {
    std::string text;
    const auto add = [&text](std::size_t count, const char *one, const char *many) {
        if (count > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(count) + ' ' + (count == 1 ? one : many);
    };
    add(content.pins.size(), "pin", "pins");
    add(content.views.size(), "saved view", "saved views");
    add(content.notes.size(), "note", "notes");
    add(content.tags.size(), "tag", "tags");
    add(content.boards.size(), "board", "boards");
    add(content.settings.size(), "setting", "settings");
    return text;
}

/// What can be read of a damaged workspace. Reads a copy: the damaged file stays byte for byte what it is.
WorkspaceContent salvage(const std::string &damaged) {
    namespace fs = std::filesystem;
    const std::string copy = freeNameBeside(damaged, "reading");
    std::error_code error;
    WorkspaceContent content;
    fs::copy_file(damaged, copy, error);
    if (!error && fileExists(logOf(damaged)))
        fs::copy_file(logOf(damaged), logOf(copy), error);
    if (!error) {
        if (auto database = Database::open(copy, Database::Mode::ReadWrite);
            database && database->execute("PRAGMA locking_mode=EXCLUSIVE"))
            content = salvageWorkspace(*database);
    }
    for (const std::string &rest : {copy, logOf(copy), copy + "-journal"})
        fs::remove(rest, error);
    return content;
}

} // namespace

bool WorkspaceOpener::ends(Is is, std::string message) {
    opening.is = is;
    opening.message = std::move(message);
    return false;
}

/// What SQLite's last failure means for the opening.
bool WorkspaceOpener::endsByFault(const Error &error) {
    switch (database->lastFault()) {
    case StoreFault::Busy:
        return ends(Is::InUse,
                    "The workspace " + inMarks(path) +
                        " is already open in another Helixwatch window. It is opened by one window at a time, so "
                        "that nothing is overwritten. Close the other window, or start with --workspace and "
                        "another file.");
    case StoreFault::NotADatabase:
        return ends(Is::Damaged,
                    inMarks(path) +
                        " is not a workspace, or its beginning is damaged. It was not touched. A fresh workspace "
                        "can be started; this file is then kept beside it.");
    case StoreFault::Damaged: return ends(Is::Damaged, error.message + untouched);
    default: break;
    }
    return ends(Is::Unreachable, "The workspace could not be opened. " + error.message);
}

bool WorkspaceOpener::checkPlace() {
    namespace fs = std::filesystem;
    std::error_code error;
    const std::string folder = folderOf(path);
    if (!fs::is_directory(folder, error))
        return ends(Is::Unreachable,
                    "The folder " + inMarks(folder) +
                        " does not exist, so there is no workspace there. Make the folder, or start with "
                        "--workspace and another file.");
    if (fs::exists(path, error) && !fs::is_regular_file(path, error))
        return ends(Is::Unreachable, inMarks(path) +
                                         " is not a file, so it cannot be a workspace. Start with --workspace and "
                                         "another file.");
    // SQLite would throw away a log whose file is gone or empty, and with it the last work.
    if (fileSize(path) == 0 && fileSize(logOf(path)) > 0) {
        if (fileExists(path))
            return ends(Is::Damaged,
                        "The workspace " + inMarks(path) +
                            " is empty, but the log beside it is not: it has lost its contents. It was not "
                            "touched. A fresh workspace can be started; what is left is kept beside it.");
        lostItsMain = true;
        auto aside = setAside(path, "lost");
        if (!aside)
            return ends(Is::Unreachable, aside.error().message);
        opening.keptAs = logOf(*aside);
    }
    return true;
}

bool WorkspaceOpener::connect() {
    auto opened = Database::open(path, Database::Mode::ReadWriteCreate);
    if (!opened)
        return ends(Is::Unreachable, "The workspace could not be opened. " + opened.error().message);
    database = std::make_unique<Database>(std::move(*opened));
    // Until it is known to be ours, closing it again must not write the log into it either.
    sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (sqlite3_db_readonly(database->handle(), "main") == 1)
        return ends(Is::Unreachable, "There is no permission to write to the workspace " + inMarks(path) +
                                         ". Allow it, or start with --workspace and another file.");
    database->setBusyTimeout(closingGrace);
    // One window at a time, on any file system; the system lets go of the lock when the program ends, however it ends.
    if (auto done = database->execute("PRAGMA locking_mode=EXCLUSIVE"); !done)
        return endsByFault(done.error());
    return true;
}

/// Which file this is, without changing a byte of it. `version` is 0 for an empty one.
bool WorkspaceOpener::identify(int &version) {
    const auto id = database->applicationId();
    if (!id)
        return endsByFault(id.error());
    const auto found = database->userVersion();
    if (!found)
        return endsByFault(found.error());
    const auto tables = database->integer("SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return endsByFault(tables.error());
    const bool isEmpty = *id == 0 && *found == 0 && *tables == 0;
    if (*id != Workspace::applicationId && !isEmpty)
        return ends(Is::Foreign,
                    inMarks(path) +
                        " belongs to another program or is another kind of file of Helixwatch. It was not touched. "
                        "Start with --workspace and another file, or start a fresh workspace here; this file is "
                        "then kept beside it.");
    if (*found > workspaceLayoutVersion())
        return ends(Is::Newer,
                    "The workspace " + inMarks(path) + " was written by a newer Helixwatch (layout " +
                        std::to_string(*found) + ", this one knows up to " + std::to_string(workspaceLayoutVersion()) +
                        "). It was not touched. Start the newer program, or start a fresh workspace here; this file is "
                        "then kept beside it.");
    if (*found < (isEmpty ? 0 : 1))
        return ends(Is::Damaged, inMarks(path) +
                                     " is damaged (it has no layout number). It was not touched. A fresh workspace can "
                                     "be started; the damaged file is kept beside it.");
    version = *found;
    return true;
}

bool WorkspaceOpener::bringForward(int version) {
    if (version == workspaceLayoutVersion())
        return true;
    if (version > 0) {
        // The structure first: a backup of a damaged file would be a false comfort.
        if (auto sound = database->checkStructure(); !sound)
            return ends(Is::Damaged, sound.error().message + untouched);
        const std::string backup = freeNameBeside(path, "backup", "-v" + std::to_string(version));
        if (auto done = database->backUpTo(backup); !done)
            return ends(Is::Unreachable,
                        "The workspace " + inMarks(path) +
                            " is of an older Helixwatch. It was not changed, because no backup could be made. " +
                            done.error().message);
        opening.keptAs = backup;
        opening.message = "The workspace was brought forward to this Helixwatch. The file from before is kept as " +
                          inMarks(backup) + ".";
    }
    if (auto done = migrateWorkspace(*database, version); !done) {
        if (version == 0 || database->lastFault() == StoreFault::Busy)
            return endsByFault(done.error());
        return ends(Is::Unreachable,
                    "The workspace could not be brought forward; it is as it was. " + done.error().message);
    }
    return true;
}

/// The log, the lock that stays, the check, the content.
bool WorkspaceOpener::settle() {
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA foreign_keys=ON",
                               "BEGIN EXCLUSIVE", "COMMIT"})
        if (auto done = database->execute(pragma); !done)
            return endsByFault(done.error());
    const auto damaged = [this](const Error &error) {
        if (database->lastFault() != StoreFault::None && database->lastFault() != StoreFault::Damaged)
            return endsByFault(error);
        return ends(Is::Damaged, error.message + untouched);
    };
    if (auto sound = checkWorkspace(*database); !sound)
        return damaged(sound.error());
    auto content = readWorkspace(*database);
    if (!content)
        return damaged(content.error());
    sqlite3_db_config(database->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    opening.workspace.reset(new Workspace(path, std::move(database), std::move(*content)));
    opening.is = Is::Opened;
    return true;
}

WorkspaceOpening WorkspaceOpener::run() {
    int version = 0;
    if (checkPlace() && connect() && identify(version) && bringForward(version) && settle() && lostItsMain)
        opening.message = "The workspace " + inMarks(path) +
                          " was gone, and only a log of its last changes was left. It is kept as " +
                          inMarks(opening.keptAs) + "; a fresh workspace was started.";
    return std::move(opening);
}

int Workspace::layoutVersion() { return workspaceLayoutVersion(); }

Workspace::Workspace(std::string path, std::unique_ptr<Database> database, WorkspaceContent content)
    : m_path(std::move(path))
    , m_database(std::move(database))
    , m_content(std::move(content)) {}

Workspace::Workspace(Workspace &&) noexcept = default;
Workspace &Workspace::operator=(Workspace &&) noexcept = default;
Workspace::~Workspace() = default;

void Workspace::close() { m_database.reset(); }

/// The path now leads to another file, or to none.
bool Workspace::hasMoved() const {
    int moved = 0;
    return sqlite3_file_control(m_database->handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
           moved != 0;
}

Result<void> Workspace::reopen() {
    WorkspaceOpening opening = openWorkspace(m_path);
    if (!opening.workspace)
        return fail(opening.message);
    const WorkspaceContent &there = opening.workspace->content();
    if (!there.isEmpty() && !sameWorkspace(there, m_content))
        return fail(
            "Another workspace lies at " + inMarks(m_path) +
            " now. It was not overwritten. Move it to another name, and the work of this window is saved there again.");
    *this = std::move(*opening.workspace);
    return {};
}

Result<void> Workspace::save(const WorkspaceContent &wanted) {
    if (m_database && hasMoved()) {
        close();
        // Our log still lies there; SQLite would read it into whatever lies at the path now.
        if (fileSize(logOf(m_path)) > 0)
            if (auto aside = setAside(logOf(m_path), "lost"); !aside)
                return tl::unexpected(aside.error());
    }
    if (!m_database)
        if (auto found = reopen(); !found)
            return found;
    auto transaction = Transaction::begin(*m_database);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (auto written = writeWorkspace(*m_database, m_content, wanted); !written)
        return written;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    m_content = wanted;
    // The file is whole after every save: a copy of it is a backup, and no log is left that another file in its place
    // would be mixed up with. What fails here is done by the next save.
    (void)m_database->integer("PRAGMA wal_checkpoint(TRUNCATE)");
    return {};
}

WorkspaceOpening openWorkspace(const std::string &path) { return WorkspaceOpener{path, {}, {}, false}.run(); }

WorkspaceOpening startFreshWorkspace(const std::string &path) {
    WorkspaceOpening before = openWorkspace(path);
    if (!before.offersFresh())
        return before; // it opens, or it cannot be reached, or another window has it
    const char *word = before.is == WorkspaceOpening::Is::Newer     ? "newer"
                       : before.is == WorkspaceOpening::Is::Foreign ? "foreign"
                                                                    : "damaged";
    auto aside = setAside(path, word);
    if (!aside) {
        before.is = WorkspaceOpening::Is::Unreachable;
        before.message = aside.error().message;
        return before;
    }
    WorkspaceOpening fresh = openWorkspace(path);
    if (!fresh.workspace)
        return fresh;
    fresh.keptAs = *aside;
    fresh.message = "A fresh workspace was started. The file from before is kept as " + inMarks(*aside) + ".";
    if (before.is == WorkspaceOpening::Is::Damaged) {
        const WorkspaceContent rest = salvage(*aside);
        if (!rest.isEmpty() && fresh.workspace->save(rest))
            fresh.message += " What could still be read of it was taken over: " + told(rest) + ".";
    }
    return fresh;
}

} // namespace hw
