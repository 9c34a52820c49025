#include "store/table_rows.h"

#include "basics/utf8.h"

namespace hw {

TableRows::TableRows(ReadingState &state, std::string_view table, std::string_view columns)
    : m_table(table)
    , m_state(state) {
    auto statement =
        state.database.prepare("SELECT " + std::string(columns) + " FROM " + std::string(table) + " ORDER BY 1, 2");
    if (statement)
        m_statement = std::move(*statement);
    else
        m_error = statement.error();
}

bool TableRows::next() {
    if (m_error)
        return false;
    const auto row = m_statement.step();
    if (!row) {
        m_error = row.error();
        return false;
    }
    if (!*row)
        return false;
    ++m_row;
    if ((m_row & 0xFFFU) == 0 && m_state.progress.cancelled())
        m_error = Error{"Reading was stopped."};
    return !m_error;
}

std::int64_t TableRows::integerIn(int column, Storage storage, std::int64_t least, std::int64_t most) {
    const std::int64_t value = m_statement.integer(column);
    if (storage != Storage::Integer || value < least || value > most) {
        fault(column, "is out of range");
        return least;
    }
    m_state.digest.add(static_cast<std::uint64_t>(value));
    return value;
}

std::int64_t TableRows::integer(int column, std::int64_t least, std::int64_t most) {
    return integerIn(column, m_statement.storage(column), least, most);
}

std::int64_t TableRows::optionalInteger(int column, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
    const Storage storage = m_statement.storage(column);
    if (storage != Storage::Null)
        return integerIn(column, storage, least, most);
    addNull();
    return otherwise;
}

void TableRows::textIn(int column, Storage storage, std::string &into) {
    if (storage != Storage::Text) {
        fault(column, "is no text");
        return;
    }
    // As a blob, because the text function would copy every text once more to end it with a zero.
    const auto bytes = m_statement.blob(column);
    const std::string_view view(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    if (view.size() > m_state.textLeft) {
        fault(column, "is longer than the file");
        return;
    }
    m_state.textLeft -= view.size();
    if (!isUtf8(view)) {
        fault(column, "is not UTF-8");
        return;
    }
    m_state.digest.add(view);
    into.assign(view);
}

void TableRows::text(int column, std::string &into) { textIn(column, m_statement.storage(column), into); }

void TableRows::optionalText(int column, std::string &into) {
    const Storage storage = m_statement.storage(column);
    if (storage != Storage::Null)
        textIn(column, storage, into);
    else
        addNull();
}

void TableRows::optionalDate(int column, std::optional<PartialDate> &into) {
    const Storage storage = m_statement.storage(column);
    if (storage == Storage::Null)
        return addNull();
    m_buffer.clear();
    textIn(column, storage, m_buffer);
    if (m_error)
        return;
    if (const auto date = PartialDate::parse(m_buffer))
        into = *date;
    else
        fault(column, "is no date");
}

char TableRows::optionalLetter(int column, char first, char last) {
    m_buffer.clear();
    optionalText(column, m_buffer);
    if (m_buffer.empty())
        return 0;
    if (m_buffer.size() != 1 || m_buffer[0] < first || m_buffer[0] > last)
        fault(column, "is out of range");
    return m_buffer[0];
}

void TableRows::fault(int column, std::string_view what) {
    if (!m_error)
        m_error = Error{"column " + std::to_string(column + 1) + " of row " + std::to_string(m_row) +
                        " of the table \"" + m_table + "\" " + std::string(what)};
}

Result<void> TableRows::end() const {
    if (m_error)
        return tl::unexpected(*m_error);
    return {};
}

} // namespace hw
