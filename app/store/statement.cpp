#include "store/statement.h"

#include "store/database.h"

#include <sqlite3.h>

namespace hw {

void Statement::Finalise::operator()(sqlite3_stmt *handle) const { sqlite3_finalize(handle); }

void Statement::remember(int bindCode) {
    if (m_bindCode == SQLITE_OK)
        m_bindCode = bindCode;
}

Statement &Statement::bind(int index, std::string_view text) {
    // A null pointer would bind NULL; an empty text is a text.
    const char *bytes = text.data() ? text.data() : "";
    remember(sqlite3_bind_text64(handle(), index, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindStatic(int index, std::string_view text) {
    const char *bytes = text.data() ? text.data() : "";
    remember(sqlite3_bind_text64(handle(), index, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindOptional(int index, std::string_view text) {
    return text.empty() ? bind(index, nullptr) : bind(index, text);
}

Statement &Statement::bind(int index, std::int64_t value) {
    remember(sqlite3_bind_int64(handle(), index, value));
    return *this;
}

Statement &Statement::bind(int index, double value) {
    remember(sqlite3_bind_double(handle(), index, value));
    return *this;
}

Statement &Statement::bind(int index, std::nullptr_t) {
    remember(sqlite3_bind_null(handle(), index));
    return *this;
}

Statement &Statement::bindBlob(int index, std::span<const std::byte> bytes) {
    const void *data = bytes.data() ? static_cast<const void *>(bytes.data()) : "";
    remember(sqlite3_bind_blob64(handle(), index, data, bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

tl::unexpected<Error> Statement::failure(int code) const {
    sqlite3 *database = sqlite3_db_handle(handle());
    const char *path = database ? sqlite3_db_filename(database, "main") : nullptr;
    return fail(storeSentence(code, database ? sqlite3_errmsg(database) : sqlite3_errstr(code), path ? path : ""));
}

Result<bool> Statement::step() {
    if (m_bindCode != SQLITE_OK)
        return failure(m_bindCode);
    const int code = sqlite3_step(handle());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return failure(code);
}

Result<void> Statement::run() {
    for (;;) {
        const auto row = step();
        if (!row) {
            reset();
            return tl::unexpected(row.error());
        }
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset() {
    sqlite3_reset(handle());
    m_bindCode = SQLITE_OK;
}

int Statement::columnCount() const { return sqlite3_column_count(handle()); }
Storage Statement::storage(int column) const {
    switch (sqlite3_column_type(handle(), column)) {
    case SQLITE_NULL: return Storage::Null;
    case SQLITE_INTEGER: return Storage::Integer;
    case SQLITE_TEXT: return Storage::Text;
    default: return Storage::Other;
    }
}
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle(), column); }
double Statement::real(int column) const { return sqlite3_column_double(handle(), column); }

std::string_view Statement::text(int column) const {
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(handle(), column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle(), column)))
                 : std::string_view();
}

std::span<const std::byte> Statement::blob(int column) const {
    const auto *bytes = static_cast<const std::byte *>(sqlite3_column_blob(handle(), column));
    return bytes ? std::span(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle(), column)))
                 : std::span<const std::byte>();
}

} // namespace hw
