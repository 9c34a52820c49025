#include "store/database.h"

#include <filesystem>
#include <sqlite3.h>

namespace hw {
namespace {

/// The path as a URI: everything outside the unreserved characters is percent-encoded, so that no name can carry
/// parameters of its own.
std::string fileUri(const std::string &path, Database::Mode mode) {
    std::error_code ignored;
    const auto absolute = std::filesystem::absolute(path, ignored);
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char c : ignored ? path : absolute.string()) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                           c == '.' || c == '-' || c == '_' || c == '~';
        const auto byte = static_cast<unsigned char>(c);
        if (plain)
            uri += c;
        else
            uri.append({'%', digits[byte >> 4], digits[byte & 15]});
    }
    if (mode == Database::Mode::ReadOnlyImmutable)
        uri += "?immutable=1";
    return uri;
}

int openFlags(Database::Mode mode) {
    constexpr int common = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Database::Mode::ReadOnlyImmutable:
    case Database::Mode::ReadOnly: return common | SQLITE_OPEN_READONLY;
    case Database::Mode::ReadWrite: return common | SQLITE_OPEN_READWRITE;
    case Database::Mode::ReadWriteCreate: return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return common | SQLITE_OPEN_READONLY;
}

} // namespace

StoreFault storeFault(int sqliteCode) {
    switch (sqliteCode & 0xFF) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE: return StoreFault::None;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return StoreFault::Busy;
    case SQLITE_NOTADB: return StoreFault::NotADatabase;
    case SQLITE_CORRUPT: return StoreFault::Damaged;
    case SQLITE_FULL: return StoreFault::Full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return StoreFault::NoPermission;
    case SQLITE_CANTOPEN: return StoreFault::CannotOpen;
    case SQLITE_TOOBIG: return StoreFault::TooBig;
    default:
        return (sqliteCode & 0xFF) == SQLITE_IOERR && sqliteCode == SQLITE_IOERR_CORRUPTFS ? StoreFault::Damaged
                                                                                           : StoreFault::Other;
    }
}

std::string storeSentence(int sqliteCode, std::string_view sqliteMessage, std::string_view path) {
    const std::string file = "\"" + std::string(path) + "\"";
    switch (storeFault(sqliteCode)) {
    case StoreFault::None: return "Nothing went wrong with " + file + ".";
    case StoreFault::Busy: return "Another program or window is using " + file + ". Close it there and try again.";
    case StoreFault::NotADatabase: return file + " is not a SQLite database.";
    case StoreFault::Damaged: return file + " is damaged (" + std::string(sqliteMessage) + ").";
    case StoreFault::Full: return "The disk with " + file + " is full. Make room and try again.";
    case StoreFault::NoPermission: return "There is no permission to write to " + file + ".";
    case StoreFault::CannotOpen:
        return file + " could not be opened. Check that its folder exists and that you may read and write there.";
    case StoreFault::TooBig: return file + " holds a text that is too long.";
    case StoreFault::Other: break;
    }
    return "SQLite reports a fault with " + file + ": " + std::string(sqliteMessage) + ".";
}

void Database::Close::operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }

Result<Database> Database::open(const std::string &path, Mode mode) {
    if (path.empty() || path.find('\0') != std::string::npos)
        return fail("The name of a database file must not be empty or contain a zero byte.");
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(fileUri(path, mode).c_str(), &handle, openFlags(mode), nullptr);
    Database database;
    database.m_handle.reset(handle);
    database.m_path = path;
    if (code != SQLITE_OK)
        return fail(storeSentence(code, handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code), path));
    // Files come from elsewhere: their schema may call nothing, and statements may not reach into it.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return database;
}

Error Database::lastError(std::string_view doing) const {
    std::string message = storeSentence(sqlite3_extended_errcode(handle()), sqlite3_errmsg(handle()), m_path);
    if (!doing.empty())
        message = std::string(doing) + ' ' + message;
    return Error{std::move(message)};
}

StoreFault Database::lastFault() const { return storeFault(sqlite3_extended_errcode(handle())); }

Result<void> Database::execute(const std::string &sql) {
    if (sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError({}));
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) const {
    sqlite3_stmt *prepared = nullptr;
    const int code = sqlite3_prepare_v2(handle(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
    Statement statement(prepared);
    if (code != SQLITE_OK)
        return tl::unexpected(lastError({}));
    return statement;
}

Result<std::int64_t> Database::integer(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail("\"" + m_path + "\" has no answer to \"" + std::string(sql) + "\".");
    return statement->integer(0);
}

Result<std::string> Database::text(std::string_view sql) const {
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return fail("\"" + m_path + "\" has no answer to \"" + std::string(sql) + "\".");
    return std::string(statement->text(0));
}

Result<int> Database::userVersion() const {
    return integer("PRAGMA user_version").map([](std::int64_t v) { return static_cast<int>(v); });
}

Result<void> Database::setUserVersion(int version) { return execute("PRAGMA user_version=" + std::to_string(version)); }

Result<std::int32_t> Database::applicationId() const {
    return integer("PRAGMA application_id").map([](std::int64_t v) { return static_cast<std::int32_t>(v); });
}

Result<void> Database::setApplicationId(std::int32_t id) {
    return execute("PRAGMA application_id=" + std::to_string(id));
}

void Database::setBusyTimeout(int milliseconds) { sqlite3_busy_timeout(handle(), milliseconds); }
void Database::setLengthLimit(int bytes) { sqlite3_limit(handle(), SQLITE_LIMIT_LENGTH, bytes); }
std::int64_t Database::lastInsertId() const { return sqlite3_last_insert_rowid(handle()); }
std::int64_t Database::changedRows() const { return sqlite3_changes64(handle()); }
bool Database::inTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }

Result<void> Database::backUpTo(const std::string &path) const {
    // Into a new file first: a failure must not cost an older backup.
    const std::string part = path + ".part";
    std::error_code error;
    std::filesystem::remove(part, error);
    {
        auto target = open(part, Mode::ReadWriteCreate);
        if (!target)
            return tl::unexpected(target.error());
        sqlite3_backup *backup = sqlite3_backup_init(target->handle(), "main", handle(), "main");
        if (!backup)
            return tl::unexpected(target->lastError("The backup could not be begun."));
        const int step = sqlite3_backup_step(backup, -1);
        const int end = sqlite3_backup_finish(backup);
        if (step != SQLITE_DONE || end != SQLITE_OK) {
            const int code = step != SQLITE_DONE ? step : end;
            target = fail({});
            std::filesystem::remove(part, error);
            return fail("The backup was not made. " + storeSentence(code, sqlite3_errstr(code), path));
        }
    }
    std::filesystem::rename(part, path, error);
    if (error) {
        const std::string why = error.message();
        std::filesystem::remove(part, error);
        return fail("The backup could not be moved to \"" + path + "\": " + why + ".");
    }
    return {};
}

Result<void> Database::checkStructure(bool indexesToo) const {
    auto answer = text(indexesToo ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer == "ok")
        return {};
    // A headline ("*** in database main ***") and a fault, a line each; the fault is what belongs into a sentence.
    const auto lines = answer->find_last_of('\n', answer->find_last_not_of('\n'));
    const std::string fault = lines == std::string::npos ? *answer : answer->substr(lines + 1);
    return fail("\"" + m_path + "\" is damaged (" + fault + ").");
}

} // namespace hw
