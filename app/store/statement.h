// Statement: one prepared SQLite statement, finalised with the object; lives no longer than its Database.
// Binding counts from 1, columns from 0, as in SQLite. A failed bind is reported by the next step.
#pragma once

#include "basics/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

struct sqlite3_stmt;

namespace hw {

/// What SQLite keeps in a field (sqlite.org/datatype3.html, section 2), as far as our files have it.
enum class Storage { Null, Integer, Text, Other };

class Statement {
public:
    explicit Statement(sqlite3_stmt *prepared)
        : m_handle(prepared) {}

    // Texts and blobs are copied; use bindStatic for those that outlive the next reset.
    Statement &bind(int index, std::string_view text);
    Statement &bind(int index, const char *text) { return bind(index, std::string_view(text)); }
    Statement &bind(int index, std::int64_t value);
    Statement &bind(int index, std::uint32_t value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement &bind(int index, int value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement &bind(int index, bool value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement &bind(int index, double value);
    Statement &bind(int index, std::nullptr_t);
    Statement &bindBlob(int index, std::span<const std::byte> bytes);
    Statement &bindStatic(int index, std::string_view text);
    /// Null for an empty text.
    Statement &bindOptional(int index, std::string_view text);

    /// True: there is a row to read; false: done.
    Result<bool> step();
    /// Steps to the end, then resets: for statements that give no rows.
    Result<void> run();
    /// Ready to be run again; bound values stay.
    void reset();

    int columnCount() const;
    Storage storage(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; ///< valid until the next step; zero bytes inside are kept
    std::span<const std::byte> blob(int column) const;

    sqlite3_stmt *handle() const { return m_handle.get(); }

private:
    void remember(int bindCode);
    tl::unexpected<Error> failure(int code) const;

    struct Finalise {
        void operator()(sqlite3_stmt *handle) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalise> m_handle;
    int m_bindCode = 0;
};

} // namespace hw
