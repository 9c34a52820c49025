// Graph files: what passes a filter as nodes and edges for other programs. Nodes are the visible objects without the
// sources, edges the links between them (links.h). GraphML 1.0 (http://graphml.graphdrawing.org) and GEXF 1.3
// (https://gexf.net) carry the dataset's version, the filter and the licences' notices; tables are for spreadsheets.
// The same landscape and filter give the same bytes. Pure; UTF-8.
#pragma once

#include "landscape/filter.h"
#include "landscape/links.h"
#include "landscape/visible_set.h"

#include <string>
#include <vector>

namespace hw {

class GraphFile {
public:
    GraphFile(const LandscapePtr &landscape, const Filter &filter);

    std::string graphMl() const;
    std::string gexf() const;

    /// The same as rows of plain texts, the header first. What is not known is empty. Nothing is guarded against being
    /// run as a formula; whoever writes CSV does that.
    using Table = std::vector<std::vector<std::string>>;
    Table nodes() const;
    Table edges() const;

    std::size_t nodeCount() const { return m_nodes.size(); }
    std::size_t edgeCount() const { return m_graph->links().size(); }

private:
    std::string description() const;

    LandscapePtr m_landscape;
    std::string m_filter; ///< in its canonical form
    LinkGraphPtr m_graph;
    std::vector<ObjectIndex> m_nodes;
};

} // namespace hw
