// SearchIndex: names, identifiers and aliases of one landscape, folded, in one arena: what the palette and the search
// fields ask on every letter. Immutable after building (a few milliseconds; any thread), then shared; any thread may
// ask.
#pragma once

#include "basics/folded.h"
#include "landscape/landscape.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// From best to worst. Hits are ordered by tier, never by a score, so the same letters land on the same row.
enum class SearchTier : std::uint8_t { ExactName, ExactAlias, NamePrefix, WordPrefix, Initials, Substring, OneTypo };

struct SearchHit {
    enum class In : std::uint8_t { Name, Identifier, Alias };
    ObjectIndex object;
    SearchTier tier = SearchTier::Substring;
    In in = In::Name;
    std::string_view text;  ///< the matched name, identifier or alias as people write it; lives with the landscape
    std::size_t from = 0;   ///< bytes of `text` that matched, for highlighting: on character boundaries. Of several
    std::size_t length = 0; ///< query words the first; all of it for an exact hit and for initials
};

struct SearchOptions {
    std::size_t most = 50;   ///< hits at most
    std::vector<Kind> kinds; ///< empty: every kind. A Name is found as an alias of what it names, not as itself
    std::vector<ObjectIndex> selected; ///< first within a tier
    std::vector<ObjectIndex> pinned;   ///< second within a tier
};

class SearchIndex {
public:
    /// Aliases are Name objects through their `names` claims and the facts `alias`, `mispName`; identifiers are ids of
    /// techniques, tactics, software, mitigations and vulnerabilities, the facts `attackId` and `iso`, and the object's
    /// own id.
    static std::shared_ptr<const SearchIndex> build(LandscapePtr landscape);
    ~SearchIndex();
    SearchIndex(const SearchIndex &) = delete;
    SearchIndex &operator=(const SearchIndex &) = delete;

    /// Inside a tier: selected, pinned, number of incidents and campaigns it stands in, name, id. Each object once,
    /// with its best hit. Several words must all be found in the same text (each as a word prefix or substring). Empty
    /// query: nothing.
    std::vector<SearchHit> find(std::string_view query, const SearchOptions &options = {}) const;

    const LandscapePtr &landscape() const;

private:
    struct Private;
    explicit SearchIndex(std::unique_ptr<Private> p);
    std::unique_ptr<const Private> m_p;
};

} // namespace hw
