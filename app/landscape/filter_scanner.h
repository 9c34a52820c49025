// The filter text cut into terms; used by filter_text.cpp alone. Lives on the stack of one parse.
#pragma once

#include "landscape/filter_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace hw {

template<class T>
using Parsed = tl::expected<T, FilterTextError>;
using FilterTextFault = tl::unexpected<FilterTextError>;

/// A piece of the text: a value with its place.
struct FilterPiece {
    std::size_t position = 0, length = 0;
    std::string text;
};

struct FilterTerm {
    bool excluded = false;
    bool isText = false;
    FilterPiece key;
    std::vector<FilterPiece> values;
};

class FilterScanner {
public:
    explicit FilterScanner(std::string_view text)
        : m_text(text) {}

    /// Steps over blanks; true when nothing follows.
    bool atEnd();
    Parsed<FilterTerm> next();
    /// An error at a piece; the message is completed with the place, the suggestion quoted where it must be.
    FilterTextFault fault(const FilterPiece &piece, std::string message, const std::string &suggestion = {}) const;

private:
    FilterPiece barePiece();
    Parsed<FilterPiece> quotedPiece();

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace hw
