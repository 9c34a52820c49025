// Resolve: which object a typed text means: by id, name, alias or beginning. One rule for the filter text, the command
// line and explain. Pure.
#pragma once

#include "landscape/landscape.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hw {

/// What a typed text means. Exactly one object, or several to choose from, or none with the nearest name.
struct Resolved {
    std::optional<ObjectIndex> object;
    std::vector<ObjectIndex> candidates; ///< when ambiguous: best first, at most 10
    std::string nearest;                 ///< when unknown: the nearest name or identifier, or empty
    bool isAmbiguous() const { return candidates.size() > 1; }
    /// A sentence for a person when there is no object: what was typed, what it could be.
    std::string sentence(const Landscape &landscape, std::string_view text) const;
};

/// id, name, alias, attackId, or an unambiguous beginning of a word of a name ("genetics" -> Genetics and genomics),
/// folded. An exact id wins over a name, a name over an alias, an alias over a beginning. `kinds` empty: every kind but
/// sources and names (a Name resolves to what it names), but the exact id of any object. For many look-ups use the
/// filter text or a SearchIndex.
Resolved resolveObject(const Landscape &landscape, std::string_view text, std::span<const Kind> kinds = {});

} // namespace hw
