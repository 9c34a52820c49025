// JsonText: writes JSON (RFC 8259) with its keys in the order in which they are given. Every text comes out as valid
// UTF-8 and without raw control characters, so that the result is harmless on a terminal too.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hw::cli {

/// "0.3125", "1.0000": with a point whatever the language of the system.
std::string fourDecimals(double value);

class JsonText {
public:
    JsonText &beginObject() { return open('{'); }
    JsonText &endObject() { return close('}'); }
    JsonText &beginArray() { return open('['); }
    JsonText &endArray() { return close(']'); }
    JsonText &key(std::string_view name);
    JsonText &text(std::string_view utf8);
    JsonText &number(std::int64_t value);
    /// With so many decimals; a value must be finite.
    JsonText &decimal(double value, int decimals);
    JsonText &real(double value); ///< with four decimals; what is no number is null
    JsonText &boolean(bool value);
    JsonText &null();

    // A member in one call; `textOrNull` writes null for an empty text ("nobody says" is not "").
    JsonText &member(std::string_view name, std::string_view utf8) { return key(name).text(utf8); }
    JsonText &textOrNull(std::string_view name, std::string_view utf8);
    JsonText &member(std::string_view name, std::int64_t value) { return key(name).number(value); }
    JsonText &flag(std::string_view name, bool value) { return key(name).boolean(value); }

    /// The finished text with a line end. Everything that was opened must be closed.
    std::string take();

private:
    JsonText &open(char bracket);
    JsonText &close(char bracket);
    void beforeValue();
    void newLine();

    std::string m_text;
    std::vector<bool> m_hasMembers; ///< one per open bracket
    bool m_afterKey = false;
};

} // namespace hw::cli
