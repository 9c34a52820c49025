// XmlText: writes XML 1.0 in UTF-8, one element a line. Whatever a text holds comes out as text: markup is escaped, and
// what XML cannot carry (control characters, bytes that are no UTF-8) becomes U+FFFD. Names of elements and attributes
// are ours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

class XmlText {
public:
    XmlText(); ///< begins with the XML declaration
    XmlText &open(std::string_view element);
    XmlText &attribute(std::string_view name, std::string_view value); ///< of the element that was just opened
    XmlText &attribute(std::string_view name, std::uint64_t value);
    XmlText &text(std::string_view utf8); ///< the whole content of the element that was just opened
    XmlText &close();
    /// The finished document. Everything that was opened must be closed.
    std::string take();

private:
    void endTag();
    void newLine();

    std::string m_out;
    std::vector<std::string> m_open;
    bool m_inTag = false, m_hasText = false;
};

/// The text as it may stand in content and in quoted attributes.
std::string xmlEscaped(std::string_view utf8);

} // namespace hw
