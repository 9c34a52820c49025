// What is said of a node, a collection, a link and a path, in one plain sentence each: for screen readers, the list
// twin, tool tips and the path bar. Every number is one of ShownGraph or of a link. Pure.
#pragma once

#include "landscape/paths.h"
#include "session/graph_edits.h"
#include "session/graph_shown.h"

namespace hw::spoken {

/// "APT41, actor, China-nexus, linked with 14 shown and 220 more, pinned."
QString node(const BoardContent &content, const LinkGraph &graph, const ShownGraph::Node &node);
/// "214 techniques of APT41, one collection; it opens as a list."
QString collection(const Collection &collection, const LinkGraph &graph);
/// "APT41 uses ShadowPad, 3 claims from 2 publishers, high confidence, disputed."
QString link(const LinkGraph &graph, LinkIndex index);
/// "16 links between APT10 and 26 techniques of APT41."
QString bundle(const ShownGraph &shown, const LinkGraph &graph, const ShownGraph::Bundle &bundle);
/// "54 things, 87 links, 612 hidden by the filter, 3 hidden by hand."
QString board(const ShownGraph &shown);

/// "uses", "is used by": the words of an expansion by predicate.
QString ofPredicate(PredicateEnd by);
/// "Added 150 of 9,850; 9,700 left out. By the strongest links, 12 of 93 techniques stand for themselves; the rest is
/// a collection, which opens as a list or is taken apart." Empty when nothing was left out or gathered.
QString whatCame(const Added &added);

/// "Path 1 of 2, 3 steps. Weakest link: step 2, APT41 uses ShadowPad (confidence: moderate, 1 claim of 1 publisher)."
QString path(const LinkGraph &graph, std::span<const Path> paths, std::size_t number);

} // namespace hw::spoken
