// Digest: a 64-bit sum over what was read, to notice a damaged file (not against forgery). Value type.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

namespace hw {

class Digest {
public:
    void add(std::uint64_t value) {
        m_sum = (m_sum ^ value) * 0x9E3779B97F4A7C15ULL;
        m_sum ^= m_sum >> 32;
    }
    void add(std::string_view text) {
        add(text.size());
        while (text.size() >= 8) {
            std::uint64_t eight;
            std::memcpy(&eight, text.data(), 8);
            add(eight);
            text.remove_prefix(8);
        }
        std::uint64_t rest = 0;
        for (const char c : text)
            rest = (rest << 8) | static_cast<unsigned char>(c);
        add(rest);
    }
    std::uint64_t value() const { return m_sum; }
    static std::string text(std::uint64_t sum) {
        char digits[17];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(sum));
        return digits;
    }

private:
    std::uint64_t m_sum = 0xCBF29CE484222325ULL;
};

} // namespace hw
