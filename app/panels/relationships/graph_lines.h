// The rows of the Relationships inspector as values: links of an object, claims of a link, what several have in common,
// who is alike, who stands between. Pure functions; every row leads to the claims behind it.
#pragma once

#include "landscape/graph_measures.h"
#include "landscape/similarity.h"
#include "panels/lines_view.h"
#include "session/graph_board.h"

namespace hw {

/// The claims that one link stands for, as a list.
Route claimsOfLink(const LinkGraph &graph, LinkIndex link);

/// The strongest first; `most` of them. A row selects the other end and opens the claims.
std::vector<LineItem> linkRows(const LinkGraph &graph, ObjectIndex object, std::size_t most);
/// The steps of a path, each with what it rests on; a row opens its claims.
std::vector<LineItem> pathRows(const LinkGraph &graph, const Path &path);
std::vector<LineItem> claimRows(const LinkGraph &graph, std::span<const LinkIndex> links);
/// What all of the objects are linked with, the best of neighboursInCommon first, each with the links that join it with
/// them; its confidence is that of the weakest of the strongest. A row opens the claims of all these links.
std::vector<LineItem> commonRows(const LinkGraph &graph, std::span<const ObjectIndex> objects);
/// Each with what it shares, heaviest first.
std::vector<LineItem> similarRows(const Landscape &landscape, std::span<const SimilarActor> actors);
std::vector<LineItem> fittingRows(const Landscape &landscape, std::span<const FittingActor> actors);
std::vector<LineItem> centralRows(const LinkGraph &graph, const GraphMeasures &measures, std::size_t most);
std::vector<LineItem> groupRows(const LinkGraph &graph, const GraphMeasures &measures, std::size_t most);
/// What is on the board, with how many others there each is linked with.
/// The `most` of them that are linked with the most.
std::vector<LineItem> nodeRows(const Landscape &landscape, const ShownGraph &shown, std::size_t most);
std::vector<LineItem> objectRows(const Landscape &landscape, std::span<const ObjectIndex> objects);

} // namespace hw
