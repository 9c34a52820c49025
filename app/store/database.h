// Database: one SQLite connection, closed with the object; used by one thread at a time. Every failure is a sentence
// that names the file. Landscape and workspace both open their files through it.
#pragma once

#include "basics/result.h"
#include "store/statement.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace hw {

/// What SQLite's last failure on a connection was, for callers that act on it.
enum class StoreFault : std::uint8_t {
    None,
    Busy,
    NotADatabase,
    Damaged,
    Full,
    NoPermission,
    CannotOpen,
    TooBig,
    Other
};

class Database {
public:
    enum class Mode : std::uint8_t {
        ReadOnlyImmutable, ///< nobody else writes the file: no locks, no journal, no side files
        ReadOnly,          ///< somebody else may write it
        ReadWrite,         ///< must exist
        ReadWriteCreate,
    };

    /// SQLite reads the file at the first statement: a foreign file opens and then fails as NotADatabase.
    static Result<Database> open(const std::string &path, Mode mode);

    /// Runs one or more statements that give no rows.
    Result<void> execute(const std::string &sql);
    Result<Statement> prepare(std::string_view sql) const;
    /// First column of the first row; an error when there is no row.
    Result<std::int64_t> integer(std::string_view sql) const;
    Result<std::string> text(std::string_view sql) const;

    Result<int> userVersion() const;
    Result<void> setUserVersion(int version);
    Result<std::int32_t> applicationId() const;
    Result<void> setApplicationId(std::int32_t id);
    void setBusyTimeout(int milliseconds);
    /// Longest text, blob or row that may be read or written.
    void setLengthLimit(int bytes);

    std::int64_t lastInsertId() const;
    std::int64_t changedRows() const; ///< by the last statement
    bool inTransaction() const;

    /// Writes a consistent copy to `path` (replaced when it exists) while others may go on reading.
    Result<void> backUpTo(const std::string &path) const;
    /// An error when the structure of the file is damaged; slower where the indexes are compared with their tables.
    Result<void> checkStructure(bool indexesToo = false) const;

    const std::string &path() const { return m_path; }
    StoreFault lastFault() const; ///< of the last failed call
    sqlite3 *handle() const { return m_handle.get(); }

private:
    Database() = default;
    Error lastError(std::string_view doing) const;

    struct Close {
        void operator()(sqlite3 *handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
    std::string m_path;
};

/// "a file is not a database" and its kin as a sentence for a person; `path` is named in it.
std::string storeSentence(int sqliteCode, std::string_view sqliteMessage, std::string_view path);
StoreFault storeFault(int sqliteCode);

} // namespace hw
