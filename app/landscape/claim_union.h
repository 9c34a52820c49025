// ClaimUnion: claims out of many lists, each once and in order, at a price that grows with what is added and not with
// how often the same lists come again. Its memory is used again; lives with one question.
#pragma once

#include "landscape/landscape.h"

#include <algorithm>
#include <bit>
#include <span>
#include <vector>

namespace hw {

class ClaimUnion {
public:
    explicit ClaimUnion(const Landscape &landscape)
        : m_words((landscape.claimCount() + 63) / 64, 0) {}

    void add(ClaimIndex c) {
        std::uint64_t &word = m_words[c.value / 64];
        const std::uint64_t bit = std::uint64_t{1} << (c.value % 64);
        if (word & bit)
            return;
        word |= bit;
        m_added.push_back(c);
    }
    void add(std::span<const ClaimIndex> claims) {
        for (const ClaimIndex c : claims)
            add(c);
    }
    bool isEmpty() const { return m_added.empty(); }

    /// All that was added, ascending; then it is empty again.
    std::vector<ClaimIndex> take() {
        if (m_added.size() * 8 < m_words.size()) {
            std::sort(m_added.begin(), m_added.end());
        } else { // many: their bits stand in order already
            m_added.clear();
            for (std::size_t w = 0; w < m_words.size(); ++w)
                for (std::uint64_t left = m_words[w]; left != 0; left &= left - 1)
                    m_added.emplace_back(static_cast<std::uint32_t>(w * 64 + std::size_t(std::countr_zero(left))));
        }
        std::vector<ClaimIndex> all(m_added);
        for (const ClaimIndex c : m_added)
            m_words[c.value / 64] = 0;
        m_added.clear();
        return all;
    }

private:
    std::vector<std::uint64_t> m_words; ///< one bit per claim of the landscape
    std::vector<ClaimIndex> m_added;
};

} // namespace hw
