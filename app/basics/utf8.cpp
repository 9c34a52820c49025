#include "basics/utf8.h"

#include <cstdint>
#include <cstring>

namespace hw {
namespace {

bool isTail(unsigned char c) { return (c & 0xC0U) == 0x80U; }

/// Bytes of the character at `p`, 0 when it is none.
std::size_t characterLength(const unsigned char *p, std::size_t left) {
    const unsigned char c = p[0];
    if (c < 0x80)
        return 1;
    if (c >= 0xC2 && c <= 0xDF)
        return left >= 2 && isTail(p[1]) ? 2 : 0;
    if (c >= 0xE0 && c <= 0xEF) {
        if (left < 3 || !isTail(p[1]) || !isTail(p[2]))
            return 0;
        const bool overlong = c == 0xE0 && p[1] < 0xA0;
        const bool surrogate = c == 0xED && p[1] > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (c >= 0xF0 && c <= 0xF4) {
        if (left < 4 || !isTail(p[1]) || !isTail(p[2]) || !isTail(p[3]))
            return 0;
        const bool overlong = c == 0xF0 && p[1] < 0x90;
        const bool beyond = c == 0xF4 && p[1] > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

} // namespace

std::size_t validUtf8Length(std::string_view bytes) {
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.data());
    std::size_t i = 0;
    while (i < bytes.size()) {
        if (bytes.size() - i >= 8) { // most texts are plain ASCII: eight at a time
            std::uint64_t eight = 0;
            std::memcpy(&eight, data + i, 8);
            if ((eight & 0x8080808080808080ULL) == 0) {
                i += 8;
                continue;
            }
        }
        const std::size_t length = characterLength(data + i, bytes.size() - i);
        if (length == 0)
            return i;
        i += length;
    }
    return i;
}

std::string_view utf8Prefix(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes)
        return text;
    while (bytes > 0 && isTail(static_cast<unsigned char>(text[bytes])))
        --bytes;
    return text.substr(0, bytes);
}

} // namespace hw
