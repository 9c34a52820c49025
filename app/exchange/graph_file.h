// Graph files: a graph as nodes and edges for other programs: what passes a filter, or what a board shows. Nodes are
// objects without the sources, edges the links between them (links.h). GraphML 1.0 (http://graphml.graphdrawing.org)
// and GEXF 1.3 (https://gexf.net) carry the dataset's version, the filter and the licences' notices; tables are for
// spreadsheets. The same landscape, filter and board give the same bytes. Pure; UTF-8.
#pragma once

#include "landscape/filter.h"
#include "landscape/links.h"
#include "landscape/visible_set.h"

#include <optional>
#include <string>
#include <vector>

namespace hw {

/// What a board shows, as a file takes it.
struct DrawnGraph {
    struct Place {
        double x = 0, y = 0; ///< as on the screen, y downwards
    };
    struct Node {
        ObjectIndex object;
        std::optional<Place> place; ///< of what is in a collection the collection's; none: not laid out yet
        bool pinned = false;
        std::string collection; ///< the one that it is drawn in; empty: it is drawn itself
    };
    std::vector<Node> nodes;
    std::vector<LinkIndex> links; ///< between them
    std::string counts;           ///< a sentence about what is there and what is hidden
};

class GraphFile {
public:
    /// What passes the filter.
    GraphFile(const LandscapePtr &landscape, const Filter &filter);
    /// What a board shows of it. In the files y goes upwards, as the programs that read them draw it. Places that are
    /// no numbers are left out.
    GraphFile(LandscapePtr landscape, const Filter &filter, LinkGraphPtr graph, DrawnGraph drawn);

    std::string graphMl() const;
    std::string gexf() const;

    /// The same as rows of plain texts, the header first. What is not known is empty. Nothing is guarded against being
    /// run as a formula; whoever writes CSV does that.
    using Table = std::vector<std::vector<std::string>>;
    Table nodes() const;
    Table edges() const;

    std::size_t nodeCount() const { return m_nodes.size(); }
    std::size_t edgeCount() const { return m_links.size(); }

private:
    std::string description() const;

    LandscapePtr m_landscape;
    std::string m_filter; ///< in its canonical form
    LinkGraphPtr m_graph;
    std::vector<ObjectIndex> m_nodes;
    std::vector<LinkIndex> m_links;
    std::vector<DrawnGraph::Node> m_drawn; ///< beside the nodes; none of what only passes a filter
    std::string m_counts;
};

} // namespace hw
