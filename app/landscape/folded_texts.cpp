#include "landscape/folded_texts.h"

#include "basics/folded.h"
#include "landscape/landscape.h"
#include "landscape/naming.h"

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
    names.m_starts.push_back(static_cast<std::uint32_t>(names.m_text.size()));
    texts.m_starts.push_back(static_cast<std::uint32_t>(texts.m_text.size()));
}

void FoldedTexts::Arena::mark(std::string_view word, std::vector<std::uint8_t> &bytes) const {
    const char *const begin = m_text.data(), *const end = begin + m_text.size();
    auto row = m_starts.begin(); // the row after the one that is found; they only move on, so no search is needed
    for (const char *at = begin; at < end;) {
        at = static_cast<const char *>(memmem(at, static_cast<std::size_t>(end - at), word.data(), word.size()));
        if (!at)
            return;
        const auto offset = static_cast<std::uint32_t>(at - begin);
        while (*row <= offset)
            ++row;
        bytes[static_cast<std::size_t>(row - m_starts.begin()) - 1] = 1;
        at = begin + *row; // the row is settled: on with the next one
    }
}

} // namespace hw
