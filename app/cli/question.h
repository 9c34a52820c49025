// What the commands that answer a question share: the things that are asked about, the filter after them, and
// the words and values that their answers have in common. The names come first and the filter follows them; where any
// number of names may be given, the filter starts with the first word that has a key (area:genetics) and is not itself
// the name of something.
#pragma once

#include "cli/command_line.h"
#include "cli/json_text.h"
#include "cli/streams.h"
#include "landscape/filter.h"
#include "landscape/links.h"
#include "landscape/visible_set.h"

namespace hw::cli {

struct Asked {
    LandscapePtr landscape;
    std::vector<ObjectIndex> objects;
    Filter filter;
    VisibleSet visible;
    LinkGraphPtr graph() const { return LinkGraph::of(landscape, visible); }
};

struct AskedFor {
    std::size_t least = 0, most = 0;  ///< names
    std::span<const Kind> kinds = {}; ///< of what is named; any when empty
    std::string_view expected = {};   ///< for the sentence about another kind: "an actor"
};
/// Opens the landscape and reads the arguments; what is wrong has been said, and the exit status comes back.
tl::expected<Asked, int> asked(const Invocation &invocation, Streams &streams, const AskedFor &what);

/// How many answers: what --max says, or what the command gives without it.
std::size_t mostOf(const Invocation &invocation);
/// Columns of a page of text: those of the terminal up to 100.
std::size_t pageWidth(const Invocation &invocation, const Streams &streams);
/// A name in one line that can be read, with what it is where it is not counted.
std::string shownName(const Landscape &landscape, ObjectIndex object);
/// ", under this filter" where there is one.
std::string underFilter(const Filter &filter);

/// A link as a value: subject, predicate, object, confidence, disputed, publishers, ids of its claims.
void addLink(JsonText &json, const LinkGraph &graph, LinkIndex index);
/// "confidence: high, 2 claims of 1 publisher [1a2b3c4d] [5e6f7a8b]": what a link rests on, with the ids of its claims.
std::string basisWithIds(const LinkGraph &graph, LinkIndex link);

} // namespace hw::cli
