#include "landscape/filter_scanner.h"

#include <algorithm>

namespace hw {
namespace {

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

} // namespace

FilterTextFault FilterScanner::fault(const FilterPiece &piece, std::string message,
                                     const std::string &suggestion) const {
    // The place in characters, as a person counts them.
    const auto before = m_text.substr(0, piece.position);
    const auto characters = std::count_if(before.begin(), before.end(),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return FilterTextFault(FilterTextError{piece.position, piece.length,
                                           "At character " + std::to_string(characters + 1) + ": " + std::move(message),
                                           suggestion.empty() ? std::string() : quotedFilterValue(suggestion)});
}

bool FilterScanner::atEnd() {
    while (m_at < m_text.size() && isBlank(m_text[m_at]))
        ++m_at;
    return m_at >= m_text.size();
}

Parsed<FilterTerm> FilterScanner::next() {
    FilterTerm term;
    if (m_text[m_at] == '-') {
        if (m_at + 1 >= m_text.size() || isBlank(m_text[m_at + 1]))
            return fault({m_at, 1, "-"}, "a minus stands alone; expected what it excludes, like -origin:RU.");
        term.excluded = true;
        ++m_at;
    }
    if (m_text[m_at] == '"') {
        term.isText = true;
        auto value = quotedPiece();
        if (!value)
            return FilterTextFault(std::move(value.error()));
        if (m_at < m_text.size() && m_text[m_at] == ',')
            return fault({m_at, 1, {}}, "expected a blank after the closing quote; words need no comma between them.");
        term.values.push_back(std::move(*value));
        return term;
    }
    const std::size_t start = m_at;
    while (m_at < m_text.size() && !isBlank(m_text[m_at]) && m_text[m_at] != ':')
        ++m_at;
    FilterPiece piece{start, m_at - start, std::string(m_text.substr(start, m_at - start))};
    if (m_at >= m_text.size() || m_text[m_at] != ':') {
        term.isText = true;
        term.values.push_back(std::move(piece));
        return term;
    }
    term.key = std::move(piece);
    do {
        ++m_at; // the colon, or the comma
        auto value = m_at < m_text.size() && m_text[m_at] == '"' ? quotedPiece() : barePiece();
        if (!value)
            return FilterTextFault(std::move(value.error()));
        term.values.push_back(std::move(*value));
    } while (m_at < m_text.size() && m_text[m_at] == ',');
    return term;
}

FilterPiece FilterScanner::barePiece() {
    const std::size_t start = m_at;
    while (m_at < m_text.size() && !isBlank(m_text[m_at]) && m_text[m_at] != ',')
        ++m_at;
    return {start, m_at - start, std::string(m_text.substr(start, m_at - start))};
}

Parsed<FilterPiece> FilterScanner::quotedPiece() {
    FilterPiece piece;
    piece.position = m_at++;
    for (; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
        if (m_text[m_at] == '\\' && m_at + 1 < m_text.size() && (m_text[m_at + 1] == '"' || m_text[m_at + 1] == '\\'))
            ++m_at;
        piece.text += m_text[m_at];
    }
    piece.length = m_at - piece.position;
    if (m_at >= m_text.size())
        return fault(piece, "a quote is opened and not closed.", piece.text);
    ++piece.length;
    if (++m_at < m_text.size() && !isBlank(m_text[m_at]) && m_text[m_at] != ',')
        return fault({m_at, 1, {}}, "expected a blank or a comma after the closing quote.");
    return piece;
}

} // namespace hw
