// Naming: every text that stands for an object beside its name. Pure.
#pragma once

#include "landscape/landscape.h"

#include <string_view>
#include <vector>

namespace hw {

struct Alias {
    std::string_view text;
    ObjectIndex name; ///< the Name object; invalid when it is only a fact of the record
};

/// Names that claims give to the object, then its facts `alias` and `mispName`; without its own name, each text once.
std::vector<Alias> aliasesOf(const Landscape &landscape, ObjectIndex object);

/// Its id, then the facts `attackId` and `iso`.
std::vector<std::string_view> identifiersOf(const Landscape &landscape, ObjectIndex object);

} // namespace hw
