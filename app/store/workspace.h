// Workspace: the file with the person's own work, apart from the bundled data: one SQLite database (WAL), open in one
// window at a time, migrated forward with a backup first. Owned by window/workspace_link; one thread at a time.
#pragma once

#include "basics/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hw {

class Database;

struct WorkspaceTarget {
    bool isClaim = false;
    std::string id;
    std::string name; ///< what it was called when last seen
    friend bool operator==(const WorkspaceTarget &, const WorkspaceTarget &) = default;
};
struct WorkspaceView {
    std::string name, filterText, routeText;
    friend bool operator==(const WorkspaceView &, const WorkspaceView &) = default;
};
struct WorkspaceNote {
    WorkspaceTarget target;
    std::string markdown;
    std::int64_t changedAt = 0; ///< milliseconds since 1970, UTC
    friend bool operator==(const WorkspaceNote &, const WorkspaceNote &) = default;
};
struct WorkspaceTag {
    WorkspaceTarget target;
    std::string text;
    friend bool operator==(const WorkspaceTag &, const WorkspaceTag &) = default;
};
struct WorkspaceBoard {
    std::string name, text; ///< the text as session/graph_board_text.h writes it
    std::int64_t changedAt = 0;
    friend bool operator==(const WorkspaceBoard &, const WorkspaceBoard &) = default;
};
/// Read from a file: pins, views and boards in the person's order, notes and tags by target.
struct WorkspaceContent {
    std::vector<WorkspaceTarget> pins;
    std::vector<WorkspaceView> views;
    std::vector<WorkspaceNote> notes;
    std::vector<WorkspaceTag> tags;
    std::vector<WorkspaceBoard> boards;
    std::map<std::string, std::string> settings;
    bool isEmpty() const { return *this == WorkspaceContent(); }
    friend bool operator==(const WorkspaceContent &, const WorkspaceContent &) = default;
};

class Workspace {
public:
    static constexpr std::int32_t applicationId = 0x48785773; ///< "HxWs"
    static int layoutVersion();                               ///< of the files that this program writes

    Workspace(Workspace &&) noexcept;
    Workspace &operator=(Workspace &&) noexcept;
    ~Workspace();

    const std::string &path() const { return m_path; }
    /// What the file holds.
    const WorkspaceContent &content() const { return m_content; }
    /// Makes the file hold `wanted`: one transaction that writes the difference. On an error the file holds what it
    /// held, and the sentence says what to do; the same call may be made again later. A file that has vanished
    /// meanwhile is written anew; a stranger in its place is left alone.
    Result<void> save(const WorkspaceContent &wanted);
    /// Closes the file (it is one file afterwards, without a log beside it). Also done on destruction.
    void close();

private:
    friend struct WorkspaceOpener;
    Workspace(std::string path, std::unique_ptr<Database> database, WorkspaceContent content);
    Result<void> reopen();
    bool hasMoved() const;

    std::string m_path;
    std::unique_ptr<Database> m_database; ///< null: closed, or lost and not yet found again
    WorkspaceContent m_content;
};

struct WorkspaceOpening {
    enum class Is {
        Opened,
        InUse,      ///< open in another window
        Damaged,    ///< a fresh one can be started: startFreshWorkspace
        Newer,      ///< written by a newer program; the same
        Foreign,    ///< some other file; the same
        Unreachable ///< missing or read-only folder, full disk …: try again later
    };
    Is is = Is::Unreachable;
    std::unique_ptr<Workspace> workspace; ///< only when opened
    std::string message;                  ///< full sentences; also when opened, if something is worth knowing
    std::string keptAs;                   ///< where the file from before now lies: a backup, or what was set aside
    bool offersFresh() const { return is == Is::Damaged || is == Is::Newer || is == Is::Foreign; }
};

/// Opens the workspace, or makes one where there is none; the folder must exist. A file that is damaged, newer or not a
/// workspace is not touched.
WorkspaceOpening openWorkspace(const std::string &path);
/// Sets aside what lies at `path` under a name with the date (never deleted) and opens a fresh workspace there. What
/// can still be read of a damaged workspace is taken over.
WorkspaceOpening startFreshWorkspace(const std::string &path);

} // namespace hw
