// FoldedTexts: what searches compare with: names and texts of all objects, folded, in two arenas. Immutable; owned by
// its Landscape, made on first use (a few milliseconds), any thread may read.
#pragma once

#include "basics/strong_id.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

class Landscape;

class FoldedTexts {
public:
    explicit FoldedTexts(const Landscape &landscape);

    /// One row per object; a row is lines that each end with '\n' (which folded texts never contain).
    class Arena {
    public:
        std::string_view row(ObjectIndex o) const {
            return std::string_view(m_text).substr(m_starts[o.value], m_starts[o.value + 1] - m_starts[o.value]);
        }
        /// Sets bytes[o] to 1 for every object whose row contains `word` (folded, not empty). Where it is 1 already,
        /// the row need not be read.
        void mark(std::string_view word, std::vector<std::uint8_t> &bytes) const;
        std::size_t size() const { return m_text.size(); }

    private:
        friend class FoldedTexts;
        void closeLastRow();
        std::size_t rarestByteOf(std::string_view word) const; ///< its place in the word

        std::string m_text;
        std::vector<std::uint32_t> m_starts;
        std::array<std::uint32_t, 256> m_seen{}; ///< how often a sample of the text has each byte
    };

    Arena names; ///< lines: name, identifiers (the id first), aliases
    Arena texts; ///< lines: summary, facts, and of the claims from it: value, statement, dispute, note, according-to
};

/// The lines of a row, one after the other.
template<class Each>
void forEachLine(std::string_view row, Each each) {
    while (!row.empty()) {
        const auto end = row.find('\n');
        each(row.substr(0, end));
        row.remove_prefix(end + 1);
    }
}

} // namespace hw
