#include "landscape/folded_texts.h"

#include "basics/folded.h"
#include "landscape/landscape.h"
#include "landscape/naming.h"

#include <algorithm>
#include <cstring>

namespace hw {

FoldedTexts::FoldedTexts(const Landscape &landscape) {
    const auto addLine = [](Arena &arena, std::string_view text) {
        if (text.empty())
            return;
        arena.m_text += folded(text);
        arena.m_text += '\n';
    };
    const std::uint32_t count = landscape.objectCount();
    names.m_starts.reserve(count + 1);
    texts.m_starts.reserve(count + 1);
    for (std::uint32_t i = 0; i < count; ++i) {
        const ObjectIndex o(i);
        names.m_starts.push_back(static_cast<std::uint32_t>(names.m_text.size()));
        texts.m_starts.push_back(static_cast<std::uint32_t>(texts.m_text.size()));
        names.m_text += folded(landscape.name(o)) + '\n'; // always the first line, even when nothing of it is left
        for (const std::string_view identifier : identifiersOf(landscape, o))
            addLine(names, identifier);
        for (const Alias &alias : aliasesOf(landscape, o))
            addLine(names, alias.text);

        addLine(texts, landscape.summary(o));
        for (const Fact &fact : landscape.facts(o))
            addLine(texts, fact.value);
        for (const ClaimIndex c : landscape.claimsFrom(o)) {
            const Claim &claim = landscape.claim(c);
            for (const std::string_view text :
                 {claim.value, claim.statement, claim.dispute, claim.note, claim.accordingTo})
                addLine(texts, text);
        }
    }
    names.closeLastRow();
    texts.closeLastRow();
}

void FoldedTexts::Arena::closeLastRow() {
    m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
    constexpr std::size_t step = 17; // a prime, so that lines of one length are not always met at the same letter
    for (std::size_t i = 0; i < m_text.size(); i += step)
        ++m_seen[static_cast<unsigned char>(m_text[i])];
}

std::size_t FoldedTexts::Arena::rarestByteOf(std::string_view word) const {
    const auto seen = [this](char letter) { return m_seen[static_cast<unsigned char>(letter)]; };
    const auto rarest = std::min_element(word.begin(), word.end(), [&](char a, char b) { return seen(a) < seen(b); });
    return static_cast<std::size_t>(rarest - word.begin());
}

/// Looks for the word's rarest byte and compares around it: a word is often in every other row, and its letters are
/// next to each other, so a search that prepares itself anew for each row costs more than these few comparisons.
void FoldedTexts::Arena::mark(std::string_view word, std::vector<std::uint8_t> &bytes) const {
    if (word.size() > m_text.size())
        return;
    const std::size_t before = rarestByteOf(word);
    const char *const begin = m_text.data(), *const last = begin + (m_text.size() - word.size()); // where it can start
    const auto lastRow = m_starts.end() - 1;
    auto row = m_starts.begin(); // the row after the one that is found; they only move on, so no search is needed
    for (const char *at = begin; at <= last;) {
        at = static_cast<const char *>(std::memchr(at + before, word[before], static_cast<std::size_t>(last - at) + 1));
        if (!at)
            return;
        at -= before;
        if (at[0] != word[0] || at[word.size() - 1] != word.back() ||
            (word.size() > 2 && std::memcmp(at, word.data(), word.size()) != 0)) {
            ++at;
            continue;
        }
        const auto offset = static_cast<std::uint32_t>(at - begin);
        while (*row <= offset)
            ++row;
        bytes[static_cast<std::size_t>(row - m_starts.begin()) - 1] = 1;
        while (row < lastRow && bytes[static_cast<std::size_t>(row - m_starts.begin())])
            ++row;
        at = begin + *row; // the row is settled: on with the next one that is not
    }
}

} // namespace hw
