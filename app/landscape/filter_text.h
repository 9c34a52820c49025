// The filter's one text form, for the search bar, chips, saved views and the command line:
//     origin:CN area:genetics since:2020 until:2023-06 confidence:>=moderate -publisher:"Vendor X" apt41
// parse -> print -> parse is the identity. Values that name objects may be typed as id, name, alias or an unambiguous
// beginning of a word of the name; print writes ids. `sector:hospitals,pharma` is the same as giving the key twice.
// `period:2020..2023` stands for since and until; a bare word or "quoted words" are searched in names, aliases and
// texts. Quotes take blanks, commas, colons and a leading minus; inside them \" is a quote and \\ a backslash.
// The narrower of two bounds wins; a value that is both wanted and excluded is excluded.
#pragma once

#include "landscape/filter.h"
#include "landscape/landscape.h"

#include <string>
#include <tl/expected.hpp>

namespace hw {

/// What is wrong with a filter text. The filter in force stays.
struct FilterTextError {
    std::size_t position = 0;     ///< byte offset of the part at fault
    std::size_t length = 0;       ///< bytes
    std::string message;          ///< place, what was found, what was expected: one sentence
    std::string suggestion;       ///< what may stand there instead, as it must be written; or empty
    std::string sentence() const; ///< all of it for a person
};

/// What becomes of values that this landscape does not know: wrong when somebody types them, kept as they are in a
/// saved view from another dataset (see unknownValues).
enum class UnknownValues : std::uint8_t { Refuse, Keep };

tl::expected<Filter, FilterTextError> parseFilter(std::string_view text, const Landscape &landscape,
                                                  UnknownValues unknown = UnknownValues::Refuse);
std::string printFilter(const Filter &filter);
/// The value as it must stand in a filter text: quoted when it needs to be.
std::string quotedFilterValue(std::string_view value);

/// Values that this landscape does not know (a saved view from another dataset): "actor:act-gone".
std::vector<std::string> unknownValues(const Filter &filter, const Landscape &landscape);

} // namespace hw
