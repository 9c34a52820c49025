// The rows of one table of landscape.db, column by column, with every value checked and added to the digest. The first
// fault is kept; after it there are no more rows. Lives for one pass over one table.
#pragma once

#include "basics/partial_date.h"
#include "basics/progress.h"
#include "store/database.h"
#include "store/digest.h"
#include "store/schema.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// From the codes of the file to those of this program.
struct Codes {
    std::array<std::vector<std::uint8_t>, 6> lists;

    template<class E>
    bool read(schema::WordListIndex list, std::int64_t code, E &value) const {
        const auto &known = lists[list];
        if (code < 0 || static_cast<std::size_t>(code) >= known.size())
            return false;
        value = static_cast<E>(known[static_cast<std::size_t>(code)]);
        return true;
    }
};

/// What all tables of one reading share.
struct ReadingState {
    const Database &database;
    Progress &progress;
    Digest digest;
    /// All texts together cannot be longer than the file; in a crafted one rows could share their pages.
    std::uint64_t textLeft = 0;
};

class TableRows {
public:
    TableRows(ReadingState &state, std::string_view table, std::string_view columns);

    bool next();
    /// An integer in [least, most].
    std::int64_t integer(int column, std::int64_t least, std::int64_t most);
    std::int64_t optionalInteger(int column, std::int64_t least, std::int64_t most, std::int64_t otherwise);
    /// Rows count from 1 without gaps: what refers to them needs no look-up, and a damaged tree cannot run in a circle.
    void id(int column) { integer(column, static_cast<std::int64_t>(m_row), static_cast<std::int64_t>(m_row)); }
    void text(int column, std::string &into);
    void optionalText(int column, std::string &into);
    void optionalDate(int column, std::optional<PartialDate> &into);
    char optionalLetter(int column, char first, char last);

    template<class E>
    void code(int column, const Codes &codes, schema::WordListIndex list, E &value) {
        if (!codes.read(list, integer(column, 0, 255), value))
            fault(column, "is a code that the list does not have");
    }
    template<class E>
    void optionalCode(int column, const Codes &codes, schema::WordListIndex list, E &value) {
        const std::int64_t none = -1, found = optionalInteger(column, 0, 255, none);
        if (found != none && !codes.read(list, found, value))
            fault(column, "is a code that the list does not have");
    }

    void fault(int column, std::string_view what);
    Result<void> end() const; ///< the fault, if there was one

private:
    // SQLite is asked but once what a field holds: it is the most frequent of all questions.
    std::int64_t integerIn(int column, Storage storage, std::int64_t least, std::int64_t most);
    void textIn(int column, Storage storage, std::string &into);
    void addNull() { m_state.digest.add(0x6E756C6CU); }

    Statement m_statement{nullptr};
    std::string m_table;
    std::uint64_t m_row = 0;
    ReadingState &m_state;
    std::string m_buffer;
    std::optional<Error> m_error;
};

} // namespace hw
