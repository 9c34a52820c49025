#include "exchange/json_syntax.h"

#include "basics/utf8.h"

#include <cstdio>

namespace hw {
namespace {

std::string shown(char c) {
    if (c >= 0x20 && c < 0x7F)
        return std::string("\"") + c + "\"";
    char hex[16];
    std::snprintf(hex, sizeof hex, "byte 0x%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    return hex;
}

/// Recursive descent; stops at the first fault.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text) {}

    std::optional<JsonFault> run() {
        if (const auto valid = validUtf8Length(m_text); valid != m_text.size())
            return JsonFault{valid, "This is not UTF-8 (" + shown(m_text[valid]) + ")."};
        if (m_text.starts_with("\xEF\xBB\xBF"))
            return JsonFault{0, "The file begins with a byte order mark; save it as UTF-8 without one."};
        skipSpace();
        if (atEnd())
            expected("a value");
        else if (value(0)) {
            skipSpace();
            if (!atEnd())
                expected("the end of the file");
        }
        return m_fault;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return m_text[m_at]; }
    void skipSpace() {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }
    bool fault(std::string message) {
        if (!m_fault)
            m_fault = JsonFault{m_at, std::move(message)};
        return false;
    }
    bool expected(std::string_view what) {
        const std::string found = atEnd() ? "The file ends" : shown(peek()) + " stands";
        return fault(found + " where " + std::string(what) + " is expected.");
    }

    bool value(int depth) {
        if (depth > jsonDepthLimit)
            return fault("Lists and objects are nested deeper than " + std::to_string(jsonDepthLimit) + " levels.");
        if (atEnd())
            return expected("a value");
        switch (peek()) {
        case '{': return object(depth);
        case '[': return list(depth);
        case '"': return text();
        case 't': return word("true");
        case 'f': return word("false");
        case 'n': return word("null");
        default: return peek() == '-' || digit() ? number() : expected("a value");
        }
    }
    bool object(int depth) {
        ++m_at;
        skipSpace();
        if (!atEnd() && peek() == '}')
            return ++m_at, true;
        for (;;) {
            skipSpace();
            if (atEnd() || peek() != '"')
                return expected("a field name in quotation marks");
            if (!text())
                return false;
            skipSpace();
            if (atEnd() || peek() != ':')
                return expected("\":\" after a field name");
            ++m_at;
            skipSpace();
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (!atEnd() && peek() == '}')
                return ++m_at, true;
            if (atEnd() || peek() != ',')
                return expected("\",\" or \"}\"");
            ++m_at;
        }
    }
    bool list(int depth) {
        ++m_at;
        skipSpace();
        if (!atEnd() && peek() == ']')
            return ++m_at, true;
        for (;;) {
            skipSpace();
            if (!value(depth + 1))
                return false;
            skipSpace();
            if (!atEnd() && peek() == ']')
                return ++m_at, true;
            if (atEnd() || peek() != ',')
                return expected("\",\" or \"]\"");
            ++m_at;
        }
    }
    bool word(std::string_view expectedWord) {
        if (!m_text.substr(m_at).starts_with(expectedWord))
            return expected("a value");
        m_at += expectedWord.size();
        return true;
    }
    bool digit() const { return !atEnd() && peek() >= '0' && peek() <= '9'; }
    bool digits() {
        if (!digit())
            return expected("a digit");
        while (digit())
            ++m_at;
        return true;
    }
    bool number() {
        if (peek() == '-')
            ++m_at;
        if (!atEnd() && peek() == '0') {
            ++m_at;
            if (digit())
                return fault("A number does not begin with a zero.");
        } else if (!digits())
            return false;
        if (!atEnd() && peek() == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (!atEnd() && (peek() == 'e' || peek() == 'E')) {
            ++m_at;
            if (!atEnd() && (peek() == '+' || peek() == '-'))
                ++m_at;
            if (!digits())
                return false;
        }
        return true;
    }
    bool text() {
        const std::size_t begin = m_at++;
        for (;;) {
            if (atEnd()) {
                m_at = begin;
                return fault("The text that begins here has no closing quotation mark.");
            }
            const char c = peek();
            if (c == '"')
                return ++m_at, true;
            if (static_cast<unsigned char>(c) < 0x20) {
                if (c == '\n' || c == '\r') {
                    m_at = begin;
                    return fault("The text that begins here does not end on its line; write \\n for a line break.");
                }
                return fault("A control character (" + shown(c) + ") stands inside a text.");
            }
            ++m_at;
            if (c == '\\' && !escape())
                return false;
        }
    }
    std::optional<unsigned> hexDigits() {
        unsigned code = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            const char c = atEnd() ? '\0' : peek();
            if (c >= '0' && c <= '9')
                code = code * 16 + static_cast<unsigned>(c - '0');
            else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
                code = code * 16 + static_cast<unsigned>((c | 0x20) - 'a' + 10);
            else {
                expected("a hexadecimal digit");
                return std::nullopt;
            }
        }
        return code;
    }
    bool escape() {
        if (atEnd())
            return expected("an escape");
        const char c = peek();
        if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos)
            return ++m_at, true;
        if (c != 'u')
            return expected("one of \" \\ / b f n r t u after a backslash");
        const std::size_t begin = m_at - 1;
        ++m_at;
        const auto code = hexDigits();
        if (!code)
            return false;
        if (*code < 0xD800 || *code > 0xDFFF)
            return true;
        bool pair = *code < 0xDC00 && m_text.substr(m_at).starts_with("\\u");
        if (pair) {
            m_at += 2;
            const auto second = hexDigits();
            if (!second)
                return false;
            pair = *second >= 0xDC00 && *second <= 0xDFFF;
        }
        if (!pair) {
            m_at = begin;
            return fault("This escape is half of a surrogate pair and no character.");
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<JsonFault> m_fault;
};

} // namespace

std::optional<JsonFault> findJsonFault(std::string_view text) { return Scanner(text).run(); }

} // namespace hw
