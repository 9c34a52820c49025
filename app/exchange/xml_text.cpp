#include "exchange/xml_text.h"

#include "basics/utf8.h"

#include <cassert>

namespace hw {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

/// The character of valid UTF-8 that begins at `at`.
std::string_view characterAt(std::string_view utf8, std::size_t at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    return utf8.substr(at, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

/// XML 1.0 allows tab, line feed and carriage return of the C0 controls, and neither U+FFFE nor U+FFFF. DEL and the C1
/// controls are allowed but discouraged, and nobody reads them.
bool isWritable(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1)
        return (first >= 0x20 && first != 0x7F) || first == '\t' || first == '\n' || first == '\r';
    const auto second = static_cast<unsigned char>(character[1]);
    if (character.size() == 2)
        return first != 0xC2 || second >= 0xA0;
    return character != "\xEF\xBF\xBE" && character != "\xEF\xBF\xBF";
}

void appendCharacter(std::string &out, std::string_view character) {
    switch (character[0]) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&apos;"; break;
    // As they are they would become blanks in an attribute.
    case '\t': out += "&#9;"; break;
    case '\n': out += "&#10;"; break;
    case '\r': out += "&#13;"; break;
    default: out += isWritable(character) ? character : replacement;
    }
}

} // namespace

std::string xmlEscaped(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    while (!utf8.empty()) {
        const std::size_t valid = validUtf8Length(utf8);
        for (std::size_t at = 0; at < valid;) {
            const std::string_view character = characterAt(utf8, at);
            appendCharacter(out, character);
            at += character.size();
        }
        utf8.remove_prefix(valid);
        if (!utf8.empty()) {
            out += replacement;
            utf8.remove_prefix(1);
        }
    }
    return out;
}

XmlText::XmlText()
    : m_out("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

XmlText &XmlText::open(std::string_view element) {
    assert(!m_hasText);
    endTag();
    newLine();
    m_out += '<';
    m_out += element;
    m_open.emplace_back(element);
    m_inTag = true;
    return *this;
}

XmlText &XmlText::attribute(std::string_view name, std::string_view value) {
    assert(m_inTag);
    m_out += ' ';
    m_out += name;
    m_out += "=\"" + xmlEscaped(value) + '"';
    return *this;
}

XmlText &XmlText::attribute(std::string_view name, std::uint64_t value) {
    return attribute(name, std::to_string(value));
}

XmlText &XmlText::text(std::string_view utf8) {
    assert(m_inTag);
    endTag();
    m_out += xmlEscaped(utf8);
    m_hasText = true;
    return *this;
}

XmlText &XmlText::close() {
    assert(!m_open.empty());
    const std::string element = std::move(m_open.back());
    m_open.pop_back();
    if (m_inTag) {
        m_out += "/>";
    } else {
        if (!m_hasText)
            newLine();
        m_out += "</" + element + '>';
    }
    m_inTag = m_hasText = false;
    return *this;
}

std::string XmlText::take() {
    assert(m_open.empty());
    m_out += '\n';
    return std::move(m_out);
}

void XmlText::endTag() {
    if (m_inTag)
        m_out += '>';
    m_inTag = false;
}

void XmlText::newLine() {
    m_out += '\n';
    m_out.append(m_open.size(), ' ');
}

} // namespace hw
