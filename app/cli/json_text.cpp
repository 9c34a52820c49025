#include "cli/json_text.h"

#include "cli/plain_text.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace hw::cli {
namespace {

void appendEscaped(std::string &out, std::string_view utf8) {
    static constexpr char digits[] = "0123456789abcdef";
    const auto escape = [&](unsigned unit) {
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            out += digits[(unit >> shift) & 15U];
    };
    out += '"';
    forEachCharacter(utf8, [&](char32_t c, std::string_view bytes) {
        switch (c) {
        case U'"': out += "\\\""; break;
        case U'\\': out += "\\\\"; break;
        case U'\n': out += "\\n"; break;
        case U'\r': out += "\\r"; break;
        case U'\t': out += "\\t"; break;
        default:
            // Beyond what JSON asks: DEL, the C1 controls, line separators and bidirectional overrides.
            if (isControl(c) || isBidiControl(c))
                escape(static_cast<unsigned>(c));
            else
                out += bytes;
        }
    });
    out += '"';
}

} // namespace

std::string fourDecimals(double value) {
    std::array<char, 400> digits; // the longest number takes 309 before the point
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed, 4);
    return {digits.data(), end.ptr};
}

JsonText &JsonText::key(std::string_view name) {
    assert(!m_afterKey && !m_hasMembers.empty());
    beforeValue();
    appendEscaped(m_text, name);
    m_text += ": ";
    m_afterKey = true;
    return *this;
}

JsonText &JsonText::text(std::string_view utf8) {
    beforeValue();
    appendEscaped(m_text, utf8);
    return *this;
}

JsonText &JsonText::number(std::int64_t value) {
    beforeValue();
    m_text += std::to_string(value);
    return *this;
}

JsonText &JsonText::decimal(double value, int decimals) {
    beforeValue();
    char digits[64];
    // Never the locale's comma: to_chars knows none.
    const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
    m_text.append(digits, end.ptr);
    return *this;
}

JsonText &JsonText::boolean(bool value) {
    beforeValue();
    m_text += value ? "true" : "false";
    return *this;
}

JsonText &JsonText::real(double value) {
    if (!std::isfinite(value))
        return null();
    beforeValue();
    m_text += fourDecimals(value);
    return *this;
}

JsonText &JsonText::null() {
    beforeValue();
    m_text += "null";
    return *this;
}

JsonText &JsonText::textOrNull(std::string_view name, std::string_view utf8) {
    key(name);
    return utf8.empty() ? null() : text(utf8);
}

std::string JsonText::take() {
    assert(m_hasMembers.empty());
    m_text += '\n';
    return std::move(m_text);
}

JsonText &JsonText::open(char bracket) {
    beforeValue();
    m_text += bracket;
    m_hasMembers.push_back(false);
    return *this;
}

JsonText &JsonText::close(char bracket) {
    assert(!m_hasMembers.empty());
    const bool hadMembers = m_hasMembers.back();
    m_hasMembers.pop_back();
    if (hadMembers)
        newLine();
    m_text += bracket;
    return *this;
}

void JsonText::beforeValue() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasMembers.empty())
        return;
    if (m_hasMembers.back())
        m_text += ',';
    m_hasMembers.back() = true;
    newLine();
}

void JsonText::newLine() {
    m_text += '\n';
    m_text.append(m_hasMembers.size() * 2, ' ');
}

} // namespace hw::cli
