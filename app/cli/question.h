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
#include "landscape/similarity.h"
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

/// How the head of an answer ends that is a list, the best first.
struct ListWords {
    std::string_view one;   ///< "the one most alike"
    std::string_view many;  ///< "most alike"
    std::string_view order; ///< "the most alike first"
};
/// "; the one most alike:" or "; the 3 most alike:" of more, ", the most alike first:" where that is all, ":" of one.
std::string listEnd(std::size_t shown, std::size_t all, const ListWords &words);

/// The beginning of an actor among the answers: id, name, `score` under the name of what it says, number of traits.
/// The object stays open.
template<class Actor>
void beginActor(JsonText &json, const Landscape &l, const Actor &actor, std::string_view score) {
    json.beginObject().member("id", l.id(actor.actor)).member("name", l.name(actor.actor));
    json.key(score).real(actor.score).member("traits", static_cast<std::int64_t>(actor.traits));
}
/// A trait with its weight. The object stays open.
void beginTrait(JsonText &json, const Landscape &l, const WeighedTrait &trait);

/// A link as a value: subject, predicate, object, confidence, disputed, publishers, ids of its claims.
void addLink(JsonText &json, const LinkGraph &graph, LinkIndex index);
/// "confidence: high, 2 claims of 1 publisher [1a2b3c4d] [5e6f7a8b]": what a link rests on, with the ids of its claims.
std::string basisWithIds(const LinkGraph &graph, LinkIndex link);

} // namespace hw::cli
