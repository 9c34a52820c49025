#include "cli/whole_file.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace hw::cli {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::generic_category().message(error); }

/// A pipe or a device is written to as it is; there is nothing to put in its place.
Result<void> writeSpecial(const std::string &path, std::string_view data) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    int error = file < 0 ? errno : writeAll(file, data);
    if (file >= 0 && ::close(file) != 0 && error == 0)
        error = errno;
    if (error != 0)
        return hw::fail("Writing to " + path + " failed: " + reason(error) + ".");
    return {};
}

/// What a name means once every link is followed, also where the last one leads to nothing yet. Links that lead back
/// to themselves end at one of them.
fs::path behindLinks(fs::path path) {
    constexpr int mostLinks = 40; // as many as the system follows
    std::error_code error;
    for (int i = 0; i < mostLinks && fs::is_symlink(path, error); ++i) {
        const fs::path to = fs::read_symlink(path, error);
        if (error)
            break;
        path = path.parent_path() / to; // an absolute one takes the place of all of it
    }
    return path;
}

/// A file on its way: written beside its place, then put there, then taken back or kept.
class StagedFile {
public:
    explicit StagedFile(std::string path)
        : m_path(std::move(path)) {
        struct stat status {};
        m_isThere = ::stat(m_path.c_str(), &status) == 0;
        m_mode = status.st_mode;
        m_target = behindLinks(m_path).string();
    }
    ~StagedFile() {
        if (!m_beside.empty())
            ::unlink(m_beside.c_str());
        if (!m_old.empty())
            ::unlink(m_old.c_str());
    }
    StagedFile(const StagedFile &) = delete;
    StagedFile &operator=(const StagedFile &) = delete;

    bool isFolder() const { return m_isThere && S_ISDIR(m_mode); }
    bool isSpecial() const { return m_isThere && !S_ISREG(m_mode) && !S_ISDIR(m_mode); }

    Result<void> write(std::string_view data) {
        if (isFolder())
            return hw::fail(m_path + " is a folder; -o needs the name of a file.");
        std::error_code ignored;
        if (fs::is_symlink(m_target, ignored))
            return unwritable(ELOOP);
        const int file = openBeside(m_beside);
        if (file < 0)
            return unwritable(errno);
        // mkstemp makes it readable for its owner alone; a new file gets what any new file would.
        const mode_t mask = ::umask(0);
        ::umask(mask);
        int error = writeAll(file, data);
        if (error == 0 && ::fchmod(file, m_isThere ? m_mode & 07777U : 0666U & ~mask) != 0)
            error = errno;
        if (error == 0 && ::fsync(file) != 0 && errno != EINVAL)
            error = errno;
        if (::close(file) != 0 && error == 0)
            error = errno;
        return error == 0 ? Result<void>() : unwritable(error);
    }

    /// The old file is set aside where it may have to come back.
    Result<void> takePlace(bool mayComeBack) {
        if (mayComeBack && m_isThere) {
            const int file = openBeside(m_old);
            if (file < 0)
                return unwritable(errno);
            ::close(file);
            if (::rename(m_target.c_str(), m_old.c_str()) != 0)
                return unwritable(errno);
        }
        if (::rename(m_beside.c_str(), m_target.c_str()) != 0) {
            const int error = errno;
            giveBack();
            return unwritable(error);
        }
        m_beside.clear();
        m_took = true;
        return {};
    }

    /// As it was before takePlace.
    void giveBack() {
        if (!m_old.empty()) {
            (void)::rename(m_old.c_str(), m_target.c_str());
            m_old.clear(); // should even that fail, the old file stays beside its place
        } else if (m_took && !m_isThere) {
            ::unlink(m_target.c_str());
        }
    }

private:
    /// A new file in the folder of the target, open for writing; negative with errno when there can be none.
    int openBeside(std::string &name) {
        name = m_target + ".XXXXXX";
        const int file = ::mkostemp(name.data(), O_CLOEXEC);
        if (file < 0)
            name.clear();
        return file;
    }

    tl::unexpected<Error> unwritable(int error) const {
        return hw::fail("The file " + m_path + " could not be written: " + reason(error) + ". " +
                        (m_isThere ? "The file that was there is unchanged." : "Nothing was left behind.") +
                        (error == ENOSPC ? " Free some space or choose another place." : ""));
    }

    std::string m_path, m_target, m_beside, m_old;
    mode_t m_mode = 0;
    bool m_isThere = false, m_took = false;
};

} // namespace

int writeAll(int file, std::string_view data) {
    while (!data.empty()) {
        const ssize_t written = ::write(file, data.data(), data.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        data.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

Result<void> writeFile(const std::string &path, std::string_view data) {
    StagedFile file(path);
    if (file.isSpecial())
        return writeSpecial(path, data);
    Result<void> written = file.write(data);
    return written ? file.takePlace(false) : written;
}

Result<void> writeFiles(std::span<const FileContent> files) {
    std::vector<std::unique_ptr<StagedFile>> staged;
    for (const FileContent &file : files) {
        staged.push_back(std::make_unique<StagedFile>(file.path));
        if (staged.back()->isSpecial())
            return hw::fail(file.path + " is no regular file, so nothing was written.");
        if (Result<void> written = staged.back()->write(file.data); !written)
            return written;
    }
    for (std::size_t i = 0; i < staged.size(); ++i)
        if (Result<void> taken = staged[i]->takePlace(true); !taken) {
            while (i-- > 0)
                staged[i]->giveBack();
            return taken;
        }
    return {};
}

} // namespace hw::cli
