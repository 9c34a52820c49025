#include "store/workspace_reading.h"

#include "store/workspace_files.h"

#include <cstdlib>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace hw {
namespace {

namespace fs = std::filesystem;

/// Only this person may look into it; gone with the object.
class PrivateFolder {
public:
    PrivateFolder() {
        std::error_code error;
        std::string name = (fs::temp_directory_path(error) / "helixwatch-XXXXXX").string();
        if (!error && mkdtemp(name.data()))
            m_path = name;
    }
    ~PrivateFolder() {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    PrivateFolder(const PrivateFolder &) = delete;
    PrivateFolder &operator=(const PrivateFolder &) = delete;
    const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

/// What tells that a window saved meanwhile.
struct Stamp {
    std::uintmax_t size = 0, logSize = 0;
    fs::file_time_type changed, logChanged;
    friend bool operator==(const Stamp &, const Stamp &) = default;
};

Stamp stampOf(const std::string &path) {
    std::error_code ignored;
    return {fileSize(path), fileSize(logOf(path)), fs::last_write_time(path, ignored),
            fs::last_write_time(logOf(path), ignored)};
}

std::error_code copyBoth(const std::string &from, const std::string &to) {
    constexpr int attempts = 5;
    std::error_code error;
    for (int i = 0; i < attempts; ++i) {
        const Stamp before = stampOf(from);
        fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
        if (error)
            return error;
        std::error_code vanished; // the log comes and goes
        fs::remove(logOf(to), vanished);
        if (fileSize(logOf(from)) > 0)
            fs::copy_file(logOf(from), logOf(to), fs::copy_options::overwrite_existing, vanished);
        if (stampOf(from) == before)
            break;
    }
    return error;
}

} // namespace

Result<WorkspaceContent> contentOfWorkspace(const std::string &path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return fail("There is no workspace \"" + path + "\". Look at the name, or leave --workspace away.");
    const PrivateFolder folder;
    const std::string copy = folder.path() + "/workspace.db";
    if (folder.path().empty())
        return fail("The workspace could not be read: there is no room for a copy of it. Look at the folder for "
                    "temporary files (TMPDIR).");
    if (const std::error_code why = copyBoth(path, copy)) {
        if (access(path.c_str(), R_OK) == 0) // then it was the copy that failed
            return fail("The workspace could not be read: there is no room for a copy of it (" + why.message() +
                        "). Free some space in the folder for temporary files, or name another one (TMPDIR).");
        return fail("The workspace \"" + path + "\" could not be read (" + why.message() + ").");
    }
    // A copy of a file that may only be read would be one, too.
    chmod(copy.c_str(), S_IRUSR | S_IWUSR);
    WorkspaceOpening opening = openWorkspace(copy);
    using Is = WorkspaceOpening::Is;
    switch (opening.is) {
    case Is::Opened: return opening.workspace->content();
    case Is::Damaged:
        return fail("The workspace \"" + path + "\" is damaged. It was not touched; the window mends it.");
    case Is::Newer:
        return fail("The workspace \"" + path + "\" was written by a newer Helixwatch. It was not touched.");
    case Is::Foreign: return fail("\"" + path + "\" is not a workspace. It was not touched.");
    case Is::InUse:
    case Is::Unreachable: break;
    }
    return fail("The workspace \"" + path + "\" could not be read from a copy of it. " + opening.message);
}

} // namespace hw
