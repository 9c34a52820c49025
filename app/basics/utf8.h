// Whether bytes are UTF-8, and cutting UTF-8 without breaking a character.
#pragma once

#include <cstddef>
#include <string_view>

namespace hw {

/// The length of the longest valid beginning (RFC 3629: no surrogates, no overlong forms, up to U+10FFFF).
std::size_t validUtf8Length(std::string_view bytes);
inline bool isUtf8(std::string_view bytes) { return validUtf8Length(bytes) == bytes.size(); }

/// At most `bytes` bytes from the beginning, never half a character.
std::string_view utf8Prefix(std::string_view text, std::size_t bytes);

} // namespace hw
