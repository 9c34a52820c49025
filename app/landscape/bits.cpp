#include "landscape/visible_set.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <numeric>

namespace hw {

Bits::Bits(std::size_t size, bool value)
    : m_words((size + 63) / 64, value ? ~std::uint64_t{0} : 0)
    , m_size(size) {
    // Bits behind the last one stay zero, so that count and == need not care.
    if (value && size % 64)
        m_words.back() >>= 64 - size % 64;
}

std::size_t Bits::count() const {
    return std::accumulate(m_words.begin(), m_words.end(), std::size_t{0}, [](std::size_t sum, std::uint64_t word) {
        return sum + static_cast<std::size_t>(std::popcount(word));
    });
}

std::size_t Bits::count(std::size_t from, std::size_t to) const {
    std::size_t sum = 0;
    for (std::size_t i = from; i < to;) {
        const std::size_t bit = i & 63, take = std::min<std::size_t>(64 - bit, to - i);
        std::uint64_t word = m_words[i >> 6] >> bit;
        if (take < 64)
            word &= (std::uint64_t{1} << take) - 1;
        sum += static_cast<std::size_t>(std::popcount(word));
        i += take;
    }
    return sum;
}

Bits &Bits::operator&=(const Bits &other) {
    assert(m_size == other.m_size);
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

Bits &Bits::operator|=(const Bits &other) {
    assert(m_size == other.m_size);
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

} // namespace hw
